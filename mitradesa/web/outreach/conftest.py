"""An office and an event that is inviting, for the tests of invitations and answers."""

from datetime import UTC, datetime, timedelta

import pytest

from mitradesa.actions.outreach.events import move_event
from mitradesa.actions.pins import set_pin
from mitradesa.core.calendar import today
from mitradesa.core.outreach import EventState
from mitradesa.core.roles import Role
from mitradesa.records.models import AgendaItem
from tests import outreach_world as events
from tests import world

PIN = "271828"


@pytest.fixture
def people():
    """The people of the regency's office by role, and of a subdistrict and villages below it."""
    roles = (
        Role.DPMD_STAFF,
        Role.DPMD_DIVISION_HEAD,
        Role.DPMD_SECRETARY,
        Role.DPMD_HEAD,
        Role.CAMAT,
        Role.VILLAGE_HEAD,
    )
    made = {role: world.holder(role) for role in roles}
    for role in (Role.DPMD_HEAD, Role.CAMAT):
        set_pin(world.seat(made[role]), PIN)
    return made


@pytest.fixture
def one(people):
    """An event that is inviting two subdistricts and the villages of the first."""
    day = today() + timedelta(days=20)
    made = events.event(people[Role.DPMD_STAFF], state=EventState.PLANNED, starts_on=day)
    AgendaItem.objects.create(event=made, title="Materi", place=1)
    for code, quota in (
        (world.SUBDISTRICT, 1),
        (world.OTHER_SUBDISTRICT, 1),
        (world.VILLAGE, 2),
        (world.SIBLING_VILLAGE, 1),
    ):
        made.quotas.create(region_id=code, quota=quota)
    return move_event(world.seat(people[Role.DPMD_STAFF]), made.key, EventState.INVITING)


@pytest.fixture
def all_sent(one):
    """Every invitation has been sent."""
    one.invitations.update(sent_at=datetime(2026, 1, 1, tzinfo=UTC))
