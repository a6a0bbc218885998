"""Which term moves the answer most: the village's present value when one term alone is a fifth lower or higher."""

from dataclasses import dataclass, replace

from mitradesa.core.benefits.deal import Assumptions, Deal, part
from mitradesa.core.benefits.flows import flows
from mitradesa.core.benefits.measures import present

LOWER, HIGHER = 8_000, 12_000
OF_DEAL = (
    "turnover",
    "fixed_rent",
    "share",
    "least_share",
    "land_use",
    "labour",
    "waived",
    "left_behind",
    "village_cash",
)


@dataclass(frozen=True, slots=True)
class Swing:
    """The village's present value in rupiah with a term a fifth lower and a fifth higher; `years`: a year shorter and longer."""

    term: str
    lower: int
    higher: int

    @property
    def width(self) -> int:
        """How far the two lie apart."""
        return abs(self.higher - self.lower)


def swings(deal: Deal, given: Assumptions) -> tuple[Swing, ...]:
    """The terms that move the answer at all, the strongest first."""
    found = [
        Swing(name, *(_npv(_changed(deal, name, points), given) for points in (LOWER, HIGHER)))
        for name in OF_DEAL
        if getattr(deal, name)
    ]
    rates = (replace(given, village_rate=part(given.village_rate, points)) for points in (LOWER, HIGHER))
    found.append(Swing("village_rate", *(_npv(deal, one) for one in rates)))
    if deal.years > 1:
        terms = (replace(deal, years=deal.years + more) for more in (-1, 1))
        found.append(Swing("years", *(_npv(one, given) for one in terms)))
    return tuple(sorted((one for one in found if one.width), key=lambda one: -one.width))


def _changed(deal: Deal, name: str, points: int) -> Deal:
    changes: dict[str, int] = {name: part(getattr(deal, name), points)}
    return replace(deal, **changes)  # type: ignore[arg-type]


def _npv(deal: Deal, given: Assumptions) -> int:
    return round(present(given.village_rate, [year.to_village for year in flows(deal, given)]))
