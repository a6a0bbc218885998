"""Every need is looked up by a check of its own, and each is seen met and not met: each fact that it asks for lacking, and each wrong."""

import random
from datetime import date

import pytest

from mitradesa.actions.cooperations import state_case_facts
from mitradesa.core.lifecycle.needs import NEEDS, Need
from mitradesa.queries.needs.everything import CHECKS, answers
from tests import world
from tests.tracks.supplies import ARRANGED, STATED, WRONG, a_scene, arrange
from tests.tracks.table import LINES

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 2)
ON_AN_ASSET = {
    "asset",
    "asset_proven",
    "asset_reserved",
    "yearly_lease",
    "permit_needed",
    "permit_or_not_needed",
}


@pytest.fixture(autouse=True)
def places():
    world.regions()


def test_every_need_has_a_check_words_and_a_way_to_meet_it_here():
    assert set(CHECKS) == set(NEEDS) == set(Need)
    assert set(ARRANGED) | set(STATED) | {Need.PERMIT_OR_NOT_NEEDED} == set(Need)
    assert not set(ARRANGED) & set(STATED)


def a_case(need):
    track = next(one.track for one in LINES if need in one.needs)
    use = "none" if need not in ON_AN_ASSET else "sewa" if need != "permit_or_not_needed" else "ksp"
    return a_scene(track, use)


def heard(scene, need):
    return answers(scene.row, [need], DAY)[need]


@pytest.mark.parametrize("need", list(Need))
def test_a_need_is_seen_met_and_not_met(need):
    secretary = world.seat(world.holder("village_secretary"))
    scene = a_case(need)
    rng = random.Random(1)
    for met in (True, False, True):
        assert arrange(scene, secretary, need, met=met, rng=rng)
        found = heard(scene, need)
        assert found.met is met, found.says
        assert found.says
    assert not {one.kind for one in scene.row.steps.all()}


class Pick:
    """Chooses a named fact and then one of its wrong values, instead of chance."""

    def __init__(self, *chosen):
        self.chosen = list(chosen)

    def choice(self, among):
        wanted = self.chosen.pop(0)
        assert wanted in among
        return wanted


SPOILT = [
    (need, name, value)
    for need, facts in STATED.items()
    for name in facts
    for value in (None, *WRONG.get(need, {}).get(name, ()))
]


@pytest.mark.parametrize("need", list(STATED))
def test_a_stated_need_is_not_met_while_any_of_its_facts_lacks_or_is_wrong(need):
    secretary = world.seat(world.holder("village_secretary"))
    scene = a_case(need)
    for other, name, value in SPOILT:
        if other is not need:
            continue
        arrange(scene, secretary, need, met=True, rng=None)
        assert heard(scene, need).met
        arrange(scene, secretary, need, met=False, rng=Pick(name, value))
        assert not heard(scene, need).met, (name, value)


def test_whoever_is_tied_must_have_stood_aside_by_the_minutes():
    secretary = world.seat(world.holder("village_secretary"))
    scene = a_case(Need.TIES_ANSWERED)
    for tied, aside, met in ((1, 0, False), (1, 1, True), (2, 1, False), (2, 2, True), (0, 0, True)):
        facts = STATED[Need.TIES_ANSWERED] | {"tied_deciders": tied, "recorded_recusals": aside}
        state_case_facts(secretary, scene.case.key, scene.row.version, facts)
        assert heard(scene, Need.TIES_ANSWERED).met is met, (tied, aside)
