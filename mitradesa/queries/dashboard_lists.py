"""What the numbers of the dashboard open that no other room lists: disputes, days to the signature, and what events reached."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import (
    Count,
    DurationField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce, Least, TruncDate

from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.listing import Key, Page, page
from mitradesa.queries.agreements.scope import agreements_of, level_of, within
from mitradesa.queries.attendance import took_part
from mitradesa.queries.effect import HELD
from mitradesa.queries.outreach import events_of
from mitradesa.queries.tally_afterwards import days_to_signing
from mitradesa.records.models import Agreement, Cooperation, Dispute, OutreachEvent, Region, Step

SIZE = 30


def disputes(seat: Seat, *, settled: bool, after: Key | None = None, before: Key | None = None) -> Page:
    """A page of disputes about agreements of a region, the newest first; two queries."""
    cases = Cooperation.objects.filter(within(seat.region), agreement__isnull=False)
    rows = Dispute.objects.filter(cooperation__in=cases, settled_on__isnull=not settled)
    rows = rows.select_related("cooperation__village", "cooperation__agreement__partner")
    return page(rows, "opened_on", falling=True, size=SIZE, after=after, before=before)


@dataclass(frozen=True, slots=True)
class Took:
    """A signed agreement with the days that it took from its proposal."""

    agreement: Agreement
    days: int


def lengths(
    seat: Seat, first: int, last: int | None, *, after: Key | None = None, before: Key | None = None
) -> tuple[list[Took], Page]:
    """A page of agreements that took so many days from their proposal, the latest signed first; three queries at most.

    The database narrows by the days and stops at a page, whatever the number of cases.
    """
    rows = agreements_of(seat.region).filter(cooperation__isnull=False, signed_on__isnull=False)
    rows = rows.annotate(took=_took()).filter(took__gte=timedelta(days=first))
    if last is not None:
        rows = rows.filter(took__lte=timedelta(days=last))
    rows = rows.select_related("village", "partner", "cooperation")
    shown = page(rows, "signed_on", falling=True, size=SIZE, after=after, before=before)
    days = days_to_signing({row.pk: row.signed_on for row in shown.rows})
    return [Took(row, days[row.pk]) for row in shown.rows], shown


def _took() -> Combinable:
    """The days from the first step of a case, or its opening where that was earlier, to the signature; over agreements."""
    opened = TruncDate("cooperation__opened_at", tzinfo=ZoneInfo(settings.TIME_ZONE))
    steps = Step.objects.filter(cooperation__agreement=OuterRef("pk")).order_by("on").values("on")[:1]
    began = Least(Coalesce(Subquery(steps), opened), opened)
    return ExpressionWrapper(F("signed_on") - began, output_field=DurationField())


@dataclass(frozen=True, slots=True)
class Reached:
    """An event of a year with how many people of the region came and from how many villages."""

    event: OutreachEvent
    people: int
    villages: int


def events_reached(
    seat: Seat, year: int, *, after: Key | None = None, before: Key | None = None
) -> tuple[list[Reached], Page]:
    """A page of the events of a year that reached somebody of the region, the newest first; three queries at most."""
    span = (date(year, 1, 1), date(year, 12, 31))
    reached = Exists(_attending(seat).filter(event=OuterRef("pk")))
    rows = events_of(seat).filter(reached, state__in=HELD, starts_on__range=span)
    shown = page(rows, "starts_on", falling=True, size=SIZE, after=after, before=before)
    came = _came(seat, shown.rows)
    return [Reached(one, *came[one.pk]) for one in shown.rows], shown


def _attending(seat: Seat) -> QuerySet[Any]:
    rows = took_part(seat.region[:5]).order_by()
    if level_of(seat.region) == "subdistrict":
        rows = rows.filter(participant__region__code__startswith=seat.region)
    return rows


def _came(seat: Seat, held: Sequence[OutreachEvent]) -> Mapping[int, tuple[int, int]]:
    rows = _attending(seat).filter(event__in=held)
    who = Coalesce("participant__same_as", "participant")
    villages = Count(
        "participant__region", filter=Q(participant__region__level=Region.Level.VILLAGE), distinct=True
    )
    counted = rows.values_list("event").annotate(people=Count(who, distinct=True), villages=villages)
    return {event: (people, number) for event, people, number in counted}
