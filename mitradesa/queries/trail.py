"""Reading the trail: events as Indonesian sentences, lists that one may see, page by page, and the story of one subject."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, reduce
from operator import or_

from django.apps import apps
from django.db import connection
from django.db.models import Model, Q, QuerySet

from mitradesa.core.calendar import WIB
from mitradesa.core.red_flags.book import SIGNS
from mitradesa.core.roles import Seat
from mitradesa.core.trail_words import field_words, in_order, kind_words, moment_words, value_words
from mitradesa.queries import integrity
from mitradesa.queries.subjects import Subject, named
from mitradesa.records.models import Event, Office, Person

PAGE = 50
STORY = 20
CHUNK = 500
RARE = 1000
LEAPS = """WITH RECURSIVE leaps(name) AS (
    SELECT MIN({column}) FROM records_event
    UNION ALL SELECT (SELECT MIN({column}) FROM records_event WHERE {column} > leaps.name) FROM leaps WHERE name IS NOT NULL
) SELECT name FROM leaps WHERE name IS NOT NULL"""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list of events is narrowed to; `before` is the position of the last event on the page before, days are inclusive (WIB)."""

    person: str = ""
    office: str = ""
    kind: str = ""
    subject: str = ""
    region: str = ""
    since: date | None = None
    until: date | None = None
    before: int | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One field that an act changed, in words."""

    field: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.field}: {self.before} → {self.after}"


@dataclass(frozen=True, slots=True)
class Shown:
    """An event as pages show it: its sentence in the parts that pages set apart, what it changed, what it is about."""

    event: Event
    when: str
    who: str
    sentence: str
    about: str
    changes: Sequence[Change]
    subject: Subject | None = None
    details: Sequence[tuple[str, str]] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class EventList:
    """A page of events, newest first; `more` is where the next begins, None on the last."""

    shown: Sequence[Shown]
    more: int | None


def who(event: Event) -> str:
    """Who acted, as copied into the act: "Pj. Kepala Desa, Pemerintah Desa X (SK 1/2026), Nama, untuk Nama Lama"."""
    if not event.actor_title:
        return event.actor
    office = f"{event.actor_title}, {event.actor_office}" if event.actor_office else event.actor_title
    decree = f" ({event.actor_decree})" if event.actor_decree else ""
    whom = f", untuk {event.acts_for}" if event.acts_for else ""
    return f"{office}{decree}, {event.actor}{whom}"


def sentence(event: Event) -> str:
    """The event as one sentence: when, who in which office by which decree, for whom, what, by which rule."""
    by = f", menurut {event.rule}" if event.rule else ""
    comma = "" if not event.actor_title else ","
    return f"Pada {moment_words(event.at)}, {who(event)}{comma} {event.says}{by}."


def changes(event: Event) -> list[Change]:
    """The fields that an act changed, from `before` and `after` of its values; only those that differ."""
    before, after = event.values.get("before"), event.values.get("after")
    if not isinstance(before, dict) or not isinstance(after, dict):
        return []
    return [
        Change(field_words(name), _said(event, name, before.get(name)), _said(event, name, after.get(name)))
        for name in in_order({*before, *after})
        if before.get(name) != after.get(name)
    ]


def details(event: Event) -> list[tuple[str, str]]:
    """What else the act kept, in words; what is kept whole (`whole`) prints on a page of its own."""
    names = in_order(name for name in event.values if name not in ("before", "after", "whole"))
    return [(field_words(name), _said(event, name, event.values[name])) for name in names]


def _said(event: Event, name: str, value: object) -> str:
    """A value in words: a code of a closed list of the subject by its word there, the rest as sentences hold it."""
    if isinstance(value, str) and value:
        return _closed_lists(event.subject.partition(":")[0]).get(name, {}).get(value) or value_words(
            name, value
        )
    return value_words(name, value)


@cache
def _closed_lists(kind: str) -> Mapping[str, Mapping[str, str]]:
    """The closed lists of a kind of subject: by field, the word of each code."""
    try:
        columns = apps.get_model("records", kind)._meta.get_fields()
    except LookupError:
        return {}
    found = {
        one.name: {str(code): str(word) for code, word in one.flatchoices}
        for one in columns
        if getattr(one, "choices", None)
    }
    return found | ({"sign": {one.id: one.title for one in SIGNS.values()}} if kind == "redflag" else {})


def shown(events: Sequence[Event]) -> list[Shown]:
    """Events as pages show them; their subjects are named together."""
    subjects = named(event.subject for event in events)
    return [
        Shown(
            event,
            moment_words(event.at),
            who(event),
            sentence(event),
            kind_words(event.kind),
            changes(event),
            subjects[event.subject],
            details(event),
        )
        for event in events
    ]


def visible(seat: Seat) -> QuerySet[Event]:
    """The events of a seat's region and of what lies in it."""
    return Event.objects.filter(_within(seat.region))


def _within(region: str) -> Q:
    return Q(region=region) | Q(region__startswith=f"{region}.")


def asked_for(seat: Seat, asked: Asked) -> QuerySet[Event]:
    """The events asked for that the seat may see, newest first."""
    rows = _in_days(visible(seat).order_by("-position"), asked)
    if asked.person:
        rows = _naming(rows, ("actor", "acts_for"), asked.person)
    if asked.office:
        rows = _naming(rows, ("actor_office", "actor_title"), asked.office)
    if asked.kind:
        rows = _of_kind(rows, asked.kind)
    if asked.subject:
        rows = rows.filter(subject=asked.subject)
    return rows.filter(_within(asked.region)) if asked.region else rows


def _of_kind(rows: QuerySet[Event], kind: str) -> QuerySet[Event]:
    """The events of a kind; a rare one is found by its own index, a common one on the way through the trail."""
    inside = Q(kind__startswith=f"{kind}.")
    if connection.vendor == "sqlite":
        # SQLite looks up no LIKE in an index, but a range.
        inside = Q(kind__gt=f"{kind}.", kind__lt=f"{kind}/")
    return _rare_first(rows, [Q(kind=kind), inside])


def _naming(rows: QuerySet[Event], columns: Sequence[str], words: str) -> QuerySet[Event]:
    """The events with the words in one of the columns, which are looked for among the names that occur in it."""
    wanted = words.casefold()
    found = {column: [name for name in _occurring(column) if wanted in name.casefold()] for column in columns}
    ways = [Q(**{f"{column}__in": names}) for column, names in found.items() if names]
    return _rare_first(rows, ways) if ways else rows.none()


def _occurring(column: str) -> list[str]:
    """Every value of a column once, by leaping from one to the next in its index: as many steps as there are values, not events."""
    with connection.cursor() as cursor:
        cursor.execute(LEAPS.format(column=column))
        return [name for (name,) in cursor.fetchall()]


def _rare_first(rows: QuerySet[Event], ways: Sequence[Q]) -> QuerySet[Event]:
    """The events met in any of these ways: by their positions where they are few, else on the way through the trail."""
    positions: list[int] = []
    for way in ways:
        few = Event.objects.filter(way).order_by().values_list("position", flat=True)
        positions += few[: max(0, RARE + 1 - len(positions))]
    return rows.filter(position__in=positions) if len(positions) <= RARE else rows.filter(reduce(or_, ways))


def _in_days(rows: QuerySet[Event], asked: Asked) -> QuerySet[Event]:
    if asked.since:
        rows = rows.filter(at__gte=_midnight(asked.since))
    if asked.until:
        rows = rows.filter(at__lt=_midnight(asked.until + timedelta(days=1)))
    return rows.filter(position__lt=asked.before) if asked.before is not None else rows


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=WIB).astimezone(UTC)


def event_list(seat: Seat, asked: Asked, size: int = PAGE) -> EventList:
    """A page of events; one query for them, and one or two for each kind of subject on it."""
    events = list(asked_for(seat, asked)[: size + 1])
    page = events[:size]
    return EventList(shown(page), page[-1].position if len(events) > size else None)


def each_shown(seat: Seat, asked: Asked) -> Iterator[Shown]:
    """Every event asked for, newest first, in portions, so that a long export stays small in memory."""
    rows, before = asked_for(seat, asked), asked.before
    while True:
        portion = list((rows.filter(position__lt=before) if before is not None else rows)[:CHUNK])
        yield from shown(portion)
        if len(portion) < CHUNK:
            return
        before = portion[-1].position


def event_at(seat: Seat, position: int) -> Event | None:
    """One event that the seat may see."""
    return visible(seat).filter(position=position).first()


def story(seat: Seat, row: Model, size: int = STORY) -> EventList:
    """The newest events about a row that the seat may see: of a person also those that he did, of an office those done in it."""
    subject = Q(subject=f"{row._meta.model_name}:{row.pk}")
    if isinstance(row, Person):
        subject |= Q(person=row)
    if isinstance(row, Office):
        subject |= Q(actor_office=row.name, region__startswith=row.region_id)
    events = list(visible(seat).filter(subject).order_by("-position")[: size + 1])
    return EventList(shown(events[:size]), events[size - 1].position if len(events) > size else None)


def head() -> list[str]:
    """The lines of the trail's head that monthly reports and other papers print."""
    return integrity.head().lines()
