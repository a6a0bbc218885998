"""Keeping the lines of a file about money, all of them or none, and taking a file back; nothing recorded before is ever changed."""

from collections.abc import Sequence
from datetime import UTC, datetime

from django.db import IntegrityError, transaction

from mitradesa.actions.statements.files import judge, locked_draft
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words
from mitradesa.core.money import in_rupiah
from mitradesa.core.refusals import Blocked, lacking_reason
from mitradesa.core.roles import Seat, require
from mitradesa.queries.statements.drafts import read_rows
from mitradesa.reading.statements.amounts import INCOMING
from mitradesa.reading.statements.rows import Read
from mitradesa.records.models import (
    BankLine,
    BankMatch,
    BankStatement,
    ImportBatch,
    ImportRow,
    SiskeudesFile,
    SiskeudesLine,
)

RowState = ImportRow.State
LEAST = 10
CHUNK = 500
Kept = Sequence[tuple[ImportRow, Read]]


@transaction.atomic
def record_file(seat: Seat, key: str) -> ImportBatch:
    """Keeps every line of a file that was checked; Blocked while one of its rows is wrong, and where nothing in it is new."""
    batch = locked_draft(seat, key)
    if batch.state != ImportBatch.State.CHECKED:
        raise Blocked("Berkas ini belum diperiksa.", "Tentukan isi kolomnya, lalu periksa.")
    judge(batch)
    rows = read_rows(batch)
    wrong = sum(row.state == RowState.WRONG for row, _ in rows)
    if wrong:
        raise Blocked(
            f"{wrong} baris masih salah.",
            "Perbaiki atau lewati dahulu: berkas dicatat seluruhnya atau tidak sama sekali.",
        )
    kept = [(row, read) for row, read in rows if row.state == RowState.READY]
    if not kept:
        raise Blocked("Tidak ada baris baru dalam berkas ini.", "Semua barisnya sudah ada atau dilewati.")
    if batch.kind == ImportBatch.Kind.BANK:
        _record_bank(seat, batch, kept, rows)
    else:
        _record_siskeudes(seat, batch, kept)
    batch.rows.filter(state=RowState.READY).update(state=RowState.RECORDED)
    batch.state = ImportBatch.State.RECORDED
    batch.save(update_fields=["state"])
    return batch


def _record_bank(seat: Seat, batch: ImportBatch, kept: Kept, rows: Kept) -> None:
    days = [day for _, read in rows if (day := read.day("on")) is not None]
    statement = BankStatement.objects.create(
        batch=batch,
        village_id=batch.region,
        subdistrict=batch.region[:8],
        regency=batch.region[:5],
        bank=batch.answers["bank"],
        number=batch.answers.get("number", ""),
        first_on=min(days),
        last_on=max(days),
    )
    lines = [_bank_line(statement, row, read) for row, read in kept]
    try:
        with transaction.atomic():
            BankLine.objects.bulk_create(lines, CHUNK)
    except IntegrityError as error:
        raise Blocked(
            "Baris yang sama baru saja dicatat dari berkas lain.", "Periksa ulang berkas ini."
        ) from error
    incoming = sum(one.amount for one in lines if one.incoming)
    outgoing = sum(one.amount for one in lines if not one.incoming)
    known = sum(row.state == RowState.SKIPPED and row.twin != "" for row, _ in rows)
    record(
        seat,
        "statement.recorded",
        statement,
        region=batch.region,
        says=(
            f"mencatat rekening koran {statement.bank} {in_words(statement.first_on)} sampai {in_words(statement.last_on)}: "
            f"{len(lines)} baris, masuk {in_rupiah(incoming)}, keluar {in_rupiah(outgoing)}, {known} baris sudah ada"
        ),
        values={"rows": len(lines), "sha256": batch.file.sha256},
    )


def _bank_line(statement: BankStatement, row: ImportRow, read: Read) -> BankLine:
    balance = read.values.get("balance")
    return BankLine(
        statement=statement,
        village_id=statement.village_id,
        row=row.row,
        on=read.day("on") or statement.first_on,
        amount=read.whole("amount"),
        sen=read.whole("sen"),
        incoming=read.text("side") == INCOMING,
        description=read.text("description"),
        payer=read.text("payer"),
        reference=read.text("reference"),
        balance=balance // 100 if isinstance(balance, int) else None,
        digest=row.twin,
    )


def _record_siskeudes(seat: Seat, batch: ImportBatch, kept: Kept) -> None:
    file = SiskeudesFile.objects.create(
        batch=batch, village_id=batch.region, subdistrict=batch.region[:8], regency=batch.region[:5]
    )
    lines = [
        SiskeudesLine(
            file=file,
            row=row.row,
            year=read.whole("year"),
            account=read.text("account"),
            name=read.text("name"),
            planned=read.whole("planned") if "planned" in read.values else None,
            realised=read.whole("amount"),
            sen=read.whole("sen"),
        )
        for row, read in kept
    ]
    SiskeudesLine.objects.bulk_create(lines, CHUNK)
    total = in_rupiah(sum(one.realised for one in lines))
    record(
        seat,
        "siskeudes.recorded",
        file,
        region=batch.region,
        says=f"mencatat berkas Siskeudes {batch.name}: {len(lines)} rekening, realisasi {total}",
        values={"rows": len(lines), "sha256": batch.file.sha256},
    )


@transaction.atomic
def withdraw_statement(seat: Seat, statement: int, why: str) -> BankStatement:
    """Takes a statement back: its lines stay to be read and count for nothing; Blocked while one of them is matched."""
    one = BankStatement.objects.select_for_update(of=("self",)).select_related("batch").get(pk=statement)
    require(seat, Act.KEEP_STATEMENTS, one.village_id)
    _refuse_withdrawal(one.withdrawn_at, why)
    if BankMatch.objects.filter(line__statement=one, withdrawn_at=None).exists():
        raise Blocked(
            "Barisnya masih ada yang dicocokkan.", "Lepaskan dahulu pencocokannya, lalu tarik berkasnya."
        )
    one.withdrawn_at, one.withdrawn_why = datetime.now(tz=UTC), why.strip()[:300]
    one.save(update_fields=["withdrawn_at", "withdrawn_why"])
    one.lines.update(withdrawn=True)
    _undone(one.batch)
    record(
        seat,
        "statement.withdrawn",
        one,
        region=one.village_id,
        says=f"menarik rekening koran {one.bank} {in_words(one.first_on)} sampai {in_words(one.last_on)}",
        values={"why": one.withdrawn_why},
    )
    return one


@transaction.atomic
def withdraw_siskeudes(seat: Seat, file: int, why: str) -> SiskeudesFile:
    """Takes a list of Siskeudes back; it stays to be read."""
    one = SiskeudesFile.objects.select_for_update(of=("self",)).select_related("batch").get(pk=file)
    require(seat, Act.KEEP_STATEMENTS, one.village_id)
    _refuse_withdrawal(one.withdrawn_at, why)
    one.withdrawn_at, one.withdrawn_why = datetime.now(tz=UTC), why.strip()[:300]
    one.save(update_fields=["withdrawn_at", "withdrawn_why"])
    _undone(one.batch)
    record(
        seat,
        "siskeudes.withdrawn",
        one,
        region=one.village_id,
        says=f"menarik berkas Siskeudes {one.batch.name}",
        values={"why": one.withdrawn_why},
    )
    return one


def _refuse_withdrawal(withdrawn_at: datetime | None, why: str) -> None:
    if withdrawn_at is not None:
        raise Blocked("Berkas ini sudah ditarik.", "")
    if len(why.strip()) < LEAST:
        raise Blocked(
            lacking_reason("Alasan menariknya", why, LEAST), "Tulis apa yang keliru pada berkas ini."
        )


def _undone(batch: ImportBatch) -> None:
    batch.state = ImportBatch.State.UNDONE
    batch.save(update_fields=["state"])
