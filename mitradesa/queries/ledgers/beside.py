"""The income that ledgers write beside the receipts of the same agreements, so that a difference can be told in words."""

from dataclasses import dataclass

from django.db.models import QuerySet, Sum

from mitradesa.core.ledgers.kinds import Kind
from mitradesa.records.models import IndicatorFigure, LedgerYear, Receipt


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
