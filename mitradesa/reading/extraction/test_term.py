"""How long the agreement runs: as stated, or the last day counted from the first day and the length."""

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


@pytest.mark.parametrize(
    ("term", "starts", "ends"),
    [
        (
            "Tanah disewakan selama 1 (satu) tahun, terhitung sejak tanggal 1 Agustus 2024.",
            "2024-08-01",
            "2025-07-31",
        ),
        ("Berlaku 15 (lima belas) tahun sejak Tanggal Efektif.", "2024-11-01", "2039-10-31"),
        ("Berlaku satu tahun sejak 1 November 2024.", "2024-11-01", "2025-10-31"),
        ("Berlaku 2 (dua) tahun, mulai 1 Agustus 2O24 s.d. 31 Ju1i 2026.", "2024-08-01", "2026-07-31"),
        (
            "Dilaksanakan selama 90 (sembilan puluh) hari kalender terhitung sejak tanggal 13 Juni 2024.",
            "2024-06-13",
            "2024-09-10",
        ),
        (
            "Diperpanjang untuk jangka waktu 3 (tiga) tahun terhitung mulai tanggal 11 Desember 2024.",
            "2024-12-11",
            "2027-12-10",
        ),
        ("Berlaku enam musim tanam, dimulai musim tanam rendeng tahun 2024.", None, None),
        ("Berlaku 5 (lima) tahun sejak tanggal Berita Acara Serah Terima.", None, None),
    ],
)
def test_first_days_and_lengths_in_other_words(term, starts, ends, facts):
    read = facts(
        DRAFT.format(term=term) + '\nPasal 9\nARTI\n"Tanggal Efektif" berarti tanggal 1 November 2024.\n'
    )
    assert (read["starts_on"].value, read["ends_on"].value) == (starts, ends)


def test_a_counted_last_day_is_less_sure_than_its_parts_and_says_so(facts):
    read = facts(DRAFT.format(term="Berlaku 2 (dua) tahun sejak tanggal ditandatangani."))
    assert read["ends_on"].sureness < min(read["starts_on"].sureness, read["term_months"].sureness)
    assert "Dihitung" in read["ends_on"].reason


def test_keeping_papers_is_no_length_of_the_agreement(facts):
    kept = "Desa menyimpan bukti selama lima tahun. Perjanjian ini berlaku selama 18 (delapan belas) bulan."
    assert facts("PERJANJIAN\n\n1. KEWAJIBAN\n" + kept)["term_months"].value == 18


def test_a_line_with_the_period_gives_both_days(facts):
    text = "PERJANJIAN HIBAH\nPeriode: 1 Mei 2022 - 31 Oktober 2023\n\nPasal 1\nTUJUAN\nMembina warga desa.\n"
    read = facts(text)
    assert (read["starts_on"].value, read["ends_on"].value) == ("2022-05-01", "2023-10-31")


def test_the_former_wording_of_an_addendum_gives_no_days(facts):
    change = (
        'Pasal 4 yang semula berbunyi "berlaku sampai dengan 2 Februari 2024" diubah menjadi '
        '"berlaku 4 (empat) tahun sampai dengan tanggal 2 Februari 2026".'
    )
    read = facts(DRAFT.format(term=change))
    assert (read["starts_on"].value, read["ends_on"].value) == (None, "2026-02-02")
