"""One agreement with all that its page shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, IntegerField, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce

from mitradesa.core.acts import Act
from mitradesa.core.roles import SECOND_PERSON, Seat, may
from mitradesa.queries.agreements.alike import alike
from mitradesa.queries.agreements.scope import visible_agreements, within
from mitradesa.queries.concerns.scope import visible_concerns
from mitradesa.queries.facts.register import with_rooms
from mitradesa.records.models import Agreement, Event, Region

EVENTS_SHOWN = 20
CHAIN = 12


def agreement_seen(seat: Seat, key: str) -> Agreement | None:
    """An agreement that a seat may see, merged duplicates among them; None for a foreign one or none at all; seven queries.

    `concerns_seen` counts the voices of residents about it that the seat may see.
    """
    rows = Agreement.objects.filter(within(seat.region), key=key)
    if seat.partner is not None:
        rows = rows.filter(partner_id=seat.partner)
    joined = with_rooms(rows.annotate(concerns_seen=_concerns(seat))).select_related(
        "village", "partner", "renews", "merged_into"
    )
    return joined.prefetch_related("numbers", "parties", "facts", "flags", "files__file").first()


def _concerns(seat: Seat) -> Coalesce | Value:
    if not may(seat, Act.READ_CONCERNS):
        return Value(0)
    rows = visible_concerns(seat).filter(agreement=OuterRef("pk")).order_by().values("agreement")
    return Coalesce(
        Subquery(rows.annotate(number=Count("pk")).values("number")), 0, output_field=IntegerField()
    )


@dataclass(frozen=True, slots=True)
class Chain:
    """What an agreement renewed, the oldest first, and what renewed it."""

    older: Sequence[Agreement]
    newer: Sequence[Agreement]


def chain_of(agreement: Agreement) -> Chain:
    """The agreements before and after in the chain of renewals, a dozen each way; a query for each step back."""
    older: list[Agreement] = []
    step = agreement.renews
    while step is not None and len(older) < CHAIN:
        older.insert(0, step)
        step = step.renews
    newer = Agreement.objects.filter(renews=agreement, merged_into__isnull=True).order_by("signed_on", "id")
    return Chain(older, list(newer[:CHAIN]))


def may_be_renewed_by(seat: Seat, agreement: Agreement) -> Sequence[Agreement]:
    """The older agreements of the village that this one may renew, the latest first."""
    rows = visible_agreements(seat).filter(village_id=agreement.village_id).exclude(pk=agreement.pk)
    if agreement.signed_on:
        rows = rows.filter(Q(signed_on__isnull=True) | Q(signed_on__lte=agreement.signed_on))
    return list(rows.prefetch_related("numbers").order_by("-signed_on", "-id")[:50])


def duplicates_of(agreement: Agreement) -> Sequence[Agreement]:
    """The records that may be the same agreement, with their numbers and partners."""
    joined = alike(agreement).select_related("partner").prefetch_related("numbers")
    return list(joined.order_by("id")[:10])


@dataclass(frozen=True, slots=True)
class Events:
    """Events of one subject, newest first, and where the next page begins."""

    rows: Sequence[Event]
    before: int | None


PREPARING = tuple(
    f"agreement.{did}"
    for did in ("recorded", "changed", "facts_stated", "ended", "file_added", "file_replaced")
)


def prepared_himself(seat: Seat, agreement: Agreement) -> bool:
    """Whether a seat that needs a second person to confirm prepared something of the record since it was last confirmed; two queries."""
    if seat.role not in SECOND_PERSON[Act.CONFIRM_AGREEMENT]:
        return False
    rows = Event.objects.filter(subject=f"agreement:{agreement.pk}")
    confirmed = (
        rows.filter(kind="agreement.confirmed").order_by("-position").values_list("position", flat=True)
    )
    since = confirmed.first()
    mine = rows.filter(person=seat.person, kind__in=PREPARING)
    return mine.filter(position__gt=-1 if since is None else since).exists()


def events_of(subject: str, before: int | None = None) -> Events:
    """The events of a subject before a position, the newest when none is given."""
    rows = Event.objects.filter(subject=subject)
    if before is not None:
        rows = rows.filter(position__lt=before)
    found = list(rows.order_by("-position")[: EVENTS_SHOWN + 1])
    more = len(found) > EVENTS_SHOWN
    found = found[:EVENTS_SHOWN]
    return Events(found, found[-1].position if more else None)


def place_of(agreement: Agreement) -> Sequence[Region]:
    """Subdistrict and regency of an agreement."""
    codes = (agreement.subdistrict, agreement.regency)
    return sorted(Region.objects.filter(code__in=codes), key=lambda one: -len(one.code))


def next_to_mend(seat: Seat, flag: str, after: int) -> Agreement | None:
    """The next record with a flag beyond an id, by age of the record, from the first again after the last; None when all are mended."""
    rows = visible_agreements(seat).filter(flags__flag=flag).order_by("id")
    return rows.filter(pk__gt=after).first() or rows.first()
