"""The report as one HTML file and as PDF."""

import re
from datetime import date

import pytest

from mitradesa.reading.draft import Draft
from mitradesa.reports.draft_check.check import check_draft
from mitradesa.reports.draft_check.html import render_html
from mitradesa.reports.draft_check.icons import icon
from mitradesa.reports.draft_check.pdf import render_pdf
from mitradesa.reports.draft_check.wording import FILTERS, slug

TEXT = """PERJANJIAN KERJA SAMA ANTARA PEMERINTAH DESA SIMPUR DENGAN CV CONTOH
Pada hari ini tanggal 15 Juni 2026 kami:
1. Contoh A, Kepala Desa Simpur, bertindak untuk dan atas nama Pemerintah Desa Simpur, disebut PIHAK KESATU.
2. Contoh B, Direktur CV Contoh, bertindak untuk dan atas nama CV Contoh, disebut PIHAK KEDUA.
Pasal 1
RUANG LINGKUP
Penjualan kopi.
"""


def check(name: str = "naskah.txt", **more):
    return check_draft(Draft(TEXT, name, "0" * 64, "text"), today=date(2026, 11, 23), **more)


def test_the_html_report_stands_alone():
    text = render_html(check())
    assert not re.search(r"(src|href)=\"(?!#)", text)
    assert "<script" not in text
    assert "url(" not in text
    assert text.startswith("<!doctype html>")


def test_the_report_begins_with_the_regime_and_the_day():
    text = render_html(check())
    assert text.index("Kerja sama desa dengan pihak ketiga; dinilai pada 15 Juni 2026") < text.index("temuan")


def test_names_from_outside_stay_text():
    assert "<img" not in render_html(check("<img src=x onerror=alert(1)>.docx"))


def test_several_checks_make_one_file():
    text = render_html(check("a.txt"), check("b.txt"))
    assert text.count('class="report"') == 2
    assert text.count("<html") == 1


@pytest.mark.parametrize(
    "name", ["naskah.txt", '#read("/etc/passwd") $x$ \\', "بسم 漢字 😀 \u0007.txt", "a" * 3000]
)
def test_a_pdf_is_made_whatever_the_file_is_called(name):
    assert render_pdf(check(name)).startswith(b"%PDF-")


def test_every_letter_that_is_let_through_can_be_shown():
    for start in range(0, 0x2100, 600):
        letters = "".join(chr(code) for code in range(start, start + 600) if not 0xD800 <= code < 0xE000)
        assert render_pdf(check(letters)).startswith(b"%PDF-")


def test_the_pdf_is_tagged_for_screen_readers():
    made = render_pdf(check())
    for mark in (b"/MarkInfo", b"/StructTreeRoot", b"/Lang"):
        assert mark in made
    assert b"pdfuaid:part" in made or b"pdfuaid" in made


def test_an_anchor_is_plain():
    assert slug("Pasal 12(2) huruf c") == "pasal-12-2-huruf-c"
    assert str(icon("check")).startswith("<svg")
    assert FILTERS["capital"]("sewa") == "Sewa"
