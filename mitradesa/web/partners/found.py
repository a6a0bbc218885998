"""Finding what an address of this room names, for who may see it."""

from django.http import Http404, HttpRequest

from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.scope import visible_partners
from mitradesa.queries.partner_profiles import registrations_of
from mitradesa.records.models import Partner, Registration

LARGEST = 2**62


def partner_or_404(seat: Seat, partner: int) -> Partner:
    """A third party that a seat may see."""
    row = visible_partners(seat).filter(pk=partner).first() if partner < LARGEST else None
    if row is None:
        raise Http404
    return row


def registration_or_404(seat: Seat, registration: int) -> Registration:
    """A profile handed in that a seat may see."""
    row = registrations_of(seat).filter(pk=registration).first() if registration < LARGEST else None
    if row is None:
        raise Http404
    return row


def version_sent(request: HttpRequest) -> int:
    """Which version of the record the form was made from; 0 where it does not say."""
    text = request.POST.get("version", "")
    return int(text) if text.isdecimal() and len(text) < 10 else 0
