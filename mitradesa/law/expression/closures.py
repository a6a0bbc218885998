"""Back end for one agreement: a tree becomes a Python function over a mapping of facts, with three-valued logic."""

import operator
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from mitradesa.core.calendar import Period
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
    Term,
    WorkingDays,
)
from mitradesa.law.working_days import working_calendar

Judge = Callable[[Mapping[str, Any], date], Any]

OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def compile_closure(node: Node) -> Judge:
    """A function of (facts, day judged) that answers the node's value; None is unknown."""
    return COMPILERS[type(node).__name__](node)


def _fact(node: Fact) -> Judge:
    name = node.name
    return lambda facts, day: facts.get(name)


def _constant(node: Constant) -> Judge:
    value = node.value
    return lambda facts, day: value


def _number(node: Number) -> Judge:
    dated = node.dated
    return lambda facts, day: dated.on(day)


def _shifted(node: Shifted) -> Judge:
    term, period = compile_closure(node.term), node.period

    def shifted(facts: Mapping[str, Any], day: date) -> Any:
        start = term(facts, day)
        length = period.on(day) if isinstance(period, Dated) else period
        return length.after(start) if start is not None and isinstance(length, Period) else None

    return shifted


def _working_days(node: WorkingDays) -> Judge:
    start, end = compile_closure(node.start), compile_closure(node.end)

    def working_days(facts: Mapping[str, Any], day: date) -> Any:
        one, other = start(facts, day), end(facts, day)
        return None if one is None or other is None else working_calendar().between(one, other)

    return working_days


def _compare(node: Compare) -> Judge:
    holds = OPERATORS[node.operator]
    if isinstance(node.right, Constant):
        return _beside(node.left, holds, node.right.value)
    left, right = compile_closure(node.left), compile_closure(node.right)

    def compare(facts: Mapping[str, Any], day: date) -> Any:
        one, other = left(facts, day), right(facts, day)
        return None if one is None or other is None else holds(one, other)

    return compare


def _one_of(node: OneOf) -> Judge:
    return _tested(node.term, frozenset(node.values).__contains__)


def _has(node: Has) -> Judge:
    return _beside(node.term, operator.contains, node.value)


def _beside(term: Term, holds: Callable[[Any, Any], bool], constant: object) -> Judge:
    """A term beside a constant; most conditions are that of a fact, so its value is taken without a call of its own."""
    if isinstance(term, Fact):
        name = term.name

        def fact_beside(facts: Mapping[str, Any], day: date) -> Any:
            value = facts.get(name)
            return None if value is None else holds(value, constant)

        return fact_beside
    return _tested(term, lambda value: holds(value, constant))


def _tested(term: Term, test: Callable[[Any], bool]) -> Judge:
    """A test of one term; a fact's value is taken without a call of its own."""
    if isinstance(term, Fact):
        name = term.name

        def fact_tested(facts: Mapping[str, Any], day: date) -> Any:
            value = facts.get(name)
            return None if value is None else test(value)

        return fact_tested
    value_of = compile_closure(term)

    def term_tested(facts: Mapping[str, Any], day: date) -> Any:
        value = value_of(facts, day)
        return None if value is None else test(value)

    return term_tested


def _all_of(node: AllOf) -> Judge:
    return _first_of(node.parts, decisive=False)


def _any_of(node: AnyOf) -> Judge:
    return _first_of(node.parts, decisive=True)


def _first_of(parts: tuple[Node, ...], *, decisive: bool) -> Judge:
    judges = [compile_closure(part) for part in parts]

    def first_of(facts: Mapping[str, Any], day: date) -> Any:
        answer: bool | None = not decisive
        for judge in judges:
            value = judge(facts, day)
            if value is decisive:
                return decisive
            if value is None:
                answer = None
        return answer

    return first_of


def _not(node: Not) -> Judge:
    part = compile_closure(node.part)

    def opposite(facts: Mapping[str, Any], day: date) -> Any:
        value = part(facts, day)
        return None if value is None else not value

    return opposite


COMPILERS: dict[str, Callable[[Any], Judge]] = {
    "Fact": _fact,
    "Truth": _fact,
    "Constant": _constant,
    "Number": _number,
    "Shifted": _shifted,
    "WorkingDays": _working_days,
    "Compare": _compare,
    "OneOf": _one_of,
    "Has": _has,
    "AllOf": _all_of,
    "AnyOf": _any_of,
    "Not": _not,
}
