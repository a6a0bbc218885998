"""What hangs on a duplicate goes over to the record that stays, and comes back when the two are parted; nothing is counted twice."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from django.db.models import Model, Q, QuerySet

from mitradesa.core.calendar import today
from mitradesa.core.plain import plain
from mitradesa.queries.imports_held import HANGING
from mitradesa.records.models import (
    Agreement,
    AssetUse,
    AuditLine,
    Basis,
    BudgetLine,
    Concern,
    Contribution,
    Cooperation,
    FollowUp,
    Ledger,
    Letter,
    Merger,
    Obligation,
    Receipt,
    RedFlag,
    RuleException,
    Sanction,
    Scan,
    Spending,
    TurnoverReport,
    VillageReport,
)

MOVED: Mapping[str, tuple[type[Model], str]] = {
    "obligations": (Obligation, "agreement"),
    "receipts": (Receipt, "agreement"),
    "spendings": (Spending, "agreement"),
    "sanctions": (Sanction, "agreement"),
    "turnover_reports": (TurnoverReport, "agreement"),
    "contributions": (Contribution, "agreement"),
    "budget_lines": (BudgetLine, "agreement"),
    "asset_uses": (AssetUse, "agreement"),
    "letters": (Letter, "agreement"),
    "follow_ups": (FollowUp, "agreement"),
    "scans": (Scan, "agreement"),
    "concerns": (Concern, "agreement"),
    "renewals": (Agreement, "renews"),
    "renewal_cases": (Cooperation, "renews"),
    "cooperation": (Cooperation, "agreement"),
    "ledger": (Ledger, "agreement"),
    "village_reports": (VillageReport, "agreement"),
    "bases": (Basis, "agreement"),
    "audit_lines": (AuditLine, "agreement"),
    "red_flags": (RedFlag, "agreement"),
    "exceptions": (RuleException, "agreement"),
}
"""What goes over, by the name of the relation; files, numbers and facts are copied by the merger itself, sheets stay with their record."""
WITHDRAWN = "withdrawn"
TWICE = "Tercatat dua kali: sama dengan kewajiban pada catatan yang dipertahankan"
_SAME_DUTY = ("kind", "owed_by", "owed_to", "amount", "whole", "first_due", "last_due", "rule")
Ids = list[int]


def carry(gone: Agreement, kept: Agreement) -> dict[str, int]:
    """Moves what hangs on a duplicate and remembers it; how many of each went over, and under "withdrawn" the duties noted twice.

    What only one can have (a case, a ledger, a final report) stays with the duplicate where the other has its own, and is counted there
    no more. What was carried to the duplicate from its own duplicates goes on, but is remembered as theirs.
    """
    twice = _noted_twice(gone, kept)
    moved = {name: ids for name in MOVED if (ids := _move(name, gone, kept))}
    Obligation.objects.filter(pk__in=twice).update(withdrawn_on=today(), withdrawn_because=TWICE)
    theirs = _carried_before(gone)
    own = {name: [pk for pk in ids if pk not in theirs.get(name, ())] for name, ids in moved.items()}
    own[WITHDRAWN] = twice
    Merger.objects.update_or_create(
        gone=gone, defaults={"moved": {name: ids for name, ids in own.items() if ids}}
    )
    return {name: len(ids) for name, ids in (moved | {WITHDRAWN: twice}).items() if ids}


def bring_back(gone: Agreement, kept: Agreement) -> dict[str, int]:
    """Takes back what a duplicate brought, as far as it still hangs on the record that stays; how many of each."""
    merger = Merger.objects.filter(gone=gone).first()
    if merger is None:
        return {}
    back: dict[str, int] = {}
    for name, (model, field) in MOVED.items():
        rows = model._base_manager.filter(pk__in=merger.moved.get(name, ()), **{field: kept})
        if number := rows.update(**{field: gone}):
            back[name] = number
    twice = Obligation.objects.filter(
        pk__in=merger.moved.get(WITHDRAWN, ()), agreement=gone, withdrawn_because=TWICE
    )
    twice.update(withdrawn_on=None, withdrawn_because="")
    merger.delete()
    return back


def said_of(moved: Mapping[str, int]) -> str:
    """The number of each that was moved, as a sentence goes on: "3 kewajiban, 2 penerimaan uang"."""
    return ", ".join(f"{number} {HANGING[name]}" for name, number in moved.items() if name in HANGING)


def _move(name: str, gone: Agreement, kept: Agreement) -> Ids:
    model, field = MOVED[name]
    rows = model._base_manager.filter(**{field: gone})
    ids = [row.pk for row in rows if name not in _ONCE or not _ONCE[name](row, kept).exists()]
    model._base_manager.filter(pk__in=ids).update(**{field: kept})
    return ids


_ONCE: Mapping[str, Callable[[Any, Agreement], QuerySet[Any]]] = {
    "cooperation": lambda row, kept: Cooperation.objects.filter(agreement=kept),
    "ledger": lambda row, kept: Ledger.objects.filter(agreement=kept),
    "village_reports": lambda row, kept: VillageReport.objects.filter(agreement=kept),
    "bases": lambda row, kept: Basis.objects.filter(agreement=kept, paper=row.paper_id),
    "audit_lines": lambda row, kept: AuditLine.objects.filter(agreement=kept, audit=row.audit_id),
    "red_flags": lambda row, kept: RedFlag.objects.filter(agreement=kept, sign=row.sign, digest=row.digest),
    "exceptions": lambda row, kept: RuleException.objects.filter(
        Q(ended_at__isnull=True) if row.ended_at is None else Q(pk=None), agreement=kept, rule=row.rule
    ),
}
"""What the record that stays may have only once: the row of its own that stands in the way."""


def _noted_twice(gone: Agreement, kept: Agreement) -> Ids:
    """Duties of the duplicate that say the same as one of the record that stays and for which nothing was brought yet."""
    standing = Obligation.objects.filter(withdrawn_on__isnull=True)
    there = {_duty(row) for row in standing.filter(agreement=kept)}
    untouched = standing.filter(agreement=gone).exclude(
        Q(dues__fulfilments__isnull=False)
        | Q(dues__spendings__isnull=False)
        | Q(dues__sanctions__isnull=False)
        | Q(dues__turnover_reports__isnull=False)
        | Q(dues__waived_on__isnull=False)
        | Q(sanction__isnull=False)
    )
    return [row.pk for row in untouched if _duty(row) in there]


def _duty(row: Obligation) -> tuple[object, ...]:
    return (plain(row.title), *(getattr(row, name) for name in _SAME_DUTY))


def _carried_before(gone: Agreement) -> Mapping[str, Collection[int]]:
    found: dict[str, set[int]] = {}
    for merger in Merger.objects.filter(gone__merged_into__in=(gone.pk, gone.merged_into_id)).exclude(
        gone=gone
    ):
        for name, ids in merger.moved.items():
            found.setdefault(name, set()).update(ids)
    return found
