"""Which budget line of a village and year takes money of a code, and what is left of it."""

from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from mitradesa.core.accounts.chart import plain_code, under
from mitradesa.records.models import Agreement, BudgetLine, Receipt, Spending


def line_for(agreement: Agreement, year: int, code: str) -> BudgetLine | None:
    """The line that fits a code: tied to this agreement before untied, the same code before one near it; None for none. One query."""
    rows = BudgetLine.objects.filter(village_id=agreement.village_id, year=year)
    found = [one for one in rows if fits(one, agreement.pk, code)]
    return min(found, key=lambda one: _distance(one, agreement, code), default=None)


def fits(line: BudgetLine, agreement: int, code: str) -> bool:
    """Whether a line may take money of a code under an agreement."""
    near = under(code, line.account) or under(line.account, code)
    return bool(code) and near and line.agreement_id in (None, agreement)


def without_line(village: str, year: int) -> QuerySet[Receipt]:
    """The receipts of a village and budget year that have a code and no line yet."""
    rows = Receipt.objects.filter(village=village, year=year, line__isnull=True, withdrawn_at__isnull=True)
    return rows.exclude(account_code="")


def _distance(one: BudgetLine, agreement: Agreement, code: str) -> tuple[bool, bool, int, int]:
    own = plain_code(one.account)
    return one.agreement_id != agreement.pk, own != plain_code(code), -len(own), one.pk


def lines_of(agreement: Agreement) -> list[Any]:
    """The budget lines of an agreement with `came` and `went`, what was received and spent on each, the newest first; one query."""
    alive = {"line": OuterRef("pk"), "withdrawn_at__isnull": True}
    came = Receipt.objects.filter(**alive).order_by().values("line").annotate(all=Sum("amount")).values("all")
    went = (
        Spending.objects.filter(**alive).order_by().values("line").annotate(all=Sum("amount")).values("all")
    )
    rows = BudgetLine.objects.filter(
        Q(agreement=agreement) | Q(receipts__agreement=agreement) | Q(spendings__agreement=agreement)
    )
    summed = rows.annotate(came=Coalesce(Subquery(came), 0), went=Coalesce(Subquery(went), 0))
    return list(summed.distinct().order_by("-year", "account"))


def spent_of(line: BudgetLine) -> int:
    """What was spent from a line; one query."""
    rows = Spending.objects.filter(line=line, withdrawn_at__isnull=True).order_by()
    return rows.aggregate(all=Sum("amount"))["all"] or 0


def received_of(line: BudgetLine) -> int:
    """What was received on a line; one query."""
    rows = Receipt.objects.filter(line=line, withdrawn_at__isnull=True).order_by()
    return rows.aggregate(all=Sum("amount"))["all"] or 0
