"""Voices of residents as lists for offices: narrowed, searched, in an order; and how many there are by outcome, place and kind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from urllib.parse import urlencode

from django.db.models import Case, CharField, Count, Q, QuerySet, When

from mitradesa.core.concerns import HOLDER_WORDS, HOLDERS, KIND_WORDS, OUTCOME_WORDS, Kind, Outcome, State
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.listing import Key, Page, page
from mitradesa.queries.agreements.scope import within
from mitradesa.queries.concerns.scope import visible_concerns
from mitradesa.records.models import Concern, ConcernEntry, Region

SIZE, MOST_PLACES, MOST_WORDS = 30, 200, 6
OPEN, ALL, LATE, MINE = "terbuka", "semua", "lewat", "kami"
WHICH_WORDS: Mapping[str, str] = {
    OPEN: "semua yang belum dijawab",
    MINE: "menunggu kantor kami",
    LATE: "lewat tenggat",
    "balik": "menunggu balasan warga",
    "dijawab": "sudah dijawab",
    "naik": "dinyatakan belum terjawab",
    "diumumkan": "jawabannya diumumkan",
    ALL: "semua",
}
ORDERS: Mapping[str, tuple[str, bool]] = {
    "terlama": ("received_on", False),
    "terbaru": ("received_on", True),
    "tenggat": ("due_on", False),
    "desa": ("village_id", False),
}
ORDER_WORDS: Mapping[str, str] = {
    "terlama": "terlama dahulu",
    "terbaru": "terbaru dahulu",
    "tenggat": "tenggat terdekat",
    "desa": "desa",
}


class By(StrEnum):
    """What voices are counted by."""

    SUBDISTRICT = "kecamatan"
    VILLAGE = "desa"
    KIND = "jenis"
    HOLDER = "kantor"


BY_WORDS: Mapping[str, str] = {
    By.SUBDISTRICT: "kecamatan",
    By.VILLAGE: "desa",
    By.KIND: "jenis",
    By.HOLDER: "kantor yang menjawab",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of the list; `place` is the code of a subdistrict or village."""

    which: str = OPEN
    kind: str = ""
    outcome: str = ""
    holder: str = ""
    place: str = ""
    agreement: str = ""
    text: str = ""
    order: str = "terlama"

    @staticmethod
    def of(given: Mapping[str, str]) -> "Wanted":
        """What an address asks for; what is not understood narrows nothing."""
        place = given.get("wilayah", "")
        known: dict[str, Any] = {"mana": WHICH_WORDS, "jenis": frozenset(Kind), "hasil": frozenset(Outcome)}
        known |= {"kantor": frozenset(HOLDERS), "urut": ORDERS}
        read = {
            name: given.get(name, "") if given.get(name, "") in words else "" for name, words in known.items()
        }
        return Wanted(
            read["mana"] or OPEN,
            read["jenis"],
            read["hasil"],
            read["kantor"],
            place if place.replace(".", "").isdigit() and place.count(".") in (2, 3) else "",
            given.get("perjanjian", "").replace("\0", "")[:24],
            given.get("q", "").replace("\0", "").strip()[:100],
            read["urut"] or "terlama",
        )

    def query(self, **changes: str) -> str:
        """The same as the query of an address, with some of it changed."""
        asked = {"mana": self.which, "jenis": self.kind, "hasil": self.outcome, "kantor": self.holder}
        asked |= {"wilayah": self.place, "perjanjian": self.agreement, "q": self.text, "urut": self.order}
        return urlencode({name: value for name, value in (asked | changes).items() if value})


def late(day: date) -> Q:
    """What is open past its day."""
    return Q(pending=True, due_on__lt=day)


def _which(which: str, seat: Seat, day: date) -> Q:
    return {
        OPEN: Q(pending=True),
        MINE: Q(pending=True, holder=seat.office_kind.value),
        LATE: late(day),
        "balik": Q(state=State.ASKED.value),
        "dijawab": Q(pending=False),
        "naik": Q(objected_on__isnull=False),
        "diumumkan": Q(published=True),
        ALL: Q(),
    }[which]


def asked_concerns(seat: Seat, wanted: Wanted, day: date) -> QuerySet[Concern]:
    """The voices that are asked for."""
    rows = visible_concerns(seat, day).filter(_which(wanted.which, seat, day))
    plainly = {"kind": wanted.kind, "outcome": wanted.outcome, "holder": wanted.holder}
    plainly |= {"agreement__key": wanted.agreement}
    rows = rows.filter(**{name: value for name, value in plainly.items() if value})
    if wanted.place:
        rows = rows.filter(within(wanted.place))
    for word in wanted.text.split()[:MOST_WORDS]:
        rows = rows.filter(
            Q(text__icontains=word) | Q(named__icontains=word) | Q(village__name__icontains=word)
        )
    return rows


def listed(
    seat: Seat, wanted: Wanted, day: date, *, after: Key | None = None, before: Key | None = None
) -> Page:
    """A page of voices in the order asked for; three queries at most."""
    column, falling = ORDERS[wanted.order]
    rows = shown(asked_concerns(seat, wanted, day))
    return page(rows, column, falling=falling, size=SIZE, after=after, before=before)


def shown(rows: QuerySet[Concern]) -> QuerySet[Concern]:
    """The rows with what a line shows."""
    return rows.select_related("agreement", "village__parent")


@dataclass(frozen=True, slots=True)
class Line:
    """How many voices stand how, of one place, kind or office; `mark` narrows the list to it."""

    mark: str
    label: str
    all: int
    open: int
    late: int
    objected: int
    answered: Mapping[str, int]


def counted(seat: Seat, by: By, day: date) -> list[Line]:
    """How many there are, the most open first; two queries at most. At most two hundred lines are shown."""
    column = {
        By.SUBDISTRICT: "subdistrict",
        By.VILLAGE: "village_id",
        By.KIND: "kind",
        By.HOLDER: "holder",
    }[by]
    mark = Case(When(pk__isnull=False, then=column), output_field=CharField())
    answered: dict[str, Any] = {one.value: Count("pk", filter=Q(outcome=one.value)) for one in Outcome}
    rows: Any = visible_concerns(seat, day).annotate(mark=mark).order_by().values("mark")
    found = list(
        rows.annotate(
            every=Count("pk"),
            waiting=Count("pk", filter=Q(pending=True)),
            past=Count("pk", filter=late(day)),
            again=Count("pk", filter=Q(objected_on__isnull=False)),
            **answered,
        ).order_by("-waiting", "mark")[:MOST_PLACES]
    )
    labels = _labels(by, [row["mark"] for row in found])
    return [
        Line(
            row["mark"],
            labels.get(row["mark"], row["mark"]),
            row["every"],
            row["waiting"],
            row["past"],
            row["again"],
            {word: row[one] for one, word in OUTCOME_WORDS.items()},
        )
        for row in found
    ]


def _labels(by: By, marks: Sequence[str]) -> Mapping[str, str]:
    if by is By.KIND:
        return {one.value: word for one, word in KIND_WORDS.items()}
    if by is By.HOLDER:
        return {one.value: word for one, word in HOLDER_WORDS.items()}
    return dict(Region.objects.filter(code__in=marks).values_list("code", "name"))


def waiting_numbers(seat: Seat, day: date) -> tuple[int, int]:
    """How many are not answered, and how many of these are late; one query."""
    found: Any = visible_concerns(seat, day).aggregate(
        waiting=Count("pk", filter=Q(pending=True)), past=Count("pk", filter=late(day))
    )
    return found["waiting"], found["past"]


def entries_of(concern: Concern) -> Sequence[ConcernEntry]:
    """What happened to a voice, in order; one query."""
    return list(concern.entries.select_related("file"))
