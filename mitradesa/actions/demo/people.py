"""Invented people in every office of the demonstration, and the few whose sign-in is printed."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

from django.contrib.auth.hashers import make_password

from mitradesa.core.roles import OFFICE_NAMES, POSITIONS, OfficeKind, Role, Seat
from mitradesa.queries.people import seats_of
from mitradesa.records.models import Acting, Holding, Office, Partner, Person, Region

REGENCY = "16.04"
PASSWORD = "desa-contoh-2026"  # noqa: S105 - printed at every start of the demonstration, and good for nothing else
PIN = "271828"
SHOWN_VILLAGE, SHOWN_SUBDISTRICT = "16.04.10.2012", "16.04.10"
STAFF = {
    OfficeKind.VILLAGE: (
        Role.VILLAGE_HEAD,
        Role.VILLAGE_SECRETARY,
        Role.FINANCE_OFFICER,
        Role.VILLAGE_OPERATOR,
    ),
    OfficeKind.BPD: (Role.BPD_CHAIR,),
    OfficeKind.SUBDISTRICT: (Role.CAMAT, Role.SUBDISTRICT_STAFF),
    OfficeKind.DPMD: (Role.DPMD_HEAD, Role.DPMD_SECRETARY, Role.DPMD_DIVISION_HEAD, Role.DPMD_STAFF),
    OfficeKind.LEGAL_BUREAU: (Role.LEGAL_OFFICER,),
    OfficeKind.INSPECTORATE: (Role.INSPECTOR,),
    OfficeKind.BUPATI: (Role.BUPATI,),
    OfficeKind.PROVINCE: (Role.PROVINCE_OFFICER,),
    OfficeKind.FACILITATOR: (Role.FACILITATOR,),
}
SIGN_INS: dict[Role, str] = {
    Role.DPMD_STAFF: "dpmd",
    Role.DPMD_DIVISION_HEAD: "bidang",
    Role.DPMD_SECRETARY: "sekretaris",
    Role.DPMD_HEAD: "kadis",
    Role.CAMAT: "camat",
    Role.SUBDISTRICT_STAFF: "kecamatan",
    Role.VILLAGE_HEAD: "kades",
    Role.VILLAGE_SECRETARY: "sekdes",
    Role.FINANCE_OFFICER: "keuangan",
    Role.VILLAGE_OPERATOR: "operator",
    Role.BPD_CHAIR: "bpd",
    Role.LEGAL_OFFICER: "hukum",
    Role.INSPECTOR: "inspektorat",
    Role.BUPATI: "bupati",
    Role.PROVINCE_OFFICER: "provinsi",
    Role.FACILITATOR: "pendamping",
    Role.THIRD_PARTY: "mitra",
}


@dataclass(frozen=True, slots=True)
class SignIn:
    """A sign-in to print: the user name and whose it is."""

    username: str
    whose: str


def people(day: date) -> list[SignIn]:
    """Makes the offices of the regency and about 1,900 invented people in them; gives the sign-ins to print."""
    names = files(__package__).joinpath("names.tsv").read_text(encoding="utf-8").split()[1:]
    dice = random.Random(1604)  # noqa: S311 - the same invented names every time
    offices = Office.objects.bulk_create(list(_offices()))
    posts = [(office, role) for office in offices for role in STAFF[OfficeKind(office.kind)]]
    password, pin = make_password(PASSWORD), make_password(PIN)
    made = [
        _person(dice, names, number, office, role, password, pin)
        for number, (office, role) in enumerate(posts)
    ]
    Person.objects.bulk_create(made, batch_size=500)
    Holding.objects.bulk_create(
        (
            _holding(dice, person, office, role, day)
            for person, (office, role) in zip(made, posts, strict=True)
        ),
        batch_size=500,
    )
    _one_suspended(day, offices)
    shown = [(person, post) for person, post in zip(made, posts, strict=True) if person.has_usable_password()]
    return [
        SignIn(person.username, f"{POSITIONS[role].title}, {office.name}") for person, (office, role) in shown
    ]


def seat_of(role: Role) -> Seat:
    """The seat of the printed sign-in of a role."""
    person = Person.objects.get(username=SIGN_INS[role])
    return next(one for one in seats_of(person.pk) if one.role is role)


def partner_sign_in(partner: Partner, day: date) -> SignIn:
    """The sign-in of one third party."""
    office = Office.objects.create(
        kind=OfficeKind.THIRD_PARTY, region_id=REGENCY, partner=partner, name=partner.name
    )
    person = Person.objects.create_user("mitra", PASSWORD, name="Direktur Contoh")
    Holding.objects.create(
        person=person,
        office=office,
        role=Role.THIRD_PARTY,
        since=date(day.year - 1, 1, 2),
        decree="Akta contoh 1",
    )
    return SignIn("mitra", f"Pihak Ketiga, {partner.name}")


def _offices() -> Iterator[Office]:
    kinds = {
        Region.Level.VILLAGE: (OfficeKind.VILLAGE, OfficeKind.BPD),
        Region.Level.SUBDISTRICT: (OfficeKind.SUBDISTRICT,),
        Region.Level.REGENCY: (
            OfficeKind.DPMD,
            OfficeKind.LEGAL_BUREAU,
            OfficeKind.INSPECTORATE,
            OfficeKind.BUPATI,
            OfficeKind.FACILITATOR,
        ),
        Region.Level.PROVINCE: (OfficeKind.PROVINCE,),
    }
    for region in Region.objects.exclude(kind=Region.Kind.KELURAHAN).order_by("code"):
        for kind in kinds[Region.Level(region.level)]:
            yield Office(kind=kind, region=region, name=f"{OFFICE_NAMES[kind]} {region.name}")


def _person(
    dice: random.Random,
    names: Sequence[str],
    number: int,
    office: Office,
    role: Role,
    password: str,
    pin: str,
) -> Person:
    shown = office.region_id in (SHOWN_VILLAGE, SHOWN_SUBDISTRICT) or len(office.region_id) < len(
        SHOWN_SUBDISTRICT
    )
    name = f"{dice.choice(names)} {dice.choice(names)} (contoh)"
    return Person(
        username=SIGN_INS[role] if shown else f"contoh{number:04d}",
        name=name,
        phone=f"0800{number:08d}",
        password=password if shown else make_password(None),
        pin=pin if shown and POSITIONS[role].decides else "",
    )


def _holding(dice: random.Random, person: Person, office: Office, role: Role, day: date) -> Holding:
    since = date(day.year - dice.randint(1, 5), dice.randint(1, 12), dice.randint(1, 28))
    return Holding(
        person=person,
        office=office,
        role=role,
        since=since,
        decree=f"SK contoh {dice.randint(10, 400)}/{since.year}",
        decree_on=since,
    )


def _one_suspended(day: date, offices: Sequence[Office]) -> None:
    """A village whose head is suspended, with a Pj in his place."""
    office = next(
        one for one in offices if one.kind == OfficeKind.VILLAGE and one.region_id == "16.04.06.2008"
    )
    held = Holding.objects.get(office=office, role=Role.VILLAGE_HEAD)
    secretary = Holding.objects.get(office=office, role=Role.VILLAGE_SECRETARY).person
    since = date(day.year, max(1, day.month - 1), 1)
    Holding.objects.filter(pk=held.pk).update(suspended_since=max(since, held.since))
    Acting.objects.create(
        person=secretary,
        office=office,
        role=Role.VILLAGE_HEAD,
        capacity="pj",
        acts_for=held,
        since=max(since, held.since),
        decree=f"SK contoh 77/{since.year}",
        reason="pemberhentian sementara",
    )
