"""The list as a tagged PDF in landscape with its head repeated on every page, set by Typst from `list.typ`."""

from collections.abc import Iterable
from datetime import date

from mitradesa.core.language import grouped
from mitradesa.reports.register_list.lines import About, Line
from mitradesa.reports.typesetting import set_paper

MOST_LINES = 1000
COLUMNS = (
    "Desa",
    "Nomor",
    "Judul",
    "Pihak ketiga",
    "Rezim",
    "Tanda tangan",
    "Berakhir",
    "Keadaan",
    "Catatan",
)


def render_pdf(about: About, lines: Iterable[Line], *, large: bool = False) -> bytes:
    """The bytes of the PDF, in large print a record after the other instead of a wide table."""
    given = {
        "title": about.title,
        "narrowed": about.narrowed,
        "made": about.made,
        "cut": about.cut,
        "empty": "Tidak ada perjanjian yang cocok.",
        "headings": list(COLUMNS),
        "rows": [_cells(line) for line in lines],
    }
    return set_paper("register_list/list.typ", given, large=large)


def _cells(line: Line) -> list[str]:
    value = f" Rp{grouped(line.amount)}" if line.amount is not None else ""
    return [
        f"{line.village}, {line.subdistrict}",
        line.numbers,
        line.title + value,
        line.partner,
        line.regime,
        _day(line.signed_on),
        _day(line.ends_on),
        line.state,
        line.flags,
    ]


def _day(value: date | None) -> str:
    return f"{value:%d-%m-%Y}" if value else ""
