"""Ways in which villages write that once left a fact unread or wrong: each is a short invented paper and what it says."""

import pytest

HEAD = "PERJANJIAN KERJA SAMA\nNomor: 1/A/2024\nPada hari ini Senin tanggal 4 Maret 2024 kami yang bertanda tangan di bawah ini:\n"
PARTIES = """1. Budi Contoh, Kepala Desa Sampel, bertindak untuk dan atas nama Pemerintah Desa Sampel, selanjutnya disebut PIHAK PERTAMA.
2. Sari Contoh, Direktur PT Sampel Jaya, bertindak untuk dan atas nama PT Sampel Jaya, selanjutnya disebut PIHAK KEDUA.
"""


def article(heading, words):
    return f"{HEAD}{PARTIES}Pasal 1\nTUJUAN\nMembina warga.\n\nPasal 2\n{heading}\n{words}\n"


@pytest.mark.parametrize(
    "line",
    [
        "Nomor 143/12/2023 dan No. 05/SP/XI/2023",
        "No. 143/12/2023 & No. 05/SP/XI/2023",
        "Nomor: 143/12/2023 dan Nomor: 05/SP/XI/2023",
        "Nomor / Number: 143/12/2023\nNomor / Number: 05/SP/XI/2023",
        "Number: 143/12/2023\nNumber: 05/SP/XI/2023",
    ],
)
def test_two_numbers_on_a_line_or_under_a_label_in_two_languages_are_two(facts, line):
    text = f"PERJANJIAN KERJA SAMA\n{line}\nPada hari ini Senin tanggal 4 Maret 2024 kami:\n{PARTIES}"
    assert facts(text)["numbers"].value == ["143/12/2023", "05/SP/XI/2023"]


@pytest.mark.parametrize(
    ("title", "own", "kind"),
    [
        ("PERJANJIAN KERJA\nSAMA", "Perjanjian ini", "perjanjian_kerja_sama"),
        ("PERJANJIAN", "Perjanjian Kerja Sama ini", "perjanjian_kerja_sama"),
        ("PERJANJIAN PENGELOLAAN PASAR", "Perjanjian ini", "perjanjian"),
        ("NOTA\nKESEPAHAMAN", "Nota Kesepahaman ini", "nota_kesepahaman"),
    ],
)
def test_a_title_broken_or_bare_keeps_its_kind(facts, title, own, kind):
    text = f"{title}\nNomor: 1/A/2024\nPada hari ini Senin tanggal 4 Maret 2024 kami:\n{PARTIES}Pasal 1\nTUJUAN\n{own} membina warga.\n"
    assert facts(text)["document_kind"].value == kind


def test_a_span_of_time_behind_a_comma_is_no_second_day_of_signing(facts):
    read = facts(article("MASA KONTRAK", "Tujuh bulan, mulai 1 Juni 2024 s/d 31 Desember 2024."))
    assert (read["signed_on"].value, read["date_conflict"].value) == ("2024-03-04", False)
    assert (read["starts_on"].value, read["ends_on"].value) == ("2024-06-01", "2024-12-31")


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("Perjanjian ini berakhir 6 (enam) bulan setelah ditandatangani.", 6),
        ("Kerja sama ini untuk waktu 1 (satu) tahun sejak hari ini.", 12),
        ("Perjanjian ini mempunyai masa laku dua tahun sejak tanggal surat ini.", 24),
        ("Perjanjian ini berlaku 2 (dua) tahun terhitung dari tanggal di atas.", 24),
        ("Perjanjian ini berlaku satu tahun sejak tanggaI penandatanganan.", 12),
    ],
)
def test_a_length_in_prose_begins_on_the_day_of_signing(facts, words, months):
    read = facts(article("LAIN-LAIN", words))
    assert (read["term_months"].value, read["starts_on"].value) == (months, "2024-03-04")


def test_the_date_under_the_agreement_is_not_the_day_until_which_it_runs(facts):
    words = "Perjanjian ini berlaku sejak ditandatangani sampai dengan dicabut kedua pihak.\n\nSampel, 4 Maret 2024"
    assert facts(article("PENUTUP", words))["ends_on"].value is None


@pytest.mark.parametrize(
    ("words", "forums"),
    [
        (
            "Bila ada persoalan, dibicarakan secara musyawarah, lalu dibawa ke sidang adat.",
            {"musyawarah", "adat"},
        ),
        ("Kalau timbul ketidakcocokan, kedua pihak bermusyawarah.", {"musyawarah"}),
        (
            "Perselisihan dimusyawarahkan; bila gagal, para pihak meminta keputusan Bupati.",
            {"musyawarah", "bupati"},
        ),
        (
            "Perselisihan dimusyawarahkan, diputus Lembaga Adat, dan hasilnya dilaporkan kepada Camat.",
            {"musyawarah", "adat"},
        ),
        ("Perselisihan dirundingkan, lalu diputus oleh Perbekel.", {"musyawarah", "atasan"}),
    ],
)
def test_a_forum_is_who_settles_not_who_is_told(facts, words, forums):
    assert set(facts(article("LAIN-LAIN", words))["dispute_forum"].value) == forums


@pytest.mark.parametrize(
    "opening",
    [
        "Perjanjian ini ditandatangani pada 4 Maret 2024 oleh I Made Contoh selaku Perbekel Desa Sampel yang bertindak untuk dan atas nama "
        "Pemerintah Desa Sampel, dan Sari Contoh, S.Psi. selaku Ketua Yayasan Sampel yang bertindak untuk dan atas nama Yayasan Sampel.",
        "Kami, Pemerintah Desa Sampel, dalam hal ini diwakili oleh I Made Contoh selaku Perbekel, dan Yayasan Sampel, dalam hal ini "
        "diwakili oleh Sari Contoh, S.Psi. selaku Ketua, berjanji hal-hal di bawah ini.",
        "| Pihak Pertama | Pemerintah Desa Sampel, diwakili oleh I Made Contoh, Perbekel |\n"
        "| Pihak Kedua | Yayasan Sampel, diwakili oleh Sari Contoh, S.Psi., Ketua |",
    ],
)
def test_parties_told_in_one_sentence_or_in_a_table_are_read(facts, opening):
    parties = facts(f"SURAT PERJANJIAN\n\n{opening}\n\nYayasan melatih warga.\n")["parties"].value
    assert [(party["name"], party["signatory"]) for party in parties] == [
        ("Pemerintah Desa Sampel", "I Made Contoh"),
        ("Yayasan Sampel", "Sari Contoh, S.Psi."),
    ]


def test_a_resident_to_whom_land_is_let_is_a_party_of_his_own(facts):
    text = (
        "PERJANJIAN SEWA TANAH BENGKOK\n\nPada hari ini Senin tanggal 4 Maret 2024, Budi Contoh, Kepala Desa Sampel, bertindak atas nama "
        "Pemerintah Desa Sampel, menyewakan kepada Sari Contoh, petani, warga RT 02 Desa Sampel, tanah bengkok di Blok Lor.\n"
    )
    parties = facts(text)["parties"].value
    assert [party["name"] for party in parties] == ["Pemerintah Desa Sampel", "Sari Contoh"]


def test_a_name_behind_an_office_is_the_one_that_stands_under_the_agreement(facts):
    text = (
        "SURAT PERJANJIAN\n\nPihak Pertama: Pemerintah Desa Sampel, diwakili Kepala Desa Budi Contoh.\n"
        "Pihak Kedua: Forum Relawan Sampel, diwakili Ketua Sari Contoh.\n\nRegu berjaga bergilir.\n\nTertanda,\n\n"
        "Budi Contoh               Sari Contoh\n"
    )
    parties = facts(text)["parties"].value
    assert [(party["signatory"], party["office"]) for party in parties] == [
        ("Budi Contoh", "Kepala Desa"),
        ("Sari Contoh", "Ketua"),
    ]


@pytest.mark.parametrize(
    "torn", ["Femerintah Deso Sampel", "PEMERINTAH DE5A SAMPEL", "Pemerlntah Desa Sampel"]
)
def test_the_form_of_a_village_is_whole_where_a_scan_has_torn_it(facts, torn):
    text = article("LAIN-LAIN", "Rukun.").replace("atas nama Pemerintah Desa Sampel", f"atas nama {torn}")
    assert facts(text)["parties"].value[0]["name"].lower() == "pemerintah desa sampel"


def test_the_name_of_a_neighbourhood_and_a_bracketed_office_give_their_signatory(facts):
    head = "atas nama Pemerintah Desa Sampel"
    text = article("LAIN-LAIN", "Rukun.").replace(
        "Budi Contoh, Kepala Desa Sampel", "Budi Contoh (Lurah Sampel)"
    )
    party = facts(text.replace(head, "atas nama Kelurahan Sampel"))["parties"].value[0]
    assert (party["name"], party["kind"], party["signatory"]) == (
        "Kelurahan Sampel",
        "kelurahan",
        "Budi Contoh",
    )


def test_the_one_sum_that_is_given_is_the_amount(facts):
    words = "PIHAK KEDUA membayar setiap Sabtu. Modal awal sebesar Rp60.000.000,- disediakan PIHAK KEDUA."
    assert facts(article("MODAL", words))["amount_total"].value == 60_000_000
