"""The first overview: how many agreements are in which state, of which kind, where and since when; each figure with the list it counts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, QuerySet
from django.db.models.functions import ExtractYear

from mitradesa.core.flags import FLAG_WORDS, Flag
from mitradesa.core.register import LADDER, PARTITION, REGIME_SHORT, STATE_WORDS, Order, State, kind_words
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.asked import NONE, Asked, in_state, narrow
from mitradesa.queries.agreements.scope import level_of, visible_agreements, visible_villages
from mitradesa.queries.counting import Kept, kept
from mitradesa.records.models import Agreement, AgreementFlag, Region, StoredFinding

YEARS_SHOWN = 12
RULES_SHOWN = 6
PLACE_OF: Mapping[str, tuple[str, str]] = {
    "province": ("regency", "kecamatan"),
    "regency": ("subdistrict", "kecamatan"),
    "subdistrict": ("village_id", "desa"),
}
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


def overview(seat: Seat, day: date) -> Kept[Overview]:
    """The overview of a seat's region, kept while nothing happens; nine queries when counted."""
    return kept(f"overview:{seat.region}:{day}", lambda: _counted(seat, day))


def _counted(seat: Seat, day: date) -> Overview:
    rows = visible_agreements(seat)
    states = counted_states(rows, day)
    villages = visible_villages(seat).filter(kind__in=DESA)
    return Overview(
        total=sum(states[state] for state in PARTITION),
        states=[_state(state, states) for state in PARTITION],
        ladder=[_state(state, states) for state in LADDER],
        unrenewed=_state(State.UNRENEWED, states),
        this_year=_ending(rows, day),
        regimes=_grouped(rows, "regime", "rezim", REGIME_SHORT),
        kinds=_grouped(rows, "document_kind", "bentuk", kind_words()),
        places=_places(seat, rows),
        years=_years(rows),
        gaps=_gaps(seat),
        rules=_rules(rows),
        villages=villages.count(),
        villages_with=villages.filter(pk__in=rows.values("village_id")).count(),
    )


def counted_states(rows: QuerySet[Agreement], day: date) -> dict[State, int]:
    """How many agreements are in each state on a day; one query."""
    wanted = (*PARTITION, *LADDER, State.UNRENEWED)
    counts = {state.name: Count("pk", filter=in_state(state, day)) for state in wanted}
    found = rows.aggregate(**counts)
    return {state: found[state.name] for state in wanted}


TONES = {
    State.RUNNING: "",
    State.LAPSED: "bad",
    State.ENDED: "calm",
    State.NO_END: "warn",
    State.UNRENEWED: "bad",
}


def _state(state: State, counts: Mapping[State, int]) -> Figure:
    return Figure(STATE_WORDS[state], counts[state], Asked(keadaan=state).query(), TONES.get(state, "warn"))


def _ending(rows: QuerySet[Agreement], day: date) -> Figure:
    asked = Asked(berakhir=str(day.year), urut=Order.ENDS_FIRST)
    return Figure(f"berakhir tahun {day.year}", narrow(rows, asked, day).count(), asked.query())


def _grouped(rows: QuerySet[Agreement], column: str, name: str, words: Mapping[str, str]) -> list[Figure]:
    found = _counts(rows, column)
    return [
        Figure(
            words.get(value, value), number, Asked(**{name: value or NONE}).query(), "" if value else "warn"
        )
        for value, number in found
    ]


def _counts(rows: QuerySet[Agreement], column: str) -> list[tuple[Any, int]]:
    counted = rows.order_by().values_list(column).annotate(number=Count("pk"))
    return sorted(counted, key=lambda pair: (-pair[1], str(pair[0])))


def _places(seat: Seat, rows: QuerySet[Agreement]) -> list[Figure]:
    if level_of(seat.region) not in PLACE_OF:
        return []
    column, name = PLACE_OF[level_of(seat.region)]
    counts = dict(_counts(rows, column))
    below = Region.objects.filter(parent_id=seat.region, until__isnull=True).values_list("code", "name")
    figures = [Figure(called, counts.get(code, 0), Asked(**{name: code}).query()) for code, called in below]
    return sorted(figures, key=lambda one: (-one.number, one.label))


def _years(rows: QuerySet[Agreement]) -> list[Figure]:
    counted = (
        rows.order_by()
        .annotate(year=ExtractYear("signed_on"))
        .values_list("year")
        .annotate(number=Count("pk"))
    )
    found = dict(counted)
    without = found.pop(None, 0)
    latest = sorted(found, reverse=True)[:YEARS_SHOWN]
    figures = [Figure(str(year), found[year], Asked(tahun=str(year)).query()) for year in sorted(latest)]
    return (
        [*figures, Figure("tanpa tanggal", without, Asked(tahun=NONE).query(), "warn")]
        if without
        else figures
    )


def _gaps(seat: Seat) -> list[Figure]:
    rows = flags_within(seat).order_by().values_list("flag").annotate(number=Count("pk"))
    counts = {flag: number for flag, number in rows if flag in frozenset(Flag)}
    figures = [
        Figure(FLAG_WORDS[Flag(flag)].label, number, Asked(catatan=flag).query(), "warn")
        for flag, number in counts.items()
    ]
    return sorted(figures, key=lambda one: (-one.number, one.label))


def flags_within(seat: Seat) -> QuerySet[AgreementFlag]:
    """The flags of a seat's region, by the village that each carries; merged records have none."""
    if level_of(seat.region) == "village":
        return AgreementFlag.objects.filter(village_id=seat.region)
    return AgreementFlag.objects.filter(village__code__startswith=f"{seat.region}.")


def _rules(rows: QuerySet[Agreement]) -> list[Figure]:
    found = StoredFinding.objects.filter(outcome="breached", agreement__in=rows)
    counted = found.order_by().values_list("rule").annotate(number=Count("pk"))
    worst = sorted(counted, key=lambda pair: (-pair[1], pair[0]))[:RULES_SHOWN]
    return [Figure(rule, number, Asked(langgar=rule).query(), "bad") for rule, number in worst]
