"""The language of the draft and whether a party is foreign."""

import re

from mitradesa.reading.extraction.sheet import Sheet
from mitradesa.reading.found import Found

_INDONESIAN = (
    "yang",
    "dan",
    "dengan",
    "untuk",
    "dalam",
    "ini",
    "pada",
    "oleh",
    "pihak",
    "atau",
    "akan",
    "dari",
    "sebagai",
    "tidak",
    "perjanjian",
    "kerja",
    "sama",
    "berdasarkan",
    "adalah",
    "dapat",
)
_ENGLISH = (
    "the",
    "of",
    "and",
    "to",
    "in",
    "this",
    "shall",
    "by",
    "for",
    "with",
    "party",
    "parties",
    "agreement",
    "between",
    "or",
    "be",
    "is",
    "any",
    "which",
)
_FOREIGN = re.compile(
    r"\bLtd\b|\bInc\b|\bLLC\b|\bGmbH\b|\bPte\b|\bPty\b|\bB\.V\.|\bS\.A\.|\bSdn\b|\bBhd\b|\bCo\.,|"
    r"warga\s+negara\s+asing|\bWNA\b|perusahaan\s+asing|kedutaan|embassy|"
    r"(?i:hukum\s+negara)\s+(?!(?i:(?:kesatuan\s+)?republik\s+indonesia|indonesia|r\.?i\b))[A-Z]\w+|"
    r"(?i:kewarganegaraan)\W+(?!(?i:indonesia))[A-Z]\w+",
)
_LOCAL_KINDS = frozenset(
    {"village", "bpd", "kelurahan", "bumdes", "bkad", "cooperative", "school", "government", "community"}
)


def read_language(sheet: Sheet) -> Found:
    """`language`: id, en, two or other."""
    words = sheet.words.total()
    if words < 8:
        return sheet.silent("Teks terlalu pendek untuk mengenali bahasanya.")
    indonesian = sum(sheet.words[word] for word in _INDONESIAN) / words
    english = sum(sheet.words[word] for word in _ENGLISH) / words
    if indonesian < 0.05 and english < 0.08:
        return sheet.found("other", 0, len(sheet.text), 0.5)
    if indonesian >= 0.05 and english >= 0.08:
        return sheet.found("two", 0, len(sheet.text), 0.8)
    return sheet.found("id" if indonesian >= 0.05 else "en", 0, len(sheet.text), 0.95)


def read_foreign(sheet: Sheet, kinds: list[str]) -> Found:
    """`foreign_party`: True where a party shows itself foreign, False where all `kinds` of party are Indonesian by nature, else None."""
    match = _FOREIGN.search(sheet.text, 0, sheet.head.end)
    if match:
        return sheet.found(True, match.start(), match.end(), 0.75)
    if len(kinds) > 1 and all(kind in _LOCAL_KINDS for kind in kinds):
        return sheet.absent(False, "Semua pihak adalah badan atau masyarakat di Indonesia menurut namanya.")
    return sheet.silent("Naskah tidak menyatakan apakah pihak lain adalah pihak asing.")
