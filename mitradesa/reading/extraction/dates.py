"""Dates as a draft writes them: in words, in digits, partial where parts were left open; the signing day is told in `signing_days`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz, process

from mitradesa.reading.extraction.sheet import Sheet, Zone
from mitradesa.reading.extraction.words import NUMBER_WORDS, month_number, number_from_words, number_tokens

_NUMERIC = re.compile(r"(?<!\w)(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*[-/.]\s*((?:19|20)\d\d)(?!\d)")
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
_TOKEN = re.compile(r"[A-Za-z]+(?:[01|][A-Za-z]+)+|[12][0-9OoIl]{3}(?![A-Za-z0-9])|[A-Za-z]+|\d+")
_YEAR = re.compile(r"(?:19|20)\d\d")
SKIPPED = {"bulan", "tahun", "tanggal", "tgl"}
_BEHIND_YEAR = frozenset(
    {
        "bertempat",
        "kami",
        "yang",
        "antara",
        "oleh",
        "dan",
        "masehi",
        "para",
        "telah",
        "dengan",
        "pukul",
        "jam",
        "bersama",
        "kita",
        "maka",
        "atas",
        "kedua",
        "pihak",
    }
)


@dataclass(frozen=True, slots=True)
class Written:
    """A date as a draft states it; a part left open is None. `words` tells a date in words from one in digits."""

    year: int | None
    month: int | None
    day: int | None
    start: int
    end: int
    words: bool = False
    sureness: float = 0.95

    @property
    def iso(self) -> str | None:
        """As in "2021-09-22", "2020-07" or "2018"; None without a year or when no such day exists."""
        if self.year is None:
            return None
        if self.month is None:
            return f"{self.year:04d}"
        if self.day is None:
            return f"{self.year:04d}-{self.month:02d}"
        try:
            return date(self.year, self.month, self.day).isoformat()
        except ValueError:
            return None

    def disagrees(self, other: "Written") -> bool:
        """Whether a part that both state differs."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return any(mine is not None and theirs is not None and mine != theirs for mine, theirs in pairs)


def numeric_dates(sheet: Sheet, zone: Zone) -> Iterator[Written]:
    """Dates such as 22-09-2021, 22/9/2021 or 2021-09-22 in a zone."""
    for match in _NUMERIC.finditer(sheet.text, zone.start, zone.end):
        day, month, year = int(match[1]), int(match[3]), int(match[4])
        if 1 <= month <= 12 and 1 <= day <= 31:
            yield Written(year, month, day, match.start(), match.end())
    for match in _ISO.finditer(sheet.text, zone.start, zone.end):
        yield Written(int(match[1]), int(match[2]), int(match[3]), match.start(), match.end())


def named_dates(sheet: Sheet, zone: Zone) -> Iterator[Written]:
    """Dates with a month's name in a zone, day and year in words or in digits: "tanggal Lima Belas bulan Desember tahun 2014"."""
    tokens = [
        (_mended(match[0]), match.start(), match.end())
        for match in _TOKEN.finditer(sheet.text, zone.start, zone.end)
        if not _is_skipped(_mended(match[0]).lower())
    ]
    for index, (word, start, end) in enumerate(tokens):
        month = None if word.isdigit() else _month(word, sheet.text, start)
        if month is None:
            continue
        day, day_start, day_words = _number_before(tokens, index, sheet.text)
        year, year_end, year_words = _number_after(tokens, index, sheet.text)
        if year is None or not 1900 <= year <= 2100:
            if day is None:
                continue
            year, year_end, year_words = None, end, False
        exact = month_number(word, 100) is not None
        yield Written(
            year,
            month,
            day if day is not None and 1 <= day <= 31 else None,
            day_start if day is not None else start,
            year_end,
            words=day_words or year_words,
            sureness=0.95 if exact else 0.75,
        )


def _mended(token: str) -> str:
    """A token with what a scan confuses mended: "Ju1i" is "Juli", "2O22" is "2022"."""
    if token.isalpha() or token.isdigit():
        return token
    if token[0].isdigit():
        return token.translate(str.maketrans("OoIl", "0011"))
    return token.translate(str.maketrans("01|", "oll"))


def _is_skipped(word: str) -> bool:
    """Whether a word only stands beside a date: bulan, tahun, tanggal, or "tahun" as a scan reads it ("fahun", "thun")."""
    return word in SKIPPED or (4 <= len(word) <= 6 and word[-1] == "n" and fuzz.ratio(word, "tahun") >= 80)


def _month(word: str, text: str, start: int) -> int | None:
    if len(word) < 5:
        named = month_number(word, 100)
        # "mar", "des", "mei" are months only where a date is being written.
        return named if named is None or word[:1].isupper() or _date_before(text, start) else None
    return month_number(word, 76 if _date_before(text, start) else 86)


def _date_before(text: str, start: int) -> bool:
    return bool(re.search(r"(?:bulan|\d)\W{0,6}$", text[max(0, start - 14) : start], re.IGNORECASE))


def _near(text: str, left: int, right: int) -> bool:
    gap = text[left:right]
    return len(gap) <= 24 and not re.search(r"[;!?]|\n\s*\n\s*\n|\.{4}", gap)


def _number_before(tokens: list[tuple[str, int, int]], index: int, text: str) -> tuple[int | None, int, bool]:
    first, edge = index, tokens[index][1]
    while first > 0 and index - first < 4 and _near(text, tokens[first - 1][2], edge):
        word = tokens[first - 1][0]
        if word.isdigit():
            value = int(word)
            if 1 <= value <= 31 and (first == index or "(" in text[tokens[first - 1][2] : edge]):
                return value, tokens[first - 1][1], False
            break
        if not number_tokens(word):
            break
        first -= 1
        edge = tokens[first][1]
    if first == index:
        return None, tokens[index][1], False
    value_in_words = number_from_words(" ".join(token[0] for token in tokens[first:index]))
    return value_in_words, tokens[first][1], True


def _number_after(tokens: list[tuple[str, int, int]], index: int, text: str) -> tuple[int | None, int, bool]:
    last, edge = index, tokens[index][2]
    if (
        index + 1 < len(tokens)
        and _YEAR.fullmatch(tokens[index + 1][0])
        and _near(text, edge, tokens[index + 1][1])
    ):
        return int(tokens[index + 1][0]), tokens[index + 1][2], False
    while last + 1 < len(tokens) and last - index < 8 and _near(text, edge, tokens[last + 1][1]):
        if not number_tokens(tokens[last + 1][0]):
            break
        last += 1
        edge = tokens[last][2]
    if last == index:
        return None, edge, False
    if (
        last + 1 < len(tokens)
        and _near(text, edge, tokens[last + 1][1])
        and _torn_number(tokens[last + 1][0])
    ):
        return None, edge, False
    return number_from_words(" ".join(token[0] for token in tokens[index + 1 : last + 1])), edge, True


def _torn_number(word: str) -> bool:
    """Whether a word behind a year in words may be one more number word that a scan has torn ("dua puluh tjga")."""
    low = word.lower()
    if word.isdigit() or not 3 <= len(low) <= 9 or low in _BEHIND_YEAR:
        return False
    return process.extractOne(low, NUMBER_WORDS, scorer=fuzz.ratio, score_cutoff=62) is not None


def dates_in(sheet: Sheet, zone: Zone) -> list[Written]:
    """Every date of a zone that has at least a year, in the order of the text."""
    every = [*numeric_dates(sheet, zone), *named_dates(sheet, zone)]
    return sorted((written for written in every if written.iso), key=lambda written: written.start)
