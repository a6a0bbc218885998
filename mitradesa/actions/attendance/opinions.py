"""What participants ask, answer in tests and think of an event, however it comes: from a phone, by a link, typed off paper."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID, uuid4

from django.db import transaction

from mitradesa.actions.attendance.event import event_for, locked
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.answer_lines import AnswerLine
from mitradesa.core.outreach import PHASE_WORDS, EventState, Phase
from mitradesa.core.phone_records import Answered, Asked, Refused
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.records.models import Feedback, OutreachEvent, Participant, Question, TestAnswer, TestItem

ASPECTS = ("content", "speakers", "organisation", "usefulness")
LISTENING = (EventState.INVITING, EventState.RUNNING, EventState.HELD)


def keep_questions(
    event: OutreachEvent, rows: Sequence[Asked], people: Mapping[UUID, Participant], late: int = 0
) -> int:
    """Questions as they came; how many."""
    who = {one.uid: people.get(one.who) if one.who else None for one in rows}
    made = [
        Question(
            uid=one.uid,
            event=event,
            participant=who[one.uid],
            region_id=found.region_id if (found := who[one.uid]) else None,
            asked=one.text,
            asked_at=one.at,
            late=late,
        )
        for one in rows
    ]
    return len(Question.objects.bulk_create(made)) if made else 0


def keep_answers(
    event: OutreachEvent,
    rows: Sequence[Answered],
    people: Mapping[UUID, Participant],
    refused: list[Refused],
    late: int = 0,
) -> int:
    """Answers of tests, the first of a person to an item in a phase; how many were new. Those that fit no item go to `refused`."""
    if not rows:
        return 0
    options = options_of(event)
    made: dict[tuple[int, int, str], TestAnswer] = {}
    for one in rows:
        item, who = options.get(one.item), people.get(one.who)
        if item is None or who is None or (one.option is not None and one.option not in item.options):
            refused.append(Refused(str(one.uid), "Jawaban ini tidak cocok dengan soal atau pesertanya."))
            continue
        key = (item.pk, who.same_as_id or who.pk, one.phase)
        chosen = None if one.option is None else item.options[one.option]
        answer = TestAnswer(
            uid=one.uid, item_id=key[0], participant_id=key[1], phase=one.phase, given_at=one.at, late=late
        )
        answer.option_id = chosen
        made.setdefault(key, answer)
    return _first_only(made)


def _first_only(made: Mapping[tuple[int, int, str], TestAnswer]) -> int:
    people, items = {key[1] for key in made}, {key[0] for key in made}
    there = TestAnswer.objects.filter(participant__in=people, item__in=items)
    given = set(there.values_list("item", "participant", "phase"))
    fresh = [answer for key, answer in made.items() if key not in given]
    TestAnswer.objects.bulk_create(fresh)
    return len(fresh)


@dataclass(frozen=True, slots=True)
class ItemOptions:
    """An item and the ids of its options by their places."""

    pk: int
    options: Mapping[int, int]


def options_of(event: OutreachEvent) -> dict[int, ItemOptions]:
    """The items of an event by their places; two queries."""
    items = TestItem.objects.filter(event=event).prefetch_related("options")
    return {
        one.place: ItemOptions(one.pk, {option.place: option.pk for option in one.options.all()})
        for one in items
    }


def _open(key: str) -> OutreachEvent:
    event = locked(key)
    if event.state not in LISTENING:
        raise Blocked(
            "Kegiatan ini tidak lagi menerima isian.", "Hubungi panitia bila ada yang hendak disampaikan."
        )
    return event


@transaction.atomic
def take_test(key: str, participant: int, phase: Phase, chosen: Mapping[int, int | None]) -> int:
    """What a participant chose by himself through a link; Blocked for one who took this test before, or chose nothing."""
    event = _open(key)
    who = Participant.objects.get(event=event, pk=participant)
    root = who.same_as_id or who.pk
    if TestAnswer.objects.filter(item__event=event, participant=root, phase=phase).exists():
        raise Blocked(
            f"Peserta berkode {who.code} sudah mengisi {PHASE_WORDS[phase]}.",
            "Isian yang pertama yang dihitung.",
        )
    if not any(chosen.values()):
        raise Blocked("Belum ada jawaban yang dipilih.", "Pilih jawaban yang menurut Anda benar.")
    now = datetime.now(tz=UTC)
    rows = [Answered(uuid4(), who.uid, phase, item, option, now) for item, option in chosen.items()]
    refused: list[Refused] = []
    kept = keep_answers(event, rows, {who.uid: who}, refused)
    if refused:
        raise Blocked("Soalnya berubah sejak halaman ini dibuka.", "Buka lagi halamannya, lalu isi lagi.")
    says = f"menerima {PHASE_WORDS[phase]} seorang peserta {event.theme}"
    record(
        None, "attendance.test_taken", event, region=event.regency, says=says, personal={"names": [who.name]}
    )
    return kept


@transaction.atomic
def enter_answers(seat: Seat, key: str, phase: Phase, lines: Iterable[AnswerLine]) -> int:
    """The answers typed off paper, those of people who took this test before left as they were; how many were new."""
    event = event_for(seat, Act.CHECK_IN, key)
    good = [line for line in lines if line.chosen]
    people = {
        one.code: one
        for one in Participant.objects.filter(event=event, code__in=[line.code for line in good])
    }
    now = datetime.now(tz=UTC)
    items = TestItem.objects.filter(event=event).values_list("place", flat=True)
    # An item that the line leaves out was left empty, so that everybody who took the test has an answer to each.
    rows = [
        Answered(uuid4(), people[line.code].uid, phase, item, line.chosen.get(item), now)
        for line in good
        if line.chosen and line.code in people
        for item in items
    ]
    new = keep_answers(event, rows, {one.uid: one for one in people.values()}, [])
    if new:
        says = f"mengetik {new} jawaban {PHASE_WORDS[phase]} dari kertas untuk {event.theme}"
        names = sorted(one.name for one in people.values())
        values = {"answers": new, "people": len(people)}
        record(
            seat,
            "attendance.answers_entered",
            event,
            region=event.regency,
            says=says,
            values=values,
            personal={"names": names},
        )
    return new


@transaction.atomic
def ask(key: str, text: str, *, seat: Seat | None = None, participant: int | None = None) -> Question:
    """A question from a participant by his link, or noted by the committee."""
    event = event_for(seat, Act.CHECK_IN, key) if seat else _open(key)
    text = " ".join(text.split())
    if not text:
        raise Blocked("Pertanyaannya belum ditulis.", "Tulis pertanyaannya, lalu kirim lagi.")
    who = Participant.objects.filter(event=event, pk=participant).first() if participant else None
    made = Question.objects.create(
        event=event,
        participant=who,
        region_id=who.region_id if who else None,
        asked=text[:2000],
        asked_at=datetime.now(tz=UTC),
    )
    record(
        seat,
        "attendance.question_noted" if seat else "attendance.question_received",
        event,
        region=event.regency,
        says=f"{'mencatat' if seat else 'menerima'} sebuah pertanyaan pada {event.theme}",
        personal={"question": made.asked, "names": [who.name] if who else []},
    )
    return made


@transaction.atomic
def answer_question(seat: Seat, key: str, question: int, answer: str, by: str, *, in_faq: bool) -> Question:
    """The answer, who gave it, and whether both stand among the questions often asked."""
    event = event_for(seat, Act.ANSWER_QUESTION, key)
    one = Question.objects.select_for_update().filter(event=event, pk=question).first()
    if one is None:
        raise Blocked("Pertanyaan itu tidak ada pada kegiatan ini.", "Buka lagi daftar pertanyaannya.")
    one.answer = answer.strip()
    if in_faq and not one.answer:
        raise Blocked("Tanya jawab memerlukan jawaban.", "Tulis jawabannya dahulu.")
    one.answered_by, one.in_faq = " ".join(by.split())[:200], in_faq
    one.answered_at = datetime.now(tz=UTC) if one.answer else None
    one.save()
    put = " dan memasukkannya ke tanya jawab" if in_faq else ""
    says = f"menjawab pertanyaan nomor {one.pk} pada {event.theme}{put}"
    values = {"answer": one.answer, "in_faq": in_faq}
    record(seat, "attendance.question_answered", event, region=event.regency, says=says, values=values)
    return one


@transaction.atomic
def give_feedback(
    key: str,
    marks: Mapping[str, int | None],
    remark: str,
    *,
    seat: Seat | None = None,
    participant: int | None = None,
) -> Feedback:
    """What somebody thought, unnamed unless a participant is given; Blocked where he said nothing or said it before."""
    event = event_for(seat, Act.CHECK_IN, key) if seat else _open(key)
    remark = remark.strip()[:2000]
    if not remark and not any(marks.values()):
        raise Blocked("Tanggapan ini masih kosong.", "Beri nilai pada salah satu, atau tulis pesan.")
    if participant and Feedback.objects.filter(event=event, participant=participant).exists():
        raise Blocked("Tanggapan Anda sudah kami terima.", "Terima kasih. Cukup sekali untuk tiap peserta.")
    made = Feedback.objects.create(
        event=event,
        participant_id=participant,
        remark=remark,
        given_at=datetime.now(tz=UTC),
        **{aspect: marks.get(aspect) for aspect in ASPECTS},
    )
    says = f"{'mengetik' if seat else 'menerima'} sebuah tanggapan atas {event.theme}"
    record(seat, "attendance.feedback_given", event, region=event.regency, says=says)
    return made
