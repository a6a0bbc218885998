"""Awareness events as an office may see them: the archive page by page, and one event."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from mitradesa.core.acts import Act
from mitradesa.core.outreach import EventState
from mitradesa.core.roles import Seat, may
from mitradesa.records.models import (
    Certificate,
    EventDocument,
    EventPaper,
    EventPhoto,
    OutreachEvent,
    StoredFile,
)

PAGE = 30


def events_of(seat: Seat) -> QuerySet[OutreachEvent]:
    """The events of the seat's regency; who does not plan them sees none that is still only a plan."""
    within = Q(regency=seat.region[:5]) if len(seat.region) >= 5 else Q(regency__startswith=seat.region)
    found = OutreachEvent.objects.filter(within)
    return found if may(seat, Act.PLAN_EVENT) else found.exclude(state=EventState.PLANNED)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the archive; `more` is the `after` of the next, empty on the last."""

    events: Sequence[OutreachEvent]
    more: str


def event_of(seat: Seat, key: str) -> OutreachEvent | None:
    """One event as the seat may see it; None where there is none for it."""
    return events_of(seat).filter(key=key).select_related("office", "office__region").first()


def archive(seat: Seat, *, words: str = "", state: str = "", after: str = "", size: int = PAGE) -> Page:
    """A page of the archive, newest plan first; one query."""
    rows = events_of(seat)
    if wanted := " ".join(words.split()):
        rows = rows.filter(Q(theme__icontains=wanted) | Q(venue__icontains=wanted))
    if state:
        rows = rows.filter(state=state)
    if after.isdigit():
        rows = rows.filter(pk__lt=int(after))
    found = list(rows.order_by("-pk")[: size + 1])
    return Page(found[:size], str(found[size - 1].pk) if len(found) > size else "")


def file_of(event: OutreachEvent, kind: str, pk: int) -> tuple[StoredFile, str] | None:
    """A file of an event with its name: of a photograph, a paper by number, or a paper made; None where there is none."""
    found: EventPhoto | EventDocument | EventPaper | None = None
    if kind == "foto":
        found = event.photos.filter(pk=pk).select_related("file").first()
    elif kind == "surat":
        found = event.documents.filter(pk=pk).select_related("file").first()
    elif kind == "berkas":
        found = event.papers.filter(pk=pk).select_related("file").first()
    return (found.file, found.file_name) if found and found.file else None


def certificate_of(code: str) -> Certificate | None:
    """The certificate with a code, however it was typed."""
    plain = "".join(sign for sign in code.upper() if sign.isalnum())
    return Certificate.objects.filter(code=plain).select_related("event__office").first() if plain else None
