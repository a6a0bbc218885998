"""What of the law is code: every row of the rule list and every digested article with its rule, or with the reason why it has none."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

import rtoml

from mitradesa.law.book import decides_by, every_rule
from mitradesa.law.citation import Article, instruments
from mitradesa.law.judge import fill

ROOMS = ("potential", "offices", "register", "tracks", "money", "between-villages", "documents", "events")


@dataclass(frozen=True, slots=True)
class Covered:
    """One row or article: `rules` that answer for it, or why none does (`reason`) and which part of the product it waits for."""

    name: str
    says: str
    rules: tuple[str, ...]
    how: str
    reason: str
    waits_for: str

    @property
    def has_entry(self) -> bool:
        """Whether it is answered for in some way."""
        return bool(self.rules or self.reason or self.waits_for)


@cache
def listed_rows() -> Mapping[str, Mapping[str, str]]:
    """The rule list: each row's id with what it asks in our own words, and why it is no rule where it is none."""
    text = files("mitradesa.law").joinpath("rows.toml").read_text(encoding="utf-8")
    rows: Mapping[str, Mapping[str, str]] = rtoml.loads(text)
    return rows


def rows() -> Iterator[Covered]:
    """Every row of the rule list."""
    answering: dict[str, list[str]] = {}
    grades = {rule.id: decides_by(rule) for rule in every_rule()}
    titles = {rule.id: fill(rule.title, rule, {}, date.max) for rule in every_rule()}
    for rule in every_rule():
        for row in rule.answers:
            answering.setdefault(row, []).append(rule.id)
    unlisted = sorted(set(answering) - set(listed_rows()))
    if unlisted:
        raise ValueError(
            f"{answering[unlisted[0]][0]} answers {unlisted[0]}, which the rule list does not hold"
        )
    for row, entry in listed_rows().items():
        rules = tuple(dict.fromkeys(answering.get(row, ())))
        how = ", ".join(dict.fromkeys(grades[rule] for rule in rules))
        reason, room = ("", "") if rules else (entry.get("reason", ""), entry.get("waits_for", ""))
        says = entry.get("says") or "; ".join(titles[rule] for rule in rules)
        yield Covered(row, says, rules, how, reason, room)


def articles() -> Iterator[Covered]:
    """Every digested article of every instrument."""
    citing: dict[tuple[str, str], list[str]] = {}
    for rule in every_rule():
        numbers = [link.basis for dated in rule.numbers.values() for link in dated.links]
        for cited in (*rule.basis, *numbers):
            citing.setdefault((cited.instrument_id, cited.key), []).append(rule.id)
    for instrument in instruments().values():
        for article in instrument.articles.values():
            rules = tuple(dict.fromkeys(citing.get((instrument.id, article.key), ())))
            yield _article(f"{instrument.short} {article.name}", article, rules)


def _article(name: str, article: Article, rules: tuple[str, ...]) -> Covered:
    reason, room = ("", "") if rules else (article.not_codable, article.waits_for)
    return Covered(name, article.digest, rules, str(article.verified), reason, room)
