"""How long ten thousand futures of three deals take, beside a numpy pass over the same futures: `python -m bench.fairness`."""

import random
import time
from datetime import date

import numpy as np

from bench.run import machine
from mitradesa.core.benefits.chance import PATHS, YEARLY, chances
from mitradesa.core.benefits.deal import Assumptions, Deal

YEARS, TURNOVER = 10, 400_000_000
GIVEN = Assumptions(date(2027, 1, 1))
DEALS = (
    Deal("rent", YEARS, TURNOVER, 250_000_000, 300_000_000, fixed_rent=40_000_000),
    Deal("share", YEARS, TURNOVER, 250_000_000, 300_000_000, share=1_200),
    Deal("mixed", YEARS, TURNOVER, 250_000_000, 300_000_000, fixed_rent=20_000_000, share=700, least_share=10_000_000),
)  # fmt: skip


def main() -> None:
    """Prints both times and their ratio."""
    print(machine())
    started = time.perf_counter()
    chances(DEALS, GIVEN)
    ours = time.perf_counter() - started
    started = time.perf_counter()
    _numpy_pass()
    theirs = time.perf_counter() - started
    print(
        f"{PATHS:,} futures of {len(DEALS)} deals of {YEARS} years: {ours:.2f} s; numpy {theirs:.3f} s, ratio {ours / theirs:.0f}"
    )


def _numpy_pass() -> None:
    drawn = np.random.default_rng(random.randrange(2**31))
    levels = drawn.triangular(0.6, 1.0, 1.4, (PATHS, 1)) * (1 + YEARLY * drawn.uniform(-1, 1, (PATHS, YEARS)))
    discounts = 1.06 ** -np.arange(1, YEARS + 1)
    for deal in DEALS:
        shared = np.maximum(levels * TURNOVER * deal.share / 10_000, deal.least_share)
        values = ((shared + deal.fixed_rent) * discounts).sum(axis=1)
        np.percentile(values, [5, 50, 95])


if __name__ == "__main__":
    main()
