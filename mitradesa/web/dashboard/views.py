"""The dashboard of the seat's region on a page and as XLSX, and the lists that its numbers open."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.disputes import RAISED_BY
from mitradesa.core.roles import Seat, may
from mitradesa.core.village_reports import ARTICLES, DAYS_SILENT, Period, ReportKind
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.agreements.scope import level_of
from mitradesa.queries.concerns.lists import waiting_numbers
from mitradesa.queries.dashboard import Dashboard, Section
from mitradesa.queries.dashboard import dashboard as dashboard_of
from mitradesa.queries.dashboard_lists import disputes, events_reached, lengths
from mitradesa.records.models import Region
from mitradesa.web.base.exports import Table
from mitradesa.web.base.pictures import bars
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.years import year_begun, years_offered
from mitradesa.web.cooperations.seen import cited

MOST_DRAWN = 12
TABLE = Table("Dasbor kerja sama desa", (("Bagian", 40), ("Uraian", 44), ("Jumlah", 20), ("Satuan", 12)))


@require_safe
@allowed(Act.READ_DASHBOARD)
def show(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The dashboard; each number opens its list."""
    year, day = year_begun(request), today()
    found = dashboard_of(seat, year, day)
    shown = {
        "seat": seat,
        "found": found,
        "sections": [(one, _picture(one)) for one in found.sections],
        "name": Region.objects.filter(code=seat.region).values_list("name", flat=True).first() or seat.region,
        "level": level_of(seat.region),
        "year": year,
        "years": years_offered(),
        "day": day,
        "concerns": waiting_numbers(seat, day) if may(seat, Act.READ_CONCERNS) else None,
        "reports_due": Period(year).due,
        "report_articles": cited(ARTICLES[ReportKind.YEARLY], day),
        "silent": DAYS_SILENT,
    }
    return render(request, "web/dashboard/dashboard.html", shown)


def _picture(one: Section) -> object:
    """The bars of one measure: rupiah are never drawn beside numbers."""
    if not one.drawn:
        return ""
    alike = [row.figure for row in one.figures if row.rupiah == one.figures[0].rupiah]
    return bars(one.id, one.title, alike[:MOST_DRAWN])


@require_safe
@allowed(Act.READ_DASHBOARD)
def export(request: HttpRequest, seat: Seat) -> HttpResponse:
    """All numbers of the page as XLSX."""
    year, day = year_begun(request), today()
    said = f"Keadaan {in_words(day)}; uang dan sosialisasi tahun {year}."
    return TABLE.taken_home("xlsx", seat, said, lines(dashboard_of(seat, year, day)))


def lines(found: Dashboard) -> list[tuple[object, ...]]:
    """The numbers in the order of the page."""
    took = found.spread
    head: list[tuple[object, ...]] = [
        ("Seluruhnya", "perjanjian", found.total, ""),
        ("Desa", "belum mempunyai perjanjian", found.without, f"dari {found.villages}"),
        ("Laporan tahunan", "desa wajib", found.reports.owing, f"dari {found.villages}"),
        ("Laporan tahunan", "sudah dikirim", found.reports.sent, ""),
    ]
    if took.number:
        three = (("kuartil bawah", took.lower), ("median", took.median), ("kuartil atas", took.upper))
        head += [("Dari usulan sampai tanda tangan", word, days, "hari") for word, days in three]
    rows = [
        (section.title, one.label, one.number, "rupiah" if one.rupiah else "")
        for section in found.sections
        for one in section.figures
    ]
    return [*head, *rows]


@require_safe
@allowed(Act.READ_DASHBOARD)
def disputed(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Disputes that are open, or those that ended."""
    settled = request.GET.get("mana") == "selesai"
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    found = disputes(seat, settled=settled, after=after, before=before)
    shown = {"seat": seat, "settled": settled, "page": found, "raised_by": RAISED_BY}
    return render(request, "web/dashboard/disputes.html", shown)


@require_safe
@allowed(Act.READ_DASHBOARD)
def took(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Agreements with the days from their proposal to the signature."""
    first, last = (_days(request, name) for name in ("dari", "sampai"))
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    rows, found = lengths(seat, first or 0, last, after=after, before=before)
    shown = {"seat": seat, "rows": rows, "page": found, "first": first or 0, "last": last}
    return render(request, "web/dashboard/lengths.html", shown)


def _days(request: HttpRequest, name: str) -> int | None:
    text = request.GET.get(name, "")
    return int(text) if text.isdecimal() and len(text) < 6 else None


@require_safe
@allowed(Act.READ_DASHBOARD)
def events(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The events of a year with whom they reached."""
    year = year_begun(request)
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    rows, found = events_reached(seat, year, after=after, before=before)
    shown = {"seat": seat, "year": year, "rows": rows, "page": found}
    return render(request, "web/dashboard/events.html", shown)
