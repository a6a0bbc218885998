"""The desks walked over their pages: a draft sent, read, ended, answered, sent again and passed on; and what is refused on the way."""

import io
from datetime import date, timedelta

import pypdfium2
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.actions.pins import set_pin
from mitradesa.core.calendar import today
from mitradesa.core.evaluations import PERMIT_ITEMS
from mitradesa.core.lifecycle.needs import Need
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.law.own import supposing
from mitradesa.queries.cooperations.guide import judged
from mitradesa.queries.cooperations.scope import cooperation_seen
from mitradesa.queries.desk import desk
from mitradesa.queries.evaluations.queue import waited
from mitradesa.queries.facts.cooperations import facts_of_cooperation
from mitradesa.queries.needs.everything import answers
from mitradesa.records.models import Cooperation, Evaluation, Event, RegentPermit, StoredFile
from tests import estate, world
from tests.walks import PDF, PIN, paper, text_of

pytestmark = pytest.mark.django_db
ROOM = "/ruang/evaluasi/"


@pytest.fixture(autouse=True)
def places(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    world.regions()


@pytest.fixture
def offices():
    found = {}
    for role in (
        "village_secretary",
        "subdistrict_staff",
        "camat",
        "dpmd_division_head",
        "dpmd_secretary",
        "dpmd_head",
        "bupati",
    ):
        one = world.holder(role)
        set_pin(world.seat(one), PIN)
        found[role] = world.signed_in(one)
    return found


def case_with_draft(offices):
    row = estate.a_case(
        key="perkara1",
        track="village_initiative",
        asset_use="none",
        regime="third_party",
        title="Wisata Air Terjun",
    )
    paper(offices, row, Paper.DRAFT)
    row.refresh_from_db()
    return row


def sent(offices, row, number="005/12/2026"):
    row.refresh_from_db()
    page = offices["village_secretary"].post(
        f"{ROOM}perkara/{row.key}/", {"version": row.version, "number": number, "on": today().isoformat()}
    )
    return page


def does(client, sheet, part, follow=False, **form):
    sheet.refresh_from_db()
    return client.post(f"{ROOM}{sheet.key}/{part}/", {"version": sheet.version} | form, follow=follow)


def marked(sheet, mark="good", but=()):
    return {f"hasil-{one.pk}": ("lacking" if one.place in but else mark) for one in sheet.items.all()}


def ended(offices, sheet, ending, but=(), **more):
    assert does(offices["subdistrict_staff"], sheet, "hasil", **marked(sheet, but=but)).status_code == 302
    assert does(offices["subdistrict_staff"], sheet, "siap").status_code == 302
    return does(offices["camat"], sheet, "selesai", ending=ending, pin=PIN, **more)


def met(row, need):
    return answers(cooperation_seen(world.seat(world.holder("province_officer")), row.key), [need], today())[
        need
    ]


def test_a_draft_is_sent_read_ended_answered_sent_again_and_passed_on(offices):
    row = case_with_draft(offices)
    assert not met(row, Need.CAMAT_INVOLVED).met
    assert met(row, Need.CAMAT_INVOLVED).page == "evaluations:of_case"
    assert sent(offices, row).status_code == 302
    sheet = Evaluation.objects.get()
    assert met(row, Need.CAMAT_INVOLVED).met
    contents = {one.rule: one for one in sheet.items.filter(part="contents")}
    assert len(contents) == 8
    assert contents["cooperation_term"].proposed == "good"
    assert contents["cooperation_term"].clause.startswith("Pasal ")
    assert sheet.items.get(says="Surat pengantar kepala desa").proposed == "good"
    assert sheet.items.get(says="Berita acara musyawarah desa").proposed == "lacking"
    assert row.papers.filter(kind=Paper.CAMAT_LETTER, number="005/12/2026").exists()
    again = sent(offices, row)
    assert again.status_code == 409
    assert "sudah ada di meja itu" in text_of(again)
    number = sheet.items.first().place
    early = ended(offices, sheet, "no_notes", but=(number,))
    assert early.status_code == 409
    assert "masih bertanda –" in text_of(early)
    done = does(offices["camat"], sheet, "selesai", follow=True, ending="notes", pin=PIN, number="12/LE/2026")
    assert "dengan catatan" in text_of(done)
    values, _ = facts_of_cooperation(row)
    assert (values["camat_letter"], values["camat_evidence"]) == ("answered", ("surat", "berita acara"))
    assert "bukan persetujuan" in met(row, Need.CAMAT_INVOLVED).says
    found = sheet.items.get(place=number)
    page = does(
        offices["village_secretary"],
        sheet,
        "jawab",
        follow=True,
        **{f"jawaban-{found.pk}": "Sudah dilampirkan."},
    )
    assert "Sudah dilampirkan." in text_of(page)
    assert sent(offices, row).status_code == 302
    second = Evaluation.objects.exclude(pk=sheet.pk).get()
    assert second.round == 2
    assert ended(offices, second, "no_notes").status_code == 302
    assert does(offices["camat"], second, "teruskan").status_code == 302
    above = Evaluation.objects.get(level="regency")
    assert (above.passed_from, above.draft) == (second, second.draft)
    assert does(offices["dpmd_division_head"], above, "hasil", **marked(above)).status_code == 302
    assert does(offices["dpmd_division_head"], above, "siap").status_code == 302
    early = does(offices["dpmd_head"], above, "selesai", ending="no_notes", pin=PIN)
    assert "Paraf Kepala Bidang belum ada" in text_of(early)
    turn = does(offices["dpmd_secretary"], above, "paraf")
    assert "giliran Kepala Bidang" in text_of(turn)
    for role in ("dpmd_division_head", "dpmd_secretary"):
        assert does(offices[role], above, "paraf").status_code == 302
    assert does(offices["dpmd_head"], above, "selesai", ending="no_notes", pin=PIN).status_code == 302
    row = Cooperation.objects.get(pk=row.pk)
    values, _ = facts_of_cooperation(row)
    assert (values["subdistrict_sheet"], values["regency_sheet"]) == ("no_notes", "no_notes")
    assert row.status == "opened"
    assert Event.objects.filter(kind="evaluation.finished").count() == 3


WITHOUT_NOTES = {
    "local/16.04/lokal_tanpa_catatan.toml": """
rule = "lokal_tanpa_catatan"
by = "Contoh Hukum"
on = 2026-11-20
title = "Lembar kecamatan berakhir tanpa catatan"
severity = "mandatory"
gate = "clear"
remedy = "Perbaiki rancangan menurut catatan, lalu kirim lagi ke meja kecamatan."
supplier = "village_secretary"
applies = 'regime == "third_party"'

[regulation]
kind = "Perbup"
number = "12"
year = 2025
title = "Kerja sama desa"
in_force_from = "2025-06-01"
article = "Pasal 9"
digest = "Contoh."
verified = "official"

[[requires]]
condition = 'subdistrict_sheet == "no_notes"'
breach = "Lembar kecamatan: {subdistrict_sheet}."
"""
}


def test_a_regency_that_asks_for_a_sheet_without_notes_stops_until_the_newest_one_is(offices):
    row = case_with_draft(offices)

    def stops():
        one = Cooperation.objects.get(pk=row.pk)
        answers = {each.rule: each for each in judged(one, today())}
        return [answers["lokal_tanpa_catatan"].outcome, answers["lokal_tanpa_catatan"].message]

    with supposing(WITHOUT_NOTES):
        assert stops()[0] == "unknown"
        assert sent(offices, row).status_code == 302
        assert stops() == ["breached", "Lembar kecamatan: masih diperiksa."]
        first = Evaluation.objects.get()
        assert ended(offices, first, "notes", but=(first.items.first().place,)).status_code == 302
        assert stops() == ["breached", "Lembar kecamatan: dengan catatan."]
        assert sent(offices, row).status_code == 302
        assert ended(offices, Evaluation.objects.exclude(pk=first.pk).get(), "no_notes").status_code == 302
        assert stops()[0] == "met"


def test_the_breaches_of_the_draft_are_lines_with_their_articles_and_clauses(offices):
    row = case_with_draft(offices)
    page = offices["village_secretary"].post(
        f"/ruang/proses/{row.key}/keterangan/",
        {"version": row.version, "f.dispute_first_step": "pengadilan"},
    )
    assert page.status_code == 302
    sent(offices, row)
    found = Evaluation.objects.get().items.filter(part="finding")
    assert found.exists()
    assert all(one.articles and one.proposed == "lacking" and not one.mark and one.note for one in found)
    assert found.filter(rule="deliberation_before_court").exists()


def test_without_a_draft_nothing_is_sent_and_a_wrong_pin_ends_nothing(offices):
    row = estate.a_case(key="perkara1", track="village_initiative", asset_use="none")
    page = sent(offices, row)
    assert page.status_code == 409
    assert "belum mempunyai berkas rancangan" in text_of(page)
    paper(offices, row, Paper.DRAFT)
    sent(offices, row)
    sheet = Evaluation.objects.get()
    open_line = does(offices["subdistrict_staff"], sheet, "siap")
    assert open_line.status_code == 409
    assert "belum diperiksa" in text_of(open_line)
    does(offices["subdistrict_staff"], sheet, "hasil", **marked(sheet))
    does(offices["subdistrict_staff"], sheet, "siap")
    assert does(offices["camat"], sheet, "selesai", ending="no_notes", pin="111111").status_code == 409
    stale = offices["camat"].post(
        f"{ROOM}{sheet.key}/selesai/", {"version": 1, "ending": "no_notes", "pin": PIN}
    )
    assert stale.status_code == 409
    assert "sudah berubah" in text_of(stale)
    back = does(offices["camat"], sheet, "kembali", alasan="Periksa lagi pasal tiga")
    assert back.status_code == 302
    sheet.refresh_from_db()
    assert (sheet.state, sheet.ending) == ("waiting", "")


def test_the_queue_shows_days_and_working_days_and_marks_what_waits_long(offices):
    case, stored = estate.a_case(), StoredFile.objects.create(sha256="b" * 64, size=1, content_type="x")
    late = estate.a_sheet(case, stored, key="lama", sent_on=today() - timedelta(days=30))
    estate.a_sheet(estate.a_case(key="baru", title="Kolam"), stored, key="baru", sent_on=today())
    page = text_of(offices["subdistrict_staff"].get(ROOM))
    assert page.index(late.title) < page.index("Kolam")
    assert f"menunggu {waited(late, today()).says}" in page
    week = Evaluation(sent_on=date(2026, 11, 2))
    assert waited(week, date(2026, 11, 9)).working == 5
    assert "tidak menetapkan tenggat" in page
    lines = [one for one in desk(world.seat(world.holder("camat"))) if one.kind == "sheet"]
    assert len(lines) == 2
    assert offices["bupati"].get(ROOM).status_code == 200


def test_the_sheet_is_printed_with_its_table_and_says_that_it_approves_nothing(offices):
    row = case_with_draft(offices)
    sent(offices, row)
    sheet = Evaluation.objects.get()
    ended(offices, sheet, "no_notes")
    page = offices["camat"].get(f"{ROOM}{sheet.key}/lembar.pdf")
    words = " ".join(
        one.get_textpage().get_text_range() for one in pypdfium2.PdfDocument(io.BytesIO(page.content))
    )
    assert all(word in words for word in ("URAIAN", "HASIL", "KET", "TANPA CATATAN", "bukan persetujuan"))
    assert offices["camat"].get(f"{ROOM}{sheet.key}/lembar.docx").status_code == 200
    assert offices["camat"].get(f"{ROOM}{sheet.key}/lembar.exe").status_code == 404


def test_the_regents_permit_holds_twelve_papers_and_answers_the_need(offices):
    row = estate.a_case(key="perkara1", asset_use="ksp")
    room = f"{ROOM}perkara/perkara1/izin/"
    secretary, answer = (
        offices["village_secretary"],
        {"granted": "1", "number": "188/7", "on": today().isoformat()},
    )
    assert not met(row, Need.PERMIT).met
    assert "Permendagri 1/2016 Pasal 17" in text_of(secretary.get(room))
    assert secretary.post(room).status_code == 302
    permit = RegentPermit.objects.get()
    assert [one.says for one in permit.items.all()] == list(PERMIT_ITEMS)
    held = {"version": 1, "ada-9": "1", "ket-9": "NPWP perusahaan"}
    assert secretary.post(room, held).status_code == 302
    file = SimpleUploadedFile("akta.pdf", PDF)
    assert secretary.post(f"{room}8/", {"version": 2, "file": file}).status_code == 302
    assert secretary.get(f"{room}8/unduh/").status_code == 200
    values, _ = facts_of_cooperation(row)
    assert (values["regent_permit"], values["asset_papers"]) == ("none", ("akta perusahaan", "NPWP"))
    assert (
        secretary.post(f"{room}mohon/", {"version": 3, "number": "1", "on": today().isoformat()}).status_code
        == 302
    )
    assert not met(row, Need.PERMIT_OR_NOT_NEEDED).met
    without = offices["bupati"].post(f"{room}jawaban/", answer | {"version": 4})
    assert without.status_code == 409
    assert "Nomor dan pindaian" in text_of(without)
    granted = offices["bupati"].post(
        f"{room}jawaban/", answer | {"version": 4, "file": SimpleUploadedFile("izin.pdf", PDF)}
    )
    assert granted.status_code == 302
    assert met(row, Need.PERMIT).says.startswith("Izin bupati nomor 188/7")
    assert row.papers.filter(kind=Paper.REGENT_PERMIT, file__isnull=False).exists()
    assert facts_of_cooperation(row)[0]["regent_permit_on"] == today()
    lease = estate.a_case(key="sewa", asset_use="sewa")
    refused = secretary.post(f"{ROOM}perkara/{lease.key}/izin/")
    assert refused.status_code == 409
    assert "Hanya KSP, BGS dan BSG" in text_of(refused)
