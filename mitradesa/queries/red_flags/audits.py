"""What audits are drawn from, and the lists that were drawn."""

from datetime import date

from django.db.models import Count, Q, QuerySet

from mitradesa.core.red_flags.book import SIGNS
from mitradesa.core.red_flags.sampling import Result
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.scope import within
from mitradesa.queries.red_flags.scope import looked_at
from mitradesa.records.models import Audit, RedFlag


def weights_of(region: str, day: date) -> dict[str, int]:
    """Every agreement of a region that goes on, by its key, with 1 and the weights of its open signs; two queries."""
    rows = looked_at(day).filter(within(region))
    keys = dict(rows.values_list("pk", "key"))
    weights = dict.fromkeys(keys.values(), 1)
    open_signs = RedFlag.objects.filter(within(region), pending=True).values_list("agreement_id", "sign")
    for agreement, sign in open_signs:
        if agreement in keys and sign in SIGNS:
            weights[keys[agreement]] += SIGNS[sign].weight
    return weights


def audits_seen(seat: Seat) -> QuerySet[Audit]:
    """The audits of the seat's regency, the newest first, with how many lines were drawn and how many were looked at."""
    looked = Count("lines", filter=~Q(lines__result=Result.OPEN.value))
    return Audit.objects.filter(regency=seat.region).annotate(drawn=Count("lines"), looked=looked)


def audit_seen(seat: Seat, audit: int) -> Audit | None:
    """One audit of the seat's regency; None for a foreign one."""
    return audits_seen(seat).filter(pk=audit).first() if audit < 2**62 else None
