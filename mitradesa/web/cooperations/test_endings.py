"""The end of a case: nine grounds with their articles, the closing statement, renewal, and following an agreement of the register."""

from datetime import UTC, date, datetime, timedelta

import pytest

from mitradesa.actions.pins import set_pin
from mitradesa.core.calendar import today
from mitradesa.core.lifecycle.needs import Need
from mitradesa.core.lifecycle.status import Status
from mitradesa.queries.cooperations.scope import cooperation_seen
from mitradesa.queries.facts.cooperations import facts_of_cooperation
from mitradesa.queries.needs.everything import answers
from mitradesa.records.models import Closing, Cooperation, Event, HandBack
from tests import estate, world
from tests.walks import PIN, at, opened, send, text_of

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 20)


@pytest.fixture(autouse=True)
def places(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    world.regions()


@pytest.fixture
def row():
    agreement = world.agreement(title="Kelola pasar", signed_on=date(2024, 3, 1), ends_on=date(2027, 2, 28))
    return estate.a_case(
        asset_use="sewa", regime="asset_use", status="running", agreement=agreement, partner=world.a_partner()
    )


@pytest.fixture
def offices():
    found = {}
    for role in ("village_head", "village_secretary", "bpd_chair"):
        one = world.holder(role)
        set_pin(world.seat(one), PIN)
        found[role] = world.signed_in(one)
    return found


def seen(row):
    return cooperation_seen(world.seat(world.holder("bpd_member")), row.key)


def need(row, one):
    return answers(seen(row), [one], DAY)[one]


def line(number, **values):
    return {f"b{number}-{name}": value for name, value in values.items()}


def test_every_one_of_the_nine_grounds_is_offered_with_its_letter_and_kept_as_a_fact(offices, row):
    page = text_of(offices["village_secretary"].get(at(row, "akhir/")))
    for letter in "abcdefghi":
        assert f"Pasal 147 huruf {letter})" in page
    assert "PP 16/2026 Pasal 185" in page
    assert need(row, Need.GROUND).page == "cooperations:ending"
    days = {"ended_on": "2026-11-18", "deliberated_on": "2026-11-10", "parties": "2"}
    assert send(offices["village_secretary"], row, "akhir/", ground="unrecorded", **days).status_code == 422
    sent = send(offices["village_secretary"], row, "akhir/", ground="object_lost", **days)
    assert sent.status_code == 302, text_of(sent)
    values, origins = facts_of_cooperation(seen(row))
    assert values["end_ground"] == "object_lost"
    assert values["end_deliberated_on"] == date(2026, 11, 10)
    assert need(row, Need.GROUND).met
    assert "dinyatakan" in origins["end_ground"]


def test_a_deliberation_that_is_still_to_come_is_refused(offices, row):
    days = {"ended_on": "2999-01-01", "deliberated_on": "2999-01-01", "parties": "2"}
    page = send(offices["village_secretary"], row, "akhir/", ground="agreed", **days)
    assert page.status_code == 409
    assert "belum tiba" in text_of(page)


def test_a_case_is_not_handed_back_until_every_asset_is_and_the_money_is_settled(offices, row):
    land = estate.an_asset(code="01.02.03")
    estate.a_use(land, date(2024, 3, 1), date(2027, 2, 28), cooperation=row)
    assert need(row, Need.HANDED_BACK).says == "Pernyataan penutup belum dibuat."
    assert offices["village_head"].get(at(row, "penutup/cetak/")).status_code == 404
    form = offices["village_secretary"].get(at(row, "penutup/")).content.decode()
    assert f'name="b0-asset" value="{land.pk}"' in form
    first = line(0, asset=land.pk, what=land.name) | line(1, what="Kunci kios")
    sent = send(offices["village_secretary"], row, "penutup/", made_on="2026-11-19", **first)
    assert sent.status_code == 302, text_of(sent)
    assert need(row, Need.HANDED_BACK).says == "Belum kembali: Tanah kas Contoh, Kunci kios."
    back = {"returned_on": "2026-11-18", "condition": "worn"}
    whole = line(0, asset=land.pk, what=land.name, note="Pagar retak", **back)
    whole |= line(1, what="Kunci kios", **back)
    send(
        offices["village_secretary"], row, "penutup/", made_on="2026-11-19", money_unsettled="250000", **whole
    )
    assert need(row, Need.HANDED_BACK).says == "Belum diselesaikan Rp250.000."
    send(
        offices["village_secretary"],
        row,
        "penutup/",
        made_on="2026-11-19",
        money_unsettled="0",
        remaining="Memelihara jalan masuk sampai Maret.",
        **whole,
    )
    assert need(row, Need.HANDED_BACK).met
    values, _ = facts_of_cooperation(seen(row))
    assert (values["assets_not_returned"], values["money_unsettled"]) == (0, 0)
    printed = text_of(offices["bpd_chair"].get(at(row, "penutup/cetak/")))
    for said in (
        "Tanah kas Contoh",
        "rusak ringan",
        "Pagar retak",
        "18 November 2026",
        "Memelihara jalan masuk",
    ):
        assert said in printed
    assert "formulir usulan mitra desa" in printed.lower()
    assert HandBack.objects.count() == 2
    assert Closing.objects.count() == 1
    assert Event.objects.filter(kind="cooperation.closing_stated").count() == 3


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"made_on": "2999-01-01"}, "belum tiba"),
        ({"made_on": "2026-11-19"} | line(0, what="Kios", returned_on="2026-11-18"), "Keadaan Kios"),
        ({"made_on": "2026-11-19"} | line(0, what="Kios", returned_on="kemarin"), "belum benar"),
    ],
)
def test_a_statement_with_a_day_to_come_or_without_a_condition_is_refused(offices, row, sent, said):
    page = send(offices["village_secretary"], row, "penutup/", **sent)
    assert page.status_code == 409
    assert said in text_of(page)


def test_the_asset_of_another_village_is_not_handed_back_here(offices, row):
    foreign = estate.an_asset(world.SIBLING_VILLAGE)
    wrong = line(0, asset=foreign.pk, what="Tanah")
    page = send(offices["village_secretary"], row, "penutup/", made_on="2026-11-19", **wrong)
    assert page.status_code == 409
    assert not HandBack.objects.exists()


def lapsing(**fields):
    fields.setdefault("ends_on", today() + timedelta(days=60))
    return world.agreement(
        title="Kelola parkir",
        regime="third_party",
        scope="Karcis dan kebersihan",
        partner=world.a_partner(),
        signed_on=date(2024, 3, 1),
        starts_on=date(2024, 3, 1),
        **fields,
    )


def test_the_ladder_leads_to_a_case_of_renewal_that_knows_the_agreement_and_then_falls_silent(offices):
    old = lapsing()
    head = offices["village_head"]
    assert "Kelola parkir" in text_of(head.get("/meja/"))
    page = head.get(f"/ruang/kerja-sama/{old.key}/").content.decode()
    assert f"/ruang/proses/buka/?perpanjang={old.key}" in page
    form = head.get(f"/ruang/proses/buka/?perpanjang={old.key}").content.decode()
    for held in ("Perpanjangan: Kelola parkir", "Karcis dan kebersihan", f'value="{old.key}" selected'):
        assert held in form
    sent = {"track": "village_initiative", "title": "Perpanjangan", "key": "baru1", "renews": old.key}
    assert head.post("/ruang/proses/buka/", sent).status_code == 302
    assert Cooperation.objects.get(key="baru1").renews == old
    assert "Kurang dari" not in text_of(head.get("/meja/"))
    assert "perkara perpanjangan" in text_of(head.get(f"/ruang/kerja-sama/{old.key}/"))
    Cooperation.objects.filter(key="baru1").update(status="cancelled")
    assert "Kurang dari 3 bulan lagi" in text_of(head.get("/meja/"))


def test_what_has_ended_offers_no_renewal_and_another_villages_agreement_fills_no_form(offices):
    old = lapsing(ends_on=today() - timedelta(days=1))
    page = offices["village_head"].get(f"/ruang/kerja-sama/{old.key}/").content.decode()
    assert "?perpanjang=" not in page
    foreign = world.agreement(world.SIBLING_VILLAGE, title="Rahasia tetangga", ends_on=today())
    form = offices["village_head"].get(f"/ruang/proses/buka/?perpanjang={foreign.key}").content.decode()
    assert "Rahasia tetangga" not in form


def test_a_confirmed_running_agreement_is_followed_once_as_a_running_case(offices):
    old = lapsing(confirmed_at=datetime.now(tz=UTC))
    address = f"/ruang/proses/ikuti/{old.key}/"
    assert offices["bpd_chair"].post(address).status_code == 403
    assert "Ikuti sebagai perkara berjalan" in text_of(
        offices["village_head"].get(f"/ruang/kerja-sama/{old.key}/")
    )
    first = offices["village_secretary"].post(address)
    assert offices["village_secretary"].post(address).headers["location"] == first.headers["location"]
    one = Cooperation.objects.get()
    assert (one.status, one.agreement, one.steps.count()) == (Status.RUNNING, old, 0)
    values, origins = facts_of_cooperation(one)
    assert values["signed_on"] == date(2024, 3, 1)
    assert origins["signed_on"].startswith("register: ")


@pytest.mark.parametrize(
    "fields", [{"confirmed_at": None}, {"ends_on": date(2026, 1, 1)}, {"regime": "procurement"}]
)
def test_what_is_unconfirmed_ended_or_of_another_law_is_not_followed(offices, fields):
    old = lapsing(**{"confirmed_at": datetime.now(tz=UTC)})
    type(old).objects.filter(pk=old.pk).update(**fields)
    page = offices["village_secretary"].post(f"/ruang/proses/ikuti/{old.key}/")
    assert page.status_code == 409
    assert not Cooperation.objects.exists()


def test_changing_a_case_keeps_the_agreement_that_it_renews_after_that_has_lapsed(offices):
    old = world.agreement(title="Sewa lama", ends_on=date(2026, 1, 31))
    row = opened(offices, "village_initiative")
    Cooperation.objects.filter(pk=row.pk).update(renews=old)
    row.refresh_from_db()
    page = offices["village_secretary"].get(at(row, "ubah/"))
    assert f'<option value="{old.key}" selected>' in page.content.decode()
    form = {"title": "Nama baru", "renews": old.key}
    assert send(offices["village_secretary"], row, "ubah/", **form).status_code == 302
    row.refresh_from_db()
    assert (row.title, row.renews_id) == ("Nama baru", old.pk)
    other = world.agreement(title="Lampau lain", ends_on=date(2026, 1, 31))
    refused = send(offices["village_secretary"], row, "ubah/", **form | {"renews": other.key})
    assert refused.status_code == 422
