"""On a telephone of 360 points without script: a resident says something, the village answers, he is not content, the camat decides."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from mitradesa.actions.demo.people import SHOWN_VILLAGE

pytestmark = [pytest.mark.sampled(1, of="journeys"), pytest.mark.needs_chromium, pytest.mark.timeout(240)]
PHONE = {"width": 360, "height": 740}
SAID = "Karcis wisata dijual tanpa nomor sejak minggu lalu, siapa yang mencatat uangnya?"
SHUT = re.compile(r"\b(selesai|ditutup|closed)\b", re.IGNORECASE)


def look(page):
    """Nothing is wider than the telephone, axe finds nothing, and no word says that it was merely shut."""
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    found = Axe().run(page).response["violations"]
    assert not found, [(one["id"], one["nodes"][0]["html"][:200]) for one in found]
    assert not SHUT.search(page.locator("main").inner_text())


def answers(page, site, number, outcome, detail=""):
    """An office opens the voice from its list and answers."""
    page.goto(f"{site}/ruang/suara/?mana=kami&urut=terbaru")
    page.get_by_role("link", name=re.compile(f"^Nomor {number},")).click()
    look(page)
    page.get_by_label(re.compile(f"^{outcome}")).check()
    page.get_by_label("Jawaban kepada warga").fill(
        "Karcis baru bernomor dipakai sejak hari ini, dicatat kaur keuangan."
    )
    page.get_by_label(re.compile("^Apa yang dibetulkan")).fill(detail)
    page.get_by_role("button", name="Kirim jawaban").click()
    page.get_by_text("Tercatat.").wait_for()
    look(page)


def test_a_resident_is_answered_not_content_and_answered_by_the_office_above(browser, workspace):
    site = workspace.site
    context = browser.new_context(viewport=PHONE)
    resident = context.new_page()
    resident.goto(f"{site}/suara/")
    look(resident)
    resident.get_by_role("link", name="Sampaikan suara").first.click()
    look(resident)
    resident.goto(f"{site}/suara/baru/?desa={SHOWN_VILLAGE}")
    look(resident)
    resident.get_by_label("Apa yang disampaikan").select_option("complaint")
    resident.get_by_label("Yang Anda lihat atau tanyakan").fill(SAID)
    resident.get_by_label("Nama saya jangan disimpan").check()
    resident.get_by_role("button", name="Kirim suara").click()
    resident.wait_for_url("**/suara/kode/*/")
    look(resident)
    assert context.cookies() == []
    own = resident.url
    office = workspace.page(browser, "sekdes", viewport=PHONE, java_script_enabled=False)
    office.goto(f"{site}/ruang/suara/?q=Karcis+nomor")
    number = re.search(r"Nomor (\d+),", office.locator("main").inner_text())[1]
    seen = workspace.page(browser, "sekdes", viewport=PHONE)
    look_at(seen, f"{site}/ruang/suara/")
    answers(seen, site, number, "Dijelaskan")
    resident.goto(own)
    resident.get_by_text("dijelaskan").first.wait_for()
    resident.get_by_label("Apa yang belum terjawab").fill("Karcis lama masih dijual di gerbang belakang.")
    resident.get_by_role("button", name="Minta kantor di atasnya menjawab").click()
    resident.get_by_text("dinyatakan belum terjawab", exact=False).first.wait_for()
    look(resident)
    above = workspace.page(browser, "camat", viewport=PHONE)
    above.goto(f"{site}/meja/")
    assert above.get_by_text(f"suara warga nomor {number}").count()
    answers(
        above, site, number, "Diperbaiki", "Karcis lama ditarik; yang bernomor terlihat di kedua gerbang."
    )
    resident.goto(own)
    look(resident)
    told = resident.locator("main").inner_text()
    for word in ("diperbaiki", "Karcis lama ditarik", "jawaban terakhir"):
        assert word in told
    resident.goto(f"{site}/suara/")
    assert SAID not in resident.locator("main").inner_text()


def look_at(page, address):
    """A page of an office."""
    page.goto(address)
    look(page)
