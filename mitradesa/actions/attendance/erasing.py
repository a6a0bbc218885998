"""What is personal of a participant goes: name, phone, signatures, his certificates' names, papers and events that hold his name.

Attendance itself stays, nameless, so that the figures of a report do not change, and a certificate's number and code stay, so that it
can still be verified (UU 27/2022 Pasal 8, 16 ayat (2) huruf g, 43 ayat (1)). Who was paid stays in the lists of the account. Asking and
approving are in `actions.erasure`.
"""

import json
from collections.abc import Collection
from datetime import UTC, datetime

from django.db import models
from django.db.models.functions import Cast

from mitradesa.actions.files import discard
from mitradesa.actions.trail import subject_of
from mitradesa.core.names import NAMELESS
from mitradesa.records.models import (
    Certificate,
    CheckIn,
    Event,
    EventPaper,
    Feedback,
    OutreachEvent,
    Participant,
    Question,
    StoredFile,
)

EMPTIED = ("name", "phone", "office_title", "kuasa_file", "kuasa_file_name")
MADE_BEFORE = "Dibuat sebelum data pribadi seorang peserta dihapus. Minta lagi."


def forget(who: Participant) -> int:
    """Erases a participant and his doubles, in a transaction of the caller; how many events lost their personal part."""
    event = OutreachEvent.objects.select_for_update().get(pk=who.event_id)
    rows = Participant.objects.select_for_update().filter(event=event)
    people = list(rows.filter(models.Q(pk=who.pk) | models.Q(same_as=who)))
    certificates = Certificate.objects.filter(participant__in=people)
    names = {one.name for one in people} | set(certificates.values_list("name", flat=True))
    gone = _erase_events_naming(event, names)
    CheckIn.objects.filter(participant__in=people).update(signature=None)
    Question.objects.filter(participant__in=people).update(participant=None)
    Feedback.objects.filter(participant__in=people).update(participant=None)
    event.invitations.filter(answered_by__in=names).update(answered_by=NAMELESS)
    now = datetime.now(tz=UTC)
    certificates.update(name=NAMELESS, region_name="", erased_at=now)
    letters = _empty(people, now)
    _drop_papers(event, letters, now)
    return gone


def _empty(people: Collection[Participant], now: datetime) -> set[int]:
    """Empties the rows; the ids of the files of their powers of attorney."""
    files = {one.kuasa_file_id for one in people if one.kuasa_file_id}
    for one in people:
        one.name, one.phone, one.office_title, one.erased_at = NAMELESS, "", "", now
        one.kuasa_file, one.kuasa_file_name = None, ""
    Participant.objects.bulk_update(people, [*EMPTIED, "erased_at"])
    return files


def _drop_papers(event: OutreachEvent, files: set[int], now: datetime) -> None:
    """Papers made of the event may show the name: they go, and are asked for again; with them the files that nothing refers to."""
    made = EventPaper.objects.filter(event=event, problem="")
    files |= {pk for pk in made.values_list("file", flat=True) if pk}
    made.update(file=None, file_name="", problem=MADE_BEFORE, finished_at=now)
    for stored in StoredFile.objects.filter(pk__in=files):
        discard(stored)


def _erase_events_naming(event: OutreachEvent, names: Collection[str]) -> int:
    """Empties the events whose personal part names one of these people; with them go the other names of the same batch."""
    about = models.Q()
    for name in names:
        about |= models.Q(written__contains=json.dumps(name)) | models.Q(written__contains=f'"{name}"')
    rows = Event.objects.filter(subject=subject_of(event), personal__isnull=False)
    found = rows.annotate(written=Cast("personal", models.TextField())).filter(about)
    return Event.objects.filter(pk__in=list(found.values_list("pk", flat=True))).erase_personal()
