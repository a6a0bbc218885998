"""The attendance page without scripts, the printed list and its codes typed in, walk-ins, doubles, mending, erasing."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mitradesa.core.outreach import Entry, EventState, Mode, Part
from mitradesa.core.roles import Role
from mitradesa.queries.attendance import present
from mitradesa.records.models import CheckIn, CommitteeMember, Erasure, Event, Participant, Question
from tests import outreach_world as events
from tests import world

pytestmark = pytest.mark.django_db
DAY = events.DAY.isoformat()


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def staff():
    return world.holder(Role.DPMD_STAFF)


@pytest.fixture
def one(staff):
    return events.event(staff)


@pytest.fixture
def office(staff):
    return world.signed_in(staff)


def room(event, rest=""):
    return f"/ruang/sosialisasi/{event.key}/hadir/{rest}"


def text(page):
    return " ".join(page.text.split())


def test_only_the_office_of_the_event_comes_in(one):
    for role in (Role.CAMAT, Role.VILLAGE_HEAD, Role.INSPECTOR):
        client = world.signed_in(world.holder(role))
        for place in ("", "telepon/", "daftar/", "ketik/", "ganda/", "tes/", "tanggapan/", "pertanyaan/"):
            assert client.get(room(one, place)).status_code == 403, (role, place)
    foreign = world.signed_in(world.holder(Role.DPMD_STAFF, world.OTHER_REGENCY))
    assert foreign.get(room(one)).status_code == 404


def test_somebody_is_found_by_code_and_by_the_sound_of_his_name_and_checked_in(office, one):
    who = events.participant(one, name="Hj. Soeryanti, S.Pd.", code="D0007")
    events.participant(one, name="Contoh Budi")
    for typed in ("d0007", "7", "surianti", "suryan"):
        page = office.get(room(one), {"q": typed})
        assert "Soeryanti" in page.text, typed
        assert "Contoh Budi" not in page.text
    assert "Tidak ada kode atau nama itu" in office.get(room(one), {"q": "bambang"}).text
    page = office.post(room(one, "catat/"), {"code": "7", "hari": DAY, "entry": "name"}, follow=True)
    assert "Hadir: Hj. Soeryanti" in page.text
    assert present(one) == {who.pk}
    again = office.post(room(one, "catat/"), {"code": "7", "hari": DAY}, follow=True)
    assert "sudah tercatat hadir" in again.text
    assert CheckIn.objects.get().entry == Entry.NAME


def test_a_code_that_is_not_there_and_a_day_that_is_none_are_said(office, one):
    events.delegates(one, 1)
    page = office.post(room(one, "catat/"), {"code": "99"})
    assert page.status_code == 409
    assert "tidak ada kode itu" in page.text
    page = office.post(room(one, "catat/"), {"code": "1", "hari": "2026-12-25"})
    assert "bukan hari kegiatan" in page.text
    assert "tidak dapat dibaca" in office.post(room(one, "catat/"), {"code": "1", "hari": "besok"}).text


def test_each_figure_opens_the_list_that_it_counts(office, one):
    people = events.delegates(one, 5)
    speaker = events.participant(one, name="Contoh Narasumber", part=Part.SPEAKER)
    for who in (*Participant.objects.filter(event=one, code__in=("D0001", "D0002")), speaker):
        events.check_in(who)
    page = text(office.get(room(one)))
    assert "<strong>3</strong> hadir" in page
    assert f"<strong>{len(people) - 2}</strong> belum hadir" in page
    assert "<strong>2/5</strong> peserta" in page
    for query, number in (
        ({"hadir": "ya", "hari": DAY}, 3),
        ({"hadir": "tidak", "hari": DAY}, 3),
        ({"bagian": "delegate"}, 5),
        ({"bagian": "speakers", "hadir": "ya"}, 1),
        ({"cara": "code"}, 3),
        ({"cara": "qr"}, 0),
        ({"wilayah": world.SUBDISTRICT}, 6),
        ({"wilayah": world.OTHER_SUBDISTRICT}, 0),
        ({"q": "narasumber"}, 1),
    ):
        assert f"<strong>{number}</strong> orang" in office.get(room(one, "daftar/"), query).text, query


def test_a_long_list_goes_on_page_by_page_without_loss(office, one):
    events.delegates(one, 230)
    seen, after = [], ""
    while True:
        page = office.get(room(one, "daftar/"), {"setelah": after})
        seen += [code for code in range(1, 231) if f'<td data-label="Kode">D{code:04d}</td>' in page.text]
        if "setelah=" not in page.text:
            break
        after = page.text.partition("setelah=")[2].partition('"')[0]
    assert sorted(seen) == list(range(1, 231))


def queries(office, address):
    with CaptureQueriesContext(connection) as seen:
        assert office.get(address).status_code == 200
    return len(seen)


@pytest.mark.parametrize(
    "place", ["", "?q=contoh", "daftar/", "cetak/", "ganda/", "tes/hasil/", "tes/nilai/", "perangkat/"]
)
def test_pages_cost_the_same_queries_however_many_come(office, one, staff, place):
    item = events.item(one)

    def more(number):
        events.delegates(one, number)
        for who in Participant.objects.filter(event=one).order_by("-pk")[:number]:
            events.check_in(who)
            events.answer(who, item)
            who.walk_in = who.pk % 2 == 0
            who.save()
        events.device(one, staff)

    more(4)
    office.get(room(one, place))
    few = queries(office, room(one, place))
    more(30)
    assert queries(office, room(one, place)) <= few <= 24


def test_codes_from_paper_are_looked_through_before_they_are_recorded(office, one):
    events.delegates(one, 20)
    typed = {"codes": "3 7 12-14\n99 7", "hari": DAY}
    page = text(office.post(room(one, "ketik/"), typed))
    assert "5 orang terbaca" in page
    assert "<strong>99</strong>: tidak ada kode itu" in page
    assert "dihitung sekali: D0007" in page
    assert not CheckIn.objects.exists()
    page = office.post(room(one, "ketik/"), {**typed, "record": "ya"}, follow=True).text
    assert "5 orang dicatat hadir" in page
    assert "1 kode tidak dikenal" in page
    assert (
        "0 orang dicatat hadir"
        in office.post(room(one, "ketik/"), {**typed, "record": "ya"}, follow=True).text
    )
    assert set(CheckIn.objects.values_list("entry", flat=True)) == {Entry.PAPER}
    told = Event.objects.filter(kind="attendance.entered")
    assert told.count() == 1
    assert len(told.get().personal["names"]) == 5


def test_the_printed_list_keeps_the_three_apart_with_codes_and_signatures(office, one):
    events.delegates(one, 3)
    events.participant(one, world.OTHER_VILLAGE, name="Contoh Jauh")
    CommitteeMember.objects.create(event=one, place=1, name="Contoh Ketua Panitia", duty="Ketua")
    events.speaker(one)
    page = office.post(room(one, "panitia/"), follow=True)
    assert "2 orang dimasukkan" in page.text
    assert "Semua sudah ada" in office.post(room(one, "panitia/"), follow=True).text
    events.check_in(Participant.objects.get(code="D0001"), signature="M1 2L30 40")
    page = text(office.get(room(one, "cetak/")))
    heads = [part.partition("</h2>")[0] for part in page.split("<h2>")[1:]]
    assert heads == [
        "Daftar hadir panitia",
        "Daftar hadir narasumber",
        "Daftar hadir peserta · Contoh 16.04.01",
        "Daftar hadir peserta · Contoh 16.04.02",
    ]
    assert "<strong>D0002</strong>" in page
    assert 'd="M1 2L30 40"' in page
    assert "Contoh Ketua Panitia" not in office.get(room(one, "cetak/"), {"bagian": "participants"}).text


def guest(name="Contoh Tamu", **fields):
    return {"name": name, "place": world.VILLAGE, "institution": "", "office_title": "", "hari": DAY} | fields


def test_a_walk_in_is_there_at_once_with_a_code(office, one):
    page = office.post(room(one, "tamu/"), guest(), follow=True)
    assert "Hadir: Contoh Tamu, kode T001" in page.text
    assert len(present(one)) == 1
    assert office.post(room(one, "tamu/"), guest(" ")).status_code == 422
    assert office.post(room(one, "tamu/"), guest(place="16.03.01.2001")).status_code == 422
    assert Participant.objects.count() == 1


def test_two_that_may_be_one_are_decided_by_a_person_and_can_be_parted_again(office, one):
    events.participant(one, name="Contoh Soekarno", code="D0001")
    office.post(room(one, "tamu/"), guest("Conto Sukarno"))
    listed, walked = Participant.objects.order_by("pk")
    events.check_in(listed)
    assert len(present(one)) == 2
    page = office.get(room(one, "ganda/")).text
    assert "Contoh Soekarno" in page
    assert "Conto Sukarno" in page
    pair = {"kept": listed.pk, "double": walked.pk}
    office.post(room(one, "ganda/"), {**pair, "same": "ya"})
    assert present(one) == {listed.pk}
    assert "<strong>1</strong> orang" in office.get(room(one, "daftar/")).text
    assert office.post(room(one, "ganda/"), {**pair, "same": "ya"}).status_code == 409
    office.post(room(one, "ganda/"), {"double": walked.pk, "part": "ya"})
    assert len(present(one)) == 2
    office.post(room(one, "ganda/"), {**pair, "two": "ya"})
    assert "Tidak ada yang mirip" in office.get(room(one, "ganda/")).text
    kinds = list(Event.objects.order_by("position").values_list("kind", flat=True))
    assert kinds[-3:] == ["attendance.merged", "attendance.parted", "attendance.told_apart"]


def test_people_of_other_villages_and_other_names_are_not_proposed(office, one):
    events.participant(one, name="Contoh Soekarno")
    office.post(room(one, "tamu/"), guest("Contoh Soekarno", place=world.OTHER_VILLAGE))
    office.post(room(one, "tamu/"), guest("Contoh Hatta"))
    assert "Tidak ada yang mirip" in office.get(room(one, "ganda/")).text


def test_a_mistake_is_taken_back_with_a_reason_and_stays_in_the_trail(office, one):
    who = events.participant(one)
    events.check_in(who)
    form = {"who": who.pk, "hari": DAY, "reason": ""}
    assert office.post(room(one, "batal/"), form).status_code == 409
    office.post(room(one, "batal/"), {**form, "reason": "Salah orang"})
    assert present(one) == set()
    assert CheckIn.objects.count() == 2
    assert Event.objects.get(kind="attendance.corrected").values["reason"] == "Salah orang"
    assert "tidak tercatat hadir" in office.post(room(one, "batal/"), {**form, "reason": "Lagi"}).text


def test_a_hybrid_event_tells_online_from_on_site(office, staff):
    one = events.event(staff, mode=Mode.HYBRID)
    events.delegates(one, 1)
    office.post(room(one, "catat/"), {"code": "1", "cara": "online", "entry": "code"})
    row = CheckIn.objects.get()
    assert (row.mode, row.entry) == (Mode.ONLINE, Entry.ONLINE)


def test_a_cancelled_event_takes_nobody(office, staff):
    one = events.event(staff, state=EventState.CANCELLED, cancel_reason="Banjir")
    events.delegates(one, 1)
    page = office.post(room(one, "catat/"), {"code": "1"})
    assert page.status_code == 409
    assert "dibatalkan: Banjir" in page.text


def test_personal_data_go_and_the_count_stays(one):
    who = events.participant(one, name="Contoh Warga Satu", phone="+628123")
    events.check_in(who, signature="M1 2L3 4")
    Question.objects.create(event=one, participant=who, asked="Apa?", asked_at="2026-12-07T02:00Z")
    head = world.holder(Role.DPMD_HEAD)
    office = world.signed_in(head)
    office.post(room(one, "batal/"), {"who": who.pk, "hari": DAY, "reason": "Salah"})
    office.post(room(one, "catat/"), {"code": who.code, "hari": DAY})
    address = room(one, f"orang/{who.pk}/hapus/")
    assert office.post(address, {"reason": " "}).status_code == 409
    page = office.post(address, {"reason": "Permintaan yang bersangkutan"}, follow=True)
    assert "menunggu pejabat kedua" in page.text
    assert office.post(address, {"reason": "Lagi"}).status_code == 409
    who.refresh_from_db()
    assert who.name == "Contoh Warga Satu"
    answer = f"/ruang/jejak/penghapusan/{Erasure.objects.get().pk}/setuju/"
    assert office.post(answer).status_code == 409
    second = world.signed_in(world.holder(Role.DPMD_SECRETARY))
    assert f"peserta berkode {who.code}" in second.get("/ruang/jejak/penghapusan/").text
    assert second.post(answer).status_code == 302
    assert "Nama dihapus" in second.get(room(one, f"orang/{who.pk}/")).text
    who.refresh_from_db()
    assert (who.name, who.phone) == ("Nama dihapus", "")
    assert len(present(one)) == 1
    assert set(CheckIn.objects.values_list("signature", flat=True)) == {None}
    assert Question.objects.get().participant is None
    assert not any("Contoh Warga Satu" in str(row.personal) for row in Event.objects.all())
    assert office.post(address, {"reason": "Lagi"}).status_code == 409


def test_staff_may_not_erase(office, one):
    who = events.participant(one)
    assert office.post(room(one, f"orang/{who.pk}/hapus/"), {"reason": "x"}).status_code == 403
    assert "Hapus data pribadi" not in office.get(room(one, f"orang/{who.pk}/")).text
