"""What those who are invited say: whether they come, whom they send, and who stands in for him with a power of attorney."""

from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import transaction

from mitradesa.actions.files import Given, keep_paper
from mitradesa.actions.outreach.own import tell
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.contacts import phone_number
from mitradesa.core.outreach import Answer, EventState
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Seat, may
from mitradesa.core.typed_codes import next_number
from mitradesa.records.models import EventQuota, Invitation, OutreachEvent, Participant

ANSWERABLE = frozenset({EventState.INVITING, EventState.RUNNING})


@dataclass(frozen=True, slots=True)
class Answerer:
    """Who answers: the seat of somebody signed in, or the name that somebody with the secret address gives himself."""

    seat: Seat | None = None
    name: str = ""

    @property
    def shown(self) -> str:
        """How he is written down."""
        return f"{self.seat.name}, {self.seat.title}" if self.seat else self.name.strip()[:200]


@dataclass(frozen=True, slots=True)
class Delegate:
    """Somebody who is sent, as he is entered."""

    name: str
    office_title: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Kuasa:
    """The power of attorney (surat kuasa) by which somebody stands in: its number, its file, or both."""

    number: str = ""
    given: Given | None = None


def _locked(invitation: int, by: Answerer) -> tuple[OutreachEvent, Invitation]:
    """The event and the invitation, locked in this order; NotAllowed for a seat that may not speak for it, Blocked once it is too late."""
    event = OutreachEvent.objects.select_for_update().get(invitations=invitation)
    one = Invitation.objects.select_for_update(of=("self",)).select_related("region").get(pk=invitation)
    if by.seat is not None and not may(by.seat, Act.NAME_DELEGATE, one.region_id):
        raise NotAllowed(Act.NAME_DELEGATE.value)
    if by.seat is None and not by.name.strip():
        raise Blocked(
            "Nama Anda belum ditulis.",
            "Tulis nama dan jabatan Anda, supaya panitia tahu siapa yang menjawab.",
        )
    need_answerable(event)
    return event, one


def need_answerable(event: OutreachEvent) -> None:
    """Raises Blocked where an event no longer (or not yet) takes answers."""
    if event.state == EventState.CANCELLED:
        raise Blocked("Kegiatan ini dibatalkan.", event.cancel_reason)
    last = event.ends_on or event.starts_on
    if event.state not in ANSWERABLE or (last is not None and last < today()):
        when = f" pada {in_words(last)}" if last else ""
        raise Blocked(f"Kegiatan ini sudah selesai{when}.", "Undangannya tidak dapat dijawab lagi.")


@transaction.atomic
def answer_invitation(invitation: int, answer: Answer, by: Answerer, *, reason: str = "") -> Invitation:
    """The addressee comes or does not. Declining asks for a reason and for nobody still named; saying the same again changes nothing."""
    event, one = _locked(invitation, by)
    if answer is Answer.DECLINED and not reason.strip():
        raise Blocked("Alasan berhalangan belum ditulis.", "Tulis alasannya dalam satu kalimat.")
    if answer is Answer.DECLINED and _named(one):
        raise Blocked("Masih ada utusan yang tercatat.", "Batalkan utusannya dahulu.")
    reason = reason.strip()[:300] if answer is Answer.DECLINED else ""
    if (one.answer, one.reason) == (answer.value, reason):
        return one
    _answered(one, answer, by, reason)
    word = "menyatakan hadir" if answer is Answer.COMING else "menyatakan berhalangan hadir"
    _say(event, one, by, "answered", f"{word} untuk {one.region.name} pada", reason=reason)
    return one


def _answered(one: Invitation, answer: Answer, by: Answerer, reason: str) -> None:
    one.answer, one.reason, one.answered_by = answer.value, reason, by.shown
    one.answered_at = datetime.now(tz=UTC)
    one.save(update_fields=["answer", "reason", "answered_by", "answered_at"])


@transaction.atomic
def name_delegate(invitation: int, delegate: Delegate, by: Answerer) -> Participant:
    """Somebody is sent, within the region's quota, with a code of his own; naming somebody says that the region comes."""
    event, one = _locked(invitation, by)
    quota = (
        EventQuota.objects.filter(event=event, region=one.region_id).values_list("quota", flat=True).first()
        or 0
    )
    named = _named(one)
    _need_new(delegate, named)
    if len(named) >= quota:
        raise Blocked(
            f"Kuota {one.region.name} {quota} orang sudah penuh."
            if quota
            else f"{one.region.name} hanya meneruskan undangan; tidak ada kuotanya.",
            "Batalkan atau ganti salah seorang, atau mintalah tambahan kuota kepada Dinas PMD.",
        )
    made = _participant(event, one, delegate)
    if one.answer != Answer.COMING:
        _answered(one, Answer.COMING, by, "")
    _say(event, one, by, "named", f"menyebut utusan {one.region.name} pada", code=made.code, name=made.name)
    return made


def _named(one: Invitation) -> list[Participant]:
    return list(one.participants.filter(withdrawn_at__isnull=True, same_as__isnull=True))


def _need_new(delegate: Delegate, named: list[Participant]) -> None:
    if not delegate.name.strip():
        raise Blocked("Nama utusan belum ditulis.", "Tulis nama lengkapnya.")
    if delegate.phone.strip() and not phone_number(delegate.phone):
        raise Blocked("Nomor telepon itu tidak terbaca.", "Tulis misalnya 0812-3456-7890, atau kosongkan.")
    name = " ".join(delegate.name.split()).casefold()
    if any(one.name.casefold() == name for one in named):
        raise Blocked(f"{delegate.name.strip()} sudah tercatat sebagai utusan.", "")


def _participant(event: OutreachEvent, one: Invitation, delegate: Delegate, **fields: object) -> Participant:
    return Participant.objects.create(
        event=event,
        invitation=one,
        region_id=one.region_id,
        name=" ".join(delegate.name.split())[:120],
        office_title=delegate.office_title.strip()[:120],
        institution=f"{'Kecamatan' if len(one.region_id) == 8 else 'Desa'} {one.region.name}"[:200],
        phone=phone_number(delegate.phone),
        code=_next_code(event),
        **fields,
    )


def _next_code(event: OutreachEvent) -> str:
    """The next code of an event that is locked: "K0012", whose number alone can be typed off a paper list."""
    codes = Participant.objects.filter(event=event).values_list("code", flat=True)
    return f"K{next_number(codes):04d}"


def _of(participant: int, by: Answerer) -> tuple[OutreachEvent, Invitation, Participant]:
    invitation = Participant.objects.filter(pk=participant).values_list("invitation", flat=True).first()
    if invitation is None:
        raise NotAllowed(Act.NAME_DELEGATE.value)
    event, one = _locked(invitation, by)
    who = Participant.objects.select_for_update().get(pk=participant)
    if who.withdrawn_at is not None:
        raise Blocked("Utusan itu sudah dibatalkan atau diganti.", "Muat ulang halamannya.")
    if who.check_ins.exists():
        raise Blocked("Utusan itu sudah tercatat hadir.", "Hubungi panitia bila keliru.")
    return event, one, who


@transaction.atomic
def withdraw_delegate(participant: int, by: Answerer) -> Participant:
    """He is not sent after all; his code stops working and his place is free again."""
    event, one, who = _of(participant, by)
    _withdraw(who)
    _say(
        event,
        one,
        by,
        "withdrawn",
        f"membatalkan utusan {one.region.name} pada",
        code=who.code,
        name=who.name,
    )
    return who


@transaction.atomic
def substitute(participant: int, delegate: Delegate, kuasa: Kuasa, by: Answerer) -> Participant:
    """Another stands in for him by a power of attorney, whose number or file is kept; he gets a code of his own."""
    event, one, who = _of(participant, by)
    if not kuasa.number.strip() and kuasa.given is None:
        raise Blocked("Surat kuasa belum disebut.", "Tulis nomornya, atau lampirkan berkas atau fotonya.")
    _need_new(delegate, _named(one))
    stored = keep_paper(kuasa.given) if kuasa.given else None
    _withdraw(who)
    made = _participant(
        event,
        one,
        delegate,
        replaces=who,
        kuasa_number=kuasa.number.strip()[:120],
        kuasa_file=stored,
        kuasa_file_name=kuasa.given.shown if kuasa.given else "",
    )
    says = f"mengganti utusan {one.region.name} dengan surat kuasa pada"
    _say(event, one, by, "substituted", says, code=made.code, name=made.name, replaced=who.name)
    return made


def _withdraw(who: Participant) -> None:
    Participant.objects.filter(pk=who.pk).update(withdrawn_at=datetime.now(tz=UTC))


def _say(event: OutreachEvent, one: Invitation, by: Answerer, kind: str, says: str, **told: str) -> None:
    """An answer through the secret address is told without a seat, with the name that its writer gave as personal data."""
    kept: dict[str, object] = {name: told[name] for name in ("code", "reason") if told.get(name)}
    personal: dict[str, object] = {name: told[name] for name in ("name", "replaced") if told.get(name)}
    if by.seat is None:
        kept["through"] = "link"
        personal["answered_by"] = by.shown
        says = f"menerima lewat tautan undangan: {says}"
    tell(by.seat, kind, event, says, values=kept, personal=personal, region=one.region_id)
