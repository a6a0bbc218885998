"""Acts on money, ledgers and signs done by several people at the same moment: of each, one wins and the others are told.

Run inside an installation of its own (`tests/test_money_threads.py`), whose database it fills; it prints how many acts held.
"""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from django.db import connection

from mitradesa.actions import (
    fulfilments,
    in_kind,
    late_fees,
    obligations,
    receipts,
    sanctions,
    shares,
    spendings,
    turnovers,
    village_accounts,
)
from mitradesa.actions.ledgers import years
from mitradesa.actions.red_flags import answering
from mitradesa.core.calendar import today
from mitradesa.core.ledgers.kinds import Basis, Sureness
from mitradesa.core.means import Means
from mitradesa.core.obligations.kinds import Kind, Side
from mitradesa.core.obligations.late_fees import FeeFormula
from mitradesa.core.obligations.sanctions import SanctionKind, SanctionState
from mitradesa.core.red_flags.states import Outcome
from mitradesa.core.refusals import Blocked
from mitradesa.records.models import (
    Fulfilment,
    LateFeeTerm,
    Receipt,
    RedFlag,
    RedFlagEntry,
    Sanction,
    VillageAccount,
)
from tests import estate, world

AT_ONCE, WHY = 5, "Tercatat keliru dua kali."
DAY = date(2026, 2, 1)


def at_once(*acts: Callable[[], object], most: int = 1) -> int:
    """Does all acts at the same moment: one is done (or up to so many), every other is refused in words."""
    begin, won, told, failed = threading.Barrier(len(acts)), [], [], []

    def do(act):
        try:
            begin.wait()
            won.append(act())
        except Blocked as refusal:
            told.append(refusal.reason)
        except Exception as problem:
            failed.append(problem)
        finally:
            connection.close()

    threads = [threading.Thread(target=do, args=(act,)) for act in acts]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert not failed, failed
    assert 1 <= len(won) <= most, (len(won), told)
    assert all(told), told
    return 1


def same(act: Callable[[], object]) -> int:
    """The same act by as many people as there are."""
    return at_once(*[act] * AT_ONCE)


class People:
    """Who acts, and the agreement on which they act."""

    def __init__(self):
        world.regions()
        self.keeper = world.seat(world.holder("village_operator"))
        self.head = world.seat(world.holder("village_head"))
        self.desk = world.seat(world.holder("dpmd_head"))
        self.row = world.agreement(
            regime="third_party", signed_on=DAY, starts_on=DAY, ends_on=date(2029, 1, 31)
        )

    def rent(self, *days):
        """A duty in money with its due days."""
        return estate.a_duty(
            self.row, *(days or (DAY,)), kind="money", owed_by="partner", owed_to="village",
            amount=1_000_000, title="Sewa", clause="Pasal 4",
        )  # fmt: skip


def of_receipts(who):
    """Depositing, withdrawing and sharing out one receipt."""
    one = estate.a_receipt(who.row, account="in_hand")
    yield same(lambda: receipts.deposit_receipt(who.keeper, one.pk, today()))
    yield same(lambda: receipts.withdraw_receipt(who.keeper, one.pk, WHY))
    paid, due = estate.a_receipt(who.row), who.rent().dues.get()
    yield same(lambda: shares.share_receipt(who.keeper, paid.pk, [shares.Share(due.pk, 1_000_000)]))
    yield same(lambda: shares.free_receipt(who.keeper, paid.pk, WHY))
    spent = estate.a_spending(who.row)
    yield same(lambda: spendings.withdraw_spending(who.keeper, spent.pk, WHY))


def of_claims(who):
    """What a third party claims to have paid is received once, and a due day is met once."""
    due = who.rent().dues.get()
    claim = Fulfilment.objects.create(
        due=due, amount=1_000_000, happened_on=DAY, recorded_by="Contoh Mitra", by_partner=True
    )
    before = Receipt.objects.count()
    yield same(lambda: fulfilments.receive(who.keeper, claim.pk, today()))
    assert Receipt.objects.count() == before + 1
    yield same(lambda: fulfilments.withdraw_fulfilment(who.keeper, claim.pk, WHY))
    brought = fulfilments.Brought(DAY, DAY, 1_000_000)
    other = who.rent().dues.get()
    sent_again = [lambda: fulfilments.record_fulfilment(who.keeper, other.pk, brought)] * AT_ONCE
    yield at_once(*sent_again, most=AT_ONCE)
    assert other.fulfilments.count() == 1, "one form sent again is one fulfilment"
    waived = who.rent().dues.get()
    yield same(lambda: obligations.waive(who.head, waived.pk, WHY, Means.PIN))
    third = who.rent().dues.get()
    claim = Fulfilment.objects.create(
        due=third, amount=1_000_000, happened_on=DAY, recorded_by="Contoh Mitra", by_partner=True
    )
    yield at_once(
        lambda: fulfilments.receive(who.keeper, claim.pk, today()),
        lambda: fulfilments.withdraw_fulfilment(who.keeper, claim.pk, WHY),
        most=2,  # what was received just before is taken back with its receipt
    )
    claim.refresh_from_db()
    assert claim.withdrawn_at is None or claim.receipt is None or claim.receipt.withdrawn_at is not None


def of_schedules(who):
    """A schedule is laid out anew or met, never both; a first formula is written once, and a fee charged once."""
    for _ in range(4):
        duty = who.rent()
        due = duty.dues.get()
        told = obligations.Duty(Kind.MONEY, Side.PARTNER, Side.VILLAGE, "Sewa", today(), amount=2_000_000)
        yield at_once(
            lambda told=told, duty=duty: obligations.keep_obligation(
                who.keeper, who.row.key, told, known=duty.pk, version=duty.version
            ),
            lambda due=due: fulfilments.record_fulfilment(
                who.keeper, due.pk, fulfilments.Brought(DAY, DAY, 1_000_000)
            ),
        )
    late = who.rent(today() - timedelta(days=40))
    formula = FeeFormula(points=100)
    yield same(lambda: late_fees.keep_late_fee(who.keeper, late.pk, formula, "Pasal 9"))
    assert LateFeeTerm.objects.filter(obligation=late).count() == 1
    due = late.dues.get()
    yield same(lambda: late_fees.charge_late_fee(who.head, due.pk, today(), today()))
    gone = who.rent()
    yield same(lambda: obligations.withdraw_obligation(who.keeper, gone.pk, gone.version, WHY))


def of_turnovers(who):
    """A reported turnover is confirmed once, and taken back once."""
    due = estate.a_share(who.row).dues.get()
    report = estate.a_report(due)
    yield same(lambda: turnovers.confirm_turnover(who.keeper, report.pk))
    yield same(lambda: turnovers.take_back_turnover(who.keeper, report.pk, WHY))


def of_accounts(who):
    """One account of a village is prepared, confirmed and seen."""
    given = village_accounts.BankAccount("Bank Contoh", "1234567890", "Pemerintah Desa Contoh", DAY)
    numbered = [replace(given, number=f"12345678{number}") for number in range(AT_ONCE)]
    yield at_once(
        *[
            lambda one=one: village_accounts.prepare_account(who.keeper, world.VILLAGE, one)
            for one in numbered
        ]
    )
    made = VillageAccount.objects.get()
    yield same(lambda: village_accounts.confirm_account(who.head, made.pk, Means.PIN))


def of_ledgers(who):
    """A year of a ledger is kept by one, confirmed once and opened again once."""
    ledger = estate.a_ledger(who.row)
    line = ledger.indicators.first()
    figure = years.Figure(500, Basis.COUNT, Sureness.ESTIMATED)
    kept = {line.pk: figure}
    yield same(lambda: years.keep_year(who.keeper, who.row.key, 2026, 0, kept, years.People()))
    yield same(lambda: years.confirm_year(who.head, who.row.key, 2026, 1, Means.PIN))
    yield same(lambda: years.reopen_year(who.head, who.row.key, 2026, 2, WHY))


def of_signs(who):
    """A sign is asked about once and decided once."""
    flag = RedFlag.objects.create(
        agreement=who.row, village_id=who.row.village_id, subdistrict=who.row.subdistrict, regency=who.row.regency,
        sign="paid_net", about="village", says="Contoh.", seen={}, digest="a", raised_on=DAY,
    )  # fmt: skip
    flag.refresh_from_db()
    version = flag.version
    yield same(lambda: answering.ask(who.desk, flag.pk, version, WHY, 14))
    outcomes = [Outcome.REJECTED] * AT_ONCE
    yield at_once(
        *[
            lambda one=one: answering.decide(who.desk, flag.pk, version + 1, one, WHY, Means.PIN)
            for one in outcomes
        ]
    )
    assert RedFlagEntry.objects.filter(flag=flag, move="decide").count() == 1


def of_sanctions(who):
    """Of two rulings on a claim that was read at the same time one stands; so it is with a dispute."""
    claim = sanctions.Claim(SanctionKind.FINE, "Pasal 9", 900_000, today(), WHY)
    sanctions.lay_sanction(who.head, who.row.key, claim)
    row = Sanction.objects.latest("pk")
    seen = row.steps.get().pk
    rulings = [
        sanctions.Ruling(SanctionState.IMPOSED, WHY, seen=seen),
        sanctions.Ruling(SanctionState.WAIVED, WHY, seen=seen),
        sanctions.Ruling(SanctionState.REDUCED, WHY, 400_000, seen=seen),
    ]
    yield at_once(*[lambda one=one: sanctions.decide(who.head, row.pk, one, Means.PIN) for one in rulings])
    assert row.steps.count() == 2


def of_things(who):
    """A contribution is changed or withdrawn by one."""
    thing = estate.a_contribution(who.row)
    thing.refresh_from_db()
    yield same(lambda: in_kind.withdraw_contribution(who.keeper, thing.pk, thing.version, WHY))


def hold() -> int:
    """Everything above, one after another; how many acts held."""
    who = People()
    rooms = (of_receipts, of_claims, of_schedules, of_turnovers, of_accounts, of_ledgers, of_signs, of_sanctions, of_things)  # fmt: skip
    return sum(sum(room(who)) for room in rooms)
