"""How clauses are numbered: Pasal, BAB, roman, letter and decimal openings of a line, OCR slips included. No headings, no spans."""

import re
from dataclasses import dataclass
from functools import lru_cache

_PASAL_WORD = (
    r"(?:[PpFf]\s?[aA4@]\s?[sS5$]\s?[aA4@eE]\s?[lLIi1|tT!](?![a-zA-Z])|P[Ss][Ll]?(?=[\s.])"
    r"|[Aa]rti[kc](?:el|le)|ARTI[KC](?:EL|LE)|(?:Pasa|PASA)(?=[\s.]))"
)
_WORD_NUMBER = (
    r"(?i:(?:ke)?(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)(?:\s?(?:belas|puluh))?"
    r"|(?:ke)?(?:sepuluh|sebelas)|pertama|tunggal)"
)
_NUMBER = rf"(?:ke)?[-\s]{{0,2}}(?P<number>[0-9lIiOoSBZz|!]{{1,3}}[A-C]?|[IVXLivxl]{{1,7}}|{_WORD_NUMBER})"
_PASAL = re.compile(rf"^\W{{0,6}}{_PASAL_WORD}[\s.:,;_\-–—]{{0,4}}{_NUMBER}(?P<rest>$|[^\w].*$)")
_PASAL_BARE = re.compile(rf"^\W{{0,4}}{_PASAL_WORD}\W{{0,4}}(?P<odd>[^\s]{{0,3}})\W*$")
_PASAL_LIKE = re.compile(r"^\W{0,4}(?P<word>[A-Za-z5$]{4,6})[\s.]{1,3}(?P<number>\d{1,2})\W*$")
_CHAPTER = re.compile(
    r"^\W{0,4}(?:BAB|Bab|8AB|BA8)[\s.:]{0,3}(?P<number>[IVXLivxl1|]{1,7}|\d{1,2})(?P<rest>$|[^\w].*$)"
)
_DECIMAL = re.compile(r"^\W{0,3}(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})[.)]?\s+(?P<rest>\S.*)$")
_OUTLINE = re.compile(
    r"^\[?(?P<number>[IVXL]{1,6}|[IVXl|]{2,6}|[A-Z1-9]|1\d|[lL|])\s?[.)\]](?!\d)\s*(?P<rest>\S.*)$"
)
_OUTLINE_LOOSE = re.compile(r"^(?P<number>[IVX]{1,5}|[lL|])\s+(?P<rest>[A-Z]{3}.*)$")
_OUTLINE_SPELLED = re.compile(rf"^(?P<number>{_WORD_NUMBER})\s*[:.]\s+(?P<rest>\S.*)$")
_REFERENCE = re.compile(
    r"^\W*(?:ayat|huruf|angka|butir|di\s?atas|tersebut|ini\b|perjanjian|nota|kesepakatan|kesepahaman|kontrak|undang|peraturan|permen|perda"
    r"|perdes|uu\b|pp\b|dan\b|atau\b|jo\b|juncto|s\.?/?d\b|sampai|kitab|kuh|hingga|serta\b)",
    re.I,
)
_ADDENDUM = re.compile(
    r"^\W*(?:yang\s+)?(?:semula|berbunyi|di\s?ubah|dihapus|ditambah|disisip|diganti|menjadi)", re.I
)
_DIGIT_SLIPS = str.maketrans(
    {
        "l": "1",
        "I": "1",
        "i": "1",
        "|": "1",
        "!": "1",
        "O": "0",
        "o": "0",
        "S": "5",
        "B": "8",
        "Z": "2",
        "z": "2",
    }
)
_UNITS = (
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)
_IN_BOTH_TONGUES = re.compile(rf"^\s*/\s*{_PASAL_WORD}[\s.:]{{1,3}}(?:\d{{1,3}}|[IVXL]{{1,7}})\b[\s.:]*")
_SPELLED = re.compile(rf"^\(\s*{_WORD_NUMBER}\s*\)")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


@dataclass(frozen=True, slots=True)
class Opening:
    """The numbered opening of a line: `kind` is pasal, bab, decimal or outline, `written` the number as read, `rest` what follows it."""

    kind: str
    written: str
    rest: str


def roman_value(written: str) -> int | None:
    """The value of a roman number up to 89, None when it is none; "l" and "|" count as I."""
    cleaned = written.replace("l", "I").replace("|", "I").replace("!", "I").upper()
    if not cleaned or any(letter not in _ROMAN for letter in cleaned):
        return None
    values = [_ROMAN[letter] for letter in cleaned]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def digits_value(written: str) -> int | None:
    """The value of a number in digits with OCR slips mended ("l0" is 10), None when it is none."""
    mended = (
        written.rstrip("ABC").translate(_DIGIT_SLIPS)
        if written[:1] not in "B"
        else written.translate(_DIGIT_SLIPS)
    )
    return int(mended) if mended.isdecimal() and 0 < int(mended) < 200 else None


def spelled_value(written: str) -> int | None:
    """The value of a number in Indonesian words up to ninety ("ketiga", "dua belas"), None when it is none."""
    words = written.casefold().strip()
    if words in {"pertama", "tunggal"}:
        return 1
    first, _, last = (
        words.removeprefix("ke").replace("belas", " belas").replace("puluh", " puluh").partition(" ")
    )
    for whole in (words.removeprefix("ke"), first):
        if whole in _UNITS:
            unit = _UNITS.index(whole) + 1
            break
    else:
        return None
    if whole == words.removeprefix("ke"):
        return unit
    return unit + 10 if "belas" in last else unit * 10


def is_clean_roman(written: str) -> bool:
    """Whether a number is surely roman: two or more roman letters in capitals, or a lone V or X."""
    return bool(re.fullmatch(r"[IVXL]{2,7}|[VX]", written))


@lru_cache(maxsize=4096)
def pasal_opening(words: str) -> Opening | None:
    """The opening of a Pasal, None when the line has none or only refers to one."""
    match = _PASAL.match(words)
    if match is None:
        return _odd_pasal(words)
    rest = _SPELLED.sub("", _IN_BOTH_TONGUES.sub("", match["rest"]).strip()).strip()
    if _ADDENDUM.match(rest) or not _refers(rest):
        return Opening("pasal", match["number"], rest if re.search(r"\w", rest) else "")
    return None


def _refers(rest: str) -> bool:
    bare = rest.lstrip(".:-–—, ")
    if not bare:
        return False
    if rest.startswith((",", ";")) or _REFERENCE.match(bare):
        return not bare.isupper()
    return bare[0].islower() and rest[0] not in ":-–—"


def _odd_pasal(words: str) -> Opening | None:
    bare = _PASAL_BARE.match(words)
    if bare is not None and words[:1].isupper():
        return Opening("pasal", "", "")
    like = _PASAL_LIKE.match(words)
    if like is not None and _near_pasal(like["word"].casefold()):
        return Opening("pasal", like["number"], "")
    return None


def _near_pasal(word: str) -> bool:
    """Whether an OCR'd word is "pasal" but for one letter, or two of a longer one ("panal", "pasaal")."""
    if not word.startswith(("p", "f")) or word in {"pasar", "pada", "para"}:
        return False
    kept = sum(1 for letter in "asal" if letter in word[1:])
    return kept >= 3 and abs(len(word) - 5) <= 1


@lru_cache(maxsize=4096)
def chapter_opening(words: str) -> Opening | None:
    """The opening of a BAB, None when the line has none."""
    match = _CHAPTER.match(words)
    if match is None or _refers(match["rest"].strip()):
        return None
    return Opening("bab", match["number"], match["rest"].strip())


@lru_cache(maxsize=4096)
def decimal_opening(words: str) -> Opening | None:
    """A decimal opening such as "7.1 Masa Berlaku", None when the line has none."""
    match = _DECIMAL.match(words)
    return Opening("decimal", match["number"], match["rest"].strip()) if match else None


@lru_cache(maxsize=4096)
def outline_opening(words: str) -> Opening | None:
    """A number before a heading ("II. RUANG LINGKUP", "A. Umum", "3. BIAYA", "KEDUA : Biaya"), None when there is none."""
    match = _OUTLINE.match(words) or _OUTLINE_LOOSE.match(words) or _OUTLINE_SPELLED.match(words)
    return Opening("outline", match["number"], match["rest"].strip()) if match else None


def settle_numbers(written: list[str]) -> list[str]:
    """The numbers of all Pasal of a draft, cleaned: digits for a draft in digits, roman letters for a draft in roman.

    An unclear one ("l", "II") is read the way that continues the count; one that cannot be read stays empty.
    """
    clear_digits = sum(any(letter.isdecimal() for letter in number) for number in written)
    clear_roman = sum(is_clean_roman(number) for number in written)
    roman = clear_roman > clear_digits or (
        clear_digits == 0 and all(number == "I" for number in written if number)
    )
    settled: list[str] = []
    last = 0
    for number in written:
        shown, last = _settle(number, roman, last)
        settled.append(shown)
    return [_between(settled, place) for place in range(len(settled))]


def _between(settled: list[str], place: int) -> str:
    """An unreadable number that its neighbours leave only one value for."""
    before, after = settled[place - 1 : place], settled[place + 1 : place + 2]
    if settled[place] or not before or not after or not (before[0].isdecimal() and after[0].isdecimal()):
        return settled[place]
    return str(int(before[0]) + 1) if int(after[0]) == int(before[0]) + 2 else ""


def _settle(number: str, roman: bool, last: int) -> tuple[str, int]:
    spelled = spelled_value(number)
    if spelled is not None:
        return str(spelled), spelled
    as_roman, as_digits = roman_value(number), digits_value(number)
    if roman and as_roman is not None and not number.isdecimal():
        return number.replace("l", "I").replace("|", "I").upper(), as_roman
    if as_roman == last + 1 and as_digits != last + 1:
        return str(as_roman), as_roman
    value = as_digits if as_digits is not None else as_roman
    if value is None:
        return "", last + 1
    suffix = number[-1] if number[-1:] in ("A", "C") and number[:-1].isdecimal() else ""
    return f"{value}{suffix}", value
