"""Registers being brought in: the batches of an office, their rows, the villages a row may speak of; nothing here writes."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Count, QuerySet

from mitradesa.core.roles import Seat
from mitradesa.queries.people import seats_of
from mitradesa.reading.register.places import Gazetteer, Known, Names
from mitradesa.reading.register.rows import Row, Sheet, read_row
from mitradesa.records.models import (
    AgreementNumber,
    ImportBatch,
    ImportRow,
    Region,
    RegionName,
    StoredFile,
)

BATCHES_SHOWN = 30


def seat_key(seat: Seat) -> str:
    """The name under which a batch remembers in which seat it is done."""
    return f"{seat.office}.{seat.role}.{seat.capacity}"


def seat_of(batch: ImportBatch) -> Seat | None:
    """The seat in which a batch is done, as its person holds it today; None when he no longer does."""
    return next((one for one in seats_of(batch.person_id) if seat_key(one) == batch.seat), None)


def batches_of(seat: Seat) -> list[ImportBatch]:
    """The newest batches of an office."""
    rows = ImportBatch.objects.filter(office=seat.office, kind=ImportBatch.Kind.REGISTER)
    return list(rows.select_related("person")[:BATCHES_SHOWN])


def batch_of(seat: Seat, key: str) -> ImportBatch | None:
    """A register of the office in use, None for any other."""
    rows = ImportBatch.objects.filter(office=seat.office, key=key, kind=ImportBatch.Kind.REGISTER)
    return rows.select_related("person", "file").first()


def counts(batch: ImportBatch) -> dict[str, int]:
    """How many rows are in each state, and under "doubtful" how many of those that are ready have something to look at."""
    found = dict.fromkeys(ImportRow.State.values, 0)
    found |= {
        row["state"]: row["count"]
        for row in batch.rows.values("state").order_by().annotate(count=Count("id"))
    }
    found["doubtful"] = batch.rows.filter(state=ImportRow.State.READY).exclude(doubts=[]).count()
    return found


def rows_of(batch: ImportBatch, states: Iterable[str], *, after: int = 0, most: int = 50) -> list[ImportRow]:
    """Rows in these states behind a row number, in the order of the file."""
    rows = batch.rows.filter(state__in=list(states), row__gt=after).select_related("agreement")
    return list(rows[:most])


def doubtful_rows(batch: ImportBatch, *, after: int = 0, most: int = 50) -> list[ImportRow]:
    """Rows that can be recorded but have something to look at."""
    rows = batch.rows.filter(state=ImportRow.State.READY, row__gt=after).exclude(doubts=[])
    return list(rows[:most])


def gazetteer_for(region: str) -> Gazetteer:
    """The villages and kelurahan of a region with their names, earlier ones too."""
    places = _within(Region.objects.all(), region)
    above = {code: name for code, name, level in places if level != Region.Level.VILLAGE}
    above |= dict(
        Region.objects.filter(code__in=[region[:2], region[:5], region[:8]]).values_list("code", "name")
    )
    kinds = dict(
        Region.objects.filter(code__startswith=region, level=Region.Level.VILLAGE).values_list("code", "kind")
    )
    earlier: dict[str, list[str]] = {}
    for code, name in RegionName.objects.filter(region__code__startswith=region).values_list(
        "region", "name"
    ):
        earlier.setdefault(code, []).append(name)
    villages = [
        Known(code, name, kinds[code], above.get(code[:8], ""), tuple(earlier.get(code, ())))
        for code, name, level in places
        if level == Region.Level.VILLAGE
    ]
    return Gazetteer(villages, _names(above), region)


def _within(rows: QuerySet[Region], region: str) -> list[tuple[str, str, str]]:
    return list(rows.filter(code__startswith=region).values_list("code", "name", "level"))


def _names(above: dict[str, str]) -> Names:
    by_length: dict[int, dict[str, str]] = {2: {}, 5: {}, 8: {}}
    for code, name in above.items():
        by_length[len(code)][code] = name
    return Names(provinces=by_length[2], regencies=by_length[5], subdistricts=by_length[8])


def sheet_of(batch: ImportBatch, gazetteer: Gazetteer) -> Sheet:
    """What all rows of a batch share."""
    return Sheet(batch.name, batch.headers, batch.mapping, gazetteer, batch.answers)


def read(sheet: Sheet, row: ImportRow) -> Row:
    """A row of a batch as an agreement, with what a person mended."""
    mended = {int(column): text for column, text in row.mended.items() if column.isdigit()}
    return read_row(
        sheet, row.row, row.cells, group=row.group, mended=mended, village=row.mended.get("village", "")
    )


def recorded_numbers(villages: Iterable[str], plains: Sequence[str]) -> dict[tuple[str, str], str]:
    """Numbers that agreements of these villages bear already: the key of the agreement by village and plain number."""
    if not plains:
        return {}
    rows = AgreementNumber.objects.filter(plain__in=plains, agreement__village__in=set(villages))
    return {
        (village, plain): key
        for village, plain, key in rows.values_list("agreement__village_id", "plain", "agreement__key")
    }


def first_twins(batch: ImportBatch, twins: Iterable[str], before: int) -> dict[str, int]:
    """The rows ahead of a row that seem to be the same agreements, by what makes them alike."""
    rows = batch.rows.filter(twin__in=set(twins), row__lt=before).exclude(state=ImportRow.State.SKIPPED)
    found: dict[str, int] = {}
    for twin, row in rows.order_by("-row").values_list("twin", "row"):
        found[twin] = row
    return found


def examples(batch: ImportBatch, most: int = 3) -> list[list[Any]]:
    """For each column the first different things that stand in it."""
    rows = list(batch.rows.exclude(state=ImportRow.State.SKIPPED).values_list("cells", flat=True)[:40])
    found: list[list[Any]] = []
    for column in range(len(batch.headers)):
        seen = dict.fromkeys(
            str(cells[column]) for cells in rows if column < len(cells) and cells[column] not in (None, "")
        )
        found.append(list(seen)[:most])
    return found


def stored(pk: int) -> StoredFile:
    """A stored file by its row."""
    return StoredFile.objects.get(pk=pk)
