"""An event as its report tells it: what was planned, paid, attended, asked and promised, in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Avg

from mitradesa.core.calendar import today
from mitradesa.core.outreach import Paper, Part, Payment, Section
from mitradesa.core.signers import Signer
from mitradesa.queries.attendance import arrivals
from mitradesa.queries.event_figures import Attended, Closing, attendance_figures, closing_of
from mitradesa.queries.event_tests import Results, results
from mitradesa.queries.signers import signers
from mitradesa.records.models import (
    AgendaItem,
    CommitteeMember,
    EventCost,
    EventDocument,
    EventMaterial,
    EventPayment,
    EventPhoto,
    EventSpeaker,
    FollowUp,
    Invitation,
    OutreachEvent,
    Participant,
    Question,
    Region,
    StoredFile,
)

ASPECTS = ("content", "speakers", "organisation", "usefulness")


@dataclass(frozen=True, slots=True)
class EventRecord:
    """Everything of one event; what it lists is in the order that its report lists it."""

    event: OutreachEvent
    regency: str
    signer: Signer
    closing: Closing | None
    texts: Mapping[Section, str]
    committee: Sequence[CommitteeMember]
    speakers: Sequence[EventSpeaker]
    agenda: Sequence[AgendaItem]
    materials: Sequence[EventMaterial]
    costs: Sequence[EventCost]
    payments: Mapping[Payment, Sequence[EventPayment]]
    documents: Mapping[Paper, Sequence[EventDocument]]
    invitations: Sequence[Invitation]
    people: Sequence[Attended]
    questions: Sequence[Question]
    promises: Sequence[FollowUp]
    photos: Sequence[EventPhoto]
    tests: Results
    marks: Mapping[str, float]
    feedback: int

    def present(self, part: Part) -> Sequence[Attended]:
        """Those of one part who were there."""
        return [one for one in self.people if one.part is part and one.days]

    @property
    def signed_on(self) -> date:
        """The day of the report: that of its closing, today while it is open."""
        return self.closing.on if self.closing else today()

    @property
    def figures(self) -> Mapping[str, int]:
        """Every figure of the report, by name: as kept when it was closed, else counted from the lists of this record."""
        whole = self.tests.whole
        return {
            **attendance_figures(self.people),
            "committee": len(self.committee),
            "speakers_named": len(self.speakers),
            "questions": len(self.questions),
            "promises": len(self.promises),
            "photos": len(self.photos),
            "feedback": self.feedback,
            "both_tests": whole.pairs if whole else 0,
            "planned": sum(one.planned for one in self.costs),
            "realised": sum(one.realised or 0 for one in self.costs),
            **(self.closing.figures if self.closing else {}),
        }


def event_record(event: OutreachEvent) -> EventRecord:
    """An event with everything of its report, without what came after it was closed; 22 queries, one more where it is closed."""
    names = _place_names(event.regency)
    payments: dict[Payment, list[EventPayment]] = defaultdict(list)
    for payment in event.payments.select_related("file"):
        payments[Payment(payment.kind)].append(payment)
    documents: dict[Paper, list[EventDocument]] = defaultdict(list)
    for paper in event.documents.select_related("file"):
        documents[Paper(paper.kind)].append(paper)
    marks = event.feedback.aggregate(**{one: Avg(one) for one in ASPECTS})
    closing = closing_of(event)
    return EventRecord(
        event,
        names.get(event.regency, event.regency),
        signers(event.office, closing.on if closing else today())[0],
        closing,
        {Section(one.section): one.text for one in event.texts.all() if one.text.strip()},
        list(event.committee.all()),
        list(event.speakers.select_related("speaker__cv_file")),
        list(event.agenda.select_related("speaker__speaker")),
        list(event.materials.select_related("material__file").prefetch_related("material__citations")),
        list(event.costs.select_related("code")),
        payments,
        documents,
        list(event.invitations.select_related("region")),
        people(event, names),
        list(event.questions.filter(late=0).exclude(asked="").select_related("region")),
        list(event.follow_ups.select_related("village")),
        list(event.photos.select_related("file")),
        results(event),
        {one: mark for one, mark in marks.items() if mark is not None},
        event.feedback.count(),
    )


def attached(record: EventRecord) -> Sequence[tuple[str, StoredFile]]:
    """The files that were uploaded with what they are, in the order in which the report names them."""
    found: list[tuple[str, StoredFile | None]] = [
        *(
            (one.title or one.number or one.file_name, one.file)
            for kind in Paper
            for one in record.documents.get(kind, ())
        ),
        *((f"Riwayat hidup {one.speaker.name}", one.speaker.cv_file) for one in record.speakers),
        *((one.material.title, one.material.file) for one in record.materials),
        *(
            (f"Kuitansi {one.receipt or one.payee}", one.file)
            for kind in Payment
            for one in record.payments.get(kind, ())
        ),
    ]
    return [(title, file) for title, file in found if file is not None]


def people(
    event: OutreachEvent, names: Mapping[str, str] | None = None, *, through: int = 0
) -> Sequence[Attended]:
    """Everybody of an event once, by region and name: who came, and who was named and did not; two or three queries.

    `through` is the last supplementary report whose late records count; 0 as the report has it.
    """
    names = _place_names(event.regency) if names is None else names
    found = event.participants.filter(withdrawn_at__isnull=True, late__lte=through)
    rows = list(found.select_related("replaces").order_by("part", "region_id", "name", "pk"))
    days, signatures = _attendance(event, {one.pk: one.same_as_id or one.pk for one in rows}, through)
    return [
        _attended(one, names, len(days.get(one.pk, ())), signatures.get(one.pk, ""))
        for one in rows
        if one.same_as_id is None
    ]


def _attendance(
    event: OutreachEvent, counts_as: Mapping[int, int], through: int
) -> tuple[Mapping[int, set[date]], Mapping[int, str]]:
    """The days on which each person was there and his first signature; a check-in taken back counts for nothing."""
    rows = arrivals(event, through=through).order_by("at", "pk")
    days: dict[int, set[date]] = defaultdict(set)
    signatures: dict[int, str] = {}
    for who, day, drawn in rows.values_list("participant_id", "day", "signature"):
        person = counts_as.get(who, who)
        days[person].add(day)
        if drawn:
            signatures.setdefault(person, drawn)
    return days, signatures


def _attended(one: Participant, names: Mapping[str, str], days: int, signature: str) -> Attended:
    region = one.region_id or ""
    village = names.get(region, "") if len(region) == len("16.04.01.2001") else ""
    subdistrict = names.get(region[:8], "") if len(region) >= len("16.04.01") else ""
    return Attended(
        one.pk,
        one.name,
        one.office_title,
        Part(one.part),
        region,
        village,
        f"Kecamatan {subdistrict}" if subdistrict else "",
        one.institution,
        days,
        signature,
        one.replaces.name if one.replaces else "",
        one.walk_in,
    )


def _place_names(regency: str) -> Mapping[str, str]:
    return dict(Region.objects.filter(code__startswith=regency).values_list("code", "name"))
