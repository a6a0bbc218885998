"""What a case hears of musyawarah desa: records first, statements where there are none, and a deal only for this draft and partner."""

from datetime import date, timedelta

import pytest

from mitradesa.actions.cooperations import state_case_facts
from mitradesa.actions.deliberations.opening import cancel_deliberation
from mitradesa.core.deliberations import About
from mitradesa.core.lifecycle.needs import Need
from mitradesa.queries.cooperations.guide import judged
from mitradesa.queries.cooperations.scope import cooperation_seen
from mitradesa.queries.desk import desk
from mitradesa.queries.facts.cooperations import facts_of_cooperation
from mitradesa.queries.needs.everything import answers
from mitradesa.records.models import Cooperation, PriorityScale
from tests import estate, meetings, world
from tests.meetings import DAY, at

pytestmark = pytest.mark.django_db
TERMS = {"starts_on": "2026-11-02", "ends_on": "2028-11-01", "amount_total": 30_000_000}


@pytest.fixture(autouse=True)
def places(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    world.regions()


@pytest.fixture
def seats():
    return meetings.offices()


@pytest.fixture
def case():
    return estate.a_case(
        track="village_initiative", asset_use="none", regime="third_party", partner=world.a_partner()
    )


def heard(case, need, day=DAY + timedelta(days=30)):
    row = cooperation_seen(world.seat(world.holder("camat")), case.key)
    return answers(row, (need,), day)[need]


def facts(case):
    return facts_of_cooperation(Cooperation.objects.get(pk=case.pk))


def stated(seats, case, **values):
    version = Cooperation.objects.get(pk=case.pk).version
    state_case_facts(seats.village_secretary, case.key, version, values)


def test_a_meeting_counts_when_called_and_its_result_when_signed(seats, case):
    assert not heard(case, Need.MUSDES_CALLED).met
    row = meetings.planned(seats, meetings.about(case))
    waiting = heard(case, Need.MUSDES_CALLED)
    assert (waiting.met, waiting.page) == (False, "deliberations:show")
    assert "BPD belum mengundang" in waiting.says
    meetings.called(seats, row)
    assert heard(case, Need.MUSDES_CALLED).met
    meetings.held(seats, row)
    meetings.decided(seats, row, votes=(3, 1, 1))
    held = heard(case, Need.COOPERATION_AGREED)
    assert not held.met
    assert "belum ditandatangani" in held.says
    assert "musdes_result" not in facts(case)[0]
    meetings.signed(seats, row)
    agreed = heard(case, Need.COOPERATION_AGREED)
    assert agreed.met
    assert "3 setuju, 1 menolak, 1 abstain" in agreed.says
    assert not heard(case, Need.COOPERATION_REFUSED).met


def test_what_waits_for_the_bpd_lies_on_its_desk_and_on_no_other(seats, case):
    row = meetings.planned(seats, meetings.about(case))
    assert [one.what for one in desk(seats.bpd_chair, DAY)] == ["Undang: Musyawarah contoh"]
    meetings.called(seats, row)
    assert not desk(seats.bpd_chair, DAY)
    meetings.held(seats, row)
    waits = desk(seats.bpd_chair, DAY)
    assert [(one.what, one.argument) for one in waits] == [
        ("Berita acara ditandatangani: Musyawarah contoh", row.key)
    ]
    for other in (seats.bpd_member, seats.village_secretary):
        assert "musdes" not in [one.kind for one in desk(other, DAY)]


def test_a_refusal_is_a_refusal_and_a_postponement_neither(seats, case):
    meetings.through(seats, meetings.about(case), outcome="postponed")
    assert not heard(case, Need.COOPERATION_AGREED).met
    assert not heard(case, Need.COOPERATION_REFUSED).met
    meetings.through(seats, meetings.about(case), outcome="refused", day=DAY + timedelta(days=7))
    assert heard(case, Need.COOPERATION_REFUSED).met
    assert facts(case)[0]["musdes_result"] == "refused"


def test_statements_answer_only_where_the_room_holds_no_decision(seats, case):
    stated(seats, case, musdes_result="agreed", musdes_on="2026-08-01", musdes_organiser="bpd")
    assert heard(case, Need.COOPERATION_AGREED).met
    assert heard(case, Need.MUSDES_CALLED).met
    row = meetings.through(seats, meetings.about(case), outcome="refused")
    assert not heard(case, Need.COOPERATION_AGREED).met
    values, origins = facts(case)
    assert values["musdes_on"] == row.held_on
    assert origins["musdes_on"] == "berita acara musyawarah desa nomor 4/BA/2026, 1 September 2026"


def test_a_cancelled_meeting_says_nothing(seats, case):
    row = meetings.planned(seats, meetings.about(case))
    cancel_deliberation(at(seats.bpd_chair, row), "balai desa kebanjiran")
    assert heard(case, Need.MUSDES_CALLED).page == "cooperations:facts"


def test_signed_minutes_supply_the_facts_of_the_vocabulary(seats, case):
    meetings.a_draft(case, **TERMS)
    points = ("scope", "term", "funding")
    meetings.through(
        seats, meetings.about(case), meetings.about(case, About.DEAL), points=points, stood_aside=1
    )
    values, _origins = facts(case)
    assert {
        name: values[name] for name in values if name.startswith(("musdes", "bpd_meeting", "recorded"))
    } == {
        "musdes_result": "agreed",
        "musdes_on": DAY,
        "musdes_agenda": ("kerja sama desa",),
        "musdes_organiser": "bpd",
        "musdes_papers": (
            "pemberitahuan BPD",
            "berita acara rapat BPD",
            "berita acara bertanda tangan",
            "daftar hadir",
            "rancangan perjanjian",
        ),
        "bpd_meeting_on": DAY - timedelta(days=8),
        "musdes_elements": ("BPD", "pemerintah desa", "masyarakat"),
        "musdes_women": 3,
        "musdes_vulnerable": 1,
        "musdes_decisions": ("ruang lingkup", "jangka waktu", "pendanaan"),
        "musdes_decided_by": "consensus",
        "musdes_cost_payer": "apbdes",
        "recorded_recusals": 1,
    }


def test_to_cooperate_is_not_yet_to_agree_to_this_draft(seats, case):
    meetings.a_draft(case, **TERMS)
    meetings.through(seats, meetings.about(case))
    stated(seats, case, musdes_decisions=["ruang lingkup"])
    answer = heard(case, Need.DEAL_AGREED)
    assert not answer.met
    assert "Rancangan dan mitra tertentu belum diputus" in answer.says


def test_a_deal_covers_its_draft_and_partner_and_no_other(seats, case):
    meetings.a_draft(case, "a", **TERMS)
    meetings.through(seats, meetings.about(case, About.DEAL))
    assert (
        "Rancangan yang sama (sidik aaaaaaaaaaaa), dengan PT Contoh Mitra"
        in heard(case, Need.DEAL_AGREED).says
    )
    meetings.a_draft(case, "b", **TERMS)
    same = heard(case, Need.DEAL_AGREED)
    assert same.met
    assert "pokoknya sama" in same.says
    meetings.a_draft(case, "c", **TERMS | {"ends_on": "2031-11-01"})
    other = heard(case, Need.DEAL_AGREED)
    assert not other.met
    assert "disepakati 1 November 2028, kini 1 November 2031" in other.says
    assert facts(case)[0]["musdes_result"] == "unrecorded"
    meetings.a_draft(case, "d")
    assert "tidak terbaca untuk dibandingkan" in heard(case, Need.DEAL_AGREED).says
    meetings.a_draft(case, "e", **TERMS)
    assert heard(case, Need.DEAL_AGREED).met
    Cooperation.objects.filter(pk=case.pk).update(partner=world.a_partner("CV Contoh Lain"))
    foreign = heard(case, Need.DEAL_AGREED)
    assert not foreign.met
    assert "CV Contoh Lain" in foreign.says


def test_a_deal_for_another_draft_stops_the_signature_by_the_rule(seats, case):
    meetings.a_draft(case, "a", **TERMS)
    meetings.through(seats, meetings.about(case, About.DEAL))

    def outcome():
        found = judged(Cooperation.objects.get(pk=case.pk), date(2026, 11, 2))
        return next(one.outcome for one in found if one.rule == "musdes_agreement")

    assert outcome() == "met"
    meetings.a_draft(case, "c", **TERMS | {"amount_total": 90_000_000})
    assert outcome() == "breached"


def test_a_change_needs_its_own_meeting_with_both_parties(seats, case):
    meetings.through(seats, meetings.about(case, About.CHANGE), parties=1)
    assert not heard(case, Need.CHANGE_AGREED).met
    later = DAY + timedelta(days=9)
    meetings.through(seats, meetings.about(case, About.CHANGE), parties=2, day=later)
    assert heard(case, Need.CHANGE_AGREED).met
    values, _origins = facts(case)
    assert (values["change_musdes_result"], values["change_deliberated_on"]) == ("agreed", later)
    assert case.papers.filter(kind="change_minutes", file__isnull=False).count() == 2


def test_an_end_is_deliberated_and_its_ground_still_stated(seats, case):
    meetings.through(seats, meetings.about(case, About.END), outcome="refused")
    assert not heard(case, Need.GROUND).met
    later = DAY + timedelta(days=9)
    meetings.through(seats, meetings.about(case, About.END), parties=2, day=later)
    assert "Belum diketahui" in heard(case, Need.GROUND).says
    stated(seats, case, end_ground="agreed", ended_on="2026-10-01")
    assert heard(case, Need.GROUND).met
    assert facts(case)[0]["end_deliberated_on"] == later


def test_the_priority_names_the_meeting_that_discussed_its_scale(seats, case):
    card = estate.a_potential()
    scale = PriorityScale.objects.create(village_id=world.VILLAGE, year=2026, made_on=date(2026, 8, 1))
    scale.lines.create(potential=card, rank=1, reason="paling siap")
    Cooperation.objects.filter(pk=case.pk).update(potential=card)
    assert heard(case, Need.PRIORITY).says == "Urutan 1 pada skala prioritas 2026: paling siap"
    meetings.through(seats, meetings.Topic(About.PRIORITY, scale=2026))
    assert heard(case, Need.PRIORITY).says.endswith("Dibahas musyawarah desa 1 September 2026.")
    meetings.through(seats, meetings.about(case), day=DAY + timedelta(days=2))
    assert facts(case)[0]["musdes_agenda"] == ("skala prioritas", "kerja sama desa")
