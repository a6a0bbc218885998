"""Until when a case is suspended, and which suspensions come to their end soon."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from mitradesa.core.calendar import Period
from mitradesa.core.lifecycle.status import Status
from mitradesa.core.roles import Seat
from mitradesa.queries.cooperations.scope import visible_cooperations
from mitradesa.records.models import Cooperation, Step

BEFORE = Period(months=1)


def suspended_until(one: Cooperation) -> date | None:
    """The last day of the suspension that a case is in; None where it is in none or none was said; one query."""
    if Status(one.status) is not Status.SUSPENDED:
        return None
    return _suspending(one.pk).values_list("until", flat=True).first()


def ending_soon(seat: Seat, day: date, most: int) -> Sequence[tuple[Cooperation, date]]:
    """The suspended cases of a seat whose last day is a month away or past, the nearest first; one query."""
    until = Subquery(_suspending(OuterRef("pk")).values("until")[:1])
    rows = visible_cooperations(seat).filter(status=Status.SUSPENDED.value).annotate(until=until)
    rows = rows.filter(until__lte=BEFORE.after(day)).select_related("village").order_by("until", "id")
    return [(one, one.until) for one in rows[:most]]


def _suspending(case: Any) -> QuerySet[Step]:
    return Step.objects.filter(cooperation=case, name="suspend").order_by("-id")
