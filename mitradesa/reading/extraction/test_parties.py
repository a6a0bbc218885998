"""Parties in the many ways in which drafters introduce them: each has its name and its signatory, and nothing of the sentence around."""

import pytest

from mitradesa.reading.extraction.names import body_name, is_body_name, is_person_name
from mitradesa.reading.extraction.party_kinds import body_of_office

ENDING = "\n\nPasal 1\nTUJUAN\nMembina warga dengan baik.\n"

INTRODUCTIONS = {
    "a numbered list without labels": (
        """KESEPAKATAN BERSAMA
Pada hari Senin tanggal tiga Desember dua ribu delapan belas bertempat di Kantor Nagari, kami :
1. ASRI DT. CONTOH, Wali Nagari Satu, untuk Pemerintah Nagari Satu
2. ERMAN SAMPEL, S.Ag., Wali Nagari Dua, untuk Pemerintah Nagari Dua
3. Plh. Wali Nagari Tiga, DASRI MISAL, S.Sos (Sekretaris Nagari), untuk Pemerintah Nagari Tiga""",
        [
            ("Pemerintah Nagari Satu", "ASRI DT. CONTOH"),
            ("Pemerintah Nagari Dua", "ERMAN SAMPEL, S.Ag."),
            ("Pemerintah Nagari Tiga", None),
        ],
    ),
    "a list of bodies, their offices before the names": (
        """BERITA ACARA KESEPAKATAN
Pada hari ini Kamis yang bersepakat adalah :
1. Desa Satu Contoh, diwakili oleh Hukum Tua  JEFRI T. CONTOH
2. Desa Dua Contoh, diwakili oleh Plt. Hukum Tua  OLVI S. SAMPEL, SE
Dasar : UU Nomor 6 Tahun 2014""",
        [("Desa Satu Contoh", "JEFRI T. CONTOH"), ("Desa Dua Contoh", "OLVI S. SAMPEL, SE")],
    ),
    "a dash between name and office": (
        """MEMORANDUM
Pada hari ini kami yang bertanda tangan:
1. Maria Contoh, S.KM - Direktur Yayasan Contoh Harapan, berkantor di Jln. Satu, disebut PIHAK PERTAMA.
2. Yupi Sampel - Kepala Desa Sampel Lama, disebut PIHAK KEDUA.""",
        [("Yayasan Contoh Harapan", "Maria Contoh, S.KM"), ("Desa Sampel Lama", "Yupi Sampel")],
    ),
    "name, office and label on lines of their own": (
        """PERJANJIAN KERJA SAMA
Perjanjian ini dibuat pada hari Selasa, tanggal sebelas April dua ribu dua puluh tiga, oleh dan antara:

PT BANK CONTOH, berkedudukan di Sampel, dalam hal ini diwakili oleh
HENDRI CONTOH
selaku Pemimpin Cabang, untuk selanjutnya disebut
BANK

PEMERINTAH DESA
NANGA SAMPEL
dalam hal ini diwakili oleh
MATEUS ANYANG
Kepala Desa, bertindak untuk dan atas nama Pemerintah Desa Nanga Sampel, untuk selanjutnya disebut
NASABAH""",
        [("PT BANK CONTOH", "HENDRI CONTOH"), ("Pemerintah Desa Nanga Sampel", "MATEUS ANYANG")],
    ),
    "labels without disebut": (
        """KONTRAK
Kontrak ini dibuat tanggal 14 Februari 2022 antara:
(1) BUM DESA BERSAMA "CONTOH SENTOSA", diwakili Ibu NURUL CONTOH, S.Ak., Direktur, selanjutnya "BUMDESMA"; dan
(2) CV ES SAMPEL, diwakili Tuan YONGKI SAMPEL, Persero Aktif, selanjutnya "MITRA".""",
        [('BUM DESA BERSAMA "CONTOH SENTOSA"', "NURUL CONTOH, S.Ak."), ("CV ES SAMPEL", "YONGKI SAMPEL")],
    ),
    "a field for whom is acted": (
        """PERJANJIAN
Perjanjian ini ditandatangani pada hari ini oleh:
PIHAK PERTAMA
Nama           : Drs. H. MULYA CONTOH
Jabatan        : Kepala Desa Sampel
Bertindak untuk: Pemerintah Desa Sampel
PIHAK KEDUA
Nama           : FRANS SAMPEL
Jabatan        : Direktur Utama
Bertindak untuk: PT Sampel Raya""",
        [("Pemerintah Desa Sampel", "Drs. H. MULYA CONTOH"), ("PT Sampel Raya", "FRANS SAMPEL")],
    ),
    "a body with a list in its name, an office with a name of its own": (
        """PERJANJIAN
Pada hari ini kami yang bertanda tangan di bawah ini:
1. ZUL CONTOH, S.Kom., selaku Pejabat Pembuat Komitmen, bertindak untuk dan atas nama Dinas Komunikasi, Informatika dan Statistik
Provinsi Contoh, berkedudukan di Jalan Satu, selanjutnya disebut PIHAK PERTAMA.
2. Nama : KH. WARI SAMPEL
Jabatan : Pengasuh Pondok Pesantren Al-Sampel
selanjutnya disebut PIHAK KEDUA.""",
        [
            ("Dinas Komunikasi, Informatika dan Statistik Provinsi Contoh", "ZUL CONTOH, S.Kom."),
            ("Pondok Pesantren Al-Sampel", "KH. WARI SAMPEL"),
        ],
    ),
    "a company with its deed in one sentence": (
        """PERJANJIAN KERJA SAMA
Perjanjian ini dibuat pada hari Senin, 4 Agustus 2025, oleh dan antara:
1. PT CONTOH MART TBK, suatu perseroan terbatas yang didirikan menurut hukum Indonesia dengan Akta Nomor 3, NPWP
01.234.567.8-901.000, diwakili oleh STEVEN CONTOH dalam kedudukannya selaku Direktur, bertindak untuk dan atas nama Perseroan
(selanjutnya disebut "Perusahaan"); dan
2. KOPERASI DESA MAJU CONTOH, berkedudukan di Desa Contoh, diwakili oleh CUCU SAMPEL sebagai Ketua Pengurus
(selanjutnya disebut "Koperasi").""",
        [("PT CONTOH MART TBK", "STEVEN CONTOH"), ("KOPERASI DESA MAJU CONTOH", "CUCU SAMPEL")],
    ),
    "fields, then for whom is acted after the label": (
        """PERJANJIAN BERSAMA
Pada hari ini kami yang bertanda tangan di bawah ini:
1. Nama : Rudi Contoh
Jabatan : Kepala Desa Air Contoh
selanjutnya disebut PIHAK PERTAMA, dalam hal ini bertindak untuk dan atas nama Pemerintah Desa Air Contoh.
2. Nama : Lina Sampel
Jabatan : Ketua
selanjutnya disebut PIHAK KEDUA, dalam hal ini bertindak untuk dan atas nama Kelompok Wanita Tani Sampel.""",
        [("Pemerintah Desa Air Contoh", "Rudi Contoh"), ("Kelompok Wanita Tani Sampel", "Lina Sampel")],
    ),
    "a person who acts for herself and owns a business": (
        """PERJANJIAN SEWA
Yang bertanda tangan di bawah ini:
I. TRI CONTOH, Lurah Sampel, bertindak untuk dan atas nama Pemerintah Kalurahan Sampel, selanjutnya disebut PIHAK KESATU.
II. AYU SAMPELWATI, swasta, pemegang NIK 34XX, bertempat tinggal di Dusun Dua, bertindak untuk diri sendiri selaku pemilik usaha
"Dapur Sampel", selanjutnya disebut PIHAK KEDUA.""",
        [("Pemerintah Kalurahan Sampel", "TRI CONTOH"), ("AYU SAMPELWATI", "AYU SAMPELWATI")],
    ),
    "letters with blanks between them": (
        """SURAT PERJANJIAN
Yang bertanda tangan dibawah ini :
I.  N a m a    : RONI CONTOH
    J a b a t a n : Kepala Desa Sampel
    A l a m a t   : Jl. Pasar 1
    untuk dan atas nama Pemerintah Desa Sampel, disebut PIHAK I (Pengelola)
II. N a m a    : HJ. SITI SAMPEL
    Pekerjaan  : Pedagang
    untuk diri sendiri, disebut PIHAK II (Penyewa)""",
        [("Pemerintah Desa Sampel", "RONI CONTOH"), ("HJ. SITI SAMPEL", "HJ. SITI SAMPEL")],
    ),
    "offices before honoured names": (
        """NOTA KESEPAKATAN
Pada tanggal 9 September 2024 telah disepakati oleh Lurah Sampel Asri, Saudara Fauzi Contoh, S.STP. (selanjutnya disebut Kelurahan) dan
Kepala Puskesmas Contoh, Saudari drg. Sri Sampel (selanjutnya disebut Puskesmas).""",
        [("Kelurahan Sampel Asri", "Fauzi Contoh, S.STP."), ("Puskesmas Contoh", "drg. Sri Sampel")],
    ),
    "two heads in one sentence": (
        """KESEPAKATAN KERJA SAMA
Pada hari ini telah disepakati kerja sama antara Desa Satu Contoh yang diwakili Kepala Desa Satu Contoh, Sdr. Purwa Sampel, dan Desa Dua
Contoh yang diwakili Kepala Desa Dua Contoh, Sdri. Endang Sampel, dalam hal pengelolaan sampah.""",
        [("Desa Satu Contoh", "Purwa Sampel"), ("Desa Dua Contoh", "Endang Sampel")],
    ),
    "short names in brackets": (
        """PERJANJIAN HIBAH
1. PARA PIHAK
1.1 Yayasan Biru Contoh ("Yayasan"), berkedudukan di Kendari, diwakili oleh Marlina Sampel selaku Direktur Eksekutif.

1.2 Pemerintah Desa Pantai Contoh ("Desa"), diwakili oleh Bahar Sampel selaku Kepala Desa berdasarkan Keputusan Bupati Nomor 1/2018.""",
        [("Yayasan Biru Contoh", "Marlina Sampel"), ("Pemerintah Desa Pantai Contoh", "Bahar Sampel")],
    ),
    "labels of the parties in brackets": (
        """SURAT KESEPAKATAN
Kami yang bertanda tangan di bawah ini:
Nama : Kasmuri Contoh, Jabatan Direktur BUM Desa Sampel, selaku pemilik modal (pihak pertama)
Nama : Parjo Sampel, pekerjaan peternak, alamat Dusun Dua, selaku pengaduh (pihak kedua)""",
        [("BUM Desa Sampel", "Kasmuri Contoh"), ("Parjo Sampel", "Parjo Sampel")],
    ),
    "a full stop inside the name": (
        """SURAT PERJANJIAN
Perjanjian ini dibuat antara:
1. Nama : ANDI CONTOH, S.KM.
   Jabatan : Pejabat Pembuat Komitmen
   yang bertindak untuk dan atas nama BLUD RSUD dr. Contoh berdasarkan Keputusan Nomor 188/2023, selanjutnya disebut "Pejabat
Penandatangan Kontrak", dengan:
2. Nama : H. MUSTA SAMPEL
   Jabatan : Direktur Utama PT Dapur Contoh
   yang bertindak untuk dan atas nama PT Dapur Contoh, selanjutnya disebut "Penyedia".
Dengan memperhatikan Peraturan Presiden Nomor 16 Tahun 2018.""",
        [("BLUD RSUD dr. Contoh", "ANDI CONTOH, S.KM."), ("PT Dapur Contoh", "H. MUSTA SAMPEL")],
    ),
    "two heads in a line of the title": (
        """PERATURAN BERSAMA
KEPALA DESA SATU CONTOH DAN KEPALA DESA DUA CONTOH
NOMOR 5 TAHUN 2021""",
        [("DESA SATU CONTOH", None), ("DESA DUA CONTOH", None)],
    ),
}


@pytest.mark.parametrize("way", INTRODUCTIONS)
def test_each_way_of_introducing_parties_is_read(way, facts):
    text, expected = INTRODUCTIONS[way]
    parties = facts(text + ENDING)["parties"].value
    assert [(party["name"], party["signatory"]) for party in parties] == expected


SIGNED = """PERATURAN BERSAMA
KEPALA DESA SATU CONTOH DAN KEPALA DESA DUA CONTOH

Pasal 1
TUJUAN
Membina warga dengan baik.

Ditetapkan di Satu Contoh
pada tanggal 12 Juli 2021

KEPALA DESA DUA CONTOH,              KEPALA DESA SATU CONTOH,

ttd                                  ttd

HERMAN SAMPEL                        MARZUKI SAMPEL, S.IP

Mengetahui,
CAMAT CONTOH

Drs. WIBI SAMPEL
"""


def test_who_signs_is_read_in_the_columns_under_the_text(facts):
    parties = facts(SIGNED)["parties"].value
    assert [party["signatory"] for party in parties] == ["MARZUKI SAMPEL, S.IP", "HERMAN SAMPEL"]


def test_columns_with_more_names_than_parties_are_left_alone(facts):
    crowded = SIGNED.replace(
        "HERMAN SAMPEL                        MARZUKI", "HERMAN SAMPEL     RINA SAMPEL     MARZUKI"
    )
    assert [party["signatory"] for party in facts(crowded)["parties"].value] == [None, None]


def test_a_signature_line_left_open_names_nobody(facts):
    open_lines = SIGNED.replace("HERMAN SAMPEL ", ".............. ").replace(
        "MARZUKI SAMPEL, S.IP", ".............."
    )
    assert [party["signatory"] for party in facts(open_lines)["parties"].value] == [None, None]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("PT Contoh Jaya berdasarkan Akta Nomor 4 tanggal 2 Mei 2011", "PT Contoh Jaya"),
        ("CV Contoh, NPWP 81.234, beralamat di Jalan Bung Karno", "CV Contoh"),
        ("SMK Negeri 6 Contoh", "SMK Negeri 6 Contoh"),
        ('Koperasi "Contoh Jaya', 'Koperasi "Contoh Jaya"'),
        ("Nomor 16 Tahun 2018 sebagaimana diubah", ""),
        ("perusahaan", ""),
        ("telah sepakat mengadakan perjanjian", ""),
    ],
)
def test_the_name_of_a_body_ends_where_the_sentence_runs_on(written, name):
    assert body_name(written) == name


def test_a_sentence_is_no_name():
    assert not is_body_name("Desa Contoh adalah desa yang telah menerima bantuan")
    assert not is_person_name("Berita Acara Negosiasi")
    assert not is_person_name("Akta Nomor 12")
    assert is_person_name("PAIJAN BIN CONTOH")


@pytest.mark.parametrize(
    ("office", "body"),
    [
        ("Lurah Contoh", "Kelurahan Contoh"),
        ("Wali Nagari Contoh", "Nagari Contoh"),
        ("Bupati Contoh", "Pemerintah Kabupaten Contoh"),
        ("Camat Contoh", "Kecamatan Contoh"),
        ("Perbekel Desa Contoh", "Desa Contoh"),
        ("Direktris CV Contoh", "CV Contoh"),
    ],
)
def test_an_office_alone_tells_the_level_of_its_body(office, body):
    assert body_of_office(office) == body
