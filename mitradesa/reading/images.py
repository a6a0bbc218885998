"""Photos and scans as picture files (JPEG, PNG, WebP, TIFF of many pages); making them ready and reading them lives in scans.py."""

import io
from collections.abc import Callable

from PIL import Image, UnidentifiedImageError

from mitradesa.reading.archive import damaged
from mitradesa.reading.contents import Contents, Options
from mitradesa.reading.draft import Unreadable
from mitradesa.reading.scans import Picture, Scanner

FORMATS = ("JPEG", "PNG", "TIFF", "WEBP")
MOST_PIXELS = 80_000_000
MOST_PAGES = 200


def read(content: bytes, options: Options) -> Contents:
    """Read a picture file by OCR, one page a frame; raises Unreadable for one that is broken, too large or without OCR to read it."""
    try:
        with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
            return _read(picture, options)
    except (UnidentifiedImageError, OSError, SyntaxError, EOFError, ValueError) as error:
        raise damaged() from error


def _read(picture: Image.Image, options: Options) -> Contents:
    frames = getattr(picture, "n_frames", 1) if picture.format == "TIFF" else 1
    scanner = Scanner(options)
    pages = []
    for number in range(min(frames, MOST_PAGES)):
        pages.append(scanner.page(_frame(picture, number)))
        options.report(number + 1, frames)
    scanner.refuse_unread(pages)
    cut = (f"Hanya {MOST_PAGES} dari {frames} halaman yang dibaca.",) if frames > MOST_PAGES else ()
    return Contents(
        format="image", pages=tuple(pages), paged=True, whole=not cut, notes=scanner.notes() + cut
    )


def _frame(picture: Image.Image, number: int) -> Callable[[], Picture]:
    def load() -> Picture:
        if number:
            picture.seek(number)
        if picture.width * picture.height > MOST_PIXELS:
            raise Unreadable(
                f"Gambar ini {picture.width * picture.height / 1e6:.0f} juta titik, terlalu besar untuk dibaca.",
                "Kecilkan gambarnya, misalnya ke 300 titik per inci, lalu coba lagi.",
            )
        picture.load()
        return picture

    return load
