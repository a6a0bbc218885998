"""Scans and photos are read by OCR; what could not be read is said, never guessed."""

import difflib
import io

import pypdfium2
import pytest
from PIL import Image

from mitradesa.reading import ocr
from mitradesa.reading.draft import How, Unreadable
from mitradesa.reading.opening import read_draft
from mitradesa.reading.pictures import grey, skew

tesseract = pytest.mark.needs_tesseract


def share_found(text, truth):
    wanted, got = truth.split(), text.split()
    blocks = difflib.SequenceMatcher(None, wanted, got, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / len(wanted)


@tesseract
@pytest.mark.parametrize(("dpi", "turn", "noise"), [(150, 1.3, 0.15), (200, -2.0, 0.2)])
def test_a_poor_scan_gives_nearly_every_word(agreement_pdf, agreement, photo, saved, dpi, turn, noise):
    scan = saved(photo(agreement_pdf, dpi=dpi, turn=turn, noise=noise), "PDF", resolution=dpi)
    draft = read_draft(scan, name="pindaian.pdf")
    assert share_found(draft.text, agreement) > 0.95
    assert (draft.how, draft.whole, draft.format) == (How.OCR, True, "pdf")
    assert draft.sureness > 0.85


@tesseract
@pytest.mark.parametrize(("form", "turn"), [("PNG", 180), ("WEBP", 90)])
def test_photos_are_turned_upright(agreement_pdf, agreement, photo, saved, form, turn):
    draft = read_draft(saved(photo(agreement_pdf, turn=turn, noise=0.05), form), name="foto")
    assert share_found(draft.text, agreement) > 0.9


@tesseract
def test_the_turn_that_a_camera_recorded_is_followed(agreement_pdf, agreement, photo, saved):
    lying = photo(agreement_pdf, turn=0, noise=0).rotate(90, expand=True)
    exif = Image.Exif()
    exif[0x0112] = 6
    assert share_found(read_draft(saved(lying, "JPEG", exif=exif), name="foto.jpg").text, agreement) > 0.9


@tesseract
def test_a_shaded_photo_is_evened_before_it_is_read(agreement_pdf, agreement, photo, saved):
    page = photo(agreement_pdf, turn=0.8, noise=0.1)
    shade = Image.linear_gradient("L").resize(page.size).point(lambda level: 90 + level * 165 // 255)
    shaded = Image.composite(page, Image.new("L", page.size, 20), shade)
    assert share_found(read_draft(saved(shaded, "PNG"), name="foto.png").text, agreement) > 0.9


@tesseract
def test_a_tiff_of_two_pages_has_two_pages_and_a_typed_page_needs_no_ocr(pdf_text, photo, saved, agreement):
    document = pdf_text(agreement + "\f" + agreement.replace("Pasal", "Bagian"))
    pages = [photo(document, page=number, turn=0, noise=0) for number in (0, 1)]
    told = []
    scan = saved(pages[0], "TIFF", save_all=True, append_images=pages[1:], compression="tiff_lzw")
    draft = read_draft(scan, name="a.tif", progress=lambda done, total: told.append((done, total)))
    assert [page.number for page in draft.pages] == [1, 2]
    assert "Bagian 4" in draft.text[draft.pages[1].start :]
    assert told[-1] == (2, 2)


@tesseract
def test_only_the_pages_without_text_go_through_ocr(agreement_pdf, scanned_pdf):
    both = pypdfium2.PdfDocument.new()
    for part in (agreement_pdf, scanned_pdf):
        both.import_pages(pypdfium2.PdfDocument(part))
    joined = io.BytesIO()
    both.save(joined)
    draft = read_draft(joined.getvalue(), name="campuran.pdf")
    assert [page.how for page in draft.pages] == [How.TEXT, How.OCR]
    assert draft.how is How.MIXED
    assert draft.pages[0].sureness == 1.0
    assert draft.pages[1].sureness < 1.0


@tesseract
def test_pages_beyond_the_limit_are_unread_and_the_draft_is_not_whole(photo, saved, agreement_pdf):
    page = photo(agreement_pdf, turn=0, noise=0)
    draft = read_draft(
        saved(page, "PDF", save_all=True, append_images=[page], resolution=180), name="a.pdf", ocr_pages=1
    )
    assert [page.sureness is None for page in draft.pages] == [False, True]
    assert draft.pages[1].start == draft.pages[1].end == len(draft.text)
    assert not draft.whole
    assert "1 halaman hasil pindai tidak dibaca" in draft.notes[0]


@tesseract
def test_a_cat_has_no_words(cat, saved):
    with pytest.raises(Unreadable, match="Tidak ada kata"):
        read_draft(saved(cat, "JPEG"), name="kucing.jpg")


@tesseract
def test_an_empty_page_is_bare_and_not_unread(agreement_pdf, photo, saved):
    page = photo(agreement_pdf, turn=0, noise=0)
    empty = Image.new("L", page.size, 250)
    draft = read_draft(saved(page, "PDF", save_all=True, append_images=[empty], resolution=180), name="a.pdf")
    assert draft.pages[1].sureness == 1.0
    assert draft.whole


@pytest.fixture
def without_ocr(monkeypatch):
    monkeypatch.setattr(ocr, "engine", lambda: None)


@pytest.mark.usefixtures("without_ocr")
def test_without_ocr_a_scan_is_refused_with_the_way_to_add_it(scanned_pdf):
    with pytest.raises(Unreadable) as refusal:
        read_draft(scanned_pdf, name="pindaian.pdf")
    assert "apt-get install tesseract-ocr tesseract-ocr-ind" in refusal.value.remedy


@pytest.mark.usefixtures("without_ocr")
def test_without_ocr_typed_pages_are_read_and_the_rest_is_said(agreement_pdf, scanned_pdf):
    both = pypdfium2.PdfDocument.new()
    for part in (agreement_pdf, scanned_pdf):
        both.import_pages(pypdfium2.PdfDocument(part))
    joined = io.BytesIO()
    both.save(joined)
    draft = read_draft(joined.getvalue(), name="campuran.pdf")
    assert "RUANG LINGKUP" in draft.text
    assert [page.sureness for page in draft.pages] == [1.0, None]
    assert not draft.whole
    assert "OCR belum terpasang" in draft.notes[0]


def test_the_wheel_reads_a_page_where_the_command_is_missing(
    agreement_pdf, agreement, photo, saved, monkeypatch
):
    pytest.importorskip("tesserocr")
    monkeypatch.setenv("PATH", "/tidak-ada")
    if ocr.engine() is None:
        pytest.skip("no tessdata")
    draft = read_draft(saved(photo(agreement_pdf, turn=0, noise=0), "PNG"), name="foto.png")
    assert share_found(draft.text, agreement) > 0.95


@pytest.mark.parametrize("turn", [-2.5, -0.7, 0.0, 1.3, 4.0])
def test_the_skew_of_a_page_is_measured(agreement_pdf, photo, turn):
    assert skew(grey(photo(agreement_pdf, turn=turn, noise=0.1))) == pytest.approx(-turn, abs=0.25)
