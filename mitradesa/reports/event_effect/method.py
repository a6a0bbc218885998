"""Whether villages that an event reached did otherwise afterwards than their not yet reached neighbours; pure, and the same at every call.

The change of a village is read against villages that began alike: from what it did afterwards the mean of all villages of the same band of
"before" is taken. What is left is compared inside each subdistrict only, so that what moves a whole subdistrict or the whole regency is no
effect. How surprising the difference is, is counted: the labels "reached" are drawn anew within each subdistrict, and the share of draws
that differ as much is `chance` (Freedman and Lane 1983; Edgington and Onghena, Randomization Tests, 4th ed.).
Several measures are tested together by Holm's steps (1979).
"""

import math
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from statistics import NormalDist, fmean
from typing import Protocol

LEVEL = 0.025
"""How often an effect may be "found" where there is none, over all measures of an event together."""
POWER = 0.8
"""How often an effect of the smallest size that can be seen is found."""
FEWEST = 8
"""Fewer comparable villages on either side are counted, not tested."""
DRAWS = 1999
BANDS = 5
NOTHING = 1e-12


class Village(Protocol):
    """A village, where it lies, whether the event reached it, and what was counted before and after by measure (None: nothing to count)."""

    @property
    def subdistrict(self) -> str:
        """The code of its subdistrict."""

    @property
    def reached(self) -> bool:
        """Whether somebody of it came."""

    @property
    def before(self) -> Mapping[str, float | None]:
        """Counts before the event, by measure."""

    @property
    def after(self) -> Mapping[str, float | None]:
        """Counts after it, by measure."""


class Verdict(StrEnum):
    """What can be said of one measure."""

    MORE = "more"
    LESS = "less"
    NOT_SEEN = "not_seen"
    TOO_FEW = "too_few"


@dataclass(frozen=True, slots=True)
class Side:
    """The comparable villages of one side: how many, and their means before and after."""

    villages: int
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """One measure compared; `difference` is that of reached villages against neighbours that began alike, per village.

    `chance` is the share of random labels that differ as much, `smallest` the size that would be found four times of five; all three are
    None where too few villages can be compared.
    """

    measure: str
    reached: Side
    others: Side
    difference: float | None = None
    chance: float | None = None
    smallest: float | None = None
    verdict: Verdict = Verdict.TOO_FEW


@dataclass(frozen=True, slots=True)
class _Group:
    """The comparable villages of one subdistrict: what is left of each after its band's mean, the reached ones first."""

    rest: Sequence[float]
    total: float
    reached: int

    def difference(self, chosen: Iterable[int]) -> float:
        """The sum over the `chosen` villages, `reached` in number, of what is left of each less the mean of the others."""
        theirs = sum([self.rest[one] for one in chosen])
        return theirs - self.reached * (self.total - theirs) / (len(self.rest) - self.reached)


Shape = tuple[tuple[int, int], ...]
"""How many villages each subdistrict has, and how many of them are reached."""
Labels = Sequence[Sequence[Sequence[int]]]
"""For each draw and subdistrict the villages that bear the label."""


def compare(
    villages: Sequence[Village], measures: Sequence[str], *, seed: str, draws: int = DRAWS
) -> list[Comparison]:
    """Every measure compared, in the order given; the same `seed` gives the same answer."""
    drawn: dict[Shape, Labels] = {}
    raw = []
    for measure in measures:
        comparable = _comparable(list(_counted(villages, measure)))
        reached = _side([one for one in comparable if one.reached])
        others = _side([one for one in comparable if not one.reached])
        if min(reached.villages, others.villages) < FEWEST:
            raw.append(Comparison(measure, reached, others))
            continue
        groups = _groups(comparable)
        shape = tuple((len(one.rest), one.reached) for one in groups)
        if shape not in drawn:
            drawn[shape] = _labels(shape, seed, draws)
        seen, chance, smallest = _surprise(groups, drawn[shape], reached.villages, LEVEL / len(measures))
        raw.append(Comparison(measure, reached, others, seen, chance, smallest, Verdict.NOT_SEEN))
    return _holm(raw)


def _labels(shape: Shape, seed: str, draws: int) -> Labels:
    """Which villages of each group would bear the label, drawn anew `draws` times."""
    # Labels are drawn to count, not to keep a secret.
    chooser = random.Random(seed)  # noqa: S311
    return [[chooser.sample(range(size), reached) for size, reached in shape] for _ in range(draws)]


def _surprise(
    groups: Sequence["_Group"], labels: Labels, reached: int, level: float
) -> tuple[float, float, float]:
    """The difference per reached village, the share of labels that differ as much, and the smallest that would be found."""
    seen = math.fsum(one.difference(range(one.reached)) for one in groups) / reached
    drawn = [
        math.fsum(one.difference(chosen) for one, chosen in zip(groups, label, strict=True)) / reached
        for label in labels
    ]
    as_far = sum(abs(one) >= abs(seen) - NOTHING for one in drawn)
    spread = math.sqrt(fmean(one * one for one in drawn))
    far = NormalDist().inv_cdf(1 - level / 2) + NormalDist().inv_cdf(POWER)
    return seen, (1 + as_far) / (1 + len(labels)), spread * far


def _side(villages: Sequence["_Counted"]) -> Side:
    if not villages:
        return Side(0, 0.0, 0.0)
    return Side(len(villages), fmean(one.before for one in villages), fmean(one.after for one in villages))


@dataclass(frozen=True, slots=True)
class _Counted:
    """A village with one measure's counts."""

    subdistrict: str
    reached: bool
    before: float
    after: float


def _counted(villages: Sequence[Village], measure: str) -> Iterator[_Counted]:
    for one in villages:
        before, after = one.before.get(measure), one.after.get(measure)
        if before is not None and after is not None:
            yield _Counted(one.subdistrict, one.reached, before, after)


def _comparable(counted: Sequence[_Counted]) -> list[_Counted]:
    """Those of subdistricts that have both a reached village and one that is not."""
    sides: dict[str, set[bool]] = defaultdict(set)
    for one in counted:
        sides[one.subdistrict].add(one.reached)
    return [one for one in counted if len(sides[one.subdistrict]) == 2]


def _groups(comparable: Sequence[_Counted]) -> list[_Group]:
    """What each village did beyond the mean of those that began alike, by subdistrict."""
    band = _bands([one.before for one in comparable])
    inside: dict[int, list[float]] = defaultdict(list)
    for one in comparable:
        inside[band[one.before]].append(one.after)
    means = {number: fmean(values) for number, values in inside.items()}
    by_place: dict[str, tuple[list[float], list[float]]] = defaultdict(lambda: ([], []))
    for one in comparable:
        by_place[one.subdistrict][not one.reached].append(one.after - means[band[one.before]])
    return [
        _Group([*reached, *others], math.fsum([*reached, *others]), len(reached))
        for reached, others in by_place.values()
    ]


def _bands(values: Sequence[float]) -> dict[float, int]:
    """The band of each distinct value: bands hold about as many villages each, and equal values are never parted."""
    ordered = sorted(values)
    return {value: place * BANDS // len(ordered) for place, value in reversed(list(enumerate(ordered)))}


def _holm(raw: Sequence[Comparison]) -> list[Comparison]:
    """The verdicts by Holm's steps: the least likely first, each against what is left of the level, until one fails."""
    tested = sorted((one for one in raw if one.chance is not None), key=lambda one: one.chance or 0)
    verdicts: dict[str, Verdict] = {}
    for place, one in enumerate(tested):
        if (one.chance or 0) > LEVEL / (len(tested) - place):
            break
        verdicts[one.measure] = Verdict.MORE if (one.difference or 0) > 0 else Verdict.LESS
    return [replace(one, verdict=verdicts.get(one.measure, one.verdict)) for one in raw]
