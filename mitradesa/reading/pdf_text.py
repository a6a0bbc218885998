"""The text of one PDF page in reading order, and whether it was typed or laid over a scan; opening the file lives in pdf.py."""

import ctypes
import re
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from mitradesa.reading.layout import Box, lines_in_order

FEWEST_LETTERS = 50
_MOST_LETTERS = 60_000
_MOST_OBJECTS = 2_000
_TOUCHING = 0.05
_LINE_HYPHENS = (0x02, 0xFFFE)  # how PDFium marks a hyphen at a line's end
_LINE_ENDS = (0x0A, 0x0D, *_LINE_HYPHENS)
_UPRIGHT = 0
_SCAN_SHARE = 0.6
_TOKEN = re.compile(r"\S+")
_PLAUSIBLE = re.compile(
    r"""["'“‘(\[]*(?:[A-Z]?[a-z]+|[A-Z]+|[A-Z]\.|\d[\d.,/:%-]*|\W+)(?:[-/][A-Za-z]+)*[.,;:)\]"'”’]*"""
)


@dataclass(frozen=True, slots=True)
class PageWords:
    """The lines of a page; whether anything else is drawn on it; whether its text lies unseen over a scan."""

    lines: list[str]
    drawn: bool
    over_scan: bool


@dataclass(frozen=True, slots=True)
class _Run:
    text: str
    first: int
    last: int


def page_words(document: pypdfium2.PdfDocument, number: int) -> PageWords:
    """Read page `number` (0 the first); a page that PDFium cannot open has no lines and counts as drawn."""
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return PageWords(lines=[], drawn=True, over_scan=False)
    try:
        drawn, unseen, scanned = _objects(page)
        lines = _lines(page)
        if _with_annotations_drawn(page):
            page.close()
            page = document[number]
            # What was typed into the fields of a mere scan is read by OCR with the rest of its picture.
            lines = lines if scanned and sum(map(len, lines)) < FEWEST_LETTERS else _lines(page)
        return PageWords(lines=lines, drawn=drawn, over_scan=unseen and scanned)
    finally:
        page.close()


def _with_annotations_drawn(page: pypdfium2.PdfPage) -> bool:
    """Make filled form fields and typed notes part of the page, so that they are read at their place; False where it has none."""
    if not pdfium.FPDFPage_GetAnnotCount(page.raw):
        return False
    return bool(pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS)


def plausibility(text: str) -> float:
    """The share, 0 to 1, of the words of a text that are shaped like words or numbers: a rough sureness of somebody else's OCR."""
    tokens = _TOKEN.findall(text)
    return sum(1 for token in tokens if _PLAUSIBLE.fullmatch(token)) / len(tokens) if tokens else 0.0


def _lines(page: pypdfium2.PdfPage) -> list[str]:
    text_page = page.get_textpage()
    try:
        runs = _runs(text_page)
        if page.get_rotation() != _UPRIGHT:
            return [run.text for run in runs]
        boxes = [_box(text_page, run) for run in runs]
        return lines_in_order([box for box in boxes if box is not None], touching=_TOUCHING)
    finally:
        text_page.close()


def _runs(text_page: pypdfium2.PdfTextPage) -> list[_Run]:
    """The runs of letters that PDFium keeps on one line; it runs hyphenated lines together, which are parted here again."""
    count = min(text_page.count_chars(), _MOST_LETTERS)
    codes = [int(pdfium.FPDFText_GetUnicode(text_page.raw, index)) for index in range(count)]
    ends = [index + 1 for index, code in enumerate(codes) if code in _LINE_ENDS]
    runs = []
    for start, end in pairwise([0, *ends, count]):
        text = "".join(_letter(code) for code in codes[start:end])
        if text.strip():
            first = start + len(text) - len(text.lstrip())
            runs.append(_Run(text=text.strip(), first=first, last=first + len(text.strip()) - 1))
    return runs


def _letter(code: int) -> str:
    return "-" if code in _LINE_HYPHENS else chr(code) if 0 < code < 0x110000 else "\ufffd"


def _box(text_page: pypdfium2.PdfTextPage, run: _Run) -> Box | None:
    start, end = _letter_box(text_page, run.first), _letter_box(text_page, run.last)
    if start is None or end is None:
        return None
    return Box(
        left=min(start.left, end.left),
        right=max(start.right, end.right),
        top=-max(start.top, end.top),
        bottom=-min(start.bottom, end.bottom),
        text=run.text,
    )


def _letter_box(text_page: pypdfium2.PdfTextPage, index: int) -> pdfium.FS_RECTF | None:
    box = pdfium.FS_RECTF()
    return box if pdfium.FPDFText_GetLooseCharBox(text_page.raw, index, ctypes.byref(box)) else None


def _objects(page: pypdfium2.PdfPage) -> tuple[bool, bool, bool]:
    """(something other than text is drawn, some text is unseen, a picture fills most of the page)."""
    drawn = unseen = False
    pictured = 0.0
    for index in range(min(int(pdfium.FPDFPage_CountObjects(page.raw)), _MOST_OBJECTS)):
        item = pdfium.FPDFPage_GetObject(page.raw, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            unseen = (
                unseen or pdfium.FPDFTextObj_GetTextRenderMode(item) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
            )
        else:
            drawn = True
            pictured = max(pictured, _area(item) if kind == pdfium.FPDF_PAGEOBJ_IMAGE else 0.0)
    width, height = page.get_size()
    return drawn, unseen, pictured > _SCAN_SHARE * width * height


def _area(item: object) -> float:
    edges = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(item, *(ctypes.byref(edge) for edge in edges)):
        return 0.0
    left, bottom, right, top = (edge.value for edge in edges)
    return max(0.0, right - left) * max(0.0, top - bottom)
