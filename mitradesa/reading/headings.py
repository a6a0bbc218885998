"""What a heading speaks of: phrases from headings.toml matched word by word, OCR slips forgiven. Bodies are matched in `bodies`."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import chain
from typing import Any

from rapidfuzz import fuzz, process

from mitradesa.reading.found import ELEMENTS

_FOLDS = str.maketrans(
    {
        "j": "i",
        "l": "i",
        "1": "i",
        "|": "i",
        "!": "i",
        "0": "o",
        "5": "s",
        "$": "s",
        "c": "e",
        "y": "v",
        "q": "g",
    }
)
_CAMEL = re.compile(r"(?<=[a-z]{3})(?=[A-Z])")
_PARTS = re.compile(
    r"\s*(?:\bdan/atau\b|\bdan\b|\batau\b|\bserta\b|\bdengan\b|[/,&;():+]|\s[-–—]\s)\s*", re.I
)
_WORD = re.compile(r"[^\W_|!$]+[|!$]?[^\W_]*")
_LONG_NUMBER = re.compile(r"\b\d{3,}\b")
_AFFIXED = re.compile(r"(?P<before>pem|pen|per|ber|ke|pe)(?P<stem>\w+?)an")
_STEM = 72.0
_SURE = 100.0
_LOOSE = 85.0
_RUN_TOGETHER = 92.0
"""Least likeness of words run together or torn apart; below it a whole word was added ("bentuk dan objek kerja sama")."""
_UNDAMAGED = 92.0
"""Least likeness of words that are all known to another phrase: a scan did not damage them, so "perjanjian" is no "pelaksanaan"."""
OTHER = "other"
_Window = tuple[int, int, str, bool]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of an element: its words folded and joined, how many words, where in a part it counts."""

    joined: str
    width: int
    place: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All phrases by their joined words, with the words to drop and those that must not be mistaken for another."""

    never: dict[str, tuple[str, ...]]
    drop: dict[str, tuple[tuple[str, ...], ...]]
    known: frozenset[str]
    words: frozenset[str]
    by_joined: dict[str, tuple[tuple[str, Phrase], ...]]
    by_letter: dict[str, list[str]]
    all_joined: list[str]


def fold(words: str) -> str:
    """`words` in lower case with the letters that OCR confuses made one (j, l, 1 and | become i, ii becomes u, 0 becomes o)."""
    return words.casefold().translate(_FOLDS).replace("rn", "m").replace("ii", "u")


def folded_words(heading: str) -> list[str]:
    """The folded words of a heading; "kerja sama" is one word and "JangkaWaktu" two."""
    spaced = _CAMEL.sub(" ", heading)
    spaced = re.sub(r"kerja\s+sama", "kerjasama", spaced, flags=re.I)
    return [fold(word) for word in _WORD.findall(spaced)]


def _by_first(words: list[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Openings by their first word, the longest first."""
    openings = sorted((tuple(folded_words(word)) for word in words), key=len, reverse=True)
    return {
        first: tuple(opening for opening in openings if opening[0] == first)
        for first in {opening[0] for opening in openings}
    }


def _phrases(section: dict[str, Any]) -> tuple[Phrase, ...]:
    found = []
    for place in ("anywhere", "lead", "weak"):
        for written in section.get(place, []):
            words = [word for word in folded_words(written) if word != "dan"]
            found.append(Phrase("".join(words), len(words), place))
    return tuple(found)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The phrases of headings.toml, read once."""
    source = files("mitradesa.reading").joinpath("headings.toml").read_text(encoding="utf-8")
    table = tomllib.loads(source)
    keys = [*ELEMENTS, OTHER]
    by_joined: dict[str, list[tuple[str, Phrase]]] = {}
    for key in keys:
        for phrase in _phrases(table[key]):
            by_joined.setdefault(phrase.joined, []).append((key, phrase))
    by_letter: dict[str, list[str]] = {}
    for joined in by_joined:
        by_letter.setdefault(joined[0], []).append(joined)
    return Lexicon(
        never={
            key: tuple("".join(folded_words(words)) for words in table[key].get("never", [])) for key in keys
        },
        drop=_by_first(table["drop"]["words"]),
        known=frozenset(fold(word) for word in table["decoys"]["words"]),
        words=frozenset(
            word
            for section in table.values()
            for written in chain.from_iterable(section.values())
            for word in folded_words(written)
        ),
        by_joined={joined: tuple(pairs) for joined, pairs in by_joined.items()},
        by_letter=by_letter,
        all_joined=list(by_joined),
    )


def _least(length: int) -> float:
    """The least likeness, 0 to 100, at which a window of that many letters is a phrase; short ones must be exact."""
    if length <= 4:
        return _SURE
    return 80.0 if length <= 7 else 84.0


@lru_cache(maxsize=8192)
def _like(window: str, loose: bool) -> tuple[tuple[str, Phrase, float], ...]:
    """The phrases that a window of joined words is, or nearly is. `loose` also forgives a damaged first letter."""
    book = lexicon()
    exact = book.by_joined.get(window)
    if exact is not None:
        return tuple((key, phrase, _SURE) for key, phrase in exact)
    if len(window) <= 4 or window in book.known:
        return ()
    choices = book.all_joined if loose else book.by_letter.get(window[0], [])
    near = process.extract(
        window, choices, scorer=fuzz.ratio, score_cutoff=_LOOSE if loose else 80.0, limit=4
    )
    return tuple(
        (key, phrase, score)
        for joined, score, _ in near
        if len(joined) > 4 and score >= _least(max(len(joined), len(window))) and _same_stem(window, joined)
        for key, phrase in book.by_joined[joined]
        if not loose or phrase.width == 1
    )


def _same_stem(window: str, joined: str) -> bool:
    """Whether two words are alike beyond the affixes they share: "pembinaan" is not "pembiayaan"."""
    first, second = _AFFIXED.fullmatch(window), _AFFIXED.fullmatch(joined)
    if first is None or second is None or first["before"] != second["before"]:
        return True
    return fuzz.ratio(first["stem"], second["stem"]) >= _STEM


def _without_lead(words: list[str], drop: dict[str, tuple[tuple[str, ...], ...]]) -> list[str]:
    for opening in drop.get(words[0], ()) if words else ():
        if len(words) > len(opening) and tuple(words[: len(opening)]) == opening:
            return words[len(opening) :]
    return words


def _part_scores(words: list[str], loose: bool) -> dict[tuple[str, str], float]:
    """The best likeness for each (element, place) in one part of a heading."""
    trimmed = _without_lead(words, lexicon().drop)
    scores: dict[tuple[str, str], float] = {}
    for source in (words, trimmed) if trimmed != words else (words,):
        for window in _windows(source):
            _score_window(window, loose, scores)
    return scores


def _score_window(window: _Window, loose: bool, scores: dict[tuple[str, str], float]) -> None:
    first, width, joined, whole = window
    for key, phrase, score in _like(joined, loose):
        if whole and score < _UNDAMAGED:
            continue
        if abs(phrase.width - width) > 1 or (first and phrase.place != "anywhere"):
            continue
        if phrase.width != width and score < _RUN_TOGETHER:
            continue
        if score > scores.get((key, phrase.place), 0.0):
            scores[(key, phrase.place)] = score


def _windows(words: list[str]) -> list[_Window]:
    """Runs of up to four words: the first, how many, joined, and whether every word is one that headings are made of."""
    sound = [word in lexicon().words for word in words]
    return [
        (first, width, "".join(words[first : first + width]), all(sound[first : first + width]))
        for first in range(len(words))
        for width in range(1, min(4, len(words) - first) + 1)
    ]


def _settle_part(words: list[str], loose: bool) -> dict[str, float]:
    scores = _part_scores(words, loose)
    strong: dict[str, float] = {}
    for (key, place), score in scores.items():
        if place != "weak":
            strong[key] = max(score, strong.get(key, 0.0))
    weak = scores.get(("procedure", "weak"), 0.0)
    if weak and not set(strong) - {OTHER, "procedure"}:
        strong["procedure"] = max(weak - 1, strong.get("procedure", 0.0))
    return strong


def _parts(heading: str) -> list[list[str]]:
    spaced = _CAMEL.sub(" ", heading)
    return [words for part in _PARTS.split(spaced) if (words := folded_words(part))]


def subjects(heading: str) -> dict[str, float]:
    """What a heading speaks of: element (or "other") to likeness, 0 to 100. Empty when it names nothing known."""
    if not heading or len(heading) > 220:
        return {}
    return _subjects_of(_LONG_NUMBER.sub(" ", heading))


@lru_cache(maxsize=4096)
def _subjects_of(heading: str) -> dict[str, float]:
    return _subjects(heading, False) or _subjects(heading, True)


def _subjects(heading: str, loose: bool) -> dict[str, float]:
    found: dict[str, float] = {}
    whole = [word for word in folded_words(heading) if word != "dan"]
    for words in (whole, *_parts(heading)):
        for key, score in _settle_part(words, loose).items():
            found[key] = max(score, found.get(key, 0.0))
    joined = "".join(whole)
    return {
        key: score
        for key, score in found.items()
        if not any(never in joined for never in lexicon().never[key])
    }
