"""Files about money on their way in: the batch, its rows as they are read, what is known of them already; nothing here writes."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import QuerySet

from mitradesa.core.plain import plain
from mitradesa.core.roles import Seat
from mitradesa.reading.register.layout import NO_LINES
from mitradesa.reading.statements.amounts import INCOMING
from mitradesa.reading.statements.bank import BANK
from mitradesa.reading.statements.rows import Form, Read, Sheet
from mitradesa.reading.statements.siskeudes import SISKEUDES
from mitradesa.records.models import BankLine, ImportBatch, ImportRow

Kind, RowState = ImportBatch.Kind, ImportRow.State
FORMS: Mapping[str, Form] = {Kind.BANK: BANK, Kind.SISKEUDES: SISKEUDES}
CHOSEN = "dilewati atas pilihan"
SHOWN = 20


@dataclass(slots=True)
class Looked:
    """A file as it would be kept: rows by what becomes of them, and the sums in sen that come in, go out or are realised."""

    rows: Sequence[tuple[ImportRow, Read]]
    incoming: int = 0
    outgoing: int = 0
    known: int = 0
    states: Counter[str] = field(default_factory=Counter)


def drafts(seat: Seat, kind: str) -> QuerySet[ImportBatch]:
    """The files of the office that are not kept yet, the newest first."""
    open_states = (ImportBatch.State.MAPPING, ImportBatch.State.CHECKED)
    return ImportBatch.objects.filter(office=seat.office, kind=kind, state__in=open_states)


def draft_of(seat: Seat, key: str) -> ImportBatch | None:
    """A file of the office that is not kept yet; None for any other."""
    rows = ImportBatch.objects.filter(office=seat.office, key=key, kind__in=list(FORMS))
    return rows.filter(state__in=(ImportBatch.State.MAPPING, ImportBatch.State.CHECKED)).first()


def read_rows(batch: ImportBatch) -> list[tuple[ImportRow, Read]]:
    """All rows that the layout or a person did not put aside, as the form of the file reads them with what was mended."""
    rows = [row for row in batch.rows.all() if not _aside(row)]
    sheet = Sheet(batch.mapping, batch.answers)
    found = FORMS[batch.kind].read(sheet, [(row.row, _cells(row)) for row in rows])
    return list(zip(rows, found, strict=True))


def _aside(row: ImportRow) -> bool:
    return row.state == RowState.SKIPPED and row.why_skipped in (CHOSEN, *NO_LINES)


def _cells(row: ImportRow) -> list[str | int | float | bool | None]:
    return [row.mended.get(str(place), cell) for place, cell in enumerate(row.cells)]


def line_digests(village: str, rows: Sequence[Read]) -> list[str]:
    """What tells each line again in a later file: day, side, amount, words, and which of the alike of that day it is."""
    seen: Counter[str] = Counter()
    found = []
    for row in rows:
        words = plain(f"{row.text('description')} {row.text('payer')} {row.text('reference')}")
        alike = (
            f"{village}|{row.day('on')}|{row.text('side')}|{row.whole('amount')}.{row.whole('sen')}|{words}"
        )
        seen[alike] += 1
        found.append(hashlib.sha256(f"{alike}|{seen[alike]}".encode()).hexdigest())
    return found


def known_lines(village: str, digests: Sequence[str]) -> dict[str, str]:
    """Where lines stand that were kept before, by their digests."""
    rows = BankLine.objects.filter(village=village, withdrawn=False, digest__in=digests)
    found = rows.values_list("digest", "row", "statement__batch__name")
    return {digest: f"sudah ada: baris {row} dari {name}"[:80] for digest, row, name in found}


def looked_at(batch: ImportBatch) -> Looked:
    """What would come of a file that was checked."""
    rows = read_rows(batch)
    look = Looked(rows, states=Counter(batch.rows.values_list("state", flat=True)))
    for row, read in rows:
        if row.state == RowState.READY:
            total = read.whole("amount") * 100 + read.whole("sen")
            if batch.kind == Kind.SISKEUDES or read.text("side") == INCOMING:
                look.incoming += total
            else:
                look.outgoing += total
        look.known += row.state == RowState.SKIPPED and row.why_skipped.startswith("sudah ada")
    return look
