"""Sums of a ledger's lines in rupiah; a line that nobody knows is counted as unknown, never as zero, and the sum says so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from statistics import median
from typing import Self


class Bound(StrEnum):
    """What a sum says of the true amount."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    EITHER = "either"
    UNKNOWN = "unknown"


BOUND_WORDS: Mapping[Bound, str] = {
    Bound.EXACT: "",
    Bound.AT_LEAST: "paling sedikit",
    Bound.AT_MOST: "paling banyak",
    Bound.EITHER: "menurut yang diketahui saja",
    Bound.UNKNOWN: "belum diketahui",
}


@dataclass(frozen=True, slots=True)
class Total:
    """Rupiah of the lines that are known, and how many are known and are not."""

    amount: int = 0
    known: int = 0
    unknown: int = 0

    @classmethod
    def of(cls, amounts: Iterable[int | None]) -> Self:
        """The total of lines; None is a line that is not known."""
        every = list(amounts)
        known = [one for one in every if one is not None]
        return cls(sum(known), len(known), len(every) - len(known))

    def __add__(self, other: "Total") -> "Total":
        return Total(self.amount + other.amount, self.known + other.known, self.unknown + other.unknown)

    @property
    def bound(self) -> Bound:
        """What the total says: lines are never below nothing, so with some unknown it is the least."""
        if not self.unknown:
            return Bound.EXACT
        return Bound.AT_LEAST if self.known else Bound.UNKNOWN


@dataclass(frozen=True, slots=True)
class Net:
    """What is left to the village: gained less given."""

    gained: Total
    given: Total

    @property
    def amount(self) -> int | None:
        """Rupiah; None where no line is known."""
        known = self.gained.known + self.given.known
        return self.gained.amount - self.given.amount if known or self.bound is Bound.EXACT else None

    @property
    def bound(self) -> Bound:
        """What the net says of the true one, by the side on which something is not known."""
        missing = self.gained.unknown, self.given.unknown
        if not any(missing):
            return Bound.EXACT
        if not self.gained.known + self.given.known:
            return Bound.UNKNOWN
        if all(missing):
            return Bound.EITHER
        return Bound.AT_LEAST if missing[0] else Bound.AT_MOST

    def __add__(self, other: "Net") -> "Net":
        return Net(self.gained + other.gained, self.given + other.given)


NOTHING = Net(Total(), Total())


@dataclass(frozen=True, slots=True)
class Range:
    """What like villages got in one year, in rupiah: how many, the lowest, the one in the middle, the highest."""

    count: int
    lowest: int
    middle: int
    highest: int


LEAST_ALIKE = 3


def range_of(amounts: Iterable[int]) -> Range | None:
    """The range of like amounts; None for fewer than three."""
    found = sorted(amounts)
    if len(found) < LEAST_ALIKE:
        return None
    return Range(len(found), found[0], round(median(found)), found[-1])


def a_head(amount: int | None, people: int | None) -> int | None:
    """Rupiah a resident, rounded to the nearest; None where either is not known or nobody lives there."""
    return None if amount is None or not people else round(amount / people)
