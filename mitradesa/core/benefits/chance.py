"""Ten thousand possible futures of the turnover: how often either side loses, and which deal is best for the village how often.

Each future draws one level between the bad and the good case (triangular, the expected most likely) and for each year a deviation of up
to a tenth. All deals meet the same futures.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from mitradesa.core.benefits.deal import WHOLE, Assumptions, Deal
from mitradesa.core.benefits.flows import flows

PATHS = 10_000
YEARLY = 0.1


@dataclass(frozen=True, slots=True)
class Chances:
    """Of one deal: present values to the village in rupiah at the 5th, 50th and 95th of a hundred futures, and how often in basis points.

    `village_loses`, `partner_loses`: present value below 0; `best`: more for the village a year than every other deal compared.
    """

    low: int
    middle: int
    high: int
    village_loses: int
    partner_loses: int
    best: int


def chances(
    deals: Sequence[Deal], given: Assumptions, *, seed: int = 1, paths: int = PATHS
) -> tuple[Chances, ...]:
    """The chances of each deal, in their order; the same for the same seed."""
    futures = _futures(max(deal.years for deal in deals), given, seed, paths)
    values = [_values(deal, given, futures) for deal in deals]
    yearly = [
        [value * _a_year(given.village_rate, deal.years) for value, _partner in one]
        for deal, one in zip(deals, values, strict=True)
    ]
    best = [max(range(len(deals)), key=lambda place: column[place]) for column in zip(*yearly, strict=True)]
    return tuple(_chances(one, best.count(place) / paths) for place, one in enumerate(values))


def _futures(years: int, given: Assumptions, seed: int, paths: int) -> list[list[float]]:
    chance = random.Random(seed)  # noqa: S311 - drawn to be repeated, not to be secret
    low, high = given.low / WHOLE, given.high / WHOLE
    expected = min(max(1.0, low), high)
    levels = [chance.triangular(low, high, expected) for _path in range(paths)]
    return [[level * (1 + YEARLY * (2 * chance.random() - 1)) for _year in range(years)] for level in levels]


def _values(deal: Deal, given: Assumptions, futures: Sequence[Sequence[float]]) -> list[tuple[float, float]]:
    """Present values to the village and the partner in each future; what does not depend on the turnover is worked out once."""
    certain = flows(deal, given)
    own, other = _discounts(given.village_rate, deal.years), _discounts(given.partner_rate, deal.years)
    turnovers = [float(year.partner.get("turnover", 0)) for year in certain]
    village = sum((year.to_village - year.village.get("share", 0)) * own[year.number] for year in certain)
    partner = sum(
        (year.to_partner - year.partner.get("share", 0) - year.partner.get("turnover", 0))
        * other[year.number]
        for year in certain
    )
    share, least, most = deal.share / WHOLE, float(deal.least_share), float(deal.most_share)
    found = []
    for future in futures:
        to_village, to_partner = village, partner
        for year, level in enumerate(future[: deal.years], 1):
            turnover = turnovers[year] * level
            shared = turnover * share
            if shared < least:
                shared = least
            if most and shared > most:
                shared = most
            to_village += shared * own[year]
            to_partner += (turnover - shared) * other[year]
        found.append((to_village, to_partner))
    return found


def _discounts(rate: int, years: int) -> list[float]:
    return [(1 + rate / WHOLE) ** -year for year in range(years + 1)]


def _a_year(rate: int, years: int) -> float:
    return 1 / sum(_discounts(rate, years)[1:])


def _chances(values: Sequence[tuple[float, float]], best: float) -> Chances:
    ordered = sorted(village for village, _partner in values)
    count = len(ordered)
    return Chances(
        low=round(ordered[count * 5 // 100]),
        middle=round(ordered[count // 2]),
        high=round(ordered[count * 95 // 100]),
        village_loses=round(sum(value < 0 for value in ordered) / count * WHOLE),
        partner_loses=round(sum(partner < 0 for _village, partner in values) / count * WHOLE),
        best=round(best * WHOLE),
    )
