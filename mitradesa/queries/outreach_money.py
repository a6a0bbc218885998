"""The budget of an event: its lines with sums by code, and the office's imported codes."""

from collections.abc import Sequence
from dataclasses import dataclass

from mitradesa.core.calendar import today
from mitradesa.records.models import BudgetCode, EventCost, OutreachEvent


@dataclass(frozen=True, slots=True)
class CodeSum:
    """What an event plans and spent under one code, and the code's ceiling (None: the list has none)."""

    code: BudgetCode
    planned: int
    realised: int

    @property
    def beyond(self) -> int:
        """By how much the larger of both goes beyond the ceiling; 0 where it does not."""
        if self.code.ceiling is None:
            return 0
        return (
            max(self.planned, self.realised) - self.code.ceiling
            if max(self.planned, self.realised) > self.code.ceiling
            else 0
        )


@dataclass(frozen=True, slots=True)
class Budget:
    """The lines of an event's budget and their sums in rupiah; `unspent` is how many lines have no realisation yet."""

    lines: Sequence[EventCost]
    sums: Sequence[CodeSum]

    @property
    def planned(self) -> int:
        """All that is planned."""
        return sum(one.planned for one in self.lines)

    @property
    def realised(self) -> int:
        """All that was spent, as far as it is known."""
        return sum(one.realised or 0 for one in self.lines)

    @property
    def unspent(self) -> int:
        """How many lines have no realisation yet."""
        return sum(one.realised is None for one in self.lines)


def budget_of(event: OutreachEvent) -> Budget:
    """The budget of an event; one query."""
    lines = list(event.costs.select_related("code"))
    codes = {one.code.pk: one.code for one in lines if one.code}
    sums = [
        CodeSum(
            code,
            sum(one.planned for one in lines if one.code_id == pk),
            sum(one.realised or 0 for one in lines if one.code_id == pk),
        )
        for pk, code in codes.items()
    ]
    return Budget(lines, sorted(sums, key=lambda one: one.code.code))


def codes_of(event: OutreachEvent) -> list[BudgetCode]:
    """The office's codes of the event's year, this year's while it has no day; one query."""
    year = (event.starts_on or today()).year
    return list(BudgetCode.objects.filter(office=event.office_id, year=year).order_by("code"))
