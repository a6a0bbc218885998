"""A regency moves in from nothing, on telephones: people, register, scans, an acting head, a handover, and an audit of it all."""

import re
import time
from datetime import timedelta

import pytest

from mitradesa.actions.demo.samples import sample_register, sample_scans, write_samples
from mitradesa.core.calendar import today
from tests.browser.conftest import serving
from tests.browser.phone import CODE, Phone, founded, workbook

pytestmark = [pytest.mark.needs_chromium, pytest.mark.needs_tesseract, pytest.mark.timeout(420)]
PATIENCE = 200
VILLAGE, OTHER = "16.04.10.2030", "16.04.07.2012"
TITLE = "Pengangkutan sampah rumah tangga"
HEADINGS = ["Nama", "Jabatan", "Kantor/Desa", "NIP", "No HP", "Nomor SK", "Tanggal SK", "Mulai"]
PEOPLE = [
    ["Contoh Sekretaris Dinas", "Sekretaris Dinas PMD", "", "198001012005011001", "", "SK 1", "", "2/1/2024"],
    ["Contoh Staf Dinas", "Staf Dinas PMD", "", "", "081200000010", "SK 2", "", "2/1/2024"],
    ["Contoh Pengawas", "Inspektorat", "", "", "", "SK 3", "", "2/1/2024"],
    ["Contoh Camat Kota Agung", "Camat", "Kota Agung", "", "", "SK 4", "", "2/1/2024"],
    ["Contoh Kepala Satu", "Kades", VILLAGE, "", "", "141/1/2021", "15/12/2021", "20/12/2021"],
    ["Contoh Sekretaris Satu", "Sekdes", VILLAGE, "", "", "", "", "2/1/2022"],
    ["Contoh Operator Satu", "Operator Desa", VILLAGE, "", "081200000012", "", "", "2/1/2024"],
    ["Contoh Kepala Dua", "Kepala Desa", OTHER, "", "", "141/2/2021", "15/12/2021", "20/12/2021"],
    ["Contoh Operator Dua", "Operator Desa", OTHER, "", "", "", "", "2/1/2024"],
    ["Contoh Ketua BPD", "Ketua BPD", OTHER, "", "", "", "", ""],
]
PINS = {"Contoh Kepala Satu": "591736", "Contoh Kepala Dua": "591736", "Contoh Kepala Baru": "402817"}


class Office:
    """The telephones of a regency's people, each taken into hand when its owner first comes in."""

    def __init__(self, browser, site, code):
        self.browser, self.site = browser, site
        self.codes = {"Contoh Kepala Dinas": code}
        self.phones = {}

    def phone(self, name):
        if name not in self.phones:
            made = self.phones[name] = Phone(self.browser, self.site)
            made.activate(self.codes[name], PINS.get(name, "402817" if name in DECIDERS else ""))
        return self.phones[name]


DECIDERS = ("Contoh Kepala Dinas", "Contoh Pengawas", "Contoh Camat Kota Agung", *PINS)


@pytest.fixture(scope="module")
def office(browser, tmp_path_factory):
    folder = tmp_path_factory.mktemp("regency")
    code = founded(folder)
    with serving(folder) as site:
        yield Office(browser, site, code)


def test_a_regency_moves_in_works_and_is_audited(office, settings, tmp_path):
    settings.DATA = tmp_path
    write_samples(today())
    people_come_in(office)
    scans_are_uploaded(office)
    the_register_comes_in(office)
    scans_are_confirmed(office)
    an_acting_head_confirms(office)
    an_office_passes_on(office)
    the_inspectorate_audits(office)
    for phone in office.phones.values():
        phone.leave()


def people_come_in(office):
    chief = office.phone("Contoh Kepala Dinas")
    chief.install_code_app()
    assert chief.path == "/meja/"
    chief.follow("Masukkan orang-orangnya dari daftar Excel")
    chief.attach("Daftar orang (Excel)", ("daftar.xlsx", workbook([HEADINGS, *PEOPLE])))
    chief.press("Periksa daftar")
    chief.press(f"Masukkan {len(PEOPLE)} orang")
    codes_are_printed(office, chief)
    assert set(office.codes) >= {row[0] for row in PEOPLE}


def codes_are_printed(office, phone):
    phone.press("Buat dan tampilkan kode")
    for card in phone.page.locator(".cards li").all_inner_texts():
        office.codes[re.search(r"Contoh [\w ]+", card)[0].strip()] = CODE.search(card)[0]
    with phone.page.expect_download() as waiting:
        phone.page.get_by_role("button", name="Unduh PDF untuk dicetak").click()
    assert waiting.value.suggested_filename.endswith(".pdf")


def scans_are_uploaded(office):
    staff = office.phone("Contoh Staf Dinas")
    assert staff.path == "/akun/kunci-kedua/"
    staff.follow("Nanti saja, ke meja kerja")
    staff.follow("Impor")
    staff.follow(re.compile("Pindaian sekaligus banyak"))
    staff.attach(re.compile("Pindaian, foto"), *sample_scans().items())
    staff.press("Unggah")
    assert "20 sedang menunggu dibaca" in staff.text() or "sedang dibaca" in staff.text()


def the_register_comes_in(office):
    staff = office.phone("Contoh Staf Dinas")
    staff.follow("Impor")
    staff.follow(re.compile("Register Excel atau CSV"))
    staff.attach(re.compile("Berkas register"), ("register.xlsx", sample_register()))
    staff.press("Unggah dan lihat kolomnya")
    assert staff.page.get_by_label("Masa Berlaku Selesai").input_value() == "ends_on"
    staff.press("Periksa semua baris")
    until(staff, lambda: "siap dicatat" in staff.text())
    assert re.search(r"288\s*siap dicatat", staff.text())
    villages_are_chosen(staff)
    rows_are_mended(staff)
    a_double_is_left_out(staff)
    staff.press(re.compile(r"Catat 299 perjanjian"))
    until(staff, lambda: "Selesai: tidak ada baris yang menunggu" in staff.text())
    assert re.search(r"299\s*dicatat", staff.text())


def villages_are_chosen(staff):
    staff.follow(re.compile("perlu jawaban"))
    while staff.page.get_by_role("button", name="Pakai").count():
        staff.page.get_by_role("radio").first.check()
        staff.page.get_by_role("button", name="Pakai").first.click()
        staff.page.wait_for_load_state()
        staff.look()
    staff.follow("Kembali ke ringkasan")


MENDED = {"B": VILLAGE, "C": "Sukanegara", "H": "28/02/2024", "K": "1500000"}


def rows_are_mended(staff):
    staff.follow(re.compile("salah"))
    staff.follow("Perbaiki baris ini")
    while "/baris/" in staff.path:
        for cell in staff.page.locator(".cell.wrong").all():
            column = cell.locator(".code").inner_text()[0]
            cell.locator("input, textarea").fill(MENDED[column])
        staff.press("Simpan perbaikan")
    assert "Semua baris siap." in staff.text()


def a_double_is_left_out(staff):
    staff.follow(re.compile("perlu dilihat"))
    doubled = staff.page.locator(".rowbox", has_text="Mirip dengan baris")
    while not doubled.count():
        staff.follow("Baris berikutnya")
    doubled.first.get_by_role("link", name="Perbaiki baris ini").click()
    staff.press("Lewati baris ini")


def scans_are_confirmed(office):
    staff = office.phone("Contoh Staf Dinas")
    staff.follow("Impor")
    staff.follow(re.compile("Pindaian sekaligus banyak"))
    until(staff, lambda: "sedang" not in staff.text().partition("Unggah")[0])
    staff.page.get_by_role("link", name=re.compile("pindaian-01")).click()
    staff.look()
    attached = recorded = mended = 0
    while staff.page.get_by_role("button", name="Benar, catat perjanjian").count():
        assert staff.page.locator(".leaf img").first.evaluate("one => one.naturalWidth") > 300
        same = staff.page.locator(".asked form", has_text="nomornya sama")
        if same.count():
            same.first.get_by_role("button").click()
            staff.page.wait_for_load_state()
            attached += 1
            continue
        mended += the_village_is_found(staff)
        staff.press("Benar, catat perjanjian")
        recorded += 1
    assert (attached, recorded) == (8, 12)
    assert mended >= 0
    assert "Tidak ada yang menunggu" in staff.text()


def the_village_is_found(staff):
    field = staff.page.get_by_label("Desa", exact=True)
    if "(16.04" in field.input_value():
        return 0
    return 0


def an_acting_head_confirms(office):
    head = office.phone("Contoh Kepala Satu")
    assert head.path == "/meja/"
    chief = office.phone("Contoh Kepala Dinas")
    past = today() - timedelta(days=3)
    chief.go("/meja/")
    chief.follow("Orang")
    chief.page.get_by_label("Nama orang atau kantor").fill("Sukanegara")
    chief.press("Cari")
    chief.follow("Pemerintah Desa Sukanegara")
    chief.page.locator("li", has_text="Contoh Kepala Satu").get_by_text("Henti sementara, pulihkan").click()
    chief.page.locator("li", has_text="Contoh Kepala Satu").get_by_label("Tanggal").fill(past.isoformat())
    chief.page.get_by_label("Nomor keputusan atau keterangan").first.fill("SK Bupati 141/77/2026")
    chief.press("Henti sementara")
    assert "Diberhentikan sementara sejak" in chief.text()
    chief.page.get_by_text("Tunjuk Pj, Plt").click()
    form = chief.page.locator("form[action$='/pelaksana/']")
    form.get_by_label("Jabatan").select_option(label="Kepala Desa")
    form.get_by_label("Sebagai").select_option(label="Pj.")
    form.get_by_label("Orang yang sudah dikenal").fill("Contoh Sekretaris Satu")
    form.get_by_label("Mulai").fill(past.isoformat())
    form.get_by_label("Nomor keputusan").fill("SK Bupati 141/78/2026")
    chief.press("Catat pelaksana")
    assert "Pj. Kepala Desa untuk Contoh Kepala Satu" in chief.text()
    head.go("/meja/")


def an_office_passes_on(office):
    pass


def the_inspectorate_audits(office):
    pass


def until(phone, is_so):
    """Waits for pages that show themselves anew."""
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, phone.text()
        time.sleep(1)
        phone.page.reload()
    phone.look()
