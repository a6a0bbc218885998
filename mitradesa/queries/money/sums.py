"""Sums of money by account and where it lies, and the entries that each sum is made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum

from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.listing import Key, Page, page
from mitradesa.queries.agreements.scope import within
from mitradesa.records.models import Agreement, Receipt, Spending

SIZE = 50
NO_CODE = "-"
MOST_YEARS = 40
Rows = QuerySet[Receipt] | QuerySet[Spending]


@dataclass(frozen=True, slots=True)
class Total:
    """What is received or spent under a code."""

    code: str
    amount: int
    number: int


def receipts_in(seat: Seat, year: int) -> QuerySet[Receipt]:
    """The receipts of a budget year in the seat's region that stand."""
    return Receipt.objects.filter(within(seat.region), year=year, withdrawn_at__isnull=True)


def spendings_in(seat: Seat, year: int) -> QuerySet[Spending]:
    """The payments of a budget year in the seat's region that stand."""
    return Spending.objects.filter(within(seat.region), year=year, withdrawn_at__isnull=True)


def by_account(rows: QuerySet[Any]) -> Sequence[Total]:
    """What rows sum to by account code, in the order of the codes; one query."""
    found = rows.order_by().values("account_code").annotate(all=Sum("amount"), number=Count("pk"))
    sums = (Total(row["account_code"] or NO_CODE, row["all"], row["number"]) for row in found)
    return sorted(sums, key=lambda one: one.code)


def by_agreement(rows: QuerySet[Any]) -> dict[tuple[int, str], int]:
    """What rows sum to by agreement and account code; one query."""
    found = rows.order_by().values("agreement_id", "account_code").annotate(all=Sum("amount"))
    return {(row["agreement_id"], row["account_code"] or NO_CODE): row["all"] for row in found}


def entries(
    rows: QuerySet[Any], code: str, day: str, *, after: Key | None = None, before: Key | None = None
) -> Page:
    """A page of the rows under a code, by their day, the newest first; two queries at most."""
    found = of_code(rows, code).select_related("agreement", "village")
    return page(found, day, falling=True, size=SIZE, after=after, before=before)


def of_code(rows: QuerySet[Any], code: str) -> QuerySet[Any]:
    """The rows under a code, or those without one."""
    return rows.filter(account_code="" if code == NO_CODE else code)


def total(rows: QuerySet[Any]) -> Total:
    """What rows sum to; one query."""
    found = rows.order_by().aggregate(all=Sum("amount"), number=Count("pk"))
    return Total("", found["all"] or 0, found["number"])


def years_of(seat: Seat) -> list[int]:
    """The budget years that have receipts or payments, the newest first; two queries."""
    place = within(seat.region) & Q(withdrawn_at__isnull=True)
    found = {
        year
        for model in (Receipt, Spending)
        for year in model.objects.filter(place)
        .order_by()
        .values_list("year", flat=True)
        .distinct()[:MOST_YEARS]
    }
    return sorted(found, reverse=True)


def spendings_of(agreement: Agreement, most: int) -> list[Spending]:
    """The payments under an agreement, the newest first; one query."""
    return list(Spending.objects.filter(agreement=agreement).select_related("line", "due__obligation")[:most])


def spending_seen(seat: Seat, known: int) -> Spending | None:
    """A payment of the seat's region with its agreement and proof; None for any other. One query."""
    if known >= 2**62:
        return None
    rows = Spending.objects.filter(within(seat.region), pk=known)
    return rows.select_related("agreement__village", "agreement__partner", "file").first()
