"""What came after the report of an event was closed, by the supplementary report that tells of it; it counts in no figure of the report."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from mitradesa.core.outreach import PHASE_WORDS, Phase
from mitradesa.queries.event_figures import Attended, attendance_figures
from mitradesa.queries.event_report import people
from mitradesa.records.models import Addendum, CheckIn, OutreachEvent, Participant, Question, TestAnswer

ALL = 32_767
"""Through the last supplementary report that an event can have."""


@dataclass(frozen=True, slots=True)
class Tested:
    """Somebody whose answers of a test came late, and how many."""

    name: str
    code: str
    phase: str
    answers: int


@dataclass(frozen=True, slots=True)
class Late:
    """What came late: who was there by it, whose attendance it takes back, who was there on other days, questions, tests."""

    arrived: Sequence[Attended]
    taken_back: Sequence[Attended]
    other_days: Sequence[Attended]
    walked_in: Sequence[Attended]
    questions: Sequence[Question]
    tested: Sequence[Tested]
    before: Mapping[str, int]
    after: Mapping[str, int]

    def __bool__(self) -> bool:
        lists = (self.arrived, self.taken_back, self.other_days, self.walked_in, self.questions, self.tested)
        return any(lists)


def addendum_number(event: OutreachEvent) -> int:
    """The number of the supplementary report that will tell of what comes now; one query."""
    return Addendum.objects.filter(event=event).count() + 1


def anything_late(event: OutreachEvent, number: int | None = None) -> bool:
    """Whether something came late, for one supplementary report where a number is given; at most four queries."""
    wanted = {"late__gt": 0} if number is None else {"late": number}
    return any(
        rows.filter(**wanted).exists()
        for rows in (
            CheckIn.objects.filter(event=event),
            Participant.objects.filter(event=event),
            Question.objects.filter(event=event),
            TestAnswer.objects.filter(item__event=event),
        )
    )


def late_of(event: OutreachEvent, number: int | None = None) -> Late:
    """What came for one supplementary report, or after the closing in all; eight queries however much it is."""
    before = people(event, through=0 if number is None else number - 1)
    after = people(event, through=ALL if number is None else number)
    days = {one.pk: one.days for one in before}
    there = {one.pk: one.days for one in after}
    wanted = {"late__gt": 0} if number is None else {"late": number}
    return Late(
        arrived=[one for one in after if one.days and not days.get(one.pk)],
        taken_back=[one for one in before if one.days and not there.get(one.pk)],
        other_days=[one for one in after if one.days and days.get(one.pk) and one.days != days[one.pk]],
        walked_in=[one for one in after if one.pk not in days and not one.days],
        questions=list(
            Question.objects.filter(event=event, **wanted).exclude(asked="").select_related("region")
        ),
        tested=_tested(event, wanted),
        before=attendance_figures(before),
        after=attendance_figures(after),
    )


def _tested(event: OutreachEvent, wanted: Mapping[str, int]) -> list[Tested]:
    rows = TestAnswer.objects.filter(item__event=event, **wanted).order_by(
        "participant__name", "participant", "phase"
    )
    found = rows.values_list("participant", "participant__name", "participant__code", "phase")
    return [
        Tested(name, code, PHASE_WORDS[Phase(phase)], len(list(some)))
        for (_, name, code, phase), some in groupby(found)
    ]
