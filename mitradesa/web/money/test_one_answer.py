"""The same question of money has the same answer on the dashboard, the page of money, the list of duties and in the yearly book."""

import re
from datetime import date, timedelta
from urllib.parse import parse_qs

import pytest

from mitradesa.actions.receipts import deposit_receipt
from mitradesa.actions.sanctions import Claim, lay_sanction
from mitradesa.actions.tallies import recount
from mitradesa.actions.turnovers import confirm_turnover
from mitradesa.core.calendar import today
from mitradesa.core.obligations.sanctions import SanctionKind
from mitradesa.core.refusals import Blocked
from mitradesa.queries.dashboard import dashboard
from mitradesa.queries.money import expected
from mitradesa.queries.obligations.lists import Wanted, totals
from mitradesa.queries.obligations.suggested import promised_by, suggested
from mitradesa.queries.receipts import Narrowed, sum_of
from mitradesa.queries.year_book.book import year_book
from mitradesa.records.models import Due, Obligation
from tests import estate, world
from tests.walks import text_of

pytestmark = pytest.mark.django_db
YEAR = today().year
RENT = {"kind": "money", "owed_by": "partner", "owed_to": "village", "title": "Sewa"}
DAY = date(YEAR, 1, 1)


@pytest.fixture(autouse=True)
def regions(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    world.regions()


@pytest.fixture
def finance():
    return world.seat(world.holder("finance_officer"))


@pytest.fixture
def leased():
    return world.agreement(
        title="Sewa kios",
        partner=world.a_partner(),
        signed_on=date(YEAR - 1, 12, 1),
        starts_on=date(YEAR - 1, 12, 1),
    )


@pytest.fixture
def seeded(finance, leased):
    """Rent partly paid, a day let go, a share counted late in the year, a fine charged, tax owed to the regency, money elsewhere."""
    recount(commit=True)
    last = date(YEAR, 12, 31)
    estate.a_duty(leased, DAY, last, amount=3_000_000, **RENT)
    estate.a_duty(leased, DAY, amount=900_000, **RENT)
    Due.objects.filter(amount=900_000).update(
        settled=True, waived_on=DAY, waived_by="Contoh", waived_because="x"
    )
    taxes = RENT | {"owed_to": "authority", "title": "Pajak"}
    estate.a_duty(leased, DAY, amount=111, **taxes)
    paid = estate.a_receipt(leased, 1_000_000, DAY, allocated=1_000_000, account_code="4.3.2")
    Due.objects.filter(obligation__title="Sewa", due_on=DAY, amount=3_000_000).update(brought=1_000_000)
    paid.save()
    estate.a_receipt(leased, 3_750_000, DAY, account_code="4.3.2")
    share = estate.a_share(leased, DAY)
    report = estate.a_report(share.dues.get(), 5_375_000 * 10)
    recount(commit=True)
    confirm_turnover(finance, report.pk)
    claim = Claim(
        SanctionKind.FINE,
        "Pasal 6",
        268_750,
        min(today() + timedelta(days=3), date(YEAR, 12, 31)),
        "Terlambat membayar sewa kios.",
    )
    lay_sanction(finance, leased.key, claim)
    return leased


def figure(found, label):
    (one,) = [line for section in found.sections for line in section.figures if line.label == label][:1]
    return one


def of_list(seat, query):
    asked = Wanted.of({name: value[0] for name, value in parse_qs(query).items()})
    found = totals(seat, asked, today())
    return found.due, found.due - found.brought


def test_what_is_promised_is_one_sum_everywhere_and_fees_stand_apart(seeded):
    camat, staff = world.seat(world.holder("camat")), world.seat(world.holder("dpmd_staff"))
    promised, fee, late = 2 * 3_000_000 + 5_375_000, 268_750, 2_000_000 + 5_375_000
    book = year_book(world.REGENCY, YEAR, as_known=False, progress=lambda _number: None)
    assert (book.counts.due, book.past[YEAR][0]) == (promised, promised)
    for seat in (camat, staff):
        money = expected.expected_and_received(seat, YEAR)
        assert (money.due, money.fees, money.met) == (promised, fee, 1_000_000)
        shown = dashboard(seat, YEAR, today())
        due = figure(shown, "dijanjikan")
        assert (due.number, of_list(seat, due.query)[0]) == (promised, promised)
        charged = figure(shown, "denda dan sanksi yang ditagih")
        assert (charged.number, of_list(seat, charged.query)[0]) == (fee, fee)
        unpaid = figure(shown, "rupiah yang belum dibayar")
        assert (unpaid.number, of_list(seat, unpaid.query)[1]) == (late, late)
        assert sum(rupiah for _number, rupiah in expected.ages(seat, today()).values()) == late
        assert sum(one.left for one in expected.debtors(seat, "", today())) == late
    assert recount(commit=False).wrong == 0


def test_money_that_nothing_explains_never_makes_up_for_what_is_lacking(seeded):
    (row,) = expected.quarters([seeded], YEAR)
    assert (row.gap, row.unexplained, row.fees) == (10_375_000, 3_750_000, 268_750)
    page = text_of(world.signed_in(world.holder("finance_officer")).get("/ruang/uang/"))
    assert "lebih Rp" not in page
    assert "Rp10.375.000" in page
    assert "di luar jadwal, belum dibagi: Rp3.750.000" in page
    assert "Denda dan sanksi yang ditagih Rp268.750" in page


def test_who_owes_most_stands_first_and_narrows_the_list(seeded):
    other = world.agreement(title="Sewa lumbung", partner=world.a_partner("CV Contoh Kecil"))
    estate.a_duty(other, DAY, amount=50_000, **RENT)
    browser = world.signed_in(world.holder("camat"))
    page = browser.get("/ruang/uang/tunggakan/")
    most = re.findall(r'<a href="\?mitra=(\d+)">([^<]+)</a>', page.content.decode())
    assert [name for _key, name in most] == [seeded.partner.name, "CV Contoh Kecil"]
    assert "Rp7.425.000 , 3 jatuh tempo" in text_of(page)
    narrowed = text_of(browser.get(f"/ruang/uang/tunggakan/?mitra={most[1][0]}"))
    assert "Rp50.000 , 1 jatuh tempo" in narrowed
    assert "Sewa kios" not in narrowed
    taken = browser.get(f"/ruang/uang/tunggakan/csv/?mitra={most[1][0]}").content.decode("utf-8-sig")
    assert "Sewa lumbung" in taken
    assert "Sewa kios" not in taken


def test_money_that_was_paid_over_lies_in_the_villages_account(finance, leased):
    one = estate.a_receipt(leased, 2_000_000, DAY, account="person", account_code="4.3.2")
    recount(commit=True)
    camat = world.seat(world.holder("camat"))
    assert figure(dashboard(camat, YEAR, today()), "– ke rekening perorangan").number == 2_000_000
    deposit_receipt(finance, one.pk, DAY)
    shown = dashboard(camat, YEAR, today())
    labels = [line.label for section in shown.sections for line in section.figures]
    assert "– ke rekening perorangan" not in labels
    assert figure(shown, "– ke rekening kas desa").number == 2_000_000
    assert sum_of(camat, Narrowed(year=str(YEAR), account="village_cash")) == 2_000_000
    assert sum_of(camat, Narrowed(year=str(YEAR), account="person")) == 0
    book = year_book(world.REGENCY, YEAR, as_known=False, progress=lambda _number: None)
    assert book.counts.received == {"village_cash": 2_000_000}


def test_a_value_whose_instalments_are_scheduled_is_not_offered_again(leased):
    leased.amount_total, leased.ends_on, leased.open_ended = 24_000_000, date(YEAR + 1, 12, 31), False
    leased.save()
    titles = [one.title for one in suggested(leased, [])]
    assert "Pembayaran tahunan" in titles
    duty = estate.a_duty(leased, *(date(YEAR, month, 1) for month in (1, 4, 7)), amount=6_000_000, **RENT)
    kept = list(Obligation.objects.filter(pk=duty.pk).prefetch_related("dues"))
    (rest,) = [one for one in suggested(leased, [], promised_by(kept)) if one.title == "Pembayaran tahunan"]
    assert rest.amount == 6_000_000
    estate.a_duty(leased, date(YEAR, 10, 1), amount=6_000_000, **RENT)
    page = text_of(
        world.signed_in(world.holder("finance_officer")).get(f"/ruang/kewajiban/perjanjian/{leased.key}/")
    )
    assert "Pembayaran tahunan" not in page


def test_a_reason_that_is_too_short_is_called_so(finance, leased):
    one = estate.a_sanction(leased)
    claim = Claim(SanctionKind.FINE, "Pasal 6", 5, today(), "kurang")
    assert one.pk
    with pytest.raises(Blocked, match="terlalu pendek"):
        lay_sanction(finance, leased.key, claim)
