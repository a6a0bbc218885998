"""One pass through a list whose narrowing few rows may meet: so many rows at most, and where to go on when it ends before the list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from mitradesa.queries.agreements.listing import Key, Page, beyond, key_of, parts, passed, until


@dataclass(frozen=True, slots=True)
class Way:
    """How a list is walked: by which column, falling or not, and what no row of it falls below."""

    column: str
    falling: bool
    least: date | None = None

    def ordered(self, rows: QuerySet[Any], *, back: bool) -> QuerySet[Any]:
        """The rows in the order of the walk."""
        signs = "-" if self.falling != back else ""
        return rows.order_by(f"{signs}{self.column}", f"{signs}id")


@dataclass(frozen=True, slots=True)
class Found:
    """The ids of the rows that met a narrowing, in the order of the walk; `edge` is the row at which the pass ended before the list."""

    ids: list[int]
    edge: Key | None


@dataclass(frozen=True, slots=True)
class Pass:
    """What is walked (`over`: the list without its narrowing), how, and how many rows of it at most."""

    over: QuerySet[Any]
    way: Way
    most: int

    def found(
        self, rows: QuerySet[Any], wanted: int, start: Key | None = None, *, back: bool = False
    ) -> Found:
        """The first `wanted` of the narrowed rows beyond a key; four queries at most."""
        pairs = list(zip(self._parts(self.over), self._parts(rows), strict=True))
        ids: list[int] = []
        for (is_null, over), (_, part) in reversed(pairs) if back else pairs:
            if start is not None and passed(is_null, start, back):
                continue
            if start is not None and is_null == (start.value is None):
                further = beyond(self.way.column, start, down=self.way.falling != back)
                over, part = over.filter(further), part.filter(further)
            edge = self._edge(over, back=back)
            if edge is not None:
                part = part.filter(until(self.way.column, edge, down=self.way.falling != back))
            ordered = self.way.ordered(part, back=back)
            ids += ordered.values_list("pk", flat=True)[: wanted - len(ids)]
            if edge is not None or len(ids) >= wanted:
                return Found(ids, edge if len(ids) < wanted else None)
        return Found(ids, None)

    def page(self, found: Found, rows: Sequence[Any], start: Key | None, *, back: bool) -> Page:
        """The page that begins with what was found, given its rows; where the pass ended before the list, its neighbour begins there."""
        more = len(found.ids) > len(rows)
        if not rows:
            return self._empty(found.edge, start, back=back)
        rows = list(reversed(rows)) if back else rows
        first, last = (key_of(one, self.way.column) for one in (rows[0], rows[-1]))
        if back:
            return Page(rows, first if more else found.edge, last)
        return Page(rows, first if start else None, last if more else found.edge)

    def _empty(self, edge: Key | None, start: Key | None, *, back: bool) -> Page:
        """A page without rows, from which one may still turn round: to the row at which it began too."""
        if start is None:
            return Page((), None, edge)
        beside = Key(start.value, start.row + (-1 if self.way.falling != back else 1))
        return Page((), edge, beside) if back else Page((), beside, edge)

    def _parts(self, rows: QuerySet[Any]) -> list[tuple[bool, QuerySet[Any]]]:
        return parts(rows, self.way.column, self.way.least)

    def _edge(self, over: QuerySet[Any], *, back: bool) -> Key | None:
        """The last row of the pass; None where the list ends before it."""
        ordered = self.way.ordered(over, back=back).values_list(self.way.column, "pk")
        ahead = list(ordered[self.most - 1 : self.most + 1])
        if len(ahead) < 2:
            return None
        value, row = ahead[0]
        return Key(None if value is None else str(value), row)
