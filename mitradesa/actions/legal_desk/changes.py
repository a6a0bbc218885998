"""Changing the law data: a legal officer's change takes effect at once, or waits for a second person where it stops signatures or loosens.

The file is written last, inside the transaction of the event, and put back where that fails.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from django.db import IntegrityError, transaction

from mitradesa.actions.legal_desk.law_files import law_files_locked, with_entry, write_law_file
from mitradesa.actions.legal_desk.rejudging import begin_rejudging
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.law.book import renewed, version
from mitradesa.law.effects import Effect, Kind, effects, needs_second_person, snapshot
from mitradesa.law.own import CORRECTIONS, VERIFICATIONS, BadLaw, current, read_files, refused
from mitradesa.records.models import LawChange

State = LawChange.State
TABLES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    VERIFICATIONS: ("verification", ("instrument", "key")),
    CORRECTIONS: ("correction", ("rule", "region", "number", "since")),
}
"""The table of each file that holds many entries, and the keys that tell them apart."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A change as it is asked for: of which file, about what, in which words, and the entry, or the whole text of a region's rule."""

    kind: LawChange.Kind
    file: str
    about: str
    says: str
    entry: Mapping[str, object]


def titled(seat: Seat) -> str:
    """Who acts, as the law files and the desk name him."""
    return f"{seat.name}, {seat.title}, {seat.office_name}"[:240]


def previewed(draft: Draft) -> list[Effect]:
    """What a change would do to the book; raises Blocked with file, line and key where it does not hold together."""
    renewed()
    _need_whole_files()
    return _effects(_files_with(draft))


def propose(seat: Seat, draft: Draft) -> LawChange:
    """Makes a change, or lets it wait for the second person; raises Blocked where it does not hold together or changes nothing."""
    require(seat, Act.KEEP_LAW, seat.region)
    return _locked_act(lambda: _propose(seat, draft))


def _propose(seat: Seat, draft: Draft) -> LawChange:
    files = _files_with(draft)
    found = _effects(files)
    if files == current().files:
        raise Blocked("Tidak ada yang berubah.", "Isinya sama dengan yang sudah tercatat.")
    _need_used(draft, found)
    second = needs_second_person(found)
    row = LawChange(
        kind=draft.kind,
        file=draft.file,
        about=draft.about[:200],
        says=draft.says,
        entry=dict(draft.entry),
        region=seat.region,
        proposed_by_id=seat.person,
        proposed_title=titled(seat),
    )
    if not second:
        return _apply(seat, row, files, found)
    row.effects = [asdict(one) for one in found]
    row.text_after = files.get(draft.file, "")
    row.text_before = current().files.get(draft.file, "")
    try:
        with transaction.atomic():
            row.save()
            _record(seat, "law.proposed", row, f"mengusulkan: {row.says}; menunggu pejabat kedua")
    except IntegrityError:
        raise Blocked(
            f"Perubahan tentang {row.about} sudah menunggu pejabat kedua.",
            "Jawab atau tarik yang itu dahulu.",
        ) from None
    return row


def _need_used(draft: Draft, found: Sequence[Effect]) -> None:
    """What would only be set aside is not written at all."""
    for one in found:
        if one.kind is Kind.ASIDE and one.about.startswith(f"{draft.file},"):
            raise Blocked(
                one.about, "Daerah boleh menambah permintaan dan memperketat angka, tidak melonggarkan."
            )


def approve(seat: Seat, change: int) -> LawChange:
    """The second person lets a change through; what it does to the book is worked out anew. NotAllowed, Blocked."""
    require(seat, Act.APPROVE_LAW)
    return _locked_act(lambda: _approve(seat, change))


def _approve(seat: Seat, change: int) -> LawChange:
    row = _open(seat, Act.APPROVE_LAW, change)
    if row.proposed_by_id == seat.person:
        raise Blocked("Yang mengusulkan tidak dapat menyetujui.", "Mintalah pejabat lain yang berwenang.")
    files = _files_with(Draft(LawChange.Kind(row.kind), row.file, row.about, row.says, row.entry))
    row.decided_by_id, row.decided_title = seat.person, titled(seat)
    return _apply(seat, row, files, _effects(files))


@transaction.atomic
def refuse(seat: Seat, change: int, reason: str) -> LawChange:
    """A change is refused by a second person, or taken back by whoever proposed it; nothing is written."""
    row = LawChange.objects.filter(pk=change).first()
    mine = row is not None and row.proposed_by_id == seat.person
    row = _open(seat, Act.KEEP_LAW if mine else Act.APPROVE_LAW, change)
    row.state, row.decided_by_id, row.decided_title = State.REFUSED, seat.person, titled(seat)
    row.decided_at = _now()
    row.save()
    verb = "menarik kembali usulan" if mine else "menolak usulan"
    _record(seat, "law.refused", row, f"{verb}: {row.says}", reason=" ".join(reason.split())[:400])
    return row


def _open(seat: Seat, act: Act, change: int) -> LawChange:
    row = LawChange.objects.select_for_update().get(pk=change)
    require(seat, act, row.region)
    if row.state != State.WAITING:
        raise Blocked("Usulan ini sudah dijawab.", "Buka yang lain.")
    return row


def _locked_act(act: Callable[[], LawChange]) -> LawChange:
    with law_files_locked():
        renewed()
        _need_whole_files()
        before = current().files
        try:
            with transaction.atomic():
                return act()
        except BaseException:
            _put_back(before)
            raise


def _put_back(before: Mapping[str, str]) -> None:
    """What was written goes where the transaction that tells of it does not hold."""
    now = read_files().files
    for name in {*before, *now}:
        if now.get(name) != before.get(name):
            write_law_file(name, before.get(name, ""))
    renewed()


def _need_whole_files() -> None:
    if refused():
        raise Blocked(
            f"Berkas hukum pemasangan ini rusak: {refused()}",
            "Perbaiki berkas itu di map data, lalu ulangi; sampai saat itu isi yang lama tetap dipakai.",
        )


def _files_with(draft: Draft) -> dict[str, str]:
    """The law files with the change in them."""
    files = dict(current().files)
    text = files.get(draft.file, "")
    drops = draft.kind is LawChange.Kind.WITHDRAWAL
    if draft.file in TABLES:
        table, keys = TABLES[draft.file]
        try:
            made = with_entry(draft.file, text, table, keys, draft.entry, drop=drops)
        except ValueError:
            raise Blocked(
                f"{draft.file} ditulis tangan dengan cara yang tidak dapat diubah dari sini.",
                "Tulis tiap catatan sebagai tabel sendiri di berkas itu.",
            ) from None
    else:
        made = "" if drops else str(draft.entry["text"])
    files.pop(draft.file, None)
    return dict(sorted({**files, **({draft.file: made} if made else {})}.items()))


def _effects(files: Mapping[str, str]) -> list[Effect]:
    day = today()
    try:
        return effects(files, snapshot(day), day)
    except BadLaw as error:
        raise Blocked(str(error), "Perbaiki bagian yang disebut, lalu ulangi.") from None


def _apply(seat: Seat, row: LawChange, files: Mapping[str, str], found: Sequence[Effect]) -> LawChange:
    row.effects = [asdict(one) for one in found]
    row.text_before, row.text_after = current().files.get(row.file, ""), files.get(row.file, "")
    row.state, row.decided_at, row.book_before = State.APPLIED, _now(), version()
    row.save()
    _record(seat, "law.changed", row, row.says)
    write_law_file(row.file, row.text_after)
    renewed()
    row.book_after = version()
    row.save(update_fields=["book_after"])
    begin_rejudging(row.book_before, row.says, row)
    return row


def _record(seat: Seat, kind: str, row: LawChange, says: str, **more: str) -> None:
    values: dict[str, object] = {"about": row.about, "file": row.file, "effects": len(row.effects)}
    if row.decided_by_id and row.decided_by_id != row.proposed_by_id:
        says = f"{says} (diusulkan {row.proposed_title})"
    kept = {**values, **{name: text for name, text in more.items() if text}}
    record(seat, kind, row, region=row.region, says=says, values=kept)


def _now() -> datetime:
    return datetime.now(tz=UTC)
