"""What an agreement brought and cost in each year by its receipts and payments; a year without a receipt is not known, not nothing."""

from collections.abc import Mapping

from django.db.models import Sum

from mitradesa.core.obligations.kinds import Side
from mitradesa.queries.receipts import receipts_of
from mitradesa.records.models import Agreement, Spending

MOST = 5000


def income_by_year(agreement: Agreement) -> Mapping[int, int]:
    """Rupiah received by the year of receipt, whatever account they came into; what was withdrawn is left out. One query."""
    found: dict[int, int] = {}
    for one in receipts_of(agreement, MOST):
        if one.withdrawn_at is None:
            found[one.received_on.year] = found.get(one.received_on.year, 0) + one.amount
    return found


def charges_paid(agreement: Agreement, year: int) -> int:
    """Rupiah that the village paid in a year on late fees and other claims against it; part of what it spent. One query."""
    rows = Spending.objects.filter(
        agreement=agreement,
        year=year,
        withdrawn_at__isnull=True,
        due__obligation__sanction__against=Side.VILLAGE.value,
    )
    return rows.aggregate(all=Sum("amount"))["all"] or 0
