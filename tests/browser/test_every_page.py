"""Every page at phone and desk width: no barrier that axe-core finds, nothing wider than the screen, nothing from elsewhere."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from mitradesa.config.addresses import addresses
from mitradesa.web.checking.samples import SAMPLES

pytestmark = pytest.mark.needs_chromium
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
MANY = ("/peraturan/aturan/", "/peraturan/")
FILES = ("/berkas/",)
FORM_ONLY = ("/periksa/jawab/", "/periksa/laporan/")
PAGES = [address for address in addresses() if not address.endswith(FILES)]
SINGLE = ["/peraturan/", "/peraturan/buku/", "/peraturan/aturan/"]
ALIKE = [address for address in PAGES if address.startswith(MANY) and address not in SINGLE]
EACH = [address for address in PAGES if address not in ALIKE]


def look(browser, site, address, *, scheme="light"):
    """What a person with this width would stumble over."""
    stumbles = []
    context = browser.new_context(viewport=PHONE, color_scheme=scheme)
    try:
        page = context.new_page()
        foreign = []
        page.on(
            "request",
            lambda request: foreign.append(request.url) if not request.url.startswith(site) else None,
        )
        faults = []
        page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
        page.goto(site + address)
        for size in (PHONE, DESK):
            page.set_viewport_size(size)
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > size["width"]:
                stumbles.append(f"{width} wide on a screen of {size['width']}")
            found = Axe().run(page)
            stumbles += [
                f"{size['width']}: {one['id']} {one['nodes'][0]['html'][:160]}"
                for one in found.response["violations"]
            ]
        stumbles += foreign
        stumbles += [fault for fault in faults if not address.startswith(FORM_ONLY)]
    finally:
        context.close()
    return stumbles


@pytest.mark.sampled(30)
@pytest.mark.parametrize("address", EACH)
@pytest.mark.timeout(120)
def test_nobody_stumbles_over_a_page(browser, site, address):
    assert not look(browser, site, address)


@pytest.mark.sampled(8)
@pytest.mark.parametrize("address", ALIKE)
def test_nobody_stumbles_over_a_page_of_the_law(browser, site, address):
    assert not look(browser, site, address)


@pytest.mark.parametrize("address", ["/", "/periksa/", "/peraturan/", "/periksa/contoh/sewa-empat-tahun/"])
def test_nobody_stumbles_in_the_dark(browser, site, address):
    assert not look(browser, site, address, scheme="dark")


def test_every_sample_has_a_page_that_is_looked_at():
    assert {f"/periksa/contoh/{sample.name}/" for sample in SAMPLES} <= set(EACH)
