"""The parties of an agreement, put together from its title and its opening: name, kind, signatory and office, in order."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

from rapidfuzz import fuzz

from mitradesa.core.language import _
from mitradesa.reading.extraction.names import is_body_name, is_person_name
from mitradesa.reading.extraction.opening_parties import Introduced, introduced_parties
from mitradesa.reading.extraction.party_kinds import body_of_office, is_office, party_kind
from mitradesa.reading.extraction.sheet import Sheet
from mitradesa.reading.extraction.signature_block import Signed, signature_block
from mitradesa.reading.extraction.title_parties import TitleParty, title_parties
from mitradesa.reading.found import Found

PLACEHOLDER = re.compile(
    r"\[[^\]]*\]|\.{4,}|_{2,}|\$?\{[^}]*\}|<[^>]*>|\bx{4,}\b|^\W*(?:pihak\s+\w+)?\W*$", re.IGNORECASE
)

_SECOND = re.compile(r"\b(?:kedua|dua|ketiga|tiga|II|III|2|3)\b", re.IGNORECASE)
_OWNER = re.compile(r"\W*(?:pemilik|owner|warga|petani|pengelola)\b", re.IGNORECASE)
_RESIDENT = re.compile(r"\W*(?:warga|penduduk|petani)\b", re.IGNORECASE)
_SAME_COLUMN = 75.0
_TAIL = 900
_SHORTEST_NAME = 5
_GENERIC = re.compile(
    r"desa|kelurahan|perusahaan|umum|utama|cabang|sekolah|koperasi|kantor|operasional|[\W\d]*", re.IGNORECASE
)
_AREA = re.compile(
    r"\b(?:regional|region|area|wilayah|rayon|zona|cabang|divisi|bagian|bidang|lapangan)\b", re.IGNORECASE
)
_SAME_NAME = 92.0
_FIRM_BEHIND = re.compile(r"\s*\((?P<firm>(?:PT|CV|UD|Yayasan|Koperasi)\b[^()]{3,80})\)", re.IGNORECASE)
_ADDRESS = re.compile(
    r"\W+(?:desa|pekon|kampung|nagari|gampong|kelurahan)\s[^,]*?\b(?:kecamatan|kec\.|kabupaten|kab\.|kota)\s|\W+(?:kecamatan|kec\.|kabupaten|kab\.)\s",
    re.IGNORECASE,
)
_PLACE = re.compile(r"(?<=\w)\W+(?:kecamatan|kec\.)\s.*$", re.IGNORECASE)


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
    parties = _merge(sheet, named, introduced) if introduced else [_from_title(party) for party in named]
    parties = with_signers(sheet, parties, [one.label for one in introduced])
    parties = [
        replace(party, name=_beneath(sheet, party, introduced)) if not party.name else party
        for party in parties
    ]
    nameless = [not party.name or bool(PLACEHOLDER.fullmatch(party.name)) for party in parties]
    if any(one and not other for one, other in pairwise(nameless)):
        return sheet.silent("Nama pihak yang pertama disebut tidak terbaca."), []
    parties = [party for party, lost in zip(parties, nameless, strict=True) if not lost]
    if not parties:
        return sheet.silent("Para pihak tidak terbaca atau masih titik-titik."), []
    if len(parties) == 1 and len(introduced) == 1 and _SECOND.search(introduced[0].label):
        told = _("Hanya {label} yang terbaca; pihak sebelumnya tidak.")
        return sheet.silent(told.format(label=introduced[0].label)), parties
    start = min(party.start for party in parties)
    end = max(party.end for party in parties)
    sureness = sum(party.sureness for party in parties) / len(parties)
    reason = "Hanya satu pihak yang terbaca." if len(parties) == 1 else ""
    return sheet.found(
        [party.as_value() for party in parties], start, end, sureness if len(parties) > 1 else 0.5, reason
    ), parties


def _beneath(sheet: Sheet, party: Party, introduced: list[Introduced]) -> str:
    """The name of a party whose opening names no body: what stands above its signatory's name under the agreement, if that is a body."""
    block = signature_block(sheet, [one.label for one in introduced])
    for signed in block:
        if party.signatory and _letters(signed.name) == _letters(party.signatory):
            words = signed.words.removeprefix(signed.label).strip(" ,")
            name = (body_of_office(words) if is_office(words) else words) or ""
            if party_kind(name) not in ("other", "individual") and is_body_name(name):
                return name
    return party.name


def with_signers(sheet: Sheet, parties: list[Party], labels: list[str]) -> list[Party]:
    """The parties; where the opening names no signatory, the one who stands in that party's column of the signature block."""
    if all(party.signatory for party in parties):
        return parties
    block = signature_block(sheet, labels)
    parties = [
        party if party.signatory else _signed_by(sheet, place, parties, labels, block)
        for place, party in enumerate(parties)
    ]
    parties = [party if party.signatory else _named_below(sheet, party) for party in parties]
    return _last_of_block(parties, block)


def _named_below(sheet: Sheet, party: Party) -> Party:
    """The party where its office runs into a name ("diwakili Kepala Desa Budi Contoh") that stands alone under the agreement."""
    words = (party.office or "").split()
    for length in range(min(4, len(words) - 1), 0, -1):
        name = " ".join(words[-length:])
        if not is_person_name(name) or name.lower() in party.name.lower() or len(name) < _SHORTEST_NAME:
            continue
        alone = re.compile(
            rf"(?:^|\s{{3,}}|[|(\t])[ ]*{re.escape(name)}[ ]*(?:$|\s{{3,}}|[|)\t])", re.I | re.M
        )
        if alone.search(sheet.text, max(party.end, sheet.main.end - _TAIL)):
            office = " ".join(words[:-length]).strip(" ,")
            return replace(party, signatory=name, office=office or None, sureness=min(party.sureness, 0.75))
    return party


def _last_of_block(parties: list[Party], block: list[Signed]) -> list[Party]:
    """The one party left without a signatory has the one column left, where every other column is another party's."""
    without = [party for party in parties if not party.signatory]
    taken = {_letters(party.signatory) for party in parties if party.signatory}
    places = " ".join(party.name for party in parties).lower()
    free = [
        signed
        for signed in block
        if _letters(signed.name) not in taken
        and not PLACEHOLDER.search(signed.name)
        and signed.name.lower() not in places
    ]
    if len(without) != 1 or len(free) != 1 or len(block) != len(parties) or len(parties) < 2:
        return parties
    return [
        party
        if party.signatory
        else replace(party, signatory=free[0].name, sureness=min(party.sureness, 0.7))
        for party in parties
    ]


def _letters(name: str) -> str:
    return re.sub(r"\W", "", name).lower()


def _signed_by(
    sheet: Sheet, place: int, parties: list[Party], labels: list[str], block: list[Signed]
) -> Party:
    """The party with the name of its own column: told by its order, else the column that likens this party more than any other."""
    party = parties[place]
    introduced = " ".join(sheet.text[party.start : party.end].split()).lower()
    beside = [
        signed
        for signed in block
        if signed.name.lower() in introduced
        and not PLACEHOLDER.search(signed.name)
        and signed.name.lower() not in party.name.lower()
    ]
    if len(beside) == 1:
        office = (party.office or "").replace(beside[0].name, "").strip(" ,") or None
        return replace(party, signatory=beside[0].name, office=office, sureness=min(party.sureness, 0.8))
    for signed in block:
        likenesses = [
            _column_likeness(one, labels[at] if at < len(labels) else "", signed)
            for at, one in enumerate(parties)
        ]
        ours = likenesses[place]
        alone = ours >= _SAME_COLUMN and likenesses.count(ours) == 1 and ours == max(likenesses)
        same = signed.order == place if signed.order is not None else alone
        if same and not PLACEHOLDER.search(signed.name) and signed.name.lower() not in party.name.lower():
            name = party.name or (signed.name if party.kind == "individual" else "")
            return replace(party, name=name, signatory=signed.name, sureness=min(party.sureness, 0.75))
    return party


def _column_likeness(party: Party, label: str, signed: Signed) -> float:
    if label and fuzz.ratio(label.lower(), signed.label.lower()) >= 90:
        return 101.0
    words = re.sub(r"^untuk\s+(?:dan\s+)?(?:atas\s+nama\s+)?", "", signed.words.lower())
    return fuzz.token_set_ratio(party.name.lower(), words) if party.name else 0.0


def _from_title(named: TitleParty) -> Party:
    name = re.sub(r"^pemerintah\s+kelurahan(?=\s)", "Kelurahan", named.name, flags=re.IGNORECASE)
    name = (body_of_office(name) if is_office(name) else "") or name
    return Party(name, party_kind(name), None, None, named.start, named.end, 0.75)


def _merge(sheet: Sheet, named: list[TitleParty], introduced: list[Introduced]) -> list[Party]:
    left = list(named)
    pairs: list[tuple[Introduced, TitleParty | None]] = []
    for one in introduced:
        best = max(left, key=lambda title: _likeness(one, title.name), default=None)
        if best is not None and _likeness(one, best.name) >= 62:
            left.remove(best)
            pairs.append((one, best))
        else:
            pairs.append((one, None))
    lone = sum(title is None and not one.body for one, title in pairs)
    pairs = [
        (one, _leftover(one, left, lone) if title is None and len(named) == len(introduced) else title)
        for one, title in pairs
    ]
    parties = [_party(one, title, sheet.words) for one, title in pairs]
    parties = [
        _without_neighbour(party, one, introduced) for party, (one, _) in zip(parties, pairs, strict=True)
    ]
    if len(introduced) < len(named) and len(introduced) == 1:
        parties = _in_title_order(parties, pairs, named)
    return parties


def _without_neighbour(party: Party, one: Introduced, everybody: list[Introduced]) -> Party:
    """A title line that lists several parties, or that a logo runs into, carries others' names; then the opening's own is taken."""
    own = one.body.lower()
    others = [
        other.body.lower()
        for other in everybody
        if other is not one and other.body and other.body.lower() not in own
    ]
    if own and any(other in party.name.lower() for other in others):
        return replace(party, name=one.body, kind=party_kind(one.body), sureness=0.8)
    if not one.body or is_office(one.body) or not party.name.lower().startswith(one.body.lower()):
        return party
    extra = set(re.findall(r"\w{4,}", party.name[len(one.body) :].lower()))
    mine = f"{one.body} {one.office}".lower()
    theirs = " ".join(f"{other.body} {other.office}" for other in everybody if other is not one).lower()
    if len(extra) > 1 and all(word in theirs and word not in mine for word in extra):
        return replace(party, name=party.name[: len(one.body)], sureness=0.8)
    return party


def _leftover(one: Introduced, left: list[TitleParty], lone: int) -> TitleParty | None:
    """The next title that matched nobody, for one introduced without a body, where as many titles as such persons are left."""
    return left.pop(0) if left and lone >= len(left) and not one.body else None


def _in_title_order(
    parties: list[Party], pairs: list[tuple[Introduced, TitleParty | None]], named: list[TitleParty]
) -> list[Party]:
    matched = {
        title.start: party for party, (_, title) in zip(parties, pairs, strict=True) if title is not None
    }
    if not matched:
        return parties
    return [matched.get(title.start) or _from_title(title) for title in named]


def _likeness(one: Introduced, name: str) -> float:
    texts = [text for text in (one.body, one.office, body_of_office(one.office)) if text]
    return max((fuzz.token_set_ratio(text.lower(), name.lower()) for text in texts), default=0.0)


def _party(one: Introduced, title: TitleParty | None, words: Counter[str]) -> Party:
    sureness = 0.8
    name = _body_name(one)
    if (
        title is not None
        and title.name
        and not is_office(title.name)
        and not _torn(title.written, name, words)
    ):
        name = _without_address(_in_brackets(title.name, f"{name} {one.office}"), name)
        sureness = 0.95
    if one.for_self and not one.body:
        name = one.signatory
    if not name and one.signatory and not _acts_for_a_body(one):
        name = one.signatory
    name = _without_place(name, title)
    if title is None and (PLACEHOLDER.search(name) or not (is_body_name(name) or name == one.signatory)):
        name = one.signatory if one.for_self and not PLACEHOLDER.search(one.signatory) else ""
    return Party(
        name=name,
        kind=_kind(one, name),
        signatory=_stated(one.signatory),
        office=_stated(one.office),
        start=one.start,
        end=one.end,
        sureness=sureness if one.signatory else sureness - 0.2,
    )


def _in_brackets(title: str, told: str) -> str:
    """The title's name; of a name that the firm behind it follows in brackets the firm, where the opening signs for it."""
    firm = _FIRM_BEHIND.search(title)
    if firm is None or firm["firm"].lower() not in told.lower():
        return title
    return firm["firm"] if party_kind(title[: firm.start()]) == "other" else title


def _without_address(title: str, body: str) -> str:
    """The title's name without the places below it on the page, where the opening has the name of a body that is no place without them."""
    tail = title[len(body) :]
    runs_on = body and fuzz.ratio(title[: len(body)].lower(), body.lower()) >= _SAME_NAME
    placed = (
        runs_on and _ADDRESS.match(tail) and party_kind(body) not in ("village", "kelurahan", "government")
    )
    return title[: len(body)] if placed else title


def _kind(one: Introduced, name: str) -> str:
    """The kind of the body that is signed for, where the title's name holds it ("BPD DAN PEMERINTAH DESA X" signed for the latter)."""
    body = _body_name(one)
    kind = party_kind(body) if body and body.lower() in name.lower() else party_kind(name)
    if one.for_self or (name == one.signatory and kind == "other"):
        return "individual"
    return kind if kind != "other" else party_kind(name)


def _acts_for_a_body(one: Introduced) -> bool:
    """Whether the office is one that a body gives, so that the person is no party of his own although the body was not read."""
    return is_office(one.office) and not one.for_self and not _OWNER.match(one.office)


def _torn(title: str, body: str, words: Counter[str]) -> bool:
    """Whether a scan tore the title's name: it has words that stand nowhere else, and the opening says nearly the same whole."""
    lost = [word for word in re.findall(r"[a-z]{4,}", title.lower()) if words[word] <= 1]
    return bool(lost) and len(body) >= len(title) and fuzz.ratio(title.lower(), body.lower()) >= 70


def _without_place(name: str, title: TitleParty | None) -> str:
    """A name from the opening without the address that runs on behind it ("Kelompok Tani Contoh Kecamatan ...")."""
    if (title is not None and name == title.name) or party_kind(name) == "government":
        return name
    return _PLACE.sub("", name) or name


def _body_name(one: Introduced) -> str:
    """The body signed for; an office in its place ("atas nama Dekan Fakultas Teknik") gives the body it belongs to."""
    of_office = body_of_office(one.office)
    of_owner = bool(_OWNER.match(one.office)) and party_kind(of_office) == "other"
    of_area = bool(_AREA.search(one.office)) and party_kind(of_office) == "other"
    of_owner = of_owner or bool(_RESIDENT.match(one.office))
    of_office = "" if of_owner or of_area or _GENERIC.fullmatch(of_office) else of_office
    if not one.body:
        return of_office
    if not is_office(one.body):
        return one.body
    body = body_of_office(one.body)
    return of_office if of_office.lower().startswith(body.lower()) else body


def _stated(text: str) -> str | None:
    return None if not text or PLACEHOLDER.search(text) else text
