"""What a list is narrowed to, each part in words and with the address that takes it away."""

from collections.abc import Mapping
from dataclasses import dataclass

from mitradesa.core.flags import FLAG_WORDS, Flag
from mitradesa.core.register import REGIME_SHORT, SOURCE_WORDS, STATE_WORDS, State, kind_words
from mitradesa.core.roles import Seat
from mitradesa.law.book import every_rule
from mitradesa.queries.agreements.asked import NONE, Asked
from mitradesa.queries.agreements.scope import visible_partners
from mitradesa.records.models import Region
from mitradesa.web.base.templating import rule_title

LABELS: Mapping[str, str] = {
    "q": "Cari",
    "keadaan": "Keadaan",
    "rezim": "Rezim",
    "bentuk": "Bentuk",
    "bidang": "Bidang",
    "kecamatan": "Kecamatan",
    "desa": "Desa",
    "mitra": "Pihak ketiga",
    "tahun": "Ditandatangani",
    "berakhir": "Berakhir",
    "catatan": "Catatan",
    "benar": "Dibenarkan",
    "asal": "Asal",
    "langgar": "Tidak sesuai aturan",
}


@dataclass(frozen=True, slots=True)
class Chip:
    """One part of the narrowing: what it is, its value in words, the query without it."""

    label: str
    value: str
    without: str


class Chips:
    """The parts of a narrowing in words; at most one query for each place or partner named."""

    def __init__(self, asked: Asked, seat: Seat) -> None:
        self._asked, self._seat = asked, seat

    def all(self) -> list[Chip]:
        """Every part, in the order of the form."""
        parts = self._asked.narrowed
        return [
            Chip(LABELS[name], self._said(name, parts[name]), self._asked.query(**{name: ""}))
            for name in parts
        ]

    def _said(self, name: str, value: str) -> str:
        if value == NONE:
            return "belum diisi"
        if name in ("kecamatan", "desa"):
            return Region.objects.filter(code=value).values_list("name", flat=True).first() or value
        if name == "mitra":
            return (
                visible_partners(self._seat).filter(pk=int(value)).values_list("name", flat=True).first()
                or value
            )
        return _word(name, value)


def _word(name: str, value: str) -> str:
    words: Mapping[str, Mapping[str, str]] = {
        "rezim": REGIME_SHORT,
        "bentuk": kind_words(),
        "asal": SOURCE_WORDS,
        "benar": {"ya": "sudah", "belum": "belum"},
    }
    if name in words:
        return words[name].get(value, value)
    if name == "keadaan":
        return STATE_WORDS[State(value)]
    if name == "catatan":
        return FLAG_WORDS[Flag(value)].label
    return _rule_title(value) if name == "langgar" else value


def _rule_title(name: str) -> str:
    return next((rule_title(rule) for rule in every_rule() if rule.id == name), name)
