"""How a sign goes from being raised to an answer that is said honestly; nothing ends in silence, and nothing ends as merely shut."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

ANSWER_DAYS, FEWEST_DAYS, MOST_DAYS = 14, 3, 60
"""So many days to answer a question: proposals of the product, since no law that was read sets them."""
SHORTEST = 20
"""So many signs a question, an answer and a reason have at least."""
OWN_DAYS = (
    "Tenggat jawaban ukuran Mitra Desa sendiri; hukum yang dibaca tidak menetapkan hari bagi pertanyaan ini."
)


class State(StrEnum):
    """Where a raised sign stands."""

    RAISED = "raised"
    ASKED = "asked"
    ANSWERED = "answered"
    DECIDED = "decided"
    CHANGED = "changed"


STATE_WORDS: Mapping[State, str] = {
    State.RAISED: "perlu ditanyakan",
    State.ASKED: "menunggu jawaban",
    State.ANSWERED: "dijawab, menunggu keputusan",
    State.DECIDED: "diputus",
    State.CHANGED: "faktanya berubah",
}
OPEN = (State.RAISED, State.ASKED, State.ANSWERED)
IN_HAND = (State.ASKED, State.ANSWERED)
"""Somebody was asked: such a sign ends by a decision alone, also where its facts change."""


class Outcome(StrEnum):
    """What a decision says."""

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
    Outcome.EXPLAINED: "Jawabannya menjelaskan faktanya, dan penjelasan itu diterima.",
    Outcome.CORRECTED: "Yang kurang sudah dibetulkan; tulis apa yang berubah dan di mana terlihat.",
    Outcome.REJECTED: "Tandanya sendiri tidak beralasan, misalnya karena datanya keliru; tulis mengapa.",
    Outcome.REFERRED: "Diserahkan kepada yang berwenang; tulis kepada siapa dan dengan surat apa.",
}


class Move(StrEnum):
    """What can happen to a raised sign."""

    ASK = "ask"
    ANSWER = "answer"
    DECIDE = "decide"
    CHANGE = "change"
    RETURN = "return"
    SHIFT = "shift"


MOVE_WORDS: Mapping[Move, str] = {
    Move.ASK: "ditanyakan",
    Move.ANSWER: "dijawab",
    Move.DECIDE: "diputus",
    Move.CHANGE: "gugur karena faktanya berubah",
    Move.RETURN: "diangkat",
    Move.SHIFT: "faktanya berubah, tandanya tetap menunggu",
}


@dataclass(frozen=True, slots=True)
class Way:
    """From which states a move goes, and to which; None where the state stays."""

    source: frozenset[State]
    target: State | None


WAYS: Mapping[Move, Way] = {
    Move.ASK: Way(frozenset(OPEN), State.ASKED),
    Move.ANSWER: Way(frozenset({State.ASKED, State.ANSWERED}), State.ANSWERED),
    Move.DECIDE: Way(frozenset(OPEN), State.DECIDED),
    Move.CHANGE: Way(frozenset({State.RAISED}), State.CHANGED),
    Move.RETURN: Way(frozenset({State.CHANGED}), State.RAISED),
    Move.SHIFT: Way(frozenset(IN_HAND), None),
}


def goes(state: State, move: Move) -> bool:
    """Whether a move is possible from a state."""
    return state in WAYS[move].source


def may_ask(state: State, due_on: date | None, day: date) -> bool:
    """Whether a question may be put: a first one, one more after an answer, or once more where the day of the answer has passed."""
    late = state is State.ASKED and due_on is not None and due_on < day
    return late or state in (State.RAISED, State.ANSWERED)


def outcomes(state: State, due_on: date | None, day: date) -> tuple[Outcome, ...]:
    """What may be decided in a state: an answer goes before every outcome but a rejection; without one, the deadline must have passed.

    Whoever was asked and did not answer in time can only be referred, never taken to have explained.
    """
    if state is State.ANSWERED:
        return tuple(Outcome)
    if state is State.ASKED and due_on is not None and due_on < day:
        return (Outcome.REJECTED, Outcome.REFERRED)
    return (Outcome.REJECTED,) if state in OPEN else ()
