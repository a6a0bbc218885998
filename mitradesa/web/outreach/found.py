"""The event that an address names, for whoever may see it."""

from django.http import Http404

from mitradesa.core.roles import Seat
from mitradesa.queries.outreach import event_of
from mitradesa.records.models import OutreachEvent


def event_or_404(seat: Seat, key: str) -> OutreachEvent:
    """The event as the seat may see it; 404 where there is none for it."""
    found = event_of(seat, key)
    if found is None:
        raise Http404
    return found
