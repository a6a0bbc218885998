"""What agreements should have brought and what came, by quarter; and arrears by age."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Sum
from django.db.models.functions import ExtractQuarter

from mitradesa.core.obligations.kinds import Kind, Side
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.listing import Key, Page, page
from mitradesa.queries.agreements.scope import visible_agreements, within
from mitradesa.queries.turnovers.years import unreported
from mitradesa.records.models import Agreement, Due, Receipt

SIZE = 30
QUARTERS = (1, 2, 3, 4)
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
    """An agreement's year: rupiah due and received by quarter."""

    agreement: Agreement
    due: dict[int, int] = field(default_factory=lambda: dict.fromkeys(QUARTERS, 0))
    received: dict[int, int] = field(default_factory=lambda: dict.fromkeys(QUARTERS, 0))

    @property
    def gap(self) -> int:
        """What is due beyond what was received in the year."""
        return sum(self.due.values()) - sum(self.received.values())


def money_dues() -> QuerySet[Due]:
    """Due days of money to a village that stand and were not let go."""
    return Due.objects.filter(
        obligation__kind=Kind.MONEY.value,
        obligation__owed_to=Side.VILLAGE.value,
        obligation__withdrawn_on__isnull=True,
        amount__isnull=False,
        waived_on__isnull=True,
    )


def years(
    seat: Seat, year: int, *, after: Key | None = None, before: Key | None = None
) -> tuple[Page, Sequence[Year]]:
    """A page of agreements with money due or received in a year, by village, with their quarters; four queries at most."""
    due = money_dues().filter(obligation__agreement=OuterRef("pk"), due_on__year=year)
    came = Receipt.objects.filter(agreement=OuterRef("pk"), received_on__year=year, withdrawn_at__isnull=True)
    rows = visible_agreements(seat).filter(Exists(due) | Exists(came)).select_related("village", "partner")
    shown = page(rows, "village_id", falling=False, size=SIZE, after=after, before=before)
    return shown, quarters(list(shown.rows), year)


def quarters(rows: Sequence[Agreement], year: int) -> list[Year]:
    """The quarters of these agreements; two queries."""
    found = {one.pk: Year(one) for one in rows}
    due = money_dues().filter(obligation__agreement__in=found, due_on__year=year)
    for key, quarter, amount in _by_quarter(due, "obligation__agreement_id", "due_on"):
        found[key].due[quarter] = amount
    came = Receipt.objects.filter(agreement__in=found, received_on__year=year, withdrawn_at__isnull=True)
    for key, quarter, amount in _by_quarter(came, "agreement_id", "received_on"):
        found[key].received[quarter] = amount
    return list(found.values())


def _by_quarter(rows: QuerySet[Any], agreement: str, day: str) -> list[tuple[int, int, int]]:
    found = rows.order_by().values(agreement, quarter=ExtractQuarter(day)).annotate(all=Sum("amount"))
    return [(row[agreement], row["quarter"], row["all"]) for row in found]


def expected_and_received(seat: Seat, year: int) -> tuple[int, int]:
    """What was due and what came in a year over the seat's region; two queries."""
    due = money_dues().filter(within(seat.region), due_on__year=year).order_by()
    came = Receipt.objects.filter(within(seat.region), received_on__year=year, withdrawn_at__isnull=True)
    return (
        due.aggregate(all=Sum("amount"))["all"] or 0,
        came.order_by().aggregate(all=Sum("amount"))["all"] or 0,
    )


def late(seat: Seat, day: date) -> QuerySet[Due]:
    """Due days that are past and not met whole, with `left`, the rupiah that they lack."""
    rows = money_dues().filter(within(seat.region), settled=False, due_on__lt=day)
    return rows.annotate(left=F("amount") - F("brought"))


def of_age(rows: QuerySet[Due], age: str, day: date) -> QuerySet[Due]:
    """Those of an age; all for an age that is not known."""
    return rows.filter(_aged(age, day)) if age in AGES else rows


def _aged(age: str, day: date) -> Q:
    least, most = AGES[age]
    found = Q(due_on__lte=day - timedelta(days=least))
    return found if most is None else found & Q(due_on__gte=day - timedelta(days=most))


def ages(seat: Seat, day: date) -> dict[str, tuple[int, int]]:
    """How many due days of each age lack how many rupiah; one query."""
    asked: dict[str, Any] = {}
    for place, age in enumerate(AGES):
        asked[f"left_{place}"] = Sum("left", filter=_aged(age, day))
        asked[f"number_{place}"] = Count("pk", filter=_aged(age, day))
    found = late(seat, day).order_by().aggregate(**asked)
    return {age: (found[f"number_{place}"], found[f"left_{place}"] or 0) for place, age in enumerate(AGES)}


def arrears(seat: Seat, age: str, day: date, *, after: Key | None = None, before: Key | None = None) -> Page:
    """A page of arrears, the oldest first; two queries at most."""
    rows = of_age(late(seat, day), age, day)
    rows = rows.select_related("obligation__agreement__partner", "village").annotate(minimum=unreported())
    return page(rows, "due_on", falling=False, size=SIZE, after=after, before=before)
