"""On a telephone: a camat reads a draft, marks its sheet and ends it; somebody without an account offers and keeps the receipt."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from mitradesa.actions.demo.people import PIN

pytestmark = [pytest.mark.sampled(1, of="journeys"), pytest.mark.needs_chromium, pytest.mark.timeout(180)]
PHONE = {"width": 360, "height": 740}


def look(page):
    """Nothing is wider than the telephone, and axe finds nothing."""
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    found = Axe().run(page).response["violations"]
    assert not found, [(one["id"], one["nodes"][0]["html"][:200]) for one in found]


def test_a_camat_ends_a_sheet_on_his_telephone_without_script(browser, workspace):
    page = workspace.page(browser, "camat", viewport=PHONE, java_script_enabled=False)
    page.goto(f"{workspace.site}/ruang/evaluasi/")
    page.get_by_text(re.compile(r"menunggu 21 hari \(\d+ hari kerja\)")).wait_for()
    page.get_by_role("link", name="Kebun kopi bersama").click()
    page.get_by_label("Hasil butir 1", exact=True).select_option("lacking")
    page.get_by_label("Keterangan butir 1", exact=True).fill("Surat pengantarnya belum bertanda tangan.")
    page.get_by_role("button", name="Simpan hasil pemeriksaan").click()
    page.get_by_text("Hasil pemeriksaan tersimpan.").wait_for()
    page.get_by_role("button", name="Serahkan kepada pimpinan").click()
    page.get_by_label("dengan catatan").check()
    page.get_by_label("PIN").fill(PIN)
    page.get_by_role("button", name="Selesaikan lembar").click()
    page.get_by_text("Lembar selesai dengan catatan.").wait_for()
    assert page.get_by_text("Surat pengantarnya belum bertanda tangan.").count()
    seen = workspace.page(browser, "camat", viewport=PHONE)
    for address in (
        page.url,
        f"{workspace.site}/ruang/evaluasi/",
        f"{workspace.site}/ruang/evaluasi/berkas/",
    ):
        seen.goto(address)
        look(seen)


def test_somebody_without_an_account_offers_and_keeps_his_receipt(browser, workspace):
    office = workspace.page(browser, "sekdes", viewport=PHONE)
    office.goto(f"{workspace.site}/ruang/penawaran/")
    office.get_by_role("link", name="Sewa tanah kas Contoh di hulu").click()
    look(office)
    public = re.search(r"/penawaran/\w+/", office.get_by_role("link", name="/penawaran/").inner_text())[0]
    page = browser.new_context(viewport=PHONE).new_page()
    page.goto(workspace.site + public)
    look(page)
    page.get_by_label("Nama lembaga yang menawarkan").fill("CV Contoh Telepon")
    page.get_by_label("Alamat").fill("Lahat")
    page.get_by_label("Telepon atau surel").fill("0812-1111-2222")
    page.get_by_label("Penawaran Anda").fill("Sewa Rp 11 juta setahun.")
    page.get_by_role("button", name="Kirim penawaran").click()
    page.wait_for_url("**/tanda-terima/*/")
    look(page)
    receipt = page.get_by_role("heading", level=1).inner_text()
    office.reload()
    assert office.get_by_text(receipt).count() == 1
    assert office.get_by_text("Rp 11 juta").count() == 0
