"""A tree with other numbers of the law in it; what a tree means lives in `tree`."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from mitradesa.core.calendar import Period
from mitradesa.law.dated import Dated
from mitradesa.law.expression.tree import (
    AllOf,
    AnyOf,
    Compare,
    Has,
    Node,
    Not,
    Number,
    OneOf,
    Shifted,
    WorkingDays,
)

N = TypeVar("N", bound=Node)
Changes = Mapping[int, Dated]


def with_numbers(node: N, changes: Changes) -> N:
    """The same tree with each dated number, named by its `id()`, replaced."""
    return _rewritten(node, changes)  # type: ignore[return-value]


def _rewritten(node: Node, changes: Changes) -> Node:
    if isinstance(node, AllOf | AnyOf):
        return replace(node, parts=tuple(with_numbers(part, changes) for part in node.parts))
    if isinstance(node, Not):
        return replace(node, part=with_numbers(node.part, changes))
    if isinstance(node, Compare):
        return replace(node, left=with_numbers(node.left, changes), right=with_numbers(node.right, changes))
    return _term(node, changes)


def _term(node: Node, changes: Changes) -> Node:
    if isinstance(node, OneOf | Has):
        return replace(node, term=with_numbers(node.term, changes))
    if isinstance(node, Number):
        return replace(node, dated=changes.get(id(node.dated), node.dated))
    if isinstance(node, Shifted):
        return replace(node, term=with_numbers(node.term, changes), period=_period(node.period, changes))
    if isinstance(node, WorkingDays):
        return replace(node, start=with_numbers(node.start, changes), end=with_numbers(node.end, changes))
    return node


def _period(period: Period | Dated, changes: Changes) -> Period | Dated:
    return changes.get(id(period), period) if isinstance(period, Dated) else period
