"""What a sign is: its words, its thresholds, the rules that it leans on, and the one pure function that looks for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mitradesa.core.calendar import in_words
from mitradesa.core.money import in_rupiah
from mitradesa.core.red_flags.facts import Facts
from mitradesa.core.roles import OfficeKind


class About(StrEnum):
    """Whose act a sign asks about: who answers, and who therefore does not decide."""

    VILLAGE = "village"
    PARTNER = "partner"
    SUBDISTRICT = "subdistrict"
    REGENCY = "regency"


ABOUT_WORDS: Mapping[About, str] = {
    About.VILLAGE: "pemerintah desa",
    About.PARTNER: "pihak ketiga",
    About.SUBDISTRICT: "kecamatan",
    About.REGENCY: "Dinas PMD",
}
OFFICE_OF: Mapping[About, OfficeKind] = {
    About.VILLAGE: OfficeKind.VILLAGE,
    About.PARTNER: OfficeKind.THIRD_PARTY,
    About.SUBDISTRICT: OfficeKind.SUBDISTRICT,
    About.REGENCY: OfficeKind.DPMD,
}


class Theme(StrEnum):
    """What part of a cooperation a sign looks at."""

    CHOOSING = "choosing"
    DECIDING = "deciding"
    PEOPLE = "people"
    TERMS = "terms"
    ASSETS = "assets"
    MONEY = "money"
    REPORTS = "reports"


THEME_WORDS: Mapping[Theme, str] = {
    Theme.CHOOSING: "Penawaran dan pemilihan mitra",
    Theme.DECIDING: "Musyawarah, evaluasi, dan tanda tangan",
    Theme.PEOPLE: "Orang dan pihak ketiga",
    Theme.TERMS: "Jangka waktu dan bagi hasil",
    Theme.ASSETS: "Aset desa",
    Theme.MONEY: "Uang",
    Theme.REPORTS: "Laporan",
}


@dataclass(frozen=True, slots=True)
class Threshold:
    """A number that a regency may set otherwise, between `least` and `most`; the numbers are our own, no law sets them."""

    name: str
    label: str
    unit: str
    value: int
    least: int
    most: int


Numbers = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Seen:
    """That a sign holds: the sentence with its numbers, and the facts that it rests on.

    `facts` do not change from day to day by themselves: as long as they stay, it is the same sign. `about` where it is not the usual.
    """

    says: str
    facts: Mapping[str, object]
    about: About | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One sign. `leans` are ids of rules of the rule book, empty where it is a measure of our own alone.

    `example` raises it with the usual thresholds and `beside` just does not; `weight` is what it adds to the chance of an audit.
    """

    id: str
    theme: Theme
    title: str
    about: About
    meaning: str
    method: str
    formula: str
    limits: str
    ask: str
    look: Callable[[Facts, Numbers], Seen | None]
    example: Facts
    beside: Facts
    leans: tuple[str, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    weight: int = 1

    def numbers(self, given: Numbers | None = None) -> dict[str, int]:
        """The thresholds, those given before the usual ones."""
        given = given or {}
        return {one.name: given.get(one.name, one.value) for one in self.thresholds}


def day(one: date | None) -> str:
    """A day as it is kept among the facts of a sign; empty for none."""
    return one.isoformat() if one else ""


def listed(parts: tuple[str, ...]) -> str:
    """Up to three parts, and how many more."""
    shown = "; ".join(parts[:3])
    return f"{shown}; dan {len(parts) - 3} lagi" if len(parts) > 3 else shown


def paid(on: date, amount: int) -> str:
    """A sum with its day, as sentences name it."""
    return f"{in_rupiah(amount)} pada {in_words(on)}"
