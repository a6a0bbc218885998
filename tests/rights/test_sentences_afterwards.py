"""Disputes, ends, money and matching: the sentences of sentences.toml about what comes after a signature, and before an offer."""

from datetime import UTC, date, datetime

import pytest

from mitradesa.records.models import (
    AccountChoice,
    Closing,
    Cooperation,
    Dispute,
    DisputeStage,
    LedgerYear,
    PartnerInterest,
    Receipt,
    VillageAccount,
)
from tests import estate, world
from tests.rights.acting import PIN, opens, reads, sends, somebody

pytestmark = pytest.mark.django_db
SUBJECT = {
    "subject": "Bagi hasil belum disetor",
    "raised_by": "village",
    "opened_on": "2026-10-01",
    "subdistricts": "1",
}
TALKS = {
    "rung": "deliberation",
    "held_on": "2026-10-05",
    "parties": "2",
    "signed_parties": "0",
    "outcome": "Belum ada kesepakatan",
    "version": "1",
}
MONEY = {"received_on": "2026-10-01", "amount": "100000", "payer": "PT Contoh", "account": "village_cash"}


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def running():
    partner = world.a_partner()
    agreement = world.agreement(title="Kelola pasar", partner=partner, ends_on=date(2027, 2, 28))
    return estate.a_case(status="running", agreement=agreement, partner=partner, asset_use="none")


def test_a_dispute_is_raised_by_the_village_its_bpd_chair_or_the_third_party_itself(running):
    address = f"/ruang/proses/{running.key}/perselisihan/buka/"
    for role in ("bpd_member", "camat", "dpmd_head", "inspector", "facilitator"):
        assert sends(somebody(role), address, **SUBJECT) == 403
    stranger = somebody("third_party", partner=world.a_partner("CV Contoh Lain"))
    assert sends(stranger, address, **SUBJECT) == 404
    assert not Dispute.objects.exists()
    for role in ("village_head", "village_operator", "bpd_chair"):
        assert sends(somebody(role), address, **SUBJECT) == 302
        Dispute.objects.all().delete()
    assert sends(somebody("third_party", partner=running.partner), address, **SUBJECT) == 302


def test_a_stage_is_recorded_by_the_village_or_its_subdistrict_and_by_no_party_alone(running):
    dispute = Dispute.objects.create(
        cooperation=running, subject="Bagi hasil", raised_by="village", opened_on=date(2026, 10, 1)
    )
    address = f"/ruang/proses/{running.key}/perselisihan/{dispute.pk}/tahap/"
    assert sends(somebody("third_party", partner=running.partner), address, **TALKS) == 403
    assert sends(somebody("dpmd_head"), address, **TALKS) == 403
    assert sends(somebody("camat", world.OTHER_VILLAGE), address, **TALKS) == 404
    assert not DisputeStage.objects.exists()
    assert sends(somebody("camat"), address, **TALKS) == 302


def test_the_end_of_a_case_is_prepared_in_its_own_village_alone(running):
    room = f"/ruang/proses/{running.key}/penutup/"
    sent = {"made_on": "2026-10-01", "version": 1}
    for role in ("camat", "dpmd_head", "legal_officer", "third_party"):
        partner = {"partner": running.partner} if role == "third_party" else {}
        assert sends(somebody(role, **partner), room, **sent) == 403
    assert sends(somebody("village_secretary", world.SIBLING_VILLAGE), room, **sent) == 404
    assert not Closing.objects.exists()
    assert sends(somebody("village_secretary"), room, **sent) == 302
    assert opens(somebody("third_party", partner=running.partner), f"{room}cetak/") == 200


def test_an_agreement_of_the_register_is_followed_by_its_own_village_alone(running):
    other = world.agreement(
        title="Kelola air", regime="third_party", ends_on=date(2999, 1, 1), confirmed_at=datetime.now(tz=UTC)
    )
    address = f"/ruang/proses/ikuti/{other.key}/"
    for role in ("bpd_chair", "camat", "dpmd_head", "third_party"):
        assert sends(somebody(role), address) == 403
    assert sends(somebody("village_head", world.SIBLING_VILLAGE), address) == 404
    assert Cooperation.objects.count() == 1
    assert sends(somebody("village_operator"), address) == 302


def test_a_village_records_its_own_receipts_and_those_above_only_read_them(running):
    address = f"/ruang/penerimaan/{running.agreement.key}/"
    for role in ("bpd_chair", "camat", "dpmd_head", "inspector", "facilitator"):
        one = somebody(role)
        assert opens(one, address) == 200
        assert sends(one, address, **MONEY) == 403
    assert sends(somebody("finance_officer", world.SIBLING_VILLAGE), address, **MONEY) == 404
    assert not Receipt.objects.exists()
    assert sends(somebody("finance_officer"), address, **MONEY) == 302
    assert opens(somebody("third_party", partner=running.partner), address) == 403


def test_the_finance_officer_brings_the_banks_file_and_those_above_read_it(running):
    statement = estate.a_statement()
    home, address = "/ruang/uang/rekening-koran/", f"/ruang/uang/rekening-koran/{statement.pk}/"
    upload = f"{home}unggah/"
    for role in ("village_head", "village_secretary", "camat", "dpmd_staff", "inspector"):
        one = somebody(role)
        assert "Bank Contoh" in reads(one, address)
        assert opens(one, upload) == 403
    for role in ("bpd_chair", "village_operator", "legal_officer", "facilitator"):
        assert opens(somebody(role), address) == 403
    assert opens(somebody("third_party", partner=running.partner), address) == 403
    assert opens(somebody("camat", world.OTHER_VILLAGE[:8]), address) == 404
    assert opens(somebody("finance_officer", world.SIBLING_VILLAGE), address) == 404
    assert opens(somebody("finance_officer"), upload) == 200


def test_a_line_is_matched_by_the_finance_officer_or_the_head_and_agreed_by_the_head_alone(running):
    statement = estate.a_statement()
    aside = f"/ruang/uang/rekening-koran/baris/{estate.a_line(statement).pk}/bukan/"
    agree = f"/ruang/uang/rekening-koran/{statement.pk}/setuju/"
    for role in ("village_secretary", "camat", "dpmd_head", "inspector", "bpd_chair"):
        assert sends(somebody(role), aside, why="Dana Desa") == 403
        assert sends(somebody(role), agree) == 403
    officer, head = somebody("finance_officer"), somebody("village_head")
    assert sends(officer, aside, why="Dana Desa") == 302
    assert sends(head, aside, why="bunga bank") == 302
    assert sends(officer, agree) == 403
    assert sends(head, agree) == 302
    assert sends(somebody("village_head", world.SIBLING_VILLAGE), agree) == 404


def test_a_villages_account_is_prepared_by_it_confirmed_by_its_head_and_seen_by_its_subdistrict():
    page = f"/ruang/uang/rekening/{world.VILLAGE}/"
    told = {
        "bank": "Bank Contoh",
        "number": "1234567890",
        "holder": "Pemerintah Desa Contoh",
        "since": "2026-01-02",
    }
    for role in ("bpd_chair", "camat", "dpmd_head", "inspector"):
        assert opens(somebody(role), page) == 200
        assert sends(somebody(role), page, **told) == 403
    assert sends(somebody("finance_officer", world.SIBLING_VILLAGE), page, **told) == 404
    finance, camat = somebody("finance_officer"), somebody("camat")
    assert sends(finance, page, **told | {"holder": "Contoh Kaur Keuangan"}) == 409
    assert sends(finance, page, **told) == 302
    known = VillageAccount.objects.get()
    confirm, see = (f"/ruang/uang/rekening/{known.pk}/{what}/" for what in ("benarkan", "lihat"))
    assert sends(finance, confirm, pin=PIN) == 403
    assert sends(camat, see) == 409
    head = somebody("village_head")
    assert sends(head, confirm, pin="000000") == 409
    assert sends(head, confirm, pin=PIN) == 302
    assert sends(head, see) == 403
    assert sends(somebody("camat", world.OTHER_SUBDISTRICT), see) == 404
    assert sends(camat, see) == 302
    assert opens(somebody("third_party"), page) == 403


def test_an_open_account_code_is_chosen_by_the_heads_of_the_regency_office_alone():
    page = "/ruang/uang/bagan/"
    choice = {"code": "4.1.2", "reason": "Contoh: surat kepala dinas nomor 1."}
    for role in ("village_head", "camat", "dpmd_staff", "inspector"):
        assert opens(somebody(role), page) == 200
        assert sends(somebody(role), page, **choice) == 403
    assert sends(somebody("dpmd_head"), page, **choice | {"reason": "ya"}) == 409
    assert sends(somebody("dpmd_head"), page, **choice) == 302
    assert AccountChoice.objects.get().regency == world.REGENCY


@pytest.fixture
def ledger(running):
    made = estate.a_ledger(running.agreement)
    estate.a_figure(made, 2025, 5_000_000)
    return f"/ruang/manfaat/perjanjian/{running.agreement.key}/"


def test_a_village_keeps_its_ledger_and_those_above_only_read_it(running, ledger):
    line = {"kind": "jobs", "title": "Warga bekerja", "unit": "orang"}
    for role in ("bpd_chair", "camat", "dpmd_head", "inspector", "facilitator"):
        one = somebody(role)
        assert opens(one, ledger) == opens(one, f"{ledger}cetak/") == 200
        assert sends(one, f"{ledger}baris/", **line) == sends(one, f"{ledger}2025/", version=1) == 403
    neighbour = somebody("village_secretary", world.SIBLING_VILLAGE)
    assert opens(neighbour, ledger) == sends(neighbour, f"{ledger}baris/", **line) == 404
    assert sends(somebody("finance_officer"), f"{ledger}baris/", **line) == 302


def test_only_the_village_head_confirms_a_year_of_a_ledger_and_never_what_he_wrote(running, ledger):
    address, year = f"{ledger}2025/benarkan/", LedgerYear.objects.get()
    sent = {"version": year.version, "pin": "271828"}
    for role in ("village_secretary", "finance_officer", "bpd_chair", "camat", "dpmd_head"):
        assert sends(somebody(role), address, **sent) == 403
    head = somebody("village_head")
    LedgerYear.objects.update(kept_by=head)
    assert sends(head, address, **sent) == sends(head, address, **sent | {"pin": "000000"}) == 409
    LedgerYear.objects.update(kept_by=None)
    assert sends(head, address, **sent) == 302


def test_a_third_party_tells_the_ledger_of_its_own_agreement_and_compares_no_villages(running, ledger):
    own = somebody("third_party", partner=running.partner)
    figure = LedgerYear.objects.get().figures.get()
    told = {f"amount-{figure.indicator_id}": "4000000"}
    stranger = somebody("third_party", partner=world.a_partner("CV Contoh Lain"))
    assert opens(stranger, ledger) == sends(stranger, f"{ledger}2025/lapor/", **told) == 404
    assert sends(somebody("village_secretary"), f"{ledger}2025/lapor/", **told) == 403
    assert sends(own, f"{ledger}2025/", version=1) == sends(own, f"{ledger}2025/benarkan/") == 403
    assert opens(own, "/ruang/manfaat/banding/?jenis=tourism") == 403
    assert sends(own, f"{ledger}2025/lapor/", **told) == 302
    figure.refresh_from_db()
    assert (figure.amount, figure.reported) == (5_000_000, 4_000_000)


def test_a_third_party_tells_its_own_interest_and_the_regency_tells_any_of_its_own(running):
    address = f"/ruang/cocok/minat/{running.partner.pk}/"
    sent = {"sectors": "tourism", "version": 0}
    for role in ("village_head", "camat", "inspector"):
        assert sends(somebody(role), address, **sent) == 403
    assert sends(somebody("third_party", partner=world.a_partner("CV Contoh Lain")), address, **sent) == 404
    assert sends(somebody("dpmd_staff", world.FOREIGN_VILLAGE), address, **sent) == 404
    assert not PartnerInterest.objects.exists()
    assert sends(somebody("third_party", partner=running.partner), address, **sent) == 302
    assert "PT Contoh Mitra" in reads(somebody("dpmd_staff"), "/ruang/cocok/minat/")
    assert opens(somebody("third_party", partner=running.partner), "/ruang/cocok/") == 403
