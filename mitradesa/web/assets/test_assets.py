"""Village assets on pages: the inventory, its proof, parts, uses on a timeline, and the refusal that names both."""

import re
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.core.calendar import today
from mitradesa.records.models import Asset, AssetUse
from tests import estate, world

pytestmark = pytest.mark.django_db
HOME = f"/ruang/aset/desa/{world.VILLAGE}/"
LAND = {
    "name": "Tanah kas Contoh",
    "kind": "land",
    "proof": "no_paper",
    "current_use": "idle",
    "area": "5000",
    "code": "1.3.1.01",
}


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"


@pytest.fixture
def secretary():
    return world.signed_in(world.holder("village_secretary"))


def text_of(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def test_an_asset_is_entered_and_its_page_says_what_would_prove_it(secretary):
    assert "Catat yang pertama" in text_of(secretary.get("/ruang/aset/"))
    said = text_of(secretary.post(f"{HOME}baru/", LAND, follow=True))
    assert "Penawaran yang memakai aset ini belum dapat diumumkan" in said
    assert "UU 6/2014 Pasal 76(4)" in said
    assert "Permendagri 1/2016 Pasal 6(1)" in said
    again = secretary.post(f"{HOME}baru/", LAND)
    assert again.status_code == 409
    assert "sudah dipakai aset lain" in text_of(again)
    wrong = secretary.post(f"{HOME}baru/", LAND | {"kind": "building", "proof": "in_process", "code": ""})
    assert wrong.status_code == 422
    assert "Bagi bangunan pilih" in text_of(wrong)
    assert "Peraturan yang terbaca tidak menyebut suratnya" in text_of(wrong)


def test_the_proof_by_number_or_by_file_is_enough_and_the_file_is_handed_out(secretary):
    row = estate.an_asset(proof_number="")
    address = f"/ruang/aset/{row.pk}/"
    assert "Belum cukup" in text_of(secretary.get(address))
    assert secretary.get(f"{address}bukti/unduh/").status_code == 404
    assert secretary.post(f"{address}bukti/", {"version": "1"}).status_code == 409
    pdf = SimpleUploadedFile("sertifikat.pdf", b"%PDF-1.7\n%%EOF")
    secretary.post(f"{address}bukti/", {"version": "1", "file": pdf})
    assert "Belum cukup" not in text_of(secretary.get(address))
    got = world.signed_in(world.holder("camat")).get(f"{address}bukti/unduh/")
    assert got.headers["content-disposition"] == 'attachment; filename="sertifikat.pdf"'
    late = SimpleUploadedFile("lain.pdf", b"%PDF-1.7\n%%EOF ")
    assert secretary.post(f"{address}bukti/", {"version": "1", "file": late}).status_code == 409


def test_an_old_agreement_is_entered_and_a_case_that_overlaps_is_refused_by_both_names(secretary):
    row = estate.an_asset(area=5000)
    old = world.agreement(title="Sewa lama", signed_on=date(2024, 1, 1))
    address = f"/ruang/aset/{row.pk}/"
    assert secretary.post(f"{address}bagian/", {"name": "petak 1", "area": "6000"}).status_code == 409
    secretary.post(f"{address}bagian/", {"name": "petak 1", "area": "2000"})
    part = row.parts.get()
    sent = {"agreement": old.key, "part": part.pk, "first_day": "2026-01-01", "last_day": "2027-12-31"}
    assert secretary.post(f"{address}pakai/", sent).status_code == 302
    page = secretary.get(address).content.decode()
    assert '<svg class="chart uses"' in page
    assert "bagian petak 1: Sewa lama" in page
    one = estate.a_case(title="Wisata sawah")
    case = f"/ruang/aset/perkara/{one.key}/"
    refused = secretary.post(case, {"what": str(row.pk), "first_day": "2027-12-31", "version": "1"})
    assert refused.status_code == 409
    assert "sudah dipakai &#34;Sewa lama&#34;" in refused.content.decode()
    assert "&#34;Wisata sawah&#34; memintanya (seluruhnya)" in refused.content.decode()
    secretary.post(
        case, {"what": str(row.pk), "first_day": "2028-01-01", "last_day": "2028-12-31", "version": "1"}
    )
    assert "1 Januari 2028 sampai 31 Desember 2028" in text_of(secretary.get(case))
    assert AssetUse.objects.count() == 2


def test_days_are_changed_and_given_up_with_a_reason(secretary):
    row, one = estate.an_asset(), estate.a_case()
    use = estate.a_use(row, date(2026, 1, 1), date(2026, 12, 31), cooperation=one)
    address = f"/ruang/aset/pakai/{use.pk}/"
    assert 'value="2026-12-31"' in secretary.get(address).content.decode()
    secretary.post(address, {"first_day": "2026-02-01", "last_day": "2026-12-31", "version": "1"})
    use.refresh_from_db()
    assert use.first_day == date(2026, 2, 1)
    stale = {"first_day": "2026-03-01", "version": "1"}
    assert secretary.post(address, stale).status_code == 409
    secretary.post(
        f"{address}lepas/", {"version": "2", "on": "2026-06-01", "reason": "tanah sudah diserahkan"}
    )
    use.refresh_from_db()
    assert use.released_on == date(2026, 6, 1)
    assert "Pemakaian ini sudah dilepas" in text_of(secretary.get(address))
    assert "tanah sudah diserahkan" in text_of(secretary.get(f"/ruang/aset/{row.pk}/"))


def test_the_list_says_what_is_taken_today_and_what_lacks_its_proof(secretary):
    taken, free = estate.an_asset(), estate.an_asset(name="Balai", kind="building", proof="no_paper")
    estate.a_use(taken, today(), today() + timedelta(days=5), cooperation=estate.a_case())
    assert "Balai" not in text_of(secretary.get("/ruang/aset/?pakai=dipakai"))
    assert "Tanah kas" not in text_of(secretary.get("/ruang/aset/?pakai=bebas"))
    assert "Tanah kas" not in text_of(secretary.get("/ruang/aset/?bukti=no_paper"))
    got = secretary.get("/ruang/aset/unduh/csv/").content.decode("utf-8-sig")
    assert "Balai: belum ada surat" in got
    assert secretary.get("/ruang/aset/unduh/xlsx/").content.startswith(b"PK")
    page = text_of(secretary.get(HOME))
    assert "Dipakai dan dipesan" in page
    assert free.name in page


def test_others_read_and_only_the_village_keeps_its_inventory(secretary):
    row = estate.an_asset()
    camat = world.signed_in(world.holder("camat"))
    assert row.name in text_of(camat.get(HOME))
    assert camat.post(f"{HOME}baru/", LAND).status_code == 403
    sibling = world.signed_in(world.holder("village_secretary", world.SIBLING_VILLAGE))
    for address in (HOME, f"/ruang/aset/{row.pk}/"):
        assert sibling.get(address).status_code == 404
    assert sibling.post(f"/ruang/aset/{row.pk}/bagian/", {"name": "petak"}).status_code == 404
    assert world.signed_in(world.holder("third_party")).get("/ruang/aset/").status_code == 403
    assert Asset.objects.count() == 1


def test_pages_cost_the_same_with_many_assets(secretary, django_assert_max_num_queries):
    one = estate.a_case()
    for number in range(30):
        row = estate.an_asset(name=f"Tanah {number}")
        part = estate.a_part(row, "petak 1", 100)
        for year in range(2026, 2030):
            estate.a_use(row, date(year, 1, 1), date(year, 12, 31), part, cooperation=one)
    for address, most in (
        ("/ruang/aset/", 11),
        (HOME, 11),
        (f"/ruang/aset/{row.pk}/", 19),
        (f"/ruang/aset/perkara/{one.key}/", 14),
        ("/ruang/aset/unduh/csv/", 8),
    ):
        with django_assert_max_num_queries(most):
            assert secretary.get(address).status_code == 200
