"""Days of a bank statement: the order of day and month is one for the whole file, times are left away, a year may be missing."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from mitradesa.reading.register.days import Day, read_day
from mitradesa.reading.register.tables import Cell

DAY_FIRST, MONTH_FIRST = "dmy", "mdy"
_TIME = re.compile(r"[ T]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?\s*(?:AM|PM|WIB|WITA|WIT)?$", re.IGNORECASE)
_PARTS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{2}|\d{4})")
_SHORT = re.compile(r"'?(\d{1,2})[-/](\d{1,2})")
_ISO = re.compile(r"\d{4}-\d{2}-(\d{2})")
_YEAR = re.compile(r"\b(20\d{2})\b")
SWAPPED = (
    "hari dan bulan mungkin tertukar oleh Excel: di berkas ini hari di atas 12 tertulis sebagai teks; "
    "cocokkan dengan rekening koran asli"
)


def order_of(cells: Iterable[Cell]) -> str:
    """Whether the days of a column begin with the day or, where only that can be, with the month."""
    firsts, seconds = 0, 0
    for cell in cells:
        found = _PARTS.fullmatch(_bare(cell))
        if found:
            firsts = max(firsts, int(found[1]))
            seconds = max(seconds, int(found[3]))
    return MONTH_FIRST if seconds > 12 >= firsts > 0 else DAY_FIRST


def swapped_by_excel(cells: Sequence[Cell]) -> bool:
    """Whether a column has real days up to the 12th alone and texts for later ones: Excel then read the month first."""
    real = [int(found[1]) for cell in cells if (found := _ISO.fullmatch(_bare(cell)))]
    later = any(int(found[1]) > 12 for cell in cells if (found := _PARTS.fullmatch(_bare(cell))))
    return later and bool(real) and max(real) <= 12


def year_in(rows: Iterable[Sequence[Cell]]) -> int | None:
    """The last year that the rows above the headers name, as in "Periode 01/01/2026 - 31/01/2026"."""
    found = [
        int(year) for row in rows for cell in row if isinstance(cell, str) for year in _YEAR.findall(cell)
    ]
    return found[-1] if found else None


def read_bank_day(cell: Cell, order: str, year: int | None) -> Day:
    """The day of one line; `year` helps days that banks write without one ("05/02")."""
    text = _bare(cell)
    short = _SHORT.fullmatch(text)
    if short:
        if year is None:
            return Day(wrong=f'"{text}" tidak menyebut tahun.', remedy="Isi tahunnya pada halaman kolom.")
        text = f"{short[1]}/{short[2]}/{year}"
    parts = _PARTS.fullmatch(text)
    if parts and order == MONTH_FIRST:
        return replace(read_day(f"{parts[3]}/{parts[1]}/{parts[4]}"), doubt="")
    found = read_day(text if isinstance(cell, str) else cell)
    if found.iso and found.whole is None:
        return Day(wrong=f'"{text}" tidak menyebut hari yang utuh.', remedy="Tulis seperti 05/02/2026.")
    return replace(found, doubt="") if parts and len(parts[4]) == 2 and int(parts[3]) <= 12 else found


def _bare(cell: Cell) -> str:
    return _TIME.sub("", " ".join(str(cell if cell is not None else "").split()).lstrip("'"))
