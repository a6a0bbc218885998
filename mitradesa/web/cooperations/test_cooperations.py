"""Cooperations walked as people of the offices walk them: opened, prepared, decided, refused where something lacks, signed and closed."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.actions.pins import set_pin
from mitradesa.actions.tallies import recount
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.lifecycle.status import Status
from mitradesa.core.lifecycle.table import TrackName
from mitradesa.core.lifecycle.tracks import TRACKS
from mitradesa.queries.cooperations.guide import prospects
from mitradesa.records.models import (
    Agreement,
    AssetUse,
    Cooperation,
    Event,
)
from tests import estate, world
from tests.walks import (
    DAY,
    PIN,
    REASON,
    SAMPLES,
    at,
    decide,
    moved,
    opened,
    paper,
    ranked_and_planned,
    send,
    state,
    take,
    text_of,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def places(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    world.regions()


@pytest.fixture
def offices():
    """Head, secretary and BPD chair of the village, each signed in, with a PIN where they decide."""
    found = {}
    for role in ("village_head", "village_secretary", "bpd_chair"):
        one = world.holder(role)
        set_pin(world.seat(one), PIN)
        found[role] = world.signed_in(one)
    return found


AGREED = {
    "musdes_result": "agreed",
    "musdes_on": "2026-09-01",
    "musdes_decisions": "ruang lingkup\njangka waktu",
}
NO_TIES = {
    "name_lists_compared": "kepala desa dan keluarganya\nperangkat desa\nanggota BPD",
    "tied_deciders": "0",
}


def to_signature(offices, row):
    """From the chosen partner to the signature and beyond it to the closing, with what each step asks."""
    secretary, bpd = offices["village_secretary"], offices["bpd_chair"]
    refused = take(secretary, row, "finish_draft")
    assert refused.status_code == 409
    assert "rancangan" in text_of(refused)
    paper(offices, row, Paper.DRAFT)
    assert take(secretary, row, "finish_draft").status_code == 302, text_of(
        take(secretary, row, "finish_draft")
    )
    moved(row, Status.DRAFT)
    assert take(bpd, row, "agree_draft").status_code == 409
    paper(offices, row, Paper.MUSDES_MINUTES)
    assert take(bpd, row, "agree_draft").status_code == 302, text_of(take(bpd, row, "agree_draft"))
    moved(row, Status.DRAFT_AGREED)
    state(offices, row, camat_letter="sent", camat_letter_on="2026-10-01", camat_evidence="surat")
    paper(offices, row, Paper.CAMAT_LETTER)


def sign_and_close(offices, row):
    head, secretary = offices["village_head"], offices["village_secretary"]
    moved(row, Status.CLEARED)
    paper(offices, row, Paper.SIGNED_AGREEMENT)
    state(offices, row, numbers="1/PKS/2026", signed_on=DAY, starts_on=DAY, ends_on="2028-11-01")
    page = take(head, row, "sign")
    assert page.status_code == 302, text_of(page)
    moved(row, Status.SIGNED)
    agreement = Agreement.objects.get()
    assert row.agreement == agreement
    assert agreement.confirmed_at
    assert sorted(agreement.files.values_list("kind", flat=True)) == ["minutes", "signed"]
    flags = set(agreement.flags.values_list("flag", flat=True))
    assert not flags & {"no_file", "no_musdes"}
    assert recount(commit=False).wrong == 0
    paper(offices, row, Paper.START_MINUTES)
    assert take(secretary, row, "start").status_code == 302
    moved(row, Status.RUNNING)
    assert take(head, row, "end").status_code == 409
    state(
        offices,
        row,
        end_ground="agreed",
        ended_on=DAY,
        end_deliberated_on=DAY,
        parties_in_end_minutes="2",
        end_steps_skipped="0",
        signing_sides="2",
    )
    paper(offices, row, Paper.END_MINUTES)
    page = take(head, row, "end")
    assert page.status_code == 302, text_of(page)
    moved(row, Status.ENDED)
    agreement.refresh_from_db()
    assert agreement.ended_on == date.fromisoformat(DAY)
    assert recount(commit=False).wrong == 0
    state(
        offices,
        row,
        assets_not_returned="1",
        money_unsettled="0",
        final_report_on=DAY,
        report_covers_until=DAY,
    )
    for kind in (Paper.FINAL_REPORT, Paper.HANDOVER_MINUTES):
        paper(offices, row, kind)
    assert take(head, row, "close").status_code == 409
    state(offices, row, assets_not_returned="0")
    page = take(head, row, "close")
    assert page.status_code == 302, text_of(page)
    moved(row, Status.CLOSED)


def test_a_village_walks_its_own_initiative_from_idea_to_closing(offices):
    partner = world.a_partner()
    row = opened(offices, "village_initiative", asset_use="none", partner=str(partner.pk))
    head, secretary, bpd = offices["village_head"], offices["village_secretary"], offices["bpd_chair"]
    assert take(secretary, row, "take_up").status_code == 409
    assert decide(offices, row).status_code == 302
    assert take(secretary, row, "take_up").status_code == 302
    ranked_and_planned(row)
    paper(offices, row, Paper.PRIORITY_SCALE)
    assert take(secretary, row, "prioritise").status_code == 302
    refused = take(bpd, row, "approve")
    assert refused.status_code == 409
    assert "Pasal 93(2)" in text_of(refused)
    state(offices, row, **AGREED)
    paper(offices, row, Paper.MUSDES_MINUTES)
    assert take(bpd, row, "approve").status_code == 302
    assert take(secretary, row, "record_plan").status_code == 302, text_of(
        take(secretary, row, "record_plan")
    )
    for kind in (Paper.DATA_PACK, Paper.ANALYSIS, Paper.KAK, Paper.ENVIRONMENT_NOTE):
        paper(offices, row, kind)
    page = take(secretary, row, "prepare_offer")
    assert page.status_code == 302, text_of(page)
    state(offices, row, offer_announcement="public", offer_announced_on=DAY, offer_attachments="KAK")
    paper(offices, row, Paper.ANNOUNCEMENT)
    assert take(head, row, "announce").status_code == 302
    state(offices, row, written_offers="2", first_offer_on=DAY)
    assert take(secretary, row, "open_offers").status_code == 302
    state(offices, row, evaluation_minutes="pihak terpilih\nalasan", selected_on=DAY, **NO_TIES)
    paper(offices, row, Paper.EVALUATION_MINUTES)
    page = take(head, row, "choose")
    assert page.status_code == 302, text_of(page)
    to_signature(offices, row)
    page = take(head, row, "clear")
    assert page.status_code == 302, text_of(page)
    sign_and_close(offices, row)
    assert [one.target for one in row.steps.all()][-1] == Status.CLOSED
    assert not list(prospects(row, date(2026, 11, 29)))
    assert "menutup perkara kerja sama" in Event.objects.filter(kind="cooperation.closed").get().says


def test_a_third_party_proposes_and_the_village_accepts_or_refuses(offices):
    row = opened(offices, "partner_initiative", asset_use="none", partner=str(world.a_partner().pk))
    head, secretary, bpd = offices["village_head"], offices["village_secretary"], offices["bpd_chair"]
    decide(offices, row)
    state(offices, row, partner_plan="spoken", partner_plan_received_on="2026-08-03")
    for kind in (Paper.PROPOSAL, Paper.PROPOSAL_RECEIPT):
        paper(offices, row, kind)
    refused = take(secretary, row, "take_up")
    assert refused.status_code == 409
    assert "Pasal 15" in text_of(refused)
    state(offices, row, partner_plan="to_village")
    assert take(secretary, row, "take_up").status_code == 302
    state(offices, row, partner_plan_checks="manfaat dan biaya", musdes_organiser="bpd")
    paper(offices, row, Paper.SCREENING_SHEET)
    assert take(secretary, row, "screen").status_code == 302
    paper(offices, row, Paper.INVITATION)
    assert take(bpd, row, "call_musdes").status_code == 302
    ranked_and_planned(row)
    state(offices, row, **AGREED, **NO_TIES)
    for kind in (Paper.MUSDES_MINUTES, Paper.DETERMINATION, Paper.REPLY_LETTER):
        paper(offices, row, kind)
    assert take(bpd, row, "reject").status_code == 409
    assert take(bpd, row, "accept").status_code == 302
    page = take(head, row, "take_partner")
    assert page.status_code == 302, text_of(page)
    to_signature(offices, row)
    assert take(head, row, "clear").status_code == 302
    sign_and_close(offices, row)


def test_a_lease_of_village_land_waits_for_proof_for_free_days_and_for_the_perdes(offices):
    row = opened(offices, "asset_use", asset_use="sewa", partner=str(world.a_partner().pk))
    head, secretary, bpd = offices["village_head"], offices["village_secretary"], offices["bpd_chair"]
    decide(offices, row, "asset_use")
    assert take(secretary, row, "take_up").status_code == 409
    asset = estate.an_asset(proof="none", code="01.02.03", current_use="idle")
    AssetUse.objects.create(
        asset=asset, cooperation=row, first_day=date(2026, 11, 2), last_day=date(2028, 11, 1)
    )
    assert take(secretary, row, "take_up").status_code == 302, text_of(take(secretary, row, "take_up"))
    state(offices, row, **AGREED, **NO_TIES)
    for kind in (Paper.MUSDES_MINUTES, Paper.ASSET_MINUTES):
        paper(offices, row, kind)
    refused = take(bpd, row, "agree_use")
    assert refused.status_code == 409
    assert "Pasal 76(4)" in text_of(refused)
    asset.proof = "village_government"
    asset.save()
    page = take(bpd, row, "agree_use")
    assert page.status_code == 302, text_of(page)
    state(
        offices,
        row,
        offer_announcement="public",
        offer_announced_on=DAY,
        offer_attachments="KAK",
        written_offers="1",
        first_offer_on=DAY,
        evaluation_minutes="pihak terpilih\nalasan",
        selected_on=DAY,
    )
    paper(offices, row, Paper.ANNOUNCEMENT)
    assert take(head, row, "announce").status_code == 302
    assert take(secretary, row, "open_offers").status_code == 302
    paper(offices, row, Paper.EVALUATION_MINUTES)
    assert take(head, row, "choose").status_code == 302
    to_signature(offices, row)
    refused = take(head, row, "clear")
    assert refused.status_code == 409
    assert "Peraturan desa tentang pemanfaatan aset" in text_of(refused)
    paper(offices, row, Paper.UTILISATION_PERDES)
    page = take(head, row, "clear")
    assert page.status_code == 302, text_of(page)
    moved(row, Status.CLEARED)


def test_who_may_not_take_a_step_cannot_and_two_who_take_it_at_once_are_told(offices):
    row = opened(offices, "village_initiative")
    decide(offices, row)
    assert take(offices["bpd_chair"], row, "take_up").status_code == 403
    foreign = world.signed_in(world.holder("village_secretary", place=world.OTHER_VILLAGE))
    assert foreign.get(at(row)).status_code == 404
    version = row.version
    assert take(offices["village_secretary"], row, "take_up").status_code == 302
    again = offices["village_secretary"].post(
        at(row, "langkah/cancel/"), {"version": version, "on": DAY, "note": REASON}
    )
    assert again.status_code in (403, 409)
    later = send(offices["village_head"], row, "langkah/cancel/", on="2999-01-01", note=REASON, pin=PIN)
    assert later.status_code == 409
    assert "belum tiba" in text_of(later)


def test_the_guide_names_who_with_which_paper_and_by_which_article(offices, django_assert_max_num_queries):
    row = opened(offices, "village_initiative", asset_use="none")
    with django_assert_max_num_queries(40):
        page = offices["village_secretary"].get(at(row))
    text = text_of(page)
    assert "Jalan sampai ditutup" in text
    assert "Berita acara musyawarah desa" in text
    assert "Ketua BPD" in text
    assert "peraturan yang terbaca tidak menetapkan tenggat hari" in text
    assert "Paling lambat" in text
    for track in TrackName:
        assert str(len(TRACKS[track].transitions)) in text_of(
            offices["village_head"].get(f"/ruang/proses/jalur/{track}/")
        )


def test_what_if_says_which_answers_would_change_and_keeps_nothing(offices):
    row = opened(offices, "asset_use", asset_use="sewa")
    decide(offices, row, "asset_use")
    state(offices, row, starts_on="2026-12-01", ends_on="2028-11-30")
    text = text_of(offices["village_secretary"].get(at(row, "andai/"), {"hal": "term_months", "nilai": "84"}))
    assert "Sewa aset desa paling lama" in text
    assert set(row.facts.values_list("name", flat=True)) == {"starts_on", "ends_on"}


def test_what_if_takes_term_money_asset_and_partner_together_and_names_the_gates(offices):
    row = opened(offices, "asset_use", asset_use="sewa")
    decide(offices, row, "asset_use")
    state(offices, row, starts_on="2026-12-01", ends_on="2028-11-30")
    asked = {"tahun": "7", "uang": "900000000", "aset": "ksp", "mitra": "company"}
    page = offices["village_secretary"].get(at(row, "andai/"), asked)
    text = text_of(page)
    for said in (
        "Gerbang yang berubah",
        "84 bulan",
        "Rp900.000.000",
        "kerja sama pemanfaatan",
        "Izin tertulis bupati",
    ):
        assert said in text, said
    assert "Sekarang : Sewa" in text or "Sekarang: sewa" in text
    wrong = offices["village_secretary"].get(at(row, "andai/"), {"tahun": "tujuh"})
    assert "Gerbang yang berubah" not in text_of(wrong)
    assert "field wrong" in wrong.content.decode()
    assert set(row.facts.values_list("name", flat=True)) == {"starts_on", "ends_on"}


def test_a_deadline_of_the_law_is_counted_day_by_day_and_where_there_is_none_that_is_said(offices):
    row = opened(offices, "asset_use", asset_use="sewa")
    decide(offices, row, "asset_use")
    state(
        offices,
        row,
        utilisation_perdes="promulgated",
        perdes_agreed_on="2026-08-12",
        perdes_handed_on="2026-08-31",
    )
    text = text_of(offices["bpd_chair"].get(at(row, "tenggat/")))
    for said in (
        "dikerjakan, terlambat",
        "paling lambat Senin, 24 Agustus 2026",
        "Senin, 17 Agustus 2026: tidak dihitung: Hari Kemerdekaan Republik Indonesia",
        "Sabtu, 15 Agustus 2026: tidak dihitung: Sabtu",
        "PP 16/2026 Pasal 102",
        "belum berjalan",
    ):
        assert said in text, said
    plain = opened_anew(offices)
    assert "Tidak ada tenggat hari" in text_of(offices["bpd_chair"].get(at(plain, "tenggat/")))


def opened_anew(offices):
    sent = {"track": "village_initiative", "title": "Kerja sama lain", "key": "perkara2", "asset_use": "none"}
    offices["village_secretary"].post("/ruang/proses/buka/", sent)
    row = Cooperation.objects.get(key="perkara2")
    decide(offices, row, "no_village")
    return row


def test_a_kelurahan_and_a_purchase_are_turned_away(offices):
    row = opened(offices, "village_initiative")
    decide(offices, row, "procurement")
    assert take(offices["village_secretary"], row, "take_up").status_code == 409
    page = take(
        offices["village_secretary"],
        row,
        "redirect",
        note="Ini pembelian komputer, memakai aturan pengadaan.",
    )
    assert page.status_code == 302
    moved(row, Status.REDIRECTED)


def test_a_paper_that_a_step_used_stays_and_one_recorded_by_mistake_goes(offices):
    row = opened(offices, "village_initiative", asset_use="none")
    decide(offices, row)
    take(offices["village_secretary"], row, "take_up")
    ranked_and_planned(row)
    paper(offices, row, Paper.PRIORITY_SCALE)
    paper(offices, row, Paper.KAK)
    take(offices["village_secretary"], row, "prioritise")
    used, mistaken = row.papers.get(kind=Paper.PRIORITY_SCALE), row.papers.get(kind=Paper.KAK)
    assert send(offices["village_secretary"], row, f"surat/{mistaken.pk}/tarik/").status_code == 302
    assert send(offices["village_secretary"], row, f"surat/{used.pk}/tarik/").status_code == 409
    assert row.papers.filter(withdrawn_at__isnull=True).count() == 1


def test_a_draft_recorded_by_its_number_is_read_when_its_file_comes(offices):
    row = opened(offices, "village_initiative", asset_use="none")
    send(offices["village_secretary"], row, "surat/draft/", number="1", dated_on=DAY)
    known = row.papers.get(kind=Paper.DRAFT)
    assert not row.facts.filter(stated=False).exists()
    naskah = SimpleUploadedFile("naskah.docx", (SAMPLES / "contoh-wisata-lengkap.docx").read_bytes())
    page = send(offices["village_secretary"], row, f"surat/{known.pk}/berkas/", file=naskah)
    assert page.status_code == 302, text_of(page)
    assert row.facts.filter(stated=False).count() > 5
