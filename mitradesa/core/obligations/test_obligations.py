"""Due days by rule, amounts that sum exactly, and how a due day stands."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitradesa.core.calendar import Period
from mitradesa.core.obligations.kinds import SOON, Standing, standing
from mitradesa.core.obligations.recurrence import due_days, rule_of, split_exactly
from mitradesa.core.refusals import Blocked

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@given(DAYS, st.sampled_from([1, 3, 6, 12]), st.integers(0, 400))
def test_a_rule_falls_due_when_counting_months_by_hand_does(first, months, span):
    last = first + timedelta(days=span * 10)
    found = due_days(first, rule_of(first, months), last)
    by_hand, number = [], 0
    while (day := Period(months=months * number).after(first)) <= last:
        by_hand.append(day)
        number += 1
    assert list(found) == by_hand


def test_the_last_day_of_a_month_stays_the_last_day():
    days = due_days(date(2027, 1, 31), rule_of(date(2027, 1, 31), 1), date(2027, 4, 30))
    assert [one.isoformat() for one in days] == ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]
    assert due_days(date(2024, 2, 29), rule_of(date(2024, 2, 29), 12), date(2028, 3, 1))[1] == date(
        2025, 2, 28
    )


def test_once_is_once_and_too_often_or_backwards_is_refused():
    assert due_days(date(2027, 5, 1), "", date(2030, 1, 1)) == (date(2027, 5, 1),)
    with pytest.raises(Blocked, match="lebih dari 600"):
        due_days(date(2027, 1, 1), rule_of(date(2027, 1, 1), 1), date(2127, 1, 1))
    with pytest.raises(Blocked, match="sesudah hari terakhirnya"):
        due_days(date(2027, 1, 2), "", date(2027, 1, 1))


@given(st.integers(1, 10**12), st.integers(1, 600))
def test_instalments_sum_exactly_and_differ_by_a_rupiah_at_most(amount, parts):
    found = split_exactly(amount, parts)
    assert sum(found) == amount
    assert len(found) == parts
    assert max(found) - min(found) <= 1


def test_every_standing_is_reached_and_what_is_settled_goes_first():
    due, reached = date(2027, 1, 31), set()
    days = (due - SOON - timedelta(days=1), due - SOON, due, due + timedelta(days=1))
    mets = (None, due, due + timedelta(days=1))
    for day, met, waived, partly, claimed in product(days, mets, (False, True), (False, True), (False, True)):
        found = standing(due, day, met_on=met, waived=waived, partly=partly, claimed=claimed)
        reached.add(found)
        if waived:
            assert found is Standing.WAIVED
        elif met:
            assert found is (Standing.MET_LATE if met > due else Standing.MET)
        elif claimed:
            assert found is Standing.CLAIMED
        elif day > due:
            assert found is Standing.OVERDUE
    assert reached == set(Standing)
