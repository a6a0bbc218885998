"""Pictures written anew from their dots alone, so that no place, camera, comment or hidden part of the old file is kept."""

import io

from PIL import Image, ImageOps

from mitradesa.reading.archive import damaged
from mitradesa.reading.images import MOST_PAGES, frame

TYPES = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "TIFF": "image/tiff"}
LONGEST_SIDE = 4_000
_QUALITY = 88


def reencoded(content: bytes) -> tuple[bytes, str]:
    """The picture upright, no side over 4,000 dots, in its own format (all pages of a TIFF), with its content type; raises Unreadable."""
    with Image.open(io.BytesIO(content), formats=tuple(TYPES)) as opened:
        kind = str(opened.format)
        count = min(getattr(opened, "n_frames", 1), MOST_PAGES) if kind == "TIFF" else 1
    pages = [_plain(frame(content, number)) for number in range(count)]
    written = io.BytesIO()
    if kind == "TIFF":
        pages[0].save(written, "TIFF", compression="tiff_deflate", save_all=True, append_images=pages[1:])
    elif kind in ("JPEG", "WEBP"):
        pages[0].save(written, kind, quality=_QUALITY)
    elif kind == "PNG":
        pages[0].save(written, "PNG", optimize=False)
    else:
        raise damaged()
    return written.getvalue(), TYPES[kind]


def _plain(picture: Image.Image) -> Image.Image:
    """The dots alone: a new picture, so that nothing that the old one carried along is written."""
    upright = ImageOps.exif_transpose(picture)
    mode = upright.mode if upright.mode in ("1", "L", "RGB") else "RGB"
    if (
        upright.mode in ("RGBA", "LA", "PA", "P") and "transparency" in upright.info
    ) or upright.mode == "RGBA":
        layered = upright.convert("RGBA")
        upright = Image.alpha_composite(Image.new("RGBA", layered.size, "white"), layered)
    upright = upright.convert(mode)
    if max(upright.size) > LONGEST_SIDE:
        upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    made = Image.new(mode, upright.size)
    made.paste(upright)
    return made
