"""Elements are found by heading in a drafter's own words, else by body; silence is told apart. The samples are invented."""

import time
from dataclasses import replace

import pytest

from mitradesa.reading.clauses import split_clauses
from mitradesa.reading.draft import Draft, How, Page
from mitradesa.reading.elements import LONGEST_EXCERPT, find_change_parts, find_elements
from mitradesa.reading.found import ELEMENTS, Element

LEASE = """PERJANJIAN SEWA MENYEWA TANAH KAS DESA
ANTARA
PEMERINTAH DESA AIR CONTOH
DENGAN
CV CONTOH JAYA

Pada hari ini, Rabu tanggal satu bulan Juni tahun dua ribu dua puluh dua, yang bertanda tangan di bawah ini:
I. Rudi Contoh, Kepala Desa, selanjutnya disebut PIHAK PERTAMA.
II. Lina Contoh, Direktur, selanjutnya disebut PIHAK KEDUA.

Pasal 1
OBYEK SEWA
Obyek sewa adalah tanah kas desa seluas 2 hektare di Dusun Contoh.

Pasal 2
CAKUPAN PERJANJIAN
Sewa meliputi penggunaan tanah untuk kebun sayur.

Pasal 3
MASA SEWA
Sewa berlaku selama 3 (tiga) tahun sejak ditandatangani.

Pasal 4
BESARNYA UANG SEWA DAN CARA PEMBAYARAN
Uang sewa sebesar Rp 6.000.000,- setahun dibayar di muka.

Pasal 5
HAK DAN KEWAIIBAN PARA PIHAK
PIHAK KEDUA wajib memelihara tanah.

Pasal 6
TATA CARA PEMANFAATAN TANAH
Tanah digarap sesuai rencana tanam.

Pasal 7
PERUBAHAN, PENUNDAAN DAN PEMBATALAN
Perubahan dibuat tertulis. Penundaan dan pembatalan disepakati para pihak.

Pasal 8
PENYELESAIAN PERSELISINTAN
Perselisihan diselesaikan dengan musyawarah.

Pasal 9
KEADAAN KAHAR
Bencana alam membebaskan para pihak.

Pasal 10
BERAKHIRNYA SEWA
Perjanjian berakhir bila jangka waktunya habis.

Pasal 11
PENUTUP
Perjanjian ini dibuat rangkap dua.
"""
PROSE = """NOTA KESEPAHAMAN

Para pihak sepakat melakukan kerja sama dalam bidang pertanian dan perikanan darat.
Pelaksanaan nota kesepahaman ini akan diatur dalam perjanjian kerja sama tersendiri.
Nota kesepahaman ini berlaku untuk jangka waktu 2 (dua) tahun dan dapat diperpanjang atau diakhiri atas persetujuan para pihak.
Segala biaya yang timbul ditanggung bersama.
Nota kesepahaman ini dibuat dalam rangkap 2 (dua) bermeterai cukup.
"""


def draft(text: str, **given) -> Draft:
    return Draft(text=text, name="contoh.txt", sha256="", format="txt", **given)


def elements(text: str, **given) -> dict[str, Element]:
    return find_elements(draft(text, **given), split_clauses(text))


def test_every_element_of_a_village_lease_is_found_by_its_heading():
    found = elements(LEASE)
    assert {key: element.heading for key, element in found.items()} == {
        "scope": "CAKUPAN PERJANJIAN",
        "field": "OBYEK SEWA",
        "procedure": "TATA CARA PEMANFAATAN TANAH",
        "term": "MASA SEWA",
        "rights_obligations": "HAK DAN KEWAIIBAN PARA PIHAK",
        "funding": "BESARNYA UANG SEWA DAN CARA PEMBAYARAN",
        "change": "PERUBAHAN, PENUNDAAN DAN PEMBATALAN",
        "dispute": "PENYELESAIAN PERSELISINTAN",
        "termination": "BERAKHIRNYA SEWA",
        "force_majeure": "KEADAAN KAHAR",
        "closing": "PENUTUP",
    }


def test_a_found_element_points_at_its_own_words():
    for element in elements(LEASE).values():
        span = LEASE[element.start : element.end]
        assert element.heading in span
        assert element.excerpt[:40] in " ".join(span.split())
        assert len(element.excerpt) <= LONGEST_EXCERPT
        assert 0.5 < element.sureness <= 1


def test_prose_speaks_of_elements_without_headings():
    found = elements(PROSE)
    present = {key for key in ELEMENTS if found[key].present}
    assert present == {"scope", "field", "procedure", "term", "funding", "termination", "closing"}
    for key in present:
        assert found[key].heading == ""
        assert found[key].excerpt in " ".join(PROSE[found[key].start : found[key].end].split())


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("BAGI HASIL USAHA", "funding"),
        ("KONTRIBUSI TETAP DAN PEMBAGIAN KEUNTUNGAN", "funding"),
        ("TATA CARA PEMBAYARAN", "funding"),
        ("TARIF AIR DAN IURAN PELANGGAN", "funding"),
        ("PENYERTAAN MODAL", "funding"),
        ("LAMA PERJANJIAN", "term"),
        ("JANGKA WAKTU DAN PERPANJANGAN", "term"),
        ("WAKTU SEWA", "term"),
        ("TUGAS DAN TANGGUNG JAWAB", "rights_obligations"),
        ("KEWAJIBAN PENYEWA", "rights_obligations"),
        ("PEMBAGIAN PERAN", "rights_obligations"),
        ("HUKUM YANG BERLAKU DAN DOMISILI", "dispute"),
        ("PERSELISIHAN", "dispute"),
        ("OBJEK KERJA SAMA PEMANFAATAN", "field"),
        ("BIDANG KERJA SAMA", "field"),
        ("LINGKUP PEKERJAAN", "scope"),
        ("BENTUK KERJA SAMA", "scope"),
        ("PENGELOLAAN OBJEK WISATA", "procedure"),
        ("MEKANISME PELAKSANAAN", "procedure"),
        ("TINDAK LANJUT", "procedure"),
        ("AMANDEMEN", "change"),
        ("PENAMBAHAN DAN PERUBAHAN", "change"),
        ("PENUNDAAN KERJA SAMA", "change"),
        ("PEMUTUSAN HUBUNGAN KERJA SAMA", "termination"),
        ("PENGAKHIRAN PERJANJIAN", "termination"),
        ("FORCE MAYEUR", "force_majeure"),
        ("KEADAAN MEMAKSA", "force_majeure"),
        ("KETENTUAN PENUTUP", "closing"),
        ("JANGKAWAKTU", "term"),
        ("RUANG LINCKUP", "scope"),
        ("PEMBIAVAAN", "funding"),
        ("FENUTUP", "closing"),
        ("PENITUP", "closing"),
        ("TATA CARA PERUBAHAN, PENUNDAAN, DAN PEMBATALAN", "change"),
        ("TATA CARA DAN KETENTUAN PELAKSANAAN KERJA SAMA", "procedure"),
        ("RUANG LINGKUP DAN BIDANG KERJA SAMA", "field"),
        ("PEMBAGIAN HASIL PANEN", "funding"),
        ("SETTLEMENT OF DISPUTES", "dispute"),
        ("DURATION AND TERMINATION", "term"),
        ("PELAKSANAAN KEGIATAN DAN JANGKA WAKTU", "term"),
        ("PELAKSANAAN KEGIATAN DAN JANGKA WAKTU", "procedure"),
    ],
)
def test_a_heading_is_understood_whatever_words_the_drafter_chose(heading, key):
    text = f"Pasal 1\nTUJUAN\nMenambah pendapatan.\n\nPasal 2\n{heading}\nHal ini disepakati bersama secara rinci.\n"
    assert elements(text)[key].heading == heading


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("PEMBINAAN DAN PENGAWASAN", "funding"),
        ("PENILAIAN KINERJA", "funding"),
        ("HAK KEKAYAAN INTELEKTUAL", "rights_obligations"),
        ("PENGALIHAN HAK DAN KEWAJIBAN", "rights_obligations"),
        ("PEMBAYARAN KEWAJIBAN", "rights_obligations"),
        ("TATA CARA PEMBAYARAN", "procedure"),
        ("PENANGGUNG JAWAB LAPANGAN", "change"),
        ("HAL-HAL LAIN", "rights_obligations"),
        ("KOMITE KOORDINASI", "rights_obligations"),
        ("MUSYAWARAH DESA", "dispute"),
        ("TATA CARA PERUBAHAN, PENUNDAAN, DAN PEMBATALAN", "procedure"),
    ],
)
def test_a_heading_on_another_subject_is_not_mistaken(heading, key):
    text = f"Pasal 1\nTUJUAN\nMenambah pendapatan.\n\nPasal 2\n{heading}\nDisepakati bersama.\n"
    assert elements(text)[key].present is False


@pytest.mark.parametrize(
    "body", ["", "..........................\n", "Halaman 3 dari 4\n----- halaman -----\n", "[ ... ]\n"]
)
def test_a_heading_with_nothing_under_it_is_empty(body):
    text = f"Pasal 1\nTUJUAN\nMenambah pendapatan desa.\n\nPasal 2\nJANGKA WAKTU\n{body}\nPasal 3\nPENUTUP\nDibuat rangkap dua.\n"
    found = elements(text)
    assert found["term"].present is True
    assert found["term"].empty
    assert not found["closing"].empty


def test_a_filled_clause_is_preferred_to_an_empty_one_of_the_same_name():
    text = "Pasal 1\nBIAYA\n......\n\nPasal 2\nTUJUAN\nMenambah pendapatan.\n\nPasal 3\nBIAYA\nBiaya ditanggung para pihak bersama.\n"
    assert elements(text)["funding"].start == text.index("Pasal 3")


def test_rights_that_are_put_off_to_another_paper_are_neither_there_nor_absent():
    text = (
        "Pasal 1\nTUJUAN\n"
        "Kerja sama ini diatur lebih lanjut dalam perjanjian tersendiri yang "
        "mengatur rincian, hak dan kewajiban.\n\nPasal 2\nPENUTUP\nSelesai dibuat.\n"
    )
    found = elements(text)["rights_obligations"]
    assert found.present is None
    assert found.reason
    assert "hak dan kewajiban" in found.excerpt


def test_settling_other_matters_by_agreement_is_no_dispute_clause():
    text = (
        "Pasal 1\nTUJUAN\nMenambah pendapatan.\n\nPasal 2\nLAIN-LAIN\n"
        "Hal yang belum diatur akan diatur kemudian secara musyawarah dan mufakat.\n"
    )
    assert elements(text)["dispute"].present is False


def test_the_words_found_are_in_the_excerpt_however_long_the_sentence():
    text = (
        "para pihak yang terhormat " * 60
        + "sepakat bahwa segala biaya ditanggung bersama "
        + "dengan baik " * 60
    )
    assert "segala biaya ditanggung" in elements(text)["funding"].excerpt


def test_prose_before_the_first_capital_heading_is_read_too():
    text = (
        PROSE
        + "\nLAMPIRAN\n\nA. RINCIAN BIAYA\nBiaya ditanggung bersama.\n\nB. JADWAL PELAKSANAAN\nMei sampai Juni.\n"
    )
    found = elements(text)
    assert found["term"].present
    assert found["term"].heading == ""


def test_laws_in_the_preamble_that_were_amended_are_no_change_clause():
    text = (
        "Mengingat Undang-Undang Desa sebagaimana telah diubah "
        "dengan persetujuan tertulis, perubahan kedua disepakati.\n\nPasal 1\nTUJUAN\nMenambah pend"
        "apatan.\n"
    )
    assert elements(text)["change"].present is False


def test_what_is_not_in_a_text_read_whole_is_absent():
    found = elements("Pasal 1\nTUJUAN\nMenambah pendapatan.\n")
    assert {key: found[key].present for key in ELEMENTS} == dict.fromkeys(ELEMENTS, False)
    assert not any(element.reason for element in found.values())


TEXT = "Pasal 1\nTUJUAN\nMenambah pendapatan.\n"


@pytest.mark.parametrize(
    "given",
    [
        {"whole": False},
        {"pages": (Page(1, 0, len(TEXT)), Page(2, len(TEXT), len(TEXT), How.OCR, None))},
        {"pages": (Page(1, 0, len(TEXT), How.OCR, 0.5),)},
        {"pages": (Page(1, 0, 20, How.OCR, 0.95), Page(2, 20, len(TEXT), How.OCR, 0.55))},
    ],
)
def test_what_is_not_in_a_text_read_in_part_or_badly_is_unknown_with_the_reason(given):
    found = elements(TEXT, **given)
    assert {key: found[key].present for key in ELEMENTS} == dict.fromkeys(ELEMENTS)
    assert all(element.reason.endswith(".") for element in found.values())


def test_an_empty_draft_is_unknown_and_not_absent():
    assert elements("")["term"].present is None


def test_page_and_sureness_of_the_page_are_told():
    half = LEASE.index("Pasal 5")
    pages = (Page(1, 0, half, How.OCR, 0.95), Page(2, half, len(LEASE), How.OCR, 0.8))
    found = elements(LEASE, pages=pages, how=How.OCR)
    assert (found["term"].page, found["dispute"].page) == (1, 2)
    assert found["term"].sureness > found["change"].sureness


def test_change_postponement_and_cancellation_are_told_apart():
    def parts(body: str, heading: str = "LAIN-LAIN") -> dict[str, bool | None]:
        text = f"Pasal 1\nTUJUAN\nMenambah pendapatan.\n\nPasal 2\n{heading}\n{body}\n"
        found = find_change_parts(draft(text), split_clauses(text))
        return {key: element.present for key, element in found.items()}

    assert parts("Perubahan perjanjian dibuat secara tertulis atas persetujuan para pihak.") == {
        "change_part": True,
        "postponement_part": False,
        "cancellation_part": False,
    }
    assert parts("Disepakati bersama.", "PENUNDAAN DAN PEMBATALAN") == {
        "change_part": False,
        "postponement_part": True,
        "cancellation_part": True,
    }
    assert parts("Pelaksanaan kerja sama dapat ditunda bila panen gagal.")["postponement_part"] is True
    assert parts("Para pihak dapat membatalkan perjanjian ini.")["cancellation_part"] is True
    assert parts("PIHAK KEDUA berhak membatalkan pesanan pupuk.")["cancellation_part"] is False


def test_thirty_thousand_letters_take_little_time():
    text = LEASE + "\n".join(
        f"Pasal {number}\nHAL LAIN NOMOR {'ABCDEFGHIJ'[number % 10]}\n"
        + "Para pihak sepakat bekerja dengan baik. " * 20
        for number in range(12, 47)
    )
    given = draft(text[:30_000])
    find_elements(given, split_clauses(given.text))
    began = time.process_time()
    find_elements(given, split_clauses(given.text))
    spent = time.process_time() - began
    assert spent < 0.25, f"{spent * 1000:.0f} ms of processor time; the aim is 60 ms on an idle machine"


def test_a_draft_with_pages_is_read_as_the_same_draft_without():
    plain = draft(LEASE)
    paged = replace(plain, pages=(Page(1, 0, 900), Page(2, 900, len(LEASE))))
    for key, element in find_elements(paged, split_clauses(LEASE)).items():
        assert element.heading == find_elements(plain, split_clauses(LEASE))[key].heading
