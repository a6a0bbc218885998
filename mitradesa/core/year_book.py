"""The yearly book of a regency as plain values: what its chapters tell of a year, as it stood on its last day."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from mitradesa.core.monthly import Seal
from mitradesa.core.register import State
from mitradesa.core.signers import Signer


@dataclass(frozen=True, slots=True)
class Line:
    """An agreement as a line of the book."""

    village: str
    title: str
    numbers: str
    partner: str
    day: date | None
    said: str = ""


@dataclass(slots=True)
class Counts:
    """What a village, a subdistrict or the regency counts; rupiah of the year, duties late on the last day."""

    total: int = 0
    states: Counter[State] = field(default_factory=Counter)
    regimes: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    fields: Counter[str] = field(default_factory=Counter)
    partners: Counter[str] = field(default_factory=Counter)
    signed: int = 0
    ended: int = 0
    due: int = 0
    received: Counter[str] = field(default_factory=Counter)
    late: Counter[str] = field(default_factory=Counter)
    disputes: int = 0
    settled: int = 0
    days: list[int] = field(default_factory=list)

    def add(self, other: "Counts") -> None:
        """Takes in what another counted."""
        for name in ("states", "regimes", "kinds", "fields", "partners", "received", "late"):
            getattr(self, name).update(getattr(other, name))
        for name in ("total", "signed", "ended", "due", "disputes", "settled"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.days += other.days

    @property
    def received_total(self) -> int:
        """The rupiah received, wherever they went."""
        return sum(self.received.values())


@dataclass(frozen=True, slots=True)
class VillageLine:
    """A village of a chapter: its counts, and the reports that it sent for the year."""

    name: str
    counts: Counts
    reports: Sequence[str]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A subdistrict: its counts, its villages, and what was signed and ended in the year."""

    name: str
    counts: Counts
    villages: Sequence[VillageLine]
    signed: Sequence[Line]
    ended: Sequence[Line]

    @property
    def without(self) -> Sequence[str]:
        """The villages without an agreement."""
        return [one.name for one in self.villages if not one.counts.total]


@dataclass(frozen=True, slots=True)
class EventLine:
    """An awareness event of the year with whom it reached."""

    day: date | None
    theme: str
    place: str
    people: int
    villages: int


@dataclass(frozen=True, slots=True)
class Book:
    """The whole book; `as_known` says that it counts only what was recorded by the end of the year."""

    regency: str
    area: str
    office: str
    year: int
    on: date
    as_known: bool
    made: str
    counts: Counts
    chapters: Sequence[Chapter]
    past: Mapping[int, tuple[int, int]]
    events: Sequence[EventLine]
    people: int
    reached: int
    reports_owed: int
    seal: Seal
    signers: Sequence[Signer]

    @property
    def title(self) -> str:
        """The heading."""
        return f"Buku tahunan kerja sama desa {self.year}"

    @property
    def going_on(self) -> bool:
        """Whether the year was not over when it was made."""
        return self.on < date(self.year, 12, 31)


def quartiles(days: Sequence[int]) -> tuple[int, int, int] | None:
    """The smallest days that at least a quarter, half and three quarters do not exceed; None of none."""
    if not days:
        return None
    ordered = sorted(days)
    lower, median, upper = (ordered[-(-len(ordered) * quarter // 4) - 1] for quarter in (1, 2, 3))
    return lower, median, upper
