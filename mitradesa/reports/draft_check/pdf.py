"""A check as a tagged PDF (PDF/UA-1), set by Typst from `report.typ`."""

from collections.abc import Mapping
from typing import Any

import mitradesa
from mitradesa.core.calendar import in_words, today
from mitradesa.core.findings import Finding, Outcome
from mitradesa.core.language import _, speaking
from mitradesa.reports.draft_check.as_json import sentence
from mitradesa.reports.draft_check.check import Check
from mitradesa.reports.draft_check.html import by_supplier
from mitradesa.reports.draft_check.wording import (
    BADGES,
    CONFIDENCES,
    GATES,
    SEVERITIES,
    capital,
    supplier,
    tally,
    verdict,
)
from mitradesa.reports.typesetting import set_paper


def render_pdf(check: Check, *, large: bool = False) -> bytes:
    """The report as the bytes of a PDF, in large print where asked."""
    return set_paper("draft_check/report.typ", _report(check), large=large)


def _report(check: Check) -> dict[str, Any]:
    draft = check.reading.draft if check.reading else None
    return {
        "title": _("Laporan periksa naskah"),
        "name": draft.name if draft else "",
        "sha256": draft.sha256 if draft else "",
        "notes": [_(note) for note in draft.notes] if draft else [],
        "sentence": sentence(check),
        "regime_reason": _(check.regime.reason),
        "tally": [f"{_(sign.word)}: {count}" for sign, count in tally(check.findings)],
        "breached": [_finding(one) for one in check.with_outcome(Outcome.BREACHED)],
        "unknown": [
            {"who": capital(_(supplier(name))), "items": [_line(one) for one in found]}
            for name, found in by_supplier(check.with_outcome(Outcome.UNKNOWN)).items()
        ],
        "met": [_cited(one) for one in check.with_outcome(Outcome.MET)],
        "later": [_cited(one) for one in check.with_outcome(Outcome.NOT_YET_DUE)],
        "badges": [{"word": _(sign.word), "meaning": _(sign.meaning)} for sign in BADGES.values()],
        "made": _("Dibuat {day} oleh Mitra Desa {version}, buku aturan versi {book}.").format(
            day=in_words(today()), version=mitradesa.__version__, book=check.book_version
        ),
        "language": speaking(),
        "words": {name: _(text) for name, text in WORDS.items()},
    }


WORDS: Mapping[str, str] = {
    "findings": "Temuan",
    "none": "Tidak ada ketentuan yang dilanggar di antara yang dapat dinilai.",
    "unknown": "Belum dapat dinilai, menurut siapa yang dapat menjawab",
    "met": "Sudah sesuai",
    "later": "Kewajiban kemudian hari",
    "do": "Yang perlu dilakukan",
    "basis": "Dasar",
    "facts": "Fakta yang dipakai",
    "badges": "Arti lencana",
    "caution": "Bahan pertimbangan, bukan nasihat atau putusan hukum.",
    "page": "Halaman",
}


def _finding(one: Finding) -> dict[str, Any]:
    sign = verdict(one)
    return {
        "tone": sign.tone,
        "verdict": _(sign.word),
        "title": one.title,
        "message": one.message,
        "who": _(supplier(one.supplier)) if one.supplier else "",
        "remedy": one.remedy,
        "basis": [
            {
                "name": f"{cited.short} {cited.article}",
                "verified": _(BADGES[cited.verified].word),
                "digest": cited.digest,
                "note": cited.note,
            }
            for cited in one.citations
        ],
        "facts": [{"label": _(fact.label), "shown": fact.shown, "origin": fact.origin} for fact in one.facts],
        "interpretation": one.interpretation,
        "meta": f"{_(SEVERITIES[one.severity])} · {_(GATES[one.gate])} · {_('keyakinan bacaan')} {_(CONFIDENCES[one.confidence])}",
    }


def _line(one: Finding) -> str:
    return f"{one.title} ({_(SEVERITIES[one.severity])}). {one.message}"


def _cited(one: Finding) -> str:
    named = "; ".join(f"{cited.short} {cited.article}" for cited in one.citations)
    return f"{one.title} ({named})"
