"""Working days are counted as an office counts them, by the calendar of the year and the installation's own."""

from datetime import date, timedelta

import pytest

from mitradesa.law.own import BadLaw, supposing
from mitradesa.law.working_days import FILE, WorkingCalendar, working_calendar


def test_a_weekend_and_days_off_are_not_counted() -> None:
    calendar = working_calendar()
    assert calendar.between(date(2026, 8, 14), date(2026, 8, 18)) == 1
    assert calendar.between(date(2026, 3, 17), date(2026, 3, 25)) == 1
    assert calendar.between(date(2026, 8, 18), date(2026, 8, 18)) == 0
    assert calendar.between(date(2026, 8, 18), date(2026, 8, 14)) == -1


def test_counting_agrees_with_counting_day_by_day() -> None:
    calendar = working_calendar()
    start = date(2025, 11, 3)
    for length in range(400):
        days = [start + timedelta(step) for step in range(1, length + 1)]
        counted = sum(day.weekday() < 5 and day not in calendar.off for day in days)
        assert calendar.between(start, start + timedelta(length)) == counted


def test_a_year_whose_days_off_nobody_knows_is_not_guessed() -> None:
    assert working_calendar().between(date(2026, 12, 1), date(2099, 1, 4)) is None


def test_a_calendar_may_begin_in_the_middle_of_a_week() -> None:
    calendar = WorkingCalendar(date(2025, 1, 1), date(2025, 12, 31), (date(2025, 1, 1),))
    assert calendar.between(date(2025, 1, 1), date(2025, 1, 6)) == 3


def test_an_installation_replaces_a_year() -> None:
    with supposing({FILE: '[2026]\n2026-08-18 = "Cuti bersama daerah"\n'}):
        assert working_calendar().between(date(2026, 8, 14), date(2026, 8, 18)) == 1
        assert working_calendar().between(date(2026, 8, 17), date(2026, 8, 18)) == 0


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[dua]\n2026-08-17 = "x"\n', "bukan tahun"),
        ('[2026]\nagustus = "x"\n', "bukan tanggal"),
        ('[2026]\n2025-08-17 = "x"\n', "tahunnya sendiri"),
        ('[2031]\n2031-08-17 = "x"\n', "tidak berurutan"),
    ],
)
def test_a_damaged_file_is_refused_with_a_sentence(text: str, says: str) -> None:
    with supposing({FILE: text}), pytest.raises(BadLaw, match=says):
        working_calendar()
