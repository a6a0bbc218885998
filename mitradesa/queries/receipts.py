"""Money received under agreements, whether its agreement and schedule carry each receipt, and what lies outside the official account."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import Case, Exists, F, OuterRef, Prefetch, Q, QuerySet, Sum, Value, When
from django.db.models.functions import Coalesce

from mitradesa.core.calendar import year_in
from mitradesa.core.lifecycle.status import FINAL
from mitradesa.core.receipts import ELSEWHERE, UNEXPLAINED, Account, Standing
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.listing import Key, Page, page
from mitradesa.queries.agreements.scope import within
from mitradesa.records.models import Agreement, Cooperation, Fulfilment, Receipt

SIZE = 30
OPEN_RENEWAL = Q(
    Exists(Cooperation.objects.filter(renews=OuterRef("pk")).exclude(status__in=[one.value for one in FINAL]))
)
"""Agreements for which a case of renewal is open; over agreements."""
STRANGE = Q(standing__in=[one.value for one in UNEXPLAINED])
"""Receipts that are not explained; over receipts with their standing."""
AWAY = Q(account__in=[one.value for one in ELSEWHERE], deposited_on__isnull=True, withdrawn_at__isnull=True)
"""Receipts that lie outside the official account and were not paid over to it."""

LIES_IN = Case(When(deposited_on__isnull=False, then=Value(Account.VILLAGE_CASH.value)), default=F("account"))
"""The kind of account in which money lies now: what was paid over lies in the village's; over receipts."""


def with_standing(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Receipts with `last_day` of their agreement and their `standing`, a value of `core.receipts.Standing`."""
    later = Agreement.objects.filter(renews=OuterRef("agreement"), merged_into__isnull=True)
    later = later.filter(Q(starts_on__isnull=True) | Q(starts_on__lte=OuterRef("received_on")))
    cases = Cooperation.objects.filter(renews=OuterRef("agreement"))
    open_cases = cases.exclude(status__in=[one.value for one in FINAL])
    beyond = Fulfilment.objects.filter(
        receipt=OuterRef("pk"), withdrawn_at__isnull=True, due__due_on__gt=OuterRef("last_day")
    )
    annotated: QuerySet[Any] = rows.annotate(
        last_day=Coalesce("agreement__ended_on", "agreement__ends_on")
    ).annotate(
        standing=Case(
            When(Q(allocated__gte=F("amount")) & ~Exists(beyond), then=Value(Standing.CARRIED.value)),
            When(
                Q(received_on__gt=F("last_day")) & ~Exists(later) & Exists(open_cases),
                then=Value(Standing.RENEWING.value),
            ),
            When(Q(received_on__gt=F("last_day")) & ~Exists(later), then=Value(Standing.NONE.value)),
            When(allocated__lt=F("amount"), then=Value(Standing.UNSCHEDULED.value)),
            When(Q(last_day__isnull=True, agreement__open_ended=False), then=Value(Standing.UNKNOWN.value)),
            default=Value(Standing.CARRIED.value),
        )
    )
    return annotated


def receipts_of(agreement: Agreement, most: int) -> QuerySet[Any]:
    """The receipts of an agreement, the newest first, with their standing and the due days that they meet; two queries."""
    met = (
        Fulfilment.objects.filter(withdrawn_at__isnull=True)
        .select_related("due__obligation")
        .order_by("due__due_on")
    )
    rows = with_standing(Receipt.objects.filter(agreement=agreement))
    rows = rows.select_related("village_account", "line")
    return rows.prefetch_related(Prefetch("fulfilments", met, to_attr="parts"))[:most]


def receipt_seen(seat: Seat, known: int) -> Receipt | None:
    """A receipt of the seat's region with its agreement and proofs; None for any other. One query."""
    if known >= 2**62:
        return None
    rows = Receipt.objects.filter(within(seat.region), pk=known)
    return rows.select_related("agreement__village", "agreement__partner", "file", "deposit_file").first()


def twin_of(agreement: Agreement, day: date, amount: int, account: str) -> Receipt | None:
    """The last receipt that stands of the same agreement, day, sum and kind of account; None where there is none. One query."""
    rows = Receipt.objects.filter(agreement=agreement, received_on=day, amount=amount, account=account)
    return rows.filter(withdrawn_at__isnull=True).order_by("-pk").first()


def standing_of(one: Receipt) -> Standing:
    """Whether the agreement carried one receipt; one query."""
    return Standing(with_standing(Receipt.objects.filter(pk=one.pk)).values_list("standing", flat=True)[0])


def troubling(seat: Seat, since: date, most: int) -> QuerySet[Any]:
    """Receipts of a seat's region from a day on that nothing explains, or that lie outside the official account; one query."""
    rows = Receipt.objects.filter(within(seat.region), withdrawn_at__isnull=True, received_on__gte=since)
    rows = with_standing(rows.filter(agreement__merged_into__isnull=True)).filter(STRANGE | AWAY)
    return rows.select_related("agreement", "village")[:most]


WITHOUT_CODE = "-"


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What is asked of the list of receipts: unexplained ones, of a year, into one kind of account, of one code."""

    only_without: bool = False
    year: str = ""
    account: str = ""
    code: str = ""

    @staticmethod
    def of(given: Mapping[str, str]) -> "Narrowed":
        """What an address asks for; what is not understood narrows nothing."""
        year, account, code = (given.get(name, "") for name in ("tahun", "rekening", "kode"))
        return Narrowed(
            given.get("dasar") == "tanpa",
            year if year_in(year) else "",
            account if account in frozenset(Account) else "",
            code[:20],
        )

    def query(self, **changes: str) -> str:
        """The same as the query of an address, with some of it changed."""
        asked = {"dasar": "tanpa" if self.only_without else "", "tahun": self.year}
        asked |= {"rekening": self.account, "kode": self.code}
        return urlencode({name: value for name, value in (asked | changes).items() if value})


def _asked(seat: Seat, narrowed: Narrowed) -> QuerySet[Receipt]:
    rows = Receipt.objects.filter(within(seat.region), withdrawn_at__isnull=True)
    if narrowed.year:
        rows = rows.filter(received_on__range=(f"{narrowed.year}-01-01", f"{narrowed.year}-12-31"))
    if narrowed.code:
        rows = rows.filter(account_code="" if narrowed.code == WITHOUT_CODE else narrowed.code)
    return rows.annotate(lies=LIES_IN).filter(lies=narrowed.account) if narrowed.account else rows


def sum_of(seat: Seat, narrowed: Narrowed) -> int:
    """The rupiah of all that a list without a question of basis shows; one query."""
    return _asked(seat, narrowed).order_by().aggregate(rupiah=Sum("amount"))["rupiah"] or 0


def listed(seat: Seat, narrowed: Narrowed, *, after: Key | None = None, before: Key | None = None) -> Page:
    """A page of the receipts of a seat's region, the newest first; two queries at most."""
    rows = with_standing(_asked(seat, narrowed))
    if narrowed.only_without:
        rows = rows.filter(STRANGE)
    rows = rows.select_related("agreement", "village")
    return page(rows, "received_on", falling=True, size=SIZE, after=after, before=before)
