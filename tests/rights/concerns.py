"""A voice of a resident that was answered with a proof, for the table of rights."""

from datetime import date

from mitradesa.records.models import Concern, ConcernEntry
from tests.rights.doors import Thing


def concern_things(site: str, stored) -> dict[str, Thing]:
    """One of each, of the village at `site`."""
    day = date(2026, 11, 2)
    code = f"SUAR-{site[:5].replace('.', '')}-{site[6:8]}{site[-2:]}"
    voice = Concern.objects.create(
        code=code,
        village_id=site,
        subdistrict=site[:8],
        regency=site[:5],
        kind="question",
        about="matter",
        text="Kapan sewa pasar itu dibayar kepada desa?",
        holder="village",
        state="answered",
        outcome="explained",
        pending=False,
        received_on=day,
        due_on=day,
        answered_on=day,
    )
    told = {"concern": voice, "holder": "village", "by": "Contoh", "on": day, "text": "Sudah dibayar."}
    paper = ConcernEntry.objects.create(
        move="answer", outcome="explained", file=stored, file_name="bukti.png", **told
    )
    return {
        "concern": Thing((voice.pk,), site),
        "concern_proof": Thing((voice.pk, paper.pk), site),
        "concern_code": Thing((code,), site),
    }
