"""Sheets of files that are brought in, whatever they hold: reading them within bounds, laying one out, remembering what its columns say."""

import hashlib
from collections.abc import Sequence

from mitradesa.core.plain import plain
from mitradesa.core.refusals import Blocked
from mitradesa.reading.draft import Unreadable
from mitradesa.reading.limits import tables_limited
from mitradesa.reading.register.columns import IGNORED, REGISTER, Columns, guess
from mitradesa.reading.register.layout import layout_of, lines_of
from mitradesa.reading.register.tables import Table
from mitradesa.records.models import ImportBatch, ImportMapping, ImportRow

State, RowState = ImportBatch.State, ImportRow.State


def tables_in(content: bytes, name: str, *, values_only: bool = False) -> list[Table]:
    """The sheets of a file; raises Blocked for one that cannot be read."""
    try:
        found = tables_limited(content, values_only=values_only)
    except Unreadable as refusal:
        raise Blocked(f"{name}: {refusal.reason}", refusal.remedy) from refusal
    return [Table(one["name"], one["rows"]) for one in found]


def lay_out(
    batch: ImportBatch,
    table: Table,
    place: int,
    header_row: int | None,
    columns: Columns = REGISTER,
    known_as: str = "",
) -> None:
    """The headers, guessed or remembered columns and rows of one sheet; `known_as` parts memories of files with the same headers."""
    layout = layout_of(table, header_row, columns)
    lines = lines_of(table, layout)
    if not lines:
        raise Blocked("Tidak ada baris di bawah judul kolom.", "Periksa lembar dan baris judul yang dipilih.")
    batch.sheet, batch.header_row, batch.headers = place, layout.header_row, list(layout.headers)
    batch.signature = hashlib.sha256((known_as + "|".join(map(plain, layout.headers))).encode()).hexdigest()
    batch.mapping = _remembered(batch) or [
        one.target
        for one in guess(layout.headers, [line.cells for line in lines if not line.skipped] or [()], columns)
    ]
    batch.state, batch.done, batch.total = State.MAPPING, 0, 0
    batch.save()
    batch.rows.all().delete()
    ImportRow.objects.bulk_create(
        ImportRow(
            batch=batch,
            row=line.row,
            cells=list(line.cells),
            group=line.group[:80],
            state=RowState.SKIPPED if line.skipped else RowState.UNREAD,
            why_skipped=line.skipped,
        )
        for line in lines
    )


def _remembered(batch: ImportBatch) -> list[str]:
    known = ImportMapping.objects.filter(office=batch.office_id, signature=batch.signature).first()
    return list(known.mapping) if known and len(known.mapping) == len(batch.headers) else []


def choose_columns(
    batch: ImportBatch, mapping: Sequence[str], columns: Columns, several: Sequence[str]
) -> None:
    """Takes a choice of columns and remembers it for the office; Blocked where it is incomplete or names one thing twice."""
    targets = columns.targets
    if len(mapping) != len(batch.headers) or any(one and one not in targets for one in mapping):
        raise Blocked("Pilihan kolomnya tidak lengkap.", "Muat ulang halaman, lalu pilih lagi.")
    single = [one for one in mapping if one and one not in (*several, IGNORED)]
    twice = next((one for one in single if single.count(one) > 1), None)
    if twice is not None:
        raise Blocked(
            f'Dua kolom dipilih sebagai "{targets[twice].label}".', "Pilih satu kolom saja untuk itu."
        )
    batch.mapping = list(mapping)
    ImportMapping.objects.update_or_create(
        office_id=batch.office_id, signature=batch.signature, defaults={"mapping": batch.mapping}
    )
