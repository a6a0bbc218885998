"""Books on paper and as workbooks: every line on numbered pages under repeated headings, long names, an empty one, signatures."""

import io
from datetime import date

import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from mitradesa.core.books import Book, Column
from mitradesa.core.signers import Signer
from mitradesa.reports.books.as_xlsx import render_xlsx
from mitradesa.reports.books.pdf import render_pdf
from mitradesa.reports.typesetting import breakable

DAY = date(2026, 11, 25)
COLUMNS = (Column("No.", 6), Column("Judul", 40), Column("Tanggal", 15), Column("Nilai (Rp)", 21, whole=True))
HEAD = Signer("Plt. Kepala Desa", "Contoh Pelaksana", "", "Contoh Kepala", "SK 12/2026")
SECRETARY = Signer("Sekretaris Desa", "Contoh Sekretaris", "197801012005011001")


def book(rows, signers=(HEAD, SECRETARY), **fields):
    """A book of a made-up village."""
    return Book(
        title="Buku contoh",
        office="Pemerintah Desa Contoh",
        place="Contoh",
        area="Desa Contoh, Kecamatan Contoh",
        period="Tahun 2026",
        form="Formulir usulan Mitra Desa.",
        columns=COLUMNS,
        rows=rows,
        closed_on=DAY,
        signers=signers,
        **fields,
    )


def pages(content):
    """The words of each page."""
    paper = pypdfium2.PdfDocument(content)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in paper]
    finally:
        paper.close()


def cells(content):
    """All rows of the workbook's only sheet."""
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()


def lines(number):
    return [[place, f"Perjanjian ke-{place} selesai", DAY, place * 1000] for place in range(1, number + 1)]


def test_sixty_lines_run_over_numbered_pages_with_their_heading_on_each():
    found = pages(render_pdf(book(lines(60))))
    assert len(found) > 1
    for number, page in enumerate(found, 1):
        assert f"Halaman {number} dari {len(found)}" in page
        assert "No. Judul Tanggal Nilai (Rp) 1 2 3 4" in page
    everything = " ".join(found)
    assert all(everything.count(f"Perjanjian ke-{number} selesai") == 1 for number in range(1, 61))
    assert "60.000" in everything
    assert f"ditutup pada 25 November 2026 dengan 60 nomor pada {len(found)} halaman" in found[-1]


def test_both_sign_with_their_names_and_who_acts_for_whom():
    page = pages(render_pdf(book(lines(1))))[-1]
    for said in (
        "Mengetahui, Plt. Kepala Desa",
        "Contoh, 25 November 2026",
        "untuk Contoh Kepala, SK 12/2026",
        "NIP 197801012005011001",
    ):
        assert said in page


def test_an_office_without_anybody_leaves_a_line_and_says_so():
    page = pages(render_pdf(book(lines(1), signers=(Signer("Kepala Desa"),))))[-1]
    assert "belum ada pejabat yang tercatat pada hari ini" in page
    assert "Mengetahui" not in page
    assert "Kepala Desa" not in pages(render_pdf(book(lines(1), signers=())))[-1]


def test_an_empty_book_says_that_there_is_nothing():
    assert "NIHIL" in pages(render_pdf(book([])))[0]
    assert any("NIHIL" in str(row[0]) for row in cells(render_xlsx(book([]))))


def test_a_long_name_a_long_text_and_foreign_letters_fit_on_the_paper():
    row = [1, "A" * 200 + " 你好 <b>*_#", DAY, 10**15]
    found = " ".join(pages(render_pdf(book([row, [2, "kata " * 400, None, None]]))))
    assert "… (lengkapnya di register)" in found
    assert "<b>*_#" in found
    assert breakable("A" * 30) == f"{'A' * 14} {'A' * 14} AA"
    assert breakable("dipertanggungjawabkan 140/001/2026") == "dipertanggungjawabkan 140/001/2026"


def test_the_workbook_holds_the_same_lines_as_numbers_days_and_texts():
    found = cells(render_xlsx(book([*lines(2), [3, "=1+1", None, None]], notes=("Tiga tidak ikut.",))))
    assert found[0][0] == "BUKU CONTOH"
    assert ["No.", "Judul", "Tanggal", "Nilai (Rp)"] in [row[:4] for row in found]
    assert [1, "Perjanjian ke-1 selesai", DAY, 1000] in [row[:4] for row in found]
    assert [3, "=1+1", "", ""] in [row[:4] for row in found]
    flat = [cell for row in found for cell in row]
    for said in (
        "Tiga tidak ikut.",
        "Contoh Pelaksana",
        "untuk Contoh Kepala, SK 12/2026",
        "Contoh Sekretaris",
    ):
        assert said in flat


@pytest.mark.parametrize("signers", [(), (HEAD,), (HEAD, SECRETARY)])
def test_a_workbook_is_signed_by_whoever_there_is(signers):
    flat = [cell for row in cells(render_xlsx(book(lines(1), signers=signers))) for cell in row]
    assert [one.name in flat for one in (HEAD, SECRETARY)] == [one in signers for one in (HEAD, SECRETARY)]
