"""Raised signs as lists: narrowed, searched, in an order; and how many there are by kind, place and age."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any
from urllib.parse import urlencode

from django.db.models import Case, CharField, Count, Min, Q, QuerySet, Value, When

from mitradesa.core.plain import plain
from mitradesa.core.red_flags.book import SIGNS
from mitradesa.core.red_flags.sign import About
from mitradesa.core.red_flags.states import OUTCOME_WORDS, Outcome, State
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.listing import Key, Page, page
from mitradesa.queries.agreements.scope import within
from mitradesa.queries.red_flags.scope import visible_flags
from mitradesa.records.models import RedFlag, RedFlagEntry, Region

SIZE, MOST_PLACES, MOST_WORDS = 30, 200, 6
OPEN, ALL, LATE = "terbuka", "semua", "lewat"
WHICH: Mapping[str, Q] = {
    OPEN: Q(pending=True),
    "ditanya": Q(state=State.ASKED.value),
    "dijawab": Q(state=State.ANSWERED.value),
    "diputus": Q(state=State.DECIDED.value),
    "bergeser": Q(pending=True, shifted_on__isnull=False),
    "berubah": Q(state=State.CHANGED.value),
    ALL: Q(),
}
WHICH_WORDS: Mapping[str, str] = {
    OPEN: "semua yang terbuka",
    "baru": "belum ditanyakan",
    "ditanya": "menunggu jawaban",
    LATE: "jawabannya lewat tenggat",
    "dijawab": "menunggu keputusan",
    "diputus": "sudah diputus",
    "bergeser": "terbuka, tetapi faktanya berubah sesudah ditanyakan",
    "berubah": "gugur karena faktanya berubah",
    ALL: "semua",
}
AGES: Mapping[str, tuple[int, int | None]] = {"30": (0, 30), "90": (31, 90), "lama": (91, None)}
AGE_WORDS: Mapping[str, str] = {
    "30": "sampai 30 hari",
    "90": "31 sampai 90 hari",
    "lama": "lebih dari 90 hari",
}
ORDERS: Mapping[str, tuple[str, bool]] = {
    "terlama": ("raised_on", False),
    "terbaru": ("raised_on", True),
    "tenggat": ("due_on", False),
    "jenis": ("sign", False),
    "desa": ("village_id", False),
}
ORDER_WORDS: Mapping[str, str] = {
    "terlama": "terlama dahulu",
    "terbaru": "terbaru dahulu",
    "tenggat": "tenggat jawaban terdekat",
    "jenis": "jenis tanda",
    "desa": "desa",
}


class By(StrEnum):
    """What signs are counted by."""

    SIGN = "jenis"
    SUBDISTRICT = "kecamatan"
    VILLAGE = "desa"
    AGE = "umur"


BY_WORDS: Mapping[str, str] = {
    By.SIGN: "jenis tanda",
    By.SUBDISTRICT: "kecamatan",
    By.VILLAGE: "desa",
    By.AGE: "umur",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of the list; `place` is the code of a subdistrict or village."""

    which: str = OPEN
    sign: str = ""
    about: str = ""
    outcome: str = ""
    age: str = ""
    place: str = ""
    agreement: str = ""
    text: str = ""
    order: str = "terlama"

    @staticmethod
    def of(given: Mapping[str, str]) -> "Wanted":
        """What an address asks for; what is not understood narrows nothing."""
        place = given.get("wilayah", "")
        known = {"mana": WHICH_WORDS, "jenis": SIGNS, "ditanya": frozenset(About)}
        known |= {"hasil": frozenset(Outcome), "umur": AGES, "urut": ORDERS}
        read = {
            name: given.get(name, "") if given.get(name, "") in words else "" for name, words in known.items()
        }
        return Wanted(
            read["mana"] or OPEN,
            read["jenis"],
            read["ditanya"],
            read["hasil"],
            read["umur"],
            place if place.replace(".", "").isdigit() and place.count(".") in (2, 3) else "",
            given.get("perjanjian", "")[:24],
            given.get("q", "").strip()[:100],
            read["urut"] or "terlama",
        )

    def query(self, **changes: str) -> str:
        """The same as the query of an address, with some of it changed."""
        asked = {"mana": self.which, "jenis": self.sign, "ditanya": self.about, "hasil": self.outcome}
        asked |= {"umur": self.age, "wilayah": self.place, "perjanjian": self.agreement, "q": self.text}
        asked |= {"urut": self.order} | changes
        return urlencode({name: value for name, value in asked.items() if value})


def asked_flags(seat: Seat, wanted: Wanted, day: date) -> QuerySet[RedFlag]:
    """The signs that are asked for."""
    rows = visible_flags(seat).filter(_which(wanted.which, day))
    plainly = {"sign": wanted.sign, "about": wanted.about, "outcome": wanted.outcome}
    plainly |= {"agreement__key": wanted.agreement}
    rows = rows.filter(**{name: value for name, value in plainly.items() if value})
    if wanted.age:
        rows = rows.filter(_aged(wanted.age, day))
    if wanted.place:
        rows = rows.filter(within(wanted.place))
    for word in plain(wanted.text).split()[:MOST_WORDS]:
        rows = rows.filter(Q(agreement__search__contains=word) | Q(sign__in=_signs_with(word)))
    return rows


def _which(which: str, day: date) -> Q:
    if which == LATE:
        return Q(state=State.ASKED.value, due_on__lt=day)
    return Q(state=State.RAISED.value) if which == "baru" else WHICH[which]


def _signs_with(word: str) -> Sequence[str]:
    return [one.id for one in SIGNS.values() if word in plain(one.title)]


def _aged(age: str, day: date) -> Q:
    youngest, oldest = AGES[age]
    found = Q(raised_on__lte=day - timedelta(days=youngest))
    return found if oldest is None else found & Q(raised_on__gte=day - timedelta(days=oldest))


def listed(
    seat: Seat, wanted: Wanted, day: date, *, after: Key | None = None, before: Key | None = None
) -> Page:
    """A page of signs in the order asked for; three queries at most."""
    column, falling = ORDERS[wanted.order]
    rows = shown(asked_flags(seat, wanted, day))
    return page(rows, column, falling=falling, size=SIZE, after=after, before=before)


def shown(rows: QuerySet[RedFlag]) -> QuerySet[RedFlag]:
    """The rows with what a line shows."""
    return rows.select_related("agreement__partner", "village__parent")


@dataclass(frozen=True, slots=True)
class Line:
    """How many signs stand how, of one kind, place or age; `mark` narrows the list to it."""

    mark: str
    label: str
    open: int
    late: int
    decided: Mapping[str, int]
    oldest: date | None


def counted(seat: Seat, by: By, day: date) -> list[Line]:
    """How many there are, the most open first; two queries at most. At most two hundred places are shown."""
    marked = visible_flags(seat).annotate(mark=_mark(by, day)).order_by().values("mark")
    decided: dict[str, Any] = {one.value: Count("pk", filter=Q(outcome=one.value)) for one in Outcome}
    rows = marked.annotate(
        waiting=Count("pk", filter=Q(pending=True)),
        late=Count("pk", filter=_which(LATE, day)),
        oldest=Min("raised_on", filter=Q(pending=True)),
        **decided,
    ).order_by("-waiting", "mark")[:MOST_PLACES]
    found: list[Any] = list(rows)
    labels = _labels(by, [row["mark"] for row in found])
    return [
        Line(
            row["mark"],
            labels.get(row["mark"], row["mark"]),
            row["waiting"],
            row["late"],
            {word: row[one] for one, word in OUTCOME_WORDS.items()},
            row["oldest"],
        )
        for row in found
    ]


def _mark(by: By, day: date) -> Any:
    if by is By.AGE:
        ages = [When(_aged(name, day), then=Value(name)) for name in AGES]
        return Case(*ages, default=Value(""), output_field=CharField())
    column = {By.SIGN: "sign", By.SUBDISTRICT: "subdistrict", By.VILLAGE: "village_id"}[by]
    return Case(When(pk__isnull=False, then=column), output_field=CharField())


def _labels(by: By, marks: Sequence[str]) -> Mapping[str, str]:
    if by is By.SIGN:
        return {one.id: one.title for one in SIGNS.values()}
    if by is By.AGE:
        return AGE_WORDS
    return dict(Region.objects.filter(code__in=marks).values_list("code", "name"))


def entries_of(flag: RedFlag) -> Sequence[RedFlagEntry]:
    """What happened to a sign, in order; one query."""
    return list(flag.entries.select_related("file"))
