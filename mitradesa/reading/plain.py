"""Plain text files: their encoding and their page breaks; what the text means lives elsewhere."""

import codecs
import re

from mitradesa.reading.contents import Contents, Options, PageText, clean
from mitradesa.reading.draft import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 65_536
_CONTROL_SHARE = 0.02
_CONTROLS = frozenset(range(0x20)) - frozenset(b"\t\n\r\f\v")
_PAGE_LINE = re.compile(
    r"^[ \t]*[-=_*]{3,}[ \t]*(?:halaman|page|hal\.?)[ \t]*\d*[ \t]*[-=_*]{3,}[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)


def decode(content: bytes) -> str:
    """The characters of a text file in UTF-8, UTF-16 or Windows-1252; raises Unreadable for bytes that are no text."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _checked(content.decode(encoding, errors="replace"))
    unmarked = _unmarked_utf16(content)
    if unmarked:
        return _checked(content.decode(unmarked, errors="replace"))
    try:
        return _checked(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _checked(content.decode("cp1252", errors="replace"))


def read(content: bytes, options: Options) -> Contents:
    """Read a text file; form feeds and lines such as "----- halaman -----" start a new page (the line stays in the page that it closes)."""
    pages = tuple(PageText(text=clean(page)) for page in _split(decode(content)))
    options.report(1, 1)
    return Contents(format="txt", pages=pages, paged=len(pages) > 1)


def _unmarked_utf16(content: bytes) -> str:
    sample = content[:2000]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > len(sample) * 0.3 and even < len(sample) * 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > len(sample) * 0.3 and odd < len(sample) * 0.05 else ""


def _checked(text: str) -> str:
    sample = text[:_SAMPLE]
    strange = sum(1 for letter in sample if ord(letter) in _CONTROLS or letter == "\ufffd")
    if strange > len(sample) * _CONTROL_SHARE:
        raise Unreadable(
            "Isi berkas ini bukan teks dan bukan jenis dokumen yang dikenal.",
            "Kirim sebagai DOCX, ODT, PDF, DOC, RTF, HTML, teks biasa, atau foto JPEG, PNG, TIFF, WebP.",
        )
    return text


def _split(text: str) -> list[str]:
    pages = []
    for part in text.split("\f"):
        start = 0
        for line in _PAGE_LINE.finditer(part):
            pages.append(part[start : line.end()])
            start = line.end()
        pages.append(part[start:])
    while len(pages) > 1 and not pages[-1].strip():
        pages.pop()
    return pages
