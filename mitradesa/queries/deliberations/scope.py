"""Which deliberations a seat may see, and the list of them; everything that shows them starts here."""

from dataclasses import dataclass
from functools import reduce
from operator import and_
from urllib.parse import urlencode

from django.db.models import Q, QuerySet

from mitradesa.core.deliberations import State
from mitradesa.core.plain import plain
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.listing import Key, Page, page
from mitradesa.queries.agreements.scope import within
from mitradesa.records.models import Cooperation, Deliberation

SIZE = 30


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of the list."""

    q: str = ""
    state: str = ""

    def query(self) -> str:
        """The same, as the query of an address."""
        return urlencode({name: value for name, value in (("q", self.q), ("keadaan", self.state)) if value})


def visible_deliberations(seat: Seat) -> QuerySet[Deliberation]:
    """The deliberations of the seat's region; none for a third party."""
    found = Deliberation.objects.filter(within(seat.region))
    return found if seat.partner is None else found.none()


def deliberation_seen(seat: Seat, key: str) -> Deliberation | None:
    """A deliberation that a seat may see, with its village, letter and files; one query."""
    rows = visible_deliberations(seat).filter(key=key)
    return rows.select_related("village__parent__parent", "letter", "file", "list_file").first()


def meetings_of(seat: Seat, case: Cooperation) -> list[Deliberation]:
    """The deliberations about a cooperation that a seat may see, the latest first; one query."""
    mine = visible_deliberations(seat).filter(items__cooperation=case)
    return list(mine.distinct().order_by("-held_on", "-id")[:SIZE])


def listed(seat: Seat, wanted: Wanted, *, after: Key | None = None, before: Key | None = None) -> Page:
    """A page of the deliberations that a seat sees, the latest first; two queries at most."""
    rows = visible_deliberations(seat).select_related("village")
    if wanted.state in frozenset(State):
        rows = rows.filter(state=wanted.state)
    words = plain(wanted.q).split()[:6]
    if words:
        rows = rows.filter(reduce(and_, [Q(search__contains=word) for word in words]))
    return page(rows, "held_on", falling=True, size=SIZE, after=after, before=before)
