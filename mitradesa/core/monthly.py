"""The monthly report of the register as plain values: what a page, a paper and the command line print of a region and a month."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mitradesa.core.calendar import MONTHS
from mitradesa.core.signers import Signer

SHORTEST_YEAR, LONGEST_YEAR = 2014, 2200


@dataclass(frozen=True, slots=True)
class Month:
    """A calendar month."""

    year: int
    number: int

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.year, self.number, calendar.monthrange(self.year, self.number)[1])

    @property
    def before(self) -> "Month":
        """The month before."""
        return month_of(self.first - timedelta(days=1))

    @property
    def after(self) -> "Month":
        """The month after."""
        return month_of(self.last + timedelta(days=1))

    @property
    def words(self) -> str:
        """As papers write it: November 2026."""
        return f"{MONTHS[self.number - 1]} {self.year}"

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"


def month_of(day: date) -> Month:
    """The month of a day."""
    return Month(day.year, day.month)


def month_from(text: str) -> Month | None:
    """The month of "2026-11"; None for anything else."""
    year, _, number = text.partition("-")
    if not (year.isdecimal() and number.isdecimal() and len(year) == 4 and len(number) == 2):
        return None
    found = Month(int(year), int(number))
    return found if SHORTEST_YEAR <= found.year <= LONGEST_YEAR and 1 <= found.number <= 12 else None


@dataclass(frozen=True, slots=True)
class Entry:
    """An agreement as a line of the report; `key` is its address, `said` what happened to it, `village` with its subdistrict."""

    key: str
    village: str
    title: str
    numbers: str
    partner: str
    day: date | None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """What happened to some agreements in the month: how many, in which ways, and the first of them as lines."""

    number: int
    ways: Sequence[tuple[str, int]]
    entries: Sequence[Entry]

    @property
    def left_out(self) -> int:
        """How many lines are not shown."""
        return self.number - len(self.entries)


@dataclass(frozen=True, slots=True)
class Place:
    """A region below with how many agreements it has and how many of its records have each gap, in the order of the columns."""

    code: str
    name: str
    agreements: int
    gaps: Sequence[int]

    @property
    def total(self) -> int:
        """All gaps together."""
        return sum(self.gaps)


@dataclass(frozen=True, slots=True)
class Seal:
    """The head of the trail as the report prints it: size, chain and root now, a short code to read aloud, and the last daily root."""

    size: int
    chain: str
    root: str
    code: str
    day: str = ""
    day_root: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The report of a region: states on `on`, what happened in the month, gaps as they are when made, the head of the trail.

    `place` is the region's name alone, `region` with the regions that it lies in.
    """

    month: Month
    place: str
    region: str
    level: str
    office: str
    made: str
    on: date
    going_on: bool
    total: int
    states: Sequence[tuple[str, int]]
    ladder: Sequence[tuple[str, int]]
    new: Part
    changed: Part
    lapsed: Part
    ended: Part
    gap_words: Sequence[str]
    places: Sequence[Place]
    seal: Seal
    signers: Sequence[Signer]

    @property
    def title(self) -> str:
        """The heading."""
        return f"Laporan bulanan register kerja sama desa, {self.month.words}"

    @property
    def gap_sums(self) -> Sequence[int]:
        """Each gap over all places."""
        return [sum(column) for column in zip(*(place.gaps for place in self.places), strict=True)]
