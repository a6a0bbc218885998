"""What the clauses of a draft open, close, attach or describe: supervision, secrecy, annexes, object, fields, beneficiaries, data."""

import re

from mitradesa.reading.details.paper import Paper
from mitradesa.reading.details.reasons import ELSEWHERE, JUDGEMENT, NO_VILLAGE, NOT_SAID, PARTLY
from mitradesa.reading.details.sayings import absent, read_saying, subject
from mitradesa.reading.details.sentences import Sentence
from mitradesa.reading.details.sides import PARTNER, VILLAGE
from mitradesa.reading.found import Found

_SUPERVISORS = (
    (
        "BPD",
        re.compile(
            r"\bBPD\b|\b[Bb](?:adan|ADAN)\s+[Pp](?:ermusyawaratan|ERMUSYAWARATAN)\s+[Dd](?:esa|ESA)\b"
        ),
    ),
    ("Inspektorat", re.compile(r"\binspektorat\b", re.IGNORECASE)),
    (
        "BPK",
        re.compile(
            r"\bBPK(?:[\s-]?RI)?\b(?!\s+[A-Z][a-z])|\bbadan\s+pemeriksa\s+keuangan\b(?!\s+dan)", re.IGNORECASE
        ),
    ),
)
_WHERE = re.compile(
    r"\b(?:terletak|berlokasi|berada) di\b|\blokasi\w* (?:di|adalah|yaitu)\b|\bdi (?:dusun|blok|persil|jalan|jl|rt)\b"
)
_MUCH = re.compile(
    r"\d[\d.,]*\s*(?:\([a-z ]+\)\s*)?(?:m2|m²|meter|hektar|hektare|ha|unit|buah|ekor|pohon|petak|batang|kg|ton)(?:\b|\s|$)"
)
_FIELD = re.compile(r"\bbidang (?:kerja ?sama|perjanjian|pembangunan|pemerintahan|pembinaan|pemberdayaan)\b")
_NOT_IN = re.compile(r"\b(?:tidak|bukan|selain|di luar)\b")
_WELFARE = re.compile(
    r"\b(?:kesejahteraan|pendapatan|manfaat|kemandirian|ekonomi|pemberdayaan|memberdayakan|keterampilan)\b.{0,50}"
    r"\b(?:masyarakat|warga|penduduk)\b"
)
_PEOPLE = re.compile(
    r"\b(?:masyarakat|warga|penduduk|petani|nelayan|siswa|mahasiswa|peserta|kelompok|pedagang|umkm)\b"
)
_VILLAGE_GAINS = re.compile(
    r"\bpendapatan asli desa\b|\bpades\b|\brekening (?:kas )?desa\b|\b(?:ke|kepada|dalam|pada) kas desa\b|"
    r"(?P<who>pihak (?:pertama|kesatu|kedua|i{1,2}\b)|pemerintah desa)(?: juga)? berhak (?:menerima|mendapat\w*|memperoleh|atas)"
)
_TAKES = re.compile(
    r"(?P<who>pihak (?:pertama|kesatu|kedua|i{1,2}\b))(?: (?:juga )?berhak (?:menerima|mendapat\w*|memperoleh|atas|mengelola|memungut)|"
    r" (?:menerima|mendapat\w*|memperoleh|sebesar)\b.{0,20}%)"
)


def read_contents(paper: Paper) -> dict[str, Found]:
    """The details of contents."""
    return {
        "supervision_access": _supervision(paper),
        "restrictive_clauses": _restrictive(paper),
        "considerations": _considerations(paper),
        "renewal": _renewal(paper),
        "annexes": _annexes(paper),
        "object_described": _object_described(paper),
        "cooperation_fields": _fields(paper),
        "beneficiaries": _beneficiaries(paper),
        "resident_data": absent(paper, "resident_data"),
        "processor_clause": _processor(paper),
        "prevailing_language": _prevailing(paper),
    }


def _supervision(paper: Paper) -> Found:
    """Who is named where the text speaks of supervising; general words for supervisors need a reader."""
    told = subject("supervision_access")
    spoken = [one for one in paper.near(told.near) if told.words["act"].search(one.words)]
    items: dict[str, Sentence | bool | None] = dict.fromkeys((name for name, _ in _SUPERVISORS), False)
    for sentence in spoken:
        named = [
            name
            for name, pattern in _SUPERVISORS
            if pattern.search(paper.sheet.text, sentence.start, sentence.end)
        ]
        if named and told.words["no"].search(sentence.words):
            return paper.found(None, sentence, 0.0, JUDGEMENT)
        if not named and told.words["others"].search(sentence.words):
            return paper.found(None, sentence, 0.0, JUDGEMENT)
        items |= {name: items[name] or sentence for name in named}
    return paper.listed(items, 0.8)


def _restrictive(paper: Paper) -> Found:
    """None, where nothing is kept secret and no sentence on supervision waives it; all else needs a reader."""
    told = subject("restrictive_clauses")
    waived = next((one for one in paper.near(told.near) if told.words["waived"].search(one.words)), None)
    waived = waived or next((one for one in paper.body if told.words["secret"].search(one.words)), None)
    return paper.found(None, waived, 0.0, JUDGEMENT) if waived else absent(paper, "restrictive_clauses")


def _considerations(paper: Paper) -> Found:
    """Both, where one sentence or two say them; one alone may be told by the analysis beside the draft."""
    items = subject("considerations").items
    found = {
        name: next(
            (one for one in paper.whole if words.search(one.words) and not _NOT_IN.search(one.words)), None
        )
        for name, words in items.items()
    }
    return paper.listed(found, 0.75, ELSEWHERE)


def _renewal(paper: Paper) -> Found:
    """Extension, where the title calls it so; that it is new is not told by silence."""
    title = paper.sheet.title
    match = subject("renewal").words["again"].search(paper.sheet.low, title.start, title.end)
    if match is None:
        return paper.silent(ELSEWHERE)
    return paper.sheet.found("extension", match.start(), match.end(), 0.85)


def _annexes(paper: Paper) -> Found:
    """The annexes that sentences name; one that names no known annex needs a reader."""
    told = subject("annexes")
    spoken = [one for one in paper.near(told.near) if told.words["all"].search(one.words)]
    if not spoken or paper.doubt:
        return absent(paper, "annexes")
    items: dict[str, Sentence | bool | None] = dict.fromkeys(told.items, False)
    for sentence in spoken:
        named = [name for name, words in told.items.items() if words.search(sentence.words)]
        if not named or told.words["no"].search(sentence.words):
            return paper.found(None, sentence, 0.0, PARTLY)
        items |= {name: items[name] or sentence for name in named}
    if paper.sheet.main.end < len(paper.sheet.text.rstrip()):
        return paper.found(None, spoken[0], 0.0, PARTLY)
    return paper.listed(items, 0.75)


def _object_described(paper: Paper) -> Found:
    """All four of what, where, how much and how long; where one is not plainly there a reader is needed."""
    what = paper.fact("asset_object") or paper.clause_there("field") or paper.clause_there("scope")
    where = next((one for one in paper.body if _WHERE.search(one.words)), None)
    much = next((one for one in paper.body if _MUCH.search(one.words)), None) or bool(
        paper.fact("amount_total")
    )
    long = paper.fact("term_months") or paper.fact("ends_on")
    if not paper.has_village:
        return paper.silent(NO_VILLAGE)
    return paper.listed(
        {
            "apa": bool(what) or None,
            "di mana": where,
            "berapa": much or None,
            "berapa lama": bool(long) or None,
        },
        0.7,
    )


def _fields(paper: Paper) -> Found:
    """The fields of village affairs that a sentence on the field of cooperation names."""
    if not paper.has_village:
        return paper.silent(NO_VILLAGE)
    told = subject("cooperation_fields")
    for sentence in paper.near(told.near):
        match = _FIELD.search(sentence.said)
        named = [
            name for name, words in told.items.items() if match and words.search(sentence.said, match.start())
        ]
        if named and not _NOT_IN.search(sentence.words):
            return paper.found(named, sentence, 0.75)
    return paper.silent(NOT_SAID)


def _beneficiaries(paper: Paper) -> Found:
    """The village and its people, where sentences say what each gains and no other group is spoken of."""
    if not paper.sides.orders:
        return paper.silent(NO_VILLAGE)
    gains = next((one for one in paper.body if _gains(paper, one)), None)
    welfare = next((one for one in paper.body if _WELFARE.search(one.words)), None)
    others = any(_PEOPLE.search(one.words) for one in paper.body if not _WELFARE.search(one.words))
    if gains is None or (others and welfare is None):
        return paper.silent(NOT_SAID)
    return paper.listed(
        {"desa": gains, "warga": welfare or False, "pihak ketiga": _partner_gains(paper)}, 0.65
    )


def _gains(paper: Paper, sentence: Sentence) -> bool:
    match = _VILLAGE_GAINS.search(sentence.said)
    return match is not None and (match["who"] is None or paper.side(match) == VILLAGE)


def _partner_gains(paper: Paper) -> bool:
    found = [match for one in paper.body for match in _TAKES.finditer(one.said)]
    return any(paper.side(match) == PARTNER for match in found)


def _processor(paper: Paper) -> Found:
    data = absent(paper, "resident_data")
    return paper.stated("not_processing", 0.75, data.reason) if data.value else paper.silent(data.reason)


def _prevailing(paper: Paper) -> Found:
    return read_saying(paper, "prevailing_language")
