"""Checking a draft in a browser, as a clerk does it: with scripts, without them, on a phone."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from mitradesa.web.checking.samples import sample_named

pytestmark = pytest.mark.needs_chromium
LEASE = sample_named("sewa-empat-tahun")


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def page(request, browser):
    """A phone."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=request.param)
    yield context.new_page()
    context.close()


def send(page, site, content, name="naskah.pdf"):
    page.goto(f"{site}/periksa/")
    page.set_input_files("#file", {"name": name, "mimeType": "application/octet-stream", "buffer": content})
    page.click("form[enctype] button")


def test_a_clerk_sends_a_file_answers_a_question_and_takes_the_report_home(page, site):
    send(page, site, LEASE.content, LEASE.file)
    assert "Sewa aset desa paling lama 3 tahun" in page.inner_text("#t-lease_length")
    page.click("text=Betulkan yang terbaca dari naskah")
    page.fill("[name='f.ends_on']", "2029-04-30")
    page.click("#jawab button:not([formaction])")
    page.locator("article#t-lease_length").wait_for(state="detached")
    assert page.locator("article#t-lease_length").count() == 0
    assert "Jawaban Anda" in page.inner_text("#jawab")
    with page.expect_download() as waiting:
        page.click("text=Laporan PDF")
    assert waiting.value.suggested_filename == "periksa-contoh-sewa-empat-tahun.pdf"


def test_a_link_leads_from_the_finding_to_its_place_and_back(page, site):
    page.goto(f"{site}/periksa/contoh/sewa-empat-tahun/")
    page.click("#t-lease_length >> text=tempat 1")
    place = re.search(r"#(n-\d+)", page.url)[1]
    assert page.locator(f"mark#{place}").is_visible()
    page.click(f"mark#{place} a >> nth=0")
    assert page.url.endswith("#t-lease_length")


def test_a_file_that_cannot_be_read_is_said_on_the_page(page, site):
    send(page, site, b"GIF89a not a draft", "kucing.gif")
    assert "Naskah tidak dapat dibaca" in page.inner_text("main")
    assert page.locator("#file").is_visible()


def test_a_file_of_thirty_megabytes_is_refused_on_a_page_of_ours(page, site, tmp_path):
    (tmp_path / "besar.pdf").write_bytes(b"x" * 30_000_000)
    page.goto(f"{site}/periksa/")
    page.set_input_files("#file", tmp_path / "besar.pdf")
    page.click("form[enctype] button")
    page.locator("text=Berkas terlalu besar").wait_for()


def test_a_pasted_text_is_checked_where_there_is_no_file(page, site):
    page.goto(f"{site}/periksa/")
    page.click("text=Atau tempelkan teksnya")
    page.fill(
        "#text",
        "PERJANJIAN KERJA SAMA antara Universitas Contoh A dengan Universitas Contoh B.\nPasal 1\nRUANG LINGKUP\nPenelitian.",
    )
    page.click("form[enctype] button")
    assert "Hasil periksa" in page.inner_text("h1")


def test_with_scripts_a_file_can_be_dropped_and_the_page_says_that_it_reads(browser, site):
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site}/periksa/")
    page.evaluate("""() => {
        const given = new DataTransfer();
        given.items.add(new File(["PERJANJIAN KERJA SAMA desa contoh"], "naskah.txt"));
        document.querySelector(".drop").dispatchEvent(new DragEvent("drop", {dataTransfer: given, bubbles: true, cancelable: true}));
    }""")
    assert page.evaluate("document.querySelector('#file').files[0].name") == "naskah.txt"
    page.evaluate(
        "document.querySelector('form[enctype]').addEventListener('submit', (event) => event.preventDefault())"
    )
    page.click("form[enctype] button")
    assert "Sedang membaca" in page.inner_text("form[enctype] .status")
    context.close()


def test_with_scripts_an_answer_needs_no_new_page(browser, site):
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site}/periksa/contoh/wisata-lengkap/")
    page.evaluate("window.same = true")
    page.locator("#tanya fieldset:visible input[type=radio]").first.check()
    page.click("#jawab button:not([formaction])")
    page.wait_for_selector("text=Jawaban Anda")
    assert page.evaluate("window.same") is True
    assert not Axe().run(page).response["violations"]
    context.close()


def test_a_printed_result_holds_the_findings_and_not_the_form(browser, site):
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site}/periksa/contoh/sewa-empat-tahun/")
    page.emulate_media(media="print")
    assert page.locator("#t-lease_length").is_visible()
    assert not page.locator("#jawab").is_visible()
    context.close()
