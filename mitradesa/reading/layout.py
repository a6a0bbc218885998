"""Boxes of text on a page put into lines in reading order, for PDF text and OCR words alike; no file format lives here."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_COLUMN_LINES = 12
_COLUMN_FILL = 0.7
_TAB_GAP = 2.5


@dataclass(frozen=True, slots=True)
class Box:
    """A run of text and where it stands, in any unit, with `top` < `bottom` (downwards)."""

    left: float
    top: float
    right: float
    bottom: float
    text: str

    @property
    def height(self) -> float:
        """Height in the page's unit, never 0."""
        return max(self.bottom - self.top, 1e-6)

    @property
    def middle(self) -> float:
        """The vertical centre."""
        return (self.top + self.bottom) / 2


def lines_in_order(boxes: Sequence[Box], *, touching: float | None = None) -> list[str]:
    """The lines of a page from top to bottom; two full columns are read one after the other, label-and-value rows across.

    Boxes on one line closer than `touching` (in parts of their height) are one word; with None every box is a word.
    """
    rows = _rows(boxes)
    gutter = _gutter(rows)
    if gutter is None:
        return [_joined(row, touching) for row in rows]
    first, last, centre = gutter
    left = [[box for box in row if box.right <= centre] for row in rows[first:last]]
    right = [[box for box in row if box.right > centre] for row in rows[first:last]]
    ordered = [*rows[:first], *filter(None, left), *filter(None, right), *rows[last:]]
    return [_joined(row, touching) for row in ordered]


def _rows(boxes: Sequence[Box]) -> list[list[Box]]:
    rows: list[list[Box]] = []
    for box in sorted(boxes, key=lambda item: item.middle):
        row = rows[-1] if rows else None
        if row is not None and _same_row(row, box):
            row.append(box)
        else:
            rows.append([box])
    return [sorted(row, key=lambda item: item.left) for row in rows]


def _same_row(row: Sequence[Box], box: Box) -> bool:
    nearest = min(row, key=lambda item: _distance(item, box))
    return abs(nearest.middle - box.middle) < 0.5 * min(
        max(nearest.height, box.height), 1.6 * min(nearest.height, box.height)
    )


def _distance(one: Box, other: Box) -> float:
    return max(one.left - other.right, other.left - one.right, 0.0)


def _joined(row: Sequence[Box], touching: float | None) -> str:
    text, edge = "", 0.0
    for box in row:
        gap = (box.left - edge) / box.height
        if text and gap > _TAB_GAP:
            text += "\t"
        elif text and (touching is None or gap > touching):
            text += " "
        text += box.text
        edge = box.right
    return text


def _gutter(rows: Sequence[Sequence[Box]]) -> tuple[int, int, float] | None:
    """(first row, row after the last, centre) of a stretch of rows in two full columns; None where the page has one."""
    edges = [box for row in rows for box in row]
    if len(rows) < _COLUMN_LINES or not edges:
        return None
    left, right = min(box.left for box in edges), max(box.right for box in edges)
    centre = _common_gap(rows, left, right)
    if centre is None:
        return None
    first, last = _longest_stretch(rows, centre)
    stretch = rows[first:last]
    if last - first < _COLUMN_LINES or not _full(stretch, left, right, centre):
        return None
    return first, last, centre


def _common_gap(rows: Sequence[Sequence[Box]], left: float, right: float) -> float | None:
    """Where most rows have their gap near the middle of the page; None where too few agree."""
    width = max(right - left, 1e-6)
    bins: dict[int, list[float]] = {}
    for one, other in (pair for row in rows for pair in pairwise(row)):
        centre = (one.right + other.left) / 2
        share = (centre - left) / width
        if other.left - one.right > one.height and 0.35 < share < 0.65:
            bins.setdefault(round(share * 25), []).append(centre)
    fullest = max(bins.values(), key=len, default=[])
    return median(fullest) if len(fullest) >= _COLUMN_LINES // 2 else None


def _longest_stretch(rows: Sequence[Sequence[Box]], centre: float) -> tuple[int, int]:
    best, start = (0, 0), 0
    for index, row in enumerate([*rows, None]):
        if row is None or any(box.left < centre < box.right for box in row):
            best = max(best, (start, index), key=lambda span: span[1] - span[0])
            start = index + 1
    return best


def _full(rows: Sequence[Sequence[Box]], left: float, right: float, centre: float) -> bool:
    """Whether both halves hold running text: their lines mostly reach across their column."""
    reach = [
        [sum(box.right - box.left for box in row if box.right <= centre) / (centre - left) for row in rows],
        [sum(box.right - box.left for box in row if box.right > centre) / (right - centre) for row in rows],
    ]
    halves = [[share for share in half if share > 0] for half in reach]
    return all(len(half) >= _COLUMN_LINES and median(half) >= _COLUMN_FILL for half in halves)
