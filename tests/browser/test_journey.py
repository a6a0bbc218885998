"""A regency moves in from nothing, on telephones: people, register, scans, an acting head, a handover, and an audit of it all."""

import re
from datetime import timedelta

import pytest

from mitradesa.actions.demo.samples import sample_papers, sample_register, sample_scans, write_samples
from mitradesa.core.calendar import today
from tests.browser.conftest import serving
from tests.browser.phone import CODE, PASSWORD, Phone, founded, workbook

pytestmark = [
    pytest.mark.slow,
    pytest.mark.needs_chromium,
    pytest.mark.needs_tesseract,
    pytest.mark.timeout(1000),
]
PATIENCE = 600
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
    staff.enter("Kantor", "Impor")
    staff.follow(re.compile("Pindaian sekaligus banyak"))
    staff.attach(re.compile("Pindaian, foto"), *sample_scans().items())
    staff.press("Unggah")
    assert "20 sedang menunggu dibaca" in staff.text() or "sedang dibaca" in staff.text()


def the_register_comes_in(office):
    staff = office.phone("Contoh Staf Dinas")
    staff.enter("Kantor", "Impor")
    staff.follow(re.compile("Register Excel atau CSV"))
    staff.attach(re.compile("Berkas register"), ("register.xlsx", sample_register()))
    staff.press("Unggah dan lihat kolomnya")
    assert staff.page.get_by_label("Masa Berlaku Selesai").input_value() == "ends_on"
    staff.press("Periksa semua baris")
    waits_for(staff, staff.page.get_by_text("siap dicatat").first)
    assert re.search(r"288\s*siap dicatat", staff.text())
    villages_are_chosen(staff)
    rows_are_mended(staff)
    a_double_is_left_out(staff)
    staff.press(re.compile(r"Catat 299 perjanjian"))
    waits_for(staff, staff.page.get_by_text("Selesai: tidak ada baris yang menunggu"))
    assert re.search(r"299\s*dicatat", staff.text())


def villages_are_chosen(staff):
    staff.follow(re.compile("perlu jawaban"))
    while staff.page.get_by_role("button", name="Pakai").count():
        staff.page.get_by_role("radio").first.check()
        staff.tap(staff.page.get_by_role("button", name="Pakai").first)
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
    staff.tap(doubled.first.get_by_role("link", name="Perbaiki baris ini"))
    staff.press("Lewati baris ini")


def scans_are_confirmed(office):
    staff = office.phone("Contoh Staf Dinas")
    staff.enter("Kantor", "Impor")
    staff.follow(re.compile("Pindaian sekaligus banyak"))
    waits_for(staff, staff.page.get_by_role("link", name=re.compile("pindaian-")).nth(19))
    staff.follow(re.compile("pindaian-01"))
    papers = {paper.village: paper for _, paper in sample_papers(today())}
    attached = recorded = mended = 0
    while staff.page.get_by_role("button", name="Benar, catat perjanjian").count():
        assert staff.page.locator(".leaf img").first.evaluate("one => one.naturalWidth") > 600
        same = staff.page.locator(".asked form", has_text="nomornya sama")
        if same.count():
            staff.tap(same.first.get_by_role("button"))
            attached += 1
            continue
        name = staff.page.get_by_label("Desa", exact=True).input_value().partition(",")[0]
        mended += what_was_misread_is_mended(staff, papers[name])
        staff.press("Benar, catat perjanjian")
        recorded += 1
    assert (attached, recorded) == (8, 12)
    assert mended >= 1
    assert "Tidak ada yang menunggu" in staff.text()


def what_was_misread_is_mended(staff, paper):
    """Every field of the form against the paper in hand; how many had to be typed anew."""
    right = {
        "Pihak ketiga": paper.partner,
        "Judul atau tentang": paper.title,
        "Nomor dari desa": paper.number,
        "Nomor dari pihak ketiga": paper.number_partner,
        "Tanggal tanda tangan": f"{paper.signed_on:%d/%m/%Y}",
        "Mulai berlaku": f"{paper.starts_on:%d/%m/%Y}",
        "Hari terakhir berlaku": f"{paper.ends_on:%d/%m/%Y}",
        "Nilai (rupiah)": str(paper.amount or ""),
    }
    mended = 0
    for label, words in right.items():
        field = staff.page.get_by_label(label, exact=True)
        if field.input_value() != words:
            field.fill(words)
            mended += 1
    return mended


def an_acting_head_confirms(office):
    head, secretary = office.phone("Contoh Kepala Satu"), office.phone("Contoh Sekretaris Satu")
    assert head.path == secretary.path == "/meja/"
    chief = office.phone("Contoh Kepala Dinas")
    past = today() - timedelta(days=3)
    chief.go("/meja/")
    chief.enter("Kantor", "Orang")
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
    head.page.goto(f"{office.site}/meja/")
    assert "Tidak ada jabatan hari ini" in head.text()
    head.faults.clear()  # the browser complains of the refusal itself
    secretary.go("/meja/")
    take_seat(secretary, "Pj. Kepala Desa")
    assert "Pj. Kepala Desa, Pemerintah Desa Sukanegara" in secretary.text()
    make_a_pin(secretary, "402817")
    secretary.go("/meja/")
    secretary.follow(f"Benarkan catatan {TITLE}")
    secretary.page.get_by_label(re.compile("PIN")).fill("402817")
    secretary.press("Benarkan catatan ini")
    assert "dibenarkan pejabat" in secretary.text()
    history = secretary.page.locator("#riwayat").inner_text()
    assert "Contoh Sekretaris Satu, Pj. Kepala Desa" in history
    assert "untuk Contoh Kepala Satu" in history
    the_operator_changes_the_amount(office)


def take_seat(phone, title):
    phone.page.locator("details.who summary").click()
    choice = phone.page.get_by_label("Bertindak sebagai")
    wanted = choice.locator("option", has_text=title).first.get_attribute("value")
    choice.select_option(wanted)
    phone.press("Ganti")


def make_a_pin(phone, pin):
    phone.go("/akun/")
    phone.follow("Buat PIN")
    if phone.path.startswith("/akun/pastikan/"):
        phone.page.get_by_label("Kata sandi").fill(PASSWORD)
        phone.page.locator("main form button").first.click()
        phone.page.wait_for_url("**/akun/pin/")
    phone.page.get_by_label("PIN baru").fill(pin)
    phone.page.get_by_label("Ulangi PIN").fill(pin)
    phone.press("Simpan PIN")


def the_operator_changes_the_amount(office):
    operator = office.phone("Contoh Operator Satu")
    operator.enter("Kerja sama", "Register perjanjian")
    operator.page.get_by_label("Cari nomor, judul, desa, atau pihak ketiga").fill("pengankutan sampah")
    operator.press("Cari")
    operator.follow(re.compile(TITLE))
    operator.follow("Ubah atau lengkapi")
    operator.page.get_by_label(re.compile("Nilai")).fill("21000000")
    operator.press("Simpan")
    assert "Rp21.000.000" in operator.text()
    assert "belum dibenarkan" in operator.text()


def an_office_passes_on(office):
    camat = office.phone("Contoh Camat Kota Agung")
    camat.follow("Nanti saja, ke meja kerja")
    camat.enter("Kantor", "Orang")
    camat.page.get_by_label("Nama orang atau kantor").fill("Karang Endah")
    camat.press("Cari")
    camat.follow("Pemerintah Desa Karang Endah")
    camat.page.get_by_text("Buka serah terima jabatan").click()
    form = camat.page.locator("form[action$='/serah-terima/']")
    form.get_by_label("Jabatan").select_option(label="Kepala Desa")
    form.get_by_label("Sebab pergantian").select_option(label="masa jabatan berakhir")
    form.get_by_label("Nama orang baru").fill("Contoh Kepala Baru")
    form.get_by_label("Mulai").fill(today().isoformat())
    form.get_by_label("Nomor keputusan").fill("SK Bupati 141/90/2026")
    camat.press("Buka serah terima")
    assert "Sewa kios pasar desa" in camat.text() or "CV Contoh Niaga Endah" in camat.text()
    head = office.phone("Contoh Kepala Dua")
    head.follow(re.compile("Serah terima Kepala Desa"))
    head.page.get_by_label(re.compile("PIN")).fill("591736")
    head.press("Tanda tangani")
    second = office.phone("Contoh Sekretaris Dinas")
    second.follow("Nanti saja, ke meja kerja")
    second.follow(re.compile("Serah terima Kepala Desa, Pemerintah Desa Karang Endah"))
    second.press("Setujui; akses berpindah")
    assert "Disetujui oleh Contoh Sekretaris Dinas" in second.text()
    head.page.goto(f"{office.site}/meja/")
    assert "Tidak ada jabatan hari ini" in head.text()
    head.faults.clear()
    camat.go("/ruang/orang/kode/")
    camat.page.get_by_role("checkbox", name=re.compile("Contoh Kepala Baru")).check()
    codes_are_printed(office, camat)
    new = office.phone("Contoh Kepala Baru")
    assert "Kepala Desa, Pemerintah Desa Karang Endah" in new.text()
    assert "Benarkan catatan Sewa kios pasar desa" in new.text()


def the_inspectorate_audits(office):
    inspector = office.phone("Contoh Pengawas")
    inspector.follow("Nanti saja, ke meja kerja")
    inspector.enter("Pengawasan", "Jejak")
    for asked, told in AUDITED:
        audit(inspector, asked, told)
    with inspector.page.expect_download() as waiting:
        inspector.page.get_by_role("link", name="Unduh CSV").click()
    assert "memperbaiki baris" in waiting.value.path().read_text(encoding="utf-8")
    inspector.follow(re.compile("Peristiwa"))
    inspector.follow("Bukti untuk dicetak")
    assert "Contoh Staf Dinas" in inspector.text()
    inspector.enter("Pengawasan", "Jejak")
    inspector.follow("Kepala rantai dan pemeriksaan")
    with inspector.page.expect_download() as waiting:
        inspector.page.get_by_role("link", name="Unduh pemeriksa").click()
    assert "def main" in waiting.value.path().read_text(encoding="utf-8")


AUDITED = (
    (
        {"Desa, kecamatan, atau kodenya": OTHER},
        ("Contoh Sekretaris Dinas", "menyetujui serah terima Kepala Desa"),
    ),
    ({"Orang": "Contoh Kepala Dua"}, ("menyerahkan jabatan Kepala Desa",)),
    (
        {"Desa, kecamatan, atau kodenya": "sukanegara", "Orang": "Kepala Dinas"},
        ("pemberhentian sementara Contoh Kepala Satu",),
    ),
    ({"Orang": "Contoh Sekretaris Satu"}, ("Pj. Kepala Desa", "untuk Contoh Kepala Satu", "membenarkan")),
    ({"Orang": "Contoh Operator Satu"}, ("18.000.000", "21.000.000")),
    ({"Tentang": "Pemasukan register"}, ("Contoh Staf Dinas", "memperbaiki baris", "melewati baris")),
)


def audit(inspector, asked, told):
    """The question put to the trail by its filters, and the sentences that must answer it."""
    inspector.go("/ruang/jejak/")
    inspector.page.get_by_text("Saring menurut orang, kantor, tanggal").click()
    for label, words in asked.items():
        field = inspector.page.get_by_label(label, exact=True)
        _ = field.select_option(label=words) if label == "Tentang" else field.fill(words)
    inspector.press("Tampilkan")
    for words in told:
        assert words in inspector.text(), words


def waits_for(phone, there):
    """Until a page that shows itself anew holds what is waited for."""
    there.wait_for(timeout=PATIENCE * 1000)
    phone.look()
