"""The declared shapes of a region's own rule: each makes the text of a law file out of what a form holds."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from mitradesa.actions.legal_desk.entries import since_given
from mitradesa.actions.legal_desk.law_files import value_text, written
from mitradesa.core.refusals import Blocked
from mitradesa.core.vocabulary import FactType, vocabulary


@dataclass(frozen=True, slots=True)
class Regulation:
    """The region's own regulation on which a rule rests, with one article digested."""

    kind: str
    number: str
    year: str
    title: str
    in_force_from: str
    article: str
    digest: str
    verified: str
    source: str


@dataclass(frozen=True, slots=True)
class Own:
    """What every rule of a region's own says of itself; `regimes` and `asset_uses` say to which agreements it applies, all where empty."""

    title: str
    severity: str
    gate: str
    remedy: str
    supplier: str
    regimes: Sequence[str] = ()
    asset_uses: Sequence[str] = ()


def tighter_number(rule: str, number: str, value: str, since: str, regulation: Regulation) -> str:
    """A national number made tighter from a day on."""
    table = written("", {"value": value, "since": since_given(since)})
    return _file({"rule": rule}, regulation, f"[numbers.{number}]\n{table}")


def heavier(rule: str, severity: str, regulation: Regulation) -> str:
    """A national advice made mandatory, or the like."""
    return _file({"rule": rule, "severity": severity}, regulation)


def paper_needed(own: Own, fact: str, paper: str, regulation: Regulation) -> str:
    """A paper, clause or other entry that a list of the agreement must hold."""
    _need_type(fact, FactType.LIST)
    if not paper.strip():
        raise Blocked("Yang harus ada belum ditulis.", "Tulis nama lampiran atau isinya.")
    condition = f"{value_text(paper)} in {fact}"
    return _own(own, condition, f"{vocabulary()[fact].label} belum memuat {_plain(paper)}.", regulation)


def statement_needed(own: Own, fact: str, answer: bool, regulation: Regulation) -> str:
    """A yes-or-no fact that must be so."""
    _need_type(fact, FactType.BOOL)
    said = "ya" if answer else "tidak"
    breach = f"{vocabulary()[fact].label}: {{{fact}}}, seharusnya {said}."
    return _own(own, fact if answer else f"not {fact}", breach, regulation)


def order_needed(own: Own, first: str, second: str, regulation: Regulation) -> str:
    """One day that must not come after another."""
    for fact in (first, second):
        _need_type(fact, FactType.DATE)
    if first == second:
        raise Blocked("Kedua tanggalnya sama.", "Pilih dua tanggal yang berbeda.")
    labels = vocabulary()[first].label, vocabulary()[second].label
    breach = f"{labels[0]} {{{first}}}, sesudah {labels[1].lower()} {{{second}}}."
    return _own(own, f"{first} <= {second}", breach, regulation)


def _need_type(fact: str, kind: FactType) -> None:
    word = vocabulary().get(fact)
    if word is None or word.type is not kind:
        raise Blocked("Fakta itu tidak dapat dipakai di sini.", "Pilih dari daftarnya.")


def _own(own: Own, condition: str, breach: str, regulation: Regulation) -> str:
    top = {
        "rule": _name(own.title),
        "title": _plain(own.title),
        "severity": own.severity,
        "gate": own.gate,
        "applies": _applies(own),
        "remedy": _plain(own.remedy),
        "supplier": own.supplier,
    }
    return _file(top, regulation, written("requires", {"condition": condition, "breach": breach}))


def _applies(own: Own) -> str:
    parts = []
    for fact, values in (("regime", own.regimes), ("asset_use", own.asset_uses)):
        if values:
            parts.append(f"{fact} in ({', '.join(value_text(value) for value in values)},)")
    return " and ".join(parts)


def _plain(text: str) -> str:
    """A sentence whose braces mean nothing."""
    return " ".join(text.split()).replace("{", "(").replace("}", ")")


def _name(title: str) -> str:
    slug = re.sub(r"[^a-z0-9]+", "_", title.lower()).strip("_")[:40].strip("_")
    if not slug:
        raise Blocked("Judul aturannya belum ditulis.", "Tulis satu kalimat pendek.")
    return f"lokal_{slug}"


def _file(top: Mapping[str, object], regulation: Regulation, *parts: str) -> str:
    stated = "\n".join(("[regulation]", written("", asdict(regulation))))
    return "\n\n".join((written("", top), stated, *parts)) + "\n"
