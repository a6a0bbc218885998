"""What the receipts of an agreement sum to in each year; a year without a receipt is not known, not nothing."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import QuerySet, Sum

from mitradesa.core.ledgers.kinds import Kind
from mitradesa.queries.receipts import receipts_of
from mitradesa.records.models import Agreement, IndicatorFigure, LedgerYear, Receipt

MOST = 5000


def income_by_year(agreement: Agreement) -> Mapping[int, int]:
    """Rupiah received by the year of receipt, whatever account they came into; what was withdrawn is left out. One query."""
    found: dict[int, int] = {}
    for one in receipts_of(agreement, MOST):
        if one.withdrawn_at is None:
            found[one.received_on.year] = found.get(one.received_on.year, 0) + one.amount
    return found


@dataclass(frozen=True, slots=True)
class Beside:
    """Rupiah of income as ledgers write them, and as the receipts of the same agreements sum to in the same year."""

    written: int
    received: int

    @property
    def apart(self) -> int:
        """What ledgers say beyond the receipts; below nothing where receipts say more."""
        return self.written - self.received


def beside_receipts(rows: QuerySet[LedgerYear], year: int) -> Beside:
    """The income of years of ledgers beside the receipts of their agreements in that year; two queries."""
    figures = IndicatorFigure.objects.filter(
        year__in=rows.order_by(), indicator__kind=Kind.INCOME.value, counted=True
    )
    came = Receipt.objects.filter(
        agreement__in=rows.order_by().values("ledger__agreement"),
        received_on__year=year,
        withdrawn_at__isnull=True,
    )
    return Beside(*((one.order_by().aggregate(all=Sum("amount"))["all"] or 0) for one in (figures, came)))
