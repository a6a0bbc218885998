"""What the varying parts of the addresses of deals, duties and signs stand for: rows that the seat in use may see."""

from mitradesa.core.acts import Act
from mitradesa.core.roles import may
from mitradesa.queries.benefits.comparisons import visible_comparisons
from mitradesa.queries.obligations.lists import visible_dues
from mitradesa.queries.red_flags.audits import audits_seen
from mitradesa.queries.red_flags.scope import visible_flags


def _comparisons(seat):
    return list(visible_comparisons(seat).order_by("-pk").values_list("key")[:1])


def _own_comparisons(seat):
    return _comparisons(seat) if may(seat, Act.KEEP_COMPARISON) else []


def _dues(seat, column, most=1):
    return list(visible_dues(seat).order_by("-pk").values_list(column)[:most])


def _own_dues(seat, column):
    return _dues(seat, column) if may(seat, Act.KEEP_OBLIGATIONS) else []


def _flags(seat, most=4):
    return list(visible_flags(seat).order_by("-pk").values_list("pk")[:most])


def _audits(seat):
    return list(audits_seen(seat).values_list("pk")[:1])


KEPT = {
    "red_flags:show": _flags,
    "red_flags:threshold": lambda seat: [("single_offer", "short_days")],
    "red_flags:audit": _audits,
    "benefits:show": _comparisons,
    "benefits:change": _own_comparisons,
    "benefits:new_deal": _own_comparisons,
    "benefits:change_deal": lambda seat: [(*one, 0) for one in _own_comparisons(seat)],
    "obligations:of_agreement": lambda seat: _dues(seat, "obligation__agreement__key"),
    "obligations:new": lambda seat: _own_dues(seat, "obligation__agreement__key"),
    "obligations:change": lambda seat: _own_dues(seat, "obligation"),
    "obligations:due": lambda seat: _dues(seat, "pk", 2),
}
