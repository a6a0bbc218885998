"""The money of a village's year that its report on cooperations does not tell of: which kinds, why, and how much, so that sums agree."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import QuerySet, Sum

from mitradesa.core.register import REGIME_SHORT
from mitradesa.core.village_reports import Period
from mitradesa.queries.money.promised import promised
from mitradesa.queries.village_reports.cooperations import REGIMES, reported
from mitradesa.records.models import Agreement, Receipt

NAMED = 10
LEASED = "pemanfaatan aset desa: dilaporkan bersama asetnya dalam laporan aset semester, sejauh pemakaian asetnya dicatat"
NOT_IN_FORCE = (
    "kerja sama yang tidak berlaku pada masa ini, tetapi uangnya masuk atau jatuh tempo pada masa ini"
)
OTHER = "dalam register dicatat sebagai {regime}, bukan kerja sama dengan pihak ketiga"


def money_beside(village: str, period: Period, day: date) -> list[dict[str, object]]:
    """By reason: the agreements, why they are not told of, rupiah due until a day and received in the period; four queries."""
    told = set(reported(village, period).values_list("pk", flat=True))
    span = (period.first, min(period.last, day))
    came = Receipt.objects.filter(
        village=village, withdrawn_at__isnull=True, received_on__range=(period.first, period.last)
    )
    owed = promised().filter(village=village, due_on__range=span)
    received = _sums(came.exclude(agreement__in=told), "agreement_id")
    due = _sums(owed.exclude(obligation__agreement__in=told), "obligation__agreement_id")
    rows = Agreement.objects.filter(pk__in={*received, *due}).order_by("signed_on", "id")
    found: dict[str, list[Agreement]] = defaultdict(list)
    for row in rows.only("key", "title", "regime"):
        found[_why(row)].append(row)
    return [_line(why, some, due, received) for why, some in found.items()]


def _sums(rows: QuerySet[Any], agreement: str) -> dict[int, int]:
    return dict(rows.order_by().values_list(agreement).annotate(rupiah=Sum("amount")))


def _why(row: Agreement) -> str:
    if row.regime == Agreement.Regime.ASSET_USE:
        return LEASED
    return NOT_IN_FORCE if row.regime in REGIMES else OTHER.format(regime=REGIME_SHORT[row.regime])


def _line(
    why: str, rows: Sequence[Agreement], due: Mapping[int, int], received: Mapping[int, int]
) -> dict[str, object]:
    titles = [row.title or row.key for row in rows]
    more = [f"dan {len(titles) - NAMED} lagi"] if len(titles) > NAMED else []
    return {
        "what": "; ".join([*titles[:NAMED], *more]),
        "why": why,
        "number": len(rows),
        "due": sum(due.get(row.pk, 0) for row in rows),
        "received": sum(received.get(row.pk, 0) for row in rows),
    }
