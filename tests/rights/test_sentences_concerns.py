"""Voices of residents: the sentences of sentences.toml about who reads them, who answers, and who never sees what is about him."""

from datetime import timedelta

import pytest

from mitradesa.core.calendar import today
from mitradesa.records.models import Concern, ConcernEntry
from tests import world
from tests.rights.acting import TODAY, opens, reads, sends, somebody

pytestmark = pytest.mark.django_db
HOME = "/ruang/suara/"
WORDS = "Contoh: kata-kata yang cukup panjang untuk dipahami."
CONTACT = "0812-0000-0000 (contoh)"
OF = {
    "village": ("village_head", "village_secretary"),
    "bpd": ("bpd_chair",),
    "subdistrict": ("camat",),
    "dpmd": ("dpmd_head", "dpmd_secretary", "dpmd_division_head"),
    "inspectorate": ("inspector",),
}


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def voice():
    return Concern.objects.create(
        code="SUAR-CNTH-2345",
        village_id=world.VILLAGE,
        subdistrict=world.SUBDISTRICT,
        regency=world.REGENCY,
        kind="complaint",
        about="matter",
        text="Sewa kios belum terdengar masuk kas desa.",
        contact=CONTACT,
        holder="village",
        received_on=today(),
        due_on=today() + timedelta(days=9),
    )


def stands(**fields):
    """The voice as it is to stand, with nothing that happened to it."""
    ConcernEntry.objects.all().delete()
    usual = {"about": "matter", "holder": "village", "state": "waiting", "outcome": "", "pending": True}
    usual |= {"due_on": today() + timedelta(days=9), "answered_on": None, "version": 1, "published": False}
    Concern.objects.update(**usual | fields)


def answers(one, voice):
    return sends(one, f"{HOME}{voice.pk}/jawab/", version=1, outcome="explained", text=WORDS)


def test_voices_are_read_by_the_village_its_bpd_and_those_above_and_by_no_neighbour(voice):
    for role in (
        "village_head",
        "village_operator",
        "bpd_member",
        "subdistrict_staff",
        "dpmd_staff",
        "inspector",
    ):
        assert "Sewa kios" in reads(somebody(role), f"{HOME}{voice.pk}/")
    assert opens(somebody("village_head", world.SIBLING_VILLAGE), f"{HOME}{voice.pk}/") == 404
    assert opens(somebody("camat", world.OTHER_SUBDISTRICT), f"{HOME}{voice.pk}/") == 404
    assert opens(somebody("inspector", world.OTHER_REGENCY), f"{HOME}{voice.pk}/") == 404
    for role in ("finance_officer", "section_head", "facilitator", "third_party", "legal_officer"):
        assert opens(somebody(role), HOME) == 403


def test_an_office_neither_sees_nor_answers_what_is_about_itself(voice):
    for about, kind, others in (
        ("officials", "village", ("bpd_chair", "camat", "inspector")),
        ("bpd", "bpd", ("village_head", "camat", "inspector")),
        ("subdistrict", "subdistrict", ("village_head", "bpd_chair", "dpmd_head")),
        ("regency", "dpmd", ("village_head", "camat", "inspector")),
    ):
        stands(about=about, holder="inspectorate")
        for role in OF[kind]:
            assert opens(somebody(role), f"{HOME}{voice.pk}/") == 404
            assert answers(somebody(role), voice) == 404
        for role in others:
            assert opens(somebody(role), f"{HOME}{voice.pk}/") == 200


def test_a_voice_is_answered_by_who_decides_in_the_office_before_which_it_is(voice):
    for holder in OF:
        for kind, roles in OF.items():
            for role in roles:
                stands(holder=holder)
                assert answers(somebody(role), voice) == (302 if kind == holder else 403), (holder, role)
    stands()
    for role in ("village_operator", "bpd_member", "subdistrict_staff", "dpmd_staff", "bupati"):
        assert answers(somebody(role), voice) == 403


def test_how_to_reach_a_resident_is_seen_by_the_answering_office_alone(voice):
    for holder in OF:
        stands(holder=holder)
        for kind, roles in OF.items():
            seen = CONTACT in reads(somebody(roles[0]), f"{HOME}{voice.pk}/")
            assert seen is (kind == holder), (holder, kind)


def test_what_nobody_answered_is_taken_by_the_next_office_up_alone(voice):
    past = today() - timedelta(days=2)
    for role in ("bpd_chair", "dpmd_head", "inspector"):
        stands(due_on=past)
        assert sends(somebody(role), f"{HOME}{voice.pk}/ambil/", version=1) == 403
    assert sends(somebody("camat"), f"{HOME}{voice.pk}/ambil/", version=1) == 302
    stands(due_on=past, holder="subdistrict")
    assert sends(somebody("inspector"), f"{HOME}{voice.pk}/ambil/", version=1) == 302


def test_the_days_of_an_answer_are_set_by_the_inspectorate_or_the_head_of_the_regency_office():
    form = {"days": "10", "since": TODAY, "reason": WORDS}
    for role in ("village_head", "camat", "dpmd_secretary", "bupati"):
        assert sends(somebody(role), f"{HOME}tenggat/", **form) == 403
    for role in ("inspector", "dpmd_head"):
        assert sends(somebody(role), f"{HOME}tenggat/", **form) == 302
