"""A question with a day, an answer with a paper, and a decision that says what it is; nobody decides about the acts of his own office."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction

from mitradesa.actions.agreements import called
from mitradesa.actions.files import Given, keep_paper
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.means import MEANS_WORDS, Means
from mitradesa.core.red_flags.book import SIGNS
from mitradesa.core.red_flags.sign import ABOUT_WORDS, OFFICE_OF, About
from mitradesa.core.red_flags.states import (
    FEWEST_DAYS,
    MOST_DAYS,
    OUTCOME_WORDS,
    SHORTEST,
    STATE_WORDS,
    WAYS,
    Move,
    Outcome,
    State,
    goes,
    may_ask,
    outcomes,
)
from mitradesa.core.refusals import Blocked, NotAllowed, lacking_reason
from mitradesa.core.roles import Seat, require
from mitradesa.records.models import Agreement, RedFlag, RedFlagEntry, StoredFile


@dataclass(frozen=True, slots=True)
class Said:
    """The words of an entry, with its paper where there is one."""

    text: str
    file: Given | None = None


@transaction.atomic
def ask(seat: Seat, flag: int, version: int, text: str, days: int) -> RedFlag:
    """Asks those whose act the sign is about, again where they let its day pass; days are our own measure. Raises NotAllowed, Blocked."""
    row = _locked(seat, Act.ASK_RED_FLAG, flag, version, Move.ASK)
    _refuse_own_office(seat, row, Act.ASK_RED_FLAG)
    if not may_ask(State(row.state), row.due_on, today()):
        raise Blocked(f"Tanda ini {STATE_WORDS[State(row.state)]}.", _what_now(row))
    again = row.entries.filter(move=Move.ASK.value).exists()
    _refuse_short(text, "Pertanyaannya")
    if not FEWEST_DAYS <= days <= MOST_DAYS:
        raise Blocked(
            f"Tenggat {days} hari di luar {FEWEST_DAYS} sampai {MOST_DAYS} hari.",
            "Pilih tenggat yang sempat dijawab.",
        )
    row.due_on = today() + timedelta(days=days)
    entry = _moved(seat, row, Move.ASK, text)
    entry.due_on = row.due_on
    entry.save()
    whom = ABOUT_WORDS[About(row.about)]
    _told(
        seat,
        row,
        "red_flag.asked",
        f"menanyakan{' lagi' if again else ''} kepada {whom}, dijawab sebelum {in_words(row.due_on)},",
    )
    return row


def answer(seat: Seat, flag: int, version: int, said: Said) -> RedFlag:
    """Those who were asked answer, once more where something is to be added. Raises NotAllowed, Blocked."""
    stored = keep_paper(said.file) if said.file else None
    with transaction.atomic():
        return _answered(seat, flag, version, said, stored)


def _answered(seat: Seat, flag: int, version: int, said: Said, stored: StoredFile | None) -> RedFlag:
    row = _locked(seat, Act.ANSWER_RED_FLAG, flag, version, Move.ANSWER)
    if not is_asked(seat, row):
        raise NotAllowed(Act.ANSWER_RED_FLAG.value)
    _refuse_short(said.text, "Jawabannya")
    entry = _moved(seat, row, Move.ANSWER, said.text)
    entry.file = stored
    entry.file_name = said.file.shown[:200] if said.file else ""
    entry.save()
    late = row.due_on is not None and row.due_on < today()
    _told(seat, row, "red_flag.answered", f"menjawab{' sesudah tenggatnya' if late else ''}")
    return row


@transaction.atomic
def decide(
    seat: Seat, flag: int, version: int, outcome: Outcome, reason: str, means: Means | None
) -> RedFlag:
    """Says what came of a sign, with the reason; only what is true of its state, and by nobody whom it asks about or who answered."""
    row = _locked(seat, Act.DECIDE_RED_FLAG, flag, version, Move.DECIDE)
    _refuse_own_office(seat, row, Act.DECIDE_RED_FLAG)
    if row.entries.filter(move=Move.ANSWER.value, person=seat.person).exists():
        raise NotAllowed(Act.DECIDE_RED_FLAG.value, own_office=True)
    possible = outcomes(State(row.state), row.due_on, today())
    if outcome not in possible:
        raise Blocked(
            f'"{OUTCOME_WORDS[outcome].capitalize()}" belum dapat diputuskan: tanda ini {STATE_WORDS[State(row.state)]}.',
            _what_now(row),
        )
    _refuse_short(reason, "Alasan keputusannya")
    if means is None:
        raise Blocked("Keputusan belum dipastikan.", "Isi PIN, atau pakai kunci sandi.")
    row.outcome, row.pending, row.ended_on = outcome.value, False, today()
    entry = _moved(seat, row, Move.DECIDE, reason)
    entry.outcome = outcome.value
    entry.save()
    _told(seat, row, "red_flag.decided", f'memutus "{OUTCOME_WORDS[outcome]}" {MEANS_WORDS[means]}')
    return row


def _what_now(row: RedFlag) -> str:
    if row.state == State.RAISED:
        return "Tanyakan lebih dahulu; tanpa pertanyaan hanya tanda yang datanya keliru dapat ditolak dengan alasan."
    return f"Tunggu jawabannya sampai {in_words(row.due_on)}." if row.due_on else ""


def is_asked(seat: Seat, row: RedFlag) -> bool:
    """Whether a seat is of the office that a sign asks about."""
    if seat.office_kind is not OFFICE_OF[About(row.about)]:
        return False
    return seat.partner is None or seat.partner == row.agreement.partner_id


def _refuse_own_office(seat: Seat, row: RedFlag, act: Act) -> None:
    if seat.office_kind is OFFICE_OF[About(row.about)]:
        raise NotAllowed(act.value, own_office=True)


def _locked(seat: Seat, act: Act, flag: int, version: int, move: Move) -> RedFlag:
    row = RedFlag.objects.select_for_update(of=("self",)).filter(pk=flag).first()
    if row is None:
        raise Blocked("Tanda itu tidak ada.", "Buka lagi daftarnya.")
    require(seat, act, row.village_id)
    row.agreement = Agreement.objects.select_related("village", "partner").get(pk=row.agreement_id)
    if row.version != version:
        raise Blocked(
            "Tanda ini sudah diubah orang lain sejak halaman dibuka.", "Buka lagi, lihat, lalu ulangi."
        )
    if not goes(State(row.state), move):
        raise Blocked(
            f"Tanda ini {STATE_WORDS[State(row.state)]}.", "Buka lagi halamannya; riwayatnya ada di sana."
        )
    return row


def _refuse_short(text: str, what: str) -> None:
    if len(text.strip()) < SHORTEST:
        raise Blocked(
            lacking_reason(what, text, SHORTEST), f"Tulis sedikitnya {SHORTEST} huruf, supaya dapat dipahami."
        )


def _moved(seat: Seat, row: RedFlag, move: Move, text: str) -> RedFlagEntry:
    """The row as the move leaves it, and its entry, not saved yet."""
    row.state, row.version = WAYS[move].target or row.state, row.version + 1
    row.save()
    return RedFlagEntry(
        flag=row,
        move=move.value,
        text=text.strip(),
        person_id=seat.person,
        office_id=seat.office,
        by=f"{seat.name}, {seat.title}, {seat.office_name}"[:200],
        on=today(),
    )


def _told(seat: Seat, row: RedFlag, kind: str, verb: str) -> None:
    says = f'{verb} tanda "{SIGNS[row.sign].title}" pada perjanjian {called(row.agreement)}'
    values = {"agreement": row.agreement_id, "sign": row.sign, "state": row.state, "outcome": row.outcome}
    record(seat, kind, row, region=row.village_id, says=says, values=values)
