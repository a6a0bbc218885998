"""The sayings of sayings.toml and the one way of reading them: which value of a fact the sentences of a draft state."""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from mitradesa.reading.details.paper import Paper
from mitradesa.reading.details.reasons import CONFLICT, JUDGEMENT, NOT_SAID
from mitradesa.reading.details.sentences import Sentence
from mitradesa.reading.details.sides import WHO
from mitradesa.reading.found import Found


@dataclass(frozen=True, slots=True)
class Saying:
    """One way of stating a value: the words, the words that undo it, how sure it is; `value` is empty where a party decides it."""

    value: str
    words: re.Pattern[str]
    unless: re.Pattern[str] | None
    sure: float


@dataclass(frozen=True, slots=True)
class Absence:
    """The value that holds where a text read whole has none of the stems, and how sure that is."""

    value: Any
    stems: tuple[str, ...]
    sure: float


@dataclass(frozen=True, slots=True)
class Subject:
    """What sayings.toml tells of a fact: scraps that its sentences hold, its sayings, its absence, its words, the words of its items."""

    near: tuple[str, ...]
    says: tuple[Saying, ...]
    absence: Absence | None
    words: dict[str, re.Pattern[str]]
    items: dict[str, re.Pattern[str]]


Decide = Callable[[re.Match[str]], str | None]
"""From the match of a saying that names a party to the value of the fact; None where it is not told."""


@cache
def subjects() -> dict[str, Subject]:
    """The table of sayings.toml by fact, compiled once."""
    table = tomllib.loads(files(__package__).joinpath("sayings.toml").read_text(encoding="utf-8"))
    parts = {key: str(value) for key, value in table.pop("parts").items()}
    return {name: _subject(section, parts) for name, section in table.items()}


def subject(name: str) -> Subject:
    """What the table tells of one fact."""
    return subjects()[name]


def _subject(section: dict[str, Any], parts: dict[str, str]) -> Subject:
    absent = section.get("absent")
    return Subject(
        near=tuple(section.get("near", ())),
        says=tuple(
            Saying(
                value=str(one.get("value", "")),
                words=_compiled(one["words"], parts),
                unless=_compiled(one["unless"], parts) if "unless" in one else None,
                sure=float(one["sure"]),
            )
            for one in section.get("says", ())
        ),
        absence=Absence(absent["value"], tuple(absent["stems"]), float(absent["sure"])) if absent else None,
        words={key: _compiled(words, parts) for key, words in section.get("words", {}).items()},
        items={key: _compiled(words, parts) for key, words in section.get("items", {}).items()},
    )


def _compiled(words: str, parts: dict[str, str]) -> re.Pattern[str]:
    for name, part in {**parts, "who": WHO}.items():
        words = words.replace("{" + name + "}", part)
    return re.compile(words)


def read_saying(paper: Paper, name: str, decide: Decide | None = None) -> Found:
    """The value that the sentences state; silence where they differ or only touch on it, the absent value where the text is silent."""
    told = subject(name)
    hits = [
        (value, sentence, sure)
        for sentence in paper.near(told.near)
        for value, sure in said_in(told, sentence, decide)
    ]
    values = {value for value, _, _ in hits}
    if len(values) > 1:
        return paper.silent(CONFLICT)
    if hits:
        value, sentence, sure = max(hits, key=lambda hit: hit[2])
        return paper.found(value, sentence, sure)
    return absent(paper, name)


def absent(paper: Paper, name: str, otherwise: str = JUDGEMENT) -> Found:
    """The value that the table gives a text that does not speak of the fact; silence where it does or the table has none."""
    told = subject(name).absence
    if told is None:
        return paper.silent(NOT_SAID)
    return paper.absent(told.value, told.stems, told.sure, otherwise)


def said_in(told: Subject, sentence: Sentence, decide: Decide | None = None) -> list[tuple[str, float]]:
    """The value of the first saying that a sentence fulfils, as a list of none or one."""
    for saying in told.says:
        match = saying.words.search(sentence.said)
        if match is None or (saying.unless and saying.unless.search(sentence.said)):
            continue
        value = saying.value or (decide(match) if decide else None)
        return [(value, saying.sure)] if value else []
    return []


def read_amount(paper: Paper, name: str, accept: Callable[[re.Match[str]], bool] | None = None) -> Found:
    """The one rupiah amount that a sentence states in the words of the table; 0 where the text does not speak of it."""
    told = subject(name)
    for sentence in paper.near(told.near):
        for saying in told.says:
            match = saying.words.search(sentence.said)
            if match is None or (saying.unless and saying.unless.search(sentence.said)):
                continue
            rupiah = paper.amount(sentence)
            if rupiah is not None and (accept is None or accept(match)):
                return paper.found(rupiah, sentence, saying.sure)
    return absent(paper, name)


def first_saying(
    paper: Paper, name: str, key: str, sentences: list[Sentence] | None = None
) -> Sentence | None:
    """The first sentence that holds the words `key` of a fact."""
    words = subject(name).words[key]
    for sentence in paper.body if sentences is None else sentences:
        if words.search(sentence.said):
            return sentence
    return None
