"""Which period closes a year of a share, and the period that a due day asks a report for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q

from mitradesa.core.obligations.shares import ReportState, ShareFormula, minimum
from mitradesa.records.models import Due, Obligation, ShareTerm, TurnoverReport


@dataclass(frozen=True, slots=True)
class YearOfShares:
    """The due days of one year counted from the first, with their shares; None where nothing is confirmed yet."""

    dues: Sequence[Due]
    shares: Sequence[int | None]

    def closes(self, due: Due) -> bool:
        """Whether a due day is the last of the year."""
        return self.dues[-1].pk == due.pk

    def earlier(self, due: Due) -> int:
        """What the year's other periods brought."""
        return sum(share or 0 for one, share in zip(self.dues, self.shares, strict=True) if one.pk != due.pk)

    def least(self, due: Due, formula: ShareFormula) -> int:
        """What a due day asks without a report: the least of its period, and for the one that closes the year what the guarantee lacks."""
        if not self.closes(due):
            return minimum(formula)
        others = [share for one, share in zip(self.dues, self.shares, strict=True) if one.pk != due.pk]
        return minimum(formula, earlier=sum(minimum(formula) if one is None else one for one in others))

    def lacking(self, due: Due) -> list[Due]:
        """The other due days of the year without a share."""
        return [
            one
            for one, share in zip(self.dues, self.shares, strict=True)
            if share is None and one.pk != due.pk
        ]


def formula_of(term: ShareTerm) -> ShareFormula:
    """The formula of a duty as it was entered."""
    return ShareFormula.of(
        {"tiers": term.tiers, "least": term.least, "most": term.most, "guarantee": term.guarantee}
    )


def year_of(due: Due) -> YearOfShares:
    """The year in which a due day lies; two queries."""
    first = due.obligation.first_due
    number = _years(first, due.due_on)
    return next(one for one in years_of(due.obligation) if _years(first, one.dues[0].due_on) == number)


def years_of(duty: Obligation) -> list[YearOfShares]:
    """The years of a share, in their order; two queries."""
    by_year: dict[int, list[Due]] = {}
    for one in Due.objects.filter(obligation=duty).order_by("due_on", "id"):
        by_year.setdefault(_years(duty.first_due, one.due_on), []).append(one)
    confirmed = TurnoverReport.objects.filter(due__obligation=duty, state=ReportState.CONFIRMED)
    shares = dict(confirmed.values_list("due", "share"))
    return [YearOfShares(dues, [shares.get(one.pk) for one in dues]) for dues in by_year.values()]


def unreported() -> Q:
    """Of due days: those of a share whose turnover is not confirmed, so that their rupiah, if any, are the guaranteed minimum."""
    confirmed = TurnoverReport.objects.filter(due=OuterRef("pk"), state=ReportState.CONFIRMED)
    terms = ShareTerm.objects.filter(obligation=OuterRef("obligation"))
    return Q(Exists(terms)) & ~Q(Exists(confirmed))


def asks_minimum(due: Due) -> bool:
    """Whether the rupiah of a due day are the minimum that its clause guarantees, for want of a report; one query at most."""
    if due.amount is None or due.waived_on or not hasattr(due.obligation, "share_term"):
        return False
    return not due.turnover_reports.filter(state=ReportState.CONFIRMED).exists()


def _years(first: date, day: date) -> int:
    return (day.year * 12 + day.month - first.year * 12 - first.month) // 12


def period_of(due: Due) -> tuple[date, date]:
    """The days that a report of a due day is expected to cover: from the due day before, or the agreement's first, to the day before it."""
    rows = Due.objects.filter(obligation=due.obligation_id, due_on__lt=due.due_on).order_by("-due_on")
    before = rows.values_list("due_on", flat=True).first()
    ends = due.due_on - timedelta(days=1)
    starts = before or due.obligation.agreement.starts_on or ends
    return min(starts, ends), ends
