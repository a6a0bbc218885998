"""The desks and offers: the sentences of sentences.toml about who reads a draft, who ends its sheet and who answers."""

import pytest
from django.test import Client

from mitradesa.core.evaluations import Mark
from mitradesa.core.offers import KAK_WORDS
from mitradesa.records.models import Evaluation, Event, Holding, StoredFile
from tests import estate, world
from tests.rights.acting import PIN, opens, sends, somebody

pytestmark = pytest.mark.django_db
ROOM, OFFERS = "/ruang/evaluasi/", "/ruang/penawaran/"


@pytest.fixture(autouse=True)
def regions(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    world.regions()


@pytest.fixture
def sheet():
    stored = StoredFile.objects.create(sha256="a" * 64, size=1, content_type="application/pdf")
    return estate.a_sheet(estate.a_case(), stored)


def act(one, sheet, part, **form):
    """The status of something done to a sheet as it stands now."""
    sheet.refresh_from_db()
    return sends(one, f"{ROOM}{sheet.key}/{part}/", version=sheet.version, **form)


def test_the_subdistrict_reads_a_draft_and_only_the_camat_ends_its_sheet(sheet):
    line = f"hasil-{sheet.items.get().pk}"
    for role in ("village_head", "bpd_chair", "dpmd_staff", "bupati", "facilitator"):
        one = somebody(role)
        assert opens(one, f"{ROOM}{sheet.key}/") == 200
        assert act(one, sheet, "hasil", **{line: "good"}) == 403
    neighbour = somebody("subdistrict_staff", world.OTHER_SUBDISTRICT)
    assert act(neighbour, sheet, "hasil", **{line: "good"}) == 404
    staff, camat = somebody("subdistrict_staff"), somebody("camat")
    assert act(staff, sheet, "hasil", **{line: "good"}) == 302
    assert act(staff, sheet, "siap") == 302
    end = {"ending": "no_notes", "pin": PIN}
    assert act(staff, sheet, "selesai", **end) == 403
    assert act(camat, sheet, "selesai", **end) == 302
    assert Evaluation.objects.get().ending == "no_notes"


def test_nobody_reads_for_the_desk_what_he_sent_or_what_his_own_village_made(sheet):
    line = {f"hasil-{sheet.items.get().pk}": "good"}
    staff = somebody("subdistrict_staff")
    Holding.objects.create(
        person=staff,
        office=world.office("village", world.VILLAGE),
        role="village_head",
        since="2026-01-01",
        decree="SK Pj 1",
    )
    staff.browser.post(
        "/meja/jabatan/",
        {"seat": f"{world.office('subdistrict', world.SUBDISTRICT).pk}.subdistrict_staff.holder"},
    )
    assert act(staff, sheet, "hasil", **line) == 403
    sender = somebody("camat")
    Evaluation.objects.update(sender=sender)
    assert act(sender, sheet, "hasil", **line) == 403
    assert sheet.items.get().mark == Mark.OPEN


def test_a_village_answers_the_findings_of_its_own_draft_alone(sheet):
    item = sheet.items.get()
    sheet.items.update(mark=Mark.LACKING)
    Evaluation.objects.update(state="done", ending="notes", finished_on="2026-11-10")
    said = {f"jawaban-{item.pk}": "Diperbaiki."}
    assert act(somebody("village_secretary", world.SIBLING_VILLAGE), sheet, "jawab", **said) == 404
    for role in ("camat", "bpd_chair", "village_operator"):
        assert act(somebody(role), sheet, "jawab", **said) == 403
    assert act(somebody("village_secretary"), sheet, "jawab", **said) == 302
    assert sheet.items.get().reply == "Diperbaiki."


def test_that_an_answer_is_awaited_is_recorded_by_the_village_that_waits_alone(sheet):
    address = f"{ROOM}perkara/{sheet.case_key}/menunggu/"
    kept = {"hal": f"lembar-{sheet.key}"}
    for role in ("village_operator", "bpd_chair", "camat", "subdistrict_staff", "dpmd_head", "bupati"):
        one = somebody(role)
        assert opens(one, address) == 200
        assert sends(one, address, **kept) == 403
    neighbour = somebody("village_head", world.SIBLING_VILLAGE)
    assert sends(neighbour, address, **kept) == 404
    assert sends(somebody("village_secretary"), address, **kept) == 302
    event = Event.objects.get(kind="evaluation.silence_recorded")
    assert opens(somebody("inspector"), f"{address}{event.position}.docx") == 200
    partner = somebody("third_party", partner=world.a_partner())
    assert opens(partner, address) == 403


def test_the_regents_answer_is_recorded_above_the_village_and_never_by_it():
    case = estate.a_case(asset_use="ksp")
    room = f"{ROOM}perkara/{case.key}/izin/"
    secretary = somebody("village_secretary")
    assert sends(secretary, room) == 302
    asked = {"version": 1, "number": "1", "on": "2026-11-02"}
    for role in ("camat", "dpmd_head", "bupati"):
        assert sends(somebody(role), f"{room}mohon/", **asked) == 403
    assert sends(secretary, f"{room}mohon/", **asked) == 302
    answer = {"version": 2, "granted": "0", "on": "2026-11-20", "reason": "Belum lengkap."}
    for role in ("village_head", "camat", "legal_officer"):
        assert sends(somebody(role), f"{room}jawaban/", **answer) == 403
    assert sends(somebody("bupati"), f"{room}jawaban/", **answer) == 302


def test_an_offer_is_announced_and_a_partner_chosen_by_the_village_head_alone():
    draft = estate.an_announcement(estate.a_case(asset_use="none", status="ready"), state="draft")
    room, sent = f"{OFFERS}{draft.code}/", {"version": 1, "pin": PIN}
    for role in ("village_secretary", "bpd_chair", "camat", "dpmd_head"):
        one = somebody(role)
        assert opens(one, room) == 200
        assert sends(one, f"{room}umumkan/", **sent) == 403
        assert sends(one, f"{room}pilih/", offer=1, reason="x", **sent) == 403
    neighbour = somebody("village_head", world.SIBLING_VILLAGE)
    assert opens(neighbour, room) == sends(neighbour, f"{room}umumkan/", **sent) == 404
    assert opens(somebody("third_party"), room) == 403
    draft.kak = dict.fromkeys(KAK_WORDS, "Contoh")
    draft.save()
    head = somebody("village_head")
    assert sends(head, f"{room}umumkan/", version=1, pin="111111") == 409
    assert sends(head, f"{room}umumkan/", **sent) == 302


def test_anybody_reads_an_announcement_and_nobody_what_an_offer_says_before_it_is_opened():
    one = estate.an_announcement(estate.a_case(asset_use="none"))
    estate.an_offer(one, says="Rahasia dagang contoh", name="PT Contoh Tersegel")
    visitor = Client()
    page = visitor.get(f"/penawaran/{one.code}/").content.decode()
    assert "Manfaat bagi desa" in page
    assert "PT Contoh Tersegel" not in page
    hidden = estate.an_announcement(estate.a_case(), state="draft")
    assert visitor.get(f"/penawaran/{hidden.code}/").status_code == 404
    for role in ("village_head", "village_secretary", "camat", "inspector"):
        shown = somebody(role).browser.get(f"{OFFERS}{one.code}/").content.decode()
        assert "PT Contoh Tersegel" in shown
        assert "Rahasia dagang" not in shown
