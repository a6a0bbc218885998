"""Musyawarah desa in words: its states, what is discussed, how it is decided, and who is invited."""

from collections.abc import Mapping
from enum import StrEnum


class State(StrEnum):
    """Where a deliberation stands."""

    PLANNED = "planned"
    HELD = "held"
    SIGNED = "signed"
    CANCELLED = "cancelled"


STATE_WORDS: Mapping[str, str] = {
    State.PLANNED: "direncanakan",
    State.HELD: "sudah diadakan, berita acara belum ditandatangani",
    State.SIGNED: "berita acara ditandatangani",
    State.CANCELLED: "batal",
}


class About(StrEnum):
    """What an item of the agenda is about, and so what its decision approves."""

    COOPERATION = "cooperation"
    DEAL = "deal"
    PRIORITY = "priority"
    INVESTMENT = "investment"
    ASSET = "asset"
    CHANGE = "change"
    END = "end"
    OTHER = "other"


ABOUT_WORDS: Mapping[str, str] = {
    About.COOPERATION: "bekerja sama atau tidak",
    About.DEAL: "rancangan perjanjian dengan mitra tertentu",
    About.PRIORITY: "skala prioritas kerja sama",
    About.INVESTMENT: "rencana investasi yang masuk ke desa",
    About.ASSET: "penambahan atau pelepasan aset desa",
    About.CHANGE: "perubahan perjanjian",
    About.END: "berakhirnya perjanjian",
    About.OTHER: "hal lain",
}

AGENDA_WORDS: Mapping[str, str] = {
    About.COOPERATION: "kerja sama desa",
    About.DEAL: "kerja sama desa",
    About.CHANGE: "kerja sama desa",
    About.END: "kerja sama desa",
    About.PRIORITY: "skala prioritas",
    About.INVESTMENT: "rencana investasi",
    About.ASSET: "penambahan atau pelepasan aset",
}
"""How the fact `musdes_agenda` says each; what is not here goes by its title."""

OF_A_CASE = frozenset({About.COOPERATION, About.DEAL, About.CHANGE, About.END})
"""What cannot be discussed without naming the case that it is about."""
WITH_PARTIES = frozenset({About.CHANGE, About.END})
"""A change or an end is deliberated with the parties that are bound (PP 16/2026 Pasal 167)."""


class Outcome(StrEnum):
    """What was decided."""

    AGREED = "agreed"
    REFUSED = "refused"
    POSTPONED = "postponed"


OUTCOME_WORDS: Mapping[str, str] = {
    Outcome.AGREED: "menyepakati",
    Outcome.REFUSED: "tidak menyepakati",
    Outcome.POSTPONED: "menunda keputusan",
}


class Manner(StrEnum):
    """How it was decided: values of the fact `musdes_decided_by`."""

    CONSENSUS = "consensus"
    COUNTED_VOTE = "counted_vote"


MANNER_WORDS: Mapping[str, str] = {
    Manner.CONSENSUS: "mufakat",
    Manner.COUNTED_VOTE: "pemungutan suara yang dihitung",
}


class Element(StrEnum):
    """Who is invited; the elements of society as Permendesa 16/2019 was read, in a secondary source."""

    BPD = "bpd"
    GOVERNMENT = "government"
    CUSTOM = "custom"
    RELIGION = "religion"
    ELDERS = "elders"
    EDUCATION = "education"
    FARMERS = "farmers"
    FISHERS = "fishers"
    CRAFTS = "crafts"
    WOMEN = "women"
    CHILDREN = "children"
    POOR = "poor"
    OTHERS = "others"
    GUESTS = "guests"


ELEMENT_WORDS: Mapping[str, str] = {
    Element.BPD: "BPD",
    Element.GOVERNMENT: "pemerintah desa",
    Element.CUSTOM: "tokoh adat",
    Element.RELIGION: "tokoh agama",
    Element.ELDERS: "tokoh masyarakat",
    Element.EDUCATION: "tokoh pendidikan",
    Element.FARMERS: "wakil petani",
    Element.FISHERS: "wakil nelayan",
    Element.CRAFTS: "wakil perajin",
    Element.WOMEN: "wakil perempuan",
    Element.CHILDREN: "pemerhati anak",
    Element.POOR: "warga miskin atau rentan",
    Element.OTHERS: "unsur masyarakat lain",
    Element.GUESTS: "undangan lain (camat, pendamping, calon mitra)",
}
SIDES = ("BPD", "pemerintah desa", "masyarakat")
"""The three that UU 6/2014 Pasal 54 ayat (1) names."""


def side_of(element: str) -> str:
    """Which of the three an element belongs to; empty for guests, who are none of them."""
    if element == Element.GUESTS:
        return ""
    return ELEMENT_WORDS[element] if element in (Element.BPD, Element.GOVERNMENT) else "masyarakat"


POINTS: Mapping[str, str] = {
    "scope": "ruang lingkup",
    "procedure": "tata cara",
    "term": "jangka waktu",
    "duties": "hak dan kewajiban",
    "funding": "pendanaan",
    "changes": "perubahan penundaan dan pembatalan",
    "disputes": "penyelesaian perselisihan",
}
"""What a decision may settle of an agreement, as the fact `musdes_decisions` says it."""


class Order(StrEnum):
    """With what the rules of order were laid down: values of the fact `musdes_rules`."""

    PERDES = "perdes"
    OTHER = "other"
    NONE = "none"


ORDER_WORDS: Mapping[str, str] = {
    Order.PERDES: "peraturan desa",
    Order.OTHER: "bentuk lain",
    Order.NONE: "belum ada",
}


class Payer(StrEnum):
    """Who pays for the deliberation: values of the fact `musdes_cost_payer`."""

    APBDES = "apbdes"
    PARTNER = "partner"
    OTHER = "other"


PAYER_WORDS: Mapping[str, str] = {
    Payer.APBDES: "APB Desa",
    Payer.PARTNER: "mitra",
    Payer.OTHER: "pihak lain",
}
