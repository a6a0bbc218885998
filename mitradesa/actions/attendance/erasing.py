"""Erasing what is personal of a participant: name, phone, signatures, and the events of the trail that hold his name.

Attendance itself stays, nameless, so that the figures of a report do not change (UU 27/2022 Pasal 8, 16 ayat (2) huruf g, 43 ayat (1)).
"""

import json
from datetime import UTC, datetime

from django.db import models, transaction
from django.db.models.functions import Cast

from mitradesa.actions.erasure import BASIS, NAMELESS
from mitradesa.actions.trail import record, subject_of
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Act, Seat, require
from mitradesa.records.models import CheckIn, Event, Feedback, OutreachEvent, Participant, Question

EMPTIED = ("name", "phone", "office_title", "kuasa_file", "kuasa_file_name")


@transaction.atomic
def erase_participant(seat: Seat, key: str, participant: int, reason: str) -> Participant:
    """Name, office, phone and signatures of somebody and of his doubles go for good; Blocked without reason or a second time."""
    event = OutreachEvent.objects.select_for_update().get(key=key)
    require(seat, Act.ERASE_PERSONAL, event.regency)
    reason = " ".join(reason.split())[:400]
    if not reason:
        raise Blocked("Alasannya belum ditulis.", "Tulis siapa yang meminta dan mengapa, tanpa data pribadi.")
    rows = Participant.objects.select_for_update().filter(event=event)
    people = list(rows.filter(models.Q(pk=participant) | models.Q(same_as=participant)))
    who = next((one for one in people if one.pk == participant), None)
    if who is None or who.erased_at:
        raise Blocked("Orang itu tidak ada atau datanya sudah dihapus.", "Buka lagi daftarnya.")
    gone = _erase_events_naming(event, {one.name for one in people})
    CheckIn.objects.filter(participant__in=people).update(signature=None)
    Question.objects.filter(participant__in=people).update(participant=None)
    Feedback.objects.filter(participant__in=people).update(participant=None)
    now = datetime.now(tz=UTC)
    for one in people:
        one.name, one.phone, one.office_title, one.erased_at = NAMELESS, "", "", now
        one.kuasa_file, one.kuasa_file_name = None, ""
    Participant.objects.bulk_update(people, [*EMPTIED, "erased_at"])
    says = f"menghapus data pribadi peserta berkode {who.code} pada {event.theme}"
    values = {"reason": reason, "erased": gone, "code": who.code}
    record(seat, "attendance.erased", event, region=event.regency, says=says, values=values, rule=BASIS)
    return who


def _erase_events_naming(event: OutreachEvent, names: set[str]) -> int:
    """Empties the events whose personal part names one of these people; with them go the other names of the same batch."""
    about = models.Q()
    for name in names:
        about |= models.Q(written__contains=json.dumps(name)) | models.Q(written__contains=f'"{name}"')
    rows = Event.objects.filter(subject=subject_of(event), personal__isnull=False)
    found = rows.annotate(written=Cast("personal", models.TextField())).filter(about)
    return Event.objects.filter(pk__in=list(found.values_list("pk", flat=True))).erase_personal()
