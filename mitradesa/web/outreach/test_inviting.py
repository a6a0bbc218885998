"""Invitations go the right way: by letters of the office, passed on by the subdistrict, answered and named within the quota."""

from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from mitradesa.actions.letters import initial_letter, sign_letter
from mitradesa.actions.outreach.reminders import remind_by_itself
from mitradesa.core.calendar import today
from mitradesa.core.roles import Role
from mitradesa.records.models import Event, Invitation, Letter, OutreachEvent, Participant
from tests import outreach_world as events
from tests import world

pytestmark = pytest.mark.django_db
ROOM = "/ruang/sosialisasi/"
PIN = "271828"


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def at_once(settings):
    """What is left to the background is done at once."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


def browser(people, role):
    return world.signed_in(people[role])


def sign_all(people, office="dpmd"):
    """Every letter of the regency's office initialled and signed."""
    for letter in Letter.objects.filter(state=Letter.State.DRAFT, office__kind=office):
        for role in (Role.DPMD_DIVISION_HEAD, Role.DPMD_SECRETARY):
            initial_letter(world.seat(people[role]), letter.pk)
        sign_letter(world.seat(people[Role.DPMD_HEAD]), letter.pk, PIN)


def sent(one, *codes):
    one.invitations.filter(region__in=codes).update(sent_at=datetime(2026, 1, 1, tzinfo=UTC))


def test_letters_go_from_the_regency_through_the_subdistrict_to_the_villages(people, one):
    room = f"{ROOM}{one.key}/undangan/"
    staff, camat = browser(people, Role.DPMD_STAFF), browser(people, Role.CAMAT)
    assert "Belum ada surat undangan yang ditandatangani" in staff.post(f"{room}kirim/").text
    early = camat.post(f"{room}surat/", {"bentuk": "edaran"})
    assert early.status_code == 409
    assert "belum dikirim Dinas" in early.text
    staff.post(f"{room}surat/", {"bentuk": "masing", "klasifikasi": "400.10.2"})
    letters = Letter.objects.filter(office__kind="dpmd")
    assert letters.count() == 2
    assert "Mohon diteruskan kepada desa" in letters.order_by("agenda").first().note
    assert staff.post(f"{room}surat/", {"bentuk": "masing"}).status_code == 409
    sign_all(people)
    staff.post(f"{room}kirim/")
    own = one.invitations.get(region=world.SUBDISTRICT)
    assert own.number == own.letter.number != ""
    assert own.letter.state == Letter.State.SENT
    assert one.invitations.get(region=world.VILLAGE).sent_at is None
    camat.post(f"{room}surat/", {"bentuk": "edaran"})
    forwarded = Letter.objects.get(office__kind="subdistrict")
    assert forwarded.other_side == "Para Kepala Desa (2 undangan)"
    sign_letter(world.seat(people[Role.CAMAT]), forwarded.pk, PIN)
    camat.post(f"{room}kirim/")
    forwarded.refresh_from_db()
    assert {row.number for row in one.invitations.filter(through=own)} == {forwarded.number}
    assert not one.invitations.filter(sent_at__isnull=True).exists()
    told = [
        (event.kind, event.actor_title)
        for event in Event.objects.filter(kind__in=["event.letters", "event.sent"]).order_by("position")
    ]
    assert told == [
        ("event.letters", "Staf Dinas PMD"),
        ("event.sent", "Staf Dinas PMD"),
        ("event.letters", "Camat"),
        ("event.sent", "Camat"),
    ]


def test_a_letter_that_was_cancelled_is_written_anew(people, one):
    staff = browser(people, Role.DPMD_STAFF)
    room = f"{ROOM}{one.key}/undangan/"
    staff.post(f"{room}surat/", {"bentuk": "edaran"})
    letter = Letter.objects.get()
    staff.post(f"/ruang/surat/{letter.pk}/batal/", {"reason": "salah"})
    letter.refresh_from_db()
    assert letter.state == Letter.State.CANCELLED
    staff.post(f"{room}surat/", {"bentuk": "edaran"})
    assert Letter.objects.filter(state=Letter.State.DRAFT).count() == 1


def test_a_letter_on_paper_is_typed_in_once(people, one):
    staff, room = browser(people, Role.DPMD_STAFF), f"{ROOM}{one.key}/undangan/kertas/"
    paper = {"wilayah": world.SUBDISTRICT, "nomor": "140/1/DPMD/2026", "tanggal": "2026-11-02"}
    assert staff.post(room, {**paper, "tanggal": "kemarin"}).status_code == 409
    assert staff.post(room, {**paper, "nomor": " "}).status_code == 409
    staff.post(room, paper)
    found = one.invitations.get(region=world.SUBDISTRICT)
    assert (found.number, found.dated) == ("140/1/DPMD/2026", date(2026, 11, 2))
    assert staff.post(room, paper).status_code == 409
    assert staff.post(room, {**paper, "wilayah": world.VILLAGE}).status_code == 403


@pytest.mark.parametrize("act", ["surat/", "kirim/", "kertas/", "tambah/", "ingatkan/"])
def test_only_those_who_invite_do_so(people, one, act):
    room = f"{ROOM}{one.key}/undangan/{act}"
    assert browser(people, Role.VILLAGE_HEAD).post(room).status_code in (403, 404)
    assert world.signed_in(world.holder(Role.INSPECTOR)).post(room).status_code in (403, 404)
    assert world.signed_in(world.holder(Role.DPMD_STAFF, world.OTHER_REGENCY)).post(room).status_code == 404
    uninvited = world.region("16.04.03")
    assert world.signed_in(world.holder(Role.CAMAT, uninvited.code)).post(room).status_code in (403, 404)


def test_regions_added_later_get_their_invitations(people, one):
    staff = browser(people, Role.DPMD_STAFF)
    room = f"{ROOM}{one.key}/"
    assert staff.post(f"{room}undangan/tambah/").status_code == 409
    staff.post(
        f"{room}sasaran/{world.OTHER_SUBDISTRICT}/",
        {f"kuota-{world.OTHER_SUBDISTRICT}": "1", f"kuota-{world.OTHER_VILLAGE}": "1"},
    )
    staff.post(f"{room}undangan/tambah/")
    assert one.invitations.get(region=world.OTHER_VILLAGE).through.region_id == world.OTHER_SUBDISTRICT
    gone = staff.post(f"{room}sasaran/{world.SUBDISTRICT}/", {f"kuota-{world.SUBDISTRICT}": "1"})
    assert gone.status_code == 409
    assert "sudah mempunyai undangan" in gone.text


def name(client, one, region, **fields):
    sent = {"aksi": "utusan", "nama": "Contoh Utusan", "jabatan": "Kepala Desa", **fields}
    return client.post(f"{ROOM}{one.key}/undangan/{region}/", sent)


def test_the_page_counts_by_subdistrict_and_each_figure_opens_its_list(people, one):
    head = browser(people, Role.VILLAGE_HEAD)
    sent(one, world.SUBDISTRICT, world.VILLAGE, world.SIBLING_VILLAGE)
    name(head, one, world.VILLAGE)
    staff = browser(people, Role.DPMD_STAFF)
    page = staff.get(f"{ROOM}{one.key}/undangan/").text
    for stands, number in (("diundang", 4), ("terkirim", 3), ("hadir", 1), ("berhalangan", 0), ("belum", 2)):
        address = f"{ROOM}{one.key}/undangan/daftar/?keadaan={stands}"
        assert f'<a href="{address}"><strong>{number}</strong>' in page
        assert f"<strong>{number}</strong> undangan" in staff.get(address).text
    narrowed = staff.get(
        f"{ROOM}{one.key}/undangan/daftar/?keadaan=diundang&kecamatan={world.OTHER_SUBDISTRICT}"
    ).text
    assert "<strong>1</strong> undangan" in narrowed
    assert staff.get(f"{ROOM}{one.key}/undangan/daftar/?keadaan=entah").status_code == 404
    own = browser(people, Role.CAMAT).get(f"{ROOM}{one.key}/undangan/daftar/").text
    assert "<strong>3</strong> undangan" in own


@pytest.mark.usefixtures("at_once")
def test_the_unanswered_are_reminded_once_a_day(people, one, mailoutbox, django_capture_on_commit_callbacks):
    one.invitations.get(region=world.VILLAGE)
    head = people[Role.VILLAGE_HEAD]
    head.email = "desa@example.org"
    head.save()
    staff, room = browser(people, Role.DPMD_STAFF), f"{ROOM}{one.key}/undangan/ingatkan/"
    assert "Tidak ada yang perlu diingatkan" in staff.post(room).text
    sent(one, world.VILLAGE, world.SIBLING_VILLAGE)
    with django_capture_on_commit_callbacks(execute=True):
        staff.post(room)
    assert staff.post(room).status_code == 409
    (mail,) = mailoutbox
    assert mail.to == ["desa@example.org"]
    assert f"/undangan/{one.invitations.get(region=world.VILLAGE).token}/" in mail.body
    assert Event.objects.get(kind="event.reminded").values["items"] == 2


def test_reminders_go_by_themselves_in_office_hours_before_the_day(
    one, settings, mailoutbox, django_capture_on_commit_callbacks
):
    sent(one, world.VILLAGE)
    morning = datetime.combine(today(), datetime.min.time(), tzinfo=UTC).replace(hour=3)
    assert remind_by_itself(morning) == 0
    settings.SITE_ADDRESS = "https://contoh.example"
    assert remind_by_itself(morning) == 0
    OutreachEvent.objects.update(starts_on=today() + timedelta(days=5), ends_on=today() + timedelta(days=5))
    assert remind_by_itself(morning.replace(hour=20)) == 0
    assert remind_by_itself(morning) == 1
    assert remind_by_itself(morning) == 0
    assert Event.objects.get(kind="event.reminded").actor == "Mitra Desa"


@pytest.mark.usefixtures("all_sent")
def test_cards_carry_the_codes_of_those_who_come(people, one):
    staff = browser(people, Role.DPMD_STAFF)
    assert staff.get(f"{ROOM}{one.key}/kartu.pdf").status_code == 409
    name(browser(people, Role.VILLAGE_HEAD), one, world.VILLAGE)
    assert staff.get(f"{ROOM}{one.key}/kartu.pdf").content.startswith(b"%PDF")
    elsewhere = staff.get(f"{ROOM}{one.key}/kartu.pdf?kecamatan={world.OTHER_SUBDISTRICT}")
    assert elsewhere.status_code == 409
    sibling = world.signed_in(world.holder(Role.VILLAGE_HEAD, world.SIBLING_VILLAGE))
    assert sibling.get(f"{ROOM}{one.key}/kartu.pdf").status_code == 409
    assert (
        'aria-label="Kode QR K0001"'
        in browser(people, Role.VILLAGE_HEAD).get(f"{ROOM}{one.key}/undangan/{world.VILLAGE}/").text
    )


def test_the_calendar_file_names_day_hour_and_place(people, one):
    OutreachEvent.objects.update(
        starts_on=date(2026, 12, 7), ends_on=date(2026, 12, 7), starts_time="08:30", ends_time="15:00"
    )
    answer = browser(people, Role.CAMAT).get(f"{ROOM}{one.key}/kalender.ics")
    (found,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert found.decoded("dtstart") == datetime(2026, 12, 7, 1, 30, tzinfo=UTC)
    assert found.decoded("dtend") == datetime(2026, 12, 7, 8, 0, tzinfo=UTC)
    assert found["location"] == "Aula Contoh"
    OutreachEvent.objects.update(starts_time=None)
    (found,) = Calendar.from_ical(
        browser(people, Role.CAMAT).get(f"{ROOM}{one.key}/kalender.ics").content
    ).walk("VEVENT")
    assert found.decoded("dtend") == date(2026, 12, 8)


def test_the_pages_cost_the_same_for_many_invitations(people, one, django_assert_max_num_queries):
    staff = browser(people, Role.DPMD_STAFF)
    codes = events.villages(120)
    through = one.invitations.get(region=world.SUBDISTRICT)
    Invitation.objects.bulk_create(
        Invitation(event=one, region_id=code, through=through, token=code) for code in codes
    )
    for place, code in enumerate(codes):
        Participant.objects.create(
            event=one,
            region_id=code,
            name="Contoh",
            code=f"Z{place}",
            invitation=one.invitations.get(region=code),
        )
    for address in ("", "daftar/", f"{world.VILLAGE}/"):
        with django_assert_max_num_queries(17):
            staff.get(f"{ROOM}{one.key}/undangan/{address}")
    page = staff.get(f"{ROOM}{one.key}/undangan/daftar/").text
    assert "setelah=" in page


def test_what_waits_is_on_the_desks_until_it_is_done(people, one):
    head, camat = browser(people, Role.VILLAGE_HEAD), browser(people, Role.CAMAT)
    assert one.theme not in head.get("/meja/").text
    sent(one, world.SUBDISTRICT)
    assert f"Jawab undangan {one.theme}" in camat.get("/meja/").text
    assert f"Teruskan undangan {one.theme}" in camat.get("/meja/").text
    sent(one, world.VILLAGE, world.SIBLING_VILLAGE)
    assert "Teruskan undangan" not in camat.get("/meja/").text
    assert f"Jawab undangan {one.theme}" in head.get("/meja/").text
    name(head, one, world.VILLAGE)
    assert one.theme not in head.get("/meja/").text


def test_an_event_that_invites_keeps_a_day_and_a_place(people, one):
    staff, room = browser(people, Role.DPMD_STAFF), f"{ROOM}{one.key}/rencana/"
    sent(one, world.SUBDISTRICT)
    plan = {"theme": one.theme, "mode": "on_site", "venue": "Aula", "version": one.version}
    assert "harinya tidak boleh kosong" in staff.post(room, plan).text
    dated = {**plan, "starts_on": (today() + timedelta(days=21)).isoformat()}
    assert "tempat belum diisi" in staff.post(room, {**dated, "venue": ""}).text
    assert "beri tahu yang diundang" in staff.post(room, dated, follow=True).text
    one.refresh_from_db()
    assert one.starts_on == today() + timedelta(days=21)
