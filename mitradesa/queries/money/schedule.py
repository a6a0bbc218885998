"""The due days of an agreement that money can still meet."""

from django.db.models import Q

from mitradesa.core.obligations.kinds import Kind, Side
from mitradesa.records.models import Agreement, Due

MOST = 24


def open_dues(agreement: Agreement) -> list[Due]:
    """The earliest open due days of money to the village, with their duty, at most 24; one query."""
    return _open(agreement, Q(obligation__owed_to=Side.VILLAGE.value))


def owed_dues(agreement: Agreement) -> list[Due]:
    """The earliest open due days of money that the village owes; one query."""
    return _open(agreement, Q(obligation__owed_by=Side.VILLAGE.value))


def _open(agreement: Agreement, whose: Q) -> list[Due]:
    rows = Due.objects.filter(
        whose,
        obligation__agreement=agreement,
        obligation__kind=Kind.MONEY.value,
        obligation__withdrawn_on__isnull=True,
        amount__isnull=False,
        settled=False,
    )
    return list(rows.select_related("obligation").order_by("due_on", "id")[:MOST])
