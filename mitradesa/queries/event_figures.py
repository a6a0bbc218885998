"""The figures of an event's report, from the lists that they count; what the closing of a report keeps of them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mitradesa.core.calendar import WIB
from mitradesa.core.outreach import EventState, Part
from mitradesa.records.models import Event, OutreachEvent


@dataclass(frozen=True, slots=True)
class Attended:
    """Somebody who was to come, once whatever cards he had: where from, on how many days he was there (0: not), his signature."""

    pk: int
    name: str
    title: str
    part: Part
    region: str
    village: str
    subdistrict: str
    institution: str
    days: int
    signature: str
    stands_for: str
    walk_in: bool

    @property
    def origin(self) -> str:
        """Where he comes from, as a list shows it."""
        place = ", ".join(one for one in (self.village, self.subdistrict) if one)
        return place or self.institution

    @property
    def place(self) -> str:
        """From which kind of place he comes: desa, kecamatan or lain."""
        return "desa" if self.village else "kecamatan" if self.subdistrict else "lain"


def attendance_figures(people: Sequence[Attended]) -> dict[str, int]:
    """How many delegates came, by where from, how many did not, and how many speakers and moderators were there."""
    delegates = [one for one in people if one.part is Part.DELEGATE]
    came = [one for one in delegates if one.days]
    places = Counter(one.place for one in came)
    hosts = [one for one in people if one.part in (Part.SPEAKER, Part.MODERATOR)]
    return {
        "came": len(came),
        "from_villages": places["desa"],
        "villages": len({one.region for one in came if one.village}),
        "from_subdistricts": places["kecamatan"],
        "from_elsewhere": places["lain"],
        "stayed_away": len(delegates) - len(came),
        "invited_and_away": len([one for one in delegates if not one.days and not one.walk_in]),
        "speakers": len([one for one in hosts if one.days]),
    }


@dataclass(frozen=True, slots=True)
class Closing:
    """When and by whom a report was closed, and the figures that it had then (none where it was closed before figures were kept)."""

    on: date
    by: str
    figures: Mapping[str, int]


def closing_of(event: OutreachEvent) -> Closing | None:
    """The closing of an event's report as the trail keeps it; None while it is open. At most one query."""
    if event.state != EventState.CLOSED:
        return None
    subject = f"{event._meta.model_name}:{event.pk}"
    told = Event.objects.filter(subject=subject, kind="event.moved").order_by("-position").first()
    if told is None or told.values.get("state") != EventState.CLOSED:
        return None
    by = ", ".join(one for one in (told.actor, told.actor_title) if one)
    return Closing(told.at.astimezone(WIB).date(), by, told.values.get("figures", {}))
