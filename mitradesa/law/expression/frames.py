"""Back end for millions of agreements: trees become Polars expressions over a table of facts. The only module that imports Polars."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

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
    Constant,
    Fact,
    Has,
    Not,
    Number,
    OneOf,
    Shifted,
)
from mitradesa.law.rule import Rule

DAY_COLUMN = "judged_on"
JUDGED = pl.col(DAY_COLUMN)
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
    moved = start.dt.offset_by(f"{period.months}mo") if period.months else start
    return moved.dt.offset_by(f"{period.days}d") if period.days else moved


def _shifted(frames: Frames, node: Shifted) -> pl.Expr:
    start = frames.write(node.term)
    if isinstance(node.period, Dated):
        return frames.chain(node.period, lambda period: _shift(start, period))
    return _shift(start, node.period)


def _compare(frames: Frames, node: Compare) -> pl.Expr:
    compare: Any = OPERATORS[node.operator]
    compared: pl.Expr = compare(frames.write(node.left), frames.write(node.right))
    return compared


def _one_of(frames: Frames, node: OneOf) -> pl.Expr:
    return frames.write(node.term).is_in(list(node.values))


def _has(frames: Frames, node: Has) -> pl.Expr:
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
    columns = {
        name: pl.Series(name, [_cell(row.get(name)) for row in listed], column_type(vocabulary()[name]))
        for name in names
    }
    return pl.DataFrame({**columns, DAY_COLUMN: pl.Series(DAY_COLUMN, list(days), pl.Date())})


def _cell(value: Any) -> Any:
    return "|" + "|".join([*value, ""]) if isinstance(value, tuple) else value


def read_table(path: Path, *, on: date | None, today: date) -> pl.DataFrame:
    """Facts from a CSV or Parquet file, typed; each row is judged on `on`, else on its signing day, else today.

    Raises BadFact for a column that is no fact and for the first cell that its fact cannot take.
    """
    raw = pl.read_parquet(path) if path.suffix == ".parquet" else pl.read_csv(path, infer_schema=False)
    words = vocabulary()
    strange = [name for name in raw.columns if name not in words and name != "id"]
    if strange:
        raise BadFact(f"Kolom '{strange[0]}' bukan nama fakta. Lihat daftarnya: mitradesa facts.")
    names = [name for name in raw.columns if name in words]
    typed = raw.select([_typed(words[name], raw.schema[name]).alias(name) for name in names])
    for name in names:
        _refuse_lost(raw, typed, words[name])
    signed = pl.col("signed_on") if "signed_on" in names else pl.lit(None, dtype=pl.Date)
    judged = pl.lit(on) if on else signed.fill_null(pl.lit(today))
    return typed.with_columns(judged.alias(DAY_COLUMN))


def _typed(word: FactWord, kind: pl.DataType) -> pl.Expr:
    column = pl.col(word.name)
    if word.type is FactType.LIST:
        joined = column.list.join("|") if isinstance(kind, pl.List) else column
        return pl.when(joined.str.strip_chars() != "").then(
            "|" + joined.str.replace_all(r"\s*\|\s*", "|") + "|"
        )
    if kind != pl.String:
        return (
            (column * 100).round().cast(pl.Int64)
            if word.type is FactType.PERCENT
            else column.cast(column_type(word), strict=False)
        )
    return _from_text(word, pl.when(column.str.strip_chars() != "").then(column.str.strip_chars()))


def _from_text(word: FactWord, text: pl.Expr) -> pl.Expr:
    if word.type is FactType.BOOL:
        lower = text.str.to_lowercase()
        return pl.when(lower.is_in(sorted(YES))).then(True).when(lower.is_in(sorted(NO))).then(False)
    if word.type is FactType.PERCENT:
        number = text.str.strip_suffix("%").str.replace(",", ".", literal=True).cast(pl.Float64, strict=False)
        return (number * 100).round().cast(pl.Int64)
    if word.type is FactType.DATE:
        return text.str.to_date("%Y-%m-%d", strict=False)
    return text.cast(column_type(word), strict=False)


def _refuse_lost(raw: pl.DataFrame, typed: pl.DataFrame, word: FactWord) -> None:
    before, after = raw[word.name], typed[word.name]
    stated = (
        before.is_not_null() & (before.cast(pl.String) != "")
        if not isinstance(before.dtype, pl.List)
        else before.is_not_null()
    )
    lost = (stated & after.is_null()).arg_max() if (stated & after.is_null()).any() else None
    if lost is not None:
        try:
            word.parse(before[lost])
        except BadFact as error:
            raise BadFact(f"Baris {lost + 2}: {error}") from error
        raise BadFact(f"Baris {lost + 2}: nilai {before[lost]!r} pada kolom {word.name} tidak terbaca.")


def summarise(rules: Iterable[Rule], facts: pl.DataFrame, *, gate: Gate) -> dict[str, dict[Outcome, int]]:
    """How many agreements of the table have each outcome, for every rule."""
    frames, listed = Frames(facts.columns), list(rules)
    sums = [
        test.sum().alias(f"{rule.id}|{outcome}")
        for rule in listed
        for outcome, test in frames.tests(rule, gate=gate).items()
    ]
    counted = facts.lazy().select(sums).collect().row(0, named=True) if facts.height else {}
    found: dict[str, dict[Outcome, int]] = {}
    for rule in listed:
        known = {outcome: int(counted.get(f"{rule.id}|{outcome}") or 0) for outcome in OUTCOMES}
        known[Outcome.UNKNOWN] = facts.height - sum(known.values())
        found[rule.id] = known
    return found
