"""The event that an act of planning or inviting is about: of the seat's own regency, locked, and still open for that act."""

from collections.abc import Collection

from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.outreach import STATE_WORDS, EventState
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Seat, require
from mitradesa.records.models import OutreachEvent

OPEN = frozenset({EventState.PLANNED, EventState.INVITING, EventState.RUNNING, EventState.HELD})
"""States in which the parts of an event may still be written."""


def own_event(
    seat: Seat, key: str, act: Act, states: Collection[EventState] = OPEN, *, version: int | None = None
) -> OutreachEvent:
    """The event, locked until the end of the transaction; raises NotAllowed for a foreign one, Blocked when it has gone on."""
    require(seat, act)
    event = OutreachEvent.objects.select_for_update().filter(key=key).first()
    if event is None or event.regency != seat.region[:5]:
        raise NotAllowed(act.value)
    if event.state not in states:
        raise Blocked(
            f"Kegiatan ini {STATE_WORDS[EventState(event.state)]}.", "Bagian ini tidak dapat diubah lagi."
        )
    if version is not None and event.version != version:
        raise Blocked(
            "Kegiatan ini sudah diubah orang lain sejak halaman dibuka.", "Buka lagi, lihat, lalu ulangi."
        )
    return event


def tell(
    seat: Seat | None,
    kind: str,
    event: OutreachEvent,
    says: str,
    *,
    values: dict[str, object] | None = None,
    personal: dict[str, object] | None = None,
    region: str = "",
) -> None:
    """One event of the trail about an awareness event, which is named by its theme and key."""
    record(
        seat,
        f"event.{kind}",
        event,
        region=region or event.regency,
        says=f'{says} kegiatan "{event.theme}"',
        values={"key": event.key, **(values or {})},
        personal=personal,
    )
