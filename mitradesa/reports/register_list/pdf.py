"""The list as a tagged PDF in landscape with its head repeated on every page, set by Typst from `list.typ`."""

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import cache
from importlib.resources import files
from threading import Lock
from typing import cast

import typst

from mitradesa.core.displayable import displayable
from mitradesa.core.language import grouped
from mitradesa.reports.register_list.lines import About, Line

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
# One compiler keeps the fonts, and it sets one paper at a time.
_setting = Lock()


@cache
def _compiler() -> typst.Compiler:
    template = files("mitradesa.reports.register_list").joinpath("list.typ")
    return typst.Compiler(str(template), ignore_system_fonts=True)


def render_pdf(about: About, lines: Iterable[Line]) -> bytes:
    """The bytes of the PDF. What people wrote goes in as data and is never read as Typst's language."""
    given = {
        "title": about.title,
        "narrowed": about.narrowed,
        "made": about.made,
        "cut": about.cut,
        "empty": "Tidak ada perjanjian yang cocok.",
        "headings": list(COLUMNS),
        "rows": [_cells(line) for line in lines],
    }
    with _setting:
        made = _compiler().compile(
            format="pdf",
            pdf_standards=["ua-1"],
            sys_inputs={"list": json.dumps(displayable(given), ensure_ascii=False)},
            timestamp=datetime.now(UTC).replace(microsecond=0),
        )
    return cast("bytes", made)


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
