"""How long the agreement runs, as stated; ends are never computed here."""

import pytest

DRAFT = """PERJANJIAN KERJA SAMA

Pada hari ini Senin tanggal 4 Maret 2024, kami yang bertanda tangan di bawah ini:

Pasal 1
RUANG LINGKUP
Membina desa.

Pasal 2
JANGKA WAKTU
{term}

Pasal 3
PENUTUP
Dibuat rangkap dua.
"""


@pytest.mark.parametrize(
    ("term", "months"),
    [
        ("Perjanjian ini berlaku selama 5 (lima) tahun sejak ditandatangani.", 60),
        ("Perjanjian ini berlaku untuk jangka waktu (Satu) tahun.", 12),
        ("Perjanjian ini berlaku S5 (lima) tahun.", 60),
        ("Perjanjian ini berlaku selama tiga tahun.", 36),
        ("Perjanjian ini berlaku 18 (delapan belas) bulan.", 18),
        (
            "Perjanjian ini berlaku 3 (tiga) tahun dan diberitahukan paling lambat 6 (enam) bulan sebelum berakhir.",
            36,
        ),
        ("Perpanjangan diajukan paling lambat 3 (tiga) bulan sebelum berakhir.", None),
        ("Pekerjaan selesai dalam 120 (seratus dua puluh) hari kerja.", None),
        ("Dibiayai dari APBDes tahun anggaran 2024 selama berlaku.", None),
    ],
)
def test_the_duration_is_read_in_months(term, months, facts):
    assert facts(DRAFT.format(term=term))["term_months"].value == months


def test_words_are_trusted_over_digits_but_less_surely(facts):
    agreeing = facts(DRAFT.format(term="Perjanjian ini berlaku 3 (tiga) tahun."))["term_months"]
    differing = facts(DRAFT.format(term="Perjanjian ini berlaku 5 (tiga) tahun."))["term_months"]
    assert (differing.value, agreeing.value) == (36, 36)
    assert differing.sureness < agreeing.sureness


@pytest.mark.parametrize(
    ("term", "starts", "ends"),
    [
        (
            "Berlaku terhitung mulai tanggal 13 Oktober 2020 sampai dengan tanggal 31 Desember 2021.",
            "2020-10-13",
            "2021-12-31",
        ),
        ("Berlaku sejak 1 Juni 2024 s/d 31 Mei 2025.", "2024-06-01", "2025-05-31"),
        ("Berlaku sejak ditandatangani sampai dengan 30 Desember 2026.", "2024-03-04", "2026-12-30"),
        ("Berlaku sampai dengan tanggal 31 (tiga puluh satu) Desember 2028.", None, "2028-12-31"),
        (
            "Berlaku 2 (dua) tahun terhitung sejak tanggal ditandatangani oleh para pihak.",
            "2024-03-04",
            "2026-03-03",
        ),
        ("Berlaku 2 (dua) tahun.", None, None),
    ],
)
def test_first_and_last_day_are_read_or_follow_from_the_length(term, starts, ends, facts):
    read = facts(DRAFT.format(term=term))
    assert (read["starts_on"].value, read["ends_on"].value) == (starts, ends)


def test_a_term_without_end_is_open(facts):
    assert facts(DRAFT.format(term="Perjanjian ini berlaku tanpa batas waktu."))["open_ended"].value is True


def test_a_term_with_an_end_is_not_open(facts):
    assert facts(DRAFT.format(term="Perjanjian ini berlaku 2 (dua) tahun."))["open_ended"].value is False


def test_silence_about_the_end_is_unknown(facts):
    read = facts(DRAFT.format(term="Diatur kemudian."))["open_ended"]
    assert read.value is None
    assert read.reason


def test_secrecy_without_end_is_not_a_term_without_end(facts):
    text = DRAFT.format(term="Diatur kemudian.").replace(
        "Membina desa.", "Kewajiban menjaga rahasia berlaku tanpa batas waktu."
    )
    assert facts(text)["open_ended"].value is None
