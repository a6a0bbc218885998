"""A country of five villages: in each the records that addresses speak of, in each office its own papers; everybody is invented."""

from dataclasses import dataclass, field
from datetime import date

from django.contrib.auth.hashers import make_password

from mitradesa.actions.files import keep
from mitradesa.actions.trail import record
from mitradesa.core.calendar import today
from mitradesa.core.roles import OfficeKind
from mitradesa.records.models import (
    AgreementFile,
    BudgetLine,
    ConfirmationSheet,
    DeskSetting,
    Erasure,
    Handover,
    Holding,
    Partner,
    Person,
    Reset,
    VillagePaper,
)
from tests import world
from tests.rights.awareness import awareness
from tests.rights.cases import case_things, partner_things
from tests.rights.concerns import concern_things
from tests.rights.doors import Thing
from tests.rights.flags import flag_things
from tests.rights.legal import legal_things
from tests.rights.papers import PNG, office_papers
from tests.rights.reports import report_things

HERE, NEXT_VILLAGE, NEXT_SUBDISTRICT = world.VILLAGE, world.SIBLING_VILLAGE, world.OTHER_VILLAGE
NEXT_REGENCY, NEXT_PROVINCE = world.FOREIGN_VILLAGE, "17.01.01.2001"
SITES = (HERE, NEXT_VILLAGE, NEXT_SUBDISTRICT, NEXT_REGENCY, NEXT_PROVINCE)
DEPTH = {
    OfficeKind.VILLAGE: 13,
    OfficeKind.BPD: 13,
    OfficeKind.BKAD: 8,
    OfficeKind.SUBDISTRICT: 8,
    OfficeKind.PROVINCE: 2,
}
AROUND = {
    13: (HERE, NEXT_VILLAGE, NEXT_REGENCY),
    8: (HERE, NEXT_SUBDISTRICT, NEXT_REGENCY),
    5: (HERE, NEXT_REGENCY, NEXT_PROVINCE),
    2: (HERE, NEXT_PROVINCE, NEXT_PROVINCE),
}
PARTNERS_AROUND = (HERE, NEXT_VILLAGE, NEXT_REGENCY)
PIN = "271828"
CALENDAR = "c" * 43


@dataclass(slots=True)
class Country:
    """The things of each village by name, those of each office, the partner of each village, and whoever wrote it all."""

    keeper: Person
    pin: str
    things: dict[str, dict[str, Thing]] = field(default_factory=dict)
    papers: dict[int, dict[str, Thing]] = field(default_factory=dict)
    partners: dict[str, Partner] = field(default_factory=dict)


def around(kind: OfficeKind) -> tuple[str, str, str]:
    """The village in the region of an office, one next door to it, and a foreign one."""
    return PARTNERS_AROUND if kind is OfficeKind.THIRD_PARTY else AROUND[DEPTH.get(kind, 5)]


def office_at(country: Country, kind: OfficeKind, site: str):
    """The office of a kind to which a village belongs."""
    partner = country.partners[site] if kind is OfficeKind.THIRD_PARTY else None
    return world.office(kind, site[: DEPTH.get(kind, 5)], partner)


def build() -> Country:
    """Everything, once."""
    for code in sorted({site[:depth] for site in SITES for depth in (2, 5, 8, 13)}):
        world.region(code)
    country = Country(world.person(name="Contoh Pencatat"), make_password(PIN))
    country.partners = {
        site: Partner.objects.create(
            regency_id=site[:5], name=f"PT Contoh {site}", plain_name=f"pt contoh {site}"
        )
        for site in SITES
    }
    stored = keep(PNG, "image/png")
    for site in SITES:
        country.things[site] = _things(country, site, stored)
    for kind in OfficeKind:
        for site in dict.fromkeys(around(kind)):
            office = office_at(country, kind, site)
            country.papers[office.pk] = office_papers(office, country.keeper, stored, site)
    DeskSetting.objects.create(person=country.keeper, calendar=CALENDAR)
    return country


def _things(country: Country, site: str, stored) -> dict[str, Thing]:
    return {
        "nothing": Thing((), site),
        "village": Thing((site,), site, partner=country.partners[site].pk),
        **_of_the_register(country, site, stored),
        **_of_plans(site, stored),
        **_of_people(country, site),
        **_of_the_trail(country, site),
        **legal_things(country.keeper, site),
        **awareness(site, stored, country.keeper),
        **case_things(site, stored, country.partners[site]),
        **concern_things(site, stored),
        **flag_things(site, stored, country.partners[site]),
        **partner_things(site, stored, country.partners[site], country.keeper),
        **report_things(site, stored, country.keeper),
    }


def _of_the_register(country: Country, site: str, stored) -> dict[str, Thing]:
    mine = {"partner": country.partners[site], "signed_on": date(2024, 3, 1)}
    other = Partner.objects.create(regency_id=site[:5], name=f"CV Lain {site}", plain_name=f"cv lain {site}")
    spelling = Partner.objects.create(
        regency_id=site[:5],
        name=f"P.T. Contoh {site}",
        plain_name=f"p t contoh {site}",
        merged_into=mine["partner"],
    )
    main = world.agreement(site, title="Kerja sama contoh", **mine)
    twin = world.agreement(site, title="Kerja sama serupa", partner=other, signed_on=date(2021, 3, 1))
    gone = world.agreement(site, title="Kerja sama ganda", merged_into=twin, **mine)
    signing = world.agreement(site, title="Kerja sama bertanda tangan", **mine)
    sheet = ConfirmationSheet.objects.create(
        key=f"k{site.replace('.', '')}"[:12],
        agreement=signing,
        version=1,
        digest="x",
        head=country.keeper,
        signer="Contoh Kepala, Kepala Desa",
        printed_by=country.keeper,
        printed_on=today(),
        state=ConfirmationSheet.State.BROUGHT,
        file=stored,
        file_name="lembar.png",
        signed_on=today(),
        carried_by=country.keeper,
    )
    paper = AgreementFile.objects.create(agreement=main, file=stored, kind="signed", name="naskah.png")
    whose = {"region": site, "partner": mine["partner"].pk}
    return {
        "agreement": Thing(
            (main.key,), sent={"version": 1, "lain": twin.key, "lama": twin.key, "ke": twin.key}, **whose
        ),
        "merged": Thing((gone.key,), **whose),
        "to_sign": Thing((signing.key,), **whose),
        "sheet": Thing((sheet.key,), **whose),
        "file": Thing((paper.pk,), **whose),
        "file_of": Thing((main.key, paper.pk), **whose),
        "partner": Thing((mine["partner"].pk,), sent={"lain": other.pk}, **whose),
        "spelt": Thing((mine["partner"].pk,), sent={"lain": spelling.pk}, **whose),
    }


def _of_plans(site: str, stored) -> dict[str, Thing]:
    paper = VillagePaper.objects.create(
        village_id=site,
        kind="perdes",
        year=2020,
        title="Kerja sama desa",
        file=stored,
        file_name="perdes.png",
    )
    line = BudgetLine.objects.create(village_id=site, year=2024, account="4.3.2", name="Hasil", planned=1)
    return {"plan": Thing((site, paper.pk), site), "line": Thing((site, line.pk), site)}


def _of_people(country: Country, site: str) -> dict[str, Thing]:
    village, bpd = world.office("village", site), world.office("bpd", site)
    since = date(2020, 1, 1)
    held = {
        role: Holding.objects.create(
            person=world.person(), office=village, role=role, since=since, decree="SK 1"
        )
        for role in ("finance_officer", "section_head", "village_operator")
    }
    chair = Holding.objects.create(
        person=world.person(), office=bpd, role="bpd_chair", since=since, decree="SK 1"
    )
    passing = Handover.objects.create(
        office=bpd,
        role="bpd_chair",
        outgoing=chair,
        incoming=world.person(),
        reason=Handover.Reason.DIED,
        since=today(),
        decree="SK 2",
        opened_by=country.keeper,
    )
    asked = Reset.objects.create(
        person=held["village_operator"].person, region=site, reason="lupa", asked_by=country.keeper
    )
    return {
        "office": Thing((village.pk,), site, office=village.pk),
        "holding": Thing((held["finance_officer"].pk,), site),
        "handover": Thing((passing.pk,), site, office=bpd.pk),
        "person": Thing((held["section_head"].person_id,), site),
        "newcomer": Thing((), site, sent={"orang": held["section_head"].person_id}),
        "reset": Thing((asked.pk,), site),
    }


def _of_the_trail(country: Country, site: str) -> dict[str, Thing]:
    event = record(
        None,
        "person.known",
        country.keeper,
        region=site,
        says="memasukkan",
        personal={"phone": "Contoh-1"},
    )
    left = world.person(name=f"Contoh Mantan {site}")
    ended = date(2021, 1, 1)
    Holding.objects.create(
        person=left,
        office=world.office("village", site),
        role="section_head",
        since=ended,
        until=ended,
        decree="SK 0",
    )
    asked = Erasure.objects.create(person=left, reason="diminta", asked_by=country.keeper, region=site[:5])
    return {
        "event": Thing((event.position,), site),
        "event_twice": Thing((event.position, event.position), site),
        "erasure": Thing((asked.pk,), site[:5]),
    }
