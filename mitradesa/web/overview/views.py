"""The overview of a region, the gaps of its records with the work list that mends them, and the villages on a map."""

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe
from markupsafe import Markup

from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.flags import FLAG_WORDS, Flag
from mitradesa.core.register import LADDER, STATE_WORDS, State
from mitradesa.core.roles import Seat, may
from mitradesa.law.book import every_rule
from mitradesa.queries.agreements.asked import Asked
from mitradesa.queries.agreements.scope import level_of
from mitradesa.queries.agreements.sheet import next_to_mend
from mitradesa.queries.overview import Figure
from mitradesa.queries.overview import overview as overview_of
from mitradesa.queries.quality import UNRENEWED, Office, Village, villages_counted
from mitradesa.queries.quality import quality as quality_of
from mitradesa.records.models import Region
from mitradesa.web.base.pictures import Point, bars, point_map, point_size
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.templating import rule_title

ON_THE_SHEET = (Flag.DUPLICATE, Flag.NO_FILE, Flag.NO_MUSDES)
PLACES = {"regency": "kecamatan", "subdistrict": "desa", "province": "kabupaten", "village": "desa"}


@require_safe
@allowed(Act.READ_OVERVIEW)
def overview(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The first overview of the seat's region."""
    day = today()
    figures = overview_of(seat, day)
    titles = {rule.id: rule_title(rule) for rule in every_rule()}
    level = level_of(seat.region)
    charts = [
        ("keadaan", "Menurut keadaan", figures.states),
        ("tangga", "Yang akan habis", figures.ladder),
        ("rezim", "Menurut hukum yang mengatur", figures.regimes),
        ("tempat", f"Menurut {PLACES[level]}", figures.places),
        ("bentuk", "Menurut bentuk naskah", figures.kinds),
        ("tahun", "Menurut tahun tanda tangan", figures.years),
        ("kurang", "Yang paling banyak kurang pada catatan", figures.gaps),
    ]
    shown = {
        "seat": seat,
        "name": Region.objects.filter(code=seat.region).values_list("name", flat=True).first() or seat.region,
        "level": level,
        "figures": figures,
        "charts": [(name, title, rows, bars(name, title, rows)) for name, title, rows in charts if rows],
        "rules": [
            Figure(titles.get(one.label, one.label), one.number, one.query, one.tone) for one in figures.rules
        ],
        "day": day,
    }
    return render(request, "web/overview/overview.html", shown)


@require_safe
@allowed(Act.READ_OVERVIEW)
def quality(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The gaps of the records, by office."""
    day, region = today(), _region(request, seat)
    found = quality_of(region, day)
    name = PLACES[level_of(region)]
    asked = _asked_in(seat, region)
    shown = {
        "seat": seat,
        "found": found,
        "flags": FLAG_WORDS,
        "unrenewed": UNRENEWED,
        "columns": [(flag, _label(flag)) for flag in found.sums],
        "sums": [(flag, _label(flag), number, _query(asked, flag)) for flag, number in found.sums.items()],
        "rows": [(one, _cells(one, list(found.sums), name), _below(one)) for one in found.offices],
        "ladder": [(STATE_WORDS[state], found.ladder[state], asked.query(keadaan=state)) for state in LADDER],
        "place": name,
        "region": region,
        "region_name": Region.objects.filter(code=region).values_list("name", flat=True).first() or region,
        "may_mend": may(seat, Act.PREPARE_AGREEMENT),
    }
    return render(request, "web/overview/quality.html", shown)


def _region(request: HttpRequest, seat: Seat) -> str:
    """The region asked for where it lies within the seat's, else the seat's own."""
    asked = request.GET.get("wilayah", "")
    return asked if asked.count(".") in (1, 2, 3) and seat.covers(asked) else seat.region


def _asked_in(seat: Seat, region: str) -> Asked:
    """The list of a region: all that the seat sees, or what lies in a region within it."""
    if region == seat.region:
        return Asked()
    return Asked(desa=region) if level_of(region) == "village" else Asked(kecamatan=region)


def _label(flag: str) -> str:
    return "lewat waktu, belum diperbarui" if flag == UNRENEWED else FLAG_WORDS[Flag(flag)].label


def _query(asked: Asked, flag: str) -> str:
    return asked.query(keadaan=State.UNRENEWED) if flag == UNRENEWED else asked.query(catatan=flag)


def _cells(office: Office, flags: list[str], place: str) -> list[tuple[int, str]]:
    asked = Asked(desa=office.code) if place == "desa" else Asked(kecamatan=office.code)
    return [(office.counts.get(flag, 0), _query(asked, flag)) for flag in flags]


def _below(office: Office) -> str:
    """Where the offices below one are shown: the same page for a subdistrict, the page of a village."""
    if level_of(office.code) == "village":
        return reverse("villages:show", args=[office.code])
    return f"{reverse('overview:quality')}?wilayah={office.code}"


@require_safe
@allowed(Act.READ_OVERVIEW)
def villages(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The villages on a map and as a list, those without an agreement first named."""
    found = villages_counted(seat, today())
    without: dict[str, list[tuple[str, str]]] = {}
    for one in found:
        if not one.total:
            without.setdefault(one.subdistrict, []).append((one.code, one.name))
    shown = {
        "seat": seat,
        "all": found,
        "having": sum(1 for one in found if one.total),
        "without": without,
        "unplaced": sum(1 for one in found if one.latitude is None or one.longitude is None),
        "map": village_map(found),
    }
    return render(request, "web/overview/villages.html", shown)


def village_map(villages: Sequence[Village]) -> Markup:
    """Every village with coordinates as a point: hollow without an agreement, filled by how many, gold where some lapsed."""
    said = (
        f"{sum(1 for one in villages if one.total)} dari {len(villages)} desa mempunyai perjanjian; "
        f"{sum(1 for one in villages if one.lapsed)} desa mempunyai yang lewat waktu dan belum diperbarui. Daftarnya ada di bawah."
    )
    return point_map([_point(one) for one in villages], "Peta desa menurut perjanjiannya", said)


def _point(one: Village) -> Point:
    shown = "lapsed" if one.lapsed else "some" if one.total else "none"
    said = f"{one.name}: {one.total} perjanjian" + (f", {one.lapsed} lewat waktu" if one.lapsed else "")
    address = reverse("villages:show", args=[one.code])
    return Point(one.latitude, one.longitude, shown, point_size(one.total), said, address)


@require_safe
@allowed(Act.PREPARE_AGREEMENT)
def next_one(request: HttpRequest, seat: Seat, flag: str) -> HttpResponse:
    """The next record with a gap, opened where it is mended; when none is left, the work is done."""
    if flag not in frozenset(Flag):
        raise Http404
    after = request.GET.get("sesudah", "")
    found = next_to_mend(seat, flag, int(after) if after.isdigit() and len(after) < 18 else 0)
    if found is None:
        return redirect(f"{reverse('overview:quality')}?selesai={flag}")
    if flag in ON_THE_SHEET:
        return redirect(f"{reverse('agreements:show', args=[found.key])}?mutu={flag}")
    return redirect(f"{reverse('agreements:change', args=[found.key])}?mutu={flag}")
