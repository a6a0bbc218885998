"""Who holds which office on a day."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from mitradesa.core.calendar import today
from mitradesa.core.roles import Capacity, OfficeKind, Role, Seat
from mitradesa.records.models import Acting, Holding


def seats_of(person: int, day: date | None = None) -> tuple[Seat, ...]:
    """The seats of a person on a day, today when none is given: offices held and not suspended, then those acted in; two queries."""
    day = day or today()
    held = in_force(Holding.objects.filter(person=person), day).exclude(suspended_since__lte=day)
    acted = in_force(Acting.objects.filter(person=person), day).select_related("acts_for__person")
    return (
        *(_seat(row, Capacity.HOLDER, "") for row in _joined(held)),
        *(_seat(row, Capacity(row.capacity), _for_whom(row)) for row in _joined(acted)),
    )


def in_force(rows: QuerySet[Any], day: date) -> QuerySet[Any]:
    """The holdings or actings that have begun and not ended on a day."""
    return rows.filter(Q(until__isnull=True) | Q(until__gte=day), since__lte=day)


def _joined(rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows.select_related("person", "office").order_by("since", "id")


def _for_whom(row: Acting) -> str:
    return row.acts_for.person.name if row.acts_for else ""


def _seat(row: Holding | Acting, capacity: Capacity, acts_for: str) -> Seat:
    return Seat(
        person=row.person_id,
        name=row.person.name,
        role=Role(row.role),
        office=row.office_id,
        office_kind=OfficeKind(row.office.kind),
        office_name=row.office.name,
        region=row.office.region_id,
        decree=row.decree,
        capacity=capacity,
        acts_for=acts_for,
        partner=row.office.partner_id,
    )
