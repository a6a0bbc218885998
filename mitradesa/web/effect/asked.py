"""What the effect pages are asked for: an event, how many days on either side, and which of its villages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from urllib.parse import urlencode

from mitradesa.core.roles import Seat
from mitradesa.queries.effect import Counted, Span, held_events, span
from mitradesa.records.models import OutreachEvent

WIDTHS = (90, 180, 365)
USUAL = 180
EVENTS_OFFERED = 50


class Group(StrEnum):
    """The villages of an event by what they are in its comparison."""

    REACHED = "terjangkau"
    NOT_YET = "belum"
    ELSEWHERE = "lain"


GROUP_WORDS: Mapping[Group, str] = {
    Group.REACHED: "terjangkau kegiatan ini",
    Group.NOT_YET: "belum terjangkau kegiatan mana pun",
    Group.ELSEWHERE: "juga terjangkau kegiatan lain, maka tidak dibandingkan",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """An event chosen from those that took place, with the days compared."""

    events: Sequence[OutreachEvent]
    event: OutreachEvent
    days: int
    span: Span

    def query(self, **more: str) -> str:
        """The same again as the query of an address."""
        return urlencode({"kegiatan": self.event.key, "hari": self.days, **more})


def asked(seat: Seat, get: Mapping[str, str], today: date) -> Asked | None:
    """What was asked for, the newest event where none or a foreign one was named; None where no event took place yet."""
    events = list(held_events(seat)[:EVENTS_OFFERED])
    if not events:
        return None
    wanted = get.get("kegiatan", "")
    chosen = next((one for one in events if one.key == wanted), None)
    if chosen is None:
        chosen = held_events(seat).filter(key=wanted).first() or events[0]
    days = next((one for one in WIDTHS if str(one) == get.get("hari", "")), USUAL)
    return Asked(events, chosen, days, span(chosen, days, today))


def group_of(village: Counted) -> Group:
    """Where a village stands in the comparison."""
    if village.elsewhere:
        return Group.ELSEWHERE
    return Group.REACHED if village.reached else Group.NOT_YET
