"""Dates in a draft: in words, in digits, partial where day or month were left as dots; the signing date and whether the dates agree."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from rapidfuzz import fuzz, process

from mitradesa.core.language import _
from mitradesa.reading.extraction.sheet import Sheet, Zone
from mitradesa.reading.extraction.words import NUMBER_WORDS, month_number, number_from_words, number_tokens
from mitradesa.reading.found import Found

_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*[-/.]\s*((?:19|20)\d\d)(?!\d)")
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
_TOKEN = re.compile(r"[A-Za-z]+(?:[01|][A-Za-z]+)+|[12][0-9OoIl]{3}(?![A-Za-z0-9])|[A-Za-z]+|\d+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SKIPPED = {"bulan", "tahun", "tanggal", "tgl"}
_AROUND = _SKIPPED | {
    "ini",
    "senin",
    "selasa",
    "rabu",
    "kamis",
    "jumat",
    "jum",
    "sabtu",
    "minggu",
    "ahad",
    "pada",
    "hari",
}
_SAME_DATE = 60
"""Characters within which a second date in the opening is the first one written again."""
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
_ANCHOR = re.compile(
    r"\bpada\s+hari\b|\bhari\s+ini\b|\bpada\s+tanggal\b|\bpada\s+\w+\s+\w+\s*,?\s*tanggal\b|\b(?:dibuat|ditanda\s?tangani)\b[^.;\n]{0,50}?\b(?:tanggal|(?:hari\s+)?(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu))\b",
    re.IGNORECASE,
)
_OTHER_ACT = re.compile(
    r"\b(?:bahwa|telah|diserah\w*|menandatangani|berdasarkan|sesuai|mulai|sampai|berakhir|terbit|dikeluarkan|disahkan|didirikan|dilaksanakan|nomor)\b[^.;\n]{0,90}$",
    re.IGNORECASE,
)
_ANCHOR_END = re.compile(
    r"\bbertempat\b|\bber\s?tanda\s?tangan|\bkami\b|\bantara\b|\bdibuat\b|\btelah\b|\byang\b|"
    r"\bbertemu\b|\bberdasarkan\b|\bsesuai\b|\bnomor\b|\bkedua\s+belah\b|\bpara\s+pihak\b|\bpihak\s+\w+|\bsepakat\b|\bpasal\b|^\s*(?:1|I)\s*[.)]",
    re.IGNORECASE | re.MULTILINE,
)
_HEADER = re.compile(
    r"^[^\w\n]{0,60}(?:hari\s*[/,]\s*)?(?:tanggal|tgl)\s*\.?\s*:?(?=[^\n]{4,40}$)",
    re.IGNORECASE | re.MULTILINE,
)
_SURE = 0.9
_PLACE = re.compile(r"^[^\w\n]{0,70}[A-Z][A-Za-z. ]{2,30},\s*(?=[^\n]{4,40}$)", re.MULTILINE)
_BETWEEN_PLACE = re.compile(
    r"(?:pada\s+)?(?:hari\s+)?(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad)?[\s,]*(?:tanggal|tgl\.?)?[\s:]*",
    re.IGNORECASE,
)
_SPAN = re.compile(r"\W*(?:s\s*[./]\s*d\b|sampai\b|hingga\b|-\s*\d)", re.IGNORECASE)
_DAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
_DAY_NAME = re.compile(
    r"\b(?P<day>senin|selasa|rabu|kamis|jum['\u2019 ]?at|sabtu|minggu|ahad)\b(?:\s*,?\s*(?:tanggal|tgl\.?)?\s*:?\s*\(?\s*)$",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?:di\s?tanda\s?tangani\s+|dibuat\s+(?=(?:di\s+[A-Z][\w ]{2,30}?\s*,?\s*)?pada\s+hari)|menandatangani\s+(?:\w+\s+){0,3}ini\s+|"
    r"ditetapkan\s+(?:di\s+[^\n]{2,40}\n\s*)?)"
    r"(?:di\s+[A-Z][\w ]{2,30}?\s*,?\s*)?(?:pada\s+)?(?:hari\s+\w+\s*,?\s*)?tanggal\s+",
    re.IGNORECASE,
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
    return word in _SKIPPED or (4 <= len(word) <= 6 and word[-1] == "n" and fuzz.ratio(word, "tahun") >= 80)


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


def signing_dates(sheet: Sheet) -> list[Written]:
    """The dates on which the draft says that it is signed: opening words, opening digits, header, closing; surest first."""
    opening = _opening_dates(sheet)
    header = [
        written
        for match in _HEADER.finditer(sheet.text, sheet.title.start, sheet.title.end)
        for written in dates_in(sheet, _line(sheet, match.end()))[:1]
    ]
    if not opening and not header:
        header = list(_dates_at_places(sheet, sheet.title))[:1]
    return [*opening, *header, *_closing_dates(sheet)]


def _dates_at_places(sheet: Sheet, zone: Zone) -> Iterator[Written]:
    """Dates of lines that are only a place and a date ("Contoh, 4 Maret 2024")."""
    for match in _PLACE.finditer(sheet.text, zone.start, zone.end):
        for one in dates_in(sheet, _line(sheet, match.end()))[:1]:
            if _at_a_place(sheet, match.end(), one):
                yield one


def _opening_dates(sheet: Sheet) -> list[Written]:
    for anchor in _ANCHOR.finditer(sheet.text, 0, sheet.head.end):
        if _of_another_act(sheet, anchor):
            continue
        zone = _opening_zone(sheet, anchor.end())
        written = dates_in(sheet, zone)
        if written:
            same = [one for one in written[:3] if one.start - written[0].end < _SAME_DATE]
            return sorted(same, key=lambda one: (not one.words, -len(one.iso or ""), one.start))
        year = re.search(
            r"\btahun\b\W*((?:[A-Za-z]+\W+){2,6}|(?:19|20)\d\d)",
            sheet.text[zone.start : zone.end],
            re.IGNORECASE,
        )
        value = _bare_year(year[1]) if year else None
        if year and value and not _unread_words(sheet.text[zone.start : zone.start + year.start()]):
            return [
                Written(value, None, None, zone.start + year.start(), zone.start + year.end(1), sureness=0.85)
            ]
    return _bracketed_date(sheet)


def _of_another_act(sheet: Sheet, anchor: re.Match[str]) -> bool:
    """Whether "pada tanggal" dates something that went before ("bahwa kios telah diserahkan pada tanggal ...")."""
    before = sheet.text[max(0, anchor.start() - 120) : anchor.start()]
    return "tanggal" in anchor[0].lower() and bool(_OTHER_ACT.search(before))


def _unread_words(before_year: str) -> bool:
    """Whether day and month are written but unreadable, rather than left open."""
    words = [word for word in re.findall(r"[A-Za-z]{3,}", before_year) if word.lower() not in _AROUND]
    return len(words) >= 2


def _bracketed_date(sheet: Sheet) -> list[Written]:
    """A date in brackets near the opening, where the scan has torn the sentence itself apart."""
    anchor = _ANCHOR.search(sheet.text, 0, sheet.head.end)
    if anchor is None:
        return []
    near = Zone(max(0, anchor.start() - 200), min(anchor.end() + 500, sheet.head.end))
    bracketed = [one for one in dates_in(sheet, near) if sheet.text[: one.start].rstrip().endswith("(")]
    return [replace(one, sureness=0.75) for one in bracketed[:1]]


def _opening_zone(sheet: Sheet, start: int) -> Zone:
    end = min(start + 330, sheet.main.end)
    stop = _ANCHOR_END.search(sheet.text, start + 4, end)
    return Zone(start, stop.start() if stop else end)


def _bare_year(text: str) -> int | None:
    if text[:1].isdigit():
        return int(text)
    words = re.findall(r"[A-Za-z]+", text)
    for length in range(len(words), 1, -1):
        value = number_from_words(" ".join(words[:length]))
        if value and 1900 <= value <= 2100:
            return value
    return None


def _line(sheet: Sheet, start: int) -> Zone:
    end = sheet.text.find("\n", start)
    return Zone(start, end if end >= 0 else len(sheet.text))


def _closing_dates(sheet: Sheet) -> list[Written]:
    prose = sheet.head.end >= sheet.main.end
    first = (
        max(sheet.title.end, sheet.main.end - 1500) if prose else max(sheet.head.end, sheet.main.end - 3000)
    )
    tail = Zone(first, sheet.main.end)
    found: list[Written] = []
    for pattern in (_SIGNED, _PLACE, _HEADER):
        for match in pattern.finditer(sheet.text, tail.start, tail.end):
            line = _line(sheet, match.end())
            near = Zone(match.end(), min(match.end() + 60, tail.end)) if pattern is _SIGNED else line
            found.extend(
                one
                for one in dates_in(sheet, near)[:1]
                if one.start - match.end() < 30
                and (pattern is not _PLACE or _at_a_place(sheet, match.end(), one))
            )
    return found


def _at_a_place(sheet: Sheet, after: int, written: Written) -> bool:
    """Whether a date stands right behind a place ("Contoh, 4 Maret 2024") and does not begin a span of time."""
    between = _BETWEEN_PLACE.fullmatch(sheet.text, after, written.start)
    return bool(between) and not _SPAN.match(sheet.text, written.end)


def _other_day(sheet: Sheet, written: Written) -> tuple[int, str] | None:
    """Where the name of a day right before a whole date is not the day of that date, with the words that say so."""
    named = _DAY_NAME.search(sheet.text, max(0, written.start - 40), written.start)
    if named is None or len(written.iso or "") != 10 or written.sureness < _SURE:
        return None
    day = re.sub(r"\W", "", named["day"].lower()).replace("ahad", "minggu")
    right = _DAYS[date.fromisoformat(str(written.iso)).weekday()]
    if day == right:
        return None
    told = _("Tertulis hari {day}, tetapi {date} adalah hari {right}.")
    return named.start(), told.format(day=day.capitalize(), date=written.iso, right=right.capitalize())


def read_dates(sheet: Sheet) -> dict[str, Found]:
    """`signed_on` (ISO text, partial where parts are open) and `date_conflict`."""
    dates = signing_dates(sheet)
    if not dates:
        reason = "Tanggal penandatanganan tidak tertulis atau tidak terbaca."
        return {
            "signed_on": sheet.silent(reason),
            "date_conflict": sheet.absent(False, "Tidak ada dua tanggal yang dapat dibandingkan."),
        }
    clash = next(((one, other) for one in dates for other in dates if one.disagrees(other)), None)
    first = dates[0]
    if clash:
        start, end = min(one.start for one in clash), max(one.end for one in clash)
        conflict = sheet.found(True, start, end, 0.85, f"Tertulis {clash[0].iso} dan {clash[1].iso}.")
        signed = sheet.found(first.iso, first.start, first.end, 0.6, conflict.reason)
        return {"signed_on": signed, "date_conflict": conflict}
    other_day = _other_day(sheet, first)
    if other_day:
        conflict = sheet.found(True, other_day[0], first.end, 0.7, other_day[1])
        return {
            "signed_on": sheet.found(first.iso, first.start, first.end, 0.7, other_day[1]),
            "date_conflict": conflict,
        }
    fullest = max(dates, key=lambda one: len(one.iso or ""))
    return {
        "signed_on": sheet.found(fullest.iso, fullest.start, fullest.end, fullest.sureness),
        "date_conflict": sheet.found(False, first.start, first.end, 0.9 if len(dates) > 1 else 0.8),
    }
