"""An invented bank statement of the shown village, partly matched, and a Siskeudes list in which one receipt stands four times."""

from collections.abc import Sequence
from datetime import date, timedelta

from mitradesa.actions.demo.afterwards import PARKING
from mitradesa.actions.demo.money_samples import FOURFOLD, TWO_COLUMNS, sample_file
from mitradesa.actions.demo.people import SHOWN_VILLAGE, seat_of
from mitradesa.actions.files import Given
from mitradesa.actions.obligations import Duty, keep_obligation
from mitradesa.actions.receipts import Money, record_receipt
from mitradesa.actions.shares import Share
from mitradesa.actions.statements.files import begin_file, choose_file_columns
from mitradesa.actions.statements.matching import match, set_aside
from mitradesa.actions.statements.recording import record_file
from mitradesa.core.obligations.kinds import Kind, Side
from mitradesa.core.receipts import Account
from mitradesa.core.roles import Role, Seat
from mitradesa.queries.statements.matching import proposals
from mitradesa.records.models import Agreement, ImportBatch

PAID = ((65, (4_500_000,)), (35, (15_000_000,)), (30, (2_000_000, 1_250_000)))
PARTNER, CODE = "CV Contoh Niaga Pasar", "4.3.2.01"
MATCHED = 1


def money_files(day: date) -> None:
    """Receipts of an agreement, the bank's file with them, two lines matched and one set aside, and the list of Siskeudes."""
    seat = seat_of(Role.FINANCE_OFFICER)
    key = Agreement.objects.get(title=PARKING, village=SHOWN_VILLAGE).key
    for days, amounts in PAID:
        _paid(seat, key, day - timedelta(days=days), amounts)
    statement = _kept(seat, ImportBatch.Kind.BANK, TWO_COLUMNS).statement
    for one in proposals(statement)[:MATCHED]:
        match(seat, statement.pk, one.proposal.parts, "; ".join(one.proposal.reasons))
    village_fund = statement.lines.get(description__contains="DANA DESA")
    set_aside(seat, village_fund.pk, "Dana Desa")
    _kept(seat, ImportBatch.Kind.SISKEUDES, FOURFOLD)


def _paid(seat: Seat, key: str, on: date, amounts: Sequence[int]) -> None:
    """A due day of the agreement and the receipts that meet it."""
    duty = Duty(
        Kind.MONEY,
        Side.PARTNER,
        Side.VILLAGE,
        "Sewa lapak (contoh)",
        on,
        amount=sum(amounts),
        account_code=CODE,
    )
    due = keep_obligation(seat, key, duty).dues.get()
    for amount in amounts:
        shares = (Share(due.pk, amount),)
        record_receipt(seat, key, Money(on, amount, PARTNER, Account.VILLAGE_CASH, "Contoh", shares=shares))


def _kept(seat: Seat, kind: ImportBatch.Kind, name: str) -> ImportBatch:
    given = sample_file(name, SHOWN_VILLAGE) or Given(b"", name)
    batch = begin_file(seat, kind, given)
    choose_file_columns(seat, batch.key, batch.mapping, {})
    return record_file(seat, batch.key)
