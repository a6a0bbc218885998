"""A record that an answer is still awaited: by whom, since when in days and working days, what the law says of the day and of silence.

The record is kept whole in an event of the trail, so that it prints as it was on its day whatever is answered or changed later.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from typing import Any


class Awaited(StrEnum):
    """Whose answer is awaited, and on what way the papers went."""

    SUBDISTRICT = "subdistrict"
    REGENCY = "regency"
    CARRIED = "carried"
    LETTER = "letter"
    PERMIT = "permit"
    BUDGET = "budget"


AWAITED_WORDS: Mapping[Awaited, str] = {
    Awaited.SUBDISTRICT: "lembar evaluasi meja kecamatan",
    Awaited.REGENCY: "lembar evaluasi meja kabupaten",
    Awaited.CARRIED: "jawaban kecamatan atas berkas perkara yang dibawa",
    Awaited.LETTER: "jawaban camat atas surat pengantar rancangan",
    Awaited.PERMIT: "izin tertulis bupati",
    Awaited.BUDGET: "hasil evaluasi bupati atas rancangan APB Desa",
}
ADDRESSED: Mapping[Awaited, str] = {
    Awaited.SUBDISTRICT: "Camat",
    Awaited.REGENCY: "Kepala Dinas PMD",
    Awaited.CARRIED: "Camat",
    Awaited.LETTER: "Camat",
    Awaited.PERMIT: "Bupati melalui Camat",
    Awaited.BUDGET: "Bupati melalui Camat",
}
"""To whom a reminder goes."""

NEITHER = "Belum adanya jawaban bukan persetujuan dan bukan penolakan."
OUR_FORM = (
    "Susunan catatan ini usulan Mitra Desa; peraturan yang terbaca tidak menetapkan bentuknya. Catatan ini hanya menyatakan apa yang "
    "tercatat sampai hari dibuat, dan tidak menggantikan jawaban."
)


@dataclass(frozen=True, slots=True)
class Waited:
    """The days from the day after `since` up to and with `until`: all, Saturdays and Sundays, named days off between, working days.

    `working` is None where the days off of one of the years are not known; `off` are the named days off from Monday to Friday.
    """

    since: date
    until: date
    days: int
    weekend: int
    off: Sequence[tuple[date, str]]
    working: int | None


@dataclass(frozen=True, slots=True)
class Read:
    """An article as a record prints it: its name, what it says in our words, how that was verified, what must be known of it."""

    name: str
    says: str
    sure: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """A gate that reads whether there is an answer: a rule with its title and id, or a need of a step (no id)."""

    gate: str
    says: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Silence:
    """What a record says, ready to print and to be kept as JSON; days are ISO texts.

    `sent` are the lines of what went, when and how, `received` that of its receipt; `day` what the law says of the day of answer,
    `effect` of silence, each with its articles; `has_effect` is whether an article gives silence one, `passed` whether its day is over.
    """

    awaited: str
    key: str
    title: str
    village: str
    sent: Sequence[tuple[str, str]]
    received: str
    since: str
    until: str
    days: int
    weekend: int
    off: Sequence[tuple[str, str]]
    working: int | None
    asks: Sequence[Read]
    day: str
    day_articles: Sequence[Read]
    effect: str
    effect_articles: Sequence[Read]
    has_effect: bool
    passed: bool
    readers: Sequence[Reader]
    letter: str

    @property
    def what(self) -> str:
        """What is awaited, in words."""
        return AWAITED_WORDS[Awaited(self.awaited)]

    @property
    def waited(self) -> str:
        """How long, in words."""
        working = "hari kerja tidak diketahui" if self.working is None else f"{self.working} hari kerja"
        return f"{self.days} hari ({working})"

    @property
    def reckoned(self) -> str:
        """How the working days came out of the days."""
        if self.working is None:
            return (
                f"{self.days} hari kalender. Hari libur salah satu tahunnya belum diketahui, jadi hari kerjanya tidak dihitung; "
                "pengelola mengisi days_off.toml."
            )
        return (
            f"{self.days} hari kalender, dikurangi {self.weekend} hari Sabtu dan Minggu, dikurangi {len(self.off)} hari libur "
            f"nasional atau cuti bersama pada hari Senin sampai Jumat, menjadi {self.working} hari kerja. Hari pertama belum dihitung."
        )

    def kept(self) -> dict[str, Any]:
        """The same as JSON keeps it."""
        return asdict(self)


def of_kept(kept: Mapping[str, Any]) -> Silence:
    """A record as an event kept it."""
    lists = {
        name: [Read(**one) for one in kept[name]] for name in ("asks", "day_articles", "effect_articles")
    }
    pairs = {name: [(one[0], one[1]) for one in kept[name]] for name in ("sent", "off")}
    readers = [Reader(**one) for one in kept["readers"]]
    return Silence(**{**kept, **lists, **pairs, "readers": readers})
