"""What the next awareness event is needed for: villages not reached, rules breached and gaps by subdistrict, and what follows from them."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Count, QuerySet

from mitradesa.core.calendar import in_words
from mitradesa.core.flags import FLAG_WORDS, Flag
from mitradesa.core.outreach import EventState
from mitradesa.core.roles import Seat
from mitradesa.law.book import book
from mitradesa.law.rule import Rule
from mitradesa.law.working_days import WORKED, working_calendar
from mitradesa.queries.agreements.asked import Asked
from mitradesa.queries.attendance import took_part
from mitradesa.queries.counting import Kept, kept
from mitradesa.queries.overview import DESA
from mitradesa.records.models import (
    AgreementFlag,
    Material,
    MaterialCitation,
    OutreachEvent,
    Region,
    StoredFinding,
)

TOPICS_SHOWN, FIRST_SHOWN, MOST_SHOWN = 8, 6, 3
PREPARED = timedelta(days=28)
"""Four weeks for letters that pass through subdistricts, and for materials."""
LOOKED_AHEAD = 120


@dataclass(frozen=True, slots=True)
class Place:
    """A subdistrict: its villages, how many were never reached, what its agreements breach and lack, each with the query of its list."""

    code: str
    name: str
    villages: int
    unreached: int
    rules: Mapping[str, int]
    flags: Mapping[str, int]

    @property
    def breaches(self) -> int:
        """All breaches of its agreements."""
        return sum(self.rules.values())

    @property
    def gaps(self) -> int:
        """All gaps of its register."""
        return sum(self.flags.values())

    @property
    def worst_rules(self) -> Sequence[tuple[str, int]]:
        """The rules breached most often, with their numbers."""
        return _most(self.rules)

    @property
    def worst_flags(self) -> Sequence[tuple[str, int]]:
        """The gaps found most often, with their numbers."""
        return _most(self.flags)

    def query(self, **narrowing: str) -> str:
        """The query of the list of agreements that a figure of this subdistrict counts."""
        return Asked(kecamatan=self.code, **narrowing).query()


def _most(numbers: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(numbers.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_SHOWN]


@dataclass(frozen=True, slots=True)
class Topic:
    """A rule to teach: how many agreements breach it, in which subdistricts most, and the materials that cite it or its articles."""

    rule: Rule
    number: int
    places: Sequence[tuple[str, int]]
    materials: Sequence[Material] = ()

    @property
    def query(self) -> str:
        """The query of the list of agreements that breach it."""
        return Asked(langgar=self.rule.id).query()


@dataclass(frozen=True, slots=True)
class Needs:
    """The needs of a regency: its subdistricts, most in need first, and the topics, most needed first."""

    places: Sequence[Place]
    topics: Sequence[Topic]

    @property
    def villages(self) -> int:
        """All villages."""
        return sum(one.villages for one in self.places)

    @property
    def unreached(self) -> int:
        """Villages that never had anybody at an event."""
        return sum(one.unreached for one in self.places)

    @property
    def first(self) -> Sequence[Place]:
        """The subdistricts to invite first: those with the greatest need, none without any."""
        return [one for one in self.places if one.unreached or one.breaches][:FIRST_SHOWN]


def needs(seat: Seat) -> Kept[Needs]:
    """What a regency's villages need to be taught; kept while nothing happens, else seven queries."""
    regency = seat.region[:5]
    return kept(f"needs:{regency}", lambda: _counted(regency))


def _counted(regency: str) -> Needs:
    names = dict(Region.objects.filter(parent_id=regency, until__isnull=True).values_list("code", "name"))
    villages = set(_villages(regency).values_list("code", flat=True))
    missed = villages - reached_codes(regency)
    rules = _rules(regency)
    flags = _flags(regency)
    total, unreached = Counter(code[:8] for code in villages), Counter(code[:8] for code in missed)
    places = [
        Place(code, name, total[code], unreached[code], rules[code], flags[code])
        for code, name in names.items()
    ]
    return Needs(sorted(places, key=_need, reverse=True), _topics(regency, places))


def _need(place: Place) -> tuple[int, int, int, str]:
    """Teaching goes first where most villages were never reached, then where most is breached, then where most is missing."""
    return place.unreached, place.breaches, place.gaps, place.code


def _villages(regency: str) -> QuerySet[Region]:
    return Region.objects.filter(code__startswith=f"{regency}.", kind__in=DESA, until__isnull=True)


def reached_codes(regency: str) -> set[str]:
    """The villages of which somebody was at an event that took place: checked in, and not by mistake; one query."""
    found = took_part(regency).filter(participant__region__level=Region.Level.VILLAGE)
    return set(found.order_by().values_list("participant__region_id", flat=True).distinct())


def unreached_codes(regency: str) -> set[str]:
    """The villages of a regency of which nobody was ever at an event; two queries."""
    return set(_villages(regency).values_list("code", flat=True)) - reached_codes(regency)


def unreached_villages(regency: str, subdistrict: str = "") -> list[Region]:
    """The villages never reached, of one subdistrict where one is named, by code; two queries."""
    rows = _villages(regency).exclude(code__in=reached_codes(regency)).select_related("parent")
    if subdistrict:
        rows = rows.filter(parent_id=subdistrict)
    return list(rows.order_by("code"))


def _rules(regency: str) -> dict[str, dict[str, int]]:
    rows = StoredFinding.objects.filter(
        outcome="breached", agreement__regency=regency, agreement__merged_into__isnull=True
    )
    found: dict[str, dict[str, int]] = defaultdict(dict)
    counted = rows.order_by().values_list("agreement__subdistrict", "rule")
    for subdistrict, rule, number in counted.annotate(number=Count("pk")):
        found[subdistrict][rule] = number
    return found


def _flags(regency: str) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = defaultdict(dict)
    rows = AgreementFlag.objects.filter(agreement__regency=regency, agreement__merged_into__isnull=True)
    for subdistrict, flag, number in (
        rows.order_by().values_list("agreement__subdistrict", "flag").annotate(number=Count("pk"))
    ):
        if flag in frozenset(Flag):
            found[subdistrict][flag] = number
    return found


def _topics(regency: str, places: Sequence[Place]) -> list[Topic]:
    known = {one.id: one for one in book(regency).rules}
    numbers: Counter[str] = Counter()
    for place in places:
        numbers.update({rule: number for rule, number in place.rules.items() if rule in known})
    worst = sorted(numbers, key=lambda one: (-numbers[one], one))[:TOPICS_SHOWN]
    taught = materials_for(regency, [known[one] for one in worst])
    return [Topic(known[one], numbers[one], _worst_places(places, one), taught.get(one, ())) for one in worst]


def _worst_places(places: Iterable[Place], rule: str) -> list[tuple[str, int]]:
    found = [(one.name, one.rules[rule]) for one in places if rule in one.rules]
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))[:3]


def materials_for(regency: str, rules: Collection[Rule]) -> dict[str, list[Material]]:
    """The regency's materials by the rule that they teach, by its name or by an article that it rests on; one query."""
    wanted: dict[tuple[str, str], list[str]] = defaultdict(list)
    for rule in rules:
        wanted[(rule.id, "")].append(rule.id)
        for cited in rule.basis:
            wanted[(cited.instrument_id, cited.key)].append(rule.id)
    found: dict[str, dict[int, Material]] = defaultdict(dict)
    rows = MaterialCitation.objects.filter(material__regency=regency).select_related("material")
    for row in rows:
        for key in ((row.rule, ""), (row.instrument, row.article)):
            for rule_id in wanted.get(key, ()):
                found[rule_id][row.material_id] = row.material
    return {rule_id: list(some.values()) for rule_id, some in found.items()}


@dataclass(frozen=True, slots=True)
class Day:
    """A day for an event and what speaks against it, in words; empty where nothing does."""

    day: date
    against: Sequence[str] = field(default=())


def day_looked_at(regency: str, day: date, *, but: str = "") -> Day:
    """A day with what speaks against it: weekend, day off, days off not known, another event; `but` is the event's own key. One query."""
    others = _events_between(regency, day, day, but)
    return Day(day, [*_against(day), *(f'ada kegiatan lain, "{one.theme}"' for one in others)])


def suggested_day(regency: str, day: date) -> Day | None:
    """The first working day after the time to prepare without another event; None where days off are not known so far. One query."""
    start = day + PREPARED
    taken = [
        (one.starts_on, one.ends_on or one.starts_on)
        for one in _events_between(regency, start, start + timedelta(days=LOOKED_AHEAD))
    ]
    for ahead in range(LOOKED_AHEAD):
        tried = start + timedelta(days=ahead)
        if not _against(tried) and not any(first <= tried <= last for first, last in taken if first and last):
            return Day(tried)
    return None


def _events_between(regency: str, first: date, last: date, but: str = "") -> list[OutreachEvent]:
    rows = OutreachEvent.objects.filter(regency=regency, starts_on__lte=last, ends_on__gte=first)
    return list(rows.exclude(state=EventState.CANCELLED).exclude(key=but).order_by("starts_on"))


def _against(day: date) -> list[str]:
    calendar = working_calendar()
    if day.weekday() >= WORKED:
        return ["akhir pekan"]
    if not calendar.knows(day):
        return [f"hari libur tahun {day.year} belum dimasukkan, jadi {in_words(day)} belum dapat diperiksa"]
    return ["hari libur atau cuti bersama"] if day in calendar.off else []


def flag_label(flag: str) -> str:
    """A gap as people read it."""
    return FLAG_WORDS[Flag(flag)].label
