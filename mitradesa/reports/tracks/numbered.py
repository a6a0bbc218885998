"""The steps of a track in the order of its states, each with the number that picture and table share."""

from collections.abc import Sequence
from dataclasses import dataclass

from mitradesa.core.lifecycle.status import ALONG, FINAL, STATUS_WORDS, Status
from mitradesa.core.lifecycle.table import Track, Transition

GIVEN_UP = FINAL - {Status.CLOSED}
"""States in which a case stops before its agreement was closed; they stand beside the way, not on it."""
ANY_EARLY = "setiap keadaan sebelum tanda tangan"


@dataclass(frozen=True, slots=True)
class Numbered:
    """A step with its number; `sources` are its states in order."""

    number: int
    step: Transition
    sources: tuple[Status, ...]

    @property
    def gives_up(self) -> bool:
        """Whether the case stops with it."""
        return self.step.target in GIVEN_UP

    @property
    def anywhere(self) -> bool:
        """Whether it leads out of every state before the signature."""
        return self.step.target is Status.CANCELLED

    @property
    def origin(self) -> str:
        """Where it leads from, in words."""
        return ANY_EARLY if self.anywhere else ", ".join(STATUS_WORDS[one] for one in self.sources)


def on_the_way(track: Track) -> tuple[Status, ...]:
    """The states of a track from the opening to the closing."""
    return tuple(one for one in ALONG if one in track.statuses and one not in GIVEN_UP)


def numbered(track: Track) -> Sequence[Numbered]:
    """Every step of a track, the earliest first; giving up comes last of what leads out of a state."""
    order = {status: place for place, status in enumerate(ALONG)}

    def place(one: Transition) -> tuple[bool, int, bool, int]:
        first = min(order[status] for status in one.source)
        return one.target is Status.CANCELLED, first, one.target in GIVEN_UP, order[one.target]

    steps = sorted(track.transitions, key=place)
    return [
        Numbered(number, one, tuple(status for status in ALONG if status in one.source & track.statuses))
        for number, one in enumerate(steps, 1)
    ]
