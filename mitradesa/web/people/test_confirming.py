"""Every page that decides takes the PIN or a passkey used just now, each passkey for one act, and nothing else."""

from datetime import date

import pytest
from allauth.mfa.models import Authenticator
from django.conf import settings

from mitradesa.actions.handovers import Passing, open_handover
from mitradesa.actions.letters import draft_letter
from mitradesa.actions.people import Term
from mitradesa.actions.pins import set_pin
from mitradesa.core.roles import Role
from mitradesa.records.models import Agreement, Event, Handover, Letter
from mitradesa.web.letters.forms import LetterForm
from tests import world

pytestmark = pytest.mark.django_db
PIN = "402817"


@pytest.fixture
def head():
    world.regions()
    return world.holder("village_head")


def an_agreement(head):
    row = world.agreement()
    return f"/ruang/kerja-sama/{row.key}/", "benar/", {"version": row.version}


def a_letter(head):
    form = LetterForm({"other_side": "Camat Contoh", "subject": "Undangan"})
    assert form.is_valid(), form.errors
    letter = draft_letter(world.seat(head), form.sheet())
    letter.initials.all().delete()
    return f"/ruang/surat/{letter.pk}/", "tanda/", {}


def a_handover(head):
    camat, successor = world.holder("camat"), world.person("Contoh Pengganti")
    passing = Passing(world.seat(head).office, Role.VILLAGE_HEAD, successor.pk, Handover.Reason.TERM_ENDED)
    made = open_handover(world.seat(camat), passing, Term(date(2026, 1, 2), decree="SK 9/2026"))
    return f"/ruang/orang/serah-terima/{made.pk}/", "tanda/", {}


def decided():
    return (
        Agreement.objects.filter(confirmed_at__isnull=False).count()
        + Letter.objects.filter(state=Letter.State.SIGNED).count()
        + Handover.objects.filter(signed_at__isnull=False).count()
    )


DECIDING = pytest.mark.parametrize("page", [an_agreement, a_letter, a_handover])


@DECIDING
def test_a_passkey_used_just_now_decides_without_a_pin(head, page):
    address, act, fields = page(head)
    client = world.signed_in(head)
    world.passkey_used(client, head)
    shown = client.get(address).content.decode()
    assert 'name="pin"' not in shown
    assert "PIN tidak perlu" in shown
    assert client.post(address + act, fields).status_code == 302
    assert decided() == 1
    said = Event.objects.order_by("-position")[0]
    assert "kunci sandi" in said.says or said.values["means"] == "passkey"


@DECIDING
def test_the_pin_decides_too_and_a_passkey_is_offered_to_who_has_one(head, page):
    address, act, fields = page(head)
    set_pin(world.seat(head), PIN)
    client = world.signed_in(head)
    shown = client.get(address).content.decode()
    assert 'name="pin"' in shown
    assert "/akun/pastikan/kunci/" not in shown
    Authenticator.objects.create(user=head, type=Authenticator.Type.WEBAUTHN, data={})
    assert f"/akun/pastikan/kunci/?next={address.replace('/', '%2F')}" in client.get(address).content.decode()
    assert client.post(address + act, fields | {"pin": PIN}).status_code == 302
    assert decided() == 1


@DECIDING
def test_neither_pin_nor_a_fresh_passkey_decides_nothing(head, page):
    address, act, fields = page(head)
    set_pin(world.seat(head), PIN)
    client = world.signed_in(head)
    world.passkey_used(client, head, seconds_ago=301)
    for given in ({}, {"pin": "111111"}, {"passkey": "1", "credential": "{}"}):
        refused = client.post(address + act, fields | given)
        assert refused.status_code == 409
        assert "PIN" in refused.content.decode()
    assert decided() == 0


def test_a_passkey_confirms_one_act_and_the_next_asks_again(head):
    client = world.signed_in(head)
    world.passkey_used(client, head)
    address, act, fields = an_agreement(head)
    other, _, more = an_agreement(head)
    assert client.post(address + act, fields).status_code == 302
    assert client.post(other + act, more).status_code == 409
    assert 'name="pin"' in client.get(other).content.decode()
    world.passkey_used(client, head, seconds_ago=0)
    assert client.post(other + act, more).status_code == 302


def test_a_passkey_of_somebody_else_at_the_same_browser_confirms_nothing(head):
    client = world.signed_in(head)
    world.passkey_used(client, world.holder("village_secretary"))
    address, act, fields = an_agreement(head)
    assert client.post(address + act, fields).status_code == 409
    assert decided() == 0


def test_a_passkey_has_to_know_its_owner():
    assert settings.MFA_WEBAUTHN_USER_VERIFICATION == "required"
