"""The pages of money: accounts of villages, spending against its line, what should have come, sums that open to their entries."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mitradesa.actions.account_codes import choose_code
from mitradesa.actions.pins import set_pin
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.queries.desk import desk
from mitradesa.queries.money import sums
from mitradesa.queries.money.accounts import OpenQuestion, code_for, official_numbers, official_on
from mitradesa.queries.money.book import subsidiary_book
from mitradesa.queries.money.expected import ages, expected_and_received, quarters
from mitradesa.records.models import (
    AgreementFact,
    BankMatch,
    BudgetLine,
    Event,
    Fulfilment,
    Receipt,
    Spending,
    VillageAccount,
)
from tests import estate, world
from tests.walks import text_of

pytestmark = pytest.mark.django_db
HOME = "/ruang/uang/"
PIN = "271828"


@pytest.fixture(autouse=True)
def regions(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    world.regions()


@pytest.fixture
def keeper():
    return world.signed_in(world.holder("finance_officer"))


@pytest.fixture
def running():
    return world.agreement(title="Kelola pasar", regime="third_party", ends_on=date(2027, 12, 31))


def test_a_new_account_follows_the_old_one_and_waits_for_the_head_and_the_subdistrict(keeper):
    old = estate.a_bank_account(confirmed_at="2020-01-02T00:00Z", seen_at="2020-01-03T00:00Z")
    page = f"{HOME}rekening/{world.VILLAGE}/"
    new = {
        "bank": "Bank Baru Contoh",
        "number": "99-88-77-66",
        "holder": "Kas Desa Contoh",
        "since": "2026-07-01",
    }
    person = keeper.post(page, new | {"holder": "Budi Contoh"})
    assert person.status_code == 409
    assert "Permendagri 20/2018 Pasal 43" in text_of(person)
    assert keeper.post(page, new).status_code == 302
    assert keeper.post(page, new | {"number": "555555"}).status_code == 409
    assert official_numbers(world.VILLAGE) == ("1234567890",)
    head = world.holder("village_head")
    set_pin(world.seat(head), PIN)
    known = VillageAccount.objects.get(number="99887766")
    (line,) = [one for one in desk(world.seat(head)) if one.kind == "bank_account"]
    assert "Bank Baru Contoh 99887766" in line.what
    assert not [one for one in desk(world.seat(world.holder("camat"))) if one.kind == "bank_account"]
    assert world.signed_in(head).post(f"{HOME}rekening/{known.pk}/benarkan/", {"pin": PIN}).status_code == 302
    old.refresh_from_db()
    assert old.until == date(2026, 6, 30)
    assert official_numbers(world.VILLAGE) == ("99887766",)
    assert official_on(world.VILLAGE, date(2026, 6, 30)) == old
    assert [one for one in desk(world.seat(world.holder("camat"))) if one.kind == "bank_account"]
    assert "belum dilihat kecamatan" in text_of(keeper.get(page))
    assert (
        keeper.post(f"{HOME}rekening/{known.pk}/tarik/", {"why": "Bukan yang ini rupanya."}).status_code
        == 409
    )
    assert (
        keeper.post(f"{HOME}rekening/{known.pk}/lapor/", {"on": "2026-07-02", "number": "900/1"}).status_code
        == 302
    )
    assert "membenarkan rekening kas desa" in Event.objects.get(kind="village_account.confirmed").says


def test_villages_without_an_account_are_found():
    estate.a_bank_account(confirmed_at="2020-01-02T00:00Z")
    page = world.signed_in(world.holder("camat")).get(f"{HOME}rekening/?tanpa=1")
    assert world.SIBLING_VILLAGE in text_of(page)
    assert f">{world.VILLAGE}<" not in page.content.decode()


def test_the_regencys_choice_says_the_code_of_ksp_money(running):
    AgreementFact.objects.create(agreement=running, name="asset_use", value="ksp", origin="dinyatakan")
    assert code_for(running) == ""
    seat = world.seat(world.holder("dpmd_head"))
    with pytest.raises(Blocked, match="Alasan"):
        choose_code(seat, OpenQuestion.KSP, "4.1.2", "ya")
    choose_code(seat, OpenQuestion.KSP, "4.3.2", "Contoh: kebiasaan kabupaten sejak 2020.")
    choose_code(seat, OpenQuestion.KSP, "4.1.2", "Contoh: surat kepala dinas nomor 7.")
    assert code_for(running) == "4.1.2"
    page = text_of(world.signed_in(world.holder("camat")).get(f"{HOME}bagan/"))
    assert "surat kepala dinas nomor 7" in page
    assert "kebiasaan kabupaten" in page


def paid(client, row, **more):
    sent = {"spent_on": "2026-05-04", "amount": "400.000", "payee": "CV Contoh Jasa", "code": "1.4.09"}
    return client.post(f"{HOME}belanja/{row.key}/", sent | more)


def a_line(agreement, year=2026, planned=1_000_000, account="1.4.09.01", **more):
    return BudgetLine.objects.create(
        village_id=agreement.village_id, year=year, account=account, name="Kerja sama", planned=planned,
        agreement=agreement, **more,
    )  # fmt: skip


def test_spending_needs_its_line_of_the_year_and_stays_within_it(keeper, running):
    a_line(running, 2025)
    none = paid(keeper, running)
    assert none.status_code == 409
    assert "Tidak ada anggaran 1.4.09" in text_of(none)
    assert "PP 16/2026 Pasal 110" in text_of(none)
    assert "PP 43/2014 Pasal 91" in text_of(paid(keeper, running, spent_on="2026-03-26"))
    line = a_line(running)
    assert paid(keeper, running).status_code == 302
    over = paid(keeper, running, amount="600.001")
    assert over.status_code == 409
    assert "tersisa Rp600.000" in text_of(over)
    assert paid(keeper, running, amount="600.001", because="Atap roboh").status_code == 302
    kept = Spending.objects.first()
    assert (kept.line, kept.because) == (line, "Atap roboh")
    page = text_of(keeper.get(f"{HOME}belanja/{running.key}/"))
    assert "di luar anggaran" in page
    assert "melebihi anggaran" in page
    assert Event.objects.latest("pk").says.endswith("(di luar anggaran)")
    assert paid(keeper, running, code="4.3.2").status_code == 422
    withdrawn = f"{HOME}belanja/{kept.pk}/tarik/"
    assert keeper.post(withdrawn, {"why": "salah"}).status_code == 409
    assert keeper.post(withdrawn, {"why": "Dicatat dua kali rupanya."}).status_code == 302
    assert paid(keeper, running, amount="600.000").status_code == 302


def test_what_the_village_owes_is_met_by_spending_alone(keeper, running):
    a_line(running)
    duty = estate.a_duty(
        running, date(2026, 4, 30), kind="money", owed_by="village", owed_to="partner", amount=500_000
    )
    due = duty.dues.get()
    page = f"/ruang/kewajiban/tempo/{due.pk}/"
    day = {"happened_on": "2026-05-04", "received_on": "2026-05-04", "amount": "400.000"}
    refused = keeper.post(f"{page}penuhi/", day)
    assert refused.status_code == 409
    assert "dicatat sebagai belanja" in text_of(refused)
    assert "Catat pembayarannya" in text_of(keeper.get(page))
    assert paid(keeper, running, due=str(due.pk)).status_code == 302
    due.refresh_from_db()
    assert (due.brought, due.settled) == (400_000, False)
    assert Fulfilment.objects.get().spending == Spending.objects.get()
    assert paid(keeper, running, due=str(due.pk), amount="100.001").status_code == 409
    keeper.post(f"{HOME}belanja/{Spending.objects.get().pk}/tarik/", {"why": "Dicatat dua kali rupanya."})
    due.refresh_from_db()
    assert due.brought == 0


def test_a_receipt_realises_its_budget_line(keeper, running):
    line = a_line(running, account="4.3.2.01.", realised=5)
    assert keeper.post(
        f"/ruang/penerimaan/{running.key}/",
        {"received_on": "2026-05-04", "amount": "7", "payer": "PT Contoh", "account": "village_cash"},
    ).status_code == 302  # fmt: skip
    assert line.receipts.get().amount == 7
    early = estate.a_receipt(running, 8, account_code="4.3.3.01")
    form = {"year": "2026", "account": "4.3.3", "name": "Bantuan", "planned": "10", "agreement": running.key}
    assert keeper.post(f"/ruang/rencana/{world.VILLAGE}/anggaran/", form).status_code == 302
    early.refresh_from_db()
    assert early.line.account == "4.3.3"
    assert "beda dengan catatan" in text_of(keeper.get(f"{HOME}belanja/{running.key}/"))


def rented(row, *days, amount=100):
    estate.a_duty(row, *days, kind="money", owed_by="partner", owed_to="village", amount=amount, title="Sewa")


def test_a_year_shows_quarters_arrears_and_sums_that_open(keeper, running, django_assert_max_num_queries):
    now = today()
    rented(running, *(now - timedelta(days=late) for late in (366, 365, 91, 90, 31, 30, 1, 0)))
    seat = world.seat(world.holder("camat"))
    assert ages(seat, now) == {"0-30": (2, 200), "31-90": (2, 200), "91-365": (2, 200), "366": (1, 100)}
    estate.a_receipt(running, 250, date(now.year, 2, 1), account_code="4.3.2")
    estate.a_receipt(running, 50, date(now.year, 8, 1), account_code="4.1.2")
    estate.a_receipt(running, 9, date(now.year, 8, 2), account_code="4.1.2", withdrawn_at="2026-01-01T00:00Z")
    (shown,) = quarters([running], now.year)
    assert shown.unexplained == 300
    assert sum(shown.met.values()) == 0
    sums = expected_and_received(seat, now.year)
    assert (sums.came, sums.unexplained, sums.met) == (300, 300, 0)
    assert shown.gap == sums.due
    for number in range(35):
        estate.a_receipt(
            world.agreement(title=f"Lain {number}"), 3, date(now.year, 3, 1), account_code="4.3.4"
        )
    with django_assert_max_num_queries(17):
        page = keeper.get(HOME)
    text = text_of(page)
    assert "4.3.4 Hibah dan sumbangan pihak ketiga" in text
    assert "Rp105" in text
    assert "Berikutnya" in text
    opened = text_of(keeper.get(f"{HOME}akun/masuk/4.3.4/?tahun={now.year}"))
    assert "Rp105 , 35 catatan" in opened
    taken = keeper.get(f"{HOME}akun/masuk/4.3.2/csv/?tahun={now.year}").content.decode("utf-8-sig")
    assert "Kelola pasar" in taken
    assert keeper.get(f"{HOME}akun/tengah/4.3.2/").status_code == 404
    old = text_of(keeper.get(f"{HOME}tunggakan/?umur=366"))
    assert "366 hari lewat" in old
    assert "365 hari lewat" not in old
    assert keeper.get(f"{HOME}tunggakan/csv/?umur=366").content.decode("utf-8-sig").count("Sewa") == 1
    assert keeper.get(f"{HOME}tunggakan/xlsx/").content[:2] == b"PK"


def test_a_subsidiary_book_is_the_finance_officers_and_counts_what_lies_in_the_villages_account(running):
    away = estate.a_receipt(running, 900, date(2026, 2, 1), account="person")
    estate.a_receipt(running, 100, date(2026, 2, 3), file_name="kuitansi.pdf")
    statement = estate.a_statement()
    line = estate.a_line(statement, amount=70)
    BankMatch.objects.create(line=line, receipt=estate.a_receipt(running, 70, date(2026, 2, 4)), amount=70)
    book = subsidiary_book(running, None, date(2026, 12, 31), most=99)
    assert [one.title for one in book.signers] == ["Kepala Desa", "Kaur Keuangan"]
    assert [(row[5], row[7]) for row in book.rows] == [(None, 0), (100, 100), (70, 170)]
    assert [row[4] for row in book.rows][:2] == ["belum ada", "kuitansi.pdf"]
    assert str(book.rows[2][4]).startswith("rekening koran")
    assert "BELUM disetor" in str(book.rows[0][2])
    assert "Rp900" in book.notes[-1]
    away.deposited_on = date(2026, 2, 5)
    away.save()
    book = subsidiary_book(running, 2026, date(2026, 12, 31), most=99)
    assert [(row[1], row[7]) for row in book.rows][-1] == (date(2026, 2, 5), 1070)
    assert len(book.notes) == 2


def test_a_subsidiary_book_runs_to_its_sum_on_paper_and_as_a_file(keeper, running):
    estate.a_receipt(running, 900, date(2026, 2, 1), account_code="4.3.2", account="person")
    estate.a_spending(running, 400, date(2026, 3, 1))
    assert keeper.get(f"{HOME}buku/{running.key}/?tahun=2026").content.startswith(b"%PDF")
    made = keeper.get(f"{HOME}buku/{running.key}/?bentuk=xlsx")
    assert made.content[:2] == b"PK"
    stranger = world.signed_in(world.holder("finance_officer", world.SIBLING_VILLAGE))
    assert stranger.get(f"{HOME}buku/{running.key}/").status_code == 404


CODES = st.sampled_from(["4.1.2", "4.3.2", "4.3.2.01", ""])
ENTRY = st.tuples(st.integers(0, 2), CODES, st.integers(1, 10**13), st.booleans())


def test_sums_over_agreements_are_each_account_to_the_rupiah():
    seat = world.seat(world.holder("camat"))
    agreements = [world.agreement(title=f"Contoh {number}") for number in range(3)]

    @given(st.lists(ENTRY, max_size=12))
    @settings(max_examples=25, deadline=None)
    def check(entries):
        Receipt.objects.all().delete()
        wanted = {}
        for place, code, amount, withdrawn in entries:
            moment = "2026-01-06T00:00Z" if withdrawn else None
            estate.a_receipt(agreements[place], amount, account_code=code, withdrawn_at=moment)
            if not withdrawn:
                wanted[code or "-"] = wanted.get(code or "-", 0) + amount
        found = sums.receipts_in(seat, 2026)
        accounts = {one.code: one.amount for one in sums.by_account(found)}
        assert accounts == wanted
        summed = {}
        for (_agreement, code), amount in sums.by_agreement(found).items():
            summed[code] = summed.get(code, 0) + amount
        assert summed == accounts
        for code, amount in accounts.items():
            assert sums.total(sums.of_code(found, code)).amount == amount
            assert sum(one.amount for one in sums.entries(found, code, "received_on").rows) == amount

    check()
