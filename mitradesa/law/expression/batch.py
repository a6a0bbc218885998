"""Summing up a table of facts: by Polars where the extra `analitik` is installed, else by SQLite."""

import importlib
import importlib.util
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from mitradesa.core.findings import Gate, Outcome
from mitradesa.core.vocabulary import BadFact
from mitradesa.law.book import Book
from mitradesa.law.expression import lite


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts per rule and outcome over a table; `seconds` is judging alone, `seconds_reading` opening and typing the file."""

    rules: dict[str, dict[Outcome, int]]
    agreements: int
    seconds: float
    seconds_reading: float
    engine: str


def summarise(path: Path, rules: Book, *, gate: Gate, on: date | None, today: date) -> Summary:
    """Judge every row of a CSV or Parquet file; raises BadFact that names row and column."""
    if importlib.util.find_spec("polars") is not None:
        return _by_polars(path, rules, gate=gate, on=on, today=today)
    if path.suffix == ".parquet":
        raise BadFact(
            "Parquet dibaca dengan Polars. Pasang tambahannya: pip install 'mitradesa[analitik]', atau pakai CSV."
        )
    return _by_sqlite(path, rules, gate=gate, on=on, today=today)


def _by_polars(path: Path, rules: Book, *, gate: Gate, on: date | None, today: date) -> Summary:
    tables: Any = importlib.import_module("mitradesa.law.expression.frames.tables")
    tallies: Any = importlib.import_module("mitradesa.law.expression.frames.tallies")
    started, judging = time.perf_counter(), 0.0
    tally = tallies.Tally(rules.rules, gate=gate)
    for facts in tables.read_tables(path, rules.rules, on=on, today=today):
        read = time.perf_counter()
        tally.add(facts)
        judging += time.perf_counter() - read
    reading = time.perf_counter() - started - judging
    return Summary(tally.counts, tally.agreements, judging, reading, "polars")


def _by_sqlite(path: Path, rules: Book, *, gate: Gate, on: date | None, today: date) -> Summary:
    started = time.perf_counter()
    rows = list(lite.read_csv(path))
    columns = sorted({name for row in rows for name in row})
    connection = lite.load(rows, columns, on=on, today=today)
    read = time.perf_counter()
    counts = lite.summarise(rules.rules, connection, columns, gate=gate)
    return Summary(counts, len(rows), time.perf_counter() - read, read - started, "sqlite")
