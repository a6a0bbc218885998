"""Where the heading of a numbered clause stands: behind, below or above the number. What headings mean is in `headings`."""

import re
from dataclasses import dataclass
from functools import lru_cache

from mitradesa.reading.headings import subjects
from mitradesa.reading.lines import (
    Line,
    could_be_heading,
    is_capitals,
    is_title_case,
    starts_numbered,
)
from mitradesa.reading.numbering import chapter_opening, pasal_opening

_PARTY_WORDS = re.compile(r"(?:\b(?:para|pihak|pertama|kesatu|kedua|ketiga|dan|i{1,3}|[12])\b|\W)+", re.I)
_CUT = re.compile(r"\s+[—–-]{1,2}\s+|[:;]\s+|\.\s+|\s{3,}")
_CONNECTS = re.compile(r"(?:\b(?:dan|atau|serta|dengan|untuk|tentang|bagi|dalam|pada)|[/&,-])$", re.I)
_SEPARATORS = " .:;,-–—_*#()[]“”\"'|"
_PUSHED = 3
_FARTHEST_CUT = 400
_FARTHEST_LINE = 80


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading found: its words, the first and last line that hold it, and the offset where the body may begin."""

    words: str
    first: int
    last: int
    body: int


@lru_cache(maxsize=4096)
def tidy(words: str) -> str:
    """A heading without outer punctuation and with single spaces."""
    cleaned = re.sub(r"\s+", " ", words).strip(_SEPARATORS + " ")
    return cleaned + ")" if cleaned.count("(") > cleaned.count(")") else cleaned


@lru_cache(maxsize=4096)
def is_party_line(words: str) -> bool:
    """Whether a line only names the parties ("PARA PIHAK", "PIHAK PERTAMA")."""
    return len(words) < 120 and bool(_PARTY_WORDS.fullmatch(words))


def next_words(lines: list[Line], index: int) -> int | None:
    """The index of the next line after `index` with words of the agreement, None at the end or behind a page of furniture."""
    for later in range(index + 1, min(len(lines), index + 1 + _FARTHEST_LINE)):
        if lines[later].speaks:
            return later
    return None


def previous_words(lines: list[Line], index: int) -> int | None:
    """The index of the line before `index` with words of the agreement, None at the beginning or behind a page of furniture."""
    for earlier in range(index - 1, max(-1, index - 1 - _FARTHEST_LINE), -1):
        if lines[earlier].speaks:
            return earlier
    return None


def heading_behind(lines: list[Line], index: int, rest: str) -> Heading | None:
    """The heading on the numbered line itself ("Pasal 1: PARA PIHAK", "Pasal 2. Tujuan — Meningkatkan ...")."""
    bare = rest.lstrip(_SEPARATORS)
    piece = _CUT.split(bare[:_FARTHEST_CUT], maxsplit=1)[0]
    words = tidy(piece)
    if len(words) < 3 or len(words.split()) > 12 or not _reads_as_heading(words):
        return None
    line = lines[index]
    if len(piece) < len(bare.rstrip(_SEPARATORS)):
        return Heading(words, index, index, line.end - len(bare) + len(piece))
    last = _last_continued(lines, index) if is_capitals(words) else index
    joined = " ".join([words, *(line.words for line in lines[index + 1 : last + 1])])
    return Heading(tidy(joined), index, last, lines[last].end)


def _reads_as_heading(words: str) -> bool:
    if is_capitals(words):
        return True
    return (is_title_case(words) and len(words.split()) <= 9) or (
        len(words.split()) <= 6 and bool(subjects(words))
    )


def heading_below(lines: list[Line], index: int) -> Heading | None:
    """The heading on the line or lines after a bare number."""
    found = next_words(lines, index)
    if found is None or sum(line.blank for line in lines[index + 1 : found]) > _PUSHED:
        return None
    words = lines[found].words.rstrip(" :;.,") if is_capitals(lines[found].words) else lines[found].words
    if is_opening(words) or is_party_line(words) or not _stands_as_heading(lines, found, words):
        return None
    last = _last_continued(lines, found)
    joined = " ".join(line.words for line in lines[found : last + 1])
    return Heading(tidy(joined), found, last, lines[last].end)


def is_opening(words: str) -> bool:
    """Whether a line opens a Pasal or a BAB."""
    return pasal_opening(words) is not None or chapter_opening(words) is not None


def _stands_as_heading(lines: list[Line], index: int, words: str) -> bool:
    if could_be_heading(words):
        return is_capitals(words) or _followed_by_body(lines, index)
    known = (
        subjects(words) if len(words.split()) <= 6 and words[:1].isupper() and words[-1:].isalpha() else {}
    )
    return max(known.values(), default=0.0) >= 90 and _followed_by_body(lines, index)


def _followed_by_body(lines: list[Line], index: int) -> bool:
    """Whether what follows a line is not the rest of its sentence."""
    if index + 1 >= len(lines) or lines[index + 1].blank:
        return True
    after = lines[index + 1].words
    return starts_numbered(after) or after[:1].isupper() or not after[:1].isalpha()


def _last_continued(lines: list[Line], first: int) -> int:
    """The last line of a heading that runs over at most three lines."""
    last = first
    while last - first < 2 and last + 1 < len(lines) and _continues(lines, last):
        last += 1
    return last


def _continues(lines: list[Line], last: int) -> bool:
    words, after = lines[last].words, lines[last + 1].words
    if not after or is_opening(after) or is_party_line(after) or not could_be_heading(after.rstrip(" :;.")):
        return False
    if is_capitals(words) and is_capitals(after):
        return True
    return bool(_CONNECTS.search(words)) and _followed_by_body(lines, last + 1)


def heading_above(lines: list[Line], index: int, floor: int) -> Heading | None:
    """The heading on the line or lines before a number; lines up to `floor` belong to others."""
    found = previous_words(lines, index)
    if found is None or found <= floor or index - found > _PUSHED:
        return None
    words = lines[found].words
    if is_opening(words) or is_party_line(words) or not could_be_heading(words.rstrip(" :")):
        return None
    first = found
    while first - 1 > floor and found - first < 2 and _leads_on(lines[first - 1].words, lines[first].words):
        first -= 1
    joined = " ".join(line.words for line in lines[first : found + 1])
    return Heading(tidy(joined), first, found, lines[index].end)


def _leads_on(before: str, words: str) -> bool:
    if not could_be_heading(before) or is_party_line(before) or is_opening(before):
        return False
    return (is_capitals(before) and is_capitals(words)) or bool(_CONNECTS.search(before))
