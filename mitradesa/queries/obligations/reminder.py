"""The words that remind of a due day: who, what, how much, since when, which clause, and into which account; sent by people, not by us."""

from datetime import date

from mitradesa.core.accounts.official import RULE
from mitradesa.core.calendar import in_words
from mitradesa.core.money import in_rupiah
from mitradesa.core.obligations.kinds import SIDE_WORDS, Kind, Side
from mitradesa.queries.money.accounts import official_on
from mitradesa.queries.turnovers.years import asks_minimum
from mitradesa.records.models import Due

NO_ACCOUNT = "Rekening kas desa belum dibenarkan kepala desa di sini: mintalah nomornya di kantor desa, jangan dari pesan."


def reminder(due: Due, day: date) -> tuple[str, ...]:
    """The lines of a reminder of a due day that is open; two queries at most. Nothing for one that was met, let go or withdrawn."""
    duty = due.obligation
    if due.settled or duty.withdrawn_on is not None:
        return ()
    agreement = duty.agreement
    numbers = ", ".join(one.number for one in agreement.numbers.all()[:2])
    named = f'"{agreement.title or agreement.key}"' + (f", nomor {numbers}" if numbers else "")
    lines = [f"Kepada {_named(due, duty.owed_by)}.", _when(due, day), f"Perjanjian {named}."]
    if duty.clause:
        lines.append(f"Dasarnya {duty.clause} perjanjian itu.")
    lines += _money(due, day) if due.amount is not None else []
    if duty.proof:
        lines.append(f"Bukti yang diminta: {duty.proof}.")
    lines.append(
        f"Bila sudah dipenuhi, sampaikan buktinya kepada {_named(due, duty.owed_to)} supaya dicatat."
    )
    return tuple(lines)


def _named(due: Due, side: str) -> str:
    partner = due.obligation.agreement.partner
    if side == Side.VILLAGE:
        return f"Pemerintah {due.village.name}"
    return partner.name if side == Side.PARTNER and partner else SIDE_WORDS[Side(side)]


def _when(due: Due, day: date) -> str:
    title, late = due.obligation.title, (day - due.due_on).days
    if late > 0:
        return f"Kami mengingatkan: {title} jatuh tempo {in_words(due.due_on)} dan sudah lewat {late} hari pada {in_words(day)}."
    return f"Kami mengingatkan: {title} jatuh tempo {in_words(due.due_on)}."


def _money(due: Due, day: date) -> list[str]:
    duty, amount = due.obligation, due.amount or 0
    said = f"Jumlahnya {in_rupiah(amount)}"
    if due.brought:
        said += f", sudah diterima {in_rupiah(due.brought)}, sisanya {in_rupiah(amount - due.brought)}"
    if asks_minimum(due):
        said += "; ini jaminan minimum selama omzetnya belum dilaporkan dan dibenarkan"
    lines = [f"{said}."]
    if duty.kind == Kind.MONEY and duty.owed_to == Side.VILLAGE:
        account = official_on(due.village_id, day)
        lines.append(
            f"Bayar ke rekening kas desa: {account.bank}, nomor {account.number}, atas nama {account.holder}. {RULE}"
            if account
            else NO_ACCOUNT
        )
    return lines
