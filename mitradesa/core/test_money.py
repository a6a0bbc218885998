"""Whole rupiah are read however they are typed, and anything else is refused."""

import pytest
from hypothesis import given, strategies

from mitradesa.core.money import in_rupiah, read_rupiah


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("1250000", 1_250_000),
        ("Rp 1.250.000", 1_250_000),
        ("rp.1.250.000,-", 1_250_000),
        ("1.250.000,00", 1_250_000),
        ("0", 0),
        ("1,5 juta", None),
        ("-5", None),
        ("", None),
        ("9" * 16, None),
        ("1.250,50", None),
    ],
)
def test_what_is_typed_is_read_or_refused(typed, amount):
    assert read_rupiah(typed) == amount


@given(strategies.integers(0, 10**15 - 1))
def test_what_is_shown_is_read_back(amount):
    assert read_rupiah(in_rupiah(amount)) == amount
