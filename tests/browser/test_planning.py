"""An officer plans from need and invites, a village answers by the link it was sent: on a telephone, every act without a script."""

from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe

from mitradesa.actions.demo.people import PASSWORD, SHOWN_VILLAGE
from tests.browser.conftest import serving_demo

pytestmark = [pytest.mark.needs_chromium, pytest.mark.timeout(400)]
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
ROOM = "/ruang/sosialisasi/"
COMING, PAST = f"{ROOM}contoh-sosialisasi-besar/", f"{ROOM}2021-lahat-6-desember/"
PARTS = (
    "rencana",
    "pembuka",
    "naskah",
    "panitia",
    "narasumber",
    "acara",
    "bahan",
    "sasaran",
    "sasaran/16.04.06",
    "anggaran",
)
PAGES = [
    ROOM,
    *(
        f"{ROOM}{page}/"
        for page in (
            "baru",
            "saran",
            "saran/belum",
            "narasumber",
            "narasumber/baru",
            "bahan",
            "bahan/baru",
            "kode-anggaran",
        )
    ),
    COMING,
    PAST,
    *(f"{COMING}{part}/" for part in PARTS),
    *(f"{COMING}undangan/{page}" for page in ("", "daftar/", "16.04.06/")),
]


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The address of a server over the demonstration."""
    with serving_demo(tmp_path_factory.mktemp("demo")) as address:
        yield address


@contextmanager
def on_a_phone(browser, site, username="", *, script=False):
    """A page of a telephone, signed in where a name is given."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=script, base_url=site)
    try:
        page = context.new_page()
        if username:
            page.goto("/masuk/")
            page.fill("input[name=login]", username)
            page.fill("input[name=password]", PASSWORD)
            page.click("main form button")
        yield page
    finally:
        context.close()


def press(page, name):
    page.get_by_role("button", name=name, exact=True).first.click()


def test_from_need_to_the_answer_of_a_village_without_a_script(browser, demo):
    with on_a_phone(browser, demo, "dpmd") as page:
        page.goto(f"{ROOM}saran/")
        suggested = page.locator("input[name=kecamatan]:checked")
        while suggested.count():
            suggested.first.uncheck()
        page.check("input[name=kecamatan][value='16.04.10']")
        page.check("input[name=desa][value=semua]")
        press(page, "Rencanakan dari saran ini")
        plan = page.url.removeprefix(demo)
        assert "Sasaran dan kuota" in page.inner_text("main")
        press(page, "Mulai mengundang")
        assert "susunan acara belum diisi" in page.inner_text("main")
        page.goto(f"{plan}rencana/")
        page.fill("input[name=venue]", "Aula Contoh")
        press(page, "Simpan")
        page.goto(f"{plan}acara/")
        page.fill("input[name=title]", "Pembukaan")
        press(page, "Tambah")
        page.goto(plan)
        press(page, "Mulai mengundang")
        page.goto(f"{plan}undangan/")
        page.locator("details", has_text="Suratnya dibuat di atas kertas").locator("summary").click()
        page.fill("input[name=nomor]", "140/7/DPMD/2026")
        page.fill("input[name=tanggal]", "2026-11-02")
        press(page, "Catat sebagai terkirim")
        page.goto(f"{plan}undangan/{SHOWN_VILLAGE}/")
        link = next(word for word in page.input_value("#teks").split() if word.startswith("http"))
        with on_a_phone(browser, demo) as village:
            village.goto(link)
            village.fill("#penjawab-utusan", "Sekretaris Contoh")
            village.fill("#nama", "Utusan Contoh")
            press(village, "Tambah utusan")
            assert "K0001" in village.inner_text("main")
        page.goto(f"{plan}undangan/daftar/?keadaan=hadir")
        assert "Utusan Contoh" in page.inner_text("main")


def stumbles(page, address):
    found = []
    page.goto(address)
    for size in (PHONE, DESK):
        page.set_viewport_size(size)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > size["width"]:
            found.append(f"{width} wide on a screen of {size['width']}")
        seen = Axe().run(page)
        found += [f"{one['id']} {one['nodes'][0]['html'][:160]}" for one in seen.response["violations"]]
    return found


def test_nobody_stumbles_over_a_page_of_planning(browser, demo):
    with on_a_phone(browser, demo, "dpmd", script=True) as page:
        found = {address: stumbles(page, address) for address in PAGES}
        page.goto(f"{COMING}undangan/{SHOWN_VILLAGE}/")
        link = next(word for word in page.input_value("#teks").split() if word.startswith("http"))
        found["open"] = stumbles(page, link)
    with on_a_phone(browser, demo, "kades", script=True) as page:
        found["kades"] = stumbles(page, f"{COMING}undangan/{SHOWN_VILLAGE}/")
    assert {address: faults for address, faults in found.items() if faults} == {}
