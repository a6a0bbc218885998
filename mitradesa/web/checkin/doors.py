"""The door of this room's pages: the event of the address as the office in use may see it, and the day that a page is about."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries.attendance import usual_day
from mitradesa.queries.outreach import event_of
from mitradesa.records.models import OutreachEvent
from mitradesa.web.base.seats import allowed

View = Callable[..., HttpResponse]


def event_page(act: Act) -> Callable[[View], View]:
    """A page of one event for those who may do the act; the view is called with request, seat and event. 404 for a foreign event."""

    def door(view: View) -> View:
        @allowed(act)
        @wraps(view)
        def found(request: HttpRequest, seat: Seat, key: str, **kwargs: Any) -> HttpResponse:
            event = event_of(seat, key)
            if event is None:
                raise Http404
            return view(request, seat, event, **kwargs)

        return found

    return door


def day_asked(text: str, event: OutreachEvent) -> date:
    """The day that was chosen, else today or the first day of the event; Blocked for what is no day."""
    if not text:
        return usual_day(event)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Blocked("Tanggalnya tidak dapat dibaca.", "Pilih salah satu hari kegiatan.") from None


def number_asked(text: str) -> int | None:
    """A whole number of an address or a form; None for anything else."""
    return int(text) if text.isdecimal() and len(text) < 16 else None
