"""The first overview: how many agreements are in which state, of which kind, where and since when; each figure with the list it counts."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mitradesa.core.flags import FLAG_WORDS, Flag
from mitradesa.core.register import LADDER, PARTITION, REGIME_SHORT, STATE_WORDS, Order, State, kind_words
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.asked import NONE, Asked
from mitradesa.queries.agreements.scope import level_of, visible_villages
from mitradesa.queries.tallies import TOTAL, VILLAGES, Numbers, having, regions_of, state_mark, tallied
from mitradesa.records.models import Region

YEARS_SHOWN = 12
RULES_SHOWN = 6
PLACE_OF = {"province": "kecamatan", "regency": "kecamatan", "subdistrict": "desa"}
DESA = (Region.Kind.DESA, Region.Kind.DESA_ADAT)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its label and the query of the list that it counts."""

    label: str
    number: int
    query: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """The figures of a region on a day."""

    total: int
    states: Sequence[Figure]
    ladder: Sequence[Figure]
    unrenewed: Figure
    this_year: Figure
    regimes: Sequence[Figure]
    kinds: Sequence[Figure]
    places: Sequence[Figure]
    years: Sequence[Figure]
    gaps: Sequence[Figure]
    rules: Sequence[Figure]
    villages: int
    villages_with: int


def overview(seat: Seat, day: date) -> Overview:
    """The overview of a seat's region out of the stored counts; four queries."""
    found = tallied(seat.region, day, level=VILLAGES, marks=(TOTAL,))
    own = found.get(seat.region, {})
    totals = {code: numbers.get(TOTAL, 0) for code, numbers in found.items() if code.count(".") == VILLAGES}
    villages = list(visible_villages(seat).filter(kind__in=DESA).values_list("code", flat=True))
    return Overview(
        total=own.get(TOTAL, 0),
        states=[_state(state, own) for state in PARTITION],
        ladder=[_state(state, own) for state in LADDER],
        unrenewed=_state(State.UNRENEWED, own),
        this_year=_ending(own, day),
        regimes=_named(having(own, "regime:"), "rezim", REGIME_SHORT),
        kinds=_named(having(own, "kind:"), "bentuk", kind_words()),
        places=_places(seat, totals),
        years=_years(having(own, "signed:")),
        gaps=_gaps(having(own, "flag:")),
        rules=_rules(having(own, "rule:")),
        villages=len(villages),
        villages_with=sum(1 for code in villages if totals.get(code)),
    )


TONES = {
    State.RUNNING: "",
    State.LAPSED: "bad",
    State.ENDED: "calm",
    State.NO_END: "warn",
    State.UNRENEWED: "bad",
}


def _state(state: State, own: Numbers) -> Figure:
    number = own.get(state_mark(state), 0)
    return Figure(STATE_WORDS[state], number, Asked(keadaan=state).query(), TONES.get(state, "warn"))


def _ending(own: Numbers, day: date) -> Figure:
    asked = Asked(berakhir=str(day.year), urut=Order.ENDS_FIRST)
    return Figure(f"berakhir tahun {day.year}", own.get(f"ends:{day.year}", 0), asked.query())


def _most_first(numbers: Numbers) -> list[tuple[str, int]]:
    return sorted(numbers.items(), key=lambda pair: (-pair[1], pair[0]))


def _named(numbers: Numbers, name: str, words: Mapping[str, str]) -> list[Figure]:
    return [
        Figure(
            words.get(value, value), number, Asked(**{name: value or NONE}).query(), "" if value else "warn"
        )
        for value, number in _most_first(numbers)
    ]


def _places(seat: Seat, totals: Numbers) -> list[Figure]:
    if level_of(seat.region) not in PLACE_OF:
        return []
    name = PLACE_OF[level_of(seat.region)]
    below = Region.objects.filter(parent_id=seat.region, until__isnull=True).values_list("code", "name")
    sums = Counter[str]()
    for village, number in totals.items():
        sums.update(dict.fromkeys(regions_of(village), number))
    figures = [Figure(called, sums[code], Asked(**{name: code}).query()) for code, called in below]
    return sorted(figures, key=lambda one: (-one.number, one.label))


def _years(numbers: Numbers) -> list[Figure]:
    latest = sorted((year for year in numbers if year), reverse=True)[:YEARS_SHOWN]
    figures = [Figure(year, numbers[year], Asked(tahun=year).query()) for year in sorted(latest)]
    if "" in numbers:
        figures.append(Figure("tanpa tanggal", numbers[""], Asked(tahun=NONE).query(), "warn"))
    return figures


def _gaps(numbers: Numbers) -> list[Figure]:
    figures = [
        Figure(FLAG_WORDS[Flag(flag)].label, number, Asked(catatan=flag).query(), "warn")
        for flag, number in numbers.items()
        if flag in frozenset(Flag)
    ]
    return sorted(figures, key=lambda one: (-one.number, one.label))


def _rules(numbers: Numbers) -> list[Figure]:
    worst = _most_first(numbers)[:RULES_SHOWN]
    return [Figure(rule, number, Asked(langgar=rule).query(), "bad") for rule, number in worst]
