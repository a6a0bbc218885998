"""Facts as Polars tables: typed from rows, or read slice by slice from a CSV or Parquet file so that memory does not grow with it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

import polars as pl

from mitradesa.core.vocabulary import NO, YES, BadFact, FactType, FactWord, vocabulary
from mitradesa.law.expression.frames.expressions import DAY_COLUMN, column_type
from mitradesa.law.expression.tree import Has
from mitradesa.law.rule import Rule

SLICE = 1 << 17
"""Agreements held at a time."""


def table(rows: Iterable[Mapping[str, Any]], days: Iterable[date]) -> pl.DataFrame:
    """A table of typed fact values, one row an agreement, with the day each is judged on."""
    listed = list(rows)
    names = sorted({name for row in listed for name in row})
    columns = {name: _series(name, [row.get(name) for row in listed]) for name in names}
    return pl.DataFrame({**columns, DAY_COLUMN: pl.Series(DAY_COLUMN, list(days), pl.Date())})


def _series(name: str, values: list[Any]) -> pl.Series:
    cells = ["|".join(["", *value, ""]) or "|" if isinstance(value, tuple) else value for value in values]
    return pl.Series(name, cells, column_type(vocabulary()[name]))


def read_tables(
    path: Path, rules: Iterable[Rule], *, on: date | None, today: date, rows: int = SLICE
) -> Iterator[pl.DataFrame]:
    """Facts of a CSV or Parquet file, typed, at most `rows` agreements at a time, judged on `on`, else on their signing day, else today.

    A list becomes one boolean column for every text that a rule looks for in it. Raises BadFact for a file that is no table, for a
    column that is no fact and for the first cell that its fact cannot take.
    """
    looked_for = _looked_for(rules)
    try:
        scan = pl.scan_parquet(path) if path.suffix == ".parquet" else pl.scan_csv(path, infer_schema=False)
        _only_facts(scan.collect_schema().names())
        start = 0
        for raw in _slices(scan, rows, parquet=path.suffix == ".parquet"):
            yield _table(raw, looked_for, start, on or today, signed=on is None)
            start += raw.height
    except pl.exceptions.PolarsError as error:
        raise BadFact(f"Tabel tidak dapat dibaca: {error}") from error


def _only_facts(columns: Iterable[str]) -> None:
    strange = [name for name in columns if name not in vocabulary() and name != "id"]
    if strange:
        raise BadFact(f"Kolom '{strange[0]}' bukan nama fakta. Lihat daftarnya: mitradesa facts.")


def _slices(scan: pl.LazyFrame, rows: int, *, parquet: bool) -> Iterator[pl.DataFrame]:
    if not parquet:
        yield from scan.collect_batches(chunk_size=rows)
        return
    # A Parquet file is opened anywhere at once, and slices hold less than batches do; a CSV has to be read from its beginning.
    count = scan.select(pl.len()).collect().item()
    for start in range(0, count, rows):
        yield scan.slice(start, rows).collect()


def _table(
    raw: pl.DataFrame, looked_for: set[tuple[str, str]], start: int, day: date, *, signed: bool
) -> pl.DataFrame:
    facts = [name for name in raw.columns if name in vocabulary()]
    typed = pl.DataFrame([column for name in facts for column in _typed(raw[name], looked_for, start)])
    judged = pl.lit(day)
    if signed and "signed_on" in facts:
        judged = pl.col("signed_on").fill_null(judged)
    return typed.with_columns(judged.alias(DAY_COLUMN))


def _looked_for(rules: Iterable[Rule]) -> set[tuple[str, str]]:
    nodes = (node for rule in rules for tree in rule.nodes for node in tree.walk() if isinstance(node, Has))
    return {(node.term.facts()[0], node.value) for node in nodes}


def _typed(raw: pl.Series, looked_for: set[tuple[str, str]], start: int) -> list[pl.Series]:
    word = vocabulary()[raw.name]
    if word.type is FactType.LIST:
        return _indicators(raw, sorted(value for name, value in looked_for if name == raw.name))
    typed = _cast(raw, word, strict=raw.dtype != pl.String)
    if typed.null_count() > raw.null_count() and raw.dtype == pl.String:
        tidy = raw.str.strip_chars()
        raw = raw.set(tidy == "", None)
        typed = _cast(tidy.set(tidy == "", None), word, strict=False)
    if typed.null_count() > raw.null_count():
        _refuse(raw, (raw.is_not_null() & typed.is_null()).arg_max() or 0, word, start)
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


def _refuse(raw: pl.Series, row: int, word: FactWord, start: int) -> NoReturn:
    try:
        word.parse(raw[row])
    except BadFact as error:
        raise BadFact(f"Baris {start + row + 2}: {error}") from error
    raise BadFact(f"Baris {start + row + 2}: nilai {raw[row]!r} pada kolom {word.name} tidak terbaca.")
