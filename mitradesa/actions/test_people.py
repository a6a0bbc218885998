"""Offices have one deciding holder at a time, recorded by those who may and never by themselves; acting needs a decree."""

from datetime import date, timedelta

import pytest

from mitradesa.actions.people import Term, appoint, end_holding, lift_suspension, order_acting, suspend
from mitradesa.actions.pins import check_pin, set_pin
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Capacity, Role
from mitradesa.queries.people import seats_of
from mitradesa.records.models import Event, Holding, Person
from tests import world

pytestmark = pytest.mark.django_db
TODAY = today()
SINCE = Term(since=TODAY, decree="SK Contoh 5/2026")


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def camat():
    return world.seat(world.holder("camat"))


@pytest.fixture
def head():
    return world.holder("village_head")


def village_office(code=world.VILLAGE):
    return world.office("village", code).pk


def roles_of(person):
    return [(seat.role, seat.capacity) for seat in seats_of(person.pk)]


def test_a_camat_records_a_village_head_who_has_the_office_at_once(camat):
    new = world.person("Contoh Kepala Baru")
    appoint(camat, new.pk, village_office(), Role.VILLAGE_HEAD, SINCE)
    assert roles_of(new) == [(Role.VILLAGE_HEAD, Capacity.HOLDER)]
    assert "Contoh Kepala Baru sebagai Kepala Desa" in Event.objects.get().says


def test_there_is_one_village_head_at_a_time(camat, head):
    with pytest.raises(Blocked, match="dipegang Contoh Kepala Desa"):
        appoint(camat, world.person().pk, village_office(), Role.VILLAGE_HEAD, SINCE)
    appoint(camat, world.person().pk, village_office(), Role.SECTION_HEAD, SINCE)
    appoint(camat, world.person().pk, village_office(), Role.SECTION_HEAD, SINCE)


@pytest.mark.parametrize(
    ("role", "place", "filled"),
    [
        ("camat", world.OTHER_VILLAGE, Role.VILLAGE_HEAD),
        ("village_head", world.VILLAGE, Role.VILLAGE_HEAD),
        ("village_head", world.SIBLING_VILLAGE, Role.VILLAGE_OPERATOR),
        ("village_operator", world.VILLAGE, Role.VILLAGE_OPERATOR),
        ("dpmd_staff", world.VILLAGE, Role.VILLAGE_OPERATOR),
        ("dpmd_head", world.FOREIGN_VILLAGE, Role.VILLAGE_HEAD),
    ],
)
def test_nobody_records_holders_beyond_his_right(role, place, filled):
    seat = world.seat(world.holder(role))
    with pytest.raises(NotAllowed):
        appoint(seat, world.person().pk, village_office(place), filled, SINCE)
    assert not Event.objects.exists()


def test_nobody_records_himself():
    one = world.holder("dpmd_division_head")
    with pytest.raises(NotAllowed):
        appoint(world.seat(one), one.pk, village_office(), Role.VILLAGE_HEAD, SINCE)


def test_a_role_of_another_kind_of_office_is_refused(camat):
    with pytest.raises(Blocked, match="bukan jabatan di"):
        appoint(camat, world.person().pk, village_office(), Role.BPD_CHAIR, SINCE)


def test_an_acting_head_in_place_of_a_suspended_one_has_the_office_and_the_suspended_has_not(camat, head):
    suspend(camat, Holding.objects.get(person=head).pk, TODAY, "SK Contoh 6/2026")
    stand_in = world.person("Contoh Penjabat")
    holding = Holding.objects.get(person=head).pk
    order_acting(
        camat, stand_in.pk, village_office(), Role.VILLAGE_HEAD, Capacity.PJ, SINCE, acts_for=holding
    )
    assert roles_of(head) == []
    (seat,) = seats_of(stand_in.pk)
    assert (seat.title, seat.acts_for, seat.decree) == (
        "Pj. Kepala Desa",
        "Contoh Kepala Desa",
        "SK Contoh 5/2026",
    )
    lift_suspension(camat, holding, "SK Contoh 7/2026")
    assert roles_of(head) == [(Role.VILLAGE_HEAD, Capacity.HOLDER)]


def test_acting_needs_a_decree_and_a_pj_needs_an_empty_chair(camat, head):
    one = world.person().pk
    with pytest.raises(Blocked, match="belum ditulis"):
        order_acting(camat, one, village_office(), Role.VILLAGE_HEAD, Capacity.PLH, Term(TODAY, ""))
    with pytest.raises(Blocked, match="dipegang"):
        order_acting(camat, one, village_office(), Role.VILLAGE_HEAD, Capacity.PJ, SINCE)
    order_acting(camat, one, village_office(), Role.VILLAGE_HEAD, Capacity.PLH, SINCE)


def test_the_last_day_of_a_holder_is_still_his(camat, head):
    holding = Holding.objects.get(person=head)
    end_holding(camat, holding.pk, TODAY, "pensiun")
    assert len(seats_of(head.pk, TODAY)) == 1
    assert seats_of(head.pk, TODAY + timedelta(days=1)) == ()
    with pytest.raises(Blocked):
        end_holding(camat, holding.pk, date(2019, 1, 1), "salah")


@pytest.mark.parametrize("pin", ["12345", "abcdef", "111111", "123456", "654321", "112211", "1234567"])
def test_a_pin_that_anybody_would_guess_is_refused(head, pin):
    with pytest.raises(Blocked):
        set_pin(world.seat(head), pin)


def test_a_pin_rests_after_five_misses_and_no_miss_is_forgotten(head):
    with pytest.raises(Blocked, match="belum punya PIN"):
        check_pin(head.pk, "271828")
    set_pin(world.seat(head), "271828")
    check_pin(head.pk, "271828")
    for left in (4, 3, 2, 1):
        with pytest.raises(Blocked, match=f"Tersisa {left} kali"):
            check_pin(head.pk, "314159")
    with pytest.raises(Blocked, match="dikunci"):
        check_pin(head.pk, "314159")
    with pytest.raises(Blocked, match="terkunci"):
        check_pin(head.pk, "271828")
    assert "271828" not in Person.objects.get(pk=head.pk).pin
