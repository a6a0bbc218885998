"""Third parties across villages: found though misspelt, mended by the regency, merged and parted again; the page of a village."""

import re
from datetime import date

import pytest

from mitradesa.actions.agreements import Entry, record_agreement
from mitradesa.records.models import Agreement, Partner
from tests import world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def staff():
    return world.holder("dpmd_staff")


def recorded(person, partner, village=world.VILLAGE, **fields):
    entry = Entry(
        village=village,
        source=Agreement.Source.TYPED,
        title=f"Kerja sama {partner}",
        partner=partner,
        **fields,
    )
    return record_agreement(world.seat(person), entry)


def text_of(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def test_a_partner_is_found_though_misspelt_and_shows_all_its_villages(staff):
    row = recorded(staff, "PT Cahya Alam")
    recorded(staff, "PT Cahya Alam", world.OTHER_VILLAGE)
    recorded(staff, "CV Maju")
    client = world.signed_in(staff)
    assert "CV Maju" not in text_of(client.get("/ruang/mitra/?q=Cahia+Alam"))
    assert "PT Cahya Alam" in text_of(client.get("/ruang/mitra/?q=Cahia+Alam"))
    said = text_of(client.get(f"/ruang/mitra/{row.partner_id}/"))
    assert "2 perjanjian" in said
    assert f"Contoh {world.OTHER_VILLAGE}" in said


def test_two_spellings_are_offered_merged_and_parted(staff):
    kept, gone = recorded(staff, "PT Cahya Alam").partner, recorded(staff, "Cahya Alamm, CV").partner
    client = world.signed_in(staff)
    page = f"/ruang/mitra/{kept.pk}/"
    assert "Mungkin ejaan lain" in text_of(client.get(page))
    said = text_of(client.post(f"{page}gabung/", {"lain": gone.pk}, follow=True))
    assert "2 perjanjian" in said
    assert client.get(f"/ruang/mitra/{gone.pk}/").status_code == 404
    client.post(f"{page}pisah/", {"lain": gone.pk})
    assert "1 perjanjian" in text_of(client.get(page))
    assert client.post(f"{page}gabung/", {"lain": "x"}).status_code == 409
    assert client.post(f"{page}pisah/", {"lain": gone.pk}).status_code == 409


def test_the_regency_mends_details_and_the_form_keeps_what_was_typed(staff):
    row = recorded(staff, "PT Cahya Alam").partner
    recorded(staff, "CV Maju")
    client = world.signed_in(staff)
    address = f"/ruang/mitra/{row.pk}/ubah/"
    page = client.post(address, {"name": "CV Maju", "nib": "123"})
    assert (page.status_code, 'value="123"' in page.content.decode()) == (409, True)
    assert client.post(address, {"name": "PT Cahya", "kind": "x"}).status_code == 422
    assert client.post(address, {"name": "PT Cahya", "nib": "9" * 31}).status_code == 422
    client.post(address, {"name": "PT Cahya Alam Raya", "kind": "company", "nib": "123"})
    row.refresh_from_db()
    assert (row.name, row.plain_name, row.kind) == ("PT Cahya Alam Raya", "pt cahya alam raya", "company")
    assert "mengubah data pihak ketiga" in text_of(client.get(f"/ruang/mitra/{row.pk}/"))
    assert "1 perjanjian" in text_of(client.get("/ruang/kerja-sama/?q=raya"))


def test_a_village_sees_its_partners_alone_and_mends_none(staff):
    mine = recorded(staff, "PT Cahya Alam").partner
    other = recorded(staff, "CV Maju", world.OTHER_VILLAGE).partner
    client = world.signed_in(world.holder("village_operator"))
    assert "CV Maju" not in text_of(client.get("/ruang/mitra/"))
    assert client.get(f"/ruang/mitra/{other.pk}/").status_code == 404
    assert client.get(f"/ruang/mitra/{mine.pk}/").status_code == 200
    assert client.post(f"/ruang/mitra/{mine.pk}/ubah/", {"name": "x"}).status_code == 403
    assert client.get(f"/ruang/mitra/{2**63}/").status_code == 404
    assert Partner.objects.get(pk=mine.pk).name == "PT Cahya Alam"


def test_a_third_party_sees_itself(staff):
    mine, other = recorded(staff, "PT Cahya Alam").partner, recorded(staff, "CV Maju").partner
    client = world.signed_in(world.holder("third_party", partner=mine))
    assert "PT Cahya Alam" in text_of(client.get(f"/ruang/mitra/{mine.pk}/"))
    assert client.get(f"/ruang/mitra/{other.pk}/").status_code == 404
    assert "CV Maju" not in text_of(client.get(f"/ruang/desa/{world.VILLAGE}/"))


def test_the_page_of_a_village_shows_agreements_gaps_and_officials(staff):
    world.holder("village_head")
    world.holder("village_secretary", until=date(2021, 1, 1))
    recorded(staff, "PT Cahya Alam")
    client = world.signed_in(world.holder("camat"))
    said = text_of(client.get(f"/ruang/desa/{world.VILLAGE}/"))
    assert "Kerja sama PT Cahya Alam" in said
    assert "tanpa nomor" in said
    assert "Contoh Kepala Desa" in said
    assert "Contoh Sekretaris Desa" not in said
    for code in (world.OTHER_VILLAGE, "16.04.01", "x"):
        assert client.get(f"/ruang/desa/{code}/").status_code == 404


def test_pages_cost_few_queries(staff, django_assert_max_num_queries):
    for number in range(12):
        recorded(staff, f"PT Cahya {number}")
    client = world.signed_in(staff)
    partner = Partner.objects.first().pk
    for address, most in (
        ("/ruang/mitra/", 8),
        (f"/ruang/mitra/{partner}/", 22),
        (f"/ruang/desa/{world.VILLAGE}/", 20),
    ):
        with django_assert_max_num_queries(most):
            assert client.get(address).status_code == 200
