"""An office passes on with its open list, by two signatures and a second person, and nobody is locked out meanwhile."""

from datetime import date, timedelta

import pytest

from mitradesa.actions.handovers import (
    Passing,
    approve_handover,
    open_handover,
    sign_handover,
    withdraw_handover,
)
from mitradesa.actions.people import Term
from mitradesa.actions.pins import set_pin
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Capacity, Role
from mitradesa.queries.people import seats_of
from mitradesa.records.models import Event, Handover, Person
from tests import world

pytestmark = pytest.mark.django_db
TODAY = today()
TERM = Term(since=TODAY, decree="SK Contoh 9/2026")
OLD_PIN, NEW_PIN = "271828", "141421"


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def head():
    one = world.holder("village_head")
    set_pin(world.seat(one), OLD_PIN)
    return one


@pytest.fixture
def incoming():
    one = world.person("Contoh Kepala Baru")
    one.pin = ""
    one.save()
    return one


@pytest.fixture
def camat():
    return world.seat(world.holder("camat"))


@pytest.fixture
def dpmd():
    return world.seat(world.holder("dpmd_head"))


def opened(seat, incoming, reason=Handover.Reason.TERM_ENDED, **more):
    office = world.office("village", world.VILLAGE).pk
    return open_handover(seat, Passing(office, Role.VILLAGE_HEAD, incoming.pk, reason, **more), TERM)


def test_the_list_names_what_runs_what_lapses_and_what_is_missing(camat, head, incoming):
    partner = world.a_partner()
    world.agreement(ends_on=TODAY + timedelta(days=30), partner=partner)
    world.agreement(ends_on=date(2099, 1, 1))
    world.agreement(ends_on=date(2020, 1, 1))
    world.agreement(village=world.SIBLING_VILLAGE)
    kinds = [item["kind"] for item in opened(camat, incoming).items]
    assert kinds == ["lapsing", "running"]


def test_signed_by_the_outgoing_and_let_pass_by_a_second_person_it_changes_hands_the_same_day(
    camat, dpmd, head, incoming
):
    handover = opened(camat, incoming)
    assert [seat.role for seat in seats_of(head.pk)] == [Role.VILLAGE_HEAD]
    sign_handover(head.pk, world.seat(head), handover.pk, OLD_PIN)
    approve_handover(dpmd, handover.pk)
    assert seats_of(head.pk) == ()
    assert [seat.role for seat in seats_of(incoming.pk)] == [Role.VILLAGE_HEAD]
    assert [event.kind for event in Event.objects.all()][-3:] == [
        "handover.opened",
        "handover.signed",
        "handover.approved",
    ]


def test_without_the_outgoing_signature_nothing_passes(camat, dpmd, head, incoming):
    handover = opened(camat, incoming)
    with pytest.raises(Blocked, match="belum menyerahkan"):
        approve_handover(dpmd, handover.pk)
    assert len(seats_of(head.pk)) == 1


@pytest.mark.parametrize(
    "reason", [Handover.Reason.DIED, Handover.Reason.SUSPENDED, Handover.Reason.DISMISSED]
)
def test_who_died_or_was_suspended_need_not_sign(camat, dpmd, head, incoming, reason):
    handover = opened(camat, incoming, reason, capacity=Capacity.PJ)
    approve_handover(dpmd, handover.pk)
    (seat,) = seats_of(incoming.pk)
    assert seat.title == "Pj. Kepala Desa"
    assert seats_of(head.pk) == ()


def test_who_opened_it_does_not_let_it_pass_nor_does_his_own_office(camat, head, incoming):
    handover = opened(camat, incoming, Handover.Reason.DIED)
    with pytest.raises(Blocked, match="tidak dapat menyetujui"):
        approve_handover(camat, handover.pk)
    with pytest.raises(NotAllowed):
        approve_handover(world.seat(head), handover.pk)


def test_a_wrong_pin_signs_nothing(camat, head, incoming):
    handover = opened(camat, incoming)
    with pytest.raises(Blocked, match="PIN salah"):
        sign_handover(head.pk, world.seat(head), handover.pk, NEW_PIN)
    assert Handover.objects.get().signed_at is None
    assert Person.objects.get(pk=head.pk).pin_misses == 1


def test_a_stranger_signs_nothing(camat, head, incoming):
    handover = opened(camat, incoming)
    other = world.holder("village_head", world.SIBLING_VILLAGE)
    set_pin(world.seat(other), NEW_PIN)
    with pytest.raises(NotAllowed):
        sign_handover(other.pk, world.seat(other), handover.pk, NEW_PIN)


def test_one_is_open_at_a_time_and_a_withdrawn_one_makes_room(camat, head, incoming):
    handover = opened(camat, incoming)
    with pytest.raises(Blocked, match="sudah dibuka"):
        opened(camat, incoming)
    withdraw_handover(camat, handover.pk)
    opened(camat, incoming)


def test_a_renamed_person_changes_no_past_event(camat, dpmd, head, incoming):
    handover = opened(camat, incoming, Handover.Reason.DIED)
    approve_handover(dpmd, handover.pk)
    before = list(Event.objects.values_list("says", "actor", "chain"))
    Person.objects.update(name="Nama Lain")
    assert list(Event.objects.values_list("says", "actor", "chain")) == before


def test_an_office_passes_on_only_in_its_own_roles_and_only_by_its_holder_or_who_may_fill_it(
    camat, head, incoming
):
    office = world.office("village", world.VILLAGE).pk
    strange = Passing(office, Role.DPMD_HEAD, incoming.pk, Handover.Reason.DIED)
    operator = Passing(office, Role.VILLAGE_HEAD, incoming.pk, Handover.Reason.DIED)
    with pytest.raises(NotAllowed):
        open_handover(world.seat(head), strange, TERM)
    with pytest.raises(NotAllowed):
        open_handover(world.seat(world.holder("village_operator")), operator, TERM)
    regent = world.seat(world.holder("bupati"))
    with pytest.raises(Blocked, match="bukan jabatan di"):
        open_handover(regent, strange, TERM)
    assert not Handover.objects.exists()


def test_the_head_of_the_regency_office_is_replaced_with_the_regent_as_the_second_person(dpmd, incoming):
    old = Person.objects.get(pk=dpmd.person)
    set_pin(dpmd, OLD_PIN)
    office = world.office("dpmd", world.REGENCY).pk
    passing = Passing(office, Role.DPMD_HEAD, incoming.pk, Handover.Reason.MOVED)
    handover = open_handover(dpmd, passing, TERM)
    sign_handover(old.pk, dpmd, handover.pk, OLD_PIN)
    approve_handover(world.seat(world.holder("bupati")), handover.pk)
    assert [seat.role for seat in seats_of(incoming.pk)] == [Role.DPMD_HEAD]
    assert seats_of(old.pk) == ()


@pytest.mark.parametrize("until", [None, TODAY + timedelta(days=90)])
def test_whoever_acted_in_the_office_leaves_it_when_the_new_holder_comes(camat, dpmd, incoming, until):
    stand_in = world.acting(Role.VILLAGE_HEAD, world.VILLAGE, Capacity.PJ, until=until)
    approve_handover(dpmd, opened(camat, incoming).pk)
    assert seats_of(stand_in.pk) == ()
    assert [seat.role for seat in seats_of(incoming.pk)] == [Role.VILLAGE_HEAD]
