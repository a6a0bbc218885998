"""Cells that say a day, in every form that registers write it, and cells that say how long: "3 tahun", "tanpa batas waktu"."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from mitradesa.reading.extraction.words import month_number, number_from_words
from mitradesa.reading.register.tables import Cell

OPEN = "open"
YEARS = (1990, 2150)
SERIALS = (20_000, 75_000)
_EPOCH = date(1899, 12, 30)
_MEND = "Tulis tanggalnya sebagai teks, mis. 01/03/2024 atau 1 Maret 2024."
_NOTHING = re.compile(r"[-–—._/\s]*|n/?a|tidak ada|belum ada|nihil|kosong|\?+", re.IGNORECASE)
_OPEN = re.compile(
    r"tanpa\s+batas|tidak\s+(?:ter|di)batas|selamanya|seterusnya|tak\s+terbatas|tidak\s+ditentukan|seumur\s+hidup|unlimited",
    re.IGNORECASE,
)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?")
_DIGITS = re.compile(r"(\d{1,2})\s*[-/.,\s]\s*(\d{1,2})\s*[-/.,\s]\s*(\d{2}|\d{4})")
_NAMED = re.compile(r"(\d{1,2})\s*[-/.,\s]?\s*([A-Za-z]{3,12})\.?\s*[-/.,\s]?\s*'?(\d{2}|\d{4})")
_MONTH = re.compile(
    r"([A-Za-z]{3,12})\.?\s*[-/.,\s]?\s*(\d{4})|(\d{1,2})\s*[-/.]\s*(\d{4})|(\d{4})-(\d{1,2})"
)
_YEAR = re.compile(r"(?:tahun\s+)?(\d{4})", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:(?:pada|tanggal|tgl\.?|mulai|sejak|s\.?\s*[/.]?\s*d\.?|sampai(?:\s+dengan)?|hingga|"
    r"senin|selasa|rabu|kamis|jum'?at|sabtu|minggu)\b[.,:\s]*)+",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"\s+(?:s\s*[/.]\s*d\.?|sd|sampai(?:\s+dengan)?|hingga)\s*(?:tanggal\s+|tgl\.?\s+)?|\s+[-–—]\s+",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"(?:(?P<digits>\d{1,4}(?:[.,]\d{1,2})?)|(?P<words>[a-z]+(?:\s+[a-z]+)?))\s*(?:\([^)]*\)\s*)?"
    r"(?P<unit>tahun|thn|th|bulan|bln|bl|minggu|hari|hr|years?|months?)\b\.?",
    re.IGNORECASE,
)
_ONE = re.compile(r"\b(setahun|sebulan|sehari|seminggu)\b", re.IGNORECASE)
_UNITS = {"t": (12, 0), "y": (12, 0), "b": (1, 0), "m": (1, 0), "h": (0, 1)}


@dataclass(frozen=True, slots=True)
class Day:
    """A day as read: `iso` full ("2024-03-01"), partial ("2024-03", "2024"), OPEN or ""; `doubt` is what to look at, `wrong` why not."""

    iso: str = ""
    doubt: str = ""
    wrong: str = ""
    remedy: str = ""

    @property
    def whole(self) -> date | None:
        """The day where it is known to the day."""
        return date.fromisoformat(self.iso) if len(self.iso) == 10 else None


@dataclass(frozen=True, slots=True)
class Length:
    """How long: months and days, or without end; None of all where nothing was read."""

    months: int = 0
    days: int = 0
    is_open: bool = False
    wrong: str = ""
    remedy: str = ""


_WORDS = {
    "setahun": Length(months=12),
    "sebulan": Length(months=1),
    "seminggu": Length(days=7),
    "sehari": Length(days=1),
}


def is_nothing(cell: Cell) -> bool:
    """Whether a cell says that there is nothing: empty, a dash, "tidak ada", or a number that is none."""
    if isinstance(cell, float) and not math.isfinite(cell):
        return True
    return cell is None or (isinstance(cell, str) and _NOTHING.fullmatch(cell.strip()) is not None)


def read_day(cell: Cell) -> Day:
    """The day that a cell says."""
    if is_nothing(cell) or isinstance(cell, bool):
        return Day()
    if isinstance(cell, int | float):
        return _serial(cell)
    return _text_day(" ".join(str(cell).split()))


def _serial(cell: float) -> Day:
    if SERIALS[0] <= cell <= SERIALS[1]:
        return Day((_EPOCH + timedelta(days=int(cell))).isoformat())
    if YEARS[0] <= cell <= YEARS[1] and float(cell).is_integer():
        return Day(f"{int(cell)}", doubt=f"hanya tahun {int(cell)} yang tertulis")
    return Day(wrong=f"Angka {cell} bukan tanggal.", remedy=_MEND)


@lru_cache(maxsize=8192)
def _text_day(text: str) -> Day:
    if _OPEN.search(text):
        return Day(OPEN)
    bare = _LEAD.sub("", text).strip(" .,:;")
    for form in (_iso, _digits, _named, _part):
        found = form(bare)
        if found is not None:
            return found
    if bare.isdigit() and len(bare) == 5:
        return _serial(int(bare))
    return Day(wrong=f'"{text[:60]}" tidak terbaca sebagai tanggal.', remedy=_MEND)


def _iso(text: str) -> Day | None:
    match = _ISO.fullmatch(text)
    return _made(int(match[1]), int(match[2]), int(match[3]), text) if match else None


def _digits(text: str) -> Day | None:
    match = _DIGITS.fullmatch(text)
    if not match:
        return None
    day, month = int(match[1]), int(match[2])
    year, doubt = _full_year(match[3])
    if month > 12 >= day:
        doubt = f'"{text}" dibaca sebagai bulan/tanggal/tahun'
        day, month = month, day
    return _made(year, month, day, text, doubt)


def _named(text: str) -> Day | None:
    match = _NAMED.fullmatch(text)
    month = month_number(match[2]) if match else None
    if not match or month is None:
        return None
    year, doubt = _full_year(match[3])
    return _made(year, month, int(match[1]), text, doubt)


def _part(text: str) -> Day | None:
    match = _MONTH.fullmatch(text)
    if match:
        month = month_number(match[1]) if match[1] else int(match[3] or match[6])
        year = int(match[2] or match[4] or match[5])
        if month and 1 <= month <= 12 and YEARS[0] <= year <= YEARS[1]:
            return Day(f"{year:04d}-{month:02d}", doubt=f'"{text}" tidak menyebut tanggal harinya')
    match = _YEAR.fullmatch(text)
    if match and YEARS[0] <= int(match[1]) <= YEARS[1]:
        return Day(match[1], doubt=f"hanya tahun {match[1]} yang tertulis")
    return None


def _full_year(digits: str) -> tuple[int, str]:
    if len(digits) == 4:
        return int(digits), ""
    year = 2000 + int(digits) if int(digits) < 70 else 1900 + int(digits)
    return year, f"tahun {digits} dibaca sebagai {year}"


def _made(year: int, month: int, day: int, text: str, doubt: str = "") -> Day:
    if not YEARS[0] <= year <= YEARS[1]:
        return Day(wrong=f'Tahun {year} pada "{text}" tidak masuk akal.', remedy=_MEND)
    try:
        return Day(date(year, month, day).isoformat(), doubt)
    except ValueError:
        return Day(wrong=f'Tanggal "{text}" tidak ada dalam kalender.', remedy=_MEND)


def read_days(cell: Cell) -> Sequence[Day]:
    """One day, or the first and the last where a cell says both ("1 Maret 2024 s.d. 28 Februari 2027")."""
    if isinstance(cell, str):
        sides = _RANGE.split(" ".join(cell.split()))
        if len(sides) == 2 and all(side.strip() for side in sides):
            return [read_day(side) for side in sides]
    return [read_day(cell)]


def read_length(cell: Cell, header: str = "") -> Length:
    """How long an agreement runs; a bare number takes its unit from the header ("Jangka waktu (bulan)"), else it is years."""
    if is_nothing(cell) or isinstance(cell, bool):
        return Length()
    text = " ".join(str(cell).split())
    if isinstance(cell, int | float) or re.fullmatch(r"\d{1,3}(?:[.,]\d)?", text):
        unit = "b" if re.search(r"bulan|bln|month", header, re.IGNORECASE) else "t"
        number = float(text.replace(",", "."))
        return _length(number, unit) if abs(number) <= LONGEST_NUMBER else _no_length(text)
    if _OPEN.search(text):
        return Length(is_open=True)
    whole = _ONE.search(text)
    if whole:
        return _WORDS[whole[1].lower()]
    return _summed(text)


def _summed(text: str) -> Length:
    months, days, hits = 0, 0, 0
    for match in _LENGTH.finditer(text):
        number = (
            float(match["digits"].replace(",", ".")) if match["digits"] else number_from_words(match["words"])
        )
        unit = match["unit"].lower()
        if number is None or number > LONGEST_NUMBER:
            continue
        one = Length(days=int(number * 7)) if unit == "minggu" else _length(number, unit[0])
        months, days, hits = months + one.months, days + one.days, hits + 1
    if hits and 0 < months + days <= 12 * 200:
        return Length(months, days)
    return _no_length(text)


def _no_length(text: str) -> Length:
    return Length(
        wrong=f'"{text[:60]}" tidak terbaca sebagai jangka waktu.',
        remedy="Tulis seperti 3 tahun, 18 bulan, atau tanpa batas waktu.",
    )


LONGEST_NUMBER = 100_000
"""A larger number before a unit of time is no length of an agreement."""


def _length(number: float, unit: str) -> Length:
    months, days = _UNITS.get(unit, (0, 1))
    return Length(round(number * months), round(number * days))
