"""A file about money on its way in: its columns, its rows read and mended, dropped again; keeping its lines is in `recording`."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime

from django.db import transaction

from mitradesa.actions.agreements import new_key
from mitradesa.actions.files import Given, keep_register
from mitradesa.actions.import_sheets import choose_columns, lay_out, tables_in
from mitradesa.actions.trail import record
from mitradesa.core.accounts.official import refuse_foreign
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.money_days import EARLIEST
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import OfficeKind, Seat, require
from mitradesa.queries.files import content_of
from mitradesa.queries.imports import seat_key
from mitradesa.queries.money.accounts import official
from mitradesa.queries.statements.drafts import CHOSEN, FORMS, known_lines, line_digests, read_rows
from mitradesa.reading.register.layout import best_table
from mitradesa.reading.register.tables import Cell, Table
from mitradesa.reading.statements.bank import bank_in, number_in
from mitradesa.reading.statements.days import year_in
from mitradesa.reading.statements.rows import Read
from mitradesa.records.models import ImportBatch, ImportRow

Kind, State, RowState = ImportBatch.Kind, ImportBatch.State, ImportRow.State
MOST_LINES = 5_000
LONGEST = {"bank": 60, "number": 40, "year": 4}
NAMES: Mapping[str, str] = {Kind.BANK: "rekening koran", Kind.SISKEUDES: "berkas Siskeudes"}
EVENTS: Mapping[str, str] = {Kind.BANK: "statement", Kind.SISKEUDES: "siskeudes"}


def begin_file(seat: Seat, kind: str, given: Given) -> ImportBatch:
    """A file with guessed columns, of which nothing counts yet; raises NotAllowed, Blocked."""
    require(seat, Act.KEEP_STATEMENTS)
    if seat.office_kind is not OfficeKind.VILLAGE:
        raise Blocked("Berkas uang dicatat oleh desanya.", "Masuk dengan jabatan di desa.")
    columns = FORMS[kind].columns
    tables = tables_in(given.content, given.shown, values_only=True)
    place = best_table(tables, columns)
    with transaction.atomic():
        file = keep_register(given)
        _refuse_twice(seat, kind, file.sha256)
        batch = ImportBatch(
            key=new_key(),
            kind=kind,
            office_id=seat.office,
            person_id=seat.person,
            seat=seat_key(seat),
            region=seat.region,
            file=file,
            name=given.shown,
            sheets=[table.name for table in tables],
            moved_at=datetime.now(tz=UTC),
        )
        _lay(batch, tables[place], place, None)
        _tell(seat, batch, "uploaded", f"mengunggah {NAMES[kind]} {batch.name}", {"sha256": file.sha256})
    return batch


def _refuse_twice(seat: Seat, kind: str, sha256: str) -> None:
    kept = ImportBatch.objects.filter(
        office=seat.office, kind=kind, file__sha256=sha256, state=State.RECORDED
    )
    one = kept.first()
    if one is not None:
        raise Blocked(
            f"Berkas ini sudah dicatat sebagai {one.name}.",
            "Unggah berkas yang lebih baru, atau tarik dahulu yang lama.",
        )


def _lay(batch: ImportBatch, table: Table, place: int, header_row: int | None) -> None:
    """One sheet with what its head says of bank, account and year; what a person said goes before."""
    guessed = _answers(batch, table.rows[:30])
    batch.answers = guessed | {name: said for name, said in batch.answers.items() if said}
    lay_out(batch, table, place, header_row, FORMS[batch.kind].columns, _known_as(batch))
    if batch.rows.count() > MOST_LINES:
        raise Blocked(f"Lembar ini lebih dari {MOST_LINES} baris.", "Bagi berkasnya, misalnya per triwulan.")


def _answers(batch: ImportBatch, head: Sequence[Sequence[Cell]]) -> dict[str, str]:
    year = year_in(head)
    found = {"year": str(year) if year else ""}
    if batch.kind == Kind.BANK:
        said = " ".join(str(cell) for row in head for cell in row if isinstance(cell, str))
        own = official(batch.region).first()
        bank, number = bank_in(batch.name) or bank_in(said), number_in(head)
        found |= {
            "bank": bank or (own.bank if own else ""),
            "number": number or (own.number if own else ""),
        }
    return found


def _refuse_year(typed: str) -> None:
    """Blocked for what is no year that a file about a village's money can be of; nothing typed is nothing refused."""
    last = today().year + 1
    if typed and not (typed.isdecimal() and EARLIEST.year <= int(typed) <= last):
        raise Blocked(
            f'Tahun "{typed}" tidak terbaca.',
            f"Tulis empat angka, {EARLIEST.year} sampai {last}, atau kosongkan.",
        )


def _known_as(batch: ImportBatch) -> str:
    return f"{batch.kind}|{batch.answers.get('bank', '').lower()}|"


def locked_draft(seat: Seat, key: str) -> ImportBatch:
    """A file of the office that is not kept yet, locked; Blocked where it is kept."""
    require(seat, Act.KEEP_STATEMENTS)
    batch = ImportBatch.objects.select_for_update(of=("self",)).get(
        office=seat.office, key=key, kind__in=list(FORMS)
    )
    if batch.state not in (State.MAPPING, State.CHECKED):
        raise Blocked("Berkas ini sudah dicatat atau dibuang.", "Unggah berkas lain bila perlu.")
    return batch


@transaction.atomic
def choose_sheet(seat: Seat, key: str, place: int, header_row: int | None) -> ImportBatch:
    """Another sheet or line of headers of the same file."""
    batch = locked_draft(seat, key)
    tables = tables_in(content_of(batch.file), batch.name, values_only=True)
    if not 0 <= place < len(tables):
        raise Blocked("Lembar itu tidak ada.", "Pilih lembar dari daftar.")
    _lay(batch, tables[place], place, header_row)
    return batch


@transaction.atomic
def choose_file_columns(
    seat: Seat, key: str, mapping: Sequence[str], answers: Mapping[str, str]
) -> ImportBatch:
    """Says what the columns are and of which bank, account or year the file is, remembers it, and reads every row."""
    batch = locked_draft(seat, key)
    batch.answers |= {
        name: " ".join(answers[name].split())[:most] for name, most in LONGEST.items() if name in answers
    }
    _refuse_year(batch.answers.get("year", ""))
    if batch.kind == Kind.BANK and not batch.answers.get("bank"):
        raise Blocked("Nama banknya belum diisi.", "Tulis nama bank tempat rekening kas desa.")
    if batch.kind == Kind.BANK:
        _refuse_foreign(batch)
    for wanted, says in FORMS[batch.kind].needs:
        if not wanted & set(mapping):
            raise Blocked(says, "Pilih kolomnya dari daftar.")
    choose_columns(batch, mapping, FORMS[batch.kind].columns, ())
    judge(batch)
    return batch


def _refuse_foreign(batch: ImportBatch) -> None:
    """Only the village's own account is reconciled, where one is known; those that it had before count too."""
    known = tuple(official(batch.region).values_list("number", flat=True))
    if known:
        refuse_foreign(batch.answers.get("number", ""), "", known)


def judge(batch: ImportBatch) -> None:
    """Reads every row anew and keeps what is right and wrong with it; lines that were kept before are skipped."""
    rows = read_rows(batch)
    fit = [read for _, read in rows if not read.wrong and not read.skipped]
    digests = (
        dict(zip(map(id, fit), line_digests(batch.region, fit), strict=True))
        if batch.kind == Kind.BANK
        else {}
    )
    known = known_lines(batch.region, list(digests.values()))
    for row, read in rows:
        row.twin = digests.get(id(read), "")
        _keep(row, read, known.get(row.twin, ""))
    ImportRow.objects.bulk_update(
        [row for row, _ in rows], ["state", "twin", "wrong", "doubts", "why_skipped"], 500
    )
    batch.state, batch.moved_at = State.CHECKED, datetime.now(tz=UTC)
    batch.save()


def _keep(row: ImportRow, read: Read, known: str) -> None:
    row.wrong = [asdict(one) for one in read.wrong]
    row.doubts = [asdict(one) for one in read.doubts]
    row.why_skipped = (read.skipped or known)[:80]
    row.state = RowState.SKIPPED if row.why_skipped else RowState.WRONG if read.wrong else RowState.READY


@transaction.atomic
def mend_line(seat: Seat, key: str, number: int, texts: Mapping[int, str]) -> ImportRow:
    """New texts for cells of a row; the file itself stays as it came, and all rows are read anew."""
    batch = locked_draft(seat, key)
    row = batch.rows.get(row=number)
    changed = {
        str(place): text.strip()
        for place, text in texts.items()
        if 0 <= place < len(row.cells) and text.strip() != shown(row, place)
    }
    row.mended |= changed
    row.save(update_fields=["mended"])
    judge(batch)
    says = f"memperbaiki baris {number} {NAMES[batch.kind]} {batch.name}"
    _tell(seat, batch, "mended", says, {"row": number, "cells": changed})
    row.refresh_from_db()
    return row


def shown(row: ImportRow, place: int) -> str:
    """The text of a cell as it stands now."""
    cell = row.mended.get(str(place), row.cells[place])
    return "" if cell is None else str(cell)


@transaction.atomic
def skip_line(seat: Seat, key: str, number: int) -> ImportRow:
    """A row is no line of money."""
    batch = locked_draft(seat, key)
    row = batch.rows.get(row=number)
    row.state, row.why_skipped, row.wrong, row.doubts = RowState.SKIPPED, CHOSEN, [], []
    row.save(update_fields=["state", "why_skipped", "wrong", "doubts"])
    judge(batch)
    _tell(seat, batch, "mended", f"melewati baris {number} {NAMES[batch.kind]} {batch.name}", {"row": number})
    return row


@transaction.atomic
def drop_file(seat: Seat, key: str) -> ImportBatch:
    """A file is not to be kept after all."""
    batch = locked_draft(seat, key)
    batch.state = State.UNDONE
    batch.save(update_fields=["state"])
    _tell(seat, batch, "dropped", f"membuang {NAMES[batch.kind]} {batch.name} sebelum dicatat", {})
    return batch


def _tell(seat: Seat, batch: ImportBatch, what: str, says: str, values: Mapping[str, object]) -> None:
    record(seat, f"{EVENTS[batch.kind]}.{what}", batch, region=batch.region, says=says, values=values)
