"""People are brought in: a list is kept, looked through, and then everybody in it has an account and an office at once."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from django.contrib.auth.hashers import make_password
from django.db import IntegrityError, transaction

from mitradesa.actions.people import office_at
from mitradesa.actions.trail import Told, record_many
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.contacts import bare_person
from mitradesa.core.plain import plain
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import POSITIONS, OfficeKind, Seat, require
from mitradesa.queries.newcomers import Newcomer, looked_through
from mitradesa.reading.roster import FIELDS, read_roster
from mitradesa.records.models import Holding, Office, Person, Region, Roster


@dataclass(frozen=True, slots=True)
class Arrived:
    """What came of a list: who is new, who was there already, and the rows left out."""

    people: Sequence[int]
    known: int
    left_out: Sequence[Newcomer]


def keep_roster(seat: Seat, name: str, content: bytes) -> Roster:
    """Keeps a spreadsheet's list to be looked through; raises Unreadable."""
    require(seat, Act.BRING_PEOPLE_IN)
    sheet = read_roster(content)
    return Roster.objects.create(
        made_by_id=seat.person,
        region=seat.region,
        name=name[:120],
        columns=sheet.columns,
        rows=sheet.rows,
        first_row=sheet.first_row,
    )


def keep_one(seat: Seat, fields: Mapping[str, str]) -> Roster:
    """A list of one person, typed into a form, to go the same way."""
    require(seat, Act.BRING_PEOPLE_IN)
    names = list(FIELDS)
    rows = [[FIELDS[name] for name in names], [fields.get(name, "") for name in names]]
    columns = {name: number for number, name in enumerate(names)}
    return Roster.objects.create(
        made_by_id=seat.person,
        region=seat.region,
        name=fields.get("name", "")[:120],
        columns=columns,
        rows=rows,
    )


@transaction.atomic
def choose_columns(seat: Seat, roster: int, columns: Mapping[str, int]) -> Roster:
    """Another reading of which column means what."""
    one = _open(seat, roster)
    one.columns = {name: number for name, number in columns.items() if name in FIELDS}
    one.save(update_fields=["columns"])
    return one


def bring_in(seat: Seat, roster: int) -> Arrived:
    """Everybody on a list whose row is without fault has an account and an office; nobody can sign in before he has a code.

    The rows are looked through again, so that what has changed since counts. Blocked when the list was brought in already.
    """
    try:
        with transaction.atomic():
            return _bring_in(seat, roster)
    except IntegrityError:
        # Somebody of the same user name or NIP came in elsewhere in the same moment.
        raise Blocked("Daftar lain sedang dimasukkan pada saat yang sama.", "Coba sekali lagi.") from None


def _bring_in(seat: Seat, roster: int) -> Arrived:
    one = _open(seat, roster)
    # One list of a regency at a time, and nobody fills its offices meanwhile: only then what is read stays true.
    Region.objects.select_for_update().get(pk=seat.region[:5])
    offices = _offices(looked_through(seat, one))
    rows = looked_through(seat, one)
    good = [row for row in rows if not row.faults and not row.known]
    people = _accounts(good)
    Holding.objects.bulk_create(
        Holding(
            person=person,
            office=offices[row.office],
            role=str(row.role),
            since=row.since or today(),
            decree=row.decree,
            decree_on=row.decree_on,
        )
        for row, person in zip(good, people, strict=True)
    )
    told = [_told(row, person) for row, person in zip(good, people, strict=True)]
    record_many(seat, "person.brought_in", told)
    left_out = [row for row in rows if row.faults]
    one.done_at, one.brought_in, one.rows = datetime.now(tz=UTC), len(good), []
    one.save(update_fields=["done_at", "brought_in", "rows"])
    return Arrived([one.pk for one in people], sum(row.known for row in rows), left_out)


def _open(seat: Seat, roster: int) -> Roster:
    require(seat, Act.BRING_PEOPLE_IN)
    one = Roster.objects.select_for_update().get(pk=roster, made_by=seat.person, region=seat.region)
    if one.done_at:
        raise Blocked(
            f"Daftar itu sudah dimasukkan ({one.brought_in} orang).",
            "Unggah daftar lain, atau cetak kode aktivasinya.",
        )
    return one


def _told(row: Newcomer, person: Person) -> Told:
    decree = row.decree or "tanpa nomor keputusan"
    since = in_words(row.since) if row.since else ""
    says = f"memasukkan {person.name} sebagai {row.title}, {row.office}, sejak {since} ({decree})"
    return Told(person, row.region.pk if row.region else "", says, {"role": str(row.role)})


def _offices(rows: Sequence[Newcomer]) -> dict[str, Office]:
    """The office of each row to be brought in by its name, locked, made where it is the first time."""
    rows = [row for row in rows if not row.faults and not row.known]
    wanted = {
        (POSITIONS[row.role].office, row.region.pk): row
        for row in rows
        if row.role is not None and row.region
    }
    regions = {code for _, code in wanted}
    there = Office.objects.select_for_update().filter(region__in=regions, partner=None).order_by("pk")
    found = {(OfficeKind(one.kind), one.region_id): one for one in there}
    made: dict[str, Office] = {}
    for (kind, code), row in wanted.items():
        if row.region:
            made[row.office] = found.get((kind, code)) or office_at(kind, row.region)
    return made


def _accounts(rows: Sequence[Newcomer]) -> list[Person]:
    """The person of each row, known by his NIP or new, in the order of the rows; no password opens a new account."""
    known = Person.objects.in_bulk([row.person for row in rows if row.person])
    new = [row for row in rows if not row.person]
    made = [
        Person(username=username, name=row.name, nip=row.nip, phone=row.phone, password=make_password(None))
        for row, username in zip(new, user_names([row.name for row in new]), strict=True)
    ]
    fresh = iter(Person.objects.bulk_create(made))
    return [known[row.person] if row.person else next(fresh) for row in rows]


def user_names(people: Sequence[str]) -> list[str]:
    """A free user name for each name: "siti.aminah", or with a number behind it; a query for each two hundred."""
    stems = [".".join(re.findall(r"[a-z]+", plain(bare_person(name)))[:3])[:50] or "warga" for name in people]
    taken = _taken(sorted(set(stems)))
    found = []
    for stem in stems:
        name, number = stem, 1
        while name in taken:
            number += 1
            name = f"{stem}{number}"
        taken.add(name)
        found.append(name)
    return found


def _taken(stems: Sequence[str]) -> set[str]:
    taken: set[str] = set()
    for start in range(0, len(stems), 200):
        beginnings = "|".join(re.escape(stem) for stem in stems[start : start + 200])
        rows = Person.objects.filter(username__regex=rf"^({beginnings})[0-9]*$")
        taken |= set(rows.values_list("username", flat=True))
    return taken
