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


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("Pada hari ini Sabtu tanggal dua puluh bulan Mei tahun dua ribu dua puluh tiga", "2023-05-20"),
        ("Pada hari ini Rabu tanggal dua puluh tujuh bulan Ju1i tahun dua ribu dua puluh dua", "2022-07-27"),
        ("Pada hari ini Selasa, tanggal .......... bulan Maret fahun dua ribu dua puluh dua", "2022-03"),
        (
            "Perjanjian ini dibuat pada hari Rabu tanggal 21 September 2022 berdasarkan Keputusan tanggal 5 Mei 2022",
            "2022-09-21",
        ),
    ],
)
def test_days_that_scans_and_decrees_obscure_are_read(written, iso, facts):
    read = facts(OPENING.format(date=written))
    assert (read["signed_on"].value, read["date_conflict"].value) == (iso, False)


@pytest.mark.parametrize(
    ("closing", "iso"),
    [
        ("                      Contoh Wetan, 22 Pebruari 2016\nPIHAK II", "2016-02-22"),
        ("Dibuat di : Sragen\nTanggal : 10 Januari 2023", "2023-01-10"),
        ("          Ditetapkan di Contoh\n          pada tanggal 12 Juli 2021\n", "2021-07-12"),
        ("Demikian perjanjian ini dibuat di Kediri pada hari Jumat, tanggal 16 Nopember 2018.", "2018-11-16"),
        ("Para pihak menandatangani Kontrak ini pada tanggal 2 Januari 2024.", "2024-01-02"),
    ],
)
def test_the_closing_tells_the_day_where_the_opening_is_silent(closing, iso, facts):
    text = f"PERJANJIAN\n\nYang bertanda tangan di bawah ini:\n\nPasal 1\nTUJUAN\nMembina warga desa.\n\n{closing}\n"
    assert facts(text)["signed_on"].value == iso


def test_a_day_of_something_that_went_before_is_not_the_signing_date(facts):
    text = "PERJANJIAN SEWA\n\nBahwa kios telah diserahterimakan pada tanggal 9 Nopember 2015.\n\nPasal 1\nOBYEK\nKios.\n"
    assert facts(text)["signed_on"].value is None
