"""Which due days a receipt meets: its amount in exact parts, each a fulfilment; and counting due days and receipts anew."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max, Sum
from django.utils.timezone import now

from mitradesa.actions.agreements import called
from mitradesa.actions.judging import judge_anew
from mitradesa.actions.obligations import SHORTEST_REASON, locked_due, refuse_settled
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words
from mitradesa.core.money import in_rupiah
from mitradesa.core.obligations.kinds import Kind, Side
from mitradesa.core.refusals import Blocked, lacking_reason
from mitradesa.core.roles import Seat, require
from mitradesa.records.models import Due, Fulfilment, Receipt


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a receipt, in rupiah, and the due day that it meets."""

    due: int
    amount: int


@transaction.atomic
def share_receipt(seat: Seat, receipt: int, shares: Sequence[Share]) -> Receipt:
    """Brings parts of a receipt to due days of its agreement; raises Blocked for more than the receipt or a day has left."""
    one = locked_receipt(receipt)
    require(seat, Act.KEEP_RECEIPTS, one.village_id)
    if not shares:
        raise Blocked(
            "Belum ada bagian yang diisi.", "Tulis rupiah pada jatuh tempo yang dibayar penerimaan ini."
        )
    bring(seat, one, shares)
    parts = ", ".join(in_rupiah(share.amount) for share in shares)
    record(
        seat,
        "receipt.shared",
        one.agreement,
        region=one.village_id,
        says=(
            f"membagi penerimaan {in_rupiah(one.amount)} tanggal {in_words(one.received_on)} "
            f"ke jadwal perjanjian {called(one.agreement)}: {parts}"
        ),
        values={"receipt": one.pk, "shares": [[share.due, share.amount] for share in shares]},
    )
    judge_anew([one.agreement_id])
    return one


@transaction.atomic
def free_receipt(seat: Seat, receipt: int, why: str) -> Receipt:
    """Takes the parts of a receipt back from the due days, for a reason; the money stays, to be shared out anew."""
    one = locked_receipt(receipt)
    require(seat, Act.KEEP_RECEIPTS, one.village_id)
    if not one.allocated:
        raise Blocked("Penerimaan ini belum dibagi.", "Isi bagiannya.")
    if len(why.strip()) < SHORTEST_REASON:
        raise Blocked(
            lacking_reason("Alasan mengulang pembagian", why, SHORTEST_REASON),
            "Tulis apa yang keliru pada pembagiannya.",
        )
    drop_parts(one, why)
    record(
        seat,
        "receipt.freed",
        one.agreement,
        region=one.village_id,
        says=(
            f"membatalkan pembagian penerimaan {in_rupiah(one.amount)} tanggal {in_words(one.received_on)} "
            f"pada jadwal perjanjian {called(one.agreement)}"
        ),
        values={"receipt": one.pk, "why": why.strip()[:300]},
    )
    judge_anew([one.agreement_id])
    return one


def drop_parts(one: Receipt, why: str) -> None:
    """What a receipt brought to due days no longer counts; the receipt is locked by the caller, the days here."""
    parts = one.fulfilments.filter(withdrawn_at__isnull=True)
    met = list(Due.objects.select_for_update().filter(pk__in=parts.values("due")).order_by("pk"))
    parts.update(withdrawn_at=now(), withdrawn_because=why.strip()[:300])
    for row in met:
        recount_due(row)
    recount_receipt(one)


def locked_receipt(receipt: int) -> Receipt:
    """A receipt that stands, locked, with its agreement."""
    rows = Receipt.objects.select_for_update(of=("self",)).select_related("agreement__village")
    one = rows.filter(pk=receipt).first()
    if one is None:
        raise Blocked("Penerimaan itu tidak ada.", "Buka lagi daftarnya.")
    if one.withdrawn_at is not None:
        raise Blocked("Catatan ini sudah ditarik.", "Catat lagi yang benar bila perlu.")
    return one


def bring(seat: Seat, one: Receipt, shares: Sequence[Share]) -> None:
    """The fulfilments of the parts; the receipt is locked by the caller, the due days here, in their order."""
    if sum(share.amount for share in shares) > one.unallocated or any(s.amount <= 0 for s in shares):
        raise Blocked(
            f"Yang belum dibagi dari penerimaan ini {in_rupiah(one.unallocated)}.",
            "Periksa bagiannya; jumlahnya tidak boleh melebihi penerimaan.",
        )
    for share in sorted(shares, key=lambda share: share.due):
        row = locked_due(share.due)
        refuse_share(row, one, share.amount)
        made_part(seat, row, one, share.amount)
        recount_due(row)
    recount_receipt(one)


def refuse_share(row: Due, one: Receipt, amount: int) -> None:
    """Blocked for a due day that no money of this receipt can meet, or that has less left."""
    duty = row.obligation
    if duty.agreement_id != one.agreement_id or not takes_receipts(row):
        raise Blocked(
            "Jatuh tempo itu bukan uang yang dibayar kepada desa menurut perjanjian ini.",
            "Pilih jatuh tempo dari jadwal perjanjian yang sama.",
        )
    refuse_settled(row)
    left = (row.amount or 0) - row.brought
    if amount > left:
        raise Blocked(
            f"Yang belum dibayar pada {in_words(row.due_on)} {in_rupiah(left)}, yang dibagi {in_rupiah(amount)}.",
            "Bagi kelebihannya ke jatuh tempo berikutnya.",
        )


def takes_receipts(row: Due) -> bool:
    """Whether a due day is met by money that comes to the village."""
    duty = row.obligation
    return duty.kind == Kind.MONEY and duty.owed_to == Side.VILLAGE and row.amount is not None


def made_part(seat: Seat, row: Due, one: Receipt, amount: int) -> Fulfilment:
    """The fulfilment that a part of a receipt is, with the days of the receipt."""
    return Fulfilment.objects.create(
        due=row,
        receipt=one,
        amount=amount,
        happened_on=one.happened_on,
        received_on=one.received_on,
        recorded_by=f"{seat.name}, {seat.title}"[:200],
        note=one.note,
    )


def recount_due(row: Due) -> None:
    """Works out anew what counts of a due day, from what was received and not taken back."""
    alive = row.fulfilments.filter(withdrawn_at__isnull=True)
    counted = alive.filter(received_on__isnull=False)
    row.claimed = alive.filter(received_on__isnull=True).exists()
    row.brought = counted.aggregate(all=Sum("amount"))["all"] or 0
    done = row.brought >= row.amount if row.amount is not None else counted.filter(whole=True).exists()
    row.met_on = counted.aggregate(last=Max("happened_on"))["last"] if done else None
    row.partly = not done and counted.exists()
    row.settled = done or row.waived_on is not None
    row.save()


def recount_receipt(one: Receipt) -> None:
    """Works out anew what the parts of a receipt bring."""
    alive = one.fulfilments.filter(withdrawn_at__isnull=True)
    one.allocated = alive.aggregate(all=Sum("amount"))["all"] or 0
    one.save(update_fields=["allocated"])
