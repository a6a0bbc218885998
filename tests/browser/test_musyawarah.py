"""A musyawarah desa on telephones: forty names typed, votes counted, printed minutes come back signed, the case goes on."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from mitradesa.actions.demo.people import PIN
from tests.walks import PDF

pytestmark = [pytest.mark.sampled(1, of="journeys"), pytest.mark.needs_chromium, pytest.mark.timeout(600)]
PHONE = {"width": 360, "height": 740}
NAMES = "\n".join(f"{number}. Warga {number} Contoh, {'LP'[number % 2]}, tani" for number in range(1, 41))
ROOM = re.compile(r"/ruang/musyawarah/[a-z0-9]+/$")


def look(page):
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], page.url
    found = Axe().run(page).response["violations"]
    assert not found, (page.url, [(one["id"], one["nodes"][0]["html"][:200]) for one in found])


def saved(page, name, room):
    page.get_by_role("button", name=name, exact=True).first.click()
    page.wait_for_url(room)


def step(page, case, name, says, *, pin=False):
    """Takes a step of the case."""
    page.goto(f"{case}langkah/{name}/")
    if pin:
        page.get_by_label("PIN Anda").fill(PIN)
    page.get_by_role("button", name=says).click()
    page.wait_for_url(case)


def test_forty_names_a_counted_vote_and_signed_minutes_carry_the_case_on(browser, workspace):
    office = workspace.page(browser, "sekdes", viewport=PHONE)
    office.goto(f"{workspace.site}/ruang/proses/contohair2/")
    office.get_by_role("link", name="Adakan musyawarah").click()
    office.get_by_label("Hari", exact=True).fill("2026-01-05")
    office.get_by_label("Tempat").fill("Balai desa")
    saved(office, "Simpan rencana", ROOM)
    room = office.url
    office.get_by_role("link", name="Isi unsur").click()
    office.locator("#undang-bpd").fill("5")
    office.locator("#undang-farmers").fill("40")
    saved(office, "Simpan unsur", room)

    bpd = workspace.page(browser, "bpd", viewport=PHONE)
    bpd.goto(room)
    bpd.get_by_role("link", name="Catat rapat BPD").click()
    bpd.get_by_label("Hari rapat BPD").fill("2025-12-20")
    bpd.get_by_label("Pandangan resmi BPD").fill("BPD mendukung dengan catatan.")
    saved(bpd, "Simpan", room)
    bpd.get_by_role("link", name="Undang", exact=True).click()
    bpd.get_by_label("Undangan dikirim pada").fill("2025-12-28")
    saved(bpd, "Simpan", room)
    bpd.get_by_role("link", name="Catat bahwa sudah diadakan").click()
    bpd.get_by_label("Notulis").fill("Contoh Notulis")
    saved(bpd, "Simpan", room)

    office.goto(f"{room}hadir/")
    office.context.set_offline(True)
    office.get_by_label("Ketik dari daftar hadir kertas").fill(NAMES)
    office.get_by_role("button", name="Tambahkan ke daftar").click()
    office.get_by_text("Jaringan terputus").wait_for()
    office.context.set_offline(False)
    office.get_by_text("Yang hadir: 40 nama").wait_for()
    assert office.get_by_text("Tersimpan. Sekarang 40 orang pada daftar hadir.").is_visible()
    look(office)

    bpd.goto(room)
    bpd.get_by_role("link", name="Catat keputusan").click()
    bpd.get_by_label("Musyawarah desa").select_option("agreed")
    bpd.get_by_label("Diputus dengan").select_option("counted_vote")
    for label, number in (("Suara setuju", "31"), ("Suara menolak", "8"), ("Suara abstain", "2")):
        bpd.get_by_label(label).fill(number)
    bpd.get_by_label("Bunyi keputusan").fill("Menyepakati pengelolaan air bersih bersama pihak ketiga.")
    bpd.get_by_label("Yang berbeda pendapat").fill("Delapan petani menolak karena air sawah.")
    bpd.get_by_role("button", name="Simpan keputusan").click()
    bpd.get_by_text("41 lebih banyak daripada yang hadir (40)").wait_for()
    bpd.get_by_label("Suara abstain").fill("1")
    saved(bpd, "Simpan keputusan", room)

    bpd.get_by_role("link", name="Cetak berita acara").click()
    look(bpd)
    code = re.search(r"Kode catatan: ([0-9a-f]{8})", bpd.locator("article").inner_text()).group(1)
    assert "31 setuju, 8 menolak, 1 abstain" in bpd.locator("article").inner_text()
    bpd.goto(f"{room}tanda-tangan/")
    bpd.get_by_label("Kode pada kaki kertas").fill(code)
    scan = {"name": "berita-acara.pdf", "mimeType": "application/pdf", "buffer": PDF}
    bpd.get_by_label("Pindaian atau foto berita acara").set_input_files(scan)
    saved(bpd, "Nyatakan ditandatangani", room)
    assert f"cocok dengan catatan: {code}" in bpd.locator("main").inner_text()
    look(bpd)

    case = f"{workspace.site}/ruang/proses/contohair2/"
    step(office, case, "take_up", "Mulai perkaranya")
    office.goto(f"{case}surat/priority_scale/")
    office.get_by_role("button", name="Catat", exact=True).click()
    office.wait_for_url(f"{case}#surat")
    step(office, case, "prioritise", "Masukkan ke skala prioritas")
    step(bpd, case, "approve", "Musyawarah desa sepakat", pin=True)
    office.goto(case)
    assert "Disepakati musyawarah desa" in office.locator(".lead").inner_text()
    assert "Berita acara musyawarah desa yang bertanda tangan" in office.locator("#surat").inner_text()
    office.context.close()
    bpd.context.close()
