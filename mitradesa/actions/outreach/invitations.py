"""Invitations to an event: made for every invited region, sent by letters of the regency's office, passed on by those of subdistricts."""

import secrets
from collections.abc import Sequence
from datetime import UTC, date, datetime

from django.db import transaction
from django.db.models import QuerySet

from mitradesa.actions.letters import Sheet, draft_letter, send_letter
from mitradesa.actions.outreach.own import own_event, tell
from mitradesa.core.acts import Act
from mitradesa.core.outreach import EventState
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import OfficeKind, Seat, require
from mitradesa.queries.outreach_invitations import quotas_below
from mitradesa.queries.outreach_parts import days_words, time_words, where_words
from mitradesa.records.models import EventQuota, Invitation, Letter, OutreachEvent

LONGEST_ADDRESSEE = 200
_INVITING = frozenset({EventState.INVITING})


def new_token() -> str:
    """A secret of 256 bits for the address of an open page."""
    return secrets.token_urlsafe(32)


def make_invitations(event: OutreachEvent) -> int:
    """Invitations for the invited regions that have none yet, villages through their subdistrict; for acts that hold the event locked.

    A subdistrict of an invited village gets one to pass on, with a quota of none where it is not invited itself.
    """
    quotas = set(EventQuota.objects.filter(event=event).values_list("region_id", flat=True))
    above = {code[:8] for code in quotas} - quotas
    EventQuota.objects.bulk_create(EventQuota(event=event, region_id=code, quota=0) for code in above)
    there = dict(Invitation.objects.filter(event=event).values_list("region_id", "pk"))
    missing = sorted((quotas | above) - there.keys(), key=len)
    subdistricts = _made(event, [code for code in missing if len(code) == 8], there)
    _made(event, [code for code in missing if len(code) > 8], {**there, **subdistricts})
    return len(missing)


def _made(event: OutreachEvent, codes: Sequence[str], through: dict[str, int]) -> dict[str, int]:
    Invitation.objects.bulk_create(
        Invitation(
            event=event,
            region_id=code,
            through_id=through.get(code[:8]) if len(code) > 8 else None,
            token=new_token(),
        )
        for code in codes
    )
    rows = Invitation.objects.filter(event=event, region__in=codes)
    return dict(rows.values_list("region_id", "pk"))


@transaction.atomic
def invite_the_new(seat: Seat, key: str) -> int:
    """Invitations for regions that were added after inviting began; how many."""
    event = own_event(seat, key, Act.INVITE, _INVITING)
    number = make_invitations(event)
    if not number:
        raise Blocked(
            "Semua wilayah sasaran sudah mempunyai undangan.", "Tambah wilayah pada bagian sasaran dahulu."
        )
    tell(seat, "invited", event, f"membuat {number} undangan untuk", values={"items": number})
    return number


def issued_by(seat: Seat, event: OutreachEvent) -> QuerySet[Invitation]:
    """The invitations that a seat's office issues: a regency those of subdistricts, a subdistrict those of its villages."""
    rows = event.invitations.select_related("region", "letter", "through").order_by("region_id")
    if seat.office_kind is OfficeKind.SUBDISTRICT:
        return rows.filter(through__region=seat.region)
    return rows.filter(through__isnull=True)


def _event_to_issue(seat: Seat, key: str) -> OutreachEvent:
    if seat.office_kind is not OfficeKind.SUBDISTRICT:
        return own_event(seat, key, Act.INVITE, _INVITING)
    require(seat, Act.FORWARD_INVITATION)
    event = OutreachEvent.objects.select_for_update().filter(key=key, regency=seat.region[:5]).first()
    if event is None:
        raise NotAllowed(Act.FORWARD_INVITATION.value)
    own = event.invitations.filter(region=seat.region).first()
    if own is None:
        raise NotAllowed(Act.FORWARD_INVITATION.value)
    if event.state != EventState.INVITING:
        raise Blocked("Kegiatan ini tidak sedang mengundang.", "Lihat keadaannya pada halaman kegiatan.")
    if own.sent_at is None:
        raise Blocked(
            "Undangan untuk kecamatan ini belum dikirim Dinas.", "Tunggu suratnya datang lebih dahulu."
        )
    return event


@transaction.atomic
def draft_letters(seat: Seat, key: str, *, circular: bool, archive_class: str = "") -> list[Letter]:
    """The letters for invitations of the office that have none: one to each addressee, or one circular to all. Blocked where none waits."""
    event = _event_to_issue(seat, key)
    waiting = [one for one in issued_by(seat, event) if one.sent_at is None and not _has_letter(one)]
    if not waiting:
        raise Blocked("Semua undangan sudah mempunyai surat.", "Buka suratnya untuk paraf dan tanda tangan.")
    below = quotas_below(event) if seat.office_kind is not OfficeKind.SUBDISTRICT else {}
    letters = []
    for some in [waiting] if circular else [[one] for one in waiting]:
        sheet = Sheet(
            other_side=_addressee(some, seat),
            subject=f"Undangan {event.theme}"[:300],
            archive_class=archive_class,
            note=_body(event, some, below),
        )
        letter = draft_letter(seat, sheet)
        Invitation.objects.filter(pk__in=[one.pk for one in some]).update(letter=letter)
        letters.append(letter)
    says = f"menyusun {len(letters)} surat undangan untuk"
    tell(seat, "letters", event, says, values={"letters": [one.pk for one in letters]}, region=seat.region)
    return letters


def _has_letter(one: Invitation) -> bool:
    return one.letter is not None and one.letter.state != Letter.State.CANCELLED


def _addressee(some: Sequence[Invitation], seat: Seat) -> str:
    word = "Kepala Desa" if seat.office_kind is OfficeKind.SUBDISTRICT else "Camat"
    if len(some) == 1:
        return f"{word} {some[0].region.name}"
    return f"Para {word} ({len(some)} undangan)"


def _body(event: OutreachEvent, some: Sequence[Invitation], below: dict[str, list[str]]) -> str:
    quotas = dict(event.quotas.values_list("region_id", "quota"))
    lines = [
        event.theme,
        f"Hari: {days_words(event)}{', ' if event.starts_time else ''}{time_words(event)}",
        f"Tempat: {where_words(event)}",
        "Diundang:",
    ]
    for one in some:
        own = quotas.get(one.region_id, 0)
        villages = "; ".join(below.get(one.region_id, ()))
        passed = f". Mohon diteruskan kepada desa: {villages}" if villages else ""
        lines.append(f"- {one.region.name} {own} orang{passed}")
    return "\n".join(lines)


@transaction.atomic
def send_invitations(seat: Seat, key: str) -> int:
    """Invitations whose letters are signed go out, number and day copied from the letter; how many. Blocked where none is signed."""
    event = _event_to_issue(seat, key)
    ready = [
        one
        for one in issued_by(seat, event).filter(sent_at__isnull=True)
        if one.letter is not None and one.letter.state in (Letter.State.SIGNED, Letter.State.SENT)
    ]
    if not ready:
        raise Blocked(
            "Belum ada surat undangan yang ditandatangani.",
            "Susun suratnya, lalu mintalah paraf dan tanda tangan di buku surat.",
        )
    letters = {one.letter.pk: one.letter for one in ready if one.letter}
    for letter in letters.values():
        if letter.state == Letter.State.SIGNED:
            send_letter(seat, letter.pk)
    _mark_sent(ready, {one.pk: (one.letter.number, one.letter.dated) for one in ready if one.letter})
    says = f"mengirim {len(ready)} undangan dengan {len(letters)} surat untuk"
    tell(
        seat,
        "sent",
        event,
        says,
        values={"numbers": [one.number for one in letters.values()]},
        region=seat.region,
    )
    return len(ready)


@transaction.atomic
def send_on_paper(seat: Seat, key: str, region: str, number: str, dated: date | None) -> Invitation:
    """An invitation that went out by a letter written elsewhere: its number and day are typed in."""
    event = _event_to_issue(seat, key)
    one = issued_by(seat, event).filter(region=region).first()
    if one is None:
        raise NotAllowed(Act.INVITE.value)
    if one.sent_at is not None:
        raise Blocked(f"Undangan {one.region.name} sudah dikirim.", "")
    if not number.strip() or dated is None:
        raise Blocked("Nomor atau tanggal suratnya belum ditulis.", "Salin keduanya dari surat kertas.")
    _mark_sent([one], {one.pk: (number.strip()[:120], dated)})
    says = f"mencatat undangan {one.region.name} dengan surat {one.number} untuk"
    tell(seat, "sent", event, says, values={"numbers": [one.number]}, region=region)
    return one


def _mark_sent(some: Sequence[Invitation], by: dict[int, tuple[str, date | None]]) -> None:
    now = datetime.now(tz=UTC)
    for one in some:
        one.number, one.dated = by[one.pk]
        one.sent_at = now
    Invitation.objects.bulk_update(some, ["number", "dated", "sent_at"], batch_size=200)


@transaction.atomic
def renew_link(seat: Seat, key: str, region: str) -> Invitation:
    """The secret address of an invitation ends and another begins, as when it came into wrong hands."""
    event = own_event(seat, key, Act.INVITE, {EventState.INVITING, EventState.RUNNING})
    one = event.invitations.select_related("region").filter(region=region).first()
    if one is None:
        raise NotAllowed(Act.INVITE.value)
    one.token = new_token()
    one.save(update_fields=["token"])
    tell(seat, "link", event, f"mengganti tautan undangan {one.region.name} pada", region=region)
    return one
