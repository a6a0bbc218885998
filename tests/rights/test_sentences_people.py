"""Who holds an office, from when to when, who fills it, who resets whose account: the sentences of sentences.toml about people."""

from datetime import timedelta

import pytest

from mitradesa.core.calendar import today
from mitradesa.core.roles import Role
from mitradesa.queries.people import seats_of
from mitradesa.records.models import Acting, ActivationCode, Event, Handover, Holding, Person, Reset
from tests import world
from tests.rights.acting import (
    PEOPLE,
    PIN,
    REGISTER,
    RESETS,
    TODAY,
    appoints,
    confirms,
    hands_over,
    is_confirmed,
    office_of,
    opens,
    reads,
    sends,
    somebody,
    types,
)

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def regions():
    world.regions()


def takes_another_office(one, role, kind, place, capacity="plt"):
    """The same person acts in a second office as well; the name under which the desk offers it."""
    office = world.office(kind, place)
    Acting.objects.create(
        person=one, office=office, role=role, capacity=capacity, since=today(), decree="SK Contoh 9/2026"
    )
    return f"{office.pk}.{role}.{capacity}"


def test_a_suspended_head_confirms_nothing_and_whoever_acts_for_him_does():
    row = world.agreement(title="Kelola pasar")
    head, camat = somebody("village_head"), somebody("camat")
    held = Holding.objects.get(person=head)
    assert sends(camat, f"{PEOPLE}jabatan/{held.pk}/henti/", on=TODAY, decree="SK Contoh 4/2026") == 302
    assert confirms(head, row) == 403
    assert opens(head, f"{REGISTER}{row.key}/") == 403
    acting = somebody("section_head")
    seat = takes_another_office(acting, "village_head", "village", world.VILLAGE)
    Acting.objects.update(acts_for=held)
    assert sends(acting, "/meja/jabatan/", seat=seat) == 302
    assert confirms(acting, row) == 302
    assert is_confirmed(row)
    assert "Plt. Kepala Desa" in reads(acting, f"{REGISTER}{row.key}/")
    event = Event.objects.get(kind="agreement.confirmed")
    assert (event.actor_title, event.actor_decree, event.acts_for) == (
        "Plt. Kepala Desa",
        "SK Contoh 9/2026",
        head.name,
    )


def test_whose_office_ended_yesterday_does_nothing_today_and_on_the_last_day_everything():
    row = world.agreement()
    for role in ("village_head", "camat", "dpmd_head", "inspector"):
        assert opens(somebody(role, until=today() - DAY), f"{REGISTER}{row.key}/") == 403
    assert confirms(somebody("village_head", until=today() - DAY), row) == 403
    assert confirms(somebody("village_head", until=today()), row) == 302


def test_whose_office_begins_tomorrow_does_nothing_today():
    row = world.agreement()
    head = somebody("village_head", since=today() + DAY)
    assert confirms(head, row) == 403
    assert opens(head, "/meja/") == 403


def test_an_acting_whose_time_is_over_or_not_come_does_nothing():
    row = world.agreement()
    for days in ({"until": today() - DAY}, {"since": today() + DAY}):
        one = world.acting("village_head", world.VILLAGE, **days)
        one.browser = world.signed_in(one)
        assert confirms(one, row) == 403


def test_whoever_holds_no_office_has_only_his_own_account():
    one = world.person()
    one.browser = world.signed_in(one)
    assert opens(one, "/akun/") == 200
    for address in ("/meja/", "/ruang/", REGISTER, PEOPLE, "/ruang/wilayah/", "/ruang/jejak/"):
        assert opens(one, address) == 403


def test_one_acts_in_one_office_at_a_time_and_with_its_rights_alone():
    one = somebody("bpd_member", world.SIBLING_VILLAGE)
    seat = takes_another_office(one, "village_head", "village", world.VILLAGE, "pj")
    here, there = world.agreement(), world.agreement(world.SIBLING_VILLAGE)
    assert confirms(one, here) == 403
    assert opens(one, f"{REGISTER}{there.key}/") == 200
    assert sends(one, "/meja/jabatan/", seat=seat) == 302
    assert confirms(one, here) == 302
    assert opens(one, f"{REGISTER}{there.key}/") == 404


def test_nobody_takes_a_seat_that_is_not_his():
    one, row = somebody("village_operator"), world.agreement()
    head = somebody("village_head")
    seat = world.seat(head)
    assert sends(one, "/meja/jabatan/", seat=f"{seat.office}.{seat.role}.{seat.capacity}") == 302
    assert confirms(one, row) == 403


def test_nobody_records_himself_in_an_office():
    camat = somebody("camat", username="camat.contoh")
    taken = {"person": "camat.contoh", "name": ""}
    assert appoints(camat, "village", world.VILLAGE, "village_head", **taken) == 403
    assert [seat.role for seat in seats_of(camat.pk)] == [Role.CAMAT]


def test_a_village_head_fills_the_posts_below_him_in_his_village_alone():
    head = somebody("village_head")
    assert appoints(head, "village", world.VILLAGE, "village_operator") == 302
    assert appoints(head, "village", world.VILLAGE, "village_head") == 422
    assert appoints(head, "bpd", world.VILLAGE, "bpd_member") == 422
    assert appoints(head, "village", world.SIBLING_VILLAGE, "village_operator") == 404
    assert Holding.objects.exclude(person=head).count() == 1


def test_a_camat_fills_the_villages_of_his_subdistrict_and_no_others():
    camat = somebody("camat")
    assert appoints(camat, "village", world.SIBLING_VILLAGE, "village_head") == 302
    assert appoints(camat, "village", world.OTHER_VILLAGE, "village_head") == 404
    assert appoints(camat, "subdistrict", world.SUBDISTRICT, "camat") == 422
    assert opens(camat, office_of("dpmd", world.REGENCY)) == 404


def test_an_operator_a_secretary_and_those_who_watch_fill_no_office():
    for role in (
        "village_operator",
        "village_secretary",
        "bpd_chair",
        "inspector",
        "facilitator",
        "dpmd_staff",
    ):
        assert appoints(somebody(role), "village", world.VILLAGE, "section_head") == 403


def test_staff_bring_in_nobody_of_their_own_office_or_above():
    staff = somebody("dpmd_staff")
    one = {"name": "Contoh Baru", "since": TODAY, "decree": "SK 1"}
    assert sends(staff, f"{PEOPLE}masukkan/satu/", role="Kepala Dinas PMD", **one) == 422
    assert sends(staff, f"{PEOPLE}masukkan/satu/", role="Staf Dinas PMD", **one) == 422
    assert sends(staff, f"{PEOPLE}masukkan/satu/", role="Operator Desa", place=world.VILLAGE, **one) == 302
    clerk = somebody("subdistrict_staff")
    assert (
        sends(clerk, f"{PEOPLE}masukkan/satu/", role="Operator Desa", place=world.OTHER_VILLAGE, **one) == 422
    )
    assert Person.objects.filter(name="Contoh Baru").count() == 1


def test_no_village_office_brings_people_in_or_prints_codes():
    new = world.holder("village_operator")
    for role in ("village_head", "village_operator", "village_secretary", "bpd_chair"):
        one = somebody(role)
        assert opens(one, f"{PEOPLE}masukkan/") == 403
        assert sends(one, f"{PEOPLE}kode/cetak/", orang=new.pk) == 403
    assert not ActivationCode.objects.exists()


def test_codes_are_printed_only_for_whoever_lies_within_reach_with_all_his_offices():
    new = world.holder("village_operator")
    clerk = somebody("subdistrict_staff")
    far = world.holder("village_operator", world.OTHER_VILLAGE)
    assert sends(clerk, f"{PEOPLE}kode/cetak/", orang=far.pk) == 403
    takes_another_office(new, "dpmd_head", "dpmd", world.REGENCY)
    assert sends(clerk, f"{PEOPLE}kode/cetak/", orang=new.pk) == 403
    assert not ActivationCode.objects.exists()
    Acting.objects.update(until=today())
    Acting.objects.update(since=today() - DAY, until=today() - DAY)
    assert sends(clerk, f"{PEOPLE}kode/cetak/", orang=new.pk) == 200


def asked_for(one, by):
    assert sends(by, f"{RESETS}minta/{one.pk}/", alasan="lupa kata sandi") == 302
    return Reset.objects.get(person=one)


def test_a_camat_approves_resets_in_his_subdistrict_and_nowhere_else():
    head, far = somebody("village_head"), somebody("village_head", world.OTHER_VILLAGE)
    here = asked_for(head, somebody("village_operator"))
    there = asked_for(far, somebody("village_operator", world.OTHER_VILLAGE))
    camat = somebody("camat")
    assert sends(camat, f"{RESETS}{there.pk}/setuju/") == 404
    assert sends(camat, f"{RESETS}{here.pk}/setuju/") == 200


def test_whoever_asked_for_a_reset_does_not_approve_it_and_the_subdistricts_staff_do_not_either():
    camat = somebody("camat")
    asked = asked_for(somebody("village_head"), camat)
    for one in (camat, somebody("subdistrict_staff"), somebody("village_secretary")):
        assert sends(one, f"{RESETS}{asked.pk}/setuju/") == 403
    assert sends(somebody("dpmd_secretary"), f"{RESETS}{asked.pk}/setuju/") == 200


def test_nobody_asks_for_his_own_reset_and_nobody_approves_it_for_himself():
    operator, camat = somebody("village_operator"), somebody("camat")
    assert sends(operator, f"{RESETS}minta/{operator.pk}/", alasan="lupa") == 403
    asked = asked_for(camat, somebody("dpmd_staff"))
    assert sends(camat, f"{RESETS}{asked.pk}/setuju/") == 403


def test_an_account_above_the_village_is_reset_by_the_regency_office_alone():
    camat = somebody("camat")
    assert sends(somebody("subdistrict_staff"), f"{RESETS}minta/{camat.pk}/", alasan="lupa") == 403
    assert sends(somebody("village_operator"), f"{RESETS}minta/{camat.pk}/", alasan="lupa") == 404
    asked = asked_for(camat, somebody("dpmd_staff"))
    assert sends(somebody("dpmd_division_head"), f"{RESETS}{asked.pk}/setuju/") == 200


def opened_by(one, kind="village", place=world.VILLAGE, role="village_head", **form):
    assert hands_over(one, kind, place, role, **form) == 302
    return Handover.objects.latest("pk")


def test_a_handover_is_let_pass_by_a_second_person_and_not_by_whoever_opened_it():
    camat = somebody("camat")
    address = f"{PEOPLE}serah-terima/{opened_by(camat).pk}/setuju/"
    assert sends(camat, address) == 409
    assert sends(somebody("village_secretary"), address) == 403
    assert sends(somebody("dpmd_head", world.OTHER_REGENCY), address) == 404
    assert sends(somebody("dpmd_secretary"), address) == 302


def test_nobody_approves_a_handover_in_his_own_office():
    regent = somebody("bupati")
    address = f"{PEOPLE}serah-terima/{opened_by(regent, 'dpmd', world.REGENCY, 'dpmd_head').pk}/setuju/"
    for role in ("dpmd_secretary", "dpmd_head"):
        page = somebody(role).browser.post(address)
        assert page.status_code == 403
        assert "perbuatan kantornya sendiri" in page.content.decode()
    assert Handover.objects.get().approved_at is None


def test_only_the_two_concerned_sign_a_handover():
    head = somebody("village_head")
    one = opened_by(somebody("camat"), reason="moved")
    address = f"{PEOPLE}serah-terima/{one.pk}/"
    for role in ("village_secretary", "dpmd_head", "camat"):
        assert sends(somebody(role), f"{address}tanda/", pin=PIN) == 403
    assert sends(somebody("village_head", world.SIBLING_VILLAGE), f"{address}tanda/", pin=PIN) == 404
    assert sends(head, f"{address}tanda/", pin=PIN) == 302
    one.refresh_from_db()
    assert one.signed_at
    assert not one.received_at


def test_whoever_is_to_come_sees_his_handover_and_nothing_of_the_office_yet():
    one = opened_by(somebody("camat"))
    incoming = one.incoming
    incoming.browser = world.signed_in(incoming)
    assert opens(incoming, f"{PEOPLE}serah-terima/{one.pk}/") == 200
    assert opens(incoming, REGISTER) == 403
    assert types(incoming) == 403


def test_with_the_handover_the_access_moves_the_same_day():
    head, row = somebody("village_head"), world.agreement()
    one = opened_by(somebody("camat"), reason="dismissed")
    assert confirms(head, row) == 302
    assert sends(somebody("dpmd_head"), f"{PEOPLE}serah-terima/{one.pk}/setuju/") == 302
    row.refresh_from_db()
    assert confirms(head, row) == 403
    assert [seat.role for seat in seats_of(one.incoming_id)] == [Role.VILLAGE_HEAD]
