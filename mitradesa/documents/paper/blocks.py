"""What a paper is made of. A `target` names the anchor of another block, to which the words then lead."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Align(StrEnum):
    """Where the words of a column stand."""

    LEFT = "left"
    RIGHT = "right"
    CENTER = "center"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3; `fresh` begins a new page with it, `hidden` keeps it out of the table of contents."""

    text: str
    level: int = 1
    anchor: str = ""
    fresh: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as people wrote it; `centred` and `strong` for what stands above a list, `right` for the day of a letter."""

    text: str
    centred: bool = False
    strong: bool = False
    small: bool = False
    right: bool = False


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of a letter, from the government to the office, above a rule; `fresh` begins a new page with it."""

    lines: Sequence[str]
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a list: what, how much, and the anchor of the list that it counts (empty: none)."""

    label: str
    value: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """Lines of label and value, one below the other."""

    rows: Sequence[Item]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `share` is its width against the others."""

    label: str
    share: float = 1.0
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature as drawn on the glass: SVG path data in a box of 600 by 200."""

    path: str


Cell = str | Signature


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its head on every page; `empty` is what stands there where it has no row, `sums` its last line."""

    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    empty: str
    sums: Sequence[str] = ()
    anchor: str = ""
    tall: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a chart: what, its share of the longest in thousandths, and its number as it is read."""

    label: str
    share: int
    shown: str


@dataclass(frozen=True, slots=True)
class Bars:
    """A chart of bars, one below the other, each with its label and number in words; `empty` where there is none."""

    title: str
    rows: Sequence[Bar]
    empty: str = "Tidak ada."


def bars(title: str, rows: Sequence[tuple[str, int, str]], empty: str = "Tidak ada.") -> Bars:
    """A chart of labels, numbers and the numbers as they are read."""
    most = max((number for _, number, _ in rows), default=0) or 1
    return Bars(title, [Bar(label, number * 1000 // most, shown) for label, number, shown in rows], empty)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture (JPEG or PNG) with what it shows."""

    content: bytes
    caption: str


@dataclass(frozen=True, slots=True)
class Pictures:
    """Pictures two by two."""

    rows: Sequence[Picture]
    empty: str


@dataclass(frozen=True, slots=True)
class Signing:
    """The place where somebody signs: town and day, his office, for whom he signs, name and number."""

    place_and_day: str
    office: str
    name: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class Signings:
    """Two who sign beside each other."""

    left: Signing
    right: Signing


Block = Heading | Paragraph | Letterhead | Items | Table | Bars | Pictures | Signing | Signings


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper: its title, the lines below it on the cover (none: no cover), and its blocks. `form` says whose form it is.

    One that is `untitled`, as a letter, shows its title nowhere but in the foot of its pages.
    """

    title: str
    blocks: Sequence[Block]
    cover: Sequence[str] = ()
    contents: bool = False
    form: str = ""
    across: bool = False
    untitled: bool = False
    author: str = field(default="Mitra Desa")
