"""What a case waits for, in every state of the three tracks: who must answer, how long it took, what the law says, the dated record."""

import io
import re
from datetime import date, timedelta

import pypdfium2
import pytest
from django.test import Client

from mitradesa.core.calendar import in_words, today
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.lifecycle.status import BEFORE_SIGNATURE, FINAL, Status
from mitradesa.core.lifecycle.table import TrackName
from mitradesa.core.lifecycle.tracks import TRACKS
from mitradesa.core.silence import Awaited
from mitradesa.law.citation import cite, instruments
from mitradesa.law.counted_days import counted_days, waited_days
from mitradesa.law.own import supposing
from mitradesa.law.silence import ASKED
from mitradesa.law.working_days import working_calendar
from mitradesa.queries.evaluations.silence import waits_of
from mitradesa.queries.evaluations.silence_said import received_by, silence_of
from mitradesa.queries.facts.cooperations import facts_of_cooperation
from mitradesa.records.models import (
    CarriedFile,
    Cooperation,
    CooperationFact,
    CooperationPaper,
    Event,
    StoredFile,
)
from tests import estate, world
from tests.walks import text_of

pytestmark = pytest.mark.django_db
SENT = today() - timedelta(days=40)
LONG_AGO, LATELY = today() - timedelta(days=90), today() - timedelta(days=3)
NEITHER = "bukan persetujuan dan bukan penolakan"


@pytest.fixture(autouse=True)
def places(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    world.regions()


def stored():
    return StoredFile.objects.get_or_create(
        sha256="a" * 64, defaults={"size": 1, "content_type": "application/pdf"}
    )[0]


def stated(row, **facts):
    for name, value in facts.items():
        CooperationFact.objects.create(
            cooperation=row, name=name, value=value, stated=True, origin="dinyatakan"
        )


def a_paper(row, kind, on=SENT):
    CooperationPaper.objects.create(cooperation=row, kind=kind, number="9/S", dated_on=on)


def a_permit(row, **fields):
    return row.permits.create(**{"state": "asked", "asked_on": SENT, "request_number": "9/S"} | fields)


ARRANGED = {
    Awaited.SUBDISTRICT: lambda row: estate.a_sheet(row, stored(), sent_on=SENT),
    Awaited.REGENCY: lambda row: estate.a_sheet(row, stored(), sent_on=SENT, level="regency"),
    Awaited.CARRIED: lambda row: CarriedFile.objects.create(
        way="out",
        kind="case",
        case_key=row.key,
        village=row.village,
        digest="b" * 64,
        on=SENT,
        by="Contoh Sekdes",
    ),
    Awaited.LETTER: lambda row: a_paper(row, Paper.CAMAT_LETTER),
    Awaited.PERMIT: a_permit,
    Awaited.BUDGET: lambda row: stated(row, budget_sent_on=SENT.isoformat(), budget_place="original"),
}


def answer(row, awaited):
    """The authority answers on the way on which it was asked."""
    if awaited in (Awaited.SUBDISTRICT, Awaited.REGENCY):
        row.evaluations.update(state="done", ending="notes", finished_on=today())
    elif awaited is Awaited.CARRIED:
        CarriedFile.objects.create(
            way="in",
            kind="answer",
            case_key=row.key,
            village=row.village,
            digest="c" * 64,
            on=today(),
            by="Contoh",
        )
    elif awaited is Awaited.LETTER:
        stated(row, camat_letter="answered")
    elif awaited is Awaited.PERMIT:
        row.permits.update(state="granted", number="1/I", decided_on=today())
    else:
        stated(row, budget_evaluated_on=today().isoformat())


def waiting(row):
    row = Cooperation.objects.select_related("village", "partner", "potential__asset").get(pk=row.pk)
    return row, facts_of_cooperation(row)[0]


def found(row):
    return [one.awaited for one in waits_of(*waiting(row))]


def said(row, *, received=None):
    """The records that could be made today."""
    row, values = waiting(row)
    waits = waits_of(row, values)
    if received:
        waits = [received_by(one, "Contoh Penerima", received, "Contoh Sekdes") for one in waits]
    seat = world.seat(world.holder("village_secretary"))
    return [silence_of(row, one, values, today(), seat) for one in waits]


@pytest.mark.parametrize("awaited", list(Awaited))
@pytest.mark.parametrize("track", list(TrackName))
def test_every_state_of_every_track_waits_until_the_answer_and_no_longer(track, awaited):
    row = estate.a_case(track=track, asset_use="ksp", regime="third_party")
    ARRANGED[awaited](row)
    for status in TRACKS[track].statuses:
        Cooperation.objects.filter(pk=row.pk).update(status=status)
        open_ = status not in FINAL if awaited is Awaited.BUDGET else status in BEFORE_SIGNATURE
        assert found(row) == ([awaited] if open_ else []), status
    Cooperation.objects.filter(pk=row.pk).update(status=Status.DRAFT_AGREED)
    answer(row, awaited)
    assert found(row) == []


@pytest.mark.parametrize("awaited", list(Awaited))
def test_a_record_says_the_days_the_law_and_that_silence_is_neither_unless_an_article_says_so(awaited):
    row = estate.a_case(
        track="asset_use",
        asset_use="bgs",
        regime="third_party",
        status=Status.DRAFT_AGREED,
        title="Pasar Contoh",
    )
    ARRANGED[awaited](row)
    (one,) = said(row)
    assert one.days == 40
    assert one.working == working_calendar().between(SENT, today())
    assert one.days == one.weekend + len(one.off) + one.working
    assert all(read.sure for read in one.asks)
    assert one.readers
    assert "Pasar Contoh" in one.letter
    if awaited is Awaited.BUDGET:
        due = counted_days(SENT, 20, working=True).due
        assert in_words(due) in one.day
        assert [read.name for read in one.effect_articles] == ["Permendagri 20/2018 Pasal 35(3)"]
        assert one.passed is (due < today())
        assert "budget_evaluation_time" in [reader.rule for reader in one.readers]
    elif awaited is Awaited.PERMIT:
        assert "Peraturan yang terbaca tidak menetapkan hari" in one.day
        assert one.effect_articles[-1].name == "UU 30/2014 Pasal 53(4)"
        assert one.effect_articles[-1].sure == "disimpulkan, belum dibaca"
        assert "tidak menyatakan bahwa izin sudah ada" in one.effect
        assert not one.passed
        assert "regent_permission" in [reader.rule for reader in one.readers]
    else:
        assert one.day == "Peraturan yang terbaca tidak menetapkan hari bagi jawaban ini."
        assert NEITHER in one.effect
        assert not one.has_effect
        assert NEITHER in one.letter


def test_the_budget_takes_effect_by_itself_only_after_its_days_and_the_permit_never_opens_its_gate():
    row = estate.a_case(asset_use="ksp", regime="third_party", status=Status.PERMIT_ASKED)
    stated(row, budget_sent_on=LATELY.isoformat(), budget_place="original")
    (budget,) = said(row)
    assert not budget.passed
    assert "Bila batas harinya lewat" in budget.effect
    assert NEITHER in budget.effect
    row.facts.filter(name="budget_sent_on").update(value=LONG_AGO.isoformat())
    (budget,) = said(row)
    assert budget.passed
    assert "rancangan APB Desa berlaku dengan sendirinya" in budget.effect
    assert NEITHER not in budget.effect
    row.facts.filter(name="budget_place").update(value="changed")
    (budget,) = said(row)
    assert not budget.has_effect
    assert NEITHER in budget.effect
    row.facts.all().delete()
    a_permit(row, asked_on=LONG_AGO)
    (permit,) = said(row, received=LONG_AGO)
    assert permit.passed
    assert "dianggap dikabulkan secara hukum" in permit.effect
    assert "belum terpenuhi" in permit.readers[0].says


def test_no_digest_of_the_book_gives_silence_an_effect_that_the_records_do_not_know():
    speaks = re.compile(
        r"dengan sendirinya|dianggap (dikabulkan|disetujui|diterima|ditolak)|tidak ada (hasil|jawaban)",
        re.IGNORECASE,
    )
    names = {
        (one.id, article.key)
        for one in instruments().values()
        for article in one.articles.values()
        if speaks.search(article.digest)
    }
    known = {each for one in ASKED.values() if one.effect for each in one.effect.basis}
    assert names <= known
    assert all(cite(*each).article for each in known)


def test_a_region_of_its_own_rule_sets_a_day_and_the_record_says_so():
    row = estate.a_case(asset_use="ksp", regime="third_party", status=Status.PERMIT_ASKED)
    a_permit(row)
    with supposing(LOCAL):
        (one,) = said(row)
        assert "Aturan “Izin bupati keluar dalam 10 hari kerja”" in one.day
        assert "hari mulainya belum tercatat" in one.day
        assert not one.passed
        stated(row, camat_letter="answered", camat_letter_on=SENT.isoformat())
        (one,) = said(row)
    assert f"hari terakhirnya {in_words(counted_days(SENT, 10, working=True).due)} dan sudah lewat" in one.day
    assert "Perbup 12/2025 Pasal 9" in [read.name for read in one.day_articles]
    assert one.passed


LOCAL = {
    "local/16.04/lokal_hari_izin.toml": """
rule = "lokal_hari_izin"
by = "Contoh Hukum"
on = 2026-11-20
title = "Izin bupati keluar dalam 10 hari kerja"
severity = "should"
gate = "clear"
remedy = "Tanyakan kepada bupati melalui camat."
supplier = "regent"
applies = 'asset_use == "ksp"'

[regulation]
kind = "Perbup"
number = "12"
year = 2025
title = "Kerja sama desa"
in_force_from = "2025-06-01"
article = "Pasal 9"
digest = "Contoh."
verified = "official"

[numbers.LONGEST]
value = 10
since = "2025-06-01"

[[requires]]
condition = 'working_days(camat_letter_on, regent_permit_on) <= LONGEST'
breach = "Izin bupati {regent_permit_on}."
"""
}


def test_a_letter_that_was_only_stated_waits_too_and_a_permit_asked_on_paper_again_after_a_refusal():
    row = estate.a_case(asset_use="ksp", regime="third_party", status=Status.PERMIT_ASKED)
    stated(row, camat_letter="sent", camat_letter_on=SENT.isoformat())
    assert found(row) == [Awaited.LETTER]
    a_permit(row, state="refused", decided_on=LATELY, reason="Belum lengkap.")
    a_paper(row, Paper.PERMIT_REQUEST, SENT)
    assert found(row) == [Awaited.LETTER]
    a_paper(row, Paper.PERMIT_REQUEST, today())
    assert found(row) == [Awaited.LETTER, Awaited.PERMIT]
    Cooperation.objects.filter(pk=row.pk).update(asset_use="sewa")
    assert found(row) == [Awaited.LETTER]


def test_days_that_passed_are_working_days_weekends_and_days_off_and_unknown_years_are_said():
    start = date(2026, 1, 1)
    for days in range(0, 365, 7):
        one = waited_days(start, start + timedelta(days=days))
        assert one.days == days == one.weekend + len(one.off) + one.working
        assert one.working == working_calendar().between(start, one.until)
    far = waited_days(date(1999, 1, 4), date(1999, 1, 10))
    assert (far.days, far.weekend, far.working) == (6, 2, None)
    assert waited_days(today(), today() - timedelta(days=3)).days == 0


def address(row, rest=""):
    return f"/ruang/evaluasi/perkara/{row.key}/menunggu/{rest}"


def words_of(page):
    parts = pypdfium2.PdfDocument(io.BytesIO(page.content))
    return re.sub(r"\s+", " ", " ".join(one.get_textpage().get_text_range() for one in parts))


def test_the_village_makes_a_dated_record_once_a_day_that_stays_as_it_was():
    row = estate.a_case(
        asset_use="ksp", regime="third_party", status=Status.PERMIT_ASKED, title="Pasar Contoh"
    )
    a_permit(row)
    secretary = world.signed_in(world.holder("village_secretary"))
    page = text_of(secretary.get(address(row)))
    assert "menunggu 40 hari" in page
    assert "Salin teks ini" in page
    wrong = secretary.post(address(row), {"hal": "izin-bupati", "penerima": "Contoh Agendaris"})
    assert wrong.status_code == 409
    assert "Contoh Agendaris" in wrong.text
    early = (SENT - timedelta(days=1)).isoformat()
    taken = {"hal": "izin-bupati", "penerima": "Contoh Agendaris", "diterima": early}
    assert secretary.post(address(row), taken).status_code == 409
    assert secretary.post(address(row), taken | {"diterima": "kemarin"}).status_code == 409
    assert not Event.objects.exists()
    made = secretary.post(address(row), taken | {"diterima": (SENT + timedelta(days=1)).isoformat()})
    assert made.status_code == 302
    event = Event.objects.get()
    assert event.kind == "evaluation.silence_recorded"
    assert "belum ada jawaban sesudah 39 hari" in event.says
    again = secretary.post(address(row), {"hal": "izin-bupati"})
    assert "Catatan hari ini sudah dibuat" in text_of(again)
    row.permits.update(state="granted", number="1/I", decided_on=today())
    gone = secretary.post(address(row), {"hal": "izin-bupati"})
    assert gone.status_code == 409
    listed = text_of(secretary.get(address(row)))
    assert "Tidak ada jawaban yang sedang ditunggu" in listed
    camat = world.signed_in(world.holder("camat"))
    printed = words_of(camat.get(address(row, f"{event.position}.pdf")))
    for words in (
        "Catatan Jawaban yang Ditunggu",
        "Contoh Agendaris",
        "39 hari",
        "UU 30/2014 Pasal 53(4)",
        "Permendagri 1/2016 Pasal 17",
        event.digest[:16],
    ):
        assert words in printed
    assert camat.get(address(row, f"{event.position}.docx")).status_code == 200
    assert camat.get(address(row, f"{event.position}.txt")).status_code == 404
    assert camat.get(address(row, "99999.pdf")).status_code == 404
    assert camat.post(address(row), {"hal": "izin-bupati"}).status_code == 403


def test_the_case_page_leads_to_it_and_other_villages_find_nothing():
    row = estate.a_case(asset_use="none", track="village_initiative", status=Status.DRAFT_AGREED)
    secretary = world.signed_in(world.holder("village_secretary"))
    assert address(row) in secretary.get(f"/ruang/proses/{row.key}/").text
    assert address(row) in secretary.get(f"/ruang/evaluasi/perkara/{row.key}/").text
    foreign = world.signed_in(world.holder("village_secretary", world.SIBLING_VILLAGE))
    assert foreign.get(address(row)).status_code == 404
    assert Client().get(address(row)).status_code == 302
