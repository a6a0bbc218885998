"""An awareness event from need to its closed report on telephones: planned, invited, run without signal, reported, verified."""

import io
import re
from datetime import timedelta
from typing import NamedTuple

import docx
import pypdfium2
import pytest
from PIL import Image

from mitradesa.actions.demo.people import PASSWORD, PIN, SHOWN_SUBDISTRICT, SHOWN_VILLAGE
from mitradesa.core.calendar import in_words, today
from tests.browser.conftest import serving_demo
from tests.browser.hall import Desk
from tests.browser.phone import Phone

pytestmark = [pytest.mark.sampled(1, of="journeys"), pytest.mark.needs_chromium, pytest.mark.timeout(500)]
PATIENCE = 60_000
CODES = "Kode;Uraian;Pagu\n2.13.03.2.01;Fasilitasi kerja sama desa;60.000.000\n5.1.02.01;Belanja konsumsi;10.000.000\n"
PARTS = (
    ("Latar belakang", "Belanja desa tidak boleh bertabrakan dengan hukum."),
    ("Dasar hukum", "Permendagri 96/2017"),
    ("Maksud dan tujuan", "Desa mampu menyusun perjanjian sendiri."),
    ("Ruang lingkup", "Kerja sama desa dengan pihak ketiga."),
    ("Panitia dan peserta", ""),
    ("Narasumber dan moderator", "Contoh Pemateri, S.H."),
    ("Waktu dan tempat", "mewakili Kepala Dinas PMD"),
    ("Acara dan materi", "Menyusun perjanjian langkah demi langkah"),
    ("Anggaran", "5.1.02.01"),
    ("Hasil diskusi", "Sewa tanah desa paling banyak ditanyakan."),
    ("Keluaran", "Satu janji tindak lanjut tercatat."),
    ("Evaluasi", "Waktu tanya jawab kurang panjang."),
    ("Kesimpulan", "Peserta memahami langkah kerja sama."),
    ("Saran", "Kegiatan diulang di kecamatan lain."),
    ("Kerangka acuan, keputusan dan undangan", "KAK 7/2026"),
    ("Daftar hadir panitia", "Contoh Ketua Panitia"),
    ("Daftar hadir narasumber dan moderator", ""),
    ("Daftar hadir peserta", "Contoh Utusan Desa"),
    ("Riwayat hidup narasumber", "Mengajar hukum perjanjian sejak 2010."),
    ("Materi dan bukti pembagian", ""),
    ("Foto kegiatan", "Pembukaan oleh Sekretaris Dinas"),
    ("Pertanggungjawaban", "SPP"),
    ("Daftar kuitansi belanja", ""),
    ("Daftar honorarium", "900.000"),
    ("Daftar uang transportasi", ""),
    ("Daftar penginapan", ""),
)
"""What an office's report holds, in its order, each with a thing that was done here and must be told there."""
PLANNED = ("Latar belakang", "Maksud dan tujuan", "Ruang lingkup")
TOLD = ("Hasil diskusi", "Keluaran", "Evaluasi", "Kesimpulan", "Saran")
PROMISE = "Menyusun peraturan desa tentang kerja sama"
WALK_IN = "Contoh Tamu Tanpa Undangan"


class Room(NamedTuple):
    """Where a telephone at the entrance finds its page."""

    room: str


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    with serving_demo(tmp_path_factory.mktemp("demo")) as address:
        yield address


class People:
    """The telephones of those who have to do with the event, each signed in when it is first needed."""

    def __init__(self, browser, site):
        self.browser, self.site, self.phones = browser, site, {}

    def __getitem__(self, name):
        if name not in self.phones:
            one = self.phones[name] = Phone(self.browser, self.site)
            one.go("/masuk/")
            fill(one, login=name.partition(" ")[0], password=PASSWORD)
            one.press(re.compile("^Masuk$"))
        return self.phones[name]

    def leave(self):
        for one in self.phones.values():
            one.faults = [told for told in one.faults if "ERR_INTERNET_DISCONNECTED" not in told]
            one.leave()


def fill(phone, **values):
    for name, value in values.items():
        phone.page.locator(f"main [name={name}]:visible").first.fill(value)


def add(phone, words="Tambah", **values):
    fill(phone, **values)
    phone.press(re.compile(f"^{words}$"))


def part(phone, words):
    """Opens a part of the plan from the event's page."""
    phone.go(phone.plan)
    phone.follow(re.compile(words))


def test_an_event_goes_from_need_to_its_closed_report(browser, site, tmp_path):
    people = People(browser, site)
    office = people["dpmd"]
    plan_from_need(office)
    plan_parts(office)
    codes_and_costs(office)
    invite(people)
    a_village_answers(browser, office)
    runs_without_signal(people)
    report(people)
    papers = fetch_papers(office, tmp_path)
    every_part_is_there_in_order(*papers)
    anybody_verifies(browser, office)
    the_village_sees_its_promise(people["kades"])
    close(office)
    people.leave()


def plan_from_need(office):
    office.enter("Kantor", "Sosialisasi")
    office.follow("Rencanakan dari kebutuhan")
    suggested = office.page.locator("input[name=kecamatan]:checked")
    while suggested.count():
        suggested.first.uncheck()
    office.page.check(f"input[name=kecamatan][value='{SHOWN_SUBDISTRICT}']")
    office.page.check("input[name=desa][value=semua]")
    fill(office, hari=today().isoformat())
    office.press("Rencanakan dari saran ini")
    office.plan = office.path
    assert "1 kecamatan" in office.text()


def plan_parts(office):
    part(office, "Tema, waktu, tempat")
    times = {"starts_time": "08:00", "ends_time": "15:00"}
    add(office, "Simpan", venue="Aula Contoh Lahat", hours="6", **times)
    part(office, "Dasar hukum dan latar belakang")
    told = dict(PARTS)
    add(
        office,
        "Simpan",
        **dict(zip(("background", "aim", "scope"), (told[one] for one in PLANNED), strict=True)),
    )
    part(office, "Narasumber dan moderator")
    office.follow("Catat orang baru di daftar kabupaten")
    life = told["Riwayat hidup narasumber"]
    add(office, "Simpan", name="Contoh Pemateri, S.H.", institution="Dinas PMD Provinsi Contoh", cv=life)
    part(office, "Narasumber dan moderator")
    office.page.locator("select[name=speaker]").select_option(
        label="Contoh Pemateri, S.H., Dinas PMD Provinsi Contoh"
    )
    add(office, topic="Menyusun perjanjian", honorarium="900000", tax="45000")
    part(office, "Susunan acara")
    office.page.locator("select[name=speaker]").select_option(label="Contoh Pemateri, S.H.")
    add(office, title="Menyusun perjanjian langkah demi langkah", starts="08:30", ends="10:00")
    part(office, "Bahan")
    office.follow("Simpan bahan baru di daftar kabupaten")
    add(office, "Simpan", title="Salindia contoh", articles="Permendagri 96/2017 Pasal 5")
    part(office, "Bahan")
    office.page.locator("select[name=bahan]").select_option(label="Salindia contoh")
    office.press(re.compile("^Pakai$"))
    part(office, "Pembuka acara")
    opener = {"opener_title": "Sekretaris Dinas PMD", "opens_for": "Kepala Dinas PMD"}
    add(office, "Simpan", opener_name="Contoh Pembuka", **opener)
    part(office, "Panitia")
    add(office, name="Contoh Ketua Panitia", duty="Ketua", decree="SK 9/2026")


def codes_and_costs(office):
    part(office, "Anggaran")
    if office.page.get_by_role("link", name="Masukkan daftar kode").count():
        office.follow("Masukkan daftar kode")
    else:
        office.go("/ruang/sosialisasi/kode-anggaran/")
    office.attach(re.compile("Daftar kode anggaran"), ("dpa.csv", CODES.encode()))
    office.press(re.compile("^Masukkan$"))
    part(office, "Anggaran")
    office.page.locator("select[name=code]").select_option(label="5.1.02.01 Belanja konsumsi")
    add(office, what="Konsumsi", quantity="40", unit="orang", price="50000")
    assert "Rp2.000.000" in office.text()


def invite(people):
    office = people["dpmd"]
    office.go(office.plan)
    office.press("Mulai mengundang")
    office.follow("Undangan dan jawaban")
    office.press(re.compile("^Susun surat$"))
    for name, words in (("bidang", "Paraf surat"), ("sekretaris", "Paraf surat")):
        people[name].go("/meja/")
        people[name].follow(re.compile(words))
        people[name].press("Beri paraf")
    head = people["kadis"]
    head.go("/meja/")
    head.follow(re.compile("Tanda tangani surat"))
    head.page.get_by_label("PIN Anda").fill(PIN)
    head.press("Tanda tangani dan beri nomor")
    office.go(f"{office.plan}undangan/")
    office.press("Kirim yang sudah ditandatangani")
    camat = people["camat"]
    camat.go("/meja/")
    camat.follow(re.compile("Teruskan undangan Sosialisasi kerja sama desa"))
    camat.page.get_by_text("Suratnya dibuat di atas kertas").click()
    camat.page.locator("select[name=wilayah]").select_option(SHOWN_VILLAGE)
    add(camat, "Catat sebagai terkirim", nomor="140/7/2026", tanggal=today().isoformat())
    assert "Nomor surat dicatat" in camat.page.inner_text("body")


def a_village_answers(browser, office):
    office.go(f"{office.plan}undangan/")
    office.tap(office.page.locator("a[href*='keadaan=terkirim']").first)
    office.tap(office.page.locator(f"a[href*='{SHOWN_VILLAGE}']").first)
    link = next(word for word in office.page.input_value("#teks").split() if word.startswith("http"))
    village = Phone(browser, office.site)
    village.go(link.removeprefix(office.site))
    form = village.page.locator("form.panel")
    form.locator("[name=penjawab]").fill("Contoh Sekretaris Desa")
    form.locator("[name=nama]").fill("Contoh Utusan Desa")
    form.locator("[name=jabatan]").fill("Kepala Urusan")
    village.press("Tambah utusan")
    office.code = re.search(r"\bK\d{4}\b", village.text())[0]
    village.leave()


def runs_without_signal(people):
    office, entrance = people["dpmd"], people["dpmd di pintu"]
    office.go(office.plan)
    office.press("Buka acara")
    office.follow("Daftar hadir, pertanyaan dan tes")
    office.press("Masukkan panitia dan narasumber ke daftar")
    entrance.go(f"{office.plan}hadir/")
    entrance.follow("Buka di telepon, jalan tanpa sinyal")
    desk = Desk(entrance.context, Room(f"{office.site}{office.plan}hadir/"))
    desk.prepare("Meja 1")
    desk.cut()
    desk.go("telepon")
    desk.page.check("#minta-tanda")
    desk.go("hadir")
    desk.page.fill("#ketik", office.code.lower())
    desk.page.press("#ketik", "Enter")
    sign(desk.page)
    desk.counted("di-sini", 1)
    desk.go("tamu")
    desk.page.fill("#tamu-nama", WALK_IN)
    desk.page.click("#f-tamu > button")
    sign(desk.page)
    desk.counted("di-sini", 2)
    entrance.look()
    desk.counted("menunggu", 3)
    desk.meet_the_line()
    office.go(f"{office.plan}hadir/daftar/?hadir=ya")
    assert WALK_IN in office.text()
    assert office.page.locator("svg.signature, td svg").count() == 2


def sign(page):
    page.wait_for_selector("#tanda:not([hidden])")
    page.locator("#kaca").scroll_into_view_if_needed()
    box = page.locator("#kaca").bounding_box()
    page.mouse.move(box["x"] + 20, box["y"] + 40)
    page.mouse.down()
    for step in range(1, 6):
        page.mouse.move(box["x"] + 20 + step * 25, box["y"] + 40 + (step % 2) * 20)
    page.mouse.up()
    page.click("#tanda-simpan")


def report(people):
    office, told = people["dpmd"], dict(PARTS)
    office.go(office.plan)
    office.press("Acara sudah selesai")
    office.follow("Laporan, sertifikat dan tindak lanjut")
    office.results = office.path
    for section in TOLD:
        office.follow(re.compile(f"^Tulis {section.lower()}"))
        add(office, "Simpan", text=told[section])
    office.follow("Catat janji")
    office.page.locator("select[name=village]").select_option(SHOWN_VILLAGE)
    add(office, "Simpan", what=PROMISE, due=(today() + timedelta(days=60)).isoformat())
    office.follow("Catat surat")
    office.page.locator("select[name=kind]").select_option("tor")
    add(office, "Simpan", title="Kerangka acuan", number="KAK 7/2026")
    office.follow("Tambah foto")
    office.attach("Foto", ("pembukaan.jpg", photo()))
    add(office, "Simpan", caption="Pembukaan oleh Sekretaris Dinas")
    office.follow("Catat pembayaran")
    office.page.locator("select[name=kind]").select_option("honorarium")
    add(office, "Simpan", payee="Contoh Pemateri, S.H.", gross="900000", tax="45000", receipt="KW-1")
    office.follow("Anggaran dan realisasi")
    office.follow("Konsumsi")
    add(office, "Simpan", realised="1900000")
    chief = people["bidang"]
    chief.go(office.results)
    chief.follow("Terbitkan untuk yang hadir")
    add(chief, "Simpan", pattern="800/{n}/CONTOH/2026")


def photo():
    made = io.BytesIO()
    Image.new("RGB", (320, 240), "steelblue").save(made, "JPEG")
    return made.getvalue()


def fetch_papers(office, folder):
    """The report as PDF and as Word file, made by the worker and fetched."""
    office.go(office.results)
    office.press("Laporan lengkap, PDF")
    office.press("Laporan lengkap, Word")
    found, links = [], {}
    for ending in ("pdf", "docx"):
        links[ending] = office.page.get_by_role("link", name=re.compile(rf"^laporan-.*\.{ending}$"))
        links[ending].wait_for(timeout=PATIENCE)
    for ending, link in links.items():
        with office.page.expect_download() as waiting:
            link.click()
        found.append(folder / f"laporan.{ending}")
        waiting.value.save_as(found[-1])
    return found


def every_part_is_there_in_order(pdf, word):
    with pypdfium2.PdfDocument(pdf) as paper:
        pages = [page.get_textpage().get_text_range() for page in paper]
    told = "\n".join(re.sub(r"\s+", " ", page) for page in pages)
    body = told[told.rindex("Bab I. Pendahuluan") :]
    outline = [line for line in docx.Document(word).paragraphs if line.style.name.startswith("Heading")]
    headings = [re.sub(r"\s+", " ", line.text) for line in outline]
    written = "\n".join(
        [line.text for line in docx.Document(word).paragraphs]
        + [cell.text for table in docx.Document(word).tables for row in table.rows for cell in row.cells]
    )
    place = 0
    for title, said in PARTS:
        place = body.index(title, place)
        assert said in body[place:], (title, said)
        assert said in written, (title, said)
    assert [one for one in headings if one in dict(PARTS)] == [
        title for title, _ in PARTS if title in headings
    ]
    for figure in FIGURES:
        assert figure in body.replace(" :", ":"), figure
        assert figure in written.replace("\t:", ":"), figure


FIGURES = (
    "Peserta hadir: 2 orang",
    "Diundang dan tidak hadir: 0 orang",
    "Rp1.900.000",
    "Rp855.000",
    WALK_IN,
    f"{PROMISE}",
    in_words(today()),
)


def anybody_verifies(browser, office):
    office.go(f"{office.plan}hasil/sertifikat/")
    row = office.page.locator("tr", has_text=WALK_IN)
    code = row.locator("a[href^='/verifikasi/']").inner_text()
    stranger = Phone(browser, office.site)
    stranger.go(f"/verifikasi/{code}/")
    assert "asli dan berlaku" in stranger.text()
    assert WALK_IN in stranger.text()
    stranger.leave()


def the_village_sees_its_promise(head):
    head.go("/meja/")
    head.follow(PROMISE)
    assert PROMISE in head.text()


def close(office):
    office.go(office.plan)
    office.follow("Dampak di desa")
    assert "Sebelum dan sesudah satu kegiatan" in office.text()
    office.go(office.results)
    office.follow("Tutup laporan")
    office.press("Tutup laporan")
    assert "Selesai dilaporkan" in office.text()
    office.follow("Laporan, sertifikat dan tindak lanjut")
    assert not office.page.get_by_role("link", name="Catat janji").count()
