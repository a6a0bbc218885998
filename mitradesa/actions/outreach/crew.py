"""The people of an event beside those invited: its committee, and the speakers and moderators whom the regency knows."""

from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.db.models import Max

from mitradesa.actions.files import Given, keep_paper
from mitradesa.actions.outreach.own import own_event, tell
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.contacts import nip, phone_number
from mitradesa.core.outreach import PART_WORDS, Part
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Seat, require
from mitradesa.records.models import CommitteeMember, EventSpeaker, OutreachEvent, Speaker


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the committee as he is entered, with the decree that names him."""

    name: str
    duty: str
    office_title: str = ""
    nip: str = ""
    decree: str = ""


@transaction.atomic
def keep_member(seat: Seat, key: str, member: Member, *, known: int | None = None) -> CommitteeMember:
    """A new member at the end of the list, or another state of one; Blocked for the same person in the same duty twice."""
    event = own_event(seat, key, Act.PLAN_EVENT)
    if not member.name.strip() or not member.duty.strip():
        raise Blocked("Nama atau tugasnya belum ditulis.", "Tulis keduanya, misalnya Ketua atau Sekretaris.")
    if member.nip.strip() and not nip(member.nip):
        raise Blocked("NIP terdiri atas 18 angka.", "Periksa NIP-nya, atau kosongkan.")
    alike = CommitteeMember.objects.filter(
        event=event, name__iexact=member.name.strip(), duty__iexact=member.duty.strip()
    )
    if alike.exclude(pk=known or 0).exists():
        raise Blocked(f"{member.name.strip()} sudah tercatat sebagai {member.duty.strip()}.", "")
    row = _member(event, known) if known else CommitteeMember(event=event, place=_next_place(event))
    row.name, row.duty, row.decree = member.name.strip(), member.duty.strip(), member.decree.strip()
    row.office_title, row.nip = member.office_title.strip(), nip(member.nip)
    row.save()
    verb = "mengubah" if known else "mencatat"
    tell(
        seat,
        "committee",
        event,
        f"{verb} {row.duty} dalam panitia",
        values={"decree": row.decree},
        personal={"name": row.name},
    )
    return row


@transaction.atomic
def drop_member(seat: Seat, key: str, known: int) -> None:
    """He leaves the committee."""
    event = own_event(seat, key, Act.PLAN_EVENT)
    row = _member(event, known)
    row.delete()
    tell(seat, "committee", event, f"menghapus {row.duty} dari panitia", personal={"name": row.name})


def _member(event: OutreachEvent, known: int) -> CommitteeMember:
    found = CommitteeMember.objects.filter(event=event, pk=known).first()
    if found is None:
        raise Blocked("Anggota panitia itu sudah tidak ada.", "Muat ulang halamannya.")
    return found


def _next_place(event: OutreachEvent) -> int:
    return (event.committee.aggregate(last=Max("place"))["last"] or 0) + 1


@dataclass(frozen=True, slots=True)
class Known:
    """A speaker or moderator as the regency keeps him."""

    name: str
    institution: str = ""
    position: str = ""
    phone: str = ""
    cv: str = ""
    given: Given | None = None


@transaction.atomic
def keep_speaker(seat: Seat, one: Known, *, known: int | None = None) -> Speaker:
    """A speaker in the regency's list, or another state of one; Blocked for a name and institution twice."""
    require(seat, Act.PLAN_EVENT)
    if not one.name.strip():
        raise Blocked("Nama narasumber belum ditulis.", "Tulis namanya.")
    if one.phone.strip() and not phone_number(one.phone):
        raise Blocked("Nomor telepon itu tidak terbaca.", "Tulis misalnya 0812-3456-7890, atau kosongkan.")
    row = own_speaker(seat, known) if known else Speaker(regency=seat.region[:5])
    row.name, row.institution, row.position = one.name.strip(), one.institution.strip(), one.position.strip()
    row.phone, row.cv = phone_number(one.phone), one.cv.strip()
    if one.given is not None:
        row.cv_file, row.cv_name = keep_paper(one.given), one.given.shown
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        raise Blocked(f"{row.name} dari lembaga itu sudah ada di daftar.", "Buka yang sudah ada.") from None
    verb = "memperbarui" if known else "mencatat"
    values = {"institution": row.institution, "cv": row.cv_file.sha256 if row.cv_file else ""}
    says = f"{verb} narasumber dari {row.institution or 'lembaga yang belum ditulis'}"
    record(
        seat,
        "event.speaker",
        row,
        region=seat.region,
        says=says,
        values=values,
        personal={"name": row.name},
    )
    return row


def own_speaker(seat: Seat, known: int) -> Speaker:
    """A speaker of the seat's regency, locked; raises NotAllowed."""
    found = Speaker.objects.select_for_update().filter(pk=known, regency=seat.region[:5]).first()
    if found is None:
        raise NotAllowed(Act.PLAN_EVENT.value)
    return found


@dataclass(frozen=True, slots=True)
class Engaged:
    """What a speaker does at one event; honorarium and tax in rupiah as entered, None while they are not known."""

    speaker: int
    part: Part = Part.SPEAKER
    topic: str = ""
    decree: str = ""
    honorarium: int | None = None
    tax: int | None = None


@transaction.atomic
def engage(seat: Seat, key: str, engaged: Engaged, *, known: int | None = None) -> EventSpeaker:
    """A speaker or moderator takes part, or does so in another way; Blocked twice in one part, or for more tax than honorarium."""
    event = own_event(seat, key, Act.PLAN_EVENT)
    _need_within(engaged)
    speaker = own_speaker(seat, engaged.speaker)
    if event.speakers.filter(speaker=speaker, part=engaged.part).exclude(pk=known or 0).exists():
        raise Blocked(
            f"{speaker.name} sudah menjadi {PART_WORDS[engaged.part]} kegiatan ini.", "Ubah yang sudah ada."
        )
    place = (event.speakers.aggregate(last=Max("place"))["last"] or 0) + 1
    row = _engaged(event, known) if known else EventSpeaker(event=event, place=place)
    row.speaker, row.part = speaker, engaged.part.value
    row.topic, row.decree = engaged.topic.strip(), engaged.decree.strip()
    row.honorarium, row.tax = engaged.honorarium, engaged.tax
    row.save()
    values: dict[str, object] = {
        "topic": row.topic,
        "decree": row.decree,
        "honorarium": row.honorarium,
        "tax": row.tax,
    }
    says = (
        f"mencatat {PART_WORDS[engaged.part]} dari {speaker.institution or 'lembaga yang belum ditulis'} pada"
    )
    tell(seat, "speakers", event, says, values=values, personal={"name": speaker.name})
    return row


def _need_within(engaged: Engaged) -> None:
    if engaged.part not in (Part.SPEAKER, Part.MODERATOR):
        raise Blocked("Pilih narasumber atau moderator.", "")
    if engaged.tax is not None and engaged.tax > (engaged.honorarium or 0):
        raise Blocked("Pajaknya lebih besar daripada honorariumnya.", "Periksa kedua jumlahnya.")


def _engaged(event: OutreachEvent, known: int) -> EventSpeaker:
    found = EventSpeaker.objects.filter(event=event, pk=known).first()
    if found is None:
        raise Blocked("Narasumber itu sudah tidak ada pada kegiatan ini.", "Muat ulang halamannya.")
    return found


@transaction.atomic
def disengage(seat: Seat, key: str, known: int) -> None:
    """He no longer takes part; the regency keeps him in its list."""
    event = own_event(seat, key, Act.PLAN_EVENT)
    row = _engaged(event, known)
    row.delete()
    says = f"menghapus seorang {PART_WORDS[Part(row.part)]} dari"
    tell(seat, "speakers", event, says, personal={"name": row.speaker.name})
