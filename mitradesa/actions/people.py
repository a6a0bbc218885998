"""Offices, who holds them, who acts in them, suspension and end; how an office passes on is in `handovers`, signing in elsewhere."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Q

from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words
from mitradesa.core.plain import plain
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import (
    CAPACITY_WORDS,
    OFFICE_NAMES,
    POSITIONS,
    Capacity,
    OfficeKind,
    Role,
    Seat,
    may_fill,
)
from mitradesa.records.models import Acting, Holding, Office, Person, Region


@dataclass(frozen=True, slots=True)
class Term:
    """From which day to which (None while it lasts), by which decree of which day."""

    since: date
    decree: str
    decree_on: date | None = None
    until: date | None = None


def office_at(kind: OfficeKind, region: Region) -> Office:
    """The office of a kind at a region, made when the first person comes into it."""
    name = f"{OFFICE_NAMES[kind]} {region.name}"
    return Office.objects.get_or_create(
        kind=kind, region=region, partner=None, defaults={"name": name[:120]}
    )[0]


def _need_right(seat: Seat, role: Role, office: Office, person: int) -> None:
    if not may_fill(seat, role, office.region_id) or person == seat.person:
        raise NotAllowed(Act.APPOINT.value, own_office=person == seat.person)
    if POSITIONS[role].office != office.kind:
        raise Blocked(
            f"{POSITIONS[role].title} bukan jabatan di {office.name}.", "Pilih jabatan dari kantor itu."
        )


@transaction.atomic
def appoint(seat: Seat, person: int, office: int, role: Role, term: Term) -> Holding:
    """A person holds a role from a day; Blocked while another holds it, where it can have only one holder."""
    where, who = _locked(office), Person.objects.get(pk=person)
    _need_right(seat, role, where, person)
    _need_order(term)
    _need_vacancy(where, role, term)
    made = Holding.objects.create(
        person=who,
        office=where,
        role=role,
        since=term.since,
        until=term.until,
        decree=term.decree,
        decree_on=term.decree_on,
    )
    decree = term.decree or "tanpa nomor keputusan"
    says = f"mencatat {who.name} sebagai {POSITIONS[role].title}, {where.name}, sejak {in_words(term.since)} ({decree})"
    record(
        seat,
        "office.taken",
        made,
        region=where.region_id,
        says=says,
        values=_values(term) | {"role": role.value},
    )
    return made


@transaction.atomic
def order_acting(
    seat: Seat,
    person: int,
    office: int,
    role: Role,
    capacity: Capacity,
    term: Term,
    *,
    acts_for: int | None = None,
) -> Acting:
    """A person acts in a role for its holder or while nobody holds it; Blocked without a decree, and for Pj or Plt beside a holder."""
    where, who = _locked(office), Person.objects.get(pk=person)
    _need_right(seat, role, where, person)
    _need_order(term)
    if not term.decree:
        raise Blocked("Nomor keputusan, mandat atau surat tugasnya belum ditulis.", "Tulis nomornya.")
    holder = Holding.objects.filter(pk=acts_for, office=where, role=role).first() if acts_for else None
    if capacity is Capacity.AN and holder is None:
        raise Blocked(
            "Jabatan ini sedang kosong: a.n. menandatangani atas nama pejabat yang bertanggung jawab.",
            "Isi jabatannya dahulu, atau tunjuk Pj. atau Plt.",
        )
    if capacity in (Capacity.PJ, Capacity.PLT):
        _need_vacancy(where, role, term, suspended_counts=False)
    made = Acting.objects.create(
        person=who,
        office=where,
        role=role,
        capacity=capacity,
        acts_for=holder,
        since=term.since,
        until=term.until,
        decree=term.decree,
        decree_on=term.decree_on,
    )
    whom = f" untuk {holder.person.name}" if holder else ""
    title = f"{CAPACITY_WORDS[capacity]} {POSITIONS[role].title}"
    says = f"mencatat {who.name} sebagai {title}{whom}, {where.name}, sejak {in_words(term.since)} ({term.decree})"
    record(
        seat,
        "office.acted",
        made,
        region=where.region_id,
        says=says,
        values=_values(term) | {"role": role.value},
    )
    return made


@transaction.atomic
def suspend(seat: Seat, holding: int, since: date, decree: str) -> Holding:
    """A holder is suspended from a day by a decree: he keeps his account and loses the office's rights until it is lifted."""
    one = _held(seat, holding)
    if not decree.strip():
        raise Blocked("Nomor keputusan pemberhentian sementara belum ditulis.", "Tulis nomornya.")
    one.suspended_since = since
    one.save(update_fields=["suspended_since"])
    says = f"mencatat pemberhentian sementara {one.person.name}, {_post(one)}, sejak {in_words(since)} ({decree})"
    record(seat, "office.suspended", one, region=one.office.region_id, says=says)
    return one


@transaction.atomic
def lift_suspension(seat: Seat, holding: int, decree: str) -> Holding:
    """A suspended holder is back in office."""
    one = _held(seat, holding)
    one.suspended_since = None
    one.save(update_fields=["suspended_since"])
    says = f"mencatat bahwa {one.person.name} bertugas lagi sebagai {_post(one)} ({decree or 'tanpa nomor keputusan'})"
    record(seat, "office.resumed", one, region=one.office.region_id, says=says)
    return one


@transaction.atomic
def end_holding(seat: Seat, holding: int, until: date, reason: str) -> Holding:
    """The last day of a holder."""
    one = _held(seat, holding)
    close(one, until, reason)
    says = (
        f"mencatat {_post(one)} {one.person.name} berakhir {in_words(until)} ({reason or 'tanpa keterangan'})"
    )
    record(seat, "office.left", one, region=one.office.region_id, says=says)
    return one


def close(holding: Holding, until: date, reason: str) -> None:
    """Sets the last day of a holder, and of whoever acts for him; Blocked when it lies before his first."""
    if until < holding.since:
        raise Blocked(f"Jabatan itu baru dimulai {in_words(holding.since)}.", "Pilih hari sesudahnya.")
    holding.until, holding.end_reason = until, reason[:200]
    holding.save(update_fields=["until", "end_reason"])
    holding.actings.filter(Q(until__isnull=True) | Q(until__gt=until), since__lte=until).update(until=until)


def _held(seat: Seat, holding: int) -> Holding:
    one = Holding.objects.select_for_update(of=("self",)).select_related("person", "office").get(pk=holding)
    _need_right(seat, Role(one.role), one.office, one.person_id)
    return one


def _locked(office: int) -> Office:
    """The office, locked so that two people cannot fill one post at once."""
    return Office.objects.select_for_update().get(pk=office)


def _post(holding: Holding) -> str:
    return f"{POSITIONS[Role(holding.role)].title}, {holding.office.name}"


def _need_order(term: Term) -> None:
    if term.until and term.until < term.since:
        raise Blocked("Hari terakhir mendahului hari pertama.", "Periksa kedua tanggalnya.")


def _need_vacancy(office: Office, role: Role, term: Term, *, suspended_counts: bool = True) -> None:
    if not POSITIONS[role].decides or office.kind == OfficeKind.THIRD_PARTY:
        return
    held = Holding.objects.filter(Q(until__isnull=True) | Q(until__gte=term.since), office=office, role=role)
    if term.until:
        held = held.filter(since__lte=term.until)
    if not suspended_counts:
        held = held.filter(Q(suspended_since__isnull=True) | Q(suspended_since__gt=term.since))
    other = held.select_related("person").first()
    if other:
        raise Blocked(
            f"{POSITIONS[role].title} pada hari itu dipegang {other.person.name} sejak {in_words(other.since)}.",
            "Akhiri dahulu jabatannya, atau lakukan serah terima.",
        )


def _values(term: Term) -> dict[str, object]:
    days = {"since": term.since, "until": term.until, "decree_on": term.decree_on}
    return {"decree": term.decree, **{name: day.isoformat() for name, day in days.items() if day}}


@transaction.atomic
def new_person(seat: Seat, name: str, *, nip: str = "", phone: str = "") -> Person:
    """Somebody who is not known yet, without a password until he activates; Blocked where the NIP is another's."""
    name = " ".join(name.split())
    if not name:
        raise Blocked("Namanya belum ditulis.", "Tulis nama lengkapnya.")
    other = Person.objects.filter(nip=nip).first() if nip else None
    if other:
        raise Blocked(
            f"NIP itu sudah dipakai {other.name}.", "Pilih orangnya dari daftar, atau periksa NIP-nya."
        )
    made = Person.objects.create_user(username=free_username(name), name=name, nip=nip, phone=phone)
    record(
        seat,
        "person.known",
        made,
        region=seat.region,
        says=f"memasukkan {name}",
        personal={"nip": nip, "phone": phone},
    )
    return made


def free_username(name: str) -> str:
    """A user name made from a person's name that nobody has yet: "budi.santoso", then "budi.santoso2"."""
    base = ".".join(plain(name).split()[:2])[:50] or "warga"
    taken = set(Person.objects.filter(username__startswith=base).values_list("username", flat=True))
    return next(
        one for one in (base, *(f"{base}{number}" for number in range(2, len(taken) + 3))) if one not in taken
    )
