"""Who signs and how: offices, what identifies the village's signatory, witnesses, numbers, copies, stamp duty."""

import re

from mitradesa.reading.details.paper import Paper
from mitradesa.reading.details.reasons import (
    ABSENT,
    CONFLICT,
    ELSEWHERE,
    FOLLOWS,
    JUDGEMENT,
    NO_NUMBER,
    NO_PARTIES,
    NO_SIGNATORY,
    NO_VILLAGE,
    NOT_SAID,
    PARTLY,
)
from mitradesa.reading.details.sayings import subject
from mitradesa.reading.details.sentences import Sentence
from mitradesa.reading.details.sides import PARTNER, VILLAGE
from mitradesa.reading.extraction.sheet import Zone, squeeze
from mitradesa.reading.found import Found

_HEAD = r"(?:kepala\s+(?:desa|kampung|pekon)|kades|perbekel|k?geu?chi[k']?|wali\s+nagari|hukum\s+tua|kuwu|peratin|lurah\s+desa)\b"
_OFFICES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("acting_kades", re.compile(rf"(?:pj|plt|plh|penjabat|pejabat|pelaksana\s+tugas)\b[.\s]*{_HEAD}", re.IGNORECASE)),
    ("secretary", re.compile(r"sekretaris\s+(?:desa|kampung|nagari)\b|sekdes\b", re.IGNORECASE)),
    ("section_head", re.compile(r"(?:kepala\s+(?:seksi|urusan)|kasi|kaur)\b", re.IGNORECASE)),
    ("bpd_chair", re.compile(r"ketua\s+(?:bpd|badan\s+permusyawaratan\s+desa)\b", re.IGNORECASE)),
    ("bumdes_director", re.compile(r"direktur\s+(?:utama\s+)?(?:bum\s?desa?|badan\s+usaha\s+milik\s+desa)\b", re.IGNORECASE)),
    ("kades", re.compile(_HEAD, re.IGNORECASE)),
)  # fmt: skip
_OFFICE_WORD = re.compile(r"\b(?:jabatan|selaku)\b\W{0,4}(?P<office>[^.,;\n]{4,60})", re.IGNORECASE)
_DECREE = re.compile(r"\bkeputusan\b|\bkepbup\b|\bs\.?k\.?\b", re.IGNORECASE)
_DECREE_NUMBER = re.compile(
    r"(?:\bkeputusan\b|\bkepbup\b|\bs\.?k\.?\b)[^;]{0,90}?\b(?:nomor|no)\b[\s.:]*[\w][\w./\- ]{1,40}\d",
    re.IGNORECASE,
)
_FOR_ANOTHER = re.compile(
    r"\ba\.\s?n\b|\ban\.\s|\bu\.\s?b\b|\batas\s+nama\b|\bplh\b|\bkuasa\b", re.IGNORECASE
)
_EMPOWERED = re.compile(r"\bkuasa\b|\bmewakili\s+(?:bapak|ibu|sdr)|\bp\.\s?p\b", re.IGNORECASE)
_NUMBER_LINE = re.compile(
    r"^[ \W]{0,8}(?:nomor|no)\b[ .]*(?:pihak\s+\w+)?\s*[:=.]?[ ]*(?P<value>[^\n]*)$",
    re.IGNORECASE | re.MULTILINE,
)
_BLANK = re.compile(r"\.{2,}|/\.+/|_{2,}|^/|\[[^\]]*\]|^[ .:\-_/]+$")
_WITNESS = re.compile(r"\bsaksi\b|\bmengetahui\b|\bmenyetujui\b|\bdisaksikan\b", re.IGNORECASE)
_WITNESS_OFFICES = (
    ("camat", re.compile(r"\bcamat\b", re.IGNORECASE)),
    ("ketua BPD", re.compile(r"\bketua\s+(?:bpd|badan\s+permusyawaratan\s+desa)\b", re.IGNORECASE)),
    ("sekretaris desa", re.compile(r"\bsekretaris\s+desa\b|\bsekdes\b", re.IGNORECASE)),
)
_BASES = (
    ("power_of_attorney", re.compile(r"\bsurat\s+kuasa\b", re.IGNORECASE)),
    ("statutes", re.compile(r"\b(?:akta|akte)\b|\banggaran\s+dasar\b", re.IGNORECASE)),
    (
        "decree",
        re.compile(r"(?i:\b(?:surat\s+)?keputusan\b)|(?<![/.])\bS\.?K\.?\b(?!/)(?=\W+(?:[A-Z]|nomor|no))"),
    ),
    ("self", re.compile(r"\bdiri(?:nya)?\s*sendiri\b|\bpribadi\b", re.IGNORECASE)),
)
_PARTNERS = (
    "company",
    "cooperative",
    "foundation",
    "community",
    "university",
    "school",
    "bank",
    "individual",
    "government",
    "other",
)


def read_signatures(paper: Paper) -> dict[str, Found]:
    """The details of signing, numbering and sealing."""
    office = _signatory_office(paper)
    return {
        "signatory_office": office,
        "signature_block": _signature_block(paper, office),
        "unempowered_signatories": _unempowered(paper, office),
        "signing_sides": _signing_sides(paper),
        "witness_offices": _witness_offices(paper),
        "blank_numbers": _blank_numbers(paper),
        "agreement_form": _form(paper),
        "stamp_payer": _stamp_payer(paper),
        "partner_signatory_basis": _partner_basis(paper),
        "village_side": _village_side(paper),
        "kinds_arranged": _kinds_arranged(paper),
    }


def office_of(words: str) -> str | None:
    """The code of an office in a village: kades, acting_kades, secretary ...; None for any other."""
    return next((code for code, pattern in _OFFICES if pattern.match(words.strip())), None)


def _signatory_office(paper: Paper) -> Found:
    ours = paper.sides.of_kind("village") or paper.sides.of_kind("bumdes")
    place = paper.sides.place_of("village")
    if not ours:
        return paper.silent(NO_VILLAGE)
    offices = [str(party.get("office") or "") or _written_office(paper, place) for party in ours]
    codes = {office_of(office) for office in offices}
    if None in codes or len(codes) != 1:
        return paper.silent(CONFLICT if len(codes) > 1 else NO_SIGNATORY)
    written = place and _at(paper, offices[0], place.start, place.end)
    sureness = min(0.9, paper.sides.sureness)
    if not written:
        return paper.stated(codes.pop(), sureness, "", paper.facts["parties"])
    return paper.sheet.found(codes.pop(), *written.span(), sureness)


def _written_office(paper: Paper, place: Zone | None) -> str:
    """The office that an introduction writes behind the word for it, where the parties were read without."""
    match = place and _OFFICE_WORD.search(paper.sheet.text, place.start, place.end)
    return match["office"] if match else ""


def _at(paper: Paper, words: str, start: int, end: int) -> re.Match[str] | None:
    """Where some words stand, however they are broken into lines."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    return re.compile(pattern, re.IGNORECASE).search(paper.sheet.text, start, end) if pattern else None


def _signature_block(paper: Paper, office: Found) -> Found:
    place = paper.sides.place_of("village")
    if place is None or office.value is None:
        return paper.silent(NO_SIGNATORY if paper.has_village else NO_VILLAGE)
    party = paper.sides.of_kind("village")[0]
    text = paper.sheet.text[place.start : place.end]
    numbered = _DECREE_NUMBER.search(text)
    decree = bool(_DECREE.search(text) or _DECREE.search(paper.sheet.text, paper.tail.start, paper.tail.end))
    if not party.get("signatory") or (decree and not numbered) or (not decree and paper.doubt):
        return paper.sheet.found(None, place.start, place.end, 0.0, paper.doubt or PARTLY)
    there = ["nama", "jabatan", *(["nomor keputusan"] if numbered else [])]
    name = _at(paper, str(party["signatory"]), place.start, place.end)
    return paper.sheet.found(there, name.start() if name else place.start, place.end, 0.8)


def _unempowered(paper: Paper, office: Found) -> Found:
    """Nobody, where every party's own head is named and neither opening nor signatures speak of standing in for another."""
    if not paper.sides.places:
        return paper.silent(NO_PARTIES)
    named = all(party.get("signatory") for party in paper.sides.parties)
    tail = paper.sheet.text[paper.tail.start : paper.tail.end]
    opening = paper.sheet.text[paper.sheet.title.end : paper.sheet.head.end]
    if office.value not in ("kades", "acting_kades") or not named:
        return paper.silent(NO_SIGNATORY)
    if _FOR_ANOTHER.search(tail) or _EMPOWERED.search(opening) or paper.doubt:
        return paper.silent(JUDGEMENT)
    return paper.stated(0, 0.7, ABSENT)


def _signing_sides(paper: Paper) -> Found:
    """As many as the parties, where the name of each stands under the text."""
    parties = paper.sides.parties
    if not parties:
        return paper.silent(NO_PARTIES)
    tail = paper.sheet.text[paper.tail.start : paper.tail.end]
    names = [_bare(str(party.get("signatory") or "")) for party in parties]
    packed = [_letters(name) for name in names]
    if len(set(packed)) < len(packed) or any(len(name) < 5 or name not in _letters(tail) for name in packed):
        return paper.silent(NOT_SAID)
    written = [match for name in names if (match := _at(paper, name, paper.tail.start, paper.tail.end))]
    if not written:
        return paper.stated(len(parties), 0.8, "")
    first, last = min(match.start() for match in written), max(match.end() for match in written)
    return paper.sheet.found(len(parties), first, last, 0.85)


def _bare(name: str) -> str:
    """A name without degrees and titles, which a signature often leaves out."""
    return " ".join(part for part in name.split(",")[0].split() if "." not in part)


def _letters(text: str) -> str:
    return re.sub(r"[\W\d_]+", "", text.lower())


def _witness_offices(paper: Paper) -> Found:
    named = paper.facts.get("witnesses", Found())
    tail = paper.sheet.text[paper.tail.start : paper.tail.end]
    if not _WITNESS.search(tail):
        if len(squeeze(tail)) < 20 or paper.doubt or not paper.sides.parties:
            return paper.silent(NOT_SAID)
        return paper.stated([], 0.7, ABSENT)
    if not isinstance(named.value, list) or named.start is None or named.end is None:
        return paper.silent(NOT_SAID)
    names = [str(name) for name in named.value]
    offices = [[code for code, pattern in _WITNESS_OFFICES if pattern.search(name)] for name in names]
    if not all(offices):
        return paper.sheet.found(None, named.start, named.end, 0.0, PARTLY)
    found = list(dict.fromkeys(code for codes in offices for code in codes))
    return paper.sheet.found(found, named.start, named.end, 0.75)


def _blank_numbers(paper: Paper) -> Found:
    title = paper.sheet.title
    lines = list(_NUMBER_LINE.finditer(paper.sheet.text, title.start, title.end))
    values = [line["value"].strip() for line in lines]
    if not lines:
        return paper.silent(NO_NUMBER)
    blank = [bool(_BLANK.search(value)) for value in values]
    if any(
        not value or (not empty and not any(sign.isdigit() for sign in value))
        for value, empty in zip(values, blank, strict=True)
    ):
        return paper.silent(NO_NUMBER)
    if not any(blank) and paper.fact("numbers") is None:
        return paper.silent(NO_NUMBER)
    return paper.sheet.found(sum(blank), lines[0].start(), lines[-1].end(), 0.85)


def _form(paper: Paper) -> Found:
    if paper.speaks_of(["elektronik", "digital"]):
        return paper.silent(JUDGEMENT)
    for name in ("copies", "stamp"):
        if paper.fact(name):
            return paper.stated("paper", 0.85, "", paper.facts[name])
    return paper.silent(NOT_SAID)


def _stamp_payer(paper: Paper) -> Found:
    told = subject("stamp_payer")
    cost = told.words["cost"]
    spoken = [
        one
        for one in paper.near(told.near)
        if cost.search(re.sub(r"tanggung ?jawab|bermeterai", "", one.words))
    ]
    if not spoken:
        if paper.doubt or any(told.words["all"].search(one.said) for one in paper.body):
            return paper.silent(JUDGEMENT)
        return paper.stated("not_said", 0.8, ABSENT)
    values = {
        value for one in spoken for saying in told.says if (value := _who_pays(paper, saying.words, one))
    }
    if len(values) != 1 or any(told.words["no"].search(one.words) for one in spoken):
        return paper.found(None, spoken[0], 0.0, JUDGEMENT)
    return paper.found(values.pop(), spoken[0], 0.8)


def _who_pays(paper: Paper, words: re.Pattern[str], sentence: Sentence) -> str | None:
    match = words.search(sentence.said)
    if match is None:
        return None
    side = paper.side(match)
    if side in (VILLAGE, PARTNER):
        return side
    return "each" if match["who"].startswith(("masing", "tiap", "setiap")) else None


def _partner_basis(paper: Paper) -> Found:
    """What the partner's introduction rests his power on; several bases, or none, are for a person to judge."""
    ours = paper.sides.kinds
    partners = [kind for kind in ours if kind in _PARTNERS]
    place = paper.sides.place_of(partners[0]) if len(partners) == 1 and paper.has_village else None
    if place is None:
        return paper.silent(NO_PARTIES)
    hits = [
        (code, match)
        for code, pattern in _BASES
        if (match := pattern.search(paper.sheet.text, place.start, place.end))
    ]
    if partners[0] == "individual":
        hits = [hit for hit in hits if hit[0] in ("self", "power_of_attorney")]
    if len(hits) != 1 or (hits[0][0] == "self") != (partners[0] == "individual"):
        return paper.silent(JUDGEMENT if hits else ELSEWHERE)
    code, match = hits[0]
    return paper.sheet.found(code, match.start(), min(place.end, match.end() + 60), 0.75)


def _village_side(paper: Paper) -> Found:
    kinds = set(paper.sides.kinds)
    sides = [
        code
        for kind, code in (("village", "village_government"), ("bumdes", "bumdes"), ("bkad", "bkad"))
        if kind in kinds
    ]
    if len(sides) != 1 or "bpd" in kinds or "kelurahan" in kinds:
        return paper.silent(NO_VILLAGE if not sides else JUDGEMENT)
    return paper.stated(sides[0], min(0.85, paper.sides.sureness), FOLLOWS, paper.facts["parties"])


def _kinds_arranged(paper: Paper) -> Found:
    kinds = paper.sides.kinds
    if "village" not in kinds or set(kinds) & {"bumdes", "bkad", "bpd", "kelurahan", "other"}:
        return paper.silent(NO_VILLAGE if "village" not in kinds else JUDGEMENT)
    value = ["antar-desa"] if set(kinds) == {"village"} else ["pihak ketiga"]
    return paper.stated(value, min(0.85, paper.sides.sureness), FOLLOWS, paper.facts["parties"])
