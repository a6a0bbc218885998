"""An office asks back, answers with an outcome, moves a voice on or takes one that nobody answered; nobody answers about his own act."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction

from mitradesa.actions.files import Given, keep_paper
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.concerns import (
    HOLDER_WORDS,
    NEEDS_DETAIL,
    OUTCOME_WORDS,
    SHORTEST,
    STATE_WORDS,
    WAYS,
    About,
    Move,
    Outcome,
    State,
    above,
    days_late,
    elsewhere,
    goes,
)
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import OfficeKind, Seat, require
from mitradesa.queries.concerns.days import days_on
from mitradesa.queries.concerns.scope import place_of, visible_concerns
from mitradesa.records.models import Concern, ConcernEntry, StoredFile


@dataclass(frozen=True, slots=True)
class Answer:
    """What an office answers: the outcome, the words, what was corrected or to whom it was referred, and whether everybody may read it."""

    outcome: Outcome
    text: str
    detail: str = ""
    published: bool = False
    file: Given | None = None


@transaction.atomic
def ask_back(seat: Seat, concern: int, version: int, text: str) -> Concern:
    """Asks the resident, once an office; the days of its answer begin anew. Raises NotAllowed, Blocked."""
    row = _held(seat, concern, version, Move.ASK)
    if row.entries.filter(move=Move.ASK.value, holder=row.holder).exists():
        raise Blocked("Kantor ini sudah sekali bertanya balik.", "Jawab dengan yang sudah diketahui.")
    refuse_short(text, "Pertanyaannya")
    row.due_on = today() + timedelta(days=days_on(row.regency, today()))
    _moved(seat, row, Move.ASK, text).save()
    _told(seat, row, "concern.asked", "bertanya balik tentang")
    return row


def answer(seat: Seat, concern: int, version: int, given: Answer) -> Concern:
    """Answers with an honest outcome; what was corrected or referred needs its fact. Raises NotAllowed, Blocked."""
    stored = keep_paper(given.file) if given.file else None
    with transaction.atomic():
        return _answered(seat, concern, version, given, stored)


def _answered(seat: Seat, concern: int, version: int, given: Answer, stored: StoredFile | None) -> Concern:
    row = _held(seat, concern, version, Move.ANSWER)
    if row.entries.filter(move=Move.ANSWER.value, person=seat.person).exists():
        raise NotAllowed(Act.ANSWER_CONCERN.value, own_office=True)
    refuse_short(given.text, "Jawabannya")
    if given.outcome in NEEDS_DETAIL:
        refuse_short(given.detail, f'"{NEEDS_DETAIL[given.outcome]}"')
    late = days_late(row.due_on, today())
    row.outcome, row.pending, row.answered_on = given.outcome.value, False, today()
    row.published = given.published
    entry = _moved(seat, row, Move.ANSWER, given.text)
    entry.outcome, entry.late_days = row.outcome, late
    entry.detail = given.detail.strip()[:500] if given.outcome in NEEDS_DETAIL else ""
    entry.file, entry.file_name = stored, given.file.shown[:200] if given.file else ""
    entry.save()
    after = f", {late} hari lewat tenggat" if late else ""
    _told(seat, row, "concern.answered", f'menjawab "{OUTCOME_WORDS[given.outcome]}"{after} atas')
    return row


@transaction.atomic
def hand_on(seat: Seat, concern: int, version: int, to: OfficeKind, reason: str) -> Concern:
    """Moves it to another kind of office that has not had it and that it is not about. Raises NotAllowed, Blocked."""
    row = _held(seat, concern, version, Move.HAND_ON)
    if to not in elsewhere(About(row.about), had_it(row)):
        raise Blocked(
            "Kantor itu tidak dapat dipilih: sudah pernah memegangnya, atau suara ini tentang kantor itu.",
            "Pilih kantor lain dari daftar, atau jawab sendiri.",
        )
    refuse_short(reason, "Alasan memindahkannya")
    entry = _moved(seat, row, Move.HAND_ON, reason)
    _before(row, to)
    entry.save()
    _told(seat, row, "concern.handed_on", f"memindahkan kepada {HOLDER_WORDS[to]}")
    return row


@transaction.atomic
def take_over(seat: Seat, concern: int, version: int) -> Concern:
    """The office above takes one whose day passed without an answer. Raises NotAllowed, Blocked."""
    row = locked(seat, concern, version, Move.TAKE)
    if above(OfficeKind(row.holder), About(row.about)) is not seat.office_kind:
        raise NotAllowed(Act.ANSWER_CONCERN.value)
    if not days_late(row.due_on, today()):
        raise Blocked(
            f"Tenggatnya {in_words(row.due_on)} belum lewat.", "Tunggu jawaban kantor yang memegangnya."
        )
    entry = _moved(seat, row, Move.TAKE, "")
    entry.late_days = days_late(row.due_on, today())
    _before(row, seat.office_kind)
    entry.save()
    _told(seat, row, "concern.taken", "mengambil, karena tidak dijawab sampai tenggatnya,")
    return row


@transaction.atomic
def publish(seat: Seat, concern: int, version: int, shown: bool) -> Concern:
    """Shows the answer to everybody, or takes it back from them; by the office that answered. Raises NotAllowed, Blocked."""
    row = _seen(seat, concern, version)
    if OfficeKind(row.holder) is not seat.office_kind:
        raise NotAllowed(Act.ANSWER_CONCERN.value)
    if row.pending or row.erased_at:
        raise Blocked("Belum ada jawaban yang dapat diumumkan.", "Jawab lebih dahulu.")
    row.published, row.version = shown, row.version + 1
    row.save()
    verb = "mengumumkan jawaban" if shown else "menarik dari umum jawaban"
    _told(seat, row, "concern.published" if shown else "concern.unpublished", f"{verb} atas")
    return row


def had_it(row: Concern) -> set[OfficeKind]:
    """The kinds of office that had it before them; one query."""
    found = row.entries.values_list("holder", flat=True)
    return {OfficeKind(row.holder), *(OfficeKind(one) for one in found)}


def _held(seat: Seat, concern: int, version: int, move: Move) -> Concern:
    row = locked(seat, concern, version, move)
    if OfficeKind(row.holder) is not seat.office_kind:
        raise NotAllowed(Act.ANSWER_CONCERN.value)
    return row


def locked(seat: Seat, concern: int, version: int, move: Move) -> Concern:
    """The row for an act of an office, which sees it, at the version that its page showed, in a state from which the move goes."""
    row = _seen(seat, concern, version)
    refuse_stuck(row, move)
    return row


def _seen(seat: Seat, concern: int, version: int) -> Concern:
    row = Concern.objects.select_for_update(of=("self",)).filter(pk=concern).first()
    if row is None:
        raise Blocked("Suara itu tidak ada.", "Buka lagi daftarnya.")
    require(seat, Act.ANSWER_CONCERN, row.village_id)
    if not visible_concerns(seat).filter(pk=concern).exists():
        raise NotAllowed(Act.ANSWER_CONCERN.value, own_office=True)
    refuse_stale(row, version)
    return row


def refuse_stale(row: Concern, version: int) -> None:
    """Raises Blocked where somebody else changed it since the page was opened."""
    if row.version != version:
        raise Blocked(
            "Suara ini sudah diubah orang lain sejak halaman dibuka.", "Buka lagi, lihat, lalu ulangi."
        )


def refuse_stuck(row: Concern, move: Move) -> None:
    """Raises Blocked where a move does not go from its state."""
    if not goes(State(row.state), move):
        raise Blocked(
            f"Suara ini {STATE_WORDS[State(row.state)]}.", "Buka lagi halamannya; riwayatnya ada di sana."
        )


def refuse_short(text: str, what: str) -> None:
    """Raises Blocked for words too short to be understood."""
    if len(text.strip()) < SHORTEST:
        raise Blocked(f"{what} belum ditulis.", f"Tulis sedikitnya {SHORTEST} huruf, supaya dapat dipahami.")


def _before(row: Concern, holder: OfficeKind) -> None:
    row.holder = holder.value
    row.due_on = today() + timedelta(days=days_on(row.regency, today()))
    row.save()


def _moved(seat: Seat, row: Concern, move: Move, text: str) -> ConcernEntry:
    """The row as the move leaves it, and its entry, not saved yet, at the office that had it."""
    row.state, row.version = WAYS[move].target.value, row.version + 1
    row.save()
    return ConcernEntry(
        concern=row,
        move=move.value,
        holder=row.holder,
        text=text.strip(),
        person_id=seat.person,
        office_id=seat.office,
        by=f"{seat.name}, {seat.title}, {seat.office_name}"[:200],
        on=today(),
    )


def _told(seat: Seat, row: Concern, kind: str, verb: str) -> None:
    values = {"state": row.state, "outcome": row.outcome, "version": row.version}
    record(seat, kind, row, region=place_of(row), says=f"{verb} suara warga nomor {row.pk}", values=values)
