"""Facts of the rule book that the duties of an agreement show: reports that were not made, the last report, the final one."""

from datetime import date

from mitradesa.core.obligations.kinds import Kind
from mitradesa.records.models import Agreement, Due

ORIGIN = "jadwal kewajiban"
YEARLY, HALF_YEARLY, FINAL = "INTERVAL=12", "INTERVAL=6", "Laporan akhir"


def facts_of_obligations(agreement: Agreement, day: date) -> dict[str, object]:
    """What the due days of reports show on a day; nothing where no report is scheduled. Prefetch duties and due days for many."""
    reports = [
        one for one in agreement.obligations.all() if one.kind == Kind.REPORT and one.withdrawn_on is None
    ]
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
