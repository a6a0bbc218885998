"""An office passes on: opened with the list of what is open, signed by both, let pass the same day by a second person."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q

from mitradesa.actions.people import Term, close
from mitradesa.actions.pins import made_sure
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words
from mitradesa.core.means import MEANS_WORDS, Means
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import CAPACITY_WORDS, POSITIONS, Capacity, Role, Seat, may_fill, require
from mitradesa.queries.handovers import open_items
from mitradesa.records.models import Acting, Handover, Holding, Office, Person

ABSENT = (Handover.Reason.DIED, Handover.Reason.SUSPENDED, Handover.Reason.DISMISSED)
"""Reasons for which the outgoing holder need not sign."""


@dataclass(frozen=True, slots=True)
class Passing:
    """Who comes into which office, in which way and why."""

    office: int
    role: Role
    incoming: int
    reason: Handover.Reason
    capacity: Capacity = Capacity.HOLDER
    note: str = ""


def open_handover(seat: Seat, passing: Passing, term: Term) -> Handover:
    """Opens a handover with the list of what the office has open; Blocked while another is open or without a decree."""
    if not term.decree.strip():
        raise Blocked("Nomor keputusan pejabat yang masuk belum ditulis.", "Tulis nomornya.")
    if passing.incoming == seat.person:
        raise NotAllowed(Act.APPOINT.value, own_office=True)
    try:
        with transaction.atomic():
            return _open(seat, passing, term)
    except IntegrityError:
        raise Blocked(
            "Serah terima jabatan ini sudah dibuka.", "Selesaikan atau tarik kembali yang terbuka itu."
        ) from None


def _open(seat: Seat, passing: Passing, term: Term) -> Handover:
    office = Office.objects.select_for_update().get(pk=passing.office)
    if not _may_open(seat, passing.role, office):
        raise NotAllowed(Act.APPOINT.value)
    if POSITIONS[passing.role].office != office.kind:
        raise Blocked(
            f"{POSITIONS[passing.role].title} bukan jabatan di {office.name}.",
            "Pilih jabatan dari kantor itu.",
        )
    outgoing = _holder(office, passing.role, term.since)
    made = Handover.objects.create(
        office=office,
        role=passing.role,
        outgoing=outgoing,
        incoming=Person.objects.get(pk=passing.incoming),
        capacity=passing.capacity,
        reason=passing.reason,
        since=term.since,
        until=term.until,
        decree=term.decree,
        decree_on=term.decree_on,
        items=open_items(office, term.since),
        note=passing.note,
        opened_by_id=seat.person,
    )
    before = f" dari {outgoing.person.name}" if outgoing else ""
    says = f"membuka serah terima {post_of(made)}{before} kepada {made.incoming.name} sejak {in_words(term.since)} ({term.decree})"
    record(
        seat, "handover.opened", made, region=office.region_id, says=says, values={"items": len(made.items)}
    )
    return made


def _may_open(seat: Seat, role: Role, office: Office) -> bool:
    return may_fill(seat, role, office.region_id) or (seat.office == office.pk and seat.role == role)


def _holder(office: Office, role: Role, day: date) -> Holding | None:
    held = Holding.objects.filter(office=office, role=role, since__lte=day).select_related("person")
    return held.exclude(until__lt=day - timedelta(days=1)).first()


def sign_handover(
    person: int, seat: Seat | None, handover: int, pin: str = "", *, passkey: bool = False
) -> Handover:
    """The outgoing holder hands over, or the incoming person receives, by PIN or passkey; `seat` is None where he has none yet."""
    return _sign(person, seat, handover, made_sure(person, pin, passkey=passkey))


@transaction.atomic
def _sign(person: int, seat: Seat | None, handover: int, means: Means) -> Handover:
    one = locked_handover(handover)
    outgoing = one.outgoing.person_id if one.outgoing else None
    if person not in (outgoing, one.incoming_id):
        raise NotAllowed(Act.SIGN_HANDOVER.value)
    return signed(seat, one, Person.objects.get(pk=person), means)


def signed(
    seat: Seat | None, handover: Handover, who: Person, means: Means, how: str = "", **values: object
) -> Handover:
    """The handover, locked by the caller, signed by one of the two: handed over, or received; `how` ends the sentence."""
    side = side_of(handover, who.pk)
    if getattr(handover, side) is None:
        setattr(handover, side, datetime.now(tz=UTC))
        handover.save(update_fields=[side])
        verb = "menyerahkan" if side == "signed_at" else "menerima"
        says = f"{verb} jabatan {post_of(handover)} {MEANS_WORDS[means]} ({who.name}){how}"
        kind, region = f"handover.{side.removesuffix('_at')}", handover.office.region_id
        record(seat, kind, handover, region=region, says=says, values={"means": means, **values})
    return handover


def side_of(handover: Handover, person: int) -> str:
    """The column that the signature of one of the two fills."""
    return "signed_at" if handover.outgoing and person == handover.outgoing.person_id else "received_at"


@transaction.atomic
def approve_handover(seat: Seat, handover: int) -> Handover:
    """The second person lets the office pass: the old holder ends, the new one begins, his access with him, the same day."""
    one = locked_handover(handover)
    office = one.office
    require(seat, Act.APPROVE_HANDOVER, office.region_id, not_own_office=office.pk)
    involved = {one.opened_by_id, one.incoming_id, one.outgoing.person_id if one.outgoing else None}
    if seat.person in involved:
        raise Blocked(
            "Yang membuka, menyerahkan atau menerima tidak dapat menyetujui.",
            "Mintalah pejabat lain yang berwenang.",
        )
    _need_signatures(one)
    _pass_on(one)
    one.approved_by_id, one.approved_at = seat.person, datetime.now(tz=UTC)
    one.save(update_fields=["approved_by", "approved_at"])
    says = f"menyetujui serah terima {post_of(one)} kepada {one.incoming.name} mulai {in_words(one.since)}"
    record(seat, "handover.approved", one, region=office.region_id, says=says)
    return one


def _need_signatures(one: Handover) -> None:
    if one.outgoing and one.signed_at is None and one.reason not in ABSENT:
        raise Blocked(
            f"{one.outgoing.person.name} belum menyerahkan dengan PIN atau kunci sandinya.",
            "Bila ia meninggal, diberhentikan atau diberhentikan sementara, buka serah terima baru dengan alasan itu.",
        )


def _pass_on(one: Handover) -> None:
    last = one.since - timedelta(days=1)
    acting = Acting.objects.filter(office=one.office, role=one.role, since__lt=one.since)
    acting.filter(Q(until__isnull=True) | Q(until__gt=last)).update(until=last)
    if one.outgoing and one.reason == Handover.Reason.SUSPENDED:
        one.outgoing.suspended_since = one.since
        one.outgoing.save(update_fields=["suspended_since"])
    elif one.outgoing:
        close(one.outgoing, max(last, one.outgoing.since), one.get_reason_display())
    row = {
        "person": one.incoming,
        "office": one.office,
        "role": one.role,
        "since": one.since,
        "until": one.until,
        "decree": one.decree,
        "decree_on": one.decree_on,
    }
    if one.capacity == Capacity.HOLDER:
        Holding.objects.create(**row)
    else:
        Acting.objects.create(**row, capacity=one.capacity, acts_for=one.outgoing, reason=one.reason)


@transaction.atomic
def withdraw_handover(seat: Seat, handover: int) -> Handover:
    """Takes an open handover back; nothing has passed yet."""
    one = locked_handover(handover)
    if seat.person != one.opened_by_id and not may_fill(seat, Role(one.role), one.office.region_id):
        raise NotAllowed(Act.APPOINT.value)
    one.withdrawn_at = datetime.now(tz=UTC)
    one.save(update_fields=["withdrawn_at"])
    record(
        seat,
        "handover.withdrawn",
        one,
        region=one.office.region_id,
        says=f"menarik kembali serah terima {post_of(one)}",
    )
    return one


def locked_handover(handover: int) -> Handover:
    """The handover with its row locked; Blocked when it is done or withdrawn."""
    rows = Handover.objects.select_for_update(of=("self",)).select_related(
        "office", "incoming", "outgoing__person"
    )
    one = rows.get(pk=handover)
    if not one.is_open:
        raise Blocked("Serah terima ini sudah selesai atau ditarik.", "Buka yang baru bila masih perlu.")
    return one


def post_of(one: Handover) -> str:
    """The office that passes, as it is written: "Pj. Kepala Desa, Pemerintah Desa Contoh"."""
    title = f"{CAPACITY_WORDS[Capacity(one.capacity)]} {POSITIONS[Role(one.role)].title}".strip()
    return f"{title}, {one.office.name}"
