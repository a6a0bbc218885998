"""The tracks as tables: whole, without dead ends, and every word of them there."""

import pytest

from mitradesa.core.acts import Act
from mitradesa.core.findings import Gate
from mitradesa.core.lifecycle.needs import NEEDS, Need
from mitradesa.core.lifecycle.papers import FILE_NEEDED, PAPER_WORDS, Paper
from mitradesa.core.lifecycle.status import (
    AFTER_SIGNATURE,
    BEFORE_SIGNATURE,
    FINAL,
    STATUS_WORDS,
    Status,
)
from mitradesa.core.lifecycle.tracks import TRACKS
from mitradesa.core.roles import RIGHTS
from mitradesa.law.citation import cite


def into(track, target):
    return {status for status in track.statuses for one in track.open_from(status) if one.target is target}


STEPS = [(track, one) for track in TRACKS.values() for one in track.transitions]


def test_every_state_need_and_paper_has_its_words_and_is_used():
    assert set(STATUS_WORDS) == set(Status)
    assert set(PAPER_WORDS) == set(Paper)
    assert set(NEEDS) == set(Need)
    assert {status for track in TRACKS.values() for status in track.statuses} == set(Status)
    assert {paper for _, one in STEPS for paper in one.papers} == set(Paper)
    assert {need for _, one in STEPS for need in one.needs} == set(Need)
    assert set(Paper) >= FILE_NEEDED


def test_every_state_is_before_or_after_the_signature_or_final():
    assert set(Status) == BEFORE_SIGNATURE | AFTER_SIGNATURE | FINAL
    assert not BEFORE_SIGNATURE & AFTER_SIGNATURE


@pytest.mark.parametrize("track", TRACKS.values(), ids=lambda one: one.name)
def test_nothing_leads_out_of_a_final_state_and_every_other_state_leads_to_one(track):
    for status in track.statuses:
        if status in FINAL:
            assert not track.open_from(status)
        else:
            assert any(track.way_to(end, status) for end in FINAL), status


@pytest.mark.parametrize("track", TRACKS.values(), ids=lambda one: one.name)
def test_a_step_of_a_name_leads_one_way_out_of_a_state(track):
    for status in track.statuses:
        names = [one.name for one in track.open_from(status)]
        assert len(names) == len(set(names)), status


@pytest.mark.parametrize("track", TRACKS.values(), ids=lambda one: one.name)
def test_no_way_leads_to_a_signature_past_draft_and_gate(track):
    """Truth table over all states: what comes before "signed" is "cleared", and before that a whole draft."""
    assert into(track, Status.SIGNED) == {Status.CLEARED}
    assert into(track, Status.RUNNING) <= {Status.SIGNED, Status.AMENDING, Status.SUSPENDED, Status.DISPUTED}
    assert into(track, Status.CLEARED) <= {Status.DRAFT_AGREED, Status.PERMITTED, Status.DRAFT}
    sign = track.step(Status.CLEARED, "sign")
    assert sign.gates == {gate for gate in Gate if gate.order <= Gate.SIGN.order}


def test_who_takes_a_step_has_the_right_to_take_steps_and_nobody_else_has():
    assert {role for _, one in STEPS for role in one.by} == set(RIGHTS[Act.TAKE_STEP])


def test_every_article_of_a_step_or_a_need_is_in_the_book():
    for asked in NEEDS.values():
        for article in asked.articles:
            assert cite(*article).article.digest
    for _, one in STEPS:
        for article in one.articles:
            assert cite(*article).article.digest


def test_a_cooperation_can_be_given_up_until_it_is_signed_and_never_afterwards():
    for track in TRACKS.values():
        for status in track.statuses:
            assert (track.step(status, "cancel") is not None) is (status in BEFORE_SIGNATURE)
