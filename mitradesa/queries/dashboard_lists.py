"""What the numbers of the dashboard open that no other room lists: disputes, days to the signature, and what events reached."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q
from django.db.models.functions import Coalesce

from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.listing import Key, Page, page
from mitradesa.queries.agreements.scope import agreements_of, level_of, within
from mitradesa.queries.attendance import took_part
from mitradesa.queries.effect import HELD
from mitradesa.queries.outreach import events_of
from mitradesa.queries.tally_afterwards import days_to_signing
from mitradesa.records.models import Agreement, Cooperation, Dispute, OutreachEvent, Region

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
    """A page of agreements that took so many days from their proposal, the latest signed first; four queries."""
    cases = agreements_of(seat.region).filter(cooperation__isnull=False, signed_on__isnull=False)
    signed = {pk: on for pk, on in cases.values_list("pk", "signed_on") if on}
    days = days_to_signing(signed)
    ids = [pk for pk, number in days.items() if first <= number and (last is None or number <= last)]
    rows = Agreement.objects.filter(pk__in=ids).select_related("village", "partner", "cooperation")
    shown = page(rows, "signed_on", falling=True, size=SIZE, after=after, before=before)
    return [Took(row, days[row.pk]) for row in shown.rows], shown


@dataclass(frozen=True, slots=True)
class Reached:
    """An event of a year with how many people of the region came and from how many villages."""

    event: OutreachEvent
    people: int
    villages: int


def events_reached(seat: Seat, year: int) -> list[Reached]:
    """The events of a year that reached somebody of the region, the newest first; two queries."""
    span = (date(year, 1, 1), date(year, 12, 31))
    held = list(events_of(seat).filter(state__in=HELD, starts_on__range=span).order_by("-starts_on", "-pk"))
    came = _came(seat, held)
    return [Reached(one, *came[one.pk]) for one in held if one.pk in came]


def _came(seat: Seat, held: list[OutreachEvent]) -> Mapping[int, tuple[int, int]]:
    rows = took_part(seat.region[:5]).filter(event__in=held).order_by()
    if level_of(seat.region) == "subdistrict":
        rows = rows.filter(participant__region__code__startswith=seat.region)
    who = Coalesce("participant__same_as", "participant")
    villages = Count(
        "participant__region", filter=Q(participant__region__level=Region.Level.VILLAGE), distinct=True
    )
    counted = rows.values_list("event").annotate(people=Count(who, distinct=True), villages=villages)
    return {event: (people, number) for event, people, number in counted}
