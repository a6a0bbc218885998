"""A register book as a tagged PDF in landscape with numbered pages, set by Typst from `book.typ`."""

from datetime import date

from mitradesa.core.books import Book, Cell
from mitradesa.core.calendar import in_words
from mitradesa.core.language import grouped
from mitradesa.core.signers import dateline
from mitradesa.reports.typesetting import breakable, set_paper, signing

MOST_LINES = 1000
LONGEST_CELL = 450


def render_pdf(book: Book, *, large: bool = False) -> bytes:
    """The bytes of the PDF, in large print a record after the other instead of a wide table."""
    closed = in_words(book.closed_on)
    number = len(book.rows)
    return set_paper(
        "books/book.typ",
        {
            "title": book.title,
            "office": book.office,
            "area": book.area,
            "period": book.period,
            "form": book.form,
            "notes": list(book.notes),
            "columns": [
                {"name": one.name, "width": one.width, "right": one.whole or place == 0}
                for place, one in enumerate(book.columns)
            ],
            "rows": [[_shown(cell) for cell in row] for row in book.rows],
            "closing": f"Buku ini ditutup pada {closed} dengan {grouped(number)} nomor" if number else "",
            "signing": signing(book.signers, f"{dateline(book.place)}, {closed}"),
        },
        large=large,
    )


def _shown(cell: Cell) -> str:
    if cell is None:
        return "–"
    if isinstance(cell, date):
        return f"{cell:%d-%m-%Y}"
    if isinstance(cell, int):
        return grouped(cell)
    return breakable(
        cell if len(cell) <= LONGEST_CELL else f"{cell[:LONGEST_CELL]}… (lengkapnya di register)"
    )
