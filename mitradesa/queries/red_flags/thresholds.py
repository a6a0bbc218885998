"""The thresholds of regencies as they hold on a day, and how they came to be."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date

from django.db.models import QuerySet

from mitradesa.core.red_flags.sign import Numbers
from mitradesa.records.models import RedFlagThreshold


def thresholds_on(regencies: Collection[str], day: date) -> Mapping[str, Mapping[str, Numbers]]:
    """By regency and sign, what was set otherwise than usual; one query."""
    found: dict[str, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    rows = RedFlagThreshold.objects.filter(regency__in=regencies, since__lte=day).order_by("since", "pk")
    for regency, sign, name, value in rows.values_list("regency_id", "sign", "name", "value"):
        found[regency][sign][name] = value
    return found


def set_before(regency: str, sign: str) -> QuerySet[RedFlagThreshold]:
    """What was ever set for a sign, the newest first."""
    return RedFlagThreshold.objects.filter(regency=regency, sign=sign)
