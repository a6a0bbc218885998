"""Which official village or kelurahan the agreement speaks of, by name, subdistrict and regency; the file of names is in areas.py."""

import re
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from mitradesa.core.language import _
from mitradesa.reading.extraction.areas import Area, Areas, official_areas, squeezed
from mitradesa.reading.extraction.parties import PLACEHOLDER, Party
from mitradesa.reading.extraction.party_kinds import VILLAGE_WORDS
from mitradesa.reading.extraction.sheet import Sheet, Zone, squeeze
from mitradesa.reading.found import Found

LIKE = 86.0
_STOP_WORD = (
    r"(?!(?i:desa|kelurahan|kecamatan|kec|kabupaten|kab|kota|provinsi|propinsi|dengan|dan|tentang|"
    r"antara|nomor|yang|selanjutnya|tahun|pihak)\b)"
)
_NAME = (
    rf"(?P<name>{_STOP_WORD}[A-Z][A-Za-z'\-]*\.?(?:[ ]+{_STOP_WORD}(?:[A-Z][A-Za-z'\-]*|"
    rf"[IVX]{{1,4}}|\d{{1,2}}|[a-z]{{2,3}}(?=\s+[A-Z]))){{0,8}}(?:\s*\n\s*[A-Z][a-z'\-]+(?=\s*[,.]))?)"
)
_VILLAGE = re.compile(rf"\b(?i:(?P<word>{VILLAGE_WORDS}|kelurahan|lurah))\s+{_NAME}")
_SUBDISTRICT = re.compile(rf"\b(?i:kecamatan|kec\.|distrik|kapanewon|kemantren)\s*{_NAME}")
_REGENCY = re.compile(rf"\b(?P<level>(?i:kabupaten|kab\.|kota))\s*{_NAME}")
_CUT = re.compile(
    r"\s+(?:Kecamatan|Kec\b|Kabupaten|Kab\b|Kota|Provinsi|Propinsi|Dengan|Dan|Tentang|Antara|"
    r"Nomor|Dalam|Yang|Selanjutnya|Tahun|Pihak|Distrik|Kapanewon|Berkedudukan|Selaku|Periode|Atau|"
    r"Bersama|Untuk|Jalan|Jl)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_NOT_NAMES = re.compile(
    r"^(?:dan|atau|yang|ini|setempat|adat|wisata|tersebut|dengan|bersama|nama|mandiri|dalam|pihak|"
    r"kerja|pemerintah|badan|kepala|lainnya|membangun|berdaya|cerdas|digital|tertinggal|"
    r"pembangunan|peraturan|nomor|masing|di|se|milik|anggaran|tahun)\b",
    re.IGNORECASE,
)

_OTHER_WORD = re.compile(
    r"(?:\bbum|\bmilik|\bantar|\bkas|\busaha|\bmasyarakat|\bmusyawarah)\W*$", re.IGNORECASE
)
_ANOTHER = re.compile(r"\b(?:dengan|selanjutnya|pihak|antara)\b|;|\n\s*\n", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """A village as the draft names it, with its subdistrict ("" where not named); its places are named up to `places_end`."""

    name: str
    start: int
    end: int
    subdistrict: str
    places_end: int
    is_party: bool


def candidates(
    areas: Areas, name: str, *, subdistrict: str = "", regency: str | None = None
) -> list[tuple[Area, float]]:
    """Official areas of that name with their likeness (0 to 100), best first: exact ones, else alike ones within `regency`."""
    key = squeezed(name)
    if not key:
        return []
    regions = (_regions(areas, regency) or None) if regency else None
    exact = areas.named(name)
    within = [area for area in exact if regions is None or area.code[:5] in regions]
    if within:
        narrowed = [area for area in within if subdistrict and _alike(area.subdistrict, subdistrict)]
        return [(area, 100.0) for area in (narrowed or within)]
    if regions is None:
        return []
    return _fuzzy(areas, key, subdistrict, regions)


def _fuzzy(areas: Areas, key: str, subdistrict: str, regions: set[str]) -> list[tuple[Area, float]]:
    everywhere = areas.within(regions)
    inside = [area for area in everywhere if subdistrict and _alike(area.subdistrict, subdistrict)]
    nearby = inside or everywhere
    choices = {place: squeezed(area.name) for place, area in enumerate(nearby)}
    hits = process.extract(
        key, choices, scorer=fuzz.ratio, score_cutoff=LIKE if not inside else LIKE - 6, limit=5
    )
    best = hits[0][1] if hits else 0.0
    return [(nearby[place], score) for _, score, place in hits if score >= best - 1]


def _regions(areas: Areas, regency: str) -> set[str]:
    """Codes of the regencies meant, by code or name; "Kota X" and "Kabupaten X" are told apart only where the text says which."""
    if regency in areas.regencies:
        return {regency}
    wanted = squeezed(re.sub(r"^(?:kab\.|kab\b)", "kabupaten", regency.strip(), flags=re.IGNORECASE))
    levelled = wanted.startswith(("kabupaten", "kota"))
    found = set()
    for code, name in areas.regencies.items():
        full = squeezed(name)
        bare = re.sub(r"^(?:kabupaten|kota)(?:administrasi)?", "", full)
        if fuzz.ratio(wanted, full if levelled else bare) >= 92 or full == wanted:
            found.add(code)
    return found


def _alike(name: str, other: str) -> bool:
    return fuzz.ratio(squeezed(name), squeezed(other)) >= 85


def read_village(sheet: Sheet, parties: list[Party], regency: str | None) -> dict[str, Found]:
    """`village_name`, `village_code`, `village_kind` and `regency`; `regency` is used where the draft itself names none."""
    mention = _mention(sheet, parties)
    if mention is None:
        silent = sheet.silent("Tidak ada desa atau kelurahan bernama yang menjadi pihak.")
        stated = _stated_regency(sheet, [sheet.title, *_blocks(parties, ("government",))])
        return {"village_name": silent, "village_code": silent, "village_kind": silent, "regency": stated}
    village_blocks = _blocks(parties, ("village", "kelurahan", "bpd", "bumdes"))
    stated = _stated_regency(sheet, [Zone(mention.start, mention.places_end), *village_blocks, sheet.title])
    named = str(stated.value) if stated.value else regency
    hits = candidates(official_areas(), mention.name, subdistrict=mention.subdistrict, regency=named)
    return {**_settled(sheet, mention, hits, named), "regency": _settled_regency(sheet, stated, hits)}


def _blocks(parties: list[Party], kinds: tuple[str, ...]) -> list[Zone]:
    return [Zone(party.start, party.end) for party in parties if party.kind in kinds]


def _settled(
    sheet: Sheet, mention: Mention, hits: list[tuple[Area, float]], regency: str | None
) -> dict[str, Found]:
    sureness = 0.92 if mention.is_party else 0.6
    word = re.match(rf"\W*(?i:{VILLAGE_WORDS}|kelurahan|lurah)", sheet.text[mention.start : mention.end])
    stated = "kelurahan" if word and word[0].strip().lower() in ("kelurahan", "lurah") else "desa"
    if not hits:
        told = _("Nama {name} tidak ada dalam daftar resmi desa dan kelurahan di {place}.")
        silent = sheet.silent(told.format(name=mention.name, place=regency or "Indonesia"))
        return {
            "village_name": sheet.found(mention.name, mention.start, mention.end, sureness - 0.2),
            "village_code": silent,
            "village_kind": sheet.found(stated, mention.start, mention.end, 0.6),
        }
    same_kind = [hit for hit in hits if (hit[0].kind == "kelurahan") == (stated == "kelurahan")]
    hits = same_kind or hits
    area, likeness = hits[0]
    name = area.name if likeness >= 100 or len(hits) == 1 else mention.name
    kinds = {hit[0].kind for hit in hits}
    kind_sureness = sureness * likeness / 100 * (1.0 if same_kind else 0.7)
    facts = {
        "village_name": sheet.found(name, mention.start, mention.end, sureness * likeness / 100),
        "village_kind": sheet.found(next(iter(kinds)), mention.start, mention.end, kind_sureness)
        if len(kinds) == 1
        else sheet.silent("Nama itu dipakai oleh desa dan kelurahan."),
    }
    if len(hits) > 1:
        told = _(
            "Ada {count} desa atau kelurahan bernama {name} di {place}; naskah tidak menentukan yang mana."
        )
        facts["village_code"] = sheet.silent(
            told.format(count=len(hits), name=name, place=regency or "Indonesia")
        )
    elif mention.subdistrict and not _alike(area.subdistrict, mention.subdistrict):
        reason = _(
            "Naskah menyebut Kecamatan {stated}; menurut daftar resmi desa ini di Kecamatan {official}."
        ).format(stated=mention.subdistrict, official=area.subdistrict)
        facts["village_code"] = sheet.found(
            area.code, mention.start, mention.end, kind_sureness * 0.6, reason
        )
    else:
        reason = "" if regency else "Hanya satu yang bernama demikian; kabupatennya tidak disebut."
        facts["village_code"] = sheet.found(
            area.code, mention.start, mention.end, kind_sureness * (1.0 if regency else 0.85), reason
        )
    return facts


def _settled_regency(sheet: Sheet, stated: Found, hits: list[tuple[Area, float]]) -> Found:
    if stated.value is not None or len(hits) != 1 or hits[0][1] < 100:
        return stated
    return Found(
        value=hits[0][0].regency,
        sureness=0.7,
        reason="Menurut kode desa; naskah tidak menyebut kabupatennya.",
    )


def _stated_regency(sheet: Sheet, zones: list[Zone]) -> Found:
    """The regency that the first of these zones to name one names, with its level."""
    for match in sheet.each(_REGENCY, zones):
        name = re.sub(r"\s+\d+$", "", _name(match["name"]))
        if len(name) >= 3 and not PLACEHOLDER.search(name) and not _NOT_NAMES.match(name):
            end = match.start("name") + len(name)
            return sheet.found(_levelled(match["level"], name), match.start(), end, 0.85)
    return sheet.silent("Kabupaten atau kota tidak disebut.")


def _levelled(level: str, name: str) -> str:
    return f"{'Kota' if level.lower() == 'kota' else 'Kabupaten'} {name.title() if name.isupper() else name}"


def _name(raw: str) -> str:
    return squeeze(_CUT.sub("", " ".join(raw.split())))


def _mention(sheet: Sheet, parties: list[Party]) -> Mention | None:
    """The village that is a party, else the one that the title names."""
    for party in parties:
        if party.kind in ("village", "kelurahan", "bpd", "bumdes"):
            found = _in_party(sheet, party)
            if found:
                return found
    match = next((match for match in _VILLAGE.finditer(sheet.text, 0, sheet.title.end) if _good(match)), None)
    return _with_places(sheet, match, is_party=False) if match else None


def _good(match: re.Match[str]) -> bool:
    name = _name(match["name"])
    if _OTHER_WORD.search(match.string[max(0, match.start() - 20) : match.start()]):
        return False
    return len(name) >= 3 and not _NOT_NAMES.match(name)


def _in_party(sheet: Sheet, party: Party) -> Mention | None:
    key = squeezed(party.name)
    every = [match for match in _VILLAGE.finditer(sheet.text, 0, sheet.head.end) if _good(match)]
    inside = [match for match in every if squeezed(_name(match["name"])) in key]
    if party.kind == "bumdes":
        inside = inside or [match for match in every if party.start <= match.start() < party.end]
    placed = [
        match
        for match in inside
        if re.search(r"kecamatan|kec\.", sheet.text[match.end() - 30 : match.end() + 40], re.IGNORECASE)
    ]
    chosen = next(iter(placed or inside), None)
    return _with_places(sheet, chosen, is_party=True) if chosen else None


def _with_places(sheet: Sheet, match: re.Match[str], *, is_party: bool) -> Mention:
    """The village with the subdistrict that stands behind its name or, on a letterhead, above it."""
    name = _name(match["name"])
    limit = min(match.end() + 160, len(sheet.text))
    stop = _ANOTHER.search(sheet.text, match.end(), limit)
    places_end = stop.start() if stop else limit
    behind = _SUBDISTRICT.search(sheet.text, match.start("name"), places_end)
    above = (
        None
        if behind
        else next(sheet.each(_SUBDISTRICT, [Zone(max(0, match.start() - 80), match.start())]), None)
    )
    subdistrict = behind or above
    return Mention(
        name=name.title() if name.isupper() else name,
        start=match.start(),
        end=match.start("name") + len(name),
        subdistrict=_name(subdistrict["name"]) if subdistrict else "",
        places_end=places_end,
        is_party=is_party,
    )
