"""Who is there: arrivals that stand, counts by part and day, lists, and what a phone takes along to check people in without signal."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from mitradesa.core.calendar import today
from mitradesa.core.names import sounded
from mitradesa.core.outreach import PART_WORDS, REACHING, Mode, Part
from mitradesa.core.typed_codes import CodeBook, code_book
from mitradesa.records.models import CheckIn, CheckInDevice, OutreachEvent, Participant, Region

PAGE = 100
PEOPLE_APART = {
    "committee": (Part.COMMITTEE,),
    "speakers": (Part.SPEAKER, Part.MODERATOR, Part.OPENER),
    "participants": (Part.DELEGATE, Part.GUEST),
}
"""The lists that an office keeps apart, and the parts that each holds."""
APART_WORDS = {"committee": "Panitia", "speakers": "Narasumber", "participants": "Peserta"}


def days_of(event: OutreachEvent) -> list[date]:
    """The days of an event, today where it has none yet; at most thirty-one."""
    first = event.starts_on or today()
    last = event.ends_on or first
    return [first + timedelta(days=number) for number in range(min((last - first).days, 30) + 1)]


def usual_day(event: OutreachEvent) -> date:
    """Today where it is a day of the event, else its first."""
    days = days_of(event)
    return today() if today() in days else days[0]


def standing(through: int | None = None) -> QuerySet[CheckIn]:
    """The check-ins that stand: not undone, and no undoing themselves; whoever asks who was there starts here.

    `through` leaves out what came after a report was closed: 0 all of it, a number what came after that supplementary report.
    """
    known = CheckIn.objects.all() if through is None else CheckIn.objects.filter(late__lte=through)
    undone = known.filter(event=OuterRef("event"), undoes=OuterRef("uid"))
    return known.filter(~Exists(undone), undoes__isnull=True)


def arrivals(event: OutreachEvent, day: date | None = None, *, through: int | None = 0) -> QuerySet[CheckIn]:
    """The check-ins of an event that stand, those of its report where none is said; of one day where it is given."""
    rows = standing(through).filter(event=event)
    return rows if day is None else rows.filter(day=day)


def took_part(regency: str) -> QuerySet[CheckIn]:
    """The check-ins that stand at events of a regency, or of all below a province, that are held or were: what reaches a village.

    What came after a report was closed is among them, since it reached people all the same.
    """
    return standing().filter(event__regency__startswith=regency, event__state__in=REACHING)


def present(event: OutreachEvent, day: date | None = None) -> set[int]:
    """The ids of those who came, each person once however often and wherever he was checked in; one query."""
    root = Coalesce("participant__same_as", "participant")
    return set(arrivals(event, day).annotate(root=root).values_list("root", flat=True))


def expected(event: OutreachEvent) -> QuerySet[Participant]:
    """Everybody on the list of the report, each person once: not withdrawn, not late, and no row that counts under another."""
    return Participant.objects.filter(event=event, withdrawn_at__isnull=True, same_as__isnull=True, late=0)


def listed(event: OutreachEvent) -> QuerySet[Participant]:
    """Everybody whom a card or a list may name: not withdrawn, doubles too."""
    return Participant.objects.filter(event=event, withdrawn_at__isnull=True)


def codes_of(event: OutreachEvent) -> CodeBook:
    """The codes that check somebody in."""
    return code_book(listed(event).values_list("code", flat=True))


@dataclass(frozen=True, slots=True)
class Counted:
    """How many of a part are listed and how many of them came."""

    part: Part
    word: str
    listed: int
    here: int


def counts(event: OutreachEvent, day: date | None = None) -> list[Counted]:
    """By part, only those that have anybody; two queries."""
    here = present(event, day)
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for pk, part in expected(event).values_list("pk", "part"):
        found[part][0] += 1
        found[part][1] += pk in here
    return [Counted(part, PART_WORDS[part], *found[part]) for part in Part if part in found]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows of the attendance list are asked for; empty means all."""

    apart: str = ""
    here: str = ""
    walk_in: str = ""
    place: str = ""
    words: str = ""
    day: date | None = None
    entry: str = ""
    device: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody of the list and the check-ins of his that stand, those of his doubles too."""

    person: Participant
    came: Sequence[CheckIn] = field(default_factory=list)

    @property
    def signature(self) -> str:
        """The first signature that he gave; empty without one."""
        return next((one.signature for one in self.came if one.signature), "")


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of the attendance list; `more` is the `after` of the next, `total` how many there are on all pages."""

    rows: Sequence[Row]
    total: int
    more: str


def listing(event: OutreachEvent, wanted: Wanted, *, after: str = "", size: int = PAGE) -> Listing:
    """A page of the attendance list by name; at most five queries."""
    rows = _wanted(event, wanted)
    total = rows.count()
    if after.isdigit() and (last := Participant.objects.filter(event=event, pk=int(after)).first()):
        rows = rows.filter(Q(name__gt=last.name) | Q(name=last.name, pk__gt=last.pk))
    found = list(rows.select_related("region__parent").order_by("name", "pk")[: size + 1])
    shown = found[:size]
    return Listing(
        with_arrivals(event, shown, wanted.day), total, str(shown[-1].pk) if len(found) > size else ""
    )


def _wanted(event: OutreachEvent, wanted: Wanted) -> QuerySet[Participant]:
    rows = expected(event)
    if wanted.apart in PEOPLE_APART:
        rows = rows.filter(part__in=PEOPLE_APART[wanted.apart])
    elif wanted.apart in set(Part):
        rows = rows.filter(part=wanted.apart)
    if wanted.walk_in:
        rows = rows.filter(walk_in=wanted.walk_in == "ya")
    if wanted.place:
        rows = rows.filter(Q(region=wanted.place) | Q(region__code__startswith=f"{wanted.place}."))
    if wanted.words:
        rows = rows.filter(Q(name__icontains=wanted.words) | Q(code__iexact=wanted.words))
    return _by_arrival(event, rows, wanted)


def _by_arrival(event: OutreachEvent, rows: QuerySet[Participant], wanted: Wanted) -> QuerySet[Participant]:
    if not (wanted.here or wanted.entry or wanted.device):
        return rows
    came = arrivals(event, wanted.day)
    if wanted.entry:
        came = came.filter(entry=wanted.entry)
    if wanted.device.isdigit():
        came = came.filter(device=int(wanted.device))
    # The ids are fetched first: as one statement with its OR this took SQLite half a minute for five hundred people.
    roots = set(
        came.annotate(root=Coalesce("participant__same_as", "participant")).values_list("root", flat=True)
    )
    return rows.exclude(pk__in=roots) if wanted.here == "tidak" else rows.filter(pk__in=roots)


def with_arrivals(
    event: OutreachEvent, people: Iterable[Participant], day: date | None = None, *, through: int | None = 0
) -> list[Row]:
    """People with the check-ins of theirs that stand; one query."""
    found = list(people)
    keys = [one.same_as_id or one.pk for one in found]
    came: dict[int, list[CheckIn]] = defaultdict(list)
    rows = arrivals(event, day, through=through)
    rows = rows.annotate(root=Coalesce("participant__same_as", "participant"))
    for row in rows.filter(root__in=keys).select_related("device").order_by("day", "at", "pk"):
        came[row.root].append(row)
    return [Row(one, came[key]) for one, key in zip(found, keys, strict=True)]


def with_codes(event: OutreachEvent, codes: Sequence[str], day: date) -> list[Row]:
    """The people of some codes in that order, with their check-ins of a day; two queries."""
    people = {one.code: one for one in listed(event).filter(code__in=codes).select_related("region__parent")}
    return with_arrivals(event, [people[code] for code in codes if code in people], day)


def found_by(event: OutreachEvent, typed: str, *, most: int = 12) -> list[Participant]:
    """Those whom a typed code or name may mean: the one of an exact code, else all whose name has words that sound like each typed."""
    code = codes_of(event).find(typed)
    people = listed(event).select_related("region__parent")
    if isinstance(code, str):
        return list(people.filter(code=code))
    words = sounded(typed).split()
    if not words:
        return []
    alike = [
        pk
        for pk, name in listed(event).values_list("pk", "name")
        if all(any(part.startswith(word) for part in sounded(name).split()) for word in words)
    ]
    return list(people.filter(pk__in=alike[:most]).order_by("name"))


def place_words(person: Participant) -> str:
    """Where somebody comes from as a list shows it: "Desa A, Kecamatan B", or his institution."""
    if person.region is None:
        return person.institution
    return _place(person.region)


def _place(region: Region) -> str:
    if region.level == Region.Level.VILLAGE and region.parent:
        return f"{region.name}, {region.parent.name}"
    return region.name


def phone_list(event: OutreachEvent) -> dict[str, Any]:
    """What a phone takes along: people, places of the regency, the test, and who is there by now; five queries however many people."""
    people = list(listed(event).select_related("region__parent").order_by("name", "pk"))
    days = days_of(event)
    return {
        "event": {
            "key": event.key,
            "theme": event.theme,
            "venue": event.venue,
            "days": [day.isoformat() for day in days],
            "hybrid": event.mode == Mode.HYBRID,
            "mode": Mode.ONLINE if event.mode == Mode.ONLINE else Mode.ON_SITE,
        },
        "people": [
            [
                str(one.uid),
                one.code,
                one.name,
                one.office_title,
                place_words(one),
                "" if one.part == Part.DELEGATE else PART_WORDS[Part(one.part)],
            ]
            for one in people
        ],
        "places": [list(place) for place in regency_places(event.regency)],
        "items": _items(event),
    }


def regency_places(regency: str) -> list[tuple[str, str]]:
    """The subdistricts and villages of a regency, code and name as a list shows it, by name; one query."""
    below = Region.objects.filter(code__startswith=f"{regency}.", until__isnull=True)
    rows = below.filter(level__in=(Region.Level.SUBDISTRICT, Region.Level.VILLAGE)).select_related("parent")
    return [(region.code, _place(region)) for region in rows.order_by("name", "code")]


def _items(event: OutreachEvent) -> list[list[Any]]:
    items = event.test_items.prefetch_related("options")
    return [[one.place, one.text, [option.text for option in one.options.all()]] for one in items]


def here_codes(event: OutreachEvent) -> dict[str, list[str]]:
    """The codes of those who are there, by day; a person's every code counts; two queries."""
    root = Coalesce("participant__same_as", "participant")
    came: dict[date, set[int]] = defaultdict(set)
    for day, pk in arrivals(event).annotate(root=root).values_list("day", "root").distinct():
        came[day].add(pk)
    roots = list(listed(event).annotate(root=Coalesce("same_as", "pk")).values_list("code", "root"))
    return {day.isoformat(): [code for code, root in roots if root in some] for day, some in came.items()}


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """A phone and how many check-ins came from it."""

    device: CheckInDevice
    records: int


def devices(event: OutreachEvent) -> list[DeviceRow]:
    """The phones of an event, oldest first; one query."""
    rows = (
        CheckInDevice.objects.filter(event=event).select_related("person").annotate(sent=Count("check_ins"))
    )
    return [DeviceRow(row, row.sent) for row in rows]


def by_entry(event: OutreachEvent, day: date | None = None) -> Mapping[str, int]:
    """How many people came in by each way; one query."""
    root = Coalesce("participant__same_as", "participant")
    rows = arrivals(event, day).annotate(root=root).values("entry")
    return {
        row["entry"]: row["people"] for row in rows.annotate(people=Count("root", distinct=True)).order_by()
    }


def last_heard(event: OutreachEvent) -> datetime | None:
    """When a phone last sent something; None where none has."""
    newest = CheckInDevice.objects.filter(event=event, heard_at__isnull=False).order_by("-heard_at").first()
    return newest.heard_at if newest else None
