"""Who stands under the agreement: the names in the columns where the parties sign; the opening's own words are read elsewhere."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mitradesa.reading.extraction.names import is_person_name
from mitradesa.reading.extraction.party_kinds import OFFICE, party_kind
from mitradesa.reading.extraction.sheet import Sheet, squeeze

_REACH = 2500
_LINES = 18
_CELL = re.compile(r"[^\s|](?:(?!\s{3,}|\t|\|).)*")
_PARTY = re.compile(
    r"^\W*(?:(?:para\s+)?pihak\s+(?:ke)?(?P<which>pertama|satu|kesatu|dua|kedua|tiga|ketiga|I{1,3}|[123])\b|(?:yang\s+)?(?:menyewa(?:kan)?|meminjam(?:kan)?)\b"
    r"|(?:penyewa|penyedia|pengelola|penggarap|peminjam|pemilik|mitra)\b|(?:pemberi|penerima)\s+\w+|untuk\s+(?!lebih)[A-Z]|(?:untuk\s+dan\s+)?atas\s+nama\b)",
    re.IGNORECASE,
)
_ORDER = {"pertama": 0, "satu": 0, "i": 0, "1": 0, "dua": 1, "ii": 1, "2": 1, "tiga": 2, "iii": 2, "3": 2}
_STOP = re.compile(
    r"^\W*(?:mengetahui|menyetujui|diketahui|disetujui|disaksikan|saksi|para\s+saksi|lampiran|tembusan|catatan|diundangkan)|^\W*-{5,}",
    re.IGNORECASE,
)
_MARKS = re.compile(
    r"\b(?:ttd|tertanda|m[ae]t[ea]rai|cap|stempel|nip|nik|nidn|pangkat|pembina|penata|tanda\s+tangan)\b|^\W*$|\.{4}|_{3}|\[",
    re.IGNORECASE,
)

_TASK = re.compile(
    r"\b(?:pelaksana|kegiatan|anggaran|komitmen|penandatangan\w*|pernyataan|jaminan|kontrak|kuasa|divisi|bagian|bidang|seksi|urusan)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Signed:
    """One column: its label, the words above the name, the name; `order` counts parties from 0, None where the label tells none."""

    label: str
    order: int | None
    words: str
    name: str
    start: int


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    column: int
    start: int
    row: int


def signature_block(sheet: Sheet, labels: Sequence[str] = ()) -> list[Signed]:
    """The columns in the order of the text; empty where no block is recognised. `labels` are the draft's own words for its parties."""
    known = {label.casefold() for label in labels if label}
    first = max(sheet.title.end, sheet.main.end - _REACH)
    rows = _rows(sheet, first)
    for place, row in enumerate(rows):
        if row and all(_is_head(cell.text, known) for cell in row) and _begins(rows, place):
            block = _columns(rows[place : place + _LINES])
            if len(block) > 1:
                return block
    return []


def _rows(sheet: Sheet, first: int) -> list[list[_Cell]]:
    text = sheet.draft.text
    start = text.find("\n", first) + 1
    rows: list[list[_Cell]] = []
    while 0 < start < sheet.main.end:
        end = text.find("\n", start)
        end = end if end >= 0 else len(text)
        line = sheet.text[start:end] if "\t" not in text[start:end] else text[start:end]
        rows.append(
            [
                _Cell(_cell_text(cell[0]), cell.start(), start + cell.start(), len(rows))
                for cell in _CELL.finditer(line.replace("\t", "    "))
            ]
        )
        start = end + 1
    return rows


def _is_head(cell: str, known: set[str]) -> bool:
    if len(cell) > 70 or cell.endswith("."):
        return False
    return (
        cell.casefold() in known
        or bool(_PARTY.match(cell) or OFFICE.match(cell))
        or party_kind(cell) not in ("other", "individual")
    )


def _begins(rows: list[list[_Cell]], place: int) -> bool:
    """Whether a row of labels begins the block: two side by side, or one label of a party that stands alone."""
    row = rows[place]
    return len(row) in (2, 3) or (len(row) == 1 and bool(_PARTY.fullmatch(row[0].text.rstrip(" ,:"))))


def _columns(rows: list[list[_Cell]]) -> list[Signed]:
    """The cells of each column put together; stacked blocks are columns of one cell each."""
    columns: list[list[_Cell]] = []
    sided = len(rows[0]) > 1
    for place, row in enumerate(rows):
        if row and _STOP.match(row[0].text):
            break
        if not sided and len(row) > 1:
            break
        if len(row) > len(columns) and sum(_is_signer(cell.text) for cell in row) > len(columns) > 0:
            return []
        if place == 0 or (not sided and row and _PARTY.match(row[0].text)):
            columns.extend([cell] for cell in row)
            continue
        for cell in row:
            _nearest(columns, cell, sided).append(cell)
    return [signed for column in columns if (signed := _signed(column)) is not None]


def _nearest(columns: list[list[_Cell]], cell: _Cell, sided: bool) -> list[_Cell]:
    if not sided:
        return columns[-1]
    middle = cell.column + len(cell.text) / 2
    return min(columns, key=lambda column: abs(column[0].column + len(column[0].text) / 2 - middle))


def _signed(column: list[_Cell]) -> Signed | None:
    """The name of a column: the first that stands below room for a signature, else the first at all."""
    label = column[0].text
    signers = [place for place, cell in enumerate(column) if place and _is_signer(cell.text)]
    if not signers:
        return None
    chosen = next(
        (
            place
            for place in signers
            if column[place].row - column[place - 1].row > 1 or _MARKS.search(column[place - 1].text)
        ),
        signers[0],
    )
    words = " ".join(cell.text for cell in column[:chosen] if not _MARKS.search(cell.text))
    return Signed(label, _order(label), words, column[chosen].text.strip("() "), column[chosen].start)


def _is_signer(text: str) -> bool:
    name = text.strip("() ")
    if _MARKS.search(name) or OFFICE.match(name) or _PARTY.match(name) or not is_person_name(name):
        return False
    return (
        party_kind(name.split(",")[0]) == "other"
        and len(re.findall(r"[A-Za-z]{2,}", name)) <= 9
        and not _TASK.search(name)
    )


def _cell_text(raw: str) -> str:
    """The words of a cell, with the last full stop of a degree."""
    words = squeeze(raw)
    return f"{words}." if "," in words and raw.rstrip().endswith(f"{words}.") else words


def _order(label: str) -> int | None:
    match = _PARTY.match(label)
    which = (match["which"] or "").lower() if match else ""
    return _ORDER.get(which.removeprefix("ke"), _ORDER.get(which)) if which else None
