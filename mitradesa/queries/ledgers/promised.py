"""What was promised to a village for a year, by the duties of an agreement and by the deal that the musyawarah picked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mitradesa.core.benefits.flows import flows
from mitradesa.core.ledgers.kinds import RUPIAH, Kind
from mitradesa.core.obligations.kinds import Kind as DutyKind
from mitradesa.core.obligations.kinds import Side
from mitradesa.queries.benefits.comparisons import assumptions_of, deals_of
from mitradesa.records.models import Agreement, Comparison, Due

FROM_DUTIES, FROM_DEAL, FROM_VALUE = "kewajiban perjanjian", "tawaran pilihan musyawarah", "nilai perjanjian dibagi rata"  # fmt: skip
_TERMS: Mapping[str, Kind] = {
    "fixed_rent": Kind.INCOME,
    "share": Kind.INCOME,
    "signing_fee": Kind.INCOME,
    "land_use": Kind.LAND,
    "labour": Kind.LABOUR,
    "waived": Kind.WAIVED,
    "village_cash": Kind.CASH,
    "left_behind": Kind.ASSETS,
}


@dataclass(frozen=True, slots=True)
class Promise:
    """Rupiah a year that are worth aiming at for a kind of line, and where they stand written."""

    kind: Kind
    amount: int
    source: str
    unit: str = RUPIAH


def due_by_year(agreement: Agreement) -> Mapping[int, int]:
    """Rupiah that the third party owes the village by the year of the due day, what was let go left out; one query."""
    rows = Due.objects.filter(
        obligation__agreement=agreement,
        obligation__withdrawn_on__isnull=True,
        obligation__kind=DutyKind.MONEY,
        obligation__owed_to=Side.VILLAGE,
        waived_on__isnull=True,
        amount__isnull=False,
    )
    found: dict[int, int] = {}
    for day, amount in rows.order_by("due_on").values_list("due_on", "amount"):
        found[day.year] = found.get(day.year, 0) + (amount or 0)
    return found


def chosen_deal(agreement: Agreement) -> Mapping[int, Mapping[Kind, int]]:
    """Rupiah by year and kind as the deal that the musyawarah picked foresees; nothing where none was picked. One query.

    What is paid at the start falls into the first year; the nth year of the deal is the nth calendar year.
    """
    row = Comparison.objects.filter(cooperation__agreement=agreement, chosen__isnull=False).order_by("-chosen_on").first()  # fmt: skip
    if row is None or row.chosen is None:
        return {}
    deals, given = deals_of(row), assumptions_of(row)
    first = (agreement.starts_on or given.starts_on).year
    found: dict[int, dict[Kind, int]] = {}
    for year in flows(deals[row.chosen], given):
        sums = found.setdefault(first + max(year.number - 1, 0), {})
        for term, amount in year.village.items():
            kind = _TERMS[term]
            sums[kind] = sums.get(kind, 0) + abs(amount)
    return found


def promises(agreement: Agreement) -> Sequence[Promise]:
    """What a year is worth by each source, for the aims of lines: duties before the deal, the deal before the value divided evenly."""
    dues, deal = due_by_year(agreement), chosen_deal(agreement)
    found = []
    if dues:
        found.append(Promise(Kind.INCOME, round(sum(dues.values()) / len(dues)), FROM_DUTIES))
    elif not deal and (even := _even(agreement)):
        found.append(Promise(Kind.INCOME, even, FROM_VALUE))
    for kind in dict.fromkeys(kind for year in deal.values() for kind in year):
        if kind is not Kind.INCOME or not dues:
            total = sum(year.get(kind, 0) for year in deal.values())
            found.append(Promise(kind, round(total / len(deal)), FROM_DEAL))
    return found


def _even(agreement: Agreement) -> int | None:
    starts, ends = agreement.starts_on or agreement.signed_on, agreement.ends_on
    if not agreement.amount_total or starts is None or ends is None or ends <= starts:
        return None
    return round(agreement.amount_total / max(round((ends - starts).days / 365.25), 1))


def foreseen(agreement: Agreement, year: int) -> int | None:
    """Rupiah promised to the village for one year, by duties else by the deal; None where neither says. Two queries."""
    dues = due_by_year(agreement)
    if dues:
        return dues.get(year, 0)
    deal = chosen_deal(agreement)
    return deal[year].get(Kind.INCOME, 0) if year in deal else None
