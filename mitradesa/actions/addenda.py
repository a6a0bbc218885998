"""A supplementary report on what came after the report of an event was closed; the closed report stays as it was."""

from django.db import transaction

from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.outreach import EventState
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.queries.late_records import addendum_number, anything_late, late_of
from mitradesa.records.models import Addendum, OutreachEvent

LONGEST_NOTE = 4_000


@transaction.atomic
def add_addendum(seat: Seat, key: str, note: str) -> Addendum:
    """Tells of everything that came since the closing or the last supplementary report; what comes later waits for the next.

    Raises NotAllowed, and Blocked for a report that is open, when nothing came, or without a note.
    """
    event = OutreachEvent.objects.select_for_update().get(key=key)
    require(seat, Act.REPORT_EVENT, event.regency)
    if event.state != EventState.CLOSED:
        raise Blocked("Laporan kegiatan ini belum ditutup.", "Yang datang sekarang masih masuk laporannya.")
    number = addendum_number(event)
    if not anything_late(event, number):
        raise Blocked(
            "Tidak ada catatan yang datang sejak laporan terakhir.", "Buka lagi halaman hasil kegiatan."
        )
    if not note.strip():
        raise Blocked("Penjelasannya belum ditulis.", "Tulis mengapa catatan itu datang terlambat.")
    made = Addendum.objects.create(
        event=event,
        number=number,
        note=note.strip()[:LONGEST_NOTE],
        made_by_id=seat.person,
        made_by_shown=f"{seat.name}, {seat.title}",
    )
    late = late_of(event, number)
    record(
        seat,
        "event.addendum",
        event,
        region=event.regency,
        says=f"membuat laporan tambahan nomor {number} atas kegiatan {event.theme}",
        values={"key": event.key, "number": number, "before": dict(late.before), "after": dict(late.after)},
    )
    return made
