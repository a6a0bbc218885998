"""Three disputes that really happened, names removed, replayed day by day: each is stopped or flagged on its day, by its article.

Land let twice (Lumajang); a lease that lapsed unnoticed and money for its renewal paid to an officer (Ciamis); land let that the village
does not control (Tuban). The days are of this test: what happened is what matters.
"""

from datetime import UTC, date, datetime

import pytest

from mitradesa.actions.pins import set_pin
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.lifecycle.status import Status
from mitradesa.records.models import AgreementFlag, AssetUse, Cooperation, Event
from tests import estate, world
from tests.walks import PIN, at, decide, moved, opened, paper, send, state, take, text_of

pytestmark = pytest.mark.django_db
AGREED = {"musdes_result": "agreed", "musdes_decisions": "jangka waktu"}
NO_TIES = {
    "name_lists_compared": "kepala desa dan keluarganya\nperangkat desa\nanggota BPD",
    "tied_deciders": "0",
}


@pytest.fixture(autouse=True)
def places(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    world.regions()


@pytest.fixture
def on(monkeypatch):
    """Makes a day today, for every page and every act."""

    def becomes(day):
        class Stopped(datetime):
            @classmethod
            def now(cls, tz=None):
                return datetime.fromisoformat(f"{day}T05:00:00").replace(tzinfo=tz)

        monkeypatch.setattr("mitradesa.core.calendar.datetime", Stopped)
        return day

    return becomes


@pytest.fixture
def offices():
    """The village's head, secretary and BPD chair, and the subdistrict head, each signed in."""
    found = {}
    for role in ("village_head", "village_secretary", "bpd_chair", "camat"):
        one = world.holder(role)
        set_pin(world.seat(one), PIN)
        found[role] = world.signed_in(one)
    return found


def reserve(offices, row, asset, first, last):
    row.refresh_from_db()
    sent = {
        "what": str(asset.pk),
        "first_day": first,
        "last_day": last,
        "version": row.version,
    }
    return offices["village_secretary"].post(f"/ruang/aset/perkara/{row.key}/", sent)


def a_lease(offices, title, partner):
    """Opens a case of a lease and decides which law governs it."""
    row = opened(
        offices,
        "asset_use",
        title=title,
        key=f"perkara{Cooperation.objects.count()}",
        asset_use="sewa",
        partner=str(world.a_partner(partner).pk),
    )
    assert decide(offices, row, "asset_use").status_code == 302
    return row


def test_land_that_is_let_is_not_let_again_and_its_rent_goes_to_no_private_account(offices, on):
    land = estate.an_asset(area=5000, code="01.02")
    day = on("2026-03-02")
    first = a_lease(offices, "Sewa sawah kepada penyewa pertama", "CV Contoh Pertama")
    assert reserve(offices, first, land, "2026-04-01", "2029-03-31").status_code == 302
    assert take(offices["village_secretary"], first, "take_up", on=day).status_code == 302

    day = on("2026-03-09")
    second = a_lease(offices, "Sewa sawah kepada penyewa kedua", "CV Contoh Kedua")
    refused = reserve(offices, second, land, "2026-06-01", "2027-05-31")
    assert refused.status_code == 409
    for said in ("penyewa pertama", "penyewa kedua", "1 April 2026 sampai 31 Maret 2029", "bertumpuk"):
        assert said in text_of(refused)
    assert reserve(offices, second, land, "", "").status_code == 302
    assert take(offices["village_secretary"], second, "take_up", on=day).status_code == 302
    state(offices, second, **AGREED, musdes_on=day, **NO_TIES)
    for kind in (Paper.MUSDES_MINUTES, Paper.ASSET_MINUTES, Paper.ANNOUNCEMENT):
        paper(offices, second, kind, day)
    assert take(offices["bpd_chair"], second, "agree_use", on=day).status_code == 302
    state(offices, second, offer_announcement="public", offer_announced_on=day, offer_attachments="KAK")
    refused = take(offices["village_head"], second, "announce", on=day)
    assert refused.status_code == 409
    assert "belum dipesan" in text_of(refused)
    moved(second, Status.ASSET_AGREED)
    assert AssetUse.objects.filter(first_day__isnull=False).count() == 1

    day = on("2026-03-16")
    to_partner(offices, first, day)
    paper(offices, first, Paper.DRAFT, day)
    state(offices, first, payee_is_person="ya", payment_mode="other_person")
    refused = take(offices["village_secretary"], first, "finish_draft", on=day)
    assert refused.status_code == 409
    assert "rekening pribadi" in text_of(refused)
    assert "PP 43/2014 Pasal 91" in text_of(refused)
    moved(first, Status.PARTNER_CHOSEN)


def to_partner(offices, row, day):
    """The first lease on its right way: agreed, announced, offered, and its tenant chosen."""
    head, secretary = offices["village_head"], offices["village_secretary"]
    state(offices, row, **AGREED, musdes_on=day, **NO_TIES)
    state(offices, row, offer_announcement="public", offer_announced_on=day, offer_attachments="KAK")
    state(offices, row, written_offers="1", first_offer_on=day)
    state(offices, row, evaluation_minutes="pihak terpilih\nalasan", selected_on=day)
    for kind in (Paper.MUSDES_MINUTES, Paper.ASSET_MINUTES, Paper.ANNOUNCEMENT, Paper.EVALUATION_MINUTES):
        paper(offices, row, kind, day)
    steps = (
        (offices["bpd_chair"], "agree_use"),
        (head, "announce"),
        (secretary, "open_offers"),
        (head, "choose"),
    )
    for client, name in steps:
        page = take(client, row, name, on=day)
        assert page.status_code == 302, text_of(page)


def money_comes_in(offices, agreement):
    """The tenant pays for a renewal into an officer's own hand: what the register can be told of it today.

    A record of receipts joins here: the payment itself, on its day, while no renewal is open.
    """
    agreement.refresh_from_db()
    sent = {"version": agreement.version, "f.payment_mode": "other_person", "f.payee_is_person": "ya"}
    page = offices["village_secretary"].post(f"/ruang/kerja-sama/{agreement.key}/keterangan/", sent)
    assert page.status_code == 302, text_of(page)


def desk_of(offices, role):
    return text_of(offices[role].get("/meja/"))


def test_a_lapsed_lease_is_announced_and_its_renewal_is_not_bought(offices, on):
    old = world.agreement(
        title="Sewa kolam Contoh",
        partner=world.a_partner("CV Contoh Kolam"),
        regime="asset_use",
        signed_on=date(2023, 7, 1),
        starts_on=date(2023, 7, 1),
        ends_on=date(2026, 6, 30),
        confirmed_at=datetime.now(tz=UTC),
    )
    for day, step in (
        ("2025-06-30", "1 tahun"),
        ("2025-12-31", "6 bulan"),
        ("2026-03-31", "3 bulan"),
        ("2026-05-31", "1 bulan"),
    ):
        on(day)
        for role in ("village_head", "village_secretary", "bpd_chair", "camat"):
            if step != "1 tahun" or role != "camat":
                assert f"Kurang dari {step} lagi" in desk_of(offices, role), (day, role)

    on("2026-06-25")
    late = a_lease(offices, "Perpanjangan sewa kolam", "CV Contoh Kolam")
    assert send(offices["village_secretary"], late, "ubah/", **renewing(late, old)).status_code == 302

    on("2026-07-01")
    listed = offices["camat"].get("/ruang/kerja-sama/", {"keadaan": "lewat-belum-diperbarui"})
    assert "Sewa kolam Contoh" in text_of(listed)

    on("2026-07-14")
    money_comes_in(offices, old)
    for role in ("village_head", "bpd_chair", "camat"):
        said = text_of(offices[role].get(f"/ruang/kerja-sama/{old.key}/"))
        assert "uang untuk desa dibayarkan ke rekening pribadi" in said
        assert "mitra membayar tunai kepada orang lain" in said
        assert "PP 43/2014 Pasal 91" in said
        assert "Permendagri 20/2018 Pasal 43" in said
        assert "lewat waktu" in said
    assert "melengkapi keterangan" in Event.objects.filter(kind="agreement.facts_stated").last().says

    day = on("2026-07-20")
    paper(offices, late, Paper.EXTENSION_EVALUATION, day)
    refused = take(offices["village_head"], late, "renew", on=day)
    assert refused.status_code == 409
    assert "sudah berakhir 30 Juni 2026" in text_of(refused)
    assert "bukalah kerja sama baru" in text_of(refused)
    dated_back = take(offices["village_head"], late, "renew", on="2026-06-29")
    assert dated_back.status_code == 409
    assert "Evaluasi sebelum perpanjangan bertanggal sampai 29 Juni 2026 belum dicatat" in text_of(dated_back)
    moved(late, Status.OPENED)
    again = a_lease(offices, "Perpanjangan sewa kolam lagi", "CV Contoh Kolam")
    assert send(offices["village_secretary"], again, "ubah/", **renewing(again, old)).status_code == 422


def test_a_renewal_decided_before_the_end_is_taken(offices, on):
    day = on("2026-06-20")
    old = world.agreement(title="Sewa kolam Contoh", ends_on=date(2026, 6, 30))
    row = a_lease(offices, "Perpanjangan sewa kolam", "CV Contoh Kolam")
    assert send(offices["village_secretary"], row, "ubah/", **renewing(row, old)).status_code == 302
    refused = take(offices["village_head"], row, "renew", on=day)
    assert refused.status_code == 409
    assert "Evaluasi sebelum perpanjangan belum dicatat" in text_of(refused)
    paper(offices, row, Paper.EXTENSION_EVALUATION, day)
    assert take(offices["village_head"], row, "renew", on=day).status_code == 302
    moved(row, Status.PARTNER_CHOSEN)


def renewing(row, old):
    return {
        "title": row.title,
        "asset_use": "sewa",
        "partner": str(row.partner_id),
        "renews": old.key,
    }


def test_land_that_the_village_does_not_control_is_not_let(offices, on):
    day = on("2026-02-02")
    land = estate.an_asset(
        name="Tanah pesisir Contoh", proof="other_name", proof_number="SHM 3/1999", code="01.02"
    )
    row = a_lease(offices, "Sewa tanah pesisir", "PT Contoh Pesisir")
    assert reserve(offices, row, land, "2026-03-01", "2028-02-28").status_code == 302
    assert take(offices["village_secretary"], row, "take_up", on=day).status_code == 302

    day = on("2026-02-10")
    state(offices, row, **AGREED, musdes_on=day, **NO_TIES)
    for kind in (Paper.MUSDES_MINUTES, Paper.ASSET_MINUTES):
        paper(offices, row, kind, day)
    guide = text_of(offices["bpd_chair"].get(at(row)))
    assert "Tanah pesisir Contoh: sertifikat atas nama lain" in guide
    refused = take(offices["bpd_chair"], row, "agree_use", on=day)
    assert refused.status_code == 409
    assert "UU 6/2014 Pasal 76(4)" in text_of(refused)
    moved(row, Status.ASSET_NAMED)
    for step in ("announce", "sign", "lease_yearly"):
        address = at(row, f"langkah/{step}/")
        found = offices["village_head"].get(address).status_code
        assert found == (200 if step == "lease_yearly" else 404)
    refused = take(offices["village_head"], row, "lease_yearly", on=day)
    assert refused.status_code == 409
    assert "UU 6/2014 Pasal 76(4)" in text_of(refused)

    on("2026-02-20")
    signed = world.agreement(
        title="Sewa tanah pesisir di atas kertas",
        partner=world.a_partner("PT Contoh Pesisir"),
        regime="asset_use",
        signed_on=date(2026, 2, 18),
    )
    sent = {"version": 1, "f.asset_use": "sewa", "f.asset_kinds": "tanah", "f.land_title": "other_name"}
    offices["village_secretary"].post(f"/ruang/kerja-sama/{signed.key}/keterangan/", sent)
    said = text_of(offices["camat"].get(f"/ruang/kerja-sama/{signed.key}/"))
    assert "Tanah yang diperjanjikan bersertifikat atas nama lain" in said
    assert "UU 6/2014 Pasal 76(4)" in said
    assert AgreementFlag.objects.filter(agreement=signed, flag="no_musdes").exists()
