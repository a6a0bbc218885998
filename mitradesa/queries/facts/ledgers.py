"""Facts of the rule book that a benefit ledger shows: goods and buildings that do not stand in the village's inventory book."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from mitradesa.core.ledgers.kinds import RUPIAH, Kind
from mitradesa.records.models import Agreement, IndicatorFigure

ORIGIN = "catatan manfaat"
Figure = tuple[int, int | None]
"""How many there are, and how many of them stand in the inventory book; None while nobody looked."""


def figures_of(agreements: Collection[int]) -> dict[int, list[Figure]]:
    """The goods and buildings in the ledgers of agreements, by agreement; one query."""
    rows = IndicatorFigure.objects.filter(
        indicator__ledger__agreement__in=agreements,
        indicator__kind=Kind.ASSETS,
        counted=True,
        amount__gt=0,
    ).exclude(indicator__unit=RUPIAH)
    found: dict[int, list[Figure]] = defaultdict(list)
    for pk, amount, inventoried in rows.values_list("indicator__ledger__agreement", "amount", "inventoried"):
        found[pk].append((amount or 0, inventoried))
    return found


def facts_of_ledger(agreement: Agreement, figures: Sequence[Figure]) -> dict[str, object]:
    """How many results are not in the inventory book; nothing while one line of goods was not compared with it."""
    if not figures or any(inventoried is None for _amount, inventoried in figures):
        return {}
    lacking = sum(amount - (inventoried or 0) for amount, inventoried in figures)
    known: dict[str, object] = {"results_not_recorded": lacking}
    return known | (
        {"aid_goods_unrecorded": lacking} if agreement.regime == Agreement.Regime.GRANT_OR_AID else {}
    )
