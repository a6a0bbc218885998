"""Pages of awareness events: the archive and one event."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from mitradesa.core.outreach import MODE_WORDS, STATE_WORDS
from mitradesa.core.roles import Act, Seat
from mitradesa.queries.outreach import archive, event_of
from mitradesa.web.base.seats import allowed


@require_safe
@allowed(Act.READ_EVENTS)
def index(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The archive of events."""
    get = request.GET
    page = archive(seat, words=get.get("q", ""), state=get.get("keadaan", ""), after=get.get("setelah", ""))
    shown = {"seat": seat, "page": page, "asked": get, "states": STATE_WORDS}
    return render(request, "web/outreach/index.html", shown)


@require_safe
@allowed(Act.READ_EVENTS)
def show(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """One event."""
    event = event_of(seat, key)
    if event is None:
        raise Http404
    shown = {"seat": seat, "event": event, "states": STATE_WORDS, "modes": MODE_WORDS}
    return render(request, "web/outreach/show.html", shown)
