"""The figures of a closed report stay; what phones bring afterwards is kept apart and told of in supplementary reports."""

import io
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import docx
import pypdfium2
import pytest

from mitradesa.actions.addenda import add_addendum
from mitradesa.actions.attendance.receiving import receive_file, receive_from_device
from mitradesa.actions.event_papers import ask_paper, issue_certificates, make_paper
from mitradesa.actions.outreach.events import move_event
from mitradesa.core.calendar import in_words, today
from mitradesa.core.outreach import Entry, EventState, Mode, Phase
from mitradesa.core.phone_records import Answered, Arrival, Asked, Read, WalkIn
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.queries.event_report import event_record
from mitradesa.queries.files import content_of
from mitradesa.records.models import CheckIn, Event, EventPaper
from tests import outreach_world, world

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 12, 7, 3, 0, tzinfo=UTC)


@pytest.fixture
def head():
    world.regions()
    return world.holder("dpmd_head")


@pytest.fixture
def people(head):
    """Three who came and one who did not, by the report."""
    event = outreach_world.event(head, state=EventState.HELD, starts_on=today() - timedelta(days=3))
    named = [outreach_world.participant(event, name=f"Contoh Hadir {number}") for number in range(3)]
    for one in named:
        outreach_world.check_in(one)
    return [*named, outreach_world.participant(event, world.SIBLING_VILLAGE, "Contoh Terlambat")]


@pytest.fixture
def closed(head, people):
    return move_event(world.seat(head), people[0].event.key, EventState.CLOSED)


def came(who, undoes=None):
    day = who.event.starts_on
    return Arrival(uuid4(), who.uid, day, NOW, Entry.QR, Mode.ON_SITE, "", undoes)


def sends(head, event, **records):
    device = outreach_world.device(event, head)
    return receive_from_device(device, Read(**records))


def page_of(event, tail=""):
    return f"/ruang/sosialisasi/{event.key}/hasil/{tail}"


def tiles(head, event):
    text = world.signed_in(head).get(page_of(event)).content.decode()
    return text, text.split("</ul>")[0]


def everything_late(head, people):
    """One more there, one taken back, a guest, a question, and an answer of the test."""
    event = people[0].event
    guest = WalkIn(uuid4(), "Contoh Tamu Susulan", world.VILLAGE)
    item = outreach_world.item(event)
    undone = people[0].check_ins.get().uid
    arrivals = [came(people[3]), came(people[0], undoes=undone)]
    arrivals.append(Arrival(uuid4(), guest.uid, event.starts_on, NOW, Entry.WALK_IN))
    return sends(
        head,
        event,
        walk_ins=[guest],
        arrivals=arrivals,
        asked=[Asked(uuid4(), "Apa lagi?", NOW, people[3].uid)],
        answered=[Answered(uuid4(), people[3].uid, Phase.PRE, item.place, 1, NOW)],
    )


def test_closing_keeps_the_figures_with_its_event(head, closed):
    told = Event.objects.filter(kind="event.moved").last()
    assert told.values["figures"]["came"] == 3
    assert told.values["figures"]["invited_and_away"] == 1
    assert told.values["figures"] == dict(event_record(closed).figures)
    text, _ = tiles(head, closed)
    assert f"Laporan ditutup {in_words(today())}" in text


def test_what_a_phone_brings_later_is_kept_and_moves_no_figure_of_the_report(head, people, closed):
    before = dict(event_record(closed).figures)
    taken = everything_late(head, people)
    assert (len(taken.refused), taken.new) == (0, 6)
    assert CheckIn.objects.filter(late=1).count() == 3
    record = event_record(closed)
    assert dict(record.figures) == before
    assert len([one for one in record.people if one.days]) == before["came"]
    assert not record.questions
    assert not record.tests.taken[Phase.PRE]
    told = Event.objects.filter(kind="attendance.received").last()
    assert "setelah laporan ditutup" in told.says
    text, _ = tiles(head, closed)
    assert "<strong>2</strong>hadir menurut catatan yang menyusul" in text
    assert "<strong>1</strong>kehadiran dibatalkan" in text


def test_every_late_figure_opens_the_list_that_it_counts(head, people, closed):
    client = world.signed_in(head)
    assert "Tidak ada." in client.get(page_of(closed, "menyusul/")).content.decode()
    everything_late(head, people)
    text = client.get(page_of(closed, "menyusul/")).content.decode()
    for said in ("Contoh Terlambat", "Contoh Tamu Susulan", "Apa lagi?", "Contoh Hadir 0", "tes awal"):
        assert said in text
    for anchor, number in (("hadir", 2), ("batal", 1), ("pertanyaan", 1), ("tes", 1)):
        assert f'id="{anchor}"' in text
        assert f"(<strong>{number}</strong>)" in text.split(f'id="{anchor}"')[1][:120]
    listed = client.get(f"/ruang/sosialisasi/{closed.key}/hadir/daftar/?hadir=ya").content.decode()
    assert "<strong>3</strong> orang" in listed
    assert "Ada catatan yang datang setelah laporan ditutup" in listed


def test_a_supplementary_report_says_who_when_and_what_and_the_next_tells_only_of_what_is_new(
    head, people, closed, tmp_path, settings
):
    settings.FILES = tmp_path
    seat = world.seat(head)
    with pytest.raises(Blocked, match="Tidak ada catatan"):
        add_addendum(seat, closed.key, "Sinyal")
    everything_late(head, people)
    with pytest.raises(Blocked, match="Penjelasannya"):
        add_addendum(seat, closed.key, " ")
    client = world.signed_in(head)
    assert (
        client.post(page_of(closed, "tambahan/"), {"note": "Telepon meja 2 tanpa sinyal"}).status_code == 302
    )
    made = closed.addenda.get()
    assert (made.number, made.made_by_id) == (1, head.pk)
    told = Event.objects.get(kind="event.addendum")
    assert (told.values["before"]["came"], told.values["after"]["came"]) == (3, 4)
    with pytest.raises(Blocked, match="Tidak ada catatan"):
        add_addendum(seat, closed.key, "Lagi")
    sends(head, closed, arrivals=[came(people[0])])
    second = add_addendum(seat, closed.key, "Meja 3")
    told = Event.objects.filter(kind="event.addendum").last()
    assert (told.values["before"]["came"], told.values["after"]["came"]) == (4, 5)
    for kind, number in ((EventPaper.Kind.ADDENDUM_PDF, 1), (EventPaper.Kind.ADDENDUM_DOCX, second.number)):
        assert (
            client.post(page_of(closed, "berkas/"), {"kind": kind.value, "number": number}).status_code == 302
        )
        row = closed.papers.first()
        make_paper.call(row.pk, "")
        row.refresh_from_db()
        assert f"laporan-tambahan-{number}" in row.file_name
    with pypdfium2.PdfDocument(content_of(closed.papers.last().file)) as pdf:
        text = " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())
    for said in ("Contoh Terlambat", "meja 2 tanpa sinyal", "Peserta hadir 3 +1 4", "formulir usulan"):
        assert said in text
    word = docx.Document(io.BytesIO(content_of(closed.papers.first().file)))
    assert "nomor 2" in word.paragraphs[0].text
    with pytest.raises(Blocked, match="belum ada"):
        ask_paper(seat, closed.key, EventPaper.Kind.ADDENDUM_PDF, "", 9)


def test_a_file_of_a_phone_comes_in_after_the_closing_too(head, people, closed):
    read = Read(arrivals=[came(people[3])])
    assert receive_file(world.seat(head), closed.key, None, read).new == 1
    assert CheckIn.objects.get(participant=people[3]).late == 1


def test_whoever_came_by_a_late_record_gets_his_certificate(head, people, closed):
    everything_late(head, people)
    issue_certificates(world.seat(head), closed.key, "8/{n}", today())
    names = set(closed.certificates.values_list("name", flat=True))
    assert {"Contoh Terlambat", "Contoh Tamu Susulan"} <= names
    assert "Contoh Hadir 0" not in names


def test_an_open_report_takes_no_supplement_and_a_village_makes_none(head, people):
    event = people[0].event
    with pytest.raises(Blocked, match="belum ditutup"):
        add_addendum(world.seat(head), event.key, "x")
    with pytest.raises(NotAllowed):
        add_addendum(world.seat(world.holder("village_head")), event.key, "x")
    sends(head, event, arrivals=[came(people[3])])
    assert event_record(event).figures["came"] == 4
