"""The late fee of a due day: by which formula, from which payments, and what of it was charged before."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Sum

from mitradesa.core.obligations.late_fees import Calculation, FeeFormula, Payments, Per, Stretch, fee_of
from mitradesa.core.obligations.sanctions import SanctionKind
from mitradesa.records.models import Due, LateFeeTerm, Sanction


@dataclass(frozen=True, slots=True)
class Counted:
    """A late fee as of a day: all of it, what was charged before (whatever became of it), and what may be charged now."""

    calculation: Calculation
    formula: FeeFormula
    before: int
    counted_to: date

    @property
    def chargeable(self) -> int:
        """The rupiah that no claim has asked for yet."""
        return max(self.calculation.total - self.before, 0)


def formula_of(term: LateFeeTerm) -> FeeFormula:
    """The formula of a clause as it was entered."""
    return FeeFormula(
        Per(term.per), term.points, term.fixed, term.grace, term.from_due, term.cap_points, term.cap
    )


def payments_of(due: Due) -> Payments:
    """What was paid of a due day and received, each with the day on which it was paid; one query."""
    rows = due.fulfilments.filter(
        withdrawn_at__isnull=True, received_on__isnull=False, amount__isnull=False
    ).order_by("happened_on", "id")
    return [(on, amount or 0) for on, amount in rows.values_list("happened_on", "amount")]


def counted(due: Due, term: LateFeeTerm, to: date) -> Counted:
    """The late fee of a due day, counted to a day, or to the day of its last payment where it is paid; two queries."""
    last = min(to, due.met_on) if due.met_on else to
    formula = formula_of(term)
    before = due.sanctions.filter(kind=SanctionKind.LATE_FEE).aggregate(all=Sum("counted"))["all"] or 0
    calculation = fee_of(formula, due.due_on, due.amount or 0, payments_of(due), last)
    return Counted(calculation, formula, before, last)


def replayed(sanction: Sanction) -> FeeFormula | None:
    """The formula by which a claim was worked out when it was charged; None for one that was not worked out."""
    return FeeFormula.of(sanction.formula) if sanction.formula else None


def stretches_of(sanction: Sanction) -> list[Stretch]:
    """The stretches of days by which a claim was worked out when it was charged."""
    return [
        Stretch(
            date.fromisoformat(one["first"]),
            date.fromisoformat(one["last"]),
            one["units"],
            one["balance"],
            one["amount"],
        )
        for one in sanction.stretches
    ]
