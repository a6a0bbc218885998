"""Cells as offices write them: days, lengths of time, rupiah, numbers of papers; and what they cannot mean."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitradesa.core.calendar import MONTHS
from mitradesa.reading.register.amounts import read_amount
from mitradesa.reading.register.days import OPEN, read_day, read_days, read_length
from mitradesa.reading.register.numbers import read_numbers


@pytest.mark.parametrize(
    ("cell", "iso"),
    [
        ("2024-03-01", "2024-03-01"),
        ("2024-03-01 12:30:00", "2024-03-01"),
        ("01/03/2024", "2024-03-01"),
        ("1-3-2024", "2024-03-01"),
        ("01.03.2024", "2024-03-01"),
        ("1 Maret 2024", "2024-03-01"),
        ("Jumat, 1 Maret 2024", "2024-03-01"),
        ("tanggal 1 Mar. 2024", "2024-03-01"),
        ("20 Nopember 2020", "2020-11-20"),
        ("20 Pebruari 2020", "2020-02-20"),
        ("s.d. 3 Juni 2025", "2025-06-03"),
        (45352, "2024-03-01"),
        (45352.75, "2024-03-01"),
        ("45352", "2024-03-01"),
        ("03-2024", "2024-03"),
        ("Maret 2024", "2024-03"),
        (2021, "2021"),
        ("tahun 2021", "2021"),
        ("tanpa batas waktu", OPEN),
        ("Selamanya", OPEN),
        ("-", ""),
        ("", ""),
        (None, ""),
        ("belum ada", ""),
    ],
)
def test_a_day_is_read_in_every_form(cell, iso):
    found = read_day(cell)
    assert (found.iso, found.wrong) == (iso, "")


@pytest.mark.parametrize(
    ("cell", "doubt"),
    [
        ("03/25/2024", "bulan/tanggal/tahun"),
        ("1-1-21", "dibaca sebagai 2021"),
        ("05-2022", "tanggal harinya"),
    ],
)
def test_what_was_assumed_of_a_day_is_said(cell, doubt):
    assert doubt in read_day(cell).doubt


@pytest.mark.parametrize(
    ("cell", "wrong"),
    [
        ("31/02/2024", "tidak ada dalam kalender"),
        ("29 Februari 2023", "tidak ada dalam kalender"),
        ("1 Maret 2924", "tidak masuk akal"),
        ("entah", "tidak terbaca sebagai tanggal"),
        (7, "bukan tanggal"),
        ("5/2020/12", "tidak terbaca"),
    ],
)
def test_what_is_no_day_says_so_with_a_remedy(cell, wrong):
    found = read_day(cell)
    assert wrong in found.wrong
    assert "mis. 01/03/2024" in found.remedy
    assert not found.iso


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_read_back_from_each_of_its_forms(day):
    forms = [
        day.isoformat(),
        f"{day:%d/%m/%Y}",
        f"{day.day} {MONTHS[day.month - 1]} {day.year}",
        f"{day.day}-{day.month}-{day.year}",
    ]
    assert {read_day(form).iso for form in forms} == {day.isoformat()}


@given(st.text(max_size=40) | st.integers() | st.floats(allow_nan=True) | st.booleans() | st.none())
def test_no_cell_breaks_a_reader(cell):
    read_day(cell), read_days(cell), read_length(cell), read_amount(cell), read_numbers(cell)


def test_a_first_and_a_last_day_in_one_cell():
    first, last = read_days("1 Maret 2024 s.d. 28 Februari 2027")
    assert (first.iso, last.iso) == ("2024-03-01", "2027-02-28")
    assert [day.iso for day in read_days("01/02/2024 - 31/01/2025")] == ["2024-02-01", "2025-01-31"]
    assert [day.iso for day in read_days("01-02-2024")] == ["2024-02-01"]


@pytest.mark.parametrize(
    ("cell", "months", "days"),
    [
        ("3 tahun", 36, 0),
        ("3 (tiga) tahun", 36, 0),
        ("tiga tahun", 36, 0),
        (3, 36, 0),
        ("18 bulan", 18, 0),
        ("6 bln", 6, 0),
        ("2 tahun 6 bulan", 30, 0),
        ("1,5 tahun", 18, 0),
        ("setahun", 12, 0),
        ("seminggu", 0, 7),
        ("90 hari", 0, 90),
    ],
)
def test_a_length_of_time(cell, months, days):
    found = read_length(cell)
    assert (found.months, found.days, found.wrong) == (months, days, "")


def test_a_bare_number_takes_its_unit_from_the_header():
    assert read_length(18, "Jangka Waktu (bulan)").months == 18
    assert read_length("5", "Lama (tahun)").months == 60
    assert read_length("tanpa batas waktu").is_open
    assert "tidak terbaca" in read_length("cukup lama").wrong


@pytest.mark.parametrize(
    ("cell", "rupiah"),
    [
        ("Rp 1.250.000,-", 1_250_000),
        ("Rp1.250.000.-", 1_250_000),
        ("Rp. 2.500.000,00", 2_500_000),
        ("1,250,000.00", 1_250_000),
        ("1.25E6", 1_250_000),
        ("1.25E+06", 1_250_000),
        (1.25e6, 1_250_000),
        ("12,5 juta", 12_500_000),
        ("1,2 Milyar", 1_200_000_000),
        ("Rp 15.000.000 (lima belas juta rupiah)", 15_000_000),
        (0, 0),
        ("nihil", None),
        ("-", None),
    ],
)
def test_rupiah(cell, rupiah):
    found = read_amount(cell)
    assert (found.rupiah, found.wrong) == (rupiah, "")


def test_what_is_no_whole_amount():
    assert "kurang dari nol" in read_amount(-5).wrong
    assert "tidak terbaca" in read_amount("sukarela").wrong
    assert "melebihi" in read_amount(1e16).wrong
    assert "ribuan" in read_amount(125).doubt
    for share in ("10%", "bagi hasil 60:40", "Rp 500.000 / bulan"):
        assert read_amount(share).rupiah is None
        assert read_amount(share).aside == share


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("140/12/PEM/2024", ("140/12/PEM/2024",)),
        ("140/12/PEM/2024 ; 07/CA/2024", ("140/12/PEM/2024", "07/CA/2024")),
        ("No. 140/1/2020\nNo: 5/X/2020", ("140/1/2020", "5/X/2020")),
        ("140/1/PKS dan 7/CA/2", ("140/1/PKS", "7/CA/2")),
        ("140/PEM & KESRA/2020", ("140/PEM & KESRA/2020",)),
        ("Pihak I: 140/2/2021", ("140/2/2021",)),
        ("12 tahun 2020", ("12 tahun 2020",)),
        ("-", ()),
        (None, ()),
    ],
)
def test_numbers_of_papers(cell, found):
    assert read_numbers(cell).found == found


def test_a_number_that_excel_took_for_a_day_is_gone():
    assert "sebagai tanggal" in read_numbers("2020-03-12").wrong
    assert "hanya angka" in read_numbers(12).doubt
