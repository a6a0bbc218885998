"""Draws facts for a rule from its own leaves: its constants, one less, one more, every enumerated value, null."""

import random
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import mitradesa.law
from mitradesa.core.calendar import Period
from mitradesa.core.findings import Gate, Outcome
from mitradesa.core.vocabulary import FactType, vocabulary
from mitradesa.law.dated import Dated
from mitradesa.law.expression.tree import Constant, Has, Node, Number, Shifted, WorkingDays
from mitradesa.law.judge import Compiled, outcome
from mitradesa.law.rule import Rule
from mitradesa.law.working_days import working_calendar

WANTED = 20
KEPT = 30
DRAWS = 6000
ONE_DAY = timedelta(days=1)
FAR = (
    date(2010, 6, 1),
    date(2019, 8, 31),
    date(2024, 2, 29),
    date(2026, 3, 26),
    date(2026, 3, 27),
    date(2027, 1, 1),
)


@dataclass(frozen=True)
class Drawn:
    """Facts, the day judged and the gate asked, with the closures' answer."""

    rule: str
    facts: Mapping[str, Any]
    day: date
    gate: Gate
    answer: Outcome


def cases_of(rule: Rule) -> list[Mapping[str, Any]]:
    """The cases written beside a rule."""
    found = list(Path(mitradesa.law.__file__).parent.rglob(f"{rule.id}.cases.toml"))
    return [case for path in found for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]]


def draw(compiled: Compiled, chance: random.Random) -> list[Drawn]:
    """Draws until every reachable outcome came up often enough, or the draws run out."""
    rule, kept = compiled.rule, dict.fromkeys(Outcome, 0)
    cases, drawn = cases_of(rule), []
    gates = [Gate.END, Gate.PREPARE] if rule.gate is not Gate.PREPARE else [Gate.END]
    for _ in range(DRAWS):
        facts, day = _draw_one(rule, cases, chance)
        gate = chance.choice(gates)
        answer = outcome(compiled, facts, day, gate=gate)
        if kept[answer] < KEPT:
            kept[answer] += 1
            drawn.append(Drawn(rule.id, facts, day, gate, answer))
        if all(kept[wanted] >= KEPT for wanted in rule.reachable):
            break
    return drawn


def _draw_one(
    rule: Rule, cases: list[Mapping[str, Any]], chance: random.Random
) -> tuple[dict[str, Any], date]:
    facts: dict[str, Any] = dict.fromkeys(rule.facts)
    day = chance.choice(_days(rule))
    if cases and chance.random() < 0.8:
        case = chance.choice(cases)
        day = case["on"] if chance.random() < 0.8 else day
        facts |= {
            name: vocabulary()[name].parse(value) for name, value in case["facts"].items() if name in facts
        }
        changed = chance.sample(list(facts), min(chance.choice((0, 1, 1, 2)), len(facts)))
    else:
        changed = list(facts)
    for name in changed:
        facts[name] = None if chance.random() < 0.2 else _value(rule, name, day, chance)
    return facts, day


def _days(rule: Rule) -> list[date]:
    edges = [span.first for span in rule.spans if span.first > date.min]
    edges += [span.last for span in rule.spans if span.last < date.max]
    edges += [link.first for dated in rule.numbers.values() for link in dated.links if link.first > date.min]
    return [*FAR, *(day + shift for day in edges for shift in (-ONE_DAY, timedelta(0), ONE_DAY))]


def _value(rule: Rule, name: str, day: date, chance: random.Random) -> Any:
    kind = vocabulary()[name].type
    if kind is FactType.DATE:
        return _date(rule, day, chance)
    if kind is FactType.LIST:
        words = [node.value for tree in rule.nodes for node in tree.walk() if isinstance(node, Has)]
        return tuple(chance.sample([*words, "lainnya"], chance.randint(0, len(words) + 1)))
    return chance.choice(possible_answers(rule, name))


def _date(rule: Rule, day: date, chance: random.Random) -> date:
    periods = list(_periods(rule))
    start = chance.choice([day, *FAR, day + 30 * ONE_DAY, day - 30 * ONE_DAY, *_constants(rule)])
    if periods and chance.random() < 0.6:
        start = chance.choice(periods).after(start)
    return start + chance.choice((-1, 0, 0, 1)) * ONE_DAY


def _periods(rule: Rule) -> Iterator[Period]:
    for tree in rule.nodes:
        for node in tree.walk():
            if isinstance(node, Shifted):
                links = getattr(node.period, "links", None)
                yield from [link.value for link in links] if links else [node.period]
            if isinstance(node, WorkingDays):
                yield from (Period(days=length) for length in range(1, 35))


def _constants(rule: Rule) -> list[date]:
    nodes = [node for tree in rule.nodes for node in tree.walk()]
    found = [node.value for node in nodes if isinstance(node, Constant)]
    found += [link.value for node in nodes if isinstance(node, Number) for link in node.dated.links]
    return [value for value in found if isinstance(value, date)]


def possible_answers(rule: Rule, name: str) -> tuple[object, ...]:
    """Values that decide: both truths, every enumerated value, or each constant the fact is compared with and its neighbours."""
    word = vocabulary()[name]
    if word.type is FactType.BOOL:
        return (True, False)
    if word.values:
        return tuple(word.values)
    found = [value for tree in rule.nodes for node in tree.walk() for value in _compared_with(node, name)]
    return tuple(dict.fromkeys(value for constant in found for value in _around(constant))) or _anything(
        word.type
    )


def _compared_with(node: Node, name: str) -> list[object]:
    sides = node.children()
    if not any(name in side.facts() for side in sides):
        return []
    if any(isinstance(side, WorkingDays) for side in sides):
        return [working_calendar().first, working_calendar().last]
    values: list[object] = [side.value for side in sides if isinstance(side, Constant)]
    chains: list[Dated] = [side.dated for side in sides if isinstance(side, Number)]
    return values + [link.value for dated in chains for link in dated.links]


def _around(value: object) -> tuple[object, ...]:
    if isinstance(value, int) and not isinstance(value, bool):
        return (value - 1, value, value + 1)
    return (value,)


def _anything(kind: FactType) -> tuple[object, ...]:
    samples: dict[FactType, tuple[object, ...]] = {
        FactType.DATE: (date(1900, 1, 1), date(2999, 12, 31)),
        FactType.LIST: ((),),
        FactType.TEXT: ("", "x"),
    }
    return samples.get(kind, (0, 1, 10**12))
