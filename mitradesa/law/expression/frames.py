"""Back end for millions of agreements: trees become Polars expressions over a table of facts. The only module that imports Polars."""

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, reduce
from pathlib import Path
from typing import Any, NoReturn

import polars as pl

from mitradesa.core.calendar import Period
from mitradesa.core.findings import OUTCOMES, Gate, Outcome
from mitradesa.core.vocabulary import NO, YES, BadFact, FactType, FactWord, vocabulary
from mitradesa.law.dated import Dated
from mitradesa.law.expression.closures import OPERATORS
from mitradesa.law.expression.tree import (
    AllOf,
    AnyOf,
    Compare,
    Condition,
    Constant,
    Fact,
    Has,
    Not,
    Number,
    OneOf,
    Shifted,
    Term,
    WorkingDays,
)
from mitradesa.law.rule import Rule
from mitradesa.law.working_days import WORKED, working_calendar

DAY_COLUMN = "judged_on"
JUDGED = pl.col(DAY_COLUMN)
EPOCH = date(1970, 1, 1).toordinal()
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
    if node.name in frames.columns:
        return pl.col(node.name)
    return pl.lit(None, dtype=column_type(vocabulary()[node.name]))


def _constant(frames: Frames, node: Constant) -> pl.Expr:
    return pl.lit(node.value)


def _number(frames: Frames, node: Number) -> pl.Expr:
    return frames.chain(node.dated, pl.lit)


def _shift(start: pl.Expr, period: Period) -> pl.Expr:
    return start.map_batches(_shifter(period), return_dtype=pl.Date())


@cache
def _shifter(period: Period) -> Callable[[pl.Series], pl.Series]:
    """Shifts a column of days; a month's arithmetic is slow, so each day of the column's span is shifted once and looked up."""

    def shift(days: pl.Series) -> pl.Series:
        first, last = days.min(), days.max()
        if not isinstance(first, date) or not isinstance(last, date):
            return days
        if (last - first).days > len(days):
            return _moved(days, period)
        table = _moved(pl.date_range(first, last, eager=True), period)
        offset = first.toordinal() - EPOCH
        return table.gather((days.to_physical() - offset).cast(pl.UInt32))

    return shift


def _moved(days: pl.Series, period: Period) -> pl.Series:
    return days.dt.offset_by(f"{period.months}mo").dt.offset_by(f"{period.days}d")


def _shifted(frames: Frames, node: Shifted) -> pl.Expr:
    start = frames.write(node.term)
    if isinstance(node.period, Dated):
        return frames.chain(node.period, lambda period: _shift(start, period))
    return _shift(start, node.period)


def _working_days(frames: Frames, node: WorkingDays) -> pl.Expr:
    start, end = (frames.write(day).map_batches(_worked, return_dtype=pl.Int32()) for day in node.children())
    return end - start


def _worked(days: pl.Series) -> pl.Series:
    """Working days from the first day known up to each day; null beyond the days known."""
    table, first = _worked_table()
    places = days.to_physical() - first
    return table.gather(places.set((places < 0) | (places >= len(table)), None).cast(pl.UInt32))


@cache
def _worked_table() -> tuple[pl.Series, int]:
    known = working_calendar()
    every = pl.date_range(known.first, known.last, eager=True)
    worked = (every.dt.weekday() <= WORKED) & ~every.is_in(pl.Series(known.off, dtype=pl.Date()).implode())
    return worked.cast(pl.Int32()).cum_sum(), known.first.toordinal() - EPOCH


def _compare(frames: Frames, node: Compare) -> pl.Expr:
    compare: Any = OPERATORS[node.operator]
    sides = (node.left, node.right)
    written = [frames.write(side) for side in sides]
    if all(isinstance(side, Fact) and side.type is FactType.ENUM for side in sides):
        written = [side.cast(pl.String()) for side in written]
    compared: pl.Expr = compare(*written)
    return compared


def _one_of(frames: Frames, node: OneOf) -> pl.Expr:
    return frames.write(node.term).is_in(list(node.values))


def _has(frames: Frames, node: Has) -> pl.Expr:
    indicator = f"{node.term.facts()[0]}|{node.value}"
    if indicator in frames.columns:
        return pl.col(indicator)
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


def table(rows: Iterable[Mapping[str, Any]], days: Iterable[date]) -> pl.DataFrame:
    """A table of typed fact values, one row an agreement, with the day each is judged on."""
    listed = list(rows)
    names = sorted({name for row in listed for name in row})
    columns = {name: _series(name, [row.get(name) for row in listed]) for name in names}
    return pl.DataFrame({**columns, DAY_COLUMN: pl.Series(DAY_COLUMN, list(days), pl.Date())})


def _series(name: str, values: list[Any]) -> pl.Series:
    cells = ["|".join(["", *value, ""]) or "|" if isinstance(value, tuple) else value for value in values]
    return pl.Series(name, cells, column_type(vocabulary()[name]))


def read_table(path: Path, rules: Iterable[Rule], *, on: date | None, today: date) -> pl.DataFrame:
    """Facts from a CSV or Parquet file, typed; each row is judged on `on`, else on its signing day, else today.

    A list becomes one boolean column for every text that a rule looks for in it. Raises BadFact for a column that is no fact and
    for the first cell that its fact cannot take.
    """
    raw = pl.read_parquet(path) if path.suffix == ".parquet" else pl.read_csv(path, infer_schema=False)
    words = vocabulary()
    strange = [name for name in raw.columns if name not in words and name != "id"]
    if strange:
        raise BadFact(f"Kolom '{strange[0]}' bukan nama fakta. Lihat daftarnya: mitradesa facts.")
    looked_for = _looked_for(rules)
    typed = [column for name in raw.columns if name in words for column in _typed(raw[name], looked_for)]
    signed = pl.col("signed_on") if "signed_on" in raw.columns else pl.lit(None, dtype=pl.Date)
    judged = pl.lit(on) if on else signed.fill_null(pl.lit(today))
    return pl.DataFrame(typed).with_columns(judged.alias(DAY_COLUMN))


def _looked_for(rules: Iterable[Rule]) -> set[tuple[str, str]]:
    nodes = (node for rule in rules for tree in rule.nodes for node in tree.walk() if isinstance(node, Has))
    return {(node.term.facts()[0], node.value) for node in nodes}


def _typed(raw: pl.Series, looked_for: set[tuple[str, str]]) -> list[pl.Series]:
    word = vocabulary()[raw.name]
    if word.type is FactType.LIST:
        return _indicators(raw, sorted(value for name, value in looked_for if name == raw.name))
    typed = _cast(raw, word, strict=raw.dtype != pl.String)
    if typed.null_count() > raw.null_count() and raw.dtype == pl.String:
        tidy = raw.str.strip_chars()
        raw = raw.set(tidy == "", None)
        typed = _cast(tidy.set(tidy == "", None), word, strict=False)
    if typed.null_count() > raw.null_count():
        _refuse(raw, (raw.is_not_null() & typed.is_null()).arg_max() or 0, word)
    return [typed]


def _cast(raw: pl.Series, word: FactWord, *, strict: bool) -> pl.Series:
    if word.type is FactType.PERCENT:
        text = (
            raw.str.strip_suffix("%").str.replace(",", ".", literal=True) if raw.dtype == pl.String else raw
        )
        return (text.cast(pl.Float64, strict=False) * 100).round().cast(pl.Int64, strict=False)
    if raw.dtype == pl.String and word.type is FactType.DATE:
        return raw.str.to_date("%Y-%m-%d", strict=False)
    if raw.dtype == pl.String and word.type is FactType.BOOL:
        return raw.str.to_lowercase().replace_strict(
            {**dict.fromkeys(YES, True), **dict.fromkeys(NO, False)}, default=None
        )
    return raw.cast(column_type(word), strict=strict)


def _indicators(raw: pl.Series, values: list[str]) -> list[pl.Series]:
    joined = raw.list.join("|") if isinstance(raw.dtype, pl.List) else raw
    different = joined.unique().drop_nulls()
    codes = joined.cast(pl.Enum(different)).to_physical() if len(different) * 4 < len(joined) else None
    lists = joined if codes is None else different
    fenced = ("|" + lists + "|").str.replace_all(" | ", "|", literal=True)
    found = []
    for value in values:
        holds = fenced.str.contains(f"|{value}|", literal=True).set(lists == "", None)
        found.append((holds if codes is None else holds.gather(codes)).alias(f"{raw.name}|{value}"))
    return found


def _refuse(raw: pl.Series, row: int, word: FactWord) -> NoReturn:
    try:
        word.parse(raw[row])
    except BadFact as error:
        raise BadFact(f"Baris {row + 2}: {error}") from error
    raise BadFact(f"Baris {row + 2}: nilai {raw[row]!r} pada kolom {word.name} tidak terbaca.")


class Masks:
    """Conditions over one table as columns of true, false and null, each worked out once however many rules ask it.

    Comparisons are worked out together, on all cores; what joins them is cheap.
    """

    def __init__(self, facts: pl.DataFrame, rules: Sequence[Rule]) -> None:
        self.rows = facts.height
        self.frames = Frames(facts.columns)
        self.known: dict[str, pl.Series] = {}
        asked = {key: column for rule in rules for key, column in self._columns(rule)}
        for key, column in zip(
            asked, facts.lazy().select(asked.values()).collect().get_columns(), strict=True
        ):
            self.known[key] = column

    def _columns(self, rule: Rule) -> Iterator[tuple[str, pl.Expr]]:
        yield repr(rule.spans), self._named(repr(rule.spans), self.frames.in_force(rule))
        for node in (node for tree in conditions_of(rule) for node in leaves(tree)):
            yield repr(node), self._named(repr(node), self.frames.write(node))

    def _named(self, key: str, column: pl.Expr) -> pl.Expr:
        anywhere = column if column.meta.root_names() else column.first()
        return anywhere.alias(key)

    def of(self, node: Condition) -> pl.Series:
        """The condition on every row."""
        if isinstance(node, AllOf):
            return reduce(operator.and_, map(self.of, node.parts))
        if isinstance(node, AnyOf):
            return reduce(operator.or_, map(self.of, node.parts))
        return ~self.of(node.part) if isinstance(node, Not) else self.known[repr(node)]

    def in_force(self, rule: Rule) -> pl.Series:
        """Whether the rule is in force on every row's day."""
        return self.known[repr(rule.spans)]


def conditions_of(rule: Rule) -> list[Condition]:
    """The conditions of a rule: when it applies, what it requires, whether its day has come."""
    asked = [requirement.condition for requirement in rule.requires]
    return [
        *([rule.applies] if rule.applies is not None else []),
        *([_due(rule.due)] if rule.due is not None else []),
        *asked,
    ]


def _due(day: Term) -> Compare:
    return Compare("<=", day, Fact(DAY_COLUMN, FactType.DATE))


def leaves(node: Condition) -> Iterator[Condition]:
    """The comparisons that a condition joins."""
    if isinstance(node, AllOf | AnyOf):
        for part in node.parts:
            yield from leaves(part)
    elif isinstance(node, Not):
        yield from leaves(node.part)
    else:
        yield node


def summarise(rules: Iterable[Rule], facts: pl.DataFrame, *, gate: Gate) -> dict[str, dict[Outcome, int]]:
    """How many agreements of the table have each outcome, for every rule."""
    listed = list(rules)
    masks = Masks(facts, listed)
    return {rule.id: _counts(rule, masks, gate) for rule in listed}


def _counts(rule: Rule, masks: Masks, gate: Gate) -> dict[Outcome, int]:
    counts = dict.fromkeys(OUTCOMES, 0)
    force = masks.in_force(rule)
    rows, held = masks.rows, int(force.sum())
    counts[Outcome.NOT_IN_FORCE] = rows - held
    asked = force
    if rule.applies is not None:
        applies = masks.of(rule.applies)
        asked = force & applies
        counts[Outcome.NOT_APPLICABLE] = int((force & ~applies).sum())
    if rule.gate.order > gate.order:
        counts[Outcome.NOT_YET_DUE] = held - counts[Outcome.NOT_APPLICABLE]
        return counts
    if rule.due is not None:
        due = masks.of(_due(rule.due))
        possible = force if rule.applies is None else force & masks.of(rule.applies).fill_null(True)
        counts[Outcome.NOT_YET_DUE] = int((possible & ~due).sum())
        asked = asked & due
    required = reduce(operator.and_, [masks.of(requirement.condition) for requirement in rule.requires])
    counts[Outcome.MET] = int((asked & required).sum())
    counts[Outcome.BREACHED] = int((asked & ~required).sum())
    counts[Outcome.UNKNOWN] = rows - sum(counts.values())
    return counts
