"""Photos and scans as picture files (JPEG, PNG, WebP, TIFF of many pages); making them ready and reading them lives in scans.py."""

import io
import warnings
from collections.abc import Callable, Sequence
from contextlib import ExitStack

from PIL import Image, UnidentifiedImageError
from PIL.ImageFile import ImageFile

from mitradesa.core.language import _
from mitradesa.reading.archive import damaged
from mitradesa.reading.contents import Contents, Options
from mitradesa.reading.draft import Unreadable
from mitradesa.reading.pictures import Picture
from mitradesa.reading.scans import Scanner

FORMATS = ("JPEG", "PNG", "TIFF", "WEBP")
MOST_PIXELS = 80_000_000
MOST_PAGES = 200
Image.MAX_IMAGE_PIXELS = MOST_PIXELS
# Pillow tells stderr about every oddity of a broken file; people are told once, by a refusal.
warnings.filterwarnings("ignore", module=r"PIL\.")


def read(content: bytes, options: Options) -> Contents:
    """Read a picture file by OCR, one page a frame; raises Unreadable for one that is broken, too large or without OCR to read it."""
    return read_many((content,), options)


def read_many(contents: Sequence[bytes], options: Options) -> Contents:
    """Read several picture files, such as the scanned pages pasted into a document, as the pages of one draft; raises Unreadable."""
    with ExitStack() as opened:
        pictures = [opened.enter_context(_opened(content)) for content in contents[:MOST_PAGES]]
        frames = [(picture, number) for picture in pictures for number in range(_frames(picture))]
        scanner = Scanner(options)
        try:
            pages = scanner.pages([_frame(picture, number) for picture, number in frames[:MOST_PAGES]])
        except (OSError, SyntaxError, EOFError, ValueError) as error:
            raise damaged() from error
    cut = (
        (_("Hanya {count} halaman yang dibaca.").format(count=MOST_PAGES),)
        if max(len(frames), len(contents)) > MOST_PAGES
        else ()
    )
    return Contents(
        format="image", pages=scanner.concluded(pages), paged=True, whole=not cut, notes=scanner.notes() + cut
    )


def opens(content: bytes) -> bool:
    """Whether some bytes are a picture that can be read."""
    try:
        with _opened(content):
            return True
    except Unreadable:
        return False


def frame(content: bytes, index: int) -> Picture:
    """Frame `index` (0 the first) of a picture file; raises Unreadable when it is broken, too large or has no such frame."""
    with _opened(content) as picture:
        if not 0 <= index < _frames(picture):
            raise damaged()
        try:
            return _frame(picture, index)().copy()
        except (OSError, SyntaxError, EOFError, ValueError) as error:
            raise damaged() from error


def _opened(content: bytes) -> ImageFile:
    try:
        return Image.open(io.BytesIO(content), formats=FORMATS)
    except Image.DecompressionBombError as error:
        raise _too_large() from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise damaged() from error


def _frames(picture: ImageFile) -> int:
    try:
        return getattr(picture, "n_frames", 1) if picture.format == "TIFF" else 1
    except (OSError, SyntaxError, EOFError, ValueError) as error:
        raise damaged() from error


def _frame(picture: ImageFile, number: int) -> Callable[[], Picture]:
    def load() -> Picture:
        if number:
            picture.seek(number)
        if picture.width * picture.height > MOST_PIXELS:
            raise _too_large()
        picture.load()
        return picture

    return load


def _too_large() -> Unreadable:
    return Unreadable(
        _("Gambar ini lebih dari {count} juta titik, terlalu besar untuk dibaca.").format(
            count=MOST_PIXELS // 1_000_000
        ),
        "Kecilkan gambarnya, misalnya ke 300 titik per inci, lalu coba lagi.",
    )
