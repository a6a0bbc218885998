"""Sheets on which a village head confirms a record by his signature: who may see them, what a sheet says, who signs it."""

import hashlib
from collections.abc import Sequence
from datetime import date

from django.db.models import F, QuerySet

from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.chain import canonical
from mitradesa.core.roles import OfficeKind, Role, Seat, may
from mitradesa.queries.agreements.scope import within
from mitradesa.queries.people import in_force, seats_of
from mitradesa.records.models import Acting, Agreement, ConfirmationSheet, Holding

COLUMNS = (
    "key",
    "village_id",
    "title",
    "document_kind",
    "regime",
    "field",
    "scope",
    "signed_on",
    "starts_on",
    "ends_on",
    "open_ended",
    "amount_total",
    "ended_on",
    "end_reason",
    "note",
)


def digest_of(agreement: Agreement) -> str:
    """The SHA-256 of what a sheet shows of a record; hexadecimal."""
    values = {name: getattr(agreement, name) for name in COLUMNS}
    said = {
        name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()
    } | {
        "partner": agreement.partner.name if agreement.partner else "",
        "numbers": [[one.side, one.number] for one in agreement.numbers.all()],
        "parties": [
            [one.side, one.name, one.signatory, one.signatory_office] for one in agreement.parties.all()
        ],
    }
    return hashlib.sha256(canonical(said)).hexdigest()


def heads_of(village: str, day: date | None = None) -> Sequence[Seat]:
    """Who decides for a village on a day: its head unless suspended, then those who act for him; four queries at most."""
    day = day or today()
    post = {"office__region": village, "office__kind": OfficeKind.VILLAGE, "role": Role.VILLAGE_HEAD}
    held = in_force(Holding.objects.filter(**post), day).exclude(suspended_since__lte=day)
    acted = in_force(Acting.objects.filter(**post), day)
    people = list(dict.fromkeys([*people_in(held), *people_in(acted)]))
    return [
        seat
        for person in people
        for seat in seats_of(person, day)
        if seat.role is Role.VILLAGE_HEAD
        and may(seat, Act.CONFIRM_AGREEMENT, village)
        and seat.region == village
    ]


def people_in(rows: QuerySet[Holding] | QuerySet[Acting]) -> list[int]:
    """The people of holdings or actings, the earliest first."""
    return list(rows.order_by("since", "id").values_list("person", flat=True))


def sheet_seen(seat: Seat, key: str) -> ConfirmationSheet | None:
    """A sheet of a record in the seat's region, for offices that may see sheets; None for any other; four queries."""
    if not may(seat, Act.READ_SHEETS):
        return None
    rows = ConfirmationSheet.objects.filter(
        key=key, agreement__in=Agreement.objects.filter(within(seat.region)).values("pk")
    )
    joined = rows.select_related(
        "agreement__village", "agreement__partner", "file", "head", "printed_by", "carried_by", "checked_by"
    )
    return joined.prefetch_related("agreement__numbers", "agreement__parties").first()


def sheets_of(agreement: Agreement) -> Sequence[ConfirmationSheet]:
    """The sheets of the record as it stands, and the one by which it was confirmed, newest first."""
    rows = ConfirmationSheet.objects.filter(agreement=agreement).exclude(
        state=ConfirmationSheet.State.WITHDRAWN
    )
    return list(rows.select_related("carried_by", "checked_by")[:5])


def sheets_to_check(seat: Seat, most: int) -> Sequence[ConfirmationSheet]:
    """Signed sheets that wait for the seat to look at them: brought by somebody else, the record unchanged."""
    if not may(seat, Act.CHECK_SHEET):
        return ()
    rows = ConfirmationSheet.objects.filter(
        state=ConfirmationSheet.State.BROUGHT,
        agreement__in=Agreement.objects.filter(within(seat.region)).values("pk"),
        agreement__version=F("version"),
    ).exclude(carried_by=seat.person)
    return list(
        rows.exclude(head=seat.person)
        .select_related("agreement__village", "carried_by")
        .order_by("carried_at", "id")[:most]
    )
