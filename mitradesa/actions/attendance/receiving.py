"""Taking in what phones made without signal: each record once however often it is sent, nothing dropped, the same number of queries.

What comes after the report was closed is kept like the rest, marked as late, and counts in no figure of that report.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar
from uuid import UUID

from django.db import transaction

from mitradesa.actions.attendance.event import event_to_receive, locked
from mitradesa.actions.attendance.opinions import keep_answers, keep_questions
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.outreach import EventState
from mitradesa.core.phone_records import Answered, Arrival, Asked, Read, Refused, WalkIn
from mitradesa.core.roles import Seat
from mitradesa.core.typed_codes import next_number
from mitradesa.queries.late_records import addendum_number
from mitradesa.records.models import (
    CheckIn,
    CheckInDevice,
    OutreachEvent,
    Participant,
    Question,
    Region,
    TestAnswer,
)

Kind = TypeVar("Kind", Arrival, Asked, Answered)


@dataclass(frozen=True, slots=True)
class Source:
    """Where records come from: a phone, the person who handed in a file of it, or both; `seat` is that person's."""

    device: CheckInDevice | None = None
    seat: Seat | None = None

    @property
    def says(self) -> str:
        """How the trail calls it."""
        named = f'telepon "{self.device.label}"' if self.device else "sebuah telepon"
        return f"berkas dari {named}" if self.seat else named


@dataclass(frozen=True, slots=True)
class Taken:
    """The uids now safe with the office, those that were new, and what could not be taken."""

    uids: Sequence[UUID]
    new: int
    refused: Sequence[Refused]


@transaction.atomic
def receive_from_device(device: CheckInDevice, read: Read) -> Taken:
    """Takes what an open phone sends; the phone's event may be over, since a phone can come late."""
    event = locked(device.event.key)
    CheckInDevice.objects.filter(pk=device.pk).update(heard_at=datetime.now(tz=UTC))
    return _receive(event, Source(device), read)


@transaction.atomic
def receive_file(seat: Seat, key: str, device: UUID | None, read: Read) -> Taken:
    """Takes the file that a phone wrote, from somebody who may check people in; closed phones too, and after the report was closed."""
    event = event_to_receive(seat, Act.CHECK_IN, key)
    known = CheckInDevice.objects.filter(event=event, uid=device).first() if device else None
    return _receive(event, Source(known, seat), read)


@dataclass(slots=True)
class Known:
    """What of a batch is there already: records of this event by uid, uids that another event has, and people by uid.

    `late` is the number of the supplementary report to which the batch belongs, 0 while the report is open.
    """

    here: set[UUID]
    elsewhere: set[UUID]
    people: dict[UUID, Participant]
    late: int


def _receive(event: OutreachEvent, source: Source, read: Read) -> Taken:
    known = _known(event, read)
    refused = list(read.refused)
    refused += [
        Refused(str(uid), "Catatan ini milik kegiatan lain.") for uid in read.uids() if uid in known.elsewhere
    ]
    walked = _walk_ins(event, [one for one in read.walk_ins if one.uid not in known.people], known)
    arrived = _arrivals(event, source, _fresh(read.arrivals, known), known, refused)
    asked = keep_questions(event, _fresh(read.asked, known), known.people, known.late)
    answered = keep_answers(event, _fresh(read.answered, known), known.people, refused, known.late)
    lost = {one.uid for one in refused}
    taken = [uid for uid in read.uids() if str(uid) not in lost]
    new = len(walked) + len(arrived) + asked + answered
    if new:
        _tell(event, source, walked, arrived, {"questions": asked, "answers": answered}, known.late)
    return Taken(taken, new, refused)


def _known(event: OutreachEvent, read: Read) -> Known:
    people = [one.uid for one in read.walk_ins]
    people += [one.who for one in read.arrivals] + [one.who for one in read.answered]
    people += [one.who for one in read.asked if one.who]
    rows = [
        *CheckIn.objects.filter(uid__in=[one.uid for one in read.arrivals]).values_list("uid", "event"),
        *Question.objects.filter(uid__in=[one.uid for one in read.asked]).values_list("uid", "event"),
        *TestAnswer.objects.filter(uid__in=[one.uid for one in read.answered]).values_list(
            "uid", "item__event"
        ),
    ]
    found = {one.uid: one for one in Participant.objects.filter(uid__in=people)}
    rows += [(uid, one.event_id) for uid, one in found.items()]
    return Known(
        here={uid for uid, owner in rows if owner == event.pk},
        elsewhere={uid for uid, owner in rows if owner != event.pk},
        people={uid: one for uid, one in found.items() if one.event_id == event.pk},
        late=addendum_number(event) if event.state == EventState.CLOSED else 0,
    )


def _fresh(rows: Iterable[Kind], known: Known) -> list[Kind]:
    """Each uid once, and none that is there already."""
    once = {row.uid: row for row in rows}
    return [row for uid, row in once.items() if uid not in known.here and uid not in known.elsewhere]


def _walk_ins(event: OutreachEvent, rows: Sequence[WalkIn], known: Known) -> list[Participant]:
    fresh = [one for one in {row.uid: row for row in rows}.values() if one.uid not in known.elsewhere]
    if not fresh:
        return []
    places = {one.place for one in fresh if one.place}
    regions = set(
        Region.objects.filter(pk__in=places, code__startswith=event.regency).values_list("pk", flat=True)
    )
    made = make_walk_ins(event, fresh, regions, known.late)
    known.people |= {one.uid: one for one in made}
    return made


def make_walk_ins(
    event: OutreachEvent, rows: Sequence[WalkIn], regions: set[str], late: int = 0
) -> list[Participant]:
    """Participants who came without being on a list, with codes of their own; a place that is no region stays in the institution."""
    number = next_number(Participant.objects.filter(event=event).values_list("code", flat=True))
    made = []
    for place, one in enumerate(rows):
        unknown = one.place if one.place not in regions else ""
        made.append(
            Participant(
                uid=one.uid,
                event=event,
                region_id=one.place if one.place in regions else None,
                name=one.name,
                office_title=one.office_title,
                institution=(one.institution or unknown)[:200],
                code=f"T{number + place:03d}",
                walk_in=True,
                late=late,
            )
        )
    return Participant.objects.bulk_create(made)


def _arrivals(
    event: OutreachEvent, source: Source, rows: Sequence[Arrival], known: Known, refused: list[Refused]
) -> list[CheckIn]:
    made: dict[UUID, CheckIn] = {}
    for one in rows:
        who = known.people.get(one.who)
        if who is None:
            refused.append(Refused(str(one.uid), "Orang ini tidak ada di daftar kegiatan ini."))
            continue
        made[one.uid] = CheckIn(
            uid=one.uid,
            event=event,
            participant=who,
            day=one.day,
            at=one.at,
            entry=one.entry,
            mode=one.mode,
            device=source.device,
            signature=one.signature,
            undoes=one.undoes,
            late=known.late,
            received_from_id=source.seat.person if source.seat else None,
        )
    return CheckIn.objects.bulk_create(made.values())


def _tell(
    event: OutreachEvent,
    source: Source,
    walked: Sequence[Participant],
    arrived: Sequence[CheckIn],
    others: Mapping[str, int],
    late: int,
) -> None:
    came = [one for one in arrived if one.undoes is None]
    numbers = {"check_ins": len(came), "undone": len(arrived) - len(came), "walk_ins": len(walked), **others}
    values: dict[str, object] = {name: number for name, number in numbers.items() if number}
    if source.device:
        values["device"] = str(source.device.uid)
    if late:
        values["late"] = late
    closed = " setelah laporan ditutup" if late else ""
    parts = [f"{number} {_WORDS[name]}" for name, number in numbers.items() if number]
    names = sorted({one.participant.name for one in arrived} | {one.name for one in walked})
    record(
        source.seat,
        "attendance.received",
        event,
        region=event.regency,
        says=f"menerima {', '.join(parts)} dari {source.says} untuk {event.theme}{closed}",
        values=values,
        personal={"names": names} if names else None,
    )


_WORDS = {
    "check_ins": "catatan hadir",
    "undone": "pembatalan",
    "walk_ins": "orang tanpa undangan",
    "questions": "pertanyaan",
    "answers": "jawaban tes",
}
