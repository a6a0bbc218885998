"""The limits in days that rules set between two days that people know: found in the rules themselves, so that no number stands twice."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mitradesa.core.calendar import Period
from mitradesa.core.findings import Gate
from mitradesa.core.language import counted
from mitradesa.law.book import book
from mitradesa.law.dated import Dated
from mitradesa.law.expression.tree import Compare, Fact, Node, Number, Shifted, WorkingDays
from mitradesa.law.rule import Rule

OWN_MEASURE = frozenset({"cash_deposited"})
"""Rules whose law asks for haste and names no number: the days are our own measure, and pages say so."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A rule asks that the day `done` lies at most so long after the day `start`, both facts by name; working days, else calendar days."""

    rule: Rule
    start: str
    done: str
    limit: Dated
    working: bool

    def days(self, start: date) -> int:
        """How many days there are from a first day on."""
        value = self.limit.on(start)
        if isinstance(value, Period):
            return (value.after(start) - start).days
        return value if isinstance(value, int) else 0

    @property
    def ours(self) -> bool:
        """Whether the number of days is our own measure."""
        return self.rule.id in OWN_MEASURE

    def length(self, start: date) -> str:
        """The same in words."""
        return counted(self.days(start), "hari kerja" if self.working else "hari")


def asked_at(region: str, gates: Collection[Gate], facts: Mapping[str, Any], day: date) -> Sequence[Deadline]:
    """The deadlines of the rules of some gates that are in force on a day and that the facts known do not exclude."""
    found = [
        one
        for one in book(region).compiled
        if one.rule.gate in gates
        and one.rule.in_force_on(day)
        and (one.applies is None or one.applies(facts, day) is not False)
    ]
    return [deadline for one in found for deadline in deadlines(one.rule)]


def deadlines(rule: Rule) -> Iterator[Deadline]:
    """Every limit in days that a rule sets; months and years are terms of an agreement, not deadlines, and are left out."""
    for asked in rule.requires:
        for node in asked.condition.walk():
            found = _deadline(rule, node)
            if found is not None:
                yield found


def _deadline(rule: Rule, node: Node) -> Deadline | None:
    if not isinstance(node, Compare) or node.operator != "<=":
        return None
    left, right = node.left, node.right
    if isinstance(left, WorkingDays) and isinstance(right, Number):
        return _named(rule, left.start, left.end, right.dated, working=True)
    if isinstance(left, Fact) and isinstance(right, Shifted):
        return _shifted(rule, left, right)
    return None


def _shifted(rule: Rule, done: Fact, right: Shifted) -> Deadline | None:
    period = right.period
    if not isinstance(period, Dated) or any(
        not isinstance(link.value, Period) or link.value.months for link in period.links
    ):
        return None
    return _named(rule, right.term, done, period, working=False)


def _named(rule: Rule, start: Node, done: Node, limit: Dated, *, working: bool) -> Deadline | None:
    if isinstance(start, Fact) and isinstance(done, Fact):
        return Deadline(rule, start.name, done.name, limit, working)
    return None
