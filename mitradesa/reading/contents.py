"""What a format module hands back before it becomes a draft: pages of clean text, and how a reading is asked for; no format lives here."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from mitradesa.reading.draft import How

Progress = Callable[[int, int], None]

_CHANGED = {
    **dict.fromkeys(range(0x00, 0x20)),
    **dict.fromkeys(range(0x7F, 0xA0)),
    **dict.fromkeys(range(0xD800, 0xE000)),
    **dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF)),
    **dict.fromkeys((0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " "),
    **dict.fromkeys((0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029), "\n"),
    **dict.fromkeys((0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC), "•"),
    0x09: "\t",
    0x2011: "-",
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
}
_LINE_TAIL = re.compile(r"(?<![ \t])[ \t]+(?=\n)")
_BLANKS = re.compile(r"[ \t]{81,}")
_REPEATED = re.compile(r"([^\w\s])\1{199,}")
_GAP = re.compile(r"\n{3,}")
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Options:
    """How a draft is to be read: at most `ocr_pages` pages by OCR (None: all), `ocr_workers` at a time (None: one a core).

    `progress` hears (pages done, pages in all).
    """

    ocr_pages: int | None = None
    progress: Progress | None = None
    ocr_workers: int | None = None

    def report(self, done: int, total: int) -> None:
        """Tell whoever waits how far the reading is."""
        if self.progress is not None:
            self.progress(done, total)


@dataclass(frozen=True, slots=True)
class PageText:
    """The text of one page; `sureness` is 0 to 1, or None for a page that could not be read."""

    text: str
    how: How = How.TEXT
    sureness: float | None = 1.0


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file holds: its format's name, its pages (one for a format without pages, `paged` False), and what must be told of it.

    `pictures` are the pages of a scan that somebody pasted into a document, in reading order.
    """

    format: str
    pages: tuple[PageText, ...]
    paged: bool = False
    whole: bool = True
    notes: tuple[str, ...] = ()
    pictures: tuple[bytes, ...] = ()


def clean(text: str) -> str:
    """The same text with only line feeds between lines, plain spaces, whole ligatures, and no invisible or control characters.

    A run of blanks is at most 80 long and one of the same sign at most 200, whatever the file says: no page is wider.
    """
    lines = unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(_CHANGED))
    lines = _REPEATED.sub(lambda run: run[1] * 200, _BLANKS.sub(" " * 80, _LINE_TAIL.sub("", lines)))
    return _GAP.sub("\n\n", lines).strip()


def has_words(text: str) -> bool:
    """Whether a text holds anything that could be a word."""
    return _WORD.search(text) is not None
