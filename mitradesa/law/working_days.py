"""Working days: Monday to Friday without the national and joint days off of `days_off.toml`, which an installation may replace by year."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

import rtoml

from mitradesa.law.own import DAYS_OFF, BadLaw, current, kept

FILE = DAYS_OFF
WEEK, WORKED = 7, 5


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """The days on which days off are known, both included, and the weekdays that are off, in order."""

    first: date
    last: date
    off: tuple[date, ...]

    @property
    def monday(self) -> date:
        """The Monday from which weekdays are counted, on or before the first day known."""
        return date.fromordinal(self.first.toordinal() - self.first.weekday())

    def knows(self, day: date) -> bool:
        """Whether the days off of the day's year are known."""
        return self.first <= day <= self.last

    def between(self, start: date, end: date) -> int | None:
        """Working days after `start` up to and including `end`, negative the other way; None where a year's days off are not known."""
        if not (self.knows(start) and self.knows(end)):
            return None
        return self._until(end) - self._until(start)

    def _until(self, day: date) -> int:
        weeks, rest = divmod((day - self.monday).days, WEEK)
        return WORKED * weeks + min(rest + 1, WORKED) - bisect_right(self.off, day)


@kept
def working_calendar() -> WorkingCalendar:
    """The calendar in use; raises BadLaw when the years known have a gap or a day is no date of its year."""
    years = _known()
    first, last = min(years), max(years)
    if sorted(years) != list(range(first, last + 1)):
        raise BadLaw(f"{FILE}: tahun {first} sampai {last} tidak berurutan; isi setiap tahun di antaranya.")
    off = sorted(day for days in years.values() for day in days if day.weekday() < WORKED)
    return WorkingCalendar(date(first, 1, 1), date(last, 12, 31), tuple(off))


@kept
def days_off() -> Mapping[date, str]:
    """Every national or joint day off that is known, with its name."""
    return {day: name for days in _known().values() for day, name in days.items()}


def _known() -> dict[int, dict[date, str]]:
    """The days off by year, an installation's own years in place of the program's."""
    own = current().files.get(FILE, "")
    return {**_years(files("mitradesa.law").joinpath(FILE).read_text(encoding="utf-8")), **_years(own)}


def _years(text: str) -> dict[int, dict[date, str]]:
    tables: Mapping[str, Mapping[str, str]] = rtoml.loads(text)
    return {
        _year(year): {_day(day, year): str(name) for day, name in days.items()}
        for year, days in tables.items()
    }


def _year(text: str) -> int:
    if not text.isdecimal() or len(text) != len("2026"):
        raise BadLaw(f"{FILE}: {text} bukan tahun; tulis misalnya [2027].")
    return int(text)


def _day(text: str, year: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise BadLaw(f"{FILE}: {text} bukan tanggal; tulis misalnya {year}-08-17.") from error
    if str(day.year) != year:
        raise BadLaw(f"{FILE}: {text} tertulis pada tahun {year}; pindahkan ke tahunnya sendiri.")
    return day
