"""The list of potentials with its map and files to take home, and the page of one village with its scale."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe
from markupsafe import Markup

from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.potentials import CONDITION_WORDS, FIELD_WORDS, PLAN_LIMIT, SECTOR_WORDS, size_words
from mitradesa.core.roles import Seat, may
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.agreements.lists import subdistricts_of, villages_of
from mitradesa.queries.inventories import (
    ORDER_WORDS,
    PotentialAsked,
    exported,
    listed,
    of_potentials,
    placed,
    potentials_asked,
    potentials_seen,
)
from mitradesa.queries.readiness import Lack, lacks, line_of
from mitradesa.records.models import Potential, PriorityLine, PriorityScale, Region
from mitradesa.web.base.exports import MOST_EXPORTED, Table
from mitradesa.web.base.pictures import Point, point_map
from mitradesa.web.base.seats import allowed

MOST_CARDS = 200
HEADINGS: Sequence[tuple[str, int]] = (
    ("Desa", 22),
    ("Kode desa", 15),
    ("Potensi", 36),
    ("Bidang", 22),
    ("Sektor", 22),
    ("Tempat", 28),
    ("Lintang", 12),
    ("Bujur", 12),
    ("Ukuran", 12),
    ("Satuan", 14),
    ("Keadaan", 18),
    ("Bukti", 30),
    ("Kebutuhan", 36),
    ("Kendala", 36),
    ("Didata", 13),
    ("Urutan prioritas", 10),
    ("Yang masih kurang", 60),
)
TABLE = Table("Potensi desa", HEADINGS)


@dataclass(frozen=True, slots=True)
class Shown:
    """A card on a list, with its line on the newest scale and what it still lacks."""

    row: Potential
    line: PriorityLine | None
    lacks: Sequence[Lack]

    @property
    def size(self) -> str:
        """The size with its unit."""
        return size_words(self.row.size, self.row.unit)


def shown(row: Potential, day: date) -> Shown:
    """A card as a list shows it; nothing is asked when its rows were fetched with it."""
    return Shown(row, line_of(row), lacks(row, day))


@require_safe
@allowed(Act.READ_POTENTIALS)
def listing(request: HttpRequest, seat: Seat) -> HttpResponse:
    """A page of the list."""
    asked, day = PotentialAsked.of(request.GET), today()
    rows = potentials_asked(seat, asked)
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    found = listed(rows, asked, of_potentials, after=after, before=before)
    chosen = asked.kecamatan or (seat.region if seat.region.count(".") == 2 else "")
    page = {
        "seat": seat,
        "asked": asked,
        "found": found,
        "cards": [shown(row, day) for row in found.page.rows],
        "map": card_map(placed(rows, "title")),
        "keeps": may(seat, Act.KEEP_POTENTIALS),
        "subdistricts": subdistricts_of(seat),
        "villages": villages_of(chosen) if chosen else (),
        "fields": FIELD_WORDS,
        "sectors": SECTOR_WORDS,
        "conditions": CONDITION_WORDS,
        "orders": ORDER_WORDS,
    }
    return render(request, "web/potentials/list.html", page)


def card_map(places: Sequence[tuple[int, str, float, float]]) -> Markup:
    """Every card with a place as a point; empty for a single one, which shows nothing beside its card."""
    if len(places) < 2:
        return Markup("")
    points = [
        Point(north, east, "some", 5, title, reverse("potentials:show", args=[pk]))
        for pk, title, north, east in places
    ]
    return point_map(points, "Peta potensi desa", f"{len(points)} potensi bertitik. Daftarnya ada di bawah.")


@require_safe
@allowed(Act.READ_POTENTIALS)
def export(request: HttpRequest, seat: Seat, kind: str) -> HttpResponse:
    """All that the list shows under the same address, as XLSX or CSV."""
    asked, day = PotentialAsked.of(request.GET), today()
    rows = exported(potentials_asked(seat, asked), asked, of_potentials, MOST_EXPORTED)
    return TABLE.taken_home(kind, seat, asked.said, (_cells(shown(row, day)) for row in rows))


def _cells(one: Shown) -> tuple[object, ...]:
    row = one.row
    return (
        row.village.name,
        row.village_id,
        row.title,
        FIELD_WORDS[row.field],
        SECTOR_WORDS[row.sector],
        row.place,
        "" if row.latitude is None else str(row.latitude),
        "" if row.longitude is None else str(row.longitude),
        size_words(row.size),
        row.unit,
        CONDITION_WORDS.get(row.condition, ""),
        row.evidence,
        row.need,
        row.challenge,
        row.inventoried_on,
        one.line.rank if one.line else None,
        "; ".join(lack.says for lack in one.lacks) or "siap ditawarkan",
    )


@require_safe
@allowed(Act.READ_POTENTIALS)
def village_page(request: HttpRequest, seat: Seat, village: str) -> HttpResponse:
    """One village: its cards in the order of the newest scale, and its scales."""
    place = village_seen(seat, village)
    day = today()
    rows = of_potentials(potentials_seen(seat).filter(village_id=village))[:MOST_CARDS]
    cards = sorted(
        (shown(row, day) for row in rows),
        key=lambda one: (one.line is None, one.line.rank if one.line else 0),
    )
    page = {
        "seat": seat,
        "village": place,
        "cards": cards,
        "scales": list(PriorityScale.objects.filter(village=village)),
        "year": day.year,
        "keeps": may(seat, Act.KEEP_POTENTIALS, village),
        "limit": PLAN_LIMIT,
        "map": card_map(
            [
                (one.row.pk, one.row.title, one.row.latitude, one.row.longitude)
                for one in cards
                if one.row.latitude is not None and one.row.longitude is not None
            ]
        ),
    }
    return render(request, "web/potentials/village.html", page)


def village_seen(seat: Seat, village: str) -> Region:
    """A village in the seat's region; 404 for any other."""
    found = Region.objects.filter(pk=village, level=Region.Level.VILLAGE).first()
    if found is None or not seat.covers(village):
        raise Http404
    return found
