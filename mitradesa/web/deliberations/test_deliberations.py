"""Musyawarah desa over its pages: convened, typed, printed, signed, and the case that goes on by it."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.actions.pins import set_pin
from mitradesa.core.lifecycle.status import Status
from mitradesa.core.lifecycle.table import TrackName
from mitradesa.records.models import Attendance, Deliberation, Letter, PriorityScale, RulesOfOrder
from tests import estate, meetings, world
from tests.walks import PDF, PIN, take, text_of

pytestmark = pytest.mark.django_db
ROOM = "/ruang/musyawarah/"
HELD = {"held_on": "2026-09-01", "chair": "Budi Contoh", "note_taker": "Sari Contoh"}
DECIDED = {"outcome": "agreed", "words": "Menyepakati kerja sama ini dengan catatan."}


@pytest.fixture(autouse=True)
def places(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    world.regions()


@pytest.fixture
def people():
    found = {}
    for role in ("village_secretary", "village_head", "bpd_chair", "camat"):
        one = world.holder(role)
        if role == "bpd_chair":
            set_pin(world.seat(one), PIN)
        found[role] = world.signed_in(one)
    return found


@pytest.fixture
def case():
    return estate.a_case(
        key="perkara1",
        track=TrackName.VILLAGE_INITIATIVE.value,
        asset_use="none",
        regime="third_party",
        status=Status.PRIORITISED,
        partner=world.a_partner(),
    )


def send(client, part, **form):
    row = Deliberation.objects.first()
    return client.post(f"{ROOM}{row.key}/{part}", {"version": row.version} | form)


def plan(client, **more):
    form = {"title": "Musyawarah contoh", "held_on": "2026-09-01", "key": "musdesuji1"} | more
    page = client.post(f"{ROOM}baru/", form)
    assert page.status_code == 302, text_of(page)
    return Deliberation.objects.get()


def test_a_case_leads_to_its_meeting_and_goes_on_by_its_signed_minutes(people, case):
    secretary, chair = people["village_secretary"], people["bpd_chair"]
    assert f"{ROOM}baru/?perkara=perkara1" in secretary.get("/ruang/proses/perkara1/").content.decode()
    assert (
        f"{ROOM}baru/?perkara=perkara1" not in people["camat"].get("/ruang/proses/perkara1/").content.decode()
    )
    form = secretary.get(f"{ROOM}baru/?perkara=perkara1").content.decode()
    assert f"Musyawarah desa tentang {case.title}" in form
    assert '<option value="cooperation" selected>' in form
    row = plan(secretary, perkara="perkara1", about="cooperation")
    assert row.items.get().cooperation == case
    assert send(secretary, "unsur/", **{"undang-bpd": "5", "undang-farmers": "40"}).status_code == 302
    own = {"held_on": "2026-08-20", "view": "BPD mendukung.", "number": "1/BPD"}
    assert send(chair, "rapat-bpd/", **own).status_code == 302
    call = {"invited_on": "2026-08-25", "notified_on": "2026-08-24", "number": "3/BPD"}
    assert send(chair, "undang/", **call).status_code == 302
    assert send(chair, "pelaksanaan/", **HELD).status_code == 302
    names = "\n".join(f"{number} Warga Contoh {number}, {'LP'[number % 2]}, tani" for number in range(1, 41))
    assert send(secretary, "hadir/", names=names).status_code == 302
    refused = send(secretary, "hadir/", names="Ani Contoh, P\nUdin")
    assert refused.status_code == 409
    assert "unsurnya belum ditulis" in text_of(refused)
    assert "Ani Contoh, P\nUdin" in refused.content.decode()
    decide = f"keputusan/{row.items.get().pk}/"
    votes = {"manner": "counted_vote", "votes_for": "30", "votes_against": "9", "abstained": "2"}
    page = send(chair, decide, **DECIDED, **votes)
    assert page.status_code == 409
    assert "41 lebih banyak daripada yang hadir (40)" in text_of(page)
    more = {"abstained": "1", "dissent": "Sembilan petani menolak.", "point_scope": "on"}
    assert send(chair, decide, **DECIDED, **votes | more).status_code == 302
    refused = take(chair, case, "approve")
    assert refused.status_code == 409
    assert "belum ditandatangani" in text_of(refused)
    printed = secretary.get(f"{ROOM}{row.key}/cetak/berita-acara/").content.decode()
    code = re.search(r"Kode catatan: ([0-9a-f]{8})\.", printed).group(1)
    scan = {"file": SimpleUploadedFile("ba.pdf", PDF)}
    sent = {"signed_on": "2026-09-02", "number": "4/BA"}
    assert send(chair, "tanda-tangan/", **sent).status_code == 422
    page = send(chair, "tanda-tangan/", paper_code=code, **sent, **scan)
    assert page.status_code == 302, text_of(page)
    shown = text_of(people["camat"].get(f"{ROOM}{row.key}/"))
    assert "30 setuju, 9 menolak, 1 abstain" in shown
    assert "Sembilan petani menolak." in shown
    assert f"Kode pada kertas cocok dengan catatan: {code}" in shown
    assert chair.get(f"{ROOM}{row.key}/berkas/berita-acara/").status_code == 200
    page = take(chair, case, "approve")
    assert page.status_code == 302, text_of(page)
    case.refresh_from_db()
    assert case.status == Status.APPROVED


def test_the_invitation_takes_its_number_from_the_agenda_book_of_the_bpd(people, case):
    row = plan(people["village_secretary"], perkara="perkara1", about="cooperation")
    send(people["village_secretary"], "unsur/", **{"undang-bpd": "5"})
    assert send(people["bpd_chair"], "undang/", invited_on="2026-08-25", by_letter="on").status_code == 302
    letter = Letter.objects.get()
    assert "Undangan musyawarah desa" in letter.subject
    page = people["bpd_chair"].post(f"/ruang/surat/{letter.pk}/tanda/", {"pin": PIN})
    assert page.status_code == 302, text_of(page)
    letter.refresh_from_db()
    assert letter.number
    assert letter.number in text_of(people["camat"].get(f"{ROOM}{row.key}/cetak/undangan/"))


def test_a_villages_own_bound_is_typed_with_its_words_and_shown_as_its_own(people):
    address = f"{ROOM}tata-tertib/{world.VILLAGE}/"
    shown = text_of(people["camat"].get(address))
    assert "Mitra Desa tidak memakai angka sendiri" in shown
    bad = {"form": "none", "least_people": "20", "version": "0"}
    assert people["bpd_chair"].post(address, bad).status_code == 409
    good = {
        "form": "perdes",
        "reference": "3 Tahun 2021",
        "words": "Paling sedikit 20 orang.",
        "version": "0",
    }
    assert people["village_secretary"].post(address, good | {"least_people": "20"}).status_code == 302
    assert RulesOfOrder.objects.get().least_people == 20
    assert people["bpd_chair"].get(f"{ROOM}tata-tertib/{world.SIBLING_VILLAGE}/").status_code == 404
    row = plan(people["village_secretary"])
    assert "Paling sedikit 20 orang menurut tata tertib desa; hadir 0." in text_of(
        people["camat"].get(f"{ROOM}{row.key}/")
    )


def test_a_scale_leads_to_its_meeting(people):
    scale = PriorityScale.objects.create(village_id=world.VILLAGE, year=2026, made_on=meetings.DAY)
    scale.lines.create(potential=estate.a_potential(), rank=1, reason="paling siap")
    link = f"{ROOM}baru/?skala=2026"
    address = f"/ruang/potensi/desa/{world.VILLAGE}/skala/2026/"
    assert link in people["village_secretary"].get(address).content.decode()
    assert link not in people["village_head"].get(address).content.decode()
    assert plan(people["village_secretary"], skala="2026").items.get().scale == scale


def test_an_agenda_grows_and_shrinks_and_what_is_wrong_is_said(people, case):
    secretary = people["village_secretary"]
    row = plan(secretary)
    assert send(secretary, "acara/", about="other").status_code == 409
    assert send(secretary, "acara/", about="warna").status_code == 422
    assert send(secretary, "acara/", about="deal", case="perkara1").status_code == 302
    item = row.items.get()
    assert send(secretary, f"acara/{item.pk}/buang/").status_code == 302
    assert not row.items.exists()
    assert send(secretary, f"acara/{item.pk}/buang/").status_code == 409
    stale = secretary.post(f"{ROOM}{row.key}/acara/", {"version": 1, "about": "other", "title": "Lain"})
    assert stale.status_code == 409
    assert send(secretary, "unsur/", **{"undang-bpd": "banyak"}).status_code == 409
    assert secretary.post(f"{ROOM}baru/", {"title": ""}).status_code == 422


def test_a_name_goes_off_the_list_and_twins_are_pointed_out(people):
    secretary = people["village_secretary"]
    row = plan(secretary)
    send(secretary, "hadir/", names="Ani Contoh, P, tani\nAni Contoh, P\nUmi Contoh, P, pkk")
    assert "Ada nama yang sama dua kali" in text_of(secretary.get(f"{ROOM}{row.key}/hadir/"))
    assert send(secretary, f"hadir/{Attendance.objects.last().pk}/buang/").status_code == 302
    assert Attendance.objects.count() == 2
    assert send(secretary, "hadir/pindaian/").status_code == 409
    assert send(secretary, "hadir/pindaian/", file=SimpleUploadedFile("hadir.pdf", PDF)).status_code == 302
    assert secretary.get(f"{ROOM}{row.key}/berkas/daftar-hadir/").status_code == 200
    assert secretary.get(f"{ROOM}{row.key}/berkas/rapat-bpd/").status_code == 404


def test_papers_come_as_page_pdf_and_word(people):
    row = plan(people["village_secretary"])
    for paper in ("undangan", "daftar-hadir", "berita-acara"):
        assert people["camat"].get(f"{ROOM}{row.key}/cetak/{paper}/").status_code == 200
    made = people["camat"].get(f"{ROOM}{row.key}/cetak/undangan/pdf/")
    assert made.content.startswith(b"%PDF-")
    for wrong in ("cetak/kuitansi/", "cetak/undangan/exe/"):
        assert people["camat"].get(f"{ROOM}{row.key}/{wrong}").status_code == 404


def test_names_of_residents_are_read_by_the_village_and_its_bpd_others_see_counts(people, case):
    seats = meetings.offices()
    row = meetings.through(seats, meetings.about(case))
    Deliberation.objects.filter(pk=row.pk).update(list_file=row.file, list_name="hadir.pdf")
    for who, reads in (("village_secretary", True), ("bpd_chair", True), ("camat", False)):
        found = text_of(people[who].get(f"{ROOM}{row.key}/cetak/daftar-hadir/"))
        assert ("Tono Contoh" in found) is reads, who
        scan = people[who].get(f"{ROOM}{row.key}/berkas/daftar-hadir/")
        assert scan.status_code == (200 if reads else 404), who
        shown = people[who].get(f"{ROOM}{row.key}/")
        assert ("/berkas/daftar-hadir/" in shown.content.decode()) is reads
        assert "wakil petani 1 (0 L, 1 P)" in text_of(shown)
        minutes = text_of(people[who].get(f"{ROOM}{row.key}/cetak/berita-acara/"))
        assert "Jumlah 43 2 3 5" in minutes, minutes


def test_an_addendum_stands_beside_signed_minutes(people, case):
    seats = meetings.offices()
    row = meetings.through(seats, meetings.about(case))
    chair = people["bpd_chair"]
    form = {
        "made_on": "2026-09-10",
        "text": "Tertulis 31 suara, seharusnya 30.",
        "reason": "salah tulis di kertas",
    }
    assert send(chair, "adendum/", **form | {"reason": "x"}).status_code == 409
    page = send(chair, "adendum/", **form, file=SimpleUploadedFile("adendum.pdf", PDF))
    assert page.status_code == 302
    for address in ("", "cetak/berita-acara/"):
        assert "seharusnya 30" in text_of(chair.get(f"{ROOM}{row.key}/{address}"))
    assert chair.get(f"{ROOM}{row.key}/berkas/adendum-1/").status_code == 200


def test_the_list_is_searched_and_a_cancelled_meeting_says_why(people):
    row = plan(people["village_secretary"])
    page = text_of(people["camat"].get(f"{ROOM}?q=contoh&keadaan=planned"))
    assert row.title in page
    assert "Tidak ada musyawarah yang cocok" in text_of(people["camat"].get(f"{ROOM}?q=kolam"))
    assert send(people["bpd_chair"], "batal/", reason="x").status_code == 409
    assert send(people["bpd_chair"], "batal/", reason="balai desa kebanjiran").status_code == 302
    assert "balai desa kebanjiran" in text_of(people["camat"].get(f"{ROOM}{row.key}/"))
