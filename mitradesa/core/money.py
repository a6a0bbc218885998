"""Money: whole rupiah, as a person writes them and as a person reads them."""

import re

from mitradesa.core.language import grouped

_DRESS = re.compile(r"^rp\.?\s*|[.\s]|,(?:00|-)$", re.IGNORECASE)
LONGEST = 15


def in_rupiah(amount: int) -> str:
    """Rp1.250.000."""
    return f"Rp{grouped(amount)}"


def read_rupiah(text: str) -> int | None:
    """The amount that was typed: "Rp 1.250.000,-" and "1250000" are 1,250,000; None where it is no whole rupiah."""
    digits = _DRESS.sub("", text.strip())
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= LONGEST else None
