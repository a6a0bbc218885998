"""The event that an act of its running is about, locked so that codes and merges of several phones come one after another."""

from mitradesa.core.acts import Act
from mitradesa.core.outreach import EventState
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.records.models import OutreachEvent

OVER = (EventState.CANCELLED, EventState.CLOSED)


def locked(key: str) -> OutreachEvent:
    """The event, for this transaction only; raises DoesNotExist."""
    return OutreachEvent.objects.select_for_update().get(key=key)


def event_to_receive(seat: Seat, act: Act, key: str) -> OutreachEvent:
    """The locked event for records that may come late, after its report was closed; raises NotAllowed, Blocked for a cancelled one."""
    event = locked(key)
    require(seat, act, event.regency)
    if event.state == EventState.CANCELLED:
        raise Blocked(f"Kegiatan ini dibatalkan: {event.cancel_reason}", "Buka kegiatan yang lain.")
    return event


def event_for(seat: Seat, act: Act, key: str) -> OutreachEvent:
    """The locked event for somebody who may do the act in its regency; raises NotAllowed, Blocked for one that is over."""
    event = event_to_receive(seat, act, key)
    if event.state == EventState.CLOSED:
        raise Blocked(
            "Laporan kegiatan ini sudah ditutup, maka daftar hadirnya tetap.",
            "Catat hal yang menyusul dalam notulen atau berita acara tersendiri.",
        )
    return event
