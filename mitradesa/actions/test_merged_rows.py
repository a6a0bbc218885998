"""What hangs on a duplicate is found with the record that stays, to the rupiah, and comes back when the two are parted."""

from datetime import date

import pytest
from django.db.models import Sum

from mitradesa.actions.duplicates import merge_agreement, part_agreement
from mitradesa.actions.merged_rows import MOVED
from mitradesa.actions.obligations import Duty, keep_obligation
from mitradesa.actions.receipts import Money, record_receipt
from mitradesa.actions.tallies import recount
from mitradesa.core.obligations.kinds import Kind, Side
from mitradesa.core.receipts import Account
from mitradesa.queries.imports_held import HANGING
from mitradesa.queries.money.sums import by_account, by_agreement, receipts_in
from mitradesa.records.models import Agreement, Event, Merger, Obligation, Receipt
from tests import hanging, world

pytestmark = pytest.mark.django_db
STAYING = {"files", "sheets", "duplicates"}
"""Files are copied, sheets confirm their own record, and the duplicates of a duplicate are merged anew."""


@pytest.fixture
def operator():
    world.regions()
    return world.seat(world.holder("village_secretary"))


@pytest.fixture
def finance(operator):
    return world.seat(world.holder("finance_officer"))


def duty(seat, agreement, title="Sewa tahunan", amount=5_000_000):
    one = Duty(Kind.MONEY, Side.PARTNER, Side.VILLAGE, title, date(2025, 3, 1), amount=amount)
    return keep_obligation(seat, agreement.key, one)


def received(seat, agreement, amount, code="4.1.2.01"):
    money = Money(date(2025, 3, 2), amount, "PT Contoh", Account.VILLAGE_CASH, code=code)
    return record_receipt(seat, agreement.key, money)


def merged(seat, gone, kept):
    gone.refresh_from_db()
    merge_agreement(seat, gone.key, gone.version, kept.key)


def test_everything_that_hangs_on_a_duplicate_goes_over():
    assert set(MOVED) == set(HANGING) - STAYING


@pytest.mark.parametrize("name", sorted(MOVED))
def test_each_kind_goes_over_and_comes_back(operator, name):
    kept, gone = world.agreement(), world.agreement()
    model, field = MOVED[name]
    row = hanging.hung(model, field, gone)
    merged(operator, gone, kept)
    row.refresh_from_db()
    assert getattr(row, f"{field}_id") == kept.pk
    said = Event.objects.get(kind="agreement.took_over").says
    assert f"ikut pindah: 1 {HANGING[name]}" in said
    part_agreement(operator, gone.key)
    row.refresh_from_db()
    assert getattr(row, f"{field}_id") == gone.pk
    assert not Merger.objects.exists()


def test_sums_over_agreements_equal_each_account_before_and_after(operator, finance):
    kept, gone, other = (world.agreement() for _ in range(3))
    for one, amount in ((kept, 1_000_001), (gone, 2_000_003), (other, 4_000_007)):
        received(finance, one, amount)
    received(finance, gone, 8_000_009, code="4.3.1")

    def accounts():
        rows = receipts_in(finance, 2025)
        sums = {one.code: one.amount for one in by_account(rows)}
        found = {}
        standing = dict(Agreement.objects.filter(merged_into=None).values_list("pk", "key"))
        for (agreement, code), amount in by_agreement(rows).items():
            assert agreement in standing
            found[code] = found.get(code, 0) + amount
        assert found == sums
        return sums

    before = accounts()
    merged(operator, gone, kept)
    assert accounts() == before
    assert Receipt.objects.filter(agreement=kept).aggregate(all=Sum("amount"))["all"] == 11_000_013
    assert recount(commit=False).wrong == 0
    part_agreement(operator, gone.key)
    assert accounts() == before
    assert recount(commit=False).wrong == 0


def test_a_duty_noted_on_both_counts_once_and_stands_again_when_parted(operator):
    kept, gone = world.agreement(), world.agreement()
    duty(operator, kept)
    same, own = duty(operator, gone), duty(operator, gone, "Sewa kios", 7_000_000)
    merged(operator, gone, kept)
    standing = Obligation.objects.filter(agreement=kept, withdrawn_on=None)
    assert sorted(standing.values_list("title", flat=True)) == ["Sewa kios", "Sewa tahunan"]
    same.refresh_from_db()
    assert "dua kali" in same.withdrawn_because
    part_agreement(operator, gone.key)
    assert set(Obligation.objects.filter(agreement=gone, withdrawn_on=None)) == {same, own}
    assert recount(commit=False).wrong == 0


def test_of_two_ledgers_and_two_cases_each_stays_with_its_record(operator):
    kept, gone = world.agreement(), world.agreement()
    for name in ("ledger", "cooperation"):
        model, field = MOVED[name]
        mine, theirs = hanging.hung(model, field, kept), hanging.hung(model, field, gone)
        merged_to = [mine, theirs]
    merged(operator, gone, kept)
    for row in merged_to:
        row.refresh_from_db()
    assert [row.agreement_id for row in merged_to] == [kept.pk, gone.pk]


def test_what_a_duplicate_of_a_duplicate_brought_stays_its_own(operator, finance):
    last, middle, first = (world.agreement() for _ in range(3))
    early = received(finance, first, 1)
    late = received(finance, middle, 2)
    merged(operator, first, middle)
    merged(operator, middle, last)
    assert Receipt.objects.filter(agreement=last).count() == 2
    part_agreement(operator, middle.key)
    early.refresh_from_db()
    late.refresh_from_db()
    assert (early.agreement_id, late.agreement_id) == (last.pk, middle.pk)
    part_agreement(operator, first.key)
    early.refresh_from_db()
    assert early.agreement_id == first.pk
