"""A tree as Indonesian phrases, so that a lawyer reads exactly what the computer judges; the back ends that judge live beside this file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from mitradesa.core.calendar import Period
from mitradesa.core.vocabulary import WORKING_DAY, FactType, FactWord, vocabulary
from mitradesa.law.dated import Dated
from mitradesa.law.expression.tree import (
    AllOf,
    AnyOf,
    Compare,
    Constant,
    Fact,
    Has,
    Node,
    Not,
    Number,
    OneOf,
    Shifted,
    WorkingDays,
)

ALL = "semua ini benar"
ANY = "sedikitnya satu dari ini benar"
NOT = "ini tidak benar"
OPERATORS = {
    "==": "adalah",
    "!=": "bukan",
    "<": "kurang dari",
    "<=": "paling banyak",
    ">": "lebih dari",
    ">=": "paling sedikit",
}
DATE_OPERATORS = {**OPERATORS, "<": "sebelum", "<=": "paling lambat", ">": "sesudah", ">=": "paling awal"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A condition in words: a sentence without parts, or what joins its parts."""

    text: str
    parts: "tuple[Phrase, ...]" = ()


def phrase(node: Node, day: date) -> Phrase:
    """The condition in words, with the numbers of the law as they stand on a day."""
    return PHRASES[type(node).__name__](node, day)


def _all(node: AllOf, day: date) -> Phrase:
    return Phrase(ALL, tuple(phrase(part, day) for part in node.parts))


def _any(node: AnyOf, day: date) -> Phrase:
    return Phrase(ANY, tuple(phrase(part, day) for part in node.parts))


def _not(node: Not, day: date) -> Phrase:
    return Phrase(NOT, (phrase(node.part, day),))


def _compare(node: Compare, day: date) -> Phrase:
    words = DATE_OPERATORS if node.left.type is FactType.DATE else OPERATORS
    word = _word(node.left) or _word(node.right)
    return Phrase(f"{term(node.left, day, word)} {words[node.operator]} {term(node.right, day, word)}")


def _one_of(node: OneOf, day: date) -> Phrase:
    word = _word(node.term)
    shown = [word.show(value) if word else value for value in node.values]
    return Phrase(f"{term(node.term, day)} adalah {' atau '.join(shown)}")


def _has(node: Has, day: date) -> Phrase:
    word = _word(node.term)
    shown = (word.values or {}).get(node.value, node.value) if word else node.value
    return Phrase(f"{term(node.term, day)} memuat {shown}")


def _truth(node: Fact, day: date) -> Phrase:
    return Phrase(f"{term(node, day)}: ya")


PHRASES: dict[str, Callable[..., Phrase]] = {
    "AllOf": _all,
    "AnyOf": _any,
    "Not": _not,
    "Compare": _compare,
    "OneOf": _one_of,
    "Has": _has,
    "Truth": _truth,
}


def term(node: Node, day: date, word: FactWord | None = None) -> str:
    """A term in words; `word` is the fact that a constant or number is compared with, which gives it its unit."""
    if isinstance(node, Fact):
        return f"“{vocabulary()[node.name].label}”"
    if isinstance(node, Shifted):
        return f"{term(node.term, day)} ditambah {value_in_words(_on(node.period, day))}"
    if isinstance(node, WorkingDays):
        return f"hari kerja sesudah {term(node.start, day)} sampai {term(node.end, day)}"
    value = node.dated.on(day) if isinstance(node, Number) else getattr(node, "value", None)
    return word.show(value) if word and not isinstance(value, Period) else value_in_words(value)


def value_in_words(value: object) -> str:
    """A bare value as a person reads it."""
    return str(value) if isinstance(value, str | int | Period) else repr(value)


def _on(period: Period | Dated, day: date) -> object:
    return period.on(day) if isinstance(period, Dated) else period


def _word(node: Node) -> FactWord | None:
    if isinstance(node, WorkingDays):
        return WORKING_DAY
    names = node.facts()
    if isinstance(node, Constant | Number) or not names:
        return None
    return vocabulary()[names[0]]
