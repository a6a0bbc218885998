"""Days and periods as the law counts them: dates known to the day, month or year, and periods added with the end of month kept."""

import calendar
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from mitradesa.core.language import _, counted

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
WIB = timezone(timedelta(hours=7), "WIB")


def today() -> date:
    """Today in western Indonesian time."""
    return datetime.now(tz=WIB).date()


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time in calendar months and days; years are twelve months."""

    months: int = 0
    days: int = 0

    def after(self, day: date) -> date:
        """The day this period after `day`; 31 August plus six months is the last day of February."""
        index = day.year * 12 + day.month - 1 + self.months
        year, month = divmod(index, 12)
        last = calendar.monthrange(year, month + 1)[1]
        return date(year, month + 1, min(day.day, last)) + timedelta(days=self.days)

    def __str__(self) -> str:
        parts = []
        if self.months:
            years, months = divmod(self.months, 12)
            parts.append(counted(self.months, "bulan") if months else counted(years, "tahun"))
        if self.days or not parts:
            parts.append(counted(self.days, "hari"))
        return " ".join(parts)


def first_day(text: str) -> date | None:
    """The first day of an ISO date known to the day, month or year; None for an empty text."""
    if not text:
        return None
    parts = [int(part) for part in text.split("-")]
    return date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)


def last_day(text: str) -> date | None:
    """The last day of an ISO date known to the day, month or year; None for an empty text."""
    if not text:
        return None
    parts = [int(part) for part in text.split("-")]
    month = parts[1] if len(parts) > 1 else 12
    day = parts[2] if len(parts) > 2 else calendar.monthrange(parts[0], month)[1]
    return date(parts[0], month, day)


def year_in(text: str, least: int = 1, most: int = 9999) -> int | None:
    """The year that somebody typed in four digits; None for anything else and for a year out of these bounds."""
    known = text.isdecimal() and len(text) == 4 and least <= int(text) <= most
    return int(text) if known else None


def in_words(day: date) -> str:
    """A date as papers write it: 3 Juni 2014, in English 3 June 2014."""
    return f"{day.day} {_(MONTHS[day.month - 1])} {day.year}"


def with_weekday(day: date) -> str:
    """A date with its day of the week: Senin, 6 Desember 2021."""
    return f"{_(WEEKDAYS[day.weekday()])}, {in_words(day)}"


def partial_in_words(text: str) -> str:
    """An ISO date known to the day, month or year in words; empty when unknown."""
    parts = text.split("-") if text else []
    if len(parts) == 3:
        return in_words(date.fromisoformat(text))
    if len(parts) == 2:
        return f"{_(MONTHS[int(parts[1]) - 1])} {parts[0]}"
    return text
