"""Facts of the rule book that the duties of an agreement show: reports that were not made, the last report, the final one."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from mitradesa.core.obligations.kinds import Kind
from mitradesa.records.models import Due, Obligation

ORIGIN = "jadwal kewajiban"
Duties = Mapping[int, Sequence[Obligation]]
"""Standing duties by agreement."""
YEARLY, HALF_YEARLY, FINAL = "INTERVAL=12", "INTERVAL=6", "Laporan akhir"


def duties_of(agreements: Collection[int]) -> dict[int, list[Obligation]]:
    """The standing duties of agreements with their due days, by agreement; two queries."""
    found: dict[int, list[Obligation]] = defaultdict(list)
    rows = Obligation.objects.filter(agreement__in=agreements, withdrawn_on__isnull=True)
    for one in rows.prefetch_related("dues"):
        found[one.agreement_id].append(one)
    return found


def facts_of_obligations(duties: Iterable[Obligation], day: date) -> dict[str, object]:
    """What the due days of reports show on a day; nothing where no report is scheduled."""
    reports = [one for one in duties if one.kind == Kind.REPORT]
    found: dict[str, object] = {}
    for name, mark in (("years_without_report", YEARLY), ("half_years_without_asset_report", HALF_YEARLY)):
        dues = [due for one in reports if mark in one.rule for due in one.dues.all()]
        if dues:
            found[name] = sum(_lacking(due, day) for due in dues)
    final = [due for one in reports if one.title == FINAL for due in one.dues.all()]
    if final and final[0].met_on is not None:
        found["final_report_on"] = final[0].met_on
    return found


def _lacking(due: Due, day: date) -> bool:
    return due.due_on < day and not due.settled
