"""A check as JSON, schema `mitradesa.check/1` (documented in docs/reference/check-json.md)."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from mitradesa.core.findings import OUTCOMES, FactUsed, Finding
from mitradesa.core.language import _
from mitradesa.core.vocabulary import FactType, vocabulary
from mitradesa.reading.draft import Draft
from mitradesa.reading.found import ELEMENTS, Element, Found
from mitradesa.reports.draft_check.check import Check

SCHEMA = "mitradesa.check/1"


def as_json(check: Check) -> dict[str, Any]:
    """The whole report as JSON values: offsets count characters of the text that `--text` prints, pages count from 1."""
    reading = check.reading
    report: dict[str, Any] = {"schema": SCHEMA}
    if reading is not None:
        report["document"] = document(reading.draft)
    report |= {
        "regime": regime(check),
        "judged_on": check.day.isoformat(),
        "judged_because": check.day_reason,
        "gate": str(check.gate),
        "rule_book": check.book_version,
    }
    if reading is not None:
        report["elements"] = {name: element(reading.elements[name]) for name in ELEMENTS}
        report["facts"] = {name: found(value) for name, value in reading.facts.items()}
    else:
        report["facts"] = {name: {"value": plain(name, value)} for name, value in check.values.items()}
    report["findings"] = [finding(one) for one in check.findings]
    report["questions"] = [{"fact": name, "rules": list(rules)} for name, rules in check.questions.items()]
    report["summary"] = summary(check)
    return report


def document(draft: Draft) -> dict[str, Any]:
    """The file: name, hash, pages, how it was read and how surely (mean over its pages, 0 to 1)."""
    return {
        "name": draft.name,
        "sha256": draft.sha256,
        "format": draft.format,
        "pages": len(draft.pages) or None,
        "read": str(draft.how),
        "sureness": round(draft.sureness, 3),
        "whole": draft.whole,
        "notes": [_(note) for note in draft.notes],
    }


def regime(check: Check) -> dict[str, Any]:
    """Which law governs the paper, how surely and why."""
    return {
        "value": check.regime.value,
        "label": check.regime_label,
        "sureness": round(check.regime.sureness, 3),
        "reason": _(check.regime.reason),
    }


def element(one: Element) -> dict[str, Any]:
    """An element of the agreement: whether it is there, its own heading (empty when only the body speaks of it), its place."""
    return {
        "present": one.present,
        "heading": one.heading,
        "page": one.page,
        "start": one.start,
        "end": one.end,
        "excerpt": one.excerpt,
        "sureness": round(one.sureness, 3),
        "empty": one.empty,
        "reason": _(one.reason),
    }


def found(one: Found) -> dict[str, Any]:
    """A fact read from the draft; `value` is null with a reason when it was not found or not certain."""
    return {
        "value": plain_value(one.value),
        "sureness": round(one.sureness, 3),
        "page": one.page,
        "start": one.start,
        "end": one.end,
        "excerpt": one.excerpt,
        "reason": _(one.reason),
    }


def plain_value(value: object) -> Any:
    """A value as JSON has it: days as ISO texts, tuples as lists."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [plain_value(part) for part in value]
    return dict(value) if isinstance(value, Mapping) else value


def plain(name: str, value: object) -> Any:
    """A judged value as a person would state it: percent in percent, not basis points."""
    if vocabulary()[name].type is FactType.PERCENT and isinstance(value, int):
        return value / 100
    return plain_value(value)


def finding(one: Finding) -> dict[str, Any]:
    """One rule's answer with its sentence, articles, remedy and the facts it read."""
    return {
        "rule": one.rule,
        "title": one.title,
        "answers": list(one.answers),
        "outcome": str(one.outcome),
        "severity": str(one.severity),
        "gate": str(one.gate),
        "blocks": one.blocks,
        "confidence": str(one.confidence),
        "citation": [
            {
                "instrument": cited.instrument,
                "article": cited.article,
                "text": f"{cited.short} {cited.article}",
                "verification": str(cited.verified),
                "source": cited.source,
                "in_force": cited.in_force,
                "note": cited.note,
            }
            for cited in one.citations
        ],
        "message": one.message,
        "interpretation": one.interpretation,
        "remedy": one.remedy,
        "supplier": one.supplier,
        "facts": [used(fact) for fact in one.facts],
    }


def used(fact: FactUsed) -> dict[str, Any]:
    """A fact that a rule read, and where its value came from."""
    return {
        "name": fact.name,
        "label": fact.label,
        "value": plain(fact.name, fact.value) if fact.value is not None else None,
        "shown": fact.shown,
        "origin": fact.origin,
        "supplier": fact.supplier,
    }


def summary(check: Check) -> dict[str, Any]:
    """Counts per outcome, and the sentence that a clerk reads first."""
    counts = Counter(one.outcome for one in check.findings)
    return {
        "sentence": sentence(check),
        "outcomes": {str(outcome): counts.get(outcome, 0) for outcome in OUTCOMES},
        "mandatory_breached": check.breaches_mandatory,
        "blocks": sum(one.blocks for one in check.findings),
    }


def sentence(check: Check) -> str:
    """The first line of a report: the regime, the day judged and why."""
    regime_part = check.regime_label if check.regime.value else _("rezim hukum belum pasti")
    return f"{regime_part[:1].upper()}{regime_part[1:]}; {check.day_reason}."
