"""How the agreement is sealed: stamp duty, number of copies, witnesses and those who take note; dates and parties are read elsewhere."""

import re

from mitradesa.reading.extraction.party_kinds import OFFICE
from mitradesa.reading.extraction.sheet import Sheet, squeeze
from mitradesa.reading.extraction.words import number_from_digits, number_from_words
from mitradesa.reading.found import Found

_STAMP = re.compile(r"\b(?:ber)?m[ae]t[ea]ra[il1]\w*|\bmeterei\b|\bbea\s+met", re.IGNORECASE)
_COPIES = re.compile(
    r"(?:rangkap|ragkap|"
    r"eksemplar)\s*(?:sebanyak\s*)?(?:(?P<digits>[\dlIO$S]{1,2})\s*)?(?:\(\s*(?P<bracket>[A-Za-z\s]{3,20})\)|"
    r"(?P<bare>dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\b)?",
    re.IGNORECASE,
)
_BEFORE_UNIT = re.compile(
    r"(?:(?P<digits>\d{1,2})?\s*\(\s*(?P<bracket>[A-Za-z\s]{3,20})\)|"
    r"\b(?P<bare>dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh))\s*(?:rangkap|eksemplar|"
    r"buah\s+asli)(?!\s*(?:asli\s+)?(?:untuk|bagi|lainnya))",
    re.IGNORECASE,
)
_WITNESSED = re.compile(
    r"^[^\w\n]{0,60}(?P<label>mengetahui(?:[ ]*[/&][ ]*\w+)?|menyetujui|saksi[\s\-]*saksi|"
    r"disaksikan\s+oleh|para\s+saksi|saksi(?=\W*(?:[:\d]|$)))\W*(?P<rest>[^\n]*)",
    re.IGNORECASE | re.MULTILINE,
)
_ITEM = re.compile(r"(?:^|\s{2})\W{0,12}\d{1,3}\s*[.)]\s*(?P<name>[A-Z][^\n(.]{2,50}(?:,\s*[A-Z][\w.]+)*)")
_NOISE = re.compile(
    r"nip\b|nik\b|ttd|materai|meterai|pihak\s+(?:ke|per)|tanda\s+tangan|stempel|\[|halaman|---|\.{4,}|_{3,}",
    re.IGNORECASE,
)


def read_signing(sheet: Sheet) -> dict[str, Found]:
    """`stamp`, `copies` and `witnesses`."""
    return {"stamp": _stamp(sheet), "copies": _copies(sheet), "witnesses": _witnesses(sheet)}


def _stamp(sheet: Sheet) -> Found:
    match = next(sheet.each(_STAMP, near=("etera", "atera", "etere", "bea met")), None)
    if match is None:
        return sheet.absent(False, "Meterai tidak disebut dalam naskah.")
    return sheet.found(True, match.start(), match.end(), 0.95)


def _copies(sheet: Sheet) -> Found:
    for pattern in (_COPIES, _BEFORE_UNIT):
        for match in sheet.each(pattern, near=("rangkap", "ragkap", "eksemplar", "buah")):
            written = match["bracket"] or match["bare"]
            words = number_from_words(written) if written else None
            digits = number_from_digits(match["digits"]) if match["digits"] else None
            count = words if words is not None else digits
            if count is not None and 1 <= count <= 30:
                return sheet.found(
                    count,
                    match.start(),
                    match.end(),
                    0.93 if words in (None, digits) or digits is None else 0.75,
                )
    return sheet.silent("Jumlah rangkap tidak dinyatakan.")


def _witnesses(sheet: Sheet) -> Found:
    from_end = max(sheet.head.end, sheet.main.end - 2500)
    names: list[str] = []
    start = end = 0
    for label in _WITNESSED.finditer(sheet.text, from_end, sheet.main.end):
        start = start or label.start()
        first = label.start("rest")
        block = sheet.text[first : min(label.end() + 420, first + 800, sheet.main.end)]
        named, used = _in_block(block)
        names.extend(name for name in named if name not in names)
        end = max(end, first + used, label.end())
    if names:
        return sheet.found(names, start, end, 0.65)
    if start:
        return sheet.silent("Ada ruang untuk saksi atau yang mengetahui, tetapi namanya tidak terbaca.")
    return sheet.silent("Tidak ada saksi atau pejabat yang mengetahui dalam naskah.")


def _in_block(block: str) -> tuple[list[str], int]:
    """Offices and numbered names below the label, to the next blank stretch; with how many characters were used."""
    stop = re.search(
        r"\n\s*\n\s*\n\s*\n\s*\n|\n\W*(?:pihak\s|lampiran|mengetahui|menyetujui|saksi)", block, re.IGNORECASE
    )
    block = block[: stop.start()] if stop else block
    found: list[tuple[int, int, str]] = []
    at = 0
    for line in block.splitlines(keepends=True):
        text = _named(line)
        if text and not _NOISE.search(text):
            items = [_named(match["name"]) for match in _ITEM.finditer(line)]
            if not items and (OFFICE.match(text) or (found and _is_person(text) and len(found) < 8)):
                items = [text]
            if items == [text] and found and OFFICE.match(found[-1][2]) and not OFFICE.match(text):
                _, _, office = found.pop()
                items = [f"{text} ({office})"]
            found.extend((at, at + len(line.rstrip()), item[:120]) for item in items)
        at += len(line)
    return [name for _, _, name in found], max((end for _, end, _ in found), default=0)


def _named(text: str) -> str:
    """A name with the last full stop of its degree."""
    name = squeeze(text)
    return f"{name}." if re.search(r"(?:\.|,\s*)[A-Za-z]{1,4}$", name) and f"{name}." in text else name


def _is_person(text: str) -> bool:
    words = text.replace(",", " ").split()
    return (
        1 < len(words) <= 6
        and all(word[0].isupper() for word in words)
        and not any(sign.isdigit() for sign in text)
    )
