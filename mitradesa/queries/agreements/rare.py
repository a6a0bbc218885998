"""The rarest part of a narrowing: few agreements are found by their own index, where a walk through the list would pass nearly all."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from mitradesa.core.register import State
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.asked import CONDITIONS, Asked
from mitradesa.queries.agreements.scope import visible_agreements
from mitradesa.records.models import AgreementFlag

FEW = 1000
ONLY_IN_ORDER = ("kecamatan", "desa")
BESIDE = frozenset(("q", "catatan", "langgar"))


def rare(seat: Seat, asked: Asked, day: date) -> list[int] | None:
    """The ids of the first part of a narrowing that few agreements of a regency or more meet; None where each is met by more.

    A query a part at most, which stops when it has found too many.
    """
    # What stands in tables beside is asked last: it is found less quickly.
    for name, value in sorted(asked.narrowed.items(), key=lambda part: part[0] in BESIDE):
        if name not in CONDITIONS or name in ONLY_IN_ORDER or value == State.UNRENEWED:
            continue
        ids = list(_meeting(seat, name, value, day)[: FEW + 1])
        if len(ids) <= FEW:
            return ids
    return None


def _meeting(seat: Seat, name: str, value: str, day: date) -> QuerySet[Any, int]:
    if name == "catatan":
        flags = AgreementFlag.objects.filter(flag=value, village__code__startswith=f"{seat.region}.")
        return flags.values_list("agreement_id", flat=True)
    met = (
        Q(findings__rule=value, findings__outcome="breached")
        if name == "langgar"
        else CONDITIONS[name](value, day)
    )
    return visible_agreements(seat).filter(met).values_list("pk", flat=True)
