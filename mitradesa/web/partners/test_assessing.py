"""The due-diligence card: scored in the evaluator's words, with its formula shown, kept beside those before."""

import re

import pytest

from mitradesa.records.models import Assessment
from tests import estate, world

pytestmark = pytest.mark.django_db
WORDS = "Aktanya lengkap dan masih berlaku."


@pytest.fixture(autouse=True)
def regions():
    world.regions()


def text_of(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def test_a_card_is_scored_in_own_words_and_shows_how(client):
    partner = world.a_partner()
    case = estate.a_case(partner=partner, title="Kebun kopi")
    secretary = world.signed_in(world.holder("village_secretary"))
    address = f"/ruang/mitra/{partner.pk}/penilaian/?perkara={case.key}"
    assert "usulan Mitra Desa" in text_of(secretary.get(address))
    assert secretary.post(address, {}).status_code == 409
    wordless = secretary.post(address, {"nilai-legality": "2"})
    assert wordless.status_code == 409
    assert "Alasannya belum ditulis" in text_of(wordless)
    sent = {"nilai-legality": "2", "kata-legality": WORDS, "nilai-record": "1", "kata-record": WORDS}
    said = text_of(secretary.post(address, sent, follow=True))
    assert "75 dari 100" in said
    assert "3 ÷ (2 × 2) × 100 = 75" in said
    assert WORDS in said
    again = {"nilai-legality": "0", "kata-legality": "Aktanya ternyata salinan."}
    secretary.post(f"/ruang/mitra/{partner.pk}/penilaian/", again)
    assert [(one.score, one.cooperation_id) for one in Assessment.objects.order_by("pk")] == [
        (75, case.pk),
        (0, None),
    ]
    page = text_of(secretary.get(f"/ruang/mitra/{partner.pk}/"))
    assert "75 dari 100" in page
    assert "0 dari 100" in page


def test_a_card_is_read_in_its_village_and_above_and_not_by_the_third_party_nor_next_door():
    partner = world.a_partner()
    for village in (world.VILLAGE, world.SIBLING_VILLAGE):
        world.agreement(village, partner=partner)
    secretary = world.signed_in(world.holder("village_secretary"))
    secretary.post(f"/ruang/mitra/{partner.pk}/penilaian/", {"nilai-legality": "1", "kata-legality": WORDS})
    address = f"/ruang/mitra/{partner.pk}/penilaian/{Assessment.objects.get().pk}/"
    assert world.signed_in(world.holder("camat")).get(address).status_code == 200
    neighbour = world.signed_in(world.holder("village_secretary", world.SIBLING_VILLAGE))
    assert neighbour.get(address).status_code == 404
    assert "dari 100" not in text_of(neighbour.get(f"/ruang/mitra/{partner.pk}/"))
    own = world.signed_in(world.holder("third_party", partner=partner))
    assert own.get(address).status_code == 403
    assert "dari 100" not in text_of(own.get(f"/ruang/mitra/{partner.pk}/"))


def test_a_case_of_another_third_party_is_not_named_on_a_card():
    partner, other = world.a_partner(), world.a_partner("CV Lain")
    case = estate.a_case(partner=other)
    estate.a_case(partner=partner)
    secretary = world.signed_in(world.holder("village_secretary"))
    sent = {"nilai-legality": "1", "kata-legality": WORDS}
    page = secretary.post(f"/ruang/mitra/{partner.pk}/penilaian/?perkara={case.key}", sent)
    assert page.status_code == 409
    assert not Assessment.objects.exists()
