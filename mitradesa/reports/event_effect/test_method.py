"""An effect planted in a simulated regency is found, none is found where there is none, and what cannot be compared is not."""

from dataclasses import replace
from statistics import fmean

import pytest

from mitradesa.reports.event_effect.method import FEWEST, Verdict, compare
from mitradesa.reports.event_effect.simulated import REACHED_EACH, USUAL, regency

SEEDS, DRAWS = 200, 499
PLANTED = {"signed": 2.3}
FOUND = (Verdict.MORE, Verdict.LESS)


def by_measure(villages, seed, draws=DRAWS):
    return {one.measure: one for one in compare(villages, list(USUAL), seed=str(seed), draws=draws)}


@pytest.fixture(scope="module")
def planted():
    """What is said of 200 regencies in which reached villages sign 2.3 times as often."""
    return [by_measure(regency(seed, PLANTED), seed) for seed in range(SEEDS)]


@pytest.fixture(scope="module", params=[0.0, 3.0], ids=["by lot", "the worst only"])
def nothing(request):
    """What is said of 200 regencies without any effect, by how the villages were chosen."""
    return [by_measure(regency(seed, {}, by_need=request.param), seed) for seed in range(SEEDS)]


def test_a_planted_effect_is_found_four_times_of_five(planted):
    found = sum(one["signed"].verdict is Verdict.MORE for one in planted)
    print(f"planted: found in {found} of {SEEDS}")
    assert found >= 0.8 * SEEDS


@pytest.mark.sampled(1)
def test_where_there_is_no_effect_none_is_found(nothing):
    found = sum(any(one.verdict in FOUND for one in said.values()) for said in nothing)
    print(f"none: found in {found} of {SEEDS}")
    assert found <= 0.05 * SEEDS


def test_the_worst_recover_by_themselves_and_that_is_no_effect():
    """A plain before and after would call it one."""
    gains = []
    for seed in range(40):
        chosen = [one for one in regency(seed, {}, by_need=3.0) if one.reached]
        gains.append(fmean(one.after["mended"] - one.before["mended"] for one in chosen))
    assert fmean(gains) > 0.5
    ours = [by_measure(regency(seed, {}, by_need=3.0), seed)["mended"].difference for seed in range(40)]
    assert abs(fmean(ours)) < 0.2


def test_the_size_of_a_planted_effect_is_about_right(planted):
    usual = fmean(one["signed"].others.after for one in planted)
    seen = fmean(one["signed"].difference for one in planted)
    assert seen == pytest.approx(usual * (PLANTED["signed"] - 1), rel=0.25)


def test_the_same_seed_says_the_same_whatever_the_order_of_the_villages():
    villages = regency(1, PLANTED)
    first = compare(villages, list(USUAL), seed="x", draws=99)
    assert compare(villages, list(USUAL), seed="x", draws=99) == first


def test_few_villages_are_counted_and_not_judged():
    villages = [one for one in regency(1, {}) if int(one.subdistrict) < (FEWEST - 1) // REACHED_EACH]
    for one in compare(villages, list(USUAL), seed="x", draws=9):
        assert one.verdict is Verdict.TOO_FEW
        assert one.reached.villages == 6
        assert one.chance is None


def test_a_subdistrict_without_neighbours_to_compare_is_left_out():
    villages = regency(1, {})
    whole = [replace(one, reached=True) if one.subdistrict == "00" else one for one in villages]
    said = by_measure(whole, 1, draws=9)["signed"]
    assert said.reached.villages == 11 * REACHED_EACH
    assert said.others.villages == 11 * (15 - REACHED_EACH)


def test_a_village_with_nothing_to_count_is_left_out_of_that_measure_alone():
    villages = regency(1, {})
    villages[0] = replace(villages[0], before={**villages[0].before, "breaches": None})
    said = by_measure(villages, 1, draws=9)
    both = said["breaches"].reached.villages + said["breaches"].others.villages
    assert both == 12 * 15 - 1
    assert said["signed"].reached.villages + said["signed"].others.villages == 12 * 15


def test_no_village_is_no_error():
    assert all(one.verdict is Verdict.TOO_FEW for one in compare([], list(USUAL), seed="x"))
