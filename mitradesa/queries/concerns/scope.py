"""Which voices of residents a seat sees: those of its region, but none about its own office's acts."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from mitradesa.core.calendar import today
from mitradesa.core.concerns import BLIND, About
from mitradesa.core.contacts import plain_code
from mitradesa.core.roles import OfficeKind, Seat
from mitradesa.queries.agreements.scope import within
from mitradesa.queries.people import in_force
from mitradesa.records.models import Acting, Concern, Holding

_PLACES = {
    OfficeKind.VILLAGE: "village",
    OfficeKind.BPD: "village",
    OfficeKind.SUBDISTRICT: "subdistrict",
    OfficeKind.DPMD: "regency",
}


def visible_concerns(seat: Seat, day: date | None = None) -> QuerySet[Concern]:
    """The voices of the seat's region, without those about an office in which its person sits today, by this seat or another."""
    rows = Concern.objects.filter(within(seat.region))
    for about, kind in BLIND.items():
        rows = rows.exclude(about=about.value) if seat.office_kind is kind else rows
    return rows.exclude(_about_himself(seat.person, day or today()))


def _about_himself(person: int, day: date) -> Q:
    """Somebody acts in the village for a while and belongs to the subdistrict: what is about the village's officials is about him."""
    found = Q()
    for about, kind in BLIND.items():
        place = {"office__region": OuterRef(_PLACES[kind]), "office__kind": kind.value, "person": person}
        sits = Exists(in_force(Holding.objects.filter(**place), day)) | Exists(
            in_force(Acting.objects.filter(**place), day)
        )
        found |= Q(sits, about=about.value)
    return found


def concern_seen(seat: Seat, concern: int) -> Concern | None:
    """One voice that a seat may see, with its agreement; None for a foreign one; one query."""
    if concern >= 2**62:
        return None
    rows = visible_concerns(seat).filter(pk=concern)
    return rows.select_related("agreement__partner", "village__parent__parent").first()


def concern_of_code(code: str) -> Concern | None:
    """The voice of a code as it was typed; None for none."""
    plain = plain_code(code)
    grouped = "-".join(plain[at : at + 4] for at in range(0, 12, 4))
    rows = Concern.objects.filter(code=grouped, erased_at__isnull=True)
    return rows.select_related("village__parent__parent").first() if len(plain) == 12 else None


def place_of(row: Concern) -> str:
    """The region whose people may know of it: its village, or the next region above the office that it is about."""
    if row.about == About.MATTER:
        return row.village_id
    return row.subdistrict if row.about in (About.OFFICIALS, About.BPD) else row.regency
