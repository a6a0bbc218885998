"""Recording money that came in under an agreement, paying over what lies elsewhere, and taking back one recorded by mistake."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.db import transaction

from mitradesa.actions.agreements import called
from mitradesa.actions.files import Given, keep_paper
from mitradesa.actions.judging import judge_anew
from mitradesa.actions.shares import Share, bring, drop_parts, locked_receipt
from mitradesa.actions.trail import record
from mitradesa.core.accounts.chart import AccountKind, chart, plain_code
from mitradesa.core.accounts.official import RULE, digits, refuse_foreign
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.money import in_rupiah
from mitradesa.core.money_days import refuse_impossible
from mitradesa.core.receipts import ACCOUNT_WORDS, ELSEWHERE, STANDING_WORDS, Account
from mitradesa.core.refusals import Blocked, lacking_reason
from mitradesa.core.roles import Seat, require
from mitradesa.queries.money.accounts import code_for, official_numbers, official_on
from mitradesa.queries.money.lines import line_for
from mitradesa.queries.receipts import standing_of, twin_of
from mitradesa.records.models import Agreement, Obligation, Receipt, StoredFile

LEAST = 10
AT_ONCE = timedelta(seconds=60)
"""Within this the same form of the same person is one tap too many, not another payment; a measure of ours."""


@dataclass(frozen=True, slots=True)
class Money:
    """A receipt as a person tells it; gross rupiah, of which the payer kept `withheld` back.

    Without `happened_on` it was paid on the day received.
    Without `code` the duty that it meets says the account, else what is usual for the agreement; without `year` the day received does.
    `besides` is the equal receipt beside which this one is meant to stand.
    """

    received_on: date
    amount: int
    payer: str
    account: Account
    note: str = ""
    happened_on: date | None = None
    withheld: int = 0
    code: str = ""
    year: int | None = None
    number: str = ""
    holder: str = ""
    file: Given | None = None
    shares: Sequence[Share] = ()
    besides: int | None = None


def record_receipt(seat: Seat, key: str, money: Money) -> Receipt:
    """A receipt under an agreement with the due days that it meets; one that nothing explains yet is kept all the same, and shown so."""
    stored = keep_paper(money.file) if money.file else None
    with transaction.atomic():
        agreement = Agreement.objects.select_related("village").get(key=key, merged_into__isnull=True)
        require(seat, Act.KEEP_RECEIPTS, agreement.village_id)
        known = sent_again(seat, agreement, money)
        if known is not None:
            return known
        made = made_receipt(seat, agreement, money, stored)
        if money.shares:
            bring(seat, made, money.shares)
        standing = standing_of(made)
        record(
            seat,
            "receipt.recorded",
            agreement,
            region=agreement.village_id,
            says=(
                f"mencatat penerimaan {in_rupiah(made.amount)} dari {made.payer} pada {in_words(made.received_on)} "
                f"ke {ACCOUNT_WORDS[money.account]} untuk perjanjian {called(agreement)} ({STANDING_WORDS[standing]})"
            ),
            values={
                "receipt": made.pk,
                "amount": made.amount,
                "standing": standing.value,
                "code": made.account_code,
                "happened_on": made.happened_on.isoformat(),
                "received_on": made.received_on.isoformat(),
            },
        )
        judge_anew([agreement.pk])
    return made


def sent_again(seat: Seat, agreement: Agreement, money: Money) -> Receipt | None:
    """The receipt that a form sent twice made the first time; Blocked for an equal one that was not meant to stand beside it.

    Locks the agreement, so that two forms sent at once follow one another.
    """
    Agreement.objects.select_for_update(of=("self",)).get(pk=agreement.pk)
    twin = twin_of(agreement, money.received_on, money.amount, money.account.value)
    if twin is None or twin.pk == money.besides:
        return None
    if (
        twin.recorded_by == _recorder(seat)
        and datetime.now(tz=UTC) - twin.recorded_at < AT_ONCE
        and _same(twin, money)
    ):
        return twin
    raise Blocked(
        f"Sama dengan penerimaan {in_rupiah(twin.amount)}, {in_words(twin.received_on)}, yang sudah dicatat {twin.recorded_by}.",
        "Bila ini pembayaran lain yang kebetulan sama, beri tanda pada Catat juga di bawah, lalu kirim lagi.",
    )


def _same(twin: Receipt, money: Money) -> bool:
    typed = (money.payer.strip()[:200], money.note.strip()[:300], money.withheld, digits(money.number)[:34])
    kept = (twin.payer, twin.note, twin.withheld, twin.account_number)
    return typed == kept and twin.happened_on == (money.happened_on or money.received_on)


def _recorder(seat: Seat) -> str:
    return f"{seat.name}, {seat.title}"[:200]


def made_receipt(seat: Seat, agreement: Agreement, money: Money, stored: StoredFile | None) -> Receipt:
    """The row of a receipt, after every check; the caller asks for the right, shares it out and tells the trail."""
    _refuse(money)
    for day in (money.received_on, money.happened_on):
        refuse_impossible(day, agreement.signed_on, agreement.starts_on)
    _refuse_account(agreement.village_id, money)
    year = money.year or money.received_on.year
    code = plain_code(money.code) or _code_of(agreement, money.shares)
    own = official_on(agreement.village_id, money.received_on)
    banked = money.account is Account.VILLAGE_CASH
    return Receipt.objects.create(
        agreement=agreement,
        village_id=agreement.village_id,
        subdistrict=agreement.subdistrict,
        regency=agreement.regency,
        happened_on=money.happened_on or money.received_on,
        received_on=money.received_on,
        recorded_by=_recorder(seat),
        amount=money.amount,
        withheld=money.withheld,
        payer=money.payer.strip()[:200],
        account=money.account.value,
        village_account=own if banked else None,
        account_number=digits(money.number)[:34],
        holder=" ".join(money.holder.split())[:120],
        year=year,
        account_code=code,
        line=line_for(agreement, year, code),
        note=money.note.strip()[:300],
        file=stored,
        file_name=money.file.shown[:200] if money.file else "",
    )


def _refuse(money: Money) -> None:
    if money.happened_on is not None and money.happened_on > money.received_on:
        raise Blocked("Diterima sebelum terjadi.", "Periksa kedua hari itu pada buktinya.")
    if money.amount <= 0 or not money.payer.strip():
        raise Blocked("Jumlah atau pembayarnya belum disebut.", "Isi jumlah rupiah dan siapa yang membayar.")
    if not 0 <= money.withheld < money.amount:
        raise Blocked(
            "Potongan harus lebih kecil daripada jumlah kotornya (Permendagri 20/2018 Pasal 43).",
            "Isi jumlah kotor yang dibayar mitra; potongannya ditulis terpisah dan tidak dikurangkan.",
        )
    known = chart().get(plain_code(money.code))
    if known is not None and known.kind is not AccountKind.INCOME:
        raise Blocked(f"Kode {known.code} adalah kode belanja.", "Pilih kode pendapatan.")


def _refuse_account(village: str, money: Money) -> None:
    if money.account is Account.VILLAGE_CASH:
        refuse_foreign(money.number, money.holder, official_numbers(village))
    if money.account is Account.PERSON and not money.holder.strip():
        raise Blocked(
            f"Belum disebut rekening siapa yang menerimanya. {RULE}",
            "Tulis nama pemilik rekening itu; penerimaan ditandai merah sampai disetor ke kas desa.",
        )


def _code_of(agreement: Agreement, shares: Sequence[Share]) -> str:
    duties = Obligation.objects.filter(dues__in=[share.due for share in shares], agreement=agreement)
    said = duties.exclude(account_code="").values_list("account_code", flat=True).first() if shares else None
    return said or code_for(agreement)


def deposit_receipt(seat: Seat, receipt: int, on: date, proof: Given | None = None) -> Receipt:
    """Money that lay elsewhere is paid over to the village's official account (Permendagri 20/2018 Pasal 43)."""
    stored = keep_paper(proof) if proof else None
    with transaction.atomic():
        one = locked_receipt(receipt)
        require(seat, Act.KEEP_RECEIPTS, one.village_id)
        if one.account not in ELSEWHERE or one.deposited_on is not None:
            raise Blocked("Tidak ada yang perlu disetor dari penerimaan ini.", "Buka lagi halamannya.")
        if not one.received_on <= on <= today():
            raise Blocked(
                f"Hari setor di luar {in_words(one.received_on)} sampai hari ini.",
                "Isi hari menurut bukti setor bank.",
            )
        one.deposited_on, one.deposited_by = on, f"{seat.name}, {seat.title}"[:200]
        one.village_account = official_on(one.village_id, on)
        one.deposit_file, one.deposit_file_name = stored, proof.shown[:200] if proof else ""
        one.save()
        into = (
            f" {one.village_account.bank} {one.village_account.number}"
            if one.village_account
            else " (nomornya belum tercatat)"
        )
        record(
            seat,
            "receipt.deposited",
            one.agreement,
            region=one.village_id,
            says=(
                f"menyetor {in_rupiah(one.amount)} dari {ACCOUNT_WORDS[Account(one.account)]} ke rekening kas desa{into} "
                f"pada {in_words(on)}, penerimaan {in_words(one.received_on)} untuk perjanjian {called(one.agreement)}"
            ),
            values={"receipt": one.pk, "amount": one.amount, "on": on.isoformat()},
        )
        judge_anew([one.agreement_id])
    return one


@transaction.atomic
def withdraw_receipt(seat: Seat, receipt: int, why: str) -> Receipt:
    """Takes back a receipt that was recorded by mistake, and what it brought to due days, with the reason; the trail keeps both."""
    one = locked_receipt(receipt)
    require(seat, Act.KEEP_RECEIPTS, one.village_id)
    if len(why.strip()) < LEAST:
        raise Blocked(
            lacking_reason("Alasan menariknya", why, LEAST), "Tulis apa yang keliru pada catatan ini."
        )
    take_back(one, why)
    record(
        seat,
        "receipt.withdrawn",
        one.agreement,
        region=one.village_id,
        says=(
            f"menarik catatan penerimaan {in_rupiah(one.amount)} tanggal {in_words(one.received_on)} "
            f"untuk perjanjian {called(one.agreement)}"
        ),
        values={"receipt": one.pk, "why": one.withdrawn_why},
    )
    judge_anew([one.agreement_id])
    return one


def take_back(one: Receipt, why: str) -> None:
    """The receipt and its parts no longer count; the caller asks for the right and tells the trail."""
    drop_parts(one, why)
    one.withdrawn_at, one.withdrawn_why = datetime.now(tz=UTC), why.strip()[:300]
    one.save(update_fields=["withdrawn_at", "withdrawn_why"])
