"""Where findings stand in a draft's text: the text cut into plain and marked stretches, linked with the findings both ways."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mitradesa.core.findings import Finding, Outcome
from mitradesa.reading.draft import Page
from mitradesa.reading.found import Element, Found
from mitradesa.reports.draft_check.check import Reading
from mitradesa.reports.draft_check.observations import CLAUSES
from mitradesa.web.checking.pieces import Piece

LONGEST_MARK = 240
_NUMBERS_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of text: plain, marked (with its anchor and the numbers of the findings there), a page's head, or a cut."""

    kind: str
    text: str = ""
    anchor: str = ""
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Places:
    """The text as stretches, and for each finding's number the anchors of its marks."""

    stretches: tuple[Stretch, ...]
    anchors: Mapping[int, tuple[str, ...]]


@dataclass
class _Mark:
    start: int
    end: int
    numbers: set[int]


def fact_places(reading: Reading) -> Mapping[str, tuple[int, int]]:
    """The stretch of text each fact was read from, by the fact's name; a clause is marked at its heading."""
    found: dict[str, Found | Element] = dict(reading.facts)
    found |= {CLAUSES.get(name, name): element for name, element in reading.elements.items()}
    found["regime"] = reading.regime
    spans = {name: (one.start, _end(one)) for name, one in found.items() if one.start is not None}
    return {name: (start, end) for name, (start, end) in spans.items() if start < end}


def _end(one: Found | Element) -> int:
    start, end = one.start or 0, one.end or 0
    if isinstance(one, Element):
        end = min(end, start + max(len(one.heading), 40))
    return min(end, start + LONGEST_MARK)


def places(reading: Reading, pieces: Sequence[Piece], numbered: Mapping[int, Finding]) -> Places:
    """The pieces of text with the numbered findings marked where the facts they read stand."""
    where = fact_places(reading)
    marks = _merged(
        _Mark(*where[used.name], {number})
        for number, finding in numbered.items()
        for used in (finding.missing if finding.outcome is Outcome.UNKNOWN else finding.facts)
        if used.name in where and used.name != "regime"
    )
    stretches: list[Stretch] = []
    anchors: dict[int, list[str]] = {}
    for position, piece in enumerate(pieces):
        if position or piece.start:
            stretches.append(Stretch("cut"))
        for stretch in _cut(piece, marks, reading.draft.pages):
            stretches.append(stretch)
            for number in stretch.numbers:
                anchors.setdefault(number, []).append(stretch.anchor)
    shown = tuple(_few(stretch) for stretch in stretches)
    return Places(shown, {number: tuple(named) for number, named in anchors.items()})


def _few(stretch: Stretch) -> Stretch:
    return Stretch(stretch.kind, stretch.text, stretch.anchor, stretch.numbers[:_NUMBERS_SHOWN])


def _merged(marks: Iterable[_Mark]) -> list[_Mark]:
    merged: list[_Mark] = []
    for mark in sorted(marks, key=lambda one: (one.start, one.end)):
        if merged and mark.start < merged[-1].end:
            merged[-1].end = max(merged[-1].end, mark.end)
            merged[-1].numbers |= mark.numbers
        else:
            merged.append(mark)
    return merged


def _cut(piece: Piece, marks: Sequence[_Mark], pages: Sequence[Page]) -> Iterable[Stretch]:
    inside = [mark for mark in marks if mark.start < piece.end and mark.end > piece.start]
    heads = {page.start: page.number for page in pages if piece.start <= page.start < piece.end}
    at = piece.start
    for mark in inside:
        yield from _plain(piece, at, mark.start, heads)
        anchor = f"n-{mark.start}"
        yield from _heads(heads, mark.start)
        yield Stretch("mark", _text(piece, mark.start, mark.end), anchor, tuple(sorted(mark.numbers)))
        at = max(at, mark.end)
    yield from _plain(piece, at, piece.end, heads)


def _plain(piece: Piece, start: int, end: int, heads: dict[int, int]) -> Iterable[Stretch]:
    at = start
    for place in sorted(place for place in heads if place < end):
        if at < place:
            yield Stretch("plain", _text(piece, at, place))
            at = place
        yield from _heads(heads, place)
    if at < end:
        yield Stretch("plain", _text(piece, at, end))


def _heads(heads: dict[int, int], place: int) -> Iterable[Stretch]:
    if place in heads:
        yield Stretch("page", str(heads.pop(place)))


def _text(piece: Piece, start: int, end: int) -> str:
    return piece.text[max(0, start - piece.start) : max(0, end - piece.start)]
