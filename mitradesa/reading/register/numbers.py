"""Cells that say the numbers of a paper: one, or one of each party in one cell."""

import re
from dataclasses import dataclass

from mitradesa.reading.register.days import is_nothing
from mitradesa.reading.register.tables import Cell

LONGEST = 120
_LABEL = re.compile(
    r"^(?:(?:nomor|no|nomer|pihak\s+(?:pertama|kesatu|kedua|ketiga|i{1,3}|\d|desa)|desa|mitra|perusahaan)\b\s*[.:]*\s*)+",
    re.IGNORECASE,
)
_PARTED = re.compile(r"\s*(?:;|\n|\|)\s*")
_JOINED = re.compile(r"\s+(?:dan|serta|&|dengan)\s+|\s*,\s+|\s+/\s+(?=no)", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?: .*)?")
_MEND = "Ubah format sel menjadi Teks di Excel, lalu ketik ulang nomornya seperti pada naskah."


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers as written, in their order; `doubt` is what to look at, `wrong` why they could not be read."""

    found: tuple[str, ...] = ()
    doubt: str = ""
    wrong: str = ""
    remedy: str = ""


def read_numbers(cell: Cell) -> Numbers:
    """The numbers that a cell says."""
    if is_nothing(cell) or isinstance(cell, bool):
        return Numbers()
    text = str(cell).strip()
    if _DAY.fullmatch(text):
        return Numbers(
            wrong=f"Excel membaca nomor ini sebagai tanggal ({text[:10]}), jadi nomor aslinya hilang.",
            remedy=_MEND,
        )
    parts = [_bare(part) for part in _PARTED.split(text)]
    found = [one for part in parts for one in _unjoined(part) if one and not is_nothing(one)]
    too_long = next((one for one in found if len(one) > LONGEST), None)
    if too_long is not None:
        return Numbers(
            wrong=f'Nomor "{too_long[:40]}…" lebih dari {LONGEST} huruf.', remedy="Tulis nomornya saja."
        )
    doubt = "" if isinstance(cell, str) else "nomor ini hanya angka; periksa apakah bagian belakangnya hilang"
    return Numbers(tuple(dict.fromkeys(found)), doubt)


def _bare(part: str) -> str:
    return _LABEL.sub("", " ".join(part.split())).strip(" .:;,")


def _unjoined(part: str) -> list[str]:
    """Both numbers where "dan" or a comma parts two that look like numbers; a number may hold "&" and blanks itself."""
    sides = _JOINED.split(part)
    if len(sides) > 1 and all(_stands_alone(side) for side in sides):
        return [_bare(side) for side in sides]
    return [part]


def _stands_alone(side: str) -> bool:
    marks = len(re.findall(r"[/.\-]", side))
    return re.search(r"\d", side) is not None and (marks > 1 or (marks == 1 and side.lstrip()[:1].isdigit()))
