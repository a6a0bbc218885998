"""Tables of facts: read slice by slice they say the same, and long columns of days are looked up as single days are counted."""

import random
from datetime import date, timedelta
from pathlib import Path

import polars as pl
import pytest

from mitradesa.core.calendar import Period
from mitradesa.core.findings import Gate
from mitradesa.core.vocabulary import BadFact, FactType
from mitradesa.law.book import book
from mitradesa.law.expression.frames.expressions import Frames
from mitradesa.law.expression.frames.tables import read_tables
from mitradesa.law.expression.frames.tallies import Tally
from mitradesa.law.expression.tree import Fact, Shifted, WorkingDays
from mitradesa.law.working_days import working_calendar

TODAY = date(2026, 3, 1)
ROWS = [
    ("third_party", "sewa", "2024-03-01", "2028-02-29", "musyawarah|camat"),
    ("third_party", "sewa", "2024-03-01", "2027-02-28", ""),
    ("third_party", "ksp", "", "", "|"),
    ("no_village", "none", "2015-03-01", "", "camat"),
    ("inter_village", "", "2023-01-31", "2024-01-31", ""),
]
NAMES = ("regime", "asset_use", "signed_on", "ends_on", "dispute_forum")


def _written(folder: Path, ending: str, rows: list[tuple[str, ...]]) -> Path:
    path = folder / f"fakta.{ending}"
    text = pl.DataFrame(
        {name: list(column) for name, column in zip(NAMES, zip(*rows, strict=True), strict=True)}
    )
    text.write_csv(path) if ending == "csv" else text.write_parquet(path)
    return path


def _counts(path: Path, rows: int) -> tuple[int, dict]:
    rules = book().rules
    tally = Tally(rules, gate=Gate.SIGN)
    for facts in read_tables(path, rules, on=None, today=TODAY, rows=rows):
        assert facts.height <= rows
        tally.add(facts)
    return tally.agreements, dict(tally.counts)


@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_a_table_read_in_slices_counts_like_one_read_whole(tmp_path: Path, ending: str) -> None:
    path = _written(tmp_path, ending, ROWS)
    whole = _counts(path, len(ROWS))
    assert whole[0] == len(ROWS)
    assert [_counts(path, rows) for rows in (1, 2, 3)] == [whole] * 3


@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_a_bad_cell_of_a_later_slice_is_named_by_its_row_in_the_file(tmp_path: Path, ending: str) -> None:
    path = _written(tmp_path, ending, [*ROWS, ("third_party", "kontrak", "", "", "")])
    with pytest.raises(BadFact, match="Baris 7: "):
        _counts(path, 2)


@pytest.mark.parametrize("ending", ["csv", "parquet"])
@pytest.mark.parametrize("content", [b"", b"PAR1", b"regime,asset_use\na,b,c,d\n", b"regime\n\xff\xfe\n"])
def test_a_file_that_is_no_table_is_refused(tmp_path: Path, ending: str, content: bytes) -> None:
    path = tmp_path / f"fakta.{ending}"
    path.write_bytes(content)
    with pytest.raises(BadFact):
        _counts(path, 10)


def _days(seed: int, first: date, last: date, count: int) -> list[date | None]:
    chance = random.Random(seed)
    span = (last - first).days
    drawn = [first + timedelta(chance.randint(0, span)) for _ in range(count)]
    return [first, last, None, *(None if chance.random() < 0.1 else day for day in drawn)]


def _worked_out(node: Shifted | WorkingDays, columns: dict[str, list[date | None]]) -> list:
    facts = pl.DataFrame({name: pl.Series(days, dtype=pl.Date()) for name, days in columns.items()})
    return facts.select(Frames(columns).write(node)).to_series().to_list()


@pytest.mark.parametrize(
    "period",
    [Period(months=1), Period(months=36, days=1), Period(months=-6), Period(days=7), Period(days=-3)],
)
@pytest.mark.parametrize(
    ("first", "last"), [(date(2023, 1, 29), date(2024, 3, 1)), (date(1, 12, 31), date(9990, 1, 1))]
)
def test_long_columns_are_shifted_as_single_days_are(
    seed: int, period: Period, first: date, last: date
) -> None:
    days = _days(seed, first, last, 2_000)
    wanted = [None if day is None else period.after(day) for day in days]
    assert _worked_out(Shifted(Fact("starts_on", FactType.DATE), period), {"starts_on": days}) == wanted


def test_working_days_of_long_columns_are_counted_as_single_ones_are(seed: int) -> None:
    known = working_calendar()
    first, last = known.first - timedelta(400), known.last + timedelta(400)
    starts, ends = _days(seed, first, last, 5_000), _days(seed + 1, first, last, 5_000)
    wanted = [
        None if one is None or other is None else known.between(one, other)
        for one, other in zip(starts, ends, strict=True)
    ]
    node = WorkingDays(Fact("starts_on", FactType.DATE), Fact("ends_on", FactType.DATE))
    assert _worked_out(node, {"starts_on": starts, "ends_on": ends}) == wanted
    assert {None} < set(wanted)
