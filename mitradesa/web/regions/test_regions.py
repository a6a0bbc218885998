"""Regions are found under old names too, and a change of one leaves its past as it was."""

from datetime import date

import pytest

from mitradesa.actions.regions import load_regions
from mitradesa.queries.regions import name_on
from mitradesa.records.models import Event, Region
from tests import world

pytestmark = pytest.mark.django_db
LAHAT = "16.04"


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def dpmd():
    return world.signed_in(world.holder("dpmd_division_head"))


def rename(client, code=world.VILLAGE, **fields):
    values = {"name": "Contoh Baru", "on": "2024-05-01", "basis": "Perda Contoh 1/2024"}
    return client.post(f"/ruang/wilayah/{code}/nama/", values | fields)


def split(client, lines, kind="split", code=world.VILLAGE):
    values = {"kind": kind, "successors": lines, "on": "2024-05-01", "basis": "Perda Contoh 2/2024"}
    return client.post(f"/ruang/wilayah/{code}/penerus/", values)


def test_a_renamed_village_keeps_its_old_name_for_old_days_and_is_found_under_both(dpmd):
    old = Region.objects.get(pk=world.VILLAGE).name
    assert rename(dpmd).status_code == 302
    assert name_on(world.VILLAGE, date(2024, 4, 30)) == old
    assert name_on(world.VILLAGE, date(2024, 5, 1)) == "Contoh Baru"
    for words in (old, "contoh baru"):
        assert "Contoh Baru" in dpmd.get("/ruang/wilayah/", {"q": words}).content.decode()
    assert f"{old} bernama Contoh Baru" in Event.objects.get().says


@pytest.mark.parametrize("fields", [{"name": ""}, {"basis": ""}, {"on": "32-01-2024"}])
def test_a_change_without_name_basis_or_day_is_refused_and_nothing_is_kept(dpmd, fields):
    page = rename(dpmd, **fields)
    assert page.status_code == 422
    assert not Event.objects.exists()


def test_a_second_name_cannot_begin_before_the_first(dpmd):
    rename(dpmd)
    page = rename(dpmd, name="Contoh Lain", on="2024-04-01")
    assert page.status_code == 409
    assert "berlaku sejak 1 Mei 2024" in page.content.decode()


def test_a_split_leaves_the_old_village_and_names_the_new_one(dpmd):
    assert split(dpmd, "16.04.01.2099 Contoh Pemekaran").status_code == 302
    new = Region.objects.get(pk="16.04.01.2099")
    assert new.since == date(2024, 5, 1)
    assert Region.objects.get(pk=world.VILLAGE).until is None
    page = dpmd.get("/ruang/wilayah/16.04.01.2099/").content.decode()
    assert "Berasal dari" in page


def test_a_merger_ends_the_old_village(dpmd):
    split(dpmd, world.SIBLING_VILLAGE, kind="merger")
    assert Region.objects.get(pk=world.VILLAGE).until == date(2024, 4, 30)
    assert rename(dpmd).status_code == 409


@pytest.mark.parametrize("lines", ["16.04 Contoh", "16.04.99.2001 Contoh", "16.04.01.2099"])
def test_a_successor_that_cannot_be_is_refused_whole(dpmd, lines):
    assert split(dpmd, f"16.04.01.2098 Contoh Sah\n{lines}").status_code == 409
    assert not Region.objects.filter(pk="16.04.01.2098").exists()


def test_only_the_regency_office_records_changes_and_only_in_its_regency(dpmd):
    assert rename(world.signed_in(world.holder("village_head"))).status_code == 403
    assert rename(dpmd, code=world.FOREIGN_VILLAGE).status_code == 403


@pytest.mark.parametrize("code", [world.PROVINCE, world.REGENCY, world.VILLAGE, world.KELURAHAN])
def test_a_page_costs_the_same_whatever_lies_in_the_region(dpmd, django_assert_max_num_queries, code):
    with django_assert_max_num_queries(14):
        assert dpmd.get(f"/ruang/wilayah/{code}/").status_code == 200
    assert dpmd.get("/ruang/wilayah/99.99/").status_code == 404


@pytest.mark.slow
def test_the_whole_country_loads_once_and_twice_changes_nothing():
    done = load_regions()
    assert done.made > 91_000
    assert load_regions().made == 0


def test_lahat_has_its_subdistricts_and_villages_with_their_places():
    for level in ("village", "subdistrict", "regency", "province"):
        Region.objects.filter(level=level).delete()
    load_regions(within=LAHAT)
    inside = Region.objects.filter(code__startswith=f"{LAHAT}.")
    assert inside.filter(level=Region.Level.SUBDISTRICT).count() == 24
    assert inside.filter(kind=Region.Kind.DESA).count() == 360
    assert inside.filter(kind=Region.Kind.KELURAHAN).count() > 0
    assert not inside.filter(latitude__isnull=True).exists()
    assert Region.objects.get(pk="16").level == Region.Level.PROVINCE
