"""What counts as promised to villages: the one definition that the dashboard, the yearly book, the page of money and the lists ask.

A late fee or another sanction is no promise of the agreement: it stands apart, by its name.
"""

from django.db.models import Q, QuerySet

from mitradesa.core.obligations.kinds import Kind, Side
from mitradesa.records.models import Due

FEE = Q(obligation__sanction__isnull=False)
"""Due days of late fees and other sanctions; over due days."""
MONEY_TO_VILLAGE = Q(
    obligation__kind=Kind.MONEY.value, obligation__owed_to=Side.VILLAGE.value, amount__isnull=False
)
"""Due days of money to a village whose amount is known, on whatever day they stood; over due days."""
TO_VILLAGE = MONEY_TO_VILLAGE & Q(obligation__withdrawn_on__isnull=True, waived_on__isnull=True)
"""Those of them that stand and were not let go."""
PROMISED, FEES = TO_VILLAGE & ~FEE, TO_VILLAGE & FEE


def promised() -> QuerySet[Due]:
    """Due days of what agreements promise to villages, without fees."""
    return Due.objects.filter(PROMISED)


def fees() -> QuerySet[Due]:
    """Due days of late fees and other sanctions to villages."""
    return Due.objects.filter(FEES)
