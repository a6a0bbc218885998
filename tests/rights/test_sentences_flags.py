"""Signs and audits: the sentences of sentences.toml about who asks, who answers, who decides, and who never does."""

from datetime import date, timedelta

import pytest

from mitradesa.core.calendar import today
from mitradesa.records.models import Audit, RedFlag, RedFlagEntry, RedFlagThreshold
from tests import world
from tests.rights.acting import PIN, TODAY, opens, reads, sends, somebody

pytestmark = pytest.mark.django_db
HOME = "/ruang/pengawasan/"
WORDS = "Contoh: kata-kata yang cukup panjang untuk dipahami."


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def flag():
    bound = world.agreement(title="Sewa lumbung", partner=world.a_partner(), ends_on=date(2027, 2, 28))
    return RedFlag.objects.create(
        agreement=bound,
        village_id=world.VILLAGE,
        subdistrict=world.SUBDISTRICT,
        regency=world.REGENCY,
        sign="money_to_a_person",
        about="village",
        says="Masuk rekening perorangan.",
        digest="x",
        raised_on=today(),
    )


def stands(flag, state="raised", about="village", **fields):
    """The sign as it is to stand."""
    due = {"due_on": today() + timedelta(days=9)} if state != "raised" else {}
    RedFlag.objects.update(state=state, about=about, version=1, **due | fields)
    if state != "raised":
        words = {"by": "Contoh", "on": today(), "text": "Mengapa?", "due_on": today()}
        RedFlagEntry.objects.get_or_create(flag=flag, move="ask", defaults=words)


def asks(one, flag):
    return sends(one, f"{HOME}{flag.pk}/tanya/", version=1, text=WORDS, days="14")


def answers(one, flag):
    return sends(one, f"{HOME}{flag.pk}/jawab/", version=1, text=WORDS)


def decides(one, flag, outcome="explained"):
    return sends(one, f"{HOME}{flag.pk}/putus/", version=1, outcome=outcome, reason=WORDS, pin=PIN)


def test_signs_are_read_by_the_village_and_those_above_and_by_no_neighbour(flag):
    for role in (
        "village_operator",
        "bpd_member",
        "camat",
        "dpmd_staff",
        "inspector",
        "bupati",
        "legal_officer",
    ):
        assert "rekening perorangan" in reads(somebody(role), f"{HOME}{flag.pk}/")
    assert opens(somebody("village_head", world.SIBLING_VILLAGE), f"{HOME}{flag.pk}/") == 404
    assert opens(somebody("camat", world.OTHER_SUBDISTRICT), f"{HOME}{flag.pk}/") == 404
    assert opens(somebody("inspector", world.OTHER_REGENCY), f"{HOME}{flag.pk}/") == 404
    assert opens(somebody("facilitator"), HOME) == 403


def test_a_third_party_reads_only_what_it_was_asked_itself(flag):
    partner = somebody("third_party", partner=flag.agreement.partner)
    address = f"{HOME}{flag.pk}/"
    assert opens(partner, address) == 404
    stands(flag, about="partner")
    assert opens(partner, address) == 404
    stands(flag, "asked", about="village")
    assert opens(partner, address) == 404
    stands(flag, "asked", about="partner")
    assert opens(partner, address) == 200
    assert answers(somebody("third_party", partner=world.a_partner("CV Contoh Lain")), flag) == 404
    assert answers(partner, flag) == 302


def test_a_question_is_asked_by_the_inspectorate_or_the_regency_office_alone(flag):
    for role in ("village_head", "bpd_chair", "camat", "dpmd_staff", "legal_officer", "bupati"):
        assert asks(somebody(role), flag) == 403
    assert asks(somebody("inspector", world.OTHER_REGENCY), flag) == 404
    for role in ("inspector", "dpmd_head", "dpmd_division_head"):
        assert asks(somebody(role), flag) == 302
        stands(flag)


def test_a_question_is_answered_by_the_office_that_it_asks_and_no_other(flag):
    stands(flag, "asked")
    for role in ("village_operator", "bpd_chair", "camat", "dpmd_head", "inspector", "third_party"):
        more = {"partner": flag.agreement.partner} if role == "third_party" else {}
        assert answers(somebody(role, **more), flag) in (403, 404)
    assert answers(somebody("village_head", world.SIBLING_VILLAGE), flag) == 404
    for role in ("village_head", "village_secretary", "finance_officer"):
        assert answers(somebody(role), flag) == 302
        stands(flag, "asked")
    stands(flag, "asked", about="subdistrict")
    assert answers(somebody("village_head"), flag) == 403
    assert answers(somebody("camat"), flag) == 302


def test_a_sign_is_decided_by_the_inspectorate_or_the_head_of_the_regency_office(flag):
    stands(flag, "answered")
    for role in ("village_head", "camat", "dpmd_secretary", "dpmd_division_head", "legal_officer", "bupati"):
        assert decides(somebody(role), flag) == 403
    for role in ("inspector", "dpmd_head"):
        assert decides(somebody(role), flag) == 302
        stands(flag, "answered", outcome="", pending=True, ended_on=None)


def test_nobody_decides_about_his_own_office_or_what_he_answered_himself(flag):
    stands(flag, "answered", about="regency")
    chief, inspector = somebody("dpmd_head"), somebody("inspector")
    assert asks(chief, flag) == 403
    assert decides(chief, flag) == 403
    stands(flag, "answered")
    told = {"by": "Contoh", "on": today(), "text": WORDS, "person": inspector}
    RedFlagEntry.objects.create(flag=flag, move="answer", **told)
    assert decides(inspector, flag) == 403
    assert decides(somebody("inspector"), flag) == 302


def test_a_threshold_is_set_by_the_inspectorate_or_the_head_of_the_regency_office(flag):
    address = f"{HOME}ukuran/single_offer/short_days/"
    form = {"value": "20", "since": TODAY, "reason": WORDS}
    for role in ("village_head", "camat", "dpmd_staff", "dpmd_secretary", "bupati"):
        assert sends(somebody(role), address, **form) == 403
    assert not RedFlagThreshold.objects.exists()
    for role in ("inspector", "dpmd_head"):
        assert sends(somebody(role), address, **form) == 302


def test_an_audit_is_drawn_by_the_inspectorate_and_not_seen_by_those_audited(flag):
    RedFlag.objects.filter(pk=flag.pk).update(pending=True)
    address, form = f"{HOME}pemeriksaan/baru/", {"title": "Pemeriksaan", "manner": "simple", "size": "1"}
    for role in ("village_head", "camat", "dpmd_head", "bupati"):
        assert sends(somebody(role), address, **form) == 403
    assert sends(somebody("inspector"), address, **form) == 302
    audit = Audit.objects.get()
    assert opens(somebody("bupati"), f"{HOME}pemeriksaan/{audit.pk}/") == 200
    for role in ("village_head", "camat", "dpmd_head", "legal_officer"):
        assert opens(somebody(role), f"{HOME}pemeriksaan/{audit.pk}/") == 403
    assert opens(somebody("inspector", world.OTHER_REGENCY), f"{HOME}pemeriksaan/{audit.pk}/") == 404
