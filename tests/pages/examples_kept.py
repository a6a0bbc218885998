"""What the varying parts of the addresses of deals and duties stand for: rows that the seat in use may see."""

from mitradesa.core.acts import Act
from mitradesa.core.roles import may
from mitradesa.queries.agreements.scope import visible_agreements, visible_villages
from mitradesa.queries.benefits.comparisons import visible_comparisons
from mitradesa.queries.obligations.lists import visible_dues
from mitradesa.queries.statements.drafts import drafts
from mitradesa.queries.statements.matching import statements_seen
from mitradesa.queries.statements.siskeudes import files_seen
from mitradesa.records.models import BankLine, ImportBatch, Receipt

REGISTERS = {"batch__kind": "register"}


def _drafts(seat, *columns):
    return list(drafts(seat, ImportBatch.Kind.BANK).values_list(*columns)[:1])


def _bank_lines(seat):
    rows = BankLine.objects.filter(statement__in=statements_seen(seat)).order_by("-incoming", "aside", "-pk")
    return [rows.values_list("pk").first(), rows.values_list("pk").last()] if rows else []


def _comparisons(seat):
    return list(visible_comparisons(seat).order_by("-pk").values_list("key")[:1])


def _own_comparisons(seat):
    return _comparisons(seat) if may(seat, Act.KEEP_COMPARISON) else []


def _dues(seat, column, most=1):
    return list(visible_dues(seat).order_by("-pk").values_list(column)[:most])


def _own_dues(seat, column):
    return _dues(seat, column) if may(seat, Act.KEEP_OBLIGATIONS) else []


def _receipts(seat, column, act):
    """Of a receipt that is not shared out, where the seat may do the act."""
    rows = Receipt.objects.filter(
        agreement__in=visible_agreements(seat), allocated=0, withdrawn_at__isnull=True
    )
    return list(rows.order_by("-pk").values_list(column)[:1]) if may(seat, act) else []


def _banked(seat):
    rows = visible_villages(seat).filter(bank_accounts__isnull=False)
    return list(rows.values_list("code")[:1]) if may(seat, Act.READ_RECEIPTS) else []


KEPT = {
    "money_files:columns": lambda seat: _drafts(seat, "key"),
    "money_files:check": lambda seat: _drafts(seat, "key"),
    "money_files:row": lambda seat: [(*one, 7) for one in _drafts(seat, "key")],
    "statements:show": lambda seat: list(statements_seen(seat).values_list("pk")[:1]),
    "statements:line": _bank_lines,
    "siskeudes:show": lambda seat: list(files_seen(seat).values_list("pk")[:1]),
    "receipts:share": lambda seat: _receipts(seat, "pk", Act.KEEP_RECEIPTS),
    "money:bank": _banked,
    "money:account": lambda seat: [("masuk", "4.3.2.01"), ("keluar", "-")],
    "money:spending": lambda seat: _receipts(seat, "agreement__key", Act.READ_RECEIPTS),
    "benefits:show": _comparisons,
    "benefits:change": _own_comparisons,
    "benefits:new_deal": _own_comparisons,
    "benefits:change_deal": lambda seat: [(*one, 0) for one in _own_comparisons(seat)],
    "obligations:of_agreement": lambda seat: _dues(seat, "obligation__agreement__key"),
    "obligations:new": lambda seat: _own_dues(seat, "obligation__agreement__key"),
    "obligations:change": lambda seat: _own_dues(seat, "obligation"),
    "obligations:due": lambda seat: _dues(seat, "pk", 2),
}
