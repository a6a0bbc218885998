"""Search that forgives spelling: all words as they stand; where nothing has them, records with most of each word, ranked by likeness."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise
from operator import and_, or_
from typing import Any

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


@dataclass(frozen=True, slots=True)
class Searched:
    """The agreements that hold every word, or, where `alike` is given, ids of those that come near it, the nearest first."""

    rows: QuerySet[Agreement]
    alike: Sequence[int] | None = None


def search(rows: QuerySet[Agreement], text: str, *, wide: bool) -> Searched:
    """Searches what a seat may see; `wide` says that this is a regency or more, where SQLite's trigram table serves."""
    words = plain(text).split()[:MOST_WORDS]
    if not words:
        return Searched(rows)
    exact = rows.filter(_holding([[word] for word in words], rows, wide=wide))
    if exact.exists():
        return Searched(exact)
    return Searched(rows, _alike(rows, words, wide=wide))


def _holding(groups: Sequence[Sequence[str]], rows: QuerySet[Any], *, wide: bool) -> Q:
    """The condition that a record holds at least one piece of every group."""
    stands = reduce(and_, [reduce(or_, [Q(search__contains=piece) for piece in group]) for group in groups])
    if not wide or connections[rows.db].vendor != "sqlite":
        return stands
    found = _in_table(groups, rows.db, RARE + 1)
    # Of a common word the list itself finds a page sooner than the table finds every record.
    return stands if found is None or len(found) > RARE else stands & Q(pk__in=found)


def _in_table(
    groups: Sequence[Sequence[str]], database: str, most: int, *, ranked: bool = False
) -> list[int] | None:
    """Rows of SQLite's trigram table, which knows no piece shorter than three letters; None where it cannot help."""
    long = [
        [piece for piece in group if len(piece) >= TRIGRAM]
        for group in groups
        if min(map(len, group)) >= TRIGRAM
    ]
    if not long:
        return None
    asked = " AND ".join("(" + " OR ".join(f'"{piece}"' for piece in group) + ")" for group in long)
    order = "rank" if ranked else "rowid DESC"
    with connections[database].cursor() as cursor:
        cursor.execute(
            f"SELECT rowid FROM agreement_search WHERE agreement_search MATCH %s ORDER BY {order} LIMIT %s",  # noqa: S608 - two fixed orders
            [asked, most],
        )
        return [row for (row,) in cursor.fetchall()]


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


def _alike(rows: QuerySet[Agreement], words: Sequence[str], *, wide: bool) -> list[int]:
    groups = [pieces(word) for word in words]
    for asked in (groups, [[piece for group in groups for piece in group]]):
        if found := _ranked(_candidates(rows, asked, wide=wide), words):
            return found
    return []


def _candidates(
    rows: QuerySet[Agreement], groups: Sequence[Sequence[str]], *, wide: bool
) -> list[tuple[int, str]]:
    found: list[int] | None = None
    if wide and connections[rows.db].vendor == "sqlite":
        found = _in_table(groups, rows.db, CANDIDATES, ranked=True)
    if found is not None:
        return list(rows.filter(pk__in=found).values_list("pk", "search"))
    stands = reduce(and_, [reduce(or_, [Q(search__contains=piece) for piece in group]) for group in groups])
    return list(rows.filter(stands).order_by("-pk").values_list("pk", "search")[:CANDIDATES])


def _ranked(candidates: Sequence[tuple[int, str]], words: Sequence[str]) -> list[int]:
    scored = sorted(((likeness(words, text), row) for row, text in candidates), reverse=True)
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
