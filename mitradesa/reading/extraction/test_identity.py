"""What the paper calls itself, its numbers, its parties, its village and its language."""

import pytest

from mitradesa.reading.extraction import propose_regime
from mitradesa.reading.extraction.areas import official_areas
from mitradesa.reading.extraction.party_kinds import body_of_office, party_kind
from mitradesa.reading.extraction.villages import candidates

AFTER = """

Pada hari ini tanggal 4 Maret 2024, yang bertanda tangan di bawah ini:

Pasal 1
TUJUAN
Membina desa dan warganya dengan baik.
"""


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("PERJANJIAN KERJA SAMA", "perjanjian_kerja_sama"),
        ("PERJANJIAN KERJASAMA (MoU)", "perjanjian_kerja_sama"),
        ("MEMORANDUM OF UNDERSTANDING (MoU)", "nota_kesepahaman"),
        ("NOTA KESEPAKATAN BERSAMA", "kesepakatan"),
        ("NASKAH KESEPAKATAN", "kesepakatan"),
        ("PERJANJIAN BERSAMA", "perjanjian_bersama"),
        ("PERATURAN BERSAMA KEPALA DESA", "peraturan_bersama"),
        ("SURAT PERJANJIAN SEWA MENYEWA", "perjanjian_sewa"),
        ("ADENDUM PERJANJIAN KERJA SAMA", "addendum"),
        ("KONTRAK KERJA SAMA", "kontrak"),
        ("SURAT PERJANJIAN", "perjanjian"),
        ("PERJANIIAN KERJA SAMA", "perjanjian_kerja_sama"),
        ("NOTA KESEPAHAMAM", "nota_kesepahaman"),
        ("SURAT TUGAS", None),
    ],
)
def test_the_kind_of_paper_is_what_its_title_says(title, kind, facts):
    assert facts(title + AFTER)["document_kind"].value == kind


def test_without_a_title_the_text_says_what_it_is(facts):
    read = facts(
        "Kepada Yth."
        + AFTER
        + "Nota Kesepahaman ini berlaku sejak ditandatangani. Nota Kesepahaman ini dibuat rangkap dua."
    )
    assert read["document_kind"].value == "nota_kesepahaman"
    assert read["document_kind"].sureness < 0.8


@pytest.mark.parametrize(
    ("lines", "numbers"),
    [
        ("Nomor : 12/PKS/2024\nNomor : 34/CV/2024", ["12/PKS/2024", "34/CV/2024"]),
        ("NOMOR: 12/PKS/2024        NOMOR: 34/CV/2024", ["12/PKS/2024", "34/CV/2024"]),
        ("Nomor Pihak Pertama : 12/PKS/2024\nNomor Pihak Kedua : 34/CV/2024", ["12/PKS/2024", "34/CV/2024"]),
        ("No. 12/PKS/2024", ["12/PKS/2024"]),
        ("Nomor : 17 Tahun 2024", ["17 Tahun 2024"]),
        ("NOMOR 3 TAHUN 2022 (Desa Satu)\nNOMOR 4 TAHUN 2022 (Desa Dua)", ["3 TAHUN 2022", "4 TAHUN 2022"]),
        ("Nomor surat kelurahan     400.7/331/KJA/2024", ["400.7/331/KJA/2024"]),
        ("Nomor : ..../..../2024\nNomor : ___/___", None),
        ("Jalan Merdeka Nomor 57 Lahat", None),
        ("Nomor : 40/26 /ppk /(Spt3", None),
    ],
)
def test_numbers_are_taken_as_written_and_blanks_left_out(lines, numbers, facts):
    assert facts("PERJANJIAN KERJA SAMA\n" + lines + AFTER)["numbers"].value == numbers


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Pemerintah Desa Suka Contoh", "village"),
        ("Desa Contoh Kabupaten Lahat", "village"),
        ("Pemerintah Nagari Contoh", "village"),
        ("Badan Permusyawaratan Desa Contoh", "bpd"),
        ("Kelurahan Contoh", "kelurahan"),
        ("BUM Desa Contoh Jaya", "bumdes"),
        ("Badan Usaha Milik Desa Bersama Contoh", "bumdes"),
        ("Badan Kerja Sama Antar Desa Kecamatan Contoh", "bkad"),
        ("PT Contoh Jaya", "company"),
        ("PT Bank Contoh (Persero) Tbk", "bank"),
        ("Bank Sampah Contoh", "community"),
        ("Koperasi Unit Desa Contoh", "cooperative"),
        ("Yayasan Contoh", "foundation"),
        ("Fakultas Teknik Universitas Contoh", "university"),
        ("SMK Negeri 6 Contoh", "school"),
        ("Dinas Pertanian Kabupaten Contoh", "government"),
        ("Kelompok Tani Contoh Desa Contoh", "community"),
        ("Budi Contoh", "other"),
        ("diri sendiri", "individual"),
    ],
)
def test_the_kind_of_a_party_follows_from_its_name(name, kind):
    assert party_kind(name) == kind


def test_an_office_tells_its_body():
    assert body_of_office("Dekan Fakultas Teknik Universitas Contoh") == "Fakultas Teknik Universitas Contoh"
    assert body_of_office("Kepala Desa Contoh") == "Desa Contoh"
    assert body_of_office("Petani") == ""


def test_a_misspelt_village_is_found_within_its_regency_only():
    areas = official_areas()
    assert [area.code for area, _ in candidates(areas, "Ulak Pandn", regency="Lahat")] == ["16.04.09.2019"]
    assert candidates(areas, "Ulak Pandn") == []
    assert candidates(areas, "Ulak Pandan", regency="Kabupaten Seluma") == []


def test_a_common_village_name_without_regency_is_not_guessed(facts):
    text = "PERJANJIAN KERJA SAMA\nANTARA\nPEMERINTAH DESA SIDOMULYO\nDENGAN\nPT CONTOH JAYA" + AFTER
    read = facts(text)
    assert read["village_name"].value == "Sidomulyo"
    assert read["village_code"].value is None
    assert "105 desa" in read["village_code"].reason


def test_the_readers_own_regency_decides_where_the_draft_names_none(facts):
    text = "PERJANJIAN KERJA SAMA\nANTARA\nPEMERINTAH DESA LAWANG AGUNG\nDENGAN\nPT CONTOH JAYA" + AFTER
    read = facts(text, regency="Kabupaten Lahat")
    assert read["village_code"].value is not None
    assert read["village_code"].value.startswith("16.04.")


def test_the_file_of_villages_stays_closed_where_no_village_is_named(facts):
    official_areas.cache_clear()
    facts("NOTA KESEPAHAMAN\nANTARA\nUNIVERSITAS CONTOH\nDENGAN\nPT CONTOH JAYA" + AFTER)
    assert official_areas.cache_info().currsize == 0


def test_languages_are_told_apart(facts):
    english = (
        "This agreement is made by and between the parties for the purpose of the programme and shall be in force. "
        * 5
    )
    assert facts(english)["language"].value == "en"
    assert facts("PERJANJIAN" + AFTER * 3)["language"].value == "id"
    assert facts(english + AFTER * 6)["language"].value == "two"
    assert facts("")["language"].value is None


def test_a_foreign_party_is_seen(facts):
    text = "PERJANJIAN KERJA SAMA\nANTARA\nDESA CONTOH\nDENGAN\nSAMPLE RESORTS PTE. LTD." + AFTER
    assert facts(text.replace("PTE. LTD.", "Pte Ltd"))["foreign_party"].value is True


def test_an_empty_draft_says_why_it_says_nothing(facts, draft):
    read = facts("")
    assert all(found.value is None and found.reason for found in read.values())
    assert propose_regime(draft(""), read).value is None
