"""How a list of agreements is found: by the few ids that its rarest part has, by its index alone, or by one pass that may end before it."""

from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Q, QuerySet

from mitradesa.core.register import Order, State
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.asked import CONDITIONS, Asked, least, narrow
from mitradesa.queries.agreements.listing import ORDERS
from mitradesa.queries.agreements.passes import Pass, Way
from mitradesa.queries.agreements.rare import BESIDE, ONLY_IN_ORDER, rare
from mitradesa.queries.agreements.scope import LEVELS, level_of, visible_agreements, within
from mitradesa.queries.agreements.search import Search, searched
from mitradesa.records.models import Agreement

PASS = 10_000
# What stands in no index of the list is looked up row by row.
PASS_BESIDE = 3_000
IN_ORDER = {
    "signed_on": ("tahun",),
    "ends_on": ("berakhir", "keadaan"),
    "village_id": (),
    "partner_sort": ("mitra",),
}


@dataclass(frozen=True, slots=True)
class Asking:
    """The rows that meet a narrowing but for its search, the search, how the list is walked, and the pass that bounds the walk, if any.

    `among` are the few records that can hold the words searched; None where they are not known to be few.
    """

    rows: QuerySet[Agreement]
    search: Search
    way: Way
    bound: Pass | None = None
    among: list[int] | None = None

    def exact(self) -> QuerySet[Agreement]:
        """The rows that hold the words searched too."""
        rows = self.rows if self.among is None else self.rows.filter(pk__in=self.among)
        return self.search.exact(rows)


def asking_for(seat: Seat, asked: Asked, day: date) -> Asking:
    """How what a seat asks for is found."""
    near = nearest(seat, asked)
    rows = narrow(visible_agreements(near), asked, day)
    column, falling = ORDERS[Order(asked.urut)]
    way = Way(column, falling, least(asked, column, day))
    large = seat.partner is None and LEVELS.index(level_of(seat.region)) <= LEVELS.index("regency")
    wide = large and LEVELS.index(level_of(near.region)) <= LEVELS.index("regency")
    if large and (ids := rare(seat, asked, day)) is not None:
        return Asking(rows.filter(pk__in=ids), searched(asked.q, wide=False), way)
    search = searched(asked.q, wide=wide)
    among = search.few()
    bound = _bound(near, asked, way, day) if among is None and seat.partner is None else None
    return Asking(rows, search, way, bound, among)


def nearest(seat: Seat, asked: Asked) -> Seat:
    """The seat as one of the place that it narrows to, where that lies in its region, so that the index of the place serves."""
    place = asked.desa or asked.kecamatan
    return replace(seat, region=place) if place.startswith(f"{seat.region}.") else seat


def _bound(seat: Seat, asked: Asked, way: Way, day: date) -> Pass | None:
    """The pass through the list as its index orders it; None where nothing but a place narrows it."""
    narrowing = asked.narrowed.keys() - set(ONLY_IN_ORDER)
    if not narrowing:
        return None
    over = Agreement.objects.filter(within(seat.region))
    for name in (*ONLY_IN_ORDER, *IN_ORDER[way.column]):
        if name in asked.narrowed:
            over = over.filter(_of_index(name, asked.narrowed[name], day))
    return Pass(over, way, PASS_BESIDE if narrowing & BESIDE else PASS)


def _of_index(name: str, value: str, day: date) -> Q:
    lapsed = name == "keadaan" and value == State.UNRENEWED
    return CONDITIONS[name](State.LAPSED if lapsed else value, day)
