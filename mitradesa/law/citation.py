"""Instruments and their articles as read from `law/instruments/*.toml`, and citations of them. Rules live in `law/rules`."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import rtoml

from mitradesa.core.calendar import first_day, in_words, last_day, partial_in_words
from mitradesa.core.findings import CitedArticle, Verification
from mitradesa.core.language import _, speaking
from mitradesa.law.own import BadLaw, kept
from mitradesa.law.own_text import Trouble
from mitradesa.law.regulations import regulations
from mitradesa.law.verifications import Verified, fingerprint, verified_articles


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


@kept
def _span(citation: Citation) -> Span:
    article, instrument = citation.article, citation.instrument
    start = first_day(article.since or instrument.in_force_from) or date.min
    return Span(start, last_day(article.until or instrument.in_force_until) or date.max)


def explained(citation: Citation) -> CitedArticle:
    """The citation with its digest and how it was verified, for a finding."""
    return _explained(citation, speaking())


@kept
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


@cache
def _published() -> tuple[Mapping[str, Any], ...]:
    """The instruments that the program brings, as their files hold them."""
    found = []
    folder = files("mitradesa.law").joinpath("instruments")
    for path in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if path.name.endswith(".toml"):
            table = rtoml.loads(path.read_text(encoding="utf-8"))
            if path.name != f"{table['id']}.toml":
                raise BadLaw(f"{path.name} holds {table['id']}")
            found.append(table)
    return tuple(found)


@cache
def article_as_published(instrument_id: str, key: str) -> Article | None:
    """An article as the program brings it, without what the installation recorded; None where it brings none."""
    for table in _published():
        if table["id"] == instrument_id:
            rows = (row for row in table.get("article", []) if row["key"] == key)
            return next((_article(row) for row in rows), None)
    return None


def _article(row: Mapping[str, str]) -> Article:
    return Article(**{**row, "verified": Verification(row["verified"])})  # type: ignore[arg-type]


def _compared(article: Article, record: Verified) -> Article:
    """The article with what a comparison found."""
    with_what = {
        Verification.OFFICIAL: "Dibandingkan dengan naskah resmi",
        Verification.DIFFERS: "Dibandingkan dengan naskah resmi, yang berkata lain,",
    }.get(record.verified, "Dibaca pada sumber sekunder")
    seen = f"{with_what} oleh {record.by} pada {in_words(record.on)}."
    return replace(
        article,
        verified=record.verified,
        digest=record.digest or article.digest,
        source=record.source or article.source,
        note=" ".join(filter(None, (article.note, seen, record.note))),
    )


def _is_stale(article: Article, record: Verified) -> bool:
    return bool(record.compared) and not record.digest and fingerprint(article.digest) != record.compared


def _instrument(
    table: Mapping[str, object], records: Mapping[tuple[str, str], Verified], aside: list[Trouble]
) -> Instrument:
    fields: dict[str, Any] = dict(table)
    rows = fields.pop("article", [])
    name = str(fields["id"])
    by_key: dict[str, Article] = {}
    for row in rows:
        article = _article(row)
        if article.key in by_key:
            raise BadLaw(f"{name} has an article twice")
        record = records.get((name, article.key))
        if record is not None and _is_stale(article, record):
            says = "ringkasan pasal ini berubah sejak dibandingkan; bandingkan lagi."
            aside.append(record.table.trouble("compared", says))
            record = None
        by_key[article.key] = _compared(article, record) if record else article
    for key in ("amended_by", "amends", "repeals"):
        fields[key] = tuple(fields[key])
    return Instrument(**{**fields, "articles": by_key})


@kept
def _instruments() -> tuple[Mapping[str, Instrument], tuple[Trouble, ...]]:
    records, aside = verified_articles(), list[Trouble]()
    found: dict[str, Instrument] = {}
    for table in (*_published(), *regulations()):
        if table["id"] in found:
            raise BadLaw(f"{table['id']}: peraturan ini sudah ada di buku.")
        found[table["id"]] = _instrument(table, records, aside)
    for (name, key), record in records.items():
        if name not in found or key not in found[name].articles:
            aside.append(record.table.trouble("key", f"{name} {key} tidak ada di buku aturan ini."))
    return found, tuple(aside)


def instruments() -> Mapping[str, Instrument]:
    """Every instrument by id, with what the installation recorded about its articles and with its regions' own regulations."""
    return _instruments()[0]


def records_set_aside() -> tuple[Trouble, ...]:
    """The verification records that fit no article any more."""
    return _instruments()[1]
