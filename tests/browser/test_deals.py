"""A musyawarah on telephones: three deals for one waterfall typed in, compared by pictures, printed, and one of them picked."""

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe

from mitradesa.core.calendar import today

pytestmark = [pytest.mark.sampled(1, of="journeys"), pytest.mark.needs_chromium, pytest.mark.timeout(600)]
PHONE = {"width": 360, "height": 740}
TITLE = "Air Terjun Contoh: tiga tawaran"
RENT, SHARE, MIXED = "CV Contoh: sewa tetap", "PT Contoh: bagi hasil", "Koperasi Contoh: campuran"
PICTURES = {"Nilai bagi desa per tahun": 1, "Sisa bagi desa tiap tahun": 3, "Siapa mendapat kelebihannya": 3}
UNKNOWN = (
    "Belum diketahui: tenaga kerja desa setahun. Dihitung nol, jadi hasilnya tampak lebih baik bagi desa"
)
BUSINESS = {
    "Nilai bangunan dan barang yang menjadi milik desa di akhir": "0",
    "Hasil tanah yang dilepas setahun": "5.000.000",
    "Pungutan desa yang dibebaskan setahun": "0",
    "Perkiraan omzet tahun pertama": "240.000.000",
    "Biaya usaha mitra setahun": "150.000.000",
    "Modal mitra di awal": "100.000.000",
}


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


def offer(page, title, years, **terms):
    """Types a further deal and saves it."""
    follow(page, "Tambah tawaran")
    named = {"Nama tawaran": title, "Jangka waktu (tahun)": years}
    for label, value in (named | terms).items():
        page.get_by_label(label, exact=True).fill(value)
    press(page, "Simpan dan lihat hasilnya")


def printed(page):
    """The words of each sheet as the page comes out of the printer."""
    margin = dict.fromkeys(("top", "bottom", "left", "right"), "1cm")
    paper = pypdfium2.PdfDocument(page.pdf(format="A4", margin=margin))
    sheets = [" ".join(one.get_textpage().get_text_range().split()) for one in paper]
    paper.close()
    return sheets


def look_at_pictures(page):
    """Each picture is seen, fits, and says in words what it shows."""
    for name, count in PICTURES.items():
        pictures = page.get_by_role("img", name=name).all()
        assert len(pictures) == count, name
        for one in pictures:
            box = one.bounding_box()
            assert box["width"] > 200, name
            assert box["x"] + box["width"] <= PHONE["width"], name
            assert one.locator("desc").text_content().strip(), name
            assert one.locator(".bar").count(), name


def test_a_musyawarah_compares_three_deals_for_a_waterfall_by_pictures_and_picks_one(browser, workspace):
    office = workspace.page(browser, "sekdes", viewport=PHONE)
    office.goto(f"{workspace.site}/meja/")
    menu = office.get_by_role("navigation", name="Ruang kerja")
    menu.get_by_text("Kerja sama", exact=True).click()
    with office.expect_navigation():
        menu.get_by_role("link", name="Hitung untung rugi").click()
    look(office)
    follow(office, "Bandingkan tawaran")
    look(office)
    office.get_by_label("Apa yang ditawarkan").fill(TITLE)
    office.get_by_label("Bidang").select_option("development")
    office.get_by_label("Mulai").fill(f"{today().year + 1}-01-01")
    press(office, "Simpan dan lihat hasilnya")
    assert "Belum ada tawaran." in says(office)
    look(office)
    address = office.url

    offer(office, RENT, "5", **BUSINESS | {"Sewa tetap setahun": "20.000.000"})
    offer(office, SHARE, "5", **{"Bagian desa dari omzet (%)": "150"})
    assert "Tulis persen dari 0 sampai 100" in says(office)
    assert office.get_by_label("Perkiraan omzet tahun pertama").input_value() == "240.000.000"
    look(office)
    office.get_by_label("Bagian desa dari omzet (%)").fill("12,5")
    press(office, "Simpan dan lihat hasilnya")
    mixed = {
        "Sewa tetap setahun": "10.000.000",
        "Bagian desa dari omzet (%)": "5",
        "Bagian desa paling sedikit setahun": "8.000.000",
    }
    offer(office, MIXED, "3", **mixed)
    assert office.url == address
    look(office)
    look_at_pictures(office)
    deals = office.locator(".deals > section")
    assert deals.get_by_role("heading", level=3).all_inner_texts() == [RENT, SHARE, MIXED]
    for one in deals.all():
        words = " ".join(one.inner_text().split())
        assert UNKNOWN in words
        assert "Dari 100 kemungkinan desa merugi" in words
    assert "Rp63.185.457" in deals.nth(0).inner_text()  # (20 - 5) million for five years at 6 %
    assert "Rp105.309.095" in deals.nth(1).inner_text()  # (12,5 % of 240 million - 5 million) likewise
    assert "Rp45.441.203" in deals.nth(2).inner_text()  # (10 + 5 % of 240 - 5) million for three years
    assert "Jangka waktunya berbeda: bandingkan nilai bagi desa per tahun" in says(office)
    deals.nth(1).get_by_text("Angka tiap tahun").click()
    assert deals.nth(1).get_by_role("row", name="5 Rp25.000.000").is_visible()
    look(office)
    deals.nth(1).get_by_text("Angka tiap tahun").click()

    sheets = printed(office)
    assert all(word in sheets[0] for word in (TITLE, RENT, SHARE, MIXED, "Jangka waktunya berbeda"))
    for name, value, year in (
        (RENT, "Rp63.185.457", "Rp15.000.000"),
        (SHARE, "Rp105.309.095", "Rp25.000.000"),
        (MIXED, "Rp45.441.203", "Rp17.000.000"),
    ):
        (sheet,) = [one for one in sheets[1:] if one.startswith(name)]
        assert all(word in sheet for word in (value, UNKNOWN, "Rincian desa", year))
    for word in ("Musyawarah sudah memilih", "Buang", "Tersimpan"):
        assert word not in " ".join(sheets), word

    bpd = workspace.page(browser, "bpd", viewport=PHONE)
    bpd.goto(address)
    look_at_pictures(bpd)
    bpd.get_by_text("Musyawarah sudah memilih").click()
    look(bpd)
    bpd.get_by_role("radio", name=SHARE).check()
    bpd.get_by_label("Musyawarah pada").fill(today().isoformat())
    bpd.get_by_label("Alasannya").fill("Baik")
    press(bpd, "Catat pilihan")
    assert "Alasan memilih terlalu pendek" in says(bpd)
    look(bpd)
    bpd.get_by_label("Alasannya").fill("Desa ikut untung bila pengunjung ramai; dibaca dari gambarnya.")
    assert bpd.get_by_role("radio", name=SHARE).is_checked()
    press(bpd, "Catat pilihan")
    assert f"memilih {SHARE}." in says(bpd)
    look(bpd)
    bpd.context.close()

    office.goto(address)
    assert f"memilih {SHARE}." in says(office)
    assert "dibaca dari gambarnya" in says(office)
    assert SHARE in office.locator(".deals > section.picked").inner_text()
    for words in ("Tambah tawaran", "Ubah anggapan"):
        assert office.get_by_role("link", name=words).count() == 0, words
    look(office)
    assert f"memilih {SHARE}." in printed(office)[0]
    follow(office, "Hitung untung rugi")
    assert office.locator("li", has_text=TITLE).get_by_text("· dipilih").is_visible()
    office.context.close()
