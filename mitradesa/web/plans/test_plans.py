"""Regulations, plans and budget lines: number first, file later; once each; changed by one at a time."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.actions.plans import Paper, keep_paper, rest_on
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.records.models import BudgetLine, Event, VillagePaper
from tests import world

pytestmark = pytest.mark.django_db
HOME = f"/ruang/rencana/{world.VILLAGE}/"
PERDES = {"kind": "perdes", "title": "Kerja Sama Desa", "year": "2024", "number": "3"}
LINE = {"year": "2025", "account": "4.3.2", "name": "Hasil kerja sama", "planned": "Rp 12.000.000"}


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    return settings.FILES


def pdf(words):
    return SimpleUploadedFile("perdes 3.pdf", b"%PDF-1.7\n% " + words.encode() + b"\n%%EOF")


@pytest.fixture
def secretary():
    return world.signed_in(world.holder("village_secretary"))


def test_a_regulation_is_recorded_by_number_and_its_file_follows(secretary):
    page = secretary.post(f"{HOME}naskah/", PERDES, follow=True).content.decode()
    assert "Peraturan Desa 3" in page
    assert "berkas menyusul" in page
    assert "mencatat Peraturan Desa nomor 3 tahun 2024" in Event.objects.get().says


def test_the_file_comes_later_is_kept_by_its_hash_and_leaves_as_an_attachment(secretary, own_folder):
    secretary.post(f"{HOME}naskah/", PERDES)
    row = VillagePaper.objects.get()
    address = f"{HOME}naskah/{row.pk}/berkas/"
    assert secretary.get(f"{HOME}naskah/{row.pk}/unduh/").status_code == 404
    assert 'name="version" value="1"' in secretary.get(address).content.decode()
    assert secretary.post(address, {"version": 1, "file": pdf("satu")}).status_code == 302
    row.refresh_from_db()
    assert (own_folder / row.file.sha256[:2] / row.file.sha256[2:4] / row.file.sha256).is_file()
    page = secretary.get(HOME).content.decode()
    assert "unduh perdes 3.pdf" in page
    assert "berkas menyusul" not in page
    for one in (
        secretary,
        world.signed_in(world.holder("camat")),
        world.signed_in(world.holder("bpd_chair")),
    ):
        answer = one.get(f"{HOME}naskah/{row.pk}/unduh/")
        assert answer.headers["content-disposition"] == 'attachment; filename="perdes 3.pdf"'
        assert answer.headers["content-security-policy"] == "default-src 'none'; sandbox"
        assert answer.content == pdf("satu").read()
    event = Event.objects.get(kind="village_paper.file_added")
    assert "mengunggah berkas Peraturan Desa 3 tahun 2024" in event.says
    assert event.values["sha256"] == row.file.sha256


def test_a_better_file_takes_its_place_and_the_event_names_both(secretary):
    secretary.post(f"{HOME}naskah/", PERDES)
    address = f"{HOME}naskah/{VillagePaper.objects.get().pk}/berkas/"
    secretary.post(address, {"version": 1, "file": pdf("satu")})
    first = VillagePaper.objects.get().file.sha256
    assert secretary.post(address, {"version": 2, "file": pdf("satu")}).status_code == 409
    assert secretary.post(address, {"version": 1, "file": pdf("dua")}).status_code == 409
    assert secretary.post(address, {"version": 2, "file": pdf("dua")}).status_code == 302
    event = Event.objects.filter(kind="village_paper.file_added").latest("position")
    assert (event.values["before"], event.values["sha256"]) == (first, VillagePaper.objects.get().file.sha256)
    assert "mengganti berkas" in event.says


@pytest.mark.parametrize(
    ("content", "words"),
    [(None, "Belum ada berkas"), (b"", "kosong"), (b"MZ\x90", "tidak"), (b"<script>", "tidak")],
)
def test_what_is_no_paper_is_refused(secretary, content, words):
    secretary.post(f"{HOME}naskah/", PERDES)
    sent = {"version": 1} | ({"file": SimpleUploadedFile("x.pdf", content)} if content is not None else {})
    refused = secretary.post(f"{HOME}naskah/{VillagePaper.objects.get().pk}/berkas/", sent)
    assert refused.status_code == 409
    assert words in refused.content.decode()
    assert VillagePaper.objects.get().file is None


def test_a_stranger_neither_brings_nor_fetches_a_file(secretary):
    secretary.post(f"{HOME}naskah/", PERDES)
    pk = VillagePaper.objects.get().pk
    secretary.post(f"{HOME}naskah/{pk}/berkas/", {"version": 1, "file": pdf("satu")})
    for role, place, upload, fetch in (
        ("camat", None, 403, 200),
        ("village_secretary", world.SIBLING_VILLAGE, 404, 404),
        ("camat", world.OTHER_SUBDISTRICT, 403, 404),
        ("third_party", None, 403, 403),
    ):
        one = world.signed_in(world.holder(role, place))
        assert (
            one.post(f"{HOME}naskah/{pk}/berkas/", {"version": 2, "file": pdf("dua")}).status_code == upload
        )
        assert one.get(f"{HOME}naskah/{pk}/unduh/").status_code == fetch
    assert VillagePaper.objects.get().version == 2


def test_the_quality_page_counts_what_lacks_its_file_until_it_is_there(secretary):
    secretary.post(f"{HOME}naskah/", PERDES)
    secretary.post(f"{HOME}naskah/", PERDES | {"kind": "rpjmdes"})
    dpmd = world.signed_in(world.holder("dpmd_staff"))
    for client, link in ((secretary, HOME), (dpmd, "/ruang/rencana/?tanpa-berkas=1")):
        page = client.get("/ruang/mutu/").content.decode()
        assert "2 peraturan dan rencana desa belum berberkas" in page
        assert f'href="{link}"' in page
    listed = dpmd.get("/ruang/rencana/?tanpa-berkas=1").content.decode()
    assert "2 naskah belum berberkas" in listed
    assert world.SIBLING_VILLAGE not in listed
    for row in VillagePaper.objects.all():
        secretary.post(f"{HOME}naskah/{row.pk}/berkas/", {"version": 1, "file": pdf(row.kind)})
    assert "belum berberkas" not in dpmd.get("/ruang/mutu/").content.decode()


def test_the_same_number_twice_is_refused_and_none_is_not(secretary):
    secretary.post(f"{HOME}naskah/", PERDES)
    assert "sudah tercatat" in secretary.post(f"{HOME}naskah/", PERDES).content.decode()
    for _ in range(2):
        secretary.post(f"{HOME}naskah/", PERDES | {"number": ""})
    assert VillagePaper.objects.count() == 3


def test_a_change_by_somebody_else_is_not_overwritten(secretary):
    secretary.post(f"{HOME}naskah/", PERDES)
    row = VillagePaper.objects.get()
    address = f"{HOME}naskah/{row.pk}/"
    assert 'value="1"' in secretary.get(address).content.decode()
    secretary.post(address, PERDES | {"title": "Kerja Sama", "version": "1"})
    assert secretary.post(address, PERDES | {"title": "Lain", "version": "1"}).status_code == 409
    row.refresh_from_db()
    assert row.title == "Kerja Sama"


@pytest.mark.parametrize("fields", [{"title": ""}, {"year": "24"}, {"until_year": "2020"}, {"kind": "surat"}])
def test_what_is_wrong_is_refused_and_nothing_is_kept(secretary, fields):
    assert secretary.post(f"{HOME}naskah/", PERDES | fields).status_code in (409, 422)
    assert not VillagePaper.objects.exists()


def test_a_budget_line_is_whole_rupiah(secretary):
    assert "Rp12.000.000" in secretary.post(f"{HOME}anggaran/", LINE, follow=True).content.decode()
    assert secretary.post(f"{HOME}anggaran/", LINE | {"planned": "12 juta"}).status_code == 422
    line = BudgetLine.objects.get()
    secretary.post(f"{HOME}anggaran/{line.pk}/", LINE | {"realised": "3000000", "version": "1"})
    assert "Rp3.000.000" in secretary.get(HOME).content.decode()


def test_others_read_and_only_the_village_writes(secretary):
    secretary.post(f"{HOME}naskah/", PERDES)
    camat = world.signed_in(world.holder("camat"))
    assert "Peraturan Desa 3" in camat.get(HOME).content.decode()
    assert camat.post(f"{HOME}naskah/", PERDES).status_code == 403
    sibling = world.signed_in(world.holder("village_secretary", world.SIBLING_VILLAGE))
    assert sibling.get(HOME).status_code == 404
    assert sibling.post(f"{HOME}naskah/", PERDES).status_code == 404


def test_the_villages_that_lack_a_regulation_are_listed(secretary):
    secretary.post(f"{HOME}naskah/", PERDES)
    dpmd = world.signed_in(world.holder("dpmd_staff"))
    page = dpmd.get("/ruang/rencana/", {"tanpa": "1"}).content.decode()
    assert world.SIBLING_VILLAGE in page
    assert world.VILLAGE not in page
    assert world.KELURAHAN not in page
    assert secretary.get("/ruang/rencana/").headers["location"] == HOME


def test_an_agreement_rests_on_a_paper_of_its_own_village():
    seat = world.seat(world.holder("village_secretary"))
    paper = keep_paper(seat, world.VILLAGE, Paper(VillagePaper.Kind.RPJMDES, "RPJM", 2021, until_year=2027))
    one = world.agreement()
    rest_on(seat, one.key, paper.pk)
    rest_on(seat, one.key, paper.pk)
    assert one.bases.count() == 1
    with pytest.raises(Blocked):
        rest_on(seat, one.key, paper.pk + 1)
    with pytest.raises(NotAllowed):
        rest_on(seat, world.agreement(village=world.SIBLING_VILLAGE).key, paper.pk)


def test_the_page_costs_the_same_with_many_papers(secretary, django_assert_max_num_queries):
    for number in range(40):
        VillagePaper.objects.create(
            village_id=world.VILLAGE, kind="perdes", number=str(number), year=2024, title="Contoh"
        )
    with django_assert_max_num_queries(10):
        secretary.get(HOME)
