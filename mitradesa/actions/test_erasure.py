"""Personal data go when two people say so; what was done in office stays, and the trail is still whole."""

from datetime import UTC, date, datetime, timedelta

import pytest

from mitradesa.actions import erasure
from mitradesa.actions.people import new_person
from mitradesa.actions.trail import record
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.queries import integrity
from mitradesa.records.models import ActivationCode, Erasure, Event, Person
from tests import world

pytestmark = pytest.mark.django_db
NIP, PHONE = "198001012010011001", "081200000001"


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def asking():
    return world.seat(world.holder("dpmd_head"))


@pytest.fixture
def second():
    return world.seat(world.holder("dpmd_secretary"))


@pytest.fixture
def former(asking):
    """A village head of long ago whose NIP and phone came in through an event, and stand in another one."""
    one = new_person(asking, "Contoh Mantan", nip=NIP, phone=PHONE)
    one.email = "mantan@contoh.id"
    one.save()
    world.Holding.objects.create(
        person=one,
        office=world.office("village", world.VILLAGE),
        role="village_head",
        since=date(2015, 1, 1),
        until=date(2020, 1, 1),
        decree="SK 9/2015",
    )
    for phones in ([PHONE, "0899"], ["0899"]):
        subject = world.office("village", world.VILLAGE)
        record(asking, "office.called", subject, region=world.VILLAGE, says="x", personal={"phones": phones})
    return one


def test_every_field_of_a_person_is_either_erased_or_kept_for_a_reason():
    fields = {field.name for field in Person._meta.concrete_fields}
    assert fields == {*erasure.ERASED_FIELDS, *erasure.KEPT_FIELDS}


def test_two_people_erase_what_is_private_and_the_trail_stays_whole(asking, second, former):
    asked = erasure.erase_person(asking, former.pk, "Surat permintaan 3/2026")
    ActivationCode.objects.create(
        person=former, digest="x", expires_at=datetime.now(tz=UTC) + timedelta(days=9)
    )
    former.refresh_from_db()
    assert former.nip == NIP
    done = erasure.approve_erasure(second, asked.pk)
    former.refresh_from_db()
    assert (former.nip, former.phone, former.email, former.pin) == ("", "", "", "")
    assert (former.name, former.is_active, former.has_usable_password()) == ("Contoh Mantan", False, False)
    assert former.holdings.get().decree == "SK 9/2015"
    assert done.erased == 2
    assert not former.codes.exists()
    left = [event.personal for event in Event.objects.filter(personal__isnull=False)]
    assert left == [{"phones": ["0899"]}]
    assert NIP not in str(list(Event.objects.values()))
    last = Event.objects.last()
    assert (last.kind, last.rule) == ("personal.erased", erasure.BASIS)
    assert "Contoh Mantan" in last.says
    assert integrity.verify().wrong == ""


def test_a_name_that_no_office_made_public_goes_too(asking, second):
    one = new_person(asking, "Contoh Warga Biasa", phone=PHONE)
    erasure.approve_erasure(second, erasure.erase_person(asking, one.pk, "diminta").pk)
    one.refresh_from_db()
    assert one.name == erasure.NAMELESS
    assert not Event.objects.filter(kind__startswith="personal.", says__contains="Warga Biasa").exists()


def test_nobody_approves_what_he_asked_for_nor_erases_himself(asking, former):
    asked = erasure.erase_person(asking, former.pk, "diminta")
    with pytest.raises(Blocked, match="Yang meminta"):
        erasure.approve_erasure(asking, asked.pk)
    with pytest.raises(NotAllowed):
        erasure.erase_person(asking, asking.person, "diminta")


def test_somebody_in_office_keeps_his_data_until_it_ends(asking, second, former):
    asked = erasure.erase_person(asking, former.pk, "diminta")
    held = former.holdings.get()
    held.until = today() + timedelta(days=1)
    held.save()
    with pytest.raises(Blocked, match="masih menjabat"):
        erasure.approve_erasure(second, asked.pk)
    with pytest.raises(Blocked, match="masih menjabat"):
        erasure.erase_person(asking, former.pk, "diminta")


def test_only_the_regency_office_of_his_region_may(former, second):
    foreign = world.seat(world.holder("dpmd_head", world.OTHER_REGENCY))
    for seat in (foreign, world.seat(world.holder("village_head")), world.seat(world.holder("inspector"))):
        with pytest.raises(NotAllowed):
            erasure.erase_person(seat, former.pk, "diminta")
    asked = erasure.erase_person(second, former.pk, "diminta")
    with pytest.raises(NotAllowed):
        erasure.approve_erasure(foreign, asked.pk)


def test_a_request_needs_a_reason_is_open_once_and_can_be_refused(asking, second, former):
    with pytest.raises(Blocked, match="Alasan"):
        erasure.erase_person(asking, former.pk, "  ")
    asked = erasure.erase_person(asking, former.pk, "diminta")
    with pytest.raises(Blocked, match="sudah diminta"):
        erasure.erase_person(second, former.pk, "diminta")
    erasure.refuse_erasure(second, asked.pk)
    with pytest.raises(Blocked, match="sudah dijawab"):
        erasure.approve_erasure(second, asked.pk)
    former.refresh_from_db()
    assert former.phone == PHONE
    assert erasure.erase_person(second, former.pk, "diminta lagi").is_open


def test_the_attendance_of_residents_goes_from_one_event(asking, second):
    subject = world.agreement()
    residents = {"hadir": ["Contoh Satu", "Contoh Dua"]}
    event = record(asking, "deliberation.held", subject, region=world.VILLAGE, says="x", personal=residents)
    asked = erasure.erase_event(asking, event.position, "diminta warga")
    assert erasure.approve_erasure(second, asked.pk).erased == 1
    assert Event.objects.get(pk=event.pk).personal is None
    assert integrity.verify().wrong == ""
    with pytest.raises(Blocked, match="tidak menyimpan"):
        erasure.erase_event(asking, event.position, "lagi")
    assert Erasure.objects.get().erased == 1
