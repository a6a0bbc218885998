"""So many days to an answer as a regency set them; the product's own where it set none."""

from datetime import date

from django.db.models import QuerySet

from mitradesa.core.concerns import ANSWER_DAYS
from mitradesa.records.models import ConcernDays


def days_on(regency: str, day: date) -> int:
    """The days that hold on a day; one query."""
    rows = ConcernDays.objects.filter(regency=regency, since__lte=day)
    return rows.values_list("days", flat=True).first() or ANSWER_DAYS


def days_before(regency: str) -> QuerySet[ConcernDays]:
    """What was ever set, the newest first."""
    return ConcernDays.objects.filter(regency=regency)
