"""Trees as Polars expressions over a table of facts."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Any, TypeVar

import polars as pl

from mitradesa.core.calendar import Period
from mitradesa.core.findings import OUTCOMES, Gate, Outcome
from mitradesa.core.vocabulary import FactType, FactWord, vocabulary
from mitradesa.law.dated import Dated
from mitradesa.law.expression.closures import OPERATORS
from mitradesa.law.expression.tree import (
    AllOf,
    AnyOf,
    Compare,
    Constant,
    Fact,
    Has,
    Not,
    Number,
    OneOf,
    Shifted,
    WorkingDays,
)
from mitradesa.law.own import kept
from mitradesa.law.rule import Rule
from mitradesa.law.working_days import WORKED, working_calendar

DAY_COLUMN = "judged_on"
JUDGED = pl.col(DAY_COLUMN)
EPOCH = date(1970, 1, 1).toordinal()
LEAP_YEAR = 366
Column = TypeVar("Column", pl.Series, pl.Expr)
TYPES: dict[FactType, pl.DataType] = {
    FactType.BOOL: pl.Boolean(),
    FactType.DATE: pl.Date(),
    FactType.INT: pl.Int64(),
    FactType.RUPIAH: pl.Int64(),
    FactType.PERCENT: pl.Int64(),
    FactType.TEXT: pl.String(),
    FactType.LIST: pl.String(),
}


def column_type(word: FactWord) -> pl.DataType:
    """The type of a fact's column; a list is a text such as |a|b|, a percent whole basis points."""
    return pl.Enum(list(word.values)) if word.type is FactType.ENUM and word.values else TYPES[word.type]


class Frames:
    """Writes expressions for tables with these columns; a fact without a column is unknown everywhere."""

    def __init__(self, columns: Iterable[str]) -> None:
        self.columns = frozenset(columns)

    def write(self, node: Any) -> pl.Expr:
        """An expression for any node; a condition answers true, false or null."""
        return WRITERS[type(node).__name__](self, node)

    def outcome(self, rule: Rule, *, gate: Gate) -> pl.Expr:
        """A rule's outcome as a place in OUTCOMES (UInt8)."""
        answer = pl.lit(OUTCOMES.index(Outcome.UNKNOWN), dtype=pl.UInt8)
        for outcome, test in reversed(list(self.tests(rule, gate=gate).items())):
            answer = pl.when(test).then(pl.lit(OUTCOMES.index(outcome), dtype=pl.UInt8)).otherwise(answer)
        return answer.alias(rule.id)

    def tests(self, rule: Rule, *, gate: Gate) -> Mapping[Outcome, pl.Expr]:
        """For every outcome but unknown the condition under which it holds; a row that fits none is unknown."""
        force = pl.any_horizontal(
            [JUDGED.is_between(pl.lit(span.first), pl.lit(span.last)) for span in rule.spans]
        )
        applies = pl.lit(True) if rule.applies is None else self.write(rule.applies)
        tests = {Outcome.NOT_IN_FORCE: ~force}
        if rule.applies is not None:
            tests[Outcome.NOT_APPLICABLE] = force & ~applies
        if rule.gate.order > gate.order:
            return {**tests, Outcome.NOT_YET_DUE: force & applies.fill_null(True)}
        asked = force & applies
        if rule.due is not None:
            due = self.write(rule.due)
            tests[Outcome.NOT_YET_DUE] = force & applies.fill_null(True) & (due > JUDGED)
            asked = asked & (due <= JUDGED)
        required = pl.all_horizontal([self.write(requirement.condition) for requirement in rule.requires])
        return {**tests, Outcome.MET: asked & required, Outcome.BREACHED: asked & ~required}

    def column_of(self, node: Fact | Has) -> str | None:
        """The column that answers a fact, or whether a list holds a text, as it stands; None when there is none."""
        name = node.name if isinstance(node, Fact) else f"{node.term.facts()[0]}|{node.value}"
        return name if name in self.columns else None

    def in_force(self, rule: Rule) -> pl.Expr:
        """Whether the rule is in force on each row's day."""
        held = [JUDGED.is_between(pl.lit(span.first), pl.lit(span.last)) for span in rule.spans]
        return pl.any_horizontal(held)

    def chain(self, dated: Dated, write: Callable[[Any], pl.Expr]) -> pl.Expr:
        """The value of a dated number on each row's day."""
        chosen = write(dated.links[0].value)
        for link in dated.links[1:]:
            chosen = pl.when(pl.lit(link.first) <= JUDGED).then(write(link.value)).otherwise(chosen)
        return chosen


def _fact(frames: Frames, node: Fact) -> pl.Expr:
    column = frames.column_of(node)
    return pl.lit(None, dtype=column_type(vocabulary()[node.name])) if column is None else pl.col(column)


def _constant(frames: Frames, node: Constant) -> pl.Expr:
    return pl.lit(node.value)


def _number(frames: Frames, node: Number) -> pl.Expr:
    return frames.chain(node.dated, pl.lit)


def _shift(start: pl.Expr, period: Period) -> pl.Expr:
    if not period.months:
        return (start.to_physical() + period.days).cast(pl.Date)
    return start.map_batches(_shifter(period), return_dtype=pl.Date())


@cache
def _shifter(period: Period) -> Callable[[pl.Series], pl.Series]:
    """Shifts a column of days; a month's arithmetic is slow, so each day of the column's years is shifted once and its move looked up."""

    def shift(days: pl.Series) -> pl.Series:
        first, last = days.min(), days.max()
        if not isinstance(first, date) or not isinstance(last, date):
            return days
        if (last.year - first.year + 1) * LEAP_YEAR > len(days):
            return _moved(days, period)
        moves, start = _moves(period, first.year, last.year)
        numbers = days.to_physical()
        return (numbers + moves.gather(_places(numbers, start).fill_null(0))).cast(pl.Date)

    return shift


@lru_cache(maxsize=256)
def _moves(period: Period, first: int, last: int) -> tuple[pl.Series, int]:
    """By how many days each day of these years moves, and the number of the first of them."""
    days = pl.date_range(date(first, 1, 1), date(last, 12, 31), eager=True)
    return _moved(days, period).to_physical() - days.to_physical(), date(first, 1, 1).toordinal() - EPOCH


def _places(numbers: Column, start: int) -> Column:
    """Where a day's number stands counted from `start`; far beyond any table for a day before it."""
    return (numbers - start).cast(pl.UInt32, wrap_numerical=True)


def _moved(days: pl.Series, period: Period) -> pl.Series:
    return days.dt.offset_by(f"{period.months}mo").dt.offset_by(f"{period.days}d")


def _shifted(frames: Frames, node: Shifted) -> pl.Expr:
    start = frames.write(node.term)
    if isinstance(node.period, Dated):
        return frames.chain(node.period, lambda period: _shift(start, period))
    return _shift(start, node.period)


def _working_days(frames: Frames, node: WorkingDays) -> pl.Expr:
    table, start = _worked()
    days = [frames.write(day) for day in node.children()]
    if not all(day.meta.root_names() for day in days):
        return pl.lit(None, dtype=pl.Int32)
    places = [_places(day.to_physical(), start) for day in days]
    # Neither the places nor the counts looked up hold a null: a look-up with nulls costs three times as much.
    last = pl.lit(len(table) - 1, dtype=pl.UInt32)
    one, other = (pl.lit(table).gather(pl.min_horizontal(place.fill_null(0), last)) for place in places)
    return pl.when(pl.all_horizontal([place <= last for place in places])).then(other - one)


@kept
def _worked() -> tuple[pl.Series, int]:
    """Working days from the first day known up to each day, and the number of that first day."""
    known = working_calendar()
    every = pl.date_range(known.first, known.last, eager=True)
    worked = (every.dt.weekday() <= WORKED) & ~every.is_in(pl.Series(known.off, dtype=pl.Date()).implode())
    return worked.cast(pl.Int32()).cum_sum(), known.first.toordinal() - EPOCH


def _compare(frames: Frames, node: Compare) -> pl.Expr:
    compare: Any = OPERATORS[node.operator]
    written = [frames.write(side) for side in (node.left, node.right)]
    if isinstance(node.left, Fact) and isinstance(node.right, Fact) and node.left.type is FactType.ENUM:
        written = _alike(frames, node.left, node.right)
    compared: pl.Expr = compare(*written)
    return compared


def _alike(frames: Frames, left: Fact, right: Fact) -> list[pl.Expr]:
    """Two enumerated facts as numbers of the right one's values, as texts where a fact has no column or values of its own."""
    columns = [frames.write(side) for side in (left, right)]
    if not (left.values and right.values and {left.name, right.name} <= frames.columns):
        return [column.cast(pl.String()) for column in columns]
    other = {value: number for number, value in enumerate(right.values)}
    numbers = pl.Series([other.get(value, len(other)) for value in left.values], dtype=pl.UInt32)
    one, two = (column.to_physical().cast(pl.UInt32) for column in columns)
    return [pl.lit(numbers).gather(one), two]


def _one_of(frames: Frames, node: OneOf) -> pl.Expr:
    return frames.write(node.term).is_in(list(node.values))


def _has(frames: Frames, node: Has) -> pl.Expr:
    column = frames.column_of(node)
    if column is not None:
        return pl.col(column)
    return frames.write(node.term).str.contains(f"|{node.value}|", literal=True)


def _all_of(frames: Frames, node: AllOf) -> pl.Expr:
    return pl.all_horizontal([frames.write(part) for part in node.parts])


def _any_of(frames: Frames, node: AnyOf) -> pl.Expr:
    return pl.any_horizontal([frames.write(part) for part in node.parts])


def _not(frames: Frames, node: Not) -> pl.Expr:
    return ~frames.write(node.part)


WRITERS: dict[str, Callable[[Frames, Any], pl.Expr]] = {
    "Fact": _fact,
    "Truth": _fact,
    "Constant": _constant,
    "Number": _number,
    "Shifted": _shifted,
    "WorkingDays": _working_days,
    "Compare": _compare,
    "OneOf": _one_of,
    "Has": _has,
    "AllOf": _all_of,
    "AnyOf": _any_of,
    "Not": _not,
}
