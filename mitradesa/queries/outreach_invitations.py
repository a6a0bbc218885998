"""Invitations as an office may see them: who was invited, answered, named whom; contacts, and the text that carries the link."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.outreach import Answer
from mitradesa.core.roles import OfficeKind, Seat, may
from mitradesa.queries.outreach_parts import days_words, time_words, where_words
from mitradesa.queries.people import in_force
from mitradesa.records.models import EventQuota, Holding, Invitation, OutreachEvent, Participant, Region

ADDRESSEES = {8: OfficeKind.SUBDISTRICT, 13: OfficeKind.VILLAGE}
PAGE = 50


def invitations_of(seat: Seat, event: OutreachEvent) -> QuerySet[Invitation]:
    """The invitations of an event that a seat may see: its own once it was sent, and for a subdistrict then those that it passes on."""
    rows = Invitation.objects.filter(event=event)
    if may(seat, Act.INVITE, event.regency):
        return rows
    if not may(seat, Act.NAME_DELEGATE):
        return rows.none()
    own = Q(region=seat.region, sent_at__isnull=False)
    below = Q(through__region=seat.region, through__sent_at__isnull=False)
    return rows.filter(own | below)


@dataclass(frozen=True, slots=True)
class Answers:
    """How the invitations of one subdistrict stand: made, sent, coming, declined, without an answer; people named of those who may be."""

    code: str
    name: str
    invited: int
    sent: int
    coming: int
    declined: int
    quota: int
    named: int

    @property
    def silent(self) -> int:
        """Sent and not answered."""
        return self.sent - self.coming - self.declined


def answers_by_subdistrict(seat: Seat, event: OutreachEvent) -> list[Answers]:
    """How the invitations stand in each subdistrict that a seat sees; four queries."""
    rows = invitations_of(seat, event).order_by()
    counted: dict[str, list[tuple[str, str, datetime | None]]] = {}
    for one in rows.values_list("region_id", "answer", "sent_at"):
        counted.setdefault(one[0][:8], []).append(one)
    named = _by_subdistrict(_active(event).values_list("region_id").annotate(number=Count("pk")))
    quotas = _by_subdistrict(EventQuota.objects.filter(event=event).values_list("region_id", "quota"))
    names = dict(Region.objects.filter(code__in=counted).values_list("code", "name"))
    return [
        Answers(
            code=code,
            name=names.get(code, code),
            invited=len(some),
            sent=sum(sent is not None for _, _, sent in some),
            coming=sum(answer == Answer.COMING for _, answer, _ in some),
            declined=sum(answer == Answer.DECLINED for _, answer, _ in some),
            quota=quotas.get(code, 0),
            named=named.get(code, 0),
        )
        for code, some in sorted(counted.items())
    ]


def _by_subdistrict(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for code, number in pairs:
        found[code[:8]] = found.get(code[:8], 0) + number
    return found


def _active(event: OutreachEvent) -> QuerySet[Participant]:
    rows = Participant.objects.filter(event=event, invitation__isnull=False)
    return rows.filter(withdrawn_at__isnull=True, same_as__isnull=True).order_by()


STANDS: Mapping[str, tuple[str, Q]] = {
    "diundang": ("semua yang diundang", Q()),
    "terkirim": ("sudah dikirimi", Q(sent_at__isnull=False)),
    "belum-dikirim": ("belum dikirimi", Q(sent_at__isnull=True)),
    "hadir": ("akan hadir", Q(answer=Answer.COMING)),
    "berhalangan": ("berhalangan", Q(answer=Answer.DECLINED)),
    "belum": ("belum menjawab", Q(answer="", sent_at__isnull=False)),
}
"""The lists of invitations by name: what a person reads and what they hold."""


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page of a list of invitations, each with `quota` and `people` named; `more` is the `after` of the next, empty on the last."""

    rows: Sequence[Invitation]
    number: int
    more: str


def invitation_list(
    seat: Seat, event: OutreachEvent, *, stands: str, subdistrict: str = "", after: str = "", size: int = PAGE
) -> ListPage:
    """A page of one of the lists, by region; three queries."""
    rows = invitations_of(seat, event).filter(STANDS[stands][1])
    if subdistrict:
        rows = rows.filter(Q(region=subdistrict) | Q(region__parent=subdistrict))
    number = rows.count()
    if after:
        rows = rows.filter(region_id__gt=after)
    quota = EventQuota.objects.filter(event=event, region=OuterRef("region")).values("quota")[:1]
    rows = rows.annotate(quota=Subquery(quota)).select_related("region", "region__parent", "letter")
    found = list(rows.prefetch_related("participants").order_by("region_id")[: size + 1])
    return ListPage(found[:size], number, found[size - 1].region_id if len(found) > size else "")


def invitation_of(seat: Seat, event: OutreachEvent, region: str) -> Invitation | None:
    """The invitation of one region as a seat may see it, with its people; None where there is none for it."""
    rows = invitations_of(seat, event).filter(region=region)
    return rows.select_related("region", "event", "through__region", "letter").first()


def invitation_by_token(token: str) -> Invitation | None:
    """The invitation of a secret address; None for an unknown one."""
    return Invitation.objects.filter(token=token).select_related("event", "event__office", "region").first()


def quota_of(invitation: Invitation) -> int:
    """How many people an invitation's region may send."""
    rows = EventQuota.objects.filter(event=invitation.event_id, region=invitation.region_id)
    return rows.values_list("quota", flat=True).first() or 0


def people_of(invitation: Invitation) -> list[Participant]:
    """Whom the region sends, those who no longer come last."""
    rows = invitation.participants.filter(same_as__isnull=True).select_related("replaces", "kuasa_file")
    return sorted(rows, key=lambda one: (one.withdrawn_at is not None, one.pk))


def participants_with_codes(seat: Seat, event: OutreachEvent, subdistrict: str = "") -> list[Participant]:
    """Everybody who is to come and has a code, within what a seat sees, by region and name; one query."""
    rows = Participant.objects.filter(event=event, withdrawn_at__isnull=True, same_as__isnull=True)
    if not may(seat, Act.INVITE, event.regency):
        rows = rows.filter(invitation__in=invitations_of(seat, event))
    if subdistrict:
        rows = rows.filter(Q(region=subdistrict) | Q(region__parent=subdistrict))
    return list(
        rows.exclude(code="").select_related("region", "region__parent").order_by("region_id", "name")
    )


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody of an invited office who can be written to."""

    name: str
    email: str
    phone: str


def contacts_of(regions: Iterable[str], day: date | None = None) -> dict[str, list[Contact]]:
    """Those in the subdistrict and village offices of regions today who have a mail address or a phone, by region; one query."""
    codes = list(regions)
    kinds = [kind.value for kind in ADDRESSEES.values()]
    rows = in_force(Holding.objects.filter(office__region__in=codes, office__kind__in=kinds), day or today())
    found: dict[str, list[Contact]] = {}
    reachable = rows.filter(person__is_active=True).exclude(person__email="", person__phone="")
    for one in reachable.select_related("person", "office").order_by("office_id", "id"):
        contact = Contact(one.person.name, one.person.email, one.person.phone)
        found.setdefault(one.office.region_id, []).append(contact)
    return found


def invitation_text(invitation: Invitation, link: str) -> str:
    """The invitation as a message to copy or send, with its secret link; no names of residents."""
    event = invitation.event
    numbered = f"Surat nomor {invitation.number}." if invitation.number else ""
    lines = [
        f"Undangan untuk {invitation.region.name}: {event.theme}",
        ", ".join(filter(None, (days_words(event), time_words(event)))),
        where_words(event),
        numbered,
        f"Jawab undangan dan sebut utusan di: {link}",
    ]
    return "\n".join(filter(None, lines))


def quotas_below(event: OutreachEvent) -> dict[str, list[str]]:
    """The villages of each subdistrict with their quotas, as lines of its letter; one query."""
    found: dict[str, list[str]] = {}
    rows = event.quotas.filter(region__level="village", quota__gt=0).select_related("region")
    for one in rows.order_by("region_id"):
        found.setdefault(one.region_id[:8], []).append(f"{one.region.name} {one.quota} orang")
    return found
