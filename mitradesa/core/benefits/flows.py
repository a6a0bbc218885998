"""The cash flows of a deal for both sides, year by year and line by line, in whole rupiah."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mitradesa.core.benefits.deal import Assumptions, Deal, grown
from mitradesa.core.obligations.shares import ShareFormula, Tier, shared

Lines = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Year:
    """What one year brings (positive) and takes (negative), by the name of the term; year 0 is the day of the start, year n its nth end."""

    number: int
    village: Lines
    partner: Lines

    @property
    def to_village(self) -> int:
        """What is left to the village."""
        return sum(self.village.values())

    @property
    def to_partner(self) -> int:
        """What is left to the partner."""
        return sum(self.partner.values())


def flows(deal: Deal, given: Assumptions) -> tuple[Year, ...]:
    """Year 0 to the last; what is unknown counts as 0 here and is named by `deal.unknown_terms`."""
    return (_start(deal), *(_year(deal, given, number) for number in range(1, deal.years + 1)))


def _start(deal: Deal) -> Year:
    village = {"signing_fee": deal.signing_fee, "village_cash": -deal.village_cash}
    partner = {
        "investment": -(deal.investment or 0),
        "signing_fee": -deal.signing_fee,
        "village_cash": deal.village_cash,
    }
    return Year(0, _kept(village), _kept(partner))


def _year(deal: Deal, given: Assumptions, number: int) -> Year:
    past = number - 1
    turnover = grown(deal.turnover or 0, given.turnover_growth, past)
    rent = grown(deal.fixed_rent, deal.rent_growth, past)
    share = share_of(deal, turnover)
    village = {
        "fixed_rent": rent,
        "share": share,
        "land_use": -(deal.land_use or 0),
        "labour": -(deal.labour or 0),
        "waived": -(deal.waived or 0),
        "left_behind": (deal.left_behind or 0) if number == deal.years else 0,
    }
    partner = {
        "turnover": turnover,
        "running_costs": -grown(deal.running_costs or 0, given.cost_growth, past),
        "fixed_rent": -rent,
        "share": -share,
    }
    return Year(number, _kept(village), _kept(partner))


def share_of(deal: Deal, turnover: int) -> int:
    """The village's share of a year's turnover, within its floor and its cap; nothing where no share was agreed."""
    formula = ShareFormula((Tier(0, deal.share),), deal.least_share, deal.most_share)
    return shared(formula, turnover).amount


def _kept(lines: Lines) -> Lines:
    return {name: amount for name, amount in lines.items() if amount}


def summed(years: Sequence[Year], name: str) -> int:
    """What a line brings the village over all years."""
    return sum(year.village.get(name, 0) for year in years)
