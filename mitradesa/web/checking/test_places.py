"""Marks in the text: every character is shown once, marks do not overlap, and long drafts are cut around what was found."""

from hypothesis import given
from hypothesis import strategies as st

from mitradesa.core.findings import Confidence, FactUsed, Finding, Gate, Outcome, Severity
from mitradesa.reading.draft import Draft, Page
from mitradesa.reading.found import Found
from mitradesa.reports.draft_check.check import Reading
from mitradesa.web.checking.pieces import AROUND, LONGEST, Piece, pieces_of
from mitradesa.web.checking.places import places

NAMES = ["signed_on", "starts_on", "ends_on", "title"]


def reading(text: str, spans: dict[str, tuple[int, int]], pages=()) -> Reading:
    facts = {name: Found("x", 1.0, start, end) for name, (start, end) in spans.items()}
    return Reading(Draft(text, "n", "0", "text", pages), {}, facts, Found())


def finding(*names: str) -> Finding:
    used = tuple(FactUsed(name, name, "x", "x", "", "draft") for name in names)
    return Finding(
        outcome=Outcome.BREACHED,
        blocks=False,
        message="",
        facts=used,
        rule="r",
        title="t",
        answers=(),
        severity=Severity.SHOULD,
        gate=Gate.SIGN,
        remedy="",
        supplier="",
        citations=(),
        confidence=Confidence.HIGH,
    )


@given(data=st.data(), text=st.text(min_size=1, max_size=300))
def test_every_character_is_shown_once_in_its_order(data, text):
    spot = st.integers(0, len(text))
    spans = {name: tuple(sorted((data.draw(spot), data.draw(spot)))) for name in NAMES}
    cut = data.draw(spot)
    pages = (Page(1, 0, cut), Page(2, cut, len(text)))
    found = places(
        reading(text, spans, pages), (Piece(0, text),), {1: finding(*NAMES[:2]), 2: finding(*NAMES[1:])}
    )
    shown = "".join(stretch.text for stretch in found.stretches if stretch.kind in ("plain", "mark"))
    assert shown == text
    anchors = [stretch.anchor for stretch in found.stretches if stretch.kind == "mark"]
    assert len(anchors) == len(set(anchors))
    assert {anchor for named in found.anchors.values() for anchor in named} <= set(anchors)


def test_two_findings_at_one_place_share_a_mark():
    found = places(
        reading("abcdefgh", {"title": (2, 5), "signed_on": (4, 6)}),
        (Piece(0, "abcdefgh"),),
        {1: finding("title"), 2: finding("signed_on")},
    )
    marks = [stretch for stretch in found.stretches if stretch.kind == "mark"]
    assert [(mark.text, mark.numbers) for mark in marks] == [("cdef", (1, 2))]


def test_a_short_draft_is_shown_whole():
    assert pieces_of(reading("a" * LONGEST, {})) == (Piece(0, "a" * LONGEST),)


def test_a_long_draft_is_cut_around_what_was_found():
    text = "a" * (3 * LONGEST)
    pieces = pieces_of(
        reading(text, {"title": (50_000, 50_010), "ends_on": (50_600, 50_610), "signed_on": (90_000, 90_010)})
    )
    assert [(piece.start, piece.end) for piece in pieces] == [(0, AROUND), (49_500, 51_100), (89_500, 90_500)]
    assert sum(len(piece.text) for piece in pieces) <= LONGEST
