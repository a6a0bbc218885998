"""What is ripe for the head, the BPD or the secretary lies on that desk, and on no other."""

from datetime import timedelta

import pytest

from mitradesa.core.calendar import today
from mitradesa.core.deliberations import About
from mitradesa.queries.desk import desk
from tests import estate, meetings, world

pytestmark = pytest.mark.django_db


@pytest.fixture
def seats(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    world.regions()
    return meetings.offices()


def told(seat):
    return [(one.what.split(" (")[0], one.page) for one in desk(seat) if one.kind in ("step", "offer")]


def test_signed_minutes_lie_on_the_desk_of_the_bpd_until_its_step_is_taken(seats):
    case = estate.a_case(
        title="Air terjun",
        track="village_initiative",
        asset_use="none",
        status="prioritised",
        partner=world.a_partner(),
    )
    assert told(seats.bpd_chair) == []
    meetings.through(seats, meetings.about(case))
    assert told(seats.bpd_chair) == [("Musyawarah desa sepakat: Air terjun", "cooperations:show")]
    assert told(seats.village_head) == told(seats.village_secretary) == told(seats.bpd_member) == []
    type(case).objects.update(status="draft")
    assert told(seats.bpd_chair) == []
    deal, draft = meetings.about(case, About.DEAL), meetings.a_draft(case)
    meetings.through(seats, deal, day=meetings.DAY + timedelta(days=7), draft=draft.pk)
    assert told(seats.bpd_chair) == [
        ("Musyawarah desa menyepakati rancangan: Air terjun", "cooperations:show")
    ]
    type(case).objects.update(status="draft_agreed")
    assert told(seats.bpd_chair) == []
    assert told(seats.village_head) == [("Siap ditandatangani: Air terjun", "cooperations:show")]


def test_an_announcement_waits_for_the_head_and_its_offers_for_head_and_secretary_after_the_last_day(seats):
    case = estate.a_case(title="Air terjun", track="village_initiative", asset_use="none", status="ready")
    one = estate.an_announcement(case, state="draft", announced_on=None)
    assert told(seats.village_head) == [("Umumkan penawaran: Air terjun", "offers:show")]
    assert told(seats.village_secretary) == []
    one.state, one.closes_on = "open", today()
    one.save()
    assert told(seats.village_head) == told(seats.village_secretary) == []
    one.closes_on = today() - timedelta(days=1)
    one.save()
    opened = [("Buka penawaran: Air terjun", "offers:show")]
    assert told(seats.village_head) == told(seats.village_secretary) == opened
    foreign = meetings.offices(world.SIBLING_VILLAGE)
    assert told(foreign.village_head) == told(seats.bpd_chair) == []
