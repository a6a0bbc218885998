"""Names of a third party beside those who decide in a village and their declared family; what was stated of each, who stands aside.

A name that is alike is never an accusation: it asks for a statement, and half a village is kin.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from rapidfuzz import fuzz

from mitradesa.core.acts import Act
from mitradesa.core.names import sounded
from mitradesa.core.roles import CAPACITY_WORDS, POSITIONS, RIGHTS, Capacity, OfficeKind, Role
from mitradesa.core.ties import RELATION_WORDS, NameList, TieAnswer, list_of
from mitradesa.queries.people import in_force
from mitradesa.records.models import (
    Acting,
    Cooperation,
    FamilyDeclaration,
    FamilyMember,
    Holding,
    PartnerPerson,
    TieStatement,
)

ALIKE, WITHIN = 88, 96
"""How alike two sounded names are at least: as wholes, and where the words of one lie within the other."""
MOST_DECIDERS, MOST_PEOPLE = 80, 60
DECIDES = (OfficeKind.VILLAGE, OfficeKind.BPD)
_ASIDE = re.compile(r"\([^)]*\)")


def compared_sound(name: str) -> str:
    """A name by its sound without what stands in brackets, cut to what the database keeps."""
    return sounded(_ASIDE.sub(" ", name))[:120]


def alike(one: str, other: str) -> bool:
    """Whether two sounded names may be of one person; a single word is never found within a longer name."""
    if fuzz.token_sort_ratio(one, other) >= ALIKE:
        return True
    return min(len(one.split()), len(other.split())) > 1 and fuzz.token_set_ratio(one, other) >= WITHIN


@dataclass(frozen=True, slots=True)
class Decider:
    """Somebody who holds, or acts in, an office of the village government or the BPD."""

    person: int
    name: str
    role: Role
    title: str
    list: NameList

    @property
    def takes_steps(self) -> bool:
        """Whether the role takes steps of a case, so that somebody must act when he stands aside."""
        return self.role in RIGHTS[Act.TAKE_STEP]


@dataclass(frozen=True, slots=True)
class Match:
    """A name of the third party that is like a decider's or a declared relative's, and what was stated about it."""

    decider: Decider
    about: PartnerPerson
    relative: FamilyMember | None
    statement: TieStatement | None

    @property
    def says(self) -> str:
        """Why a statement is asked for, in a sentence."""
        if self.relative is None:
            return f"{self.about.name} bernama mirip {self.decider.name} ({self.decider.title})"
        kin = RELATION_WORDS[self.relative.relation]
        return f"{self.about.name} bernama mirip {self.relative.name}, {kin} {self.decider.name} ({self.decider.title})"


@dataclass(frozen=True, slots=True)
class Compared:
    """The comparison of one case: who decides, whose names were looked at, what is alike, what was stated."""

    deciders: Sequence[Decider]
    people: Sequence[PartnerPerson]
    undeclared: Sequence[Decider]
    matches: Sequence[Match]
    statements: Sequence[TieStatement]

    @property
    def open(self) -> Sequence[Match]:
        """Those that still ask for a statement."""
        return [one for one in self.matches if one.statement is None]

    @property
    def tied(self) -> Sequence[TieStatement]:
        """The statements that say a tie."""
        return [one for one in self.statements if one.answer != TieAnswer.NONE]

    @property
    def tied_people(self) -> Sequence[int]:
        """Who stated a tie, each once."""
        return list(dict.fromkeys(one.person_id for one in self.tied))

    @property
    def without_deputy(self) -> Sequence[TieStatement]:
        """Tied people whose office takes steps and for whom nobody acts yet."""
        takes = {one.person for one in self.deciders if one.takes_steps}
        helped = {one.person_id for one in self.tied if one.deputy_id is not None}
        rows = {one.person_id: one for one in self.tied if one.person_id in takes - helped}
        return list(rows.values())

    @property
    def lists(self) -> Sequence[NameList]:
        """The lists that were compared wholly: somebody is known on it, and the head has named his family."""
        if not self.people:
            return []
        known = {one.list for one in self.deciders}
        silent = {one.list for one in self.undeclared}
        return [one for one in NameList if one in known and not (one is NameList.HEAD and one in silent)]

    def open_of(self, named: NameList) -> Sequence[Match]:
        """The open matches of one list."""
        return [one for one in self.open if one.decider.list is named]

    def stated_of(self, named: NameList, *answers: TieAnswer) -> Sequence[TieStatement]:
        """The statements of the people of one list with one of these answers."""
        people = {one.person for one in self.deciders if one.list is named}
        return [one for one in self.statements if one.person_id in people and one.answer in answers]


def deciders_of(village: str, day: date) -> list[Decider]:
    """Who holds or acts in an office of the village government or the BPD on a day, each role once; two queries."""
    found: dict[tuple[int, str], Decider] = {}
    for model in (Holding, Acting):
        rows = in_force(model._default_manager.filter(office__region=village, office__kind__in=DECIDES), day)
        for row in rows.select_related("person", "office").order_by("pk")[:MOST_DECIDERS]:
            found.setdefault((row.person_id, row.role), _decider(row))
    return list(found.values())


def _decider(row: Holding | Acting) -> Decider:
    role = Role(row.role)
    capacity = CAPACITY_WORDS[Capacity(row.capacity)] if isinstance(row, Acting) else ""
    title = f"{capacity} {POSITIONS[role].title}".strip()
    return Decider(row.person_id, row.person.name, role, title, list_of(OfficeKind(row.office.kind), role))


def family_of(person: int) -> FamilyDeclaration | None:
    """What a person declared of his family; two queries."""
    return FamilyDeclaration.objects.filter(person=person).prefetch_related("members").first()


def people_of(partner: int) -> list[PartnerPerson]:
    """The present owners, officers and employees of a third party as verified; one query."""
    return list(PartnerPerson.objects.filter(partner=partner, until__isnull=True)[:MOST_PEOPLE])


def statements_of(one: Cooperation) -> list[TieStatement]:
    """What was stated in a case; one query."""
    rows = one.tie_statements.select_related("person", "about", "deputy", "file")
    return list(rows)


def compared(one: Cooperation, day: date) -> Compared | None:
    """The comparison of a case on a day; None where no third party is named; six queries at most."""
    if one.partner_id is None:
        return None
    people, statements = people_of(one.partner_id), statements_of(one)
    if not people and not statements:
        return Compared((), (), (), (), ())
    deciders = deciders_of(one.village_id, day)
    declared = _declared(deciders)
    undeclared = [who for who in deciders if who.person not in declared]
    matches = list(_matches(deciders, people, declared, statements))
    return Compared(deciders, people, undeclared, matches, statements)


def _declared(deciders: Sequence[Decider]) -> Mapping[int, Sequence[FamilyMember]]:
    rows = FamilyDeclaration.objects.filter(person__in={one.person for one in deciders})
    return {row.person_id: list(row.members.all()) for row in rows.prefetch_related("members")}


def _matches(
    deciders: Sequence[Decider],
    people: Sequence[PartnerPerson],
    declared: Mapping[int, Sequence[FamilyMember]],
    statements: Sequence[TieStatement],
) -> Iterator[Match]:
    """Each decider once for a name, by his own name before that of a relative."""
    stated = {(row.person_id, row.about_id): row for row in statements}
    seen = set()
    for decider in deciders:
        sound = compared_sound(decider.name)
        for about in people:
            key = (decider.person, about.pk)
            if key in seen:
                continue
            kin = next(
                (row for row in declared.get(decider.person, ()) if alike(row.sound, about.sound)), None
            )
            own = alike(sound, about.sound)
            if own or kin is not None:
                seen.add(key)
                yield Match(decider, about, None if own else kin, stated.get(key))


@dataclass(frozen=True, slots=True)
class Aside:
    """Who stands aside in a case and who acts for which role in his place."""

    tied: frozenset[int] = frozenset()
    deputies: Mapping[int, frozenset[str]] = field(default_factory=dict)

    def acts_for(self, person: int, roles: frozenset[Role]) -> bool:
        """Whether a person is the deputy of somebody who would take a step that these roles take."""
        return bool(self.deputies.get(person, frozenset()) & roles)


def standing_aside(one: Cooperation) -> Aside:
    """Who stands aside in a case; one query."""
    rows = TieStatement.objects.filter(cooperation=one.pk, stands_aside=True)
    tied: set[int] = set()
    deputies: dict[int, set[str]] = {}
    for person, role, deputy in rows.values_list("person", "role", "deputy"):
        tied.add(person)
        if deputy is not None:
            deputies.setdefault(deputy, set()).add(role)
    return Aside(
        frozenset(tied), {who: frozenset(roles) for who, roles in deputies.items() if who not in tied}
    )
