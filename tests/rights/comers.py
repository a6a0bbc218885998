"""Whoever comes to a door: the holder of each office, those who act in one, those who have none; and what the door answers."""

from dataclasses import dataclass
from datetime import timedelta
from http.cookies import SimpleCookie
from typing import Any

from django.contrib.auth.hashers import make_password
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from mitradesa.core.calendar import today
from mitradesa.core.roles import POSITIONS, Capacity, OfficeKind, Role, Seat
from mitradesa.records.models import Holding, Person, Roster, TrailHead
from tests import world
from tests.rights.doors import Door, Reach, Thing
from tests.rights.expected import SECOND_FACTOR, SIGN_IN
from tests.rights.places import HERE, Country, around, office_at
from tests.trail import undone

OUTSIDERS = ("visitor", "nobody", "suspended", "ended", "not_begun")
PASSWORD = "kopi pagi di balai"
PLACES = ("own", "sibling", "foreign")


@dataclass(slots=True)
class Comer:
    """A browser with the seat of whoever signed in; None for somebody without an office."""

    name: str
    client: Client
    seat: Seat | None
    kind: OfficeKind
    cookies: Any


@dataclass(slots=True)
class Visit:
    """One cell: who comes, to which record, in which village, and the agreement that lies in his own."""

    seat: Seat | None
    thing: Thing
    site: str
    key: object

    def upload(self, name: str) -> dict[str, object]:
        """A form with a paper."""
        return {"file": SimpleUploadedFile(f"{name}.pdf", b"%PDF-1.4\n%%EOF\n"), "kind": "signed"}


def holder(country: Country, role: Role) -> Comer:
    """The holder of a role in the office to which the first village belongs."""
    kind = POSITIONS[role].office
    office = office_at(country, kind, HERE)
    one = world.holder(role, office.region_id, partner=office.partner, pin=country.pin)
    return _come(role.value, one, kind)


def acting(country: Country, role: Role, capacity: Capacity) -> Comer:
    """Somebody who acts in a role there."""
    one = world.acting(
        role, HERE[: len(office_at(country, POSITIONS[role].office, HERE).region_id)], capacity
    )
    one.pin = country.pin
    one.save()
    return _come(f"{capacity} {role}", one, POSITIONS[role].office)


def outsider(kind: str) -> Comer:
    """Somebody without any office today."""
    if kind == "visitor":
        return Comer(kind, Client(raise_request_exception=False), None, OfficeKind.VILLAGE, SimpleCookie())
    if kind == "nobody":
        return _come(kind, world.person(), OfficeKind.VILLAGE)
    yesterday, tomorrow = today() - timedelta(days=1), today() + timedelta(days=1)
    days = {"suspended": {}, "ended": {"until": yesterday}, "not_begun": {"since": tomorrow}}[kind]
    one = world.holder(Role.VILLAGE_HEAD, HERE, **days)
    if kind == "suspended":
        Holding.objects.filter(person=one).update(suspended_since=today())
    return _come(kind, one, OfficeKind.VILLAGE)


def _come(name: str, one: Person, kind: OfficeKind) -> Comer:
    one.password = make_password(PASSWORD)
    one.save(update_fields=["password"])
    client = Client(raise_request_exception=False)
    client.force_login(one)
    seats = world.seats_of(one.pk)
    return Comer(
        name, client, seats[0] if seats else None, kind, SimpleCookie(client.cookies.output(header=""))
    )


def thing_at(country: Country, comer: Comer, door: Door, place: str) -> tuple[str, Thing]:
    """The village of a place and the record there."""
    site = around(comer.kind)[PLACES.index(place)]
    name = door.record or "nothing"
    if name == "roster":
        return site, _roster(country, comer, site, own=place == "own")
    if door.reach is Reach.OFFICE:
        return site, country.papers[office_at(country, comer.kind, site).pk][name]
    return site, country.things[site][name]


def _roster(country: Country, comer: Comer, site: str, *, own: bool) -> Thing:
    person = comer.seat.person if own and comer.seat else country.keeper.pk
    region = comer.seat.region if own and comer.seat else site
    made = Roster.objects.create(
        made_by_id=person, region=region, name="daftar.xlsx", columns={"name": 0}, rows=[["Nama"], ["Contoh"]]
    )
    return Thing((made.pk,), region, person=person)


def answer(country: Country, comer: Comer, name: str, door: Door, method: str, place: str):
    """What a door answers: a code, or one of the two ways away from it; whether it wrote; the record. Nothing of it stays."""
    with undone():
        site, thing = thing_at(country, comer, door, place)
        key = country.things[HERE]["agreement"].args[0]
        sent = _sent(door, Visit(comer.seat, thing, site, key)) if method == "POST" else {}
        comer.client.cookies = SimpleCookie(comer.cookies.output(header=""))
        before = TrailHead.objects.get().size if method == "POST" else 0
        address = reverse(name, args=door.args or thing.args)
        got = _read(_call(comer, method, address, sent))
        wrote = method == "POST" and TrailHead.objects.get().size > before
        return got, wrote, thing


def _sent(door: Door, visit: Visit) -> dict[str, object]:
    given = door.sent(visit) if callable(door.sent) else door.sent
    return {**visit.thing.sent, **given}


def _call(comer: Comer, method: str, address: str, sent: dict[str, object]):
    return comer.client.get(address) if method == "GET" else comer.client.post(address, sent)


def _read(got) -> int | str:
    where = got.get("Location", "")
    if got.status_code == 302 and where.startswith("/masuk/?next="):
        return SIGN_IN
    if got.status_code == 302 and where.startswith("/akun/kunci-kedua/"):
        return SECOND_FACTOR
    return got.status_code
