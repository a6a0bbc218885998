"""Late fees and shares: they agree with counting by hand, never fall where they must not, and sum to the rupiah."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from mitradesa.core.benefits.deal import Deal
from mitradesa.core.benefits.flows import share_of
from mitradesa.core.calendar import Period
from mitradesa.core.obligations.late_fees import FeeFormula, Per, cap_of, fee_of
from mitradesa.core.obligations.shares import ShareFormula, Tier, minimum, shared

DUE = date(2026, 1, 31)
AMOUNTS = st.integers(1, 10**12)
PAYMENTS = st.lists(st.tuples(st.integers(-20, 120), st.integers(1, 10**11)), max_size=4).map(
    lambda found: [(DUE + timedelta(days=on), paid) for on, paid in found]
)
FORMULAS = st.builds(
    FeeFormula,
    st.sampled_from(Per),
    st.integers(0, 500),
    st.integers(0, 10**6),
    st.integers(0, 40),
    st.booleans(),
    st.integers(0, 10_000),
    st.integers(0, 10**10),
)


@st.composite
def share_formulas(draw):
    steps = draw(st.lists(st.integers(1, 10**10), max_size=4))
    starts = [0, *(sum(steps[: place + 1]) for place in range(len(steps)))]
    tiers = tuple(Tier(start, draw(st.integers(0, 10_000))) for start in starts)
    least = draw(st.integers(0, 10**9))
    most = draw(st.one_of(st.just(0), st.integers(least, 10**11)))
    return ShareFormula(tiers, least, most, draw(st.integers(0, 10**10)))


def by_hand(formula, amount, payments, until):
    """The fee before its cap, one day or month after the other, as a fraction."""

    def owed(day):
        return max(amount - sum(paid for on, paid in payments if on < day), 0)

    late = DUE + timedelta(days=formula.grace + 1)
    if until < late or not owed(late):
        return Fraction(0)
    day, number, fee = (DUE + timedelta(days=1) if formula.from_due else late), 0, Fraction(0)
    begins = day
    while day <= until and owed(day):
        fee += Fraction(owed(day) * formula.points, 10_000) + formula.fixed
        if formula.per is Per.ONCE:
            break
        number += 1
        month = Period(months=number).after(begins)
        day = day + timedelta(days=1) if formula.per is Per.DAY else month
    return fee


@given(FORMULAS, AMOUNTS, PAYMENTS, st.integers(-5, 150))
def test_a_fee_is_what_counting_day_by_day_gives_and_its_lines_sum_to_it(formula, amount, payments, days):
    until = DUE + timedelta(days=days)
    found = fee_of(formula, DUE, amount, payments, until)
    exact = by_hand(formula, amount, payments, until)
    assert found.summed == (exact + Fraction(1, 2)).__floor__()
    assert sum(one.amount for one in found.stretches) == found.summed
    cap = cap_of(formula, amount)
    assert found.total == (found.summed if cap is None else min(found.summed, cap))
    for one, following in zip(found.stretches, found.stretches[1:], strict=False):
        assert following.first == one.last + timedelta(days=1)
    if found.stretches:
        assert found.stretches[-1].last <= until
        assert found.stretches[0].first > DUE


@given(FORMULAS, AMOUNTS, PAYMENTS, st.integers(0, 100), st.integers(0, 50), st.integers(1, 10**9))
def test_a_fee_never_falls_with_time_and_never_rises_with_a_payment(
    formula, amount, payments, days, more, paid
):
    until = DUE + timedelta(days=days)
    now = fee_of(formula, DUE, amount, payments, until).total
    assert now <= fee_of(formula, DUE, amount, payments, until + timedelta(days=more)).total
    assert fee_of(formula, DUE, amount, [*payments, (DUE, paid)], until).total <= now


def test_a_per_mille_a_day_with_grace_and_cap_as_a_clause_writes_it():
    formula = FeeFormula(Per.DAY, points=10, grace=7, cap_points=500)
    assert fee_of(formula, DUE, 12_000_000, [], date(2026, 2, 7)).total == 0
    eighth = fee_of(formula, DUE, 12_000_000, [], date(2026, 2, 8))
    assert (eighth.total, eighth.stretches[0].units) == (96_000, 8)
    half = fee_of(formula, DUE, 12_000_000, [(date(2026, 2, 10), 6_000_000)], date(2026, 2, 20))
    assert [(one.units, one.balance, one.amount) for one in half.stretches] == [
        (10, 12_000_000, 120_000),
        (10, 6_000_000, 60_000),
    ]
    assert fee_of(formula, DUE, 12_000_000, [], date(2026, 12, 31)).total == 600_000
    behind = fee_of(replace(formula, from_due=False), DUE, 12_000_000, [], date(2026, 2, 8))
    assert behind.total == 12_000
    months = fee_of(FeeFormula(Per.MONTH, points=200), DUE, 12_000_000, [], date(2026, 3, 1))
    assert (months.total, len(months.stretches)) == (480_000, 2)
    assert fee_of(FeeFormula(Per.ONCE, fixed=250_000), DUE, 5, [], date(2026, 2, 2)).total == 250_000


@given(share_formulas(), st.integers(0, 10**11), st.integers(0, 10**10))
def test_a_share_never_falls_keeps_its_bounds_and_its_tiers_sum_exactly(formula, turnover, more):
    found = shared(formula, turnover)
    assert sum(one.portion for one in found.portions) == turnover
    assert sum(one.amount for one in found.portions) == found.summed
    exact = sum(Fraction(one.portion * one.points, 10_000) for one in found.portions)
    assert abs(found.summed - exact) <= Fraction(1, 2)
    assert found.amount >= formula.least
    assert not formula.most or found.amount <= formula.most
    assert found.amount <= shared(formula, turnover + more).amount


@given(share_formulas(), st.lists(st.integers(0, 10**10), min_size=1, max_size=12))
def test_a_year_brings_what_it_guarantees_and_no_more_than_that_is_added(formula, turnovers):
    before = [shared(formula, one).amount for one in turnovers[:-1]]
    last = shared(formula, turnovers[-1], earlier=sum(before))
    assert sum(before) + last.amount >= formula.guarantee
    assert not last.added or sum(before) + last.amount == formula.guarantee


@given(share_formulas(), st.integers(0, 10**11), st.none() | st.integers(0, 10**11))
def test_silence_never_costs_more_than_a_report_and_never_less_than_what_is_guaranteed(
    formula, turnover, earlier
):
    silent = minimum(formula, earlier=earlier)
    assert formula.least <= silent <= shared(formula, turnover, earlier=earlier).amount
    assert earlier is None or earlier + silent >= formula.guarantee


@given(st.integers(0, 10**12), st.integers(0, 10_000), st.integers(0, 10**8), st.integers(0, 10**9))
def test_the_simulator_and_the_bill_share_by_one_formula(turnover, points, least, beyond):
    deal = Deal("x", 1, share=points, least_share=least, most_share=least + beyond if beyond else 0)
    formula = ShareFormula((Tier(0, points),), deal.least_share, deal.most_share)
    assert share_of(deal, turnover) == shared(formula, turnover).amount


def test_tiers_floor_cap_and_guarantee_in_round_figures():
    formula = ShareFormula((Tier(0, 1000), Tier(100_000_000, 1500)), 5_000_000, 20_000_000, 60_000_000)
    assert [shared(formula, one).amount for one in (0, 100_000_000, 140_000_000, 900_000_000)] == [
        5_000_000,
        10_000_000,
        16_000_000,
        20_000_000,
    ]
    closing = shared(formula, 100_000_000, earlier=31_000_000)
    assert (closing.bounded, closing.added, closing.amount) == (10_000_000, 19_000_000, 29_000_000)
