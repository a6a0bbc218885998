"""What a check answers: outcomes, severities, gates and the finding itself. How a rule is judged lives in `law`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Word(StrEnum):
    """A word of a closed list, which hashes as the text it equals; an enumeration's own hash is a call of Python each time."""

    __hash__ = str.__hash__


class Outcome(Word):
    """The six answers of a rule; silence is never one of them."""

    MET = "met"
    BREACHED = "breached"
    UNKNOWN = "unknown"
    NOT_YET_DUE = "not_yet_due"
    NOT_APPLICABLE = "not_applicable"
    NOT_IN_FORCE = "not_in_force"


OUTCOMES = tuple(Outcome)


class Severity(Word):
    """How heavily a breach weighs: the law commands it, advises it, or it is good to know."""

    MANDATORY = "mandatory"
    SHOULD = "should"
    INFO = "info"


class Gate(Word):
    """The moments of a cooperation at which rules are asked, in order of time."""

    PREPARE = "prepare"
    OFFER = "offer"
    DRAFT = "draft"
    DELIBERATE = "deliberate"
    CLEAR = "clear"
    SIGN = "sign"
    RUN = "run"
    REPORT = "report"
    CHANGE = "change"
    END = "end"

    @property
    def order(self) -> int:
        """Place in time, from 0."""
        return PLACES[self]


PLACES = {gate: place for place, gate in enumerate(Gate)}
GATE_WORDS: Mapping[Gate, str] = {
    Gate.PREPARE: "persiapan",
    Gate.OFFER: "penawaran",
    Gate.DRAFT: "penyusunan naskah",
    Gate.DELIBERATE: "musyawarah desa",
    Gate.CLEAR: "izin dan persetujuan",
    Gate.SIGN: "tanda tangan",
    Gate.RUN: "pelaksanaan",
    Gate.REPORT: "pelaporan",
    Gate.CHANGE: "perubahan",
    Gate.END: "pengakhiran",
}


class Verification(StrEnum):
    """How a cited article was verified; only the first two can stop a signature.

    `differs`: it was compared, and the gazetted text says otherwise than the rules that rest on it.
    """

    OFFICIAL = "official"
    SECONDARY = "secondary"
    DIFFERS = "differs"
    INFERRED = "inferred"
    UNVERIFIED = "unverified"

    @property
    def may_block(self) -> bool:
        """Whether a mandatory rule on this basis may stop a signature."""
        return self in (Verification.OFFICIAL, Verification.SECONDARY)


VERIFIED_WORDS: Mapping[str, str] = {
    Verification.OFFICIAL: "dibandingkan dengan naskah resmi",
    Verification.SECONDARY: "dibaca di sumber sekunder",
    Verification.DIFFERS: "berbeda dari naskah resmi",
    Verification.INFERRED: "disimpulkan, belum dibaca",
    Verification.UNVERIFIED: "belum diverifikasi",
}


class Confidence(StrEnum):
    """How sure our reading of a rule is, as the rule list states it."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class CitedArticle:
    """An article as a finding shows it: what it is called, what it says in our words, how that was verified."""

    instrument: str
    short: str
    article: str
    digest: str
    verified: Verification
    source: str
    note: str
    in_force: str


class FactUsed(NamedTuple):
    """One fact that a rule read: `value` is None when unknown, `shown` is the value as a person reads it."""

    name: str
    label: str
    value: object
    shown: str
    origin: str
    supplier: str


class Finding(NamedTuple):
    """What one rule answers about one agreement on one day, with everything needed to explain it.

    The first four depend on the agreement; the rest is what the rule says on that day to anyone.
    """

    outcome: Outcome
    blocks: bool
    message: str
    facts: Sequence[FactUsed]
    rule: str
    title: str
    answers: Sequence[str]
    severity: Severity
    gate: Gate
    remedy: str
    supplier: str
    citations: Sequence[CitedArticle]
    confidence: Confidence
    interpretation: str = ""

    @property
    def missing(self) -> tuple[FactUsed, ...]:
        """The facts that were read and are unknown."""
        return tuple(used for used in self.facts if used.value is None)


Values = Mapping[str, object]
