"""Two at once: a code opens one account, a list is brought in once, a reset is decided once. Real threads, on PostgreSQL."""

import threading
from contextlib import suppress

import pytest
from django.db import connection

from mitradesa.actions.access import activate, make_codes
from mitradesa.actions.arrivals import bring_in, keep_one
from mitradesa.actions.people import Term, appoint
from mitradesa.actions.resets import approve_reset, ask_reset
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Role
from mitradesa.records.models import ActivationCode, Event, Holding, Person, Reset
from tests import world

pytestmark = pytest.mark.django_db(transaction=True)
PASSWORDS = ("kopi pagi di balai", "teh sore di warung", "nasi malam di dapur", "air siang di sawah")


def at_once(*acts):
    """What each act gave or raised, all begun together."""
    start, found = threading.Barrier(len(acts)), {}

    def run(number, act):
        start.wait()
        try:
            found[number] = act()
        except Exception as trouble:
            found[number] = trouble
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [found[number] for number in sorted(found)]


@pytest.fixture(autouse=True)
def regions():
    world.regions()


def test_a_code_used_twice_at_once_opens_the_account_for_one():
    one = world.holder("village_operator")
    (code,) = make_codes([one], None)
    found = at_once(*(lambda word=word: activate(code, word) for word in PASSWORDS))
    winners = [number for number, each in enumerate(found) if isinstance(each, Person)]
    assert len(winners) == 1
    assert all(
        isinstance(each, Blocked) and "sudah dipakai" in each.reason
        for each in found
        if not isinstance(each, Person)
    )
    one.refresh_from_db()
    assert one.check_password(PASSWORDS[winners[0]])
    assert Event.objects.filter(kind="person.activated").count() == 1


def test_a_list_sent_twice_at_once_is_brought_in_once():
    seat = world.seat(world.holder("dpmd_division_head"))
    roster = keep_one(seat, {"name": "Budi Santoso", "role": "Operator Desa", "place": world.VILLAGE})
    found = at_once(*[lambda: bring_in(seat, roster.pk)] * 3)
    assert sum(isinstance(each, Blocked) for each in found) == 2
    assert Holding.objects.filter(role="village_operator").count() == 1


@pytest.mark.parametrize("there", [True, False])
def test_two_lists_at_once_give_one_village_one_head(there):
    seats = [world.seat(world.holder("dpmd_division_head")), world.seat(world.holder("dpmd_secretary"))]
    if there:
        world.office("village", world.VILLAGE)
    names = ["Siti Aminah", "Budi Santoso"]
    rows = [
        keep_one(seat, {"name": name, "role": "Kepala Desa", "place": world.VILLAGE})
        for seat, name in zip(seats, names, strict=True)
    ]
    pairs = zip(seats, rows, strict=True)
    found = at_once(*(lambda pair=pair: bring_in(pair[0], pair[1].pk) for pair in pairs))
    assert Holding.objects.filter(role="village_head").count() == 1
    assert sorted(len(each.people) for each in found) == [0, 1]
    late = next(each for each in found if not each.people)
    assert "sudah dipegang" in late.left_out[0].faults[0].reason


def test_a_list_and_an_appointment_at_once_give_one_village_one_head():
    division, secretary = (
        world.seat(world.holder("dpmd_division_head")),
        world.seat(world.holder("dpmd_secretary")),
    )
    office, other = world.office("village", world.VILLAGE), world.person("Budi Santoso")
    roster = keep_one(division, {"name": "Siti Aminah", "role": "Kepala Desa", "place": world.VILLAGE})
    term = Term(since=today(), decree="SK 1")
    at_once(
        lambda: bring_in(division, roster.pk),
        lambda: appoint(secretary, other.pk, office.pk, Role.VILLAGE_HEAD, term),
    )
    assert Holding.objects.filter(role="village_head").count() == 1


def test_a_reset_approved_twice_at_once_gives_one_code():
    head = world.holder("village_head")
    asked = ask_reset(world.seat(world.holder("village_operator")), head.pk, "lupa")
    approvers = [world.seat(world.holder(role)) for role in ("camat", "dpmd_head", "dpmd_secretary")]
    found = at_once(*(lambda seat=seat: approve_reset(seat, asked.pk) for seat in approvers))
    assert sum(isinstance(each, tuple) for each in found) == 1
    assert ActivationCode.objects.filter(person=head).count() == 1


def test_a_reset_asked_twice_at_once_waits_once():
    head = world.holder("village_head")
    seats = [world.seat(world.holder(role)) for role in ("village_operator", "village_secretary", "camat")]

    def ask(seat):
        with suppress(Blocked):
            return ask_reset(seat, head.pk, "lupa")
        return None

    found = at_once(*(lambda seat=seat: ask(seat) for seat in seats))
    assert sum(isinstance(each, Reset) for each in found) == 1
    assert Reset.objects.count() == 1
