"""What waits on a desk because of an awareness event: invitations to answer or pass on, and what villages promised there."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Count, Exists, Min, OuterRef, Q

from mitradesa.core.acts import Act
from mitradesa.core.calendar import Period
from mitradesa.core.outreach import EventState
from mitradesa.core.roles import OfficeKind, Seat, may
from mitradesa.queries.waiting import MOST, Waiting
from mitradesa.records.models import FollowUp, Invitation

SOON = Period(months=1)
"""How long before its day a promise of a village is shown to its subdistrict."""


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


def promises(seat: Seat, day: date) -> Sequence[Waiting]:
    """What villages promised: to a village its own, to a subdistrict those soon due, to who reports how many are overdue; one query."""
    if seat.office_kind is OfficeKind.VILLAGE and may(seat, Act.KEEP_PROMISE):
        return [_promised(one) for one in _open_promises(village=seat.region)]
    if seat.office_kind is OfficeKind.SUBDISTRICT and may(seat, Act.READ_EVENTS):
        soon = _open_promises(village__code__startswith=f"{seat.region}.", due__lte=SOON.after(day))
        return [_promised_below(one) for one in soon]
    return _overdue(seat, day) if may(seat, Act.REPORT_EVENT) else ()


def _open_promises(**wanted: object) -> Sequence[FollowUp]:
    rows = FollowUp.objects.filter(done_on__isnull=True, **wanted).select_related("event", "village")
    return list(rows.order_by("due", "id")[:MOST])


def _promised(one: FollowUp) -> Waiting:
    why = f"Dijanjikan desa pada kegiatan {one.event.theme}. Kerjakan, lalu catat hasilnya."
    return Waiting("promise", one.what, why, one.due, "certificates:results", one.event.key)


def _promised_below(one: FollowUp) -> Waiting:
    why = (
        f"Dijanjikan desa itu pada kegiatan {one.event.theme}. Ingatkan dan dampingi; hasilnya dicatat desa."
    )
    return Waiting(
        "promise", f"{one.village.name}: {one.what}", why, one.due, "certificates:results", one.event.key
    )


def _overdue(seat: Seat, day: date) -> Sequence[Waiting]:
    rows = FollowUp.objects.filter(event__office=seat.office, done_on__isnull=True, due__lt=day)
    events = rows.values("event__key", "event__theme").annotate(number=Count("pk"), first=Min("due"))
    return [
        Waiting(
            "promise",
            f"{one['number']} janji desa lewat harinya: {one['event__theme']}",
            "Tanyakan kepada desa dan camatnya; catat hasilnya, atau biarkan terbuka.",
            one["first"],
            "certificates:results",
            one["event__key"],
        )
        for one in events.order_by("first", "event__key")[:MOST]
    ]


def _unanswered(one: Invitation) -> Waiting:
    what = f"Jawab undangan {one.event.theme}"
    why = "Sebut siapa yang diutus, atau tulis alasan berhalangan."
    return Waiting("invitation", what, why, one.event.starts_on, "outreach:show", one.event.key)


def _to_forward(one: Invitation) -> Waiting:
    what = f"Teruskan undangan {one.event.theme} kepada desa"
    why = "Susun surat kecamatan dari halaman undangan, lalu kirim sesudah ditandatangani."
    return Waiting("forward", what, why, one.event.starts_on, "outreach:invitations", one.event.key)
