"""Events show to the offices that may see them: a plan only to its office, nothing to another regency."""

import pytest

from mitradesa.core.outreach import EventState, Part, Payment
from mitradesa.core.roles import Role
from tests import outreach_world as events
from tests import world

pytestmark = pytest.mark.django_db
ROOM = "/ruang/sosialisasi/"


@pytest.fixture(autouse=True)
def regions():
    world.regions()


def test_a_plan_shows_to_its_office_only():
    staff = world.holder(Role.DPMD_STAFF)
    one = events.event(staff, state=EventState.PLANNED)
    assert one.theme in world.signed_in(staff).get(ROOM).text
    for role in (Role.VILLAGE_HEAD, Role.CAMAT, Role.INSPECTOR):
        assert world.signed_in(world.holder(role)).get(f"{ROOM}{one.key}/").status_code == 404


def test_an_event_of_another_regency_is_not_there():
    one = events.event()
    foreign = world.holder(Role.DPMD_STAFF, world.OTHER_REGENCY)
    assert world.signed_in(foreign).get(f"{ROOM}{one.key}/").status_code == 404


def test_a_whole_event_can_be_made_for_tests():
    one = events.event()
    invited = events.invitation(one, world.VILLAGE)
    who = events.participant(one, invitation=invited)
    events.check_in(who)
    asked = events.item(one)
    events.answer(who, asked)
    events.cost(one)
    events.payment(one, Payment.HONORARIUM, tax=25_000)
    events.speaker(one, part=Part.MODERATOR)
    events.material(one)
    events.promise(one)
    assert len(events.delegates(one, 500)) == 500
    assert one.payments.get().net == 475_000
