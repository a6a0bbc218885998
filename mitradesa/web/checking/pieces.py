"""Which parts of a draft's text a page shows: all of it, or of a long one the surroundings of what was found. Marks live in places.py."""

from collections.abc import Iterable
from dataclasses import dataclass

from mitradesa.reading.found import Element, Found
from mitradesa.reports.draft_check.check import Reading

LONGEST = 36_000
AROUND = 500


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the draft's text and where it begins."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


def pieces_of(reading: Reading) -> tuple[Piece, ...]:
    """The text as one piece when it is short enough, else what stands around each find, as much as the page can bear."""
    text = reading.draft.text
    if len(text) <= LONGEST:
        return (Piece(0, text),)
    found: list[Found | Element] = [*reading.facts.values(), *reading.elements.values()]
    pieces, room = [], LONGEST
    for start, end in _windows(found, len(text)):
        taken = text[start : min(end, start + room)]
        if taken:
            pieces.append(Piece(start, taken))
            room -= len(taken)
    return tuple(pieces)


def _windows(found: Iterable[Found | Element], length: int) -> list[tuple[int, int]]:
    starts = sorted(one.start for one in found if one.start is not None)
    windows: list[tuple[int, int]] = [(0, min(AROUND, length))]
    for start in starts:
        low, high = max(0, start - AROUND), min(length, start + AROUND)
        if low <= windows[-1][1]:
            windows[-1] = (windows[-1][0], max(high, windows[-1][1]))
        else:
            windows.append((low, high))
    return windows
