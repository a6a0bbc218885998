"""What the law would answer if some facts were others: only the rules whose answer changes; nothing is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from mitradesa.core.calendar import Period
from mitradesa.core.findings import Finding, Gate
from mitradesa.core.lifecycle.gates import Verdict, verdict
from mitradesa.law.book import book
from mitradesa.law.judge import findings
from mitradesa.queries.facts.cooperations import facts_of_cooperation
from mitradesa.records.models import Cooperation

WHAT_IF = "andaian"


@dataclass(frozen=True, slots=True)
class Change:
    """A rule that would answer otherwise: how it answers now and how then."""

    before: Finding
    after: Finding


@dataclass(frozen=True, slots=True)
class GateChange:
    """A gate whose rules would answer otherwise: what it makes of them now and then."""

    gate: Gate
    before: Verdict
    after: Verdict


@dataclass(frozen=True, slots=True)
class Imagined:
    """The rules that would answer otherwise, the gates that this touches, and how many rules were asked."""

    changes: Sequence[Change]
    gates: Sequence[GateChange]
    asked: int


def imagined(one: Cooperation, facts: Mapping[str, Any], day: date) -> Imagined:
    """What would be otherwise, in the order of the gates; a term in months moves the last day with it."""
    values, origins = facts_of_cooperation(one)
    rules = book(one.village_id).compiled
    now = findings(rules, values, day, gate=Gate.END, origins=origins)
    laid = _with_last_day(values, facts)
    then_values, then_origins = values | laid, origins | dict.fromkeys(laid, WHAT_IF)
    then = findings(rules, then_values, day, gate=Gate.END, origins=then_origins)
    changed = [
        Change(before, after)
        for before, after in zip(now, then, strict=True)
        if before.outcome != after.outcome
    ]
    touched = sorted({change.after.gate for change in changed}, key=lambda gate: gate.order)
    return Imagined(
        sorted(changed, key=lambda change: (change.after.gate.order, change.after.title)),
        [GateChange(gate, verdict(now, {gate}), verdict(then, {gate})) for gate in touched],
        len(now),
    )


def _with_last_day(values: Mapping[str, Any], facts: Mapping[str, Any]) -> dict[str, Any]:
    laid = dict(facts)
    starts = laid.get("starts_on", values.get("starts_on"))
    if "term_months" in laid and "ends_on" not in laid and starts is not None:
        laid["ends_on"] = Period(months=laid["term_months"]).after(starts) - timedelta(days=1)
    return laid
