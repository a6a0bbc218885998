"""The work on the rows of a batch in small transactions: reading, recording, undoing. Each is whole or has not happened."""

import hashlib
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime

from django.db import DatabaseError, connection, transaction
from django.db.models import F, ProtectedError

from mitradesa.actions.agreements import Entry, KnownFact, Party, called, flag_many, record_agreements
from mitradesa.actions.tallies import tally
from mitradesa.actions.trail import Told, record, record_many
from mitradesa.core.acts import Act
from mitradesa.core.flags import Flag
from mitradesa.core.plain import plain, plain_number
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Seat, require
from mitradesa.queries.imports import (
    first_twins,
    gazetteer_for,
    read,
    recorded_numbers,
    seat_of,
    sheet_of,
)
from mitradesa.queries.imports_held import free
from mitradesa.reading.register.places import Gazetteer
from mitradesa.reading.register.rows import Remark, Row, key_of
from mitradesa.records.models import Agreement, ImportBatch, ImportRow, Partner

CHUNK = 200
READ_CHUNK = 500
State, RowState = ImportBatch.State, ImportRow.State
SAYS = "mengimpor perjanjian"
Judged = tuple[ImportRow, Row]


def step(pk: int, kept: dict[str, Gazetteer]) -> bool:
    """Does the next piece of work of a batch; whether there was any. `kept` holds the villages while one and the same work goes on."""
    batch = ImportBatch.objects.get(pk=pk)
    work = _WORK.get(batch.state)
    if work is None:
        return False
    seat = seat_of(batch)
    if seat is None:
        raise NotAllowed(Act.IMPORT_REGISTER.value)
    require(seat, Act.IMPORT_REGISTER)
    if batch.region not in kept:
        kept[batch.region] = gazetteer_for(batch.region)
    work(batch, seat, kept[batch.region])
    if connection.vendor == "sqlite":
        time.sleep(0.02)  # one writer at a time: somebody who waits to write gets his turn
    return True


def stop(pk: int, refusal: NotAllowed | Blocked) -> None:
    """The work cannot go on: the batch says why and waits for its office."""
    why = refusal.reason if isinstance(refusal, Blocked) else "Jabatan yang memulai impor ini sudah berakhir."
    batch = ImportBatch.objects.get(pk=pk)
    batch.state = State.RECORDED if batch.rows.filter(state=RowState.RECORDED).exists() else State.CHECKED
    batch.trouble = f"{why} Mulai lagi dengan jabatan yang berlaku."[:300]
    batch.save(update_fields=["state", "trouble"])


def read_anew(batch: ImportBatch, rows: Sequence[ImportRow], gazetteer: Gazetteer) -> None:
    """Reads rows that a person mended and keeps what is right and wrong with them."""
    _keep(_judge(batch, rows, gazetteer))


def _check(batch: ImportBatch, seat: Seat, gazetteer: Gazetteer) -> None:
    rows = list(batch.rows.filter(state=RowState.UNREAD)[:READ_CHUNK])
    judged = _judge(batch, rows, gazetteer)
    with transaction.atomic():
        if not _still(batch, State.CHECKING):
            return
        unread = set(
            batch.rows.filter(state=RowState.UNREAD, pk__in=[row.pk for row in rows]).values_list(
                "pk", flat=True
            )
        )
        _keep([(row, found) for row, found in judged if row.pk in unread])
        _moved(batch, len(unread))
        if len(rows) < READ_CHUNK:
            _finished(
                batch,
                State.RECORDED if batch.rows.filter(state=RowState.RECORDED).exists() else State.CHECKED,
            )


def _judge(batch: ImportBatch, rows: Sequence[ImportRow], gazetteer: Gazetteer) -> list[Judged]:
    """Rows as read, with a warning for those that are alike, in the file or in the register."""
    sheet = sheet_of(batch, gazetteer)
    judged = [(row, read(sheet, row)) for row in rows]
    for row, found in judged:
        mended = {int(column): text for column, text in row.mended.items() if column.isdigit()}
        row.village_key = key_of(sheet, row.cells, group=row.group, mended=mended)[:200]
        row.twin = _twin(found)
    twins = first_twins(
        batch, [row.twin for row in rows if row.twin], min((row.row for row in rows), default=0)
    )
    plains = [plain_number(number) for _, found in judged for number in found.numbers]
    known = recorded_numbers({found.village for _, found in judged if found.village}, plains)
    for row, found in judged:
        first = twins.setdefault(row.twin, row.row) if row.twin else row.row
        if first != row.row:
            found.doubts.append(
                Remark(
                    "",
                    "",
                    f"Mirip dengan baris {first}: desa dan nomornya (atau mitra, tanggal, dan judulnya) sama.",
                )
            )
        if any((found.village, plain_number(number)) in known for number in found.numbers):
            found.doubts.append(Remark("", "number", "Nomor ini sudah ada di register untuk desa yang sama."))
    return judged


def _twin(found: Row) -> str:
    """What two rows of one agreement share; empty where too little is known to say."""
    if not found.village:
        return ""
    if found.numbers:
        shared = plain_number(found.numbers[0])
    elif found.text("partner") and found.day("signed_on"):
        shared = f"{plain(found.text('partner'))}|{found.day('signed_on')}|{plain(found.text('title'))}"
    else:
        return ""
    return hashlib.sha256(f"{found.village}|{shared}".encode()).hexdigest()


def _keep(judged: Sequence[Judged]) -> None:
    for row, found in judged:
        row.wrong = [asdict(one) for one in found.wrong]
        row.doubts = [asdict(one) for one in found.doubts]
        asked = any(one.choices for one in found.wrong)
        row.state = RowState.READY if not found.wrong else RowState.ASKED if asked else RowState.WRONG
    ImportRow.objects.bulk_create(
        [row for row, _ in judged],
        update_conflicts=True,
        unique_fields=["batch", "row"],
        update_fields=["mended", "state", "village_key", "twin", "wrong", "doubts"],
    )


def _record(batch: ImportBatch, seat: Seat, gazetteer: Gazetteer) -> None:
    rows = list(batch.rows.filter(state=RowState.READY)[:CHUNK])
    sheet = sheet_of(batch, gazetteer)
    judged = [(row, read(sheet, row)) for row in rows]
    try:
        _record_together(batch, seat, judged)
    except (DatabaseError, ValueError, TypeError):
        for one in judged:
            _record_alone(batch, seat, one)
    if len(rows) < CHUNK:
        with transaction.atomic():
            if _still(batch, State.RECORDING):
                _finished(batch, State.RECORDED)
                made = batch.rows.filter(state=RowState.RECORDED).count()
                record(
                    seat,
                    "import.finished",
                    batch,
                    region=batch.region,
                    says=f"selesai mencatat register {batch.name}: {made} perjanjian",
                    values={"recorded": made},
                )


@transaction.atomic
def _record_together(batch: ImportBatch, seat: Seat, judged: Sequence[Judged]) -> None:
    if not _still(batch, State.RECORDING):
        return
    ready = set(
        batch.rows.filter(state=RowState.READY, pk__in=[row.pk for row, _ in judged]).values_list(
            "pk", flat=True
        )
    )
    fit = [(row, found) for row, found in judged if row.pk in ready and not found.wrong]
    _keep([(row, found) for row, found in judged if row.pk in ready and found.wrong])
    made = record_agreements(seat, [entry_of(found) for _, found in fit], says=SAYS)
    # Only what changed is written: a row that is there already takes its agreement and state from these.
    ImportRow.objects.bulk_create(
        [
            ImportRow(batch=batch, row=row.row, cells=[], agreement=agreement, state=RowState.RECORDED)
            for (row, _), agreement in zip(fit, made, strict=True)
        ],
        update_conflicts=True,
        unique_fields=["batch", "row"],
        update_fields=["agreement", "state"],
    )
    _moved(batch, len(ready))


def _record_alone(batch: ImportBatch, seat: Seat, one: Judged) -> None:
    try:
        _record_together(batch, seat, [one])
    except (DatabaseError, ValueError, TypeError) as error:
        found = one[1]
        found.wrong.append(
            Remark(
                "",
                "",
                f"Baris ini tidak dapat dicatat ({type(error).__name__}).",
                "Sederhanakan isinya; bila tetap gagal, laporkan.",
            )
        )
        with transaction.atomic():
            if _still(batch, State.RECORDING):
                _keep([one])
                _moved(batch, 1)


def entry_of(found: Row) -> Entry:
    """A row as the agreement to be recorded."""
    partner = found.text("partner")
    parties = [Party(str(found.facts["village_name"].value), found.village, found.text("signatory_village"))]
    if partner:
        parties.append(Party(partner, signatory=found.text("signatory_partner")))
    amount = found.values.get("amount_total")
    return Entry(
        village=found.village,
        source=Agreement.Source.IMPORT,
        title=found.text("title"),
        document_kind=found.text("document_kind"),
        regime=found.text("regime"),
        field=found.text("field"),
        scope=found.text("scope"),
        signed_on=found.day("signed_on"),
        starts_on=found.day("starts_on"),
        ends_on=found.day("ends_on"),
        open_ended=found.values.get("open_ended") is True,
        amount_total=amount if isinstance(amount, int) else None,
        note="\n".join(found.notes),
        partner=partner,
        numbers=tuple(found.numbers),
        parties=parties,
        facts={
            name: KnownFact(_plain(known.value), known.origin, known.sureness)
            for name, known in found.facts.items()
        },
    )


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _undo(batch: ImportBatch, seat: Seat, gazetteer: Gazetteer) -> None:
    with transaction.atomic():
        if not _still(batch, State.UNDOING):
            return
        rows = list(
            batch.rows.filter(state=RowState.RECORDED, row__gt=batch.cursor).select_related("agreement")[
                :CHUNK
            ]
        )
        locked = Agreement.objects.select_for_update(of=("self",)).select_related("partner")
        found = {
            one.pk: one
            for one in locked.filter(free(), pk__in=[row.agreement_id for row in rows]).prefetch_related(
                "numbers"
            )
        }
        gone = _removed(seat, list(found.values()))
        undone = [row.pk for row in rows if row.agreement_id is None or row.agreement_id in gone]
        ImportRow.objects.filter(pk__in=undone).update(state=RowState.UNDONE, agreement=None)
        _tidy(batch, [found[pk] for pk in gone])
        batch.cursor = rows[-1].row if rows else batch.cursor
        batch.save(update_fields=["cursor"])
        _moved(batch, len(rows))
        if len(rows) < CHUNK:
            left = batch.rows.filter(state=RowState.RECORDED).exists()
            _finished(batch, State.RECORDED if left else State.UNDONE)


def _removed(seat: Seat, agreements: Sequence[Agreement]) -> set[int]:
    """Takes agreements out of the register, each with an event that holds what it said; those that others rest on stay."""
    told = {one.pk: _told(one) for one in agreements}
    try:
        with transaction.atomic():
            Agreement.objects.filter(pk__in=list(told)).delete()
            gone = set(told)
    except ProtectedError:
        gone = {pk for pk in told if _removed_alone(pk)}
    tally(gone)
    record_many(seat, "agreement.import_undone", [told[pk] for pk in told if pk in gone])
    return gone


def _removed_alone(pk: int) -> bool:
    try:
        with transaction.atomic():
            Agreement.objects.filter(pk=pk).delete()
    except ProtectedError:
        return False
    return True


def _told(agreement: Agreement) -> Told:
    numbers = [one.number for one in agreement.numbers.all()]
    values: dict[str, object] = {
        name: str(getattr(agreement, name))
        for name in ("key", "title", "scope", "signed_on", "starts_on", "ends_on", "amount_total", "note")
        if getattr(agreement, name) not in (None, "")
    }
    values |= {"numbers": numbers, "partner": agreement.partner.name if agreement.partner else ""}
    subject = Agreement(pk=agreement.pk)
    return Told(
        subject, agreement.village_id, f"membatalkan impor perjanjian {called(agreement, numbers)}", values
    )


def _tidy(batch: ImportBatch, gone: Sequence[Agreement]) -> None:
    """Partners that only this batch named go too, and what was flagged as a double of what is gone is looked at anew."""
    partners = Partner.objects.filter(
        pk__in={one.partner_id for one in gone if one.partner_id},
        agreements=None,
        created_at__gte=batch.created_at,
    )
    try:
        with transaction.atomic():
            partners.delete()
    except ProtectedError:
        pass
    villages = {one.village_id for one in gone}
    doubles = Agreement.objects.filter(village__in=villages, flags__flag=Flag.DUPLICATE.value)
    flag_many(list(doubles[:CHUNK]))


def _still(batch: ImportBatch, state: str) -> bool:
    """Locks the batch and says whether its work is still asked for."""
    fresh = ImportBatch.objects.select_for_update(of=("self",)).get(pk=batch.pk)
    batch.cursor = fresh.cursor
    return fresh.state == state


def _moved(batch: ImportBatch, count: int) -> None:
    ImportBatch.objects.filter(pk=batch.pk).update(done=F("done") + count, moved_at=datetime.now(tz=UTC))


def _finished(batch: ImportBatch, state: str) -> None:
    ImportBatch.objects.filter(pk=batch.pk).update(
        state=state, done=F("total"), moved_at=datetime.now(tz=UTC)
    )


_WORK: dict[str, Callable[[ImportBatch, Seat, Gazetteer], None]] = {
    State.CHECKING.value: _check,
    State.RECORDING.value: _record,
    State.UNDOING.value: _undo,
}
