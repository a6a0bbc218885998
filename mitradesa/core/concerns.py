"""What residents say of a cooperation: kinds, who answers, how it goes on to an honest outcome; nothing ends as merely shut.

UU 6/2014 Pasal 68(1) gives residents information and oversight of their village (read in a secondary source), Pasal 55 lets the BPD take in
what they say. No law that was read sets the days of an answer: they are our own measure, and a setting of the regency.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from mitradesa.core.roles import OfficeKind

ANSWER_DAYS, FEWEST_DAYS, MOST_DAYS = 14, 3, 60
"""So many days to a first answer, and between which a regency may set them: proposals of the product."""
OBJECTION_DAYS = 30
"""So many days after an answer its reader may say that it does not answer him; then how to reach him is erased. Our own measure."""
SHORTEST, LONGEST = 20, 4000
"""So many signs a voice, a question, an answer and a reason have at least and at most."""
MOST_WAITING = 200
"""So many voices of one village from the open page wait; more are refused until some are answered."""
OWN_DAYS = (
    "Tenggat ini ukuran kabupaten sendiri; hukum yang dibaca tidak menetapkan hari bagi jawaban suara warga."
)


class Kind(StrEnum):
    """What a resident says it is."""

    QUESTION = "question"
    COMPLAINT = "complaint"
    SUGGESTION = "suggestion"
    REPORT = "report"


KIND_WORDS: Mapping[Kind, str] = {
    Kind.QUESTION: "pertanyaan",
    Kind.COMPLAINT: "pengaduan",
    Kind.SUGGESTION: "pujian atau saran",
    Kind.REPORT: "kabar tentang suatu fakta",
}


class About(StrEnum):
    """Whose act it is about; that office does not see it and does not answer."""

    MATTER = "matter"
    OFFICIALS = "officials"
    BPD = "bpd"
    SUBDISTRICT = "subdistrict"
    REGENCY = "regency"


ABOUT_WORDS: Mapping[About, str] = {
    About.MATTER: "kerja sama atau pekerjaannya",
    About.OFFICIALS: "kepala desa atau perangkat desa",
    About.BPD: "BPD atau anggotanya",
    About.SUBDISTRICT: "camat atau kantor kecamatan",
    About.REGENCY: "Dinas PMD kabupaten",
}
FIRST: Mapping[About, OfficeKind] = {
    About.MATTER: OfficeKind.VILLAGE,
    About.OFFICIALS: OfficeKind.BPD,
    About.BPD: OfficeKind.SUBDISTRICT,
    About.SUBDISTRICT: OfficeKind.INSPECTORATE,
    About.REGENCY: OfficeKind.INSPECTORATE,
}
"""Who answers first."""
BLIND: Mapping[About, OfficeKind] = {
    About.OFFICIALS: OfficeKind.VILLAGE,
    About.BPD: OfficeKind.BPD,
    About.SUBDISTRICT: OfficeKind.SUBDISTRICT,
    About.REGENCY: OfficeKind.DPMD,
}
"""Which office does not see it, since it is about its own acts."""
HOLDERS = (
    OfficeKind.VILLAGE,
    OfficeKind.BPD,
    OfficeKind.SUBDISTRICT,
    OfficeKind.DPMD,
    OfficeKind.INSPECTORATE,
)
"""The kinds of office that can have a voice before them."""
HOLDER_WORDS: Mapping[OfficeKind, str] = {
    OfficeKind.VILLAGE: "pemerintah desa",
    OfficeKind.BPD: "BPD",
    OfficeKind.SUBDISTRICT: "kecamatan",
    OfficeKind.DPMD: "Dinas PMD",
    OfficeKind.INSPECTORATE: "Inspektorat",
}
_ABOVE: Mapping[OfficeKind, OfficeKind] = {
    OfficeKind.VILLAGE: OfficeKind.SUBDISTRICT,
    OfficeKind.BPD: OfficeKind.SUBDISTRICT,
    OfficeKind.SUBDISTRICT: OfficeKind.INSPECTORATE,
    OfficeKind.DPMD: OfficeKind.INSPECTORATE,
}


class Channel(StrEnum):
    """How it came."""

    PAGE = "page"
    IN_PERSON = "in_person"
    PHONE = "phone"
    MEETING = "meeting"
    LETTER = "letter"


CHANNEL_WORDS: Mapping[Channel, str] = {
    Channel.PAGE: "halaman umum",
    Channel.IN_PERSON: "datang sendiri",
    Channel.PHONE: "telepon",
    Channel.MEETING: "pertemuan atau musyawarah",
    Channel.LETTER: "surat",
}


class State(StrEnum):
    """Where it stands."""

    WAITING = "waiting"
    ASKED = "asked"
    ANSWERED = "answered"


STATE_WORDS: Mapping[State, str] = {
    State.WAITING: "belum dijawab",
    State.ASKED: "ditanya balik, menunggu warga",
    State.ANSWERED: "dijawab",
}
OPEN = (State.WAITING, State.ASKED)


class Outcome(StrEnum):
    """What an answer says came of it."""

    EXPLAINED = "explained"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    REFERRED = "referred"


OUTCOME_WORDS: Mapping[Outcome, str] = {
    Outcome.EXPLAINED: "dijelaskan",
    Outcome.CORRECTED: "diperbaiki",
    Outcome.REJECTED: "ditolak dengan alasan",
    Outcome.REFERRED: "diteruskan",
}
OUTCOME_SAYS: Mapping[Outcome, str] = {
    Outcome.EXPLAINED: "Jawabannya menjelaskan faktanya.",
    Outcome.CORRECTED: "Yang keliru sudah dibetulkan; tulis apa yang berubah dan di mana terlihat.",
    Outcome.REJECTED: "Yang dikatakan tidak benar atau bukan urusan kerja sama desa; tulis mengapa.",
    Outcome.REFERRED: "Diserahkan kepada pihak di luar kantor-kantor ini; tulis kepada siapa dan dengan surat apa.",
}
NEEDS_DETAIL: Mapping[Outcome, str] = {
    Outcome.CORRECTED: "Apa yang dibetulkan, dan di mana terlihat",
    Outcome.REFERRED: "Kepada siapa, dan dengan surat apa",
}
"""The outcomes that are believed only with a fact: what it is."""


class Move(StrEnum):
    """What can happen to it."""

    RAISE = "raise"
    ASK = "ask"
    REPLY = "reply"
    ANSWER = "answer"
    HAND_ON = "hand_on"
    TAKE = "take"
    OBJECT = "object"


MOVE_WORDS: Mapping[Move, str] = {
    Move.RAISE: "disampaikan",
    Move.ASK: "ditanya balik",
    Move.REPLY: "dibalas warga",
    Move.ANSWER: "dijawab",
    Move.HAND_ON: "dipindahkan ke kantor lain",
    Move.TAKE: "diambil kantor di atasnya",
    Move.OBJECT: "dinyatakan belum terjawab",
}


@dataclass(frozen=True, slots=True)
class Way:
    """From which states a move goes, and to which."""

    source: frozenset[State]
    target: State


_OPEN = frozenset(OPEN)
WAYS: Mapping[Move, Way] = {
    Move.RAISE: Way(frozenset(), State.WAITING),
    Move.ASK: Way(frozenset({State.WAITING}), State.ASKED),
    Move.REPLY: Way(frozenset({State.ASKED}), State.WAITING),
    Move.ANSWER: Way(_OPEN, State.ANSWERED),
    Move.HAND_ON: Way(_OPEN, State.WAITING),
    Move.TAKE: Way(_OPEN, State.WAITING),
    Move.OBJECT: Way(frozenset({State.ANSWERED}), State.WAITING),
}


def goes(state: State, move: Move) -> bool:
    """Whether a move is possible from a state."""
    return state in WAYS[move].source


def above(holder: OfficeKind, about: About) -> OfficeKind | None:
    """The next office up, skipping the one that it is about; None above the last."""
    found = _ABOVE.get(holder)
    while found is not None and found is BLIND.get(about):
        found = _ABOVE.get(found)
    return found


def elsewhere(about: About, had: Collection[OfficeKind]) -> tuple[OfficeKind, ...]:
    """To which offices it may be moved: none that had it, none that it is about."""
    return tuple(one for one in HOLDERS if one not in had and one is not BLIND.get(about))


def may_object(answered_on: date | None, day: date) -> bool:
    """Whether an answer is young enough to say that it does not answer."""
    return answered_on is not None and day <= answered_on + timedelta(days=OBJECTION_DAYS)


def days_late(due_on: date, day: date) -> int:
    """So many days past the last day of an answer; nought up to it."""
    return max((day - due_on).days, 0)
