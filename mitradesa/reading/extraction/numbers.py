"""The registration numbers of an agreement as written, one for each party as a rule; numbers of other papers are left alone."""

import re

from mitradesa.core.language import _
from mitradesa.reading.extraction.sheet import Sheet, Zone, squeeze
from mitradesa.reading.found import Found

_WHOSE = (
    r"(?:pihak\s+\w+\s+(?:[:;.=]|\d\s)|(?:surat\s+)?[A-Za-z.()&\-]+(?: [A-Za-z.()&\-]+){0,4}\s{3,}(?=[\w.\-]*/)|"
    r"[A-Za-z][A-Za-z.()&\- 0-9]{1,48}\s*[:;=])"
)
_LABEL = re.compile(
    rf"(?:^[^\w\n]{{0,6}}(?:[A-Za-z]{{1,3}} )?|[ ]{{3,}}|\|\s*)"
    rf"(?:n[o0]m[o0e]r?\b|number(?=\s*[:.]))\s*(?:[/(|]\s*(?:number|no)\b\.?\s*\)?)?\s*(?:{_WHOSE}|"
    rf"(?:surat\s*)?(?:[:;.=]|I(?= ))?)"
    rf"|(?:^[^\w\n]{{0,6}}|[ ]{{3,}})no\s*[.:]+\s*(?:{_WHOSE}|:)?"
    r"|\s(?:dan|serta|[-;,&/])\s+(?:n[o0]m[o0]r\b\s*[:.]?|no\s*[.:]+)",
    re.IGNORECASE | re.MULTILINE,
)
_PLACEHOLDER = re.compile(r"\.{3,}|_{2,}|\[[^\]]*\]|\{[^}]*\}|<[^>]*>|\bx{3,}\b|/\s*/\s*/", re.IGNORECASE)
_SLASHED = re.compile(r"[\w.!\-&()]*(?: [\w.!\-&()]+)?[ ]?(?:/[ ]?[\w.!\-&() ]*){1,}")
_BY_YEAR = re.compile(r"\d{1,4}[A-Z]?\s+tahun\s+(?:19|20)\d\d", re.IGNORECASE)
_DOTTED = re.compile(r"[A-Z0-9]+(?:[.\-][A-Z0-9]+){2,}", re.IGNORECASE)
_LONGEST = 200
_ASIDE = re.compile(r"(?<=(?:19|20)\d\d)\s*\([^)]*\)\s*$")
_JOINED = re.compile(r"\s+(?:dan|serta|&)\s+(?=\S*\d)|\s*[;|]\s*", re.IGNORECASE)
_ROMAN = re.compile(r"(?<=[/.])[XV]{0,2}[Il]{1,3}(?=[/.])")
_MANGLED = re.compile(r"l\d[a-z]|[a-z]{0,2}l{3,}|[{}<>@?*~]")


def read_numbers(sheet: Sheet) -> Found:
    """`numbers`: list of texts as written; numbers too badly scanned are counted in the reason, not guessed."""
    good: dict[str, Zone] = {}
    bad = 0
    for match in _LABEL.finditer(sheet.text, sheet.title.start, sheet.title.end):
        zone = _value_zone(sheet, match.end())
        for written in _each(squeeze(_ASIDE.sub("", sheet.text[zone.start : zone.end]))):
            if not written or _PLACEHOLDER.search(written) or not any(sign.isdigit() for sign in written):
                continue
            if _readable(written):
                good.setdefault(written, zone)
            else:
                bad += 1
    if not good:
        return sheet.silent(
            "Nomor tertulis tetapi tidak terbaca."
            if bad
            else "Nomor perjanjian tidak tertulis atau masih titik-titik."
        )
    reason = _("{count} nomor lain tertulis tetapi tidak terbaca.").format(count=bad) if bad else ""
    places = list(good.values())
    return sheet.found(list(good), places[0].start, places[-1].end, 0.7 if bad else 0.92, reason)


def _each(written: str) -> list[str]:
    """The numbers that one label carries: "045/A/2023 dan 520/B/2023" are two, each with a stroke and a digit of its own."""
    parts = [part.strip(" ,;") for part in _JOINED.split(written)]
    apart = len(parts) > 1 and all("/" in part and re.search(r"\d", part) for part in parts)
    return parts if apart else [written]


def _value_zone(sheet: Sheet, start: int) -> Zone:
    end = sheet.text.find("\n", start, start + _LONGEST)
    end = end if end >= 0 else min(start + _LONGEST, len(sheet.text))
    if not sheet.text[start:end].strip(" :.;"):
        following = re.compile(r"\s*[:.]?\s*(?P<value>[^\n/]{0,200}/[^\n]{0,200})").match(sheet.text, end)
        if following and following.end() <= sheet.title.end:
            return Zone(following.start("value"), following.end("value"))
    next_label = _LABEL.search(sheet.text, start, end)
    stop = next_label.start() if next_label else end
    tail = re.search(r"\s+(?:tanggal|tentang|tgl)\b", sheet.text[start:stop], re.IGNORECASE)
    return Zone(start, start + tail.start() if tail else stop)


def _readable(written: str) -> bool:
    if written.count("(") != written.count(")") or _MANGLED.search(_ROMAN.sub("I", written)):
        return False
    if _BY_YEAR.fullmatch(written) or _DOTTED.fullmatch(written):
        return True
    if not _SLASHED.fullmatch(written):
        return False
    blanks = len(re.findall(r"(?<![/\s]) (?!/)", written))
    return blanks <= 3
