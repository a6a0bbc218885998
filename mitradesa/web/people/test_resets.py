"""An account is opened anew by two people, and what was stolen or forgotten stops working that moment."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db import IntegrityError, transaction
from django.test import Client

from mitradesa.actions.access import make_codes
from mitradesa.actions.pins import check_pin, set_pin
from mitradesa.actions.resets import approve_reset, ask_reset, refuse_reset
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.records.models import Event, Reset
from tests import world

pytestmark = pytest.mark.django_db
PASSWORD = "kopi pagi di balai"


@pytest.fixture
def head():
    return world.holder("village_head", username="siti.aminah", password=PASSWORD)


@pytest.fixture
def asker():
    return world.holder("village_operator")


@pytest.fixture
def camat():
    return world.holder("camat")


def test_on_the_telephone_one_asks_and_another_approves_and_shows_the_code(head, asker, camat):
    client = world.signed_in(asker)
    found = client.get("/ruang/orang/atur-ulang/", {"q": "Contoh Kepala"}).content.decode()
    address = re.search(r'action="(/ruang/orang/atur-ulang/minta/\d+/)"', found)[1]
    assert client.post(address, {"alasan": "lupa kata sandi"}).status_code == 302
    above = world.signed_in(camat)
    page = above.get("/ruang/orang/atur-ulang/").content.decode()
    approving = re.search(r'action="(/ruang/orang/atur-ulang/\d+/setuju/)"', page)[1]
    shown = above.post(approving).content.decode()
    code = re.search(r"[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}", shown)[0]
    fresh = {
        "kode": code,
        "password1": "teh sore di warung",
        "password2": "teh sore di warung",
        "pin": "402817",
    }
    assert Client().post("/aktivasi/", fresh)["Location"] == "/meja/"
    kinds = list(Event.objects.values_list("kind", flat=True))
    assert [kind for kind in kinds if kind.startswith("reset")] == ["reset.asked", "reset.approved"]


def test_password_pin_second_factor_and_sessions_die_at_once(head, asker, camat):
    set_pin(world.seat(head), "402817")
    client = Client()
    client.force_login(head)
    thief = Client()
    assert thief.post("/masuk/", {"login": "siti.aminah", "password": PASSWORD}).status_code == 302
    assert thief.get("/meja/").status_code == 200
    Authenticator.objects.create(user=head, type=Authenticator.Type.TOTP, data={"secret": "x"})
    asked = ask_reset(world.seat(asker), head.pk, "telepon hilang")
    approve_reset(world.seat(camat), asked.pk)
    for one in (client, thief):
        assert one.get("/meja/")["Location"].startswith("/masuk/")
    assert Client().post("/masuk/", {"login": "siti.aminah", "password": PASSWORD}).status_code == 200
    assert not Authenticator.objects.exists()
    assert not UserSession.objects.filter(user=head).exists()
    with pytest.raises(Blocked, match="belum punya PIN"):
        check_pin(head.pk, "402817")


def test_who_asked_does_not_approve(head):
    staff = world.seat(world.holder("dpmd_secretary"))
    asked = ask_reset(staff, head.pk, "lupa")
    with pytest.raises(NotAllowed):
        approve_reset(staff, asked.pk)
    head.refresh_from_db()
    assert head.check_password(PASSWORD)


def test_nobody_asks_or_approves_for_himself(camat):
    with pytest.raises(NotAllowed):
        ask_reset(world.seat(camat), camat.pk, "lupa")
    chief = world.holder("dpmd_head")
    other = world.seat(world.holder("dpmd_staff"))
    asked = ask_reset(other, chief.pk, "lupa")
    with pytest.raises(NotAllowed):
        approve_reset(world.seat(chief), asked.pk)
    approve_reset(world.seat(world.holder("dpmd_secretary")), asked.pk)


def test_the_database_itself_wants_a_second_person(head, asker):
    asked = ask_reset(world.seat(asker), head.pk, "lupa")
    with pytest.raises(IntegrityError), transaction.atomic():
        Reset.objects.filter(pk=asked.pk).update(decided_by=asker, approved=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        Reset.objects.create(person=asker, region=world.VILLAGE, reason="x", asked_by=asker)


@pytest.mark.parametrize("role", ["camat", "subdistrict_staff", "village_operator", "village_secretary"])
def test_above_the_village_only_the_regency_office_resets(role):
    target = world.holder("camat") if role != "camat" else world.holder("subdistrict_staff")
    with pytest.raises(NotAllowed):
        ask_reset(world.seat(world.holder(role)), target.pk, "lupa")
    assert ask_reset(world.seat(world.holder("dpmd_staff")), target.pk, "lupa")


def test_no_reset_reaches_beyond_ones_own_region(camat):
    far = world.holder("village_head", world.FOREIGN_VILLAGE)
    neighbour = world.holder("village_head", world.OTHER_VILLAGE)
    for person in (far, neighbour):
        with pytest.raises(NotAllowed):
            ask_reset(world.seat(camat), person.pk, "lupa")
    asked = ask_reset(world.seat(world.holder("village_operator", world.OTHER_VILLAGE)), neighbour.pk, "lupa")
    with pytest.raises(NotAllowed):
        approve_reset(world.seat(camat), asked.pk)
    client = world.signed_in(camat)
    assert client.post(f"/ruang/orang/atur-ulang/{asked.pk}/setuju/").status_code == 404
    assert "menunggu" in client.get("/ruang/orang/atur-ulang/").content.decode()
    found = client.get("/ruang/orang/atur-ulang/", {"q": "Contoh Kepala"}).content.decode()
    assert f"minta/{far.pk}/" not in found


def test_somebody_with_a_second_office_elsewhere_needs_one_who_covers_both(head, camat):
    world.Acting.objects.create(
        person=head,
        office=world.office("village", world.OTHER_VILLAGE),
        role="village_head",
        capacity="pj",
        since="2020-01-01",
        decree="SK 9/2020",
    )
    with pytest.raises(NotAllowed):
        ask_reset(world.seat(camat), head.pk, "lupa")
    assert ask_reset(world.seat(world.holder("dpmd_staff")), head.pk, "lupa")


def test_only_one_reset_of_a_person_waits_at_a_time(head, asker, camat):
    ask_reset(world.seat(asker), head.pk, "lupa")
    with pytest.raises(Blocked, match="sudah ada"):
        ask_reset(world.seat(asker), head.pk, "lupa")
    assert Reset.objects.count() == 1


def test_a_reset_is_withdrawn_or_refused_and_decided_once(head, asker, camat):
    asked = ask_reset(world.seat(asker), head.pk, "lupa")
    refuse_reset(world.seat(asker), asked.pk)
    with pytest.raises(Blocked, match="sudah diputuskan"):
        approve_reset(world.seat(camat), asked.pk)
    again = ask_reset(world.seat(asker), head.pk, "lupa")
    approve_reset(world.seat(camat), again.pk)
    with pytest.raises(Blocked, match="sudah diputuskan"):
        approve_reset(world.seat(camat), again.pk)
    head.refresh_from_db()
    assert not head.has_usable_password()


def test_a_reason_is_needed(head, asker):
    with pytest.raises(Blocked, match="Alasannya"):
        ask_reset(world.seat(asker), head.pk, " ")


@pytest.mark.parametrize("role", ["village_head", "bpd_chair", "third_party", "bupati", "facilitator"])
def test_others_neither_ask_nor_approve(head, role):
    client = world.signed_in(world.holder(role, world.SIBLING_VILLAGE if role == "village_head" else None))
    assert client.get("/ruang/orang/atur-ulang/").status_code == 403
    assert client.post(f"/ruang/orang/atur-ulang/minta/{head.pk}/", {"alasan": "x"}).status_code == 403


def test_an_old_printed_code_of_the_person_is_dead_after_the_reset(head, asker, camat):
    old = make_codes([head], None)[0]
    asked = ask_reset(world.seat(asker), head.pk, "lupa")
    approve_reset(world.seat(camat), asked.pk)
    page = Client().post("/aktivasi/", {"kode": old})
    assert "sudah diganti" in page.content.decode()


def test_the_page_costs_the_same_for_many_waiting(camat, django_assert_max_num_queries):
    client = world.signed_in(camat)
    seat = world.seat(world.holder("subdistrict_staff"))
    for _ in range(12):
        ask_reset(seat, world.holder("section_head").pk, "lupa")
    with django_assert_max_num_queries(10):
        page = client.get("/ruang/orang/atur-ulang/", {"q": "Contoh"})
    assert page.content.decode().count("/setuju/") == 12
