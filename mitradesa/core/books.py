"""Register books as plain values: what a paper or a workbook prints, numbered, closed on a day and ready to sign."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mitradesa.core.signers import Signer

Cell = str | date | int | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a book: its heading and how wide it is beside the others; `whole` marks whole numbers such as rupiah."""

    name: str
    width: int
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """A book of an office: `form` says whose form it is, `notes` what it leaves out, `closed_on` the day on which it is closed.

    `place` is the region by name alone, `area` with the regions that it lies in.
    """

    title: str
    office: str
    place: str
    area: str
    period: str
    form: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    closed_on: date
    signers: Sequence[Signer]
    notes: Sequence[str] = ()
