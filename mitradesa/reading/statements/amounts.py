"""Cells that say an exact amount, to the sen: "1.234.567,00", "1,234,567.00", "Rp 50.000,00 CR", "(25.000)", 1500000."""

import re
from dataclasses import dataclass

from mitradesa.reading.register.days import is_nothing
from mitradesa.reading.register.tables import Cell

MOST = 10**15
_DRESS = re.compile(r"(?:rp|idr)\.?", re.IGNORECASE)
_SIDE = re.compile(r"\b(?P<side>cr|kr|k|c|kredit|credit|db|dr|d|debet|debit)\b\.?", re.IGNORECASE)
_NEGATIVE = re.compile(r"\((?P<inside>.*)\)|-\s*(?P<before>.+)|(?P<after>.+?)\s*-")
_GROUPED = re.compile(
    r"\d{1,3}(?:(?P<sign>[.,' ])\d{3})(?:(?P=sign)\d{3})*(?:(?P<point>[.,])(?P<sen>\d{1,2}|-))?"
)
_PLAIN = re.compile(r"(?P<whole>\d+)(?:[.,](?P<sen>\d{1,2}|-))?")
_MEND = "Tulis angkanya seperti 1.234.567,00 atau 1234567."
INCOMING, OUTGOING = "in", "out"


@dataclass(frozen=True, slots=True)
class Exact:
    """An amount in sen, None where the cell says nothing; `side` is "in" or "out" where the cell itself says it; `wrong` why not."""

    total: int | None = None
    side: str = ""
    wrong: str = ""
    remedy: str = ""


def in_parts(total: int) -> tuple[int, int]:
    """Sen as whole rupiah and the rest."""
    return divmod(total, 100)


def side_of(text: str) -> str:
    """Which side a mark of banks means: CR, K, KREDIT come in, DB, D, DEBET go out; empty for anything else."""
    found = _SIDE.fullmatch(text.strip())
    if not found:
        return ""
    return INCOMING if found["side"][0].lower() in "ck" else OUTGOING


def read_exact(cell: Cell) -> Exact:
    """The amount that a cell says."""
    if is_nothing(cell) or isinstance(cell, bool):
        return Exact()
    if isinstance(cell, int | float):
        return _number(cell)
    text = " ".join(_DRESS.sub(" ", str(cell)).split())
    marked = _SIDE.search(text)
    side = side_of(marked[0]) if marked else ""
    bare = _SIDE.sub(" ", text).strip(" :").replace("'", "")
    negative = _NEGATIVE.fullmatch(bare) if not bare.endswith(",-") else None
    if negative:
        bare = next(part for part in negative.groups() if part is not None).strip()
    total = _total(bare.lstrip("+").strip())
    if total is None:
        return Exact(wrong=f'"{str(cell)[:60]}" tidak terbaca sebagai jumlah rupiah.', remedy=_MEND)
    return _bounded(-total if negative else total, side, str(cell))


def _number(cell: float) -> Exact:
    """A number out of a spreadsheet; one with more than two places behind the point was a grouped text that Excel broke."""
    total = round(cell * 100)
    if abs(cell) < MOST and abs(cell * 100 - total) > 1e-4 * max(1.0, abs(cell) / 1e9):
        return Exact(
            wrong=f"Angka {cell} bukan rupiah dengan sen; titik ribuan mungkin dibaca Excel sebagai koma.",
            remedy=_MEND,
        )
    return _bounded(total, "", str(cell))


def _total(text: str) -> int | None:
    grouped = _GROUPED.fullmatch(text)
    if grouped and grouped["point"] != grouped["sign"]:
        whole = text[: grouped.start("point")] if grouped["point"] else text
        return int(re.sub(r"\D", "", whole)) * 100 + _sen(grouped["sen"])
    plain = _PLAIN.fullmatch(text)
    return int(plain["whole"]) * 100 + _sen(plain["sen"]) if plain else None


def _sen(digits: str | None) -> int:
    return int(digits.ljust(2, "0")) if digits and digits != "-" else 0


def _bounded(total: int, side: str, text: str) -> Exact:
    if abs(total) > MOST * 100:
        return Exact(wrong=f"Jumlah {text[:40]} melebihi seribu triliun rupiah.", remedy=_MEND)
    return Exact(total, side)
