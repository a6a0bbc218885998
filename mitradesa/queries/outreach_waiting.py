"""What waits on a desk because of an awareness event: invitations to answer, and those that a subdistrict passes on."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Exists, OuterRef, Q

from mitradesa.core.outreach import EventState
from mitradesa.core.roles import Act, Seat, may
from mitradesa.queries.waiting import MOST, Waiting
from mitradesa.records.models import Invitation


def invited(seat: Seat, day: date) -> Sequence[Waiting]:
    """Invitations to events that the office has not answered yet, and a subdistrict has not passed on; one query."""
    if not may(seat, Act.NAME_DELEGATE):
        return ()
    waits = Exists(Invitation.objects.filter(through=OuterRef("pk"), sent_at__isnull=True))
    rows = Invitation.objects.filter(
        event__state=EventState.INVITING, event__ends_on__gte=day, region=seat.region, sent_at__isnull=False
    )
    rows = rows.annotate(waits=waits).filter(Q(answer="") | Q(waits=True)).select_related("event")
    found = list(rows.order_by("event__starts_on", "id")[:MOST])
    passes_on = may(seat, Act.FORWARD_INVITATION)
    return [
        *(_unanswered(one) for one in found if not one.answer),
        *(_to_forward(one) for one in found if one.waits and passes_on),
    ]


def _unanswered(one: Invitation) -> Waiting:
    what = f"Jawab undangan {one.event.theme}"
    why = "Sebut siapa yang diutus, atau tulis alasan berhalangan."
    return Waiting("invitation", what, why, one.event.starts_on, "outreach:show", one.event.key)


def _to_forward(one: Invitation) -> Waiting:
    what = f"Teruskan undangan {one.event.theme} kepada desa"
    why = "Susun surat kecamatan dari halaman undangan, lalu kirim sesudah ditandatangani."
    return Waiting("forward", what, why, one.event.starts_on, "outreach:invitations", one.event.key)
