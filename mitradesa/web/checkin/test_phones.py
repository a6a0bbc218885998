"""What phones send is taken once and never lost, by the secret alone; files of dead phones too; the office can close a phone."""

import json
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from mitradesa.core.outreach import EventState
from mitradesa.core.roles import Role
from mitradesa.queries.attendance import present
from mitradesa.records import models
from mitradesa.records.models import CheckIn, CheckInDevice, Event, Participant, Question
from tests import outreach_world as events
from tests import world

pytestmark = pytest.mark.django_db
DAY = events.DAY.isoformat()
AT = f"{DAY}T01:30:00.000Z"


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def staff():
    return world.holder(Role.DPMD_STAFF)


@pytest.fixture
def one(staff):
    return events.event(staff)


def room(event, rest=""):
    return f"/ruang/sosialisasi/{event.key}/hadir/{rest}"


class Phone:
    """A phone as the office prepared it; what it sends carries no session."""

    def __init__(self, staff, event, label="Meja 1"):
        self.event, self.uid, self.client = event, str(uuid4()), Client()
        answer = world.signed_in(staff).post(room(event, "siapkan/"), {"uid": self.uid, "label": label})
        self.told = answer.json()
        self.secret = self.told.get("secret", "")

    def send(self, *records, secret=None, seen="", event=None):
        return self.client.post(
            room(event or self.event, "kirim/"),
            json.dumps({"records": list(records), "list": seen}),
            content_type="application/json",
            headers={"X-Telepon": self.secret if secret is None else secret},
        )


def came(who, **fields):
    made = {
        "kind": "check_in",
        "uid": str(uuid4()),
        "who": str(getattr(who, "uid", who)),
        "day": DAY,
        "at": AT,
    }
    return made | {"entry": "code", "mode": "on_site", "signature": ""} | fields


def walked(name="Contoh Tamu", place=world.VILLAGE, **fields):
    return {"kind": "walk_in", "uid": str(uuid4()), "name": name, "place": place} | fields


def test_a_prepared_phone_gets_the_list_and_a_secret_that_the_office_does_not_keep(staff, one):
    events.delegates(one, 3)
    phone = Phone(staff, one)
    assert [row[1] for row in phone.told["list"]["people"]] == ["D0001", "D0002", "D0003"]
    assert phone.told["list"]["event"]["days"] == [DAY]
    assert CheckInDevice.objects.get().secret not in (phone.secret, "")
    assert 'menyiapkan telepon "Meja 1"' in Event.objects.latest("position").says


def test_a_phone_is_prepared_by_the_office_of_the_event_only(staff, one):
    for who in (world.holder(Role.CAMAT), world.holder(Role.VILLAGE_HEAD)):
        page = world.signed_in(who).post(room(one, "siapkan/"), {"uid": str(uuid4()), "label": "X"})
        assert page.status_code == 403
    foreign = world.signed_in(world.holder(Role.DPMD_STAFF, world.OTHER_REGENCY))
    assert foreign.post(room(one, "siapkan/"), {"uid": str(uuid4()), "label": "X"}).status_code == 404
    assert Client().post(room(one, "siapkan/"), {"label": "X"}).status_code == 302
    assert not CheckInDevice.objects.exists()


def test_what_is_sent_twice_is_one(staff, one):
    (who,) = events.delegates(one, 1)
    phone, record = Phone(staff, one), came(who)
    for _ in range(2):
        answer = phone.send(record).json()
        assert answer["taken"] == [record["uid"]]
        assert answer["here"] == {DAY: ["D0001"]}
    assert CheckIn.objects.count() == 1
    assert Event.objects.filter(kind="attendance.received").count() == 1


def test_one_person_on_two_phones_is_one(staff, one):
    (who,) = events.delegates(one, 1)
    Phone(staff, one).send(came(who))
    Phone(staff, one, "Meja 2").send(came(who))
    assert CheckIn.objects.count() == 2
    assert len(present(one)) == 1


def test_an_undone_arrival_counts_no_more_but_that_of_another_phone_does(staff, one):
    (who,) = events.delegates(one, 1)
    phone, first = Phone(staff, one), came(who)
    phone.send(first, came(who, undoes=first["uid"]))
    assert present(one) == set()
    Phone(staff, one, "Meja 2").send(came(who))
    assert present(one) == {who.pk}


def test_the_undoing_may_come_before_what_it_undoes(staff, one):
    (who,) = events.delegates(one, 1)
    phone, first = Phone(staff, one), came(who)
    phone.send(came(who, undoes=first["uid"]))
    phone.send(first)
    assert present(one) == set()


def test_walk_ins_of_two_phones_get_codes_of_their_own_and_stay_two(staff, one):
    events.delegates(one, 2)
    for label in ("Meja 1", "Meja 2"):
        person = walked("Contoh Tamu Sama")
        answer = Phone(staff, one, label).send(person, came(person["uid"], entry="walk_in")).json()
        assert len(answer["taken"]) == 2
    assert list(Participant.objects.filter(walk_in=True).values_list("code", flat=True)) == ["T003", "T004"]
    assert len(present(one)) == 2


def test_a_walk_in_from_a_place_that_is_not_known_is_not_lost(staff, one):
    Phone(staff, one).send(walked(place="99.99"), walked("Contoh Asing", place=world.FOREIGN_VILLAGE))
    first, second = Participant.objects.filter(walk_in=True).order_by("pk")
    assert (first.region, first.institution) == (None, "99.99")
    assert (second.region, second.institution) == (None, world.FOREIGN_VILLAGE)


def test_a_record_of_somebody_unknown_is_refused_and_the_others_are_taken(staff, one):
    (who,) = events.delegates(one, 1)
    stranger = events.participant(events.event(), name="Contoh Lain")
    bad, alien, good = came(uuid4()), came(stranger), came(who)
    answer = Phone(staff, one).send(bad, alien, good).json()
    assert answer["taken"] == [good["uid"]]
    assert {row["uid"] for row in answer["refused"]} == {bad["uid"], alien["uid"]}
    assert all(row["reason"] for row in answer["refused"])


def test_a_uid_of_another_event_is_not_taken_over(staff, one):
    other = events.event()
    theirs = events.check_in(events.participant(other))
    (who,) = events.delegates(one, 1)
    answer = Phone(staff, one).send(came(who, uid=str(theirs.uid))).json()
    assert answer["taken"] == []
    assert answer["refused"][0]["uid"] == str(theirs.uid)
    assert present(one) == set()


def test_a_closed_or_unknown_phone_is_told_so_and_nothing_is_taken(staff, one):
    (who,) = events.delegates(one, 1)
    phone = Phone(staff, one)
    assert phone.send(came(who), secret="").status_code == 410
    assert phone.send(came(who), secret="salah").status_code == 410
    assert phone.send(came(who), event=events.event()).status_code == 410
    device = CheckInDevice.objects.get()
    world.signed_in(staff).post(room(one, f"perangkat/{device.pk}/tutup/"))
    assert phone.send(came(who)).status_code == 410
    assert not CheckIn.objects.exists()


def test_a_phone_prepared_again_sends_what_it_still_has_with_a_new_secret(staff, one):
    (who,) = events.delegates(one, 1)
    phone = Phone(staff, one)
    answer = world.signed_in(staff).post(room(one, "siapkan/"), {"uid": phone.uid, "label": "Meja 1"})
    assert phone.send(came(who)).status_code == 410
    assert len(phone.send(came(who), secret=answer.json()["secret"]).json()["taken"]) == 1
    assert CheckInDevice.objects.count() == 1


@pytest.mark.parametrize("body", ["", "[]", "{", '{"records": 5}', '{"records": {}}'])
def test_a_sending_that_cannot_be_read_is_answered_in_words(staff, one, body):
    phone = Phone(staff, one)
    answer = phone.client.post(
        room(one, "kirim/"), body, content_type="application/json", headers={"X-Telepon": phone.secret}
    )
    assert answer.status_code == 400
    assert "tidak dapat dibaca" in answer.json()["reason"]


def test_the_list_goes_only_to_a_phone_that_has_another(staff, one):
    phone = Phone(staff, one)
    assert phone.send(seen=phone.told["version"]).json()["list"] is None
    events.delegates(one, 1)
    assert len(phone.send(seen=phone.told["version"]).json()["list"]["people"]) == 1


def test_questions_and_answers_come_along_and_the_first_answer_stays(staff, one):
    (who,) = events.delegates(one, 1)
    events.item(one)
    asked = {"kind": "question", "uid": str(uuid4()), "text": "Bolehkah?", "at": AT, "who": str(who.uid)}
    first = {
        "kind": "answer",
        "uid": str(uuid4()),
        "who": str(who.uid),
        "phase": "pre",
        "item": 1,
        "option": 2,
        "at": AT,
    }
    phone = Phone(staff, one)
    assert len(phone.send(asked, first, {**first, "uid": str(uuid4()), "option": 1}).json()["taken"]) == 3
    assert Question.objects.get().region_id == world.VILLAGE
    assert models.TestAnswer.objects.get().option.place == 2
    wrong = phone.send({**first, "uid": str(uuid4()), "item": 9}).json()
    assert wrong["refused"][0]["reason"]


def test_the_batch_is_one_event_and_names_can_be_erased_from_it(staff, one):
    people = events.delegates(one, 20)
    Phone(staff, one).send(*map(came, people))
    told = Event.objects.get(kind="attendance.received")
    assert "menerima 20 catatan hadir dari telepon" in told.says
    assert told.values["check_ins"] == 20
    assert len(told.personal["names"]) == 20
    assert not any(person.name in told.says for person in people)


def batch_queries(staff, event, number):
    phone = Phone(staff, event)
    people = events.delegates(event, number)
    guests = [walked(f"Contoh Tamu {place}") for place in range(number)]
    records = [*map(came, people), *guests, *(came(guest["uid"], entry="walk_in") for guest in guests)]
    with CaptureQueriesContext(
        connection,
    ) as seen:
        assert len(phone.send(*records).json()["taken"]) == 3 * number
    return len(seen)


def test_three_hundred_records_cost_hardly_more_queries_than_three(staff):
    few, many = (batch_queries(staff, events.event(), number) for number in (1, 100))
    assert few <= 21
    # SQLite takes 999 values a statement, so rows go in by some seventy.
    assert many <= few + 4


def written(phone, *records, **fields):
    held = {
        "format": "mitradesa-hadir-1",
        "event": phone.event.key,
        "device": phone.uid,
        "records": list(records),
    }
    return SimpleUploadedFile("hadir.json", json.dumps(held | fields).encode())


def hand_in(staff, event, file):
    return world.signed_in(staff).post(room(event, "perangkat/"), {"file": file})


def test_the_file_of_a_dead_phone_comes_in_once_even_when_the_phone_is_closed(staff, one):
    people = events.delegates(one, 3)
    phone, records = Phone(staff, one), [came(who) for who in Participant.objects.filter(event=one)]
    phone.send(records[0])
    world.signed_in(staff).post(room(one, f"perangkat/{CheckInDevice.objects.get().pk}/tutup/"))
    page = hand_in(staff, one, written(phone, *records))
    assert "2 catatan baru masuk" in page.text
    assert "1 sudah ada sebelumnya" in page.text
    assert "0 catatan baru masuk" in hand_in(staff, one, written(phone, *records)).text
    assert len(present(one)) == len(people)
    assert CheckIn.objects.filter(received_from=staff).count() == 2


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"format": "lain"}, "bukan catatan hadir"),
        ({"records": 7}, "bukan catatan hadir"),
        ({"event": "lain"}, "kegiatan lain"),
    ],
)
def test_another_file_is_refused_in_words(staff, one, fields, why):
    page = hand_in(staff, one, written(Phone(staff, one), **fields))
    assert page.status_code == 409
    assert why in page.text


def test_a_picture_is_no_file_of_a_phone(staff, one):
    assert "bukan catatan hadir" in hand_in(staff, one, SimpleUploadedFile("a.json", b"\x89PNG\x00")).text


def test_the_page_for_phones_is_the_same_for_everybody_and_its_worker_knows_it(staff, one):
    other = world.holder(Role.DPMD_HEAD)
    pages = [world.signed_in(who).get(room(one, "telepon/")) for who in (staff, other)]
    assert pages[0].text == pages[1].text
    assert staff.name not in pages[0].text
    worker = world.signed_in(staff).get(room(one, "pekerja.js"))
    assert worker["Content-Type"] == "text/javascript"
    assert room(one, "telepon/") in worker.text
    assert "hadir.js" in worker.text


def test_a_phone_that_comes_late_is_still_heard_but_nothing_else_changes_a_closed_event(staff, one):
    (who,) = events.delegates(one, 1)
    phone = Phone(staff, one)
    one.state = EventState.CLOSED
    one.save()
    assert len(phone.send(came(who)).json()["taken"]) == 1
    answer = world.signed_in(staff).post(room(one, "siapkan/"), {"uid": phone.uid, "label": "Meja 1"})
    assert answer.status_code == 409
    assert "sudah ditutup" in answer.json()["reason"]
