"""Recording money that came in under an agreement, and taking back one recorded by mistake."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db import transaction

from mitradesa.actions.agreements import called
from mitradesa.actions.tallies import tally
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.money import in_rupiah
from mitradesa.core.receipts import ACCOUNT_WORDS, STANDING_WORDS, Account
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.queries.receipts import standing_of
from mitradesa.records.models import Agreement, Receipt

LEAST = 10


@dataclass(frozen=True, slots=True)
class Money:
    """A receipt as a person tells it; rupiah."""

    received_on: date
    amount: int
    payer: str
    account: Account
    note: str = ""


@transaction.atomic
def record_receipt(seat: Seat, key: str, money: Money) -> Receipt:
    """A receipt under an agreement; one after its end without renewal is kept all the same, and shown as without basis."""
    agreement = Agreement.objects.select_related("village").get(key=key, merged_into__isnull=True)
    require(seat, Act.KEEP_RECEIPTS, agreement.village_id)
    if money.received_on > today():
        raise Blocked("Hari penerimaan itu belum tiba.", "Isi hari uangnya benar-benar diterima.")
    if money.amount <= 0 or not money.payer.strip():
        raise Blocked("Jumlah atau pembayarnya belum disebut.", "Isi jumlah rupiah dan siapa yang membayar.")
    made = Receipt.objects.create(
        agreement=agreement,
        village_id=agreement.village_id,
        subdistrict=agreement.subdistrict,
        regency=agreement.regency,
        received_on=money.received_on,
        amount=money.amount,
        payer=money.payer.strip()[:200],
        account=money.account.value,
        note=money.note.strip()[:300],
    )
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
        values={"receipt": made.pk, "amount": made.amount, "standing": standing.value},
    )
    tally([agreement.pk])
    return made


@transaction.atomic
def withdraw_receipt(seat: Seat, receipt: int, why: str) -> Receipt:
    """Takes back a receipt that was recorded by mistake, with the reason; the trail keeps both."""
    one = Receipt.objects.select_for_update(of=("self",)).select_related("agreement").get(pk=receipt)
    require(seat, Act.KEEP_RECEIPTS, one.village_id)
    if one.withdrawn_at is not None:
        raise Blocked("Catatan ini sudah ditarik.", "Catat lagi yang benar bila perlu.")
    if len(why.strip()) < LEAST:
        raise Blocked("Alasan menariknya belum ditulis.", "Tulis apa yang keliru pada catatan ini.")
    one.withdrawn_at, one.withdrawn_why = datetime.now(tz=UTC), why.strip()[:300]
    one.save(update_fields=["withdrawn_at", "withdrawn_why"])
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
    tally([one.agreement_id])
    return one
