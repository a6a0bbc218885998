"""Counts of outcomes over tables of facts: each comparison is worked out once for a table, however many rules ask it."""

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any, TypeAlias

import polars as pl

from mitradesa.core.findings import OUTCOMES, Gate, Outcome
from mitradesa.core.vocabulary import FactType
from mitradesa.law.expression.frames.expressions import DAY_COLUMN, Frames
from mitradesa.law.expression.tree import AllOf, AnyOf, Compare, Condition, Fact, Has, Not, Term, Truth
from mitradesa.law.rule import Rule

Known: TypeAlias = MutableMapping[str, pl.Series]
"""Conditions over one table as columns of true, false and null, by what they say."""
Mask: TypeAlias = Callable[[Known], pl.Series]


class Tally:
    """How many agreements have each outcome, for every rule, summed over tables that have the same columns."""

    def __init__(self, rules: Iterable[Rule], *, gate: Gate) -> None:
        self.rules = list(rules)
        self.asked = [Asked.of(rule, gate=gate) for rule in self.rules]
        self.counts = {rule.id: dict.fromkeys(OUTCOMES, 0) for rule in self.rules}
        self.agreements = 0
        self.leaves: Leaves | None = None

    def add(self, facts: pl.DataFrame) -> None:
        """Judges every row of a table and adds it to the counts."""
        self.agreements += facts.height
        self.leaves = self.leaves or Leaves(facts.columns, self.rules)
        known = self.leaves.judge(facts)
        for rule, asked in zip(self.rules, self.asked, strict=True):
            counts = self.counts[rule.id]
            for outcome, count in asked.count(known, facts.height).items():
                counts[outcome] += count


class Leaves:
    """The comparisons that rules ask of tables with these columns, worked out together, on all cores; what joins them is cheap."""

    def __init__(self, columns: Sequence[str], rules: Iterable[Rule]) -> None:
        frames = Frames(columns)
        self.kept: dict[str, str] = {}
        self.asked: dict[str, pl.Expr] = {}
        for rule in rules:
            self.asked[repr(rule.spans)] = frames.in_force(rule)
            for node in (node for tree in conditions_of(rule) for node in leaves(tree)):
                self._add(node, frames)

    def _add(self, node: Condition, frames: Frames) -> None:
        column = frames.column_of(node) if isinstance(node, Truth | Has) else None
        if column is not None:
            self.kept[repr(node)] = column
        elif repr(node) not in self.asked:
            self.asked[repr(node)] = frames.write(node)

    def judge(self, facts: pl.DataFrame) -> Known:
        """Every comparison on every row."""
        # Short names, for what a comparison says is long and the plan repeats it.
        named = [_anywhere(asked).alias(str(place)) for place, asked in enumerate(self.asked.values())]
        worked = facts.lazy().select(named).collect().get_columns()
        known: Known = dict(zip(self.asked, worked, strict=True))
        known.update({key: facts[column] for key, column in self.kept.items()})
        return known


def _anywhere(column: pl.Expr) -> pl.Expr:
    """An expression that reads no column fits a table of any length as one value."""
    return column if column.meta.root_names() else column.first()


@dataclass(frozen=True, slots=True)
class Asked:
    """A rule as masks over one table: in force, applying, its day come, its requirement; what is not asked is None."""

    force: str
    applies: Mask | None
    due: Mask | None
    required: Mask | None

    @classmethod
    def of(cls, rule: Rule, *, gate: Gate) -> "Asked":
        """The masks of a rule at a gate; a rule of a later gate requires nothing yet."""
        later = rule.gate.order > gate.order
        joined = AllOf(tuple(requirement.condition for requirement in rule.requires))
        return cls(
            force=repr(rule.spans),
            applies=None if rule.applies is None else mask(rule.applies),
            due=None if rule.due is None else mask(_due(rule.due)),
            required=None if later else mask(joined),
        )

    def count(self, known: Known, rows: int) -> dict[Outcome, int]:
        """How many of the table's rows have each outcome."""
        asked = force = known[self.force]
        held = int(force.sum())
        counts = dict.fromkeys(OUTCOMES, 0) | {Outcome.NOT_IN_FORCE: rows - held}
        if self.applies is not None:
            asked = force & self.applies(known)
            # A row in force that is neither asked nor in doubt is one to which the rule does not apply.
            counts[Outcome.NOT_APPLICABLE] = held - int(asked.sum()) - asked.null_count()
        if self.required is None:
            return counts | {Outcome.NOT_YET_DUE: held - counts[Outcome.NOT_APPLICABLE]}
        if self.due is not None:
            due = self.due(known)
            counts[Outcome.NOT_YET_DUE] = int((asked.fill_null(True) & ~due).sum())
            asked = asked & due
        required = self.required(known)
        counts[Outcome.MET] = int((asked & required).sum())
        counts[Outcome.BREACHED] = int((asked & ~required).sum())
        counts[Outcome.UNKNOWN] = rows - sum(counts.values())
        return counts


JOINS: dict[type[Condition], Callable[[Any, Any], pl.Series]] = {
    AllOf: operator.and_,
    AnyOf: operator.or_,
}


def mask(node: Condition) -> Mask:
    """A function of the comparisons known of a table that answers the condition on every row, and remembers what it joined."""
    key = repr(node)
    if isinstance(node, Not):
        part = mask(node.part)
        return lambda known: ~part(known)
    if not isinstance(node, AllOf | AnyOf):
        return lambda known: known[key]
    parts, join = [mask(part) for part in node.parts], JOINS[type(node)]

    def joined(known: Known) -> pl.Series:
        if key not in known:
            known[key] = reduce(join, (part(known) for part in parts))
        return known[key]

    return joined


def conditions_of(rule: Rule) -> list[Condition]:
    """The conditions of a rule: when it applies, what it requires, whether its day has come."""
    asked = [requirement.condition for requirement in rule.requires]
    return [
        *([rule.applies] if rule.applies is not None else []),
        *([_due(rule.due)] if rule.due is not None else []),
        *asked,
    ]


def _due(day: Term) -> Compare:
    return Compare("<=", day, Fact(DAY_COLUMN, FactType.DATE))


def leaves(node: Condition) -> Iterator[Condition]:
    """The comparisons that a condition joins."""
    if isinstance(node, AllOf | AnyOf):
        for part in node.parts:
            yield from leaves(part)
    elif isinstance(node, Not):
        yield from leaves(node.part)
    else:
        yield node


def summarise(rules: Iterable[Rule], facts: pl.DataFrame, *, gate: Gate) -> Mapping[str, dict[Outcome, int]]:
    """How many agreements of one table have each outcome, for every rule."""
    tally = Tally(rules, gate=gate)
    tally.add(facts)
    return tally.counts
