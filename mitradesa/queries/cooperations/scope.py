"""Which cooperations a seat may see; everything that lists them starts here."""

from django.db.models import QuerySet

from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.scope import within
from mitradesa.records.models import Cooperation


def visible_cooperations(seat: Seat) -> QuerySet[Cooperation]:
    """The cooperations of the seat's region; a third party sees those that name it."""
    found = Cooperation.objects.filter(within(seat.region))
    return found if seat.partner is None else found.filter(partner_id=seat.partner)


def cooperation_seen(seat: Seat, key: str) -> Cooperation | None:
    """A cooperation that a seat may see, with village, partner and agreement; None for a foreign one or none at all; one query."""
    rows = visible_cooperations(seat).filter(key=key)
    return rows.select_related("village", "partner", "agreement", "renews", "potential__asset").first()
