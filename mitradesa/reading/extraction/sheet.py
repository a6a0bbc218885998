"""The draft as every extraction room sees it: cleaned text with unchanged offsets and its zones; no fact is read here."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

from mitradesa.reading.draft import Draft
from mitradesa.reading.extraction.old_spelling import in_present_spelling
from mitradesa.reading.found import Found
from mitradesa.reading.headings import subjects

EXCERPT = 200
_MOST_SECTIONS = 200
"""Clauses of one subject that are read; no agreement has as many."""
_NAMES = 90.0
UNREAD = "Naskah belum terbaca utuh; bagian yang memuat hal ini mungkin tidak ikut terbaca."

# One character for one character, so that every offset stays true.
_CLEAN = str.maketrans(
    {
        "\u00a0": " ",
        "\u2007": " ",
        "\u202f": " ",
        "\t": " ",
        "\r": " ",
        "\x0c": "\n",
        "\x0b": "\n",
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
        "\u00ab": '"',
        "\u00bb": '"',
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\u2013": "-",
        "\u2014": "-",
        "\u2212": "-",
        "\u2026": ".",
        "*": " ",
        "#": " ",
        "`": " ",
    }
)

# A capital I, a bar or a nought inside a word of small letters is a scan's slip ("SembiIan").
_TORN = re.compile(r"(?<=[a-z])[I|0](?=[a-z])|(?<=[a-z]{3})(?<!ihak)I(?![\w.])")
_WHOLE = {"I": "l", "|": "l", "0": "o"}
_SMALL = {capital: capital + 32 for capital in range(ord("A"), ord("Z") + 1)}
_WORD = re.compile(r"\w+")

ARTICLE = re.compile(
    r"^[^\w\n]{0,60}(?:pasa[l1it]|bab|article)[ .:]*(?:1|i|l|\|)\b[^\n]{0,60}$", re.IGNORECASE | re.MULTILINE
)
OPENING = re.compile(
    r"\bpada\s+hari\b|\bhari\s+ini\b|\bpada\s+tanggal\b|\bpada\s+\w+\s+\w+\s*,?\s*tanggal\b|\b(?:dibuat|ditanda\s?tangani)\b[^.;\n]{0,50}?\b(?:tanggal|hari\s+(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu))\b|\byang\s+ber\s?tanda\s?tangan\b|\b(?:dibuat|ditanda\s?tangani)\b[^.;\n]{0,40}?\b(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu)\b|"
    r"\bpihak[- ]pihak\s+dalam\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"^\W{0,8}demikian(?:lah)?\b[^.]{0,100}\b(?:dibuat|ditanda)|\brangkap\b|\bm[ae]t[ea]rai",
    re.IGNORECASE | re.MULTILINE,
)
_ATTACHMENT = re.compile(
    r"^[^\w\n]{0,60}(?:(?i:lampiran)(?:\s*(?:[IVX\d]+|(?i:surat|perjanjian|nota)))?\s*[.:]?\s*$|"
    r"(?:LAMPIRAN|Lampiran)\s+(?:[IVX\d]+|(?i:perjanjian|nota|surat))\b"
    r"|BERITA\s+ACARA\b|KERANGKA\s+ACUAN|TERM\s+OF\s+REFERENCE|RENCANA\s+ANGGARAN\s+BIAYA\s*$|"
    r"ADD?ENDUM\b[^a-z\n]*$|AMANDEMEN\b[^a-z\n]*$|P(?i:ada\s+hari\s+ini)\b)",
    re.MULTILINE,
)


class Clause(Protocol):
    """What the extraction needs of a clause: its heading and its span in the draft's text."""

    @property
    def heading(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of the draft's text, `start` included, `end` not."""

    start: int
    end: int

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end


class Sheet:
    """A draft made ready for reading facts; `text` has the same length and offsets as `draft.text`."""

    def __init__(self, draft: Draft, clauses: Iterable[Clause] = ()) -> None:
        self.draft = draft
        cleaned = _TORN.sub(lambda torn: _WHOLE[torn[0]], draft.text.translate(_CLEAN))
        self.text = in_present_spelling(cleaned)
        lowered = self.text.lower()
        self.low = lowered if len(lowered) == len(self.text) else self.text.translate(_SMALL)
        self.words = Counter(_WORD.findall(self.low))
        self.clauses = [clause for clause in clauses if 0 <= clause.start < clause.end <= len(self.text)]
        self.main = Zone(0, self._main_end())
        article = ARTICLE.search(self.text, 0, self.main.end)
        self.head = Zone(0, article.start() if article else min(self.main.end, 7000))
        opening = OPENING.search(self.text, 0, self.head.end)
        self.title = Zone(
            0, opening.start() if opening else min(self.head.end, 1500, max(300, self.main.end // 3))
        )
        self.body = Zone(self.head.end if article else self.title.end, self.main.end)

    def _main_end(self) -> int:
        closing = _CLOSING.search(self.text, len(self.text) // 5)
        if closing is None:
            return len(self.text)
        attachment = _ATTACHMENT.search(self.text, closing.end())
        return attachment.start() if attachment else len(self.text)

    def section(self, heading: re.Pattern[str], subject: str = "") -> list[Zone]:
        """The clauses of the main text whose heading matches or names `subject` (an element), the first of them in order."""
        named = (
            Zone(clause.start, clause.end)
            for clause in self.clauses
            if clause.start in self.main
            and (
                heading.search(clause.heading)
                or (subject and subjects(clause.heading).get(subject, 0.0) >= _NAMES)
            )
        )
        return list(islice(named, _MOST_SECTIONS))

    def each(
        self,
        pattern: re.Pattern[str],
        zones: Iterable[Zone] | None = None,
        *,
        near: tuple[str, ...] = (),
        reach: tuple[int, int] = (120, 320),
    ) -> Iterator[re.Match[str]]:
        """Every match of `pattern` inside the zones (the main text when none is given).

        `near` names small-letter scraps one of which every match holds; only the characters `reach` before and after them are tried,
        which is many times quicker than trying the whole text.
        """
        for zone in (self.main,) if zones is None else zones:
            for stretch in self._stretches(zone, near, reach) if near else (zone,):
                yield from pattern.finditer(self.text, stretch.start, stretch.end)

    def _stretches(self, zone: Zone, near: tuple[str, ...], reach: tuple[int, int]) -> Iterator[Zone]:
        before, after = reach
        places: list[int] = []
        for scrap in near:
            at = self.low.find(scrap, zone.start, zone.end)
            while at >= 0:
                places.append(at)
                at = self.low.find(scrap, at + 1, zone.end)
        start = end = -1
        for place in sorted(places):
            if place - before > end:
                if end >= 0:
                    yield Zone(start, end)
                start = max(zone.start, place - before)
            end = min(zone.end, place + after)
        if end >= 0:
            yield Zone(start, end)

    def found(self, value: object, start: int, end: int, sureness: float, reason: str = "") -> Found:
        """A fact at its place; `sureness` is that of the pattern and is multiplied by how surely the page was read."""
        page = self.draft.page_at(start)
        excerpt = " ".join(self.draft.text[start:end].split())
        return Found(
            value=value,
            sureness=round(max(0.0, min(1.0, sureness * self._page_sureness(page))), 3),
            start=start,
            end=end,
            page=page,
            excerpt=excerpt if len(excerpt) <= EXCERPT else excerpt[: EXCERPT - 3] + "...",
            reason=reason,
        )

    def silent(self, reason: str) -> Found:
        """Nothing certain was found; the reason, unless the draft itself was not read whole."""
        return Found(reason=reason if self.draft.whole else f"{reason} {UNREAD}")

    def absent(self, value: object, reason: str) -> Found:
        """An observation made on the whole text (`value` holds because nothing speaks of it); null when pages are missing."""
        if not self.draft.whole or not self.text.strip():
            return self.silent(reason)
        return Found(value=value, sureness=round(0.85 * self.draft.sureness, 3), reason=reason)

    def _page_sureness(self, number: int | None) -> float:
        for page in self.draft.pages:
            if page.number == number and page.sureness is not None:
                return page.sureness
        return self.draft.sureness if not self.draft.pages else 1.0


def squeeze(text: str) -> str:
    """The text on one line, runs of blanks made one, edges free of punctuation and marks."""
    return " ".join(text.split()).strip(" ,;:.\"'-_|/")


def same_sentence(text: str, start: int, end: int) -> str:
    """What stands between two offsets since the last full stop, semicolon, empty line or "(2)"."""
    before = text[start:end]
    cuts = [match.end() for match in re.finditer(r"[.;]\s|\n\s*\n|\(\d{1,2}\)", before)]
    return before[cuts[-1] :] if cuts else before


def new_wording(text: str, start: int) -> bool:
    """Whether an addendum quotes what stands at `start` as the wording that is to hold from now on ("diubah sehingga berbunyi")."""
    before = text[max(0, start - 260) : start].lower()
    return bool(
        re.search(
            r"(?:diubah|diganti|sehingga|semula)\b.*\b(?:menjadi|berbunyi|sehingga)\b", before, re.DOTALL
        )
    ) and not former_wording(text, start)


def former_wording(text: str, start: int) -> bool:
    """Whether an addendum quotes what stands at `start` as the former wording ("semula berbunyi ...", before "diubah menjadi")."""
    before = text[max(0, start - 500) : start].lower()
    former = before.rfind("semula")
    return former >= 0 and not re.search(r"\bmenjadi\b|\bsehingga\b|\bdiubah\b|\bkini\b", before[former:])
