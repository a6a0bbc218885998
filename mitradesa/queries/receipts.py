"""Money received under agreements, and whether each receipt had its agreement for a basis on its day."""

from datetime import date
from typing import Any

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from mitradesa.core.lifecycle.status import FINAL
from mitradesa.core.receipts import Standing
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.listing import Key, Page, page
from mitradesa.queries.agreements.scope import within
from mitradesa.records.models import Agreement, Cooperation, Receipt

SIZE = 30
OPEN_RENEWAL = Q(
    Exists(Cooperation.objects.filter(renews=OuterRef("pk")).exclude(status__in=[one.value for one in FINAL]))
)
"""Agreements for which a case of renewal is open; over agreements."""


def with_standing(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Receipts with `last_day` of their agreement and their `standing`, a value of `core.receipts.Standing`."""
    later = Agreement.objects.filter(renews=OuterRef("agreement"), merged_into__isnull=True)
    later = later.filter(Q(starts_on__isnull=True) | Q(starts_on__lte=OuterRef("received_on")))
    cases = Cooperation.objects.filter(renews=OuterRef("agreement"))
    open_cases = cases.exclude(status__in=[one.value for one in FINAL])
    annotated: QuerySet[Any] = rows.annotate(
        last_day=Coalesce("agreement__ended_on", "agreement__ends_on")
    ).annotate(
        standing=Case(
            When(Q(last_day__isnull=True, agreement__open_ended=False), then=Value(Standing.UNKNOWN.value)),
            When(
                Q(last_day__isnull=True) | Q(received_on__lte=F("last_day")),
                then=Value(Standing.CARRIED.value),
            ),
            When(Exists(later), then=Value(Standing.CARRIED.value)),
            When(Exists(open_cases), then=Value(Standing.RENEWING.value)),
            default=Value(Standing.NONE.value),
        )
    )
    return annotated


def receipts_of(agreement: Agreement, most: int) -> QuerySet[Any]:
    """The receipts of an agreement, the newest first, with their standing; one query."""
    return with_standing(Receipt.objects.filter(agreement=agreement))[:most]


def standing_of(one: Receipt) -> Standing:
    """Whether the agreement carried one receipt; one query."""
    return Standing(with_standing(Receipt.objects.filter(pk=one.pk)).values_list("standing", flat=True)[0])


def without_basis(seat: Seat, since: date, most: int) -> QuerySet[Any]:
    """Receipts of a seat's region from a day on that no agreement carried and no open renewal explains; one query."""
    rows = Receipt.objects.filter(within(seat.region), withdrawn_at__isnull=True, received_on__gte=since)
    rows = with_standing(rows.filter(agreement__merged_into__isnull=True)).filter(
        standing=Standing.NONE.value
    )
    return rows.select_related("agreement", "village")[:most]


def listed(seat: Seat, *, only_without: bool, after: Key | None = None, before: Key | None = None) -> Page:
    """A page of the receipts of a seat's region, the newest first; two queries at most."""
    rows = with_standing(Receipt.objects.filter(within(seat.region), withdrawn_at__isnull=True))
    if only_without:
        rows = rows.filter(standing=Standing.NONE.value)
    rows = rows.select_related("agreement", "village")
    return page(rows, "received_on", falling=True, size=SIZE, after=after, before=before)
