"""Potentials and assets: the sentences of sentences.toml about what a village could share and what it owns."""

import pytest

from mitradesa.records.models import AssetUse, Potential, PriorityScale
from tests import estate, world
from tests.rights.acting import opens, sends, somebody

pytestmark = pytest.mark.django_db
CARD = {"title": "Air terjun", "field": "development", "sector": "tourism", "inventoried_on": "2025-11-03"}
CARDS, LAND = f"/ruang/potensi/desa/{world.VILLAGE}/", f"/ruang/aset/desa/{world.VILLAGE}/"
OTHERS = ("bpd_chair", "camat", "dpmd_head", "inspector", "facilitator")


@pytest.fixture(autouse=True)
def regions():
    world.regions()


def test_a_village_keeps_its_own_potentials_and_those_above_only_read_them():
    scale = f"{CARDS}skala/2026/"
    for role in OTHERS:
        one = somebody(role)
        assert opens(one, CARDS) == opens(one, scale) == 200
        assert sends(one, f"{CARDS}baru/", **CARD) == sends(one, scale, version=0) == 403
    neighbour = somebody("village_secretary", world.SIBLING_VILLAGE)
    assert opens(neighbour, CARDS) == 404
    assert sends(neighbour, f"{CARDS}baru/", **CARD) == 404
    assert not Potential.objects.exists()
    own = somebody("village_operator")
    assert sends(own, f"{CARDS}baru/", **CARD) == 302
    card = Potential.objects.get().pk
    ranked = {f"urut-{card}": 1, f"alasan-{card}": "paling siap", "version": 0, "made_on": "2025-11-10"}
    assert sends(own, scale, **ranked) == 302
    assert PriorityScale.objects.count() == 1


def test_a_village_reserves_its_own_land_and_nobody_in_its_place():
    land, case = estate.an_asset(), estate.a_case()
    room = f"/ruang/aset/perkara/{case.key}/"
    wish = {"what": land.pk, "first_day": "2027-01-01", "last_day": "2027-12-31", "version": 1}
    for role in OTHERS:
        one = somebody(role)
        assert opens(one, LAND) == opens(one, room) == 200
        assert sends(one, room, **wish) == 403
    neighbour = somebody("village_head", world.SIBLING_VILLAGE)
    assert opens(neighbour, LAND) == opens(neighbour, room) == sends(neighbour, room, **wish) == 404
    assert not AssetUse.objects.exists()
    assert sends(somebody("village_head"), room, **wish) == 302
    assert AssetUse.objects.count() == 1


def test_a_third_party_sees_no_potential_and_no_asset_before_an_offer():
    card, land = estate.a_potential(), estate.an_asset()
    one = somebody("third_party")
    for address in (
        "/ruang/potensi/",
        CARDS,
        f"/ruang/potensi/{card.pk}/",
        "/ruang/aset/",
        f"/ruang/aset/{land.pk}/",
    ):
        assert opens(one, address) == 403
