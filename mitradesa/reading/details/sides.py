"""Which party is the village and which the partner, by the names that a draft gives them; the parties themselves are read before."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from mitradesa.reading.extraction.sheet import Sheet, Zone
from mitradesa.reading.found import Found

VILLAGE, PARTNER, SHARED = "village", "partner", "shared"
VILLAGE_KINDS = ("village", "bpd", "bkad")
SURE_ENOUGH = 0.6
WHO = (
    r"(?P<who>para pihak|kedua belah pihak|salah satu pihak|masing[- ]+masing(?: pihak)?|(?:tiap[- ]+tiap|tiap|setiap) pihak|"
    r"bersama[- ]+sama|pihak (?:pertama|kesatu|kedua|ketiga|i{1,3}\b|[123]\b)|penyewa\b|peminjam\b|pengelola\b|mitra\b|"
    r"investor\b|perusahaan\b|perseroan\b|pemerintah desa|pihak desa)"
)
"""The words that stand for a party, in small letters."""
_DEFINED = re.compile(
    r"(?:disebut|dinamakan)(?:\s+juga)?(?:\s+sebagai)?[\s:;\"'(]{1,6}(?P<label>pihak\s+(?:pertama|kesatu|kedua|ketiga|i{1,3}\b|[123]\b))",
    re.IGNORECASE,
)
_ORDER = {
    "pertama": 0,
    "kesatu": 0,
    "i": 0,
    "1": 0,
    "kedua": 1,
    "ii": 1,
    "2": 1,
    "ketiga": 2,
    "iii": 2,
    "3": 2,
}
_PARTNER_ROLES = ("mitra", "investor", "perusahaan", "perseroan")
_VILLAGE_ROLES = ("pemerintah desa", "pihak desa")
_EITHER_ROLES = ("penyewa", "peminjam", "pengelola")
_NOT_LETTERS = re.compile(r"[\W\d_]+")


@dataclass(frozen=True, slots=True)
class Sides:
    """The parties; what each order of PIHAK and each role stands for; where each party is introduced, in the order of the parties."""

    parties: tuple[Mapping[str, object], ...] = ()
    sureness: float = 0.0
    orders: Mapping[int, str] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)
    places: tuple[Zone, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of the parties in order; none where the parties were not read surely."""
        return tuple(str(party.get("kind")) for party in self.parties)

    def of_kind(self, *kinds: str) -> list[Mapping[str, object]]:
        """The parties of some kinds."""
        return [party for party in self.parties if party.get("kind") in kinds]

    def place_of(self, kind: str) -> Zone | None:
        """Where the only party of a kind is introduced; None where there are several or it was not told apart."""
        at = [place for place, known in enumerate(self.kinds) if known == kind]
        return self.places[at[0]] if len(at) == 1 and self.places else None

    def side(self, who: str) -> str | None:
        """village, partner or shared for a name in small letters; None where it cannot be told."""
        name = " ".join(who.split())
        if name.startswith("pihak ") and name.rpartition(" ")[2] in _ORDER:
            return self.orders.get(_ORDER[name.rpartition(" ")[2]])
        if name in _EITHER_ROLES:
            return self.roles.get(name)
        if name in _VILLAGE_ROLES or name in _PARTNER_ROLES:
            known = VILLAGE in self.orders.values()
            return (VILLAGE if name in _VILLAGE_ROLES else PARTNER) if known else None
        return SHARED


def read_sides(sheet: Sheet, parties: Found) -> Sides:
    """The sides of a draft; empty where fewer than two parties were read, so that nothing is concluded from a guess."""
    value = parties.value if isinstance(parties.value, list | tuple) else ()
    named = tuple(party for party in value if isinstance(party, Mapping))
    if len(named) < 2 or parties.sureness < SURE_ENOUGH:
        return Sides()
    labels = list(_DEFINED.finditer(sheet.text, sheet.title.end, sheet.head.end))[: len(named)]
    orders = [_ORDER[label["label"].lower().split()[1]] for label in labels]
    if len(set(orders)) != len(named):
        return Sides(named, parties.sureness)
    zones = [Zone(*ends) for ends in pairwise([sheet.title.end, *(label.end() for label in labels)])]
    whose = _owners(sheet, zones, named)
    sides = _sides_of([str(party.get("kind")) for party in named])
    places = tuple(zones[whose.index(place)] for place in range(len(named))) if whose else ()
    if not whose or not sides:
        return Sides(named, parties.sureness, places=places)
    known = {order: sides[party] for order, party in zip(orders, whose, strict=True)}
    roles = _roles(sheet, dict(zip(places, sides, strict=True)))
    return Sides(named, parties.sureness, known, roles, places)


def _owners(sheet: Sheet, zones: Sequence[Zone], named: Sequence[Mapping[str, object]]) -> list[int]:
    """Which party each introduction is about, by the names in it; empty unless it is one each."""
    found = []
    for zone in zones:
        words = _NOT_LETTERS.sub("", sheet.low[zone.start : zone.end])
        hits = [place for place, party in enumerate(named) if _stands_in(party, "signatory", words)]
        hits = hits or [place for place, party in enumerate(named) if _stands_in(party, "name", words)]
        found.append(hits[0] if len(hits) == 1 else -1)
    return found if sorted(found) == list(range(len(named))) else []


def _stands_in(party: Mapping[str, object], key: str, words: str) -> bool:
    name = _NOT_LETTERS.sub("", str(party.get(key) or "").lower())
    return len(name) > 3 and name in words


def _sides_of(kinds: Sequence[str]) -> tuple[str, ...]:
    """The side of each party; empty where no party, or every party, is the village's."""
    ours: Sequence[str] = VILLAGE_KINDS if set(kinds) & set(VILLAGE_KINDS) else ("bumdes",)
    sides = tuple(VILLAGE if kind in ours else PARTNER for kind in kinds)
    return sides if set(sides) == {VILLAGE, PARTNER} else ()


def _roles(sheet: Sheet, places: Mapping[Zone, str]) -> dict[str, str]:
    """The side of each role that one side alone is introduced with: "(penyewa)"."""
    found: dict[str, str] = {}
    for role in _EITHER_ROLES:
        named = re.compile(rf"\b{role}\b")
        # The role may be bracketed just behind the words that name the party.
        sides = {side for zone, side in places.items() if named.search(sheet.low, zone.start, zone.end + 25)}
        if len(sides) == 1:
            found[role] = sides.pop()
    return found
