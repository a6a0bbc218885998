"""A list that counts breaches and the page of the agreement say the same of its money, at once after the act that changed it."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mitradesa.actions import judging, obligations, village_accounts
from mitradesa.core.findings import Gate
from mitradesa.core.means import Means
from mitradesa.core.obligations.kinds import Kind, Side
from mitradesa.law.book import book
from mitradesa.records.models import StoredFinding
from mitradesa.web.agreements.sheet import judged
from tests import estate, world

pytestmark = pytest.mark.django_db
CODES, ACCOUNT = "flows_have_codes", "payee_account_reported"
SIGNED = date(2026, 1, 5)


@pytest.fixture
def running():
    world.regions()
    return running_one()


def running_one():
    row = world.agreement(
        regime="third_party", signed_on=SIGNED, starts_on=SIGNED, ends_on=date(2029, 1, 4), amount_total=90
    )
    judging.judge_anew([row.pk])
    return row


@pytest.fixture
def keeper():
    return world.seat(world.holder("village_operator"))


@pytest.fixture
def head():
    return world.holder("village_head")


def stored(row):
    return set(StoredFinding.objects.filter(agreement=row).values_list("rule", flat=True))


def breaches(row):
    """What the page of the agreement calls breached, the same as is stored of it."""
    row.refresh_from_db()
    found = {one.rule: one for one in judged(row).with_outcome("breached")}
    assert stored(row) == set(found)
    return found


def page_of(head, row):
    return world.signed_in(head).get(f"/ruang/kerja-sama/{row.key}/").text


def listed(head, rule):
    """What the register says of the agreements that breach a rule, whose title is a word of it."""
    return world.signed_in(head).get("/ruang/kerja-sama/", {"langgar": rule}).text


def rent(**more):
    told = {"title": "Sewa tahunan", "clause": "Pasal 4", "first_due": date(2027, 1, 31), "amount": 30}
    return obligations.Duty(Kind.MONEY, Side.PARTNER, Side.VILLAGE, **told | more)


def test_a_flow_without_a_code_is_said_in_the_list_and_on_the_page_until_it_has_one(keeper, head, running):
    assert CODES not in breaches(running)
    duty = obligations.keep_obligation(keeper, running.key, rent())
    said = breaches(running)[CODES].message
    assert said in page_of(head, running)
    assert running.title in listed(head, CODES)
    duty.refresh_from_db()
    coded = rent(account_code="4.3.2.01")
    obligations.keep_obligation(keeper, running.key, coded, known=duty.pk, version=duty.version)
    assert CODES not in breaches(running)
    assert said not in page_of(head, running)
    assert running.title not in listed(head, CODES)


def test_the_account_that_a_village_confirms_and_reports_is_held_against_each_of_its_agreements(
    keeper, head, running
):
    other = running_one()
    for row in (running, other):
        obligations.keep_obligation(keeper, row.key, rent(payee_number="99900111", payee_holder="Kas Desa"))
    assert ACCOUNT not in breaches(running)
    given = village_accounts.BankAccount("Bank Contoh", "1234567890", "Pemerintah Desa Contoh", SIGNED)
    made = village_accounts.prepare_account(keeper, world.VILLAGE, given)
    village_accounts.confirm_account(world.seat(head), made.pk, Means.PIN)
    assert ACCOUNT not in breaches(running)
    village_accounts.report_account(keeper, made.pk, date(2026, 2, 1), "1/2026")
    assert ACCOUNT in breaches(running)
    assert ACCOUNT in breaches(other)
    duty = running.obligations.get()
    obligations.withdraw_obligation(keeper, duty.pk, duty.version, "Salah menulis rekening")
    assert ACCOUNT not in breaches(running)
    assert ACCOUNT in breaches(other)


def filled():
    """An agreement of which every room keeps something that a rule reads."""
    row = running_one()
    estate.a_duty(row, kind="money", owed_by="partner", owed_to="village", amount=5, account_code="4.3.2")
    estate.a_receipt(row)
    estate.a_spending(row)
    ledger = estate.a_ledger(row)
    estate.a_figure(ledger, 2026, 5)
    return row


def test_many_are_judged_with_as_many_queries_as_one_and_empty_rooms_cost_none(
    keeper, django_assert_num_queries
):
    world.regions()
    bare = [running_one().pk for _ in range(5)]
    with CaptureQueriesContext(connection) as nothing_kept:
        judging.judged(bare)
    estate.a_bank_account(confirmed_at="2020-01-02T00:00Z", reported_on=date(2020, 1, 3))
    rows = [filled().pk for _ in range(5)]
    with CaptureQueriesContext(connection) as one:
        judging.judged(rows[:1])
    with django_assert_num_queries(len(one)):
        judging.judged(rows)
    assert len(one) - len(nothing_kept) <= 8
    assert len(nothing_kept) <= 5


def test_rules_are_asked_up_to_the_moment_that_an_agreement_has_reached():
    world.regions()
    after_signing = {one for one in Gate if one.order > Gate.SIGN.order}
    for more, later in (
        ({}, after_signing),
        ({"signed_on": SIGNED}, {Gate.CHANGE, Gate.END}),
        ({"signed_on": SIGNED, "ended_on": date(2026, 6, 30)}, set()),
    ):
        row = world.agreement(regime="third_party", **more)
        waits = {one.gate for one in judged(row).with_outcome("not_yet_due")}
        (kept,) = judging.judged([row.pk])
        assert waits == {
            book().rule(name).gate for name, one in kept.outcomes.items() if one == "not_yet_due"
        }
        assert waits <= later
        assert (Gate.RUN in waits, Gate.END in waits) == (Gate.RUN in later, Gate.END in later)
