"""A check as plain text for a terminal or a printer: worst first, unknowns by who can supply them, later duties folded."""

import textwrap
from collections.abc import Iterator

from mitradesa.core.findings import VERIFIED_WORDS, Finding, Outcome, Severity
from mitradesa.core.language import _
from mitradesa.core.vocabulary import SUPPLIERS, vocabulary
from mitradesa.reports.draft_check.as_json import sentence
from mitradesa.reports.draft_check.check import Check

WIDTH = 96
VERIFIED = VERIFIED_WORDS
SEVERITIES = {Severity.MANDATORY: "WAJIB", Severity.SHOULD: "SEBAIKNYA", Severity.INFO: "CATATAN"}


def as_text(check: Check) -> str:
    """The report as lines of at most 96 characters."""
    lines = [*_head(check), *_breached(check), *_unknown(check), *_folded(check)]
    return "\n".join(lines) + "\n"


def _wrapped(text: str, indent: str, first: str = "") -> list[str]:
    return (
        textwrap.wrap(text, WIDTH, initial_indent=first or indent, subsequent_indent=indent) if text else []
    )


def _head(check: Check) -> Iterator[str]:
    if check.reading is not None:
        draft = check.reading.draft
        how = {"text": _("teks"), "ocr": _("pindaian (OCR)"), "mixed": _("teks dan pindaian (OCR)")}[
            str(draft.how)
        ]
        pages = _("{count} halaman, ").format(count=len(draft.pages)) if draft.pages else ""
        yield f"== {draft.name} ({pages}{how}, {_('keyakinan baca')} {draft.sureness:.0%}) =="
        for note in draft.notes:
            yield from _wrapped(_(note), "   ", " ! ")
    yield from _wrapped(sentence(check), "")
    if check.regime.reason:
        yield from _wrapped(_(check.regime.reason), "")
    yield ""


def _breached(check: Check) -> Iterator[str]:
    breached = check.with_outcome(Outcome.BREACHED)
    if not breached:
        yield _("Tidak ada ketentuan yang terlanggar di antara yang dapat dinilai.")
        yield ""
    for found in breached:
        yield from _finding(found)


def _finding(found: Finding) -> Iterator[str]:
    stops = f" - {_('MENGHENTIKAN TANDA TANGAN')}" if found.blocks else ""
    yield f"[{_(SEVERITIES[found.severity])}{stops}] {found.title}"
    yield from _wrapped(found.message, "    ")
    for cited in found.citations:
        yield from _wrapped(
            f"{_('Dasar')}: {cited.short} {cited.article} ({_(VERIFIED[str(cited.verified)])})", "    "
        )
    for used in (one for one in found.facts if one.name != "regime"):
        yield from _wrapped(
            f"{_('Fakta')}: {used.label}: {used.shown}" + (f" - {used.origin}" if used.origin else ""),
            "      ",
            "    ",
        )
    if found.interpretation:
        yield from _wrapped(found.interpretation, "    ")
    supplier = _(SUPPLIERS.get(found.supplier, found.supplier))
    yield from _wrapped(f"{_('Perbaikan')} ({supplier}): {found.remedy}", "    ")
    yield ""


def _unknown(check: Check) -> Iterator[str]:
    unknown = check.with_outcome(Outcome.UNKNOWN)
    if not unknown:
        return
    yield _(
        "{count} ketentuan belum dapat dinilai. Yang perlu dilengkapi, menurut siapa yang dapat memberikannya:"
    ).format(count=len(unknown))
    for supplier, names in unknown_by_supplier(check).items():
        yield f"  {_(SUPPLIERS[supplier])}:"
        for name in names:
            word = vocabulary()[name]
            waiting = _("{count} ketentuan").format(count=len(check.questions.get(name, ())))
            yield from _wrapped(f"{_(word.question or word.label)} [{name}; {waiting}]", "      ", "    - ")
    yield ""


def unknown_by_supplier(check: Check) -> dict[str, list[str]]:
    """The facts still worth asking, by who can supply them."""
    grouped: dict[str, list[str]] = {}
    for name in check.questions:
        grouped.setdefault(vocabulary()[name].supplier, []).append(name)
    return grouped


def _folded(check: Check) -> Iterator[str]:
    names = {
        Outcome.MET: _("terpenuhi"),
        Outcome.NOT_YET_DUE: _("kewajiban nanti"),
        Outcome.NOT_APPLICABLE: _("tidak berlaku untuk naskah ini"),
        Outcome.NOT_IN_FORCE: _("tidak berlaku pada hari itu"),
    }
    counts = [f"{len(check.with_outcome(outcome))} {name}" for outcome, name in names.items()]
    yield from _wrapped(f"{_('Selain itu')}: " + "; ".join(counts) + ".", "")
    yield from _wrapped(
        f"{_('Buku aturan versi')} {check.book_version}. "
        + _("Laporan ini membantu membaca, bukan putusan hukum."),
        "",
    )
