"""The due days of an agreement that money to the village can still meet."""

from mitradesa.core.obligations.kinds import Kind, Side
from mitradesa.records.models import Agreement, Due

MOST = 24


def open_dues(agreement: Agreement) -> list[Due]:
    """The earliest open due days of money to the village, with their duty, at most 24; one query."""
    rows = Due.objects.filter(
        obligation__agreement=agreement,
        obligation__kind=Kind.MONEY.value,
        obligation__owed_to=Side.VILLAGE.value,
        obligation__withdrawn_on__isnull=True,
        amount__isnull=False,
        settled=False,
    )
    return list(rows.select_related("obligation").order_by("due_on", "id")[:MOST])
