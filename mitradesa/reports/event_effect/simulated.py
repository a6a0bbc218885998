"""A simulated regency whose truth is known: unlike villages, subdistricts that move together, an event that goes where need is."""

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

SUBDISTRICTS, VILLAGES_EACH, REACHED_SUBDISTRICTS, REACHED_EACH = 24, 15, 12, 3
"""As many as in Kabupaten Lahat; reached are 36 villages of 12 subdistricts, about as many as its event of 2021."""
USUAL: Mapping[str, float] = {"signed": 0.5, "breaches": 1.2, "mended": 2.0, "late_reports": 0.4}
"""What a village does in half a year, on average."""


@dataclass(frozen=True, slots=True)
class Village:
    """A simulated village."""

    code: str
    subdistrict: str
    reached: bool
    before: Mapping[str, float | None]
    after: Mapping[str, float | None]


def regency(seed: int, planted: Mapping[str, float], *, by_need: float = 1.0) -> list[Village]:
    """A regency after an event; `planted` multiplies a measure in reached villages, `by_need` is how much the worst are chosen first."""
    chance = random.Random(seed)  # noqa: S311
    found: list[Village] = []
    for place in range(SUBDISTRICTS):
        moved = {measure: math.exp(chance.gauss(0.1, 0.25)) for measure in USUAL}
        rates = [
            {measure: usual * chance.gammavariate(4, 0.25) for measure, usual in USUAL.items()}
            for _ in range(VILLAGES_EACH)
        ]
        before = [{measure: _poisson(chance, rate) for measure, rate in one.items()} for one in rates]
        asked = _asked(chance, before, by_need) if place < REACHED_SUBDISTRICTS else set()
        for number, (one, began) in enumerate(zip(rates, before, strict=True)):
            reached = number in asked
            after = {
                measure: float(
                    _poisson(chance, rate * moved[measure] * (planted.get(measure, 1) if reached else 1))
                )
                for measure, rate in one.items()
            }
            found.append(Village(f"{place:02}.{number:02}", f"{place:02}", reached, began, after))
    return found


def _asked(chance: random.Random, before: Sequence[Mapping[str, float]], by_need: float) -> set[int]:
    """The villages of a subdistrict that are invited: those that mended least and broke most, with chance in it."""
    need = [by_need * (one["breaches"] - one["mended"]) + chance.gauss(0, 1) for one in before]
    return set(sorted(range(len(need)), key=lambda number: -need[number])[:REACHED_EACH])


def _poisson(chance: random.Random, rate: float) -> float:
    """Knuth's way, for the small rates here."""
    stop, count, product = math.exp(-rate), 0, chance.random()
    while product > stop:
        count += 1
        product *= chance.random()
    return float(count)
