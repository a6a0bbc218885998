"""Spreadsheets and CSV files as tables of plain cells; what the cells mean is read elsewhere.

A cell is a text, a number, a truth value or None; days are ISO texts and times of the day "HH:MM:SS", so that a table travels as JSON.
"""

import csv
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import python_calamine
from lxml import html as lxml_html

from mitradesa.reading.archive import Archive, damaged, locked
from mitradesa.reading.draft import Unreadable

Cell = str | int | float | bool | None
MOST_ROWS = 20_000
MOST_COLUMNS = 60
LONGEST_CELL = 4_000
DELIMITERS = (";", ",", "\t", "|")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_REMEDY = "Simpan daftar itu di Excel sebagai XLSX atau CSV, lalu unggah lagi."


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet: `rows` begin at row 1 and column A, all of one width."""

    name: str
    rows: list[list[Cell]]


def read_tables(content: bytes) -> list[Table]:
    """The sheets of a spreadsheet (XLSX, XLS, ODS), a CSV or a page saved as .xls that hold anything; raises Unreadable."""
    if not content.strip(b"\0 \t\r\n"):
        raise Unreadable("Berkas ini kosong.", _REMEDY)
    tables = [table for table in _tables(content) if table.rows]
    if not tables:
        raise Unreadable("Tidak ada satu pun sel yang terisi dalam berkas ini.", _REMEDY)
    if max(len(table.rows) for table in tables) > MOST_ROWS:
        raise Unreadable(
            f"Satu lembar berisi lebih dari {MOST_ROWS} baris.", "Bagi daftarnya menjadi beberapa berkas."
        )
    return tables


def _tables(content: bytes) -> list[Table]:
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _workbook(content, _zipped(content))
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            raise locked()
        return _workbook(content, "XLS")
    text = decoded(content)
    if text.lstrip()[:2000].lower().startswith(("<html", "<!doctype", "<table", "<meta", "<style")):
        return _from_page(text)
    if "\0" in text[:4096] or content.startswith((b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"MZ", b"\x7fELF")):
        raise Unreadable("Berkas ini bukan lembar kerja Excel atau CSV.", _REMEDY)
    return [Table("CSV", _even(_csv(text)))]


def _zipped(content: bytes) -> str:
    names = Archive(content).names
    if any(name.startswith("xl/") for name in names):
        return "XLSX"
    if "content.xml" in names and "mimetype" in names:
        return "ODS"
    raise Unreadable("Berkas ini bukan lembar kerja Excel atau CSV.", _REMEDY)


def _workbook(content: bytes, kind: str) -> list[Table]:
    try:
        book = python_calamine.load_workbook(io.BytesIO(content))
        visible = [
            one.name
            for one in book.sheets_metadata
            if one.visible is python_calamine.SheetVisibleEnum.Visible
            and one.typ is python_calamine.SheetTypeEnum.WorkSheet
        ]
        return [_sheet(book.get_sheet_by_name(name)) for name in visible]
    except python_calamine.PasswordError as error:
        raise locked() from error
    except (python_calamine.CalamineError, OSError, ValueError, OverflowError) as error:
        raise damaged() from error


def _sheet(sheet: python_calamine.CalamineSheet) -> Table:
    raw = sheet.to_python(skip_empty_area=False, nrows=MOST_ROWS + 1)
    rows = _even([[_plain(cell) for cell in row[:MOST_COLUMNS]] for row in raw])
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or []:
        if left == right and bottom > top:
            _fill(rows, left, top, bottom)
    return Table(sheet.name, rows)


def _fill(rows: list[list[Cell]], column: int, top: int, bottom: int) -> None:
    """A cell merged over several rows says the same of each of them."""
    if top < len(rows) and column < len(rows[top]):
        for number in range(top + 1, min(bottom, len(rows) - 1) + 1):
            rows[number][column] = rows[top][column]


def _plain(cell: object) -> Cell:
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(sep=" ")
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return str(cell)
    if isinstance(cell, float):
        return int(cell) if cell.is_integer() and abs(cell) < 1e15 else cell
    if isinstance(cell, bool | int):
        return cell
    text = " ".join(
        part for part in str(cell).replace("\0", "").replace("\r", "\n").split(" ") if part
    ).strip()
    return text[:LONGEST_CELL] or None


def _even(rows: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    """The rows up to the last that says anything, all as wide as the widest."""
    last = max((number for number, row in enumerate(rows, 1) if any(map(says, row))), default=0)
    width = max((len(row) for row in rows[:last]), default=0)
    return [[*row, *[None] * (width - len(row))] for row in rows[:last]]


def says(cell: Cell) -> bool:
    """Whether a cell holds anything."""
    return cell is not None and (not isinstance(cell, str) or bool(cell.strip()))


def decoded(content: bytes) -> str:
    """Bytes as text: by their mark, else UTF-8, else what Windows in Indonesia writes."""
    for mark, coding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(mark):
            return content.decode(coding, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _csv(text: str) -> list[list[Cell]]:
    lines = text.splitlines()
    named = lines[0].strip().lower() if lines else ""
    if named.startswith("sep=") and len(named) == 5:
        return _split("\n".join(lines[1:]), named[4], MOST_ROWS + 1)
    return _split(text, delimiter_of(text), MOST_ROWS + 1)


def delimiter_of(text: str) -> str:
    """The sign that parts the cells: the one that gives most rows one and the same width."""

    def evenness(sign: str) -> tuple[int, int]:
        widths = Counter(len(row) for row in _split(text[:60_000], sign, 60) if len(row) > 1)
        width, times = widths.most_common(1)[0] if widths else (0, 0)
        return times, width

    return max(DELIMITERS, key=evenness)


def _split(text: str, sign: str, most: int) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    csv.field_size_limit(1_000_000)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=sign):
            rows.append([_plain(cell) for cell in row[:MOST_COLUMNS]])
            if len(rows) >= most:
                break
    except csv.Error as error:
        raise damaged() from error
    return rows


def _from_page(text: str) -> list[Table]:
    """Programs that "export to Excel" often write a web page and call it .xls."""
    found = []
    page = lxml_html.document_fromstring(text.encode(), parser=lxml_html.HTMLParser(encoding="utf-8"))
    for number, one in enumerate(page.iter("table"), 1):
        rows = [
            [_plain("".join(str(text) for text in cell.itertext())) for cell in row.iter("td", "th")]
            for row in one.iter("tr")
        ]
        found.append(Table(f"Tabel {number}", _even([row[:MOST_COLUMNS] for row in rows])))
    return found
