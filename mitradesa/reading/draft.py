"""What a read draft is: its text, its pages and how surely each was read. Opening files lives in the format modules."""

from dataclasses import dataclass, field
from enum import StrEnum


class How(StrEnum):
    """How a page or a whole draft became text."""

    TEXT = "text"
    OCR = "ocr"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a draft: `start` and `end` are character offsets in `Draft.text`; `sureness` is 0 to 1, 1 for born-digital text.

    `sureness` is None for a page that could not be read; such a page has no characters.
    """

    number: int
    start: int
    end: int
    how: How = How.TEXT
    sureness: float | None = 1.0


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as text with positions; every offset in the program counts characters of `text`."""

    text: str
    name: str
    sha256: str
    format: str
    pages: tuple[Page, ...] = ()
    how: How = How.TEXT
    whole: bool = True
    notes: tuple[str, ...] = field(default=())

    @property
    def sureness(self) -> float:
        """Mean sureness of the pages that were read, 0 to 1."""
        known = [page.sureness for page in self.pages if page.sureness is not None]
        return sum(known) / len(known) if known else (1.0 if self.text.strip() else 0.0)

    def page_at(self, offset: int) -> int | None:
        """The number of the page that holds the character at `offset`; None where the format has no pages."""
        for page in self.pages:
            if page.start <= offset < page.end:
                return page.number
        return self.pages[-1].number if self.pages and offset >= self.pages[-1].end else None


class Unreadable(Exception):
    """A draft that cannot be read: `reason` says what stopped, `remedy` what to do next (both Indonesian sentences)."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"{reason} {remedy}")
        self.reason = reason
        self.remedy = remedy
