"""A small made-up world for tests that need the database: regions, offices, people in them, agreements. Everybody in it is invented."""

import time
from datetime import date

from django.test import Client

from mitradesa.core.roles import POSITIONS, Capacity, OfficeKind, Role
from mitradesa.queries.people import seats_of
from mitradesa.records.models import Acting, Agreement, Holding, Office, Partner, Person, Region

PROVINCE, REGENCY, OTHER_REGENCY = "16", "16.04", "16.03"
SUBDISTRICT, OTHER_SUBDISTRICT, FOREIGN_SUBDISTRICT = "16.04.01", "16.04.02", "16.03.01"
VILLAGE, SIBLING_VILLAGE, OTHER_VILLAGE, FOREIGN_VILLAGE = (
    "16.04.01.2001",
    "16.04.01.2002",
    "16.04.02.2001",
    "16.03.01.2001",
)
KELURAHAN = "16.04.01.1001"
LEVELS = {2: "province", 5: "regency", 8: "subdistrict", 13: "village"}
PLACE_OF = {
    OfficeKind.VILLAGE: VILLAGE,
    OfficeKind.BPD: VILLAGE,
    OfficeKind.BKAD: SUBDISTRICT,
    OfficeKind.SUBDISTRICT: SUBDISTRICT,
    OfficeKind.PROVINCE: PROVINCE,
}


def regions():
    """Two regencies of one province with villages below them."""
    codes = [PROVINCE, REGENCY, OTHER_REGENCY, SUBDISTRICT, OTHER_SUBDISTRICT, FOREIGN_SUBDISTRICT]
    codes += [VILLAGE, SIBLING_VILLAGE, OTHER_VILLAGE, FOREIGN_VILLAGE, KELURAHAN]
    return {code: region(code) for code in codes}


def region(code, name=""):
    """One region under its parent, which must be there."""
    level = LEVELS[len(code)]
    kinds = {"province": "province", "regency": "kabupaten", "subdistrict": "subdistrict"}
    kind = kinds.get(level) or ("kelurahan" if code[9] == "1" else "desa")
    parent = code.rpartition(".")[0] or None
    return Region.objects.get_or_create(
        code=code,
        defaults={"name": name or f"Contoh {code}", "level": level, "kind": kind, "parent_id": parent},
    )[0]


def office(kind, place, partner=None):
    """The office of a kind at a region."""
    return Office.objects.get_or_create(
        kind=kind, region_id=place, partner=partner, defaults={"name": f"Kantor {kind} {place}"}
    )[0]


def person(name="Contoh Warga", **fields):
    """Somebody who can sign in with the password "rahasia-contoh-1"."""
    fields.setdefault("username", f"orang{Person.objects.count() + 1}")
    return Person.objects.create_user(name=name, password=fields.pop("password", None), **fields)


def holder(role, place=None, since=date(2020, 1, 1), until=None, partner=None, **fields):
    """A person who holds a role; the place is the usual one of its office when none is given."""
    kind = POSITIONS[Role(role)].office
    place = place or PLACE_OF.get(kind, REGENCY)
    if kind is OfficeKind.THIRD_PARTY and partner is None:
        partner = a_partner()
    one = person(name=f"Contoh {POSITIONS[Role(role)].title}", **fields)
    Holding.objects.create(
        person=one,
        office=office(kind, place, partner),
        role=role,
        since=since,
        until=until,
        decree="SK 1/2020",
    )
    return one


def acting(role, place, capacity=Capacity.PLT, since=date(2020, 1, 1), until=None, acts_for=None):
    """A person who acts in a role for another."""
    one = person(name="Contoh Pelaksana")
    where = office(POSITIONS[Role(role)].office, place)
    Acting.objects.create(
        person=one,
        office=where,
        role=role,
        capacity=capacity,
        since=since,
        until=until,
        decree="SK 2/2020",
        acts_for=acts_for,
    )
    return one


def seat(one):
    """The first seat of a person today."""
    return seats_of(one.pk)[0]


def signed_in(one):
    """A browser in which a person has signed in."""
    client = Client()
    client.force_login(one)
    return client


def passkey_used(client, one, seconds_ago=10):
    """As if the person signed in at this browser had just confirmed himself with his passkey."""
    session = client.session
    used = {"method": "mfa", "type": "webauthn", "reauthenticated": True, "at": time.time() - seconds_ago}
    session["account_authentication_methods"] = [used]
    session["account_authentication_methods_user"] = str(one.pk)
    session.save()


def a_partner(name="PT Contoh Mitra"):
    """A third party known in the regency."""
    plain = name.lower()
    return Partner.objects.get_or_create(regency_id=REGENCY, plain_name=plain, defaults={"name": name})[0]


def agreement(village=VILLAGE, **fields):
    """An agreement of a village."""
    fields.setdefault("key", f"contoh-{Agreement.objects.count() + 1}")
    fields.setdefault("title", "Kerja sama contoh")
    fields.setdefault("source", Agreement.Source.TYPED)
    return Agreement.objects.create(
        village_id=village, subdistrict=village[:8], regency=village[:5], **fields
    )
