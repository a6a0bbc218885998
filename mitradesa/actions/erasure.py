"""Erasing personal data: one office asks, a second person approves; the trail keeps the digests and still verifies.

Tafsir: what somebody did in office (name, office, decree) is public record and stays (UU 27/2022 Pasal 15 ayat (1) huruf c); what goes are
phone, e-mail, NIP, PIN and ways to sign in, and the personal part of events about the person (Pasal 8, 16 ayat (2) huruf g, 43 ayat (1)).
"""

from datetime import UTC, datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.db import IntegrityError, models, transaction
from django.db.models.functions import Cast

from mitradesa.actions.attendance.erasing import forget
from mitradesa.actions.concerns.erasing import forget_concern
from mitradesa.actions.offers.erasing import forget_offer
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.deliberations import State
from mitradesa.core.names import NAMELESS
from mitradesa.core.offers import AnnouncementState
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Seat, require
from mitradesa.queries.erasures import whose
from mitradesa.queries.people import seats_of
from mitradesa.records.models import (
    Acting,
    Concern,
    Deliberation,
    Erasure,
    Event,
    FamilyDeclaration,
    Holding,
    Offer,
    Participant,
    Person,
)

BASIS = "UU 27/2022 Pasal 16 ayat (2) huruf g dan Pasal 43 ayat (1)"
ERASED_FIELDS = ("nip", "phone", "email", "pin")
KEPT_FIELDS = (
    "id",
    "username",
    "name",
    "password",
    "last_login",
    "is_active",
    "pin_misses",
    "pin_locked_until",
    "joined_at",
    "activated_at",
    "erased_at",
)
"""Fields of a person that stay; user name, password and activity are made worthless, a name goes where no office made it public."""
SIGN_IN_MODELS: tuple[type[models.Model], ...] = (EmailAddress, Authenticator, SocialAccount, UserSession)
SHORTEST_TRACE = 5


def erase_person(seat: Seat, person: int, reason: str) -> Erasure:
    """Asks that a person's personal data go; Blocked while he holds an office, NotAllowed for one of another regency."""
    one = Person.objects.get(pk=person)
    _need_person(seat, one)
    return _asked(seat, reason, f"meminta penghapusan data pribadi {_called(one)}", person=one)


def erase_event(seat: Seat, position: int, reason: str) -> Erasure:
    """Asks that the personal data of one event go, such as the attendance of residents; Blocked where it has none."""
    event = Event.objects.get(position=position)
    require(seat, Act.ERASE_PERSONAL, event.region)
    if event.personal is None:
        raise Blocked("Peristiwa ini tidak menyimpan data pribadi.", "Tidak ada yang perlu dihapus.")
    return _asked(seat, reason, f"meminta penghapusan data pribadi peristiwa ke-{position}", event=event)


def erase_participant(seat: Seat, key: str, participant: int, reason: str) -> Erasure:
    """Asks that what is personal of a participant go, his certificates too; Blocked for one whose data went before."""
    rows = Participant.objects.select_related("event", "same_as").filter(event__key=key)
    one = rows.get(pk=participant)
    require(seat, Act.ERASE_PERSONAL, one.event.regency)
    who = one.same_as or one
    if who.erased_at:
        raise Blocked("Data pribadi peserta ini sudah dihapus.", "Tidak ada yang perlu dihapus lagi.")
    says = f"meminta penghapusan data pribadi peserta berkode {who.code} pada {one.event.theme}"
    return _asked(seat, reason, says, participant=who)


def erase_attendance(seat: Seat, key: str, reason: str) -> Erasure:
    """Asks that the names on the attendance list of a musyawarah desa go, whose minutes are signed; their numbers stay."""
    row = Deliberation.objects.get(key=key)
    require(seat, Act.ERASE_PERSONAL, row.village_id)
    if row.state != State.SIGNED:
        raise Blocked(
            "Berita acara musyawarah itu belum ditandatangani.", "Nama masih diperlukan sampai saat itu."
        )
    if not row.attendance.exclude(name="").exists():
        raise Blocked("Daftar hadir ini tidak memuat nama.", "Tidak ada yang perlu dihapus.")
    says = f'meminta penghapusan nama pada daftar hadir musyawarah desa "{row.title}"'
    return _asked(seat, reason, says, deliberation=row)


def erase_offer(seat: Seat, code: str, number: int, reason: str) -> Erasure:
    """Asks that what is personal of an offer go, once it is decided what becomes of it; the record that it came stays."""
    one = Offer.objects.select_related("announcement").get(announcement__code=code, number=number)
    require(seat, Act.ERASE_PERSONAL, one.announcement.village_id)
    if one.announcement.state not in (AnnouncementState.CHOSEN, AnnouncementState.WITHDRAWN):
        raise Blocked(
            "Penawaran ini masih dinilai; isinya masih diperlukan.",
            "Tunggu sampai mitra dipilih atau pengumumannya dicabut.",
        )
    if one.erased_at:
        raise Blocked("Data pribadi penawaran ini sudah dihapus.", "Tidak ada yang perlu dihapus lagi.")
    says = (
        f'meminta penghapusan data pribadi penawaran nomor {number} untuk "{one.announcement.title}" ({code})'
    )
    return _asked(seat, reason, says, offer=one)


def erase_concern(seat: Seat, concern: int, reason: str) -> Erasure:
    """Asks that what a resident wrote of himself go, once it was answered; that it came, and the answer, stay."""
    one = Concern.objects.get(pk=concern)
    require(seat, Act.ERASE_PERSONAL, one.village_id)
    if one.pending:
        raise Blocked("Suara ini belum dijawab; isinya masih diperlukan.", "Jawab lebih dahulu.")
    if one.erased_at:
        raise Blocked("Data pribadi suara ini sudah dihapus.", "Tidak ada yang perlu dihapus lagi.")
    return _asked(seat, reason, f"meminta penghapusan data pribadi suara warga nomor {concern}", concern=one)


def _called(person: Person) -> str:
    return person.name if _is_public(person) else "seorang yang bukan pejabat"


def _need_person(seat: Seat, one: Person) -> None:
    posts = [
        *Holding.objects.filter(person=one).values_list("office__region_id", flat=True),
        *Acting.objects.filter(person=one).values_list("office__region_id", flat=True),
    ]
    for region in posts or [seat.region]:
        require(seat, Act.ERASE_PERSONAL, region)
    if one.pk == seat.person:
        raise NotAllowed(Act.ERASE_PERSONAL.value, own_office=True)
    if one.erased_at:
        raise Blocked("Data pribadi orang ini sudah dihapus.", "Tidak ada yang perlu dihapus lagi.")
    if seats_of(one.pk):
        raise Blocked(
            f"{one.name} masih menjabat; data pribadinya masih diperlukan untuk tugasnya.",
            "Akhiri jabatannya dahulu. Telepon atau surel yang salah cukup diperbaiki.",
        )


def _asked(seat: Seat, reason: str, says: str, **about: object) -> Erasure:
    reason = " ".join(reason.split())
    if not reason:
        raise Blocked("Alasannya belum ditulis.", "Tulis siapa yang meminta dan mengapa, tanpa data pribadi.")
    try:
        with transaction.atomic():
            made = Erasure.objects.create(
                **about, reason=reason[:400], asked_by_id=seat.person, region=seat.region
            )
            record(
                seat,
                "personal.erasure_asked",
                made,
                region=seat.region,
                says=says,
                values={"reason": made.reason},
            )
            return made
    except IntegrityError:
        raise Blocked("Penghapusan itu sudah diminta.", "Setujui atau tolak yang terbuka itu.") from None


@transaction.atomic
def approve_erasure(seat: Seat, erasure: int) -> Erasure:
    """The second person lets the personal data go, at once and for good; Blocked for the one who asked."""
    one = _locked(seat, erasure)
    if one.asked_by_id == seat.person:
        raise Blocked("Yang meminta tidak dapat menyetujui.", "Mintalah pejabat lain yang berwenang.")
    one.erased = _erase(seat, one)
    one.approved_by_id, one.approved_at = seat.person, datetime.now(tz=UTC)
    one.save(update_fields=["erased", "approved_by", "approved_at"])
    record(
        seat,
        "personal.erased",
        one.person or one,
        region=one.region,
        says=f"menghapus data pribadi {whose(one)} atas permintaan nomor {one.pk}",
        values={"erased": one.erased},
        rule=BASIS,
    )
    return one


@transaction.atomic
def refuse_erasure(seat: Seat, erasure: int) -> Erasure:
    """The request is refused or taken back; nothing goes."""
    one = _locked(seat, erasure)
    one.refused_at = datetime.now(tz=UTC)
    one.save(update_fields=["refused_at"])
    says = f"menolak permintaan nomor {one.pk} untuk menghapus data pribadi"
    record(seat, "personal.erasure_refused", one, region=one.region, says=says)
    return one


def _locked(seat: Seat, erasure: int) -> Erasure:
    rows = Erasure.objects.select_for_update(of=("self",)).select_related(
        "person", "event", "participant__event", "deliberation", "offer__announcement", "concern"
    )
    one = rows.get(pk=erasure)
    require(seat, Act.ERASE_PERSONAL, one.region)
    if not one.is_open:
        raise Blocked("Permintaan ini sudah dijawab.", "Buka yang baru bila masih perlu.")
    return one


def _erase(seat: Seat, one: Erasure) -> int:
    if one.event:
        return Event.objects.filter(pk=one.event.pk).erase_personal()
    if one.participant:
        return forget(one.participant)
    if one.offer:
        return forget_offer(one.offer.pk)
    if one.concern:
        return forget_concern(one.concern.pk)
    if one.deliberation:
        return one.deliberation.attendance.exclude(name="").update(name="")
    assert one.person  # noqa: S101 - the database says that an erasure is of one of one of them
    person = Person.objects.select_for_update().get(pk=one.person.pk)
    _need_person(seat, person)
    gone = Event.objects.filter(
        pk__in=list(events_about(person).values_list("pk", flat=True))
    ).erase_personal()
    _empty(person)
    one.person = person
    return gone


def events_about(person: Person) -> models.QuerySet[Event]:
    """The events with personal data about a person: those whose subject he is, and those that hold his NIP, phone or e-mail."""
    about = models.Q(subject=f"person:{person.pk}")
    for trace in (person.nip, person.phone, person.email):
        if len(trace) >= SHORTEST_TRACE:
            about |= models.Q(written__contains=f'"{trace}"')
    rows = Event.objects.filter(personal__isnull=False)
    return rows.annotate(written=Cast("personal", models.TextField())).filter(about)


def _empty(person: Person) -> None:
    for name in ERASED_FIELDS:
        setattr(person, name, "")
    if not _is_public(person):
        person.name = NAMELESS
    person.username, person.is_active, person.erased_at = f"dihapus-{person.pk}", False, datetime.now(tz=UTC)
    person.set_unusable_password()
    person.save()
    person.codes.all().delete()
    FamilyDeclaration.objects.filter(person=person).delete()
    for model in SIGN_IN_MODELS:
        model._base_manager.filter(user=person).delete()


def _is_public(person: Person) -> bool:
    """Whether the name is public record: he held an office, acted in one, or did something that the trail tells."""
    return person.holdings.exists() or person.actings.exists() or person.events.exists()
