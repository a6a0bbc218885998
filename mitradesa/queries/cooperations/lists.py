"""The list of cooperations: searched, narrowed, the latest step first, page after page by key."""

from dataclasses import dataclass
from functools import reduce
from operator import and_
from urllib.parse import urlencode

from django.db.models import Q

from mitradesa.core.lifecycle.status import FINAL, Status
from mitradesa.core.lifecycle.table import TrackName
from mitradesa.core.plain import plain
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.listing import Key, Page, page
from mitradesa.queries.cooperations.scope import visible_cooperations

SIZE = 30


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of the list."""

    q: str = ""
    status: str = ""
    track: str = ""
    open_only: bool = False

    def query(self) -> str:
        """The same, as the query of an address."""
        asked = {
            "q": self.q,
            "keadaan": self.status,
            "jalur": self.track,
            "buka": "1" if self.open_only else "",
        }
        return urlencode({name: value for name, value in asked.items() if value})


def listed(seat: Seat, wanted: Wanted, *, after: Key | None = None, before: Key | None = None) -> Page:
    """A page of the cooperations that a seat sees; two queries at most."""
    rows = visible_cooperations(seat).select_related("village", "partner")
    if wanted.status in frozenset(Status):
        rows = rows.filter(status=wanted.status)
    if wanted.track in frozenset(TrackName):
        rows = rows.filter(track=wanted.track)
    if wanted.open_only:
        rows = rows.exclude(status__in=[one.value for one in FINAL])
    words = plain(wanted.q).split()[:6]
    if words:
        rows = rows.filter(reduce(and_, [Q(search__contains=word) for word in words]))
    return page(rows, "status_on", falling=True, size=SIZE, after=after, before=before)
