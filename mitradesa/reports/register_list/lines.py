"""The columns of a list that is taken home, and one line of it."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Protocol


class Row(Protocol):
    """A line of any list: its values in the order of its columns."""

    @property
    def values(self) -> tuple[object, ...]:
        """The values in the order of the columns."""


@dataclass(frozen=True, slots=True)
class Line:
    """An agreement as a line: texts, days and whole rupiah."""

    village: str
    subdistrict: str
    numbers: str
    title: str
    partner: str
    regime: str
    kind: str
    signed_on: date | None
    starts_on: date | None
    ends_on: date | None
    state: str
    amount: int | None
    flags: str
    confirmed: str

    @property
    def values(self) -> tuple[object, ...]:
        """The values in the order of the columns."""
        return tuple(getattr(self, one.name) for one in fields(self))


HEADINGS: Sequence[tuple[str, int]] = (
    ("Desa", 22),
    ("Kecamatan", 20),
    ("Nomor", 30),
    ("Judul", 44),
    ("Pihak ketiga", 28),
    ("Rezim", 24),
    ("Bentuk naskah", 22),
    ("Tanda tangan", 13),
    ("Mulai", 13),
    ("Berakhir", 13),
    ("Keadaan", 20),
    ("Nilai (Rp)", 16),
    ("Catatan", 40),
    ("Dibenarkan", 12),
)
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class About:
    """What a list is a list of, for its head: title, what it was narrowed to, when, by whom, and a word where lines are left out."""

    title: str
    narrowed: str
    made: str
    cut: str = ""
