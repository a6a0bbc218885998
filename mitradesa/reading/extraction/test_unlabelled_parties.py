"""Parties that no "selanjutnya disebut PIHAK ..." introduces, and names that must not be taken for more than they are."""

import pytest

DATED = "Perjanjian ini dibuat di Contoh pada hari Senin, 4 Maret 2024, antara:\n\n"
ARTICLE = "\n\nPasal 1\nTUJUAN\nMembina warga.\n"
LEASE = "PERJANJIAN SEWA LAHAN\nNomor: 1/A/2024\n\n"


def named(read):
    return [(party["name"], party["signatory"]) for party in read["parties"].value or []]


@pytest.mark.parametrize(
    "opening",
    [
        '(A) PT SAMPEL SINYAL, suatu perseroan terbatas, beralamat di Jakarta, diwakili oleh Budi Contoh selaku General Manager Regional '
        'Sulawesi berdasarkan Surat Kuasa No. 3 (selanjutnya disebut "Penyewa"); dan\n\n(B) PEMERINTAH DESA CONTOH, Kecamatan Misal, '
        'diwakili oleh H. Abd. Sari Sampel selaku Kepala Desa (selanjutnya disebut "Pemilik").',
        'PT SAMPEL SINYAL, beralamat di Jakarta, diwakili oleh Budi Contoh selaku Direktur ("Penyewa");\n\ndan\n\n'
        'PEMERINTAH DESA CONTOH, Kecamatan Misal, diwakili oleh H. Abd. Sari Sampel selaku Kepala Desa ("Pemilik").',
        "1. PT SAMPEL SINYAL, berkantor di Jakarta, diwakili Budi Contoh selaku Manajer Utama, sebagai PENYEWA;\n"
        "2. PEMERINTAH DESA CONTOH, Kecamatan Misal, diwakili H. Abd. Sari Sampel selaku Kepala Desa, sebagai YANG MENYEWAKAN.",
        "a. PT SAMPEL SINYAL, yang diwakili Budi Contoh sebagai Direktur, selanjutnya disebut \"Pihak Pengelola\";\n"
        "b. PEMERINTAH DESA CONTOH, yang diwakili H. Abd. Sari Sampel sebagai Kepala Desa, selanjutnya disebut \"Pihak Desa\".",
        "Pihak Pertama : PT SAMPEL SINYAL, diwakili Budi Contoh (Direktur)\n"
        "Pihak Kedua   : PEMERINTAH DESA CONTOH, Kecamatan Misal, diwakili H. Abd. Sari Sampel (Kepala Desa)",
    ],
)  # fmt: skip
def test_a_body_that_somebody_represents_is_a_party(facts, opening):
    read = facts(f"{LEASE}{DATED}{opening}{ARTICLE}")
    assert named(read) == [
        ("PT SAMPEL SINYAL", "Budi Contoh"),
        ("PEMERINTAH DESA CONTOH", "H. Abd. Sari Sampel"),
    ]


@pytest.mark.parametrize(
    "opening",
    [
        '(1) Pemerintah Desa Contoh, Kabupaten Misal, diwakili Kepala Desa Yohanes Sampel ("Pemilik"), dan\n'
        '(2) PT Menara Contoh, diwakili Direktur Operasi Bagus Misal ("Penyewa").',
        'Pemerintah Desa Contoh, diwakili oleh Kepala Desa Yohanes Sampel ("Pemilik"); dan\n\n'
        'PT Menara Contoh, diwakili oleh Manajer Area Bagus Misal ("Penyewa").',
    ],
)  # fmt: skip
def test_a_person_behind_the_office_is_told_by_the_name_under_the_signature(facts, opening):
    signed = "\nPemilik                Penyewa\n\n\nYohanes Sampel         Bagus Misal\n"
    assert named(facts(f"{LEASE}{DATED}{opening}{ARTICLE}{signed}")) == [
        ("Pemerintah Desa Contoh", "Yohanes Sampel"),
        ("PT Menara Contoh", "Bagus Misal"),
    ]


def test_a_hotel_that_buys_and_the_villages_firm_that_sells_are_parties(facts):
    text = (
        "KONTRAK PENGADAAN SAYUR\nNomor: 12/KTR/2024\n\nKontrak ini dibuat di Contoh, Kamis, 2 Mei 2024, antara:\n\n"
        "HOTEL PUNCAK SAMPEL, suatu usaha perhotelan yang dijalankan oleh PT Sampel Indah, beralamat di Jl. Misal Km 3, diwakili oleh "
        'Lidya Contoh selaku Purchasing Manager ("Pembeli");\n\ndan\n\nBADAN USAHA MILIK DESA "SUMBER SAMPEL" DESA CONTOH, Kecamatan '
        f'Misal, diwakili oleh Muh. Misal, S.P. selaku Direktur ("Penjual").{ARTICLE}'
    )
    read = facts(text)
    assert named(read) == [
        ("HOTEL PUNCAK SAMPEL", "Lidya Contoh"),
        ('BADAN USAHA MILIK DESA "SUMBER SAMPEL" DESA CONTOH', "Muh. Misal, S.P."),
    ]
    assert read["signed_on"].value == "2024-05-02"


@pytest.mark.parametrize("rule", [" | ", "          "])
def test_parties_in_two_columns_are_read_column_by_column(facts, rule):
    rows = [
        ("PIHAK PERTAMA            ", "PIHAK KEDUA"),
        ("Pemerintah Desa Contoh   ", "PT Jaring Sampel"),
        ("Kec. Misal Kab. Contoh   ", "Jl. Sampel 88"),
        ("diwakili : MARYO         ", "diwakili : DIAN SAMPEL, S.T."),
        ("jabatan  : Kepala Desa   ", "jabatan  : Direktur"),
    ]
    opening = "Hari / tanggal : Selasa, 17 Mei 2022\n\n" + "\n".join(rule.join(row) for row in rows)
    read = facts(f"PERJANJIAN KERJA SAMA\nNo. Desa : 5/A/2022\n\n{opening}\n\nPara pihak sepakat:{ARTICLE}")
    assert named(read) == [("Pemerintah Desa Contoh", "MARYO"), ("PT Jaring Sampel", "DIAN SAMPEL, S.T.")]
    assert read["signed_on"].value == "2022-05-17"


@pytest.mark.parametrize("join", ["dengan", "dan"])
def test_a_letter_names_its_parties_between_antara_and_dengan(facts, join):
    text = (
        "SURAT KESEPAKATAN\n\nPada hari Minggu tanggal 8-1-2017 di rumah Kadus telah diadakan musyawarah antara Pemerintah Desa Contoh "
        f"Kecamatan Misal {join} Kelompok Tani Hutan Rimba Sampel, dan telah disepakati bersama:\n\nKesatu    Jalan dibuka.\n\n"
        "Demikian kesepakatan ini dibuat.\n\nPemerintah Desa Contoh         KTH Rimba Sampel\nPeratin,                       Ketua,\n\n\n"
        "SUKAR BIN DULLAH               MISTAR SAMPEL\n"
    )
    assert named(facts(text)) == [
        ("Pemerintah Desa Contoh", "SUKAR BIN DULLAH"),
        ("Kelompok Tani Hutan Rimba Sampel", "MISTAR SAMPEL"),
    ]


def test_one_who_works_for_a_firm_signs_for_it(facts):
    text = (
        "PERJANJIAN HIBAH\nNo. 6/A/2023\n\nYang bertanda tangan di bawah ini, pada hari Rabu tanggal 11 Oktober 2023:\n\n"
        "1. YUDHA SAMPEL, External Relation Superintendent PT Nikel Contoh, berkantor di Misal, bertindak atas nama perusahaan, "
        "selanjutnya disebut PEMBERI.\n\n2. LA SAMPEL, S.Sos, Kepala Desa Contoh, bertindak atas nama Pemerintah Desa Contoh, "
        f"selanjutnya disebut PENERIMA.{ARTICLE}"
    )
    assert named(facts(text)) == [
        ("PT Nikel Contoh", "YUDHA SAMPEL"),
        ("Pemerintah Desa Contoh", "LA SAMPEL, S.Sos"),
    ]


@pytest.mark.parametrize(
    ("written", "person"),
    [
        ("Nyonya RETNO SAMPEL", "RETNO SAMPEL"),
        ("Tn. BUDI BIN DULLAH", "BUDI BIN DULLAH"),
        ("Bapak SURYA CONTOH alias Isur", "SURYA CONTOH"),
    ],
)
def test_a_form_of_address_and_an_alias_are_no_part_of_the_name(facts, written, person):
    text = (
        f"{LEASE}Pada hari ini Senin tanggal 4 Maret 2024 kami yang bertanda tangan di bawah ini:\n"
        f"I. {written}, Direktur dari dan karenanya sah bertindak untuk dan atas nama PT SAMPEL, disebut PIHAK PERTAMA.\n"
        f"II. {written.replace('SAMPEL', 'DUA')}, Kepala Desa Contoh, atas nama Pemerintah Desa Contoh, disebut PIHAK KEDUA.{ARTICLE}"
    )
    assert facts(text)["parties"].value[0]["signatory"] == person


def test_a_farmer_by_trade_is_a_party_in_person(facts):
    text = (
        "SURAT PERJANJIAN BAGI HASIL\n\nKami yang bertanda tangan :\nI.   Saleh Contoh, Kepala Desa Misal, atas nama desa, pemilik kolam "
        "(Pihak I)\nII.  Surya Sampel alias Isur, penduduk Dusun III, penggarap kolam (Pihak II)\n\nMenerangkan bahwa kolam digarap.\n"
    )
    assert named(facts(text)) == [("Desa Misal", "Saleh Contoh"), ("Surya Sampel", "Surya Sampel")]


@pytest.mark.parametrize(
    "field", ["Kegiatan      : Pelatihan Mesin bagi Nelayan", "Lokasi : Dusun Satu", "Masa : 2023"]
)
def test_a_field_below_the_title_is_no_part_of_a_name(facts, field):
    text = f"PERJANJIAN PELAKSANAAN\n\nPOLITEKNIK CONTOH\ndan\nPEMERINTAH DESA MISAL\n\n{field}\nTanggal : 13 Februari 2023\n{ARTICLE}"
    assert [name for name, _ in named(facts(text))] == ["POLITEKNIK CONTOH", "PEMERINTAH DESA MISAL"]


def test_names_that_stand_above_their_offices_are_told_apart(facts):
    text = (
        "PERJANJIAN PINJAM PAKAI\n\nPada hari ini, Jumat tanggal 13 Mei 2022, yang membuat perjanjian:\n\nSUPAR CONTOH\nKepala Desa Misal, "
        "bertindak untuk dan atas nama Pemerintah Desa Misal\n(PEMILIK)\n\nAGUS SAMPEL\nKetua Karang Taruna Harapan, bertindak untuk dan "
        f"atas nama Karang Taruna Harapan\n(PEMINJAM)\n{ARTICLE}"
    )
    assert named(facts(text)) == [
        ("Pemerintah Desa Misal", "SUPAR CONTOH"),
        ("Karang Taruna Harapan", "AGUS SAMPEL"),
    ]


def test_fields_without_labels_are_parties_in_their_order(facts):
    text = (
        "SURAT PERJANJIAN SEWA RUKO\n\nYang bertanda tangan di bawah ini :\n1. Nama : Tn. HASAN CONTOH\n   Pekerjaan : Wiraswasta\n   yang "
        "menyewa\n2. Nama : Hj. SITI SAMPEL BINTI KARIM\n   Jabatan : Lurah Misal\n   mewakili Pemerintah Kelurahan Misal\n   yang "
        "menyewakan\n\nKedua pihak sepakat :\n\n1. Ruko disewa.\n"
    )
    assert named(facts(text)) == [
        ("HASAN CONTOH", "HASAN CONTOH"),
        ("Pemerintah Kelurahan Misal", "Hj. SITI SAMPEL BINTI KARIM"),
    ]


@pytest.mark.parametrize("office", ["General Manager Regional Sulawesi", "Direktur", "Manajer Wilayah Timur"])
def test_neither_a_place_nor_a_person_is_taken_for_a_firm_that_is_not_named(facts, office):
    text = (
        f"{LEASE}Pada hari ini Senin tanggal 4 Maret 2024 kami yang bertanda tangan di bawah ini:\n1. Budi Contoh, {office}, disebut "
        "PIHAK PERTAMA.\n2. Sari Contoh, Kepala Desa Misal, atas nama Pemerintah Desa Misal, disebut PIHAK KEDUA."
        f"{ARTICLE}"
    )
    read = facts(text)["parties"]
    assert (read.value, bool(read.reason)) == (None, True)


def test_a_body_under_nama_is_represented_by_another(facts):
    text = (
        "PERJANJIAN SEWA TANAH\n\nYang bertanda tangan di bawah ini :\nI. Nama : SUWITO CONTOH, Umur 48 tahun, dalam hal ini atas nama "
        "Pemerintah Desa Misal, sebagai pihak yang menyewakan (Pihak ke I)\nII. Nama : PT. TEBU SAMPEL, dalam hal ini diwakili oleh "
        "GUNAWAN CONTOH, jabatan Kepala Kebun, sebagai penyewa (Pihak ke II)\n\nMenerangkan :\n1. Tanah disewa.\n"
    )
    assert named(facts(text)) == [
        ("Pemerintah Desa Misal", "SUWITO CONTOH"),
        ("PT. TEBU SAMPEL", "GUNAWAN CONTOH"),
    ]


def test_villages_between_which_a_road_runs_are_no_parties(facts):
    text = "SURAT PERNYATAAN\n\nKami warga akan menjaga jalan antara Desa Contoh dan Desa Misal, sepanjang 2 km.\n\nCONTOH, 3 Maret 2020\n"
    assert facts(text)["parties"].value is None
