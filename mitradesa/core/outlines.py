"""A place as people write it without a map: one point, or the corners of a sketch, each line latitude and longitude in degrees."""

import re
from collections.abc import Sequence

from mitradesa.core.refusals import Blocked

Corner = tuple[float, float]
MOST = 60
SOUTH, NORTH, WEST, EAST = -11.5, 6.5, 94.5, 141.5
"""Indonesia lies within."""
_LINE = re.compile(r"(-?\d{1,3}(?:[.,]\d{1,8})?)\s*[;,\s]\s*(-?\d{1,3}(?:[.,]\d{1,8})?)")


def read_outline(text: str) -> tuple[Corner, ...]:
    """The points of a text, rounded to a decimetre or so; none for an empty text; raises Blocked for a line that is no place."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > MOST:
        raise Blocked(f"Sketsanya lebih dari {MOST} titik.", "Sederhanakan; sudut-sudutnya saja sudah cukup.")
    return tuple(dict.fromkeys(_corner(line) for line in lines))


def _corner(line: str) -> Corner:
    found = _LINE.fullmatch(line)
    if found is None:
        raise Blocked(
            f'"{line[:40]}" bukan titik.',
            "Tulis lintang lalu bujur, dipisah koma, misalnya -3.79512, 103.54210.",
        )
    north, east = (float(part.replace(",", ".")) for part in found.groups())
    if SOUTH <= east <= NORTH and WEST <= north <= EAST:
        raise Blocked(
            f'Lintang dan bujur tertukar pada "{line}".', "Tulis lintang (angka kecil) lebih dahulu."
        )
    if not (SOUTH <= north <= NORTH and WEST <= east <= EAST):
        raise Blocked(f'"{line}" tidak di Indonesia.', "Periksa angka dan tanda minusnya.")
    return round(north, 6), round(east, 6)


def written(points: Sequence[Sequence[float]]) -> str:
    """The points as they are typed, one a line."""
    return "\n".join(f"{north:.6f}, {east:.6f}" for north, east in points)


def middle(points: Sequence[Corner]) -> Corner | None:
    """The middle of the points; None where there is none."""
    if not points:
        return None
    return (
        round(sum(one[0] for one in points) / len(points), 6),
        round(sum(one[1] for one in points) / len(points), 6),
    )
