"""An auditor on his telephone follows a sign from his desk to a decision, and draws what to look at next by a printed seed."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from mitradesa.actions.demo.people import PIN
from tests.walks import PDF

pytestmark = [pytest.mark.sampled(1, of="journeys"), pytest.mark.needs_chromium, pytest.mark.timeout(300)]
PHONE = {"width": 360, "height": 740}
SIGN = re.compile(r"/ruang/pengawasan/\d+/$")
ANSWER = "Uangnya masuk rekening kas desa dua kali setahun; rekening korannya terlampir."


def look(page):
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], page.url
    found = Axe().run(page).response["violations"]
    assert not found, (page.url, [(one["id"], one["nodes"][0]["html"][:200]) for one in found])


def test_an_auditor_follows_a_sign_to_a_decision(browser, workspace):
    auditor = workspace.page(browser, "inspektorat", viewport=PHONE)
    auditor.goto(f"{workspace.site}/meja/")
    auditor.get_by_role("link", name=re.compile("tanda belum ditanyakan")).click()
    auditor.wait_for_url("**/ruang/pengawasan/?mana=baru")
    look(auditor)
    auditor.get_by_label("Cari").fill("parkir")
    auditor.get_by_role("button", name="Terapkan").click()
    auditor.get_by_role("link", name="Uang masuk rekening perorangan").first.click()
    auditor.wait_for_url(SIGN)
    sign = auditor.url
    assert "bukan tuduhan" in auditor.locator("main").inner_text()
    assert auditor.get_by_role("radio").count() == 1, (
        "before anybody was heard it can only be found groundless"
    )
    look(auditor)
    auditor.get_by_role("button", name="Kirim pertanyaan").click()
    auditor.get_by_text("menunggu jawaban").first.wait_for()

    office = workspace.page(browser, "sekdes", viewport=PHONE)
    office.goto(f"{workspace.site}/meja/")
    office.get_by_role("link", name=re.compile("Jawab pertanyaan tentang.*parkir")).click()
    office.wait_for_url(sign)
    office.get_by_role("textbox", name="Jawaban").fill(ANSWER)
    proof = {"name": "rekening-koran.pdf", "mimeType": "application/pdf", "buffer": PDF}
    office.get_by_label(re.compile("Surat atau bukti")).set_input_files(proof)
    look(office)
    office.get_by_role("button", name="Kirim jawaban").click()
    office.get_by_text("dijawab, menunggu keputusan").wait_for()
    assert office.get_by_role("button", name="Putuskan").count() == 0
    office.context.close()

    auditor.goto(f"{workspace.site}/meja/")
    auditor.get_by_role("link", name=re.compile("Putuskan.*parkir")).click()
    auditor.wait_for_url(sign)
    with auditor.expect_download() as waiting:
        auditor.get_by_role("link", name="rekening-koran.pdf").click()
    assert waiting.value.suggested_filename == "rekening-koran.pdf"
    auditor.get_by_role("radio", name=re.compile("Dijelaskan")).check()
    auditor.get_by_label("Alasannya").fill("Rekening koran cocok dengan jadwal pembayarannya.")
    auditor.get_by_label("PIN Anda").fill(PIN)
    look(auditor)
    auditor.get_by_role("button", name="Putuskan").click()
    auditor.get_by_text("Diputus: dijelaskan").wait_for()
    assert not re.search("ditutup|selesai", auditor.locator("main").inner_text(), re.IGNORECASE)
    look(auditor)

    auditor.goto(f"{workspace.site}/ruang/pengawasan/pemeriksaan/baru/")
    auditor.get_by_label("Nama pemeriksaan").fill("Pemeriksaan semester II")
    auditor.get_by_label(re.compile("Benih undian")).fill("undian-1")
    auditor.get_by_role("button", name="Undi").click()
    auditor.wait_for_url(re.compile(r"/pemeriksaan/\d+/$"))
    assert "undian-1" in auditor.locator("main").inner_text()
    look(auditor)
    auditor.context.close()
