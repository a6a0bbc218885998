"""Offers side by side by the announced criteria alone: points, reasons and totals, best first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mitradesa.core.offers import AnnouncementState, shown_points, weighted
from mitradesa.records.models import Announcement, Criterion, Offer, Score

UNSEALED = frozenset({AnnouncementState.OPENED, AnnouncementState.CHOSEN})


@dataclass(frozen=True, slots=True)
class Compared:
    """An offer with its scores by criterion; `total` in hundredths of a point, None while a score is missing."""

    offer: Offer
    scores: Mapping[int, Score]
    total: int | None

    @property
    def shown(self) -> str:
        """The total as people read it."""
        return "belum lengkap" if self.total is None else shown_points(self.total)


@dataclass(frozen=True, slots=True)
class Comparison:
    """All offers of an announcement, best first; none while they are sealed."""

    criteria: Sequence[Criterion]
    rows: Sequence[Compared]

    @property
    def whole(self) -> bool:
        """Whether every offer has points by every criterion."""
        return bool(self.rows) and all(one.total is not None for one in self.rows)

    @property
    def best(self) -> int | None:
        """The highest total; None while any is missing."""
        return max((one.total or 0 for one in self.rows), default=None) if self.whole else None


def comparison(one: Announcement) -> Comparison:
    """The comparison of an announcement; three queries."""
    if one.state not in UNSEALED:
        return Comparison(list(one.criteria.all()), ())
    return _side_by_side(one, one.offers.select_related("file").prefetch_related("scores"))


def compared_in(one: Announcement) -> Comparison:
    """The comparison of an announcement that came with its criteria, offers and their scores; no query."""
    return _side_by_side(one, one.offers.all() if one.state in UNSEALED else ())


def _side_by_side(one: Announcement, offers: Iterable[Offer]) -> Comparison:
    criteria = list(one.criteria.all())
    rows = [_compared(offer, criteria) for offer in offers]
    return Comparison(criteria, sorted(rows, key=lambda row: (-(row.total or 0), row.offer.number)))


def _compared(offer: Offer, criteria: Sequence[Criterion]) -> Compared:
    scores = {one.criterion_id: one for one in offer.scores.all()}
    if any(one.pk not in scores for one in criteria):
        return Compared(offer, scores, None)
    points = [scores[one.pk].points for one in criteria]
    return Compared(offer, scores, weighted(points, [one.weight for one in criteria]))
