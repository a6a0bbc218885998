"""What the reader says it found: a fact or an element with its place, its sureness, or the reason for its silence."""

from dataclasses import dataclass

ELEMENTS = (
    "scope",
    "field",
    "procedure",
    "term",
    "rights_obligations",
    "funding",
    "change",
    "dispute",
    "termination",
    "force_majeure",
    "closing",
)

Value = object


@dataclass(frozen=True, slots=True)
class Found:
    """A fact read from a draft.

    `value` is None when nothing certain was found, and `reason` then says why (an Indonesian sentence). `start` and `end` are character
    offsets in the draft's text, `page` counts from 1 where the format has pages, `sureness` is 0 to 1.
    """

    value: Value = None
    sureness: float = 0.0
    start: int | None = None
    end: int | None = None
    page: int | None = None
    excerpt: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Element:
    """Whether a clause of the agreement is there.

    `present` is True, False (the text was read whole and has no such clause) or None (pages are missing or badly read; `reason` says
    which).
    `heading` is the clause's own heading as written, empty when only the body speaks of it. `empty` marks a heading with nothing under it.
    """

    present: bool | None
    heading: str = ""
    start: int | None = None
    end: int | None = None
    page: int | None = None
    excerpt: str = ""
    sureness: float = 0.0
    empty: bool = False
    reason: str = ""
