"""Checking people in at the office's own pages: one by code or name, a paper list by its codes, walk-ins; and mending a mistake."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from uuid import uuid4

from django.db import transaction

from mitradesa.actions.attendance.event import event_for
from mitradesa.actions.attendance.receiving import make_walk_ins
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words
from mitradesa.core.outreach import ENTRY_WORDS, Entry, Mode, Part
from mitradesa.core.phone_records import WalkIn
from mitradesa.core.plain import plain
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.core.typed_codes import next_number
from mitradesa.queries.attendance import arrivals, days_of, listed, present
from mitradesa.records.models import CheckIn, EventSpeaker, OutreachEvent, Participant, Region


def _need_day(event: OutreachEvent, day: date) -> None:
    if day not in days_of(event):
        raise Blocked(f"{in_words(day)} bukan hari kegiatan ini.", "Pilih salah satu hari kegiatan.")


@transaction.atomic
def check_in(
    seat: Seat, key: str, codes: Sequence[str], day: date, *, entry: Entry, mode: Mode = Mode.ON_SITE
) -> list[Participant]:
    """Those of the codes who were not there yet on that day, now checked in; six queries however many codes."""
    event = event_for(seat, Act.CHECK_IN, key)
    _need_day(event, day)
    there = present(event, day)
    people = {one.same_as_id or one.pk: one for one in listed(event).filter(code__in=codes)}
    fresh = [one for root, one in people.items() if root not in there]
    now = datetime.now(tz=UTC)
    CheckIn.objects.bulk_create(
        CheckIn(
            uid=uuid4(),
            event=event,
            participant=one,
            day=day,
            at=now,
            entry=entry,
            mode=mode,
            signature="",
            received_from_id=seat.person,
        )
        for one in fresh
    )
    if fresh:
        record(
            seat,
            "attendance.entered",
            event,
            region=event.regency,
            says=f"mencatat {len(fresh)} orang hadir pada {event.theme} ({ENTRY_WORDS[entry]})",
            values={"check_ins": len(fresh), "day": day.isoformat()},
            personal={"names": sorted(one.name for one in fresh)},
        )
    return fresh


@transaction.atomic
def take_back(seat: Seat, key: str, participant: int, day: date, reason: str) -> int:
    """Undoes every check-in of somebody on a day, those of his doubles too; how many there were. Blocked without reason or arrival."""
    event = event_for(seat, Act.CHECK_IN, key)
    reason = " ".join(reason.split())[:300]
    if not reason:
        raise Blocked("Alasannya belum ditulis.", "Tulis mengapa kehadiran ini dibatalkan.")
    who = Participant.objects.filter(event=event, pk=participant).first()
    if who is None:
        raise Blocked("Orang itu tidak ada di daftar kegiatan ini.", "Buka lagi daftarnya.")
    theirs = arrivals(event, day)
    standing = [*theirs.filter(participant=who), *theirs.filter(participant__same_as=who)]
    if not standing:
        raise Blocked(
            f"{who.name} tidak tercatat hadir pada {in_words(day)}.", "Tidak ada yang perlu dibatalkan."
        )
    now = datetime.now(tz=UTC)
    CheckIn.objects.bulk_create(
        CheckIn(
            uid=uuid4(),
            event=event,
            participant_id=one.participant_id,
            day=day,
            at=now,
            entry=one.entry,
            mode=one.mode,
            signature="",
            undoes=one.uid,
            received_from_id=seat.person,
        )
        for one in standing
    )
    says = f"membatalkan kehadiran seorang peserta {event.theme} pada {in_words(day)}"
    values = {"undone": len(standing), "day": day.isoformat(), "reason": reason}
    record(
        seat,
        "attendance.corrected",
        event,
        region=event.regency,
        says=says,
        values=values,
        personal={"names": [who.name]},
    )
    return len(standing)


@transaction.atomic
def walk_in(seat: Seat, key: str, one: WalkIn, day: date, mode: Mode = Mode.ON_SITE) -> Participant:
    """Somebody who came without being on a list, checked in at once; Blocked for a name of nobody or a place that is not there."""
    event = event_for(seat, Act.CHECK_IN, key)
    _need_day(event, day)
    if not one.name.strip():
        raise Blocked("Namanya belum ditulis.", "Tulis nama orang yang datang.")
    here = Region.objects.filter(pk=one.place, code__startswith=event.regency) if one.place else None
    regions = set(here.values_list("pk", flat=True)) if here is not None else set()
    if one.place and not regions:
        raise Blocked(
            "Desa itu tidak ada di kabupaten ini.", "Pilih dari daftar, atau tulis di kolom lembaga."
        )
    who = make_walk_ins(event, [one], regions)[0]
    now = datetime.now(tz=UTC)
    CheckIn.objects.create(
        uid=uuid4(),
        event=event,
        participant=who,
        day=day,
        at=now,
        entry=Entry.WALK_IN,
        mode=mode,
        signature="",
        received_from_id=seat.person,
    )
    record(
        seat,
        "attendance.entered",
        event,
        region=event.regency,
        says=f"mencatat seorang yang datang tanpa undangan pada {event.theme}",
        values={"check_ins": 1, "walk_ins": 1, "day": day.isoformat()},
        personal={"names": [who.name]},
    )
    return who


@transaction.atomic
def list_hosts(seat: Seat, key: str) -> int:
    """Puts committee, speakers, moderators and the opener on the attendance list with codes; how many were not on it yet."""
    event = event_for(seat, Act.CHECK_IN, key)
    there = {(one.part, plain(one.name)) for one in Participant.objects.filter(event=event)}
    hosts = {(one.part, plain(one.name)): one for one in _hosts(event)}
    fresh = [one for key, one in hosts.items() if key not in there]
    number = next_number(Participant.objects.filter(event=event).values_list("code", flat=True))
    for place, one in enumerate(fresh):
        one.code = f"P{number + place:03d}"
    Participant.objects.bulk_create(fresh)
    if fresh:
        record(
            seat,
            "attendance.hosts_listed",
            event,
            region=event.regency,
            says=f"memasukkan {len(fresh)} panitia dan narasumber ke daftar hadir {event.theme}",
            personal={"names": sorted(one.name for one in fresh)},
        )
    return len(fresh)


def _hosts(event: OutreachEvent) -> list[Participant]:
    speakers = EventSpeaker.objects.filter(event=event).select_related("speaker")
    found = [
        Participant(event=event, part=Part.COMMITTEE, name=one.name, office_title=one.duty)
        for one in event.committee.all()
    ]
    found += [
        Participant(
            event=event,
            part=one.part,
            name=one.speaker.name,
            office_title=one.speaker.position,
            institution=one.speaker.institution,
        )
        for one in speakers
    ]
    if event.opener_name:
        found.append(
            Participant(
                event=event, part=Part.OPENER, name=event.opener_name, office_title=event.opener_title
            )
        )
    return found
