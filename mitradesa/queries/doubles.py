"""People of an event who may be one person entered twice, and those already said to be one; nothing is decided here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from mitradesa.core.names import sounded
from mitradesa.queries.attendance import Row, expected, with_arrivals
from mitradesa.records.models import OutreachEvent, Participant, ParticipantsApart

ALIKE = 88
SHOWN = 50


@dataclass(frozen=True, slots=True)
class Pair:
    """Two rows that may be one person: the one proposed to stay, which is the listed or older one, and the other."""

    kept: Row
    double: Row


def likely_pairs(event: OutreachEvent) -> list[Pair]:
    """Pairs of which one walked in, with names that sound alike and no different place; at most fifty; three queries."""
    people = list(
        expected(event)
        .filter(erased_at__isnull=True)
        .select_related("region__parent")
        .order_by("walk_in", "pk")
    )
    apart = set(ParticipantsApart.objects.filter(first__event=event).values_list("first", "second"))
    found = [pair for pair in _alike(people) if _ids(pair) not in apart][:SHOWN]
    rows = {row.person.pk: row for row in with_arrivals(event, {one for pair in found for one in pair})}
    return [Pair(rows[kept.pk], rows[double.pk]) for kept, double in found]


def _ids(pair: tuple[Participant, Participant]) -> tuple[int, int]:
    first, second = sorted(one.pk for one in pair)
    return first, second


def _alike(people: Sequence[Participant]) -> Iterator[tuple[Participant, Participant]]:
    """Pairs in which the second walked in; the places must not contradict each other."""
    sounds = {one.pk: sounded(one.name) for one in people}
    walked = [one for one in people if one.walk_in]
    listed = [one for one in people if not one.walk_in]
    pairs = [(one, other) for one in listed for other in walked]
    for one, other in (*pairs, *combinations(walked, 2)):
        near = one.region_id is None or other.region_id is None or one.region_id == other.region_id
        if near and fuzz.token_sort_ratio(sounds[one.pk], sounds[other.pk]) >= ALIKE:
            yield one, other


def merged(event: OutreachEvent) -> list[Participant]:
    """The rows that count under another; one query."""
    rows = Participant.objects.filter(event=event, same_as__isnull=False)
    return list(rows.select_related("same_as", "region").order_by("name", "pk"))
