"""The quality of the register: gaps by office, what is out of date, and the villages that have no agreement."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mitradesa.core.flags import Flag
from mitradesa.core.register import LADDER, State
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.scope import LEVELS, visible_villages
from mitradesa.queries.overview import DESA
from mitradesa.queries.plans import papers_without_file
from mitradesa.queries.tallies import TOTAL, VILLAGES, Numbers, flag_mark, having, state_mark, tallied
from mitradesa.records.models import Region

UNRENEWED = "unrenewed"


@dataclass(frozen=True, slots=True)
class Office:
    """A region with how many of its records have each gap, and how many lapsed without renewal (`unrenewed`)."""

    code: str
    name: str
    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        """All gaps together."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Quality:
    """Gaps by office, worst first, their sums, how many lapse within which time, and how many regulations and plans lack their file."""

    offices: Sequence[Office]
    sums: Mapping[str, int]
    ladder: Mapping[State, int]
    papers: int


def quality(region: str, day: date) -> Quality:
    """The gaps of a region, by the regions below it, out of the stored counts; four queries."""
    found = _counted(region, day)
    counts = _below(found, region)
    names = dict(Region.objects.filter(code__in=counts).values_list("code", "name"))
    offices = [Office(code, names.get(code, code), gaps) for code, gaps in counts.items() if gaps]
    own = found.get(region, {})
    return Quality(
        sorted(offices, key=lambda one: (-one.total, one.name)),
        _sums(offices),
        {state: own.get(state_mark(state), 0) for state in LADDER},
        papers_without_file(region),
    )


def gaps_below(region: str, day: date) -> dict[str, dict[str, int]]:
    """The gaps of the regions below one that have any, out of the stored counts; two queries."""
    return {code: gaps for code, gaps in _below(_counted(region, day), region).items() if gaps}


def _level(region: str) -> int:
    return min(region.count(".") + 1, VILLAGES)


def _counted(region: str, day: date) -> Mapping[str, Numbers]:
    marks = [state_mark(State.UNRENEWED), *map(flag_mark, Flag)]
    return tallied(region, day, level=_level(region), marks=marks)


def _below(found: Mapping[str, Numbers], region: str) -> dict[str, dict[str, int]]:
    return {code: _gaps(numbers) for code, numbers in found.items() if code.count(".") == _level(region)}


def _gaps(numbers: Numbers) -> dict[str, int]:
    gaps = {flag: number for flag, number in having(numbers, "flag:").items() if flag in frozenset(Flag)}
    if lapsed := numbers.get(state_mark(State.UNRENEWED), 0):
        gaps[UNRENEWED] = lapsed
    return gaps


def _sums(offices: Sequence[Office]) -> dict[str, int]:
    sums: dict[str, int] = {}
    for office in offices:
        for flag, number in office.counts.items():
            sums[flag] = sums.get(flag, 0) + number
    return dict(sorted(sums.items(), key=lambda pair: -pair[1]))


@dataclass(frozen=True, slots=True)
class Village:
    """A village with its place and how many agreements it has, running and lapsed without renewal."""

    code: str
    name: str
    subdistrict: str
    latitude: float | None
    longitude: float | None
    total: int
    lapsed: int


def villages_counted(seat: Seat, day: date) -> Sequence[Village]:
    """Every village of the seat's region with its counts, by subdistrict and name; four queries."""
    lapsed = state_mark(State.UNRENEWED)
    counts = tallied(seat.region, day, level=VILLAGES, marks=(TOTAL, lapsed))
    rows = visible_villages(seat).filter(kind__in=DESA).values_list("code", "name", "latitude", "longitude")
    above = Region.objects.filter(level=LEVELS[2], code__startswith=seat.region[:8])
    names = dict(above.values_list("code", "name"))
    found = [
        Village(
            code,
            name,
            names.get(code[:8], code[:8]),
            latitude,
            longitude,
            counts.get(code, {}).get(TOTAL, 0),
            counts.get(code, {}).get(lapsed, 0),
        )
        for code, name, latitude, longitude in rows
    ]
    return sorted(found, key=lambda one: (one.subdistrict, one.name))
