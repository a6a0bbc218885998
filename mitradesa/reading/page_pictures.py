"""Small JPEG pictures of single pages of a PDF or picture file, drawn in a bounded child process; reading their text lives in ocr.py.

The same module is the child: `python -m mitradesa.reading.page_pictures 1 4` with the file on its standard input.
"""

import base64
import io
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from PIL import Image, ImageOps

from mitradesa.reading.pdf import opened, rendered
from mitradesa.reading.processes import Stopped, piped
from mitradesa.reading.recognition import Kind, recognised

WIDTH = 900
QUALITY = 45
_SECONDS = 30.0
_MEMORY = 1024 * 1024 * 1024
_ROOT = str(Path(__file__).resolve().parents[2])


def page_pictures(content: bytes, numbers: Sequence[int]) -> Mapping[int, bytes]:
    """JPEGs of the pages with these numbers (1 the first), at most 900 dots wide; none where they cannot be drawn in 30 seconds."""
    command = [sys.executable, "-P", "-B", "-m", "mitradesa.reading.page_pictures", *map(str, numbers)]
    try:
        answer = piped(command, content, seconds=_SECONDS, memory=_MEMORY, surroundings={"PYTHONPATH": _ROOT})
        return {int(number): base64.b64decode(drawn) for number, drawn in json.loads(answer).items()}
    except (Stopped, ValueError):
        return {}


def drawn(content: bytes, number: int) -> bytes:
    """One page as JPEG; errors are those of the libraries, for the child to die of."""
    if recognised(content) is Kind.PDF:
        document = opened(content)
        page = rendered(document, number - 1, dpi=150, long_side=1600)
    else:
        with Image.open(io.BytesIO(content)) as picture:
            picture.seek(number - 1)
            page = ImageOps.exif_transpose(picture).convert("L")
    page.thumbnail((WIDTH, 4 * WIDTH))
    kept = io.BytesIO()
    page.save(kept, "JPEG", quality=QUALITY, optimize=True)
    return kept.getvalue()


if __name__ == "__main__":
    given = sys.stdin.buffer.read()
    made = {number: base64.b64encode(drawn(given, int(number))).decode() for number in sys.argv[1:]}
    sys.stdout.write(json.dumps(made))
