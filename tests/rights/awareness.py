"""An awareness event of a regency with what hangs on it: who takes part, a phone, a question, a test item, a promise, a certificate."""

from datetime import UTC, date, datetime

from mitradesa.core.outreach import EventState
from mitradesa.records.models import (
    AgendaItem,
    Certificate,
    CommitteeMember,
    EventPhoto,
    FollowUp,
    Material,
    OutreachEvent,
    Participant,
    Question,
    Speaker,
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
        **_planned(event, site, stored),
        **_invited(event, site, stored),
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


def _planned(event, site: str, stored) -> dict[str, Thing]:
    named = CommitteeMember.objects.create(event=event, place=1, name="Contoh Ketua", duty="Ketua")
    engaged = outreach_world.speaker(event)
    Speaker.objects.filter(pk=engaged.speaker_id).update(cv_file=stored, cv_name="cv.png")
    material = outreach_world.material(event)
    Material.objects.filter(pk=material.pk).update(file=stored, file_name="bahan.png")
    line = AgendaItem.objects.create(event=event, title="Pembukaan", place=1)
    cost = outreach_world.cost(event)
    return {
        "member": Thing((event.key, named.pk), site),
        "engaged": Thing((event.key, engaged.pk), site),
        "agenda_line": Thing((event.key, line.pk), site),
        "cost": Thing((event.key, cost.pk), site),
        "speaker": Thing((engaged.speaker_id,), site),
        "material": Thing((material.pk,), site),
        "quota": Thing((event.key, site[:8]), site),
    }


def _invited(event, site: str, stored) -> dict[str, Thing]:
    sent = datetime(2026, 11, 20, 2, tzinfo=UTC)
    above = outreach_world.invitation(event, site[:8], sent_at=sent)
    below = outreach_world.invitation(event, site, through=above, sent_at=sent)
    who = outreach_world.participant(
        event, site, invitation=below, kuasa_file=stored, kuasa_file_name="kuasa.png", code="K0009"
    )
    return {
        "invitation": Thing((event.key, site), site),
        "kuasa": Thing((event.key, site, who.pk), site),
        "secret_invitation": Thing((below.token,), site),
    }
