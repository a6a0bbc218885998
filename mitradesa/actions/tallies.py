"""Keeping the stored counts of the register: every act that changes what an agreement counts as calls `tally` in its own transaction.

What each agreement was last counted as is stored, so the difference is exact whatever the act did, and counting twice changes nothing.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection, transaction

from mitradesa.actions.trail import locked_head
from mitradesa.core.calendar import today
from mitradesa.queries.agreements.asked import crossing
from mitradesa.queries.tallies import Marks, Numbers, marks_of, regions_of
from mitradesa.queries.tally_afterwards import item_of, wide
from mitradesa.records.models import Agreement, Counted, Tally, TallyDay, TallyItem

AT_ONCE = 500
LOWEST_OF_ITEMS = 2
"""Items are kept down to the subdistricts."""
UPSERT_ITEM = (
    "INSERT INTO records_tallyitem (region, theme, item, number) VALUES {rows} "
    "ON CONFLICT (region, theme, item) DO UPDATE SET number = records_tallyitem.number + excluded.number"
)
UPSERT = (
    "INSERT INTO records_tally (region, level, mark, number) VALUES {rows} "
    "ON CONFLICT (region, mark) DO UPDATE SET number = records_tally.number + excluded.number"
)
Changes = Counter[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Recounted:
    """How many agreements were counted, and how many of the stored numbers were wrong."""

    agreements: int
    wrong: int


@transaction.atomic
def tally(agreements: Collection[int]) -> None:
    """Counts these agreements as they are now, those that are gone as nothing; on a new day also those whose state turned.

    The trail's head is locked first, so that of two acts the later sees what the earlier counted; the first call counts everything.
    """
    locked_head()
    day, stood = today(), TallyDay.objects.first()
    if stood is None:
        _count_all(day)
        return
    ids = set(agreements)
    merged = Agreement.objects.filter(pk__in=ids, merged_into__isnull=False)
    ids.update(pk for pk in merged.values_list("merged_into", flat=True) if pk)
    if stood.day != day:
        ids.update(Agreement.objects.filter(crossing(stood.day, day)).values_list("pk", flat=True))
        _stands_for(day)
    for piece in _pieces(sorted(ids)):
        _change(_difference(piece, day))


@transaction.atomic
def recount(*, commit: bool) -> Recounted:
    """Counts everything anew; without `commit` it only says what is wrong."""
    locked_head()
    before = _stored()
    agreements = _count_all(today())
    after = _stored()
    transaction.set_rollback(not commit)
    wrong = sum(1 for key in before.keys() | after.keys() if before.get(key) != after.get(key))
    return Recounted(agreements, wrong)


def _stored() -> dict[tuple[str, str], int]:
    rows = Tally.objects.exclude(number=0).values_list("region", "mark", "number")
    items = TallyItem.objects.exclude(number=0).values_list("region", "theme", "item", "number")
    return {(region, mark): number for region, mark, number in rows.iterator()} | {
        (region, wide(theme, item)): number for region, theme, item, number in items.iterator()
    }


def _count_all(day: date) -> int:
    Counted.objects.all().delete()
    Tally.objects.all().delete()
    TallyItem.objects.all().delete()
    _stands_for(day)
    changes: Changes = Counter()
    ids = list(Agreement.objects.filter(merged_into__isnull=True).order_by("pk").values_list("pk", flat=True))
    for piece in _pieces(ids):
        changes.update(_difference(piece, day))
    _change(changes)
    return len(ids)


def _stands_for(day: date) -> None:
    TallyDay.objects.update_or_create(pk=1, defaults={"day": day})


def _pieces(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE))


def _difference(ids: Sequence[int], day: date) -> Changes:
    """Keeps what these agreements count as now; how many more of each village bear each mark than before."""
    now = marks_of(Agreement.objects.filter(pk__in=ids), day)
    before = {
        row.agreement: Marks(row.village, _read(row.marks))
        for row in Counted.objects.filter(agreement__in=ids)
    }
    Counted.objects.filter(agreement__in=before.keys() - now.keys()).delete()
    Counted.objects.bulk_create(
        [
            Counted(agreement=row, village=one.village, marks=_written(one.marks))
            for row, one in now.items()
            if one != before.get(row)
        ],
        update_conflicts=True,
        unique_fields=["agreement"],
        update_fields=["village", "marks"],
    )
    changes: Changes = Counter()
    for rows, sign in ((before, -1), (now, 1)):
        for one in rows.values():
            for mark, number in one.marks.items():
                changes[one.village, mark] += sign * number
    return changes


def _written(marks: Numbers) -> str:
    return "\n".join(mark if number == 1 else f"{number}\t{mark}" for mark, number in sorted(marks.items()))


def _read(text: str) -> dict[str, int]:
    found = {}
    for line in text.split("\n"):
        number, tab, mark = line.partition("\t")
        weighted = tab and number.isdecimal()
        found[mark if weighted else line] = int(number) if weighted else 1
    return found


def _change(changes: Changes) -> None:
    """Adds changes of villages to their numbers and to those of all that they lie in."""
    wider: Changes = Counter()
    for (village, mark), number in changes.items():
        for region in regions_of(village):
            wider[region, mark] += number
    changed = [(region, mark, number) for (region, mark), number in sorted(wider.items()) if number]
    items = [(region, item_of(mark), number) for region, mark, number in changed]
    _add(
        UPSERT,
        [
            (region, region.count("."), mark, number)
            for region, mark, number in changed
            if item_of(mark) is None
        ],
    )
    _add(
        UPSERT_ITEM,
        [
            (region, *item, number)
            for region, item, number in items
            if item and region.count(".") <= LOWEST_OF_ITEMS
        ],
    )


def _add(sentence: str, rows: Sequence[tuple[str | int, ...]]) -> None:
    with connection.cursor() as cursor:
        for piece in (rows[start : start + AT_ONCE] for start in range(0, len(rows), AT_ONCE)):
            places = ", ".join(["(%s, %s, %s, %s)"] * len(piece))
            cursor.execute(sentence.format(rows=places), [value for row in piece for value in row])
