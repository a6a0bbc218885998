"""A register book as an Excel file that prints like the paper: heading, numbered columns, borders, signatures, page numbers."""

import io
from collections.abc import Sequence
from datetime import date
from typing import Any

import xlsxwriter

from mitradesa.core.books import Book, Cell
from mitradesa.core.calendar import in_words
from mitradesa.core.language import grouped
from mitradesa.core.signers import Signer, dateline

MOST_LINES = 20_000
A4 = 9


def render_xlsx(book: Book) -> bytes:
    """The bytes of the file; no text is ever read as a formula or a link."""
    made = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    workbook = xlsxwriter.Workbook(made, options)
    sheet = workbook.add_worksheet("Buku")
    first = _heading(workbook, sheet, book)
    last = _rows(workbook, sheet, book, first)
    _signatures(workbook, sheet, book, last + 2)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(first - 2, first - 1)
    sheet.freeze_panes(first, 1)
    sheet.set_footer("&LMitra Desa&RHalaman &P dari &N")
    workbook.close()
    return made.getvalue()


def _heading(workbook: Any, sheet: Any, book: Book) -> int:
    """Writes what stands above the table; the first row of the table's body."""
    large = workbook.add_format({"bold": True, "font_size": 14})
    small = workbook.add_format({"font_size": 8})
    sheet.write_string(0, 0, book.title.upper(), large)
    for row, text in enumerate((book.office, f"Wilayah: {book.area}", f"Periode: {book.period}"), 1):
        sheet.write_string(row, 0, text)
    for row, text in enumerate((book.form, *book.notes), 4):
        sheet.write_string(row, 0, text, small)
    top = 6 + len(book.notes)
    head = workbook.add_format(
        {"bold": True, "border": 1, "align": "center", "valign": "vcenter", "text_wrap": True}
    )
    for column, one in enumerate(book.columns):
        sheet.set_column(column, column, one.width)
        sheet.write_string(top, column, one.name, head)
        sheet.write_number(top + 1, column, column + 1, head)
    return top + 2


def _rows(workbook: Any, sheet: Any, book: Book, first: int) -> int:
    """Writes the table's body; the row behind it."""
    plain = {"border": 1, "valign": "top", "text_wrap": True}
    text = workbook.add_format(plain)
    day = workbook.add_format({**plain, "num_format": "dd-mm-yyyy"})
    whole = workbook.add_format({**plain, "num_format": "#,##0"})
    for row, line in enumerate(book.rows, first):
        for column, cell in enumerate(line):
            _write(sheet, row, column, cell, (text, day, whole))
    if not book.rows:
        sheet.merge_range(
            first, 0, first, len(book.columns) - 1, "NIHIL. Tidak ada yang tercatat dalam periode ini.", text
        )
    return first + max(len(book.rows), 1)


def _write(sheet: Any, row: int, column: int, cell: Cell, formats: Sequence[Any]) -> None:
    text, day, whole = formats
    if cell is None:
        sheet.write_blank(row, column, None, text)
    elif isinstance(cell, date):
        sheet.write_datetime(row, column, cell, day)
    elif isinstance(cell, int):
        sheet.write_number(row, column, cell, whole)
    else:
        sheet.write_string(row, column, cell[:32_000], text)


def _signatures(workbook: Any, sheet: Any, book: Book, row: int) -> None:
    closed = in_words(book.closed_on)
    sheet.write_string(row - 1, 0, f"Buku ini ditutup pada {closed} dengan {grouped(len(book.rows))} nomor.")
    bold = workbook.add_format({"bold": True, "underline": 1})
    dated = f"{dateline(book.place)}, {closed}"
    right = max(len(book.columns) - 3, 2)
    places = [1, right] if len(book.signers) > 1 else [right]
    for place, signer in zip(places, book.signers, strict=False):
        above = "Mengetahui," if place != right else dated
        for offset, text in enumerate(_lines(signer, above)):
            sheet.write_string(row + 1 + offset, place, text, bold if offset == NAME_LINE else None)


NAME_LINE = 6


def _lines(signer: Signer, above: str) -> list[str]:
    """What stands from the dateline to the decree; the name on the seventh line, below room for a signature."""
    name = signer.name or "(................................................)"
    nip = f"NIP {signer.nip}" if signer.nip else ""
    vacant = "" if signer.name else "belum ada pejabat yang tercatat pada hari ini"
    return [above, signer.title, "", "", "", "", name, nip, signer.footing or vacant]
