"""Looking over a region: the list of ledgers' years and the same to take home, one village, like villages compared, and the method."""

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.language import _
from mitradesa.core.ledgers.kinds import LEAST_SHOWN, RECORDED_WORDS, Recorded, few
from mitradesa.core.ledgers.sums import BOUND_WORDS, LEAST_ALIKE
from mitradesa.core.potentials import SECTOR_WORDS
from mitradesa.core.roles import Seat, may
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.agreements.scope import visible_villages
from mitradesa.queries.ledgers.alike import alike
from mitradesa.queries.ledgers.beside import beside_receipts
from mitradesa.queries.ledgers.lists import (
    SORTED_WORDS,
    Wanted,
    asked_years,
    listed,
    listed_missing,
    missing,
    net_of_row,
    totals,
    years_offered,
)
from mitradesa.queries.ledgers.villages import lacking, village_years
from mitradesa.records.models import LedgerYear
from mitradesa.web.base.exports import MOST_EXPORTED, Table
from mitradesa.web.base.seats import allowed
from mitradesa.web.ledgers.forms import PopulationForm
from mitradesa.web.ledgers.pictures import range_line, year_bars
from mitradesa.web.ledgers.shown import SAYING

HEADINGS: Sequence[tuple[str, int]] = (
    ("Tahun", 8),
    ("Perjanjian", 44),
    ("Pihak ketiga", 30),
    ("Desa", 22),
    ("Jenis potensi", 22),
    ("Diterima (Rp)", 16),
    ("Baris diterima belum diketahui", 12),
    ("Diberikan (Rp)", 16),
    ("Baris diberikan belum diketahui", 12),
    ("Sisa bagi desa (Rp)", 18),
    ("Arti sisa", 26),
    ("Dusun", 8),
    ("Penerima", 14),
    ("Perempuan", 14),
    ("Keluarga miskin", 14),
    ("Dibenarkan", 26),
)
TABLE = Table("Manfaat kerja sama", HEADINGS)


@require_safe
@allowed(Act.READ_LEDGERS)
def listing(request: HttpRequest, seat: Seat) -> HttpResponse:
    """A page of the years of ledgers, or of the agreements that lack one, with what they sum to."""
    day = today()
    wanted = Wanted.of(request.GET, day)
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    lacks = wanted.recorded is Recorded.MISSING
    page = (
        listed_missing(seat, wanted.year, after=after, before=before)
        if lacks
        else listed(seat, wanted, after=after, before=before)
    )
    shown = {
        "seat": seat,
        "asked": wanted,
        "page": page,
        "nets": {} if lacks else {one.pk: net_of_row(one) for one in page.rows},
        "lacks": lacks,
        "totals": totals(asked_years(seat, wanted)),
        "beside": None if lacks else beside_receipts(asked_years(seat, wanted), wanted.year),
        "reads_receipts": may(seat, Act.READ_RECEIPTS),
        "missing": missing(seat, wanted.year).count(),
        "years": years_offered(day),
        "sectors": SECTOR_WORDS,
        "recorded": RECORDED_WORDS,
        "orders": SORTED_WORDS,
        "compares": may(seat, Act.COMPARE_LEDGERS),
        "own_village": seat.region if may(seat, Act.KEEP_LEDGER) else "",
    }
    return render(request, "web/ledgers/list.html", shown | SAYING)


@require_safe
@allowed(Act.READ_LEDGERS)
def export(request: HttpRequest, seat: Seat, kind: str) -> HttpResponse:
    """All that the list shows under the same address, as XLSX or CSV; small counts of people are veiled there too."""
    wanted = Wanted.of(request.GET, today())
    rows = asked_years(seat, wanted).select_related("ledger__agreement__partner", "village")
    lines = map(_cells, rows.order_by("village_id", "id")[:MOST_EXPORTED])
    return TABLE.taken_home(kind, seat, RECORDED_WORDS[wanted.recorded], lines, of=f"tahun {wanted.year}")


def _cells(one: LedgerYear) -> tuple[object, ...]:
    agreement, net = one.ledger.agreement, net_of_row(one)
    return (
        one.year,
        agreement.title or agreement.key,
        agreement.partner.name if agreement.partner else "",
        one.village.name,
        SECTOR_WORDS.get(one.ledger.sector, ""),
        one.gained if one.gained or not one.gained_unknown else None,
        one.gained_unknown,
        one.given if one.given or not one.given_unknown else None,
        one.given_unknown,
        one.net,
        BOUND_WORDS[net.bound] or "semua baris diketahui",
        one.hamlets,
        few(one.beneficiaries) or "",
        few(one.women, one.beneficiaries) or "",
        few(one.poor_households) or "",
        one.confirmed_by,
    )


@require_safe
@allowed(Act.READ_LEDGERS)
def village(request: HttpRequest, seat: Seat, code: str) -> HttpResponse:
    """The ledgers of one village, year by year; a foreign one is not found."""
    return village_page(request, seat, code)


def village_page(
    request: HttpRequest, seat: Seat, code: str, form: PopulationForm | None = None, status: int = 200
) -> HttpResponse:
    """The page of a village, with what its form holds."""
    row = visible_villages(seat).filter(code=code).first()
    if row is None:
        raise Http404
    day = today()
    years = village_years(seat, code, day)
    last = day.year - 1
    shown = {
        "seat": seat,
        "row": row,
        "years": years,
        "bars": year_bars("tahun", [(one.year, one.net) for one in years]),
        "nets": {one.pk: net_of_row(one) for year in years for one in year.rows},
        "sectors": SECTOR_WORDS,
        "last": last,
        "lacking": lacking(seat, code, last),
        "keeps": may(seat, Act.KEEP_LEDGER, code),
        "form": form or PopulationForm(initial={"year": last}),
    }
    return render(request, "web/ledgers/village.html", shown | SAYING, status=status)


@require_safe
@allowed(Act.COMPARE_LEDGERS)
def compare(request: HttpRequest, seat: Seat) -> HttpResponse:
    """What agreements about one kind of potential left to villages of the regency in one year."""
    day = today()
    wanted = Wanted.of(request.GET, day)
    found = alike(seat, wanted.sector, wanted.year) if wanted.sector else None
    own = next((one for one in found.villages if one.village == seat.region), None) if found else None
    shown = {
        "seat": seat,
        "asked": wanted,
        "found": found,
        "own": own,
        "line": range_line("sisa", found.found, own.net if own else None) if found and found.found else "",
        "each": range_line("warga", found.each, own.each if own else None) if found and found.each else "",
        "years": years_offered(day),
        "sectors": SECTOR_WORDS,
        "least": LEAST_ALIKE,
    }
    return render(request, "web/ledgers/compare.html", shown | SAYING)


@require_safe
@allowed(Act.READ_LEDGERS)
def method(request: HttpRequest, seat: Seat) -> HttpResponse:
    """How a ledger counts, with an example, and where it misleads."""
    said = {"seat": seat, "least": LEAST_ALIKE, "few": LEAST_SHOWN, "title": _("Cara menghitung manfaat")}
    return render(request, "web/ledgers/method.html", said)
