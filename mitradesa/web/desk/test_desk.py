"""The desk opens for everybody who holds an office today, and for nobody else."""

from datetime import date

import pytest

from mitradesa.core.roles import Role
from tests import world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def regions():
    world.regions()


def test_a_visitor_is_asked_to_sign_in(client):
    assert client.get("/meja/").headers["location"] == "/masuk/?next=/meja/"
    assert client.get("/masuk/").status_code == 200


@pytest.mark.parametrize("role", list(Role))
def test_every_holder_of_an_office_has_a_desk(role):
    page = world.signed_in(world.holder(role)).get("/meja/")
    assert page.status_code == 200


def test_somebody_whose_office_has_ended_is_told_so():
    page = world.signed_in(world.holder("village_head", until=date(2021, 1, 1))).get("/meja/")
    assert page.status_code == 403
    assert "Tidak diizinkan" in page.content.decode()


def test_a_person_with_two_offices_changes_between_them():
    one = world.holder("village_secretary")
    world.Acting.objects.create(
        person=one,
        office=world.office("village", world.SIBLING_VILLAGE),
        role="village_head",
        capacity="pj",
        since=date(2020, 1, 1),
        decree="SK 3/2020",
    )
    client = world.signed_in(one)
    assert "Sekretaris Desa" in client.get("/meja/").content.decode()
    other = world.office("village", world.SIBLING_VILLAGE).pk
    page = client.post("/meja/jabatan/", {"seat": f"{other}.village_head.pj"}, follow=True)
    assert "Pj. Kepala Desa" in page.content.decode()
