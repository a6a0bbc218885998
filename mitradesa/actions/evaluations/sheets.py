"""Filling and ending a sheet: the staff marks its lines and hands it up, initials follow, the head ends it with notes or without."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import transaction

from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.evaluations import DESK_OFFICES, ENDING_WORDS, Ending, LinePart, Mark, SheetState
from mitradesa.core.means import MEANS_WORDS, Means
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import INITIALS, POSITIONS, Role, Seat, require
from mitradesa.queries.evaluations.scope import of_the_village
from mitradesa.records.models import Evaluation, EvaluationInitial, EvaluationItem

MOST_LINES = 120


@dataclass(frozen=True, slots=True)
class Marked:
    """What a line gets: its mark and its note."""

    mark: str
    note: str


def _on_desk(seat: Seat, key: str, version: int, act: Act, *states: SheetState) -> Evaluation:
    """A sheet locked for its desk; NotAllowed for another desk's, and for whoever sent it or holds an office of its village."""
    rows = Evaluation.objects.select_for_update(of=("self",)).select_related("village")
    one = rows.get(key=key)
    require(seat, act, one.village_id)
    if DESK_OFFICES.get(seat.office_kind) != one.level:
        raise NotAllowed(act.value)
    if one.sender_id == seat.person and one.passed_from_id is None and not one.carried:
        raise NotAllowed(act.value, own_office=True)
    if of_the_village(seat.person, one.village_id):
        raise NotAllowed(act.value, own_office=True)
    if one.version != version or one.state not in states:
        raise Blocked(
            "Lembar ini sudah berubah sejak halaman dibuka.",
            "Buka lagi halamannya, lihat yang baru, lalu ulangi.",
        )
    return one


def _told(
    seat: Seat, one: Evaluation, kind: str, says: str, values: Mapping[str, object] | None = None
) -> None:
    one.version += 1
    one.save()
    record(seat, kind, one, region=one.village_id, says=f'{says} "{one.title}"', values=values)


@transaction.atomic
def mark_lines(seat: Seat, key: str, version: int, marked: Mapping[int, Marked]) -> Evaluation:
    """Marks and notes of lines by their number; the draft itself is not touched."""
    one = _on_desk(seat, key, version, Act.EVALUATE, SheetState.WAITING)
    changed = []
    for item in one.items.filter(pk__in=marked):
        given = marked[item.pk]
        if given.mark not in frozenset(Mark):
            raise Blocked("Hasil itu tidak dikenal.", "Pilih √, –, atau tidak berlaku.")
        if (item.mark, item.note) != (given.mark, given.note.strip()):
            item.mark, item.note = given.mark, given.note.strip()[:2000]
            changed.append(item)
    EvaluationItem.objects.bulk_update(changed, ["mark", "note"])
    values = {"lines": {str(item.place): item.mark for item in changed}}
    _told(seat, one, "evaluation.marked", f"memeriksa {len(changed)} butir lembar evaluasi", values)
    return one


@transaction.atomic
def add_line(seat: Seat, key: str, version: int, says: str, clause: str, note: str) -> EvaluationItem:
    """A finding of the desk itself, on a clause of the draft or on the whole."""
    one = _on_desk(seat, key, version, Act.EVALUATE, SheetState.WAITING)
    if not says.strip():
        raise Blocked("Uraian butirnya belum ditulis.", "Tulis apa yang diperiksa atau ditemukan.")
    last = one.items.last()
    place = last.place + 1 if last else 1
    if place > MOST_LINES:
        raise Blocked(f"Lembar ini sudah memuat {MOST_LINES} butir.", "Gabungkan temuan yang serupa.")
    made = EvaluationItem.objects.create(
        evaluation=one,
        place=place,
        part=LinePart.ADDED,
        says=says.strip()[:1000],
        clause=clause.strip()[:200],
        mark=Mark.LACKING,
        note=note.strip()[:2000],
    )
    _told(seat, one, "evaluation.line_added", "menambah butir pada lembar evaluasi", {"says": made.says})
    return made


@transaction.atomic
def hand_up(seat: Seat, key: str, version: int) -> Evaluation:
    """Every line is marked: the sheet waits for its initials and for the head; Blocked while a line is open."""
    one = _on_desk(seat, key, version, Act.EVALUATE, SheetState.WAITING)
    waiting = one.items.filter(mark=Mark.OPEN).count()
    if waiting:
        raise Blocked(f"{waiting} butir belum diperiksa.", "Isi hasil tiap butir: √, –, atau tidak berlaku.")
    one.state, one.prepared_by, one.preparer_id = (
        SheetState.PREPARED,
        f"{seat.name}, {seat.title}",
        seat.person,
    )
    one.initials.all().delete()
    EvaluationInitial.objects.bulk_create(
        EvaluationInitial(evaluation=one, place=place, role=role)
        for place, role in enumerate(INITIALS.get(seat.office_kind, ()), 1)
    )
    _told(seat, one, "evaluation.prepared", "menyiapkan lembar evaluasi")
    return one


@transaction.atomic
def initial_sheet(seat: Seat, key: str, version: int) -> Evaluation:
    """The role whose turn it is puts its initial; nobody before his turn, nobody twice."""
    one = _on_desk(seat, key, version, Act.EVALUATE, SheetState.PREPARED)
    waiting = one.initials.filter(at__isnull=True).first()
    if waiting is None:
        raise Blocked("Semua paraf sudah ada.", "Lembar menunggu diselesaikan pimpinan.")
    if waiting.role != seat.role:
        raise Blocked(f"Sekarang giliran {POSITIONS[Role(waiting.role)].title}.", "Tunggu parafnya.")
    waiting.person_id, waiting.by, waiting.at = (
        seat.person,
        f"{seat.name}, {seat.title}",
        datetime.now(tz=UTC),
    )
    waiting.save(update_fields=["person", "by", "at"])
    _told(seat, one, "evaluation.initialled", "memaraf lembar evaluasi")
    return one


@transaction.atomic
def hand_back(seat: Seat, key: str, version: int, reason: str) -> Evaluation:
    """The head gives the sheet back to his staff with a reason."""
    one = _on_desk(seat, key, version, Act.FINISH_EVALUATION, SheetState.PREPARED)
    if not reason.strip():
        raise Blocked("Alasan pengembaliannya belum ditulis.", "Tulis apa yang perlu diperiksa lagi.")
    one.state = SheetState.WAITING
    one.initials.all().delete()
    _told(seat, one, "evaluation.handed_back", f"mengembalikan lembar evaluasi ({reason.strip()[:200]})")
    return one


@dataclass(frozen=True, slots=True)
class End:
    """How the head ends a sheet: with notes or without, a general note, and the number of the sheet."""

    ending: str
    note: str = ""
    number: str = ""


@transaction.atomic
def finish(seat: Seat, key: str, version: int, end: End, means: Means) -> Evaluation:
    """Ends a sheet with notes or without; it approves nothing. Blocked while an initial is missing or the ending belies the lines."""
    one = _on_desk(seat, key, version, Act.FINISH_EVALUATION, SheetState.PREPARED)
    waiting = one.initials.filter(at__isnull=True).first()
    if waiting is not None:
        raise Blocked(
            f"Paraf {POSITIONS[Role(waiting.role)].title} belum ada.", "Mintalah parafnya lebih dahulu."
        )
    lacking = one.items.filter(mark=Mark.LACKING).count()
    _refuse_ending(end, lacking)
    one.ending, one.note, one.number = end.ending, end.note.strip()[:4000], end.number.strip()[:120]
    one.state, one.finished_on, one.finished_by = SheetState.DONE, today(), f"{seat.name}, {seat.title}"
    says = f"menyelesaikan lembar evaluasi {ENDING_WORDS[end.ending]} {MEANS_WORDS[means]} untuk rancangan"
    _told(
        seat,
        one,
        "evaluation.finished",
        says,
        {"ending": end.ending, "lacking": lacking, "number": one.number},
    )
    return one


def _refuse_ending(end: End, lacking: int) -> None:
    if end.ending not in frozenset(Ending):
        raise Blocked("Akhir lembarnya belum dipilih.", "Pilih dengan catatan atau tanpa catatan.")
    if end.ending == Ending.NO_NOTES and lacking:
        raise Blocked(
            f"{lacking} butir masih bertanda –, jadi lembar ini tidak berakhir tanpa catatan.",
            "Pilih dengan catatan, atau kembalikan kepada staf untuk diperiksa lagi.",
        )
    if end.ending == Ending.NOTES and not lacking and not end.note.strip():
        raise Blocked("Catatannya belum ada.", "Tulis catatannya, atau pilih tanpa catatan.")


@transaction.atomic
def reply(seat: Seat, key: str, version: int, replies: Mapping[int, str]) -> Evaluation:
    """The village answers findings of a sheet that ended, each in its own words; a new draft goes to the desk as another round."""
    one = Evaluation.objects.select_for_update().get(key=key)
    require(seat, Act.SEND_TO_DESK, one.village_id)
    if one.state != SheetState.DONE or one.version != version:
        raise Blocked(
            "Lembar ini belum selesai atau sudah berubah.", "Buka lagi halamannya, lalu jawab lagi."
        )
    told = {item: text.strip()[:2000] for item, text in replies.items() if text.strip()}
    items = list(one.items.filter(pk__in=told, mark=Mark.LACKING))
    if not items:
        raise Blocked("Belum ada jawaban yang ditulis.", "Tulis jawaban pada sedikitnya satu temuan.")
    for item in items:
        item.reply, item.replied_by, item.replied_on = told[item.pk], f"{seat.name}, {seat.title}", today()
    EvaluationItem.objects.bulk_update(items, ["reply", "replied_by", "replied_on"])
    values = {"lines": [item.place for item in items]}
    _told(seat, one, "evaluation.replied", f"menjawab {len(items)} temuan lembar evaluasi", values)
    return one
