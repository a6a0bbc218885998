"""On a telephone: the regency looks at its dashboard, asks for its yearly book, sees how far it is, and takes the PDF home."""

import hashlib
import re

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe

from mitradesa.core.calendar import today

pytestmark = [pytest.mark.sampled(1, of="journeys"), pytest.mark.needs_chromium, pytest.mark.timeout(240)]
PHONE = {"width": 360, "height": 740}


def look(page):
    """Nothing is wider than the telephone, and axe finds nothing."""
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    found = Axe().run(page).response["violations"]
    assert not found, [(one["id"], one["nodes"][0]["html"][:200]) for one in found]


def test_a_regency_prints_its_yearly_book_without_script(browser, workspace):
    page = workspace.page(browser, "dpmd", viewport=PHONE, java_script_enabled=False)
    page.goto(f"{workspace.site}/ruang/dasbor/")
    number = page.get_by_role("row", name=re.compile("^lewat waktu, belum diperbarui ")).get_by_role("link")
    number.click()
    page.get_by_role("heading", level=1).wait_for()
    page.go_back()
    page.get_by_role("link", name="Buku tahunan").click()
    year = str(today().year - 1)
    page.get_by_label("Tahun", exact=True).select_option(year)
    page.get_by_label("hanya yang sudah tercatat pada akhir tahun itu").check()
    page.get_by_role("button", name="Buat buku", exact=True).click()
    page.get_by_role("heading", name=f"Buku tahunan kerja sama desa {year}").wait_for()
    page.get_by_role("link", name="Unduh PDF").wait_for(timeout=120_000)
    with page.expect_download() as taken:
        page.get_by_role("link", name="Unduh PDF").click()
    content = taken.value.path().read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    assert digest[:32] in page.content()
    paper = pypdfium2.PdfDocument(content)
    words = " ".join(" ".join(one.get_textpage().get_text_range() for one in paper).split())
    paper.close()
    for said in ("Daftar isi", "Cara menghitung", "Kepala jejak", "sebagaimana tercatat pada hari itu"):
        assert said in words, said
    seen = workspace.page(browser, "dpmd", viewport=PHONE)
    for address in (
        "/ruang/dasbor/",
        "/ruang/dasbor/buku/",
        "/ruang/laporan-desa/",
        "/ruang/laporan-desa/masuk/",
    ):
        seen.goto(workspace.site + address)
        look(seen)
