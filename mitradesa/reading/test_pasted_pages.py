"""Scanned pages pasted into a Word or ODT text count as pages: read where they can be, and else never passed over in silence."""

import io

import pytest
from docx.shared import Mm
from PIL import Image

from mitradesa.reading import ocr
from mitradesa.reading.draft import How
from mitradesa.reading.opening import read_draft
from mitradesa.reading.silence import doubt_about

FRAME = (
    '<text:p><draw:frame xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink" svg:width="{width}" svg:height="{height}">'
    '<draw:image xlink:href="Pictures/halaman.png"/></draw:frame></text:p>'
)


@pytest.fixture(scope="module")
def scan(agreement_pdf, photo, saved):
    """A page of an agreement as a picture."""
    return saved(photo(agreement_pdf, turn=0, noise=0), "PNG")


def _pasted(word, agreement, picture, *, width, height):
    for line in agreement.split("\n"):
        word.add(line)
    word.document.add_picture(io.BytesIO(picture), width=Mm(width), height=Mm(height))
    return word.bytes()


@pytest.mark.needs_tesseract
def test_a_scan_behind_the_text_of_a_word_file_is_read_as_a_page(word, agreement, scan):
    draft = read_draft(_pasted(word, agreement, scan, width=150, height=212), name="a.docx")
    assert draft.text.count("RUANG LINGKUP") == 2
    assert [(page.number, page.how) for page in draft.pages] == [(1, How.TEXT), (2, How.OCR)]
    assert any("halaman 2" in note for note in draft.notes)
    assert draft.how is How.MIXED


@pytest.mark.needs_tesseract
def test_a_scan_beside_the_words_of_an_odt_is_read_as_a_page(odt, scan):
    body = "<text:p>Lampiran perjanjian</text:p>" + FRAME.format(width="16cm", height="22.6cm")
    draft = read_draft(odt(body, extra=[("Pictures/halaman.png", scan)]), name="a.odt")
    assert "Lampiran perjanjian" in draft.text
    assert "PENYELESAIAN PERSELISIHAN" in draft.text


def test_a_scan_that_is_not_read_leaves_what_is_missing_unknown(word, agreement, scan):
    draft = read_draft(_pasted(word, agreement, scan, width=150, height=212), name="a.docx", ocr_pages=0)
    assert "RUANG LINGKUP" in draft.text
    assert not draft.whole
    assert any("1 gambar yang tidak terbaca" in note for note in draft.notes)
    assert "Halaman 2 tidak terbaca" in doubt_about(draft)


def test_the_text_is_read_where_ocr_is_missing(word, agreement, scan, monkeypatch):
    monkeypatch.setattr(ocr, "engine", lambda: None)
    draft = read_draft(_pasted(word, agreement, scan, width=150, height=212), name="a.docx")
    assert "RUANG LINGKUP" in draft.text
    assert any("OCR" in note for note in draft.notes)
    assert doubt_about(draft)


def test_a_logo_or_a_photo_across_the_text_is_no_page(word, agreement, saved):
    for width, height in ((25, 30), (160, 90)):
        picture = saved(Image.effect_noise((900, 700), 60), "PNG")
        draft = read_draft(_pasted(word, agreement, picture, width=width, height=height), name="a.docx")
        assert draft.whole
        assert draft.notes == ()
        assert doubt_about(draft) == ""


def test_a_picture_that_cannot_be_opened_is_told_and_stops_nothing(odt, agreement):
    body = "".join(f"<text:p>{line}</text:p>" for line in agreement.split("\n"))
    body += FRAME.format(width="160mm", height="226mm")
    draft = read_draft(odt(body, extra=[("Pictures/halaman.png", b"rusak" * 20_000)]), name="a.odt")
    assert "RUANG LINGKUP" in draft.text
    assert any("1 gambar yang tidak terbaca" in note for note in draft.notes)
    assert "Halaman 2 tidak terbaca" in doubt_about(draft)
