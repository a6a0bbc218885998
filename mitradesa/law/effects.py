"""What a change of the installation's law data does to the book: rules that begin or cease to stop a signature, numbers, articles."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from mitradesa.core.calendar import partial_in_words
from mitradesa.core.findings import Severity, Verification
from mitradesa.law.book import every_rule, set_aside
from mitradesa.law.citation import Span, instruments
from mitradesa.law.dated import Dated
from mitradesa.law.expression.words import phrase
from mitradesa.law.judge import fill, show_number
from mitradesa.law.own import kept, supposing
from mitradesa.law.rule import Rule
from mitradesa.law.tightening import SIGNS, size


class Kind(StrEnum):
    """What an effect is."""

    BLOCKS = "blocks"
    UNBLOCKS = "unblocks"
    ADDED = "added"
    REMOVED = "removed"
    TIGHTER = "tighter"
    LOOSER = "looser"
    ASKS_MORE = "asks_more"
    ASKS_LESS = "asks_less"
    BADGE = "badge"
    WORDING = "wording"
    ASIDE = "aside"


EFFECT_WORDS: Mapping[Kind, str] = {
    Kind.BLOCKS: "mulai menghentikan tanda tangan",
    Kind.UNBLOCKS: "tidak lagi menghentikan tanda tangan",
    Kind.ADDED: "aturan baru",
    Kind.REMOVED: "aturan dicabut",
    Kind.TIGHTER: "angka diperketat",
    Kind.LOOSER: "angka diperlonggar",
    Kind.ASKS_MORE: "permintaan bertambah",
    Kind.ASKS_LESS: "permintaan berkurang",
    Kind.BADGE: "lencana berubah",
    Kind.WORDING: "ringkasan pasal",
    Kind.ASIDE: "dikesampingkan",
}
SECOND_PERSON = frozenset((Kind.BLOCKS, Kind.UNBLOCKS, Kind.REMOVED, Kind.LOOSER, Kind.ASKS_LESS))
"""Effects that only a second person lets through: what begins to stop a signature, and what loosens."""


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing that changes: of a rule (`rule`, `region`) or of an article (both empty); `about` names it as a person reads it."""

    kind: Kind
    about: str
    before: str
    after: str
    rule: str = ""
    region: str = ""


@dataclass(frozen=True, slots=True)
class _Shape:
    """A rule as it stood: what people read of it, and on which of its days it may stop a signature."""

    title: str
    severity: Severity
    blocks: Mapping[date, bool]
    numbers: Mapping[str, Dated]
    shown: Mapping[str, str]
    asked: Sequence[str]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A book as it stood."""

    rules: Mapping[tuple[str, str], _Shape]
    articles: Mapping[tuple[str, str], tuple[str, Verification, str]]
    aside: tuple[str, ...]


@kept
def snapshot(day: date) -> Snapshot:
    """The book in use now, as it can be compared later; `day` is today."""
    articles = {
        (name, key): (f"{one.short} {article.name}", article.verified, article.digest)
        for name, one in instruments().items()
        for key, article in one.articles.items()
    }
    rules = {(rule.id, rule.region): _shape(rule, day) for rule in every_rule()}
    return Snapshot(rules, articles, tuple(map(str, set_aside())))


def _shape(rule: Rule, day: date) -> _Shape:
    days = {day, *(edge for cited in rule.basis for edge in _edges(cited.span))}
    return _Shape(
        fill(rule.title, rule, {}, day),
        rule.severity,
        {one: rule.in_force_on(one) and rule.blocks_on(one) for one in sorted(days)},
        rule.numbers,
        {name: _chain(rule, name) for name in rule.numbers},
        [str(phrase(asked.condition, day)) for asked in rule.requires],
    )


def _edges(span: Span) -> Iterator[date]:
    yield span.first
    if span.last < date.max:
        yield span.last + timedelta(days=1)


def _stops(shape: _Shape, day: date) -> bool:
    """Whether the rule may stop a signature on a day: as on the last day before it on which that changed."""
    earlier = [one for one in shape.blocks if one <= day]
    return bool(earlier) and shape.blocks[max(earlier)]


def _chain(rule: Rule, name: str) -> str:
    links = rule.numbers[name].links
    return "; ".join(
        f"{show_number(link.value, rule, name)} {f'sejak {partial_in_words(link.day)}' if link.day else 'sejak semula'}"
        for link in links
    )


def effects(files: Mapping[str, str], before: Snapshot, day: date) -> list[Effect]:
    """What these law files would change in a book as it stood; raises BadLaw where the book does not load with them."""
    with supposing(files):
        after = snapshot(day)
    return [*_of_rules(before, after), *_of_articles(before, after), *_of_aside(before, after)]


def needs_second_person(found: Sequence[Effect]) -> bool:
    """Whether some effect begins to stop signatures or loosens."""
    return any(one.kind in SECOND_PERSON for one in found)


def _of_rules(before: Snapshot, after: Snapshot) -> Iterator[Effect]:
    for place in dict.fromkeys((*before.rules, *after.rules)):
        national = place[0], ""
        old = before.rules.get(place) or before.rules.get(national)
        new = after.rules.get(place) or after.rules.get(national)
        if old is None and new is not None:
            yield Effect(Kind.ADDED, new.title, "", "berlaku di wilayah ini", *place)
            if any(new.blocks.values()):
                yield Effect(Kind.BLOCKS, new.title, "belum ada", "menghentikan tanda tangan", *place)
        elif new is None and old is not None:
            yield Effect(Kind.REMOVED, old.title, "berlaku di wilayah ini", "tidak ada lagi", *place)
        elif old is not None and new is not None:
            yield from _of_rule(old, new, place)


def _of_rule(old: _Shape, new: _Shape, place: tuple[str, str]) -> Iterator[Effect]:
    warned, stops = "memperingatkan", "menghentikan tanda tangan"
    days = set(old.blocks) | set(new.blocks)
    if any(_stops(new, day) and not _stops(old, day) for day in days):
        yield Effect(Kind.BLOCKS, new.title, warned, stops, *place)
    if any(_stops(old, day) and not _stops(new, day) for day in days):
        yield Effect(Kind.UNBLOCKS, new.title, stops, warned, *place)
    for name, dated in new.numbers.items():
        if new.shown[name] != old.shown.get(name):
            kind = Kind.TIGHTER if _is_tighter(old.numbers[name], dated) else Kind.LOOSER
            yield Effect(kind, new.title, old.shown[name], new.shown[name], *place)
    yield from _of_requests(old, new, place)


def _of_requests(old: _Shape, new: _Shape, place: tuple[str, str]) -> Iterator[Effect]:
    if old.severity != new.severity:
        kind = Kind.ASKS_MORE if new.severity is Severity.MANDATORY else Kind.ASKS_LESS
        yield Effect(kind, new.title, f"bobot {old.severity}", f"bobot {new.severity}", *place)
    if len(new.asked) != len(old.asked):
        kind = Kind.ASKS_MORE if len(new.asked) > len(old.asked) else Kind.ASKS_LESS
        yield Effect(kind, new.title, f"{len(old.asked)} permintaan", f"{len(new.asked)} permintaan", *place)


def _is_tighter(old: Dated, new: Dated) -> bool:
    """Whether a number moves on every day in the direction that the rule declares as tighter, or stays."""
    days = sorted({link.first for link in (*old.links, *new.links)})
    sign = SIGNS.get(new.tighter, 0)
    moves = [size(new.on(day)) - size(old.on(day)) for day in days]
    return all(move == 0 or sign * move > 0 for move in moves)


def _of_articles(before: Snapshot, after: Snapshot) -> Iterator[Effect]:
    for place, (name, verified, digest) in after.articles.items():
        old = before.articles.get(place)
        if old is None:
            yield Effect(Kind.WORDING, name, "", digest)
            continue
        if old[1] is not verified:
            yield Effect(Kind.BADGE, name, old[1].value, verified.value)
        if old[2] != digest:
            yield Effect(Kind.WORDING, name, old[2], digest)


def _of_aside(before: Snapshot, after: Snapshot) -> Iterator[Effect]:
    for trouble in after.aside:
        if trouble not in before.aside:
            yield Effect(Kind.ASIDE, trouble, "", "dikesampingkan")
