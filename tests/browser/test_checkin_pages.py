"""The pages of a running event in a browser: a closed phone, a test sent late, no barrier on any page."""

import json
import re

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import serving
from tests.browser.hall import KEPT, PHONE, Desk, Hall

pytestmark = [pytest.mark.needs_chromium, pytest.mark.timeout(240)]
MORE = """
import django, json
django.setup()
from mitradesa.records.models import CheckInDevice, OutreachEvent, TestAnswer
from mitradesa.web.checkin.links import link
one = OutreachEvent.objects.get()
print(json.dumps({
    "device": CheckInDevice.objects.latest("pk").pk,
    "test": link(one, "akhir"),
    "feedback": link(one, "tanggapan"),
    "answers": TestAnswer.objects.filter(phase="post").count(),
}))
"""


@pytest.fixture(scope="module")
def hall(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hall")
    with serving(folder) as address:
        yield Hall(folder, address)


@pytest.fixture
def context(browser, hall):
    made = browser.new_context(viewport=PHONE)
    made.add_cookies(hall.cookie())
    yield made
    made.close()


def signed_in(browser, hall):
    made = browser.new_context(viewport=PHONE)
    made.add_cookies(hall.cookie())
    return made


def test_a_phone_that_the_office_closed_gives_up_the_list_but_no_record_and_its_file_comes_in(
    browser, context, hall, tmp_path
):
    desk = Desk(context, hall)
    desk.prepare("Telepon hilang")
    already = hall.asked(KEPT)["present"]
    desk.cut()
    desk.walk_in("Contoh Hanya Di Telepon", "Contoh 16.04.01.2002, Contoh 16.04.01")
    office = signed_in(browser, hall)
    office.request.get(f"{hall.room}perangkat/")
    page = office.new_page()
    page.goto(f"{hall.room}perangkat/")
    page.click("tr:has-text('Telepon hilang') button")
    page.wait_for_selector("text=ditutup")
    context.set_offline(False)
    desk.page.wait_for_selector("#pemberitahuan:has-text('ditutup oleh kantor')")
    assert desk.number("menunggu") == 2
    desk.page.reload()
    desk.page.wait_for_selector("body[data-started=ya]")
    assert desk.number("menunggu") == 2
    assert desk.page.evaluate("window.indexedDB !== undefined")
    desk.page.wait_for_selector("#telepon:not([hidden])")
    with desk.page.expect_download() as waiting:
        desk.page.click("#ekspor")
    waiting.value.save_as(tmp_path / "hadir.json")
    held = json.loads((tmp_path / "hadir.json").read_text())
    assert len(held["records"]) == 2
    for said in ("2 catatan baru masuk", "0 catatan baru masuk"):
        page.set_input_files("#berkas", tmp_path / "hadir.json")
        page.click("form[enctype] button")
        page.wait_for_selector(f"text={said}")
    office.close()
    assert hall.asked(KEPT)["present"] == already + 1


def test_a_test_that_a_participant_sends_without_a_line_goes_out_once_later(browser, hall):
    phone = browser.new_context(viewport=PHONE)
    page = phone.new_page()
    page.goto(f"{hall.address}{hall.asked(MORE)['test']}")
    page.fill("#kode", "d0300")
    page.click("main form button")
    page.check("input[name=s1] >> nth=0")
    phone.set_offline(True)
    page.click("form.keep button")
    page.wait_for_selector(".kept-note:has-text('Jaringan terputus')")
    phone.set_offline(False)
    page.wait_for_selector("text=Sudah selesai")
    phone.close()
    assert hall.asked(MORE)["answers"] == 1


ROOMS = (
    "",
    "?q=contoh",
    "daftar/?hadir=ya",
    "orang/1/",
    "tamu/",
    "perangkat/",
    "cetak/",
    "ketik/",
    "ganda/",
    "pertanyaan/",
    "tanya-jawab/",
    "tanggapan/",
    "tes/",
    "tes/soal/",
    "tes/ketik/",
    "tes/hasil/",
    "tes/nilai/",
    "tes/jawaban/",
    "telepon/",
)


def test_nobody_stumbles_over_a_page_of_the_room(context, hall):
    page = context.new_page()
    faults = []
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    more = hall.asked(MORE)
    for place in [
        *(f"{hall.room}{room}" for room in ROOMS),
        *(hall.address + more[name] for name in ("test", "feedback")),
    ]:
        answer = page.goto(place)
        assert answer.status == 200, place
        for size in (PHONE, {"width": 1280, "height": 900}):
            page.set_viewport_size(size)
            assert page.evaluate("document.documentElement.scrollWidth") <= size["width"], place
            found = Axe().run(page).response["violations"]
            assert not found, (place, [(one["id"], one["nodes"][0]["html"][:160]) for one in found])
    assert not faults


def test_each_part_of_the_phone_page_is_accessible_and_light(context, hall):
    desk = Desk(context, hall)
    desk.prepare("Telepon dilihat")
    desk.page.wait_for_selector("#jaringan:has-text('jaringan · siap tanpa sinyal')")
    for part in ("hadir", "tamu", "tanya", "tes", "telepon"):
        desk.go(part)
        found = Axe().run(desk.page).response["violations"]
        assert not found, (part, [(one["id"], one["nodes"][0]["html"][:160]) for one in found])
        assert desk.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], part
    weight = desk.page.evaluate(
        "async () => (await Promise.all(performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))"
        ".filter((one) => /aset|telepon/.test(one.name)).map((one) => one.encodedBodySize))).reduce((a, b) => a + b, 0)"
    )
    assert 0 < weight < 60_000


CAMERA = """
window.BarcodeDetector = class { async detect() { return window.card ? [{ rawValue: window.card }] : []; } };
function film() {
  const canvas = Object.assign(document.createElement("canvas"), { width: 8, height: 8 }), brush = canvas.getContext("2d");
  setInterval(() => { brush.fillStyle = Date.now() % 2 ? "#000" : "#fff"; brush.fillRect(0, 0, 8, 8); }, 50);
  return canvas.captureStream(10);
}
Object.defineProperty(navigator, "mediaDevices", { value: { getUserMedia: async () => film() } });
"""


def test_a_card_is_scanned_where_the_browser_can_read_it_and_only_once(context, hall):
    context.add_init_script(CAMERA)
    desk = Desk(context, hall)
    desk.prepare("Telepon berkamera")
    desk.cut()
    before = desk.number("di-sini")
    desk.page.click("#pindai")
    desk.page.evaluate("window.card = 'https://contoh.id/kartu/D0444/'")
    desk.page.wait_for_selector("#hasil:has-text('D0444')")
    desk.page.wait_for_timeout(600)
    assert desk.number("di-sini") == before + 1
    desk.page.click("#pindai")
    assert not desk.page.is_visible("#kamera")


def test_a_phone_is_emptied_only_when_the_office_has_all_of_it(context, hall):
    desk = Desk(context, hall)
    desk.prepare("Telepon pinjaman")
    desk.cut()
    desk.walk_in("Contoh Terakhir", "Contoh 16.04.01.2002, Contoh 16.04.01")
    desk.go("telepon")
    desk.page.click("#kosongkan")
    desk.page.wait_for_selector("#kata-kirim:has-text('2 catatan belum diterima')")
    desk.meet_the_line()
    desk.page.click("#kosongkan")
    desk.page.wait_for_selector("#siap:not([hidden])")
    assert desk.number("terkirim") == 0


def test_the_room_opens_as_the_phone_page_when_there_is_no_signal(context, hall):
    desk = Desk(context, hall)
    desk.prepare("Telepon di bukit")
    desk.cut()
    desk.page.goto(hall.room)
    desk.page.wait_for_selector("#hadir:not([hidden])")
    assert desk.page.url == f"{hall.room}telepon/"


def test_the_printed_list_holds_everybody_once_under_headings_on_every_sheet(context, hall, tmp_path):
    page = context.new_page()
    page.goto(f"{hall.room}cetak/?bagian=participants")
    page.pdf(path=tmp_path / "daftar.pdf", prefer_css_page_size=True)
    with pypdfium2.PdfDocument(tmp_path / "daftar.pdf") as paper:
        sheets = [sheet.get_textpage().get_text_range() for sheet in paper]
        assert {round(size) for size in paper[0].get_size()} == {595, 842}
    codes = [code for sheet in sheets for code in re.findall(r"\bD\d{4}\b", sheet)]
    assert sorted(codes) == [f"D{number:04d}" for number in range(1, 501)]
    assert all("Tanda tangan" in sheet for sheet in sheets if re.search(r"\bD\d{4}\b", sheet))
