"""The terms of the field, read from `core/words/<room>.toml`: how each is written, what it means, which articles say so."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import rtoml
from rapidfuzz import fuzz

from mitradesa.core.plain import plain

LIKE_ENOUGH = 80


@dataclass(frozen=True, slots=True)
class Term:
    """A term: its English name in code, how it is written, its short form, meaning, and citations as (instrument, article).

    `avoid` are ways of writing it that pages do not use.
    """

    name: str
    term: str
    definition: str
    cites: tuple[tuple[str, str], ...]
    short: str = ""
    avoid: tuple[str, ...] = ()

    @property
    def called(self) -> str:
        """The term with its short form: "Kerja sama pemanfaatan (KSP)"."""
        return f"{self.term} ({self.short})" if self.short else self.term


@cache
def glossary() -> tuple[Term, ...]:
    """Every term, by the alphabet; ValueError for one without a citation."""
    rooms = sorted(
        (one for one in files("mitradesa.core").joinpath("words").iterdir() if one.name.endswith(".toml")),
        key=lambda one: one.name,
    )
    found = [
        _term(name, row)
        for room in rooms
        for name, row in rtoml.loads(room.read_text(encoding="utf-8")).items()
    ]
    return tuple(sorted(found, key=lambda one: one.term.lower()))


def _term(name: str, row: dict[str, object]) -> Term:
    cites = row.pop("cites", [])
    if not isinstance(cites, list) or not cites:
        raise ValueError(f"core/words: {name} needs at least one article in `cites`")
    pairs = tuple((str(one).split(" ", 1)[0], str(one).split(" ", 1)[1]) for one in cites)
    avoid = row.pop("avoid", [])
    words = {key: str(value) for key, value in row.items()}
    return Term(name=name, cites=pairs, avoid=tuple(avoid) if isinstance(avoid, list) else (), **words)


def terms_like(text: str) -> Sequence[Term]:
    """The terms that hold every word of a text, else those whose name is spelt nearly so; all for no text."""
    words = plain(text).split()
    if not words:
        return glossary()
    found = [one for one in glossary() if all(word in _searched(one) for word in words)]
    return found or [one for one in glossary() if _is_near(one, " ".join(words))]


def _searched(one: Term) -> str:
    return plain(" ".join((one.term, one.short, one.definition, *one.avoid)))


def _is_near(one: Term, words: str) -> bool:
    names = (plain(name) for name in (one.term, one.short) if name)
    return any(fuzz.partial_ratio(words, name) >= LIKE_ENOUGH for name in names if len(name) > 2)
