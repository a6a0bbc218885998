"""What is known of the third parties of agreements and of those who decide in their villages: names, papers, work elsewhere."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from mitradesa.core.calendar import in_words
from mitradesa.core.partners import LEGAL_PAPER_WORDS, digits_of
from mitradesa.core.plain import plain
from mitradesa.core.red_flags.facts import Elsewhere
from mitradesa.core.roles import CAPACITY_WORDS, POSITIONS, Capacity, Role
from mitradesa.queries.ties import DECIDES, alike, compared_sound
from mitradesa.records.models import (
    Acting,
    Agreement,
    Cooperation,
    FamilyMember,
    Holding,
    Partner,
    PartnerPaper,
    PartnerPerson,
    TieStatement,
)


@dataclass(frozen=True, slots=True)
class Company:
    """What is known around the third party of one agreement."""

    head_in_office: bool | None
    ties: tuple[str, ...]
    elsewhere: tuple[Elsewhere, ...]
    villages: tuple[str, ...]
    since: date | None
    lapsed_papers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Post:
    """A term in an office of a village government or BPD."""

    person: int
    name: str
    sound: str
    role: str
    title: str
    since: date
    until: date | None

    def covers(self, day: date) -> bool:
        """Whether the term holds on a day."""
        return self.since <= day and (self.until is None or self.until >= day)


@dataclass(frozen=True, slots=True)
class World:
    """What was gathered for all."""

    posts: Mapping[str, Sequence[Post]]
    family: Mapping[int, Sequence[FamilyMember]]
    people: Mapping[int, Sequence[PartnerPerson]]
    stated: set[tuple[int, int, int]]
    papers: Mapping[int, Sequence[PartnerPaper]]
    works: Mapping[int, Mapping[str, str]]
    same: Mapping[tuple[str, str], Sequence[PartnerPerson]]


def companies(rows: Sequence[Agreement], cases: Mapping[int, Cooperation], day: date) -> dict[int, Company]:
    """What is known around the third party of each agreement; nine queries."""
    partners = {row.partner_id for row in rows if row.partner_id}
    people = _people(partners)
    same = _same(people, {row.regency for row in rows})
    posts = _posts({row.village_id for row in rows})
    everybody = partners | {one.partner_id for found in same.values() for one in found}
    world = World(
        posts,
        _family({one.person for found in posts.values() for one in found}),
        people,
        _stated(cases),
        _papers(partners),
        _works(everybody, day),
        same,
    )
    return {row.pk: _company(row, cases.get(row.pk), world, day) for row in rows}


def _people(partners: set[int]) -> dict[int, list[PartnerPerson]]:
    found: dict[int, list[PartnerPerson]] = defaultdict(list)
    for one in PartnerPerson.objects.filter(partner__in=partners, until__isnull=True):
        found[one.partner_id].append(one)
    return found


def _same(
    people: Mapping[int, Sequence[PartnerPerson]], regencies: set[str]
) -> dict[tuple[str, str], list[PartnerPerson]]:
    """Owners and officers of any third party of the regencies by the sound of their names."""
    found: dict[tuple[str, str], list[PartnerPerson]] = defaultdict(list)
    sounds = {one.sound for some in people.values() for one in some if one.role != "employee" and one.sound}
    rows = PartnerPerson.objects.filter(sound__in=sounds, partner__regency__in=regencies, until__isnull=True)
    for one in rows.exclude(role="employee").select_related("partner").order_by("pk"):
        found[one.partner.regency_id, one.sound].append(one)
    return found


def _posts(villages: set[str]) -> dict[str, list[Post]]:
    found: dict[str, list[Post]] = defaultdict(list)
    for model in (Holding, Acting):
        rows = model._default_manager.filter(office__region__in=villages, office__kind__in=DECIDES)
        for row in rows.select_related("person", "office").order_by("pk"):
            found[row.office.region_id].append(_post(row))
    return found


def _post(row: Any) -> Post:
    capacity = CAPACITY_WORDS[Capacity(row.capacity)] if isinstance(row, Acting) else ""
    title = f"{capacity} {POSITIONS[Role(row.role)].title}".strip()
    name = row.person.name
    return Post(row.person_id, name, compared_sound(name), row.role, title, row.since, row.until)


def _family(people: set[int]) -> dict[int, list[FamilyMember]]:
    found: dict[int, list[FamilyMember]] = defaultdict(list)
    for one in FamilyMember.objects.filter(declaration__person__in=people).select_related("declaration"):
        found[one.declaration.person_id].append(one)
    return found


def _stated(cases: Mapping[int, Cooperation]) -> set[tuple[int, int, int]]:
    """Which person has stated something about which person of a third party, or about it as a whole (0), in which case."""
    rows = TieStatement.objects.filter(cooperation__in=[one.pk for one in cases.values()])
    return {
        (case, person, about or 0)
        for case, person, about in rows.values_list("cooperation_id", "person_id", "about_id")
    }


def _papers(partners: set[int]) -> dict[int, list[PartnerPaper]]:
    found: dict[int, list[PartnerPaper]] = defaultdict(list)
    for one in PartnerPaper.objects.filter(partner__in=partners, withdrawn_on__isnull=True):
        found[one.partner_id].append(one)
    return found


def _works(partners: set[int], day: date) -> dict[int, dict[str, str]]:
    """In which villages each works today, by code."""
    found: dict[int, dict[str, str]] = defaultdict(dict)
    going = Q(ends_on__gte=day) | Q(ends_on__isnull=True, open_ended=True)
    rows = Agreement.objects.filter(
        going, partner__in=partners, merged_into__isnull=True, ended_on__isnull=True
    )
    for partner, code, name in rows.order_by("village_id").values_list(
        "partner_id", "village_id", "village__name"
    ):
        found[partner or 0][code] = name
    return found


def _company(row: Agreement, case: Cooperation | None, world: World, day: date) -> Company:
    posts, partner = world.posts.get(row.village_id, ()), row.partner_id or 0
    works = world.works.get(partner, {})
    return Company(
        _head_in_office(posts, row.signed_on),
        _ties(posts, case, world, partner, row.signed_on or day),
        tuple(_elsewhere(row, world, partner)),
        tuple(name for code, name in works.items() if code != row.village_id),
        min((one.issued_on for one in world.papers.get(partner, ()) if one.issued_on), default=None),
        tuple(_lapsed(world.papers.get(partner, ()), row.signed_on)),
    )


def _head_in_office(posts: Sequence[Post], signed_on: date | None) -> bool | None:
    """Whether a head, or who acts for him, was in office that day; None before the first who is recorded."""
    heads = [one for one in posts if one.role == Role.VILLAGE_HEAD]
    if signed_on is None or not heads or signed_on < min(one.since for one in heads):
        return None
    return any(one.covers(signed_on) for one in heads)


def _ties(
    posts: Sequence[Post], case: Cooperation | None, world: World, partner: int, day: date
) -> tuple[str, ...]:
    found: dict[tuple[int, int], str] = {}
    for post in posts:
        if not post.covers(day):
            continue
        for about in world.people.get(partner, ()):
            if case is not None and (case.pk, post.person, about.pk) in world.stated:
                continue
            if says := _alike(post, about, world):
                found.setdefault((post.person, about.pk), says)
    return tuple(sorted(found.values()))


def _alike(post: Post, about: PartnerPerson, world: World) -> str:
    if alike(post.sound, about.sound):
        return f"{about.name} bernama mirip {post.name} ({post.title})"
    if not any(alike(one.sound, about.sound) for one in world.family.get(post.person, ())):
        return ""
    # A relative's name may be erased one day, so it never goes into what is kept of a sign.
    return f"{about.name} bernama mirip nama keluarga yang disebut {post.name} ({post.title})"


def _elsewhere(row: Agreement, world: World, partner: int) -> Sequence[Elsewhere]:
    found = {}
    for one in world.people.get(partner, ()):
        if one.role == "employee":
            continue
        for other in world.same.get((row.regency, one.sound), ()):
            for code, village in world.works.get(other.partner_id, {}).items():
                if other.partner_id != partner and code != row.village_id:
                    found[other.partner_id, code] = Elsewhere(
                        one.name, other.partner.name, village, sure=_agrees(row.partner, other.partner)
                    )
    return list(found.values())


def _agrees(one: Partner | None, other: Partner) -> bool:
    """Whether more than an owner's name agrees."""
    if one is None:
        return False
    said = [(one.address, other.address), (one.contact, other.contact)]
    numbers = [
        (digits_of(mine), digits_of(theirs))
        for mine, theirs in ((one.npwp, other.npwp), (one.nib, other.nib))
    ]
    return any(
        mine and mine == theirs for mine, theirs in [*((plain(a), plain(b)) for a, b in said), *numbers]
    )


def _lapsed(papers: Sequence[PartnerPaper], signed_on: date | None) -> Sequence[str]:
    """Papers that had run out on the day of signature and that no other of their kind replaced."""
    if signed_on is None:
        return ()
    standing = {one.kind for one in papers if one.expires_on is None or one.expires_on >= signed_on}
    return [
        f"{LEGAL_PAPER_WORDS[one.kind]} {one.number}".strip() + f", habis {in_words(one.expires_on)}"
        for one in papers
        if one.expires_on is not None and one.expires_on < signed_on and one.kind not in standing
    ]
