"""The picture of a track shows every step of its table once, stays within a phone's width, and is read aloud."""

import re
from xml.etree import ElementTree

import pytest

from mitradesa.core.lifecycle.status import ALONG, STATUS_WORDS, Status
from mitradesa.core.lifecycle.tracks import TRACKS
from mitradesa.reports.tracks.as_markdown import pictures, tracks_page
from mitradesa.reports.tracks.as_svg import as_svg
from mitradesa.reports.tracks.layout import WIDTH, layout
from mitradesa.reports.tracks.numbered import numbered

EACH = pytest.mark.parametrize("track", list(TRACKS.values()), ids=list(TRACKS))
LIGHT = 60_000


@EACH
def test_every_step_has_one_number_in_the_picture_and_every_state_a_box(track):
    found = layout(track)
    drawn = [one.number for _, one in found.straight] + [one.one.number for one in found.lanes]
    drawn += [one.number for one in found.anywhere]
    drawn += list({one.number for box in found.boxes for one in box.stops})
    assert sorted(drawn) == [one.number for one in numbered(track)]
    assert {one.step.name for one in numbered(track)} == {one.name for one in track.transitions}
    words = " ".join(re.findall(r">([^<]+)</text>", as_svg(track)))
    for status in track.statuses:
        assert all(word in words for word in STATUS_WORDS[status].split()), status


@EACH
def test_nothing_leaves_the_picture_and_no_two_numbers_cover_each_other(track):
    tree = ElementTree.fromstring(as_svg(track, apart=True))
    wide, high = (float(tree.get(name)) for name in ("width", "height"))
    assert wide == WIDTH == 360
    circles = [
        (float(one.get("cx")), float(one.get("cy"))) for one in tree.iter() if one.tag.endswith("circle")
    ]
    for x, y in circles:
        assert 9 <= x <= wide - 9
        assert 9 <= y <= high - 9
    for place, (x, y) in enumerate(circles):
        assert all(abs(x - a) + abs(y - b) >= 17 for a, b in circles[place + 1 :]), (x, y)
    found = layout(track)
    for above, below in zip(found.boxes, found.boxes[1:], strict=False):
        assert above.bottom < below.top
    longest = max(len(words) for box in found.boxes for words in box.words)
    assert longest * 7 < found.right - found.left


@EACH
def test_a_picture_is_light_named_and_described_and_needs_no_script_or_style(track):
    svg = as_svg(track)
    assert len(svg.encode()) < LIGHT
    assert f'<title id="alur-{track.name.value}-judul">Alur {track.title}</title>' in svg
    assert f"{len(track.transitions)} langkah bernomor" in svg
    assert not re.search(r"<(style|script|image|foreignObject)|\son\w+=|style=", svg)


def test_lanes_that_run_along_each_other_lie_apart():
    for track in TRACKS.values():
        lanes = layout(track).lanes
        for place, one in enumerate(lanes):
            for other in lanes[place + 1 :]:
                apart = max(one.ends) < min(other.ends) or max(other.ends) < min(one.ends)
                assert apart or one.right != other.right or one.far != other.far


def test_the_order_of_states_names_each_once():
    assert sorted(ALONG) == sorted(Status)


def test_the_reference_page_has_every_picture_and_every_step():
    page = tracks_page()
    for name, drawn in pictures().items():
        assert f"({name})" in page
        ElementTree.fromstring(drawn)
    for track in TRACKS.values():
        for one in numbered(track):
            assert f"| {one.number} | {one.step.says} |" in page
