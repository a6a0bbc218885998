"""How a value that was read is held against a value that a person noted: right, unknown or wrong. Tables live in `evaluation`."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from enum import StrEnum

from mitradesa.reading.found import Found, Value
from mitradesa.reading.same_names import plain, same_body, same_person

ENOUGH_BASES = 0.8
"""F1 of two lists of legal bases from which they agree."""
_SAME_KIND = {
    "sewa": "perjanjian_sewa",
    "sewa_menyewa": "perjanjian_sewa",
    "perjanjian_sewa_menyewa": "perjanjian_sewa",
    "adendum": "addendum",
    "amandemen": "addendum",
    "pks": "perjanjian_kerja_sama",
    "mou": "nota_kesepahaman",
    "spk": "kontrak",
    "surat_perjanjian": "perjanjian",
    "hibah": "perjanjian",
}
_ARGUABLE_KINDS = (
    frozenset({"kesepakatan", "nota_kesepahaman"}),
    frozenset({"perjanjian_kerja_sama", "perjanjian_bersama"}),
    frozenset({"perjanjian", "kontrak"}),
    frozenset({"lainnya", "perjanjian"}),
    frozenset({"lainnya", "peraturan_bersama"}),
    frozenset({"lainnya", "perjanjian_bersama"}),
)
_FORUMS = {
    "perundingan": "musyawarah",
    "negosiasi": "musyawarah",
    "konsiliasi": "mediasi",
    "penengah": "mediasi",
    "adat": "lainnya",
    "camat": "atasan",
    "bupati": "atasan",
    "walikota": "atasan",
    "gubernur": "atasan",
    "kepala_dinas": "atasan",
    "dinas": "atasan",
    "pimpinan": "atasan",
    "litigasi": "pengadilan",
}
_HELPED = frozenset({"mediasi", "atasan", "lainnya"})
_SHORT_FORMS = (
    (r"^permen ?des(?:a)?(?: ?(?:pdtt?|dan pdt))?\b|^permendespdtt\b", "permendesa"),
    (r"^permen ?(?:kop(?: ?ukm)?|kukm|kopukm)\b", "permenkop"),
    (r"^permen ?(?:keu|keuangan)\b", "pmk"),
    (r"^permen ?pan ?rb\b|^permenpan\b", "permenpanrb"),
    (r"^permen ?(?:lhk|lingkungan hidup dan kehutanan)\b", "permenlhk"),
)
_CONFUSED = str.maketrans("oilsgb|", "0115681")


class Verdict(StrEnum):
    """How a read value stands to the noted one; `arguable` is right where both may be defended: a kind of paper, a last day."""

    RIGHT = "right"
    ARGUABLE = "arguable"
    UNKNOWN = "unknown"
    WRONG = "wrong"


def _of(is_right: bool) -> Verdict:
    return Verdict.RIGHT if is_right else Verdict.WRONG


def _items(stated: str) -> list[str]:
    return [item.strip() for item in stated.split("|") if item.strip()]


def _texts(value: Value) -> list[str]:
    return (
        [str(item) for item in value] if isinstance(value, list | tuple | set | frozenset) else [str(value)]
    )


def _squeezed(written: str) -> str:
    return re.sub(r"\s+", "", written).casefold().translate(_CONFUSED)


def _compare_kind(stated: str, value: Value) -> Verdict:
    wanted, read = (_SAME_KIND.get(kind, kind) for kind in (stated.casefold(), str(value)))
    if wanted == read:
        return Verdict.RIGHT
    return Verdict.ARGUABLE if frozenset({wanted, read}) in _ARGUABLE_KINDS else Verdict.WRONG


def _compare_numbers(stated: str, value: Value) -> Verdict:
    """Right when every noted number was read, letters that scans confuse made one; fewer without a false one is unknown, not wrong."""
    wanted, read = {_squeezed(item) for item in _items(stated)}, {_squeezed(item) for item in _texts(value)}
    if wanted <= read:
        return Verdict.RIGHT
    return Verdict.UNKNOWN if read < wanted else Verdict.WRONG


def _compare_date(stated: str, value: Value) -> Verdict:
    """Equal on the precision noted; a coarser reading that agrees is unknown."""
    read = str(value)
    if read[: len(stated)] == stated:
        return Verdict.RIGHT
    return Verdict.UNKNOWN if len(read) < len(stated) and stated.startswith(read) else Verdict.WRONG


def _compare_flag(stated: str, value: Value) -> Verdict:
    return _of(bool(value) == (stated == "1"))


def _compare_whole(stated: str, value: Value) -> Verdict:
    try:
        return _of(int(str(value)) == int(stated))
    except ValueError:
        return Verdict.WRONG


def _compare_body(stated: str, value: Value) -> Verdict:
    return _of(same_body(stated, str(value)))


def _compare_person(stated: str, value: Value) -> Verdict:
    return _of(same_person(stated, str(value)))


def _families(items: list[str]) -> frozenset[str]:
    return frozenset(_FORUMS.get(name, name) for item in items if (name := item.strip().casefold()))


def _compare_forums(stated: str, value: Value) -> Verdict:
    """Equal by families of forums; who helps and how he helps (a camat, mediation) may be noted as one or as two."""
    wanted, read = _families(_items(stated)), _families(_texts(value))
    helped = bool(wanted & _HELPED) and bool(read & _HELPED)
    return _of(wanted == read or (helped and wanted - _HELPED == read - _HELPED))


def _basis(written: str) -> str:
    """A legal basis as kind, number and year: "Permenperin 03/M-IND/PER/1/2017" is "permenperin 3 2017"."""
    words = re.sub(r"^permen\s+", "permen", plain(written))
    for pattern, short in _SHORT_FORMS:
        words = re.sub(pattern, short, words)
    parts = re.fullmatch(r"(?P<kind>.*?)\s0*(?P<number>\d+)\b.*?(?P<year>\d{4})", words)
    return f"{parts['kind']} {parts['number']} {parts['year']}" if parts else words


def _compare_bases(stated: str, value: Value) -> Verdict:
    wanted, read = {_basis(item) for item in _items(stated)}, {_basis(item) for item in _texts(value)}
    return _of(2 * len(wanted & read) / (len(wanted) + len(read)) >= ENOUGH_BASES)


_COMPARISONS: dict[str, Callable[[str, Value], Verdict]] = {
    "document_kind": _compare_kind,
    "numbers": _compare_numbers,
    "signed_on": _compare_date,
    "date_conflict": _compare_flag,
    "party_1": _compare_body,
    "party_2": _compare_body,
    "signatory_1": _compare_person,
    "signatory_2": _compare_person,
    "term_months": _compare_whole,
    "starts_on": _compare_date,
    "ends_on": _compare_date,
    "amount_total": _compare_whole,
    "dispute_forum": _compare_forums,
    "legal_bases": _compare_bases,
}
COMPARED = tuple(_COMPARISONS)
"""The columns of a facts.csv that can be compared."""


def read_value(facts: Mapping[str, Found], name: str) -> Value:
    """The value read for a column of facts.csv; party and signatory columns come out of `parties`. None where nothing was read."""
    kind, _, place = name.rpartition("_")
    if kind not in ("party", "signatory"):
        return facts[name].value if name in facts else None
    parties = facts["parties"].value if "parties" in facts else None
    if not isinstance(parties, list | tuple) or len(parties) < int(place):
        return None
    party = parties[int(place) - 1]
    key = "name" if kind == "party" else "signatory"
    return party.get(key) if isinstance(party, Mapping) else getattr(party, key, None)


def counted_otherwise(stated: str, value: Value, starts_on: Value) -> bool:
    """Whether a last day differs only in how drafters count: "a year from 1 March" ends on 28 February or on 1 March itself."""
    try:
        noted, read, first = (date.fromisoformat(str(day)) for day in (stated, value, starts_on))
    except ValueError:
        return False
    return noted.day == first.day and noted - read == timedelta(days=1)


def compare(name: str, stated: str, value: Value) -> Verdict:
    """How the value read for column `name` stands to what a person noted, which is not empty."""
    if value is None or value == "" or value == []:
        return Verdict.UNKNOWN
    return _COMPARISONS[name](stated, value)
