"""Old spelling, sentences without labels and plain words: each is a short invented paper and what it says, or leaves unsaid."""

import pytest

from mitradesa.reading.extraction.old_spelling import in_present_spelling

DAY = "Pada hari ini Senin tanggal 4 Maret 2024"
PARTIES = f"""{DAY} kami yang bertanda tangan di bawah ini:
1. Budi Contoh, Kepala Desa Sampel, bertindak untuk dan atas nama Pemerintah Desa Sampel, selanjutnya disebut PIHAK PERTAMA.
2. Sari Contoh, Direktur PT Sampel Jaya, bertindak untuk dan atas nama PT Sampel Jaya, selanjutnya disebut PIHAK KEDUA.
"""


def article(heading, words):
    return f"PERJANJIAN KERJA SAMA\nNomor: 1/A/2024\n{PARTIES}Pasal 1\nTUJUAN\nMembina warga.\n\nPasal 2\n{heading}\n{words}\n"


def named(found):
    return [(party["name"], party["signatory"]) for party in found["parties"].value or []]


OLD = """PERDJANDJIAN KERDJA SAMA
Jang bertanda tangan dibawah ini :

1. Nama : Budi Contoh. Djabatan : Kepala Desa Sampel, Ketjamatan Umpama. Selandjutnja disebut fihak ke I.

2. Nama : Sari Tjontoh. Djabatan : Ketua Koperasi Sampel Bersatu. Selandjutnja disebut fihak ke II.

Pada hari Sabtu tgl. 14 Djuli 2018 kedua fihak mengadakan perdjandjian.

PASAL I.
Lamanja perdjandjian ini 25 (duapuluh lima) tahun dan dihitung mulai tanggal 1 Agustus 2018.

PASAL II.
Fihak ke II mendjaga kebun.
"""


def test_the_old_spelling_is_read_and_names_keep_theirs(facts):
    read = facts(OLD)
    assert named(read) == [("Desa Sampel", "Budi Contoh"), ("Koperasi Sampel Bersatu", "Sari Tjontoh")]
    assert (read["signed_on"].value, read["starts_on"].value) == ("2018-07-14", "2018-08-01")
    assert read["term_months"].value == 300


@pytest.mark.parametrize("text", ["", "Jang Contoh menyewa lahan.", OLD, "PERDJANDJIAN Djabatan jang"])
def test_the_spelling_changes_no_offset(text):
    assert len(in_present_spelling(text)) == len(text)


def test_a_text_in_present_spelling_is_left_alone():
    assert in_present_spelling("Jang Contoh, fihak yang menyewa.") == "Jang Contoh, fihak yang menyewa."


@pytest.mark.parametrize(
    "opening",
    [
        "Saya yang bertanda tangan di bawah ini, Dr. Budi Contoh, S.Si., M.Si., Ketua Yayasan Sampel Raya, dan Bapak Sari Contoh, "
        "Kepala Desa Sampel, Kecamatan Umpama, pada tanggal 3 Juni 2024 telah setuju bekerja sama.",
        "Para penanda tangan:\nPihak I - Dr. Budi Contoh, S.Si., M.Si., Ketua Yayasan Sampel Raya.\n"
        "Pihak II - Sari Contoh, Kepala Desa Sampel, Kecamatan Umpama.",
    ],
    ids=["in one sentence", "behind their labels"],
)
def test_two_who_sign_without_the_word_disebut_are_the_parties(facts, opening):
    text = f"SURAT KERJA SAMA\nNomor: 1/A/2024\n\n{opening}\n\nKegiatan dijalankan bersama.\n"
    assert named(facts(text)) == [
        ("Yayasan Sampel Raya", "Dr. Budi Contoh, S.Si., M.Si."),
        ("Desa Sampel", "Sari Contoh"),
    ]


def test_who_only_witnesses_is_no_party_and_a_private_person_is_one(facts):
    witnessed = (
        f"PERJANJIAN KERJA SAMA\nPENYULUHAN\n\n{DAY}, kami, Budi Contoh, Kepala Desa Sampel, Kecamatan Umpama, dan Sari Contoh, S.P., "
        "Kepala Dinas Pertanian Kabupaten Umpama, disaksikan Ketua BPD Desa Sampel, Misal Contoh, sepakat bekerja sama.\n\n"
        "Pasal 1\nDesa menjaga.\n"
    )
    read = facts(witnessed)["parties"].value
    assert [(party["signatory"], party["office"]) for party in read] == [
        ("Budi Contoh", "Kepala Desa Sampel, Kecamatan Umpama"),
        ("Sari Contoh, S.P.", "Kepala Dinas Pertanian Kabupaten Umpama"),
    ]
    private = (
        "SURAT PERJANJIAN SEWA KIOS\n\nYang bertanda tangan di bawah ini :\nPihak I : Budi Contoh, Kepala Desa Sampel.\n"
        "Pihak II : Sari Contoh, pedagang, alamat Dusun Umpama.\n\nPada tanggal 2 Januari 2025 kedua pihak sepakat.\n"
    )
    assert named(facts(private)) == [("Desa Sampel", "Budi Contoh"), ("Sari Contoh", "Sari Contoh")]


def test_an_office_before_its_holder_is_read_with_the_names_under_the_agreement(facts):
    text = (
        f"PERJANJIAN KERJASAMA BENIH\n\n{DAY}, yang bertanda tangan di bawah ini Kepala Desa Sampel Kecamatan Umpama, Budi Contoh, disebut "
        "Pihak Pertama, dan Ketua Koperasi Tani Sampel, Saridin, disebut Pihak Kedua, membuat perjanjian seperti di bawah ini.\n\n"
        "Satu. Pihak Pertama meminjamkan lahan.\n\nPihak Kedua                  Pihak Pertama\n\n"
        "( Saridin )                  ( Budi Contoh )\n"
    )
    assert [party["signatory"] for party in facts(text)["parties"].value] == ["Budi Contoh", "Saridin"]


@pytest.mark.parametrize(
    ("title", "second"),
    [
        ("DESA SAMPEL\nDENGAN\nPT SAMPEL JAYA\nDALAM PENDIDIKAN ANAK DAN TAMAN BACA", "PT SAMPEL JAYA"),
        (
            "BETWEEN / ANTARA\nDESA SAMPEL\nAND / DAN\nPT SAMPEL JAYA\nON / TENTANG\nPENDIDIKAN ANAK",
            "PT SAMPEL JAYA",
        ),
        ("ANTARA\nDESA SAMPEL\nDENGAN\nMedia SAMPEL.ID (PT Sampel Jaya)", "PT Sampel Jaya"),
        (
            "ANTARA\nDESA SAMPEL\nDENGAN\nPT SAMPEL JAYA\nDESA SAMPEL KECAMATAN UMPAMA KABUPATEN MISAL",
            "PT SAMPEL JAYA",
        ),
    ],
)
def test_a_title_gives_the_name_and_not_what_stands_beside_it(facts, title, second):
    text = f"NOTA KERJA SAMA\n{title}\n\nNomor: 1/A/2024\n\n{PARTIES}Pasal 1\nTUJUAN\nMembina warga di PT Sampel Jaya.\n"
    assert facts(text)["parties"].value[1]["name"] == second


def test_a_title_that_joins_two_bodies_on_one_line_names_them(facts):
    title = 'PEMERINTAH DESA SAMPEL DENGAN PAGUYUBAN WISATA "SAMPEL TOUR"\nTENTANG PAKET KUNJUNGAN'
    people = "1. Budi Contoh, Kepala Desa Sampel, disebut PIHAK KE 1\n2. Sari Contoh, Pimpinan Sampel Tour, disebut PIHAK KE 2\n"
    text = f"SURAT PERJANJIAN KERJA SAMA\n{title}\n\nNomer: 556/1/2022\n\n{DAY} kami:\n{people}\nPasal 1\nTUJUAN\nMembina.\n"
    read = facts(text)
    assert [party["name"] for party in read["parties"].value] == [
        "PEMERINTAH DESA SAMPEL",
        'PAGUYUBAN WISATA "SAMPEL TOUR"',
    ]
    assert read["numbers"].value == ["556/1/2022"]


@pytest.mark.parametrize(
    ("words", "starts", "ends"),
    [
        ("Lima tahun sejak 1 Maret 2019 dan berakhir 28 Pebruari 2024.", "2019-03-01", "2024-02-28"),
        ("45 hari kalender, mulai 18 Juli 2023 dan selesai 31 Agustus 2023.", "2023-07-18", "2023-08-31"),
        ("Mahasiswa tinggal dari tanggal 1 Juli sampai dengan 14 Agustus 2024.", "2024-07-01", "2024-08-14"),
        ("Satu musim tembakau, Agustus sampai Desember 2021.", "2021-08", "2021-12"),
        ("Mulai September sampai dengan Agustus 2021.", None, "2021-08"),
        ("Tiga tahun ajaran, dimulai Januari 2024.", "2024-01", None),
        ("Tiga tahun ajaran. Usul perpanjangan diajukan sejak Januari 2026.", None, None),
        ("Dua tahun sejak ditandatangani. Iuran dipungut mulai Juni 2024.", "2024-03-04", "2026-03-03"),
    ],
)
def test_first_and_last_day_are_what_the_term_says(facts, words, starts, ends):
    read = facts(article("MASA BERLAKU", words))
    assert (read["starts_on"].value, read["ends_on"].value) == (starts, ends)


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        (
            "Harga sewa Rp. 7.500.000,- (tujuh juta lima ratus ribu rupiah) setahun sehingga untuk tiga tahun "
            "berjumlah Rp. 22.500.000,-.",
            22_500_000,
        ),
        ("Harga sewa Rp. 7.500.000,- (tujuh juta lima ratus ribu rupiah) setahun.", None),
        ("Uang pemakaian\nRp. 18.000.000,- dibayar tunai.", 18_000_000),
    ],
)
def test_a_sum_for_a_year_is_no_total(facts, words, amount):
    assert facts(article("UANG PEMAKAIAN", words))["amount_total"].value == amount


@pytest.mark.parametrize(
    ("words", "ways"),
    [
        (
            "Para pihak memilih domisili di Pengadilan Negeri Sampel setelah usaha damai tidak berhasil.",
            ["pengadilan", "musyawarah"],
        ),
        (
            "Musyawarah; kemudian Lembaga Alternatif Penyelesaian Sengketa; kemudian Pengadilan Negeri Sampel.",
            ["musyawarah", "mediasi", "pengadilan"],
        ),
        (
            "Bila ada salah paham, kedua pihak duduk bersama di para-para adat sampai ditemukan jalan damai.",
            ["musyawarah", "adat"],
        ),
        (
            "Sengketa dibawa ke peradilan adat, diputus oleh Keuchik bersama Tuha Peuet dengan jalan damai.",
            ["adat", "musyawarah"],
        ),
        ("Sengketa diputus oleh Keuchik.", ["atasan"]),
        (
            "Segala hal diselesaikan secara kekeluargaan, lalu lewat Kepala Desa, lalu Pengadilan Negeri Sampel.",
            ["musyawarah", "atasan", "pengadilan"],
        ),
    ],
)
def test_quiet_ways_to_settle_are_steps_of_the_ladder(facts, words, ways):
    assert set(facts(article("PENYELESAIAN", words))["dispute_forum"].value) == set(ways)


def test_a_degree_alone_is_nobody(facts):
    people = (
        "Perjanjian ini ditandatangani di Sampel, Selasa, 30 Mei 2023 antara Pemerintah Desa Sampel diwakili Perbekel "
        'Budi Contoh (selanjutnya "DESA") '
        'dengan PT Sampel Jaya diwakili Direktur Operasional Sari Contoh, S.Kom (selanjutnya "MITRA").\n'
    )
    text = (
        f"PERJANJIAN KERJASAMA\nLAYANAN INTERNET DESA (RT/RW NET)\n\n{people}\n1. LINGKUP\n1.1. Sambungan.\n"
    )
    signing = [party["signatory"] for party in facts(text)["parties"].value]
    assert "S.Kom" not in signing
    assert facts(text)["parties"].value[0]["name"] == "Pemerintah Desa Sampel"


def test_two_heads_named_behind_their_offices_are_the_parties(facts):
    text = (
        "SURAT PERJANJIAN KERJASAMA\nNomer : 140/7/2021\n\nPada hari Selasa, 9 Maret 2021, Kepala Desa Contohan, Budi Contoh, dan "
        "Kepala Desa Sampel, Sari Contoh, S.Pd., mufakat:\n\n1. Kedua desa merawat jalan.\n\n"
        "Kepala Desa Sampel           Kepala Desa Contohan\n\nSari Contoh, S.Pd.           Budi Contoh\n"
    )
    assert named(facts(text)) == [("Desa Contohan", "Budi Contoh"), ("Desa Sampel", "Sari Contoh, S.Pd.")]
