"""Which articles wait to be compared, those first that stop signatures and those that rules lean on most."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mitradesa.core.findings import Confidence, Severity, Verification
from mitradesa.law.citation import Article, Citation, Instrument, cite, instruments
from mitradesa.law.rule import Rule
from mitradesa.web.law.shown import rules_by_article

OPEN = "menunggu"
STATES: Mapping[str, frozenset[Verification]] = {
    OPEN: frozenset(Verification) - {Verification.OFFICIAL},
    "belum": frozenset((Verification.UNVERIFIED, Verification.INFERRED)),
    "sekunder": frozenset((Verification.SECONDARY,)),
    "berbeda": frozenset((Verification.DIFFERS,)),
    "resmi": frozenset((Verification.OFFICIAL,)),
    "semua": frozenset(Verification),
}
STATE_WORDS = {
    OPEN: "menunggu dibandingkan",
    "belum": "belum dibaca orang",
    "sekunder": "sumber sekunder",
    "berbeda": "berbeda dari naskah resmi",
    "resmi": "sudah dibandingkan",
    "semua": "semua pasal",
}
SIZE = 40


@dataclass(frozen=True, slots=True)
class Waiting:
    """An article of the queue: how many rules rest on it, how many of them stop a signature now, and how many would once it is read."""

    cited: Citation
    instrument: Instrument
    article: Article
    rules: int
    stops: int
    would_stop: int
    breaches: int


def queue(state: str, breaches: Mapping[str, int], day: date, words: str = "") -> list[Waiting]:
    """The articles in a state, the weightiest first; `breaches` counts agreements by rule, `words` narrows by name."""
    wanted, resting = STATES.get(state, STATES[OPEN]), rules_by_article()
    found = [
        _waiting(instrument, article, resting.get((name, key), ()), breaches, day)
        for name, instrument in instruments().items()
        for key, article in instrument.articles.items()
        if article.verified in wanted and _holds(words, f"{instrument.short} {article.name}")
    ]
    return sorted(found, key=_weight)


def _holds(words: str, name: str) -> bool:
    return all(word in name.lower() for word in words.lower().split())


def _waiting(
    instrument: Instrument, article: Article, rules: Sequence[Rule], breaches: Mapping[str, int], day: date
) -> Waiting:
    stopping = [rule for rule in rules if rule.blocks_on(day)]
    return Waiting(
        cite(instrument.id, article.key),
        instrument,
        article,
        len(rules),
        len(stopping),
        sum(_would_stop(rule) and rule not in stopping for rule in rules),
        sum(breaches.get(rule.id, 0) for rule in rules),
    )


def _would_stop(rule: Rule) -> bool:
    return rule.severity is Severity.MANDATORY and rule.confidence is Confidence.HIGH


def _weight(one: Waiting) -> tuple[int, int, int, str, str]:
    return (-one.stops, -(one.rules + one.would_stop), -one.breaches, one.instrument.id, one.article.key)
