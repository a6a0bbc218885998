"""Lines and receipts that seem the same money, and accounts beside each other: nothing is used twice, nothing is lost from a sum."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mitradesa.core.account_differences import Difference, Entry, compare
from mitradesa.core.reconciling import Paid, is_named, propose

DAY = date(2026, 3, 1)
PAYERS = ("PT Contoh Kopi Serelo", "CV Contoh Niaga Pasar", "Koperasi Contoh")


def paid(key, amount, days=0, words="PT Contoh Kopi Serelo", **more):
    return Paid(key, DAY + timedelta(days=days), amount, words, **more)


def pairs(found):
    return [[(part.line, part.receipt, part.amount) for part in one.parts] for one in found]


def test_amount_day_and_name_decide_and_are_said():
    lines = [paid(1, 500, 1, "TRF DR PT CONTOH KOPI SERE"), paid(2, 500, 0, "SETORAN")]
    found = propose(lines, [paid(10, 500), paid(11, 900)])
    assert pairs(found) == [[(1, 10, 500)]]
    assert found[0].reasons[:2] == ("jumlah sama persis", "selisih 1 hari")
    assert "ada di keterangan bank" in found[0].reasons[2]


def test_one_line_for_several_receipts_and_several_lines_for_one():
    receipts = [paid(10, 300), paid(11, 200, 2), paid(12, 700, 20)]
    lines = [
        paid(1, 500, 1, "PT CONTOH KOPI SERELO"),
        paid(2, 400, 20, "KOPI SERELO CONTOH"),
        paid(3, 300, 21, "KOPI SERELO CONTOH"),
    ]
    found = propose(lines, receipts)
    assert pairs(found) == [[(1, 10, 300), (1, 11, 200)], [(2, 12, 400), (3, 12, 300)]]


def test_cash_may_come_to_the_bank_later_and_a_transfer_may_not():
    assert pairs(propose([paid(1, 500, 25)], [paid(10, 500, cash=True)])) == [[(1, 10, 500)]]
    assert propose([paid(1, 500, 25)], [paid(10, 500)]) == []
    assert propose([paid(1, 500, -3)], [paid(10, 500, cash=True)]) != []


def test_two_alike_are_said_to_be_alike():
    (one,) = propose([paid(1, 500)], [paid(10, 500), paid(11, 500, 1)])
    assert "2 penerimaan berjumlah sama" in one.reasons[-1]


def test_banks_cut_names_short():
    assert is_named("PT Contoh Kopi Serelo", "TRSF E-BANKING CONTOH KOPI SER")
    assert not is_named("PT Contoh Kopi Serelo", "SETORAN TUNAI")
    assert not is_named("", "apa saja")


amounts = st.integers(1, 40).map(lambda one: one * 50)
sides = st.lists(st.tuples(amounts, st.integers(0, 40), st.sampled_from(PAYERS), st.booleans()), max_size=12)


@given(sides, sides)
def test_no_line_and_no_receipt_is_used_beyond_its_amount_and_sums_are_exact(lines, receipts):
    left = [paid(key, amount, days, words) for key, (amount, days, words, _) in enumerate(lines)]
    right = [
        paid(key, amount, days, words, cash=cash) for key, (amount, days, words, cash) in enumerate(receipts)
    ]
    found = propose(left, right)
    used_lines, used_receipts = Counter(), Counter()
    for one in found:
        assert (
            len(one.parts) == 1
            or len({part.line for part in one.parts}) == 1
            or len({part.receipt for part in one.parts}) == 1
        )
        for part in one.parts:
            used_lines[part.line] += part.amount
            used_receipts[part.receipt] += part.amount
    # What is proposed explains a line and a receipt whole: all that is left of either, and never more.
    assert all(used == left[key].amount for key, used in used_lines.items())
    assert all(used == right[key].amount for key, used in used_receipts.items())
    assert sum(used_lines.values()) == sum(used_receipts.values())


def entries(*rows):
    return [
        Entry(key, account, 2026, amount * 100, group) for key, (account, amount, group) in enumerate(rows)
    ]


def kinds(there, here):
    return {one.account: one.kind for one in compare(entries(*there), entries(*here))}


def test_every_kind_of_difference_is_named():
    here = [("4.3.2", 15, 1), ("4.3.2", 7, 2), ("4.1.2", 9, 3)]
    assert kinds([("4.3.2.01", 15, 0), ("4.3.2.02", 7, 0), ("4.1.2", 9, 0)], here) == {
        "4.3.2": Difference.SAME,
        "4.1.2": Difference.SAME,
    }
    assert kinds([("4.3.4", 5, 0)], here) == {
        "4.3.2": Difference.MISSING_THERE,
        "4.1.2": Difference.MISSING_THERE,
        "4.3.4": Difference.MISSING_HERE,
    }
    assert kinds([("4.3.2", 13, 0), ("4.1.2", 18, 0)], here) == {
        "4.3.2": Difference.ACCOUNT,
        "4.1.2": Difference.ACCOUNT,
    }
    assert kinds([("4.3.2", 23, 0), ("4.1.2", 90, 0)], here) == {
        "4.3.2": Difference.SUM,
        "4.1.2": Difference.TIMES_10,
    }


def test_one_receipt_that_is_not_booked_is_pointed_at():
    (one,) = compare(entries(("4.3.2", 15, 0)), entries(("4.3.2", 15, 1), ("4.3.2", 8, 2)))
    assert (one.kind, one.suspects) == (Difference.SUM, (1,))
    assert "belum dibukukan" in one.says


def test_a_planted_fourfold_error_is_found():
    here = entries(("4.3.2", 15_000_000, 1), ("4.3.2", 4_000_000, 2), ("4.3.2", 900_000, 2))
    for factor, kind in ((4, Difference.TIMES_4), (10, Difference.TIMES_10)):
        there = entries(("4.3.2", 15_000_000 * factor + 4_900_000, 0))
        (one,) = compare(there, here)
        assert (one.kind, one.suspects) == (kind, (0,))
        assert "Rp15.000.000" in one.says
    (all_of_one,) = compare(entries(("4.3.2", 15_000_000 + 4 * 4_900_000, 0)), here)
    assert (all_of_one.kind, all_of_one.suspects) == (Difference.TIMES_4, (1, 2))
    (whole,) = compare(entries(("4.3.2", 4 * 19_900_000, 0)), here)
    assert whole.kind is Difference.TIMES_4


booked = st.lists(
    st.tuples(
        st.sampled_from(("4.1.2", "4.3.2.01", "4.3.2.02", "4.3.4")), st.integers(1, 10**9), st.integers(0, 3)
    ),
    max_size=15,
)


@given(booked, booked)
def test_both_totals_are_preserved_to_the_sen(there, here):
    left, right = entries(*there), entries(*here)
    found = compare(left, right)
    assert sum(one.there for one in found) == sum(one.amount for one in left)
    assert sum(one.here for one in found) == sum(one.amount for one in right)
    assert len({(one.year, one.account) for one in found}) == len(found)
    assert all((one.kind is Difference.SAME) == (one.difference == 0) for one in found)


@given(st.lists(st.integers(1, 10**8), min_size=1, max_size=12), st.data(), st.sampled_from((4, 10)))
def test_any_receipt_written_four_or_ten_times_over_is_found_among_others(amounts, data, factor):
    place = data.draw(st.integers(0, len(amounts) - 1))
    here = entries(*(("4.3.2", amount, number + 1) for number, amount in enumerate(amounts)))
    there = entries(("4.3.2", sum(amounts) + (factor - 1) * amounts[place], 0))
    (one,) = compare(there, here)
    assert one.kind in (Difference.TIMES_4, Difference.TIMES_10)
