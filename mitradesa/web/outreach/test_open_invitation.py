"""The secret link answers an invitation without an account: for its own region alone, within bounds, until the event is over."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from icalendar import Calendar

from mitradesa.core.calendar import today
from mitradesa.core.outreach import EventState
from mitradesa.core.roles import Role
from mitradesa.records.models import Event, OutreachEvent, Participant
from tests import outreach_world as events
from tests import world

pytestmark = pytest.mark.django_db
NAME = {"penjawab": "Contoh Sekretaris Desa"}


@pytest.fixture(autouse=True)
def regions():
    world.regions()
    cache.clear()


@pytest.fixture
def one():
    return events.event(
        starts_on=today() + timedelta(days=9), online_link="https://rapat.example/x", mode="hybrid"
    )


@pytest.fixture
def invited(one):
    return events.invitation(one, world.VILLAGE, quota=1)


def at(invited):
    return f"/undangan/{invited.token}/"


def test_the_link_opens_without_an_account_and_names_nobody_elses_people(client, one, invited):
    events.participant(
        one,
        world.SIBLING_VILLAGE,
        "Contoh Tetangga",
        invitation=events.invitation(one, world.SIBLING_VILLAGE),
    )
    page = client.get(at(invited))
    assert page.status_code == 200
    assert one.theme in page.text
    assert "Contoh Tetangga" not in page.text
    assert "rapat.example" not in page.text
    assert page["Cache-Control"].startswith("max-age=0")


def test_who_has_the_link_answers_and_names_within_the_quota(client, one, invited):
    assert "Nama Anda belum ditulis" in client.post(at(invited), {"aksi": "hadir"}).text
    client.post(at(invited), {**NAME, "aksi": "hadir"})
    assert "rapat.example" in client.get(at(invited)).text
    client.post(at(invited), {**NAME, "aksi": "utusan", "nama": "Contoh Utusan", "telepon": "0812 3456 7890"})
    made = Participant.objects.get()
    assert (made.code, made.region_id, made.institution) == (
        "K0001",
        world.VILLAGE,
        f"Desa {invited.region.name}",
    )
    full = client.post(at(invited), {**NAME, "aksi": "utusan", "nama": "Contoh Kedua"})
    assert full.status_code == 409
    assert "sudah penuh" in full.text
    told = Event.objects.get(kind="event.named")
    assert (told.person_id, told.values["through"]) == (None, "link")
    assert told.personal["answered_by"] == "Contoh Sekretaris Desa"
    invited.refresh_from_db()
    assert invited.answered_by == "Contoh Sekretaris Desa"


def test_the_link_of_one_village_withdraws_nobody_of_another(client, one, invited):
    other = events.participant(
        one, world.SIBLING_VILLAGE, invitation=events.invitation(one, world.SIBLING_VILLAGE)
    )
    for act in ("batal", "ganti"):
        page = client.post(
            at(invited), {**NAME, "aksi": act, "siapa": other.pk, "nama": "X", "nomor_kuasa": "1"}
        )
        assert page.status_code == 409
    assert client.post(at(invited), {**NAME, "aksi": "batal", "siapa": "satu"}).status_code == 409
    other.refresh_from_db()
    assert other.withdrawn_at is None


def test_the_calendar_file_carries_the_link(client, one, invited):
    (found,) = Calendar.from_ical(client.get(f"{at(invited)}kalender.ics").content).walk("VEVENT")
    assert str(found["url"]).endswith(at(invited))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"state": EventState.CANCELLED, "cancel_reason": "Dana dialihkan"}, "Dana dialihkan"),
        ({"state": EventState.HELD}, "sudah selesai"),
        ({"starts_on": today() - timedelta(days=2), "ends_on": today() - timedelta(days=1)}, "sudah selesai"),
    ],
)
def test_the_link_ends_with_the_event(client, one, invited, changes, said):
    events.participant(one, invitation=invited, name="Contoh Rahasia")
    OutreachEvent.objects.update(**changes)
    page = client.get(at(invited)).text
    assert said in page
    assert "Contoh Rahasia" not in page
    assert client.post(at(invited), {**NAME, "aksi": "hadir"}).status_code == 409
    assert client.get(f"{at(invited)}kalender.ics").status_code == 404


def test_a_link_that_was_replaced_opens_nothing(client, one, invited):
    staff = world.signed_in(world.holder(Role.DPMD_STAFF))
    room = f"/ruang/sosialisasi/{one.key}/undangan/{world.VILLAGE}/"
    assert at(invited) in staff.get(room).text
    head = world.signed_in(world.holder(Role.VILLAGE_HEAD))
    assert at(invited) not in head.get(room).text
    assert head.post(f"{room}tautan/").status_code == 403
    staff.post(f"{room}tautan/")
    assert client.get(at(invited)).status_code == 404
    invited.refresh_from_db()
    assert client.get(at(invited)).status_code == 200
    assert len(invited.token) == 43


def test_a_plan_has_no_open_page(client, one, invited):
    OutreachEvent.objects.update(state=EventState.PLANNED)
    assert client.get(at(invited)).status_code == 404


def test_guessing_is_slowed_and_shuts_out_nobody_whose_address_is_right(client, invited):
    statuses = [client.get(f"/undangan/tebakan-{number}/").status_code for number in range(22)]
    assert statuses == [404] * 20 + [409] * 2
    assert client.get(at(invited)).status_code == 200


def test_answers_come_only_so_often(client, invited):
    statuses = [client.post(at(invited), {"aksi": "hadir"}).status_code for _ in range(31)]
    assert statuses == [409] * 30 + [429]
