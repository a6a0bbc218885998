"""The list of agreements as its page, its exports and the work lists read it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.db.models import QuerySet

from mitradesa.core.potentials import field_word
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.asked import Asked
from mitradesa.queries.agreements.asking import Asking, asking_for
from mitradesa.queries.agreements.listing import COUNTED_UP_TO, Key, Page, Total, fits, page, total
from mitradesa.queries.agreements.passes import Pass
from mitradesa.queries.agreements.scope import LEVELS, level_of, visible_agreements
from mitradesa.queries.tallies import FIELD
from mitradesa.records.models import Agreement, Region, Tally

SIZE = 25
EXPORTED_AT_ONCE = 500
HEAVY = ("search", "note", "scope")
FIELDS = 40


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of the list, how many there are in all, and whether they only come near the words searched.

    `passed` says how many agreements were looked through where that ended before the list did; the next page goes on from there.
    """

    page: Page
    total: Total
    alike: bool
    subdistricts: Mapping[str, str]
    passed: int = 0


def listed(
    seat: Seat, asked: Asked, day: date, *, after: Key | None = None, before: Key | None = None
) -> Listed:
    """A page of what a seat may see and asked for; eleven queries at most, whatever the number of agreements."""
    asking = asking_for(seat, asked, day)
    found = (
        _listed_whole(asking, after, before)
        if asking.bound is None
        else _listed_partly(asking, asking.bound, after, before)
    )
    return found or _listed_alike(asking)


def _listed_whole(asking: Asking, after: Key | None, before: Key | None) -> Listed | None:
    """A page of all that meet the narrowing; None where nothing has the words searched."""
    rows, way = asking.exact(), asking.way
    if asking.search.words and not rows.exists():
        return None
    found = page(
        shown(rows),
        way.column,
        falling=way.falling,
        size=SIZE,
        after=after,
        before=before,
        least=way.least,
    )
    return Listed(found, total(rows), False, subdistrict_names(found.rows))


def _listed_partly(asking: Asking, bound: Pass, after: Key | None, before: Key | None) -> Listed | None:
    """A page of those that one pass finds; None where it came to the end and nothing has the words searched."""
    rows = asking.exact()
    start = before or after
    if start is not None and not fits(rows, bound.way.column, start):
        start = before = None
    back = before is not None
    first = bound.found(rows, COUNTED_UP_TO + 1) if start is None else None
    found = first or bound.found(rows, SIZE + 1, start, back=back)
    if asking.search.words and start is None and not found.ids and found.edge is None:
        return None
    first = first or bound.found(rows, COUNTED_UP_TO + 1)
    counted = len(first.ids)
    at = bound.page(found, in_order(asking.rows, found.ids[:SIZE]), start, back=back)
    many = Total(min(counted, COUNTED_UP_TO), counted > COUNTED_UP_TO, partly=first.edge is not None)
    return Listed(at, many, False, subdistrict_names(at.rows), bound.most if found.edge else 0)


def _listed_alike(asking: Asking) -> Listed:
    found = Page(in_order(asking.rows, asking.search.alike(asking.rows)))
    return Listed(found, Total(len(found.rows), more=False), True, subdistrict_names(found.rows))


def exported(seat: Seat, asked: Asked, day: date, most: int) -> Iterator[Agreement]:
    """All that the list would show page after page, up to a number, in its order; read in pieces."""
    asking = asking_for(seat, asked, day)
    rows = asking.exact()
    if asking.search.words and not rows.exists():
        yield from in_order(asking.rows, asking.search.alike(asking.rows))
        return
    yield from islice(_every(shown(rows), asking.way.column, falling=asking.way.falling), most)


def _every(rows: QuerySet[Agreement], column: str, *, falling: bool) -> Iterator[Agreement]:
    after: Key | None = None
    while True:
        found = page(rows, column, falling=falling, size=EXPORTED_AT_ONCE, after=after)
        yield from found.rows
        if (after := found.after) is None:
            return


def narrowed(seat: Seat, asked: Asked, day: date) -> QuerySet[Agreement]:
    """What a seat may see of what was asked for, in no order; near matches of a search are left out."""
    return asking_for(seat, asked, day).exact()


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


def in_order(rows: QuerySet[Agreement], order: Sequence[int]) -> list[Agreement]:
    """Some of the rows in the order of their ids given."""
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
        return sorted({field_word(one) for one in rows.values_list("field", flat=True).distinct()[:FIELDS]})
    counted = Tally.objects.filter(region=seat.region, mark__startswith=FIELD, number__gt=0)
    marks = counted.order_by("-number", "mark").values_list("mark", flat=True)[:FIELDS]
    return sorted({field_word(mark.removeprefix(FIELD)) for mark in marks})
