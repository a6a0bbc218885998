"""The content of a report out of the records of its village, and what they lack: named, never made up."""

from dataclasses import dataclass
from datetime import date

from mitradesa.core.calendar import in_words
from mitradesa.core.village_reports import Period, ReportKind
from mitradesa.queries.village_reports.assets import assets_told
from mitradesa.queries.village_reports.beside import money_beside
from mitradesa.queries.village_reports.cooperations import reported, told_of
from mitradesa.records.models import Agreement

EARLIEST = date(2014, 1, 1)


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the records hold, as JSON keeps it, and what is missing."""

    content: dict[str, object]
    lacking: list[str]


def gathered(
    kind: ReportKind, village: str, period: Period, agreement: Agreement | None, day: date
) -> Gathered:
    """The content of a report as of a day; a period still going on is named among what is missing."""
    going_on = [f"Masanya belum selesai: catatan sampai {in_words(day)}."] if day < period.last else []
    if kind is ReportKind.ASSETS:
        assets, lacking = assets_told(village, period)
        if not assets:
            lacking = ["Belum ada aset yang dicatat dalam inventaris."]
        return Gathered({"assets": assets}, going_on + lacking)
    if kind is ReportKind.FINAL and agreement is not None:
        rows = Agreement.objects.filter(pk=agreement.pk)
        told, lacking = told_of(rows, EARLIEST, _last(agreement) or day, day)
        closing = [] if told[0]["closing"] else ["Pernyataan penutup dan penyerahan kembali belum dicatat."]
        return Gathered({"cooperations": told}, lacking + closing)
    told, lacking = told_of(reported(village, period), period.first, period.last, day)
    beside = money_beside(village, period, day)
    return Gathered({"cooperations": told, "beside": beside}, going_on + lacking)


def _last(agreement: Agreement) -> date | None:
    return agreement.ended_on or agreement.ends_on
