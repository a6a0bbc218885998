"""The figures of a test against worked examples and against what must always hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitradesa.core.item_analysis import (
    Key,
    Person,
    analyse,
    corrected,
    gain,
    gain_by,
    how_sure,
    paired,
    sign_test,
)

KEYS = [Key(1, [11, 12], 11), Key(2, [21, 22, 23], 21), Key(3, [31, 32], 31)]
RIGHT = {1: 11, 2: 21, 3: 31}
WRONG = {1: 12, 2: 22, 3: 32}
answers = st.fixed_dictionaries(
    {
        1: st.sampled_from([11, 12, None]),
        2: st.sampled_from([21, 22, 23, None]),
        3: st.sampled_from([31, 32, None]),
    }
)
people = st.lists(answers, max_size=30)
shares = st.lists(
    st.tuples(st.sampled_from([0.0, 0.25, 0.5, 1.0]), st.sampled_from([0.0, 0.25, 0.5, 1.0])), min_size=1
)


def test_difficulty_is_the_share_that_was_right_and_empty_is_not_right():
    found = analyse(KEYS, [RIGHT, RIGHT, WRONG, {1: None}])
    assert [one.difficulty for one in found] == [0.5, 0.5, 0.5]
    assert found[0].chosen == {11: 2, 12: 1, None: 1}
    assert found[1].chosen == {21: 2, 22: 1, 23: 0, None: 1}


def test_nobody_took_it():
    (one, *_) = analyse(KEYS, [])
    assert (one.people, one.difficulty, one.discrimination) == (0, None, None)


def test_discrimination_leaves_the_item_itself_out():
    # Worked by hand: marks 1 1 0 0 against rest scores 2 1 1 0.
    assert corrected([1, 1, 0, 0], [2, 1, 1, 0]) == pytest.approx(0.70710678)
    taken = [RIGHT, {**RIGHT, 3: 32}, {**RIGHT, 1: 12, 2: 22}, WRONG]
    assert analyse(KEYS, taken)[0].discrimination == pytest.approx(0.70710678)


def test_an_item_with_the_wrong_key_tells_against_those_who_know():
    keys = [*KEYS[:2], Key(3, [31, 32], 32)]
    taken = [RIGHT, RIGHT, WRONG, WRONG]
    assert analyse(keys, taken)[2].discrimination == pytest.approx(-1)


@pytest.mark.parametrize(
    ("marks", "rest"), [([1, 0], [2, 0]), ([1, 1, 1], [0, 1, 2]), ([1, 0, 1], [2, 2, 2])]
)
def test_without_people_or_difference_there_is_no_discrimination(marks, rest):
    assert corrected(marks, rest) is None


@given(people)
def test_shares_of_options_add_up_and_figures_stay_in_their_bounds(taken):
    for one in analyse(KEYS, taken):
        assert sum(one.chosen.values()) == one.people == len(taken)
        assert one.difficulty is None or 0 <= one.difficulty <= 1
        assert one.discrimination is None or -1.000001 <= one.discrimination <= 1.000001


@given(people, st.randoms())
def test_the_order_of_people_changes_nothing(taken, chance):
    mixed = list(taken)
    chance.shuffle(mixed)
    for one, other in zip(analyse(KEYS, taken), analyse(KEYS, mixed), strict=True):
        assert one.chosen == other.chosen
        assert one.discrimination == pytest.approx(other.discrimination)


def test_only_people_with_both_tests_are_paired():
    some = [
        Person(1, "a", RIGHT, RIGHT),
        Person(2, "a", WRONG, None),
        Person(3, "b", None, RIGHT),
        Person(4, "b", WRONG, RIGHT),
    ]
    assert paired(some, KEYS) == [(1.0, 1.0), (0.0, 1.0)]
    assert {village: one.pairs for village, one in gain_by(some, KEYS).items()} == {"a": 1, "b": 1}
    assert paired(some, []) == []


def test_without_pairs_there_is_no_gain():
    assert gain([]) is None


@given(shares)
def test_the_gain_is_the_mean_of_differences_and_counts_everybody(pairs):
    found = gain(pairs)
    assert found.rise == pytest.approx(sum(after - before for before, after in pairs) / len(pairs))
    assert found.better + found.same + found.worse == found.pairs == len(pairs)
    assert 0 < found.chance <= 1


@given(shares)
def test_before_and_after_changed_over_turn_the_gain_round(pairs):
    one, other = gain(pairs), gain([(after, before) for before, after in pairs])
    assert one.rise == pytest.approx(-other.rise)
    assert (one.better, one.worse) == (other.worse, other.better)


@given(st.integers(0, 40), st.integers(0, 40))
def test_both_sides_of_the_sign_test_overlap_in_the_middle_only(better, worse):
    middle = sign_test(better, worse) + sign_test(worse, better)
    assert middle >= 1
    assert sign_test(better + 1, worse) <= sign_test(better, worse)


def test_the_sign_test_by_hand():
    assert sign_test(5, 0) == pytest.approx(1 / 32)
    assert sign_test(0, 0) == 1
    assert sign_test(8, 2) == pytest.approx(56 / 1024)


def test_few_pairs_are_a_story_and_no_measure():
    rises = [(0.0, 1.0)]
    assert "cerita" in how_sure(gain(rises * 4))
    assert "petunjuk" in how_sure(gain(rises * 12))
    assert "sukar dijelaskan" in how_sure(gain(rises * 40))
    assert "kebetulan" in how_sure(gain([*rises * 20, *[(1.0, 0.0)] * 20]))
