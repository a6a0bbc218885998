"""Invented money: the village's account, a receipt that went to a person, one outside any schedule, budget lines, a code."""

from datetime import date, timedelta

from mitradesa.actions.account_codes import choose_code
from mitradesa.actions.demo.people import SHOWN_VILLAGE, seat_of
from mitradesa.actions.obligations import Duty, keep_obligation
from mitradesa.actions.plans import Line, keep_line
from mitradesa.actions.receipts import Money, record_receipt
from mitradesa.actions.shares import Share
from mitradesa.actions.village_accounts import BankAccount, confirm_account, prepare_account, see_account
from mitradesa.core.means import Means
from mitradesa.core.obligations.kinds import Kind, Side
from mitradesa.core.receipts import Account
from mitradesa.core.roles import Role, Seat
from mitradesa.queries.money.accounts import OpenQuestion
from mitradesa.records.models import Agreement, Receipt

PARTNER, BANK = "CV Contoh Niaga Pasar", "Bank Contoh Sumatera"
VILLAGE_ACCOUNT = "100200300400"


def money(day: date, parking: Agreement) -> list[Receipt]:
    """Money of the shown village: `parking` pays monthly, once to its head's own account, and once more than it owes."""
    finance = seat_of(Role.FINANCE_OFFICER)
    account = BankAccount(
        BANK, VILLAGE_ACCOUNT, "Pemerintah Desa (contoh)", date(day.year - 3, 1, 2),
        date(day.year - 3, 1, 10), "900/contoh/1",
    )  # fmt: skip
    made = prepare_account(finance, SHOWN_VILLAGE, account)
    confirm_account(seat_of(Role.VILLAGE_HEAD), made.pk, Means.PIN)
    see_account(seat_of(Role.CAMAT), made.pk)
    choose_code(
        seat_of(Role.DPMD_HEAD), OpenQuestion.KSP, "4.1.2", "Contoh: KSP dibayar untuk memakai aset desa."
    )
    for year in (day.year - 1, day.year):
        line = Line(year, "4.3.2.01", "Hasil kerja sama parkir (contoh)", 12_000_000, agreement=parking.key)
        keep_line(finance, SHOWN_VILLAGE, line)
    return _receipts(finance, parking, day)


def _receipts(finance: Seat, parking: Agreement, day: date) -> list[Receipt]:
    first = day - timedelta(days=380)
    duty = keep_obligation(
        finance,
        parking.key,
        Duty(
            Kind.MONEY, Side.PARTNER, Side.VILLAGE, "Setoran parkir (contoh)", first, every=3, amount=3_000_000,
            clause="Pasal 6 (contoh)", proof="rekening koran", account_code="4.3.2.01", payee_bank=BANK,
            payee_number=VILLAGE_ACCOUNT, payee_holder="Pemerintah Desa (contoh)",
        ),
    )  # fmt: skip
    dues = list(duty.dues.order_by("due_on"))
    paid = Money(
        dues[0].due_on + timedelta(days=9), 3_000_000, PARTNER, Account.VILLAGE_CASH, number=VILLAGE_ACCOUNT,
        shares=(Share(dues[0].pk, 3_000_000),),
    )  # fmt: skip
    caught = Money(
        dues[1].due_on, 3_000_000, PARTNER, Account.PERSON, holder="Contoh Pegawai", note="Contoh",
        shares=(Share(dues[1].pk, 3_000_000),),
    )  # fmt: skip
    strange = Money(
        day - timedelta(days=12), 750_000, PARTNER, Account.VILLAGE_CASH, "Tanpa keterangan (contoh)"
    )
    return [record_receipt(finance, parking.key, one) for one in (paid, caught, strange)]
