"""Recording what a village pays under an agreement against the budget line of its year, and taking back one recorded by mistake."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db import transaction

from mitradesa.actions.agreements import called
from mitradesa.actions.files import Given, keep_paper
from mitradesa.actions.judging import judge_anew
from mitradesa.actions.obligations import locked_due, refuse_settled
from mitradesa.actions.shares import recount_due
from mitradesa.actions.trail import record
from mitradesa.core.accounts.chart import AccountKind, chart, named, plain_code
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words
from mitradesa.core.money import in_rupiah
from mitradesa.core.money_days import refuse_impossible
from mitradesa.core.obligations.kinds import Kind, Side
from mitradesa.core.refusals import Blocked, lacking_reason
from mitradesa.core.roles import Seat, require
from mitradesa.queries.money.lines import line_for, spent_of
from mitradesa.records.models import Agreement, BudgetLine, Due, Fulfilment, Spending, StoredFile

LEAST = 10
NEW_LAW = date(2026, 3, 27)


@dataclass(frozen=True, slots=True)
class Payment:
    """A payment as it is entered; rupiah. `because` says why it was made although no line covers it; `due` is the due day that it meets."""

    spent_on: date
    amount: int
    payee: str
    code: str
    request_number: str = ""
    because: str = ""
    note: str = ""
    due: int | None = None
    file: Given | None = None


def record_spending(seat: Seat, key: str, payment: Payment) -> Spending:
    """A payment under an agreement; Blocked where no line of its year covers it, unless it was made all the same and says why."""
    stored = keep_paper(payment.file) if payment.file else None
    with transaction.atomic():
        agreement = Agreement.objects.select_related("village").get(key=key, merged_into__isnull=True)
        require(seat, Act.KEEP_SPENDING, agreement.village_id)
        _refuse(payment)
        refuse_impossible(payment.spent_on, agreement.signed_on, agreement.starts_on)
        year, code = payment.spent_on.year, plain_code(payment.code)
        line = _locked_line(line_for(agreement, year, code))
        lacking = _lacking(payment, line)
        if lacking and len(payment.because.strip()) < LEAST:
            raise Blocked(
                f"{lacking} {_article(payment.spent_on)}",
                "Anggarkan lebih dulu dalam APB Desa atau perubahannya. Bila sudah telanjur dibayar, tulis sebabnya; "
                "belanja itu dicatat dan ditandai di luar anggaran.",
            )
        made = _made(seat, agreement, payment, line, stored, lacking)
        if payment.due is not None:
            _meet(seat, made, payment.due)
        _told(seat, made, "recorded", "mencatat", lacking)
    return made


def _refuse(payment: Payment) -> None:
    if payment.amount <= 0 or not payment.payee.strip() or not payment.code.strip():
        raise Blocked(
            "Jumlah, penerima, atau kode rekeningnya belum disebut.",
            "Isi rupiah, siapa yang dibayar, dan kode kegiatannya.",
        )
    known = chart().get(plain_code(payment.code))
    if known is not None and known.kind is not AccountKind.SPENDING:
        raise Blocked(f"Kode {known.code} adalah kode pendapatan.", "Pilih kode belanja.")


def _locked_line(line: BudgetLine | None) -> BudgetLine | None:
    """The line, locked, so that payments against it follow one another."""
    return None if line is None else BudgetLine.objects.select_for_update().get(pk=line.pk)


def _lacking(payment: Payment, line: BudgetLine | None) -> str:
    """What the budget lacks for a payment; empty where a line covers it."""
    year = payment.spent_on.year
    if line is None:
        return f"Tidak ada anggaran {named(plain_code(payment.code))} tahun {year} untuk perjanjian ini; tiap tahun dianggarkan lagi."
    left = line.planned - spent_of(line)
    if payment.amount > left:
        return (
            f"Anggaran {line.account} {line.name} tahun {year} tersisa {in_rupiah(max(left, 0))}, "
            f"yang dibayar {in_rupiah(payment.amount)}."
        )
    return ""


def _article(day: date) -> str:
    basis = "PP 16/2026 Pasal 110" if day >= NEW_LAW else "PP 43/2014 Pasal 91"
    return f"Penggunaan uang desa ditetapkan dalam APB Desa ({basis})."


def _made(
    seat: Seat,
    agreement: Agreement,
    payment: Payment,
    line: BudgetLine | None,
    stored: StoredFile | None,
    lacking: str,
) -> Spending:
    return Spending.objects.create(
        agreement=agreement,
        village_id=agreement.village_id,
        subdistrict=agreement.subdistrict,
        regency=agreement.regency,
        year=payment.spent_on.year,
        account_code=plain_code(payment.code),
        line=line,
        amount=payment.amount,
        spent_on=payment.spent_on,
        payee=payment.payee.strip()[:200],
        request_number=payment.request_number.strip()[:60],
        because=payment.because.strip()[:300] if lacking else "",
        note=payment.note.strip()[:300],
        file=stored,
        file_name=payment.file.shown[:200] if payment.file else "",
        recorded_by=f"{seat.name}, {seat.title}"[:200],
    )


def _meet(seat: Seat, made: Spending, due: int) -> None:
    """The payment meets a due day of money that the village owes."""
    row = locked_due(due)
    duty = row.obligation
    if duty.agreement_id != made.agreement_id or duty.kind != Kind.MONEY or duty.owed_by != Side.VILLAGE:
        raise Blocked(
            "Jatuh tempo itu bukan uang yang harus dibayar desa menurut perjanjian ini.",
            "Pilih jatuh tempo dari jadwal perjanjian yang sama.",
        )
    refuse_settled(row)
    left = (row.amount or 0) - row.brought
    if made.amount > left:
        raise Blocked(
            f"Yang belum dibayar {in_rupiah(left)}, yang dicatat {in_rupiah(made.amount)}.",
            "Catat kelebihannya sebagai belanja tersendiri, sesuai buktinya.",
        )
    made.due = row
    made.save(update_fields=["due"])
    Fulfilment.objects.create(
        due=row,
        spending=made,
        amount=made.amount,
        happened_on=made.spent_on,
        received_on=made.spent_on,
        recorded_by=made.recorded_by,
        note=made.note,
    )
    recount_due(row)


@transaction.atomic
def withdraw_spending(seat: Seat, spending: int, why: str) -> Spending:
    """Takes back a payment that was recorded by mistake, and what it met, with the reason."""
    one = (
        Spending.objects.select_for_update(of=("self",))
        .select_related("agreement")
        .filter(pk=spending)
        .first()
    )
    if one is None or one.withdrawn_at is not None:
        raise Blocked("Belanja itu tidak ada atau sudah ditarik.", "Buka lagi daftarnya.")
    require(seat, Act.KEEP_SPENDING, one.village_id)
    if len(why.strip()) < LEAST:
        raise Blocked(
            lacking_reason("Alasan menariknya", why, LEAST), "Tulis apa yang keliru pada catatan ini."
        )
    parts = one.fulfilments.filter(withdrawn_at__isnull=True)
    met = list(Due.objects.select_for_update().filter(pk__in=parts.values("due")).order_by("pk"))
    one.withdrawn_at, one.withdrawn_why = datetime.now(tz=UTC), why.strip()[:300]
    one.save(update_fields=["withdrawn_at", "withdrawn_why"])
    parts.update(withdrawn_at=one.withdrawn_at, withdrawn_because=one.withdrawn_why)
    for row in met:
        recount_due(row)
    _told(seat, one, "withdrawn", "menarik", "")
    return one


def _told(seat: Seat, one: Spending, what: str, verb: str, lacking: str) -> None:
    says = (
        f"{verb} belanja {in_rupiah(one.amount)} pada {in_words(one.spent_on)}, {named(one.account_code)}, "
        f"untuk perjanjian {called(one.agreement)}"
    )
    values = {"spending": one.pk, "amount": one.amount, "code": one.account_code, "reason": one.because}
    record(
        seat,
        f"spending.{what}",
        one.agreement,
        region=one.village_id,
        says=f"{says} (di luar anggaran)" if lacking else says,
        values={**values, "why": one.withdrawn_why},
    )
    judge_anew([one.agreement_id])
