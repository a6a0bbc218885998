"""The list of reported turnovers, and the same to take home."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.obligations.said import percent, share_said
from mitradesa.core.obligations.shares import REPORT_WORDS, ReportState
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.turnovers.lists import ORDERS, Asked, asked_reports, listed, open_periods, totals
from mitradesa.records.models import TurnoverReport
from mitradesa.web.base.exports import MOST_EXPORTED, Table
from mitradesa.web.base.seats import allowed

MOST_OPEN = 12
HEADINGS = (
    ("Dilaporkan", 13),
    ("Perjanjian", 40),
    ("Pihak ketiga", 30),
    ("Desa", 22),
    ("Kewajiban", 30),
    ("Jatuh tempo", 13),
    ("Dari", 13),
    ("Sampai", 13),
    ("Omzet", 18),
    ("Bagian desa", 18),
    ("Dilaporkan oleh", 30),
    ("Keadaan", 26),
)
TABLE = Table("Omzet dan bagi hasil", HEADINGS)
TONES = {
    ReportState.HANDED_IN: ("warn", "clock"),
    ReportState.ASKED_BACK: ("bad", "warn"),
    ReportState.CONFIRMED: ("good", "check"),
    ReportState.TAKEN_BACK: ("calm", "none"),
}
WORDS: dict[str, object] = {
    "states": REPORT_WORDS,
    "signs": TONES,
    "said": share_said,
    "percent": percent,
}


@require_safe
@allowed(Act.READ_OBLIGATIONS)
def listing(request: HttpRequest, seat: Seat) -> HttpResponse:
    """A page of reports, what they sum to, and the periods that still wait for one."""
    asked = Asked.of(request.GET)
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    page = {
        "seat": seat,
        "asked": asked,
        "orders": {name: word for name, (word, _column, _falling) in ORDERS.items()},
        "page": listed(seat, asked, after=after, before=before),
        "totals": totals(seat, asked),
        "open": list(open_periods(seat, today())[:MOST_OPEN]),
    }
    return render(request, "web/turnovers/list.html", page | WORDS)


@require_safe
@allowed(Act.READ_OBLIGATIONS)
def export(request: HttpRequest, seat: Seat, kind: str) -> HttpResponse:
    """All that the list shows under the same address, as XLSX or CSV."""
    asked = Asked.of(request.GET)
    rows = asked_reports(seat, asked).select_related("agreement__partner", "village", "due__obligation")
    lines = map(_cells, rows.order_by("-reported_on", "-id")[:MOST_EXPORTED])
    return TABLE.taken_home(kind, seat, REPORT_WORDS.get(asked.state, "semua keadaan"), lines)


def _cells(one: TurnoverReport) -> tuple[object, ...]:
    return (
        one.reported_on,
        one.agreement.title or one.agreement.key,
        one.agreement.partner.name if one.agreement.partner else "",
        one.village.name,
        one.due.obligation.title,
        one.due.due_on,
        one.period_from,
        one.period_to,
        one.turnover,
        one.share,
        one.reported_by,
        REPORT_WORDS[one.state],
    )
