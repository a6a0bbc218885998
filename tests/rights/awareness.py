"""An awareness event of a regency with what hangs on it: who takes part, a phone, a question, a test item, a promise, a certificate."""

from datetime import UTC, date, datetime

from mitradesa.core.outreach import EventState
from mitradesa.records.models import (
    Certificate,
    EventPhoto,
    FollowUp,
    OutreachEvent,
    Participant,
    Question,
)
from mitradesa.web.checkin.links import token
from tests import outreach_world, world
from tests.rights.doors import Thing

DAY = date(2026, 12, 7)


def awareness(site: str, stored, keeper) -> dict[str, Thing]:
    """Everything of one event by name."""
    event = OutreachEvent.objects.create(
        key=f"acara-{site.replace('.', '-')}",
        office=world.office("dpmd", site[:5]),
        regency=site[:5],
        theme="Memahami kerja sama desa",
        state=EventState.INVITING,
        starts_on=DAY,
        ends_on=DAY,
        written_by=keeper,
    )
    return {
        "awareness": Thing((event.key,), site, sent={"village": site}),
        "written": Thing((event.key, "aim"), site),
        "open_link": Thing((event.key, token(event, "tanggapan")), site),
        **_afterwards(event, site, stored),
        **_while_it_runs(event, site, keeper),
    }


def _afterwards(event, site: str, stored) -> dict[str, Thing]:
    photo = EventPhoto.objects.create(event=event, file=stored, file_name="foto.png")
    promised = FollowUp.objects.create(event=event, village_id=site, what="Menyusun Perdes", due=DAY)
    issued = Certificate.objects.create(
        event=event,
        number=f"1/{site}",
        code=site.replace(".", "").rjust(16, "A"),
        name="Contoh Utusan",
        part="delegate",
        theme=event.theme,
        days="7 Desember 2026",
        issued_on=DAY,
        signed_by="Contoh",
    )
    return {
        "photo": Thing((event.key, "foto", photo.pk), site),
        "promise": Thing((event.key, promised.pk), site),
        "certificate": Thing((event.key, issued.pk), site),
    }


def _while_it_runs(event, site: str, keeper) -> dict[str, Thing]:
    who = Participant.objects.create(event=event, region_id=site, name="Contoh Utusan", code="K0001")
    phone = outreach_world.device(event, keeper)
    question = Question.objects.create(
        event=event, asked="Siapa yang menandatangani?", asked_at=datetime(2026, 12, 7, 2, tzinfo=UTC)
    )
    outreach_world.item(event)
    return {
        "participant": Thing((event.key, who.pk), site),
        "coming": Thing((event.key,), site, sent={"code": who.code}),
        "device": Thing((event.key, phone.pk), site),
        "question": Thing((event.key, question.pk), site),
        "test_item": Thing((event.key, event.test_items.get().pk), site),
    }
