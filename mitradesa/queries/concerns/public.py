"""What everybody may know of voices: that one came, how long it waits, what came of it, the answer that an office published.

Never what a resident wrote, who he is, or which agreement. One that is about an office's acts is told of the region above, so that nobody
reads from it whom it is about.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from mitradesa.core.concerns import (
    HOLDER_WORDS,
    KIND_WORDS,
    OUTCOME_WORDS,
    About,
    Kind,
    Move,
    Outcome,
    State,
    days_late,
)
from mitradesa.core.roles import OfficeKind
from mitradesa.queries.agreements.listing import Key, page
from mitradesa.queries.agreements.scope import within
from mitradesa.queries.concerns.lists import late
from mitradesa.queries.concerns.scope import place_of
from mitradesa.queries.regions import regencies_with_office
from mitradesa.records.models import Concern, ConcernEntry, Region

SIZE, FOUND, SHORTEST_NAME = 20, 40, 3


@dataclass(frozen=True, slots=True)
class Sought:
    """What a reader asks for: a region by its code, and only what is open."""

    place: str = ""
    open: bool = False

    @staticmethod
    def of(given: Mapping[str, str]) -> "Sought":
        """What an address asks for; what is not understood narrows nothing."""
        place = given.get("wilayah", "")
        known = place.replace(".", "").isdigit() and place.count(".") in (1, 2, 3) and len(place) <= 13
        return Sought(place if known else "", given.get("belum") == "1")

    def query(self) -> str:
        """The same as the query of an address."""
        asked = {"wilayah": self.place, "belum": "1" if self.open else ""}
        return urlencode({name: value for name, value in asked.items() if value})


@dataclass(frozen=True, slots=True)
class Shown:
    """One voice as everybody sees it; `outcome` is empty for one not answered, `late` its days past the day of its answer."""

    received_on: date
    kind: str
    place: str
    holder: str
    asked: bool
    outcome: str
    late: int
    days: int
    answer: str
    detail: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """A page of them with the keys around it."""

    rows: Sequence[Shown]
    before: Key | None
    after: Key | None


def _told(sought: Sought) -> QuerySet[Concern]:
    """The voices of a region; of a village those alone that are about nobody's office."""
    if not sought.place:
        return Concern.objects.all()
    rows = Concern.objects.filter(within(sought.place))
    if sought.place.count(".") == 3:
        return rows.filter(about=About.MATTER.value)
    if sought.place.count(".") == 2:
        return rows.exclude(about__in=(About.SUBDISTRICT.value, About.REGENCY.value))
    return rows


def publicly_told(sought: Sought, day: date, *, after: Key | None = None, before: Key | None = None) -> Shelf:
    """A page of voices, the newest first; four queries at most."""
    answers = ConcernEntry.objects.filter(concern=OuterRef("pk"), move=Move.ANSWER.value).order_by("-id")
    rows = _told(sought).filter(pending=True) if sought.open else _told(sought)
    rows = rows.annotate(
        answer=Subquery(answers.values("text")[:1]),
        fact=Subquery(answers.values("detail")[:1]),
        past=Subquery(answers.values("late_days")[:1]),
    )
    found = page(rows, "received_on", falling=True, size=SIZE, after=after, before=before)
    places = {one: one for row in found.rows for one in (place_of(row),)}
    names = dict(Region.objects.filter(code__in=places).values_list("code", "name"))
    return Shelf([_shown(one, names, day) for one in found.rows], found.before, found.after)


def _shown(row: Any, names: Mapping[str, str], day: date) -> Shown:
    place = place_of(row)
    before = {3: "Desa ", 2: "Kecamatan "}.get(place.count("."), "")
    return Shown(
        received_on=row.received_on,
        kind=KIND_WORDS[Kind(row.kind)],
        place=f"{before}{names.get(place, place)}",
        holder=HOLDER_WORDS[OfficeKind(row.holder)] if row.about == About.MATTER else "",
        asked=row.state == State.ASKED,
        outcome=OUTCOME_WORDS[Outcome(row.outcome)] if row.outcome else "",
        late=days_late(row.due_on, day) if row.pending else row.past or 0,
        days=((row.answered_on or day) - row.received_on).days,
        answer=row.answer or "" if row.published else "",
        detail=row.fact or "" if row.published else "",
    )


@dataclass(frozen=True, slots=True)
class Numbers:
    """How many came, are not answered, are late, were moved on to the next office, and what came of the others."""

    all: int
    open: int
    late: int
    objected: int
    outcomes: Mapping[str, int]


def public_numbers(sought: Sought, day: date) -> Numbers:
    """The counts of a region; one query."""
    by_outcome: dict[str, Any] = {one.value: Count("pk", filter=Q(outcome=one.value)) for one in Outcome}
    found: Any = _told(sought).aggregate(
        every=Count("pk"),
        waiting=Count("pk", filter=Q(pending=True)),
        past=Count("pk", filter=late(day)),
        again=Count("pk", filter=Q(objected_on__isnull=False)),
        **by_outcome,
    )
    outcomes = {word: found[one] for one, word in OUTCOME_WORDS.items()}
    return Numbers(found["every"], found["waiting"], found["past"], found["again"], outcomes)


def villages_called(words: str) -> list[Region]:
    """The villages of this installation's regencies whose name holds the words; two queries."""
    words = " ".join(words.replace("\0", "").split())[:60]
    if len(words) < SHORTEST_NAME:
        return []
    rows = _villages().filter(name__icontains=words)
    return list(rows.select_related("parent__parent").order_by("name", "code")[:FOUND])


def village_open(code: str) -> Region | None:
    """A village that a voice may be about, with the regions around it; None for any other; two queries."""
    found = _villages().filter(code=code[:13].replace("\0", ""))
    return found.select_related("parent__parent").first()


def _villages() -> QuerySet[Region]:
    inside = Q()
    for code in regencies_with_office():
        inside |= Q(code__startswith=f"{code}.")
    rows = Region.objects.filter(
        level=Region.Level.VILLAGE, until__isnull=True, kind__in=(Region.Kind.DESA, Region.Kind.DESA_ADAT)
    )
    return rows.filter(inside) if inside else rows.none()
