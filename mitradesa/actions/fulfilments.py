"""What is brought to meet a due day: recorded, received by the other side, or taken back where it was a mistake."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.timezone import now

from mitradesa.actions.agreements import called
from mitradesa.actions.files import Given, keep_paper
from mitradesa.actions.judging import judge_anew
from mitradesa.actions.obligations import SHORTEST_REASON, locked_due, refuse_settled
from mitradesa.actions.receipts import Money, made_receipt, sent_again, take_back
from mitradesa.actions.shares import locked_receipt, recount_due, recount_receipt, takes_receipts
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.money import in_rupiah
from mitradesa.core.money_days import refuse_impossible
from mitradesa.core.obligations.kinds import SIDE_WORDS, Kind, Side
from mitradesa.core.receipts import Account
from mitradesa.core.refusals import Blocked, NotAllowed, lacking_reason
from mitradesa.core.roles import Seat, require
from mitradesa.core.village_reports import REPORT_STATE_WORDS, ReportState
from mitradesa.queries.village_reports.seen import called as called_report
from mitradesa.queries.village_reports.seen import report_awaited
from mitradesa.records.models import Due, Fulfilment, Receipt, ShareTerm, StoredFile


@dataclass(frozen=True, slots=True)
class Into:
    """Into which account money came: the village's own, or whose it was."""

    account: Account = Account.UNSTATED
    number: str = ""
    holder: str = ""


@dataclass(frozen=True, slots=True)
class Brought:
    """What somebody says was brought: rupiah, or whether it meets all; the day it happened, and the day it was received where it was."""

    happened_on: date
    received_on: date | None = None
    amount: int | None = None
    whole: bool = True
    note: str = ""
    file: Given | None = None
    into: Into = Into()
    besides: int | None = None


def record_fulfilment(seat: Seat, due: int, brought: Brought) -> Fulfilment:
    """What meets a due day, whole or in part. A third party only claims: it counts when the village says that it was received.

    A duty that names its proof asks for it; a yearly report that is being written meets its day by being sent.

    Money that the village received is kept as a receipt, of which this is a part: it is typed once.
    """
    stored = keep_paper(brought.file) if brought.file else None
    with transaction.atomic():
        row = locked_due(due)
        _may(seat, Act.RECORD_FULFILMENT, row)
        claims = seat.partner is not None
        sent = None if claims else _sent_again(seat, row, brought)
        if sent is not None:
            return sent
        refuse_settled(row)
        _refuse(row, brought)
        _refuse_without_proof(row, brought)
        receipt = None if claims else _receipt_of(seat, row, brought, stored)
        made = Fulfilment.objects.create(
            due=row,
            receipt=receipt,
            amount=brought.amount if row.amount is not None else None,
            whole=brought.whole and row.amount is None,
            happened_on=brought.happened_on,
            received_on=None if claims else brought.received_on,
            recorded_by=f"{seat.name}, {seat.title}"[:200],
            by_partner=claims,
            note=brought.note.strip()[:300],
            file=stored,
            file_name=brought.file.shown[:200] if brought.file else "",
        )
        recount_due(row)
        if receipt is not None:
            recount_receipt(receipt)
        verb = "menyatakan telah memenuhi" if claims else "mencatat pemenuhan"
        _told(seat, row, "obligation.fulfilled", verb, made)
    return made


def _sent_again(seat: Seat, row: Due, brought: Brought) -> Fulfilment | None:
    """What a form sent twice made the first time; Blocked for money equal to a receipt that is there already."""
    if not takes_receipts(row) or brought.received_on is None:
        return None
    receipt = sent_again(seat, row.obligation.agreement, _money(row, brought, brought.received_on))
    if receipt is None:
        return None
    return receipt.fulfilments.filter(due=row, withdrawn_at__isnull=True).first()


def _receipt_of(seat: Seat, row: Due, brought: Brought, stored: StoredFile | None) -> Receipt | None:
    """The receipt that a money fulfilment is a part of; None for what is not money that came to the village."""
    if not takes_receipts(row) or brought.received_on is None:
        return None
    return made_receipt(seat, row.obligation.agreement, _money(row, brought, brought.received_on), stored)


def _money(row: Due, brought: Brought, received_on: date) -> Money:
    agreement = row.obligation.agreement
    return Money(
        received_on,
        brought.amount or 0,
        agreement.partner.name if agreement.partner else SIDE_WORDS[Side.PARTNER],
        brought.into.account,
        brought.note,
        happened_on=brought.happened_on,
        code=row.obligation.account_code,
        number=brought.into.number,
        holder=brought.into.holder,
        file=brought.file,
        besides=brought.besides,
    )


def _may(seat: Seat, act: Act, row: Due) -> None:
    require(seat, act, row.village_id)
    if seat.partner is not None and seat.partner != row.obligation.agreement.partner_id:
        raise NotAllowed(act.value)


def _refuse_without_proof(row: Due, brought: Brought) -> None:
    """Blocked where the duty names its proof and nothing stands for it: no file, no sent report, no word why it is without."""
    duty = row.obligation
    if (waiting := report_awaited(row)) is not None:
        raise Blocked(
            f"{called_report(waiting)} {REPORT_STATE_WORDS[ReportState(waiting.state)]}, belum dikirim.",
            "Buka Laporan desa dan kirim laporannya: kewajiban ini terpenuhi dengan pengirimannya, tanpa dicatat lagi di sini.",
        )
    if duty.proof and brought.file is None and len(brought.note.strip()) < SHORTEST_REASON:
        raise Blocked(
            f"Bukti yang diminta belum ada: {duty.proof}.",
            "Lampirkan berkasnya. Bila buktinya tidak berupa berkas, tulis pada Keterangan di mana buktinya atau mengapa tanpa bukti "
            f"(paling sedikit {SHORTEST_REASON} huruf).",
        )


def _refuse(row: Due, brought: Brought) -> None:
    agreement = row.obligation.agreement
    for day in (brought.happened_on, brought.received_on):
        refuse_impossible(day, agreement.signed_on, agreement.starts_on)
    if brought.received_on is not None and brought.received_on < brought.happened_on:
        raise Blocked("Diterima sebelum terjadi.", "Periksa kedua hari itu pada buktinya.")
    if row.amount is None:
        _refuse_unreported(row)
        return
    if row.obligation.kind == Kind.MONEY and row.obligation.owed_by == Side.VILLAGE:
        raise Blocked(
            "Uang yang dibayar desa dicatat sebagai belanja, supaya dicocokkan dengan anggarannya.",
            "Buka Anggaran dan belanja pada halaman penerimaan perjanjiannya, lalu pilih jatuh tempo ini.",
        )
    if not brought.amount or brought.amount <= 0:
        raise Blocked("Jumlah yang dibayar belum diisi.", "Tulis rupiah menurut buktinya, tanpa dipotong.")
    left = row.amount - row.brought
    if brought.amount > left:
        raise Blocked(
            f"Yang belum dibayar {in_rupiah(left)}, yang dicatat {in_rupiah(brought.amount)}.",
            "Catat kelebihannya pada jatuh tempo berikutnya, sesuai buktinya.",
        )


def _refuse_unreported(row: Due) -> None:
    if ShareTerm.objects.filter(obligation=row.obligation_id).exists():
        raise Blocked(
            "Bagi hasil masa ini belum dihitung.",
            "Omzetnya dilaporkan dan dibenarkan dahulu; sesudah itu jumlahnya diketahui dan dapat dicatat pembayarannya.",
        )


@transaction.atomic
def receive(seat: Seat, fulfilment: int, on: date, into: Into = Into()) -> Fulfilment:
    """The village says that what a third party claims was received, and when; money also into which account."""
    made = _to_judge(seat, fulfilment)
    if made.received_on is not None:
        raise Blocked("Penerimaannya sudah dicatat.", "Buka lagi halamannya.")
    if on > today() or on < made.happened_on:
        raise Blocked(
            f"Hari penerimaan di luar {in_words(made.happened_on)} sampai hari ini.",
            "Isi hari menurut rekening koran, tanda terima atau berita acara.",
        )
    made.received_on = on
    brought = Brought(made.happened_on, on, made.amount, note=made.note, into=into)
    made.receipt = _receipt_of(seat, made.due, brought, made.file)
    made.save()
    recount_due(made.due)
    if made.receipt is not None:
        made.receipt.file_name = made.file_name
        made.receipt.save(update_fields=["file_name"])
        recount_receipt(made.receipt)
    _told(seat, made.due, "obligation.received", f"membenarkan penerimaan pada {in_words(on)} untuk", made)
    return made


@transaction.atomic
def withdraw_fulfilment(seat: Seat, fulfilment: int, reason: str) -> Fulfilment:
    """Takes a record back that was a mistake, or refuses a claim; it stays readable with the reason.

    A receipt that it was the whole of goes with it; of one that met other days too, this part alone is free again.
    """
    known = Fulfilment.objects.select_related("receipt").filter(pk=fulfilment).first()
    whole = known.receipt if known is not None else None
    receipt = locked_receipt(whole.pk) if whole is not None and whole.withdrawn_at is None else None
    made = _to_judge(seat, fulfilment)
    if made.receipt_id != (whole.pk if whole is not None else None):
        raise Blocked("Penerimaannya baru saja dicatat orang lain.", "Buka lagi halamannya, lalu ulangi.")
    if len(reason.strip()) < SHORTEST_REASON:
        raise Blocked(
            lacking_reason("Alasan mencabut", reason, SHORTEST_REASON),
            "Tulis apa yang keliru pada catatan itu.",
        )
    if receipt is not None and made.amount == receipt.amount:
        take_back(receipt, reason)
    made.withdrawn_at, made.withdrawn_because = now(), reason.strip()[:300]
    made.save()
    recount_due(made.due)
    if receipt is not None:
        recount_receipt(receipt)
    _told(seat, made.due, "obligation.fulfilment_withdrawn", "mencabut catatan pemenuhan", made)
    return made


def _to_judge(seat: Seat, fulfilment: int) -> Fulfilment:
    made = Fulfilment.objects.filter(pk=fulfilment, withdrawn_at__isnull=True).first()
    if made is None:
        raise Blocked("Catatan pemenuhan itu tidak ada atau sudah dicabut.", "Buka lagi halamannya.")
    due = locked_due(made.due_id)
    _may(seat, Act.JUDGE_FULFILMENT, due)
    # What was read before the due day was locked may have been judged by somebody else meanwhile.
    made = Fulfilment.objects.filter(pk=fulfilment, withdrawn_at__isnull=True).first()
    if made is None:
        raise Blocked("Catatan pemenuhan itu baru saja dicabut orang lain.", "Buka lagi halamannya.")
    made.due = due
    return made


def _told(seat: Seat, row: Due, kind: str, verb: str, made: Fulfilment) -> None:
    what = f" {in_rupiah(made.amount)}" if made.amount else ""
    owed = "desa" if row.obligation.owed_by == Side.VILLAGE else "pihak ketiga"
    says = (
        f'{verb}{what} atas kewajiban {owed} "{row.obligation.title}", jatuh tempo {in_words(row.due_on)}, '
        f"perjanjian {called(row.obligation.agreement)}"
    )
    values = {
        "happened_on": made.happened_on.isoformat(),
        "received_on": made.received_on.isoformat() if made.received_on else None,
        "amount": made.amount,
        "reason": made.withdrawn_because,
    }
    record(seat, kind, row.obligation.agreement, region=row.village_id, says=says, values=values)
    judge_anew([row.obligation.agreement_id])
