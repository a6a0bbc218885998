"""An office's own list of budget codes out of its spreadsheet or CSV: code, name, and the ceiling where there is one."""

from collections.abc import Sequence
from dataclasses import dataclass

from mitradesa.core.plain import plain
from mitradesa.reading.draft import Unreadable
from mitradesa.reading.register.amounts import read_amount
from mitradesa.reading.register.tables import Cell, Table, read_tables, says

HEADING_WITHIN = 25
LONGEST_CODE, LONGEST_NAME = 60, 300
HEADINGS = {
    "code": (
        "kode",
        "kode rekening",
        "kode anggaran",
        "rekening",
        "no rekening",
        "kode rek",
        "kode kegiatan",
    ),
    "name": ("uraian", "nama", "nama rekening", "uraian belanja", "keterangan", "nama kegiatan"),
    "ceiling": ("pagu", "jumlah", "anggaran", "pagu anggaran", "jumlah rp", "anggaran rp", "pagu rp"),
}


@dataclass(frozen=True, slots=True)
class CodeLine:
    """A code with its name; `ceiling` in rupiah, None where the list has none."""

    code: str
    name: str
    ceiling: int | None = None


@dataclass(frozen=True, slots=True)
class CodeList:
    """The codes in the order of the list, and what is wrong with it, by row, in Indonesian."""

    lines: Sequence[CodeLine]
    faults: Sequence[str]


def read_budget_codes(content: bytes) -> CodeList:
    """The first sheet with a heading row that names a code and a name; raises Unreadable where none does."""
    for table in read_tables(content):
        for number, row in enumerate(table.rows[:HEADING_WITHIN]):
            columns = _columns(row)
            if {"code", "name"} <= columns.keys():
                return _read(table, number, columns)
    raise Unreadable(
        "Tidak ada baris judul dengan kolom Kode dan Uraian.",
        "Beri judul kolom Kode, Uraian, dan (boleh tidak ada) Pagu, lalu unggah lagi.",
    )


def _columns(row: Sequence[Cell]) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, cell in enumerate(row):
        word = plain(str(cell)) if says(cell) else ""
        for field, words in HEADINGS.items():
            if word in words:
                found.setdefault(field, number)
    return found


def _read(table: Table, heading: int, columns: dict[str, int]) -> CodeList:
    lines: list[CodeLine] = []
    faults: list[str] = []
    seen: dict[str, int] = {}
    for number, row in enumerate(table.rows[heading + 1 :], heading + 2):
        code, name = _text(row[columns["code"]]), _text(row[columns["name"]])
        if not code:
            # Sums and headings in between have no code of their own.
            continue
        amount = read_amount(row[columns["ceiling"]]) if "ceiling" in columns else None
        fault = _fault(code, name, seen) or (amount.wrong if amount else "")
        if fault:
            faults.append(f"baris {number}: {fault.rstrip('.')}")
        seen.setdefault(code, number)
        lines.append(CodeLine(code, name, amount.rupiah if amount else None))
    if not lines:
        raise Unreadable("Tidak ada satu pun kode di bawah judul kolomnya.", "Periksa lembar yang diunggah.")
    return CodeList(lines, faults)


def _fault(code: str, name: str, seen: dict[str, int]) -> str:
    if code in seen:
        return f"kode {code} sudah ada di baris {seen[code]}"
    if not name:
        return f"kode {code} tanpa uraian"
    if len(code) > LONGEST_CODE or len(name) > LONGEST_NAME:
        return f"kode atau uraian {code[:20]} terlalu panjang"
    return ""


def _text(cell: Cell) -> str:
    return " ".join(str(cell).split()) if says(cell) else ""
