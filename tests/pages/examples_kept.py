"""What the varying parts of the addresses of deals, duties and signs stand for: rows that the seat in use may see."""

from mitradesa.actions.demo.people import SHOWN_VILLAGE
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.roles import may
from mitradesa.queries.agreements.scope import visible_agreements, visible_villages
from mitradesa.queries.benefits.comparisons import visible_comparisons
from mitradesa.queries.concerns.scope import visible_concerns
from mitradesa.queries.in_kind import visible_contributions
from mitradesa.queries.ledgers.lists import visible_years
from mitradesa.queries.obligations.lists import visible_dues
from mitradesa.queries.red_flags.audits import audits_seen
from mitradesa.queries.red_flags.scope import visible_flags
from mitradesa.queries.sanctions.lists import visible_sanctions
from mitradesa.queries.statements.drafts import drafts
from mitradesa.queries.statements.matching import statements_seen
from mitradesa.queries.statements.siskeudes import files_seen
from mitradesa.queries.turnovers.lists import visible_reports as visible_turnovers
from mitradesa.queries.village_reports.seen import visible_reports
from mitradesa.records.models import BankLine, ImportBatch, Receipt, YearBook

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


def _reports(seat):
    return list(visible_reports(seat).order_by("-pk").values_list("key")[:2])


def _books(seat):
    return list(YearBook.objects.filter(regency=seat.region[:5]).values_list("pk")[:2])


def _villages(seat):
    return [(SHOWN_VILLAGE,)] if seat.covers(SHOWN_VILLAGE) else []


def _flags(seat, most=4):
    return list(visible_flags(seat).order_by("-pk").values_list("pk")[:most])


def _concerns(seat, most=6):
    return list(visible_concerns(seat).order_by("-pk").values_list("pk")[:most])


def _recorded(seat):
    """Those that this person wrote down today."""
    rows = visible_concerns(seat).filter(recorded_by=seat.person, received_on=today())
    return list(rows.values_list("pk")[:1])


def _audits(seat):
    return list(audits_seen(seat).values_list("pk")[:1])


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


def _turnovers(seat, column):
    """One confirmed, with its calculation, and one that waits."""
    rows = visible_turnovers(seat).order_by("-pk")
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


def _years(seat, *columns, **where):
    rows = visible_years(seat).filter(**where).order_by("-pk")
    return list(rows.values_list("ledger__agreement__key", *columns)[:1])


def _own_years(seat, *columns, act=Act.KEEP_LEDGER, **where):
    return _years(seat, *columns, **where) if may(seat, act) else []


KEPT = {
    "village_reports:show": _reports,
    "village_reports:village": _villages,
    "dashboard:book": _books,
    "concerns:show": _concerns,
    "concerns:receipt": _recorded,
    "red_flags:show": _flags,
    "red_flags:threshold": lambda seat: [("single_offer", "short_days")],
    "red_flags:audit": _audits,
    "money_files:columns": lambda seat: _drafts(seat, "key"),
    "money_files:check": lambda seat: _drafts(seat, "key"),
    "money_files:row": lambda seat: [(*one, 7) for one in _drafts(seat, "key")],
    "statements:show": lambda seat: list(statements_seen(seat).values_list("pk")[:1]),
    "statements:line": _bank_lines,
    "siskeudes:show": lambda seat: list(files_seen(seat).values_list("pk")[:1]),
    "receipts:share": lambda seat: _receipts(seat, "pk", Act.KEEP_RECEIPTS),
    "money:bank": _banked,
    "money:account": lambda seat: (
        [("masuk", "4.3.2.01"), ("keluar", "-")] if may(seat, Act.READ_RECEIPTS) else []
    ),
    "money:spending": lambda seat: _receipts(seat, "agreement__key", Act.READ_RECEIPTS),
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
    "sanctions:ledger": _agreements,
    "sanctions:new": _charged,
    "sanctions:formula": lambda seat: (
        _late(seat, "due__obligation") if may(seat, Act.KEEP_OBLIGATIONS) else []
    ),
    "sanctions:count": lambda seat: _late(seat, "due"),
    "sanctions:show": _sanctions,
    "turnovers:new": _own_agreements,
    "turnovers:formula": lambda seat: (
        _turnovers(seat, "due__obligation")[:1] if may(seat, Act.KEEP_OBLIGATIONS) else []
    ),
    "turnovers:due": lambda seat: _turnovers(seat, "due"),
    "in_kind:of_agreement": _agreements,
    "in_kind:new": _own_agreements,
    "in_kind:show": _given,
    "in_kind:change": _own_given,
    "in_kind:minutes": _given,
}
