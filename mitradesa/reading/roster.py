"""A list of people out of a spreadsheet: its cells as texts, which column means what, and the days written in them."""

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import python_calamine
from rapidfuzz import fuzz

from mitradesa.core.calendar import MONTHS
from mitradesa.core.plain import plain
from mitradesa.reading.draft import Unreadable

MOST_ROWS, MOST_COLUMNS, LONGEST_CELL, HEADING_WITHIN = 5_000, 40, 300, 25
LARGEST = 5_000_000
ALIKE = 86
_SAVE = "Simpan daftar itu di Excel sebagai XLSX, lalu unggah lagi."

FIELDS: Mapping[str, str] = {
    "name": "Nama",
    "role": "Jabatan",
    "place": "Kantor/Desa",
    "subdistrict": "Kecamatan",
    "nip": "NIP",
    "phone": "Telepon",
    "decree": "Nomor SK",
    "decree_on": "Tanggal SK",
    "since": "Mulai menjabat",
}
"""What a list may hold, by the heading that the template bears."""
NEEDED = ("name", "role", "place")
HEADINGS: Mapping[str, Sequence[str]] = {
    "name": ("nama", "nama lengkap", "nama pejabat", "nama pegawai"),
    "role": ("jabatan", "posisi", "nama jabatan", "peran"),
    "place": ("kantor desa", "desa", "kantor", "nama desa", "unit kerja", "instansi", "wilayah", "kode desa"),
    "subdistrict": ("kecamatan", "nama kecamatan", "kec"),
    "nip": ("nip", "nip nipd", "nomor induk pegawai"),
    "phone": (
        "telepon",
        "no hp",
        "nomor hp",
        "hp",
        "no telepon",
        "telp",
        "nomor wa",
        "whatsapp",
        "no wa",
        "no hp wa",
    ),
    "decree": ("nomor sk", "no sk", "sk", "nomor keputusan", "sk pengangkatan", "nomor sk pengangkatan"),
    "decree_on": ("tanggal sk", "tgl sk", "tanggal keputusan"),
    "since": ("mulai menjabat", "mulai", "tmt", "sejak", "mulai tanggal", "tanggal pelantikan"),
}
_NUMERIC_DAY = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})")
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[ T].*)?")
_NAMED_DAY = re.compile(r"(\d{1,2})[\s-]+([A-Za-z]+)\.?[\s-]+(\d{4})")
_OTHER_MONTHS = {
    "january": 1,
    "february": 2,
    "march": 3,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "aug": 8,
}
_OTHER_MONTHS |= {
    "october": 10,
    "oct": 10,
    "december": 12,
    "dec": 12,
    "nop": 11,
    "nopember": 11,
    "pebruari": 2,
    "agt": 8,
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a list as texts, the heading first, whose row in the file is `first_row`; and the guessed column of each field."""

    rows: list[list[str]]
    first_row: int
    columns: dict[str, int]


def read_roster(content: bytes) -> Sheet:
    """The first sheet that has a heading row with a name and an office; raises Unreadable with what to do."""
    if len(content) > LARGEST:
        raise Unreadable("Berkas lebih besar dari 5 MB.", "Hapus gambar dan lembar lain dari berkas itu.")
    try:
        book = python_calamine.load_workbook(io.BytesIO(content))
        sheets = [book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names]
    except (python_calamine.CalamineError, python_calamine.PasswordError, OSError, ValueError) as error:
        raise Unreadable(
            "Berkas itu bukan lembar kerja Excel, rusak, atau terkunci kata sandi.", _SAVE
        ) from error
    for sheet in sheets:
        found = _headed(
            [[_text(cell) for cell in row[:MOST_COLUMNS]] for row in sheet[: MOST_ROWS + HEADING_WITHIN]]
        )
        if found:
            return found
    raise Unreadable(
        "Tidak ada baris judul kolom dengan Nama, Jabatan, dan Kantor/Desa.",
        "Unduh contoh daftarnya, lalu salin nama-nama ke kolom yang sesuai.",
    )


def _headed(rows: list[list[str]]) -> Sheet | None:
    for number, row in enumerate(rows[:HEADING_WITHIN]):
        columns = guess_columns(row)
        if sum(field in columns for field in NEEDED) >= 2:
            below = rows[number : number + MOST_ROWS]
            if len(rows) - number > MOST_ROWS:
                raise Unreadable(
                    f"Daftar itu lebih dari {MOST_ROWS} baris.",
                    "Bagi menjadi beberapa berkas, misalnya per kecamatan.",
                )
            while below and not any(below[-1]):
                below.pop()
            return Sheet(below, number + 1, columns)
    return None


def guess_columns(heading: Sequence[str]) -> dict[str, int]:
    """Which column holds which field, by its heading; a column means one thing."""
    scored = sorted(
        (
            (max(fuzz.ratio(plain(cell), name) for name in names), field, number)
            for number, cell in enumerate(heading)
            if plain(cell)
            for field, names in HEADINGS.items()
        ),
        key=lambda one: (-one[0], one[2]),
    )
    found: dict[str, int] = {}
    for score, field, number in scored:
        if score >= ALIKE and field not in found and number not in found.values():
            found[field] = number
    return found


def _text(cell: object) -> str:
    if isinstance(cell, datetime | date):
        return cell.isoformat()[:10]
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell)) if abs(cell) < 1e15 else f"{cell:.0e}"
    return " ".join(str(cell).split())[:LONGEST_CELL] if cell is not None else ""


def read_day(text: str) -> date | None:
    """The day that a cell names: 2024-01-31, 31/01/2024, 31 Januari 2024; None where it names none."""
    if found := _ISO_DAY.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
    elif found := _NUMERIC_DAY.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
    elif found := _NAMED_DAY.fullmatch(text):
        day, month, year = int(found[1]), _month(found[2].lower()), int(found[3])
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(word: str) -> int:
    named = next((number for number, name in enumerate(MONTHS, 1) if name.lower().startswith(word[:3])), 0)
    return _OTHER_MONTHS.get(word, named) if len(word) >= 3 else 0


def column_letter(number: int) -> str:
    """How Excel names a column counted from 0."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
