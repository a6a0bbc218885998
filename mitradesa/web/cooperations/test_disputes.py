"""A dispute climbs its ladder as records: who raises it, which rung is due, which minutes a settlement needs, what the book hears."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.actions.pins import set_pin
from mitradesa.core.lifecycle.needs import Need
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.lifecycle.status import Status
from mitradesa.queries.cooperations.guide import judged, track_of
from mitradesa.queries.cooperations.scope import cooperation_seen
from mitradesa.queries.facts.cooperations import facts_of_cooperation
from mitradesa.queries.needs.everything import answers
from mitradesa.records.models import CooperationFact, Dispute, DisputeStage, Event
from tests import estate, world
from tests.walks import PDF, PIN, at, moved, paper, send, take, text_of

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 10)
RAISED = {
    "subject": "Bagi hasil tiga bulan belum disetor mitra",
    "clause": "Pasal 7 ayat (2)",
    "raised_by": "village",
    "opened_on": "2026-10-01",
    "subdistricts": "1",
}
TALKS = {"rung": "deliberation", "held_on": "2026-10-05", "parties": "2", "outcome": "Belum ada kesepakatan"}


@pytest.fixture(autouse=True)
def places(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    world.regions()


@pytest.fixture
def row():
    partner = world.a_partner()
    agreement = world.agreement(
        title="Kelola pasar", partner=partner, signed_on=date(2024, 3, 1), ends_on=date(2027, 2, 28)
    )
    return estate.a_case(
        track="village_initiative",
        asset_use="none",
        regime="third_party",
        status="running",
        partner=partner,
        agreement=agreement,
        status_on=date(2024, 3, 1),
    )


@pytest.fixture
def offices():
    found = {}
    for role in ("village_head", "village_secretary", "bpd_chair", "camat"):
        one = world.holder(role)
        set_pin(world.seat(one), PIN)
        found[role] = world.signed_in(one)
    return found


def raised(offices, row, **more):
    return offices["village_secretary"].post(at(row, "perselisihan/buka/"), RAISED | more)


def held(client, row, **sent):
    one = Dispute.objects.get(settled_on__isnull=True)
    sent = {"signed_parties": "0", "parties": "2", "version": one.version} | sent
    return client.post(at(row, f"perselisihan/{one.pk}/tahap/"), sent)


def seen(row):
    return cooperation_seen(world.seat(world.holder("bpd_member")), row.key)


def test_a_dispute_is_opened_deliberated_facilitated_and_settled_and_the_case_moves_with_it(offices, row):
    head = offices["village_head"]
    paper(offices, row, Paper.DISPUTE_NOTICE)
    refused = take(head, row, "open_dispute")
    assert refused.status_code == 409
    assert "Perselisihannya belum dicatat" in text_of(refused)
    assert raised(offices, row).status_code == 302
    assert take(head, row, "open_dispute").status_code == 302
    moved(row, Status.DISPUTED)
    assert held(offices["village_secretary"], row, **TALKS).status_code == 302
    paper(offices, row, Paper.SETTLEMENT_MINUTES)
    refused = take(head, row, "settle")
    assert refused.status_code == 409
    assert "tahap terakhir: musyawarah para pihak" in text_of(refused)
    done = held(
        offices["camat"],
        row,
        rung="facilitation",
        held_on="2026-10-20",
        facilitator="camat",
        outcome="Disetor dalam dua kali angsuran",
        settled="on",
        minutes_number="300/5/2026",
        minutes_on="2026-10-21",
        signed_parties="2",
        signed_officials="camat",
        file=SimpleUploadedFile("ba.pdf", PDF),
    )
    assert done.status_code == 302
    page = text_of(offices["bpd_chair"].get(at(row, "perselisihan/")))
    assert "selesai 21 Oktober 2026" in page
    assert "PP 43/2014 Pasal 148(2)" in page
    assert "Pasal 185" in page
    stage = DisputeStage.objects.get(rung="facilitation")
    fetched = offices["bpd_chair"].get(at(row, f"perselisihan/berkas/{stage.pk}/"))
    assert fetched.headers["content-disposition"].startswith("attachment")
    assert take(head, row, "settle").status_code == 302, text_of(take(head, row, "settle"))
    moved(row, Status.RUNNING)
    assert Event.objects.filter(kind="dispute.settled").get().says.endswith("20 Oktober 2026: selesai")


def test_the_rule_book_hears_the_records_before_what_was_stated(offices, row):
    CooperationFact.objects.create(
        cooperation=row, name="dispute_stage", value="settled", origin="dinyatakan"
    )
    assert answers(seen(row), [Need.DISPUTE_OPEN, Need.DISPUTE_SETTLED], DAY)[Need.DISPUTE_OPEN].met is False
    raised(offices, row, subdistricts="2")
    held(offices["village_secretary"], row, **TALKS | {"parties": "1"})
    held(
        offices["village_secretary"],
        row,
        rung="facilitation",
        held_on="2026-10-20",
        facilitator="camat",
        outcome="Belum juga selesai",
    )
    values, origins = facts_of_cooperation(seen(row))
    assert values["dispute_stage"] == "facilitation"
    assert origins["dispute_stage"] == "catatan perselisihan"
    assert values["dispute_deliberated_on"] == date(2026, 10, 5)
    found = {one.rule: one for one in judged(seen(row), date(2024, 3, 1))}
    wrong = found["facilitator_of_dispute"]
    assert wrong.outcome == "breached"
    assert "bukan bupati" in wrong.message
    got = answers(seen(row), [Need.DISPUTE_OPEN, Need.DISPUTE_SETTLED], DAY)
    assert got[Need.DISPUTE_OPEN].met
    assert not got[Need.DISPUTE_SETTLED].met


def test_what_was_stated_answers_where_no_record_is(row):
    CooperationFact.objects.create(cooperation=row, name="dispute_stage", value="raised", origin="dinyatakan")
    got = answers(seen(row), [Need.DISPUTE_OPEN], DAY)[Need.DISPUTE_OPEN]
    assert got.met
    assert "dinyatakan" in got.says


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"rung": "court"}, "Pasal 148(1)"),
        ({"rung": "facilitation", "facilitator": "camat"}, "mendahului musyawarah para pihak"),
        ({"settled": "on"}, "Pasal 148(4)"),
        (
            {"settled": "on", "minutes_on": "2026-10-06", "signed_parties": "0"},
            "berapa pihak yang menandatangani",
        ),
        ({"held_on": "2026-09-01"}, "baru disampaikan 1 Oktober 2026"),
        ({"held_on": "2999-01-01"}, "belum tiba"),
        ({"minutes_on": "2026-10-04"}, "mendahului harinya"),
        ({"outcome": "tidak"}, "belum ditulis"),
    ],
)
def test_a_stage_out_of_order_or_without_its_minutes_is_refused_with_the_article(offices, row, sent, said):
    raised(offices, row)
    page = held(offices["village_secretary"], row, **TALKS | sent)
    assert page.status_code == 409
    assert said in text_of(page)
    assert not DisputeStage.objects.exists()


def test_a_rung_may_be_left_out_with_a_reason_for_nobody_is_kept_from_the_court(offices, row):
    raised(offices, row)
    reason = "Mitra mendaftarkan gugatan sebelum bermusyawarah."
    page = held(offices["village_secretary"], row, **TALKS | {"rung": "court", "early_reason": reason})
    assert page.status_code == 302
    assert reason in text_of(offices["village_head"].get(at(row, "perselisihan/")))


def test_a_facilitation_names_who_facilitated(offices, row):
    raised(offices, row)
    held(offices["village_secretary"], row, **TALKS)
    page = held(offices["village_secretary"], row, **TALKS | {"rung": "facilitation"})
    assert page.status_code == 409
    assert "Pasal 148(2)" in text_of(page)


def test_one_dispute_at_a_time_and_only_while_the_agreement_binds(offices, row):
    assert raised(offices, row).status_code == 302
    again = raised(offices, row)
    assert again.status_code == 409
    assert "belum selesai" in text_of(again)
    early = estate.a_case(status="draft")
    assert "tidak sedang mengikat" in text_of(
        offices["village_secretary"].post(at(early, "perselisihan/buka/"), RAISED)
    )


def test_an_agreement_signed_since_march_2026_rests_on_the_ministers_regulation(offices, row):
    row.agreement.signed_on = date(2026, 5, 1)
    row.agreement.save()
    raised(offices, row)
    page = held(offices["village_secretary"], row, **TALKS | {"rung": "court"})
    assert "Permendagri 96/2017" in text_of(page)
    assert "PP 43/2014" not in text_of(page)


def test_a_form_made_before_another_recorded_a_stage_is_refused(offices, row):
    raised(offices, row)
    held(offices["village_secretary"], row, **TALKS)
    page = held(offices["village_secretary"], row, **TALKS | {"version": 1})
    assert page.status_code == 409
    assert "sudah berubah" in text_of(page)


def test_a_suspension_says_until_when_and_the_desk_reminds(offices, row):
    from_head = {"note": "Banjir merusak pasar, disepakati ditunda."}
    paper(offices, row, Paper.SUSPENSION_MINUTES)
    assert take(offices["village_head"], row, "suspend", until="", **from_head).status_code == 422
    refused = take(offices["village_head"], row, "suspend", until="2026-11-02", **from_head)
    assert refused.status_code == 409
    assert "Pasal 6 huruf g" in text_of(refused)
    done = take(offices["village_head"], row, "suspend", until="2026-12-10", **from_head)
    assert done.status_code == 302, text_of(done)
    moved(row, Status.SUSPENDED)
    assert "Ditunda sampai 10 Desember 2026" in text_of(offices["village_head"].get(at(row)))
    for role, told in (("village_head", True), ("bpd_chair", True), ("camat", False)):
        said = text_of(offices[role].get("/meja/"))
        assert ("Penundaan Kerja sama" in said) is told, role
    paper(offices, row, Paper.RESUMPTION_MINUTES)
    assert take(offices["village_head"], row, "resume").status_code == 302
    assert "Penundaan Kerja sama" not in text_of(offices["village_head"].get("/meja/"))


def test_an_amendment_asks_only_the_gates_of_a_draft_and_of_a_change_again(offices, row):
    """Neither the offer, nor the permit, nor the signature is gone through once more."""
    sent = send(
        offices["village_head"],
        row,
        "langkah/open_change/",
        on="2026-11-02",
        note="Menambah jam buka",
        pin=PIN,
    )
    assert sent.status_code == 302
    moved(row, Status.AMENDING)
    step = track_of(row).step(Status.AMENDING, "amend")
    assert {gate.value for gate in step.gates} == {"draft", "change"}
    page = text_of(offices["village_head"].get(at(row, "langkah/amend/")))
    assert "Gerbang yang ditanya: penyusunan naskah, perubahan." in page
    refused = take(offices["village_head"], row, "amend")
    assert refused.status_code == 409
    assert "PP 16/2026 Pasal 167" in text_of(refused)
