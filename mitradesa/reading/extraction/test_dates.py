"""When the agreement was signed, in whatever way a drafter writes a date."""

import pytest

OPENING = "PERJANJIAN KERJA SAMA\n\n{date}, kami yang bertanda tangan di bawah ini:\n\nPasal 1\nRUANG LINGKUP\nMembina desa.\n"


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        (
            "Pada hari ini Rabu tanggal dua puluh dua bulan September tahun dua ribu dua puluh satu",
            "2021-09-22",
        ),
        ("Pada hari ini, Rabu, 22 September 2021", "2021-09-22"),
        (
            "Pada hari Rabu tanggal 22 (dua puluh dua) bulan September tahun 2021 (dua ribu dua puluh satu)",
            "2021-09-22",
        ),
        ("Pada hari ini tanggal 22-09-2021", "2021-09-22"),
        ("Pada hari ini tanggal 22/9/2021", "2021-09-22"),
        (
            "Pada hari ini Rabu tanggal Dua Puluh Dua September Dua Ribu Dua Puluh Satu (22 September 2021)",
            "2021-09-22",
        ),
        ("Pada hari ini Senin tanggal Duapuluh Satu bulan Pebruari tahun Duaribu Duapuluh Dua", "2022-02-21"),
        ("Pada hari ini ........ tanggal ....... bulan Juli tahun dua ribu dua puluh", "2020-07"),
        ("Pada hari ini ........ tanggal ....... bulan ....... tahun dua ribu delapan belas", "2018"),
        ("Pada hari ini ........ tanggal ....... bulan ....... tahun .......", None),
    ],
)
def test_the_signing_date_is_read(written, iso, facts):
    assert facts(OPENING.format(date=written))["signed_on"].value == iso


def test_words_win_over_digits_and_the_conflict_is_told(facts):
    read = facts(
        OPENING.format(
            date="Pada hari ini Rabu tanggal dua bulan Mei tahun dua ribu dua puluh satu (02-05-2022)"
        )
    )
    assert read["signed_on"].value == "2021-05-02"
    assert read["date_conflict"].value is True
    assert "2022-05-02" in read["date_conflict"].reason
    assert read["signed_on"].sureness < 0.7


def test_a_closing_date_that_differs_from_the_opening_is_a_conflict(facts):
    text = (
        OPENING.format(date="Pada hari ini tanggal 3 Mei 2021")
        + "Demikian perjanjian ini dibuat.\n\nLahat, 5 Mei 2021\nPIHAK KEDUA\n"
    )
    assert facts(text)["date_conflict"].value is True


def test_agreeing_dates_are_no_conflict(facts):
    text = (
        OPENING.format(date="Pada hari ini tanggal tiga bulan Mei tahun 2021 (3-5-2021)")
        + "\nLahat, 3 Mei 2021\n"
    )
    assert facts(text)["date_conflict"].value is False


def test_a_day_that_does_not_exist_is_not_made_up(facts):
    assert facts(OPENING.format(date="Pada hari ini tanggal 31-02-2021"))["signed_on"].value is None


def test_a_date_of_a_decree_in_the_body_is_not_the_signing_date(facts):
    text = (
        "PERJANJIAN KERJA SAMA\n\nPasal 1\nDASAR\nKeputusan Bupati tanggal 5 Mei 2019 tentang pengangkatan.\n"
    )
    assert facts(text)["signed_on"].value is None
