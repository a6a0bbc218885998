"""Offices below a region with who holds them today, and the whole story of one office."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from mitradesa.core.calendar import today
from mitradesa.core.roles import CAPACITY_WORDS, POSITIONS, Capacity, OfficeKind, Role, Seat
from mitradesa.queries.people import in_force
from mitradesa.records.models import Acting, Handover, Holding, Office

PAGE = 50
HEADS: Mapping[OfficeKind, Role] = {POSITIONS[role].office: role for role in Role if POSITIONS[role].decides}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list of offices is narrowed to; `after` is the place of the last office on the page before."""

    words: str = ""
    kind: str = ""
    vacant: bool = False
    after: str = ""


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """An office in a list: who decides there today, and where the list goes on."""

    office: Office
    heads: Sequence[str]

    @property
    def place(self) -> str:
        """The place in the list's order."""
        return f"{self.office.region_id}:{self.office.kind}:{self.office.pk}"


@dataclass(frozen=True, slots=True)
class OfficeList:
    """A page of offices; `more` is where the next begins, empty on the last."""

    lines: Sequence[OfficeLine]
    more: str


def below(region: str) -> QuerySet[Office]:
    """The offices of a region and of what lies in it."""
    return Office.objects.filter(Q(region=region) | Q(region__code__startswith=f"{region}."))


def office_list(seat: Seat, asked: Asked, day: date | None = None) -> OfficeList:
    """A page of 50 offices below the seat's region, ordered by region and kind; four queries."""
    day = day or today()
    rows = (
        _narrowed(below(seat.region), asked, day).select_related("region").order_by("region_id", "kind", "id")
    )
    if asked.after:
        region, kind, last = [*asked.after.split(":"), "", "", "0"][:3]
        same = Q(region_id=region)
        rows = rows.filter(
            Q(region_id__gt=region)
            | (same & Q(kind__gt=kind))
            | (same & Q(kind=kind, pk__gt=int(last) if last.isdigit() else 0))
        )
    offices = list(rows[: PAGE + 1])
    names = _deciding(offices[:PAGE], day)
    lines = [OfficeLine(one, names[one.pk]) for one in offices[:PAGE]]
    return OfficeList(lines, lines[-1].place if len(offices) > PAGE else "")


def _narrowed(rows: QuerySet[Office], asked: Asked, day: date) -> QuerySet[Office]:
    if asked.kind in set(OfficeKind):
        rows = rows.filter(kind=asked.kind)
    if words := " ".join(asked.words.split()):
        held = Holding.objects.filter(office=OuterRef("pk"), person__name__icontains=words)
        acted = Acting.objects.filter(office=OuterRef("pk"), person__name__icontains=words)
        rows = rows.filter(Q(name__icontains=words) | Q(region__code=words) | Exists(held) | Exists(acted))
    if asked.vacant:
        decides = [role.value for role in Role if POSITIONS[role].decides]
        held = in_force(Holding.objects.filter(office=OuterRef("pk"), role__in=decides), day)
        held = held.exclude(suspended_since__lte=day)
        acted = in_force(Acting.objects.filter(office=OuterRef("pk"), role__in=decides), day)
        rows = rows.filter(~Exists(held), ~Exists(acted), kind__in=[kind.value for kind in HEADS])
    return rows


def _deciding(offices: Sequence[Office], day: date) -> Mapping[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    decides = [role.value for role in Role if POSITIONS[role].decides]
    held = in_force(Holding.objects.filter(office__in=offices, role__in=decides), day).select_related(
        "person"
    )
    for one in held.exclude(suspended_since__lte=day):
        found[one.office_id].append(one.person.name)
    for other in in_force(Acting.objects.filter(office__in=offices, role__in=decides), day).select_related(
        "person"
    ):
        found[other.office_id].append(f"{other.person.name} ({CAPACITY_WORDS[Capacity(other.capacity)]})")
    return found


@dataclass(frozen=True, slots=True)
class Spell:
    """Somebody's time in a role of an office, held or acted."""

    row: Holding | Acting
    title: str
    acts_for: str = ""
    suspended: bool = False


@dataclass(frozen=True, slots=True)
class OfficePage:
    """An office with who is in it today, who was, and which handovers it had."""

    office: Office
    present: Sequence[Spell]
    past: Sequence[Spell]
    handovers: Sequence[Handover]
    vacant: Sequence[str] = field(default_factory=tuple)


def office_page(seat: Seat, office: int, day: date | None = None) -> OfficePage | None:
    """One office below the seat's region; None where it is not there. Four queries."""
    day = day or today()
    one = below(seat.region).filter(pk=office).select_related("region", "partner").first()
    if one is None:
        return None
    spells = [*_held(one, day), *_acted(one)]
    present = [spell for spell in spells if _lasts(spell.row, day)]
    past = [spell for spell in spells if not _lasts(spell.row, day)]
    handovers = list(one.handovers.select_related("incoming", "outgoing__person"))
    return OfficePage(one, _by_rank(present), past, handovers, _vacant(one, present))


def _held(office: Office, day: date) -> list[Spell]:
    rows = office.holdings.select_related("person")
    return [
        Spell(
            one,
            POSITIONS[Role(one.role)].title,
            suspended=bool(one.suspended_since and one.suspended_since <= day),
        )
        for one in rows
    ]


def _acted(office: Office) -> list[Spell]:
    rows = office.actings.select_related("person", "acts_for__person")
    return [
        Spell(
            one,
            f"{CAPACITY_WORDS[Capacity(one.capacity)]} {POSITIONS[Role(one.role)].title}",
            one.acts_for.person.name if one.acts_for else "",
        )
        for one in rows
    ]


def _lasts(row: Any, day: date) -> bool:
    return row.until is None or row.until >= day


def _by_rank(spells: Sequence[Spell]) -> list[Spell]:
    ranks = {role.value: rank for rank, role in enumerate(Role)}
    return sorted(spells, key=lambda spell: (ranks[spell.row.role], spell.row.since))


def _vacant(office: Office, present: Sequence[Spell]) -> tuple[str, ...]:
    head = HEADS.get(OfficeKind(office.kind))
    if head is None or any(spell.row.role == head and not spell.suspended for spell in present):
        return ()
    return (POSITIONS[head].title,)
