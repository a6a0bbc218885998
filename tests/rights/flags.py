"""A sign that a third party was asked about and answered with a paper, and an audit, for the table of rights."""

from datetime import date

from mitradesa.records.models import Audit, AuditLine, RedFlag, RedFlagEntry
from tests import world
from tests.rights.doors import Thing


def flag_things(site: str, stored, partner) -> dict[str, Thing]:
    """One of each, about an agreement of the village at `site`; the audit is its regency's."""
    bound = world.agreement(key=f"ditanya{site.replace('.', '')}", village=site, partner=partner)
    day = date(2026, 11, 2)
    flag = RedFlag.objects.create(
        agreement=bound,
        village_id=site,
        subdistrict=site[:8],
        regency=site[:5],
        sign="paid_by_another",
        about="partner",
        says="Dibayar orang lain.",
        digest="x",
        state="answered",
        raised_on=day,
        due_on=day,
    )
    told = {"flag": flag, "by": "Contoh", "on": day, "text": "Mengapa?"}
    RedFlagEntry.objects.create(move="ask", due_on=day, **told)
    paper = RedFlagEntry.objects.create(move="answer", file=stored, file_name="bukti.png", **told)
    office = world.office("inspectorate", site[:5])
    audit = Audit.objects.create(
        regency_id=site[:5],
        title="Pemeriksaan contoh",
        manner="simple",
        seed="benih",
        size=1,
        population=1,
        digest="x",
        drawn_on=day,
        drawn_by="Contoh",
        office=office,
    )
    line = AuditLine.objects.create(audit=audit, place=1, agreement=bound, weight=1)
    whose = {"region": site, "partner": partner.pk}
    return {
        "red_flag": Thing((flag.pk,), **whose),
        "red_flag_paper": Thing((flag.pk, paper.pk), **whose),
        "audit": Thing((audit.pk,), site[:5]),
        "audit_file": Thing((audit.pk, "csv"), site[:5]),
        "audit_line": Thing((line.pk,), site[:5]),
    }
