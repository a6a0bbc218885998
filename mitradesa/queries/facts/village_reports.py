"""Facts of the rule book that the reports of a village show of an agreement: to whom, until when, with how many documents."""

from collections import defaultdict
from collections.abc import Collection

from mitradesa.core.village_reports import Period, ReportKind, ReportState
from mitradesa.records.models import Agreement, VillageReport

ORIGIN = "laporan desa yang dikirim"
TO = ("BPD", "bupati melalui camat")


def reports_of(villages: Collection[str]) -> dict[str, list[VillageReport]]:
    """The sent reports on cooperations of villages, by village, the oldest first; one query."""
    rows = VillageReport.objects.filter(
        village__in=villages,
        state=ReportState.SENT.value,
        kind__in=[ReportKind.YEARLY.value, ReportKind.FINAL.value],
    )
    found: dict[str, list[VillageReport]] = defaultdict(list)
    for row in rows.order_by("sent_on", "id"):
        found[row.village_id].append(row)
    return found


def facts_of_reports(agreement: Agreement, reports: Collection[VillageReport]) -> dict[str, object]:
    """What the sent reports of its village that tell of an agreement show, in their newest versions; nothing where none does.

    The day of a final report is that of its first version: a correction does not make it late.
    """
    found: dict[str, object] = {}
    corrected = {one.corrects_id for one in reports}
    for row in reports:
        told = next((one for one in row.content.get("cooperations", ()) if one["key"] == agreement.key), None)
        if told is None:
            continue
        if row.kind == ReportKind.FINAL:
            found.setdefault("final_report_on", row.sent_on)
        if row.pk in corrected:
            continue
        found |= {"report_to": TO, "report_documents": len(told["papers"])}
        final = row.kind == ReportKind.FINAL
        until = agreement.ended_on or agreement.ends_on if final else Period(row.year).last
        if until is not None:
            found["report_covers_until"] = until
    return found
