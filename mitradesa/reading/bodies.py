"""How bodies speak of elements that have no heading: sentence patterns from bodies.toml. Headings are matched in `headings`."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

_DEED = (
    r"(?:(?:surat |naskah )?(?:perjanjian|perjajian|perdjand?jian|kesepakatan|nota(?: kesepahaman| kesepakatan)?|kesepahaman|kontrak"
    r"|kerd?ja ?sama|kemitraan|mou|memorandum|sewa(?:-menyewa| menyewa)?|peraturan bersama))"
)
_GAP = r"(?:[^.;]|(?<=\d)\.(?=\d)|(?<=rp)\.){0,240}?"
_NEAR = r"(?:[^.;]|(?<=\d)\.(?=\d)|(?<=rp)\.){0,70}?"
_BOUNDARY = re.compile(
    r"\n?-{2,}[ \t]*(?:halaman|page)[ \t]*-{2,}\s*|\n[ \t]*\n|[.;](?=\s+[A-Z(\"“])|\n(?=\s*\(?(?:\d{1,2}|[a-z])[.)])|\n(?=\s*[-•●*]\s)",
)
_BEFORE, _AFTER = 180, 600
_BEGINS = re.compile(
    r"(?:\(\?<[!=][^)]*\))*(?:\\b)?(?:(?P<deed>\{deed\})|\(\?:(?P<several>[a-z][a-z |]+)\)|(?P<one>[a-z]{4,}))(?![a-z?*]|\\{\\d)"
)
_DEED_SCRAPS = (
    "perjanjian",
    "perjajian",
    "perdjan",
    "kesepa",
    "nota",
    "kontrak",
    "kerja",
    "kerdja",
    "kemitraan",
    "mou",
    "memorandum",
    "sewa",
    "peraturan",
)
_GAPS = re.compile(r"\{gap\}|\{near\}")
_GROUP = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Saying:
    """One way in which a body speaks of an element, how sure the words alone make it, and the parts that follow its gaps."""

    words: re.Pattern[str]
    sure: float
    followers: tuple[re.Pattern[str], ...] = ()
    scraps: tuple[str, ...] = ()

    def may_stand_in(self, text: str, low: str, first: int, last: int) -> bool:
        """Whether one of its scraps stands in `low`, the text in small letters, and each part that follows a gap in the text.

        Else a text that holds none costs a search at every letter, and one of nothing but beginnings a gap for each.
        """
        if self.scraps and not any(scrap in low for scrap in self.scraps):
            return False
        return all(follower.search(text, first, last) for follower in self.followers)


@dataclass(frozen=True, slots=True)
class BodyRules:
    """The sayings of one element, where to look for them, and the words that only put the matter off to another paper."""

    where: str
    says: tuple[Saying, ...]
    deferred: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence that speaks of an element: its span and its sureness; `deferred` when it only promises to settle the matter elsewhere."""

    start: int
    end: int
    sureness: float
    deferred: bool = False


def _compiled(words: str) -> re.Pattern[str]:
    filled = words.replace("{deed}", _DEED).replace("{gap}", _GAP).replace("{near}", _NEAR)
    return re.compile(_blanks(filled), re.I)


def _followers(words: str) -> tuple[re.Pattern[str], ...]:
    """The parts of a saying after its gaps; none where an alternative of the whole saying could do without them."""
    return () if _has_alternatives(words) else tuple(_compiled(part) for part in _GAPS.split(words)[1:])


def _has_alternatives(words: str) -> bool:
    """Whether a saying is several with "|" between them, outside all brackets."""
    whole = _GROUP.sub("", words.replace("\\(", "").replace("\\)", ""))
    while whole != (inner := _GROUP.sub("", whole)):
        whole = inner
    return "|" in whole or "(" in whole


def _scraps(words: str) -> tuple[str, ...]:
    """Small-letter words one of which every match begins with; none where a saying does not begin with plain words."""
    begun = _BEGINS.match(words)
    if begun is None or _has_alternatives(words):
        return ()
    if begun["deed"]:
        return _DEED_SCRAPS
    alternatives = (begun["several"] or begun["one"]).split("|")
    return tuple(sorted({alternative.strip().split(" ")[0] for alternative in alternatives}))


def _blanks(pattern: str) -> str:
    """Blanks of a pattern as any white space; inside a lookbehind, which needs a fixed width, as one character."""
    pattern = re.sub(r"\(\?<[!=][^)]*\)", lambda found: found[0].replace(" ", r"\s"), pattern)
    return pattern.replace(" ?", r"\s*+").replace(" ", r"\s++")


@lru_cache(maxsize=1)
def body_rules() -> dict[str, BodyRules]:
    """The rules of bodies.toml by element or part of an element, read once."""
    table: dict[str, Any] = tomllib.loads(
        files("mitradesa.reading").joinpath("bodies.toml").read_text(encoding="utf-8")
    )
    return {
        key: BodyRules(
            where=section["where"],
            says=tuple(
                Saying(
                    _compiled(one["words"]),
                    float(one["sure"]),
                    _followers(one["words"]),
                    _scraps(one["words"]),
                )
                for one in section["says"]
            ),
            deferred=_compiled(section["deferred"]["words"]) if "deferred" in section else None,
        )
        for key, section in table.items()
    }


def sentence_span(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence or list item around a match, at most a few lines to each side."""
    low, high = max(0, start - _BEFORE), min(len(text), end + _AFTER)
    before = [found.end() for found in _BOUNDARY.finditer(text, low, start + 1) if found.end() <= start]
    after = _BOUNDARY.search(text, max(end - 1, start), high)
    first = before[-1] if before else _next_word(text, low, start)
    last = (after.start() + (1 if text[after.start()] in ".;" else 0)) if after else high
    while first < start and text[first].isspace():
        first += 1
    return first, max(last, end)


def _next_word(text: str, low: int, start: int) -> int:
    """Where the first whole word after `low` begins; `low` itself at the beginning of the text."""
    if low == 0:
        return 0
    return next((place for place in range(low, start) if text[place].isspace()), start)


def spoken_of(text: str, low: str, key: str, first: int, last: int) -> Spoken | None:
    """The surest sentence of `text` (`low` in small letters) between two offsets that speaks of `key`, None when none does."""
    rules = body_rules()[key]
    put_off: Spoken | None = None
    for saying in (one for one in rules.says if one.may_stand_in(text, low, first, last)):
        for match in saying.words.finditer(text, first, last):
            start, end = sentence_span(text, match.start(), match.end())
            if rules.deferred is None or not _puts_off(rules.deferred, text, match.start(), start):
                return Spoken(start, end, saying.sure)
            put_off = put_off or Spoken(start, end, saying.sure, deferred=True)
    return put_off


def _puts_off(words: re.Pattern[str], text: str, at: int, start: int) -> bool:
    return bool(words.search(text, max(start, at - 200), at))
