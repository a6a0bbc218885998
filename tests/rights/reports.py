"""A report that a village sent and a yearly book of its regency, for the table of rights."""

from datetime import UTC, date, datetime

from mitradesa.records.models import VillageReport, YearBook
from tests.rights.doors import Thing


def a_sent_report(site, **fields):
    """A yearly report that was confirmed and sent."""
    moment = datetime(2026, 1, 5, tzinfo=UTC)
    return VillageReport.objects.create(
        village_id=site,
        subdistrict=site[:8],
        regency=site[:5],
        **{
            "key": f"lapor{site.replace('.', '')}",
            "kind": "yearly",
            "year": 2024,
            "content": {"cooperations": []},
            "gathered_at": moment,
            "results": "Contoh",
            "state": "sent",
            "confirmed_at": moment,
            "confirmed_by": "Contoh Kepala, Kepala Desa",
            "sent_on": date(2026, 1, 6),
        }
        | fields,
    )


def report_things(site: str, stored, keeper) -> dict[str, Thing]:
    """One of each."""
    report = a_sent_report(site)
    book = YearBook.objects.create(
        regency_id=site[:5],
        year=2025,
        asked_by=keeper,
        finished_at=datetime.now(tz=UTC),
        file=stored,
        file_name="b.pdf",
    )
    return {
        "sent_report": Thing((report.key,), site),
        "sent_report_paper": Thing((report.key, "docx"), site),
        "year_book": Thing((book.pk,), site),
    }
