"""A year of a land lease on telephones: an instalment comes late, one goes to a private account, a late fee is disputed and decided."""

from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe

from mitradesa.actions.demo.people import PIN
from mitradesa.core.calendar import today
from tests.walks import PDF

pytestmark = [pytest.mark.sampled(1, of="journeys"), pytest.mark.needs_chromium, pytest.mark.timeout(600)]
PHONE = {"width": 360, "height": 740}
LEASE = "Sewa tanah kas setahun (contoh)"
FIRST = today() - timedelta(days=300)


def look(page):
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], page.url
    found = Axe().run(page).response["violations"]
    assert not found, (page.url, [(one["id"], one["nodes"][0]["html"][:200]) for one in found])


def press(page, words):
    with page.expect_navigation():
        page.get_by_role("button", name=words).first.click()


def follow(page, words):
    with page.expect_navigation():
        page.get_by_role("link", name=words).first.click()


def says(page):
    return " ".join(page.locator("main").inner_text().split())


def pay(page, due, on, holder=""):
    """An instalment of a million, received on the day on which it was sent; into the account of a person where one is named."""
    page.goto(due)
    page.get_by_label("Rupiah yang dibayar").fill("1.000.000")
    page.get_by_label("Terjadi pada").fill(on.isoformat())
    page.get_by_label("Diterima pada").fill(on.isoformat())
    if holder:
        page.get_by_label("Masuk ke").select_option("person")
        page.get_by_label("Atas nama").fill(holder)
    press(page, "Simpan")


def test_a_year_of_a_lease_runs_with_a_late_instalment_a_private_account_and_a_disputed_fee(
    browser, workspace
):
    office = workspace.page(browser, "sekdes", viewport=PHONE)
    office.goto(f"{workspace.site}/ruang/kewajiban/sanksi/")
    follow(office, "Denda keterlambatan: Angsuran sewa")
    follow(office, LEASE)
    ledger = office.url
    follow(office, "Kewajiban")
    follow(office, "Catat kewajiban")
    for label, value in (
        ("Nomor rekening tujuan", "1234567890"),
        ("Atas nama", "Budi Contoh"),
        ("Apa yang harus dipenuhi", "Sewa petak hilir"),
        ("Jumlah rupiah", "4.000.000"),
        ("Jatuh tempo pertama", FIRST.isoformat()),
        ("Sampai", today().isoformat()),
        ("Pasal dalam perjanjian", "Pasal 5 ayat (2)"),
    ):
        office.get_by_label(label).first.fill(value)
    office.get_by_label("Jumlah itu untuk seluruh masa").check()
    office.get_by_label("Berulang").select_option("3")
    press(office, "Simpan")
    assert "Rekening atas nama Budi Contoh bukan atas nama pemerintah desa" in says(office)
    office.get_by_label("Nomor rekening tujuan").fill("")
    office.get_by_label("Atas nama").fill("")
    press(office, "Simpan")
    look(office)
    panel = office.locator("section.panel", has=office.get_by_role("heading", name="Sewa petak hilir"))
    dues = [workspace.site + one.get_attribute("href") for one in panel.locator("ul a").all()]
    assert len(dues) == 4

    pay(office, dues[0], FIRST)
    assert "dipenuhi" in says(office)
    late = FIRST + timedelta(days=92 + 20)
    pay(office, dues[1], late)
    assert "dipenuhi terlambat" in says(office)
    pay(office, dues[2], FIRST + timedelta(days=170), holder="Budi Contoh")

    office.goto(ledger)
    follow(office, "Catat rumusnya Sewa petak hilir")
    office.get_by_label("Pasal dalam perjanjian").fill("Pasal 5 ayat (4)")
    office.get_by_label("Persen dari yang belum dibayar").fill("0,5")
    press(office, "Simpan")
    follow(office, "Sewa petak hilir, ")
    assert "0,5% dari yang belum dibayar tiap hari" in says(office)
    look(office)
    press(office, "Tagih Rp")
    assert "Ditagih Rp" in says(office)
    look(office)
    follow(office, "Denda keterlambatan: Sewa petak hilir")
    fee = office.url

    partner = workspace.page(browser, "mitra", viewport=PHONE)
    partner.goto(fee)
    partner.get_by_text("Sanggah tagihan ini").click()
    partner.get_by_label("Apa yang tidak benar").fill("Bank tutup lima hari karena banjir.")
    letter = {"name": "surat.pdf", "mimeType": "application/pdf", "buffer": PDF}
    partner.get_by_label("Surat atau bukti").set_input_files(letter)
    press(partner, "Kirim sanggahan")
    assert "disanggah" in says(partner)
    look(partner)
    partner.context.close()

    head = workspace.page(browser, "kades", viewport=PHONE)
    head.goto(f"{workspace.site}/meja/")
    caught = "Belum disetor ke kas desa: Rp1.000.000"
    assert caught in says(head)
    assert "ke rekening perorangan" in says(head)
    assert "Disanggah pihak ketiga" in says(head)
    head.goto(fee)
    assert "Bank tutup lima hari karena banjir." in says(head)
    head.get_by_label("Keputusan").select_option("reduced")
    head.get_by_label("Menjadi (rupiah)").fill("75.000")
    head.get_by_label("Alasan").last.fill("Lima hari bank tutup tidak dihitung; dimusyawarahkan dengan BPD.")
    head.get_by_label("PIN Anda").fill(PIN)
    press(head, "Putuskan")
    assert "dikurangi" in says(head)
    look(head)
    head.context.close()

    office.goto(fee)
    follow(office, "Buka pembayarannya")
    office.get_by_label("Rupiah yang dibayar").fill("75.000")
    for label in ("Terjadi pada", "Diterima pada"):
        office.get_by_label(label).fill(today().isoformat())
    press(office, "Simpan")
    office.goto(ledger)
    assert "Rp75.000 dari Rp" in says(office)
    assert "dibayar Rp75.000" in says(office)
    look(office)
    office.context.close()
