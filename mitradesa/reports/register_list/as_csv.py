"""The list as CSV that a spreadsheet opens rightly: UTF-8 with its mark, semicolons, ISO days, and no cell that runs as a formula."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date

from mitradesa.reports.register_list.lines import FORMULA_STARTS, HEADINGS, Row


def render_csv(lines: Iterable[Row], headings: Sequence[tuple[str, int]] = HEADINGS) -> bytes:
    """The bytes of the file; other lists bring their own headings."""
    made = io.StringIO()
    writer = csv.writer(made, delimiter=";")
    writer.writerow([name for name, _ in headings])
    for line in lines:
        writer.writerow([safe(value) for value in line.values])
    return b"\xef\xbb\xbf" + made.getvalue().encode()


def safe(value: object) -> str:
    """A value as text; one that a spreadsheet would run as a formula gets an apostrophe before it."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    text = " ".join(str(value).split("\n"))
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
