"""The quality of the register: gaps by office, what is out of date, and the villages that have no agreement."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from mitradesa.core.flags import Flag
from mitradesa.core.register import LADDER, State
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.asked import in_state
from mitradesa.queries.agreements.scope import LEVELS, level_of, visible_agreements, visible_villages
from mitradesa.queries.counting import Kept, kept
from mitradesa.queries.overview import DESA, counted_states, flags_within
from mitradesa.records.models import Agreement, AgreementFlag, Region

UNRENEWED = "unrenewed"
LONGEST_CODE = {"province": 5, "regency": 8, "subdistrict": 13, "village": 13}


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
    """Gaps by office, worst first, their sums, and how many lapse within which time."""

    offices: Sequence[Office]
    sums: Mapping[str, int]
    ladder: Mapping[State, int]


def quality(seat: Seat, region: str, day: date) -> Kept[Quality]:
    """The gaps of a region within the seat's, by the regions below it; kept while nothing happens, else four queries."""
    return kept(f"quality:{seat.region}:{region}:{day}", lambda: _counted(seat, region, day))


def _counted(seat: Seat, region: str, day: date) -> Quality:
    prefix = (
        Q(village_id=region) if level_of(region) == "village" else Q(village__code__startswith=f"{region}.")
    )
    rows = visible_agreements(seat).filter(prefix)
    counts = gaps_below(flags_within(seat).filter(prefix), rows, LONGEST_CODE[level_of(region)], day)
    names = dict(Region.objects.filter(code__in=counts).values_list("code", "name"))
    offices = [Office(code, names.get(code, code), found) for code, found in counts.items()]
    states = counted_states(rows, day)
    return Quality(
        sorted(offices, key=lambda one: (-one.total, one.name)),
        _sums(offices),
        {state: states[state] for state in LADDER},
    )


def gaps_below(
    flags: QuerySet[AgreementFlag], rows: QuerySet[Agreement], length: int, day: date
) -> dict[str, dict[str, int]]:
    """The gaps of some records, and how many lapsed without renewal, by the region that so many letters of a code name; two queries."""
    counts: dict[str, dict[str, int]] = {}
    flagged = flags.order_by().values_list("village_id", "flag")
    for village, flag, number in flagged.annotate(number=Count("pk")):
        if flag in frozenset(Flag):
            _add(counts, village[:length], flag, number)
    lapsed = rows.filter(in_state(State.UNRENEWED, day)).order_by()
    for village, number in lapsed.values_list("village_id").annotate(number=Count("pk")):
        _add(counts, village[:length], UNRENEWED, number)
    return counts


def _add(counts: dict[str, dict[str, int]], code: str, flag: str, number: int) -> None:
    found = counts.setdefault(code, {})
    found[flag] = found.get(flag, 0) + number


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


def villages_counted(seat: Seat, day: date) -> Kept[Sequence[Village]]:
    """Every village of the seat's region with its counts, by subdistrict and name; kept while nothing happens, else three queries."""
    return kept(f"villages:{seat.region}:{seat.partner}:{day}", lambda: _villages(seat, day))


def _villages(seat: Seat, day: date) -> Sequence[Village]:
    counted = visible_agreements(seat).order_by().values_list("village_id")
    counts = {
        village: (total, lapsed)
        for village, total, lapsed in counted.annotate(
            total=Count("pk"), lapsed=Count("pk", filter=in_state(State.UNRENEWED, day))
        )
    }
    rows = visible_villages(seat).filter(kind__in=DESA).values_list("code", "name", "latitude", "longitude")
    above = Region.objects.filter(level=LEVELS[2], code__startswith=seat.region[:8])
    names = dict(above.values_list("code", "name"))
    found = [
        Village(code, name, names.get(code[:8], code[:8]), latitude, longitude, *counts.get(code, (0, 0)))
        for code, name, latitude, longitude in rows
    ]
    return sorted(found, key=lambda one: (one.subdistrict, one.name))
