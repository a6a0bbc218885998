"""Instruments and their articles as read from `law/instruments/*.toml`, and citations of them. Rules live in `law/rules`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import rtoml

from mitradesa.core.calendar import first_day, last_day, partial_in_words
from mitradesa.core.findings import CitedArticle, Verification
from mitradesa.core.language import _, speaking


class BadLaw(ValueError):
    """An instrument file or a citation that does not hold together; raised when the book loads."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article digested in our own words; `since` and `until` only where they differ from the instrument's."""

    key: str
    digest: str
    verified: Verification
    label: str = ""
    source: str = ""
    since: str = ""
    until: str = ""
    note: str = ""
    not_codable: str = ""
    waits_for: str = ""

    @property
    def name(self) -> str:
        """How the article is called; a chapter where its number is not known."""
        key = self.key.replace("huruf", _("huruf")).replace("angka", _("angka"))
        return _(self.label) or _("Pasal {key}").format(key=key)


@dataclass(frozen=True, slots=True)
class Instrument:
    """A legal instrument: dates are ISO texts known to the day, month or year, empty when unknown."""

    id: str
    short: str
    kind: str
    level: str
    number: str
    year: int
    title: str
    signed: str
    in_force_from: str
    in_force_until: str
    dates_note: str
    amended_by: tuple[str, ...]
    amends: tuple[str, ...]
    repeals: tuple[str, ...]
    repealed_by: str
    assumed_in_force: str
    read: str
    articles: Mapping[str, Article]

    @property
    def in_force(self) -> str:
        """The span in force as a sentence part, with its precision."""
        start = partial_in_words(self.in_force_from)
        until = partial_in_words(self.in_force_until)
        if not start:
            return _("tanggal mulai belum diketahui")
        if until:
            return _("{start} sampai {until}").format(start=start, until=until)
        return _("sejak {start}").format(start=start)


@dataclass(frozen=True, slots=True)
class Span:
    """The days on which a basis may be in force, both included."""

    first: date = date.min
    last: date = date.max

    def holds(self, day: date) -> bool:
        """Whether the day lies in the span."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Citation:
    """An article of an instrument, by the keys of the instrument's file."""

    instrument_id: str
    key: str

    @property
    def instrument(self) -> Instrument:
        """The cited instrument; raises BadLaw when there is none."""
        found = instruments().get(self.instrument_id)
        if found is None:
            raise BadLaw(f"no instrument {self.instrument_id}")
        return found

    @property
    def article(self) -> Article:
        """The cited article; raises BadLaw when there is none."""
        found = self.instrument.articles.get(self.key)
        if found is None:
            raise BadLaw(f"{self.instrument_id} has no article {self.key}")
        return found

    @property
    def span(self) -> Span:
        """The days on which the article may be in force; a start known only to the month counts from its first day."""
        return _span(self)

    @property
    def shown(self) -> str:
        """The citation as people write it."""
        return f"{self.instrument.short} {self.article.name}"


@cache
def _span(citation: Citation) -> Span:
    article, instrument = citation.article, citation.instrument
    start = first_day(article.since or instrument.in_force_from) or date.min
    return Span(start, last_day(article.until or instrument.in_force_until) or date.max)


def explained(citation: Citation) -> CitedArticle:
    """The citation with its digest and how it was verified, for a finding."""
    return _explained(citation, speaking())


@cache
def _explained(citation: Citation, spoken: str) -> CitedArticle:
    instrument, article = citation.instrument, citation.article
    notes = [_(note) for note in (article.note, instrument.assumed_in_force) if note]
    return CitedArticle(
        instrument=instrument.id,
        short=instrument.short,
        article=article.name,
        digest=_(article.digest),
        verified=article.verified,
        source=article.source,
        note=" ".join(notes),
        in_force=instrument.in_force,
    )


@cache
def cite(instrument_id: str, key: str) -> Citation:
    """A citation for a rule's basis; that it exists is checked when the book loads."""
    return Citation(instrument_id, key)


def data_folder() -> Path | None:
    """The folder of what an installation changed, from MITRADESA_DATA; None when it has none."""
    named = os.environ.get("MITRADESA_DATA")
    return Path(named) if named else None


def _verifications() -> Mapping[tuple[str, str], Mapping[str, str]]:
    folder = data_folder()
    path = folder / "verifications.toml" if folder else None
    if path is None or not path.is_file():
        return {}
    rows = rtoml.loads(path.read_text(encoding="utf-8")).get("verification", [])
    return {(row["instrument"], row["key"]): row for row in rows}


def _article(
    instrument_id: str, row: Mapping[str, str], verifications: Mapping[tuple[str, str], Mapping[str, str]]
) -> Article:
    article = Article(**{**row, "verified": Verification(row["verified"])})  # type: ignore[arg-type]
    record = verifications.get((instrument_id, article.key))
    if record is None:
        return article
    if not record.get("by") or not record.get("on"):
        raise BadLaw(f"the verification of {instrument_id} {article.key} names no person (by) or no day (on)")
    seen = f"Dibandingkan dengan naskah resmi oleh {record['by']} pada {partial_in_words(str(record['on']))}."
    return replace(article, verified=Verification.OFFICIAL, note=f"{article.note} {seen}".strip())


def _instrument(
    table: Mapping[str, object], verifications: Mapping[tuple[str, str], Mapping[str, str]]
) -> Instrument:
    fields: dict[str, Any] = dict(table)
    rows = fields.pop("article", [])
    name = str(fields["id"])
    articles = [_article(name, row, verifications) for row in rows]
    by_key = {article.key: article for article in articles}
    if len(by_key) != len(articles):
        raise BadLaw(f"{name} has an article twice")
    for key in ("amended_by", "amends", "repeals"):
        fields[key] = tuple(fields[key])
    return Instrument(**{**fields, "articles": by_key})


@cache
def instruments() -> Mapping[str, Instrument]:
    """Every instrument by id, with the installation's own verification records applied."""
    verifications = _verifications()
    found: dict[str, Instrument] = {}
    for path in sorted(
        files("mitradesa.law").joinpath("instruments").iterdir(), key=lambda entry: entry.name
    ):
        if path.name.endswith(".toml"):
            instrument = _instrument(rtoml.loads(path.read_text(encoding="utf-8")), verifications)
            if path.name != f"{instrument.id}.toml":
                raise BadLaw(f"{path.name} holds {instrument.id}")
            found[instrument.id] = instrument
    return found
