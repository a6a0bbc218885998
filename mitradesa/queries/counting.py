"""Figures that cost a look at every agreement: counted when something has happened since the last time, else as they were kept.

Where counting takes long, a count up to a minute old is shown with its time instead of counting at every visit.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Generic, TypeVar

from django.core.cache import caches

from mitradesa.records.models import TrailHead

Counted = TypeVar("Counted")
SLOW = 0.1
OLDEST = timedelta(minutes=1)
KEPT_SECONDS = 24 * 3600


@dataclass(frozen=True, slots=True)
class Kept(Generic[Counted]):
    """Figures with when they were counted, how long that took in seconds, and how many acts had been done by then."""

    value: Counted
    at: datetime
    took: float
    acts: int


def kept(name: str, count: Callable[[], Counted], *, oldest: timedelta = OLDEST) -> Kept[Counted]:
    """The figures of a name: those kept while they hold, else counted anew; one query beside those of counting.

    `oldest` is how old those that take long may be once something happened; none for a paper that is signed.
    """
    acts = TrailHead.objects.values_list("size", flat=True).first() or 0
    found: Kept[Counted] | None = caches["figures"].get(f"figures:{name}")
    if found is not None and _holds(found, acts, oldest):
        return found
    started = time.perf_counter()
    value = count()
    made = Kept(value, datetime.now(tz=UTC), time.perf_counter() - started, acts)
    caches["figures"].set(f"figures:{name}", made, KEPT_SECONDS)
    return made


def _holds(found: Kept[Counted], acts: int, oldest: timedelta) -> bool:
    if found.acts == acts:
        return True
    return found.took > SLOW and datetime.now(tz=UTC) - found.at < oldest
