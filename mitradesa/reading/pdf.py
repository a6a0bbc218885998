"""PDF files: the text that their pages hold, in reading order, and OCR for pages that are only pictures."""

import ctypes
import re
from collections.abc import Callable

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from mitradesa.reading.archive import damaged, locked
from mitradesa.reading.contents import Contents, Options, PageText, clean
from mitradesa.reading.layout import Box, lines_in_order
from mitradesa.reading.running_heads import without_running_heads
from mitradesa.reading.scans import Picture, Scanner

FEWEST_LETTERS = 50
MOST_PAGES = 400
_OCR_LONG_SIDE = 3000
_OCR_DPI = 250
_POINTS = 72
_MOST_LETTERS = 60_000
_STRANGE = re.compile(r"[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_STRANGE_SHARE = 0.2
_UPRIGHT = 0


def read(content: bytes, options: Options) -> Contents:
    """Read a PDF; scripts, links and attachments are never touched. Raises Unreadable for a locked or broken one."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise (locked() if "password" in str(error).lower() else damaged()) from error
    try:
        return _read(document, options)
    finally:
        document.close()


def _read(document: pypdfium2.PdfDocument, options: Options) -> Contents:
    total = len(document)
    count = min(total, MOST_PAGES)
    if not count:
        raise damaged()
    scanner = Scanner(options)
    texts = without_running_heads([_text_lines(document, number) for number in range(count)])
    pages = []
    for number, lines in enumerate(texts):
        text = clean("\n".join(lines))
        if _readable(text) or _blank(document, number):
            pages.append(PageText(text=text))
        else:
            scanned = scanner.page(_rendered(document, number))
            # A page that OCR cannot read may still have a few words of its own, such as a stamp or a page number.
            pages.append(scanned)
        options.report(number + 1, count)
    scanner.refuse_unread(pages)
    cut = (f"Hanya {MOST_PAGES} dari {total} halaman yang dibaca.",) if total > count else ()
    return Contents(format="pdf", pages=tuple(pages), paged=True, whole=not cut, notes=scanner.notes() + cut)


def _readable(text: str) -> bool:
    strange = len(_STRANGE.findall(text))
    return len(text) - text.count(" ") >= FEWEST_LETTERS and strange <= len(text) * _STRANGE_SHARE


def _blank(document: pypdfium2.PdfDocument, number: int) -> bool:
    """Whether a page has nothing to see: no object at all, or only text, of which there was enough to judge."""
    page = document[number]
    try:
        kinds = {
            pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page.raw, index))
            for index in range(_objects(page))
        }
    finally:
        page.close()
    return kinds <= {pdfium.FPDF_PAGEOBJ_TEXT}


def _objects(page: pypdfium2.PdfPage) -> int:
    return min(int(pdfium.FPDFPage_CountObjects(page.raw)), 2_000)


def _text_lines(document: pypdfium2.PdfDocument, number: int) -> list[str]:
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return []
    try:
        text_page = page.get_textpage()
        try:
            runs = _runs(text_page)
            if page.get_rotation() != _UPRIGHT:
                return [text for text, _, _ in runs]
            return lines_in_order([box for run in runs if (box := _box(text_page, run)) is not None])
        finally:
            text_page.close()
    finally:
        page.close()


def _runs(text_page: pypdfium2.PdfTextPage) -> list[tuple[str, int, int]]:
    """(text, first character, last character) of each run that PDFium keeps on one line."""
    count = min(text_page.count_chars(), _MOST_LETTERS)
    letters = [_letter(pdfium.FPDFText_GetUnicode(text_page.raw, index)) for index in range(count)]
    runs, start = [], 0
    for index, letter in enumerate([*letters, "\n"]):
        if letter in "\r\n":
            text = "".join(letters[start:index])
            if text.strip():
                first = start + len(text) - len(text.lstrip())
                runs.append((text.strip(), first, first + len(text.strip()) - 1))
            start = index + 1
    return runs


def _letter(code: int) -> str:
    # PDFium marks a hyphen at a line's end with U+0002 or U+FFFE.
    return "-" if code in (0x02, 0xFFFE) else chr(code) if 0 < code < 0x110000 else "\ufffd"


def _box(text_page: pypdfium2.PdfTextPage, run: tuple[str, int, int]) -> Box | None:
    text, first, last = run
    start, end = _letter_box(text_page, first), _letter_box(text_page, last)
    if start is None or end is None:
        return None
    return Box(
        left=min(start.left, end.left),
        right=max(start.right, end.right),
        top=-max(start.top, end.top),
        bottom=-min(start.bottom, end.bottom),
        text=text,
    )


def _letter_box(text_page: pypdfium2.PdfTextPage, index: int) -> pdfium.FS_RECTF | None:
    box = pdfium.FS_RECTF()
    return box if pdfium.FPDFText_GetLooseCharBox(text_page.raw, index, ctypes.byref(box)) else None


def _rendered(document: pypdfium2.PdfDocument, number: int) -> Callable[[], Picture]:
    def render() -> Picture:
        page = document[number]
        try:
            scale = min(_OCR_DPI / _POINTS, _OCR_LONG_SIDE / max(*page.get_size(), 1.0))
            bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
            try:
                picture: Picture = bitmap.to_pil().copy()
            finally:
                bitmap.close()
            return picture
        finally:
            page.close()

    return render
