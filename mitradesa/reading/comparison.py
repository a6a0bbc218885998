"""How a value that was read is held against a value that a person noted: right, unknown or wrong. Tables live in `evaluation`."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from enum import StrEnum

from rapidfuzz import fuzz

from mitradesa.reading.found import Found, Value

NAME_LIKENESS = 85.0
"""Likeness of two names, 0 to 100, from which a difference is taken for OCR noise."""
ENOUGH_BASES = 0.8
"""F1 of two lists of legal bases from which they agree."""
_TITLES = re.compile(
    r"\b(?:prof|dr|drs|dra|ir|drg|hj?|kh|st|sh|se|ss|spd|mpd|msc|msi|mm|mh|mt|mp|ma|mba|mkm|mkom|mhum|mppm|mab|skm|sp|skom|ssi|sip|sag|sos|ssos|phd"
    r"|magr|mkes|kes|amd|app|sc|pd|si|hum|kom|se|ak|ca|cpa|llm)\b"
)
_ARGUABLE_KINDS = frozenset({"kesepakatan", "nota_kesepahaman"})


class Verdict(StrEnum):
    """How a read value stands to the noted one; `arguable` is right where two names for one kind of paper may both be defended."""

    RIGHT = "right"
    ARGUABLE = "arguable"
    UNKNOWN = "unknown"
    WRONG = "wrong"


def _of(is_right: bool) -> Verdict:
    return Verdict.RIGHT if is_right else Verdict.WRONG


def _plain(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", " ", plain).strip()


def _untitled(name: str) -> str:
    plain = _plain(re.sub(r"(?<=\b[A-Za-z])\.\s?(?=[A-Za-z]\b)|(?<=\w)\.(?=\w)", "", name))
    return re.sub(r"\s+", " ", _TITLES.sub(" ", plain)).strip() or plain


def same_name(stated: str, read: str) -> bool:
    """Whether two names are one but for case, punctuation, academic titles, spaces and OCR noise."""
    first, second = _untitled(stated), _untitled(read)
    if first.replace(" ", "") == second.replace(" ", ""):
        return True
    return max(fuzz.ratio(first, second), fuzz.ratio(_plain(stated), _plain(read))) >= NAME_LIKENESS


def _items(stated: str) -> list[str]:
    return [item.strip() for item in stated.split("|") if item.strip()]


def _texts(value: Value) -> list[str]:
    return (
        [str(item) for item in value] if isinstance(value, list | tuple | set | frozenset) else [str(value)]
    )


def _squeezed(written: str) -> str:
    return re.sub(r"\s+", "", written).casefold()


def _compare_kind(stated: str, value: Value) -> Verdict:
    if str(value) == stated:
        return Verdict.RIGHT
    return Verdict.ARGUABLE if {stated, str(value)} == _ARGUABLE_KINDS else Verdict.WRONG


def _compare_numbers(stated: str, value: Value) -> Verdict:
    """Right when every noted number was read; fewer without a false one is unknown, not wrong."""
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


def _compare_name(stated: str, value: Value) -> Verdict:
    return _of(same_name(stated, str(value)))


def _compare_set(stated: str, value: Value) -> Verdict:
    return _of({_plain(item) for item in _items(stated)} == {_plain(item) for item in _texts(value)})


def _compare_bases(stated: str, value: Value) -> Verdict:
    wanted, read = {_plain(item) for item in _items(stated)}, {_plain(item) for item in _texts(value)}
    return _of(2 * len(wanted & read) / (len(wanted) + len(read)) >= ENOUGH_BASES)


_COMPARISONS: dict[str, Callable[[str, Value], Verdict]] = {
    "document_kind": _compare_kind,
    "numbers": _compare_numbers,
    "signed_on": _compare_date,
    "date_conflict": _compare_flag,
    "party_1": _compare_name,
    "party_2": _compare_name,
    "signatory_1": _compare_name,
    "signatory_2": _compare_name,
    "term_months": _compare_whole,
    "starts_on": _compare_date,
    "ends_on": _compare_date,
    "amount_total": _compare_whole,
    "dispute_forum": _compare_set,
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


def compare(name: str, stated: str, value: Value) -> Verdict:
    """How the value read for column `name` stands to what a person noted, which is not empty."""
    if value is None or value == "" or value == []:
        return Verdict.UNKNOWN
    return _COMPARISONS[name](stated, value)
