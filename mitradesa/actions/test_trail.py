"""Events follow one another without a gap, each under the hash of all before it."""

import pytest

from mitradesa.actions.trail import Told, content, record, record_many
from mitradesa.core.chain import START, leaf, link, personal_digest
from mitradesa.records.models import Event, TrailHead
from tests import world

pytestmark = pytest.mark.django_db


def test_each_event_carries_the_office_of_its_day_and_the_hash_of_all_before():
    world.regions()
    head = world.seat(world.holder("village_head"))
    subject = world.agreement()
    for number in range(3):
        record(
            head,
            "agreement.recorded",
            subject,
            region=world.VILLAGE,
            says=f"mencatat perjanjian {number}",
            personal={"hadir": "Contoh Warga"},
        )
    chain = START
    for position, event in enumerate(Event.objects.all()):
        assert event.position == position
        assert event.actor_title == "Kepala Desa"
        assert event.actor_decree == "SK 1/2020"
        assert event.digest == leaf(content(event))
        assert event.personal_digest == personal_digest(event.salt, event.personal)
        chain = link(chain, event.digest)
        assert event.chain == chain
    assert TrailHead.objects.get().chain == chain


def test_many_events_at_once_are_chained_as_one_by_one():
    world.regions()
    head = world.seat(world.holder("village_head"))
    subjects = [world.agreement() for _ in range(3)]
    record(head, "agreement.recorded", subjects[0], region=world.VILLAGE, says="mencatat")
    record_many(
        head, "agreement.recorded", [Told(one, world.VILLAGE, f"mencatat {one.key}") for one in subjects]
    )
    assert record_many(head, "agreement.recorded", []) == []
    chain = START
    for position, event in enumerate(Event.objects.all()):
        chain = link(chain, event.digest)
        assert (event.position, event.chain, event.digest) == (position, chain, leaf(content(event)))
    assert (TrailHead.objects.get().chain, TrailHead.objects.get().size) == (chain, 4)
