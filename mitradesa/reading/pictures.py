"""Pictures of pages made ready for OCR: size, contrast, skew; running OCR lives in ocr.py, the order of pages in scans.py."""

import io
from itertools import pairwise

from PIL import Image, ImageChops, ImageFilter, ImageOps, ImageStat

LONG_SIDE = (2700, 3000)
_MOST_GROWTH = 4.0
_INK_REDUCTION = 4
_FAINT = 40
_SHADE_REDUCTION = 16
_INK_SHARE = 0.003
_LEAST_CONTRAST = 80
_DARK = 100
_SKEW_WIDTH = 600
_INK = 90
_COARSE = tuple(step * 0.6 for step in range(-9, 10))
_FINE = tuple(step * 0.1 for step in range(-4, 5))
_LEAST_SKEW = 0.15
_LEAST_GAIN = 3000.0  # a page of few words has no telling angle, and must not be turned by its grain

Picture = Image.Image


def grey(picture: Picture) -> Picture:
    """A new picture, upright by its EXIF mark, without colour or transparency, of the size that OCR reads best (about 240 dpi)."""
    upright = ImageOps.exif_transpose(picture)
    if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
        layered = upright.convert("RGBA")
        upright = Image.alpha_composite(Image.new("RGBA", layered.size, "white"), layered)
    shades = upright.convert("L")
    least, most = LONG_SIDE
    long_side = max(shades.size)
    factor = min(_MOST_GROWTH, least / long_side) if long_side < least else min(1.0, most / long_side)
    if factor == 1.0:
        return shades.copy() if shades is picture else shades
    size = (max(1, round(shades.width * factor)), max(1, round(shades.height * factor)))
    return shades.resize(size, Image.Resampling.LANCZOS)


def sheet(page: Picture) -> bytes:
    """The bytes (PGM) of a grey page made dark on light, evenly lit, of full contrast, and straight."""
    light = ImageOps.invert(page) if ImageStat.Stat(page).median[0] < _DARK else page
    even = _stretched(_evened(light))
    angle = skew(even)
    straight = (
        even.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255) if abs(angle) >= _LEAST_SKEW else even
    )
    written = io.BytesIO()
    straight.save(written, "PPM")
    return written.getvalue()


def skew(page: Picture) -> float:
    """The angle in degrees, -5.8 to 5.8, counter-clockwise, that levels the lines of a grey page: where its rows differ most."""
    small = page.resize((_SKEW_WIDTH, max(1, page.height * _SKEW_WIDTH // page.width)), Image.Resampling.BOX)
    ink = ImageChops.invert(small).point([0 if level < _INK else 255 for level in range(256)])
    coarse = max(_COARSE, key=lambda angle: _contrast(ink, angle))
    best = max((coarse + step for step in _FINE), key=lambda angle: _contrast(ink, angle))
    return best if _contrast(ink, best) > _contrast(ink, 0.0) + _LEAST_GAIN else 0.0


def ink_share(page: Picture) -> float:
    """The share, 0 to 1, of a grey page that is darker than its paper: some 0.05 for typed text, next to 0 for an empty back side."""
    small = page.reduce(_INK_REDUCTION)
    paper = ImageStat.Stat(small).median[0]
    return sum(count for level, count in enumerate(small.histogram()) if level < paper - _FAINT) / (
        small.width * small.height
    )


def _evened(page: Picture) -> Picture:
    """The page with its shadows lifted: what is lighter than its surroundings' paper becomes white."""
    small = page.reduce(_SHADE_REDUCTION)
    paper = small.filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.GaussianBlur(4))
    shade = paper.resize(page.size, Image.Resampling.BILINEAR)
    return ImageChops.invert(ImageChops.subtract(shade, page))


def _stretched(page: Picture) -> Picture:
    """The page with its ink made black; never stretched so far that the grain of an empty page looks like ink."""
    histogram = page.histogram()
    wanted, darkest = page.width * page.height * _INK_SHARE, 0
    while darkest < 255 and (wanted := wanted - histogram[darkest]) > 0:
        darkest += 1
    paper = ImageStat.Stat(page).median[0]
    darkest = max(0, min(darkest, int(paper) - _LEAST_CONTRAST))
    span = max(1.0, paper - darkest)
    return page.point([max(0, min(255, round((level - darkest) * 255 / span))) for level in range(256)])


def _contrast(ink: Picture, angle: float) -> float:
    profile = ink.rotate(angle, fillcolor=0).resize((1, ink.height), Image.Resampling.BOX).tobytes()
    return float(sum((one - other) ** 2 for one, other in pairwise(profile)))
