"""What the records of money tell the rule book: nothing that nobody recorded, and each number as it was recorded."""

from datetime import date

import pytest

from mitradesa.queries.facts.cooperations import facts_of_cooperation
from mitradesa.queries.facts.money import ORIGIN, facts_of_money, money_of
from mitradesa.queries.facts.obligations import duties_of
from mitradesa.records.models import BudgetLine
from mitradesa.web.agreements.sheet import judged
from tests import estate, world

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 1)


@pytest.fixture(autouse=True)
def regions():
    world.regions()


def told_of(row):
    return facts_of_money(money_of([row], duties_of([row.pk]), DAY)[row.pk], DAY)


def test_nothing_recorded_tells_nothing():
    assert told_of(world.agreement()) == {}


def test_accounts_money_and_arrears_are_told_as_recorded():
    row = world.agreement(regime="third_party", starts_on=date(2025, 1, 1), ends_on=date(2027, 12, 31))
    estate.a_bank_account(confirmed_at="2020-01-02T00:00Z", reported_on=date(2020, 1, 3))
    estate.a_duty(
        row, date(2026, 1, 31), date(2026, 7, 31), date(2027, 1, 31), kind="money", owed_by="partner",
        owed_to="village", amount=100, title="Sewa", payee_number="999",
    )  # fmt: skip
    estate.a_receipt(row, 70, account_code="4.3.2.01", withheld=20)
    away = estate.a_receipt(row, 30, account_code="4.3.2", account="person")
    told = told_of(row)
    assert told == {
        "village_cash_account": "1234567890",
        "payee_account": "999",
        "flows_without_code": 1,
        "account_code": "4.3.2",
        "cooperation_received": 100,
        "cooperation_banked": 50,
        "proceeds_received": 100,
        "proceeds_banked": 50,
        "instalments_late": 2,
    }
    away.deposited_on = date(2026, 2, 1)
    away.save()
    assert told_of(row)["cooperation_banked"] == 80
    check = judged(row)
    assert check.origins["cooperation_banked"] == ORIGIN
    estate.a_receipt(row, 5, account="unstated", account_code="4.1.2")
    told = told_of(row)
    assert "cooperation_banked" not in told
    assert "account_code" not in told


def test_cash_that_still_lies_is_told_before_cash_that_was_long_on_its_way():
    row = world.agreement()
    long = {"account": "in_hand", "deposited_on": date(2026, 3, 1)}
    estate.a_receipt(row, 5, date(2026, 2, 1), **long)
    estate.a_receipt(row, 5, date(2026, 2, 27), **long)
    told = told_of(row)
    assert (told["cash_received_on"], told["cash_deposited_on"]) == (date(2026, 2, 1), date(2026, 3, 1))
    estate.a_receipt(row, 5, date(2026, 5, 1), account="in_hand")
    told = told_of(row)
    assert told["cash_received_on"] == date(2026, 5, 1)
    assert "cash_deposited_on" not in told


def test_spending_is_told_beside_its_budget_and_years_without_one_are_counted():
    row = world.agreement()
    estate.a_duty(
        row, date(2024, 5, 1), date(2025, 5, 1), date(2026, 5, 1), date(2027, 5, 1), kind="money",
        owed_by="village", owed_to="partner", amount=9,
    )  # fmt: skip
    for year, account, planned in ((2025, "1.4.09", 5), (2026, "4.7.01", 40), (2026, "4.3.2.01", 900)):
        BudgetLine.objects.create(
            village_id=row.village_id,
            year=year,
            account=account,
            name="Contoh",
            planned=planned,
            agreement=row,
        )
    estate.a_spending(row, 50, date(2026, 5, 2))
    told = told_of(row)
    assert told["cooperation_money_use"] == "direct"
    assert (told["village_spent"], told["budget_line_amount"], told["years_not_budgeted"]) == (50, 40, 1)


def test_the_account_of_a_case_is_the_reported_one():
    case = estate.a_case()
    bank = estate.a_bank_account(confirmed_at="2020-01-02T00:00Z")
    assert "village_cash_account" not in facts_of_cooperation(case)[0]
    bank.reported_on = date(2020, 2, 1)
    bank.save()
    assert facts_of_cooperation(case)[0]["village_cash_account"] == "1234567890"
