"""Codes and answers typed off paper are read as they were meant, and what names nobody is said, never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitradesa.core.answer_lines import read_answers
from mitradesa.core.typed_codes import code_book, next_number, read_codes

BOOK = code_book([f"D{number:04d}" for number in range(1, 21)] + ["T003", "AB7Q"])


def codes(text):
    return list(read_codes(text, BOOK).codes)


def wrong(text):
    return [one.typed for one in read_codes(text, BOOK).wrong]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("7 12-14", ["D0007", "D0012", "D0013", "D0014"]),
        ("d0007\nd-0008;  D 0009", ["D0007", "D0008", "D0009"]),
        ("ab7q", ["AB7Q"]),
        ("https://contoh.id/kartu/D0004/", ["D0004"]),
        ("12–13", ["D0012", "D0013"]),
        ("7 7 d7", ["D0007"]),
    ],
)
def test_what_was_typed_is_read(typed, read):
    assert [code for code in codes(typed) if code] == read


def test_a_number_that_two_codes_end_in_is_not_guessed():
    found = read_codes("3", BOOK)
    assert not found.codes
    assert "D0003, T003" in found.wrong[0].reason


def test_unknown_codes_and_bad_ranges_are_said_one_by_one():
    assert wrong("99 19-22 9-4 1-9999 xyz") == ["99", "21", "22", "9-4", "1-9999", "xyz"]


def test_what_is_typed_twice_counts_once_and_is_said():
    assert list(read_codes("7 8 7", BOOK).again) == ["D0007"]


@given(st.lists(st.integers(4, 20), unique=True, min_size=1))
def test_however_numbers_are_parted_each_is_read_once_in_order(numbers):
    expected = [f"D{number:04d}" for number in numbers]
    for between in (" ", ",", ", ", "\n", " ;\n"):
        assert codes(between.join(map(str, numbers))) == expected


@given(st.integers(4, 20), st.integers(0, 16))
def test_a_range_is_every_number_in_it(first, more):
    last = min(first + more, 20)
    assert codes(f"{first}-{last}") == [f"D{number:04d}" for number in range(first, last + 1)]


@given(st.text(max_size=60))
def test_anything_typed_is_read_without_fault_and_yields_only_known_codes(text):
    assert set(read_codes(text, BOOK).codes) <= set(BOOK.by_plain.values())


def test_the_next_number_is_beyond_all():
    assert next_number(["D0007", "T012", "AB7Q"]) == 13
    assert next_number([]) == 1


OPTIONS = {1: 3, 2: 3, 3: 2}


def one_line(text):
    (line,) = read_answers(text, BOOK, OPTIONS)
    return line


@pytest.mark.parametrize("text", ["12 1A 2C 3B", "12: 1.A 2)C 3:B", "d0012 acb", "12 1a 2c 3b"])
def test_answers_are_read_however_they_are_written(text):
    assert one_line(text).code == "D0012"
    assert dict(one_line(text).chosen) == {1: 1, 2: 3, 3: 2}


def test_an_item_may_be_left_empty():
    assert dict(one_line("12 A-B").chosen) == {1: 1, 2: None, 3: 2}
    assert dict(one_line("12 2C").chosen) == {2: 3}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("99 ACB", "tidak ada kode itu"),
        ("12", "belum ada jawabannya"),
        ("12 4A", "tidak ada soal nomor 4"),
        ("12 3C", "tidak punya pilihan C"),
        ("12 1A 1B", "dua kali"),
        ("12 ACBA", "jawabannya 4, soalnya 3"),
        ("12 1Z", "bukan jawaban"),
    ],
)
def test_a_line_that_fits_nothing_says_why(text, why):
    line = one_line(text)
    assert line.chosen is None
    assert why in line.wrong


def test_a_second_line_of_the_same_person_is_refused_and_lines_keep_their_numbers():
    first, second = read_answers("12 ACB\n\nd0012 AAA", BOOK, OPTIONS)
    assert first.chosen
    assert (second.number, second.chosen) == (3, None)
    assert "sudah diketik di atas" in second.wrong


@given(st.text(alphabet="0123456789ABCDEFH -.:)\n", max_size=80))
def test_no_line_of_answers_makes_a_fault(text):
    for line in read_answers(text, BOOK, OPTIONS):
        assert bool(line.wrong) != (line.chosen is not None)
