"""Late fees as an agreement writes them: the formula as data, and its day by day calculation in whole rupiah."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from mitradesa.core.calendar import Period
from mitradesa.core.money import WHOLE, rupiah_of

DAY = timedelta(days=1)
MOST_GRACE = 365


class Per(StrEnum):
    """What a fee is counted by."""

    DAY = "day"
    MONTH = "month"
    ONCE = "once"


PER_WORDS: Mapping[str, str] = {
    Per.DAY: "tiap hari",
    Per.MONTH: "tiap bulan yang dimulai",
    Per.ONCE: "sekali saja",
}


@dataclass(frozen=True, slots=True)
class FeeFormula:
    """A fee each day, each month begun, or once: basis points of what is still owed, and rupiah beside it.

    Within `grace` days nothing is owed; after them the days count from the due day where `from_due`, else from the end of the grace.
    All together are at most `cap_points` of the amount due and at most `cap` rupiah, where these are not 0.
    """

    per: Per = Per.DAY
    points: int = 0
    fixed: int = 0
    grace: int = 0
    from_due: bool = True
    cap_points: int = 0
    cap: int = 0

    @staticmethod
    def of(kept: Mapping[str, Any]) -> "FeeFormula":
        """The formula as it was kept."""
        return FeeFormula(**{**kept, "per": Per(kept["per"])})


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days on which the same was owed: how many days or months begun count, and the rupiah that they bring."""

    first: date
    last: date
    units: int
    balance: int
    amount: int = 0

    def kept(self) -> dict[str, Any]:
        """As JSON keeps it."""
        return asdict(self) | {"first": self.first.isoformat(), "last": self.last.isoformat()}


@dataclass(frozen=True, slots=True)
class Calculation:
    """A fee with all that leads to it: its stretches, their sum, the cap (None without one), and what is owed."""

    stretches: tuple[Stretch, ...]
    summed: int
    cap: int | None
    total: int


Payments = Sequence[tuple[date, int]]


def fee_of(
    formula: FeeFormula, due_on: date, amount: int, payments: Payments, counted_to: date
) -> Calculation:
    """The fee of an amount due, counted to a day, with what was paid of it on which days.

    The day of a payment counts still as late. Fractions of a rupiah are added up and rounded once, halves upwards: the stretches sum
    to the whole.
    """
    found, numerator = [], 0
    for one in _stretches(formula, due_on, amount, payments, counted_to):
        before = rupiah_of(numerator)
        numerator += one.units * (one.balance * formula.points + formula.fixed * WHOLE)
        found.append(Stretch(one.first, one.last, one.units, one.balance, rupiah_of(numerator) - before))
    summed, cap = rupiah_of(numerator), cap_of(formula, amount)
    return Calculation(tuple(found), summed, cap, summed if cap is None else min(summed, cap))


def cap_of(formula: FeeFormula, amount: int) -> int | None:
    """The most that a fee on an amount comes to; None where nothing bounds it."""
    caps = [rupiah_of(amount * formula.cap_points)] if formula.cap_points else []
    caps += [formula.cap] if formula.cap else []
    return min(caps) if caps else None


def _stretches(
    formula: FeeFormula, due_on: date, amount: int, payments: Payments, counted_to: date
) -> Iterator[Stretch]:
    after_grace = due_on + timedelta(days=formula.grace) + DAY
    if counted_to < after_grace or balance_on(after_grace, amount, payments) <= 0:
        return
    first = due_on + DAY if formula.from_due else after_grace
    if formula.per is Per.ONCE:
        yield Stretch(first, counted_to, 1, balance_on(first, amount, payments))
    elif formula.per is Per.DAY:
        yield from _days(first, amount, payments, counted_to)
    else:
        yield from _months(first, amount, payments, counted_to)


def balance_on(day: date, amount: int, payments: Payments) -> int:
    """What is owed at the beginning of a day."""
    return max(amount - sum(paid for on, paid in payments if on < day), 0)


def _days(first: date, amount: int, payments: Payments, counted_to: date) -> Iterator[Stretch]:
    changes = sorted({first, *(on + DAY for on, _ in payments if first <= on < counted_to)})
    for day, following in zip(changes, [*changes[1:], counted_to + DAY], strict=True):
        if owed := balance_on(day, amount, payments):
            yield Stretch(day, following - DAY, (following - day).days, owed)


def _months(first: date, amount: int, payments: Payments, counted_to: date) -> Iterator[Stretch]:
    number, begins = 0, first
    while begins <= counted_to and (owed := balance_on(begins, amount, payments)):
        number += 1
        following = Period(months=number).after(first)
        yield Stretch(begins, min(following - DAY, counted_to), 1, owed)
        begins = following
