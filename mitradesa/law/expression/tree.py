"""The tree a rule is written in: facts, constants, dated numbers, comparisons. How a tree is judged lives in the back ends."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NoReturn

from mitradesa.core.calendar import Period
from mitradesa.core.vocabulary import NUMBERS, FactType
from mitradesa.law.dated import Dated


class Malformed(TypeError):
    """A rule that says something the language cannot mean; raised when the book loads."""


class Node:
    """Any part of a tree."""

    __slots__ = ()

    def __bool__(self) -> NoReturn:
        raise Malformed(
            "an expression has no truth of its own: use all_of, any_of, not_, one_of, between instead of and, or, not, in, a < b < c"
        )

    def children(self) -> "tuple[Node, ...]":
        """The parts of this part."""
        return ()

    def walk(self) -> "Iterator[Node]":
        """This node and all below it, in the order they are written."""
        yield self
        for child in self.children():
            yield from child.walk()

    def facts(self) -> tuple[str, ...]:
        """Names of the facts read, each once, in the order they are written."""
        return tuple(dict.fromkeys(node.name for node in self.walk() if isinstance(node, Fact)))


class Condition(Node):
    """A part that answers true, false or null."""

    __slots__ = ()


class Term(Node):
    """A part that has a value: a fact, a constant, a dated number or a shifted date."""

    __slots__ = ()
    type: FactType

    def _compare(self, operator: str, other: object) -> "Compare":
        return Compare(operator, self, as_term(other, self.type))

    def __eq__(self, other: object) -> "Compare":  # type: ignore[override]
        return self._compare("==", other)

    def __ne__(self, other: object) -> "Compare":  # type: ignore[override]
        return self._compare("!=", other)

    def __lt__(self, other: object) -> "Compare":
        return self._compare("<", other)

    def __le__(self, other: object) -> "Compare":
        return self._compare("<=", other)

    def __gt__(self, other: object) -> "Compare":
        return self._compare(">", other)

    def __ge__(self, other: object) -> "Compare":
        return self._compare(">=", other)

    __hash__ = None  # type: ignore[assignment]

    def __add__(self, period: "Period | Dated") -> "Shifted":
        return Shifted(self, period)


@dataclass(frozen=True, eq=False, slots=True)
class Constant(Term):
    """A value written in the rule."""

    value: object
    type: FactType


@dataclass(frozen=True, eq=False, slots=True)
class Number(Term):
    """A number that the law changes: its value depends on the day judged."""

    dated: Dated
    type: FactType


@dataclass(frozen=True, eq=False, slots=True)
class Fact(Term):
    """A named fact of the vocabulary."""

    name: str
    type: FactType
    values: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, slots=True)
class Truth(Fact, Condition):
    """A fact of type bool, which is a condition by itself."""


@dataclass(frozen=True, eq=False, slots=True)
class Shifted(Term):
    """A date plus a period, or plus a period that the law changes."""

    term: Term
    period: Period | Dated
    type: FactType = FactType.DATE

    def __post_init__(self) -> None:
        if self.term.type is not FactType.DATE:
            raise Malformed("only a date can be shifted by a period")

    def children(self) -> tuple[Node, ...]:
        return (self.term,)


@dataclass(frozen=True, eq=False, slots=True)
class WorkingDays(Term):
    """The working days after one day up to and including another; null where a year's days off are not known."""

    start: Term
    end: Term
    type: FactType = FactType.INT

    def __post_init__(self) -> None:
        if self.start.type is not FactType.DATE or self.end.type is not FactType.DATE:
            raise Malformed("working days are counted between two dates")

    def children(self) -> tuple[Node, ...]:
        return (self.start, self.end)


@dataclass(frozen=True, eq=False, slots=True)
class Compare(Condition):
    """Two terms of one type compared; null on either side answers null."""

    operator: str
    left: Term
    right: Term

    def __post_init__(self) -> None:
        if family(self.left.type) != family(self.right.type):
            raise Malformed(f"cannot compare {self.left.type} with {self.right.type}")
        if self.operator not in ("==", "!=") and family(self.left.type) not in ("number", "date"):
            raise Malformed(f"{self.left.type} has no order")
        if isinstance(self.left, Fact) and isinstance(self.right, Constant):
            _allowed(self.left, (self.right.value,))

    def children(self) -> tuple[Node, ...]:
        return (self.left, self.right)


@dataclass(frozen=True, eq=False, slots=True)
class OneOf(Condition):
    """Whether an enumerated fact has one of some values; null answers null."""

    term: Term
    values: tuple[str, ...]

    def children(self) -> tuple[Node, ...]:
        return (self.term,)


@dataclass(frozen=True, eq=False, slots=True)
class Has(Condition):
    """Whether a list fact holds a text; an unknown list answers null."""

    term: Term
    value: str

    def __post_init__(self) -> None:
        if self.term.type is not FactType.LIST:
            raise Malformed("has() reads a list")

    def children(self) -> tuple[Node, ...]:
        return (self.term,)


@dataclass(frozen=True, eq=False, slots=True)
class AllOf(Condition):
    """True when every part is true, false when one is false, else null."""

    parts: tuple[Condition, ...]

    def children(self) -> tuple[Node, ...]:
        return self.parts


@dataclass(frozen=True, eq=False, slots=True)
class AnyOf(Condition):
    """True when one part is true, false when every part is false, else null."""

    parts: tuple[Condition, ...]

    def children(self) -> tuple[Node, ...]:
        return self.parts


@dataclass(frozen=True, eq=False, slots=True)
class Not(Condition):
    """The opposite; null stays null."""

    part: Condition

    def children(self) -> tuple[Node, ...]:
        return (self.part,)


def family(kind: FactType) -> str:
    """What a type can be compared with: numbers with numbers, words with words."""
    if kind in NUMBERS:
        return "number"
    return "word" if kind in (FactType.TEXT, FactType.ENUM) else str(kind)


def as_term(value: object, expected: FactType) -> Term:
    """A term from what stands in a rule: a term, a dated number or a plain value."""
    if isinstance(value, Term):
        return value
    if isinstance(value, Dated):
        return Number(value, expected)
    if not isinstance(value, PLAIN[expected]) or (isinstance(value, bool) and expected is not FactType.BOOL):
        raise Malformed(f"{value!r} is not a value of type {expected}")
    return Constant(value, expected)


PLAIN: dict[FactType, type] = {
    FactType.BOOL: bool,
    FactType.DATE: date,
    FactType.INT: int,
    FactType.RUPIAH: int,
    FactType.PERCENT: int,
    FactType.TEXT: str,
    FactType.ENUM: str,
    FactType.LIST: tuple,
}


def conditions(parts: Iterable[Condition]) -> tuple[Condition, ...]:
    """The parts as a tuple; raises Malformed when one of them is no condition."""
    listed = tuple(parts)
    for part in listed:
        if not isinstance(part, Condition):
            raise Malformed(f"{part!r} is not a condition")
    if not listed:
        raise Malformed("nothing to combine")
    return listed


def all_of(*parts: Condition) -> AllOf:
    """Every one of the parts."""
    return AllOf(conditions(parts))


def any_of(*parts: Condition) -> AnyOf:
    """At least one of the parts."""
    return AnyOf(conditions(parts))


def not_(part: Condition) -> Not:
    """The opposite of a part."""
    return Not(conditions([part])[0])


def one_of(term: Term, *values: str) -> OneOf:
    """An enumerated fact with one of these values."""
    if isinstance(term, Fact):
        _allowed(term, values)
    return OneOf(term, values)


def _allowed(fact: Fact, values: Iterable[object]) -> None:
    wrong = [value for value in values if fact.values and value not in fact.values]
    if wrong:
        raise Malformed(f"{fact.name} has no value {wrong[0]!r}; it has {', '.join(fact.values)}")


def has(term: Term, value: str) -> Has:
    """A list fact that holds this text."""
    return Has(term, value)


def between(term: Term, low: object, high: object) -> AllOf:
    """From low to high, both included."""
    return all_of(term >= low, term <= high)


def working_days(start: Term, end: Term) -> WorkingDays:
    """How many working days lie after a day, up to and including another."""
    return WorkingDays(start, end)


def before(left: Term, right: object) -> Compare:
    """A day earlier than another."""
    return left < right


def after(left: Term, right: object) -> Compare:
    """A day later than another."""
    return left > right
