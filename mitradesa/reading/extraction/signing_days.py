"""The day on which a draft says that it is signed, and whether the dates that say so agree; how dates are written is read in `dates`."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from mitradesa.core.language import _
from mitradesa.reading.extraction.dates import SKIPPED, Written, dates_in
from mitradesa.reading.extraction.sheet import Sheet, Zone
from mitradesa.reading.extraction.words import number_from_words
from mitradesa.reading.found import Found

_AROUND = SKIPPED | {
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
