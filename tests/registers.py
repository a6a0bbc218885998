"""Registers as offices keep them, made by code with every damage that real ones have; the villages are real, all else is invented."""

import io
import random
from dataclasses import dataclass, field
from datetime import date, timedelta

import xlsxwriter

from mitradesa.core.calendar import MONTHS
from mitradesa.reading.extraction.areas import official_areas
from mitradesa.records.models import Region

LAHAT = "16.04"
HEADERS = (
    "No",
    "Kecamatan",
    "Desa",
    "Kode Desa",
    "Nomor PKS",
    "No. Pihak Kedua",
    "Nama Mitra",
    "Tentang",
    "Ruang Lingkup",
    "Tgl TTD",
    "Jangka Waktu",
    "Berakhir",
    "Nilai (Rp)",
    "Petugas",
    "Ket.",
)
FORMS = ("PT", "CV", "Koperasi", "Yayasan", "UD")
NAMES = ("Contoh Alam", "Sumber Rekaan", "Mitra Andai", "Karya Umpama", "Tirta Misal", "Sawit Contoh")
SUBJECTS = (
    "Perjanjian Kerja Sama pengelolaan air terjun",
    "PKS pengolahan kopi",
    "Sewa tanah kas desa",
    "Kerja sama pengelolaan sampah",
    "Pembangunan kios pasar desa",
    "MoU wisata megalitikum",
)


@dataclass(slots=True)
class Made:
    """A register: its rows as cells, and by kind of damage the numbers of the rows (from 1, as Excel counts) that have it."""

    rows: list[list[object]] = field(default_factory=list)
    damaged: dict[str, list[int]] = field(default_factory=dict)


def lahat() -> list[Region]:
    """The regency of Lahat with its subdistricts, villages and kelurahan, as the official list names them."""
    areas = official_areas()
    within = areas.within({LAHAT})
    rows = [
        Region(code="16", name="Sumatera Selatan", level="province", kind="province"),
        Region(code=LAHAT, name="Kabupaten Lahat", level="regency", kind="kabupaten", parent_id="16"),
    ]
    heads = {area.code[:8]: area.subdistrict for area in within}
    rows += [
        Region(code=code, name=name, level="subdistrict", kind="subdistrict", parent_id=LAHAT)
        for code, name in heads.items()
    ]
    rows += [
        Region(code=one.code, name=one.name, level="village", kind=one.kind, parent_id=one.code[:8])
        for one in within
    ]
    return Region.objects.bulk_create(rows, ignore_conflicts=True)


def messy(count: int, seed: int = 7) -> Made:
    """A register of `count` rows below a title, two lines of headers and a counting line."""
    chance = random.Random(seed)
    villages = official_areas().within({LAHAT})
    made = Made()
    width = len(HEADERS)
    made.rows = [
        ["DAFTAR KERJA SAMA DESA KABUPATEN LAHAT", *[None] * (width - 1)],
        [None] * width,
        list(HEADERS),
        [f"({number})" for number in range(1, width + 1)],
    ]
    for number in range(1, count + 1):
        row = _row(number, chance, chance.choice(villages))
        kind = DAMAGES[number % len(DAMAGES)]
        if kind is not None:
            kind(row, chance)
            made.damaged.setdefault(kind.__name__.strip("_"), []).append(len(made.rows) + 1)
        made.rows.append(row)
    made.rows.append(["Jumlah", *[None] * (width - 4), 1_000_000, None, None])
    return made


def _row(number, chance, village):
    day = date(2018, 1, 1) + timedelta(days=chance.randrange(2500))
    years = chance.choice((1, 2, 3, 5))
    return [
        number,
        village.subdistrict,
        village.name,
        village.code,
        f"140/{number}/PKS/{day.year}",
        f"{number:03d}/MTR/{day.month}/{day.year}",
        f"{chance.choice(FORMS)} {chance.choice(NAMES)} {chance.randrange(60)}",
        chance.choice(SUBJECTS),
        "Pengelolaan bersama dan bagi hasil",
        day,
        f"{years} tahun",
        None,
        chance.randrange(1, 900) * 100_000,
        chance.choice(("Contoh A", "Contoh B")),
        None,
    ]


def _day_in_words(row, chance):
    row[9] = f"{row[9].day} {MONTHS[row[9].month - 1]} {row[9].year}"


def _day_in_digits(row, chance):
    row[9] = f"{row[9]:%d/%m/%Y}"


def _serial(row, chance):
    row[9] = (row[9] - date(1899, 12, 30)).days


def _month_only(row, chance):
    row[9] = f"{row[9]:%m-%Y}"


def _impossible_day(row, chance):
    row[9] = "31/02/2021"


def _code_as_integer(row, chance):
    row[3] = int(str(row[3]).replace(".", ""))


def _code_without_name(row, chance):
    row[2], row[1] = None, None
    row[3] = float(str(row[3])[6:])


def _code_missing_name_misspelt(row, chance):
    name = str(row[2])
    row[3] = None
    row[2] = f"Desa {name[:-1]}{'a' if name[-1] != 'a' else 'o'}" if len(name) > 6 else name


def _amount_in_text(row, chance):
    row[12] = f"Rp {row[12]:,},-".replace(",", ".", f"{row[12]:,}".count(",")).replace(".,-", ",-")


def _amount_scientific(row, chance):
    row[12] = "1.25E6"


def _amount_unreadable(row, chance):
    row[12] = "sesuai kesepakatan"


def _numbers_in_one_cell(row, chance):
    row[4], row[5] = f"No. {row[4]}\nNo. {row[5]}", None


def _numbers_joined(row, chance):
    row[4], row[5] = f"{row[4]} ; {row[5]}", None


def _no_number(row, chance):
    row[4], row[5] = "-", None


def _number_as_day(row, chance):
    row[4], row[5] = date(2020, 3, 12), None


def _without_end(row, chance):
    row[10] = "tanpa batas waktu"


def _range_in_term(row, chance):
    row[10] = "1 Januari 2022 s.d. 31 Desember 2024"


def _months_in_term(row, chance):
    row[10] = "18 (delapan belas) bulan"


def _unknown_village(row, chance):
    row[2], row[3] = "Negeri Antah Berantah", None


def _no_partner(row, chance):
    row[6] = None


def _note(row, chance):
    row[14] = "berkas di lemari 2"


def _end_before_start(row, chance):
    row[11] = date(2010, 1, 1)


DAMAGES = (
    None,
    _day_in_words,
    _day_in_digits,
    _serial,
    None,
    _month_only,
    _impossible_day,
    _code_as_integer,
    None,
    _code_without_name,
    _code_missing_name_misspelt,
    _amount_in_text,
    None,
    _amount_scientific,
    _amount_unreadable,
    _numbers_in_one_cell,
    _numbers_joined,
    None,
    _no_number,
    _number_as_day,
    _without_end,
    None,
    _range_in_term,
    _months_in_term,
    _unknown_village,
    _no_partner,
    None,
    _note,
    _end_before_start,
    None,
)


def as_xlsx(rows, name="Rekap"):
    """The rows as an XLSX file; days are days, texts texts."""
    written = io.BytesIO()
    book = xlsxwriter.Workbook(written, {"in_memory": True})
    sheet = book.add_worksheet(name)
    as_day = book.add_format({"num_format": "dd/mm/yyyy"})
    for place, row in enumerate(rows):
        for column, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write_datetime(place, column, cell, as_day)
            elif isinstance(cell, str):
                sheet.write_string(place, column, cell)
            elif cell is not None:
                sheet.write(place, column, cell)
    book.close()
    return written.getvalue()


def as_csv(rows, sign=";", coding="cp1252"):
    """The rows as CSV in the way that Excel in Indonesia writes it."""
    lines = []
    for row in rows:
        cells = [
            "" if cell is None else f"{cell:%d/%m/%Y}" if isinstance(cell, date) else str(cell)
            for cell in row
        ]
        lines.append(sign.join(f'"{cell}"' if sign in cell or "\n" in cell else cell for cell in cells))
    return "\r\n".join(lines).encode(coding)
