"""Word search over the law that forgives misspelling: rules, articles and instruments, all in memory."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from mitradesa.core.calendar import today
from mitradesa.law.book import every_rule
from mitradesa.law.citation import instruments
from mitradesa.law.judge import fill
from mitradesa.law.own import kept

WORD = re.compile(r"[a-z0-9]+")
SMALL_WORDS = frozenset("yang dan di ke dari untuk dengan pada atau oleh ini itu adalah dalam para".split())  # noqa: SIM905
MOST_HITS = 40
_LIKE_ENOUGH = 80
_EXACT, _BEGINS, _LIKE = 1.0, 0.6, 0.4


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found: a rule, an article or an instrument; `key` names its page."""

    kind: str
    key: tuple[str, ...]
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Index:
    """Entries with the weight of every word in each."""

    entries: tuple[Entry, ...]
    words: Mapping[str, Mapping[int, float]]


def words(text: str) -> list[str]:
    """The words of a text, small, without accents and without those that stand everywhere."""
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return [word for word in WORD.findall(plain) if word not in SMALL_WORDS]


def search(query: str) -> list[Entry]:
    """The entries that hold every word of the query, or as many as possible, best first; at most 40."""
    asked = list(dict.fromkeys(words(query)))[:12]
    index = _index()
    scores: dict[int, float] = defaultdict(float)
    hits: dict[int, int] = defaultdict(int)
    for word in asked:
        for number, weight in _holding(word, index).items():
            scores[number] += weight
            hits[number] += 1
    most = max(hits.values(), default=0)
    found = sorted((number for number in hits if hits[number] == most), key=lambda number: -scores[number])
    return [index.entries[number] for number in found[:MOST_HITS]]


def _holding(word: str, index: Index) -> dict[int, float]:
    best: dict[int, float] = {}
    for known, likeness in _near(word, index):
        for number, weight in index.words[known].items():
            best[number] = max(best.get(number, 0.0), likeness * weight)
    return best


def _near(word: str, index: Index) -> Iterator[tuple[str, float]]:
    if word in index.words:
        yield word, _EXACT
    if len(word) < 3:
        return
    begins = [known for known in index.words if known != word and known.startswith(word)]
    yield from ((known, _BEGINS) for known in begins)
    if word not in index.words and not begins and len(word) > 3:
        like = process.extract(word, list(index.words), scorer=fuzz.ratio, score_cutoff=_LIKE_ENOUGH, limit=5)
        yield from ((known, _LIKE) for known, _, _ in like)


@kept
def _index() -> Index:
    entries = tuple(_entries())
    found: dict[str, dict[int, float]] = defaultdict(dict)
    for number, entry in enumerate(entries):
        for weight, text in ((1.0, entry.text), (3.0, entry.title)):
            for word in words(text):
                found[word][number] = max(found[word].get(number, 0.0), weight)
    return Index(entries, found)


def _entries() -> Iterator[Entry]:
    for rule in every_rule():
        said = [requirement.breach for requirement in rule.requires]
        yield Entry(
            "rule",
            (rule.id, rule.region),
            fill(rule.title, rule, {}, today()),
            " ".join([rule.id, rule.remedy, rule.interpretation, *rule.answers, *said]),
        )
    for instrument in instruments().values():
        yield Entry(
            "instrument",
            (instrument.id,),
            f"{instrument.short} {instrument.title}",
            f"{instrument.kind} {instrument.number} {instrument.year}",
        )
        for article in instrument.articles.values():
            yield Entry(
                "article",
                (instrument.id, article.key),
                f"{instrument.short} {article.name}",
                f"{article.digest} {article.note}",
            )
