"""What the varying parts of the addresses of deals and duties stand for: rows that the seat in use may see."""

from mitradesa.core.acts import Act
from mitradesa.core.roles import may
from mitradesa.queries.agreements.scope import visible_agreements, visible_villages
from mitradesa.queries.benefits.comparisons import visible_comparisons
from mitradesa.queries.in_kind import visible_contributions
from mitradesa.queries.obligations.lists import visible_dues
from mitradesa.queries.sanctions.lists import visible_sanctions
from mitradesa.queries.turnovers.lists import visible_reports
from mitradesa.records.models import Receipt


def _comparisons(seat):
    return list(visible_comparisons(seat).order_by("-pk").values_list("key")[:1])


def _own_comparisons(seat):
    return _comparisons(seat) if may(seat, Act.KEEP_COMPARISON) else []


def _dues(seat, column, most=1):
    return list(visible_dues(seat).order_by("-pk").values_list(column)[:most])


def _own_dues(seat, column):
    return _dues(seat, column) if may(seat, Act.KEEP_OBLIGATIONS) else []


def _agreements(seat):
    """Of those agreements that the seat may see one with a claim, else with any duty."""
    claimed = list(visible_sanctions(seat).order_by("-pk").values_list("agreement__key")[:1])
    return claimed or _dues(seat, "obligation__agreement__key")


def _own_agreements(seat):
    return _agreements(seat) if may(seat, Act.KEEP_OBLIGATIONS) else []


def _charged(seat):
    return _agreements(seat) if may(seat, Act.CHARGE_SANCTION) else []


def _sanctions(seat):
    return list(visible_sanctions(seat).order_by("-pk").values_list("pk")[:1])


def _late(seat, column):
    return list(visible_sanctions(seat).filter(due__isnull=False).values_list(column)[:1])


def _reports(seat, column):
    """One confirmed, with its calculation, and one that waits."""
    rows = visible_reports(seat).order_by("-pk")
    found = [rows.filter(state=one).values_list(column).first() for one in ("confirmed", "handed_in")]
    return [one for one in found if one]


def _given(seat, most=2):
    """One that became an asset, and one that waits for its hand-over."""
    rows = visible_contributions(seat).filter(given_by="partner")
    found = [rows.filter(asset__isnull=none).values_list("pk").first() for none in (False, True)]
    return [one for one in found if one][-most:]


def _own_given(seat):
    return _given(seat, 1) if may(seat, Act.KEEP_CONTRIBUTIONS) else []


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
    "sanctions:ledger": _agreements,
    "sanctions:new": _charged,
    "sanctions:formula": lambda seat: (
        _late(seat, "due__obligation") if may(seat, Act.KEEP_OBLIGATIONS) else []
    ),
    "sanctions:count": lambda seat: _late(seat, "due"),
    "sanctions:show": _sanctions,
    "turnovers:new": _own_agreements,
    "turnovers:formula": lambda seat: (
        _reports(seat, "due__obligation")[:1] if may(seat, Act.KEEP_OBLIGATIONS) else []
    ),
    "turnovers:due": lambda seat: _reports(seat, "due"),
    "in_kind:of_agreement": _agreements,
    "in_kind:new": _own_agreements,
    "in_kind:show": _given,
    "in_kind:change": _own_given,
    "in_kind:minutes": _given,
}
