"""A bank's file from upload to the head's agreement: mended by the cell, kept once, matched exactly, undone, and nothing overwritten."""

import io
import random
import re
from datetime import UTC, date, datetime

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.actions.statements.matching import match, undo_match
from mitradesa.core.reconciling import Part
from mitradesa.core.refusals import Blocked
from mitradesa.queries.desk import desk
from mitradesa.queries.statements.matching import banked, proposals, sums, with_left
from mitradesa.records.models import (
    BankLine,
    BankMatch,
    BankStatement,
    Event,
    ImportBatch,
    ImportMapping,
    Receipt,
    SiskeudesLine,
)
from tests import estate, world

pytestmark = pytest.mark.django_db
HOME, FILES = "/ruang/uang/rekening-koran/", "/ruang/uang/berkas/"
HEAD = "BANK SUMSEL BABEL;;;;\nTanggal;Uraian;Debet;Kredit;Saldo\n"
FIRST = (
    "05/01/2026;TRF DARI PT CONTOH MITRA;;5.000.000,00;6.000.000,00\n"
    "06/01/2026;BIAYA;10.000,00;;5.990.000,00\n"
    "07/01/2026;SETORAN TUNAI;;2.250.000,00;8.240.000,00\n"
)
SECOND = "20/01/2026;DANA DESA;;90.000.000,00;98.240.000,00\n"


@pytest.fixture(autouse=True)
def regions(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    world.regions()


@pytest.fixture
def officer():
    one = world.holder("finance_officer")
    one.browser = world.signed_in(one)
    return one


@pytest.fixture
def bound():
    return world.agreement(title="Kelola pasar", partner=world.a_partner(), ends_on=date(2030, 1, 1))


def text_of(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def told(one):
    return [line.what for line in desk(world.seat(one)) if line.kind == "statement"]


def received(agreement, amount=5_000_000, day=5, **fields):
    return estate.a_receipt(agreement, amount, date(2026, 1, day), payer="PT Contoh Mitra", **fields)


def uploaded(browser, content, name="mutasi.csv", home=HOME):
    content = content.encode() if isinstance(content, str) else content
    return browser.post(f"{home}unggah/", {"file": SimpleUploadedFile(name, content)})


def columns_of(batch, **more):
    sent = {f"kolom-{place}": target for place, target in enumerate(batch.mapping)}
    return sent | {name: said for name, said in batch.answers.items() if said} | more


def checked(browser, content, name="mutasi.csv", home=HOME):
    assert uploaded(browser, content, name, home).status_code == 302
    batch = ImportBatch.objects.first()
    assert browser.post(f"{FILES}{batch.key}/kolom/", columns_of(batch)).status_code == 302
    return ImportBatch.objects.get(pk=batch.pk)


def kept(browser, content, name="mutasi.csv", home=HOME):
    batch = checked(browser, content, name, home)
    assert browser.post(f"{FILES}{batch.key}/catat/").status_code == 302
    return ImportBatch.objects.get(pk=batch.pk)


def test_a_file_is_guessed_checked_and_kept_whole_and_its_columns_are_remembered(officer):
    batch = checked(officer.browser, HEAD + FIRST)
    assert batch.mapping == ["on", "description", "debit", "credit", "balance"]
    assert batch.answers["bank"] == "Bank Sumsel Babel"
    page = text_of(officer.browser.get(f"{FILES}{batch.key}/periksa/"))
    assert "Masuk Rp7.250.000" in page
    assert not BankLine.objects.exists()
    assert officer.browser.post(f"{FILES}{batch.key}/catat/").status_code == 302
    statement = BankStatement.objects.get()
    assert (statement.first_on, statement.last_on) == (date(2026, 1, 5), date(2026, 1, 7))
    assert sums(statement).came_in == 7_250_000
    assert sums(statement).went_out == 10_000
    assert "3 baris, masuk Rp7.250.000, keluar Rp10.000" in Event.objects.get(kind="statement.recorded").says
    odd = HEAD.replace("Uraian", "Isi kolom lain")
    uploaded(officer.browser, odd + FIRST)
    other = ImportBatch.objects.first()
    sent = columns_of(other) | {"kolom-1": "payer", "bank": "Bank Sumsel Babel"}
    officer.browser.post(f"{FILES}{other.key}/kolom/", sent)
    assert ImportMapping.objects.count() == 2
    uploaded(officer.browser, odd + SECOND)
    assert ImportBatch.objects.first().mapping[1] == "payer"


def test_lines_of_an_earlier_file_are_known_again_and_the_same_file_is_refused(officer):
    kept(officer.browser, HEAD + FIRST)
    assert "sudah dicatat" in text_of(uploaded(officer.browser, HEAD + FIRST))
    twice = "20/01/2026;DANA DESA;;90.000.000,00;188.240.000,00\n"
    batch = checked(officer.browser, HEAD + FIRST + SECOND + twice)
    assert "3 sudah ada dari unggahan lain" in text_of(officer.browser.get(f"{FILES}{batch.key}/periksa/"))
    officer.browser.post(f"{FILES}{batch.key}/catat/")
    # Two alike of one day are two payments, not one doubled.
    assert BankLine.objects.count() == 5
    assert sum(BankLine.objects.filter(incoming=True).values_list("amount", flat=True)) == 187_250_000


def test_a_wrong_row_holds_back_the_whole_file_until_it_is_mended_or_left_out(officer):
    batch = checked(officer.browser, HEAD + FIRST + "31/02/2026;X;;1.000,00;1\nTGL;Y;;abc;2\n")
    page = text_of(officer.browser.get(f"{FILES}{batch.key}/periksa/"))
    assert "Sel A6: Tanggal &#34;31/02/2026&#34; tidak ada dalam kalender." in page
    assert officer.browser.post(f"{FILES}{batch.key}/catat/").status_code == 409
    assert not BankLine.objects.exists()
    officer.browser.post(f"{FILES}{batch.key}/baris/6/", {"sel-0": "28/02/2026"})
    officer.browser.post(f"{FILES}{batch.key}/baris/7/lewati/")
    assert officer.browser.post(f"{FILES}{batch.key}/catat/").status_code == 302
    assert sorted(BankLine.objects.values_list("row", flat=True)) == [3, 4, 5, 6]
    assert "31/02/2026" in str(ImportBatch.objects.get().rows.get(row=6).cells)


def formula():
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made)
    book.add_worksheet().write_formula(0, 0, "=1+1", value=2)
    book.close()
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "says"),
    [
        (formula(), "a.xlsx", "Sel A1"),
        (b"%PDF-1.4 x" * 9, "a.csv", "bukan lembar kerja"),
        (b"a" * (20 * 1024 * 1024 + 1), "a.csv", "paling besar 20 MB"),
        (b"Tanggal;Kredit\n", "a.csv", "Tidak ada baris"),
    ],
)
def test_what_is_no_statement_is_refused_with_a_remedy_and_leaves_nothing(officer, content, name, says):
    page = uploaded(officer.browser, content, name)
    assert page.status_code == 422
    assert says in text_of(page)
    assert not ImportBatch.objects.exists()


def test_what_is_heavier_than_an_upload_may_be_is_refused_before_it_is_read(officer, settings):
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 1_000
    assert uploaded(officer.browser, HEAD + FIRST * 50).status_code == 413
    assert not ImportBatch.objects.exists()


def test_a_proposal_is_confirmed_with_its_reasons_undone_and_agreed_by_the_head(officer, bound):
    receipt = received(bound)
    statement = kept(officer.browser, HEAD + FIRST).statement
    address = f"{HOME}{statement.pk}/"
    page = officer.browser.get(address)
    assert "nama PT Contoh Mitra ada di keterangan bank" in text_of(page)
    parts = re.search(r'name="bagian" value="([^"]+)"', page.content.decode())[1]
    assert officer.browser.post(f"{address}cocokkan/", {"bagian": parts}).status_code == 302
    found = BankMatch.objects.get()
    assert (found.receipt, found.amount) == (receipt, 5_000_000)
    assert "jumlah sama persis" in found.because
    assert officer.browser.post(f"{address}cocokkan/", {"bagian": parts}).status_code == 409
    chief = world.holder("village_head")
    head = world.signed_in(chief)
    assert told(chief) == [
        "1 uang masuk belum dijelaskan pada rekening koran Bank Sumsel Babel sampai 7 Januari 2026"
    ]
    assert "Masih 1 uang masuk" in text_of(head.post(f"{address}setuju/"))
    other = BankLine.objects.get(description="SETORAN TUNAI")
    assert "penerimaan belum dicatat" in text_of(head.get(f"{HOME}baris/{other.pk}/"))
    assert officer.browser.post(f"{HOME}baris/{other.pk}/bukan/", {"why": "parkir"}).status_code == 302
    assert told(officer) == []
    assert told(chief) == ["Setujui pencocokan rekening koran Bank Sumsel Babel sampai 7 Januari 2026"]
    assert head.post(f"{address}setuju/").status_code == 302
    assert told(chief) == []
    assert "Disetujui" in text_of(officer.browser.get(address))
    assert officer.browser.post(f"{HOME}lepas/{found.pk}/", {"why": "bukan uang ini"}).status_code == 302
    statement.refresh_from_db()
    assert statement.agreed_at is None
    assert sums(statement).unexplained == 5_000_000
    assert BankMatch.objects.get().withdrawn_why == "bukan uang ini"


def test_an_unmatched_line_becomes_a_receipt_and_a_receipt_without_a_line_is_listed(officer, bound):
    received(bound, 700_000, 6)
    received(bound, 300_000, 6, account="in_hand")
    statement = kept(officer.browser, HEAD + FIRST).statement
    listed = text_of(officer.browser.get(f"{HOME}{statement.pk}/?mana=penerimaan"))
    assert re.search(r"Rp700.000.{0,200}tidak ada di bank", listed)
    assert "belum disetor ke rekening kas desa" in listed
    line = BankLine.objects.get(description="TRF DARI PT CONTOH MITRA")
    form = officer.browser.get(f"{HOME}baris/{line.pk}/").content.decode()
    assert f'<option value="{bound.key}" selected' in form
    sent = {"agreement": bound.key, "payer": "PT Contoh Mitra"}
    assert officer.browser.post(f"{HOME}baris/{line.pk}/catat/", sent).status_code == 302
    made = Receipt.objects.get(amount=5_000_000)
    assert (made.received_on, made.account) == (date(2026, 1, 5), "village_cash")
    assert made.bank_matches.get().line == line
    assert Event.objects.filter(kind="receipt.recorded").count() == 1
    assert officer.browser.post(f"{HOME}baris/{line.pk}/catat/", sent).status_code == 409
    assert Receipt.objects.count() == 3


def test_one_line_is_several_receipts_and_a_receipt_that_is_withdrawn_frees_its_line(officer, bound):
    small, large = received(bound, 2_000_000), received(bound, 3_000_000, 6)
    statement = kept(officer.browser, HEAD + FIRST).statement
    line = BankLine.objects.get(amount=5_000_000)
    address = f"{HOME}baris/{line.pk}/cocokkan/"
    sent = {"penerimaan": [small.pk, large.pk], f"jumlah-{large.pk}": "3.500.000"}
    assert officer.browser.post(address, sent).status_code == 409
    assert officer.browser.post(address, {"penerimaan": [small.pk, large.pk]}).status_code == 302
    assert with_left(BankLine.objects.filter(pk=line.pk)).get().left == 0
    refused = officer.browser.post(f"{HOME}{statement.pk}/tarik/", {"why": "berkas yang keliru"})
    assert "masih ada yang dicocokkan" in text_of(refused)
    Receipt.objects.filter(pk=small.pk).update(withdrawn_at="2026-02-01T00:00:00Z")
    assert with_left(BankLine.objects.filter(pk=line.pk)).get().left == 2_000_000


def test_the_bank_shows_a_receipt_net_and_on_the_day_it_was_paid_over(officer, bound):
    received(bound, 5_500_000, 1, account="in_hand", withheld=500_000, deposited_on=date(2026, 1, 5))
    statement = kept(officer.browser, HEAD + FIRST).statement
    (found,) = proposals(statement)
    assert [(part.amount) for part in found.proposal.parts] == [5_000_000]
    assert found.proposal.reasons[:2] == ("jumlah sama persis", "hari sama")


def test_only_the_villages_own_account_is_reconciled(officer):
    estate.a_bank_account(number="1112223334", confirmed_at=datetime.now(tz=UTC))
    uploaded(officer.browser, HEAD.replace("BABEL", "BABEL No. Rekening 9998887776") + FIRST)
    batch = ImportBatch.objects.get()
    page = officer.browser.post(f"{FILES}{batch.key}/kolom/", columns_of(batch))
    assert page.status_code == 422
    assert "9998887776 bukan rekening kas desa" in text_of(page)
    assert "Permendagri 20/2018 Pasal 43" in text_of(page)
    sent = columns_of(batch, number="111-222-3334")
    assert officer.browser.post(f"{FILES}{batch.key}/kolom/", sent).status_code == 302


def test_a_file_taken_back_counts_for_nothing_and_can_come_again(officer):
    batch = kept(officer.browser, HEAD + FIRST)
    assert (
        officer.browser.post(f"{HOME}{batch.statement.pk}/tarik/", {"why": "rekening lain"}).status_code
        == 302
    )
    assert "ditarik" in text_of(officer.browser.get(HOME))
    again = kept(officer.browser, HEAD + FIRST)
    assert again.statement.lines.filter(withdrawn=False).count() == 3
    assert BankLine.objects.count() == 6


@pytest.mark.parametrize("turn", range(3))
def test_whatever_is_matched_and_undone_no_side_is_used_beyond_its_amount(officer, bound, seed, turn):
    dice, statement, seat = random.Random(f"{seed} {turn}"), estate.a_statement(), world.seat(officer)
    amounts = [dice.randrange(1, 900) for _ in range(4)]
    lines = [estate.a_line(statement, amount=amount) for amount in amounts]
    receipts = [received(bound, amount) for amount in reversed(amounts)]
    kept_ones, refused = [], 0
    for _ in range(40):
        line, receipt = dice.choice(lines), dice.choice(receipts)
        try:
            kept_ones += match(seat, statement.pk, [Part(line.pk, receipt.pk, dice.randrange(1, 500))])
            if dice.random() < 0.4:
                undo_match(seat, kept_ones.pop(dice.randrange(len(kept_ones))).pk, "keliru")
        except Blocked:
            refused += 1
    left = list(with_left(statement.lines.all()))
    found = list(banked(Receipt.objects.filter(pk__in=[one.pk for one in receipts])))
    assert refused
    assert all(0 <= one.left <= one.amount for one in (*left, *found))
    standing = sum(one.amount for one in kept_ones)
    assert sum(one.matched for one in left) == sum(one.amount - one.left for one in found) == standing
    assert sums(statement).matched == standing


def test_a_list_of_siskeudes_with_one_receipt_fourfold_is_found_printed_and_taken_home(officer, bound):
    for amount, day in ((15_000_000, 5), (4_000_000, 6)):
        received(bound, amount, day, account_code="4.3.2.01")
    text = (
        "Kode Rekening;Uraian;Anggaran;Realisasi;Tahun\n4.3.;Lain-lain;1;64.000.000,00;2026\n"
        "4.3.2.;Kerja sama;20.000.000;64.000.000,00;2026\n4.2.1.;Dana Desa;1;90.000.000;2026\n"
    )
    home = "/ruang/uang/siskeudes/"
    file = kept(officer.browser, text, "siskeudes.csv", home).siskeudes
    assert list(SiskeudesLine.objects.values_list("account", "realised")) == [
        ("4.3.2", 64_000_000),
        ("4.2.1", 90_000_000),
    ]
    camat = world.signed_in(world.holder("camat"))
    page = text_of(camat.get(f"{home}{file.pk}/"))
    assert "selisih empat kali lipat selisih Rp45.000.000" in page
    assert "bila Rp15.000.000 tertulis 4 kali lipat di Siskeudes" in page
    assert re.search(r"Rp15.000.000, 5 Januari 2026 periksa yang ini dahulu", page)
    assert "1 rekening lain dalam berkas ini ( Rp90.000.000 )" in page.replace(
        "(Rp90.000.000)", "( Rp90.000.000 )"
    )
    assert camat.get(f"{home}{file.pk}/unduh/").content.startswith(b"PK")
    assert camat.get(f"{home}bentuk/kosong/").status_code == 200
    assert list(Receipt.objects.order_by("received_on").values_list("amount", flat=True)) == [
        15_000_000,
        4_000_000,
    ]


def test_the_pages_cost_the_same_with_many_lines(officer, bound, django_assert_max_num_queries):
    statement = estate.a_statement()
    for number in range(60):
        estate.a_line(statement, amount=1_000 + number)
        received(bound, 1_000 + number)
    with django_assert_max_num_queries(12):
        page = officer.browser.get(f"{HOME}{statement.pk}/")
    assert page.content.decode().count('name="bagian"') == 30
    with django_assert_max_num_queries(12):
        assert "Berikutnya" in text_of(officer.browser.get(f"{HOME}{statement.pk}/?mana=belum"))


def test_rows_of_impossible_days_and_years_are_refused_and_the_known_account_is_filled_in(officer):
    estate.a_bank_account(confirmed_at="2026-01-01T00:00Z", bank="Bank Sumsel Babel")
    rows = "22/11/2036;TRF DARI PT CONTOH MITRA;;5,00;5,00\n07/01/1900;SETORAN;;5,00;10,00\n"
    uploaded(officer.browser, f"Tanggal;Uraian;Debet;Kredit;Saldo\n{rows}")
    batch = ImportBatch.objects.latest("pk")
    assert (batch.answers["bank"], batch.answers["number"]) == ("Bank Sumsel Babel", "1234567890")
    address = f"{FILES}{batch.key}/"
    wrong = officer.browser.post(f"{address}kolom/", columns_of(batch, year="abc"))
    assert wrong.status_code == 422
    assert "Tahun &#34;abc&#34; tidak terbaca" in wrong.content.decode()
    assert officer.browser.post(f"{address}kolom/", columns_of(batch, year="")).status_code == 302
    page = text_of(officer.browser.get(f"{address}periksa/"))
    assert "Hari 22 November 2036 belum tiba" in page
    assert "2 baris salah" in page
    officer.browser.post(f"{address}catat/")
    assert not BankStatement.objects.exists()


def test_the_head_finds_no_button_while_money_is_not_explained(officer):
    one = estate.a_statement()
    line = estate.a_line(one)
    head = world.signed_in(world.holder("village_head"))
    page = text_of(head.get(f"{HOME}{one.pk}/"))
    assert "Setujui pencocokan ini" not in page
    assert "yang menjelaskannya kaur keuangan. Masih belum dijelaskan: 1 baris" in page
    BankLine.objects.filter(pk=line.pk).update(aside="Dana desa")
    assert "Setujui pencocokan ini" in text_of(head.get(f"{HOME}{one.pk}/"))
    assert "menunggu persetujuan kepala desa" in text_of(officer.browser.get(f"{HOME}{one.pk}/"))
