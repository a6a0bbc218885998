"""Which due days a seat may see, listed by day; and one agreement's duties with all that was brought."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from urllib.parse import urlencode

from django.db.models import Count, Prefetch, Q, QuerySet, Sum

from mitradesa.core.calendar import year_in
from mitradesa.core.obligations.kinds import SOON, Kind, Side
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.listing import Key, Page, page
from mitradesa.queries.agreements.scope import within
from mitradesa.queries.money.promised import FEES, PROMISED
from mitradesa.queries.turnovers.years import unreported
from mitradesa.records.models import Agreement, Due, Fulfilment, Obligation

SIZE = 30
WITHOUT_CODE = "-"
MONEY: Mapping[str, Q] = {"janji": PROMISED, "denda": FEES}
MONEY_WORDS: Mapping[str, str] = {
    "janji": "dijanjikan kepada desa, tanpa denda",
    "denda": "denda dan sanksi kepada desa",
}


class Which(StrEnum):
    """Which due days are asked for."""

    OVERDUE = "lewat"
    SOON = "segera"
    OPEN = "belum"
    SETTLED = "selesai"
    ALL = "semua"


WHICH_WORDS: Mapping[Which, str] = {
    Which.OVERDUE: "lewat waktu",
    Which.SOON: "30 hari ini",
    Which.OPEN: "semua yang belum",
    Which.SETTLED: "sudah dipenuhi atau dibebaskan",
    Which.ALL: "semua jatuh tempo",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of the list."""

    which: Which = Which.OPEN
    kind: str = ""
    owed_by: str = ""
    year: str = ""
    code: str = ""
    money: str = ""

    @staticmethod
    def of(given: Mapping[str, str]) -> "Wanted":
        """What an address asks for; what is not understood narrows nothing."""
        which, kind, side, year = (given.get(name, "") for name in ("mana", "jenis", "wajib", "tahun"))
        return Wanted(
            Which(which) if which in frozenset(Which) else Which.OPEN,
            kind if kind in frozenset(Kind) else "",
            side if side in (Side.VILLAGE, Side.PARTNER) else "",
            year if year_in(year) else "",
            given.get("kode", "")[:20],
            given["uang"] if given.get("uang") in MONEY else "",
        )

    def query(self, **changes: str) -> str:
        """The same as the query of an address, with some of it changed."""
        asked = {"mana": str(self.which), "jenis": self.kind, "wajib": self.owed_by}
        asked |= {"tahun": self.year, "kode": self.code, "uang": self.money} | changes
        return urlencode({name: value for name, value in asked.items() if value})


@dataclass(frozen=True, slots=True)
class Totals:
    """Of the due days that are asked for: how many, and the rupiah due and brought."""

    number: int
    due: int
    brought: int


def visible_dues(seat: Seat) -> QuerySet[Due]:
    """The due days of duties that stand, in the seat's region; a third party sees those of its own agreements."""
    rows = Due.objects.filter(within(seat.region), obligation__withdrawn_on__isnull=True)
    return rows if seat.partner is None else rows.filter(obligation__agreement__partner_id=seat.partner)


def asked_dues(seat: Seat, wanted: Wanted, day: date) -> QuerySet[Due]:
    """The due days that are asked for."""
    conditions = {
        Which.OVERDUE: Q(settled=False, due_on__lt=day),
        Which.SOON: Q(settled=False, due_on__gte=day, due_on__lte=day + SOON),
        Which.OPEN: Q(settled=False),
        Which.SETTLED: Q(settled=True),
        Which.ALL: Q(),
    }
    rows = visible_dues(seat).filter(conditions[wanted.which])
    if wanted.year:
        rows = rows.filter(due_on__range=(f"{wanted.year}-01-01", f"{wanted.year}-12-31"))
    if wanted.code:
        rows = rows.filter(obligation__account_code="" if wanted.code == WITHOUT_CODE else wanted.code)
    if wanted.money:
        rows = rows.filter(MONEY[wanted.money])
    if wanted.kind:
        rows = rows.filter(obligation__kind=wanted.kind)
    return rows.filter(obligation__owed_by=wanted.owed_by) if wanted.owed_by else rows


def listed(
    seat: Seat, wanted: Wanted, day: date, *, after: Key | None = None, before: Key | None = None
) -> Page:
    """A page of due days; the earliest first, of settled ones the latest; two queries at most."""
    rows = asked_dues(seat, wanted, day).select_related("obligation__agreement__partner", "village")
    rows = rows.annotate(minimum=unreported())
    return page(rows, "due_on", falling=wanted.which is Which.SETTLED, size=SIZE, after=after, before=before)


def totals(seat: Seat, wanted: Wanted, day: date) -> Totals:
    """What all that is asked for sums to; one query."""
    rows = asked_dues(seat, wanted, day).order_by()
    found = rows.aggregate(number=Count("pk"), due=Sum("amount"), brought=Sum("brought"))
    return Totals(found["number"], found["due"] or 0, found["brought"] or 0)


def obligations_of(agreement: Agreement) -> list[Obligation]:
    """The duties of an agreement with due days and what was brought, those that were withdrawn last; three queries."""
    brought = Prefetch("fulfilments", Fulfilment.objects.select_related("file"))
    rows = agreement.obligations.select_related("share_term", "sanction")
    rows = rows.prefetch_related(Prefetch("dues", Due.objects.prefetch_related(brought)))
    return sorted(rows, key=lambda one: (one.withdrawn_on is not None, one.first_due, one.pk))


def due_seen(seat: Seat, due: int) -> Due | None:
    """One due day that a seat may see, with its duty, agreement and what was brought; None else."""
    if due >= 2**62:
        return None
    rows = Due.objects.filter(within(seat.region), pk=due)
    if seat.partner is not None:
        rows = rows.filter(obligation__agreement__partner_id=seat.partner)
    rows = rows.select_related(
        "obligation__agreement__partner", "obligation__share_term", "obligation__sanction", "village"
    )
    return rows.prefetch_related("fulfilments__file", "obligation__agreement__numbers").first()
