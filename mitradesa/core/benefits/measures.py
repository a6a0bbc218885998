"""What flows are worth: net present value, rate of return, payback, benefit-cost ratio, and how the surplus is split.

Present values count the flow of year 0 whole and that of year n after n years, as textbooks do (the NPV of Excel starts a year later).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import pyxirr

from mitradesa.core.benefits.deal import WHOLE, Assumptions, Deal
from mitradesa.core.benefits.flows import Year, flows
from mitradesa.core.calendar import Period


@dataclass(frozen=True, slots=True)
class Worth:
    """One side of a deal. `npv` and `yearly` (the same value in equal yearly amounts) in rupiah; `rate` a year, None where there is none.

    `several_rates`: the flows change sign more than once, so that more than one rate may fit and `rate` must not be trusted; `modified` is
    the modified rate, which is always one. `payback`: the year in which the sum turns positive, None where it never does or never was
    negative. `ratio`: present benefits by present costs, None without costs.
    """

    npv: int
    yearly: int
    rate: float | None
    several_rates: bool
    modified: float | None
    payback: int | None
    ratio: float | None


def present(rate: int, amounts: Sequence[int]) -> float:
    """The present value at so many basis points a year."""
    return float(pyxirr.npv(rate / WHOLE, amounts) or 0.0)


def rate_of_return(days: Sequence[date], amounts: Sequence[int]) -> float | None:
    """The yearly rate that makes the flows worth nothing, counted by days; None where no flow or all flows are of one sign."""
    return pyxirr.xirr(days, amounts, silent=True) if _changes(amounts) else None


def modified_rate(amounts: Sequence[int], rate: int) -> float | None:
    """The modified rate of return: costs and yields both carried at one rate; None where all flows are of one sign."""
    return pyxirr.mirr(amounts, rate / WHOLE, rate / WHOLE, silent=True) if _changes(amounts) else None


def payback(amounts: Sequence[int]) -> int | None:
    """The first year from which on the running sum is not negative, after having been negative; None else."""
    total, below, turned = 0, False, None
    for number, amount in enumerate(amounts):
        total += amount
        if total < 0:
            below, turned = True, None
        elif below and turned is None:
            turned = number
    return turned


def _changes(amounts: Sequence[int]) -> int:
    signs = [amount > 0 for amount in amounts if amount]
    return sum(one != other for one, other in pairwise(signs))


def worth(amounts: Sequence[int], rate: int, days: Sequence[date]) -> Worth:
    """All measures of one side's flows, year 0 first."""
    npv = present(rate, amounts)
    gains = present(rate, [max(amount, 0) for amount in amounts])
    costs = present(rate, [max(-amount, 0) for amount in amounts])
    years = len(amounts) - 1
    return Worth(
        npv=round(npv),
        yearly=round(-(pyxirr.pmt(rate / WHOLE, years, npv) or 0.0)) if years else round(npv),
        rate=rate_of_return(days, amounts),
        several_rates=_changes(amounts) > 1,
        modified=modified_rate(amounts, rate),
        payback=payback(amounts),
        ratio=gains / costs if costs else None,
    )


@dataclass(frozen=True, slots=True)
class Valued:
    """A deal with its flows and what they are worth to each side; `ratio` counts the village's lines gross, not year by year net.

    `village_part` is the village's part of the surplus in basis points, both sides valued at the village's rate; None where there is no
    surplus or one side loses, for then a part says nothing. `partner_at_village_rate`: the partner's present value as that part counts it.
    """

    deal: Deal
    years: tuple[Year, ...]
    village: Worth
    partner: Worth
    ratio: float | None
    village_part: int | None
    partner_at_village_rate: int
    given: int
    received: int


def valued(deal: Deal, given: Assumptions) -> Valued:
    """A deal under the assumptions."""
    years = flows(deal, given)
    days = [Period(months=12 * year.number).after(given.starts_on) for year in years]
    to_village = [year.to_village for year in years]
    to_partner = [year.to_partner for year in years]
    received = present(given.village_rate, [_only(year, 1) for year in years])
    costs = present(given.village_rate, [_only(year, -1) for year in years])
    beside = present(given.village_rate, to_partner)
    return Valued(
        deal=deal,
        years=years,
        village=worth(to_village, given.village_rate, days),
        partner=worth(to_partner, given.partner_rate, days),
        ratio=received / costs if costs else None,
        village_part=_part(present(given.village_rate, to_village), beside),
        partner_at_village_rate=round(beside),
        given=round(costs),
        received=round(received),
    )


def _only(year: Year, sign: int) -> int:
    return sum(max(sign * amount, 0) for amount in year.village.values())


def _part(village: float, partner: float) -> int | None:
    """The village's part in basis points, never rounded to all or nothing where both sides gain."""
    if village <= 0 or partner <= 0:
        return None
    return min(max(round(village / (village + partner) * WHOLE), 1), WHOLE - 1)
