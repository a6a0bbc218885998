"""Which village owes which report by when, what came in, and the same to take home."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.roles import Seat, may
from mitradesa.core.village_reports import (
    ARTICLES,
    DAYS_SILENT,
    REPORT_DESK_WORDS,
    REPORT_STATE_WORDS,
    Period,
    ReportDesk,
    ReportKind,
    ReportState,
    due_words,
)
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.agreements.listing import page as page_of
from mitradesa.queries.agreements.scope import level_of, visible_villages
from mitradesa.queries.village_reports.owed import Owed, VillageOwes, listed, owing, sums, villages_owing
from mitradesa.queries.village_reports.seen import DESKS, called, to_receive, visible_reports
from mitradesa.web.base.exports import Table
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.years import year_begun, years_offered
from mitradesa.web.cooperations.seen import cited

YEARS = 4
MOST_EXPORTED = 3000
SIZE = 30
WHICH: Mapping[str, str] = {
    "semua": "semua desa yang wajib",
    "belum": "laporan tahunan belum dikirim",
    "terkirim": "laporan tahunan sudah dikirim",
}
HEADINGS = (
    ("Kecamatan", 22),
    ("Desa", 24),
    ("Laporan", 56),
    ("Usulan batas", 14),
    ("Keadaan", 26),
    ("Dikirim", 13),
    ("Diterima", 44),
)
TABLE = Table("Laporan desa", HEADINGS)
WORDS: dict[str, object] = {"states": REPORT_STATE_WORDS, "desks": REPORT_DESK_WORDS, "silent": DAYS_SILENT}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of the list."""

    year: int
    which: str

    @staticmethod
    def of(request: HttpRequest) -> "Wanted":
        """What an address asks for; this year and all where it makes no sense."""
        which = request.GET.get("mana", "")
        return Wanted(year_begun(request), which if which in WHICH else "semua")

    def query(self, **changes: str) -> str:
        """The same as the query of an address, with some of it changed."""
        return urlencode({"tahun": str(self.year), "mana": self.which} | changes)


@require_safe
@allowed(Act.READ_VILLAGE_REPORTS)
def listing(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The villages of the region with what each owes for a year; a village goes to its own page."""
    if level_of(seat.region) == "village":
        return redirect("village_reports:village", seat.region)
    wanted, day = Wanted.of(request), today()
    page = {
        "seat": seat,
        "asked": wanted,
        "which": WHICH,
        "years": years_offered(YEARS),
        "page": listed(
            seat,
            wanted.year,
            day,
            wanted.which,
            after=request.GET.get("sesudah", ""),
            before=request.GET.get("sebelum", ""),
        ),
        "sums": sums(seat, wanted.year, day),
        "receives": seat.office_kind in DESKS,
        "yearly_due": Period(wanted.year).due,
        **_shared(day),
    }
    return render(request, "web/village_reports/list.html", page)


def _shared(day: date) -> dict[str, object]:
    return {
        **WORDS,
        "day": day,
        "due_words": due_words,
        "articles_of": [(ReportKind.YEARLY, cited(ARTICLES[ReportKind.YEARLY], day)),
                        (ReportKind.ASSETS, cited(ARTICLES[ReportKind.ASSETS], day))],
    }  # fmt: skip


@require_safe
@allowed(Act.READ_VILLAGE_REPORTS)
def of_village(request: HttpRequest, seat: Seat, code: str) -> HttpResponse:
    """One village: what it owes for a year, with a button for what was not begun."""
    village = visible_villages(seat).filter(code=code).select_related("parent").first()
    if village is None:
        raise Http404
    wanted, day = Wanted.of(request), today()
    page = {
        "seat": seat,
        "village": village,
        "asked": wanted,
        "years": years_offered(YEARS),
        "owed": owing([village], wanted.year, day)[0].reports,
        "begins": may(seat, Act.PREPARE_VILLAGE_REPORT, code),
        "own": seat.region == code,
        **_shared(day),
    }
    return render(request, "web/village_reports/village.html", page)


@require_safe
@allowed(Act.READ_VILLAGE_REPORTS)
def incoming(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The reports that were sent to the region, the newest first; for a desk those that it has not received."""
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    waiting = seat.office_kind in DESKS and request.GET.get("mana") != "semua"
    rows = to_receive(seat) if waiting else visible_reports(seat)
    rows = rows.filter(sent_on__isnull=False).prefetch_related("receipts").defer("content")
    page = {
        "seat": seat,
        "waiting": waiting,
        "page": page_of(rows, "sent_on", falling=True, size=SIZE, after=after, before=before),
        "called": called,
        "desk": DESKS.get(seat.office_kind),
        **WORDS,
    }
    return render(request, "web/village_reports/incoming.html", page)


@require_safe
@allowed(Act.READ_VILLAGE_REPORTS)
def export(request: HttpRequest, seat: Seat) -> HttpResponse:
    """What the list shows under the same address, as XLSX."""
    wanted, day = Wanted.of(request), today()
    rows = villages_owing(seat, wanted.year, day, wanted.which).order_by("code").select_related("parent")
    lines = (
        _cells(village, one, day)
        for village in owing(list(rows[:MOST_EXPORTED]), wanted.year, day)
        for one in village.reports
    )
    said = f"{WHICH[wanted.which]}. {DAYS_SILENT}"
    return TABLE.taken_home("xlsx", seat, said, lines, of=f"tahun {wanted.year}")


def _cells(village: VillageOwes, one: Owed, day: date) -> tuple[object, ...]:
    report = one.report
    received = [
        f"{REPORT_DESK_WORDS[ReportDesk(row.desk)]} {row.received_on:%d-%m-%Y}"
        for row in (report.receipts.all() if report else ())
    ]
    state = REPORT_STATE_WORDS[ReportState(report.state)] if report else "belum disusun"
    late = f", {due_words(one.due, day)}" if one.late(day) else ""
    sent = report.sent_on if report else None
    return village.subdistrict, village.name, one.title, one.due, f"{state}{late}", sent, "; ".join(received)
