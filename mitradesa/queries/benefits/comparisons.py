"""Which comparisons a seat may see, and the deals of one as values; a third party sees none, for they hold what others offered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from mitradesa.core.benefits.cautions import cautions
from mitradesa.core.benefits.chance import Chances, chances
from mitradesa.core.benefits.deal import Assumptions, Deal, with_turnover
from mitradesa.core.benefits.measures import Valued, valued
from mitradesa.core.benefits.swing import Swing, swings
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.listing import Key, Page, page
from mitradesa.queries.agreements.scope import within
from mitradesa.records.models import Comparison

SIZE = 30


@dataclass(frozen=True, slots=True)
class Judged:
    """A deal with its worth as expected and in a bad and a good case, its chances, and the terms that move it most."""

    place: int
    value: Valued
    low: Valued
    high: Valued
    chances: Chances
    swings: Sequence[Swing]
    cautions: Sequence[str]


def visible_comparisons(seat: Seat) -> QuerySet[Comparison]:
    """The comparisons of the seat's region; none for a third party."""
    rows = Comparison.objects.select_related("village", "cooperation")
    return rows.none() if seat.partner is not None else rows.filter(within(seat.region))


def listed(seat: Seat, *, case: str = "", after: Key | None = None, before: Key | None = None) -> Page:
    """A page of the comparisons that a seat sees, the newest first; two queries at most."""
    rows = visible_comparisons(seat)
    if case:
        rows = rows.filter(cooperation__key=case)
    return page(rows, "id", falling=True, size=SIZE, after=after, before=before)


def assumptions_of(row: Comparison) -> Assumptions:
    """What all deals of a comparison take for granted."""
    kept = dict(row.assumptions)
    return Assumptions(starts_on=date.fromisoformat(kept.pop("starts_on")), **kept)


def deals_of(row: Comparison) -> list[Deal]:
    """The deals of a comparison, in their order."""
    return [Deal(**one) for one in row.deals]


def judged(row: Comparison) -> list[Judged]:
    """Every deal of a comparison, worked out anew."""
    deals, given = deals_of(row), assumptions_of(row)
    if not deals:
        return []
    drawn = chances(deals, given, seed=row.pk)
    found = []
    for place, (deal, chance) in enumerate(zip(deals, drawn, strict=True)):
        value = valued(deal, given)
        low, high = (valued(with_turnover(deal, level), given) for level in (given.low, given.high))
        found.append(Judged(place, value, low, high, chance, swings(deal, given), cautions(value)))
    return found
