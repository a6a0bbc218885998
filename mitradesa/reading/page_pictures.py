"""One page of a scan or PDF as a small picture for the person who must look at it themselves; OCR's own pictures live in pictures.py."""

import io

from PIL import Image, ImageOps

from mitradesa.core.language import _
from mitradesa.reading import pdf
from mitradesa.reading.draft import Unreadable
from mitradesa.reading.images import frame
from mitradesa.reading.recognition import Kind, recognised

_DPI = 120
_QUALITY = 45


def page_picture(content: bytes, number: int, *, width: int = 900) -> bytes:
    """Page `number` (1 the first) of a PDF or picture file as a grey WebP `width` dots wide or less; raises Unreadable if absent."""
    kind = recognised(content)
    if kind is Kind.PDF:
        picture = _pdf_page(content, number - 1)
    elif kind is Kind.IMAGE:
        picture = ImageOps.exif_transpose(frame(content, number - 1))
    else:
        raise _absent(number)
    shades = picture.convert("L")
    if shades.width > width:
        shades = shades.resize(
            (width, max(1, shades.height * width // shades.width)), Image.Resampling.LANCZOS
        )
    written = io.BytesIO()
    shades.save(written, "WEBP", quality=_QUALITY)
    return written.getvalue()


def _pdf_page(content: bytes, index: int) -> Image.Image:
    document = pdf.opened(content)
    try:
        if not 0 <= index < len(document):
            raise _absent(index + 1)
        return pdf.rendered(document, index, dpi=_DPI, long_side=2000)
    finally:
        document.close()


def _absent(number: int) -> Unreadable:
    return Unreadable(
        _("Berkas ini tidak memiliki gambar halaman {number}.").format(number=number),
        "Lihat halaman itu pada berkas aslinya.",
    )
