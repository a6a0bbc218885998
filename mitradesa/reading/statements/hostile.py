"""What a file about money may not hold: cells that calculate and macros. What it says must be what the bank or Siskeudes wrote."""

import re

from mitradesa.reading.archive import Archive
from mitradesa.reading.draft import Unreadable
from mitradesa.reading.register.layout import column_name
from mitradesa.reading.register.tables import Table

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MACROS = ("vbaproject.bin", "vbadata.xml")
_OLE_MACROS = "_VBA_PROJECT".encode("utf-16-le")
_SHEET = re.compile(r"xl/(?:worksheets|macrosheets)/[^/]+\.xml", re.IGNORECASE)
_XLSX_FORMULA = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3}\d{1,7})"[^>]*>\s*<(?:\w+:)?f\b')
_ODS_FORMULA = re.compile(rb"\btable:formula\s*=")
_RUNS = re.compile(r"\s*(?:=(?!\s*\"?[\w./ -]*\"?\s*$)|@\s*\w+\s*\(|[+-]\s*\w+\s*[|(!])")
_GUARDED = re.compile(r"\s*=\s*\"(?P<text>[^\"]*)\"\s*")
_AS_VALUES = (
    "Di Excel: salin semua sel, Tempel Khusus > Nilai, simpan sebagai XLSX atau CSV, lalu unggah lagi."
)


def refuse_hostile(content: bytes) -> None:
    """Raises Unreadable for a workbook with macros or with a cell that calculates, naming the cell."""
    if content.startswith(_OLE) and _OLE_MACROS in content:
        raise _macros()
    if not content.startswith(_ZIP):
        return
    archive = Archive(content)
    if any(name.lower().rpartition("/")[2] in _MACROS for name in archive.names):
        raise _macros()
    for name in sorted(archive.names):
        found = _XLSX_FORMULA.search(archive.read(name)) if _SHEET.fullmatch(name) else None
        if found:
            raise _formula(f"Sel {found[1].decode()} ({name.rpartition('/')[2]})")
    if "content.xml" in archive.names and _ODS_FORMULA.search(archive.read("content.xml")):
        raise _formula("Sebuah sel")


def without_formulas(tables: list[Table]) -> list[Table]:
    """The tables, texts that Excel guards as ="0123" laid bare; raises Unreadable for a text that a spreadsheet would run."""
    for table in tables:
        for number, row in enumerate(table.rows, 1):
            for column, cell in enumerate(row):
                if not isinstance(cell, str) or cell[:1] not in "=@+-":
                    continue
                guarded = _GUARDED.fullmatch(cell)
                if guarded:
                    row[column] = guarded["text"] or None
                elif _RUNS.match(cell):
                    raise _formula(f"Sel {column_name(column)}{number}")
    return tables


def _macros() -> Unreadable:
    return Unreadable(
        "Berkas ini berisi makro.", "Simpan sebagai XLSX tanpa makro atau CSV, lalu unggah lagi."
    )


def _formula(where: str) -> Unreadable:
    return Unreadable(f"{where} berisi rumus, bukan nilai yang ditulis bank atau Siskeudes.", _AS_VALUES)
