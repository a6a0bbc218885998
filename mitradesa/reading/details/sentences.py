"""The main text of a draft cut into sentences and list items, each with the words that lead it; what they mean is read elsewhere."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mitradesa.reading.extraction.sheet import Clause, Sheet

_CUT = re.compile(
    r"(?P<stop>[.;])(?=\s)|(?P<colon>:)[ ]*(?=\n)|(?P<page>\n[ ]*-{2,}[ ]*(?:halaman|page)[ ]*-{2,}[ ]*(?=\n))|"
    r"(?P<blank>\n[ ]*\n)|(?P<item>\n(?=[ ]*(?:\(\s?\w{1,3}\s?\)|\d{1,2}[.)]|[A-Za-z][.)]|[-•●–])[ ]))",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(
    r"(?:^|[^\w])(?:rp|no|nomor|pt|cv|jl|jln|drs|dra|dr|prof|ir|h|hj|kec|kab|sdr|a\.n|u\.b|s\.d|dll|tgl|bpk|st|rt|rw|tbk|tb|pasal|"
    r"ph|s|m|pj|plt|plh|\d{1,2})$|\n[ ]*[a-z]{1,3}$",
    re.IGNORECASE,
)
_MARK = re.compile(r"(?P<open>\(?)\s?(?P<sign>\d{1,2}|[A-Za-z]|[ivx]{2,4}|[-•●–])\s?(?P<close>[.)]?)(?=\s)")
_TITLED = re.compile(
    r"\W*(?:\w{1,3}[.)]\s*)?(?:hak|kewajiban|tugas|tanggung jawab|larangan)\b[^.;]{0,70}$", re.IGNORECASE
)
_PARTY = re.compile(r"pihak\s|penyewa|pengelola|mitra|desa\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or list item: its span, its words in small letters on one line, and the words before the list that it belongs to."""

    start: int
    end: int
    words: str
    lead: str = ""

    @property
    def said(self) -> str:
        """The sentence with what leads it: "pihak kedua berkewajiban memelihara bangunan"."""
        mark = _MARK.match(self.words) if self.lead and _style(self.words) else None
        return f"{self.lead} {self.words[mark.end() if mark else 0 :].lstrip()}" if self.lead else self.words


def split_sentences(sheet: Sheet, clauses: Sequence[Clause], start: int, end: int) -> list[Sentence]:
    """The sentences of the sheet between two offsets, in order; list items carry the words that lead their list."""
    headings = {clause.start: clause.heading for clause in clauses}
    begins = sorted(headings)
    spans = list(_spans(sheet, begins, start, end))
    found: list[Sentence] = []
    lead, style, under = "", "", ""
    for first, last in spans:
        if bisect_left(begins, last) > bisect_left(begins, first):
            heading = " ".join(headings.get(first, "").lower().split())
            lead, style, under = "", "", heading if _PARTY.search(heading) else ""
        words = " ".join(sheet.low[first:last].split())
        mark = _style(words)
        if lead and (not mark or mark == style):
            lead = ""
        found.append(Sentence(first, last, words, lead or (under if mark else "")))
        if words.endswith(":") or _TITLED.fullmatch(words):
            lead, style = words.rstrip(":"), mark
    return found


def _spans(sheet: Sheet, begins: Sequence[int], start: int, end: int) -> Iterator[tuple[int, int]]:
    text = sheet.text
    cuts = {match.end() for match in _CUT.finditer(text, start, end) if _cuts(text, match)}
    cuts |= {begin for begin in begins if start < begin < end}
    first = start
    for cut in [*sorted(cuts), end]:
        piece = text[first:cut]
        left = first + len(piece) - len(piece.lstrip())
        right = first + len(piece.rstrip())
        if right - left > 2:
            yield left, right
        first = cut


def _cuts(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence really ends here: not after "Rp." or "No.", nor where the next line goes on in small letters."""
    if match["stop"] == ".":
        return not _ABBREVIATED.search(text[max(0, match.start() - 8) : match.start()])
    if match["blank"] or match["page"]:
        following = text[match.end() : match.end() + 40].lstrip()
        before = text[max(0, match.start() - 40) : match.start()].rstrip()
        return not (following[:2].isalpha() and following[:1].islower() and before[-1:] not in ".;:")
    return True


def _style(words: str) -> str:
    """How a list item is marked: "(1)", "1.", "a)", "-"; empty for running text."""
    mark = _MARK.match(words)
    if mark is None or not (mark["close"] or mark["sign"] in "-•●–"):
        return ""
    sign = "1" if mark["sign"].isdigit() else "a" if mark["sign"].isalpha() else "-"
    return f"{mark['open']}{sign}{mark['close']}"
