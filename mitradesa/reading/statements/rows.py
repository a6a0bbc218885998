"""What rows of all files about money share: their sheet, a row as it was read, and the reader of its cells."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from mitradesa.core.calendar import year_in
from mitradesa.reading.register.columns import Columns
from mitradesa.reading.register.layout import column_name
from mitradesa.reading.register.rows import Remark
from mitradesa.reading.register.tables import Cell, says
from mitradesa.reading.statements.amounts import Exact, read_exact

Lines = Sequence[tuple[int, Sequence[Cell]]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What all rows share: what each column says, and what a person said of the file (`year`, `bank`, `number`)."""

    targets: Sequence[str]
    answers: Mapping[str, str] = field(default_factory=dict)

    @property
    def year(self) -> int | None:
        """The year that was named for the file."""
        return year_in(self.answers.get("year", ""))


@dataclass(slots=True)
class Read:
    """A row as read; with `wrong` it cannot be kept, `doubts` are to be looked at, `skipped` says why it is no line of money."""

    number: int
    values: dict[str, object] = field(default_factory=dict)
    wrong: list[Remark] = field(default_factory=list)
    doubts: list[Remark] = field(default_factory=list)
    skipped: str = ""

    def text(self, name: str) -> str:
        """A text, empty where none was read."""
        return str(self.values.get(name) or "")

    def whole(self, name: str) -> int:
        """A number, nought where none was read."""
        value = self.values.get(name)
        return value if isinstance(value, int) else 0

    def day(self, name: str) -> date | None:
        """A day, None where none was read."""
        value = self.values.get(name)
        return value if isinstance(value, date) else None


@dataclass(frozen=True, slots=True)
class Form:
    """One kind of file: its columns, which of them must be chosen (one of each set, with what to say), and how its rows are read."""

    columns: Columns
    needs: Sequence[tuple[frozenset[str], str]]
    read: Callable[[Sheet, Lines], list[Read]]


class Cells:
    """The cells of one row by what their columns say."""

    def __init__(self, sheet: Sheet, number: int, cells: Sequence[Cell]) -> None:
        self.row = Read(number)
        self._cells = cells
        self._places: dict[str, int] = {}
        for place, target in enumerate(sheet.targets):
            self._places.setdefault(target, place)

    def cell(self, target: str) -> Cell:
        """The cell of a column; None where the file has none."""
        place = self._places.get(target)
        return self._cells[place] if place is not None and place < len(self._cells) else None

    def has(self, target: str) -> bool:
        """Whether the file has such a column."""
        return target in self._places

    def text(self, target: str, longest: int) -> str:
        """A cell as a text of one line."""
        cell = self.cell(target)
        return " ".join(str(cell).split())[:longest] if says(cell) else ""

    def fail(self, target: str, why: str, remedy: str) -> None:
        """The row cannot be kept because of this cell."""
        self.row.wrong.append(Remark(self._address(target), target, why, remedy))

    def doubt(self, target: str, why: str) -> None:
        """This cell is to be looked at."""
        self.row.doubts.append(Remark(self._address(target), target, why))

    def exact(self, target: str) -> Exact:
        """The amount in a cell; what is wrong with it goes to the row."""
        found = read_exact(self.cell(target))
        if found.wrong:
            self.fail(target, found.wrong, found.remedy)
        return found

    def _address(self, target: str) -> str:
        place = self._places.get(target)
        return "" if place is None else f"{column_name(place)}{self.row.number}"


def column_of(sheet: Sheet, rows: Lines, target: str) -> list[Cell]:
    """All cells of one column."""
    if target not in sheet.targets:
        return []
    place = list(sheet.targets).index(target)
    return [cells[place] for _, cells in rows if place < len(cells)]
