"""Walks by chance: a thousand through each track over the tables, and some over the records; none comes to a state without its papers."""

import random
from dataclasses import replace

import pytest

from mitradesa.core.lifecycle.status import Status
from mitradesa.core.lifecycle.table import TrackName
from mitradesa.core.lifecycle.tracks import TRACKS
from tests.gate.seed import run_whole
from tests.tracks.supplies import a_scene
from tests.tracks.table import OVER, SIGNED
from tests.tracks.walking import USES, Walk, seats

WALKS, ACTS = 1000, 60
TRACK = pytest.mark.parametrize("track", list(TrackName))

VILLAGE, PARTNER, ASSET = TrackName
RENEWED = {"extension_evaluation"}
PREPARED = {"priority_scale", "musdes_minutes", "data_pack", "analysis", "kak", "environment_note"}
OFFERED = {"announcement", "evaluation_minutes"}
TO_PARTNER = {
    VILLAGE: [PREPARED | OFFERED, RENEWED],
    PARTNER: [
        {
            "proposal",
            "proposal_receipt",
            "screening_sheet",
            "invitation",
            "musdes_minutes",
            "determination",
            "reply_letter",
        },
        RENEWED,
    ],
    ASSET: [{"musdes_minutes", "asset_minutes"} | OFFERED, RENEWED],
}
"""Which papers lie behind the chosen partner, by each way that leads there; a resident's yearly lease needs none of them."""

AGREED = {"draft", "musdes_minutes"}
TO_SIGNATURE = {
    VILLAGE: [AGREED | {"camat_letter"}],
    PARTNER: [AGREED | {"camat_letter"}],
    ASSET: [AGREED | {"camat_letter", "utilisation_perdes"}, {"draft", "utilisation_perdes"}],
}
OWN = {
    VILLAGE: {
        "prioritised": {"priority_scale"},
        "approved": {"priority_scale", "musdes_minutes"},
        "planned": {"priority_scale", "musdes_minutes"},
        "plan_amendment": {"priority_scale", "musdes_minutes"},
        "ready": PREPARED,
        "offer_open": PREPARED | {"announcement"},
        "offers_in": PREPARED | {"announcement"},
        "rejected": {"priority_scale", "musdes_minutes"},
    },
    PARTNER: {
        "proposal_in": {"proposal", "proposal_receipt"},
        "screened": {"proposal", "proposal_receipt", "screening_sheet"},
        "in_musdes": {"proposal", "screening_sheet", "invitation"},
        "accepted": {"invitation", "musdes_minutes", "determination"},
        "plan_amendment": {"invitation", "musdes_minutes", "determination"},
        "rejected": {"invitation", "musdes_minutes", "determination", "reply_letter"},
    },
    ASSET: {
        "asset_agreed": {"musdes_minutes", "asset_minutes"},
        "offer_open": {"musdes_minutes", "asset_minutes", "announcement"},
        "offers_in": {"musdes_minutes", "asset_minutes", "announcement"},
        "permit_asked": AGREED | {"permit_request"},
        "permitted": AGREED | {"permit_request", "regent_permit"},
        "rejected": {"musdes_minutes"},
    },
}
"""The papers that lie behind a state of a track's own, whatever way led there; written from the law's own list of papers."""


def must_lie_behind(track, status, leased):
    """The sets of papers of which one whole set must lie behind a state."""
    to_partner = [set()] if leased else TO_PARTNER[track]
    if status in SIGNED:
        more = {"signed_agreement"}
        more |= {"start_minutes"} if status != "signed" else set()
        more |= {"end_minutes"} if status in {"ended", "closed"} else set()
        more |= {"final_report", "handover_minutes"} if status == "closed" else set()
        more |= {"suspension_minutes"} if status == "suspended" else set()
        more |= {"dispute_notice"} if status == "disputed" else set()
        return [one | two | more for one in to_partner for two in TO_SIGNATURE[track]]
    if status in {"partner_chosen", "draft", "draft_agreed", "cleared"}:
        later = {"partner_chosen": [set()], "draft": [{"draft"}], "draft_agreed": [AGREED]}
        return [one | two for one in to_partner for two in later.get(status, TO_SIGNATURE[track])]
    more = {"cancellation_note"} if status == "cancelled" else set()
    return [OWN[track].get(status, set()) | more]


def strolled(track, rng):
    """One walk over the table: papers come and go by chance, a step is taken when its papers lie there and its needs hold by chance."""
    status, desk, used, way = Status.OPENED, set(), [], []
    for _ in range(ACTS):
        steps = TRACKS[track].open_from(status)
        if not steps:
            break
        onward = [one for one in steps if one.target not in OVER - {"closed"}]
        step = rng.choice(onward if onward and rng.random() < 0.97 else steps)
        desk |= {kind for kind in step.papers if rng.random() < 0.9}
        if desk and rng.random() < 0.1:
            desk.discard(rng.choice(sorted(desk)))
        if set(step.papers) <= desk and all(rng.random() < 0.95 for _ in step.needs):
            desk -= set(step.papers)
            used += step.papers
            status = step.target
            way.append(step)
        yield status, set(used), way


@TRACK
def test_a_thousand_walks_come_to_no_state_without_the_papers_that_must_lie_behind_it(track, seed):
    reached, signed = set(), 0
    for number in range(WALKS):
        last = Status.OPENED
        for status, used, way in strolled(track, random.Random(f"{seed}-{track}-{number}")):
            last = status
            reached.add(status)
            behind = must_lie_behind(track, status, "lease_yearly" in [one.name for one in way])
            assert any(one <= used for one in behind), (status, [one.name for one in way])
            if status in SIGNED:
                assert [one.name for one in way].count("sign") == 1
        signed += last in SIGNED
    assert reached >= TRACKS[track].statuses - {Status.OPENED}
    assert signed > WALKS // 10


def test_a_table_that_lets_a_paper_go_is_found(monkeypatch):
    table = TRACKS[VILLAGE]
    weak = replace(
        table,
        transitions=tuple(
            replace(one, papers=()) if one.name == "approve" else one for one in table.transitions
        ),
    )
    monkeypatch.setitem(TRACKS, VILLAGE, weak)
    with pytest.raises(AssertionError):
        test_a_thousand_walks_come_to_no_state_without_the_papers_that_must_lie_behind_it(VILLAGE, 1)


@pytest.mark.django_db
@pytest.mark.parametrize("number", range(40 if run_whole() else 4))
@TRACK
def test_a_walk_over_the_records_keeps_its_chain_and_refusals_change_nothing(
    track, number, seed, settings, tmp_path
):
    settings.FILES = tmp_path / "berkas"
    rng = random.Random(f"{seed}-{track}-{number}")
    people = seats()
    scene = a_scene(track, rng.choice(USES[track]))
    done = Walk(scene, people, rng).go(40)
    assert done.taken


@pytest.mark.django_db
def test_a_gate_that_lets_everything_through_is_found(seed, settings, tmp_path, monkeypatch):
    settings.FILES = tmp_path / "berkas"
    monkeypatch.setattr("mitradesa.actions.steps._refuse_gate", lambda seen, taken: None)
    walk = Walk(a_scene(VILLAGE), seats(), random.Random(seed))
    # An acknowledgement that is missing is looked for again when the step is kept.
    with pytest.raises((AssertionError, KeyError), match=r"taken although something lacked|^'\w+'$"):
        walk.go(400)
