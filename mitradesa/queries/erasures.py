"""Requests to erase personal data: those that wait for the second person, and the newest that were answered."""

from django.db.models import Q, QuerySet

from mitradesa.core.roles import Seat
from mitradesa.records.models import Erasure

SHOWN = 50


def _rows(seat: Seat) -> QuerySet[Erasure]:
    here = Erasure.objects.filter(Q(region=seat.region) | Q(region__startswith=f"{seat.region}."))
    return here.select_related(
        "person",
        "event",
        "participant__event",
        "deliberation",
        "offer__announcement",
        "concern",
        "asked_by",
        "approved_by",
    )


def whose(one: Erasure) -> str:
    """Whose data a request is about, in words that the trail may keep: a participant is called by his code."""
    if one.person:
        return one.person.name
    if one.participant:
        return f"peserta berkode {one.participant.code} pada {one.participant.event.theme}"
    if one.deliberation:
        return f'daftar hadir musyawarah desa "{one.deliberation.title}"'
    if one.offer:
        return f'penawaran nomor {one.offer.number} untuk "{one.offer.announcement.title}"'
    if one.concern:
        return f"suara warga nomor {one.concern.pk}"
    return f"peristiwa ke-{one.event.position}" if one.event else ""


def waiting(seat: Seat) -> list[Erasure]:
    """The open requests of the seat's region."""
    return list(_rows(seat).filter(approved_at__isnull=True, refused_at__isnull=True)[:SHOWN])


def answered(seat: Seat) -> list[Erasure]:
    """The newest answered ones."""
    return list(_rows(seat).exclude(approved_at__isnull=True, refused_at__isnull=True)[:SHOWN])
