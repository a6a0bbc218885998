"""What agreements should have brought and what came, by quarter; and arrears by age."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, F, Min, OuterRef, Q, QuerySet, Sum
from django.db.models.functions import ExtractQuarter

from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.listing import Key, Page, page
from mitradesa.queries.agreements.scope import visible_agreements, within
from mitradesa.queries.money.promised import FEE, TO_VILLAGE, fees, promised
from mitradesa.queries.turnovers.years import unreported
from mitradesa.records.models import Agreement, Due, Receipt

SIZE = 30
QUARTERS = (1, 2, 3, 4)
NONE, MOST_DIGITS = "-", 19
OWED = {
    "all": Sum("amount", filter=~FEE),
    "met": Sum("brought", filter=~FEE),
    "fees": Sum("amount", filter=FEE),
    "fees_met": Sum("brought", filter=FEE),
}
STRANGE = Sum(F("amount") - F("allocated"))
"""The rupiah that were not shared out to a due day; over receipts."""
AGES: Mapping[str, tuple[int, int | None]] = {
    "0-30": (0, 30),
    "31-90": (31, 90),
    "91-365": (91, 365),
    "366": (366, None),
}
AGE_WORDS: Mapping[str, str] = {
    "0-30": "sampai 30 hari",
    "31-90": "31 sampai 90 hari",
    "91-365": "91 sampai 365 hari",
    "366": "lebih dari 365 hari",
}


@dataclass(slots=True)
class Year:
    """An agreement's year in rupiah: due, and met of that, by the quarter of the due day; and of what came, what no due day explains.

    Only what was shared out to a due day counts as met: other money never makes up for a payment that is lacking.
    """

    agreement: Agreement
    due: dict[int, int] = field(default_factory=lambda: dict.fromkeys(QUARTERS, 0))
    met: dict[int, int] = field(default_factory=lambda: dict.fromkeys(QUARTERS, 0))
    fees: int = 0
    fees_met: int = 0
    unexplained: int = 0

    @property
    def gap(self) -> int:
        """What is due in the year and not met."""
        return sum(self.due.values()) - sum(self.met.values())


@dataclass(frozen=True, slots=True)
class Sums:
    """A year of a region in rupiah: promised and met of it, fees and met of them, all that came in, and what of it nothing explains."""

    due: int
    met: int
    fees: int
    fees_met: int
    came: int
    unexplained: int


@dataclass(frozen=True, slots=True)
class Debtor:
    """What a third party lacks of what is past due: its id (None where an agreement names none), due days, rupiah, the oldest day."""

    partner: int | None
    name: str
    number: int
    left: int
    oldest: date


def years(
    seat: Seat, year: int, *, after: Key | None = None, before: Key | None = None
) -> tuple[Page, Sequence[Year]]:
    """A page of agreements with money due or received in a year, by village, with their quarters; four queries at most."""
    due = Due.objects.filter(TO_VILLAGE, obligation__agreement=OuterRef("pk"), due_on__year=year)
    came = Receipt.objects.filter(agreement=OuterRef("pk"), received_on__year=year, withdrawn_at__isnull=True)
    rows = visible_agreements(seat).filter(Exists(due) | Exists(came)).select_related("village", "partner")
    shown = page(rows, "village_id", falling=False, size=SIZE, after=after, before=before)
    return shown, quarters(list(shown.rows), year)


def quarters(rows: Sequence[Agreement], year: int) -> list[Year]:
    """The quarters of these agreements; two queries."""
    found = {one.pk: Year(one) for one in rows}
    dues = Due.objects.filter(TO_VILLAGE, obligation__agreement__in=found, due_on__year=year).order_by()
    by_quarter = dues.values("obligation__agreement_id", quarter=ExtractQuarter("due_on"))
    owed: Iterable[Mapping[str, Any]] = by_quarter.annotate(**OWED)
    for row in owed:
        one = found[row["obligation__agreement_id"]]
        one.due[row["quarter"]], one.met[row["quarter"]] = row["all"] or 0, row["met"] or 0
        one.fees += row["fees"] or 0
        one.fees_met += row["fees_met"] or 0
    came = Receipt.objects.filter(agreement__in=found, received_on__year=year, withdrawn_at__isnull=True)
    by_agreement = came.order_by().values_list("agreement_id").annotate(strange=STRANGE)
    for key, rupiah in by_agreement:
        found[key].unexplained = rupiah
    return list(found.values())


def expected_and_received(seat: Seat, year: int) -> Sums:
    """What was due and what came in a year over the seat's region; two queries."""
    due = Due.objects.filter(TO_VILLAGE, within(seat.region), due_on__year=year).order_by()
    came = Receipt.objects.filter(within(seat.region), received_on__year=year, withdrawn_at__isnull=True)
    owed = due.aggregate(**OWED)
    got = came.order_by().aggregate(all=Sum("amount"), strange=STRANGE)
    return Sums(
        owed["all"] or 0,
        owed["met"] or 0,
        owed["fees"] or 0,
        owed["fees_met"] or 0,
        got["all"] or 0,
        got["strange"] or 0,
    )


def late(seat: Seat, day: date, partner: str = "") -> QuerySet[Due]:
    """Promised due days that are past and not met whole, with `left`, the rupiah that they lack; of one third party where it is named."""
    rows = promised().filter(within(seat.region), settled=False, due_on__lt=day)
    if partner == NONE:
        rows = rows.filter(obligation__agreement__partner__isnull=True)
    elif partner.isdecimal() and len(partner) < MOST_DIGITS:
        rows = rows.filter(obligation__agreement__partner=int(partner))
    return rows.annotate(left=F("amount") - F("brought"))


def late_fees(seat: Seat, day: date) -> int:
    """The rupiah of fees and other sanctions that are past their day and not paid; one query."""
    rows = fees().filter(within(seat.region), settled=False, due_on__lt=day).order_by()
    return rows.aggregate(left=Sum(F("amount") - F("brought")))["left"] or 0


def debtors(seat: Seat, age: str, day: date) -> list[Debtor]:
    """The third parties that lack most of what is past due, at most thirty, the most first; one query."""
    partner = "obligation__agreement__partner"
    rows = of_age(late(seat, day), age, day).order_by().values(partner, f"{partner}__name")
    rows = rows.annotate(number=Count("pk"), lacks=Sum("left"), oldest=Min("due_on"))
    return [
        Debtor(row[partner], row[f"{partner}__name"] or "", row["number"], row["lacks"], row["oldest"])
        for row in rows.order_by("-lacks", "oldest", partner)[:SIZE]
    ]


def of_age(rows: QuerySet[Due], age: str, day: date) -> QuerySet[Due]:
    """Those of an age; all for an age that is not known."""
    return rows.filter(_aged(age, day)) if age in AGES else rows


def _aged(age: str, day: date) -> Q:
    least, most = AGES[age]
    found = Q(due_on__lte=day - timedelta(days=least))
    return found if most is None else found & Q(due_on__gte=day - timedelta(days=most))


def ages(seat: Seat, day: date, partner: str = "") -> dict[str, tuple[int, int]]:
    """How many due days of each age lack how many rupiah; one query."""
    asked: dict[str, Any] = {}
    for place, age in enumerate(AGES):
        asked[f"left_{place}"] = Sum("left", filter=_aged(age, day))
        asked[f"number_{place}"] = Count("pk", filter=_aged(age, day))
    found = late(seat, day, partner).order_by().aggregate(**asked)
    return {age: (found[f"number_{place}"], found[f"left_{place}"] or 0) for place, age in enumerate(AGES)}


def arrears(
    seat: Seat, age: str, day: date, partner: str = "", *, after: Key | None = None, before: Key | None = None
) -> Page:
    """A page of arrears, the oldest first; two queries at most."""
    rows = of_age(late(seat, day, partner), age, day)
    rows = rows.select_related("obligation__agreement__partner", "village").annotate(minimum=unreported())
    return page(rows, "due_on", falling=False, size=SIZE, after=after, before=before)
