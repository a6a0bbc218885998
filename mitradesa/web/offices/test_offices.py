"""Pages of offices: what each may see and record, and a handover from opening to the day it passes."""

import re
from datetime import date
from html import unescape

import pytest

from mitradesa.actions.pins import set_pin
from mitradesa.core.calendar import today
from mitradesa.queries.people import seats_of
from mitradesa.records.models import Handover, Holding, Office, Person
from tests import world

pytestmark = pytest.mark.django_db
PIN = "271828"
HOME = "/ruang/orang/"


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def camat():
    return world.signed_in(world.holder("camat"))


def office_of(code=world.VILLAGE):
    return world.office("village", code)


def filling(**fields):
    return {"role": "village_head", "since": today().isoformat(), "decree": "SK Contoh 3/2026"} | fields


def test_a_camat_sees_the_offices_of_his_subdistrict_and_no_other(camat):
    world.holder("village_head")
    world.holder("village_head", world.OTHER_VILLAGE)
    page = camat.get(HOME).content.decode()
    assert f"Kantor village {world.VILLAGE}" in page
    assert world.OTHER_VILLAGE not in page
    assert camat.get(f"{HOME}kantor/{office_of(world.OTHER_VILLAGE).pk}/").status_code == 404


def test_offices_are_found_by_the_name_of_a_person_and_by_being_empty(camat):
    world.holder("village_head")
    office_of(world.SIBLING_VILLAGE)
    assert world.SIBLING_VILLAGE not in camat.get(HOME, {"q": "contoh kepala"}).content.decode()
    empty = camat.get(HOME, {"kosong": "1"}).content.decode()
    assert world.SIBLING_VILLAGE in empty
    assert world.VILLAGE not in empty


def test_the_list_goes_on_page_by_page_and_costs_the_same(camat, django_assert_max_num_queries):
    for number in range(120):
        world.region(f"16.04.01.2{number + 100}")
        office_of(f"16.04.01.2{number + 100}")
    seen, address = [], HOME
    while address:
        with django_assert_max_num_queries(10):
            page = camat.get(address).content.decode()
        seen += re.findall(r"/ruang/orang/kantor/(\d+)/", page)
        following = re.search(r'href="(\?[^"]*setelah=[^"]+)"', page)
        address = HOME + unescape(following[1]) if following else ""
    inside = Office.objects.filter(region__code__startswith="16.04.01")
    assert sorted(map(int, seen)) == sorted(inside.values_list("pk", flat=True))
    assert len(seen) == 121


def test_somebody_new_is_recorded_as_village_head(camat):
    page = camat.post(
        f"{HOME}kantor/{office_of().pk}/isi/",
        filling(name="Contoh Baru", nip="198001012010011001"),
        follow=True,
    )
    assert "Tercatat." in page.content.decode()
    assert "Contoh Baru" in page.content.decode()
    assert not Person.objects.get(name="Contoh Baru").has_usable_password()


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Tulis orang yang sudah dikenal"),
        ({"name": "Contoh", "nip": "123"}, "18 angka"),
        ({"person": "tidak ada"}, "Tidak ada orang"),
        ({"name": "Contoh", "role": "dpmd_head"}, "dpmd_head"),
    ],
)
def test_what_cannot_be_recorded_is_said_beside_the_form(camat, fields, said):
    page = camat.post(f"{HOME}kantor/{office_of().pk}/isi/", filling(**fields))
    assert page.status_code == 422
    assert said in page.content.decode()
    assert not Holding.objects.filter(office=office_of()).exists()


def test_a_refused_office_keeps_no_new_person(camat):
    world.holder("village_head")
    page = camat.post(f"{HOME}kantor/{office_of().pk}/isi/", filling(name="Contoh Tambahan"))
    assert page.status_code == 409
    assert "dipegang Contoh Kepala Desa" in page.content.decode()
    assert not Person.objects.filter(name="Contoh Tambahan").exists()


def test_an_operator_sees_the_office_and_finds_no_form(camat):
    client = world.signed_in(world.holder("village_operator"))
    page = client.get(f"{HOME}kantor/{office_of().pk}/")
    assert page.status_code == 200
    assert "Isi jabatan</summary>" not in page.content.decode()
    assert client.post(f"{HOME}kantor/{office_of().pk}/isi/", filling(name="Contoh")).status_code == 403


def test_a_suspended_head_is_replaced_by_an_acting_one(camat):
    head = world.holder("village_head")
    holding = Holding.objects.get(person=head).pk
    camat.post(f"{HOME}jabatan/{holding}/henti/", {"on": today().isoformat(), "decree": "SK Contoh 4/2026"})
    fields = filling(name="Contoh Penjabat", capacity="pj")
    camat.post(f"{HOME}kantor/{office_of().pk}/pelaksana/", fields)
    page = camat.get(f"{HOME}kantor/{office_of().pk}/").content.decode()
    assert "Diberhentikan sementara" in page
    assert "Pj. Kepala Desa untuk Contoh Kepala Desa" in " ".join(page.split())
    assert seats_of(head.pk) == ()


def test_a_handover_from_opening_to_the_new_head(camat):
    head = world.holder("village_head")
    set_pin(world.seat(head), PIN)
    world.agreement(ends_on=date(2099, 1, 1), title="Kelola pasar")
    fields = filling(name="Contoh Pengganti", reason="term_ended", capacity="holder")
    opened = camat.post(f"{HOME}kantor/{office_of().pk}/serah-terima/", fields, follow=True)
    one = Handover.objects.get()
    address = f"{HOME}serah-terima/{one.pk}/"
    assert "berakhir 1 Januari 2099" in opened.content.decode()

    assert camat.post(f"{address}setuju/").status_code == 409
    dpmd = world.signed_in(world.holder("dpmd_head"))
    assert dpmd.post(f"{address}setuju/").status_code == 409
    mine = world.signed_in(head)
    assert "PIN Anda" in mine.get(address).content.decode()
    assert "PIN salah" in mine.post(f"{address}tanda/", {"pin": "314159"}).content.decode()
    mine.post(f"{address}tanda/", {"pin": PIN})
    assert "Disetujui oleh" in dpmd.post(f"{address}setuju/", follow=True).content.decode()
    assert [seat.name for seat in seats_of(one.incoming_id)] == ["Contoh Pengganti"]
    assert mine.get("/meja/").status_code == 403


def test_strangers_do_not_see_a_handover(camat):
    world.holder("village_head")
    fields = filling(name="Contoh Pengganti", reason="died", capacity="plt")
    camat.post(f"{HOME}kantor/{office_of().pk}/serah-terima/", fields)
    address = f"{HOME}serah-terima/{Handover.objects.get().pk}/"
    assert world.signed_in(world.holder("village_head", world.OTHER_VILLAGE)).get(address).status_code == 404
    incoming = Person.objects.get(name="Contoh Pengganti")
    assert world.signed_in(incoming).get(address).status_code == 200


def test_who_comes_in_without_an_office_yet_finds_the_handover_in_his_account(camat):
    world.holder("village_head")
    there = f"{HOME}kantor/{office_of().pk}/serah-terima/"
    opened = camat.post(
        there, filling(name="Contoh Kepala Baru", reason="term_ended", capacity="holder", person="")
    )
    one = Handover.objects.get()
    page = camat.get(opened["Location"]).content.decode()
    assert "Yang masih ditunggu" in page
    assert "Contoh Kepala Desa menandatangani" in page
    new = world.signed_in(one.incoming)
    refused = new.get("/meja/")
    assert refused.status_code == 403
    assert "Tidak ada jabatan hari ini" in refused.content.decode()
    assert f'href="{HOME}serah-terima/{one.pk}/"' in new.get("/akun/").content.decode()
