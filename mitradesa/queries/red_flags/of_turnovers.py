"""The turnover that third parties reported of agreements, year by year, beside what they paid of the dues of those years."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from mitradesa.core.obligations.kinds import Kind, Side
from mitradesa.core.obligations.shares import ReportState
from mitradesa.core.red_flags.facts import Turned
from mitradesa.records.models import Due, TurnoverReport

COUNTS = (ReportState.HANDED_IN.value, ReportState.CONFIRMED.value)


def turned_of(agreements: Sequence[int]) -> dict[int, tuple[Turned, ...]]:
    """The years of reported turnover of agreements; two queries.

    A due day with a report belongs to the year in which its period ends, every other one to its own year.
    """
    days: dict[tuple[int, int], int] = defaultdict(int)
    sums: dict[tuple[int, int], int] = defaultdict(int)
    year_of: dict[int, int] = {}
    reports = TurnoverReport.objects.filter(agreement__in=agreements, state__in=COUNTS).order_by()
    for pk, due, first, last, turnover in reports.values_list(
        "agreement_id", "due_id", "period_from", "period_to", "turnover"
    ):
        year_of[due] = last.year
        days[pk, last.year] += (last - first).days + 1
        sums[pk, last.year] += turnover
    paid: dict[tuple[int, int], int] = defaultdict(int)
    for pk, due, due_on, brought in _dues({pk for pk, _year in sums}):
        paid[pk, year_of.get(due, due_on.year)] += brought
    found: dict[int, list[Turned]] = defaultdict(list)
    for key in sorted(sums):
        found[key[0]].append(Turned(key[1], days[key], sums[key], paid[key]))
    return {pk: tuple(years) for pk, years in found.items()}


def _dues(agreements: set[int]) -> Sequence[tuple[int, int, date, int]]:
    rows = Due.objects.filter(
        obligation__agreement__in=agreements,
        obligation__kind=Kind.MONEY,
        obligation__owed_by=Side.PARTNER,
        obligation__owed_to=Side.VILLAGE,
        obligation__withdrawn_on__isnull=True,
        brought__gt=0,
    )
    return list(rows.order_by().values_list("obligation__agreement", "pk", "due_on", "brought"))
