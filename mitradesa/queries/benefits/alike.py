"""Agreements of the register that a deal can be held against: the same regency and field, with a known amount and term."""

from dataclasses import dataclass
from statistics import median

from mitradesa.core.potentials import field_names
from mitradesa.queries.agreements.scope import within
from mitradesa.records.models import Agreement, Comparison

LEAST, MOST = 3, 200


@dataclass(frozen=True, slots=True)
class Alike:
    """What agreements of a field agreed in the regency, in rupiah a year; `count` of them, the latest signed."""

    count: int
    lowest: int
    middle: int
    highest: int


def alike(row: Comparison) -> Alike | None:
    """The agreed amounts a year; None where the field is not known or fewer than three agreements tell both amount and term. One query."""
    if not row.field:
        return None
    known = Agreement.objects.filter(
        within(row.regency), field__in=field_names(row.field), merged_into__isnull=True, amount_total__gt=0
    ).exclude(starts_on=None, ends_on=None)
    rows = known.order_by("-signed_on", "-id").values_list("amount_total", "starts_on", "ends_on")[:MOST]
    yearly = [
        round(amount * 365.25 / ((ends - starts).days + 1))
        for amount, starts, ends in rows
        if amount and starts and ends and (ends - starts).days >= 27
    ]
    if len(yearly) < LEAST:
        return None
    return Alike(len(yearly), min(yearly), round(median(yearly)), max(yearly))
