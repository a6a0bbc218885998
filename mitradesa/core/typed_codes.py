"""Codes typed off a paper list, "3 7 12-19" or one a line, read against the codes that an event has given out."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

LONGEST_RANGE = 500
_RANGE = re.compile(r"(\d{1,6})[-–](\d{1,6})")
_NUMBERED = re.compile(r"[A-Z]*?0*(\d{1,6})")
_NOT_SIGN = re.compile(r"[^0-9A-Z]+")


def plain_typed(text: str) -> str:
    """A code as it is compared: "k-0012" is "K0012"; of a card's address only the last part counts."""
    return _NOT_SIGN.sub("", text.strip().rstrip("/").rpartition("/")[2].upper())


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something typed that names nobody, and why, in Indonesian."""

    typed: str
    reason: str


@dataclass(frozen=True, slots=True)
class Typed:
    """What was read: the codes in the order typed, each once; those typed again; what names nobody."""

    codes: Sequence[str] = ()
    again: Sequence[str] = ()
    wrong: Sequence[Wrong] = ()


@dataclass(frozen=True, slots=True)
class CodeBook:
    """The codes of an event, by themselves and by the number that they end in, so that "12" finds "K0012"."""

    by_plain: Mapping[str, str]
    by_number: Mapping[int, Sequence[str]] = field(default_factory=dict)

    def find(self, typed: str) -> str | Wrong:
        """The code that somebody meant, or why there is none."""
        if exact := self.by_plain.get(plain_typed(typed)):
            return exact
        bare = typed.strip()
        numbered = self.by_number.get(int(bare), ()) if bare.isdecimal() and len(bare) <= 6 else ()
        if len(numbered) == 1:
            return numbered[0]
        if numbered:
            return Wrong(typed, f"cocok dengan {', '.join(numbered)}; ketik kode lengkapnya")
        return Wrong(typed, "tidak ada kode itu di daftar kegiatan ini")


def code_book(codes: Iterable[str]) -> CodeBook:
    """The book of the codes that an event has given out."""
    numbers: dict[int, list[str]] = defaultdict(list)
    plain: dict[str, str] = {}
    for code in codes:
        plain[plain_typed(code)] = code
        if found := _NUMBERED.fullmatch(plain_typed(code)):
            numbers[int(found[1])].append(code)
    return CodeBook(plain, numbers)


def read_codes(text: str, book: CodeBook) -> Typed:
    """Every code in a typed text; parts stand apart by blanks, commas or lines, "12-19" is every number from 12 to 19."""
    codes: dict[str, None] = {}
    again: dict[str, None] = {}
    wrong = []
    for found in (one for part in re.split(r"[\s,;]+", text.strip()) if part for one in _read(part, book)):
        if isinstance(found, Wrong):
            wrong.append(found)
        else:
            (again if found in codes else codes)[found] = None
    return Typed(list(codes), list(again), wrong)


def _read(part: str, book: CodeBook) -> Iterator[str | Wrong]:
    span = _RANGE.fullmatch(part)
    if span is None or plain_typed(part) in book.by_plain:
        yield book.find(part)
        return
    first, last = int(span[1]), int(span[2])
    if last < first or last - first >= LONGEST_RANGE:
        yield Wrong(part, "rentang harus naik dan paling panjang 500 nomor")
        return
    yield from (book.find(str(number)) for number in range(first, last + 1))


def next_number(codes: Iterable[str]) -> int:
    """The first number that no code of the event ends in or goes beyond."""
    return max((number for number in code_book(codes).by_number), default=0) + 1
