"""The empty list of people as a spreadsheet, to be filled in by an office and brought in."""

import io
from collections.abc import Sequence

import xlsxwriter

from mitradesa.reading.roster import FIELDS

WIDTHS = {"name": 28, "role": 22, "place": 24, "decree": 24, "nip": 22}
EXAMPLES: Sequence[Sequence[str]] = (
    (
        "Contoh: Siti Aminah",
        "Kepala Desa",
        "16.04.01.2001",
        "Contoh",
        "",
        "081234567890",
        "141/12/KPTS/2021",
        "15/12/2021",
        "20/12/2021",
    ),
    (
        "Contoh: Budi Santoso",
        "Operator Desa",
        "Desa Contoh",
        "Contoh",
        "",
        "081234567891",
        "",
        "",
        "02/01/2024",
    ),
)
GUIDE = (
    "Hapus baris contoh, lalu isi satu baris untuk satu orang.",
    "Kantor/Desa: kode wilayah (16.04.01.2001) atau namanya; untuk kantor kabupaten boleh namanya saja.",
    "Kecamatan hanya perlu bila ada dua desa dengan nama yang sama.",
    "NIP dan Telepon berformat Teks, agar Excel tidak mengubah angkanya. Keduanya boleh kosong.",
    "Tanggal ditulis seperti 31/01/2024.",
    "Jabatan yang dikenal:",
)


def roster_template(titles: Sequence[str]) -> bytes:
    """The workbook: headings with text columns, two examples, and a page that explains; `titles` are the roles that may be brought in."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        text, bold = book.add_format({"num_format": "@"}), book.add_format({"bold": True, "num_format": "@"})
        sheet = book.add_worksheet("Orang")
        for column, (name, heading) in enumerate(FIELDS.items()):
            sheet.set_column(column, column, WIDTHS.get(name, 16), text)
            sheet.write_string(0, column, heading, bold)
            for row, example in enumerate(EXAMPLES, 1):
                sheet.write_string(row, column, example[column], text)
        sheet.freeze_panes(1, 0)
        if titles:
            named = f"=Petunjuk!$A${len(GUIDE) + 1}:$A${len(GUIDE) + len(titles)}"
            known = {"validate": "list", "source": named, "error_type": "warning"}
            sheet.data_validation(1, 1, 2000, 1, known)
        guide = book.add_worksheet("Petunjuk")
        guide.set_column(0, 0, 90)
        for row, line in enumerate((*GUIDE, *titles)):
            guide.write_string(row, 0, line)
    return made.getvalue()
