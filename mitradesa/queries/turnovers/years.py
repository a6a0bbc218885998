"""Which period closes a year of a share, and the period that a due day asks a report for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mitradesa.core.obligations.shares import ReportState, ShareFormula
from mitradesa.records.models import Due, ShareTerm, TurnoverReport


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
    every = Due.objects.filter(obligation=due.obligation_id).order_by("due_on", "id")
    dues = [one for one in every if _years(first, one.due_on) == number]
    confirmed = TurnoverReport.objects.filter(due__in=dues, state=ReportState.CONFIRMED)
    shares = dict(confirmed.values_list("due", "share"))
    return YearOfShares(dues, [shares.get(one.pk) for one in dues])


def _years(first: date, day: date) -> int:
    return (day.year * 12 + day.month - first.year * 12 - first.month) // 12


def period_of(due: Due) -> tuple[date, date]:
    """The days that a report of a due day is expected to cover: from the due day before, or the agreement's first, to the day before it."""
    rows = Due.objects.filter(obligation=due.obligation_id, due_on__lt=due.due_on).order_by("-due_on")
    before = rows.values_list("due_on", flat=True).first()
    ends = due.due_on - timedelta(days=1)
    starts = before or due.obligation.agreement.starts_on or ends
    return min(starts, ends), ends
