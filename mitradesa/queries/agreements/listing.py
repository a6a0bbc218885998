"""Lists that follow one another by key, forwards and back, and totals that are honest without counting a hundred thousand rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from mitradesa.core.language import grouped
from mitradesa.core.money import LONGEST
from mitradesa.core.register import Order

COUNTED_UP_TO = 1000
ORDERS: dict[Order, tuple[str, bool]] = {
    Order.SIGNED_LATEST: ("signed_on", True),
    Order.SIGNED_FIRST: ("signed_on", False),
    Order.ENDS_FIRST: ("ends_on", False),
    Order.ENDS_LATEST: ("ends_on", True),
    Order.VILLAGE: ("village_id", False),
    Order.PARTNER: ("partner_sort", False),
}


@dataclass(frozen=True, slots=True)
class Key:
    """Where a page of a list begins or ends: the value that orders (None for rows without one, which come last) and the row's id."""

    value: str | None
    row: int

    def __str__(self) -> str:
        return f"{self.row}~{self.value}" if self.value is not None else str(self.row)


def key_from(text: str) -> Key | None:
    """The key of an address; None for none or one that is not understood."""
    row, mark, value = text.partition("~")
    if not row.isdigit() or len(row) > 18:
        return None
    return Key(value if mark else None, int(row))


@dataclass(frozen=True, slots=True)
class Page:
    """Rows of a list, and the keys before and after them where there are more."""

    rows: Sequence[Any]
    before: Key | None = None
    after: Key | None = None


def page(
    rows: QuerySet[Any],
    column: str,
    *,
    falling: bool,
    size: int,
    after: Key | None = None,
    before: Key | None = None,
    least: date | None = None,
) -> Page:
    """One page of the rows by a column and their id: from the first, after a key, or before one; two queries at most.

    `least` says that no row has a smaller value, which lets an index begin there.
    """
    start = before or after
    if start is not None and not fits(rows, column, start):
        start = before = after = None
    back = before is not None
    found = _walk(parts(rows, column, least), column, falling=falling, back=back, start=start, size=size + 1)
    more, found = len(found) > size, found[:size]
    if back:
        found.reverse()
    if not found:
        return Page(())
    first, last = key_of(found[0], column), key_of(found[-1], column)
    return Page(
        found, first if (more if back else start is not None) else None, last if (back or more) else None
    )


def fits(rows: QuerySet[Any], column: str, key: Key) -> bool:
    """Whether a key may be one of a list in the order of a column."""
    if key.value is None:
        return True
    kind = rows.model._meta.get_field(column.removesuffix("_id")).get_internal_type()
    if kind == "BigIntegerField":
        return key.value.isascii() and key.value.isdigit() and len(key.value) <= LONGEST
    if kind != "DateField":
        return True
    try:
        date.fromisoformat(key.value)
    except ValueError:
        return False
    return True


def key_of(row: Any, column: str) -> Key:
    """The key of a row."""
    value = getattr(row, column)
    return Key(None if value is None else str(value), row.pk)


def _walk(
    halves: list[tuple[bool, QuerySet[Any]]],
    column: str,
    *,
    falling: bool,
    back: bool,
    start: Key | None,
    size: int,
) -> list[Any]:
    """Rows in the direction asked for: those with a value, then those without; the other way round when going back."""
    if back:
        halves.reverse()
    down = falling != back
    found: list[Any] = []
    for is_null, part in halves:
        if start is not None and passed(is_null, start, back):
            continue
        if start is not None and is_null == (start.value is None):
            part = part.filter(beyond(column, start, down=down))
        signs = "-" if down else ""
        found += part.order_by(f"{signs}{column}", f"{signs}id")[: size - len(found)]
        if len(found) >= size:
            break
    return found


def parts(rows: QuerySet[Any], column: str, least: date | None) -> list[tuple[bool, QuerySet[Any]]]:
    """The rows with a value in the column that orders and, where it may be empty, those without, each with whether it is these."""
    if not rows.model._meta.get_field(column.removesuffix("_id")).null:
        return [(False, rows)]
    return [
        (False, rows.filter(**{f"{column}__gte": least} if least else {f"{column}__isnull": False})),
        (True, rows.filter(**{f"{column}__isnull": True})),
    ]


def passed(is_null: bool, start: Key, back: bool) -> bool:
    """Whether all rows with, or without, a value lie behind a key."""
    return is_null != (start.value is None) and is_null == back


def beyond(column: str, key: Key, *, down: bool) -> Q:
    """The rows after a key, of those with a value where it has one, else of those without."""
    sign = "lt" if down else "gt"
    row = Q(**{f"id__{sign}": key.row})
    if key.value is None:
        return row
    return Q(**{f"{column}__{sign}e": key.value}) & (Q(**{f"{column}__{sign}": key.value}) | row)


def until(column: str, key: Key, *, down: bool) -> Q:
    """The rows up to and with a key, of those that `beyond` divides."""
    sign = "gt" if down else "lt"
    row = Q(**{f"id__{sign}e": key.row})
    if key.value is None:
        return row
    return Q(**{f"{column}__{sign}e": key.value}) & (Q(**{f"{column}__{sign}": key.value}) | row)


@dataclass(frozen=True, slots=True)
class Total:
    """How many rows, counted to a bound; `partly` says that only a part of the list was looked through."""

    number: int
    more: bool
    partly: bool = False

    def __str__(self) -> str:
        if self.partly:
            return f"sedikitnya {grouped(self.number)}" if self.number else "belum ada"
        return f"lebih dari {grouped(self.number)}" if self.more else grouped(self.number)


def total(rows: QuerySet[Any], *, up_to: int = COUNTED_UP_TO) -> Total:
    """How many rows there are; beyond the bound only that there are more."""
    counted = rows.order_by()[: up_to + 1].count()
    return Total(min(counted, up_to), counted > up_to)
