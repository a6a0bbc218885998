"""Indonesian number words and month names, tolerant of scanning noise; dates and money are read elsewhere."""

import re
from functools import lru_cache

from rapidfuzz import fuzz, process

_UNITS = {
    "nol": 0,
    "kosong": 0,
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
}
_TEENS = {"sepuluh": 10, "sebelas": 11}
_SCALES = {
    "ribu": 10**3,
    "juta": 10**6,
    "miliar": 10**9,
    "milyar": 10**9,
    "triliun": 10**12,
    "trilyun": 10**12,
}
_OTHERS = {"belas", "puluh", "ratus", "seratus", "seribu"}
NUMBER_WORDS = frozenset({*_UNITS, *_TEENS, *_SCALES, *_OTHERS})
_OTHER_WORDS = frozenset(
    {
        "sabtu",
        "suatu",
        "tempat",
        "depan",
        "bebas",
        "balas",
        "beras",
        "kelas",
        "ribut",
        "batas",
        "luas",
        "dasar",
        "besar",
        "seluas",
        "selaku",
        "sebesar",
    }
)
_GLUED = re.compile("(?:" + "|".join(sorted(NUMBER_WORDS, key=len, reverse=True)) + ")")
_ALL_GLUED = re.compile(f"{_GLUED.pattern}+")
_WORD = re.compile(r"[A-Za-z]+")

MONTHS = {
    "januari": 1,
    "februari": 2,
    "pebruari": 2,
    "maret": 3,
    "april": 4,
    "mei": 5,
    "juni": 6,
    "juli": 7,
    "agustus": 8,
    "september": 9,
    "oktober": 10,
    "november": 11,
    "nopember": 11,
    "desember": 12,
    "january": 1,
    "february": 2,
    "march": 3,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "october": 10,
    "december": 12,
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "agu": 8,
    "agt": 8,
    "agst": 8,
    "ags": 8,
    "sep": 9,
    "sept": 9,
    "okt": 10,
    "nov": 11,
    "nop": 11,
    "des": 12,
}
_LONG_MONTHS = [name for name in MONTHS if len(name) >= 5]


@lru_cache(maxsize=4096)
def number_tokens(word: str) -> tuple[str, ...]:
    """The number words that one written word stands for ("duapuluh" is two of them); empty when it is no number word."""
    low = word.lower()
    if low in NUMBER_WORDS:
        return (low,)
    if _ALL_GLUED.fullmatch(low):
        return tuple(_GLUED.findall(low))
    if len(low) < 4 or low in _OTHER_WORDS:
        return ()
    best = process.extractOne(low, NUMBER_WORDS, scorer=fuzz.ratio, score_cutoff=79)
    return (str(best[0]),) if best else ()


@lru_cache(maxsize=1024)
def month_number(word: str, least: int = 82) -> int | None:
    """The month that a word names, 1 to 12; a misread name counts from a likeness of `least` percent."""
    low = word.lower()
    if low in MONTHS:
        return MONTHS[low]
    if len(low) < 4:
        return None
    best = process.extractOne(low, _LONG_MONTHS, scorer=fuzz.ratio, score_cutoff=least)
    return MONTHS[str(best[0])] if best else None


def number_from_words(text: str) -> int | None:
    """The number written in words; None when any word is not a number word ("dua ribu dua satu" reads as 2021)."""
    tokens: list[str] = []
    for word in _WORD.findall(text):
        parts = number_tokens(word)
        if not parts:
            return None
        tokens.extend(parts)
    return _count(tokens) if tokens else None


def _count(words: list[str]) -> int:
    total, section = 0, 0
    pending: int | None = None
    for word in words:
        if word in _UNITS:
            pending = _UNITS[word] if pending is None else pending * 10 + _UNITS[word]
        elif word in _SCALES:
            total += (section + (pending or 0) or 1) * _SCALES[word]
            section, pending = 0, None
        elif word == "seribu":
            total, section, pending = total + 1000, 0, None
        else:
            section += _step(word, pending)
            pending = None
    return total + section + (pending or 0)


def _step(word: str, pending: int | None) -> int:
    if word in _TEENS:
        return _TEENS[word]
    if word == "seratus":
        return 100
    if word == "belas":
        return 10 + (pending or 0)
    return (1 if pending is None else pending) * (10 if word == "puluh" else 100)


def number_from_digits(text: str) -> int | None:
    """Digits with common misreadings mended (l, I, | for 1; O for 0; S5 for 5); None when other signs remain."""
    mended = re.sub(r"^[S$](?=\d)", "", text.strip()).translate(str.maketrans("lI|OoS$", "1110055"))
    return (
        int(mended)
        if mended.isdecimal() and any(sign.isdigit() for sign in text) and len(mended) < 16
        else None
    )
