"""Money: whole rupiah, as a person writes them and as a person reads them."""

import re

from mitradesa.core.language import _, grouped, with_decimals

_DRESS = re.compile(r"^rp\.?\s*|[.\s]|,(?:00|-)$", re.IGNORECASE)
LONGEST = 15
WHOLE = 10_000
"""Basis points of a whole."""
_SHORT = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (10**3, "ribu"))


def in_rupiah(amount: int) -> str:
    """Rp1.250.000, or −Rp1.250.000."""
    return f"{'−' if amount < 0 else ''}Rp{grouped(abs(amount))}"


def in_short_rupiah(amount: int) -> str:
    """Three figures of an amount: Rp41,7 juta."""
    sign, size = "−" if amount < 0 else "", abs(amount)
    for step, word in _SHORT:
        if size >= step:
            shown = with_decimals(float(f"{size / step:.3g}"))
            return f"{sign}Rp{shown} {_(word)}"
    return f"{sign}Rp{grouped(size)}"


def read_rupiah(text: str) -> int | None:
    """The amount that was typed: "Rp 1.250.000,-" and "1250000" are 1,250,000; None where it is no whole rupiah."""
    digits = _DRESS.sub("", text.strip())
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= LONGEST else None


def rupiah_of(numerator: int) -> int:
    """Rupiah times basis points as whole rupiah, halves upwards."""
    return (numerator + WHOLE // 2) // WHOLE
