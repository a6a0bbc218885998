"""The first day of an agreement beside the words that name it; which sentence speaks of its running time is told in `term`."""

import re
from dataclasses import replace

from mitradesa.reading.extraction.dates import Written, dates_in, named_dates
from mitradesa.reading.extraction.sheet import Sheet, Zone, same_sentence
from mitradesa.reading.extraction.words import month_number
from mitradesa.reading.found import Found

UNTIL = re.compile(
    r"selesai\s+(?:paling\s+lambat|selambat[\s\-]*lambat\w*|(?=(?:pada\s+)?(?:tanggal\s+)?\d{1,2}\s+[A-Z][a-z]+\s+20\d\d))|sampai\s+(?:dengan|pada|ke)?|s\s*[./]\s*d\b\.?|hingga|berakhir\s+(?:pada\s+)?(?:tanggal|"
    r"hari|(?=\d{1,2}\s+[A-Z][a-z]+\s+20\d\d))|until|\bs\.d\.?",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:terhitung|dimulai|mulai|berlaku|sejak|dari)\b", re.IGNORECASE)
_MONTH_ALONE = re.compile(r"(?<!\d )\b(?P<month>[A-Z][a-z]{2,8})\s*$")
_ALONE = re.compile(
    r"(?:terhitung\s+)?(?:mulai(?:\s+berlaku)?|sejak|dari)\s*(?:pada\s+)?tanggal\s+", re.IGNORECASE
)
_MONTH_ON = re.compile(
    r"\b(?:dimulai|mulai|terhitung|sejak)\s+(?:pada\s+)?(?:awal\s+)?(?:bulan\s+)?(?=[A-Z])", re.IGNORECASE
)

_ELSE_BEGINS = re.compile(
    r"perpanjang|diajukan|pembayaran|dibayar|membayar|evaluasi|laporan|pelaporan|denda|angsuran|cicilan|pemberitahuan|panen pertama",
    re.IGNORECASE,
)
_MONTH_OF_YEAR = re.compile(r"(?P<month>[A-Z][a-z]{2,8})\s+(?:tahun\s+)?(?P<year>20\d\d)\b")


def first_day(sheet: Sheet, before: Zone, last: Written) -> Written | None:
    """The first day that stands before "sampai" and the last day; one without a year has that of the last."""
    firsts = dates_in(sheet, before)
    if firsts and UNTIL.search(sheet.text, max(before.start, firsts[-1].start - 25), firsts[-1].start):
        return None
    if firsts and _FROM.search(sheet.text, before.start, firsts[-1].start):
        return firsts[-1]
    if (
        firsts
        and re.fullmatch(r"\s*,?\s*", sheet.text[firsts[-1].end : before.end])
        and len(firsts[-1].iso or "") == 10
    ):
        return firsts[-1]
    return None if firsts else _in_same_year(sheet, before, last)


def _in_same_year(sheet: Sheet, before: Zone, last: Written) -> Written | None:
    """A first day or month without a year of its own, no later in the year than the last: "1 Juli sampai dengan 14 Agustus 2024".

    "Mulai September sampai dengan Agustus 2021" leaves the first year to be guessed, so it stays silent.
    """
    if last.year is None or last.month is None:
        return None
    near = Zone(max(before.start, before.end - 40), before.end)
    days = [day for day in named_dates(sheet, near) if before.end - day.end < 3]
    if days and days[-1].year is None:
        first = replace(days[-1], year=last.year)
        return first if str(first.iso) < str(last.iso) else None
    alone = _MONTH_ALONE.search(sheet.text, near.start, near.end)
    month = month_number(alone["month"], 100) if alone else None
    if alone is None or month is None or month >= last.month:
        return None
    return Written(last.year, month, None, alone.start("month"), alone.end("month"), sureness=0.85)


def lone_start(sheet: Sheet, zones: list[Zone]) -> Found | None:
    """The day, or the month of its year, that "mulai" or "sejak" names in the term's own article."""
    for zone in zones:
        for match in _ALONE.finditer(sheet.text, zone.start, zone.end):
            at = match.end()
            first = next(
                (one for one in dates_in(sheet, Zone(at, min(at + 60, zone.end))) if one.start - at < 25),
                None,
            )
            if first:
                return sheet.found(first.iso, first.start, first.end, 0.85)
    return None


def lone_month(sheet: Sheet, zones: list[Zone]) -> Found | None:
    """The month of a year in which the term begins ("dimulai Januari 2024"), in its own article and not where something else begins."""
    for zone in zones:
        for match in _MONTH_ON.finditer(sheet.text, zone.start, zone.end):
            month = _MONTH_OF_YEAR.match(sheet.text, match.end(), zone.end)
            number = month_number(month["month"], 100) if month else None
            said = same_sentence(sheet.text, max(zone.start, match.start() - 160), match.start())
            if month and number and not _ELSE_BEGINS.search(said):
                return sheet.found(f"{month['year']}-{number:02d}", month.start(), month.end(), 0.8)
    return None
