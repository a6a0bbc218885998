"""A register to try with: 300 invented agreements in one Excel sheet with every disorder that offices' own lists have."""

import io
import random
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import xlsxwriter

from mitradesa.actions.demo.papers import Paper
from mitradesa.core.calendar import MONTHS, Period, in_words
from mitradesa.core.money import in_rupiah
from mitradesa.reading.extraction.areas import Area

ROWS = 300
SEED = 1604
MADE = datetime(2026, 1, 1, tzinfo=UTC)
TITLE = "REKAPITULASI KERJA SAMA DESA SE-KABUPATEN LAHAT"
TOLD = "CONTOH untuk mencoba Mitra Desa: nama desa sungguhan, perjanjian, perusahaan dan angkanya rekaan"
HEADERS = (
    "No",
    "Kode Desa",
    "Desa",
    "Nomor",
    "",
    "Pihak Ketiga",
    "Tentang",
    "Tgl TTD",
    "Masa Berlaku",
    "",
    "Nilai (Rp)",
    "Ket.",
)
BELOW = {3: "Desa", 4: "Pihak III", 8: "Mulai", 9: "Selesai"}
GROUPS = ((3, 4, "Nomor"), (8, 9, "Masa Berlaku"))
CODE, VILLAGE, NUMBER, OTHER, PARTNER, SIGNED, STARTS, ENDS, AMOUNT, NOTE = 1, 2, 3, 4, 5, 7, 8, 9, 10, 11
FORMS = ("PT", "CV", "Koperasi", "Yayasan", "UD", "Kelompok")
NAMES = (
    "Contoh Serelo",
    "Contoh Lematang",
    "Contoh Dempo Raya",
    "Contoh Besemah",
    "Contoh Tani Jaya",
    "Contoh Karya Desa",
)
SUBJECTS = (
    "Kerja sama pengolahan kopi",
    "Sewa tanah kas desa",
    "Pengelolaan sampah",
    "Kerja sama wisata air terjun",
    "Pengelolaan sarana air bersih",
    "Sewa kios pasar desa",
    "Pelatihan dan pemasaran kerajinan",
    "Kebun bibit karet",
    "Layanan internet desa",
)
Row = list[Any]
Damage = Callable[[Row, random.Random], None]


def messy_register(
    papers: Sequence[Paper], codes: Sequence[str], villages: Sequence[Area], day: date
) -> bytes:
    """The workbook: the papers named first, then invented rows up to 300, by subdistrict, damaged, some of them twice."""
    dice = random.Random(SEED)  # noqa: S311 - the same register every time
    rows = [_of_paper(paper, code) for paper, code in zip(papers, codes, strict=True)]
    rows += [
        _invented(number, dice, dice.choice(villages), day) for number in range(len(rows), ROWS - len(TWICE))
    ]
    for place, row in enumerate(rows[len(papers) :]):
        damage = RARE.get(place) or OFTEN[place % len(OFTEN)]
        damage(row, dice)
    rows += [list(rows[len(papers) + place]) for place in TWICE]
    return _workbook(rows, {area.code[:8]: area.subdistrict for area in villages})


def _of_paper(paper: Paper, code: str) -> Row:
    return [
        code[:8],
        code,
        paper.village,
        paper.number,
        paper.number_partner,
        paper.partner,
        paper.title,
        paper.signed_on,
        paper.starts_on,
        paper.ends_on,
        paper.amount,
        "berkas ada di lemari",
    ]


def _invented(number: int, dice: random.Random, village: Area, day: date) -> Row:
    signed = day - timedelta(days=dice.randrange(30, 2400))
    ends = Period(months=dice.choice((12, 24, 36, 60)), days=-1).after(signed)
    return [
        village.code[:8],
        village.code,
        village.name,
        f"140/{number:03d}/PKS/{signed.year}",
        f"{number:03d}/MTR/{signed.month}/{signed.year}",
        f"{dice.choice(FORMS)} {dice.choice(NAMES)} {dice.randrange(1, 40)}",
        dice.choice(SUBJECTS),
        signed,
        signed,
        ends,
        dice.randrange(20, 900) * 100_000,
        None,
    ]


def _whole(row: Row, dice: random.Random) -> None:
    """A row as it should be."""


def _days_in_words(row: Row, dice: random.Random) -> None:
    row[SIGNED], row[ENDS] = in_words(row[SIGNED]), in_words(row[ENDS]).upper()


def _days_in_digits(row: Row, dice: random.Random) -> None:
    row[SIGNED], row[ENDS] = f"{row[SIGNED]:%d/%m/%Y}", f"{row[ENDS]:%d-%m-%y}"


def _days_as_numbers(row: Row, dice: random.Random) -> None:
    row[SIGNED] = (row[SIGNED] - date(1899, 12, 30)).days


def _short_month(row: Row, dice: random.Random) -> None:
    row[STARTS] = f"{row[STARTS].day} {MONTHS[row[STARTS].month - 1][:3]} {row[STARTS].year}"


def _code_without_dots(row: Row, dice: random.Random) -> None:
    row[CODE] = int(row[CODE].replace(".", ""))


def _code_cut_to_a_number(row: Row, dice: random.Random) -> None:
    row[CODE] = 16.04


def _no_code(row: Row, dice: random.Random) -> None:
    row[CODE], row[VILLAGE] = None, f"Desa {row[VILLAGE].upper()}"


def _misspelt(row: Row, dice: random.Random) -> None:
    name = str(row[VILLAGE])
    row[CODE] = None
    row[VILLAGE] = f"Ds. {name[:2]}{name[3:]}" if len(name) > 7 else name.replace("u", "oe")


def _amount_in_words(row: Row, dice: random.Random) -> None:
    row[AMOUNT] = f"Rp {max(1, row[AMOUNT] // 1_000_000)} jt"


def _amount_as_text(row: Row, dice: random.Random) -> None:
    row[AMOUNT] = f"{in_rupiah(row[AMOUNT])},-"


def _no_numbers(row: Row, dice: random.Random) -> None:
    row[NUMBER], row[OTHER] = None, "-"


def _numbers_together(row: Row, dice: random.Random) -> None:
    row[NUMBER], row[OTHER] = f"No. {row[NUMBER]}\nNo. {row[OTHER]}", None


def _no_partner(row: Row, dice: random.Random) -> None:
    row[PARTNER], row[NOTE] = None, "menyusul"


def _no_end(row: Row, dice: random.Random) -> None:
    row[STARTS], row[ENDS] = None, None


def _day_that_is_none(row: Row, dice: random.Random) -> None:
    row[SIGNED] = f"31/02/{row[SIGNED].year}"


def _unknown_village(row: Row, dice: random.Random) -> None:
    row[CODE], row[VILLAGE] = None, "Antah Berantah"


def _only_a_cut_code(row: Row, dice: random.Random) -> None:
    row[CODE], row[VILLAGE] = float(str(row[CODE])[6:]), None


def _only_a_shortened_code(row: Row, dice: random.Random) -> None:
    digits = str(row[CODE]).replace(".", "")
    row[CODE], row[VILLAGE] = f"{digits[0]},{digits[1:6]}E+09", None


def _of_another_regency(row: Row, dice: random.Random) -> None:
    row[CODE], row[VILLAGE] = "16.03.01.2001", None


def _amount_unknown(row: Row, dice: random.Random) -> None:
    row[AMOUNT] = "sesuai kesepakatan"


def _ends_before_it_starts(row: Row, dice: random.Random) -> None:
    row[ENDS] = row[STARTS] - timedelta(days=300)


OFTEN: Sequence[Damage] = (
    _whole,
    _days_in_words,
    _code_without_dots,
    _whole,
    _days_in_digits,
    _amount_in_words,
    _no_code,
    _whole,
    _days_as_numbers,
    _no_numbers,
    _short_month,
    _code_cut_to_a_number,
    _whole,
    _amount_as_text,
    _numbers_together,
    _whole,
    _no_end,
    _no_partner,
)
RARE: Mapping[int, Damage] = {
    20: _misspelt,
    47: _day_that_is_none,
    74: _unknown_village,
    101: _misspelt,
    128: _amount_unknown,
    155: _ends_before_it_starts,
    182: _day_that_is_none,
    209: _misspelt,
    236: _amount_unknown,
    263: _ends_before_it_starts,
    33: _only_a_cut_code,
    60: _only_a_shortened_code,
    87: _of_another_regency,
    114: _only_a_cut_code,
    141: _day_that_is_none,
    168: _amount_unknown,
    195: _unknown_village,
}
TWICE = (3, 90, 180, 270)


def _workbook(rows: Sequence[Row], subdistricts: Mapping[str, str]) -> bytes:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        book.set_properties({"title": TITLE, "comments": TOLD, "created": MADE})
        sheet = book.add_worksheet("Rekap")
        bold = book.add_format({"bold": True, "align": "center", "border": 1})
        last = len(HEADERS) - 1
        sheet.merge_range(0, 0, 0, last, TITLE, book.add_format({"bold": True, "align": "center"}))
        sheet.merge_range(1, 0, 1, last, TOLD, book.add_format({"italic": True, "align": "center"}))
        _head(sheet, bold)
        sheet.set_column(1, last, 16)
        as_day = book.add_format({"num_format": "dd/mm/yyyy"})
        line, under = 6, ""
        for number, row in enumerate(sorted(rows, key=lambda row: str(row[0])), 1):
            if row[0] != under:
                under = str(row[0])
                sheet.merge_range(line, 0, line, last, f"KECAMATAN {subdistricts[under].upper()}", bold)
                line += 1
            _write(sheet, line, [number, *row[1:]], as_day)
            line += 1
        sheet.write_row(line, 0, ["Jumlah", None, None, None, None, None, None, None, None, None, len(rows)])
    return made.getvalue()


def _head(sheet: Any, bold: Any) -> None:
    for column, words in enumerate(HEADERS):
        if column in BELOW:
            sheet.write_string(4, column, BELOW[column], bold)
        else:
            sheet.merge_range(3, column, 4, column, words, bold)
        sheet.write_string(5, column, f"({column + 1})", bold)
    for first, last, words in GROUPS:
        sheet.merge_range(3, first, 3, last, words, bold)


def _write(sheet: Any, line: int, row: Row, as_day: Any) -> None:
    for column, cell in enumerate(row):
        if isinstance(cell, date):
            sheet.write_datetime(line, column, cell, as_day)
        elif isinstance(cell, str):
            sheet.write_string(line, column, cell)
        elif cell is not None:
            sheet.write_number(line, column, cell)
