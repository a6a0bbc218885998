"""However a telephone number, a NIP or a code is written, it is the same one."""

import pytest

from mitradesa.core.contacts import ALPHABET, bare_person, new_code, nip, phone_number, plain_code


@pytest.mark.parametrize(
    "text",
    [
        "081234567890",
        "0812-3456-7890",
        "+62 812 3456 7890",
        "62812 3456 7890",
        "812 3456 7890",
        "(0812) 3456.7890",
    ],
)
def test_one_number_is_written_in_many_ways(text):
    assert phone_number(text) == "+6281234567890"


@pytest.mark.parametrize(
    "text", ["", "-", "0812", "budi", "tel 081234567890", "1234567890", "0" * 30, "8.1e10"]
)
def test_what_is_no_number_is_none(text):
    assert phone_number(text) == ""


def test_a_foreign_number_is_kept_as_it_is():
    assert phone_number("+60 12-345 6789") == "+60123456789"


def test_a_nip_has_eighteen_digits_and_nothing_else():
    assert nip("19800101 200501 1 001") == "198001012005011001"
    assert nip("19800101200501100") == ""
    assert nip("NIP 198001012005011001") == ""
    assert nip("2E+17") == ""


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("Hj. Siti Aminah, S.Sos., M.Si.", "Siti Aminah"),
        ("H. Budi", "Budi"),
        ("Drs. H. Ahmad", "Ahmad"),
        ("Hamid", "Hamid"),
        ("Hendra", "Hendra"),
        ("H.", "H."),
    ],
)
def test_titles_are_no_part_of_a_name(written, bare):
    assert bare_person(written) == bare


def test_a_code_reads_the_same_in_small_letters_and_without_dashes():
    code = new_code()
    assert plain_code(code.lower().replace("-", " ")) == code.replace("-", "")
    assert set(plain_code(code)) <= set(ALPHABET)
    assert not set(ALPHABET) & set("01ILO")
    assert len({new_code() for _ in range(200)}) == 200
