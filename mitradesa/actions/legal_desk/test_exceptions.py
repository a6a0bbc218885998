"""Exceptions from rules: only where the law knows one, never for one's own, with a reason, somebody who answers for it and a last day."""

from datetime import date, timedelta

import pytest

from mitradesa.actions.legal_desk.exceptions import Wanted, end_exception, give_exception
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.law.exceptions import Ground
from mitradesa.records.models import AgreementFact, Event, Holding, RuleException
from tests import world
from tests.own_law import own_folder

pytestmark = pytest.mark.django_db
ADVICE, LEASE = "annex_list", "lease_length"
SHORTER = """rule = "lease_length"
by = "Contoh"
on = 2026-01-05
[regulation]
kind = "Perbup"
number = "12"
year = 2025
title = "Kerja sama desa"
in_force_from = "2020"
article = "Pasal 7"
digest = "Contoh."
verified = "official"
[numbers.LONGEST]
value = "24 bulan"
since = "2020"
"""


@pytest.fixture(autouse=True)
def folder(tmp_path):
    world.regions()
    with own_folder(tmp_path):
        yield tmp_path


@pytest.fixture
def officer():
    return world.seat(world.holder("legal_officer"))


def leased(years=3, **facts):
    """A lease without a plan of the place among its annexes."""
    row = world.agreement(
        regime="asset_use",
        signed_on=date(2026, 1, 1),
        starts_on=date(2026, 1, 1),
        ends_on=date(2025 + years, 12, 31),
    )
    for name, value in {"asset_use": "sewa", "annexes": [], **facts}.items():
        AgreementFact.objects.create(agreement=row, name=name, value=value, origin="contoh")
    return row


def wanted(ground="should", **more):
    fields = {"reason": "peta sedang diukur ulang", "owner": "Kepala Bagian Hukum"}
    return Wanted(Ground(ground), **{**fields, "until": today() + timedelta(days=90), **more})


def test_an_advice_is_excused_until_a_day_with_reason_and_whoever_answers_for_it(officer):
    row = leased()
    given = give_exception(officer, row.key, ADVICE, wanted())
    assert (given.until, given.owner) == (today() + timedelta(days=90), "Kepala Bagian Hukum")
    event = Event.objects.get(kind="exception.given")
    assert event.values["reason"] == "peta sedang diukur ulang"
    assert event.region == world.VILLAGE
    with pytest.raises(Blocked, match="masih berlaku"):
        give_exception(officer, row.key, ADVICE, wanted())


def test_a_national_duty_knows_no_exception_whatever_ground_is_named(officer):
    row = leased(years=4)
    for ground in ("should", "local"):
        with pytest.raises(Blocked, match="tidak mengenal pengecualian"):
            give_exception(officer, row.key, LEASE, wanted(ground))


def test_a_known_day_cannot_be_proved_away_and_an_unknown_fact_can_with_its_proof(officer):
    row = leased(years=4)
    with pytest.raises(Blocked, match="sudah tercatat sebagai tanggal"):
        give_exception(officer, row.key, LEASE, wanted("proved", fact="ends_on", proof="Surat 1"))
    open_row = leased(years=4)
    open_row.ends_on = None
    open_row.save()
    with pytest.raises(Blocked, match="Buktinya belum disebut"):
        give_exception(officer, open_row.key, LEASE, wanted("proved", fact="ends_on"))
    given = give_exception(
        officer, open_row.key, LEASE, wanted("proved", fact="ends_on", proof="BA 7/2026 di arsip kecamatan")
    )
    assert given.proof == "BA 7/2026 di arsip kecamatan"


def test_a_regency_excuses_from_what_it_added_and_not_from_the_law_beneath(officer, folder):
    (folder / "local" / "16.04").mkdir(parents=True)
    (folder / "local" / "16.04" / "lease_length.toml").write_text(SHORTER)
    with own_folder(folder):
        assert give_exception(officer, leased(years=3).key, LEASE, wanted("local")).ground == Ground.LOCAL
        with pytest.raises(Blocked, match="nasionalnya sendiri dilanggar"):
            give_exception(officer, leased(years=4).key, LEASE, wanted("local"))


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"reason": " "}, "harus ditulis"),
        ({"owner": ""}, "harus ditulis"),
        ({"until": today() - timedelta(days=1)}, "sudah lewat"),
    ],
)
def test_an_exception_without_reason_owner_or_a_day_to_come_is_refused(officer, more, says):
    with pytest.raises(Blocked, match=says):
        give_exception(officer, leased().key, ADVICE, wanted(**more))


def test_what_is_not_breached_needs_no_exception(officer):
    with pytest.raises(Blocked, match="tidak dilanggar"):
        give_exception(officer, leased(years=3).key, LEASE, wanted("proved", fact="ends_on", proof="x"))


def test_nobody_but_the_legal_bureau_of_the_region_gives_one_and_nobody_for_his_own_village(officer):
    row = leased()
    foreign = world.holder("legal_officer", world.OTHER_REGENCY)
    for one in (*map(world.holder, ("dpmd_head", "village_head", "camat", "inspector")), foreign):
        with pytest.raises(NotAllowed):
            give_exception(world.seat(one), row.key, ADVICE, wanted())
    Holding.objects.create(
        person_id=officer.person,
        office=world.office("bpd", world.VILLAGE),
        role="bpd_member",
        since=date(2020, 1, 1),
        decree="SK 1",
    )
    with pytest.raises(NotAllowed) as refusal:
        give_exception(officer, row.key, ADVICE, wanted())
    assert refusal.value.own_office


def test_an_exception_ends_early_with_a_reason_or_by_itself_and_may_then_be_given_anew(officer):
    row = leased()
    given = give_exception(officer, row.key, ADVICE, wanted())
    with pytest.raises(Blocked, match="Alasannya belum ditulis"):
        end_exception(officer, given.pk, " ")
    end_exception(officer, given.pk, "peta sudah ada")
    with pytest.raises(Blocked, match="sudah berakhir"):
        end_exception(officer, given.pk, "lagi")
    second = give_exception(officer, row.key, ADVICE, wanted())
    RuleException.objects.filter(pk=second.pk).update(until=today() - timedelta(days=1))
    third = give_exception(officer, row.key, ADVICE, wanted())
    assert third.ended_at is None
    assert RuleException.objects.filter(agreement=row).count() == 3
