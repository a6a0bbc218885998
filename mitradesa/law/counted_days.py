"""Days counted one by one, up to a deadline or as they passed: which count, and why the others do not; the first is not counted."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from mitradesa.core.calendar import WEEKDAYS
from mitradesa.core.silence import Waited
from mitradesa.law.working_days import WORKED, days_off, working_calendar

LONGEST: Final = 400
"""No deadline that was read is longer; a loop ends here whatever a file says."""


@dataclass(frozen=True, slots=True)
class CountedDay:
    """A day of the count: the number it has, or None and the reason why it does not count."""

    day: date
    number: int | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """A deadline with the days that lead to it; `due` is None where the days off of its year are not known."""

    start: date
    due: date | None
    days: tuple[CountedDay, ...]

    @property
    def skipped(self) -> tuple[CountedDay, ...]:
        """The days that do not count."""
        return tuple(one for one in self.days if one.number is None)


def counted_days(start: date, number: int, *, working: bool) -> Count:
    """So many days after a first day; working days leave out Saturdays, Sundays and the days off of `days_off.toml`."""
    found: list[CountedDay] = []
    at, day = 0, start
    known = working_calendar()
    while at < number and len(found) < LONGEST:
        day += timedelta(days=1)
        if working and not known.knows(day):
            return Count(start, None, tuple(found))
        reason = not_worked(day) if working else ""
        at += not reason
        found.append(CountedDay(day, None if reason else at, reason))
    return Count(start, day, tuple(found))


def not_worked(day: date) -> str:
    """Why nobody works on a day: the name of the holiday, else of the weekday; empty on a working day."""
    named = days_off().get(day, "")
    if day.weekday() >= WORKED:
        weekday = WEEKDAYS[day.weekday()]
        return f"{weekday}, {named}" if named else weekday
    return named


def waited_days(since: date, until: date) -> Waited:
    """The days after a day up to and with another, apart into working days, weekends and named days off; none where it lies before."""
    passed = max((until - since).days, 0)
    found = [since + timedelta(days=number) for number in range(1, passed + 1)]
    weekend = sum(day.weekday() >= WORKED for day in found)
    known = working_calendar()
    if passed and not (known.knows(found[0]) and known.knows(found[-1])):
        return Waited(since, until, passed, weekend, (), None)
    named = days_off()
    off = tuple((day, named[day]) for day in found if day.weekday() < WORKED and day in named)
    return Waited(since, until, passed, weekend, off, passed - weekend - len(off))
