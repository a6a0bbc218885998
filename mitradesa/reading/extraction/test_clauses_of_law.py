"""Which laws are cited, how disputes are settled, how the paper is sealed, and what may be done with the asset."""

import pytest

DRAFT = "PERJANJIAN KERJA SAMA\n\nPada hari ini tanggal 4 Maret 2024, yang bertanda tangan di bawah ini:\n\nPasal 1\n{heading}\n{body}\n"


@pytest.mark.parametrize(
    ("body", "bases"),
    [
        ("Undang-Undang Nomor 6 Tahun 2014 tentang Desa;", ["UU 6/2014"]),
        ("Undang-Undang Republik Indonesia Nomor 23 Tahun 2014;", ["UU 23/2014"]),
        ("UU No. 6 Tahun 2014 dan PP No 43/2014;", ["UU 6/2014", "PP 43/2014"]),
        ("Peraturan Menteri Dalam Negeri Nomor 96 Tahun 2017;", ["Permendagri 96/2017"]),
        ("Peraturan Menteri Dalam Negeri Republik Indonesia Nomor 79 Tahun 2018;", ["Permendagri 79/2018"]),
        (
            "Permendagri Nomor 1 Tahun 2016 dan Permendes Nomor 16 Tahun 2019;",
            ["Permendagri 1/2016", "Permendesa 16/2019"],
        ),
        ("Peraturan Menteri Keuangan Nomor 49/PMK.07/2025;", ["PMK 49/2025"]),
        ("Peraturan Menteri Kesehatan Nomor 64 Tahun 2015;", ["Permenkes 64/2015"]),
        ("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;", None),
        ("Keputusan Bupati Nomor 12 Tahun 2020;", None),
        ("Peraturan Pemerintah Nomor 6l Tahun 2009;", ["PP 61/2009"]),
        ("Undang-Undang Nomor ?6 Tahun 2009;", None),
    ],
)
def test_laws_are_listed_in_short_form(body, bases, facts):
    assert facts(DRAFT.format(heading="DASAR HUKUM", body=body))["legal_bases"].value == bases


def test_presidential_and_regional_regulations_stand_apart(facts):
    body = (
        "Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2014; Peraturan Presiden Nomor 12 Tahun 2021; "
        "Peraturan Daerah Kabupaten Lahat Nomor 4 Tahun 2019; Undang-Undang Nomor 6 Tahun 2014;"
    )
    read = facts(DRAFT.format(heading="DASAR HUKUM", body=body))
    assert read["other_legal_bases"].value == [
        "Perppu 2/2014",
        "Perpres 12/2021",
        "Perda Kabupaten Lahat 4/2019",
    ]
    assert read["legal_bases"].value == ["UU 6/2014"]


@pytest.mark.parametrize(
    ("body", "forums"),
    [
        ("Perselisihan diselesaikan secara musyawarah untuk mufakat.", ["musyawarah"]),
        ("Perselisihan diselesaikan secara musyawarah, lalu melalui mediator.", ["musyawarah", "mediasi"]),
        (
            "Perselisihan diselesaikan musyawarah, difasilitasi Camat, lalu diputus Bupati.",
            ["musyawarah", "camat", "bupati"],
        ),
        ("Sengketa diselesaikan oleh BANI.", ["arbitrase"]),
        ("Perselisihan diselesaikan musyawarah tanpa melalui pengadilan.", ["musyawarah"]),
        ("Perselisihan diselesaikan di Kantor Kepaniteraan Pengadilan Negeri Lahat.", ["pengadilan"]),
        ("Akan diatur kemudian.", None),
    ],
)
def test_the_ladder_of_settling_disputes_is_read_in_order(body, forums, facts):
    assert (
        facts(DRAFT.format(heading="PENYELESAIAN PERSELISIHAN", body=body))["dispute_forum"].value == forums
    )


def test_a_deliberation_that_settles_no_dispute_is_not_a_forum(facts):
    read = facts(
        DRAFT.format(heading="PELAKSANAAN", body="Rencana disusun dalam musyawarah desa bersama camat.")
    )
    assert read["dispute_forum"].value is None


@pytest.mark.parametrize(
    ("body", "copies"),
    [
        ("Dibuat rangkap 2 (dua) asli.", 2),
        ("Dibuat dalam rangkap $ (Lima), dua di antaranya asli.", 5),
        ("Dibuat rangkap dua.", 2),
        ("Dibuat 3 (tiga) rangkap bermeterai.", 3),
        ("Dibuat sebanyak-banyaknya.", None),
    ],
)
def test_copies_are_counted(body, copies, facts):
    assert facts(DRAFT.format(heading="PENUTUP", body=body))["copies"].value == copies


@pytest.mark.parametrize("word", ["bermeterai cukup", "bermaterai", "METERAI TEMPEL", "di atas materai"])
def test_a_stamp_is_seen_however_spelled(word, facts):
    assert facts(DRAFT.format(heading="PENUTUP", body=f"Dibuat {word}."))["stamp"].value is True


def test_no_stamp_is_an_observation_only_where_the_text_was_read_whole(facts):
    text = DRAFT.format(heading="PENUTUP", body="Dibuat rangkap dua.")
    assert facts(text)["stamp"].value is False
    part = facts(text, whole=False)["stamp"]
    assert part.value is None
    assert part.reason


@pytest.mark.parametrize(
    ("body", "pledges"),
    [
        ("Penyewa dilarang menjadikan tanah sebagai jaminan kredit.", False),
        ("Tanah tidak boleh dijaminkan kepada siapa pun.", False),
        ("PIHAK KEDUA dapat menjadikan bangunan sebagai agunan di bank.", True),
        ("PIHAK KEDUA diperbolehkan membebani bangunan dengan hak tanggungan.", True),
        ("Para pihak mengikuti program jaminan kesehatan.", False),
        ("Bangunan digadaikan.", None),
        ("Tidak ada ketentuan lain.", False),
    ],
)
def test_whether_the_asset_may_be_pledged(body, pledges, facts):
    assert facts(DRAFT.format(heading="KETENTUAN LAIN", body=body))["pledges_asset"].value is pledges


@pytest.mark.parametrize(
    ("body", "use"),
    [
        ("Kerja sama dalam bentuk Bangun Guna Serah atas tanah kas desa.", "bgs"),
        ("Kerja sama dalam bentuk bangun serah guna.", "bsg"),
        ("Desa menyewakan kios kepada penyewa dengan harga sewa tetap.", "sewa"),
        ("Desa meminjamkan gedung secara pinjam pakai.", "pinjam_pakai"),
        ("Pengelolaan tanah kas desa oleh PIHAK KEDUA.", "other"),
        ("Pelatihan menjahit bagi warga.", "none"),
    ],
)
def test_the_form_in_which_an_asset_is_used(body, use, facts):
    assert facts(DRAFT.format(heading="RUANG LINGKUP", body=body))["asset_use"].value == use


@pytest.mark.parametrize(
    ("heading", "body", "forums"),
    [
        ("PERBEDAAN", "Perbedaan diselesaikan secara musyawarah.", ["musyawarah"]),
        ("DOMISILI", "Para pihak memilih domisili di Pengadilan Negeri Contoh.", ["pengadilan"]),
        ("LAIN-LAIN", "Bila timbul beda pendapat, diselesaikan dengan musyawarah.", ["musyawarah"]),
        ("LAIN-LAIN", "Jika timbul masalah, diselesaikan secara kekeluargaan.", ["musyawarah"]),
        ("SENGKETA", "Sengketa dimusyawarahkan dengan konsiliasi di kantor desa.", ["musyawarah", "mediasi"]),
        (
            "SENGKETA",
            "Sengketa dimusyawarahkan, lalu diserahkan kepada Menteri Dalam Negeri.",
            ["musyawarah", "atasan"],
        ),
        (
            "SENGKETA",
            "Dimusyawarahkan; petunjuk diminta kepada Ketua Pengadilan Tinggi selaku atasan.",
            ["musyawarah", "atasan"],
        ),
        (
            "SENGKETA",
            "Sengketa dimusyawarahkan.\n[Opsional: melalui Pengadilan Negeri Contoh.]",
            ["musyawarah"],
        ),
        ("LAIN-LAIN", "Pihak kedua menyelesaikan pendapatan pajaknya.", None),
    ],
)
def test_forums_are_read_under_other_headings_and_in_other_words(heading, body, forums, facts):
    assert facts(DRAFT.format(heading=heading, body=body))["dispute_forum"].value == forums


def test_a_ministry_that_has_research_in_its_name_is_the_newer_one(facts):
    body = "Peraturan Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi Nomor 30 Tahun 2021;"
    assert facts(DRAFT.format(heading="DASAR", body=body))["legal_bases"].value == [
        "Permendikbudristek 30/2021"
    ]
