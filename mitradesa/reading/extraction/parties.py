"""The parties of an agreement, put together from its title and its opening: name, kind, signatory and office, in order."""

import re
from dataclasses import dataclass

from rapidfuzz import fuzz

from mitradesa.reading.extraction.opening_parties import Introduced, introduced_parties
from mitradesa.reading.extraction.party_kinds import body_of_office, is_office, party_kind
from mitradesa.reading.extraction.sheet import Sheet
from mitradesa.reading.extraction.title_parties import TitleParty, title_parties
from mitradesa.reading.found import Found

PLACEHOLDER = re.compile(r"\[[^\]]*\]|\.{4,}|_{2,}|\$?\{[^}]*\}|<[^>]*>|\bx{4,}\b|^\W*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Party:
    """One party as put together; `sureness` says how well the sources agree."""

    name: str
    kind: str
    signatory: str | None
    office: str | None
    start: int
    end: int
    sureness: float

    def as_value(self) -> dict[str, str | None]:
        """The party as the fact carries it."""
        return {"name": self.name, "kind": self.kind, "signatory": self.signatory, "office": self.office}


def read_parties(sheet: Sheet) -> tuple[Found, list[Party]]:
    """`parties` as a fact, and the parties with their places for other rooms."""
    named = title_parties(sheet)
    introduced = introduced_parties(sheet)
    parties = _merge(named, introduced) if introduced else [_from_title(party) for party in named]
    parties = [party for party in parties if party.name]
    if not parties:
        return sheet.silent("Para pihak tidak terbaca atau masih titik-titik."), []
    start = min(party.start for party in parties)
    end = max(party.end for party in parties)
    sureness = sum(party.sureness for party in parties) / len(parties)
    reason = "Hanya satu pihak yang terbaca." if len(parties) == 1 else ""
    return sheet.found([party.as_value() for party in parties], start, end, sureness if len(parties) > 1 else 0.5, reason), parties


def _from_title(named: TitleParty) -> Party:
    return Party(named.name, party_kind(named.name), None, None, named.start, named.end, 0.75)


def _merge(named: list[TitleParty], introduced: list[Introduced]) -> list[Party]:
    left = list(named)
    pairs: list[tuple[Introduced, TitleParty | None]] = []
    for one in introduced:
        best = max(left, key=lambda title: _likeness(one, title.name), default=None)
        if best is not None and _likeness(one, best.name) >= 62:
            left.remove(best)
            pairs.append((one, best))
        else:
            pairs.append((one, None))
    pairs = [(one, _leftover(one, left) if title is None and len(named) == len(introduced) else title) for one, title in pairs]
    parties = [_party(one, title) for one, title in pairs]
    if len(introduced) < len(named) and len(introduced) == 1:
        parties = _in_title_order(parties, pairs, named)
    return parties


def _leftover(one: Introduced, left: list[TitleParty]) -> TitleParty | None:
    return left.pop(0) if len(left) == 1 and not one.body else None


def _in_title_order(parties: list[Party], pairs: list[tuple[Introduced, TitleParty | None]], named: list[TitleParty]) -> list[Party]:
    matched = {title.start: party for party, (_, title) in zip(parties, pairs, strict=True) if title is not None}
    if not matched:
        return parties
    return [matched.get(title.start) or _from_title(title) for title in named]


def _likeness(one: Introduced, name: str) -> float:
    texts = [text for text in (one.body, one.office, body_of_office(one.office)) if text]
    return max((fuzz.token_set_ratio(text.lower(), name.lower()) for text in texts), default=0.0)


def _party(one: Introduced, title: TitleParty | None) -> Party:
    sureness = 0.8
    name = _body_name(one)
    if title is not None and not is_office(title.name):
        name = title.name
        sureness = 0.95
    if not name and one.signatory:
        name = one.signatory
    kind = "individual" if one.for_self or (name == one.signatory and party_kind(name) == "other") else party_kind(name)
    return Party(
        name=name,
        kind=kind,
        signatory=_stated(one.signatory),
        office=_stated(one.office),
        start=one.start,
        end=one.end,
        sureness=sureness if one.signatory else sureness - 0.2,
    )


def _body_name(one: Introduced) -> str:
    """The body signed for; an office in its place ("atas nama Dekan Fakultas Teknik") gives the body it belongs to."""
    of_office = body_of_office(one.office)
    if not one.body:
        return of_office
    if not is_office(one.body):
        return one.body
    body = body_of_office(one.body)
    return of_office if of_office.lower().startswith(body.lower()) else body


def _stated(text: str) -> str | None:
    return None if not text or PLACEHOLDER.search(text) else text
