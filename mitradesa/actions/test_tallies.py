"""The stored counts equal a count of everything, whatever acts came in whatever order, on this day and any other."""

from collections import Counter
from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mitradesa.actions import tallies
from mitradesa.actions.agreements import change_agreement, record_agreements
from mitradesa.actions.disputes import Subject, open_dispute
from mitradesa.actions.duplicates import declare_different, merge_agreement, part_agreement
from mitradesa.actions.endings import end_agreement, link_renewal
from mitradesa.actions.fulfilments import Brought, record_fulfilment
from mitradesa.actions.obligations import Duty, keep_obligation, withdraw_obligation
from mitradesa.actions.receipts import Money, record_receipt, withdraw_receipt
from mitradesa.actions.stated import state_facts
from mitradesa.actions.tallies import recount, tally
from mitradesa.core.calendar import today
from mitradesa.core.obligations.kinds import Kind, Side
from mitradesa.core.receipts import Account
from mitradesa.core.refusals import Blocked
from mitradesa.core.register import LADDER, PARTITION, State
from mitradesa.queries.agreements.asked import in_state
from mitradesa.queries.tallies import regions_of, tallied
from mitradesa.records.models import (
    Agreement,
    AgreementFlag,
    Cooperation,
    Counted,
    Dispute,
    Due,
    Obligation,
    Receipt,
    StoredFinding,
    Tally,
    TallyDay,
    TallyItem,
)
from tests import estate, register_world, world

pytestmark = pytest.mark.django_db
STATES = (*PARTITION, *LADDER, State.UNRENEWED, State.OPEN_ENDED)


@pytest.fixture
def staff():
    world.regions()
    return world.seat(world.holder("dpmd_staff"))


@pytest.fixture
def secretaries(staff):
    villages = (world.VILLAGE, world.OTHER_VILLAGE)
    return {code: world.seat(world.holder("village_secretary", code)) for code in villages}


def found_by_looking(day):
    """Every number, worked out by the database's own conditions and plain loops instead of the tallies' code."""
    alive = Agreement.objects.filter(merged_into=None)
    flags = AgreementFlag.objects.filter(agreement__in=alive)
    breaches = StoredFinding.objects.filter(agreement__in=alive).select_related("agreement")
    found = [(row.village_id, mark) for row in alive for mark in _own(row)]
    found += [
        (row.village_id, f"state:{state}") for state in STATES for row in alive.filter(in_state(state, day))
    ]
    found += [(flag.village_id, f"flag:{flag.flag}") for flag in flags]
    found += [(row.village_id, "gaps") for row in alive.exclude(flags=None).distinct()]
    found += [(one.agreement.village_id, f"rule:{one.rule}") for one in breaches]
    sums = Counter((region, mark) for village, mark in found for region in regions_of(village))
    for village, mark, number in _afterwards(alive):
        for region in regions_of(village)[: 3 if "/" in mark else None]:
            sums[region, mark] += number
    return +sums


def _afterwards(alive):
    """Partners, money, open duties and disputes, a row at a time; what hangs on a merged duplicate counts where it was merged into."""
    for row in alive.exclude(partner=None):
        yield row.village_id, f"partner/{row.partner_id}", 1
    for one in Receipt.objects.filter(withdrawn_at=None):
        yield one.village_id, f"received:{one.received_on.year}:{one.account}", one.amount
        yield one.village_id, f"received-code:{one.received_on.year}:{one.account_code}", one.amount
    for one in Dispute.objects.select_related("cooperation"):
        yield one.cooperation.village_id, f"dispute:{'settled' if one.settled_on else 'open'}", 1
    yield from _owed()


def _owed():
    for due in Due.objects.filter(obligation__withdrawn_on=None).select_related("obligation"):
        duty, village = due.obligation, due.village_id
        money = duty.kind == "money" and duty.owed_to == "village"
        if money:
            yield village, f"due:{due.due_on.year}", due.amount
            yield village, f"due-code:{due.due_on.year}:{duty.account_code}", due.amount
        if not due.settled:
            yield village, f"open.{duty.kind}/{due.due_on}", 1
            if money:
                yield village, f"unpaid/{due.due_on}", due.amount - due.brought


def _own(row):
    year = row.signed_on.year if row.signed_on else ""
    marks = ["total", f"regime:{row.regime}", f"kind:{row.document_kind}", f"signed:{year}"]
    marks += [f"ends:{row.ends_on.year}"] if row.ends_on else []
    return marks + ([f"field:{row.field}"] if row.field else [])


def stored():
    marks = {(row.region, row.mark): row.number for row in Tally.objects.exclude(number=0)}
    items = TallyItem.objects.exclude(number=0)
    return Counter(marks | {(row.region, f"{row.theme}/{row.item}"): row.number for row in items})


def without_items(sums):
    return Counter({key: number for key, number in sums.items() if "/" not in key[1]})


def read(day):
    """What pages read of all regions on a day."""
    found = Counter()
    for region in set(Tally.objects.values_list("region", flat=True)):
        numbers = tallied(region, day).get(region, {})
        found.update({(region, mark): number for mark, number in numbers.items() if number})
    return found


class Office:
    """Acts of an office on a register, each by a number that chance gives; what is refused changes nothing."""

    def __init__(self, seat, chance, seats):
        self.seat, self.chance, self.seats = seat, chance, seats

    def one(self):
        rows = list(Agreement.objects.order_by("pk"))
        return rows[self.chance.randrange(len(rows))] if rows else None

    def twin(self, row):
        others = list(Agreement.objects.filter(village=row.village_id).exclude(pk=row.pk).order_by("pk"))
        return others[self.chance.randrange(len(others))] if others else row

    def day(self):
        return today() + timedelta(days=self.chance.randrange(-900, 900))

    def record(self):
        villages = [world.region(code) for code in (world.VILLAGE, world.OTHER_VILLAGE)]
        made = register_world.entries(villages, self.chance.randrange(1, 5), today(), self.chance.random())
        record_agreements(self.seat, list(made))

    def change(self):
        row = self.one()
        changes = {
            "ends_on": self.day(),
            "signed_on": None,
            "regime": "asset_use",
            "field": "air",
            "scope": "x",
        }
        name = self.chance.choice(sorted(changes))
        change_agreement(self.seat, row.key, row.version, {name: changes[name]})

    def end(self):
        row = self.one()
        end_agreement(self.seat, row.key, row.version, self.chance.choice([None, self.day()]), "contoh")

    def renew(self):
        row = self.one()
        link_renewal(self.seat, row.key, row.version, self.chance.choice(["", self.twin(row).key]))

    def merge(self):
        row = self.one()
        merge_agreement(self.seat, row.key, row.version, self.twin(row).key)

    def part(self):
        part_agreement(self.seat, self.one().key)

    def differ(self):
        row = self.one()
        declare_different(self.seat, row.key, self.twin(row).key)

    def state(self):
        row = self.one()
        state_facts(self.seat, row.key, row.version, {"musdes_on": self.day().isoformat()})

    def undo(self):
        """What the undoing of an import does with a record, which leaves alone what was changed since."""
        row = self.one()
        hung = (row.renewals, row.duplicates, row.obligations, row.receipts, row.renewal_cases)
        followed = Cooperation.objects.filter(agreement=row).exists()
        if row.version == 1 and not followed and not any(one.exists() for one in hung):
            gone = row.pk
            row.delete()
            tally([gone])

    def alive(self):
        rows = list(Agreement.objects.filter(merged_into=None).order_by("pk"))
        return rows[self.chance.randrange(len(rows))]

    def village(self, row):
        return self.seats[row.village_id]

    def owe(self):
        row = self.alive()
        starts, kind = self.day(), self.chance.choice([Kind.MONEY, Kind.REPORT])
        sides = (Side.PARTNER, Side.VILLAGE) if kind is Kind.MONEY else (Side.VILLAGE, Side.AUTHORITY)
        duty = Duty(
            kind, *sides, "Contoh", starts, starts + timedelta(days=500), 12,
            amount=1_000_000 if kind is Kind.MONEY else None,
        )  # fmt: skip
        keep_obligation(self.village(row), row.key, duty)

    def bring(self):
        dues = list(Due.objects.filter(settled=False).order_by("pk"))
        due = self.chance.choice(dues) if dues else None
        if due is not None:
            amount = self.chance.choice([400_000, 600_000]) if due.amount else None
            brought = Brought(date(2020, 1, 1), date(2020, 1, 2), amount)
            record_fulfilment(self.seats[due.village_id], due.pk, brought)

    def let_go(self):
        for duty in Obligation.objects.filter(withdrawn_on=None).order_by("-pk")[:1]:
            withdraw_obligation(
                self.seats[duty.village_id], duty.pk, duty.version, "Contoh alasan yang cukup"
            )

    def receive(self):
        row = self.alive()
        money = Money(
            date(2024 + self.chance.randrange(3), 1, 5), 7_000_000, "PT Contoh", Account.VILLAGE_CASH
        )
        record_receipt(self.village(row), row.key, money)

    def take_back(self):
        for one in Receipt.objects.filter(withdrawn_at=None)[:1]:
            withdraw_receipt(self.seats[one.village_id], one.pk, "Contoh alasan yang cukup")

    def quarrel(self):
        row = self.alive()
        if Cooperation.objects.filter(agreement=row).exists():
            return
        case = estate.a_case(row.village_id, agreement=row, status="running", key=f"sengketa{row.pk}")
        open_dispute(self.village(row), case.key, Subject("Contoh", "village", date(2026, 10, 1)))


ACTS = (
    "owe",
    "bring",
    "let_go",
    "receive",
    "take_back",
    "quarrel",
    "record",
    "change",
    "end",
    "renew",
    "merge",
    "part",
    "differ",
    "state",
    "undo",
)


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(acts=st.lists(st.sampled_from(ACTS), max_size=14), chance=st.randoms(use_true_random=False))
def test_the_tallies_equal_a_recount_after_any_acts(staff, secretaries, acts, chance):
    with transaction.atomic():
        office = Office(staff, chance, secretaries)
        office.record()
        for act in acts:
            try:
                with transaction.atomic():
                    if act == "record" or Agreement.objects.exists():
                        getattr(office, act)()
            except Blocked:
                continue
        assert stored() == found_by_looking(today())
        assert recount(commit=False).wrong == 0
        for days in (-400, -1, 1, 30, 400):
            day = today() + timedelta(days=days)
            assert read(day) == without_items(found_by_looking(day)), day
        transaction.set_rollback(True)


def test_the_first_act_of_a_new_day_turns_the_states(staff, monkeypatch):
    world.agreement(ends_on=today())
    tally([])
    later = today() + timedelta(days=1)
    monkeypatch.setattr(tallies, "today", lambda: later)
    tally([])
    assert TallyDay.objects.get().day == later
    assert stored() == found_by_looking(later)
    assert stored()[world.REGENCY, f"state:{State.LAPSED}"] == 1


def test_what_was_never_counted_is_counted_while_it_is_read(staff):
    world.agreement(ends_on=date(2020, 1, 1))
    assert tallied(world.REGENCY, today())[world.REGENCY]["total"] == 1
    assert not Tally.objects.exists()


def test_a_recount_says_what_is_wrong_and_mends_it_only_when_told(staff):
    register_world.fill(staff, 5, today())
    Tally.objects.filter(region=world.REGENCY, mark="total").update(number=77)
    Counted.objects.all().delete()
    assert recount(commit=False).wrong == 1
    assert stored()[world.REGENCY, "total"] == 77
    assert recount(commit=True).wrong == 1
    assert stored() == found_by_looking(today())
    assert recount(commit=True).wrong == 0


def test_counting_costs_the_same_for_one_as_for_many(staff, django_assert_max_num_queries):
    tally([])
    rows = [world.agreement(key=f"banyak{n}") for n in range(60)]
    for some in (rows[:1], rows):
        with django_assert_max_num_queries(16):
            tally([row.pk for row in some])
    assert stored() == found_by_looking(today())
