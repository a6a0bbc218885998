"""What of the law is code: every row of the rule list and every digested article with its rule, or with the reason why it has none."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import rtoml

from mitradesa.law.book import decides_by, every_rule
from mitradesa.law.citation import Article, instruments
from mitradesa.law.rule import Rule

ROOMS = ("between-villages",)


@dataclass(frozen=True, slots=True)
class Covered:
    """One row or article: `rules` that answer for it, or why none does (`reason`) and which part of the product it waits for.

    `partly` says what no rule judges yet of a row that has rules; `waits_for` then speaks of that rest.
    """

    name: str
    says: str
    rules: tuple[str, ...]
    how: str
    reason: str
    waits_for: str
    partly: str = ""

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
    answering: dict[str, list[Rule]] = {}
    for rule in every_rule():
        for row in rule.answers:
            answering.setdefault(row, []).append(rule)
    unlisted = sorted(set(answering) - set(listed_rows()))
    if unlisted:
        raise ValueError(
            f"{answering[unlisted[0]][0].id} answers {unlisted[0]}, which the rule list does not hold"
        )
    for row, entry in listed_rows().items():
        rules = answering.get(row, [])
        partly = entry.get("partly", "")
        if bool(partly) and not rules:
            raise ValueError(f"{row} is said to be answered in part, but no rule answers it")
        open_ends = not rules or bool(partly)
        yield Covered(
            row,
            entry["says"],
            tuple(dict.fromkeys(rule.id for rule in rules)),
            ", ".join(dict.fromkeys(decides_by(rule) for rule in rules)),
            entry.get("reason", "") if open_ends else "",
            entry.get("waits_for", "") if open_ends else "",
            partly,
        )


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
