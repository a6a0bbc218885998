"""Sheets on which a letter or a handover is signed by hand: what a sheet says, who may sign, who may see it, which wait to be looked at."""

import hashlib
from collections.abc import Sequence
from datetime import date

from django.db.models import Count, Q, QuerySet

from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.chain import canonical
from mitradesa.core.roles import POSITIONS, OfficeKind, Seat, may
from mitradesa.queries.agreements.sheets import people_in
from mitradesa.queries.people import in_force, seats_of
from mitradesa.records.models import Acting, Handover, Holding, Letter, Office, SignatureSheet

State = SignatureSheet.State
LETTER = ("year", "agenda", "other_side", "subject", "archive_class", "note", "dated")
HANDOVER = ("role", "capacity", "reason", "since", "until", "decree", "decree_on", "items", "note")


ENOUGH = 3
"""An office of fewer people has nobody besides who signs and who brings, so that an office above looks."""
ABOVE = (OfficeKind.SUBDISTRICT, OfficeKind.DPMD)


def people_of(office: int) -> int:
    """How many people hold an office today."""
    return in_force(Holding.objects.filter(office=office), today()).values("person").distinct().count()


def stands_over(seat: Seat, office: Office) -> bool:
    """Whether a seat is of the subdistrict or the regency office and the other office lies in its region."""
    return seat.office_kind in ABOVE and seat.office != office.pk and seat.covers(office.region_id)


def _small() -> QuerySet[Office]:
    """The offices whose people are too few to sign on paper by themselves."""
    held = Q(holdings__in=in_force(Holding.objects.all(), today()))
    return Office.objects.annotate(people=Count("holdings__person", filter=held, distinct=True)).filter(
        people__lt=ENOUGH
    )


def digest_of(signed: Letter | Handover) -> str:
    """The SHA-256 of what a sheet shows of a letter or a handover; hexadecimal."""
    names = LETTER if isinstance(signed, Letter) else HANDOVER
    said: dict[str, object] = {name: _plain(getattr(signed, name)) for name in names}
    said["office"] = signed.office_id
    if isinstance(signed, Handover):
        said |= {"outgoing": signed.outgoing_id, "incoming": signed.incoming_id}
    return hashlib.sha256(canonical(said)).hexdigest()


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def deciders_of(office: int, day: date | None = None) -> Sequence[Seat]:
    """Who may sign a letter of an office on a day: who decides for it unless suspended, then those who act for him."""
    day = day or today()
    roles = [role for role, position in POSITIONS.items() if position.decides]
    held = in_force(Holding.objects.filter(office=office, role__in=roles), day)
    acted = in_force(Acting.objects.filter(office=office, role__in=roles), day)
    people = dict.fromkeys([*people_in(held.exclude(suspended_since__lte=day)), *people_in(acted)])
    found = (seat for person in people for seat in seats_of(person, day))
    return [seat for seat in found if seat.office == office and may(seat, Act.DISPOSE_LETTER)]


def signature_seen(seat: Seat, key: str) -> SignatureSheet | None:
    """A sheet of the seat's own office, of a handover in its region, or of a letter of a small office below; None for any other."""
    if not may(seat, Act.CARRY_SIGNATURE):
        return None
    rows = SignatureSheet.objects.filter(_seen(seat), key=key)
    return rows.select_related(
        "office__region",
        "letter__written_by",
        "handover__incoming",
        "handover__outgoing__person",
        "handover__opened_by",
        "file",
        "signer",
        "printed_by",
        "carried_by",
        "checked_by",
    ).first()


def _seen(seat: Seat) -> Q:
    below = Q(office__region=seat.region) | Q(office__region__code__startswith=f"{seat.region}.")
    of_small = Q(letter__isnull=False, office__in=_small()) if seat.office_kind in ABOVE else Q(pk__in=())
    return Q(office=seat.office) | (Q(handover__isnull=False) | of_small) & below


def signatures_of(signed: Letter | Handover) -> Sequence[SignatureSheet]:
    """The sheets of a letter or a handover that were not withdrawn, newest first."""
    rows = signed.signature_sheets.exclude(state=State.WITHDRAWN)
    return list(rows.select_related("signer", "carried_by", "checked_by")[:6])


def signatures_to_check(seat: Seat, most: int) -> Sequence[SignatureSheet]:
    """Signed sheets that wait for the seat to look at them: brought by somebody else and still to be signed; one query."""
    if not may(seat, Act.CHECK_SIGNATURE):
        return ()
    of_letters = Q(letter__state=Letter.State.DRAFT)
    of_handovers = Q(handover__approved_at__isnull=True, handover__withdrawn_at__isnull=True)
    rows = SignatureSheet.objects.filter(_seen(seat), state=State.BROUGHT)
    rows = rows.filter(of_letters | Q(handover__isnull=False) & of_handovers & ~Q(office=seat.office))
    rows = rows.exclude(carried_by=seat.person).exclude(signer=seat.person)
    return list(rows.select_related("office", "letter", "carried_by").order_by("carried_at", "id")[:most])
