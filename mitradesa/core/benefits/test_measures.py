"""The measures agree with examples that others published, with a second library, and with plain sums."""

from dataclasses import replace
from datetime import date

import numpy_financial
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mitradesa.core.benefits.cautions import cautions, cautions_together
from mitradesa.core.benefits.chance import chances
from mitradesa.core.benefits.deal import Assumptions, Deal, grown, part, unknown_terms
from mitradesa.core.benefits.flows import flows, share_of
from mitradesa.core.benefits.measures import modified_rate, payback, present, rate_of_return, valued, worth
from mitradesa.core.benefits.swing import swings

GIVEN = Assumptions(date(2027, 1, 1))
RENT = Deal("Sewa tetap", 5, fixed_rent=20_000_000, land_use=5_000_000, labour=0, waived=0, left_behind=0)
SHARE = replace(RENT, title="Bagi hasil", fixed_rent=0, share=1_000, turnover=300_000_000)
FLOOR = replace(SHARE, title="Bagi hasil dengan jaminan", least_share=25_000_000)
WIDE = st.integers(-(10**10), 10**10)


def test_present_value_as_the_manual_of_excel_works_it_out():
    """NPV(10 %; -10,000; 3,000; 4,200; 6,800) is 1,188.44 there, where the first flow comes after a year."""
    assert present(1_000, [0, -10_000, 3_000, 4_200, 6_800]) == pytest.approx(1188.44, abs=0.005)


def test_rate_by_days_as_the_manual_of_excel_works_it_out():
    days = [date(2008, 1, 1), date(2008, 3, 1), date(2008, 10, 30), date(2009, 2, 15), date(2009, 4, 1)]
    rate = rate_of_return(days, [-10_000, 2_750, 4_250, 3_250, 2_750])
    assert rate == pytest.approx(0.373362535, abs=1e-6)


def test_payback_of_a_textbook_machine():
    assert payback([-1_000, 300, 300, 300, 300]) == 4
    assert payback([-1_000, 1_000]) == 1
    assert payback([-1_000, 500, 400]) is None
    assert payback([100, 100]) is None
    assert payback([-100, 200, -300, 500]) == 3


@given(st.lists(WIDE, min_size=2, max_size=20), st.integers(1, 5_000))
def test_present_and_modified_rate_agree_with_a_second_library(amounts, rate):
    theirs = numpy_financial.npv(rate / 10_000, amounts)
    assert present(rate, amounts) == pytest.approx(theirs, rel=1e-9, abs=0.01)
    mine = modified_rate(amounts, rate)
    if mine is not None:
        other = numpy_financial.mirr(amounts, rate / 10_000, rate / 10_000)
        assert mine == pytest.approx(other, rel=1e-9, abs=1e-9)


@given(st.integers(1, 10**9), st.lists(st.integers(0, 10**9), min_size=1, max_size=15).filter(any))
def test_at_the_rate_of_return_the_flows_are_worth_nothing(spent, gained):
    days = [date(2027 + year, 1, 1) for year in range(len(gained) + 1)]
    rate = rate_of_return(days, [-spent, *gained])
    if rate is not None and rate > -0.99:
        since = [(day - days[0]).days / 365 for day in days]
        left = sum(
            amount / (1 + rate) ** years for amount, years in zip([-spent, *gained], since, strict=True)
        )
        assert abs(left) <= max(spent, *gained) * 1e-6 + 1


def test_two_rates_that_both_fit_are_told_and_not_believed():
    found = worth([-100, 230, -132], 600, [date(2027 + year, 1, 1) for year in range(3)])
    assert found.several_rates
    assert found.modified is not None
    one_way = worth([0, 5, 5], 600, [date(2027 + year, 1, 1) for year in range(3)])
    assert (one_way.rate, one_way.payback, one_way.ratio, one_way.several_rates) == (None, None, None, False)


AMOUNTS = st.one_of(st.none(), st.integers(0, 10**10))
DEALS = st.builds(
    Deal,
    title=st.just("x"),
    years=st.integers(1, 30),
    turnover=AMOUNTS,
    running_costs=AMOUNTS,
    investment=AMOUNTS,
    signing_fee=st.integers(0, 10**10),
    fixed_rent=st.integers(0, 10**10),
    rent_growth=st.integers(0, 2_000),
    share=st.integers(0, 10_000),
    least_share=st.integers(0, 10**9),
    most_share=st.one_of(st.just(0), st.integers(10**9, 10**11)),
    village_cash=st.integers(0, 10**10),
    land_use=AMOUNTS,
    labour=AMOUNTS,
    waived=AMOUNTS,
    left_behind=AMOUNTS,
)


@given(DEALS, st.integers(-0, 2_000))
def test_what_one_pays_the_other_receives_to_the_rupiah(deal, growth):
    given = replace(GIVEN, turnover_growth=growth)
    for year in flows(deal, given):
        between = ("fixed_rent", "share", "signing_fee", "village_cash")
        assert sum(year.village.get(name, 0) + year.partner.get(name, 0) for name in between) == 0
        outside = (deal.land_use or 0) + (deal.labour or 0) + (deal.waived or 0) if year.number else 0
        left = (deal.left_behind or 0) if year.number == deal.years else 0
        costs = -year.partner.get("running_costs", 0) - year.partner.get("investment", 0)
        both = year.partner.get("turnover", 0) - costs - outside + left
        assert year.to_village + year.to_partner == both
    assert len(flows(deal, given)) == deal.years + 1


@given(DEALS)
@example(Deal("nearly all to the village", 1, village_cash=1, left_behind=21_200))
@example(Deal("nearly all to the partner", 1, village_cash=0, left_behind=2, turnover=10**10))
def test_a_deal_of_any_amounts_is_valued_and_its_unknowns_are_named(deal):
    one = valued(deal, GIVEN)
    said = " ".join(cautions(one))
    assert one.received - one.given == pytest.approx(one.village.npv, abs=2)
    for name in unknown_terms(deal):
        assert getattr(deal, name) is None
    assert ("Belum diketahui" in said) == bool(unknown_terms(deal))
    assert ("Desa merugi" in said) == (one.village.npv < 0)
    assert one.village_part is None or 0 < one.village_part < 10_000


def test_a_share_keeps_to_its_floor_and_its_cap():
    deal = replace(SHARE, least_share=20_000_000, most_share=40_000_000)
    assert [share_of(deal, turnover) for turnover in (0, 300_000_000, 900_000_000)] == [
        20_000_000,
        30_000_000,
        40_000_000,
    ]
    assert share_of(RENT, 10**9) == 0


def test_growth_and_parts_round_to_the_rupiah():
    assert (part(999, 3_333), part(5, 5_000), grown(100, 1_000, 2)) == (333, 3, 121)


def test_a_rent_is_certain_a_share_is_not_and_a_floor_helps():
    rent, share, floor = chances([RENT, SHARE, FLOOR], GIVEN)
    assert rent.low == rent.middle == rent.high == valued(RENT, GIVEN).village.npv
    assert share.low < floor.low < share.middle < share.high == floor.high
    assert rent.best + share.best + floor.best == pytest.approx(10_000, abs=2)
    assert chances([RENT, SHARE], GIVEN, seed=7) == chances([RENT, SHARE], GIVEN, seed=7)


def test_futures_without_spread_are_the_expected_one_but_for_the_years_own_deviation():
    still = replace(GIVEN, low=10_000, high=10_000)
    found = chances([SHARE], still, paths=2_000)[0]
    assert found.middle == pytest.approx(valued(SHARE, still).village.npv, rel=0.01)


def test_how_often_a_share_loses_is_what_the_triangle_says():
    """The village loses below a level of 0.5 where land is worth 15 million: with a triangle 0.2 - 1 - 1.8 in 7 of 100 futures."""
    deal = replace(SHARE, land_use=15_000_000)
    found = chances([deal], replace(GIVEN, low=2_000, high=18_000))[0]
    assert found.village_loses == pytest.approx(703, abs=100)


def test_the_term_that_moves_the_answer_most_comes_first():
    names = [one.term for one in swings(SHARE, GIVEN)]
    assert set(names[:2]) == {"turnover", "share"}
    assert "labour" not in names
    assert [one.term for one in swings(replace(RENT, years=1), GIVEN)] == [
        "fixed_rent",
        "land_use",
        "village_rate",
    ]


def test_what_cannot_be_compared_is_said():
    longer = replace(RENT, title="Lama", years=10, labour=None)
    said = " ".join(cautions_together([valued(RENT, GIVEN), valued(longer, GIVEN)]))
    assert "Jangka waktunya berbeda" in said
    assert "belum diketahui berbeda" in said
    assert cautions_together([valued(RENT, GIVEN), valued(replace(RENT, title="b"), GIVEN)]) == []
    optimist = replace(SHARE, turnover=900_000_000)
    assert "omzetnya berbeda" in " ".join(cautions_together([valued(SHARE, GIVEN), valued(optimist, GIVEN)]))
