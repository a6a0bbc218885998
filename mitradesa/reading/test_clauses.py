"""Clauses are found however a drafter numbers them. The samples are invented."""

import pytest

from mitradesa.reading.clauses import Clause, split_clauses

OPENING = """PERJANJIAN KERJA SAMA
ANTARA
PEMERINTAH DESA SUMBER CONTOH
DENGAN
KOPERASI TANI CONTOH MAKMUR
TENTANG
PENGELOLAAN KEBUN KOPI

Pada hari ini, Senin tanggal dua bulan Mei tahun dua ribu dua puluh dua, yang bertanda tangan di bawah ini:
1. Budi Contoh, Kepala Desa, selanjutnya disebut PIHAK PERTAMA.
2. Sari Contoh, Ketua Koperasi, selanjutnya disebut PIHAK KEDUA.
sepakat mengadakan kerja sama dengan ketentuan sebagai berikut:

"""
CLOSING = """
Demikian Perjanjian Kerja Sama ini dibuat dalam rangkap 2 (dua) bermeterai cukup.

PIHAK PERTAMA                PIHAK KEDUA
"""


def numbered(text: str) -> list[tuple[str, str]]:
    return [
        (clause.number, clause.heading)
        for clause in split_clauses(text)
        if clause.kind not in ("preamble", "closing")
    ]


def proper(text: str) -> list[Clause]:
    return [clause for clause in split_clauses(text) if clause.kind not in ("preamble", "closing")]


WANTED = [("1", "RUANG LINGKUP"), ("2", "JANGKA WAKTU"), ("3", "PENUTUP")]
BODIES = (
    "(1) Kerja sama ini meliputi perawatan dan panen kebun.",
    "Perjanjian ini berlaku selama 2 (dua) tahun.",
    "Hal lain diatur kemudian.",
)


def draft(pattern: str, headings: tuple[str, ...] = ("RUANG LINGKUP", "JANGKA WAKTU", "PENUTUP")) -> str:
    clauses = (
        pattern.format(number=place, heading=heading) + "\n" + body + "\n\n"
        for place, (heading, body) in enumerate(zip(headings, BODIES, strict=True), start=1)
    )
    return OPENING + "".join(clauses) + CLOSING


@pytest.mark.parametrize(
    "pattern",
    [
        "Pasal {number}\n{heading}\n",
        "Pasal {number}\n\n{heading}\n",
        "PASAL {number}\n{heading}",
        "Pasal.{number}.\n{heading}",
        "Pasal{number}\n{heading}",
        "PASAL {number} : {heading}",
        "Pasal {number} - {heading}",
        "Pasal {number} {heading}",
        "Pasal {number} ({heading})",
        "### Pasal {number}: {heading}\n",
        "**Pasal {number}**\n**{heading}**\n",
        "Pasal {number}\n----- halaman -----\n{heading}\n",
        "{heading}\nPasal {number}\n",
        "{heading}\n\nPASAL {number}\n",
        "Pasai {number}\n{heading}",
        "Pasat {number}\n{heading}",
        "PasaI {number}\n{heading}",
        "PA5AL {number}\n{heading}",
        "P A S A L {number}\n{heading}",
        "Pasl {number}\n{heading}",
        "Pasal {number} (Satu)\n{heading}",
        "- Pasal {number} -\n{heading}",
        "Pasal - {number} -\n{heading}",
        "Pasal ke-{number}\n{heading}",
        "Psl. {number}\n{heading}",
        "Ps. {number}\n{heading}",
        "Article {number}\n{heading}",
        "                    Pasal {number}\n                 {heading}\n",
    ],
)
def test_every_way_to_write_a_pasal_is_read(pattern):
    assert numbered(draft(pattern)) == WANTED


def test_headings_in_small_letters_are_read_below_and_above_the_number():
    headings = ("Ruang Lingkup", "Jangka Waktu", "Penutup")
    wanted = [(str(place), heading) for place, heading in enumerate(headings, start=1)]
    assert numbered(draft("Pasal {number}\n{heading}\n", headings)) == wanted
    assert numbered(draft("{heading}\nPasal {number}\n", headings)) == wanted


def test_roman_numbers_stay_roman():
    text = OPENING + "".join(
        f"PASAL {number}\n{heading}\nPara pihak sepakat.\n\n"
        for number, heading in (("I", "TUJUAN"), ("II", "RUANG LINGKUP"), ("III", "BIAYA"), ("IV", "PENUTUP"))
    )
    assert [number for number, _ in numbered(text)] == ["I", "II", "III", "IV"]


def test_slips_of_ocr_in_numbers_are_mended_by_the_count():
    text = OPENING + "".join(
        f"Pasal {number}\nKETENTUAN UMUM\nPara pihak sepakat.\n\n"
        for number in ("l", "2", "3", "4", "5", "6", "T", "8", "9", "1O", "Il", "12")
    )
    assert [number for number, _ in numbered(text)] == [str(number) for number in range(1, 13)]


def test_numbers_in_words_are_counted():
    text = OPENING + "".join(
        f"PASAL {number}\nKETENTUAN UMUM\nPara pihak sepakat.\n\n"
        for number in ("SATU", "KEDUA", "Tiga", "Kesepuluh", "SEBELAS", "Dua belas", "Dua Puluh")
    )
    assert [number for number, _ in numbered(text)] == ["1", "2", "3", "10", "11", "12", "20"]


def test_numbers_given_twice_or_left_out_are_kept_as_written():
    text = OPENING + "".join(
        f"Pasal {number}\nKETENTUAN UMUM\nPara pihak sepakat.\n\n" for number in (1, 2, 2, 5, 6)
    )
    assert [number for number, _ in numbered(text)] == ["1", "2", "2", "5", "6"]


def test_a_heading_may_run_over_two_lines():
    text = (
        OPENING
        + "Pasal 1\nTATA CARA PEMBAYARAN DAN\nPEMBAGIAN HASIL USAHA\n(1) Hasil dibagi.\n\nPasal 2\nPENUTUP\nSelesai.\n"
    )
    assert numbered(text)[0] == ("1", "TATA CARA PEMBAYARAN DAN PEMBAGIAN HASIL USAHA")


def test_a_heading_and_its_body_on_one_line_are_told_apart():
    text = (
        OPENING
        + "Pasal 1: Tujuan Kerja Sama — Meningkatkan pendapatan warga desa.\n\nPasal 2: Penutup — Selesai.\n"
    )
    first = proper(text)[0]
    assert first.heading == "Tujuan Kerja Sama"
    assert text[first.body_start : first.end].strip(" —\n") == "Meningkatkan pendapatan warga desa."


def test_pasal_without_headings_have_none():
    text = OPENING + (
        "Pasal 1\nPIHAK PERTAMA menyewakan tanah kas desa kepada PIHAK KEDUA.\n\n"
        "Pasal 2\nSewa berlaku selama dua tahun.\n\nPasal 3\nPARA PIHAK\nsepakat menyelesaikan sengketa dengan musyawarah.\n"
    )
    assert numbered(text) == [("1", ""), ("2", ""), ("3", "")]


def test_chapters_hold_their_pasal():
    text = OPENING + (
        "BAB I\nMAKSUD DAN TUJUAN\nPasal 1\n\n(1) Maksud kerja sama ini ialah.\n\nPasal 2\n\nTujuannya ialah.\n\n"
        "BAB II\nPEMBIAYAAN\nPasal 3\n\nBiaya ditanggung bersama.\n"
    )
    found = proper(text)
    assert [(clause.kind, clause.number, clause.heading, clause.level) for clause in found] == [
        ("bab", "I", "MAKSUD DAN TUJUAN", 1),
        ("pasal", "1", "", 2),
        ("pasal", "2", "", 2),
        ("bab", "II", "PEMBIAYAAN", 1),
        ("pasal", "3", "", 2),
    ]
    assert found[0].end == found[3].start


@pytest.mark.parametrize("mark", ["{number}. ", "{roman}. ", "{letter}. ", "", "# ", "## {number}. "])
def test_headings_without_pasal_are_read(mark):
    names = ("MAKSUD DAN TUJUAN", "RUANG LINGKUP", "JANGKA WAKTU", "BIAYA SEWA", "PENYELESAIAN PERSELISIHAN")
    text = OPENING + "\n".join(
        mark.format(number=place, roman=("I", "II", "III", "IV", "V")[place - 1], letter="ABCDE"[place - 1])
        + f"{name}\nPara pihak sepakat bahwa hal ini diatur bersama.\n"
        for place, name in enumerate(names, start=1)
    )
    assert [heading for _, heading in numbered(text)] == list(names)


def test_decimal_numbers_lie_under_their_clause():
    text = OPENING + (
        "Pasal 7\nKETENTUAN KHUSUS\n\n7.1 Masa Berlaku\nKontrak berlaku satu tahun.\n\n7.2 Perubahan Kontrak\n"
        "Perubahan dibuat tertulis.\n\n"
        "Pasal 8\nPENUTUP\nSelesai.\n"
    )
    found = [(clause.number, clause.heading, clause.level) for clause in proper(text)]
    assert found == [
        ("7", "KETENTUAN KHUSUS", 1),
        ("7.1", "Masa Berlaku", 2),
        ("7.2", "Perubahan Kontrak", 2),
        ("8", "PENUTUP", 1),
    ]


def test_items_with_decimal_numbers_are_not_clauses():
    text = (
        OPENING
        + "Pasal 1\nSYARAT\n2.1 Mengisi formulir dengan data yang benar.\n2.2 Surat keterangan dari desa.\n\nPasal 2\nPENUTUP\nSelesai.\n"
    )
    assert [number for number, _ in numbered(text)] == ["1", "2"]


@pytest.mark.parametrize(
    "body",
    [
        "Biaya sebagaimana dimaksud dalam\nPasal 5 ayat (1) ditanggung bersama.",
        "Biaya sebagaimana dimaksud dalam\nPasal 5.",
        "Biaya sesuai dengan ketentuan\nPasal 5\nyang telah disepakati.",
        "Para pihak tunduk pada\n\nPasal 5\nperjanjian ini.",
        "Ketentuan ini tidak mengurangi\nPasal 5 dan Pasal 6 Perjanjian ini.",
        "Sesuai Pasal 5 tentang biaya maka dibayar.\nPasal 5 Undang-Undang Desa tetap berlaku.",
    ],
)
def test_a_reference_inside_a_sentence_is_no_clause(body):
    text = OPENING + f"Pasal 1\nBIAYA\n{body}\n\nPasal 2\nPENUTUP\nSelesai.\n"
    assert [number for number, _ in numbered(text)] == ["1", "2"]


def test_page_furniture_inside_a_clause_is_passed_over():
    text = OPENING + (
        "Pasal 1\n\nHalaman 2 dari 5\nParaf PIHAK KESATU:   Paraf PIHAK KEDUA:\n----- halaman -----\n- 3 -\nRUANG LINGKUP\n"
        "(1) Meliputi panen.\nPIHAK PERTAMA   PIHAK KEDUA\n4 | Page\n(2) Meliputi jual.\n\nPasal 2\nPENUTUP\nSelesai.\n"
    )
    assert numbered(text) == [("1", "RUANG LINGKUP"), ("2", "PENUTUP")]


def test_plain_prose_is_one_preamble():
    text = "NOTA KESEPAHAMAN\n\nPara pihak sepakat bekerja sama di bidang pertanian selama dua tahun.\n"
    assert [(clause.kind, clause.start, clause.end) for clause in split_clauses(text)] == [
        ("preamble", 0, len(text))
    ]


def test_an_addendum_keeps_what_a_pasal_said_and_what_it_says_now():
    text = """ADDENDUM PERJANJIAN SEWA
Para pihak sepakat mengubah perjanjian dengan ketentuan sebagai berikut:

Pasal 3 semula berbunyi:
Sewa berlaku selama 1 (satu) tahun.
diubah menjadi:
Sewa berlaku selama 2 (dua) tahun.

Pasal 5 diubah sehingga berbunyi sebagai berikut:
Uang sewa sebesar Rp 5.000.000,- setahun.
"""
    assert [number for number, _ in numbered(text)] == ["3", "5"]


def test_a_text_that_holds_the_agreement_twice_is_read_twice():
    once = draft("Pasal {number}\n{heading}\n")
    found = split_clauses(once + "\n" + once)
    assert [clause.number for clause in found if clause.kind == "pasal"] == ["1", "2", "3"] * 2
    assert [clause.kind for clause in found].count("closing") == 2


def test_a_heading_whose_number_was_lost_is_kept_inside_its_neighbour():
    text = OPENING + (
        "Pasal 1\nRUANG LINGKUP\nMeliputi panen kopi.\n\n~~ 2\nJANGKA WAKTU\nBerlaku dua tahun.\n\nPasal 3\nPENUTUP\nSelesai.\n"
    )
    assert ("", "JANGKA WAKTU") in numbered(text)


def test_a_text_pasted_as_one_line_is_cut_before_each_pasal():
    text = " ".join(draft("Pasal {number}\n{heading}\n").split())
    assert numbered(text) == WANTED


def test_closing_words_stand_apart_from_the_last_pasal():
    text = draft("Pasal {number}\n{heading}\n")
    closing = split_clauses(text)[-1]
    assert closing.kind == "closing"
    assert text[closing.start :].startswith("Demikian")


def test_closing_words_that_are_all_of_a_penutup_stay_in_it():
    text = OPENING + "Pasal 1\nPENUTUP\n\nDemikian perjanjian ini dibuat dalam rangkap dua.\n"
    assert [clause.kind for clause in split_clauses(text)] == ["preamble", "pasal"]


def test_spans_hold_what_they_name():
    text = draft("Pasal {number}\n{heading}\n")
    for clause in proper(text):
        assert clause.heading in text[clause.start : clause.body_start]
        assert text[clause.start : clause.end].startswith(f"Pasal {clause.number}")
