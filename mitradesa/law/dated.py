"""Numbers that the law changes: a chain of values, each from a day on with its article. Instruments' own dates live in `citation`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from mitradesa.core.calendar import Period, first_day
from mitradesa.law.citation import Citation


@dataclass(frozen=True, slots=True)
class Since:
    """A value from a day on; `day` is an ISO date known to the day, month or year, "" for always."""

    day: str
    value: object
    basis: Citation

    @property
    def first(self) -> date:
        """The first day on which the value may hold."""
        return first_day(self.day) or date.min


@dataclass(frozen=True, slots=True)
class Dated:
    """A chain of values in order of time; `tighter` says which direction a local rule may move it (lower, higher, or neither)."""

    links: tuple[Since, ...]
    tighter: str

    def __init__(self, *links: Since, tighter: str = "") -> None:
        ordered = tuple(sorted(links, key=lambda link: link.first))
        if not ordered or tighter not in ("", "lower", "higher"):
            raise ValueError("a dated number needs a value, and tighter is lower, higher or empty")
        object.__setattr__(self, "links", ordered)
        object.__setattr__(self, "tighter", tighter)

    def on(self, day: date) -> object:
        """The value on a day; before the first link the first value, since the rule itself is not in force then."""
        value = self.links[0].value
        for link in self.links:
            if link.first <= day:
                value = link.value
        return value

    def map(self, change: Callable[[object], object]) -> "Dated":
        """The same chain with every value changed."""
        return Dated(
            *(Since(link.day, change(link.value), link.basis) for link in self.links), tighter=self.tighter
        )


def months(count: int) -> Period:
    """A period of whole months."""
    return Period(months=count)


def years(count: int) -> Period:
    """A period of whole years."""
    return Period(months=12 * count)


def days(count: int) -> Period:
    """A period of days."""
    return Period(days=count)
