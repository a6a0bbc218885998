"""The strokes of a signature drawn on the glass, read from its SVG path data."""

import re
from collections.abc import Iterator

_STEP = re.compile(r"([MLml])\s*(-?[\d.]+)[\s,]+(-?[\d.]+)|(-?[\d.]+)[\s,]+(-?[\d.]+)")
SAFE = re.compile(r"[MLml\d\s.,-]{1,20000}")
"""What the path data of a signature may consist of: moves and lines."""


def strokes(path: str) -> Iterator[list[tuple[float, float]]]:
    """Each stroke as its points; empty for path data that is not moves and lines."""
    if not SAFE.fullmatch(path):
        return
    stroke: list[tuple[float, float]] = []
    x = y = 0.0
    relative = False
    for step in _STEP.finditer(path):
        command = step[1] or ""
        if command:
            relative = command.islower()
        across, down = (step[2], step[3]) if command else (step[4], step[5])
        x, y = (x + float(across), y + float(down)) if relative else (float(across), float(down))
        if command in ("M", "m"):
            if len(stroke) > 1:
                yield stroke
            stroke = []
        stroke.append((x, y))
    if len(stroke) > 1:
        yield stroke
