"""The lines of a draft with their places and shapes: which are page furniture and which could be a heading. Clauses live in `clauses`."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

SMALL_WORDS = frozenset(
    {
        "dan",
        "atau",
        "serta",
        "di",
        "ke",
        "dari",
        "dalam",
        "pada",
        "untuk",
        "oleh",
        "dengan",
        "yang",
        "atas",
        "bagi",
        "antara",
    }
    | {"tentang", "terhadap", "of", "and", "the", "for", "para", "pihak", "kerja", "sama"}
)
_SEPARATOR = re.compile(r"-{2,}\s*(?:halaman|page)\s*-*", re.I)
_PAGE_NUMBER = re.compile(
    r"(?:hal(?:aman)?\.?\s*[-:]?\s*\d{1,3}.{0,14}|page\s*\d{1,3}.{0,10}|\d{1,3}\s*\|\s*p?age|\d{1,3}\s*\|?"
    r"|[-–—~]+\s*\d{1,3}\s*[-–—~]+|\d{1,3}\s*/\s*\d{1,3}|hal(?:aman)?\s*\d?\w{0,3}dari\s*\w{0,3})",
    re.I,
)
_INITIALS = re.compile(
    r"\W*(?:paraf\b.*|(?:pihak\s*(?:pertama|kesatu|kedua|ketiga|i{1,3}|[12])\W*){1,3}"
    r"|(?:(?:pihak|kesatu|kedua|pertama)\W*){1,4})[\W\d]*",
    re.I,
)
_MARKUP = re.compile(r"^[\s>]*#{1,6}\s+|[*_`]{2,}")
_LETTERS = re.compile(r"[^\W\d_]")
_NUMBERED = re.compile(r"\W{0,3}(?:\(?[0-9a-zA-Z]{1,3}[.)\]|]|\(?\d{1,2}\)|[-•●▪–*]\s)")
_ENDS_OPEN = re.compile(
    r"(?:[,(]|\b(?:dalam|pada|dengan|dan|atau|dimaksud|maksud|oleh|dari|untuk|sesuai|ketentuan|bunyi|isi|menurut|berdasarkan|lihat|jo"
    r"|terhadap|mengubah|tersebut|diatur|yakni|yaitu|ayat|pasal|huruf|atas|antara|s/d|sampai))\s*$",
    re.I,
)
_LONG = 300
_CAPITAL_RUN = r"[A-Z][A-Z/&(),\-]+(?:\s+[A-Z/&(),\-]{2,}){0,9}"
_INLINE = re.compile(
    rf"(?<=\s)(?=(?:PASAL|Pasal)\s+(?:\d{{1,2}}|[IVX]{{1,5}})\s*[:.\-–]?\s+{_CAPITAL_RUN}(?:\s|$))"
    r"|(?<=[.;:]\s)(?=Pasal\s+\d{1,2}\s+[A-Z(])|(?<=\s)(?=BAB\s+[IVX]{1,5}\s+[A-Z]{3})|(?<=\s)(?=#{1,6}\s)|(?<=\s)(?=\*\*[A-Z])"
    rf"|(?<=\s)(?=Demikian(?:lah)?\s)"
)
_HEAD_OF_INLINE = re.compile(
    rf"(?:PASAL|Pasal|BAB)\s+\S{{1,5}}\s*[:.\-–]?\s+{_CAPITAL_RUN}(?=\s)(?!\s+[A-Z]{{2}})"
)
_NOISE = " \t\r-–—_.·•~|=:;"
_RULES = "-–—_~=|"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `start` and `end` are offsets in the draft's text, `words` is the line without markup and outer blanks.

    `speaks` says whether it has words of the agreement: it is neither blank nor page furniture.
    """

    start: int
    end: int
    words: str
    marked: bool
    speaks: bool

    @property
    def blank(self) -> bool:
        """Whether the line has no words."""
        return not self.words


def split_lines(text: str) -> list[Line]:
    """The lines of `text` in order, page separators and blank lines included; a text run together on one line is cut before each Pasal."""
    lines: list[Line] = []
    start = 0
    for raw in re.split(r"[\n\f\v\x1c-\x1e\x85\u2028\u2029]", text):
        for piece in _pieces(raw) if len(raw) > _LONG else (raw,):
            lines.append(_line(piece, start))
            start += len(piece)
        start += 1
    return lines


def _line(raw: str, start: int) -> Line:
    marked = bool(_MARKUP.search(raw))
    words = _MARKUP.sub("", raw).strip() if marked else raw.strip()
    words = _without_rule(words)
    return Line(start, start + len(raw), words, marked, speaks=bool(words) and not is_furniture(words))


def _without_rule(words: str) -> str:
    """A line without the row of dashes that typists and OCR leave at its end."""
    bare = words.rstrip(_NOISE)
    tail = words[len(bare) :]
    return bare if sum(tail.count(sign) for sign in _RULES) >= 2 else words


def _pieces(raw: str) -> list[str]:
    """A long line cut before each Pasal that opens inside it and after its heading in capitals."""
    cuts = [found.start() for found in _INLINE.finditer(raw)]
    heads = [found.end() for cut in (0, *cuts) if (found := _HEAD_OF_INLINE.match(raw, cut))]
    places = [0, *sorted({*cuts, *heads}), len(raw)]
    return [raw[first:last] for first, last in pairwise(places)]


@lru_cache(maxsize=4096)
def is_furniture(words: str) -> bool:
    """Whether a line belongs to the page and not to the agreement: separators, page numbers, initials, specks."""
    if len(words) > 70:
        return False
    if _SEPARATOR.fullmatch(words) or _PAGE_NUMBER.fullmatch(words) or _INITIALS.fullmatch(words):
        return True
    return len(_LETTERS.findall(words)) < 3


def letters_share_upper(words: str) -> float:
    """The share of letters that are capitals, 0 to 1; 0 without letters."""
    letters = _LETTERS.findall(words)
    return sum(letter.isupper() for letter in letters) / len(letters) if letters else 0.0


@lru_cache(maxsize=4096)
def is_capitals(words: str) -> bool:
    """Whether a line is written in capitals, as headings are (small words and a little noise allowed)."""
    if letters_share_upper(words) >= 0.85:
        return True
    tokens = [token for token in re.findall(r"[^\W\d_]{2,}", words) if token.lower() not in SMALL_WORDS]
    upper = sum(token.isupper() for token in tokens)
    return bool(tokens) and upper / len(tokens) >= 0.75 and letters_share_upper(words) >= 0.6


def is_title_case(words: str) -> bool:
    """Whether every word of weight begins with a capital: "Hak dan Kewajiban"."""
    tokens = [token for token in re.findall(r"[^\W\d_]{2,}", words) if token.lower() not in SMALL_WORDS]
    return bool(tokens) and all(token[0].isupper() for token in tokens)


@lru_cache(maxsize=4096)
def could_be_heading(words: str, longest: int = 110) -> bool:
    """Whether the shape of a line lets it be a heading; its words are not looked at."""
    if not words or len(words) > longest or is_furniture(words) or starts_numbered(words):
        return False
    if words[-1] in ",;:" or (words.endswith(".") and not is_capitals(words)):
        return False
    return is_capitals(words) or (is_title_case(words) and len(words.split()) <= 9)


def starts_numbered(words: str) -> bool:
    """Whether a line begins as an item of a list: "(1)", "a.", "2)"."""
    return bool(_NUMBERED.match(words))


def ends_open(words: str) -> bool:
    """Whether a line stops in the middle of a sentence that may go on with "Pasal 5"."""
    return bool(_ENDS_OPEN.search(words))
