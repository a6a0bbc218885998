"""Bank statements and Siskeudes lists as banks and villages really write them: exact to the sen, or refused by the cell."""

import io
import zipfile
from datetime import date

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from mitradesa.reading.draft import Unreadable
from mitradesa.reading.limits import tables_limited
from mitradesa.reading.opening import read_sheets
from mitradesa.reading.register.columns import guess
from mitradesa.reading.register.layout import best_table, layout_of, lines_of
from mitradesa.reading.register.tables import Table
from mitradesa.reading.statements.amounts import read_exact
from mitradesa.reading.statements.bank import BANK, bank_in, number_in
from mitradesa.reading.statements.rows import Sheet
from mitradesa.reading.statements.siskeudes import SISKEUDES, plain_code

DOTS = """BANK SUMSEL BABEL;;;;
No. Rekening: 123-456-7890;;;;
;;;;
Tanggal Transaksi;Uraian Transaksi;Debet;Kredit;Saldo
;SALDO AWAL;;;1.000.000,00
01/02/2026;TRF DARI CV CONTOH;;1.234.567,00;2.234.567,00
25/02/2026 10:15:00;BIAYA ADM;10.000,00;0,00;2.224.567,00
28/02/2026;BUNGA;;123,45;2.224.690,45
;TOTAL MUTASI;10.000,00;1.234.690,45;
"""
COMMAS = """Date,Description,Amount,Balance
02/01/2026,TRF PT CONTOH,"1,234,567.00 CR","2,234,567.00"
02/25/2026,ADM,"10,000.00 DB","2,224,567.00"
"""


def read(form, text, **answers):
    """A CSV through layout and guessed columns to its rows."""
    tables = [Table(one["name"], one["rows"]) for one in read_sheets(text.encode(), values_only=True)]
    table = tables[best_table(tables, form.columns)]
    layout = layout_of(table, None, form.columns)
    lines = [line for line in lines_of(table, layout) if not line.skipped]
    targets = [one.target for one in guess(layout.headers, [line.cells for line in lines], form.columns)]
    return form.read(Sheet(targets, answers), [(line.row, line.cells) for line in lines])


def kept(rows):
    return [
        (one.day("on"), one.text("side"), one.whole("amount"), one.whole("sen"))
        for one in rows
        if not one.skipped
    ]


def test_two_columns_with_points_for_thousands_and_a_head_above():
    rows = read(BANK, DOTS)
    assert kept(rows) == [
        (date(2026, 2, 1), "in", 1_234_567, 0),
        (date(2026, 2, 25), "out", 10_000, 0),
        (date(2026, 2, 28), "in", 123, 45),
    ]
    assert not any(row.wrong or row.doubts for row in rows)
    assert number_in([["BANK"], ["No. Rekening: 123-456-7890", None]]) == "1234567890"
    assert bank_in("mutasi-bri-februari.csv") == "Bank BRI"


def test_one_column_with_marks_and_the_month_first():
    assert kept(read(BANK, COMMAS)) == [
        (date(2026, 2, 1), "in", 1_234_567, 0),
        (date(2026, 2, 25), "out", 10_000, 0),
    ]


def test_a_day_without_a_year_takes_the_year_said_and_else_names_its_cell():
    text = "Tgl;Keterangan;Mutasi;D/K\n05/02;TRF;1.000.000,00;K\n06/02;ADM;5.000,00;D\n"
    assert kept(read(BANK, text, year="2026"))[0] == (date(2026, 2, 5), "in", 1_000_000, 0)
    (remark,) = read(BANK, text)[0].wrong
    assert (remark.cell, remark.remedy) == ("A2", "Isi tahunnya pada halaman kolom.")


def test_a_gap_in_the_balance_is_pointed_at_whichever_end_is_newest():
    lines = ["01/02/2026;a;;100.000,00;1.100.000,00", "02/02/2026;b;;50.000,00;1.150.000,00"]
    lines += ["04/02/2026;d;;10.000,00;1.360.000,00", "05/02/2026;e;;40.000,00;1.400.000,00"]
    head = "Tanggal;Uraian;Debet;Kredit;Saldo\n"
    forward = read(BANK, head + "\n".join(lines))
    assert [row.number for row in forward if row.doubts] == [4]
    assert "mungkin ada baris yang hilang" in forward[2].doubts[0].says
    backward = read(BANK, head + "\n".join(reversed(lines)))
    assert [row.number for row in backward if row.doubts] == [3]


@pytest.mark.parametrize(
    ("line", "cell"),
    [
        ("31/02/2026;x;;100,00", "A2"),
        ("01/02/2026;x;;12.34.5", "D2"),
        ("01/02/2026;x;5.000,00;7.000,00", "D2"),
        ("01/02/2026;x;;", "D2"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_cell_and_what_to_do(line, cell):
    rows = read(BANK, f"Tanggal;Uraian;Debet;Kredit\n{line}\n02/02/2026;y;;5.000,00\n")
    (remark,) = rows[0].wrong
    assert remark.cell == cell
    assert remark.remedy
    assert not rows[1].wrong


def test_excel_that_swapped_day_and_month_is_suspected():
    text = "Tanggal;Uraian;Kredit\n2026-02-01;a;1.000\n2026-05-02;b;1.000\n25/02/2026;c;1.000\n"
    doubts = [bool(row.doubts) for row in read(BANK, text)]
    assert doubts == [True, True, False]


@given(st.integers(0, 10**13), st.sampled_from(["dots", "commas", "bare", "marked", "minus"]))
def test_an_amount_is_read_back_to_the_sen_however_it_is_written(total, form):
    whole, sen = divmod(total, 100)
    commas = f"{whole:,}.{sen:02d}"
    dots = commas.translate(str.maketrans(",.", ".,"))
    written = {"dots": f"Rp {dots}", "commas": commas, "bare": f"{whole}.{sen:02d}", "marked": f"{dots} CR"}
    found = read_exact(written.get(form, f"-{commas}"))
    assert found.total == (-total if form == "minus" else total)
    assert found.side == ("in" if form == "marked" else "")


LIST = """Kode Rekening;Uraian;Anggaran;Realisasi;Tahun
4.;PENDAPATAN;0;80.000.000;2026
4.3.;Lain-lain;0;20.000.000;2026
4.3.2.;Kerja sama;25.000.000;{sum};2026
4.3.2.01;Sewa;25.000.000;15.000.000,00;2026
4.3.2.02;Bagi hasil;0;5.000.000;2026
4.2.1.;Dana Desa;60.000.000;60.000.000;2026
5.1.1.;Belanja;1;1;2026
"""


def test_sums_of_other_rows_and_spending_are_never_counted_and_a_wrong_sum_is_said():
    rows = read(SISKEUDES, LIST.format(sum="20.000.000"))
    leaves = [row for row in rows if not row.skipped]
    assert [row.text("account") for row in leaves] == ["4.3.2.01", "4.3.2.02", "4.2.1"]
    assert sum(row.whole("amount") for row in leaves) == 80_000_000
    assert not any(row.doubts or row.wrong for row in rows)
    doubtful = [row for row in read(SISKEUDES, LIST.format(sum="60.000.000")) if row.doubts]
    assert [row.text("account") for row in doubtful] == ["4.3.2"]


def test_a_code_that_excel_made_a_date_is_refused_by_its_cell():
    rows = read(SISKEUDES, "Kode Rekening;Realisasi\n2002-03-04;15.000.000\n4.3.2;1.000\n", year="2026")
    assert rows[0].wrong[0].cell == "A2"
    assert "tanggal" in rows[0].wrong[0].says
    assert rows[1].whole("year") == 2026
    assert plain_code("04. 3. 2. ") == "4.3.2"


def workbook(**parts):
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Tanggal", "Uraian", "Kredit"])
    sheet.write_row(1, 0, ["01/02/2026", "a", 5000])
    if parts.get("formula"):
        sheet.write_formula(2, 2, "=5000*4", value=20000)
    if parts.get("macro"):
        book.add_vba_project(io.BytesIO(b"not really"), True)
    book.close()
    return made.getvalue()


def with_part(content, name, text):
    made = io.BytesIO(content)
    with zipfile.ZipFile(made, "a") as book:
        book.writestr(name, text)
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (workbook(formula=True), "Sel C3"),
        (with_part(workbook(), "xl/vbaProject.bin", "x"), "makro"),
        (b"Tanggal;Kredit\n01/02/2026;=5000*4\n", "Sel B2"),
        (b"Tanggal;Uraian\n01/02/2026;=cmd|' /C calc'!A0\n", "Sel B2"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "_VBA_PROJECT".encode("utf-16-le"), "makro"),
        (b"%PDF-1.7\n" + b"x" * 99, "bukan lembar kerja"),
        (b"", "kosong"),
    ],
)
def test_files_that_calculate_run_or_are_no_table_are_refused(content, says):
    with pytest.raises(Unreadable) as refusal:
        tables_limited(content, values_only=True)
    assert says in f"{refusal.value.reason} {refusal.value.remedy}"
    assert refusal.value.remedy


def test_a_text_that_excel_guards_against_itself_is_laid_bare():
    text = 'Tanggal;No Ref;Kredit\n01/02/2026;"=""000123""";5.000,00\n'
    (row,) = read(BANK, text)
    assert (row.text("reference"), row.whole("amount")) == ("000123", 5_000)
