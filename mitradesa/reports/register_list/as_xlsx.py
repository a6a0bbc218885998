"""The list as an Excel file: texts as texts, days as days, rupiah as numbers, the head fixed and filterable."""

import io
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

import xlsxwriter

from mitradesa.reports.register_list.lines import HEADINGS, About, Row

FIRST_ROW = 4


def render_xlsx(
    about: About,
    lines: Iterable[Row],
    headings: Sequence[tuple[str, int]] = HEADINGS,
    sheet_name: str = "Kerja sama",
) -> bytes:
    """The bytes of the file; no text is ever read as a formula or a link. Other lists bring their own headings."""
    made = io.BytesIO()
    book = xlsxwriter.Workbook(
        made,
        {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    sheet = book.add_worksheet(sheet_name)
    bold, day = book.add_format({"bold": True, "bottom": 1}), book.add_format({"num_format": "dd/mm/yyyy"})
    money = book.add_format({"num_format": "#,##0"})
    for row, text in enumerate(
        (about.title, about.narrowed, about.made + (f" {about.cut}" if about.cut else ""))
    ):
        sheet.write_string(row, 0, text)
    for column, (name, width) in enumerate(headings):
        sheet.set_column(column, column, width)
        sheet.write_string(FIRST_ROW - 1, column, name, bold)
    last = FIRST_ROW - 1
    for last, line in enumerate(lines, FIRST_ROW):
        for column, value in enumerate(line.values):
            _writer(sheet, value, day, money)(last, column)
    sheet.freeze_panes(FIRST_ROW, 1)
    sheet.autofilter(FIRST_ROW - 1, 0, last, len(headings) - 1)
    sheet.set_landscape()
    sheet.repeat_rows(FIRST_ROW - 1)
    book.close()
    return made.getvalue()


def _writer(sheet: Any, value: object, day: Any, money: Any) -> Callable[[int, int], object]:
    if value is None or value == "":
        return lambda row, column: None
    if isinstance(value, date):
        return lambda row, column: sheet.write_datetime(row, column, value, day)
    if isinstance(value, int):
        return lambda row, column: sheet.write_number(row, column, value, money)
    return lambda row, column: sheet.write_string(row, column, str(value))
