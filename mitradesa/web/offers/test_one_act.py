"""One PIN, one act, two events: what a room does takes the step of its case along, or keeps nothing; a bid takes what was registered."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client

from mitradesa.actions.pins import set_pin
from mitradesa.core.calendar import today
from mitradesa.core.contacts import new_code
from mitradesa.core.offers import KAK_WORDS
from mitradesa.core.plain import plain
from mitradesa.records.models import Announcement, Cooperation, Event, Offer, Registration, Score
from tests import estate, world
from tests.walks import PIN, text_of

pytestmark = pytest.mark.django_db
ROOM = "/ruang/penawaran/"


@pytest.fixture(autouse=True)
def places(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    world.regions()
    cache.clear()


@pytest.fixture
def head():
    one = world.holder("village_head")
    set_pin(world.seat(one), PIN)
    return world.signed_in(one)


def told():
    """What the trail holds of the offer and its case."""
    return Event.objects.filter(kind__regex=r"^(offer|cooperation)\.")


def does(client, one, part, **form):
    one.refresh_from_db()
    return client.post(f"{ROOM}{one.code}/{part}/", {"version": one.version} | form)


def opened(status="offers_in"):
    """An announcement whose one offer was opened and scored."""
    case = estate.a_case(track="village_initiative", asset_use="none", status=status)
    one = estate.an_announcement(case)
    offer = estate.an_offer(one)
    Announcement.objects.filter(pk=one.pk).update(
        state="opened", opened_on=today(), closes_on=today() - timedelta(days=1)
    )
    for criterion in one.criteria.all():
        Score.objects.create(offer=offer, criterion=criterion, points=80, reason="Menurut isinya.")
    return case, one, offer


def test_a_step_that_cannot_be_taken_keeps_the_announcement_shut(head):
    case = estate.a_case(
        track="village_initiative", asset_use="none", status="ready", status_on=today() + timedelta(days=3)
    )
    one = estate.an_announcement(case, state="draft", announced_on=None)
    Announcement.objects.filter(pk=one.pk).update(kak=dict.fromkeys(KAK_WORDS, "Contoh"))
    page = does(head, one, "umumkan", pin=PIN, number="1")
    assert page.status_code == 409
    assert "tidak dapat mendahuluinya" in text_of(page)
    one.refresh_from_db()
    assert one.state == "draft"
    assert not case.papers.exists()
    assert not told().exists()
    Cooperation.objects.filter(pk=case.pk).update(status_on=today())
    assert does(head, one, "umumkan", number="1").status_code == 409
    assert does(head, one, "umumkan", pin=PIN, number="1").status_code == 302
    case.refresh_from_db()
    assert case.status == "offer_open"
    assert case.steps.get().papers.get().kind == "announcement"


def test_a_choice_may_be_kept_alone_where_its_step_cannot_be_taken_yet_and_then_asks_the_pin_again(head):
    case, one, offer = opened()
    choice = {"offer": offer.pk, "reason": "Satu-satunya yang menawar."}
    assert does(head, one, "pilih", **choice, pin=PIN).status_code == 409
    assert does(head, one, "pilih", **choice, saja="1").status_code == 409
    one.refresh_from_db()
    assert one.state == "opened"
    kept = does(head, one, "pilih", **choice, saja="1", pin=PIN)
    assert kept.status_code == 302
    case.refresh_from_db()
    assert (case.status, case.partner.name) == ("offers_in", offer.name)
    address = f"/ruang/proses/{case.key}/langkah/choose/"
    assert address in head.get(f"{ROOM}{one.code}/").text
    without = head.post(address, {"version": case.version, "on": today().isoformat()})
    assert without.status_code == 409
    case.refresh_from_db()
    assert case.status == "offers_in"


def test_a_case_that_is_not_there_yet_keeps_the_choice_and_its_step_follows(head):
    case, one, offer = opened(status="offer_open")
    looked = does(head, one, "pilih", offer=offer.pk, reason="Satu-satunya yang menawar.", lihat="1")
    assert "belum sampai pada langkah" in text_of(looked)
    assert not told().exists()
    assert (
        does(head, one, "pilih", offer=offer.pk, reason="Satu-satunya yang menawar.", pin=PIN).status_code
        == 302
    )
    case.refresh_from_db()
    assert case.status == "offer_open"


def registered(name="CV Contoh Curug", **fields):
    known = {"kind": "company", "address": "Jalan Contoh 5", "contact": "0800-111"} | fields
    return Registration.objects.create(
        regency_id=world.REGENCY, code=new_code(), name=name, plain_name=plain(name), profile={}, **known
    )


def test_a_bid_takes_name_and_address_from_the_bidders_own_registration():
    one = estate.an_announcement(estate.a_case(asset_use="none"))
    own, other = registered(), registered("PT Contoh Rahasia", address="Jalan Rahasia 9", contact="0899-999")
    public, visitor = f"/penawaran/{one.code}/", Client()
    listed = visitor.get(f"/penawaran/?pendaftaran={own.code}")
    assert f"{public}?pendaftaran={own.code}" in listed.text
    assert "no-store" in listed["Cache-Control"]
    assert f"/penawaran/?pendaftaran={own.code}" in visitor.get(f"/mitra/tanda-terima/{own.code}/").text
    page = visitor.get(public, {"pendaftaran": own.code.lower().replace("-", "")})
    for words in (own.name, own.address, own.contact):
        assert f'value="{words}"' in page.text
    for words in (other.name, other.address, other.contact):
        assert words not in page.text
    sent = {
        "name": own.name,
        "kind": own.kind,
        "address": "Jalan Baru 1",
        "contact": "0800-111",
        "says": "Isi.",
    }
    assert visitor.post(public, sent | {"pendaftaran": own.code}).status_code == 302
    offer = Offer.objects.get()
    assert (offer.address, offer.partner) == ("Jalan Baru 1", None)
    own.refresh_from_db()
    assert own.address == "Jalan Contoh 5"


def test_a_bid_is_of_the_verified_third_party_only_under_its_own_name_and_by_its_own_code():
    one = estate.an_announcement(estate.a_case(asset_use="none"))
    partner = world.a_partner("CV Contoh Curug")
    own = registered(state="verified", partner=partner)
    public, visitor = f"/penawaran/{one.code}/", Client()
    page = visitor.get(public, {"pendaftaran": own.code})
    assert own.name in page.text
    assert own.contact not in page.text
    sent = {"name": own.name, "kind": "company", "address": "Lahat", "contact": "0800-111"}
    assert visitor.post(public, sent | {"says": "Satu.", "pendaftaran": own.code}).status_code == 302
    assert visitor.post(public, sent | {"says": "Dua."}).status_code == 302
    renamed = sent | {"name": "PT Nama Lain", "says": "Tiga.", "pendaftaran": own.code}
    assert visitor.post(public, renamed).status_code == 302
    assert [offer.partner_id for offer in Offer.objects.order_by("number")] == [partner.pk, None, None]


@pytest.mark.parametrize("fields", [{"state": "withdrawn"}, {"entered": True}, None])
def test_of_a_code_that_is_not_ones_own_nothing_is_said(fields, settings):
    one = estate.an_announcement(estate.a_case(asset_use="none"))
    fields = dict(fields or {})
    entered = {"entered_by": world.holder("dpmd_staff")} if fields.pop("entered", False) else {}
    row = registered(**fields, **entered)
    code = row.code if fields or entered else "AAAA-BBBB-CCCC"
    public, visitor = f"/penawaran/{one.code}/", Client()
    page = visitor.get(public, {"pendaftaran": code})
    assert page.status_code == 200
    assert "Kode itu tidak dikenal" in text_of(page)
    assert row.name not in page.text
    assert row.address not in page.text
    settings.ACCOUNT_RATE_LIMITS = {"registration_guess": "2/h/ip"}
    got = [visitor.get(public, {"pendaftaran": f"AAAA-BBBB-CCC{number}"}).status_code for number in range(5)]
    assert got[-1] != 200
