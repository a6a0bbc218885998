"""Writing the root of each day that has passed into the trail's own book; proofs and heads are read in `queries.integrity`."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import groupby

from django.db import transaction

from mitradesa.core.calendar import WIB, today
from mitradesa.core.chain import START
from mitradesa.core.merkle import Tree
from mitradesa.records.models import DailyRoot, Event, TrailHead

CHUNK = 2000


def close_days(until: date | None = None) -> list[DailyRoot]:
    """Writes the root of every day up to `until` (yesterday when none is given) that had events and has none; what it wrote.

    Later calls find nothing to do. Acts wait while it works, so no event can still come into a day that is closed.
    """
    until = until or yesterday()
    if TrailHead.objects.filter(closed_until__gte=until).exists():
        return []
    with transaction.atomic():
        head = TrailHead.objects.select_for_update().get_or_create(
            pk=1, defaults={"size": 0, "chain": START}
        )[0]
        made = close_days_under(head, until)
        head.save(update_fields=["closed_until"])
        return made


def close_days_under(head: TrailHead, until: date) -> list[DailyRoot]:
    """As `close_days`, for a caller that has locked the head and saves it; no query where there is nothing to do."""
    if head.closed_until is not None and head.closed_until >= until:
        return []
    head.closed_until = until
    if head.size == 0:
        return []
    last = DailyRoot.objects.order_by("-size").first()
    tree = Tree(last.size, last.peaks) if last else Tree()
    roots = []
    for day, events in groupby(_events(tree.size, head.size), key=lambda event: day_of(event[0])):
        if day > until:
            break
        chain = ""
        for _, digest, chain in events:  # noqa: B007 - the last one counts
            tree.add(digest)
        roots.append(DailyRoot(day=day, size=tree.size, root=tree.root, chain=chain, peaks=list(tree.peaks)))
    return DailyRoot.objects.bulk_create(_one_a_day(roots, last))


def _events(start: int, stop: int) -> Iterator[tuple[datetime, str, str]]:
    rows = Event.objects.order_by("position").values_list("at", "digest", "chain")
    for first in range(start, stop, CHUNK):
        yield from rows.filter(position__gte=first, position__lt=min(first + CHUNK, stop))


def _one_a_day(roots: list[DailyRoot], last: DailyRoot | None) -> list[DailyRoot]:
    """Where a clock was set back, a day comes twice; the later stretch then counts to the day that is already open."""
    found: list[DailyRoot] = []
    newest = last.day if last else date.min
    for root in roots:
        if root.day > newest:
            newest = root.day
            found.append(root)
        elif found:
            root.day = found[-1].day
            found[-1] = root
    return found


def yesterday() -> date:
    """The last day that has passed, in western Indonesian time."""
    return today() - timedelta(days=1)


def day_of(moment: datetime) -> date:
    """The day of a moment, in western Indonesian time."""
    return moment.astimezone(WIB).date()
