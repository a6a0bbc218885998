"""Cells that say an amount in rupiah: "Rp 1.250.000,-", 1.25E6, "12,5 juta", "nihil"."""

import re
from dataclasses import dataclass

from mitradesa.reading.register.days import is_nothing
from mitradesa.reading.register.tables import Cell

MOST = 10**15
LEAST = 1_000
_SCALES = {"ribu": 10**3, "rb": 10**3, "juta": 10**6, "jt": 10**6, "miliar": 10**9, "milyar": 10**9, "m": 10**9, "t": 10**12,
           "triliun": 10**12}  # fmt: skip
_AMOUNT = re.compile(
    r"(?:(?:rp|idr)\.?\s*)?(?P<number>-?\d[\d.,\s]*\d|-?\d)\s*(?P<scale>ribu|rb|juta|jt|miliar|milyar|triliun|m|t)?\b\.?"
    r"\s*(?:rupiah)?\s*(?:,?\s*-+)?\s*(?:\([^)]*\))?",
    re.IGNORECASE,
)
_SCIENTIFIC = re.compile(r"-?\d+(?:[.,]\d+)?[eE][+]?\d{1,2}")
_SHARE = re.compile(
    r"\d\s*%|persen|bagi\s+hasil|(?:/|\bper|\bsetiap|\btiap)\s*(?:bulan|tahun|hari|unit|orang|kg|m2|panen)",
    re.IGNORECASE,
)
_MEND = (
    "Tulis jumlah rupiahnya dengan angka saja, mis. 1250000; keterangan lain pindahkan ke kolom keterangan."
)


@dataclass(frozen=True, slots=True)
class Amount:
    """Whole rupiah, or None; `aside` is a text that belongs in the note, `doubt` what to look at, `wrong` why it could not be read."""

    rupiah: int | None = None
    aside: str = ""
    doubt: str = ""
    wrong: str = ""
    remedy: str = ""


def read_amount(cell: Cell) -> Amount:
    """The rupiah that a cell says."""
    if is_nothing(cell) or isinstance(cell, bool):
        return Amount()
    if isinstance(cell, int | float):
        return _checked(cell, str(cell))
    text = " ".join(str(cell).split())
    if _SCIENTIFIC.fullmatch(text):
        return _checked(float(text.replace(",", ".")), text)
    if _SHARE.search(text):
        return Amount(
            aside=text,
            doubt="yang tertulis bagian atau tarif, bukan jumlah seluruhnya; disimpan di keterangan",
        )
    match = _AMOUNT.fullmatch(text.rstrip(" .;"))
    number = _number(match["number"], scaled=bool(match["scale"])) if match else None
    if match is None or number is None:
        return Amount(wrong=f'"{text[:60]}" tidak terbaca sebagai jumlah rupiah.', remedy=_MEND)
    return _checked(number * _SCALES.get((match["scale"] or "").lower(), 1), text)


def _number(digits: str, *, scaled: bool) -> float | None:
    """Digits with their marks: the last mark is a decimal one where one or two digits follow it, or where juta stands behind."""
    bare = digits.replace(" ", "")
    if re.fullmatch(r"-?\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|-?\d+,\d{1,2}", bare):
        return float(bare.replace(".", "").replace(",", "."))
    if re.fullmatch(r"-?\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|-?\d+(?:\.\d{1,2})?", bare):
        return float(bare.replace(",", ""))
    if scaled and re.fullmatch(r"-?\d+[.,]\d+", bare):
        return float(bare.replace(",", "."))
    return None


def _checked(number: float, text: str) -> Amount:
    if number < 0:
        return Amount(wrong=f"Jumlah {text} kurang dari nol.", remedy=_MEND)
    if number > MOST:
        return Amount(wrong=f"Jumlah {text} melebihi seribu triliun rupiah.", remedy=_MEND)
    rupiah = round(number)
    if 0 < rupiah < LEAST:
        return Amount(rupiah, doubt=f"nilainya hanya Rp{rupiah}; mungkin tertulis dalam ribuan atau jutaan")
    return Amount(rupiah)
