"""Made-up awareness events for tests: an event with quotas, invitations, participants, check-ins, a test, money and promises."""

import secrets
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

from mitradesa.core.outreach import Entry, EventState, Part, Phase
from mitradesa.core.roles import OfficeKind
from mitradesa.records.models import (
    BudgetCode,
    CheckIn,
    CheckInDevice,
    EventCost,
    EventMaterial,
    EventPayment,
    EventQuota,
    EventSpeaker,
    FollowUp,
    Invitation,
    Material,
    MaterialCitation,
    OutreachEvent,
    Participant,
    Region,
    Speaker,
    TestAnswer,
    TestItem,
    TestOption,
)
from tests import world

DAY = date(2026, 12, 7)


def event(planner=None, **fields):
    """An event of the regency office on one day, inviting; `planner` is the person who wrote it."""
    planner = planner or world.person(name="Contoh Perencana")
    fields.setdefault("key", f"2026-{secrets.token_hex(4)}")
    fields.setdefault("theme", "Memahami kerja sama desa dengan pihak ketiga")
    fields.setdefault("state", EventState.INVITING)
    fields.setdefault("starts_on", DAY)
    fields.setdefault("ends_on", fields["starts_on"])
    fields.setdefault("venue", "Aula Contoh")
    return OutreachEvent.objects.create(
        office=world.office(OfficeKind.DPMD, world.REGENCY),
        regency=world.REGENCY,
        written_by=planner,
        **fields,
    )


def invitation(one, place, quota=1, through=None, **fields):
    """An invitation to a region with its quota."""
    EventQuota.objects.get_or_create(event=one, region_id=place, defaults={"quota": quota})
    fields.setdefault("token", secrets.token_urlsafe(32))
    return Invitation.objects.create(event=one, region_id=place, through=through, **fields)


def participant(one, place=world.VILLAGE, name="Contoh Utusan", **fields):
    """Somebody who is to take part, with a code of his own."""
    fields.setdefault("code", f"K{Participant.objects.count() + 1:04d}")
    return Participant.objects.create(event=one, region_id=place, name=name, **fields)


def delegates(one, number, village=world.VILLAGE):
    """Many delegates of one village at once."""
    before = Participant.objects.filter(event=one).count()
    made = [
        Participant(event=one, region_id=village, name=f"Contoh Utusan {place}", code=f"D{place:04d}")
        for place in range(before + 1, before + number + 1)
    ]
    return Participant.objects.bulk_create(made, batch_size=500)


def device(one, person, label="Telepon contoh"):
    """A phone prepared for check-in."""
    secret = secrets.token_urlsafe(32)
    return CheckInDevice.objects.create(uid=uuid4(), event=one, label=label, secret=secret, person=person)


def check_in(who, at=None, day=None, **fields):
    """A check-in of somebody, at eight in the morning of the event's first day when no moment is given."""
    day = day or who.event.starts_on
    fields.setdefault("uid", uuid4())
    fields.setdefault("entry", Entry.CODE)
    moment = at or datetime(day.year, day.month, day.day, 1, 0, tzinfo=UTC)
    return CheckIn.objects.create(event=who.event, participant=who, day=day, at=moment, **fields)


def speaker(one, name="Contoh Narasumber", part=Part.SPEAKER, **fields):
    """A speaker of the event, known to the regency."""
    known, _ = Speaker.objects.get_or_create(
        regency=one.regency, name=name, institution="Dinas PMD Provinsi Contoh"
    )
    return EventSpeaker.objects.create(event=one, speaker=known, part=part, **fields)


def material(one, title="Bahan contoh", rule="", instrument="permendagri-96-2017", article="5"):
    """A material used at the event, tied to an article or a rule."""
    made, _ = Material.objects.get_or_create(regency=one.regency, title=title, edition="1")
    MaterialCitation.objects.get_or_create(material=made, instrument=instrument, article=article, rule=rule)
    EventMaterial.objects.get_or_create(event=one, material=made)
    return made


def cost(one, what="Konsumsi", planned=2_000_000, realised=None, code="CONTOH.01"):
    """A budget line of the event under an invented code."""
    known, _ = BudgetCode.objects.get_or_create(
        office=one.office, year=one.starts_on.year, code=code, defaults={"name": f"Belanja {what}"}
    )
    return EventCost.objects.create(event=one, code=known, what=what, planned=planned, realised=realised)


def payment(one, kind, payee="Contoh Penerima", gross=500_000, tax=0, **fields):
    """A line of an accountability list."""
    return EventPayment.objects.create(event=one, kind=kind, payee=payee, gross=gross, tax=tax, **fields)


def item(one, text="Siapa yang menandatangani?", topic="Kewenangan", options=("Kepala desa", "Ketua RT")):
    """A test item whose first option is right."""
    made = TestItem.objects.create(event=one, place=one.test_items.count() + 1, text=text, topic=topic)
    for place, words in enumerate(options, 1):
        TestOption.objects.create(item=made, place=place, text=words, right=place == 1)
    return made


def answer(who, asked, phase=Phase.PRE, right=True):
    """What somebody chose before or after."""
    option = asked.options.filter(right=right).first()
    moment = datetime(2026, 12, 7, 2, 0, tzinfo=UTC)
    return TestAnswer.objects.create(item=asked, participant=who, phase=phase, option=option, given_at=moment)


def promise(
    one, village=world.VILLAGE, what="Menyusun peraturan desa tentang kerja sama", due=None, **fields
):
    """What a village promised."""
    due = due or one.starts_on + timedelta(days=90)
    return FollowUp.objects.create(event=one, village_id=village, what=what, due=due, **fields)


def villages(number, subdistrict=world.SUBDISTRICT, first=2101):
    """Many villages of one subdistrict at once; their codes."""
    codes = [f"{subdistrict}.{first + place}" for place in range(number)]
    Region.objects.bulk_create(
        [
            Region(code=code, name=f"Desa {code}", level="village", kind="desa", parent_id=subdistrict)
            for code in codes
        ]
    )
    return codes
