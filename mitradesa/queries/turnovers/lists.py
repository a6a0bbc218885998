"""Which reports of turnovers a seat may see, listed; a due day with its reports; what waits on desks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

from django.db.models import Count, Q, QuerySet, Sum

from mitradesa.core.calendar import in_words
from mitradesa.core.money import in_rupiah
from mitradesa.core.obligations.shares import REPORT_WORDS, ReportState
from mitradesa.core.plain import plain
from mitradesa.core.roles import Role, Seat
from mitradesa.queries.agreements.listing import Key, Page, page
from mitradesa.queries.agreements.scope import within
from mitradesa.queries.waiting import MOST, Waiting
from mitradesa.records.models import Due, TurnoverReport

SIZE = 30
AHEAD = timedelta(days=30)
ORDERS: Mapping[str, tuple[str, str, bool]] = {
    "baru": ("terbaru", "reported_on", True),
    "lama": ("terlama", "reported_on", False),
    "besar": ("omzet terbesar", "turnover", True),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of the list."""

    state: str = ""
    text: str = ""
    order: str = "baru"

    @staticmethod
    def of(given: Mapping[str, str]) -> "Asked":
        """What an address asks for; what is not understood narrows nothing."""
        state, order = given.get("keadaan", ""), given.get("urut", "")
        return Asked(
            state if state in REPORT_WORDS else "",
            given.get("cari", "").strip()[:80],
            order if order in ORDERS else "baru",
        )

    def query(self) -> str:
        """The same as the query of an address."""
        asked = {"keadaan": self.state, "cari": self.text, "urut": self.order}
        return urlencode({name: value for name, value in asked.items() if value})


@dataclass(frozen=True, slots=True)
class Totals:
    """Of the reports that are asked for: how many, and the turnover and shares of those confirmed."""

    number: int
    turnover: int
    share: int


def visible_reports(seat: Seat) -> QuerySet[TurnoverReport]:
    """The reports in the seat's region; a third party sees its own."""
    rows = TurnoverReport.objects.filter(within(seat.region))
    return rows if seat.partner is None else rows.filter(agreement__partner_id=seat.partner)


def asked_reports(seat: Seat, asked: Asked) -> QuerySet[TurnoverReport]:
    """The reports that are asked for."""
    rows = visible_reports(seat)
    if asked.state:
        rows = rows.filter(state=asked.state)
    for word in plain(asked.text).split():
        rows = rows.filter(agreement__search__contains=word)
    return rows


def listed(seat: Seat, asked: Asked, *, after: Key | None = None, before: Key | None = None) -> Page:
    """A page of reports; two queries at most."""
    rows = asked_reports(seat, asked).select_related("agreement__partner", "village", "due__obligation")
    _word, column, falling = ORDERS[asked.order]
    return page(rows, column, falling=falling, size=SIZE, after=after, before=before)


def totals(seat: Seat, asked: Asked) -> Totals:
    """What they sum to; one query."""
    confirmed = Q(state=ReportState.CONFIRMED)
    found = (
        asked_reports(seat, asked)
        .order_by()
        .aggregate(
            number=Count("pk"),
            turnover=Sum("turnover", filter=confirmed),
            share=Sum("share", filter=confirmed),
        )
    )
    return Totals(found["number"], found["turnover"] or 0, found["share"] or 0)


def open_periods(seat: Seat, day: date) -> QuerySet[Due]:
    """Due days of shares up to thirty days ahead for which no report waits or counts, in the seat's region."""
    live = [ReportState.HANDED_IN, ReportState.CONFIRMED]
    rows = Due.objects.filter(
        within(seat.region),
        obligation__share_term__isnull=False,
        obligation__withdrawn_on__isnull=True,
        waived_on__isnull=True,
        due_on__lte=day + AHEAD,
    ).exclude(turnover_reports__state__in=live)
    if seat.partner is not None:
        rows = rows.filter(obligation__agreement__partner_id=seat.partner)
    return rows.select_related("obligation__agreement", "village").order_by("due_on", "id")


def reporting(seat: Seat, day: date) -> list[Waiting]:
    """Reports to look at for the village, periods to report for the third party; one query."""
    if seat.partner is not None:
        return [_to_report(one) for one in open_periods(seat, day)[:MOST]]
    if seat.role not in (Role.VILLAGE_HEAD, Role.VILLAGE_SECRETARY, Role.FINANCE_OFFICER):
        return []
    rows = visible_reports(seat).filter(state=ReportState.HANDED_IN).select_related("agreement")
    return [_to_look_at(one) for one in rows.order_by("reported_on", "id")[:MOST]]


def _to_report(one: Due) -> Waiting:
    what = f"Laporkan omzet untuk {one.obligation.title}, {one.obligation.agreement.title or one.obligation.agreement.key}"
    why = f"Bagian desa dihitung dari omzet itu; jatuh tempo {in_words(one.due_on)}."
    return Waiting("turnover", what, why, one.due_on, "turnovers:due", one.pk)


def _to_look_at(one: TurnoverReport) -> Waiting:
    what = f"Periksa laporan omzet {in_rupiah(one.turnover)}: {one.agreement.title or one.agreement.key}"
    why = f"Dilaporkan {one.reported_by}. Cocokkan dengan buktinya, lalu benarkan atau tanyakan kembali."
    return Waiting("turnover", what, why, None, "turnovers:due", one.due_id)
