"""An event is planned part by part by its own office alone; what is wrong is said and nothing of it is kept."""

from datetime import date, time, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.actions.outreach.events import Plan, change_plan
from mitradesa.core.calendar import today
from mitradesa.core.outreach import EventState, Part, Section
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Role
from mitradesa.records.models import (
    AgendaItem,
    CommitteeMember,
    Event,
    EventCost,
    EventSpeaker,
    EventText,
    Material,
    OutreachEvent,
    Speaker,
)
from tests import outreach_world as events
from tests import world

pytestmark = pytest.mark.django_db
ROOM = "/ruang/sosialisasi/"
PARTS = [
    "rencana/",
    "pembuka/",
    "naskah/",
    "panitia/",
    "narasumber/",
    "acara/",
    "bahan/",
    "sasaran/",
    "anggaran/",
]
OWN = ["saran/", "saran/belum/", "baru/", "narasumber/", "narasumber/baru/", "bahan/baru/", "kode-anggaran/"]
OTHERS = (Role.VILLAGE_HEAD, Role.CAMAT, Role.INSPECTOR, Role.FACILITATOR)


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def staff():
    return world.holder(Role.DPMD_STAFF)


@pytest.fixture
def office(staff):
    return world.signed_in(staff)


@pytest.fixture
def plan(staff):
    return events.event(staff, state=EventState.PLANNED)


def pdf(name="cv.pdf"):
    return SimpleUploadedFile(
        name, b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
    )


@pytest.mark.parametrize("role", OTHERS)
def test_no_other_office_opens_what_is_planned(plan, role):
    other = world.signed_in(world.holder(role))
    addresses = [*OWN, *(f"{plan.key}/{part}" for part in [*PARTS, "sasaran/16.04.01/"])]
    assert {address: other.get(ROOM + address).status_code for address in addresses} == dict.fromkeys(
        addresses, 403
    )


def test_the_office_of_another_regency_finds_none_of_it(plan):
    foreign = world.signed_in(world.holder(Role.DPMD_STAFF, world.OTHER_REGENCY))
    assert {part: foreign.get(f"{ROOM}{plan.key}/{part}").status_code for part in PARTS} == dict.fromkeys(
        PARTS, 404
    )


@pytest.mark.parametrize("address", ["pindah/", "batal/", "salin/"])
def test_another_regency_moves_nothing(plan, address):
    foreign = world.signed_in(world.holder(Role.DPMD_STAFF, world.OTHER_REGENCY))
    assert foreign.post(f"{ROOM}{plan.key}/{address}", {"ke": "inviting", "alasan": "x"}).status_code == 404
    assert OutreachEvent.objects.get().state == EventState.PLANNED


def test_a_plan_begins_with_its_theme_and_is_told(office):
    page = office.post(
        f"{ROOM}baru/",
        {"theme": "Memahami kerja sama", "mode": "on_site", "starts_on": "2026-12-07"},
        follow=True,
    )
    made = OutreachEvent.objects.get()
    assert "Memahami kerja sama" in page.text
    assert made.ends_on == date(2026, 12, 7)
    assert Event.objects.get(kind="event.planned").values["key"] == made.key


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"theme": ""}, "tidak boleh kosong"),
        ({"theme": "X", "starts_on": "31/31/2026"}, "tanggal"),
        ({"theme": "X", "starts_on": "2026-12-07", "ends_on": "2026-12-06"}, "Hari terakhir mendahului"),
        ({"theme": "X", "ends_on": "2026-12-06"}, "Hari pertama belum ditulis"),
        (
            {"theme": "X", "starts_on": "2026-12-07", "starts_time": "10:00", "ends_time": "09:00"},
            "Jam selesai",
        ),
        ({"theme": "X", "mode": "telepati"}, "pilihan"),
    ],
)
def test_a_wrong_plan_is_refused_in_words(office, fields, said):
    page = office.post(f"{ROOM}baru/", {"mode": "on_site", **fields})
    assert page.status_code in (409, 422)
    assert said.casefold() in page.text.casefold()
    assert not OutreachEvent.objects.exists()


def test_two_who_change_a_plan_at_once_do_not_overwrite_each_other(office, plan, staff):
    sent = {"theme": "Tema satu", "mode": "on_site", "starts_on": "2026-12-08", "version": plan.version}
    office.post(f"{ROOM}{plan.key}/rencana/", sent)
    page = office.post(f"{ROOM}{plan.key}/rencana/", {**sent, "theme": "Tema dua"})
    assert page.status_code == 409
    assert "sudah diubah orang lain" in page.text
    assert "Tema dua" in page.text
    plan.refresh_from_db()
    assert plan.theme == "Tema satu"


def test_the_opener_may_stand_in_for_the_head_of_the_office(office, plan):
    sent = {
        "opener_name": "Contoh Sekretaris",
        "opener_title": "Sekretaris Dinas PMD",
        "opens_for": "Kepala Dinas PMD",
        "version": plan.version,
    }
    page = office.post(f"{ROOM}{plan.key}/pembuka/", sent, follow=True)
    assert "Contoh Sekretaris, Sekretaris Dinas PMD, mewakili Kepala Dinas PMD" in page.text


def test_the_committee_is_kept_once_a_duty_changed_and_dropped(office, plan):
    room = f"{ROOM}{plan.key}/panitia/"
    sent = {"name": "Contoh Ketua", "duty": "Ketua", "decree": "SK 10/2026", "nip": ""}
    office.post(room, sent)
    assert office.post(room, sent).status_code == 409
    row = CommitteeMember.objects.get()
    assert 'value="SK 10/2026"' in office.get(room).text
    assert office.post(f"{room}{row.pk}/", {**sent, "nip": "123"}).status_code == 409
    office.post(f"{room}{row.pk}/", {**sent, "duty": "Sekretaris"})
    assert CommitteeMember.objects.get().duty == "Sekretaris"
    office.post(f"{room}{row.pk}/", {"hapus": "1"})
    assert not CommitteeMember.objects.exists()
    assert office.post(f"{room}{row.pk}/", sent).status_code == 404


def test_a_speaker_comes_from_the_regencys_list_with_his_cv(office, plan):
    sent = {
        "name": "Contoh Narasumber",
        "institution": "Dinas PMD Provinsi",
        "phone": "0812-3456-7890",
        "cv_file": pdf(),
    }
    office.post(f"{ROOM}narasumber/baru/", sent)
    known = Speaker.objects.get()
    assert known.phone == "+6281234567890"
    assert (
        office.post(
            f"{ROOM}narasumber/baru/", {"name": "Contoh Narasumber", "institution": "Dinas PMD Provinsi"}
        ).status_code
        == 409
    )
    cv = office.get(f"{ROOM}narasumber/{known.pk}/cv/")
    assert cv.content.startswith(b"%PDF")
    assert "attachment" in cv["Content-Disposition"]
    foreign = world.signed_in(world.holder(Role.DPMD_STAFF, world.OTHER_REGENCY))
    assert foreign.get(f"{ROOM}narasumber/{known.pk}/cv/").status_code == 404
    room = f"{ROOM}{plan.key}/narasumber/"
    engaged = {
        "speaker": known.pk,
        "part": "speaker",
        "topic": "Dasar hukum",
        "honorarium": "1.000.000",
        "tax": "2.000.000",
    }
    assert "lebih besar" in office.post(room, engaged).text
    office.post(room, {**engaged, "tax": "50.000"})
    row = EventSpeaker.objects.get()
    assert (row.honorarium, row.tax) == (1_000_000, 50_000)
    assert office.post(room, {**engaged, "tax": ""}).status_code == 409


@pytest.mark.parametrize(("content", "status"), [(b"MZ tiruan", 409), (b"", 422)])
def test_a_cv_that_is_no_paper_is_refused(office, content, status):
    sent = {"name": "Contoh", "cv_file": SimpleUploadedFile("cv.pdf", content)}
    assert office.post(f"{ROOM}narasumber/baru/", sent).status_code == status
    assert not Speaker.objects.exists()


def test_the_agenda_is_put_in_order_without_a_script(office, plan):
    room = f"{ROOM}{plan.key}/acara/"
    for title in ("Pembukaan", "Materi", "Penutup"):
        office.post(room, {"title": title, "starts": "08:00", "ends": "09:00"})
    first, _, last = AgendaItem.objects.all()
    office.post(f"{room}{last.pk}/pindah/", {"arah": "naik"})
    office.post(f"{room}{first.pk}/pindah/", {"arah": "naik"})
    assert office.post(room, {"title": "penutup", "starts": "08:00"}).status_code == 409
    assert list(AgendaItem.objects.values_list("title", flat=True)) == ["Pembukaan", "Penutup", "Materi"]
    wrong = office.post(room, {"title": "X", "starts": "09:00", "ends": "08:00"})
    assert wrong.status_code == 409
    outside = office.post(room, {"title": "X", "day": "2026-01-01"})
    assert "di luar hari kegiatan" in outside.text


def test_the_legal_basis_is_tied_to_the_law_and_says_what_no_longer_holds(office, plan):
    room = f"{ROOM}{plan.key}/naskah/"
    office.post(room, {"peraturan": "permendagri-96-2017", "pasal": "Pasal 2"})
    office.post(room, {"peraturan": "permendagri-96-2017", "pasal": "2"})
    office.post(room, {"peraturan": "permendagri-38-2007"})
    assert office.post(room, {"peraturan": "permendagri-96-2017", "pasal": "999"}).status_code == 409
    text = EventText.objects.get(section=Section.LEGAL_BASIS).text
    assert text.count("Permendagri 96/2017") == 1
    page = office.get(room).text
    assert "/peraturan/permendagri-96-2017/" in page
    assert "Permendagri 38/2007 tidak berlaku lagi" in page
    office.post(room, {"simpan": "1", "background": "Desa belum paham.", "legal_basis": text})
    assert Event.objects.filter(kind="event.texts").latest("position").values["sections"] == ["background"]


def test_a_material_says_what_it_teaches_and_its_file_reaches_those_who_see_the_event(office, staff):
    sent = {
        "title": "Bahan kerja sama",
        "edition": "2026",
        "articles": "Permendagri 96/2017 Pasal 2\npermendagri 96/2017",
        "rules": ["lease_length"],
        "file": pdf("bahan.pdf"),
    }
    office.post(f"{ROOM}bahan/baru/", sent)
    made = Material.objects.get()
    assert sorted((one.instrument, one.article, one.rule) for one in made.citations.all()) == [
        ("", "", "lease_length"),
        ("permendagri-96-2017", "", ""),
        ("permendagri-96-2017", "2", ""),
    ]
    assert (
        office.post(
            f"{ROOM}bahan/baru/", {"title": "Lain", "articles": "Perda Khayal 1/2000 Pasal 1"}
        ).status_code
        == 422
    )
    assert (
        office.post(
            f"{ROOM}bahan/baru/", {"title": "Lain", "articles": "Permendagri 96/2017 Pasal 999"}
        ).status_code
        == 409
    )
    village = world.signed_in(world.holder(Role.VILLAGE_HEAD))
    assert village.get(f"{ROOM}bahan/{made.pk}/berkas/").status_code == 404
    one = events.event(staff)
    room = f"{ROOM}{one.key}/bahan/"
    for _ in range(2):
        office.post(room, {"bahan": made.pk, "rangkap": "50"})
    assert one.materials.get().copies == 50
    assert village.get(f"{ROOM}bahan/{made.pk}/berkas/").content.startswith(b"%PDF")
    office.post(room, {"bahan": made.pk, "hapus": "1"})
    assert not one.materials.exists()


def test_regions_are_invited_by_subdistrict_with_exceptions(office, plan):
    room = f"{ROOM}{plan.key}/sasaran/"
    pick = {"kecamatan": [world.SUBDISTRICT], "desa": "all", "kuota_kecamatan": "1", "kuota_desa": "2"}
    office.post(room, pick)
    quotas = dict(plan.quotas.values_list("region_id", "quota"))
    assert quotas == {world.SUBDISTRICT: 1, world.VILLAGE: 2, world.SIBLING_VILLAGE: 2}
    office.post(
        f"{room}{world.SUBDISTRICT}/", {f"kuota-{world.VILLAGE}": "5", f"kuota-{world.SUBDISTRICT}": "0"}
    )
    assert dict(plan.quotas.values_list("region_id", "quota")) == {world.SUBDISTRICT: 0, world.VILLAGE: 5}
    office.post(room, {**pick, "desa": "keep", "kuota_kecamatan": "3", "kuota_desa": "4"})
    assert dict(plan.quotas.values_list("region_id", "quota")) == {world.SUBDISTRICT: 0, world.VILLAGE: 5}
    for wrong in (
        {"kuota_desa": "x"},
        {"kuota_desa": "-1"},
        {"kecamatan": [world.FOREIGN_SUBDISTRICT]},
        {"desa": "entah"},
    ):
        assert office.post(room, {**pick, **wrong}).status_code == 409
    assert office.get(f"{room}{world.FOREIGN_SUBDISTRICT}/").status_code == 404


def ready(plan):
    plan.starts_on = plan.ends_on = today() + timedelta(days=30)
    plan.save()
    AgendaItem.objects.create(event=plan, title="Materi", place=1)
    plan.quotas.create(region_id=world.VILLAGE, quota=1)
    return plan


def move(office, plan, target):
    return office.post(f"{ROOM}{plan.key}/pindah/", {"ke": target})


def test_an_event_moves_on_only_where_the_way_leads_and_says_what_is_missing(office, plan):
    plan.venue = ""
    plan.save()
    page = move(office, plan, "inviting")
    assert page.status_code == 409
    for missing in ("tempat belum diisi", "belum ada wilayah yang diundang", "susunan acara belum diisi"):
        assert missing in page.text
    assert move(office, plan, "held").status_code == 409
    assert move(office, plan, "entah").status_code == 409
    plan.venue = "Aula"
    ready(plan)
    assert move(office, plan, "inviting").status_code == 302
    # A village hears through its subdistrict, which gets an invitation to pass on.
    assert {
        one.region_id: one.through_id and one.through.region_id
        for one in plan.invitations.select_related("through")
    } == {world.SUBDISTRICT: None, world.VILLAGE: world.SUBDISTRICT}
    assert move(office, plan, "inviting").status_code == 409
    assert "acaranya baru" in move(office, plan, "running").text
    OutreachEvent.objects.update(starts_on=today(), ends_on=today())
    assert move(office, plan, "running").status_code == 302
    assert move(office, plan, "held").status_code == 302
    assert "daftar hadir masih kosong" in move(office, plan, "closed").text
    events.check_in(events.participant(plan), day=today())
    EventCost.objects.create(event=plan, what="X", planned=1)
    assert "realisasi anggaran belum lengkap" in move(office, plan, "closed").text
    EventCost.objects.update(realised=1)
    assert move(office, plan, "closed").status_code == 302
    told = [one.values["state"] for one in Event.objects.filter(kind="event.moved").order_by("position")]
    assert told == ["inviting", "running", "held", "closed"]


def test_a_cancelled_event_says_why_and_stays_as_it_was(office, plan, staff):
    room = f"{ROOM}{plan.key}/"
    assert office.post(f"{room}batal/", {"alasan": " "}).status_code == 409
    office.post(f"{room}batal/", {"alasan": "Dana dialihkan"})
    assert "Dana dialihkan" in office.get(room).text
    with pytest.raises(Blocked, match="dibatalkan"):
        change_plan(world.seat(staff), plan.key, Plan("Lain"), version=2)


def test_a_former_event_is_copied_without_its_day_and_money_spent(office, staff):
    old = events.event(staff, state=EventState.CLOSED, starts_time=time(8))
    events.cost(old, realised=5)
    spoke = events.speaker(old, part=Part.SPEAKER, honorarium=7, tax=1)
    AgendaItem.objects.create(event=old, title="Materi", place=1, speaker=spoke, day=old.starts_on)
    EventText.objects.create(event=old, section=Section.DISCUSSION, text="hasil")
    EventText.objects.create(event=old, section=Section.AIM, text="tujuan")
    events.material(old)
    old.quotas.create(region_id=world.VILLAGE, quota=3)
    page = office.post(f"{ROOM}{old.key}/salin/")
    made = OutreachEvent.objects.exclude(pk=old.pk).get()
    assert page["Location"] == f"{ROOM}{made.key}/"
    assert (made.state, made.starts_on) == (EventState.PLANNED, None)
    assert made.costs.get().realised is None
    assert made.speakers.get().honorarium is None
    line = made.agenda.get()
    assert (line.speaker.event_id, line.day) == (made.pk, None)
    assert [one.section for one in made.texts.all()] == [Section.AIM]
    assert made.quotas.get().quota == 3


def test_the_page_of_an_event_costs_the_same_however_much_is_planned(
    office, plan, django_assert_max_num_queries
):
    for number in range(20):
        AgendaItem.objects.create(event=plan, title=f"Materi {number}", place=number)
        events.material(plan, title=f"Bahan {number}")
        events.cost(plan, what=f"Belanja {number}", code=f"K{number}")
        events.speaker(plan, name=f"Contoh {number}")
        CommitteeMember.objects.create(event=plan, name=f"Contoh {number}", duty="Anggota", place=number)
    with django_assert_max_num_queries(26):
        office.get(f"{ROOM}{plan.key}/")
    for address in PARTS:
        with django_assert_max_num_queries(18):
            office.get(f"{ROOM}{plan.key}/{address}")


def test_honoraria_and_costs_show_to_the_office_alone(office, staff):
    one = events.event(staff)
    events.speaker(one, honorarium=1_234_567)
    events.cost(one, planned=7_654_321)
    assert "1.234.567" in office.get(f"{ROOM}{one.key}/").text
    assert "7.654.321" in office.get(f"{ROOM}{one.key}/").text
    page = world.signed_in(world.holder(Role.VILLAGE_HEAD)).get(f"{ROOM}{one.key}/").text
    assert "1.234.567" not in page
    assert "7.654.321" not in page
