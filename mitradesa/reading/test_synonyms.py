"""Elements under the headings and in the sentences that companies, villages and campuses write; what only looks like one is none."""

import pytest

from mitradesa.reading.clauses import split_clauses
from mitradesa.reading.draft import Draft
from mitradesa.reading.elements import find_elements
from mitradesa.reading.headings import subjects


def elements(text):
    draft = Draft(text=text, name="contoh.txt", sha256="", format="txt", whole=True)
    return find_elements(draft, split_clauses(text))


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("APA YANG DIKERJASAMAKAN", "field"),
        ("KONTRIBUSI MASING-MASING PIHAK", "rights_obligations"),
        ("SUMBANGAN PARA PIHAK", "rights_obligations"),
        ("SUMBANGAN PARA PIHAK", "funding"),
        ("UANG PEMAKAIAN", "funding"),
        ("LAMA PEMAKAIAN", "term"),
        ("MUSIBAH", "force_majeure"),
        ("BENCANA ALAM DAN WABAH", "force_majeure"),
        ("KEJADIAN TAK TERDUGA", "force_majeure"),
        ("KEADAAN TERPAKSA", "force_majeure"),
        ("UANG SEWA DAN JAMINAN", "funding"),
        ("PENCAIRAN HIBAH", "funding"),
        ("UPAH", "funding"),
        ("HARGA SATUAN", "funding"),
        ("PEMBAGIAN PANEN", "funding"),
        ("BILA TERJADI PERSELISIHAN", "dispute"),
        ("SILANG PENDAPAT", "dispute"),
        ("DOMISILI HUKUM", "dispute"),
        ("PERBEDAAN PENAFSIRAN", "dispute"),
        ("MASA GARAPAN", "term"),
        ("WAKTU PENYELESAIAN", "term"),
        ("LAMANYA SEWA", "term"),
        ("KEWAJIBAN DAN LARANGAN", "rights_obligations"),
        ("PERAN DAN TANGGUNG JAWAB", "rights_obligations"),
        ("KEWAJIBAN PENGGARAP", "rights_obligations"),
        ("CARA PENARIKAN", "procedure"),
        ("ALUR PELAYANAN", "procedure"),
        ("PENCABUTAN HAK SEWA", "termination"),
        ("PUTUSNYA SEWA", "termination"),
        ("PERUBAHAN PEKERJAAN", "change"),
        ("CAKUPAN LAYANAN", "scope"),
        ("BENTUK KEMITRAAN", "scope"),
        ("OBJEK PINJAM PAKAI", "field"),
        ("LUAS DAN LETAK", "field"),
        ("AKHIR KATA", "closing"),
        ("AREA KERJA SAMA", "scope"),
        ("URAIAN KEGIATAN", "scope"),
        ("LAYANAN YANG DIBERIKAN", "scope"),
        ("KEGIATAN BERSAMA", "scope"),
        ("POKOK SEWA", "field"),
        ("BARANG YANG DIPASOK", "field"),
        ("JENIS DAN JUMLAH BARANG", "field"),
        ("PEMASANGAN DAN PERAWATAN", "procedure"),
        ("PENGANGKUTAN", "procedure"),
        ("SUMBANGAN PERUSAHAAN", "funding"),
        ("UNTUNG RUGI", "funding"),
        ("BERHENTI LANGGANAN", "termination"),
        ("MUNDUR SEBELUM WAKTUNYA", "termination"),
        ("GAGAL PANEN", "force_majeure"),
        ("HAL DI LUAR KUASA", "force_majeure"),
        ("BILA BERSELISIH", "dispute"),
        ("KALAU TIMBUL PERBEDAAN", "dispute"),
        ("YANG DIPINJAMKAN", "field"),
        ("ATURAN AKHIR", "closing"),
    ],
)
def test_a_heading_in_other_words_names_its_element(heading, key):
    text = f"Pasal 1\nTUJUAN\nMenambah pendapatan.\n\nPasal 2\n{heading}\nHal ini disepakati bersama secara rinci.\n"
    assert elements(text)[key].heading == heading


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("PENGGUNAAN", "procedure"),
        ("PENYELESAIAN PEKERJAAN", "dispute"),
        ("PUBLIKASI", "scope"),
        ("JAMINAN DAN PERNYATAAN", "funding"),
        ("CIDERA JANJI", "dispute"),
        ("PEMBERITAHUAN", "change"),
        ("WARGA SEKITAR", "funding"),
        ("JASA KONSULTANSI", "funding"),
        ("SEWA MENYEWA", "funding"),
        ("PENGGUNAAN NAMA DAN LOGO", "rights_obligations"),
        ("KESELAMATAN KERJA", "force_majeure"),
        ("DATA PRIBADI", "term"),
    ],
)
def test_a_heading_of_another_subject_names_none(heading, key):
    text = f"Pasal 1\nTUJUAN\nMenambah pendapatan.\n\nPasal 2\n{heading}\nDisepakati bersama.\n"
    assert elements(text)[key].present is False


def test_a_heading_in_a_list_may_have_commas():
    text = "PERJANJIAN SEWA\n\n1. OBYEK SEWA\nKios.\n2. UANG SEWA, RETRIBUSI DAN JAMINAN\nSewa kios sebulan.\n\n3. LAMANYA SEWA\nSetahun.\n"
    assert elements(text)["funding"].heading == "UANG SEWA, RETRIBUSI DAN JAMINAN"


PLAIN = """NOTA KESEPAHAMAN

Kami yang bertanda tangan di bawah ini sepakat bekerja bersama.

{0} Apa yang dikerjakan bersama
- menanam bibit

{1} Peran masing-masing
Desa: menyediakan lahan.

{2} Sumber dana
Uang kas kelompok.

{3} Berhenti sebelum waktunya
Boleh dengan surat.
"""


@pytest.mark.parametrize(
    "numbers", [("I.", "II.", "III.", "IV."), ("[1]", "[2]", "[3]", "[4]"), ("A.", "B.", "C.", "D.")]
)
def test_headings_in_plain_words_stand_behind_numbers_of_any_kind(numbers):
    read = elements(PLAIN.format(*numbers))
    named = {key: read[key].heading for key in ("scope", "rights_obligations", "funding", "termination")}
    assert list(named.values()) == [
        "Apa yang dikerjakan bersama",
        "Peran masing-masing",
        "Sumber dana",
        "Berhenti sebelum waktunya",
    ]


def test_headings_without_blank_lines_stand_between_sentences():
    opening = "PERJANJIAN\n\nKami sepakat.\n\nA. Lingkup\nMenanam bibit.\nB. Cara kerja\nBergilir.\n"
    read = elements(f"{opening}C. Masa\nTiga tahun.\nD. Uang\nDitanggung desa.\n")
    assert [read[key].heading for key in ("scope", "procedure", "term", "funding")] == [
        "Lingkup",
        "Cara kerja",
        "Masa",
        "Uang",
    ]


def test_a_numbered_sentence_is_no_heading_though_it_begins_like_one():
    text = "SURAT PERJANJIAN\n\nKami sepakat.\n\n1. Biaya ditanggung berdua\n\n2. Sewa dibayar tiap tahun dan tidak naik.\n"
    assert elements(text)["funding"].heading == ""


@pytest.mark.parametrize(
    ("sentence", "key"),
    [
        ("Kelima kegiatan itu merupakan ruang lingkup kesepakatan ini.", "scope"),
        ("Kedua pihak sepakat bekerja sama dalam penimbangan balita.", "scope"),
        ("Tata cara pelaksanaannya adalah sebagai berikut.", "procedure"),
        ("Kelurahan berhak memperoleh salinan data.", "rights_obligations"),
        ("Setiap perubahan disetujui dalam rembuk warga.", "change"),
        ("Ketentuan Pasal 5 diubah sehingga berbunyi lain.", "change"),
        ("Bila kedua pihak berselisih paham, dirembug secara musyawarah.", "dispute"),
        ("Perbedaan pendapat dimusyawarahkan di balai desa.", "dispute"),
        ("Apabila sawah kebanjiran, kerugian dipikul bersama.", "force_majeure"),
        ("Garapan ini berlangsung selama enam musim tanam.", "term"),
        ("Hasil parkir dibagi dua.", "funding"),
        ("Pihak kedua membayar Rp. 5.000.000 setahun.", "funding"),
        ("Demikian surat perjanjian ini kami buat dengan sadar.", "closing"),
        ("Pihak ke I menyerahkan pemakaian gedung bekas gudang pupuk.", "field"),
        ("Desa meminjamkan dua ekor sapi kepada kelompok.", "field"),
        ("Kerja sama ini untuk 5 (lima) tahun.", "term"),
        ("Kesepakatan ini berlaku 5 tahun.", "term"),
        ("Kendaraan yang lewat dipungut Rp 5.000.", "funding"),
        ("Iuran perawatan Rp 10.000 tiap keluarga.", "funding"),
        ("Bibit ditanggung berdua sama banyak.", "funding"),
        ("Pihak ke II bertanggung jawab atas listrik.", "rights_obligations"),
        ("Anggota kelompok wajib menanam pohon.", "rights_obligations"),
        ("Bila jalan putus karena longsor, kesepakatan ini ditunda.", "change"),
        ("Bila jalan putus karena longsor, kesepakatan ini ditunda.", "force_majeure"),
        ("Perusahaan menyalurkan bantuan kepada desa berupa satu unit sumur bor.", "scope"),
        ("Kedua pihak bekerja sama dibidang pariwisata.", "field"),
        ("Perjanjian ini bergerak di bidang perdagangan hasil kebun.", "field"),
        ("Sayur diantar setiap pagi ke pos timbang.", "procedure"),
        ("Pembangunan dilakukan bertahap, mulai dari bendung.", "procedure"),
        ("Perjanjian ini berlangsung dari 1 Januari 2025 hingga 31 Desember 2025.", "term"),
        ("Pihak Pertama menyediakan lahan. Pihak Kedua menanam bibit.", "rights_obligations"),
        ("Desa menyediakan balai desa, yayasan menyediakan dua pelatih.", "rights_obligations"),
        ("Pihak kedua membayar Rp12.000,- tiap kilogram.", "funding"),
        ("Anak kambing dibagi sama banyak.", "funding"),
        ("Perjanjian ini boleh dibatalkan sesudah dua kali teguran.", "termination"),
        ("Bila ada selisih, keduanya berunding.", "dispute"),
        ("Banjir yang merusak bendung tidak menjadi kesalahan satu pihak.", "force_majeure"),
        ("Perjanjian ini dibuat dalam dua naskah asli.", "closing"),
    ],
)
def test_prose_without_headings_is_understood(sentence, key):
    assert elements(f"Kami bertemu di balai desa. Kami sehat. {sentence}\n")[key].present is True


@pytest.mark.parametrize(
    ("sentence", "key"),
    [
        ("Pihak kedua wajib melaksanakan pekerjaan dengan tenaga ahli.", "procedure"),
        ("Hibah batal apabila pekerjaan tidak dimulai sampai dengan 31 Desember 2022.", "term"),
        ("Badan usaha menguasai tanah seluas 3,4 hektare.", "field"),
        ("Lulusan kompeten di bidang pengelasan.", "field"),
        ("BUM Desa wajib menyerahkan tanah bebas dari sengketa.", "field"),
        ("Mitra menyediakan lahan bebas sengketa seluas 1,9 hektare.", "field"),
        ("Kesepakatan ini dibuat untuk dilaksanakan.", "procedure"),
        ("Bidang kerja sama meliputi : pertanian dan air.", "scope"),
        ("Tim Kecil bekerja selama 3 (tiga) bulan sejak hari ini.", "term"),
        ("Permendagri 96 Tahun 2017 tentang Kerja Sama Desa di Bidang Pemerintahan Desa.", "field"),
        ("Bila ada perubahan harga, kedua pihak bermusyawarah.", "dispute"),
        ("Pihak Pertama menyewakan kios kepada Pihak Kedua.", "rights_obligations"),
        ("Laporan disampaikan setiap bulan.", "procedure"),
    ],
)
def test_a_sentence_that_only_brushes_an_element_is_none(sentence, key):
    assert elements(f"Kami bertemu di balai desa. Kami sehat. {sentence}\n")[key].present is False


@pytest.mark.parametrize(
    ("heading", "keys"),
    [
        ("LINGKUP PERJANJIAN KERJA SAMA", {"scope"}),
        ("PERUBAHAN PERJANJIAN KERJA SAMA", {"change"}),
        ("TANGGUNG JAWAB KERJA SAMA", {"rights_obligations"}),
        ("PENUTUP KONTRAK", {"closing"}),
    ],
)
def test_a_heading_of_sound_words_is_no_other_that_looks_like_it(heading, keys):
    named = subjects(heading)
    assert set(named) == keys


def test_the_rows_of_a_table_are_headed_clauses():
    text = (
        "PERJANJIAN KERJA SAMA\n\n| Nomor | 1/A/2024 |\n\n| No | Hal | Isi |\n| 1 | Objek | Delapan ekor sapi |\n"
        "| 2 | Jangka waktu | 18 (delapan belas) bulan |\n| 3 | Pembiayaan | Modal desa Rp48.000.000 |\n\nDemikian perjanjian ini dibuat.\n"
    )
    found = elements(text)
    assert [found[key].heading for key in ("field", "term", "funding")] == [
        "Objek",
        "Jangka waktu",
        "Pembiayaan",
    ]
    assert not found["term"].empty


def test_an_hour_beside_the_word_waktu_is_no_term():
    text = "PERJANJIAN\n\nWaktu : 09.00 WIB\nTempat : balai desa\n\nKami sepakat menanam pohon.\n"
    assert elements(text)["term"].present is False


def test_attachments_speak_for_no_element():
    text = (
        "PERJANJIAN\n\nPasal 1\nTUJUAN\nMembina warga desa dengan baik.\n\nPasal 2\nPENUTUP\nDibuat rangkap dua.\n\n"
        "Demikian perjanjian ini dibuat.\n\nLAMPIRAN A - DENAH\n\nTanah seluas 2.400 meter persegi terletak di Blok A.\n"
    )
    assert elements(text)["field"].present is False


def test_headings_behind_ordinal_words_and_in_two_languages_are_headings():
    spelled = elements(
        "PERJANJIAN PEMAKAIAN GUDANG\n\nKESATU    : Obyek perjanjian\nGudang tembakau milik desa.\n\n"
        "KEDUA     : Lama pemakaian\nSatu musim tembakau.\n\nKETIGA    : Uang pemakaian\nRp. 18.000.000,- dibayar tunai.\n"
    )
    assert [spelled[key].heading for key in ("field", "term", "funding")] == [
        "Obyek perjanjian",
        "Lama pemakaian",
        "Uang pemakaian",
    ]
    both = elements(
        "ARTICLE 1 / PASAL 1\nBENTUK KERJA SAMA\nRiset bersama.\n\nARTICLE 2 / PASAL 2\nPELAKSANAAN\nDituangkan kemudian.\n"
    )
    assert (both["scope"].heading, both["procedure"].heading) == ("BENTUK KERJA SAMA", "PELAKSANAAN")


def test_ordinal_words_before_sentences_head_nothing():
    text = "NOTA KESEPAKATAN\n\nPertama : PARA PIHAK hendak menghidupkan pabrik es.\n\nKedua : Biaya dibicarakan nanti dalam rapat desa.\n"
    assert not any(element.heading for element in elements(text).values())


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Kedua pihak hendak bekerja sama menghidupkan kembali pabrik es.", "scope"),
        ("Waktu kerja sama adalah 7 (tujuh) tahun.", "term"),
        ("Perubahan perjanjian dibuat dalam addendum yang ditandatangani ketiga pihak.", "change"),
        ("Hal yang belum ada bisa ditambahkan kemudian dengan persetujuan kedua pihak.", "change"),
        ("Segala silang sengketa dibawa ke peradilan adat kampung.", "dispute"),
        ("Kalau kebanjiran sehingga gagal panen, penggarap tidak dituntut membayar.", "force_majeure"),
        ("PIHAK KEDUA tidak diperkenankan menebang pohon pelindung.", "rights_obligations"),
        ("Surat perjanjian ini ditulis dua lembar.", "closing"),
        ("PIHAK KEDUA                   PIHAK PERTAMA", "closing"),
    ],
)
def test_plain_sentences_say_an_element(words, key):
    assert elements(f"Pasal 1\nTUJUAN\nMembina warga.\n\nPasal 2\nHAL LAIN\n{words}\n")[key].present


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Rapat anggota luar biasa diadakan setiap tahun.", "force_majeure"),
        ("Perubahan alamat diberitahukan segera.", "change"),
        ("Waktu pengiriman adalah pagi.", "term"),
        ("Pasal ini dibuat agar jelas.", "closing"),
    ],
)
def test_what_only_sounds_like_it_says_none(words, key):
    assert elements(f"Pasal 1\nTUJUAN\nMembina warga.\n\nPasal 2\nHAL LAIN\n{words}\n")[key].present is False
