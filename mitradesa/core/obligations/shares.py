"""A share of a turnover by a formula kept as data: tiers, the least and the most of a period, and what a year guarantees."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from mitradesa.core.money import rupiah_of

MOST_TIERS = 6


class ReportState(StrEnum):
    """How a report of a turnover stands."""

    HANDED_IN = "handed_in"
    ASKED_BACK = "asked_back"
    CONFIRMED = "confirmed"
    TAKEN_BACK = "taken_back"


REPORT_WORDS: Mapping[str, str] = {
    ReportState.HANDED_IN: "menunggu pemeriksaan desa",
    ReportState.ASKED_BACK: "ditanyakan kembali",
    ReportState.CONFIRMED: "dibenarkan desa",
    ReportState.TAKEN_BACK: "dicabut",
}


@dataclass(frozen=True, slots=True)
class Tier:
    """So many basis points of that part of the turnover which lies above an amount, up to the next tier."""

    above: int
    points: int


@dataclass(frozen=True, slots=True)
class ShareFormula:
    """The first tier begins at 0. `least` and `most` bound a period, `guarantee` is the least of a whole year; 0 where not agreed."""

    tiers: tuple[Tier, ...] = ()
    least: int = 0
    most: int = 0
    guarantee: int = 0

    @staticmethod
    def of(kept: Mapping[str, Any]) -> "ShareFormula":
        """The formula as it was kept."""
        tiers = tuple(Tier(above, points) for above, points in kept["tiers"])
        return ShareFormula(tiers, kept["least"], kept["most"], kept["guarantee"])

    def kept(self) -> dict[str, Any]:
        """As JSON keeps it."""
        tiers = [[one.above, one.points] for one in self.tiers]
        return {"tiers": tiers, "least": self.least, "most": self.most, "guarantee": self.guarantee}


@dataclass(frozen=True, slots=True)
class Portion:
    """What of the turnover lies in a tier, and the rupiah that it brings; the rupiah of all tiers sum to the whole."""

    above: int
    portion: int
    points: int
    amount: int


@dataclass(frozen=True, slots=True)
class Share:
    """A share with all that leads to it: the tiers, their sum, what the bounds of the period make of it, and what the year adds."""

    portions: tuple[Portion, ...]
    summed: int
    bounded: int
    added: int
    amount: int


def shared(formula: ShareFormula, turnover: int, *, earlier: int | None = None) -> Share:
    """The share of one period's turnover.

    `earlier` are the shares of the same year before, named for the period that closes the year alone: then what lacks to the guarantee
    is added, whatever the most of a period is. Fractions are added up over the tiers and rounded once, halves upwards.
    """
    portions = tuple(_portions(formula, turnover))
    summed = sum(one.amount for one in portions)
    bounded = max(summed, formula.least)
    bounded = min(bounded, formula.most) if formula.most else bounded
    added = 0 if earlier is None else max(formula.guarantee - earlier - bounded, 0)
    return Share(portions, summed, bounded, added, bounded + added)


def minimum(formula: ShareFormula, *, earlier: int | None = None) -> int:
    """Rupiah that are due on the due day although no turnover was reported: the share of a turnover of nothing; 0 where none was agreed.

    A clause that guarantees a least promises it whatever was sold, so it does not wait for a report that whoever owes would have to write.
    Our reading of such a clause, not of a law. `earlier` as in `shared`, for the period that closes a guaranteed year alone.
    """
    return shared(formula, 0, earlier=earlier).amount


def _portions(formula: ShareFormula, turnover: int) -> Iterator[Portion]:
    numerator = 0
    ends = [one.above for one in formula.tiers[1:]]
    for tier, end in zip(formula.tiers, [*ends, None], strict=True):
        within = max((turnover if end is None else min(turnover, end)) - tier.above, 0)
        before = rupiah_of(numerator)
        numerator += within * tier.points
        yield Portion(tier.above, within, tier.points, rupiah_of(numerator) - before)
