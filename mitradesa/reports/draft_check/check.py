"""Checking a draft or a set of facts: the regime, the day judged, the findings worst first, the questions worth asking."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from mitradesa.core.calendar import in_words
from mitradesa.core.findings import Finding, Gate, Outcome, Severity
from mitradesa.core.language import _
from mitradesa.core.vocabulary import vocabulary
from mitradesa.law import judge
from mitradesa.law.book import Book, book
from mitradesa.law.judge import questions
from mitradesa.reading.clauses import split_clauses
from mitradesa.reading.details import read_details
from mitradesa.reading.draft import Draft
from mitradesa.reading.elements import find_change_parts, find_elements
from mitradesa.reading.extraction import extract_facts
from mitradesa.reading.extraction.regime import propose_regime
from mitradesa.reading.found import Element, Found
from mitradesa.reports.draft_check.observations import SURE_ENOUGH, observe, parse_answers

WORST_FIRST = {
    Outcome.BREACHED: 0,
    Outcome.UNKNOWN: 1,
    Outcome.MET: 2,
    Outcome.NOT_YET_DUE: 3,
    Outcome.NOT_APPLICABLE: 4,
    Outcome.NOT_IN_FORCE: 5,
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A draft with all that was read from it; reading happens once, judging as often as answers come."""

    draft: Draft
    elements: Mapping[str, Element]
    facts: Mapping[str, Found]
    regime: Found


@dataclass(frozen=True, slots=True)
class Check:
    """What the law says about a draft, or about facts alone, on one day at one gate."""

    regime: Found
    day: date
    day_reason: str
    gate: Gate
    values: Mapping[str, Any]
    origins: Mapping[str, str]
    findings: tuple[Finding, ...]
    questions: Mapping[str, tuple[str, ...]]
    book_version: str
    reading: Reading | None = None
    answers: Mapping[str, object] = field(default_factory=dict)

    @property
    def regime_label(self) -> str:
        """The regime as a person reads it."""
        return vocabulary()["regime"].show(self.regime.value)

    @property
    def regime_is_sure(self) -> bool:
        """Whether the regime needs no question."""
        return self.regime.value is not None and self.regime.sureness >= SURE_ENOUGH

    def with_outcome(self, *outcomes: Outcome) -> tuple[Finding, ...]:
        """The findings with one of these outcomes, worst first."""
        return tuple(found for found in self.findings if found.outcome in outcomes)

    @property
    def breaches_mandatory(self) -> bool:
        """Whether a mandatory rule is breached; decides exit code 1."""
        breached = self.with_outcome(Outcome.BREACHED)
        return any(found.severity is Severity.MANDATORY for found in breached)


def read(draft: Draft, *, village: str | None = None) -> Reading:
    """All that the reader finds in a draft; `village` is a region code that narrows the search for the village's name."""
    clauses = split_clauses(draft.text)
    elements = {**find_elements(draft, clauses), **find_change_parts(draft, clauses)}
    regency = ".".join(village.split(".")[:2]) if village else None
    facts = extract_facts(draft, clauses, regency=regency)
    known = read_details(draft, clauses, elements, facts)
    return Reading(draft, elements, known, propose_regime(draft, facts))


def check_draft(
    draft: Draft,
    *,
    today: date,
    on: date | None = None,
    village: str | None = None,
    gate: Gate = Gate.SIGN,
    answers: Mapping[str, object] | None = None,
) -> Check:
    """Read a draft and judge it; raises BadFact when an answer does not fit its fact."""
    reading = read(draft, village=village)
    return check_reading(reading, today=today, on=on, village=village, gate=gate, answers=answers)


def check_reading(
    reading: Reading,
    *,
    today: date,
    on: date | None = None,
    village: str | None = None,
    gate: Gate = Gate.SIGN,
    answers: Mapping[str, object] | None = None,
) -> Check:
    """Judge what was read, with a person's answers laid over it."""
    answers = answers or {}
    observed = observe(reading.facts, reading.elements, reading.regime, answers)
    regime = reading.regime
    if "regime" in answers:
        regime = Found(observed.values.get("regime"), 1.0, reason=_("Anda yang menentukan."))
    check = check_facts(observed.values, observed.origins, today=today, on=on, village=village, gate=gate)
    return replace(check, regime=regime, reading=reading, answers=dict(answers))


def check_facts(
    values: Mapping[str, Any],
    origins: Mapping[str, str] | None = None,
    *,
    today: date,
    on: date | None = None,
    village: str | None = None,
    gate: Gate = Gate.SIGN,
) -> Check:
    """Judge facts alone, as typed values of the vocabulary."""
    day, reason = judged_day(values, on=on, today=today)
    rules = book(str(village or values.get("village_code") or ""))
    found = findings(rules, values, day, gate=gate, origins=origins)
    value = values.get("regime")
    return Check(
        regime=Found(value, 1.0 if value else 0.0, reason="" if value else _("Rezim belum dinyatakan.")),
        day=day,
        day_reason=reason,
        gate=gate,
        values=values,
        origins=origins or {},
        findings=found,
        questions=_regime_first(questions(rules.compiled, values, day, gate=gate)),
        book_version=rules.version,
    )


def check_raw_facts(raw: Mapping[str, object], **asked: Any) -> Check:
    """Judge facts as a file or a form states them; raises BadFact for an unknown fact or a value that does not fit."""
    values = parse_answers(raw)
    return check_facts(values, dict.fromkeys(values, _("dinyatakan dalam berkas fakta")), **asked)


def judged_day(values: Mapping[str, Any], *, on: date | None, today: date) -> tuple[date, str]:
    """The day to judge and why: the day asked for, else the signing day, else today."""
    signed = values.get("signed_on")
    if on is not None:
        return on, _("dinilai pada {day}, tanggal yang diminta").format(day=in_words(on))
    if isinstance(signed, date):
        return signed, _("dinilai pada {day}, tanggal tanda tangan dalam naskah").format(day=in_words(signed))
    reason = _("dinilai pada {day} (hari ini), karena tanggal tanda tangan belum diketahui")
    return today, reason.format(day=in_words(today))


def findings(
    rules: Book,
    values: Mapping[str, Any],
    day: date,
    *,
    gate: Gate,
    origins: Mapping[str, str] | None = None,
) -> tuple[Finding, ...]:
    """Every rule's finding, worst first."""
    found = judge.findings(rules.gravest_first, values, day, gate=gate, origins=origins)
    return tuple(sorted(found, key=_badness))


def _badness(found: Finding) -> int:
    return 2 * WORST_FIRST[found.outcome] - found.blocks


def _regime_first(asked: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    first = {name: rules for name, rules in asked.items() if name == "regime"}
    return {**first, **asked}
