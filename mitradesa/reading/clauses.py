"""A draft's text cut into clauses with their spans. What a clause is about is told in `elements`; numbers are read in `numbering`."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from mitradesa.reading.heading_lines import (
    Heading,
    heading_above,
    heading_behind,
    heading_below,
    next_words,
    previous_words,
)
from mitradesa.reading.lines import Line, ends_open, is_capitals, split_lines
from mitradesa.reading.loose_headings import Loose, loose_headings
from mitradesa.reading.numbering import Opening, chapter_opening, pasal_opening, settle_numbers

Kind = Literal["pasal", "bab", "decimal", "heading", "preamble", "closing"]
_FAREWELL = re.compile(r"^\W*(?:Maka\s+)?Demikian(?:lah|nya)?\b", re.I)
_NEW_PREAMBLE = re.compile(r"^\W*pada\s+hari\s+ini\b", re.I)
_STOPPED = re.compile(r"[.;:!?)”\"]\W*$")
_FEW = 2


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: `start` to `end` in the draft's text, sub-clauses included; the body begins at `body_start`.

    `number` is as counted ("5", "IV", "7.1", "" where none), `heading` as written on one line ("" where none), `level` counts from 1.
    """

    number: str
    heading: str
    start: int
    end: int
    body_start: int
    level: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class _Mark:
    """A place where a clause begins: the line, its opening and its heading."""

    index: int
    opening: Opening
    heading: Heading | None = None


def split_clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of `text` in order; those of one level never overlap. Text before the first is the preamble."""
    lines = split_lines(text)
    marks = _with_headings(lines, _openings(lines))
    count = sum(mark.opening.kind == "pasal" for mark in marks)
    taken = {line for mark in marks for line in _lines_of(mark)}
    loose = loose_headings(lines, taken, numbered=count >= _FEW, first=marks[0].index if marks else 0)
    begun = sorted(
        [*_numbered(lines, marks), *_unnumbered(lines, loose, marks)], key=lambda clause: clause.start
    )
    begun = _distinct([*begun, *_frames(lines, begun, said=bool(text.strip()))])
    return _with_ends(text, begun)


def _openings(lines: list[Line]) -> list[_Mark]:
    marks = []
    for index, line in enumerate(lines):
        if len(line.words) < 3 or line.words[0] not in _OPENERS:
            continue
        opening = pasal_opening(line.words) or chapter_opening(line.words)
        if opening is not None and not _mid_sentence(lines, index, opening):
            marks.append(_Mark(index, opening))
    return marks


_OPENERS = frozenset("PpFfBb8Aa#*([{<>\"'“-—–.,:;_|~=•«»‘’` ")


def _mid_sentence(lines: list[Line], index: int, opening: Opening) -> bool:
    """Whether a line that looks like an opening is the tail of a sentence ("sebagaimana dimaksud dalam / Pasal 5")."""
    before = previous_words(lines, index)
    if before is None or opening.rest.lower().startswith("semula"):
        return False
    words = lines[before].words
    adjacent = index - before == 1
    if ends_open(words) and not is_capitals(words) and (adjacent or _goes_on(lines, index)):
        return True
    if opening.written == "" and not _headed_below(lines, index):
        return True
    return adjacent and not _STOPPED.search(words) and not is_capitals(words) and _goes_on(lines, index)


def _headed_below(lines: list[Line], index: int) -> bool:
    return heading_below(lines, index) is not None


def _goes_on(lines: list[Line], index: int) -> bool:
    """Whether the line after goes on in small letters, or the line itself ends its sentence."""
    if lines[index].words.endswith("."):
        return lines[index].words[:1].islower() or not is_capitals(lines[index].words[:5])
    after = next_words(lines, index)
    return after is not None and lines[after].words[:1].islower() and len(lines[after].words) > 3


def _with_headings(lines: list[Line], marks: list[_Mark]) -> list[_Mark]:
    """The marks with their headings, taken from above or below as the draft does it most."""
    behind = [heading_behind(lines, mark.index, mark.opening.rest) for mark in marks]
    bare = [
        mark
        for mark, found in zip(marks, behind, strict=True)
        if found is None and mark.opening.kind == "pasal"
    ]
    above_first = _prefers_above(lines, bare, marks)
    found: list[_Mark] = []
    floor = -1
    for mark, heading in zip(marks, behind, strict=True):
        chosen = heading or _heading_of(lines, mark, floor, above_first)
        found.append(_Mark(mark.index, mark.opening, chosen))
        floor = max(mark.index, chosen.last if chosen else mark.index)
    return found


def _prefers_above(lines: list[Line], bare: list[_Mark], marks: list[_Mark]) -> bool:
    chapters = [mark.index for mark in marks if mark.opening.kind == "bab"]
    below = above = 0
    for mark in bare:
        below += heading_below(lines, mark.index) is not None
        earlier = bisect_left(chapters, mark.index)
        floor = chapters[earlier - 1] + 2 if earlier else -1
        above += heading_above(lines, mark.index, floor) is not None
    return above > below


def _heading_of(lines: list[Line], mark: _Mark, floor: int, above_first: bool) -> Heading | None:
    if mark.opening.rest:
        return None
    if mark.opening.kind == "bab":
        return heading_below(lines, mark.index)
    above = heading_above(lines, mark.index, floor)
    return (
        (above or heading_below(lines, mark.index))
        if above_first
        else (heading_below(lines, mark.index) or above)
    )


def _lines_of(mark: _Mark) -> range:
    if mark.heading is None:
        return range(mark.index, mark.index + 1)
    return range(min(mark.index, mark.heading.first), max(mark.index, mark.heading.last) + 1)


def _numbered(lines: list[Line], marks: list[_Mark]) -> list[Clause]:
    chapters = any(mark.opening.kind == "bab" for mark in marks)
    numbers: dict[int, str] = {}
    for kind in ("pasal", "bab"):
        same = [mark for mark in marks if mark.opening.kind == kind]
        settled = settle_numbers([mark.opening.written for mark in same])
        numbers |= {mark.index: number for mark, number in zip(same, settled, strict=True)}
    return [_clause_of(lines, mark, numbers[mark.index], chapters) for mark in marks]


def _clause_of(lines: list[Line], mark: _Mark, number: str, chapters: bool) -> Clause:
    line, heading = lines[mark.index], mark.heading
    start = line.start if heading is None else min(line.start, lines[heading.first].start)
    body = max(heading.body, line.start) if heading is not None else line.end - len(mark.opening.rest)
    chapter = mark.opening.kind == "bab"
    return Clause(
        number=number,
        heading=heading.words if heading else "",
        start=start,
        end=start,
        body_start=min(body, _end_of(lines)),
        level=1 if chapter or not chapters else 2,
        kind="bab" if chapter else "pasal",
    )


def _end_of(lines: list[Line]) -> int:
    return lines[-1].end


def _unnumbered(lines: list[Line], loose: list[Loose], marks: list[_Mark]) -> list[Clause]:
    base = 1 + bool(marks) + any(mark.opening.kind == "bab" for mark in marks)
    return [
        Clause(
            number=found.number,
            heading=found.words,
            start=lines[found.first].start,
            end=lines[found.first].start,
            body_start=lines[found.last].end if found.body is None else found.body,
            level=base + found.depth,
            kind="decimal" if "." in found.number else "heading",
        )
        for found in loose
    ]


def _frames(lines: list[Line], begun: list[Clause], *, said: bool) -> list[Clause]:
    """The preamble, later preambles of a text that holds the agreement twice, and the closing words."""
    if not begun:
        return [_frame(lines[0].start, "preamble")] if said else []
    first = begun[0].start
    opening = [_frame(0, "preamble")] if first > 0 else []
    after = [line for line in lines if line.words and line.start > first]
    again = [_frame(line.start, "preamble") for line in after if _NEW_PREAMBLE.match(line.words)]
    farewells = [line.start for line in after if _FAREWELL.match(line.words)]
    return [*opening, *again, *(_closings(lines, begun, farewells) if farewells else ())]


def _closings(lines: list[Line], begun: list[Clause], farewells: list[int]) -> Iterator[Clause]:
    """Of the lines "Demikian ..." those after the body of the last clause of a copy, not those that are its only words."""
    spoken = [line.start for line in lines if line.speaks]
    begun_at = [clause.start for clause in begun]
    pasal = [clause for clause in begun if clause.kind == "pasal"]
    pasal_at = [clause.start for clause in pasal]
    for start in farewells:
        last = begun[bisect_right(begun_at, start) - 1]
        following = bisect_right(pasal_at, start)
        word = bisect_left(spoken, last.body_start)
        ends_a_copy = following == len(pasal) or pasal[following].number in ("1", "I")
        if ends_a_copy and word < len(spoken) and spoken[word] < start:
            yield _frame(start, "closing")


def _frame(start: int, kind: Kind) -> Clause:
    return Clause(number="", heading="", start=start, end=start, body_start=start, level=1, kind=kind)


def _distinct(begun: list[Clause]) -> list[Clause]:
    """One clause for one start, the numbered before the framing."""
    by_start: dict[int, Clause] = {}
    for clause in begun:
        by_start.setdefault(clause.start, clause)
    return [by_start[start] for start in sorted(by_start)]


def _with_ends(text: str, begun: list[Clause]) -> tuple[Clause, ...]:
    """Each clause up to the next one of its own level or a higher one, read from the last to the first."""
    ended: list[Clause] = []
    following: list[Clause] = []
    for clause in reversed(begun):
        while following and following[-1].level > clause.level:
            following.pop()
        end = following[-1].start if following else len(text)
        body = min(max(clause.body_start, clause.start), end)
        ended.append(
            Clause(clause.number, clause.heading, clause.start, end, body, clause.level, clause.kind)
        )
        following.append(clause)
    return tuple(reversed(ended))
