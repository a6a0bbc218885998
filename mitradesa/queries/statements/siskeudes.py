"""Realisation as a list of Siskeudes says it beside the receipts of the village's agreements, by account and year."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from mitradesa.core.account_differences import COOPERATION_ACCOUNTS, Compared, Entry, compare, level
from mitradesa.core.acts import Act
from mitradesa.core.roles import Seat, may
from mitradesa.queries.agreements.listing import Key, Page, page
from mitradesa.queries.agreements.scope import within
from mitradesa.records.models import Receipt, SiskeudesFile, SiskeudesLine

SIZE = 30
UNNAMED = "-"


def files_seen(seat: Seat) -> QuerySet[SiskeudesFile]:
    """The lists of the seat's region."""
    if not may(seat, Act.READ_STATEMENTS):
        return SiskeudesFile.objects.none()
    return SiskeudesFile.objects.filter(within(seat.region))


def listed(seat: Seat, *, after: Key | None = None, before: Key | None = None) -> Page:
    """A page of the lists of a seat's region, the newest first."""
    rows = files_seen(seat).select_related("village", "batch")
    return page(rows, "recorded_at", falling=True, size=SIZE, after=after, before=before)


def code_of(one: Receipt) -> str:
    """The account of a receipt; a dash where none was named."""
    return one.account_code or UNNAMED


@dataclass(frozen=True, slots=True)
class Line:
    """An account of a year with the rows of both sides behind it."""

    compared: Compared
    name: str
    planned: int | None
    booked: Sequence[SiskeudesLine]
    receipts: Sequence[Any]


@dataclass(frozen=True, slots=True)
class Report:
    """Accounts that money of agreements can come under, and how many others of the list were left aside, with their sum in rupiah."""

    lines: Sequence[Line]
    others: int
    others_sum: int

    @property
    def differing(self) -> int:
        """How many accounts differ."""
        return sum(1 for one in self.lines if one.compared.difference)

    @property
    def there(self) -> int:
        """All realisation compared, in sen."""
        return sum(one.compared.there for one in self.lines)

    @property
    def here(self) -> int:
        """All receipts compared, in sen."""
        return sum(one.compared.here for one in self.lines)


def report(file: SiskeudesFile) -> Report:
    """The differences of a list of its own years; two queries."""
    booked = list(file.lines.all())
    years = {one.year for one in booked}
    receipts = list(
        Receipt.objects.filter(
            village=file.village_id,
            withdrawn_at=None,
            year__in=years,
            agreement__merged_into=None,
        ).select_related("agreement")
    )
    here = [Entry(one.pk, code_of(one), one.year, one.amount * 100, one.agreement_id) for one in receipts]
    wanted = {*COOPERATION_ACCOUNTS, *(level(one.account) for one in here)}
    kept = [one for one in booked if level(one.account) in wanted]
    there = [Entry(one.pk, one.account, one.year, one.realised * 100 + one.sen) for one in kept]
    by_line, by_receipt = _behind(kept, receipts, here)
    lines = [
        _line(one, by_line.get((one.year, one.account), []), by_receipt.get((one.year, one.account), []))
        for one in compare(there, here)
    ]
    others = [one for one in booked if level(one.account) not in wanted]
    return Report(lines, len(others), sum(one.realised for one in others))


def _behind(
    booked: Sequence[SiskeudesLine], receipts: Sequence[Receipt], here: Sequence[Entry]
) -> tuple[Mapping[tuple[int, str], list[SiskeudesLine]], Mapping[tuple[int, str], list[Receipt]]]:
    by_line: dict[tuple[int, str], list[SiskeudesLine]] = defaultdict(list)
    by_receipt: dict[tuple[int, str], list[Receipt]] = defaultdict(list)
    for one in booked:
        by_line[one.year, level(one.account)].append(one)
    rows = {one.pk: one for one in receipts}
    for entry in here:
        by_receipt[entry.year, level(entry.account)].append(rows[entry.key])
    return by_line, by_receipt


def _line(one: Compared, booked: Sequence[SiskeudesLine], receipts: Sequence[Receipt]) -> Line:
    planned = [row.planned for row in booked if row.planned is not None]
    name = booked[0].name if len(booked) == 1 else ""
    return Line(one, name, sum(planned) if planned else None, booked, receipts)
