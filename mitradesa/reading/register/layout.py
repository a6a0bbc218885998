"""Where a register begins in its sheet: the line or two of headers, the rows below, and the rows that are no agreements."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mitradesa.reading.register.columns import Columns, is_header
from mitradesa.reading.register.tables import Cell, Table, says

SEARCHED = 25
HEADING, SUM, ALONE, REPEATED = (
    "judul kecamatan",
    "baris jumlah atau catatan",
    "hanya satu sel yang terisi",
    "judul kolom yang diulang",
)
NO_LINES = (HEADING, SUM, ALONE, REPEATED)
"""Why rows below the headers are no lines of the list, whatever its columns say."""
_SUM = re.compile(r"\b(?:jumlah|total|sub\s*total|mengetahui|catatan|keterangan)\b\s*[:.]?", re.IGNORECASE)
_GROUP = re.compile(
    r"^\W*(?:[IVX]+|[A-Z]|\d+)?\W*\bkec(?:amatan|\.)?\s+(?P<name>[\w .'-]{3,60})$", re.IGNORECASE
)
_ADVICE = re.compile(r"\s*(?:contoh|petunjuk|cara|panduan|referensi)\b", re.IGNORECASE)
_COUNTED = re.compile(r"\(?\d{1,2}\)?")


@dataclass(frozen=True, slots=True)
class Layout:
    """The headers by column and the number of the first row below them, counted from 1 as Excel does."""

    headers: tuple[str, ...]
    first_row: int
    header_row: int


@dataclass(frozen=True, slots=True)
class Line:
    """One row below the headers; `group` is the subdistrict of the heading above it, `skipped` why it is no agreement."""

    row: int
    cells: tuple[Cell, ...]
    group: str = ""
    skipped: str = ""


def column_name(column: int) -> str:
    """The letters of a column counted from 0: 0 is A, 27 is AB."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def best_table(tables: Sequence[Table], columns: Columns | None = None) -> int:
    """The place of the sheet that looks most like a register: most headers, then most rows; sheets of advice come last."""

    def fitness(place: int) -> tuple[bool, int, int]:
        table = tables[place]
        return _ADVICE.match(table.name) is None, _most_headers(table, columns), len(table.rows)

    return max(range(len(tables)), key=fitness)


def _most_headers(table: Table, columns: Columns | None) -> int:
    return max((_headers_in(row, columns) for row in table.rows[:SEARCHED]), default=0)


def _headers_in(row: Sequence[Cell], columns: Columns | None) -> int:
    return sum(1 for cell in row if is_header(cell, columns))


def layout_of(table: Table, header_row: int | None = None, columns: Columns | None = None) -> Layout:
    """The layout of a sheet; `header_row` (from 1) is where a person said that the headers are."""
    rows = table.rows
    place = header_row - 1 if header_row else _header_place(rows, columns)
    place = max(0, min(place, len(rows) - 1))
    headers = [_text(cell) for cell in rows[place]]
    below = place + 1
    if below < len(rows) and _continues(rows[place], rows[below], columns):
        headers = _joined(headers, [_text(cell) for cell in rows[below]])
        below += 1
    if below < len(rows) and _is_counting(rows[below]):
        below += 1
    return Layout(tuple(headers), below + 1, place + 1)


def _header_place(rows: Sequence[Sequence[Cell]], columns: Columns | None) -> int:
    scored = [(_headers_in(row, columns), -place) for place, row in enumerate(rows[:SEARCHED])]
    count, place = max(scored, default=(0, 0))
    if count >= 2:
        return _first_line(rows, -place, columns)
    filled = [sum(map(says, row)) for row in rows[:SEARCHED]]
    return filled.index(max(filled)) if filled else 0


def _first_line(rows: Sequence[Sequence[Cell]], place: int, columns: Columns | None) -> int:
    """The line above, where the line with most headers is the second of two: its merged cells repeat what stands above."""
    above = rows[place - 1]
    if place == 0 or not _headers_in(above, columns) or not _continues(above, rows[place], columns):
        return place
    return place - 1


def _continues(above: Sequence[Cell], row: Sequence[Cell], columns: Columns | None) -> bool:
    """Whether a row is the second line of the headers: it speaks where the first is silent, repeats or stands over several columns."""
    spoken = [(over, cell) for over, cell in zip(above, row, strict=True) if says(cell)]
    words = [cell for _, cell in spoken if isinstance(cell, str) and not any(sign.isdigit() for sign in cell)]
    if not spoken or len(words) < len(spoken):
        return False
    repeated = sum(1 for over, cell in spoken if over == cell)
    fresh = [cell for over, cell in spoken if over != cell]
    gaps = sum(1 for over, cell in spoken if not says(over))
    return (
        bool(fresh)
        and gaps + repeated > 0
        and any(is_header(cell, columns) for cell in fresh)
        and len(fresh) < len(row) * 0.7
    )


def _joined(first: Sequence[str], second: Sequence[str]) -> list[str]:
    joined, over = [], ""
    for above, below in zip(first, second, strict=True):
        over = above or (over if below else "")
        joined.append(over if not below or below == above else f"{over} {below}".strip())
    return joined


def _is_counting(row: Sequence[Cell]) -> bool:
    """The line "1 2 3 4" below the headers of official tables."""
    filled = [str(cell).strip() for cell in row if says(cell)]
    return len(filled) >= 3 and all(_COUNTED.fullmatch(cell) for cell in filled)


def _text(cell: Cell) -> str:
    return " ".join(str(cell).split())[:120] if says(cell) else ""


def lines_of(table: Table, layout: Layout) -> list[Line]:
    """The rows below the headers that say anything, each with its row number as Excel shows it."""
    found: list[Line] = []
    group = ""
    for number, row in enumerate(table.rows[layout.first_row - 1 :], layout.first_row):
        filled = [cell for cell in row if says(cell)]
        if not filled:
            continue
        heading = _GROUP.match(str(filled[0])) if len(filled) == 1 else None
        if heading:
            group = " ".join(heading["name"].split())
        found.append(Line(number, tuple(row), group, _why_skipped(filled, heading is not None, layout)))
    return found


def _why_skipped(filled: Sequence[Cell], is_heading: bool, layout: Layout) -> str:
    if is_heading:
        return HEADING
    first = str(filled[0])
    if len(filled) <= 3 and _SUM.match(first.strip()):
        return SUM
    if len(filled) == 1:
        return ALONE
    return REPEATED if [_text(cell) for cell in filled] == [one for one in layout.headers if one] else ""
