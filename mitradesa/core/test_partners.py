"""Numbers of legal papers: their form, the warning about an old NPWP, and that no NIK is shown or kept whole."""

import pytest

from mitradesa.core.diligence import scored
from mitradesa.core.partners import doubtful, kept_number, malformed, masked


@pytest.mark.parametrize(
    ("kind", "number", "wrong"),
    [
        ("nib", "9120 0000 00001", ""),
        ("nib", "912000000000", "yang tertulis 12"),
        ("nib", "NIB-9120000000001", "hanya berisi angka"),
        ("npwp", "01.300.066.6-091.000", ""),
        ("npwp", "0013000666091000", ""),
        ("npwp", "01.300.066.6-091", "yang tertulis 12"),
        ("deed", "AHU-12/2018", ""),
        ("nib", "", ""),
    ],
)
def test_a_number_is_refused_by_its_form_alone(kind, number, wrong):
    assert wrong in malformed(kind, number)
    assert bool(malformed(kind, number)) is bool(wrong)


@pytest.mark.parametrize(
    ("kind", "number", "warns"),
    [
        ("npwp", "01.300.066.6-091.000", False),
        ("npwp", "01.300.066.7-091.000", True),
        ("npwp", "0013000667091000", True),
        ("npwp", "1604010101700001", False),
        ("nib", "9120000000001", False),
    ],
)
def test_an_old_npwp_whose_ninth_digit_is_unusual_is_warned_about_and_not_refused(kind, number, warns):
    assert bool(doubtful(kind, number)) is warns
    assert not malformed(kind, number)


def test_of_what_may_be_a_nik_only_four_digits_are_shown_and_of_a_card_no_more_are_kept():
    assert masked("npwp", "1604010101700001") == "••••0001"
    assert masked("npwp", "0013000666091000") == "0013000666091000"
    assert masked("npwp", "01.300.066.6-091.000") == "01.300.066.6-091.000"
    assert kept_number("id_card", "1604 0101 0170 0001") == "0001"
    assert masked("id_card", "0001") == "••••0001"
    assert kept_number("deed", " 12  B ") == "12 B"


def test_a_score_counts_what_was_scored_alone():
    assert scored([2, 1, 2, None]) == 83
    assert scored([0, 0]) == 0
    assert scored([None]) is None
