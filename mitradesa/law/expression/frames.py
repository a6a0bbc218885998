"""Back end for millions of agreements: a tree becomes a Polars expression. The only module that imports Polars."""

from collections.abc import Callable, Sequence
from typing import Any

import polars as pl

from mitradesa.core.calendar import Period
from mitradesa.core.findings import OUTCOMES, Gate, Outcome
from mitradesa.law.dated import Dated
from mitradesa.law.expression.closures import OPERATORS
from mitradesa.law.expression.tree import AllOf, AnyOf, Compare, Constant, Fact, Has, Not, Number, OneOf, Shifted
from mitradesa.law.rule import Rule

DAY_COLUMN = "judged_on"
JUDGED = pl.col(DAY_COLUMN)


def expression(node: Any) -> pl.Expr:
    """A Polars expression for any node; a condition answers true, false or null."""
    return WRITERS[type(node).__name__](node)


def _fact(node: Fact) -> pl.Expr:
    return pl.col(node.name)


def _constant(node: Constant) -> pl.Expr:
    return pl.lit(node.value)


def _chain(dated: Dated, write: Callable[[Any], pl.Expr]) -> pl.Expr:
    chosen = write(dated.links[0].value)
    for link in dated.links[1:]:
        chosen = pl.when(pl.lit(link.first) <= JUDGED).then(write(link.value)).otherwise(chosen)
    return chosen


def _number(node: Number) -> pl.Expr:
    return _chain(node.dated, pl.lit)


def _shift(start: pl.Expr, period: Period) -> pl.Expr:
    return start.dt.offset_by(f"{period.months}mo").dt.offset_by(f"{period.days}d")


def _shifted(node: Shifted) -> pl.Expr:
    start = expression(node.term)
    if isinstance(node.period, Dated):
        return _chain(node.period, lambda period: _shift(start, period))
    return _shift(start, node.period)


def _compare(node: Compare) -> pl.Expr:
    compared: pl.Expr = OPERATORS[node.operator](expression(node.left), expression(node.right))  # type: ignore[assignment]
    return compared


def _one_of(node: OneOf) -> pl.Expr:
    return expression(node.term).is_in(list(node.values))


def _has(node: Has) -> pl.Expr:
    return expression(node.term).str.contains(f"|{node.value}|", literal=True)


def _all_of(node: AllOf) -> pl.Expr:
    return pl.all_horizontal([expression(part) for part in node.parts])


def _any_of(node: AnyOf) -> pl.Expr:
    return pl.any_horizontal([expression(part) for part in node.parts])


def _not(node: Not) -> pl.Expr:
    return ~expression(node.part)


WRITERS: dict[str, Callable[[Any], pl.Expr]] = {
    "Fact": _fact,
    "Truth": _fact,
    "Constant": _constant,
    "Number": _number,
    "Shifted": _shifted,
    "Compare": _compare,
    "OneOf": _one_of,
    "Has": _has,
    "AllOf": _all_of,
    "AnyOf": _any_of,
    "Not": _not,
}


def _in_force(rule: Rule) -> pl.Expr:
    return pl.any_horizontal([JUDGED.is_between(pl.lit(span.first), pl.lit(span.last)) for span in rule.spans])


def _code(outcome: Outcome) -> pl.Expr:
    return pl.lit(OUTCOMES.index(outcome), dtype=pl.UInt8)


def _cases(rule: Rule, gate: Gate) -> Sequence[tuple[pl.Expr, Outcome]]:
    cases = [(~_in_force(rule), Outcome.NOT_IN_FORCE)]
    applies = None if rule.applies is None else expression(rule.applies)
    if applies is not None:
        cases.append((~applies, Outcome.NOT_APPLICABLE))
    if rule.gate.order > gate.order:
        return [*cases, (pl.lit(True), Outcome.NOT_YET_DUE)]
    if rule.due is not None:
        due = expression(rule.due)
        cases += [(JUDGED < due, Outcome.NOT_YET_DUE), (due.is_null(), Outcome.UNKNOWN)]
    if applies is not None:
        cases.append((applies.is_null(), Outcome.UNKNOWN))
    required = pl.all_horizontal([expression(requirement.condition) for requirement in rule.requires])
    return [*cases, (required, Outcome.MET), (~required, Outcome.BREACHED)]


def outcome(rule: Rule, *, gate: Gate) -> pl.Expr:
    """An expression that answers a rule's outcome as a place in OUTCOMES (UInt8); a null test counts as not true."""
    answer = _code(Outcome.UNKNOWN)
    for test, found in reversed(_cases(rule, gate)):
        answer = pl.when(test).then(_code(found)).otherwise(answer)
    return answer.alias(rule.id)
