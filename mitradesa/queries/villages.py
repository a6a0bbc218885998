"""One village: its agreements, their gaps, and who holds which office."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, QuerySet

from mitradesa.core.flags import FLAG_WORDS, Flag
from mitradesa.core.register import LADDER, PARTITION, State
from mitradesa.core.roles import OfficeKind, Seat
from mitradesa.queries.agreements.asked import in_state
from mitradesa.queries.agreements.lists import shown
from mitradesa.queries.agreements.scope import visible_agreements, visible_villages
from mitradesa.queries.people import in_force
from mitradesa.records.models import Acting, Agreement, AgreementFlag, Holding, Region

SHOWN = 25


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the page of a village shows."""

    village: Region
    above: Sequence[Region]
    agreements: Sequence[Agreement]
    lapsing: Sequence[Agreement]
    states: Mapping[State, int]
    flags: Mapping[Flag, int]
    holders: Sequence[Holding | Acting]

    @property
    def total(self) -> int:
        """All agreements of the village."""
        return sum(self.states[state] for state in PARTITION)


def village_sheet(seat: Seat, code: str, day: date) -> Sheet | None:
    """The sheet of a village that a seat may see; None for a foreign one. Twelve queries."""
    village = visible_villages(seat).filter(code=code).first()
    if village is None:
        return None
    rows = visible_agreements(seat).filter(village_id=code)
    lapsing = shown(rows.filter(in_state(State.WITHIN_12, day))).order_by("ends_on", "id")
    latest = shown(rows).order_by("-signed_on", "-id")
    return Sheet(
        village=village,
        above=sorted(Region.objects.filter(code__in=(code[:8], code[:5])), key=lambda one: -len(one.code)),
        agreements=list(latest[:SHOWN]),
        lapsing=list(lapsing[:SHOWN]),
        states={**dict.fromkeys(LADDER, 0), **counted_states(rows, day)},
        flags=_flags(seat, code),
        holders=_holders(seat, code, day),
    )


def counted_states(rows: QuerySet[Agreement], day: date) -> dict[State, int]:
    """How many agreements are in each state on a day; one query, which looks at each of them."""
    wanted = (*PARTITION, *LADDER, State.UNRENEWED)
    counts = {state.name: Count("pk", filter=in_state(state, day)) for state in wanted}
    found = rows.aggregate(**counts)
    return {state: found[state.name] for state in wanted}


def _flags(seat: Seat, code: str) -> dict[Flag, int]:
    if seat.partner is not None:
        return {}
    rows = AgreementFlag.objects.filter(village_id=code).order_by().values_list("flag")
    found = dict(rows.annotate(number=Count("pk")))
    return {flag: found[flag] for flag in FLAG_WORDS if flag in found}


def _holders(seat: Seat, code: str, day: date) -> list[Holding | Acting]:
    """Those in the offices of the village and its BPD today, acting ones after the holders; a third party sees the village's alone."""
    kinds = (
        [OfficeKind.VILLAGE.value]
        if seat.partner is not None
        else [OfficeKind.VILLAGE.value, OfficeKind.BPD.value]
    )
    held = in_force(Holding.objects.filter(office__region_id=code, office__kind__in=kinds), day)
    acted = in_force(Acting.objects.filter(office__region_id=code, office__kind__in=kinds), day)
    return [
        *held.exclude(suspended_since__lte=day)
        .select_related("person", "office")
        .order_by("office_id", "id"),
        *acted.select_related("person", "office").order_by("office_id", "id"),
    ]
