"""What a test says about its items and about learning: difficulty, discrimination, shares of options, gain of the same people."""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from math import comb
from statistics import StatisticsError, correlation, fmean

FEW, SOME = 5, 30
CHANCE = 0.05
Answers = Mapping[int, int | None]
"""What one person chose: the option by the item, None where it was left empty."""


@dataclass(frozen=True, slots=True)
class Key:
    """An item: its options in order and the right one."""

    item: int
    options: Sequence[int]
    right: int


@dataclass(frozen=True, slots=True)
class ItemFigures:
    """How an item did: of `people` who took the test, the share that got it right, how well it tells who knows more, who chose what.

    `difficulty` is None where nobody took the test; `discrimination` is the correlation of the item with the score on the others (corrected
    point-biserial), None where it cannot be worked out: fewer than three people, one item, or everybody alike.
    """

    item: int
    people: int
    right: int
    difficulty: float | None
    discrimination: float | None
    chosen: Mapping[int | None, int]


def analyse(keys: Sequence[Key], taken: Sequence[Answers]) -> list[ItemFigures]:
    """The figures of every item; an item left empty, or not answered at all by one who took the test, counts as not right."""
    marks = [[int(answers.get(key.item) == key.right) for key in keys] for answers in taken]
    totals = [sum(row) for row in marks]
    return [
        _figures(
            key, [row[place] for row in marks], totals, Counter(answers.get(key.item) for answers in taken)
        )
        for place, key in enumerate(keys)
    ]


def _figures(
    key: Key, marks: Sequence[int], totals: Sequence[int], chosen: Mapping[int | None, int]
) -> ItemFigures:
    rest = [total - mark for mark, total in zip(marks, totals, strict=True)]
    return ItemFigures(
        item=key.item,
        people=len(marks),
        right=sum(marks),
        difficulty=sum(marks) / len(marks) if marks else None,
        discrimination=corrected(marks, rest),
        chosen={option: chosen.get(option, 0) for option in (*key.options, None)},
    )


def corrected(marks: Sequence[int], rest: Sequence[int]) -> float | None:
    """The correlation of an item (1 right, 0 wrong) with the score on the other items; None where there is nothing to correlate."""
    if len(marks) < 3:
        return None
    try:
        return correlation(marks, rest)
    except StatisticsError:
        return None


@dataclass(frozen=True, slots=True)
class Gain:
    """What the same people knew before and after, as shares of right answers from 0 to 1: `pairs` people, their means, who rose and fell.

    `chance` is how often so many would rise, or more, if rising and falling were a toss of a coin (one-sided sign test).
    """

    pairs: int
    before: float
    after: float
    better: int
    same: int
    worse: int
    chance: float

    @property
    def rise(self) -> float:
        """The mean rise in shares, negative where it fell."""
        return self.after - self.before


def gain(pairs: Sequence[tuple[float, float]]) -> Gain | None:
    """The gain of people of whom both scores are known; None without any."""
    if not pairs:
        return None
    better = sum(after > before for before, after in pairs)
    worse = sum(after < before for before, after in pairs)
    return Gain(
        pairs=len(pairs),
        before=fmean(before for before, _ in pairs),
        after=fmean(after for _, after in pairs),
        better=better,
        same=len(pairs) - better - worse,
        worse=worse,
        chance=sign_test(better, worse),
    )


def sign_test(better: int, worse: int) -> float:
    """The probability that a fair coin shows heads at least `better` times in `better + worse` throws."""
    throws = better + worse
    return float(sum(comb(throws, heads) for heads in range(better, throws + 1)) / 2**throws)


def how_sure(found: Gain) -> str:
    """What the number of pairs lets one say, in Indonesian."""
    if found.pairs < FEW:
        return "Terlalu sedikit pasangan: ini cerita, bukan ukuran."
    if found.chance > CHANCE:
        return "Belum dapat dibedakan dari kebetulan."
    if found.pairs < SOME:
        return "Naik, tetapi pasangannya sedikit: petunjuk saja."
    return "Naik, dan sukar dijelaskan oleh kebetulan."


def share_right(keys: Sequence[Key], answers: Answers) -> float:
    """How much of some items somebody got right, from 0 to 1; raises ZeroDivisionError without items."""
    return sum(answers.get(key.item) == key.right for key in keys) / len(keys)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who took the test: his village, and what he chose before and after (None: did not take it then)."""

    who: Hashable
    village: str
    before: Answers | None
    after: Answers | None


def paired(people: Sequence[Person], keys: Sequence[Key]) -> list[tuple[float, float]]:
    """The shares of right answers before and after of those who took both tests."""
    return [
        (share_right(keys, one.before), share_right(keys, one.after))
        for one in people
        if one.before is not None and one.after is not None and keys
    ]


def gain_by(people: Sequence[Person], keys: Sequence[Key]) -> dict[str, Gain]:
    """The gain of each village that has at least one pair."""
    villages: dict[str, list[Person]] = {}
    for one in people:
        villages.setdefault(one.village, []).append(one)
    found = {village: gain(paired(some, keys)) for village, some in villages.items()}
    return {village: one for village, one in found.items() if one is not None}
