"""Loads the demonstration once into an empty installation, or anew where it is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from django.core.management import call_command
from django.db import connection, transaction

from mitradesa.actions.demo.afterwards import afterwards
from mitradesa.actions.demo.concerns import concerns
from mitradesa.actions.demo.cooperations import cooperations
from mitradesa.actions.demo.desks import desks
from mitradesa.actions.demo.dues import dues
from mitradesa.actions.demo.ledgers import ledgers
from mitradesa.actions.demo.letters import letter_on_paper
from mitradesa.actions.demo.money import money
from mitradesa.actions.demo.money_files import money_files
from mitradesa.actions.demo.offers import offers
from mitradesa.actions.demo.outreach import outreach
from mitradesa.actions.demo.partners import partner_profiles
from mitradesa.actions.demo.people import REGENCY, SignIn, partner_sign_in, people, seat_of
from mitradesa.actions.demo.red_flags import red_flags
from mitradesa.actions.demo.register import agreements, follow
from mitradesa.actions.demo.samples import write_samples
from mitradesa.actions.demo.village_reports import REPORTING, village_reports
from mitradesa.actions.regions import load_regions
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.records import guards
from mitradesa.records.models import Agreement, Partner, Person


@dataclass(frozen=True, slots=True)
class Loaded:
    """What stands in the demonstration, who may sign in, where the files to try with lie; nothing new where it was there already."""

    people: int
    agreements: int
    sign_ins: Sequence[SignIn]
    samples: Path


def load_demo(*, fresh: bool = False) -> Loaded:
    """Makes the demonstration; Blocked where the installation holds people who are not of it, and `fresh` would remove them."""
    call_command("migrate", verbosity=0)
    if fresh:
        _need_demo()
        _empty()
    day = today()
    samples = write_samples(day, anew=fresh)
    if Person.objects.exists():
        return Loaded(Person.objects.count(), Agreement.objects.count(), (), samples)
    with transaction.atomic():
        load_regions(within=REGENCY)
        sign_ins = people(day)
        made = agreements(day)
        outreach(day)
        cooperations(day)
        after = afterwards(day)
        money(day, after[0])
        money_files(day)
        made += after
        ledgers(day)
        follow(day)
        desks(day)
        offers(day)
        letter_on_paper()
        partner = Partner.objects.get(name="PT Contoh Kopi Serelo")
        sign_ins.append(partner_sign_in(partner, day))
        partner_profiles(day)
        village_reports({role: seat_of(role) for role in REPORTING}, day)
        made += red_flags(day)
        concerns(day)
        made += dues(day)
    return Loaded(Person.objects.count(), len(made), sign_ins, samples)


def _empty() -> None:
    """Removes every row. Only for this do the guards that keep the trail step aside; they stand again whatever happens."""
    guards.remove(connection)
    try:
        call_command("flush", interactive=False, verbosity=0)
    finally:
        guards.install(connection)


def _need_demo() -> None:
    real = Person.objects.exclude(name__contains="contoh").exclude(name__contains="Contoh").first()
    if real is not None:
        raise Blocked(
            "Pemasangan ini memuat orang yang bukan contoh, jadi tidak dikosongkan.",
            "Pakai folder data lain untuk contoh: MITRADESA_DATA=/folder/lain ./mitra demo --fresh",
        )
