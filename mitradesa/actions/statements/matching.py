"""Saying that lines of the bank and receipts are the same money, undoing it, setting lines aside, and the head's look at a statement."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from mitradesa.actions.receipts import Money, record_receipt
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words
from mitradesa.core.money import in_rupiah
from mitradesa.core.receipts import Account
from mitradesa.core.reconciling import Part
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.queries.receipts import twin_of
from mitradesa.queries.statements.matching import banked, open_lines, with_left
from mitradesa.records.models import Agreement, BankLine, BankMatch, BankStatement, Receipt

MOST_PARTS = 20
LEAST = 5


@transaction.atomic
def match(seat: Seat, statement: int, parts: Sequence[Part], because: str = "") -> list[BankMatch]:
    """Keeps which rupiah of which lines are which receipts; Blocked where more would be used than a line or a receipt has left."""
    one = _locked_statement(seat, statement, Act.MATCH_STATEMENTS)
    if not 0 < len(parts) <= MOST_PARTS or len({(part.line, part.receipt) for part in parts}) < len(parts):
        raise Blocked("Pilihan barisnya kosong atau berulang.", "Pilih baris dan penerimaannya sekali saja.")
    lines = _lines(one, {part.line for part in parts})
    receipts = _receipts(one, {part.receipt for part in parts})
    _refuse_excess(parts, lines, receipts)
    _refuse_again(parts)
    made = BankMatch.objects.bulk_create(
        BankMatch(
            line=lines[part.line],
            receipt=receipts[part.receipt],
            amount=part.amount,
            because=(because.strip() or "dicocokkan sendiri")[:400],
            made_by=seat.signs_as[:200],
        )
        for part in parts
    )
    _unagree(one)
    total = sum(part.amount for part in parts)
    names = ", ".join(sorted({receipt.payer for receipt in receipts.values()}))[:120]
    record(
        seat,
        "statement.matched",
        one,
        region=one.village_id,
        says=f"mencocokkan {in_rupiah(total)} pada rekening koran {one.bank} dengan penerimaan dari {names}",
        values={"matches": [[part.line, part.receipt, part.amount] for part in parts]},
    )
    return made


def _locked_statement(seat: Seat, statement: int, act: Act) -> BankStatement:
    one = BankStatement.objects.select_for_update(of=("self",)).get(pk=statement)
    require(seat, act, one.village_id)
    if one.withdrawn_at is not None:
        raise Blocked("Rekening koran ini sudah ditarik.", "Pakai rekening koran yang berlaku.")
    return one


def _locked(rows: QuerySet[Any]) -> None:
    """Locks rows one after another by their id, so that two who match at once wait and never stand in each other's way."""
    list(rows.select_for_update(of=("self",)).order_by("pk"))


def _lines(statement: BankStatement, keys: set[int]) -> dict[int, Any]:
    rows = BankLine.objects.filter(statement=statement, pk__in=keys)
    _locked(rows)
    found = {line.pk: line for line in with_left(rows)}
    if set(found) != keys or any(not line.incoming or line.aside for line in found.values()):
        raise Blocked(
            "Baris itu bukan uang masuk yang terbuka pada rekening koran ini.",
            "Pilih baris masuk yang belum ditandai bukan uang kerja sama.",
        )
    return found


def _receipts(statement: BankStatement, keys: set[int]) -> dict[int, Any]:
    rows = Receipt.objects.filter(village=statement.village_id, withdrawn_at=None, pk__in=keys)
    _locked(rows)
    found = {receipt.pk: receipt for receipt in banked(rows)}
    if set(found) != keys:
        raise Blocked("Penerimaan itu tidak ada atau sudah ditarik.", "Muat ulang halaman, lalu pilih lagi.")
    return found


def _refuse_excess(parts: Sequence[Part], lines: dict[int, Any], receipts: dict[int, Any]) -> None:
    if any(part.amount <= 0 for part in parts):
        raise Blocked("Jumlah yang dicocokkan harus lebih dari nol.", "Isi rupiahnya.")
    of_lines: Counter[int] = Counter()
    of_receipts: Counter[int] = Counter()
    for part in parts:
        of_lines[part.line] += part.amount
        of_receipts[part.receipt] += part.amount
    for used, rows, what in ((of_lines, lines, "Baris bank"), (of_receipts, receipts, "Penerimaan")):
        for key, amount in used.items():
            if amount > rows[key].left:
                raise Blocked(
                    f"{what} ini tinggal {in_rupiah(rows[key].left)}, tidak cukup untuk {in_rupiah(amount)}.",
                    "Sebagian mungkin sudah dicocokkan; lepaskan dahulu yang keliru.",
                )


def _refuse_again(parts: Sequence[Part]) -> None:
    standing = BankMatch.objects.filter(
        line__in={part.line for part in parts},
        receipt__in={part.receipt for part in parts},
        withdrawn_at=None,
    )
    if {(part.line, part.receipt) for part in parts} & set(standing.values_list("line", "receipt")):
        raise Blocked(
            "Baris dan penerimaan ini sudah dicocokkan sebagian.",
            "Lepaskan dahulu, lalu cocokkan lagi seluruhnya.",
        )


@transaction.atomic
def undo_match(seat: Seat, found: int, why: str) -> BankMatch:
    """A match was wrong: line and receipt are open again, the match stays with its reason."""
    known = BankMatch.objects.select_related("line").get(pk=found)
    one = _locked_statement(seat, known.line.statement_id, Act.MATCH_STATEMENTS)
    match_row = BankMatch.objects.select_for_update(of=("self",)).select_related("receipt").get(pk=found)
    if match_row.withdrawn_at is not None:
        raise Blocked("Pencocokan ini sudah dilepas.", "")
    if len(why.strip()) < LEAST:
        raise Blocked("Alasan melepasnya belum ditulis.", "Tulis apa yang keliru.")
    match_row.withdrawn_at, match_row.withdrawn_why = datetime.now(tz=UTC), why.strip()[:300]
    match_row.save(update_fields=["withdrawn_at", "withdrawn_why"])
    _unagree(one)
    record(
        seat,
        "statement.unmatched",
        one,
        region=one.village_id,
        says=f"melepas pencocokan {in_rupiah(match_row.amount)} dari penerimaan {match_row.receipt.payer}",
        values={"match": match_row.pk, "why": match_row.withdrawn_why},
    )
    return match_row


@transaction.atomic
def set_aside(seat: Seat, line: int, why: str) -> BankLine:
    """An incoming line is no money of an agreement (transfer, interest); an empty reason opens it again."""
    known = BankLine.objects.get(pk=line)
    one = _locked_statement(seat, known.statement_id, Act.MATCH_STATEMENTS)
    row = _lines_of_any_mark(one, line)
    said = why.strip()[:120]
    if said and row.matched:
        raise Blocked("Sebagian baris ini sudah dicocokkan.", "Lepaskan dahulu pencocokannya.")
    if said == row.aside:
        raise Blocked("Alasannya belum ditulis atau tidak berubah.", "Tulis apa uang ini, mis. Dana Desa.")
    BankLine.objects.filter(pk=line).update(aside=said)
    _unagree(one)
    amount = in_rupiah(row.amount)
    says = f"menandai {amount} bukan uang kerja sama: {said}" if said else f"membuka lagi baris {amount}"
    record(
        seat,
        "statement.set_aside",
        one,
        region=one.village_id,
        says=f"{says} (rekening koran {one.bank}, {in_words(row.on)})",
        values={"line": line, "why": said},
    )
    known.aside = said
    return known


def _lines_of_any_mark(statement: BankStatement, line: int) -> Any:
    rows = BankLine.objects.filter(statement=statement, pk=line, incoming=True)
    _locked(rows)
    row = with_left(rows).first()
    if row is None:
        raise Blocked("Baris itu bukan uang masuk.", "Hanya uang masuk yang dijelaskan.")
    return row


@transaction.atomic
def receipt_from_line(seat: Seat, line: int, agreement: str, payer: str, note: str = "") -> Receipt:
    """What is left of an incoming line recorded as a receipt of an agreement, by the same act as any other, and matched to it."""
    known = BankLine.objects.get(pk=line)
    one = _locked_statement(seat, known.statement_id, Act.MATCH_STATEMENTS)
    row = _lines(one, {line})[line]
    if row.left <= 0:
        raise Blocked("Baris ini sudah habis dicocokkan.", "Lepaskan dahulu bila keliru.")
    said = f"{note.strip()} Rekening koran {one.bank}, baris {row.row}: {row.description}".strip()
    money = Money(row.on, row.left, payer, Account.VILLAGE_CASH, said[:300])
    twin = twin_of(Agreement.objects.get(key=agreement), money.received_on, money.amount, money.account.value)
    made = record_receipt(seat, agreement, replace(money, besides=twin.pk if twin else None))
    match(seat, one.pk, [Part(line, made.pk, row.left)], "dicatat dari baris rekening koran ini")
    return made


@transaction.atomic
def agree_statement(seat: Seat, statement: int) -> BankStatement:
    """The village head has looked a statement through; Blocked while incoming lines are not explained."""
    one = _locked_statement(seat, statement, Act.AGREE_STATEMENTS)
    if one.agreed_at is not None:
        raise Blocked("Rekening koran ini sudah disetujui.", "")
    left = open_lines(one).count()
    if left:
        raise Blocked(
            f"Masih {left} uang masuk yang belum dijelaskan.",
            "Cocokkan dengan penerimaan, catat penerimaannya, atau tandai bukan uang kerja sama.",
        )
    one.agreed_at, one.agreed_by = datetime.now(tz=UTC), seat.signs_as[:200]
    one.save(update_fields=["agreed_at", "agreed_by"])
    record(
        seat,
        "statement.agreed",
        one,
        region=one.village_id,
        says=f"menyetujui pencocokan rekening koran {one.bank} {in_words(one.first_on)} sampai {in_words(one.last_on)}",
        values={},
    )
    return one


def _unagree(one: BankStatement) -> None:
    """What was agreed is not what stands any more."""
    if one.agreed_at is not None:
        one.agreed_at, one.agreed_by = None, ""
        one.save(update_fields=["agreed_at", "agreed_by"])
