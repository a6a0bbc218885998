"""What sides bring beside money: valued with its source or said to be unknown, handed over by minutes, and an asset then."""

import re
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.core.calendar import today
from mitradesa.core.roles import Role
from mitradesa.records.models import Asset, Contribution, Event
from tests import estate, world

pytestmark = pytest.mark.django_db
HOME = "/ruang/kewajiban/bukan-uang/"
PUMP = {
    "given_by": "partner",
    "kind": "goods",
    "title": "Pompa air",
    "quantity": "2 unit",
    "given_on": "2026-01-10",
    "belongs": "village",
    "value": "18.500.000",
    "value_source": "invoice",
    "value_note": "Faktur 12",
}
ENTRY = {"kind": "equipment", "name": "Pompa air", "code": "02.06.01", "current_use": "government"}


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"


@pytest.fixture
def bound():
    return world.agreement(title="Wisata contoh", search="wisata contoh", starts_on=date(2026, 1, 5))


@pytest.fixture
def secretary():
    return world.signed_in(world.holder("village_secretary"))


def text_of(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def give(who, bound, **more):
    return who.post(f"{HOME}perjanjian/{bound.key}/baru/", PUMP | more)


def hand(who, row, **more):
    row.refresh_from_db()
    scan = SimpleUploadedFile("bast.pdf", b"%PDF-1.4\n%%EOF\n", content_type="application/pdf")
    sent = {"number": "030/BAST/2026", "on": "2026-02-01", "file": scan, "version": row.version}
    return who.post(f"{HOME}{row.pk}/serah-terima/", sent | more)


def test_goods_are_handed_over_by_minutes_and_become_an_asset_with_their_proof(secretary, bound):
    assert give(secretary, bound).status_code == 302
    row = Contribution.objects.get()
    page = f"{HOME}{row.pk}/"
    minutes = text_of(secretary.get(f"{page}berita-acara/"))
    assert "Formulir usulan Mitra Desa" in minutes
    assert "Permendagri 1/2016 Pasal 28" in minutes
    assert "Rp18.500.000, dari faktur atau kuitansi: Faktur 12" in minutes
    too_early = secretary.post(f"{page}aset/", ENTRY | {"version": row.version})
    assert too_early.status_code == 409
    assert "Catat dahulu berita acara" in text_of(too_early)
    assert hand(secretary, row, file="").status_code == 422
    assert hand(secretary, row, on="2026-01-01").status_code == 409
    assert hand(secretary, row, on=(today() + timedelta(days=1)).isoformat()).status_code == 409
    assert hand(secretary, row).status_code == 302
    row.refresh_from_db()
    assert hand(secretary, row).status_code == 409
    assert secretary.get(f"{page}berkas/").status_code == 200
    later = PUMP | {"version": row.version, "value": "1"}
    assert secretary.post(f"{page}ubah/", later).status_code == 409
    assert secretary.post(f"{page}aset/", ENTRY | {"version": 0}).status_code == 409
    assert secretary.post(f"{page}aset/", ENTRY | {"version": row.version}).status_code == 302
    asset = Asset.objects.get()
    assert (asset.kind, asset.proof, asset.proof_number) == (
        "equipment",
        "paper",
        "Berita acara 030/BAST/2026",
    )
    assert asset.proof_file == row.file
    row.refresh_from_db()
    assert row.asset == asset
    gone = secretary.post(f"{page}tarik/", {"version": row.version, "reason": "Salah catat perjanjiannya."})
    assert gone.status_code == 409
    assert "memasukkan ke inventaris aset desa kontribusi pihak ketiga" in Event.objects.latest("pk").says
    assert f"/ruang/aset/{asset.pk}/" in secretary.get(page).content.decode()


def test_land_that_is_given_still_needs_its_certificate(secretary, bound):
    give(secretary, bound, kind="land", title="Tanah parkir")
    row = Contribution.objects.get()
    hand(secretary, row)
    row.refresh_from_db()
    entry = ENTRY | {"kind": "land", "name": "Tanah parkir", "version": row.version}
    assert secretary.post(f"{HOME}{row.pk}/aset/", entry).status_code == 302
    assert Asset.objects.get().proof == "no_paper"


def test_what_stays_with_its_giver_or_is_work_is_not_handed_over(secretary, bound):
    give(secretary, bound, belongs="giver")
    give(secretary, bound, given_by="village", kind="labour", belongs="spent", value_source="wage")
    for row in Contribution.objects.all():
        refused = hand(secretary, row)
        assert refused.status_code == 409
        assert "Hanya yang menjadi milik desa" in text_of(refused)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"value_source": ""}, "Nilainya belum disertai dari mana asalnya"),
        ({"value": "0"}, "yang belum diketahui bukan nol"),
        ({"until": "2026-01-01"}, "Hari terakhirnya sebelum hari pertamanya"),
    ],
)
def test_a_wrong_contribution_says_what_to_do_and_keeps_nothing(secretary, bound, wrong, says):
    page = give(secretary, bound, **wrong)
    assert page.status_code == 409
    assert says in text_of(page)
    assert not Contribution.objects.exists()


def test_both_sides_are_summed_and_what_nobody_valued_is_not_counted_as_nothing(secretary, bound):
    give(secretary, bound)
    give(
        secretary,
        bound,
        given_by="village",
        kind="labour",
        value="7.200.000",
        value_source="wage",
        belongs="spent",
    )
    give(
        secretary,
        bound,
        given_by="village",
        kind="waived",
        value="",
        value_source="",
        belongs="spent",
        title="Parkir",
    )
    page = text_of(secretary.get(f"{HOME}perjanjian/{bound.key}/"))
    assert "Dari desa Rp7.200.000" in page
    assert "Dari pihak ketiga Rp18.500.000" in page
    assert "1, tidak ikut dijumlahkan" in page
    row = Contribution.objects.get(title="Parkir")
    taken = {"version": row.version, "reason": "pendek"}
    assert secretary.post(f"{HOME}{row.pk}/tarik/", taken).status_code == 409
    assert (
        secretary.post(f"{HOME}{row.pk}/tarik/", taken | {"reason": "Dicatat dua kali."}).status_code == 302
    )
    assert "tidak ikut dijumlahkan" not in text_of(secretary.get(HOME))
    assert "Ditarik" in text_of(secretary.get(f"{HOME}{row.pk}/"))


def test_contributions_are_listed_narrowed_and_taken_home(secretary, bound, django_assert_max_num_queries):
    for number in range(33):
        estate.a_contribution(bound, title=f"Kursi {number}", value=number + 1, value_source="market")
    estate.a_contribution(world.agreement(world.SIBLING_VILLAGE))
    page = secretary.get(f"{HOME}?tahap=belum-serah&pemberi=partner&jenis=goods&urut=besar&cari=wisata")
    assert "33 kontribusi" in text_of(page)
    assert 'rel="next"' in page.content.decode()
    with django_assert_max_num_queries(14):
        secretary.get(HOME)
    assert "0 kontribusi" in text_of(secretary.get(f"{HOME}?tahap=aset"))
    assert (
        secretary.get(f"{HOME}unduh/csv/?tahap=belum-serah").content.decode("utf-8-sig").count("Kursi") == 33
    )
    assert secretary.get(f"{HOME}unduh/xlsx/").content[:2] == b"PK"
    for role in (Role.CAMAT, Role.DPMD_HEAD):
        assert "34 kontribusi" in text_of(world.signed_in(world.holder(role.value)).get(HOME))
