"""Search that forgives spelling: all words as they stand; where nothing has them, records with most of each word, ranked by likeness."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import combinations, pairwise
from operator import and_, or_

from django.db import connections
from django.db.models import Q, QuerySet
from rapidfuzz import fuzz, process

from mitradesa.core.plain import plain
from mitradesa.records.models import Agreement

MOST_WORDS = 8
TRIGRAM = 3
RARE = 1000
CANDIDATES = 200
SHOWN = 50
LIKE_ENOUGH = 74
Word = Sequence[Sequence[str]]
"""The ways in which a record may hold a word: all pieces of any one of them."""


@dataclass(frozen=True, slots=True)
class Search:
    """The words of a search; `wide` says that the rows are of a regency or more, where SQLite's trigram table serves."""

    words: Sequence[str]
    wide: bool

    def few(self) -> list[int] | None:
        """The ids of all records that hold every word, whoever may see them, where the list is wide and they are few; None otherwise."""
        if not self.wide or not self.words:
            return None
        found = _newest([[[word]] for word in self.words], RARE + 1)
        return found if len(found) <= RARE else None

    def exact(self, rows: QuerySet[Agreement]) -> QuerySet[Agreement]:
        """Those of the rows that hold every word; all where there is none."""
        return rows.filter(_holding([[[word]] for word in self.words])) if self.words else rows

    def alike(self, rows: QuerySet[Agreement]) -> list[int]:
        """The ids of those that come near the words, the nearest first."""
        return _alike(rows, self.words, wide=self.wide) if self.words else []


def searched(text: str, *, wide: bool) -> Search:
    """The search that a text asks for."""
    return Search(plain(text).split()[:MOST_WORDS], wide)


def _holding(words: Sequence[Word]) -> Q:
    """The condition that a record holds every word in one of its ways."""
    return reduce(
        and_,
        [reduce(or_, [reduce(and_, map(_holds, pieces)) for pieces in word]) for word in words],
    )


def _newest(words: Sequence[Word], most: int) -> list[int]:
    """The newest records of all that hold every word in one of its ways, as far as a trigram index can tell."""
    rows = Agreement.objects.all()
    found = _in_table(words, rows.db, most) if connections[rows.db].vendor == "sqlite" else None
    if found is not None:
        return found
    return list(rows.filter(_holding(words)).order_by("-pk").values_list("pk", flat=True)[:most])


def _holds(piece: str) -> Q:
    return Q(search__contains=piece)


def _in_table(words: Sequence[Word], database: str, most: int) -> list[int] | None:
    """The newest rows of SQLite's trigram table, which knows no piece shorter than three letters; None where it cannot help."""
    long = [word for word in words if min(len(piece) for pieces in word for piece in pieces) >= TRIGRAM]
    if not long:
        return None
    asked = " AND ".join("(" + " OR ".join(map(_together, word)) + ")" for word in long)
    with connections[database].cursor() as cursor:
        cursor.execute(
            "SELECT rowid FROM agreement_search WHERE agreement_search MATCH %s ORDER BY rowid DESC LIMIT %s",
            [asked, most],
        )
        return [row for (row,) in cursor.fetchall()]


def _together(pieces: Sequence[str]) -> str:
    return "(" + " AND ".join(f'"{piece}"' for piece in pieces) + ")"


def pieces(word: str) -> list[str]:
    """A word and its parts: with one letter wrong, one of its halves still stands as it was; of a long word, thirds forgive two."""
    if len(word) <= TRIGRAM:
        return [word]
    if len(word) < 2 * TRIGRAM:
        return [word, word[:TRIGRAM], word[-TRIGRAM:]]
    count = 2 if len(word) < 3 * TRIGRAM else 3
    size = len(word) // count
    starts = [size * place for place in range(count)]
    return [word, *(word[start : start + size if start != starts[-1] else None] for start in starts)]


def _loose(word: str) -> Word:
    """A word or any part of it."""
    return [[piece] for piece in pieces(word)]


def _tight(word: str) -> Word:
    """A word or most of it: of three parts any two, since one letter is in one part."""
    whole, *parts = pieces(word)
    return [[whole], *combinations(parts, 2)] if len(parts) > 2 else _loose(word)


def _alike(rows: QuerySet[Agreement], words: Sequence[str], *, wide: bool) -> list[int]:
    """The newest records with most of every word, then with a part of every word; where none comes near, with most of any word.

    Never more than some hundreds are read, so that a piece that every record has costs no more than one that few have.
    """
    near: dict[int, str] = {}
    tight, loose = list(map(_tight, words)), list(map(_loose, words))
    for way in [tight, loose] if tight != loose else [tight]:
        if len(near) < CANDIDATES:
            near |= _candidates(rows, way, CANDIDATES, wide=wide)
    if found := _ranked(near, words):
        return found
    if len(words) > 1:
        for word in words:
            near |= _candidates(rows, [_tight(word)], CANDIDATES, wide=wide)
    return _ranked(near, words)


def _candidates(rows: QuerySet[Agreement], words: Sequence[Word], most: int, *, wide: bool) -> dict[int, str]:
    if wide:
        # The narrowing of a wide list waits until some have been found, or a narrow one would be sought through all that hold a piece.
        rows = rows.filter(pk__in=_newest(words, most))
    else:
        rows = rows.filter(_holding(words)).order_by("-pk")[:most]
    return dict(rows.values_list("pk", "search"))


def _ranked(candidates: Mapping[int, str], words: Sequence[str]) -> list[int]:
    scored = sorted(((likeness(words, text), row) for row, text in candidates.items()), reverse=True)
    return [row for score, row in scored if score >= LIKE_ENOUGH][:SHOWN]


def likeness(words: Sequence[str], text: str) -> float:
    """How near a text comes to holding the words, 0 to 100; two words of it may be one of the search: "mekar sari", "mekarsari"."""
    told = text.split()
    told += [first + second for first, second in pairwise(told)]
    if not told:
        return 0.0
    return sum(_nearest(word, text, told) for word in words) / len(words)


def _nearest(word: str, text: str, told: Sequence[str]) -> float:
    if word in text:
        return 100.0
    best = process.extractOne(word, told, scorer=fuzz.ratio)
    return best[1]
