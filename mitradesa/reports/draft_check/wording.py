"""How a report names outcomes, severities, gates and verifications, with the sign beside each; the facts' own words live in `core`."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mitradesa.core.calendar import in_words
from mitradesa.core.findings import GATE_WORDS, Confidence, Finding, Gate, Outcome, Severity, Verification
from mitradesa.core.language import _
from mitradesa.core.vocabulary import SUPPLIERS
from mitradesa.reports.draft_check.icons import icon


@dataclass(frozen=True, slots=True)
class Sign:
    """A word with its icon and its tone (a CSS class)."""

    word: str
    icon: str
    tone: str
    meaning: str = ""


OUTCOME_SIGNS = {
    Outcome.BREACHED: Sign("Tidak sesuai", "stop", "bad", "Yang diminta aturan tidak dipenuhi."),
    Outcome.UNKNOWN: Sign("Belum dapat dinilai", "question", "open", "Ada fakta yang belum diketahui."),
    Outcome.MET: Sign("Sesuai", "check", "good", "Yang diminta aturan dipenuhi."),
    Outcome.NOT_YET_DUE: Sign(
        "Belum waktunya", "clock", "calm", "Baru ditagih pada tahap atau hari kemudian."
    ),
    Outcome.NOT_APPLICABLE: Sign(
        "Tidak berlaku di sini", "none", "calm", "Naskah ini bukan yang diatur aturan itu."
    ),
    Outcome.NOT_IN_FORCE: Sign(
        "Tidak berlaku pada hari itu", "none", "calm", "Dasarnya belum atau tidak lagi berlaku."
    ),
}
SEVERITIES = {Severity.MANDATORY: "wajib", Severity.SHOULD: "anjuran", Severity.INFO: "untuk diketahui"}
GATES = GATE_WORDS
BADGES = {
    Verification.OFFICIAL: Sign(
        "Naskah resmi",
        "seal",
        "good",
        "Seseorang yang disebut namanya telah membandingkannya dengan naskah resmi.",
    ),
    Verification.SECONDARY: Sign(
        "Sumber sekunder",
        "book",
        "calm",
        "Dibaca dari sumber lain (alamatnya disebut), bukan dari naskah resmi.",
    ),
    Verification.DIFFERS: Sign(
        "Berbeda dari naskah resmi",
        "warn",
        "warn",
        "Naskah resminya berkata lain daripada aturan yang bersandar padanya; tidak boleh menghentikan tanda tangan.",
    ),
    Verification.INFERRED: Sign(
        "Disimpulkan", "dots", "warn", "Nomor atau isinya disimpulkan; tidak boleh menghentikan tanda tangan."
    ),
    Verification.UNVERIFIED: Sign(
        "Belum diverifikasi",
        "hollow",
        "warn",
        "Belum ada yang memeriksanya; tidak boleh menghentikan tanda tangan.",
    ),
}
CONFIDENCES = {Confidence.HIGH: "tinggi", Confidence.MEDIUM: "sedang", Confidence.LOW: "rendah"}


def verdict(found: Finding) -> Sign:
    """What a finding says at a glance; a breach is named by how heavily it weighs and whether its basis was read."""
    sign = OUTCOME_SIGNS[found.outcome]
    if found.outcome is not Outcome.BREACHED:
        return sign
    if found.blocks:
        return Sign("Harus diperbaiki sebelum tanda tangan", "stop", "bad")
    if found.severity is Severity.MANDATORY:
        return Sign("Tidak sesuai, tetapi dasarnya perlu dipastikan", "warn", "warn")
    if found.severity is Severity.SHOULD:
        return Sign("Sebaiknya diperbaiki", "warn", "warn")
    return Sign("Catatan", "note", "calm")


APART = Sign(
    "Tidak berlaku",
    "none",
    "calm",
    "Naskah ini bukan yang diatur, atau dasarnya tidak berlaku pada hari itu.",
)


def tally(findings: Sequence[Finding]) -> list[tuple[Sign, int]]:
    """How many findings say what, the worst first; those that do not concern the draft are counted together."""
    apart = (Outcome.NOT_APPLICABLE, Outcome.NOT_IN_FORCE)
    return list(Counter(APART if one.outcome in apart else verdict(one) for one in findings).items())


def slug(text: str) -> str:
    """A text as it stands in an address or an anchor."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def supplier(name: str) -> str:
    """Who can say or mend something, in words."""
    return SUPPLIERS.get(name, name)


def with_dot(text: str) -> str:
    """A sentence with its full stop."""
    return text if not text or text.endswith((".", "!", "?")) else f"{text}."


def capital(text: str) -> str:
    """A sentence with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def _day(value: date) -> str:
    return in_words(value)


FILTERS: Mapping[str, Callable[..., Any]] = {
    "outcome_sign": lambda name: OUTCOME_SIGNS[Outcome(name)],
    "severity": lambda name: _(SEVERITIES[Severity(name)]),
    "gate": lambda name: _(GATES[Gate(name)]),
    "badge": lambda name: BADGES[Verification(name)],
    "confidence": lambda name: _(CONFIDENCES[Confidence(name)]),
    "verdict": verdict,
    "icon": icon,
    "slug": slug,
    "supplier": supplier,
    "day": _day,
    "with_dot": with_dot,
    "capital": capital,
}
