"""Signs over records: planted ones are found and no others, once for the same facts, with as many queries for one as for many."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mitradesa.actions.red_flags import runs
from mitradesa.actions.red_flags.raising import raise_flags
from mitradesa.core.calendar import today
from mitradesa.core.names import sounded
from mitradesa.core.red_flags.book import SIGNS
from mitradesa.queries.red_flags.scope import looked_at
from mitradesa.records.models import (
    Agreement,
    Due,
    Event,
    FamilyDeclaration,
    Holding,
    PartnerPerson,
    RedFlag,
    RedFlagEntry,
    RedFlagRun,
    RedFlagThreshold,
)
from tests import flagged, world
from tests.flagged import DAY
from tests.planted import PLANTED

pytestmark = pytest.mark.django_db


@pytest.fixture
def leases():
    """Seven leases, each in a village of its own, without anything to ask about."""
    world.regions()
    return [flagged.clean(number, flagged.village_of(number)) for number in range(7)]


def every():
    return list(looked_at(DAY).values_list("pk", flat=True))


def found(lease=None):
    rows = RedFlag.objects.filter(pending=True)
    rows = rows.filter(agreement=lease.row) if lease else rows
    return sorted(rows.values_list("sign", flat=True))


def test_what_has_a_planter_is_every_sign():
    assert set(PLANTED) == set(SIGNS)


def test_each_planted_case_raises_exactly_its_sign_and_nobody_else_any(leases):
    planted = {}
    for number, (sign, plant) in enumerate(PLANTED.items(), len(leases)):
        planted[sign] = flagged.clean(number, flagged.village_of(number))
        plant(planted[sign])
    raise_flags(every(), DAY)
    raised = {(one.agreement_id, one.sign) for one in RedFlag.objects.all()}
    assert raised == {(lease.row.pk, sign) for sign, lease in planted.items()}


def test_clean_leases_raise_nothing_and_cost_as_many_queries_as_one(leases):
    ids = every()
    raise_flags(ids[:1], DAY)
    with CaptureQueriesContext(connection) as one:
        raise_flags(ids[:1], DAY)
    with CaptureQueriesContext(connection) as many:
        raise_flags(ids, DAY)
    assert RedFlag.objects.count() == 0
    assert len(many) == len(one) <= 50


def test_a_sign_is_raised_once_falls_when_its_facts_change_and_comes_back_with_its_history(leases):
    lease = leases[0]
    paid = lease.row.receipts.get(received_on=flagged.YEARS[1])
    type(paid).objects.filter(pk=paid.pk).update(account="person")
    assert len(raise_flags(every(), DAY).new) == 1
    again = raise_flags(every(), DAY + timedelta(days=1))
    assert (again.new, again.back, again.changed) == ([], [], [])
    flag = RedFlag.objects.get()
    assert (flag.raised_on, flag.state, flag.sign) == (DAY, "raised", "money_to_a_person")
    type(paid).objects.filter(pk=paid.pk).update(account="village_cash")
    raise_flags(every(), DAY + timedelta(days=2))
    flag.refresh_from_db()
    assert (flag.state, flag.pending, flag.ended_on) == ("changed", False, DAY + timedelta(days=2))
    type(paid).objects.filter(pk=paid.pk).update(account="person")
    raise_flags(every(), DAY + timedelta(days=3))
    flag.refresh_from_db()
    assert (flag.state, flag.raised_on, RedFlag.objects.count()) == ("raised", DAY + timedelta(days=3), 1)
    moves = list(RedFlagEntry.objects.values_list("move", flat=True))
    assert moves == ["return", "change", "return"]
    flagged.receipt(lease, date(2026, 4, 1), 1, account="person")
    raise_flags(every(), DAY + timedelta(days=4))
    assert sorted(RedFlag.objects.values_list("state", flat=True)) == ["changed", "raised"]
    kinds = Event.objects.filter(kind__startswith="red_flag").order_by("pk").values_list("kind", flat=True)
    assert list(kinds).count("red_flag.raised") == 3


def test_what_was_asked_about_never_falls_away_but_says_how_its_facts_changed(leases):
    lease = leases[0]
    paid = lease.row.receipts.get(received_on=flagged.YEARS[1])
    rows = type(paid).objects.filter(pk=paid.pk)
    rows.update(account="person")
    raise_flags(every(), DAY)
    RedFlag.objects.update(state="answered")
    before = RedFlag.objects.get()
    second = flagged.receipt(lease, date(2026, 4, 1), 1_000_000, account="person")
    found = raise_flags(every(), DAY + timedelta(days=1))
    assert (found.new, found.changed, len(found.shifted)) == ([], [], 1)
    flag = RedFlag.objects.get()
    assert (flag.state, flag.pending, flag.seen_now, flag.shifted_on) == (
        *("answered", True, True),
        DAY + timedelta(days=1),
    )
    assert flag.version == before.version + 1
    said = RedFlagEntry.objects.last()
    assert (said.move, before.says in said.text, flag.says in said.text) == ("shift", True, True)
    assert "Rp1.000.000" in flag.says
    assert raise_flags(every(), DAY + timedelta(days=2)).shifted == []
    type(paid).objects.filter(pk__in=(paid.pk, second.pk)).update(account="village_cash")
    raise_flags(every(), DAY + timedelta(days=3))
    assert raise_flags(every(), DAY + timedelta(days=4)).shifted == [], "said once, not every night"
    flag.refresh_from_db()
    assert (flag.state, flag.pending, flag.seen_now) == ("answered", True, False)
    assert "tidak terlihat lagi" in RedFlagEntry.objects.last().text
    told = Event.objects.filter(kind="red_flag.changed").last()
    assert "tetap menunggu keputusan" in told.says
    rows.update(account="person")
    type(paid).objects.filter(pk=second.pk).update(account="person")
    raise_flags(every(), DAY + timedelta(days=5))
    flag.refresh_from_db()
    assert (flag.state, flag.seen_now, RedFlag.objects.count()) == ("answered", True, 1)


def test_a_late_sign_that_was_asked_about_stays_when_a_receipt_makes_it_look_paid(leases):
    lease = leases[0]
    PLANTED["payments_late"](lease)
    raise_flags(every(), DAY)
    assert found(lease) == ["payments_late"]
    RedFlag.objects.update(state="asked", due_on=DAY + timedelta(days=14))
    Due.objects.filter(obligation__agreement=lease.row).update(met_on=date(1900, 1, 1))
    raise_flags(every(), DAY + timedelta(days=1))
    flag = RedFlag.objects.get()
    assert (flag.state, flag.pending, flag.seen_now) == ("asked", True, False)


def test_a_relative_is_asked_about_without_the_name(leases):
    lease, head = leases[0], Holding.objects.get(office__region=leases[0].row.village_id)
    named = FamilyDeclaration.objects.create(person=head.person, declared_on=DAY, recorded_by=head.person)
    kin = PartnerPerson.objects.get(partner=lease.partner)
    PartnerPerson.objects.filter(pk=kin.pk).update(name="Sutrisna Pratama", sound=sounded("Sutrisna Pratama"))
    named.members.create(name="Sutrisno Pratama", sound=sounded("Sutrisno Pratama"), relation="sibling")
    raise_flags([lease.row.pk], DAY)
    flag = RedFlag.objects.get()
    assert flag.sign == "name_like_an_official"
    assert "nama keluarga yang disebut Contoh Kepala (Kepala Desa)" in flag.says
    assert "Sutrisno" not in f"{flag.says} {flag.seen}"


def test_what_was_decided_stays_decided_while_its_facts_stay(leases):
    PLANTED["asset_without_proof"](leases[0])
    raise_flags(every(), DAY)
    RedFlag.objects.update(state="decided", outcome="explained", pending=False, ended_on=DAY)
    raise_flags(every(), DAY + timedelta(days=30))
    assert RedFlag.objects.get().state == "decided"
    PLANTED["asset_let_twice"](leases[0])
    raise_flags(every(), DAY + timedelta(days=31))
    assert found(leases[0]) == ["asset_let_twice"]


def test_a_regency_finds_by_its_own_threshold_from_its_day_on(leases):
    PLANTED["single_offer"](leases[0])
    RedFlagThreshold.objects.create(
        regency_id=world.REGENCY,
        sign="single_offer",
        name="short_days",
        value=2,
        since=DAY,
        reason="x",
        by="x",
    )
    raise_flags(every(), DAY)
    assert found() == []
    raise_flags(every(), DAY - timedelta(days=1))
    assert found() == ["single_offer"]


def test_a_run_looks_at_all_that_goes_on_in_pieces_and_at_night_once(leases, monkeypatch):
    monkeypatch.setattr(runs, "AT_ONCE", 3)
    PLANTED["asset_without_proof"](leases[6])
    Agreement.objects.filter(pk=leases[5].row.pk).update(ended_on=date(2025, 1, 1))
    night = runs.datetime(2026, 11, 28, 18, 30, tzinfo=runs.UTC)  # half past one in the west of Indonesia
    assert runs.look_by_itself(night.replace(hour=3)) is None
    run = runs.look_by_itself(night)
    assert runs.look_by_itself(night) is None
    assert run.day == date(2026, 11, 29)
    while runs.step(run.pk):
        pass
    run = RedFlagRun.objects.get()
    assert (run.done, run.looked, run.raised) == (True, 6, 1)
    assert RedFlag.objects.get().raised_on == today()
    assert runs.look_by_itself(night) is None
