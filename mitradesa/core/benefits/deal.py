"""A deal as one offer makes it, and what all compared deals take for granted; an amount that nobody knows yet is None, never 0."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

WHOLE = 10_000
"""Basis points of a whole."""

MOST_YEARS = 50


@dataclass(frozen=True, slots=True)
class Deal:
    """What an offer gives the village and asks of it. Amounts in rupiah, a year where not said otherwise; shares in basis points.

    `turnover`, `running_costs`, `investment` (once, at the start) are the partner's business as he or the village expects it. `share` is of
    the turnover, at least `least_share` and, unless 0, at most `most_share`. `village_cash` is paid once at the start, `land_use` what the
    land would bring otherwise, `labour` the village's own work, `waived` levies and rents that the village lets go, `left_behind` what
    buildings and goods are worth that stay with the village at the end.
    """

    title: str
    years: int
    turnover: int | None = None
    running_costs: int | None = None
    investment: int | None = None
    signing_fee: int = 0
    fixed_rent: int = 0
    rent_growth: int = 0
    share: int = 0
    least_share: int = 0
    most_share: int = 0
    village_cash: int = 0
    land_use: int | None = None
    labour: int | None = None
    waived: int | None = None
    left_behind: int | None = None


@dataclass(frozen=True, slots=True)
class Assumptions:
    """What is the same for every deal: growth and discount rates a year, and the turnover of a bad and a good case against the expected."""

    starts_on: date
    turnover_growth: int = 0
    cost_growth: int = 0
    village_rate: int = 600
    partner_rate: int = 1200
    low: int = 6_000
    high: int = 14_000


TERMS: Mapping[str, str] = {
    "turnover": "perkiraan omzet setahun",
    "running_costs": "biaya usaha setahun",
    "investment": "modal mitra di awal",
    "signing_fee": "pembayaran di awal",
    "fixed_rent": "sewa tetap setahun",
    "rent_growth": "kenaikan sewa setahun",
    "share": "bagian desa dari omzet",
    "least_share": "bagian desa paling sedikit setahun",
    "most_share": "bagian desa paling banyak setahun",
    "village_cash": "uang desa di awal",
    "land_use": "hasil tanah yang dilepas setahun",
    "labour": "tenaga kerja desa setahun",
    "waived": "pungutan yang dibebaskan setahun",
    "left_behind": "nilai yang ditinggalkan bagi desa di akhir",
    "years": "jangka waktu",
    "village_rate": "tingkat diskonto desa",
}

FLATTERING = ("land_use", "labour", "waived")
"""Costs of the village: not knowing them makes a deal look better than it is."""


def unknown_terms(deal: Deal) -> tuple[str, ...]:
    """The terms that nobody knows yet and that matter to this deal."""
    named = [*FLATTERING, "left_behind", "running_costs", "investment"]
    if deal.share or deal.running_costs or deal.investment:
        named.append("turnover")
    return tuple(name for name in TERMS if name in named and getattr(deal, name) is None)


def with_turnover(deal: Deal, level: int) -> Deal:
    """The deal where the turnover is `level` basis points of the expected."""
    return deal if deal.turnover is None else replace(deal, turnover=part(deal.turnover, level))


def part(amount: int, points: int) -> int:
    """So many basis points of an amount, rounded to the nearest rupiah."""
    return (amount * points + WHOLE // 2) // WHOLE


def grown(amount: int, points: int, years: int) -> int:
    """An amount that grows by so many basis points a year, after some years."""
    return round(amount * (1 + points / WHOLE) ** years)
