"""Answers typed off paper tests, one person a line: "12 1A 2C 3B" or "12 ACB", read against the items of the test."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mitradesa.core.typed_codes import CodeBook, Wrong

LETTERS = "ABCDEFGH"
EMPTY = "-"
_ONE = re.compile(r"(\d{1,3})[.):]?([A-H-])")
_ROW = re.compile(r"[A-H-]+")


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One line as read: whose code, the option chosen for each item by their places (None: left empty), and what is wrong with it."""

    number: int
    typed: str
    code: str = ""
    chosen: Mapping[int, int | None] | None = None
    wrong: str = ""


def read_answers(text: str, book: CodeBook, options: Mapping[int, int]) -> list[AnswerLine]:
    """Every line that holds something; `options` is how many choices each item has, by its place."""
    lines = [(number, line.split()) for number, line in enumerate(text.upper().splitlines(), 1)]
    read = [_line(number, parts, book, options) for number, parts in lines if parts]
    seen: set[str] = set()
    result = []
    for line in read:
        twice = not line.wrong and line.code in seen
        seen.add(line.code)
        result.append(
            AnswerLine(line.number, line.typed, wrong=f"{line.code} sudah diketik di atas") if twice else line
        )
    return result


def _line(number: int, parts: Sequence[str], book: CodeBook, options: Mapping[int, int]) -> AnswerLine:
    typed = " ".join(parts)
    code = book.find(parts[0].rstrip(":"))
    if isinstance(code, Wrong):
        return AnswerLine(number, typed, wrong=f"{code.typed}: {code.reason}")
    try:
        return AnswerLine(number, typed, code, _chosen(parts[1:], options))
    except ValueError as fault:
        return AnswerLine(number, typed, wrong=str(fault))


def _chosen(parts: Sequence[str], options: Mapping[int, int]) -> Mapping[int, int | None]:
    pairs = [pair for part in parts for pair in _pairs(part, sorted(options))]
    if not pairs:
        raise ValueError("belum ada jawabannya")
    chosen: dict[int, int | None] = {}
    for place, letter in pairs:
        if place not in options:
            raise ValueError(f"tidak ada soal nomor {place}")
        if place in chosen:
            raise ValueError(f"soal {place} diketik dua kali")
        if letter != EMPTY and LETTERS.index(letter) >= options[place]:
            raise ValueError(f"soal {place} tidak punya pilihan {letter}")
        chosen[place] = None if letter == EMPTY else LETTERS.index(letter) + 1
    return chosen


def _pairs(part: str, places: Sequence[int]) -> list[tuple[int, str]]:
    part = part.strip(",;")
    if one := _ONE.fullmatch(part):
        return [(int(one[1]), one[2])]
    if _ROW.fullmatch(part):
        if len(part) > len(places):
            raise ValueError(f"jawabannya {len(part)}, soalnya {len(places)}")
        return list(zip(places, part, strict=False))
    raise ValueError(f'"{part}" bukan jawaban; tulis seperti 1A 2C atau ACB')
