"""A text as the path of a QR picture: unit squares with a quiet zone around them."""

from functools import lru_cache

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

QUIET = 4


@lru_cache(maxsize=2_000)
def qr_path(text: str) -> tuple[str, int]:
    """The SVG path of the dark squares and the width of the whole picture in squares."""
    code = QRCode(error_correction=ERROR_CORRECT_M, border=QUIET)
    code.add_data(text)
    code.make(fit=True)
    matrix = code.get_matrix()
    runs = [
        f"M{left} {top}h{width}v1h-{width}z" for top, row in enumerate(matrix) for left, width in _runs(row)
    ]
    return "".join(runs), len(matrix)


def _runs(row: list[bool]) -> list[tuple[int, int]]:
    """Where dark squares begin in a row, and how many follow each other."""
    found: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if not dark:
            continue
        if found and sum(found[-1]) == place:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((place, 1))
    return found
