"""Headings that no Pasal number announces: capital lines, outline and decimal numbers. Numbered clauses live in `clauses`."""

import re
from dataclasses import dataclass

from mitradesa.reading.heading_lines import is_party_line, next_words, previous_words, tidy
from mitradesa.reading.headings import OTHER, subjects
from mitradesa.reading.lines import (
    Line,
    could_be_heading,
    ends_open,
    is_capitals,
    is_title_case,
    letters_share_upper,
)
from mitradesa.reading.numbering import decimal_opening, is_clean_roman, outline_opening

_FAREWELL = re.compile(
    r"^\W*(?:Maka\s+)?Demikian(?:lah|nya)?\b.{0,80}|^.{0,60}\bdibuat\b.{0,60}\brangkap\b", re.I
)
_AGREED = re.compile(
    r"bertanda\s?tangan|pada hari|sebagai berikut|kami yang|dibuat dan ditandatangani"
    r"|\bkedua belah pihak\b|\bpara pihak\b|\bpihak pertama\b",
    re.I,
)
_NAME_SIGNS = re.compile(r"[,:;@_]|\b[A-Z][a-z]?\.\s?[A-Z]|\bNIP\b|\bS\.?[EHPT]\b\.?")
_CELL = r"[ ]*(?:\||\t|[ ]{3,}|:)[ |\t:]*"
_ROW = re.compile(
    rf"\|?[ ]*(?:(?P<number>\d{{1,2}})[.)]?{_CELL})?(?P<name>[A-Z][A-Za-z/ ]{{3,45}}?){_CELL}(?P<body>[^|:\s][^|]{{3,}})"
)
_FARTHEST_CELL = 90
_AN_HOUR = re.compile(r"(?:pukul|jam)\b|\d{1,2}[.:]\d{2}\b(?!\.)", re.I)
_LONGEST_WORDS = 9
_FEW_WORDS = 5
_NAMED = 90.0


@dataclass(frozen=True, slots=True)
class Loose:
    """A heading without a Pasal number: the lines that hold it, its words, its own number if any, and how deep it lies (0 is outermost)."""

    first: int
    last: int
    words: str
    number: str
    depth: int
    body: int | None = None
    """Where the body begins, for a heading that has it on its own line; None where it begins on the next line."""


def loose_headings(lines: list[Line], taken: set[int], *, numbered: bool, first: int) -> list[Loose]:
    """The headings that no Pasal announces, in order.

    In a draft with numbered Pasal only those after its `first` line and before its closing words count, and only when they name an element.
    """
    start = first if numbered else _title_end(lines)
    stop = _closing_line(lines, first) if numbered else len(lines)
    found: list[Loose] = []
    for index in range(start, stop):
        if index in taken or (found and index <= found[-1].last):
            continue
        loose = _loose_at(lines, index, numbered)
        if loose is not None:
            found.append(loose)
    return found


def _title_end(lines: list[Line]) -> int:
    """The line after the title block: the first that speaks in sentences; markup headings are never swallowed."""
    for index, line in enumerate(lines):
        if _AGREED.search(line.words) and not is_capitals(line.words):
            return index
        if outline_opening(line.words) and _outline_at(lines, index, False):
            return index
    return next((index for index, line in enumerate(lines) if line.words and not is_capitals(line.words)), 0)


def _closing_line(lines: list[Line], first: int) -> int:
    farewells = [index for index, line in enumerate(lines) if index > first and _FAREWELL.match(line.words)]
    return farewells[-1] if farewells else len(lines)


def _loose_at(lines: list[Line], index: int, numbered: bool) -> Loose | None:
    words = lines[index].words
    if len(words) > 120 or not lines[index].speaks:
        return None
    return (
        _decimal_at(lines, index, numbered)
        or _outline_at(lines, index, numbered)
        or _bare_at(lines, index, numbered)
        or (None if numbered else _cell_at(lines, index))
    )


def _cell_at(lines: list[Line], index: int) -> Loose | None:
    """A row of a table whose first cell, a number apart, names an element and whose next says it: "4 | Jangka waktu | 18 bulan"."""
    row = _ROW.match(lines[index].words[:_FARTHEST_CELL])
    if row is None or _AN_HOUR.match(row["body"]) or not could_be_heading(row["name"].title()):
        return None
    known = subjects(tidy(row["name"]))
    if max((score for key, score in known.items() if key != OTHER), default=0.0) < _NAMED:
        return None
    body = lines[index].start + lines[index].words.find(row["body"][:1], row.start("body"))
    return Loose(index, index, tidy(row["name"]), row["number"] or "", 0, body)


def _decimal_at(lines: list[Line], index: int, numbered: bool) -> Loose | None:
    opening = decimal_opening(lines[index].words)
    if opening is None or not _names_a_clause(opening.rest, lines[index].marked):
        return None
    depth = opening.written.count(".") - (1 if numbered else 0)
    return Loose(index, index, tidy(opening.rest), opening.written, max(depth, 0))


def _names_a_clause(words: str, marked: bool) -> bool:
    if not could_be_heading(words) or len(words.split()) > 7:
        return False
    return marked or is_capitals(words) or (is_title_case(words) and bool(subjects(tidy(words))))


def _outline_at(lines: list[Line], index: int, numbered: bool) -> Loose | None:
    opening = outline_opening(lines[index].words)
    if opening is None or (numbered and not is_clean_roman(opening.written)):
        return None
    if (_NAME_SIGNS.search(opening.rest) and not _lists_subjects(opening.rest)) or is_party_line(
        opening.rest
    ):
        return None
    known = subjects(tidy(opening.rest))
    if not _shaped(opening.rest, known, numbered):
        return None
    if not _worth(known, numbered) or (
        is_title_case(opening.rest) and not is_capitals(opening.rest) and numbered
    ):
        return None
    if not is_capitals(opening.rest) and not (
        (_stands_alone(lines, index) or (not numbered and _follows_a_sentence(lines, index, known)))
        and _has_a_body(lines, index)
    ):
        return None
    return Loose(index, index, tidy(opening.rest), opening.written, 0)


def _shaped(words: str, known: dict[str, float], numbered: bool) -> bool:
    """Whether a numbered line is shaped as a heading: capitals, title case or, without Pasal, a few words that name a subject."""
    bare = words.rstrip(" :.")
    if len(bare.split()) > _LONGEST_WORDS:
        return False
    if could_be_heading(bare):
        return True
    few = not numbered and len(bare.split()) <= _FEW_WORDS and bare[:1].isupper() and words[-1:].isalpha()
    return few and max(known.values(), default=0.0) >= _NAMED


def _follows_a_sentence(lines: list[Line], index: int, known: dict[str, float]) -> bool:
    """Whether a number and a few words that name an element stand between a whole sentence and what is said of them."""
    before, after = lines[index - 1].words if index else "", next_words(lines, index)
    if after is None or not before.endswith((".", ";")) or lines[index].words.endswith((".", ";", ",")):
        return False
    named = max((score for key, score in known.items() if key != OTHER), default=0.0)
    opening, following = outline_opening(lines[index].words), outline_opening(lines[after].words)
    next_item = bool(opening and following and _alike(opening.written, following.written))
    few = len(lines[index].words.split()) <= _FEW_WORDS
    return named >= _NAMED and few and not next_item and not lines[after].words[:1].islower()


def _has_a_body(lines: list[Line], index: int) -> bool:
    """Whether a line shaped like a sentence is not the whole of its number: what follows is no number of the same kind."""
    if could_be_heading(_numberless(lines[index].words)):
        return True
    after = next_words(lines, index)
    following = outline_opening(lines[after].words) if after is not None else None
    own = outline_opening(lines[index].words)
    return after is not None and not (following and own and _alike(following.written, own.written))


def _numberless(words: str) -> str:
    opening = outline_opening(words)
    return opening.rest.rstrip(" :.") if opening else words


def _alike(one: str, other: str) -> bool:
    return one.isdigit() == other.isdigit() and is_clean_roman(one) == is_clean_roman(other)


def _lists_subjects(words: str) -> bool:
    """Whether a line in capitals with commas lists subjects ("UANG SEWA, RETRIBUSI DAN JAMINAN") rather than a person's degrees."""
    bare = words.replace(",", " ")
    return not _NAME_SIGNS.search(bare) and is_capitals(words) and _worth(subjects(tidy(words)), True)


def _worth(known: dict[str, float], numbered: bool) -> bool:
    return any(key != OTHER and score >= 84 for key, score in known.items()) or (bool(known) and not numbered)


def _bare_at(lines: list[Line], index: int, numbered: bool) -> Loose | None:
    words = lines[index].words.rstrip(" :")
    if len(words.split()) > _LONGEST_WORDS or not could_be_heading(words) or is_party_line(words):
        return None
    if _NAME_SIGNS.search(words) or not _worth(subjects(tidy(words)), numbered):
        return None
    if not _well_placed(lines, index, numbered):
        return None
    last = index
    if is_capitals(words) and index + 1 < len(lines) and _runs_on(lines[index].words, lines[index + 1].words):
        last = index + 1
    joined = " ".join(line.words for line in lines[index : last + 1])
    return Loose(index, last, tidy(joined), "", 0)


def _runs_on(words: str, after: str) -> bool:
    return (
        bool(after)
        and is_capitals(after)
        and could_be_heading(after)
        and not is_party_line(after)
        and len(words) > 12
    )


def _well_placed(lines: list[Line], index: int, numbered: bool) -> bool:
    words = lines[index].words
    before = previous_words(lines, index)
    if before is not None and index - before == 1 and ends_open(lines[before].words):
        return False
    if lines[index].marked:
        return True
    if letters_share_upper(words) < 0.85:
        return not numbered and _stands_alone(lines, index)
    after = next_words(lines, index)
    return after is not None and not is_capitals(lines[after].words)


def _stands_alone(lines: list[Line], index: int) -> bool:
    """Whether the line begins a paragraph and what follows is not the rest of its sentence."""
    opens = index == 0 or not lines[index - 1].speaks
    after = next_words(lines, index)
    return opens and after is not None and not lines[after].words[:1].islower()
