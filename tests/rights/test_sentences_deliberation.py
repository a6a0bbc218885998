"""Musyawarah desa: the sentences of sentences.toml about who convenes, prepares, decides and only reads."""

from datetime import date

import pytest

from mitradesa.records.models import Decision, Deliberation
from tests import estate, meetings, world
from tests.rights.acting import opens, sends, somebody

pytestmark = pytest.mark.django_db
ROOM = "/ruang/musyawarah/"
PLAN = {"title": "Musyawarah tentang air", "held_on": "2026-09-01"}
DECIDED = {"outcome": "agreed", "manner": "consensus", "words": "Menyepakati kerja sama ini."}


@pytest.fixture(autouse=True)
def places(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    world.regions()


def version():
    return Deliberation.objects.get().version


def test_the_bpd_convenes_and_decides_and_the_village_office_prepares():
    secretary, chair, head = (somebody(role) for role in ("village_secretary", "bpd_chair", "village_head"))
    assert sends(secretary, f"{ROOM}baru/", key="musdesuji1", **PLAN) == 302
    one = f"{ROOM}musdesuji1/"
    add = {"about": "other", "title": "Air bersih"}
    assert sends(head, f"{one}acara/", version=version(), **add) == 403
    assert sends(secretary, f"{one}acara/", version=version(), **add) == 302
    fields = {"undang-bpd": 5, "version": version()}
    assert sends(secretary, f"{one}unsur/", **fields) == 302
    for act, form in (
        ("undang/", {"invited_on": "2026-08-20"}),
        ("pelaksanaan/", {"held_on": "2026-09-01", "chair": "A", "note_taker": "B"}),
    ):
        for other in (secretary, head):
            assert sends(other, f"{one}{act}", version=version(), **form) == 403
        assert sends(chair, f"{one}{act}", version=version(), **form) == 302
    item = Deliberation.objects.get().items.get().pk
    decide = f"{one}keputusan/{item}/"
    for other in (secretary, head):
        assert sends(other, decide, version=version(), **DECIDED) == 403
    assert not Decision.objects.exists()
    assert sends(somebody("bpd_member"), decide, version=version(), **DECIDED) == 302
    assert sends(secretary, f"{one}hadir/", version=version(), names="Ani Contoh, P, tani") == 302
    for other in (secretary, head, somebody("bpd_member")):
        assert sends(other, f"{one}tanda-tangan/", version=version(), signed_on="2026-09-01") == 403


def test_those_above_read_a_musyawarah_and_change_nothing_in_it():
    row = estate.a_meeting()
    one, papers = f"{ROOM}{row.key}/", ("cetak/berita-acara/", "cetak/daftar-hadir/", "cetak/undangan/")
    for role in ("camat", "dpmd_head", "legal_officer", "inspector", "bupati", "facilitator", "village_head"):
        reader = somebody(role)
        assert opens(reader, ROOM) == 200
        assert {opens(reader, f"{one}{paper}") for paper in ("", *papers)} == {200}
        for act in ("ubah/", "acara/", "unsur/", "undang/", "hadir/", "batal/", "tanda-tangan/", "adendum/"):
            assert sends(reader, f"{one}{act}", version=1, reason="tidak jadi diadakan") == 403
    assert Deliberation.objects.get().version == 1
    for role, place in (("bpd_chair", world.SIBLING_VILLAGE), ("camat", world.OTHER_SUBDISTRICT)):
        assert opens(somebody(role, place), one) == 404


def test_a_third_party_sees_no_musyawarah_not_even_about_itself():
    partner = world.a_partner()
    case = estate.a_case(partner=partner)
    row = estate.a_meeting(held_on=date(2026, 9, 1))
    row.items.create(place=1, about="deal", title="Rancangan", cooperation=case)
    one = somebody("third_party", partner=partner)
    for address in (ROOM, f"{ROOM}{row.key}/", f"{ROOM}{row.key}/cetak/daftar-hadir/"):
        assert opens(one, address) == 403
    assert row.title not in one.browser.get(f"/ruang/proses/{case.key}/").content.decode()


def test_signed_minutes_are_changed_by_nobody():
    seats = meetings.offices()
    case = estate.a_case(track="village_initiative", asset_use="none", partner=world.a_partner())
    row = meetings.through(seats, meetings.about(case))
    one, item = f"{ROOM}{row.key}/", row.items.get().pk
    for role in ("bpd_chair", "bpd_member", "village_secretary"):
        hand = somebody(role)
        for act, form in (
            (f"keputusan/{item}/", DECIDED | {"outcome": "refused"}),
            ("hadir/", {"names": "Ani Contoh, P, tani"}),
            ("jalannya/", {"discussion": "lain"}),
            ("ubah/", PLAN),
        ):
            assert sends(hand, f"{one}{act}", version=version(), **form) in (403, 409)
    assert Decision.objects.get().outcome == "agreed"
