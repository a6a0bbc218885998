"""The empty register as an XLSX file: text cells, so that Excel damages no code, two examples, and a sheet that explains each column."""

import io
from collections.abc import Iterable, Sequence

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

FILLABLE_ROWS = 1_000
COLUMNS = (
    ("No", 6, "Nomor urut; tidak disimpan.", "1", "2"),
    ("Kecamatan", 18, "Nama kecamatan; perlu bila ada dua desa bernama sama.", "Contoh Ulu", "Contoh Ilir"),
    ("Nama Desa", 22, "Nama desa seperti pada daftar resmi.", "Contoh Jaya", "Contoh Makmur"),
    ("Kode Desa", 16, "Kode Kemendagri lengkap dengan titiknya; boleh kosong bila nama desanya jelas.", "16.04.01.2001", ""),
    ("Nomor Perjanjian", 26, "Nomor dari desa, seperti pada naskah; dua nomor dipisah titik koma.", "140/12/PKS/2024", "140/7/PKS/2023"),
    ("Nomor Pihak Ketiga", 24, "Nomor dari pihak ketiga, bila ada.", "007/CA/III/2024", ""),
    ("Pihak Ketiga", 28, "Nama lengkap perusahaan, koperasi, yayasan, atau orangnya.", "PT Contoh Alam", "Koperasi Contoh Rasa"),
    ("Tentang", 34, "Judul perjanjian.", "Pengelolaan air terjun", "Pengolahan kopi"),
    ("Ruang Lingkup", 34, "Apa yang dikerjasamakan, dengan singkat.", "Karcis, parkir, kebersihan", "Panen sampai penjualan"),
    ("Tanggal Tanda Tangan", 20, "Mis. 01/03/2024 atau 1 Maret 2024.", "01/03/2024", "15 Mei 2023"),
    ("Mulai Berlaku", 16, "Kosongkan bila sama dengan tanggal tanda tangan.", "", "01/06/2023"),
    ("Tanggal Berakhir", 18, "Hari terakhir berlaku, atau: tanpa batas waktu.", "", "31/05/2026"),
    ("Jangka Waktu", 16, "Mis. 3 tahun atau 18 bulan; hari terakhirnya dihitung.", "3 tahun", ""),
    ("Nilai (Rp)", 18, "Jumlah rupiah untuk seluruh masa, angka saja.", "15000000", "Rp 2.500.000,-"),
    ("Tanggal Musdes", 18, "Tanggal musyawarah desa yang menyepakatinya.", "20/02/2024", ""),
    ("Keterangan", 30, "Apa saja; disimpan sebagai catatan.", "", "berkas di lemari 2"),
)  # fmt: skip
ADVICE = (
    "Isi lembar Register mulai baris 2; contohnya ada di lembar Contoh.",
    "Semua sel berformat Teks. Biarkan begitu, supaya kode 16.10 tidak berubah menjadi 16.1.",
    "Satu baris satu perjanjian. Jangan menggabungkan sel.",
    "Sel yang belum diketahui dikosongkan saja; dapat dilengkapi kemudian di register.",
    "Kolom tambahan boleh; isinya disimpan di keterangan beserta asal selnya.",
    "Sebelum dicatat, setiap baris diperiksa dan dapat diperbaiki di halaman impor.",
)


OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def filled(rows: Iterable[Sequence[str]]) -> bytes:
    """The same register with rows in it, as one office hands it to another: texts in the order of the columns."""
    written = io.BytesIO()
    book = Workbook(written, OPTIONS)
    text = book.add_format({"num_format": "@"})
    sheet = book.add_worksheet("Register")
    for row, cells in enumerate((tuple(header for header, *_ in COLUMNS), *rows)):
        for column, cell in enumerate(cells):
            sheet.write_string(row, column, cell, text)
    book.close()
    return written.getvalue()


def template() -> bytes:
    """The XLSX file; every cell is written as text, so that none is taken for a formula or a link."""
    written = io.BytesIO()
    book = Workbook(written, OPTIONS)
    text = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
    head = book.add_format(
        {"bold": True, "bg_color": "#0b5d4a", "font_color": "#ffffff", "text_wrap": True, "num_format": "@"}
    )
    example = book.add_format({"num_format": "@", "italic": True, "font_color": "#666666"})
    _headed(book, "Register", head, text)
    _explained(book, head, text)
    _examples(_headed(book, "Contoh", head, text), example)
    book.close()
    return written.getvalue()


def _headed(book: Workbook, name: str, head: Format, text: Format) -> Worksheet:
    """A sheet with the headers, every column of it text."""
    sheet = book.add_worksheet(name)
    for column, (header, width, _, _, _) in enumerate(COLUMNS):
        sheet.set_column(column, column, width, text)
        sheet.write_string(0, column, header, head)
        for row in range(1, FILLABLE_ROWS):
            sheet.write_blank(row, column, None, text)
    sheet.freeze_panes(1, 0)
    return sheet


def _examples(sheet: Worksheet, example: Format) -> None:
    for column, (_, _, _, first, second) in enumerate(COLUMNS):
        sheet.write_string(1, column, first, example)
        sheet.write_string(2, column, second, example)


def _explained(book: Workbook, head: Format, text: Format) -> None:
    sheet = book.add_worksheet("Petunjuk")
    sheet.set_column(0, 0, 26, text)
    sheet.set_column(1, 1, 90, text)
    for row, line in enumerate(ADVICE):
        sheet.write_string(row, 0, f"{row + 1}.", text)
        sheet.write_string(row, 1, line, text)
    start = len(ADVICE) + 1
    sheet.write_string(start, 0, "Kolom", head)
    sheet.write_string(start, 1, "Isi", head)
    for row, (header, _, told, _, _) in enumerate(COLUMNS, start + 1):
        sheet.write_string(row, 0, header, text)
        sheet.write_string(row, 1, told, text)
