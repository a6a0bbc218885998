"""Bringing a register in, step by step: its file, its columns, mending, recording, undoing; the work on rows lives in `import_chunks`."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from django.db import transaction
from django_tasks import task

from mitradesa.actions import import_chunks
from mitradesa.actions.agreements import LETTERS
from mitradesa.actions.files import Given, keep_register
from mitradesa.actions.import_sheets import choose_columns, lay_out, tables_in
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Seat, require
from mitradesa.queries.files import content_of
from mitradesa.queries.imports import gazetteer_for, seat_key, sheet_of
from mitradesa.queries.imports_held import WHAT_TO_DO, foreseen, held
from mitradesa.reading.register.columns import REGISTER, SEVERAL
from mitradesa.reading.register.layout import best_table
from mitradesa.reading.register.places import Gazetteer
from mitradesa.reading.register.rows import key_of
from mitradesa.records.models import ImportBatch, ImportRow

State, RowState = ImportBatch.State, ImportRow.State
WORKING = (State.CHECKING, State.RECORDING, State.UNDOING)
WAITS = (RowState.WRONG, RowState.ASKED)
LENGTH_OF_A_VILLAGE = 13
BEFORE_SCANS = 10
"""Somebody waits at the page of an import; scans, which take seconds each, are read meanwhile or after."""
_STILL_WORKING = Blocked("Impor ini sedang dikerjakan.", "Tunggu sampai selesai, lalu ulangi.")


def begin_import(seat: Seat, given: Given) -> ImportBatch:
    """A batch of the register in a file with guessed columns; raises NotAllowed, Blocked."""
    require(seat, Act.IMPORT_REGISTER)
    tables = tables_in(given.content, given.shown)
    place = best_table(tables)
    with transaction.atomic():
        batch = ImportBatch(
            key="".join(secrets.choice(LETTERS) for _ in range(10)),
            office_id=seat.office,
            person_id=seat.person,
            seat=seat_key(seat),
            region=seat.region,
            file=keep_register(given),
            name=given.shown,
            sheets=[table.name for table in tables],
            moved_at=_now(),
        )
        lay_out(batch, tables[place], place, None)
        count = batch.rows.exclude(state=RowState.SKIPPED).count()
        record(
            seat,
            "import.begun",
            batch,
            region=seat.region,
            says=f"mengunggah register {batch.name} ({count} baris) untuk diimpor",
            values={"sha256": batch.file.sha256, "rows": count},
        )
    return batch


def _locked(seat: Seat, key: str) -> ImportBatch:
    require(seat, Act.IMPORT_REGISTER)
    batch = ImportBatch.objects.select_for_update(of=("self",)).get(
        office=seat.office, key=key, kind=ImportBatch.Kind.REGISTER
    )
    if batch.state in WORKING:
        raise _STILL_WORKING
    return batch


@transaction.atomic
def choose_sheet(seat: Seat, key: str, place: int, header_row: int | None) -> ImportBatch:
    """Another sheet or line of headers of the same file; Blocked once something was recorded."""
    batch = _locked(seat, key)
    if batch.rows.filter(state__in=(RowState.RECORDED, RowState.UNDONE)).exists():
        raise Blocked(
            "Sebagian baris impor ini sudah dicatat.", "Batalkan impor ini dahulu, lalu unggah lagi."
        )
    tables = tables_in(content_of(batch.file), batch.name)
    if not 0 <= place < len(tables):
        raise Blocked("Lembar itu tidak ada.", "Pilih lembar dari daftar.")
    lay_out(batch, tables[place], place, header_row)
    return batch


@transaction.atomic
def map_columns(seat: Seat, key: str, mapping: Sequence[str]) -> ImportBatch:
    """Says what the columns are, remembers it for the office, and starts the dry run; raises NotAllowed, Blocked."""
    batch = _locked(seat, key)
    if len(batch.region) < LENGTH_OF_A_VILLAGE and not {"village_name", "village_code"} & set(mapping):
        raise Blocked("Belum ada kolom nama atau kode desa.", "Pilih kolom mana yang menyebut desanya.")
    choose_columns(batch, mapping, REGISTER, SEVERAL)
    waiting = batch.rows.exclude(state__in=(RowState.SKIPPED, RowState.RECORDED))
    waiting.update(state=RowState.UNREAD, twin="", wrong=[], doubts=[])
    labels = {
        batch.headers[place] or f"kolom {place + 1}": target for place, target in enumerate(mapping) if target
    }
    record(
        seat,
        "import.mapped",
        batch,
        region=batch.region,
        says=f"menentukan isi kolom register {batch.name}",
        values={"mapping": labels},
    )
    _start(batch, seat, State.CHECKING, waiting.count())
    return batch


def _start(batch: ImportBatch, seat: Seat, state: str, total: int) -> None:
    batch.state, batch.done, batch.total, batch.cursor = state, 0, total, 0
    batch.trouble, batch.moved_at = "", _now()
    batch.person_id, batch.seat = seat.person, seat_key(seat)
    batch.save()
    carry_on.enqueue(batch.pk)


@transaction.atomic
def answer_village(seat: Seat, key: str, row: int, village: str, *, for_all: bool) -> ImportBatch:
    """The village that a row means, or all rows that name it in the same way; those are read anew at once."""
    batch = _locked(seat, key)
    require(seat, Act.IMPORT_REGISTER, village)
    gazetteer = gazetteer_for(batch.region)
    if village not in gazetteer.villages:
        raise Blocked(f"Tidak ada desa dengan kode {village} di wilayah Anda.", "Pilih desa dari daftar.")
    one = batch.rows.get(row=row, state__in=(*WAITS, RowState.READY))
    sheet = sheet_of(batch, gazetteer)
    if for_all:
        batch.answers[key_of(sheet, one.cells, group=one.group, mended=_columns(one.mended))] = village
        batch.save(update_fields=["answers"])
        rows = list(batch.rows.filter(state__in=WAITS, village_key=one.village_key))
    else:
        one.mended["village"] = village
        rows = [one]
    import_chunks.read_anew(batch, rows, gazetteer)
    _record_mended(
        seat,
        batch,
        f"memilih {gazetteer.villages[village].name} untuk baris {row} register {batch.name}",
        {"row": row, "village": village, "rows": len(rows)},
    )
    return batch


@transaction.atomic
def mend_row(seat: Seat, key: str, row: int, texts: Mapping[int, str], village: str = "") -> ImportRow:
    """New texts for cells of a row, which is read anew at once; raises NotAllowed, Blocked."""
    batch = _locked(seat, key)
    one = batch.rows.get(row=row)
    if one.state not in (*WAITS, RowState.READY):
        raise Blocked("Baris ini sudah dicatat atau dilewati.", "Ubah perjanjiannya di register.")
    changed = {
        str(column): text.strip()
        for column, text in texts.items()
        if 0 <= column < len(one.cells) and text.strip() != _shown(one, column)
    }
    one.mended |= changed
    if village:
        require(seat, Act.IMPORT_REGISTER, village)
        one.mended["village"] = village
    import_chunks.read_anew(batch, [one], gazetteer_for(batch.region))
    _record_mended(
        seat, batch, f"memperbaiki baris {row} register {batch.name}", {"row": row, "cells": changed}
    )
    return one


def _shown(row: ImportRow, column: int) -> str:
    cell = row.mended.get(str(column), row.cells[column])
    return "" if cell is None else str(cell)


def _columns(mended: Mapping[str, str]) -> dict[int, str]:
    return {int(column): text for column, text in mended.items() if column.isdigit()}


@transaction.atomic
def skip_row(seat: Seat, key: str, row: int) -> ImportRow:
    """A row is no agreement after all, or not to be recorded."""
    batch = _locked(seat, key)
    one = batch.rows.get(row=row, state__in=(*WAITS, RowState.READY))
    one.state, one.why_skipped = RowState.SKIPPED, "dilewati atas pilihan"
    one.save(update_fields=["state", "why_skipped"])
    _record_mended(seat, batch, f"melewati baris {row} register {batch.name}", {"row": row})
    return one


def _record_mended(seat: Seat, batch: ImportBatch, says: str, values: dict[str, Any]) -> None:
    record(seat, "import.mended", batch, region=batch.region, says=says, values=values)


@transaction.atomic
def start_recording(seat: Seat, key: str) -> ImportBatch:
    """Records every row that is ready; those that wait can follow later."""
    batch = _locked(seat, key)
    if batch.state not in (State.CHECKED, State.RECORDED):
        raise Blocked("Register ini belum diperiksa.", "Tentukan isi kolomnya, lalu periksa.")
    ready = batch.rows.filter(state=RowState.READY).count()
    if not ready:
        raise Blocked("Tidak ada baris yang siap dicatat.", "Perbaiki dahulu baris yang salah.")
    record(
        seat,
        "import.started",
        batch,
        region=batch.region,
        says=f"mulai mencatat {ready} perjanjian dari register {batch.name}",
        values={"rows": ready},
    )
    _start(batch, seat, State.RECORDING, ready)
    return batch


@transaction.atomic
def undo_import(seat: Seat, key: str) -> ImportBatch:
    """Takes back every agreement of a batch that nobody has touched since; the others stay and are listed.

    Raises NotAllowed, and Blocked before anything is taken back where none is free, naming the first and what hangs on it.
    """
    batch = _locked(seat, key)
    found = foreseen(batch)
    if not found.taken:
        raise Blocked(*_none_free(batch, found.left))
    record(
        seat,
        "import.undo_started",
        batch,
        region=batch.region,
        says=f"membatalkan impor register {batch.name} ({found.taken} perjanjian"
        + (f", {found.left} tinggal karena sudah dipakai)" if found.left else ")"),
        values={"rows": found.taken, "left": found.left},
    )
    _start(batch, seat, State.UNDOING, found.taken + found.left)
    return batch


def _none_free(batch: ImportBatch, left: int) -> tuple[str, str]:
    if not left:
        return (
            "Tidak ada perjanjian dari impor ini yang dapat dibatalkan.",
            "Impor ini tidak menyisakan apa pun.",
        )
    first = held(batch, most=1)[0]
    called = first.agreement.title or first.agreement.key
    why = ", ".join(first.why)
    return (
        f'Tidak ada yang dapat dibatalkan: {left} perjanjian dari impor ini sudah dipakai, antara lain "{called[:120]}" ({why}).',
        WHAT_TO_DO,
    )


@transaction.atomic
def push_on(seat: Seat, key: str) -> None:
    """Puts the work of a batch that has come to a stop in the line again."""
    require(seat, Act.IMPORT_REGISTER)
    batch = ImportBatch.objects.select_for_update(of=("self",)).get(
        office=seat.office, key=key, kind=ImportBatch.Kind.REGISTER
    )
    if batch.state in WORKING:
        batch.moved_at = _now()
        batch.save(update_fields=["moved_at"])
        carry_on.enqueue(batch.pk)


def _now() -> datetime:
    return datetime.now(tz=UTC)


@task(priority=BEFORE_SCANS)
def carry_on(batch: int) -> None:
    """Works on a batch until its state no longer asks for it; may be cut off anywhere and started again, also twice at once."""
    try:
        kept: dict[str, Gazetteer] = {}
        while import_chunks.step(batch, kept):
            pass
    except (NotAllowed, Blocked) as refusal:
        import_chunks.stop(batch, refusal)
