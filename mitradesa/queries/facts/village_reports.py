"""Facts of the rule book that the reports of a village show of an agreement: to whom, until when, with how many documents."""

from django.db.models import Exists, OuterRef

from mitradesa.core.village_reports import Period, ReportKind, ReportState
from mitradesa.records.models import Agreement, VillageReport

ORIGIN = "laporan desa yang dikirim"
TO = ("BPD", "bupati melalui camat")


def facts_of_reports(agreement: Agreement) -> dict[str, object]:
    """What the sent reports that tell of an agreement show, in their newest versions; nothing where none does. One query.

    The day of a final report is that of its first version: a correction does not make it late.
    """
    rows = VillageReport.objects.filter(
        village=agreement.village_id,
        state=ReportState.SENT.value,
        kind__in=[ReportKind.YEARLY.value, ReportKind.FINAL.value],
    ).order_by("sent_on", "id")
    rows = rows.annotate(
        corrected=Exists(VillageReport.objects.filter(corrects=OuterRef("pk"), state=ReportState.SENT.value))
    )
    found: dict[str, object] = {}
    for row in rows:
        told = next((one for one in row.content.get("cooperations", ()) if one["key"] == agreement.key), None)
        if told is None:
            continue
        if row.kind == ReportKind.FINAL:
            found.setdefault("final_report_on", row.sent_on)
        if row.corrected:
            continue
        found |= {"report_to": TO, "report_documents": len(told["papers"])}
        final = row.kind == ReportKind.FINAL
        until = agreement.ended_on or agreement.ends_on if final else Period(row.year).last
        if until is not None:
            found["report_covers_until"] = until
    return found
