"""Every back end gives the same outcome for every rule, over facts drawn from the rule's own leaves."""

import random
import sqlite3
from collections import Counter
from itertools import groupby
from typing import Any

import psycopg
import pytest

from mitradesa.core.findings import OUTCOMES, Gate
from mitradesa.law.book import every_rule
from mitradesa.law.expression.frames.expressions import Frames
from mitradesa.law.expression.frames.tables import table as table_of
from mitradesa.law.expression.frames.tallies import summarise
from mitradesa.law.expression.sql import DAY_COLUMN, Dialect, PostgreSQL, SQLite
from mitradesa.law.judge import compile_rule
from mitradesa.law.rule import Rule
from tests.law.drawing import WANTED, Drawn, draw

ORDER_COLUMN = "place"
RULES = {rule.id if not rule.region else f"{rule.id} ({rule.region})": rule for rule in every_rule()}


@pytest.fixture(scope="module")
def drawn(seed: int) -> dict[str, list[Drawn]]:
    """Draws for every rule, by its name."""
    return {name: draw(compile_rule(rule), random.Random(f"{seed} {name}")) for name, rule in RULES.items()}


def test_every_rule_reaches_every_outcome_it_can_at_least_twenty_times(
    drawn: dict[str, list[Drawn]], capsys: Any
) -> None:
    total: Counter[str] = Counter()
    poor = []
    for name, rule in RULES.items():
        counts = Counter(one.answer for one in drawn[name])
        total.update({str(outcome): count for outcome, count in counts.items()})
        poor += [
            f"{name}: {outcome} {counts[outcome]}" for outcome in rule.reachable if counts[outcome] < WANTED
        ]
    with capsys.disabled():
        print(f"\n{len(RULES)} rules, draws by outcome: {dict(total)}")
    assert not poor


def _by_gate(draws: list[Drawn]) -> list[tuple[Gate, list[Drawn]]]:
    ordered = sorted(draws, key=lambda one: one.gate.order)
    return [(gate, list(some)) for gate, some in groupby(ordered, key=lambda one: one.gate)]


def _differences(rule: Rule, draws: list[Drawn], answers: list[int]) -> list[str]:
    wrong = [
        (one, OUTCOMES[answer])
        for one, answer in zip(draws, answers, strict=True)
        if OUTCOMES[answer] is not one.answer
    ]
    return [f"{rule.id} on {one.day} {dict(one.facts)}: {one.answer}, here {answer}" for one, answer in wrong]


def test_polars_agrees(drawn: dict[str, list[Drawn]]) -> None:
    wrong: list[str] = []
    for name, rule in RULES.items():
        for gate, draws in _by_gate(drawn[name]):
            table = table_of((one.facts for one in draws), (one.day for one in draws))
            answers = table.select(Frames(table.columns).outcome(rule, gate=gate)).to_series().to_list()
            if len(answers) != len(draws):
                answers = answers * len(draws)
            wrong += _differences(rule, draws, answers)
    assert not wrong


def test_polars_sums_up_what_it_answers(drawn: dict[str, list[Drawn]]) -> None:
    for name, rule in RULES.items():
        for gate, draws in _by_gate(drawn[name]):
            table = table_of((one.facts for one in draws), (one.day for one in draws))
            counted = summarise([rule], table, gate=gate)[rule.id]
            assert {outcome: count for outcome, count in counted.items() if count} == dict(
                Counter(one.answer for one in draws)
            ), name


def _agrees(dialect_of: Any, connection: Any, mark: str, drawn: dict[str, list[Drawn]]) -> list[str]:
    wrong: list[str] = []
    for number, (name, rule) in enumerate(RULES.items()):
        for gate, draws in _by_gate(drawn[name]):
            dialect: Dialect = dialect_of(rule.facts)
            table = f"facts_{number}_{gate}"
            connection.execute(dialect.create(table))
            # A server fills a half-empty page first, so without a number the rows come back in another order.
            connection.execute(f'ALTER TABLE "{table}" ADD COLUMN {ORDER_COLUMN} integer')
            columns = sorted(dialect.columns)
            rows = [
                [*(dialect.cell(one.facts[column]) for column in columns), dialect.cell(one.day), place]
                for place, one in enumerate(draws)
            ]
            marks = ", ".join([mark] * (len(columns) + 2))
            names = ", ".join(f'"{column}"' for column in [*columns, DAY_COLUMN, ORDER_COLUMN])
            with_cursor = connection.cursor()
            with_cursor.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', rows)
            answers = connection.execute(
                f'SELECT {dialect.outcome(rule, gate=gate)} FROM "{table}" ORDER BY {ORDER_COLUMN}'
            ).fetchall()
            wrong += _differences(rule, draws, [answer for (answer,) in answers])
            counted = connection.execute(dialect.summary([rule], table, gate=gate)).fetchone()
            assert list(counted) == [sum(one.answer is outcome for one in draws) for outcome in OUTCOMES]
    return wrong


def test_sqlite_agrees(drawn: dict[str, list[Drawn]]) -> None:
    assert not _agrees(SQLite, sqlite3.connect(":memory:"), "?", drawn)


def test_postgresql_agrees(drawn: dict[str, list[Drawn]], postgres_dsn: str) -> None:
    with psycopg.connect(postgres_dsn) as connection:
        assert not _agrees(PostgreSQL, connection, "%s", drawn)
        connection.rollback()
