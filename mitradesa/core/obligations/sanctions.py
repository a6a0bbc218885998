"""What one side asks of the other when a duty was not kept, and how such a claim stands; none is ever taken away in silence."""

from collections.abc import Mapping
from enum import StrEnum

from mitradesa.core.obligations.kinds import SIDE_WORDS, Side


class SanctionKind(StrEnum):
    """What is asked for."""

    LATE_FEE = "late_fee"
    FINE = "fine"
    WARNING = "warning"
    OTHER = "other"


SANCTION_WORDS: Mapping[str, str] = {
    SanctionKind.LATE_FEE: "denda keterlambatan",
    SanctionKind.FINE: "denda atau ganti rugi lain",
    SanctionKind.WARNING: "teguran tertulis",
    SanctionKind.OTHER: "sanksi lain menurut perjanjian",
}


class SanctionState(StrEnum):
    """How a claim stands."""

    CHARGED = "charged"
    DISPUTED = "disputed"
    IMPOSED = "imposed"
    REDUCED = "reduced"
    WAIVED = "waived"


SANCTION_STATE_WORDS: Mapping[str, str] = {
    SanctionState.CHARGED: "ditagih",
    SanctionState.DISPUTED: "disanggah",
    SanctionState.IMPOSED: "dikenakan",
    SanctionState.REDUCED: "dikurangi",
    SanctionState.WAIVED: "dibebaskan",
}
DECISIONS = (SanctionState.IMPOSED, SanctionState.REDUCED, SanctionState.WAIVED)
"""What the side that is owed can decide."""
AGAINST: Mapping[str, str] = {one: SIDE_WORDS[one] for one in (Side.VILLAGE, Side.PARTNER)}
"""Whom a claim can be against."""


def creditor(against: str) -> Side:
    """The side to which a claim is owed: the other one, which alone reduces or waives it."""
    return Side.PARTNER if against == Side.VILLAGE else Side.VILLAGE
