"""What the varying parts of the addresses of deals and duties stand for: rows that the seat in use may see."""

from mitradesa.core.acts import Act
from mitradesa.core.roles import may
from mitradesa.queries.benefits.comparisons import visible_comparisons
from mitradesa.queries.ledgers.lists import visible_years
from mitradesa.queries.obligations.lists import visible_dues


def _comparisons(seat):
    return list(visible_comparisons(seat).order_by("-pk").values_list("key")[:1])


def _own_comparisons(seat):
    return _comparisons(seat) if may(seat, Act.KEEP_COMPARISON) else []


def _dues(seat, column, most=1):
    return list(visible_dues(seat).order_by("-pk").values_list(column)[:most])


def _own_dues(seat, column):
    return _dues(seat, column) if may(seat, Act.KEEP_OBLIGATIONS) else []


def _years(seat, *columns, **where):
    rows = visible_years(seat).filter(**where).order_by("-pk")
    return list(rows.values_list("ledger__agreement__key", *columns)[:1])


def _own_years(seat, *columns, act=Act.KEEP_LEDGER, **where):
    return _years(seat, *columns, **where) if may(seat, act) else []


KEPT = {
    "ledgers:of_agreement": _years,
    "ledgers:printed": _years,
    "ledgers:village": lambda seat: [one[1:] for one in _years(seat, "village_id")],
    "ledgers:serving": _own_years,
    "ledgers:new_line": _own_years,
    "ledgers:change_line": lambda seat: _own_years(seat, "ledger__indicators"),
    "ledgers:year": lambda seat: _own_years(seat, "year", confirmed_at=None),
    "ledgers:report": lambda seat: _own_years(seat, "year", act=Act.REPORT_TO_LEDGER, confirmed_at=None),
    "benefits:show": _comparisons,
    "benefits:change": _own_comparisons,
    "benefits:new_deal": _own_comparisons,
    "benefits:change_deal": lambda seat: [(*one, 0) for one in _own_comparisons(seat)],
    "obligations:of_agreement": lambda seat: _dues(seat, "obligation__agreement__key"),
    "obligations:new": lambda seat: _own_dues(seat, "obligation__agreement__key"),
    "obligations:change": lambda seat: _own_dues(seat, "obligation"),
    "obligations:due": lambda seat: _dues(seat, "pk", 2),
}
