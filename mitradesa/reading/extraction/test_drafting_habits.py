"""Habits of drafters that once gave a wrong fact: each is a short invented paper and what it says."""

import pytest

TITLE = "PERJANJIAN KERJA SAMA\nNomor: 1/A/2024\nPada hari ini Senin tanggal 4 Maret 2024 kami yang bertanda tangan di bawah ini:\n"
PARTIES = """1. Budi Contoh, Kepala Desa Sampel, bertindak untuk dan atas nama Pemerintah Desa Sampel, selanjutnya disebut PIHAK PERTAMA.
2. Sari Contoh, Direktur PT Sampel Jaya, bertindak untuk dan atas nama PT Sampel Jaya, selanjutnya disebut PIHAK KEDUA.
"""
SIGNED = "Pasal 1\nTUJUAN\nMembina warga.\n"


def article(heading, words):
    return f"{TITLE}{PARTIES}{SIGNED}\nPasal 2\n{heading}\n{words}\n"


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("Perjanjian ini berlaku 3 (tiga) tahun 6 (enam) bulan sejak 1 Juli 2022.", 42),
        ("Perjanjian ini berlaku selama satu tahun enam bulan.", 18),
        ("Perjanjian ini berlaku selama 1,5 (satu setengah) tahun.", 18),
        ("Perjanjian ini berlaku selama dua setengah tahun.", 30),
        ("Perjanjian ini berlaku selama setahun.", 12),
        ("Dua puluh empat (24) bulan sejak tanggal aktivasi.", 24),
        ("Perjanjian ini berlaku 2 (dua) tahun dan diberitahukan 3 (tiga) bulan sebelum berakhir.", 24),
        ("Perjanjian ini berlaku 2 (dua) tahun. Evaluasi setiap 6 (enam) bulan.", 24),
        (
            "Nota ini berlaku selama 4 (empat) tahun ajaran, mulai Tahun Ajaran 2019/2020. Peninjauan 1 (satu) kali setahun.",
            48,
        ),
    ],
)
def test_a_length_is_years_and_months_together_and_no_notice(facts, words, months):
    assert facts(article("JANGKA WAKTU", words))["term_months"].value == months


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("Kemitraan berjalan dua tahun mulai 1 November 2021.", 24),
        ("Lama pemeliharaan 18 (delapan belas) bulan.", 18),
        ("Barang tidak boleh dipindahtangankan dalam jangka waktu 5 (lima) tahun.", None),
    ],
)
def test_a_length_outside_its_own_article_needs_words_that_say_so(facts, words, months):
    assert facts(article("LAIN-LAIN", words))["term_months"].value == months


def test_a_number_of_an_item_before_sampai_dengan_is_no_day(facts):
    words = (
        "Perubahan pada angka 1 sampai dengan angka 3 berlaku sejak tanggal 1 Oktober 2020 sampai dengan "
        "tanggal 31 Desember 2020."
    )
    read = facts(article("MASA BERLAKU", words))
    assert (read["starts_on"].value, read["ends_on"].value) == ("2020-10-01", "2020-12-31")


def test_an_addendum_states_the_new_wording_not_the_former(facts):
    text = (
        f"ADDENDUM PERTAMA\nPERJANJIAN KERJA SAMA\n{TITLE}{PARTIES}"
        'Pasal 1\nKetentuan Pasal 5 semula berbunyi:\n"Perjanjian ini berlaku selama 3 (tiga) tahun sejak 3 Maret 2021 sampai dengan '
        '2 Maret 2024."\ndiubah sehingga berbunyi:\n"Perjanjian ini berlaku selama 5 (lima) tahun sejak 3 Maret 2021 sampai dengan '
        '2 Maret 2026."\nPasal 2\nNilai Kontrak\nSemula Rp9.000.000,00 (sembilan juta rupiah) menjadi '
        "Rp8.000.000,00 (delapan juta rupiah).\n"
    )
    read = facts(text)
    assert [read[name].value for name in ("document_kind", "term_months", "ends_on", "amount_total")] == [
        "addendum",
        60,
        "2026-03-02",
        8_000_000,
    ]


RECALLED = "Pada tanggal 17 Februari 2020 telah ditandatangani Perjanjian Pokok untuk jangka waktu 10 (sepuluh) tahun.\n\n"


@pytest.mark.parametrize(
    ("change", "read_as"),
    [
        ('Ketentuan Pasal 5 semula berbunyi:\n"Jangka waktu 10 (sepuluh) tahun sejak 1 Maret 2020 sampai dengan 28 Februari 2030."\ndiubah '
         'sehingga berbunyi:\n"Jangka waktu kerja sama adalah 12 (dua belas) tahun terhitung sejak 1 Maret 2020 sampai dengan 29 Februari '
         '2032."\n\nTahap II   Parkir, drainase, gapura      Maret 2024\n', [144, "2020-03-01", "2032-02-29"]),
        ('Pasal 4 diubah menjadi: "Jangka waktu diperpanjang selama 2 (dua) tahun, terhitung sejak 2 Mei 2030 sampai dengan 1 Mei 2032."\n',
         [24, "2030-05-02", "2032-05-01"]),
        ("Luas kios diubah menjadi 12 meter persegi.\n", [None, None, None]),
        ("Menerangkan bahwa Perjanjian ditandatangani tanggal 3 Mei 2020 dan berlaku 3 (tiga) tahun.\nPasal I\nPasal 6 diubah, sehingga "
         "berbunyi:\nPasal 6\nJangka Waktu\nBerlaku sampai dengan tanggal 31 Desember 2026.\n", [None, None, "2026-12-31"]),
    ],
)  # fmt: skip
def test_an_addendum_tells_the_new_term_and_only_recalls_the_former(facts, change, read_as):
    read = facts(f"ADDENDUM KESATU\nATAS {TITLE}{PARTIES}{RECALLED}{change}")
    assert [read[name].value for name in ("term_months", "starts_on", "ends_on")] == read_as
    assert read["date_conflict"].value is False


@pytest.mark.parametrize(
    ("day", "conflict"),
    [("Senin", False), ("Selasa", True), ("Rabu tanggal", True), ("Senin tanggal", False), ("Jum'at", True)],
)
def test_a_day_whose_name_is_not_that_of_its_date_is_a_conflict(facts, day, conflict):
    read = facts(
        f"PERJANJIAN\nPada hari ini {day} 4 Maret 2024 kami yang bertanda tangan di bawah ini:\n{PARTIES}{SIGNED}"
    )
    assert (read["signed_on"].value, read["date_conflict"].value) == ("2024-03-04", conflict)


def test_a_dash_joins_the_first_and_last_day(facts):
    for words in ("1 Januari 2023 - 31 Desember 2023", "1 (satu) tahun, 1 Januari 2023 s/d 31 Desember 2023"):
        read = facts(article("MASA", words))
        assert (read["starts_on"].value, read["ends_on"].value) == ("2023-01-01", "2023-12-31")


@pytest.mark.parametrize(
    ("words", "total"),
    [
        ("Biaya sebesar Rp240.000.000,00 ditanggung: a. PIHAK PERTAMA Rp140.000.000,00; b. PIHAK KEDUA Rp100.000.000,00. "
         "Pemeliharaan Rp5.000.000,00 setiap tahun.", 240_000_000),
        ("Harga sewa Rp. 5.000.000,- (lima juta rupiah) per tahun sehingga seluruhnya Rp. 15.000.000,- (lima belas juta rupiah). "
         "Denda Rp. 50.000,- per hari, uang jaminan Rp. 2.000.000,-.", 15_000_000),
        ("Sewa Rp75.000.000,- setiap tahun, sehingga untuk seluruh masa sewa berjumlah Rp225.000.000,-. Jaminan Rp15.000.000,-.",
         225_000_000),
        ("Nilai bulanan diperkirakan Rp25.750.000. Nilai seluruh kontrak Rp154.500.000, uang muka Rp15.450.000.", 154_500_000),
        ("Pasang Rp 8.500.000. Total biaya: Rp 8.500.000 + (24 x Rp 1.850.000) = Rp 52.900.000. Bongkar Rp 2.000.000.", 52_900_000),
        ("Pemakaian paling sedikit setiap bulan adalah 1.500 meter kubik, atau senilai Rp4.275.000,-.", None),
        ("Iuran dihitung dari dasar upah sebesar Rp2.000.000,00.", None),
        ("PIHAK KEDUA, dengan modal dasar Rp500.000.000.000,00, membayar denda Rp1.000.000,00.", None),
    ],
)  # fmt: skip
def test_the_total_is_told_from_its_parts_rates_and_fines(facts, words, total):
    assert facts(article("PEMBIAYAAN", words))["amount_total"].value == total


@pytest.mark.parametrize(
    ("words", "forums"),
    [
        ("Sengketa diselesaikan secara musyawarah, lalu di BANI dengan mengesampingkan pengadilan negeri.", ["musyawarah", "arbitrase"]),
        ("Sengketa diselesaikan menurut hukum adat melalui Damang, lalu Pengadilan Negeri Contoh.", ["adat", "pengadilan"]),
        ("Bila tidak selesai secara musyawarah dibawa ke mukim/kecamatan.", ["musyawarah", "camat"]),
        ("Perselisihan dirundingkan; bila buntu diserahkan kepada Lurah Contoh.", ["musyawarah", "atasan"]),
        ("Musyawarah bersama tokoh adat; kemudian Pengadilan Negeri.", ["musyawarah", "pengadilan"]),
        ("Perselisihan diselesaikan secara musywarah mufakat.", ["musyawarah"]),
        ("Musyawarah 14 hari, mediasi Camat, lalu PN Contoh.", ["musyawarah", "mediasi", "camat", "pengadilan"]),
        ("PerseIisihan diseIesaikan secara damai.", ["musyawarah"]),
        ("Sengketa dirundingkan secara musyawarah oleh pimpinan Para Pihak, lalu diputus BANI. Para Pihak melepaskan hak untuk membawa "
         "perkara ke pengadilan negeri.", ["musyawarah", "arbitrase"]),
        ("Perselisihan dimusyawarahkan, lalu arbitrase dan tidak dapat diajukan ke pengadilan.", ["musyawarah", "arbitrase"]),
        ("Sengketa dimusyawarahkan lalu ke Pengadilan Negeri Contoh.\n\nSurat ini mengacu pada Peraturan Bupati Contoh Nomor 21.",
         ["musyawarah", "pengadilan"]),
        ("Perselisihan diselesaikan lewat para-para adat secara musyawarah.", ["adat", "musyawarah"]),
        ("Masalah diselesaikan secara mufakat. Hasilnya dilaporkan kepada Bupati Contoh.", ["musyawarah"]),
        ("Masalah dimusyawarahkan; jika tidak selesai, dilaporkan kepada pimpinan masing-masing.", ["musyawarah", "atasan"]),
        ("Masalah dimusyawarahkan, atau dilaporkan kepada Camat untuk diselesaikan.", ["musyawarah", "camat"]),
        ("Bila sengketa tidak putus diserahkan kepada tokoh adat.", ["adat"]),
        ("Masalah yang timbul dibicarakan baik-baik oleh kedua pihak, lalu meminta Camat sebagai penengah.",
         ["musyawarah", "camat", "mediasi"]),
    ],
)  # fmt: skip
def test_forums_are_those_that_are_chosen(facts, words, forums):
    assert facts(article("PENYELESAIAN PERSELISIHAN", words))["dispute_forum"].value == forums


def test_a_chosen_court_is_a_forum_without_the_word_dispute(facts):
    words = "Mengenai perjanjian ini kedua belah pihak memilih tempat tinggal yang tetap di Kepaniteraan Pengadilan Negeri Contoh."
    assert facts(article("LAIN-LAIN", words))["dispute_forum"].value == ["pengadilan"]


def test_a_stay_within_the_agreement_is_not_its_length(facts):
    text = (
        f"{TITLE}{PARTIES}Pasal 1\nSiswa ditempatkan selama 3 (tiga) bulan, dari 2 September 2024 sampai dengan 29 November 2024.\n\n"
        "Pasal 2\nPerjanjian ini berlaku 2 (dua) tahun sejak ditandatangani.\n"
    )
    read = facts(text)
    assert [read[name].value for name in ("term_months", "starts_on", "ends_on")] == [
        24,
        "2024-03-04",
        "2026-03-03",
    ]


def test_a_first_day_after_a_period_of_notice_is_not_the_day_of_signing(facts):
    words = (
        "Perjanjian berlaku selama 96 (sembilan puluh enam) bulan sejak operasi yang dinyatakan dalam berita acara, "
        "paling lambat 6 (enam) bulan setelah penandatanganan."
    )
    read = facts(article("JANGKA WAKTU", words))
    assert (read["term_months"].value, read["starts_on"].value, read["ends_on"].value) == (96, None, None)


def test_a_dispute_clause_is_known_by_its_words_too(facts):
    assert facts(article("PENYELESAIAN WICARA", "Wicara diselesaikan dengan musyawarah."))[
        "dispute_forum"
    ].value == ["musyawarah"]


@pytest.mark.parametrize(
    ("words", "base"),
    [
        ("Undang-undang Desa No. 6/2014", "UU 6/2014"),
        ("UU Cipta Kerja Nomor 11 Tahun 2020", "UU 11/2020"),
        ("Permen dagri No 1 Tahun 2016", "Permendagri 1/2016"),
        ("Permen desa PDTT No. 11 Tahun 2019", "Permendesa 11/2019"),
        ("Peraturan Menteri Da|am Negerl Nomor 96 Tahun 2017", "Permendagri 96/2017"),
        ("Peraturau Pemer1ntah Nornor 8 Tohun 2O16tentang Dana Desa", "PP 8/2016"),
        ("Pcraturan Mcnteri Dalam Negeri Nomon 79 Tahun 2018", "Permendagri 79/2018"),
        ("Undong-Undang Nomor 6 Tahun 2O14", "UU 6/2014"),
    ],
)
def test_laws_are_cited_by_nickname_and_torn_names(facts, words, base):
    assert facts(f"{TITLE}{PARTIES}Mengingat {words};\n{SIGNED}")["legal_bases"].value == [base]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("SURAT PERJANJIAN\nSEWA TANAH BENGKOK", "perjanjian_sewa"),
        ("SURAT PERJANJIAN KONTRAK\nSEWA TANAH KAS DESA", "perjanjian_sewa"),
        ("PERUBAHAN PERTAMA ATAS NOTA KESEPAHAMAN", "addendum"),
        ("BADAN KERJASAMA ANTAR DESA (BKAD)\nBERITA ACARA\nMUSYAWARAH", None),
        ("IMPLEMENTATION ARRANGEMENT (IA)", None),
        ("SURAT PERJANJIAN KERJASAMA (MoU)", "perjanjian_kerja_sama"),
        ("PERJANJIAN KEMITRAAN", "perjanjian_kerja_sama"),
        ("SURAT PERINTAH KERJA (SPK)", "kontrak"),
        ("AKAD PEMBIAYAAN MUDHARABAH", "perjanjian"),
        ("AKAD IJARAH (SEWA MENYEWA) RUKO", "perjanjian_sewa"),
        ("MoU", "nota_kesepahaman"),
    ],
)
def test_the_kind_is_what_the_title_says_and_no_other_paper_is_made_an_agreement(facts, title, kind):
    read = facts(f"{title}\n{TITLE.split(chr(10), 1)[1]}{PARTIES}{SIGNED}Kesepakatan ini dibuat.\n")
    assert read["document_kind"].value == kind
    assert kind or read["document_kind"].reason


@pytest.mark.parametrize(
    "line",
    ["Nomor : 112/MoU/III/2021  dan  140/23/III/2021", "Nomor: 112/MoU/III/2021 & 140/23/III/2021",
     "NOMOR : 112/MoU/III/2021 DAN NOMOR : 140/23/III/2021", "Nomor : 112/MoU/III/2021 - Nomor : 140/23/III/2021"],
)  # fmt: skip
def test_two_numbers_on_one_line_are_two(facts, line):
    assert facts(f"NOTA KESEPAHAMAN\n{line}\n\nPada hari ini tanggal 4 Maret 2021\n{SIGNED}")[
        "numbers"
    ].value == ["112/MoU/III/2021", "140/23/III/2021"]


def test_a_roman_month_that_a_scan_has_made_of_small_letters_is_readable(facts):
    text = f"PERJANJIAN\nNo : 658/07/Ds/Vlll/2022\nPada hari ini tanggal 4 Agustus 2022\n{SIGNED}"
    assert facts(text)["numbers"].value == ["658/07/Ds/Vlll/2022"]


@pytest.mark.parametrize(
    "words",
    [
        "Kontrak ini dibuat di Contoh, hari Rabu tanggal 1 Juli 2020, antara Pemerintah Desa Contoh dan PT Sampel.",
        "Kontrak ini dibuat tanggal 1 Juli 2020 antara:",
    ],
)
def test_the_day_of_signing_needs_no_pada(facts, words):
    assert facts(f"KONTRAK SEWA\n\n{words}\n{SIGNED}")["signed_on"].value == "2020-07-01"


def test_a_joint_regulation_runs_from_its_promulgation(facts):
    text = (
        "PERATURAN BERSAMA KEPALA DESA SATU, KEPALA DESA DUA\nDAN KEPALA DESA TIGA\nNOMOR 1 TAHUN 2019\nTENTANG AIR\n\n"
        "Menimbang : a. bahwa perlu diatur;\n\nPasal 1\nKerja sama berlaku selama 6 (enam) tahun sejak Peraturan ini diundangkan.\n\n"
        "Ditetapkan di Satu\npada tanggal 4 Maret 2019\n\nKEPALA DESA SATU,      KEPALA DESA DUA,      KEPALA DESA TIGA,\n\n"
        "ttd                    ttd                   ttd\nBUDI CONTOH            SARI SAMPEL           TONO MISAL\n\n"
        "Diundangkan di Satu\npada tanggal 6 Maret 2019\n"
    )
    read = facts(text)
    assert read["starts_on"].value == "2019-03-06"
    assert [(party["name"], party["signatory"]) for party in read["parties"].value] == [
        ("DESA SATU", "BUDI CONTOH"),
        ("DESA DUA", "SARI SAMPEL"),
        ("DESA TIGA", "TONO MISAL"),
    ]
