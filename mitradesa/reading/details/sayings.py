"""The sayings of sayings.toml and the one way of reading them: which value of a fact the sentences of a draft state."""

import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from mitradesa.reading.details.paper import Paper
from mitradesa.reading.details.reasons import CONFLICT, JUDGEMENT, NOT_SAID
from mitradesa.reading.details.sentences import Sentence
from mitradesa.reading.details.sides import WHO
from mitradesa.reading.details.stems import forms
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
        near=tuple(form for stem in section.get("near", ()) for form in forms(stem)),
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


def read_saying(
    paper: Paper, name: str, decide: Decide | None = None, sentences: Sequence[Sentence] | None = None
) -> Found:
    """The value that the sentences state; silence where they differ or only touch on it, the absent value where the text is silent.

    A saying that names a party has its value from `decide`; `sentences` are those of the body where none are given.
    """
    told = subject(name)
    hits = [
        (*one, sentence)
        for sentence in paper.near(told.near, sentences)
        if (one := said(told, sentence, decide))
    ]
    if len({value for value, _, _ in hits}) > 1:
        return paper.found(None, hits[0][2], 0.0, CONFLICT)
    if hits:
        value, sure, sentence = max(hits, key=lambda hit: hit[1])
        return paper.found(value, sentence, sure)
    return absent(paper, name)


def absent(paper: Paper, name: str, otherwise: str = JUDGEMENT) -> Found:
    """The value that the table gives a text that does not speak of the fact; silence where it does or the table has none."""
    told = subject(name).absence
    if told is None:
        return paper.silent(NOT_SAID)
    return paper.absent(told.value, told.stems, told.sure, otherwise)


def said(told: Subject, sentence: Sentence, decide: Decide | None = None) -> tuple[str, float] | None:
    """The value of the first saying that a sentence fulfils, with its sureness; None where there is none or it cannot be decided."""
    for saying in told.says:
        match = saying.words.search(sentence.said)
        if match is None or (saying.unless and saying.unless.search(sentence.said)):
            continue
        value = saying.value or (decide(match) if decide else None)
        return (value, saying.sure) if value else None
    return None


def read_amount(paper: Paper, name: str, accept: Callable[[re.Match[str]], bool]) -> Found:
    """The one rupiah amount that sentences state in the words of the table; silence where they differ, 0 where none speaks of it."""
    told = subject(name)
    hits: dict[int, tuple[Sentence, float]] = {}
    for sentence in paper.near(told.near):
        sure = _amount_said(told, sentence, accept)
        rupiah = paper.amount(sentence) if sure else None
        if rupiah is not None:
            hits.setdefault(rupiah, (sentence, sure))
    if len(hits) > 1:
        return paper.silent(CONFLICT)
    for rupiah, (sentence, sure) in hits.items():
        return paper.found(rupiah, sentence, sure)
    return absent(paper, name)


def _amount_said(told: Subject, sentence: Sentence, accept: Callable[[re.Match[str]], bool]) -> float:
    for saying in told.says:
        match = saying.words.search(sentence.said)
        if match and not (saying.unless and saying.unless.search(sentence.said)) and accept(match):
            return saying.sure
    return 0.0
