"""Questions and feedback of events: lists with their filters, the questions often asked of a regency, figures of the marks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from django.db.models import Count, QuerySet

from mitradesa.core.roles import Seat
from mitradesa.queries.outreach import events_of
from mitradesa.records.models import Feedback, OutreachEvent, Question

PAGE = 50
ASPECTS: Mapping[str, str] = {
    "content": "Isi materi",
    "speakers": "Narasumber",
    "organisation": "Penyelenggaraan",
    "usefulness": "Kegunaan bagi desa",
}


@dataclass(frozen=True, slots=True)
class Questions:
    """A page of questions and how many are open, answered, and among those often asked; `more` is the `after` of the next."""

    rows: Sequence[Question]
    open: int
    answered: int
    often: int
    more: str


def questions(event: OutreachEvent, state: str = "", after: str = "") -> Questions:
    """A page of an event's questions as they were asked; two queries."""
    every = Question.objects.filter(event=event, late=0)
    flags = list(every.values_list("answer", "in_faq"))
    rows = {
        "terbuka": every.filter(answer=""),
        "terjawab": every.exclude(answer=""),
        "sering": every.filter(in_faq=True),
    }.get(state, every)
    if after.isdigit():
        rows = rows.filter(pk__gt=int(after))
    found = list(rows.select_related("participant", "region").order_by("pk")[: PAGE + 1])
    answered = sum(bool(answer) for answer, _ in flags)
    return Questions(
        rows=found[:PAGE],
        open=len(flags) - answered,
        answered=answered,
        often=sum(often for _, often in flags),
        more=str(found[PAGE - 1].pk) if len(found) > PAGE else "",
    )


def often_asked(seat: Seat, words: str = "") -> QuerySet[Question]:
    """The questions often asked at the events that the seat may see, newest answer first, those with the words where given."""
    rows = Question.objects.filter(event__in=events_of(seat), in_faq=True)
    for word in words.split():
        rows = rows.filter(asked__icontains=word) | rows.filter(answer__icontains=word)
    return rows.select_related("event").order_by("-answered_at", "-pk")[:PAGE]


@dataclass(frozen=True, slots=True)
class Aspect:
    """The marks of one aspect: how many gave each from 1 to 5, how many in all, their mean (None without any)."""

    name: str
    word: str
    marks: Mapping[int, int]
    people: int
    mean: float | None


def marks(event: OutreachEvent) -> list[Aspect]:
    """The figures of all aspects; four queries."""
    return [_aspect(event, name, word) for name, word in ASPECTS.items()]


def _aspect(event: OutreachEvent, name: str, word: str) -> Aspect:
    rows = Feedback.objects.filter(event=event, **{f"{name}__isnull": False})
    given = {
        row[name]: row["people"] for row in rows.values(name).annotate(people=Count("pk")).order_by(name)
    }
    all_marks = [mark for mark, people in given.items() for _ in range(people)]
    return Aspect(
        name,
        word,
        {mark: given.get(mark, 0) for mark in range(1, 6)},
        len(all_marks),
        fmean(all_marks) if all_marks else None,
    )


def feedback(
    event: OutreachEvent, aspect: str = "", mark: str = "", after: str = ""
) -> tuple[list[Feedback], str]:
    """A page of feedback, those who gave an aspect a mark where asked, and the `after` of the next; one query."""
    rows = Feedback.objects.filter(event=event)
    if aspect in ASPECTS:
        rows = rows.filter(**{aspect: int(mark)} if mark.isdigit() else {f"{aspect}__isnull": False})
    elif aspect == "pesan":
        rows = rows.exclude(remark="")
    if after.isdigit():
        rows = rows.filter(pk__gt=int(after))
    found = list(rows.select_related("participant").order_by("pk")[: PAGE + 1])
    return found[:PAGE], str(found[PAGE - 1].pk) if len(found) > PAGE else ""
