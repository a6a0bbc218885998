"""Lines that repeat at the top or foot of most pages (letterheads, page numbers, initials boxes) taken out of the text of a paged file."""

import re
from collections import Counter
from collections.abc import Sequence

_DIGITS = re.compile(r"\d+")
_EDGE = 2
_FEWEST_PAGES = 3
_SHARE = 0.6


def without_running_heads(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The lines of each page less those that stand, numbers aside, among the outer two lines of three pages or more and most of them."""
    tops = _repeated([_outer(lines, from_end=False) for lines in pages])
    feet = _repeated([_outer(lines, from_end=True) for lines in pages])
    return [_trimmed(_trimmed(list(lines), tops, from_end=False), feet, from_end=True) for lines in pages]


def _outer(lines: Sequence[str], *, from_end: bool) -> list[str]:
    full = [line for line in lines if line.strip()]
    return [_shape(line) for line in (full[-_EDGE:] if from_end else full[:_EDGE])]


def _shape(line: str) -> str:
    return _DIGITS.sub("0", " ".join(line.split())).casefold()


def _repeated(outer: Sequence[Sequence[str]]) -> frozenset[str]:
    counts = Counter(shape for shapes in outer for shape in set(shapes))
    inhabited = sum(1 for shapes in outer if shapes)
    needed = max(_FEWEST_PAGES, inhabited * _SHARE)
    return frozenset(shape for shape, count in counts.items() if count >= needed and not _is_clause(shape))


def _is_clause(shape: str) -> bool:
    # "Pasal 0" heads every page of some agreements and must never be taken for a letterhead.
    return shape.startswith(("pasal", "bab", "(0)"))


def _trimmed(lines: list[str], repeated: frozenset[str], *, from_end: bool) -> list[str]:
    ordered = lines[::-1] if from_end else lines
    for _ in range(_EDGE):
        index = next((place for place, line in enumerate(ordered) if line.strip()), None)
        if index is None or _shape(ordered[index]) not in repeated:
            break
        ordered = ordered[index + 1 :]
    return ordered[::-1] if from_end else ordered
