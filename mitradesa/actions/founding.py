"""How an installation begins: a regency's offices, and its first person, who brings in all others."""

from dataclasses import dataclass
from datetime import date

from django.contrib.auth.hashers import make_password
from django.db import transaction

from mitradesa.actions.access import close_account, make_codes
from mitradesa.actions.arrivals import user_names
from mitradesa.actions.people import office_at
from mitradesa.actions.trail import record
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import OFFICE_NAMES, POSITIONS, OfficeKind, Role
from mitradesa.queries.regions import within
from mitradesa.records.models import Holding, Office, Person, Region

OF_REGENCY = (
    OfficeKind.DPMD,
    OfficeKind.LEGAL_BUREAU,
    OfficeKind.INSPECTORATE,
    OfficeKind.BUPATI,
    OfficeKind.FACILITATOR,
)
OF_VILLAGE = (OfficeKind.VILLAGE, OfficeKind.BPD)
VILLAGES = (Region.Kind.DESA, Region.Kind.DESA_ADAT)


@dataclass(frozen=True, slots=True)
class Founded:
    """What came of it: how many offices are new, who the first person is, his code (empty once he has signed in), and whether he is new."""

    offices: int
    person: Person
    code: str
    new: bool


@transaction.atomic
def found_regency(code: str, name: str, role: Role = Role.DPMD_HEAD, since: date | None = None) -> Founded:
    """Makes the offices of a regency and its first account; a second time adds what is missing and a fresh code while nobody signed in.

    Blocked for a region that is no regency, a role outside its village office, and another name once somebody is there.
    """
    regency = Region.objects.select_for_update().filter(pk=code, level=Region.Level.REGENCY).first()
    if regency is None:
        raise Blocked(
            f"{code} bukan kode kabupaten atau kota yang dimuat.", "Muat dahulu: mitradesa regions load"
        )
    if POSITIONS[role].office is not OfficeKind.DPMD:
        raise Blocked(
            "Orang pertama harus dari Dinas PMD kabupaten.",
            "Pilih dpmd_head, dpmd_secretary, atau dpmd_division_head.",
        )
    offices = _offices(regency)
    person, new = _first_person(regency, name.strip(), role, since or today())
    if person.activated_at or person.has_usable_password():
        return Founded(offices, person, "", new)
    (printed,) = make_codes([person], None)
    says = f"mencetak kode aktivasi untuk {person.name}, orang pertama Dinas PMD {regency.name}"
    record(None, "codes.printed", person, region=code, says=says)
    return Founded(offices, person, printed, new)


def _offices(regency: Region) -> int:
    """Every office of the regency that is not there yet, made at once; three queries."""
    there = set(
        Office.objects.filter(region__code__startswith=regency.pk, partner=None).values_list("kind", "region")
    )
    wanted = [
        (kind, region)
        for region in within(regency.pk)
        for kind in _kinds(region)
        if (kind.value, region.pk) not in there
    ]
    Office.objects.bulk_create(
        Office(kind=kind, region=region, name=f"{OFFICE_NAMES[kind]} {region.name}"[:120])
        for kind, region in wanted
    )
    return len(wanted)


def _kinds(region: Region) -> tuple[OfficeKind, ...]:
    if region.level == Region.Level.REGENCY:
        return OF_REGENCY
    if region.level == Region.Level.SUBDISTRICT:
        return (OfficeKind.SUBDISTRICT,)
    return OF_VILLAGE if region.kind in VILLAGES else ()


def _first_person(regency: Region, name: str, role: Role, since: date) -> tuple[Person, bool]:
    office = office_at(OfficeKind.DPMD, regency)
    held = (
        Holding.objects.filter(office=office, role=role.value, until=None)
        .select_related("person")
        .order_by("pk")
    )
    first = next((one.person for one in held if one.person.name == name), None)
    if first:
        return first, False
    if held:
        raise Blocked(
            f"{POSITIONS[role].title} sudah dipegang {held[0].person.name}.",
            "Orang lain dimasukkan lewat halaman Masukkan orang, oleh orang itu.",
        )
    if len(name) < 3:
        raise Blocked("Nama orang pertama belum ditulis.", 'Tulis seperti --name "Siti Aminah".')
    (username,) = user_names([name])
    person = Person.objects.create(username=username, name=name, password=make_password(None))
    Holding.objects.create(person=person, office=office, role=role.value, since=since)
    says = f"memasukkan {name} sebagai {POSITIONS[role].title}, {office.name}, orang pertama di sini"
    record(None, "person.brought_in", person, region=regency.pk, says=says, values={"role": role.value})
    return person, True


@transaction.atomic
def reset_from_server(username: str) -> tuple[Person, str]:
    """The last resort, by whoever keeps the server: an account is opened anew and its code printed; the trail says so."""
    person = Person.objects.select_for_update().filter(username=username.lower(), is_active=True).first()
    if person is None:
        raise Blocked(f"Tidak ada akun bernama {username}.", "Periksa nama penggunanya.")
    close_account(person)
    (code,) = make_codes([person], None)
    held = person.holdings.select_related("office").first()
    says = f"mengatur ulang akun {person.name} dari server; kata sandi lama dan semua perangkatnya berhenti berlaku"
    record(None, "reset.from_server", person, region=held.office.region_id if held else "", says=says)
    return person, code
