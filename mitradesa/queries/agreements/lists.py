"""The list of agreements as its page, its exports and the work lists read it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.db.models import QuerySet

from mitradesa.core.register import Order
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.asked import Asked, least, narrow
from mitradesa.queries.agreements.listing import ORDERS, Key, Page, Total, page, total
from mitradesa.queries.agreements.rare import rare
from mitradesa.queries.agreements.scope import LEVELS, level_of, visible_agreements
from mitradesa.queries.agreements.search import search
from mitradesa.queries.tallies import FIELD
from mitradesa.records.models import Agreement, Region, Tally

SIZE = 25
EXPORTED_AT_ONCE = 500
HEAVY = ("search", "note", "scope")
FIELDS = 40


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of the list, how many there are in all, and whether they only come near the words searched."""

    page: Page
    total: Total
    alike: bool
    subdistricts: Mapping[str, str]


def listed(
    seat: Seat, asked: Asked, day: date, *, after: Key | None = None, before: Key | None = None
) -> Listed:
    """A page of what a seat may see and asked for; nine queries at most, whatever the number of agreements."""
    rows, alike = _rows(seat, asked, day)
    if alike is not None:
        found = Page(_in_order(rows, alike))
        counted = Total(len(found.rows), more=False)
    else:
        column, falling = ORDERS[Order(asked.urut)]
        found = page(
            shown(rows),
            column,
            falling=falling,
            size=SIZE,
            after=after,
            before=before,
            least=least(asked, column, day),
        )
        counted = total(rows)
    return Listed(found, counted, alike is not None, subdistrict_names(found.rows))


def exported(seat: Seat, asked: Asked, day: date, most: int) -> Iterator[Agreement]:
    """All that the list would show page after page, up to a number, in its order; read in pieces."""
    rows, alike = _rows(seat, asked, day)
    if alike is not None:
        yield from _in_order(rows, alike)
        return
    column, falling = ORDERS[Order(asked.urut)]
    yield from islice(_every(shown(rows), column, falling=falling), most)


def _every(rows: QuerySet[Agreement], column: str, *, falling: bool) -> Iterator[Agreement]:
    after: Key | None = None
    while True:
        found = page(rows, column, falling=falling, size=EXPORTED_AT_ONCE, after=after)
        yield from found.rows
        if (after := found.after) is None:
            return


def narrowed(seat: Seat, asked: Asked, day: date) -> QuerySet[Agreement]:
    """What a seat may see of what was asked for, in no order; near matches of a search are left out."""
    rows, alike = _rows(seat, asked, day)
    return rows if alike is None else rows.none()


def _rows(seat: Seat, asked: Asked, day: date) -> tuple[QuerySet[Agreement], Sequence[int] | None]:
    rows = narrow(visible_agreements(seat), asked, day)
    few = asked.kecamatan.count(".") == 2 or asked.desa or seat.partner
    wide = not few and LEVELS.index(level_of(seat.region)) <= LEVELS.index("regency")
    if wide and (ids := rare(seat, asked, day)) is not None:
        rows, wide = rows.filter(pk__in=ids), False
    if not asked.q:
        return rows, None
    found = search(rows, asked.q, wide=wide)
    return found.rows, found.alike


def shown(rows: QuerySet[Agreement]) -> QuerySet[Agreement]:
    """The rows with what a line of a list shows."""
    joined = rows.select_related("village", "partner").prefetch_related("numbers", "flags")
    return joined.defer(*HEAVY)


def long_texts(rows: Sequence[Agreement]) -> Mapping[int, tuple[str, str]]:
    """The scope and the note of rows that came without them, by id; a query for every 500."""
    ids = [row.pk for row in rows]
    found: dict[int, tuple[str, str]] = {}
    for at in range(0, len(ids), EXPORTED_AT_ONCE):
        part = Agreement.objects.filter(pk__in=ids[at : at + EXPORTED_AT_ONCE])
        found |= {pk: (scope, note) for pk, scope, note in part.values_list("pk", "scope", "note")}
    return found


def _in_order(rows: QuerySet[Agreement], order: Sequence[int]) -> list[Agreement]:
    found = {row.pk: row for row in shown(rows.filter(pk__in=order))}
    return [found[one] for one in order if one in found]


def subdistrict_names(rows: Sequence[Agreement]) -> Mapping[str, str]:
    """The names of the subdistricts of some agreements, by code."""
    codes = {row.subdistrict for row in rows}
    return dict(Region.objects.filter(code__in=codes).values_list("code", "name")) if codes else {}


def subdistricts_of(seat: Seat) -> Sequence[tuple[str, str]]:
    """The subdistricts that a seat may narrow to, by name; none for a subdistrict itself."""
    if LEVELS.index(level_of(seat.region)) > LEVELS.index("regency"):
        return ()
    found = Region.objects.filter(
        level=Region.Level.SUBDISTRICT, code__startswith=f"{seat.region}.", until__isnull=True
    )
    return list(found.order_by("name").values_list("code", "name"))


def villages_of(code: str) -> Sequence[tuple[str, str]]:
    """The villages of a subdistrict, by name."""
    return list(
        Region.objects.filter(parent_id=code, until__isnull=True).order_by("name").values_list("code", "name")
    )


def fields_of(seat: Seat) -> Sequence[str]:
    """The fields of cooperation that occur in what a seat may see, the most frequent where there are many."""
    if seat.partner is not None:
        rows = visible_agreements(seat).exclude(field="").order_by("field")
        return list(rows.values_list("field", flat=True).distinct()[:FIELDS])
    counted = Tally.objects.filter(region=seat.region, mark__startswith=FIELD, number__gt=0)
    marks = counted.order_by("-number", "mark").values_list("mark", flat=True)[:FIELDS]
    return sorted(mark.removeprefix(FIELD) for mark in marks)
