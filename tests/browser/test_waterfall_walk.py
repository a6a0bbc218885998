"""A waterfall from potential to signature, by people who follow what the pages say: an open offer, a partner, the desk of a subdistrict."""

import io
import os
import re
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from docx import Document

from mitradesa.actions.demo.money import VILLAGE_ACCOUNT
from mitradesa.actions.demo.people import PASSWORD, PIN
from mitradesa.core.calendar import today
from tests.browser.conftest import serving, serving_demo
from tests.browser.phone import Phone
from tests.gate import tools
from tests.walks import PDF, SAMPLES

pytestmark = [pytest.mark.sampled(1, of="journeys"), pytest.mark.needs_chromium, pytest.mark.timeout(1500)]
TOMORROW = {
    "PYTHONPATH": os.pathsep.join((str(Path(__file__).parent / "later"), str(tools.ROOT))),
    "DAYS_AHEAD": "1",
    "MITRADESA_DEMO": "1",
}
DAY, NEXT = today(), today() + timedelta(days=1)
TITLE, FIRM = "Air Terjun Lawang Contoh", "CV Contoh Curug Lestari"
REASON = "Menyusul; sudah dibahas dengan BPD."
LIST = "1. Warga Satu Contoh, L, tani\n2. Warga Dua Contoh, P, bpd\n3. Warga Tiga Contoh, L, pemdes\n4. Warga Empat Contoh, P, miskin"
ENDING = "Akhiri perjanjian", "Tutup perkara"


class Party(Phone):
    """Somebody of the demonstration on a telephone, who signs in and follows links."""

    def __init__(self, browser, site, name=""):
        super().__init__(browser, site)
        self.case = ""
        if name:
            self.go("/masuk/")
            self.fill(login=name, password=PASSWORD)
            self.tap(self.page.locator("main form button").first)

    def fill(self, **fields):
        for name, value in fields.items():
            self.page.locator(f"main [name='{name}']").fill(value)

    def choose(self, **fields):
        for name, value in fields.items():
            self.page.locator(f"main [name='{name}']").select_option(value)

    def see(self, *said):
        for one in said:
            assert one in self.text(), self.text()

    def lead(self, words):
        """Follows a link whose hidden words may stand apart from those that are seen."""
        self.tap(self.page.get_by_role("link", name=re.compile(re.escape(words).replace(":", r"\s?:"))).first)

    def waiting(self, words):
        """Goes to the desk, finds what waits there, and opens it."""
        self.go("/meja/")
        self.lead(words)

    def step(self, says):
        """Takes the step that the case's page shows first, with a reason for what is not known yet."""
        assert (
            self.page.locator(
                "#kini + details summary strong, section:has(#kini) summary strong"
            ).first.inner_text()
            == says
        )
        self.lead(f"Ambil langkah ini: {says}")
        for reason in self.page.locator("main [name^=alasan]").all():
            reason.fill(REASON)
        self.sure()
        self.tap(self.page.locator("main form[data-keep] button").last)
        assert self.path == self.case, self.text()

    def sure(self):
        pin = self.page.get_by_label("PIN")
        if pin.count():
            pin.fill(PIN)


@contextmanager
def people(browser, site, *names):
    """Telephones of demonstration users by name; nothing goes wrong on any."""
    found = {name: Party(browser, site, name) for name in names}
    yield found
    for one in found.values():
        one.leave()


@pytest.fixture
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("curug")


def test_a_waterfall_goes_from_potential_to_signature(browser, folder):
    names = ("sekdes", "kades", "bpd", "dpmd", "kecamatan", "camat")
    with serving_demo(folder) as site, people(browser, site, *names) as parties:
        sekdes, kades, bpd = (parties[name] for name in names[:3])
        case = idea(sekdes)
        for one in parties.values():
            one.case = case
        agreed(sekdes, bpd, DAY, "bekerja sama", "Musyawarah desa sepakat")
        offered(sekdes, kades)
        bids(browser, site)
        with serving(folder, **TOMORROW) as later:
            for one in parties.values():
                one.site = later
            verified(parties["dpmd"])
            chosen(sekdes, kades)
            drafted(sekdes)
            read(sekdes, parties["kecamatan"], parties["camat"])
            agreed(sekdes, bpd, NEXT, "rancangan perjanjian", "Musyawarah desa menyepakati rancangan")
            signed(sekdes, kades)


def idea(sekdes):
    """A card, its rank, the plans that hold it, the case that is opened for it; its address."""
    sekdes.go("/ruang/potensi/")
    sekdes.follow("Kartu baru")
    sekdes.fill(
        title=TITLE,
        outline="-3.79512, 103.54210",
        size="2,5",
        unit="hektare",
        evidence="Survei",
        need="Loket",
    )
    sekdes.choose(field="development", sector="tourism", condition="unused", authority="perdes")
    sekdes.press("Simpan kartu")
    sekdes.follow("urutan dalam skala prioritas")
    sekdes.page.get_by_text("Susun urutannya").click()
    card = sekdes.page.locator("fieldset", has_text=TITLE)
    card.get_by_label("Urutan").fill("5")
    card.get_by_label("Alasan").fill("Paling banyak dikunjungi")
    sekdes.press("Simpan skala")
    sekdes.lead(f"Kaitkan dengan rencana {TITLE}")
    for name in ("rpjmdes", "rkpdes", "rkpdes_column"):
        sekdes.page.locator(f"[name={name}]").select_option(index=1)
    sekdes.fill(rpjmdes_entry="hlm. 41", rkpdes_entry="nomor 14")
    sekdes.press("Simpan")
    sekdes.lead(TITLE)
    sekdes.follow("perkara kerja sama yang dibuka untuknya")
    assert sekdes.page.input_value("[name=title]") == TITLE
    sekdes.press("Buka perkara")
    sekdes.page.check("input[name=regime][value=third_party]")
    sekdes.press("Simpan")
    sekdes.case = sekdes.path
    way = sekdes.page.locator("section:has(#depan) ol").inner_text()
    assert "Perpanjang" not in way
    assert way.index("Umumkan penawaran") < way.index("Siap ditandatangani") < way.index("Tutup perkara")
    sekdes.step("Mulai perkaranya")
    sekdes.see("Urutan 5 pada skala prioritas")
    sekdes.lead("Catat Skala prioritas")
    sekdes.press("Catat")
    sekdes.go(sekdes.case)
    sekdes.step("Masukkan ke skala prioritas")
    return sekdes.case


def agreed(sekdes, bpd, day, about, says):
    """The musyawarah that the case's page asks for, from the plan to signed minutes and the BPD's step."""
    sekdes.go(sekdes.case)
    sekdes.lead("Adakan musyawarah:")
    assert about in sekdes.page.locator("[name=about] option:checked").inner_text()
    sekdes.fill(held_on=day.isoformat(), place="Balai desa")
    sekdes.press("Simpan rencana")
    room = sekdes.path
    sekdes.follow("Isi unsur")
    sekdes.fill(**{"undang-bpd": "2", "undang-government": "1", "undang-farmers": "3", "undang-poor": "1"})
    sekdes.press("Simpan unsur")
    bpd.waiting("Undang: Musyawarah desa tentang")
    assert bpd.path == room
    bpd.follow("Catat rapat BPD")
    bpd.fill(
        held_on=(day - timedelta(days=1)).isoformat(), view="BPD mendukung dengan catatan.", number="3/BPD"
    )
    bpd.press("Simpan")
    bpd.tap(bpd.page.get_by_role("link", name="Undang", exact=True))
    bpd.fill(
        invited_on=(day - timedelta(days=1)).isoformat(), notified_on=(day - timedelta(days=1)).isoformat()
    )
    bpd.press("Simpan")
    bpd.follow("Catat bahwa sudah diadakan")
    bpd.fill(note_taker="Contoh Notulis")
    bpd.press("Simpan")
    sekdes.go(room)
    sekdes.follow("Ketik daftar hadir")
    sekdes.fill(names=LIST)
    sekdes.press("Tambahkan ke daftar")
    sekdes.see("Tersimpan. Sekarang 4 orang")
    bpd.go(room)
    bpd.follow("Catat keputusan")
    bpd.choose(outcome="agreed", manner="consensus")
    bpd.fill(words="Musyawarah desa menyepakatinya.")
    bpd.page.get_by_label("ruang lingkup").check()
    bpd.press("Simpan keputusan")
    bpd.follow("Cetak berita acara")
    code = re.search(r"Kode catatan: ([0-9a-f]{8})", bpd.text())[1]
    bpd.go(room)
    bpd.follow("Nyatakan ditandatangani")
    bpd.fill(paper_code=code)
    bpd.attach("Pindaian atau foto berita acara", ("ba.pdf", PDF))
    bpd.press("Nyatakan ditandatangani")
    bpd.waiting(f"{says}: {TITLE}")
    bpd.step(says)


def offered(sekdes, kades):
    """The plans hold it, its papers are there, the announcement is written from the card and made public by the head."""
    sekdes.go(sekdes.case)
    sekdes.step("Termuat dalam RPJM Desa dan RKP Desa")
    for kind in (
        "Data dan informasi potensi",
        "Analisis manfaat dan biaya",
        "Kerangka acuan kerja",
        "Catatan lingkungan",
    ):
        sekdes.lead(f"Catat {kind}")
        sekdes.press("Catat")
        sekdes.go(sekdes.case)
    sekdes.step("Siap ditawarkan")
    sekdes.lead("Lengkapi: Pengumuman penawaran")
    assert TITLE in sekdes.page.input_value("[name=kak_object]")
    for part in sekdes.page.locator("main textarea[name^=kak_]").all():
        if not part.input_value():
            part.fill("Seperti dibahas dalam musyawarah desa.")
    sekdes.fill(closes_on=DAY.isoformat(), place="Kantor desa", contact="Sekretaris Desa, 0800")
    sekdes.press("Simpan sebagai rancangan pengumuman")
    kades.waiting(f"Umumkan penawaran: {TITLE}")
    kades.fill(number="5/2026")
    kades.sure()
    kades.press("Umumkan penawaran")
    kades.see("Penawaran diumumkan, dan langkah perkaranya tercatat.")
    kades.go(kades.case)
    kades.see("Penawaran dibuka sejak")


def bids(browser, site):
    """Two who have no account: one finds the offer on the front page, registers himself and bids; another bids as well."""
    firm = Party(browser, site)
    firm.go("/")
    firm.follow("Daftar sebagai pihak ketiga")
    firm.fill(
        **{
            "p-name": FIRM,
            "p-nib": "1234567890123",
            "p-address": "Lahat",
            "p-contact": "Kantor, 0800",
            "orang-0-name": "Rahmat Curug Contoh",
        }
    )
    firm.choose(**{"p-kind": "company"})
    firm.press("Kirim")
    firm.see("Menunggu diperiksa Dinas PMD")
    firm.follow("Menawarkan: penawaran desa yang sedang dibuka")
    found(firm)
    typed = [firm.page.input_value(f"main form[method=post] [name={one}]") for one in ("name", "address")]
    assert typed == [FIRM, "Lahat"]
    firm.fill(says="Bagi hasil 60:40; sepuluh warga bekerja.")
    firm.press("Kirim penawaran")
    firm.see("Tanda terima")
    firm.go("/")
    firm.follow("Penawaran desa yang sedang dibuka")
    found(firm)
    firm.fill(name="PT Contoh Wisata Lain", address="Lahat", contact="0800", says="Sewa tetap.")
    firm.press("Kirim penawaran")
    firm.see("Tanda terima")
    firm.leave()


def found(firm):
    """The offer among those that are open."""
    firm.fill(q="terjun lawang")
    firm.choose(sektor="tourism")
    firm.press("Cari")
    firm.follow(TITLE)


def verified(dpmd):
    """The regency office compares the profile."""
    dpmd.waiting(f"Periksa profil pihak ketiga {FIRM}")
    dpmd.press("Terima profil")
    dpmd.see("Profil diterima", FIRM)


def chosen(sekdes, kades):
    """Opened before two witnesses, compared by the announced criteria, chosen by the head."""
    sekdes.waiting(f"Buka penawaran: {TITLE}")
    sekdes.fill(first="Saksi Satu", first_office="BPD", second="Saksi Dua", second_office="Tokoh")
    sekdes.press("Buka semua penawaran")
    for number, box in enumerate(sekdes.page.locator("main input[name^=nilai-]").all()):
        box.fill(str(90 - number))
    for box in sekdes.page.locator("main input[name^=alasan-]").all():
        box.fill("Menurut isi penawarannya.")
    sekdes.press("Simpan nilai")
    kades.go(sekdes.path)
    kades.fill(reason="Nilainya tertinggi dan warga bekerja.", minutes="7/BA/2026")
    kades.press("Lanjut: lihat yang diminta")
    kades.see("profilnya diperiksa Dinas PMD")
    for reason in kades.page.locator("#pilih [name^=alasan]").all():
        reason.fill(REASON)
    kades.sure()
    kades.press("Pilih dan tetapkan mitra")
    kades.see(f"Yang dipilih: {FIRM}")
    kades.go(kades.case)
    kades.see("Mitra dipilih sejak")


def draft():
    """The sample draft of a waterfall as Word, with the account that the village has reported."""
    document = Document(SAMPLES / "contoh-wisata-lengkap.docx")
    (line,) = [one for one in document.paragraphs if "000-111-222" in one.text]
    line.text = line.text.replace("000-111-222", VILLAGE_ACCOUNT)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def drafted(sekdes):
    """The draft is uploaded, read and checked."""
    sekdes.go(sekdes.case)
    sekdes.lead("Catat Rancangan perjanjian bersama")
    sekdes.attach("Pindaian, foto atau berkas", ("naskah.docx", draft()))
    sekdes.press("Catat")
    sekdes.see("keterangan terbaca dari rancangan")
    sekdes.step("Rancangan lengkap")


def read(sekdes, staff, camat):
    """The subdistrict reads it, ends its sheet with notes, and the village answers each."""
    sekdes.follow("Meja evaluasi")
    sekdes.page.locator("[name=number]").first.fill("140/9/2026")
    sekdes.press("Kirim ke meja kecamatan")
    staff.waiting(f"Periksa rancangan {TITLE}")
    staff.press("Simpan hasil pemeriksaan")
    staff.press("Serahkan kepada pimpinan")
    sheet = staff.path
    camat.go(sheet)
    camat.page.get_by_label("dengan catatan").check()
    camat.sure()
    camat.press("Selesaikan lembar")
    sekdes.waiting(f"Jawab catatan atas rancangan {TITLE}")
    answers = sekdes.page.locator("[name^=jawaban-]").all()
    assert answers
    for box in answers:
        box.fill("Sudah diperbaiki dalam berkas.")
    sekdes.press("Simpan jawaban desa")
    sekdes.see("Jawaban tersimpan.")


def signed(sekdes, kades):
    """Past the desk to the signature, whose day is that of the step whatever the draft foretold; no permit is asked."""
    kades.waiting(f"Siap ditandatangani: {TITLE}")
    kades.see("dengan catatan; bukan persetujuan", "Tidak diperlukan: tidak memakai aset desa")
    kades.step("Siap ditandatangani")
    sekdes.go(sekdes.case)
    sekdes.lead("Catat Perjanjian bersama yang ditandatangani")
    sekdes.fill(number="1/PKS/2026")
    sekdes.attach("Pindaian, foto atau berkas", ("perjanjian.pdf", PDF))
    sekdes.press("Catat")
    kades.waiting(f"Tandatangani: {TITLE}")
    kades.step("Tandatangani")
    kades.see("Ditandatangani sejak")
    way = kades.page.locator("section:has(#depan) ol").inner_text()
    assert [line for line in ENDING if line in way] == list(ENDING)
    kades.follow("Perjanjian dalam register")
    kades.see(TITLE, FIRM, "hari langkah tanda tangan")
