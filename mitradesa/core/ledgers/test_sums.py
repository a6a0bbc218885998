"""Sums of a ledger: equal to their lines, and honest about what is not known."""

from hypothesis import given
from hypothesis import strategies as st

from mitradesa.core.ledgers.kinds import few
from mitradesa.core.ledgers.serving import DIMENSIONS, GOALS, dimensions_of, goals_of
from mitradesa.core.ledgers.sums import NOTHING, Bound, Net, Range, Total, a_head, range_of
from mitradesa.core.potentials import FIELD_WORDS, SECTOR_WORDS

AMOUNTS = st.lists(st.none() | st.integers(min_value=0, max_value=10**13), max_size=8)


@given(AMOUNTS, AMOUNTS)
def test_the_net_is_the_sum_of_its_lines_and_what_is_unknown_moves_nothing(gained, given_lines):
    net = Net(Total.of(gained), Total.of(given_lines))
    lines = [one for one in gained if one is not None] + [-one for one in given_lines if one is not None]
    unknown = [one for one in gained + given_lines if one is None]
    assert net.amount == (sum(lines) if lines or not unknown else None)
    assert (net.bound is Bound.EXACT) == (not unknown)
    without = Net(
        Total.of(one for one in gained if one is not None),
        Total.of(one for one in given_lines if one is not None),
    )
    assert not lines or without.amount == net.amount
    assert without.bound is Bound.EXACT


@given(AMOUNTS, AMOUNTS, st.lists(st.integers(min_value=0, max_value=10**13), min_size=16, max_size=16))
def test_whatever_the_unknown_lines_turn_out_to_be_the_bound_holds(gained, given_lines, truths):
    net, told = Net(Total.of(gained), Total.of(given_lines)), iter(truths)
    true = sum(next(told) if one is None else one for one in gained)
    true -= sum(next(told) if one is None else one for one in given_lines)
    if net.bound is Bound.EXACT:
        assert net.amount == true
    if net.bound is Bound.AT_LEAST:
        assert net.amount <= true
    if net.bound is Bound.AT_MOST:
        assert net.amount >= true


@given(st.lists(st.tuples(AMOUNTS, AMOUNTS), max_size=5))
def test_the_net_of_several_years_is_that_of_all_their_lines(years):
    summed = sum((Net(Total.of(one), Total.of(other)) for one, other in years), NOTHING)
    at_once = Net(
        Total.of(line for one, _other in years for line in one),
        Total.of(line for _one, other in years for line in other),
    )
    assert summed == at_once


def test_nothing_known_is_not_nothing():
    assert Net(Total.of([None]), Total.of([None])).amount is None
    assert Net(Total.of([None]), Total.of([None])).bound is Bound.UNKNOWN
    assert Net(Total.of([0]), Total.of([0])).amount == 0
    assert Net(Total.of([5, None]), Total.of([None])).bound is Bound.EITHER


def test_a_range_needs_three_villages():
    assert range_of([1, 9]) is None
    assert range_of([9, 1, 4, 6]) == Range(4, 1, 5, 9)
    assert a_head(1_000, 3) == 333
    assert a_head(None, 3) is a_head(1_000, None) is a_head(1_000, 0) is None


def test_few_people_are_never_told_to_the_number():
    assert [few(one) for one in (None, 0, 1, 4, 5)] == [None, "0", "kurang dari 5", "kurang dari 5", "5"]
    assert few(38, of=40) == "hampir semuanya"
    assert few(40, of=40) == "40"
    assert few(30, of=40) == "30"


def test_every_field_and_kind_of_potential_serves_known_dimensions_and_goals():
    for field in ("", *FIELD_WORDS):
        for sector in ("", *SECTOR_WORDS):
            assert set(dimensions_of(field, sector)) <= set(DIMENSIONS)
            goals = goals_of(field, sector, ("jobs",))
            assert set(goals) <= set(GOALS)
            assert {8, 17} <= set(goals)
    assert len(GOALS) == 18
    assert dimensions_of("development", "water") == ["basic_services", "economic"]
    assert goals_of("", "water") == [6, 17]
