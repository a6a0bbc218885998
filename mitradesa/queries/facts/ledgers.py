"""Facts of the rule book that a benefit ledger shows: goods and buildings that do not stand in the village's inventory book."""

from mitradesa.core.ledgers.kinds import RUPIAH, Kind
from mitradesa.records.models import Agreement, IndicatorFigure

ORIGIN = "catatan manfaat"


def facts_of_ledger(agreement: Agreement) -> dict[str, object]:
    """How many results are not in the inventory book; nothing while one line of goods was not compared with it. One query."""
    rows = IndicatorFigure.objects.filter(
        indicator__ledger__agreement=agreement, indicator__kind=Kind.ASSETS, counted=True, amount__gt=0
    ).exclude(indicator__unit=RUPIAH)
    figures = list(rows.values_list("amount", "inventoried"))
    if not figures or any(inventoried is None for _amount, inventoried in figures):
        return {}
    lacking = sum((amount or 0) - (inventoried or 0) for amount, inventoried in figures)
    known: dict[str, object] = {"results_not_recorded": lacking}
    return known | (
        {"aid_goods_unrecorded": lacking} if agreement.regime == Agreement.Regime.GRANT_OR_AID else {}
    )
