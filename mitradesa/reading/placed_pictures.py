"""Pictures that stand in a Word or ODT text, and which of them are pages of a scan; reading them lives in pasted_pages.py."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mitradesa.reading.contents import has_words

LITTLE_TEXT = 800
_PAGE = (
    105.0,
    140.0,
)  # millimetres; a scan of an A4 or F4 page is shown larger than this, a photo across the text lower
_PIECE = (70.0, 80.0)
_WEIGHT = 40_000
_MILLIMETRES = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72, "pc": 25.4 / 6, "px": 25.4 / 96}
_LENGTH = re.compile(r"\s*(?P<number>\d{1,6}(?:\.\d{1,9})?)\s*(?P<unit>mm|cm|in|pt|pc|px)")


@dataclass(frozen=True, slots=True)
class Placed:
    """A picture of a document: the name of its part, and how large it is shown in millimetres (0 where the file does not say)."""

    part: str
    width: float = 0.0
    height: float = 0.0

    def is_shown_over(self, width: float, height: float) -> bool:
        """Whether it is shown at least so large."""
        return self.width >= width and self.height >= height


def millimetres(written: str | None) -> float:
    """A length as ODT and VML write it ("16cm", "451.5pt"); 0 for one that cannot be read."""
    found = _LENGTH.match(written or "")
    return float(found["number"]) * _MILLIMETRES[found["unit"]] if found else 0.0


def page_pictures(placed: Iterable[Placed], text: str, read: Callable[[str], bytes]) -> tuple[bytes, ...]:
    """The pictures that are pages of the document, in its order; `read` gives the bytes of a part.

    In a document without words every picture is one; beside little text a smaller picture counts than beside a whole agreement.
    """
    worded, little = has_words(text), len(text) < LITTLE_TEXT
    once = {picture.part: picture for picture in placed}
    chosen = []
    for picture in once.values():
        if not worded or _could_be_page(picture, little):
            content = read(picture.part)
            if content and (not worded or picture.width or len(content) >= _WEIGHT):
                chosen.append(content)
    return tuple(chosen)


def _could_be_page(picture: Placed, little: bool) -> bool:
    if not picture.width:
        return little
    return picture.is_shown_over(*(_PIECE if little else _PAGE))
