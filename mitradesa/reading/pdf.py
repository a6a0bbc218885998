"""PDF files: the text that their pages hold, and OCR for pages that are only pictures; reading one page's text lives in pdf_text.py."""

import re
from collections.abc import Callable

import pypdfium2  # type: ignore[import-untyped]

from mitradesa.core.language import _
from mitradesa.reading.archive import damaged, locked
from mitradesa.reading.contents import Contents, Options, PageText, clean
from mitradesa.reading.draft import How
from mitradesa.reading.pdf_text import FEWEST_LETTERS, PageWords, page_words, plausibility
from mitradesa.reading.pictures import Picture
from mitradesa.reading.running_heads import without_running_heads
from mitradesa.reading.scans import Scanner

MOST_PAGES = 400
_OCR_LONG_SIDE = 3000
_OCR_DPI = 250
_POINTS = 72
_STRANGE = re.compile(r"[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_STRANGE_SHARE = 0.2
_PLAUSIBLE_LAYER = 0.85


def read(content: bytes, options: Options) -> Contents:
    """Read a PDF; scripts, links and attachments are never touched. Raises Unreadable for a locked or broken one."""
    document = opened(content)
    try:
        return _read(document, options)
    finally:
        document.close()


def opened(content: bytes) -> pypdfium2.PdfDocument:
    """The document; the caller closes it. Raises Unreadable for a locked, broken or empty one."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise (locked() if "password" in str(error).lower() else damaged()) from error
    if not len(document):
        document.close()
        raise damaged()
    document.init_forms()  # the library has no JavaScript: what was typed into fields is shown, no script of theirs runs
    return document


def rendered(document: pypdfium2.PdfDocument, number: int, *, dpi: float, long_side: int) -> Picture:
    """Page `number` (0 the first) as a grey picture of `dpi` dots an inch, or fewer where a side would pass `long_side` dots."""
    page = document[number]
    try:
        scale = min(dpi / _POINTS, long_side / max(*page.get_size(), 1.0))
        bitmap = page.render(scale=scale, grayscale=True)
        try:
            picture: Picture = bitmap.to_pil().copy()
        finally:
            bitmap.close()
        return picture
    finally:
        page.close()


def _read(document: pypdfium2.PdfDocument, options: Options) -> Contents:
    total = len(document)
    count = min(total, MOST_PAGES)
    words = [page_words(document, number) for number in range(count)]
    texts = [clean("\n".join(lines)) for lines in without_running_heads([page.lines for page in words])]
    pages = {
        number: _typed(text, words[number])
        for number, text in enumerate(texts)
        if _sufficient(text, words[number])
    }
    scanned = [number for number in range(count) if number not in pages]
    scanner = Scanner(options)
    read_pages = scanner.pages([_picture(document, number) for number in scanned], before=len(pages))
    pages.update(zip(scanned, read_pages, strict=True))
    cut = (
        (_("Hanya {count} dari {total} halaman yang dibaca.").format(count=MOST_PAGES, total=total),)
        if total > count
        else ()
    )
    return Contents(
        format="pdf",
        pages=scanner.concluded([pages[number] for number in range(count)]),
        paged=True,
        whole=not cut,
        notes=scanner.notes() + cut,
    )


def _sufficient(text: str, page: PageWords) -> bool:
    """Whether a page's own text will do: there is enough of it and it is legible, or the page has nothing else to read."""
    if not page.drawn:
        return not text or _legible(text)
    enough = len(text) - text.count(" ") >= FEWEST_LETTERS and _legible(text)
    return enough and (not page.over_scan or plausibility(text) >= _PLAUSIBLE_LAYER)


def _legible(text: str) -> bool:
    return len(_STRANGE.findall(text)) <= len(text) * _STRANGE_SHARE


def _typed(text: str, page: PageWords) -> PageText:
    if page.over_scan:
        return PageText(text=text, how=How.OCR, sureness=round(plausibility(text), 3))
    return PageText(text=text)


def _picture(document: pypdfium2.PdfDocument, number: int) -> Callable[[], Picture]:
    return lambda: rendered(document, number, dpi=_OCR_DPI, long_side=_OCR_LONG_SIDE)
