"""A cooperation from idea to closing on telephones, on each of the three tracks: a gate refuses with its article, then lets it on."""

import pytest

from mitradesa.core.calendar import today
from tests.browser.conftest import serving
from tests.browser.offices import Offices
from tests.gate.tables import with_tables

pytestmark = [pytest.mark.sampled(1, of="journeys"), pytest.mark.needs_chromium, pytest.mark.timeout(500)]
DAY = today().isoformat()
AGREED = {"musdes_result": "agreed", "musdes_on": DAY, "musdes_decisions": "ruang lingkup"}
NO_TIES = {
    "name_lists_compared": "kepala desa dan keluarganya\nperangkat desa\nanggota BPD",
    "tied_deciders": "0",
}
OFFERED = {"offer_announcement": "public", "offer_announced_on": DAY, "offer_attachments": "KAK"}
CHOSEN = {"evaluation_minutes": "pihak terpilih\nalasan", "selected_on": DAY}


@pytest.fixture
def offices(browser, tmp_path_factory):
    folder = with_tables(tmp_path_factory.mktemp("village"))
    with serving(folder) as site:
        yield Offices(browser, site, folder)


def to_the_end(offices):
    """From the chosen partner to the closed case, with the same refusal at the camat's desk on every track."""
    offices.refused(offices.secretary, "finish_draft", "Rancangan")
    offices.draft()
    offices.take(offices.secretary, "finish_draft")
    offices.papers("musdes_minutes")
    offices.take(offices.bpd, "agree_draft")
    offices.papers("camat_letter", "utilisation_perdes")
    offices.refused(offices.head, "clear", "Camat dilibatkan", "Pasal 165(5)")
    offices.state(camat_letter="sent", camat_letter_on=DAY, camat_evidence="surat")
    offices.take(offices.head, "clear")
    offices.papers("signed_agreement")
    last = today().replace(year=today().year + 2, day=1).isoformat()
    offices.state(numbers="1/PKS", signed_on=DAY, starts_on=DAY, ends_on=last)
    offices.take(offices.head, "sign")
    offices.papers("start_minutes")
    offices.take(offices.secretary, "start")
    offices.state(end_ground="agreed", ended_on=DAY, end_deliberated_on=DAY)
    offices.state(parties_in_end_minutes="2", end_steps_skipped="0", signing_sides="2")
    offices.papers("end_minutes")
    offices.take(offices.head, "end")
    offices.state(assets_not_returned="0", money_unsettled="0", final_report_on=DAY, report_covers_until=DAY)
    offices.papers("final_report", "handover_minutes")
    offices.take(offices.head, "close")
    assert "Ditutup" in offices.head.text()
    assert "Perkara ini sudah selesai" in offices.head.text()
    offices.leave()


def test_a_village_offers_its_waterfall(offices):
    offices.open("village_initiative", "Wisata Air Terjun Contoh", "none", "third_party")
    offices.take(offices.secretary, "take_up")
    phone = offices.secretary
    phone.go(offices.case.replace("/proses/", "/potensi/perkara/"))
    phone.page.get_by_label("Air terjun Contoh").check()
    phone.press("Simpan pilihan")
    offices.papers("priority_scale")
    offices.take(offices.secretary, "prioritise")
    offices.papers("musdes_minutes")
    offices.refused(offices.bpd, "approve", "UU 6/2014 Pasal 93(2)")
    offices.state(**AGREED)
    offices.take(offices.bpd, "approve")
    offices.take(offices.secretary, "record_plan")
    offices.papers("data_pack", "analysis", "kak", "environment_note")
    offices.take(offices.secretary, "prepare_offer")
    offices.papers("announcement")
    offices.refused(offices.head, "announce", "Permendagri 96/2017 Pasal 14(3)")
    offices.state(**OFFERED)
    offices.take(offices.head, "announce")
    offices.state(written_offers="2", first_offer_on=DAY)
    offices.take(offices.secretary, "open_offers")
    offices.state(**CHOSEN, **NO_TIES)
    offices.papers("evaluation_minutes")
    offices.take(offices.head, "choose")
    to_the_end(offices)


def test_a_third_party_proposes_and_the_village_accepts(offices):
    offices.open("partner_initiative", "Kebun Kopi Contoh", "none", "third_party")
    offices.papers("proposal", "proposal_receipt")
    offices.state(partner_plan="spoken", partner_plan_received_on=DAY)
    offices.refused(offices.secretary, "take_up", "Permendagri 96/2017 Pasal 15")
    offices.state(partner_plan="to_village")
    offices.take(offices.secretary, "take_up")
    offices.state(partner_plan_checks="manfaat dan biaya", musdes_organiser="bpd")
    offices.papers("screening_sheet", "invitation")
    offices.take(offices.secretary, "screen")
    offices.take(offices.bpd, "call_musdes")
    offices.state(**AGREED, **NO_TIES)
    offices.papers("musdes_minutes", "determination", "reply_letter")
    offices.refused(offices.bpd, "reject", "UU 6/2014 Pasal 93(2)")
    offices.take(offices.bpd, "accept")
    offices.refused(offices.head, "take_partner", "Permendagri 96/2017 Pasal 9(1)")
    phone = offices.secretary
    phone.go(offices.case.replace("/proses/", "/potensi/perkara/"))
    phone.page.get_by_label("Air terjun Contoh").check()
    phone.press("Simpan pilihan")
    offices.take(offices.head, "take_partner")
    to_the_end(offices)


def test_village_land_is_let(offices):
    offices.open("asset_use", "Sewa Tanah Kas Contoh", "sewa", "asset_use")
    phone = offices.secretary
    last = today().replace(year=today().year + 2, day=1).isoformat()
    phone.go(offices.case.replace("/proses/", "/aset/perkara/"))
    phone.page.select_option("select[name=what]", str(offices.land))
    phone.page.locator("[name=first_day]").fill(DAY)
    phone.page.locator("[name=last_day]").fill(last)
    phone.press("Simpan")
    offices.take(offices.secretary, "take_up")
    offices.state(**AGREED, **NO_TIES)
    offices.papers("musdes_minutes", "asset_minutes")
    offices.refused(offices.bpd, "agree_use", "UU 6/2014 Pasal 76(4)")
    phone.go(f"/ruang/aset/{offices.land}/ubah/")
    phone.page.select_option("select[name=proof]", "village_government")
    phone.page.locator("[name=proof_number]").fill("SHP 12/2019")
    phone.press("Simpan")
    offices.take(offices.bpd, "agree_use")
    offices.state(**OFFERED)
    offices.papers("announcement")
    offices.take(offices.head, "announce")
    offices.state(written_offers="1", first_offer_on=DAY)
    offices.take(offices.secretary, "open_offers")
    offices.state(**CHOSEN)
    offices.papers("evaluation_minutes")
    offices.take(offices.head, "choose")
    to_the_end(offices)
