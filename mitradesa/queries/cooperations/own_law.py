"""Under the law of which day an agreement runs: one that was running on 27 March 2026 goes on under its own to its end."""

from datetime import date

from mitradesa.records.models import Cooperation

REPLACED = date(2026, 3, 27)
"""The first day of PP 16/2026, which took the place of PP 43/2014 (PP 16/2026 Pasal 185)."""


def law_day(one: Cooperation, day: date) -> date:
    """The day whose law governs: that of the signature for an agreement signed before the change, else the day asked."""
    signed = one.agreement.signed_on if one.agreement is not None else None
    return signed if signed is not None and signed < REPLACED <= day else day
