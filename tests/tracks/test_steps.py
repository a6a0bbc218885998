"""Each step is as the hand-written table says: from where to where, by whom, with what need, paper, gate, article and reason."""

from itertools import product

import pytest

from mitradesa.core.lifecycle.needs import Need
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.lifecycle.status import (
    AFTER_SIGNATURE,
    BEFORE_SIGNATURE,
    FINAL,
    IN_FORCE,
    Status,
)
from mitradesa.core.lifecycle.table import TrackName
from mitradesa.core.lifecycle.tracks import TRACKS
from mitradesa.core.roles import POSITIONS, Role, Seat
from mitradesa.queries.cooperations.guide import may_take
from mitradesa.queries.ties import Aside
from mitradesa.records.models import Cooperation
from tests import world
from tests.tracks.table import LINES, OVER, SIGNED, from_here

TRACK = pytest.mark.parametrize("track", list(TrackName))


@TRACK
def test_every_step_is_as_it_was_written_down_by_hand(track):
    written = {one.step: one for one in LINES if one.track == track}
    built = {one.name: one for one in TRACKS[track].transitions}
    assert set(written) == set(built)
    assert len(TRACKS[track].transitions) == len(built)
    for name, one in built.items():
        line = written[name]
        assert (one.source, one.target, one.by) == (line.sources, line.target, line.by), name
        assert (one.needs, one.papers, one.gates) == (line.needs, line.papers, line.gates), name
        assert (one.articles, one.note_needed) == (line.articles, line.reason), name


@TRACK
def test_out_of_each_state_lead_the_written_steps_and_no_others(track):
    for status, name in product(Status, {one.step for one in LINES}):
        step = TRACKS[track].step(status, name)
        target = next((one.target for one in from_here(track, status) if one.step == name), None)
        assert (step.target if step else None) == target, (status, name)


def test_states_are_sorted_as_by_hand():
    assert AFTER_SIGNATURE == SIGNED
    assert FINAL == OVER
    assert SIGNED - {"signed", "ended", "closed"} == IN_FORCE
    assert set(Status) == BEFORE_SIGNATURE | AFTER_SIGNATURE | FINAL


OWN = {
    TrackName.VILLAGE_INITIATIVE: {
        "inventory", "prioritised", "approved", "plan_amendment", "planned", "ready", "offer_open", "offers_in",
    },
    TrackName.PARTNER_INITIATIVE: {"proposal_in", "screened", "in_musdes", "accepted", "plan_amendment"},
    TrackName.ASSET_USE: {
        "asset_named", "asset_agreed", "offer_open", "offers_in", "permit_asked", "permitted",
    },
}  # fmt: skip
SHARED = {"opened", "partner_chosen", "draft", "draft_agreed", "cleared"} | SIGNED | OVER


@TRACK
def test_each_track_reaches_its_own_states_and_the_shared_ones(track):
    assert TRACKS[track].statuses == OWN[track] | SHARED
    assert set().union(*OWN.values()) | SHARED == set(Status)


def test_every_need_and_paper_is_asked_by_a_written_step():
    assert {need for one in LINES for need in one.needs} == set(Need)
    assert {paper for one in LINES for paper in one.papers} == set(Paper)


MITRA, OTHER_PARTNER = 7, 8


def seat(role, region, partner=None):
    return Seat(1, "Contoh", Role(role), 1, POSITIONS[Role(role)].office, "", region, partner=partner)


def comers():
    """Every role in the village itself, above it, beside it, and as a third party of this case and of another."""
    for role in Role:
        for region in (world.VILLAGE, world.SUBDISTRICT, world.REGENCY, world.PROVINCE):
            yield seat(role, region), role != "third_party"
        for region in (world.SIBLING_VILLAGE, world.OTHER_SUBDISTRICT, world.OTHER_REGENCY):
            yield seat(role, region), False
    yield seat("third_party", world.REGENCY, MITRA), True
    yield seat("third_party", world.OTHER_REGENCY, MITRA), True
    yield seat("third_party", world.REGENCY, OTHER_PARTNER), False


@TRACK
def test_a_step_is_taken_by_the_written_offices_of_the_place_and_by_nobody_else(track):
    case = Cooperation(village_id=world.VILLAGE, track=track, partner_id=MITRA)
    everybody = list(comers())
    for line in (one for one in LINES if one.track == track):
        step = TRACKS[track].step(Status(min(line.sources)), line.step)
        for one, of_the_place in everybody:
            right = of_the_place and one.role in line.by
            assert may_take(one, case, step, Aside()) is right, (line.step, one.role, one.region, one.partner)
