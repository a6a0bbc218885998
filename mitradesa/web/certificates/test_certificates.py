"""An event afterwards: figures open lists, promises land on desks, papers are made behind the page, anybody verifies a certificate."""

import io
import re
from datetime import UTC, date, datetime, timedelta

import pypdfium2
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from mitradesa.actions.background import wake_stalled
from mitradesa.actions.erasure import approve_erasure, erase_participant
from mitradesa.actions.event_papers import ask_paper, issue_certificates, make_paper, revoke_certificate
from mitradesa.actions.outcomes import Promise, promise
from mitradesa.core.calendar import today
from mitradesa.core.outreach import EventState, Payment, Section
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.queries.desk import desk
from mitradesa.queries.files import content_of
from mitradesa.records.models import Certificate, Event, EventPaper, EventText, FollowUp
from tests import outreach_world, world

pytestmark = pytest.mark.django_db
PATTERN = "800/{n}/DPMD/2026"
PAPERS = (EventPaper.Kind.TOR_PDF, EventPaper.Kind.MINUTES_DOCX, EventPaper.Kind.NEWS_PDF)


@pytest.fixture
def head():
    world.regions()
    return world.holder("dpmd_head", nip="198001012005011001")


@pytest.fixture
def event(head):
    made = outreach_world.event(head, state=EventState.HELD, starts_on=today() - timedelta(days=3), hours=8)
    for number in range(3):
        outreach_world.check_in(outreach_world.participant(made, name=f"Contoh Hadir {number}"))
    outreach_world.check_in(outreach_world.participant(made, world.SUBDISTRICT, "Contoh Kasi"))
    outreach_world.participant(made, world.SIBLING_VILLAGE, "Contoh Absen")
    return made


def page_of(event, tail=""):
    return f"/ruang/sosialisasi/{event.key}/hasil/{tail}"


def picture():
    held = io.BytesIO()
    Image.new("RGB", (40, 30), "green").save(held, "PNG")
    return SimpleUploadedFile("pembukaan.png", held.getvalue(), "image/png")


def test_every_figure_opens_the_list_that_it_counts(head, event):
    client = world.signed_in(head)
    text = client.get(page_of(event)).content.decode()
    links = re.findall(r'<a href="([^"]*/hasil/peserta/[^"]*)"><strong>(\d+)</strong>', text)
    assert [number for _, number in links] == ["4", "3", "1", "1", "0"]
    for address, number in links:
        listed = client.get(address.replace("&amp;", "&")).content.decode()
        assert f"<strong>{number}</strong>" in listed


def test_a_text_is_written_and_two_writers_do_not_overwrite_each_other(head, event):
    client = world.signed_in(head)
    address = page_of(event, "teks/conclusion/")
    assert client.post(address, {"text": "Desa paham.", "version": 0}).status_code == 302
    late = client.post(address, {"text": "Lain.", "version": 0})
    assert late.status_code == 409
    assert "Lain." in late.content.decode()
    assert EventText.objects.get(section=Section.CONCLUSION).text == "Desa paham."
    assert client.get(page_of(event, "teks/tidak-ada/")).status_code == 404


def test_a_promise_lands_on_the_desk_of_its_village_and_leaves_when_it_is_done(head, event):
    client, village = world.signed_in(head), world.holder("village_head")
    due = (today() + timedelta(days=60)).isoformat()
    sent = {"village": world.VILLAGE, "what": "Menyusun perdes kerja sama", "due": due}
    assert client.post(page_of(event, "janji/"), sent).status_code == 302
    seat = world.seat(village)
    assert [one.what for one in desk(seat) if one.kind == "promise"] == ["Menyusun perdes kerja sama"]
    row = FollowUp.objects.get()
    own = world.signed_in(village)
    assert "Menyusun perdes" in own.get("/meja/").content.decode()
    assert own.post(page_of(event, f"janji/{row.pk}/"), {"result": "", "version": 1}).status_code == 422
    done = own.post(page_of(event, f"janji/{row.pk}/"), {"result": "Perdes 4/2026", "version": 1})
    assert done.status_code == 302
    assert not [one for one in desk(seat) if one.kind == "promise"]
    again = own.post(page_of(event, f"janji/{row.pk}/"), {"result": "x", "version": 2, "buka": "1"})
    assert again.status_code == 302
    row.refresh_from_db()
    assert row.done_on is None


def test_another_village_neither_sees_nor_settles_it(head, event):
    row = promise(
        world.seat(head), event.key, Promise(world.VILLAGE, "Mendata potensi", today() + timedelta(30))
    )
    sibling = world.signed_in(world.holder("village_head", world.SIBLING_VILLAGE))
    address = page_of(event, f"janji/{row.pk}/")
    assert sibling.get(address).status_code == 404
    assert sibling.post(address, {"result": "x", "version": 1}).status_code == 404


def test_a_promise_is_seen_above_the_village_when_its_day_is_near_and_counted_once_it_is_past(head, event):
    camat = world.seat(world.holder("camat"))
    soon = outreach_world.promise(event, due=today() + timedelta(days=20))
    outreach_world.promise(event, due=today() + timedelta(days=60), what="Masih lama")
    outreach_world.promise(event, world.OTHER_VILLAGE, due=today() + timedelta(days=1), what="Kecamatan lain")
    told = [one for one in desk(camat) if one.kind == "promise"]
    assert [one.what for one in told] == [f"{soon.village.name}: {soon.what}"]
    assert (told[0].due, told[0].page) == (soon.due, "certificates:results")
    assert not [one for one in desk(world.seat(head)) if one.kind == "promise"]
    FollowUp.objects.update(due=today() - timedelta(days=1))
    (late,) = [one for one in desk(world.seat(head)) if one.kind == "promise"]
    assert late.what == f"3 janji desa lewat harinya: {event.theme}"
    FollowUp.objects.update(done_on=today())
    for seat in (camat, world.seat(head)):
        assert not [one for one in desk(seat) if one.kind == "promise"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (Promise(world.FOREIGN_VILLAGE, "x", date(2027, 1, 1)), "tidak ada di kabupaten ini"),
        (Promise(world.VILLAGE, " ", date(2027, 1, 1)), "belum ditulis"),
        (Promise(world.VILLAGE, "x", date(2020, 1, 1)), "mendahului"),
    ],
)
def test_a_promise_that_cannot_be_is_refused(head, event, given, said):
    with pytest.raises(Blocked, match=said):
        promise(world.seat(head), event.key, given)
    assert not FollowUp.objects.exists()


def test_photos_papers_and_payments_are_kept_and_taken_out(head, event):
    client = world.signed_in(head)
    assert (
        client.post(page_of(event, "foto/"), {"file": picture(), "caption": "Pembukaan"}).status_code == 302
    )
    wrong = SimpleUploadedFile("a.png", b"bukan gambar", "image/png")
    assert client.post(page_of(event, "foto/"), {"file": wrong, "caption": "x"}).status_code == 409
    paper = {"kind": "sptjb", "number": "900/12", "title": "", "dated": "2026-12-10"}
    assert client.post(page_of(event, "surat/"), paper).status_code == 302
    assert client.post(page_of(event, "surat/"), {"kind": "tor"}).status_code == 409
    paid = {"kind": "honorarium", "payee": "Contoh Narasumber", "gross": "1.000.000", "tax": "50.000"}
    assert client.post(page_of(event, "bayar/"), paid).status_code == 302
    assert client.post(page_of(event, "bayar/"), paid | {"tax": "2.000.000"}).status_code == 409
    text = client.get(page_of(event)).content.decode()
    for said in ("Pembukaan", "900/12", "Rp1.000.000", "Rp950.000"):
        assert said in text
    shown = client.get(page_of(event, f"berkas/foto/{event.photos.get().pk}/"))
    assert shown["Content-Disposition"].startswith("attachment")
    for kind, rows in (("foto", event.photos), ("surat", event.documents), ("bayar", event.payments)):
        assert client.post(page_of(event, f"keluarkan/{kind}/{rows.get().pk}/")).status_code == 302
        assert not rows.exists()
    assert "Contoh Narasumber" not in " ".join(Event.objects.values_list("says", flat=True))


def test_a_closed_event_is_not_written_any_more(head, event):
    event.state = EventState.CLOSED
    event.save()
    client = world.signed_in(head)
    refused = client.post(page_of(event, "teks/aim/"), {"text": "x", "version": 0})
    assert refused.status_code == 409
    assert "sudah ditutup" in refused.content.decode()


def test_certificates_go_to_those_who_were_there_once(head, event):
    seat = world.seat(head)
    assert issue_certificates(seat, event.key, PATTERN, today()) == 4
    numbers = set(event.certificates.values_list("number", flat=True))
    assert numbers == {f"800/{n:03}/DPMD/2026" for n in range(1, 5)}
    assert not event.certificates.filter(name="Contoh Absen").exists()
    with pytest.raises(Blocked, match="sudah mempunyai"):
        issue_certificates(seat, event.key, PATTERN, today())
    outreach_world.check_in(outreach_world.participant(event, name="Contoh Susulan"))
    assert issue_certificates(seat, event.key, PATTERN, today()) == 1
    assert event.certificates.get(name="Contoh Susulan").number == "800/005/DPMD/2026"


@pytest.mark.parametrize(
    ("pattern", "state"), [("800/2026", EventState.HELD), (PATTERN, EventState.INVITING)]
)
def test_certificates_without_a_place_for_the_number_or_before_the_event_are_refused(
    head, event, pattern, state
):
    event.state = state
    event.save()
    with pytest.raises(Blocked):
        issue_certificates(world.seat(head), event.key, pattern, today())
    assert not Certificate.objects.exists()


def test_staff_do_not_certify(head, event):
    with pytest.raises(NotAllowed):
        issue_certificates(world.seat(world.holder("dpmd_staff")), event.key, PATTERN, today())


def test_anybody_verifies_a_code_however_it_is_typed(head, event):
    issue_certificates(world.seat(head), event.key, PATTERN, today())
    row = event.certificates.first()
    anybody = Client()
    typed = f"{row.code[:4]}-{row.code[4:8]} {row.code[8:]}".lower()
    found = anybody.get("/verifikasi/", {"kode": typed}, follow=True)
    assert "asli dan berlaku" in found.content.decode()
    assert row.name in found.content.decode()
    assert anybody.get("/verifikasi/AAAABBBBCCCC/").status_code == 404
    assert anybody.get("/verifikasi/").status_code == 200
    revoke_certificate(world.seat(head), row.pk, "Salah nama")
    text = anybody.get(f"/verifikasi/{row.code}/").content.decode()
    assert "dicabut" in text
    assert "Salah nama" in text
    assert "asli dan berlaku" not in text


def test_what_a_certificate_says_outlives_the_event_and_the_name(head, event):
    issue_certificates(world.seat(head), event.key, PATTERN, today())
    row = event.certificates.filter(name="Contoh Hadir 0").get()
    row.participant.name = "Lain"
    row.participant.save()
    event.theme = "Tema lain"
    event.save()
    text = Client().get(f"/verifikasi/{row.code}/").content.decode()
    assert "Contoh Hadir 0" in text
    assert "Tema lain" not in text


def test_a_name_that_was_erased_is_gone_from_certificates_and_papers_and_the_number_is_still_verified(
    head, event, tmp_path, settings, django_capture_on_commit_callbacks
):
    settings.FILES = tmp_path
    seat = world.seat(head)
    issue_certificates(seat, event.key, PATTERN, today())
    made, waiting = (ask_paper(seat, event.key, EventPaper.Kind.CERTIFICATES, "") for _ in range(2))
    make_paper.call(made.pk, "")
    row = event.certificates.get(name="Contoh Hadir 1")
    asked = erase_participant(seat, event.key, row.participant_id, "Surat permintaan 4/2026")
    with pytest.raises(Blocked, match="tidak dapat menyetujui"):
        approve_erasure(seat, asked.pk)
    with django_capture_on_commit_callbacks(execute=True):
        approve_erasure(world.seat(world.holder("dpmd_secretary")), asked.pk)
    text = Client().get(f"/verifikasi/{row.code}/").content.decode()
    assert "asli dan berlaku" in text
    assert "data dihapus" in text
    assert row.number in text
    client = world.signed_in(head)
    for address in (page_of(event, "sertifikat/"), page_of(event, "peserta/"), page_of(event)):
        assert "Contoh Hadir 1" not in client.get(address).content.decode()
    assert not [one for one in tmp_path.rglob("*") if one.is_file()]
    make_paper.call(waiting.pk, "")
    assert not event.papers.exclude(file=None).exists()
    again = ask_paper(seat, event.key, EventPaper.Kind.CERTIFICATES, "")
    make_paper.call(again.pk, "")
    again.refresh_from_db()
    with pypdfium2.PdfDocument(content_of(again.file)) as pdf:
        assert len(pdf) == 3
    with pytest.raises(Blocked, match="sudah dihapus"):
        erase_participant(seat, event.key, row.participant_id, "Lagi")


@pytest.mark.parametrize("kind", [*list(EventPaper.Kind)[:3], EventPaper.Kind.ANNEXES, *PAPERS])
def test_papers_are_made_behind_the_page(head, event, kind, tmp_path, settings):
    settings.FILES = tmp_path
    issue_certificates(world.seat(head), event.key, PATTERN, today())
    outreach_world.payment(event, Payment.TRANSPORT)
    row = ask_paper(world.seat(head), event.key, kind, "https://desa.example.id")
    make_paper.call(row.pk, "https://desa.example.id")
    row.refresh_from_db()
    assert row.finished_at
    assert not row.problem
    client = world.signed_in(head)
    page = client.get(page_of(event))
    assert row.file_name in page.content.decode()
    assert "Refresh" not in page
    got = client.get(page_of(event, f"berkas/berkas/{row.pk}/"))
    assert got.content == content_of(row.file)
    if kind == EventPaper.Kind.CERTIFICATES:
        with pypdfium2.PdfDocument(got.content) as pdf:
            assert len(pdf) == 4


def test_uploaded_files_come_as_one_pdf_with_what_cannot_be_joined_named(head, event, tmp_path, settings):
    settings.FILES = tmp_path
    client = world.signed_in(head)
    client.post(page_of(event, "surat/"), {"kind": "invitation", "number": "1", "file": picture()})
    rtf = SimpleUploadedFile("tor.rtf", b"{\\rtf1 Kerangka acuan}", "application/rtf")
    client.post(page_of(event, "surat/"), {"kind": "tor", "title": "Kerangka", "file": rtf})
    assert event.documents.filter(file__isnull=False).count() == 2
    row = ask_paper(world.seat(head), event.key, EventPaper.Kind.ANNEXES, "")
    make_paper.call(row.pk, "")
    row.refresh_from_db()
    with pypdfium2.PdfDocument(content_of(row.file)) as pdf:
        assert len(pdf) == 2
        assert "berkas terpisah" in pdf[0].get_textpage().get_text_range()
    assert (row.done, row.total) == (2, 2)


def test_a_paper_that_was_cut_off_says_so_and_may_be_asked_for_again(head, event):
    row = ask_paper(world.seat(head), event.key, EventPaper.Kind.REPORT_PDF, "")
    EventPaper.objects.filter(pk=row.pk).update(asked_at=datetime.now(tz=UTC) - timedelta(hours=1))
    wake_stalled()
    row.refresh_from_db()
    assert row.finished_at
    assert "Minta lagi" in row.problem


def test_while_a_paper_is_made_the_page_comes_again_by_itself(head, event):
    ask_paper(world.seat(head), event.key, EventPaper.Kind.REPORT_PDF, "")
    page = world.signed_in(head).get(page_of(event))
    assert page["Refresh"]
    assert "sedang dibuat" in page.content.decode()


def test_a_foreign_regency_and_a_village_do_not_report(head, event):
    foreign = world.signed_in(world.holder("dpmd_head", world.OTHER_REGENCY))
    assert foreign.get(page_of(event)).status_code == 404
    village = world.signed_in(world.holder("village_head"))
    assert village.get(page_of(event)).status_code == 200
    assert village.post(page_of(event, "surat/"), {"kind": "tor", "title": "x"}).status_code == 403
    assert village.post(page_of(event, "berkas/"), {"kind": "report_pdf"}).status_code == 403


def test_the_page_costs_as_much_for_many_as_for_few(head, event, django_assert_max_num_queries):
    outreach_world.delegates(event, 200)
    client = world.signed_in(head)
    with django_assert_max_num_queries(34):
        assert client.get(page_of(event)).status_code == 200
