"""Page pictures made ready for OCR (size, contrast, skew, turn) and read within the budget of one draft; running OCR lives in ocr.py."""

import io
from collections.abc import Callable
from itertools import pairwise

from PIL import Image, ImageChops, ImageOps, ImageStat

from mitradesa.reading import ocr
from mitradesa.reading.contents import Options, PageText, clean, has_words
from mitradesa.reading.draft import How
from mitradesa.reading.processes import Stopped

LONG_SIDE = (2200, 3508)
DOUBTFUL = 0.60
_FEWEST_WORDS = 3
_BLANK_SPREAD = 4.0
_SKEW_WIDTH = 700
_COARSE = [step * 0.5 for step in range(-10, 11)]
_FINE = [step * 0.1 for step in range(-4, 5)]
_LEAST_SKEW = 0.15

Picture = Image.Image


class Scanner:
    """Reads the page pictures of one draft by OCR, as far as the options allow, and remembers what must be told about it."""

    def __init__(self, options: Options) -> None:
        self._left = options.ocr_pages
        self._engine = ocr.engine()
        self._notes: dict[str, None] = {}
        self._skipped = 0

    def page(self, picture: Callable[[], Picture]) -> PageText:
        """The text of one page; `picture` is only called when the page is read. A page that cannot be read has sureness None."""
        if self._engine is None:
            self._notes[f"Halaman hasil pindai tidak terbaca karena OCR belum terpasang. {ocr.REMEDY}"] = None
            return _unread()
        if self._left is not None and self._left <= 0:
            self._skipped += 1
            return _unread()
        if self._left is not None:
            self._left -= 1
        try:
            return self._read(picture(), self._engine)
        except Stopped:
            self._notes["Ada halaman yang OCR-nya terlalu lama atau gagal, sehingga tidak terbaca."] = None
            return _unread()

    def notes(self) -> tuple[str, ...]:
        """What the reader of the draft must be told about its scanned pages."""
        skipped = (
            (f"{self._skipped} halaman hasil pindai tidak dibaca karena melebihi batas halaman OCR.",)
            if self._skipped
            else ()
        )
        return (*self._notes, *skipped)

    def refuse_unread(self, pages: list[PageText]) -> None:
        """Raise Unreadable where OCR is missing and no page has a word without it."""
        if self._engine is None and not any(has_words(page.text) for page in pages):
            raise ocr.missing()

    def _read(self, picture: Picture, engine: ocr.Engine) -> PageText:
        if "ind" not in engine.languages:
            self._notes[
                "OCR bahasa Indonesia belum terpasang (apt-get install tesseract-ocr-ind); hasil pindai dibaca tanpanya."
            ] = None
        grey = _grey(picture)
        if ImageStat.Stat(grey).stddev[0] < _BLANK_SPREAD:
            return PageText(text="", how=How.OCR, sureness=1.0)
        found = ocr.recognise(_sheet(grey), engine)
        if (found.sureness or 0) < DOUBTFUL:
            found = _turned(grey, engine, found)
        if found.words < _FEWEST_WORDS:
            return _unread()
        return PageText(text=clean(found.text), how=How.OCR, sureness=found.sureness)


def _unread() -> PageText:
    return PageText(text="", how=How.OCR, sureness=None)


def _turned(grey: Picture, engine: ocr.Engine, first: ocr.Recognised) -> ocr.Recognised:
    """A second reading of a page that lies on its side or head; the better of the two."""
    degrees = ocr.turn(_sheet(grey), engine)
    if not degrees:
        return first
    second = ocr.recognise(_sheet(grey.rotate(-degrees, expand=True)), engine)
    return max(first, second, key=lambda found: found.sureness or 0.0)


def _grey(picture: Picture) -> Picture:
    """The picture upright by its EXIF mark, without colour or transparency, and of a size that OCR reads well."""
    upright = ImageOps.exif_transpose(picture)
    if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
        layered = upright.convert("RGBA")
        upright = Image.alpha_composite(Image.new("RGBA", layered.size, "white"), layered)
    grey = upright.convert("L")
    long_side = max(grey.size)
    least, most = LONG_SIDE
    factor = least / long_side if long_side < least else most / long_side if long_side > most else 1.0
    if factor == 1.0:
        return grey
    size = (max(1, round(grey.width * min(factor, 4.0))), max(1, round(grey.height * min(factor, 4.0))))
    return grey.resize(size, Image.Resampling.LANCZOS)


def _sheet(grey: Picture) -> bytes:
    """The bytes of an even, straight page, dark on light, as PGM."""
    even = ImageOps.autocontrast(grey, cutoff=1)
    if ImageStat.Stat(even).mean[0] < 100:
        even = ImageOps.invert(even)
    angle = skew(even)
    straight = (
        even.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255) if abs(angle) >= _LEAST_SKEW else even
    )
    sheet = io.BytesIO()
    straight.save(sheet, "PPM")
    return sheet.getvalue()


def skew(page: Picture) -> float:
    """The angle in degrees, -5.4 to 5.4, counter-clockwise, that makes the lines of a page level: where its rows differ most."""
    small = page.resize((_SKEW_WIDTH, max(1, page.height * _SKEW_WIDTH // page.width)), Image.Resampling.BOX)
    ink = ImageChops.invert(small).point([0 if level < 90 else 255 for level in range(256)])
    coarse = max(_COARSE, key=lambda angle: _contrast(ink, angle))
    return max((coarse + step for step in _FINE), key=lambda angle: _contrast(ink, angle))


def _contrast(ink: Picture, angle: float) -> float:
    profile = ink.rotate(angle, fillcolor=0).resize((1, ink.height), Image.Resampling.BOX).tobytes()
    return float(sum((one - other) ** 2 for one, other in pairwise(profile)))
