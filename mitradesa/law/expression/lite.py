"""Summing up a table of facts with SQLite alone, for an office without Polars."""

import csv
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from mitradesa.core.findings import OUTCOMES, Gate, Outcome
from mitradesa.core.vocabulary import BadFact, vocabulary
from mitradesa.law.expression.sql import SQLite
from mitradesa.law.rule import Rule

RULES_A_QUERY = 100
TABLE = "facts"


def read_csv(path: Path) -> Iterator[dict[str, Any]]:
    """Facts from a CSV file, typed, one mapping a row; raises BadFact that names the row."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.DictReader(lines)
        strange = [name for name in rows.fieldnames or () if name not in vocabulary() and name != "id"]
        if strange:
            raise BadFact(f"Kolom '{strange[0]}' bukan nama fakta. Lihat daftarnya: mitradesa facts.")
        for number, row in enumerate(rows, 2):
            try:
                yield {name: vocabulary()[name].parse(value) for name, value in row.items() if name != "id"}
            except BadFact as error:
                raise BadFact(f"Baris {number}: {error}") from error


def load(
    facts: Iterable[Mapping[str, Any]], columns: Sequence[str], *, on: date | None, today: date
) -> sqlite3.Connection:
    """A database in memory with the facts as a table, each row with the day it is judged on."""
    dialect = SQLite(columns)
    ordered = sorted(dialect.columns)
    connection = sqlite3.connect(":memory:")
    connection.execute(dialect.create(TABLE))
    marks = ", ".join("?" * (len(ordered) + 1))
    rows = (
        [
            *(dialect.cell(row.get(name)) for name in ordered),
            (on or row.get("signed_on") or today).isoformat(),
        ]
        for row in facts
    )
    connection.executemany(f'INSERT INTO "{TABLE}" VALUES ({marks})', rows)  # noqa: S608
    return connection


def summarise(
    rules: Iterable[Rule], connection: sqlite3.Connection, columns: Sequence[str], *, gate: Gate
) -> dict[str, dict[Outcome, int]]:
    """How many agreements of the table have each outcome, for every rule."""
    dialect, listed = SQLite(columns), list(rules)
    found: dict[str, dict[Outcome, int]] = {}
    for start in range(0, len(listed), RULES_A_QUERY):
        some = listed[start : start + RULES_A_QUERY]
        row = connection.execute(dialect.summary(some, TABLE, gate=gate)).fetchone()
        counts = iter(row)
        found |= {rule.id: {outcome: next(counts) for outcome in OUTCOMES} for rule in some}
    return found
