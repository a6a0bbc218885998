"""What the receipts of an agreement sum to in each year; a year without a receipt is not known, not nothing."""

from collections.abc import Mapping

from mitradesa.queries.receipts import receipts_of
from mitradesa.records.models import Agreement

MOST = 5000


def income_by_year(agreement: Agreement) -> Mapping[int, int]:
    """Rupiah received by the year of receipt, whatever account they came into; what was withdrawn is left out. One query."""
    found: dict[int, int] = {}
    for one in receipts_of(agreement, MOST):
        if one.withdrawn_at is None:
            found[one.received_on.year] = found.get(one.received_on.year, 0) + one.amount
    return found
