"""How a table row of a word processor becomes lines of text; reading the cells lives with each format."""

from collections.abc import Iterator, Sequence

_SHORT_CELL = 60


def row_lines(cells: Sequence[Sequence[str]]) -> Iterator[str]:
    """The lines of a row: short single-line cells run on with a tab ("Nama", ":", "Contoh"), longer ones stand on lines of their own."""
    open_line: str | None = None
    for cell in filter(None, cells):
        lines = list(cell)
        if open_line is not None:
            lines[0] = f"{open_line}\t{lines[0]}"
        open_line = lines.pop() if len(cell) == 1 and len(cell[0]) <= _SHORT_CELL else None
        yield from lines
    if open_line is not None:
        yield open_line
