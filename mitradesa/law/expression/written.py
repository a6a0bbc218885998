"""A condition written as text in a region's own rule, read with the closed language alone: nothing of it is ever run.

`asset_use == "sewa" and ends_on < starts_on + LONGEST`, `regime in ("third_party", "asset_use")`, `"NPWP" in asset_papers`,
`not pledges_asset`, `working_days(sent_on, answered_on) <= 10`, `signed_on >= date("2026-03-27")`.
"""

import ast
import operator
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from mitradesa.core.calendar import Period
from mitradesa.law.dated import Dated, days, months, years
from mitradesa.law.expression.tree import (
    Condition,
    Constant,
    Fact,
    Malformed,
    Term,
    all_of,
    any_of,
    has,
    not_,
    one_of,
    working_days,
)
from mitradesa.law.facts import fact_named

LONGEST, DEEPEST = 2000, 20
Numbers = Mapping[str, Dated]
COMPARES: Mapping[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}
TURNED: Mapping[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.Gt,
    ast.LtE: ast.GtE,
    ast.Gt: ast.Lt,
    ast.GtE: ast.LtE,
}
CALLS: Mapping[str, tuple[Callable[..., Any], tuple[type, ...]]] = {
    "months": (months, (int,)),
    "years": (years, (int,)),
    "days": (days, (int,)),
    "date": (date.fromisoformat, (str,)),
    "working_days": (working_days, (Term, Term)),
}


def condition(text: str, numbers: Numbers) -> Condition:
    """The condition that a text writes; raises Malformed with a sentence for anything that the language does not have."""
    if len(text) > LONGEST:
        raise Malformed(f"syarat ini lebih panjang dari {LONGEST} huruf")
    try:
        tree = ast.parse(text.strip(), mode="eval").body
        _need_shallow(tree)
        found = _read(tree, numbers)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise Malformed(f"tidak terbaca: {error}") from None
    if not isinstance(found, Condition):
        raise Malformed("ini bukan syarat yang benar atau salah")
    return found


def _need_shallow(tree: ast.expr) -> None:
    level: list[ast.AST] = [tree]
    for _depth in range(DEEPEST):
        level = [inner for node in level for inner in ast.iter_child_nodes(node)]
    if level:
        raise Malformed(f"syarat ini bersarang lebih dari {DEEPEST} kali")


def _read(node: ast.expr, numbers: Numbers) -> Any:
    reader = READERS.get(type(node))
    if reader is None:
        raise Malformed(f"'{ast.unparse(node)[:60]}' tidak dikenal oleh bahasa aturan")
    return reader(node, numbers)


def _bool_op(node: ast.BoolOp, numbers: Numbers) -> Condition:
    parts = [_read(value, numbers) for value in node.values]
    return all_of(*parts) if isinstance(node.op, ast.And) else any_of(*parts)


def _unary(node: ast.UnaryOp, numbers: Numbers) -> Any:
    if isinstance(node.op, ast.Not):
        return not_(_read(node.operand, numbers))
    value = _read(node.operand, numbers)
    if isinstance(node.op, ast.USub) and type(value) is int:
        return -value
    raise Malformed(f"'{ast.unparse(node)[:60]}' tidak dikenal oleh bahasa aturan")


def _compare(node: ast.Compare, numbers: Numbers) -> Condition:
    if len(node.ops) != 1:
        raise Malformed("bandingkan dua hal saja; sambung dengan and")
    kind, left, right = type(node.ops[0]), node.left, node.comparators[0]
    if kind in (ast.In, ast.NotIn):
        found = _in(left, right, numbers)
        return found if kind is ast.In else not_(found)
    if kind not in COMPARES:
        raise Malformed("perbandingan ini tidak dikenal oleh bahasa aturan")
    one, other = _read(left, numbers), _read(right, numbers)
    if not isinstance(one, Term):
        one, other, kind = other, one, TURNED.get(kind, kind)
    if not isinstance(one, Term):
        raise Malformed(f"'{ast.unparse(node)[:60]}' tidak membaca fakta apa pun")
    compared: Condition = COMPARES[kind](one, other)
    return compared


def _in(left: ast.expr, right: ast.expr, numbers: Numbers) -> Condition:
    if isinstance(left, ast.Constant) and isinstance(left.value, str):
        held = _read(right, numbers)
        if isinstance(held, Fact):
            return has(held, left.value)
    term = _read(left, numbers)
    if isinstance(term, Fact) and isinstance(right, ast.Tuple | ast.List) and right.elts:
        values = [one.value if isinstance(one, ast.Constant) else None for one in right.elts]
        if all(isinstance(value, str) for value in values):
            return one_of(term, *map(str, values))
    raise Malformed('tulis fakta in ("satu", "dua") atau "teks" in fakta_daftar')


def _add(node: ast.BinOp, numbers: Numbers) -> Term:
    start, period = _read(node.left, numbers), _read(node.right, numbers)
    if not isinstance(node.op, ast.Add) or not isinstance(period, Period | Dated):
        raise Malformed("yang dapat ditambahkan hanya jangka waktu pada tanggal")
    if isinstance(start, date):
        raise Malformed("jangka waktu ditambahkan pada fakta tanggal")
    if not isinstance(start, Term) or isinstance(start, Constant):
        raise Malformed("jangka waktu ditambahkan pada fakta tanggal")
    return start + period


def _call(node: ast.Call, numbers: Numbers) -> Any:
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    if name not in CALLS or node.keywords:
        raise Malformed(f"'{ast.unparse(node.func)[:40]}(…)' tidak dikenal; yang ada: {', '.join(CALLS)}")
    make, kinds = CALLS[name]
    given = [_read(one, numbers) for one in node.args]
    fits = len(given) == len(kinds) and all(
        isinstance(value, kind) and not isinstance(value, bool)
        for value, kind in zip(given, kinds, strict=True)
    )
    if not fits:
        raise Malformed(f"isi {name}(…) tidak cocok")
    return make(*given)


def _constant(node: ast.Constant, numbers: Numbers) -> object:
    if not isinstance(node.value, str | int):
        raise Malformed(f"'{ast.unparse(node)[:40]}' bukan teks, bilangan bulat, True atau False")
    return node.value


def _name(node: ast.Name, numbers: Numbers) -> Any:
    return numbers[node.id] if node.id in numbers else fact_named(node.id)


READERS: Mapping[type[ast.expr], Callable[..., Any]] = {
    ast.BoolOp: _bool_op,
    ast.UnaryOp: _unary,
    ast.Compare: _compare,
    ast.BinOp: _add,
    ast.Call: _call,
    ast.Constant: _constant,
    ast.Name: _name,
}
