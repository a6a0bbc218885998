"""Announcements as a seat may see them, and as anybody may."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Count, QuerySet

from mitradesa.core.offers import PUBLIC, AnnouncementState
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.listing import Key, Page, page
from mitradesa.queries.agreements.scope import within
from mitradesa.records.models import Announcement, Cooperation

SIZE = 30


def announcements_seen(seat: Seat) -> QuerySet[Announcement]:
    """The announcements of the seat's region; a third party reads the public page."""
    if seat.partner is not None:
        return Announcement.objects.none()
    return Announcement.objects.filter(within(seat.region))


def announcement_seen(seat: Seat, code: str) -> Announcement | None:
    """An announcement that a seat may see with its case; None for a foreign one; one query."""
    rows = announcements_seen(seat).filter(code=code)
    return rows.select_related("village__parent__parent", "cooperation__partner", "chosen").first()


def listed(seat: Seat, *, after: Key | None = None, before: Key | None = None) -> Page:
    """A page of announcements, the last to close first, each with how many `came`; two queries."""
    rows = announcements_seen(seat).select_related("village", "cooperation").annotate(came=Count("offers"))
    return page(rows, "closes_on", falling=True, size=SIZE, after=after, before=before)


def of_case(cooperation: int) -> Sequence[Announcement]:
    """The announcements of a case, the latest first; one query."""
    rows = Announcement.objects.filter(cooperation=cooperation).annotate(came=Count("offers"))
    return list(rows.order_by("-round"))


def public_announcement(code: str) -> Announcement | None:
    """An announcement that anybody may read; None for one that is not announced or no more; one query."""
    rows = Announcement.objects.filter(code=code, state__in=PUBLIC)
    return rows.select_related("village__parent__parent", "cooperation", "chosen").first()


def takes_offers(one: Announcement, day: date) -> bool:
    """Whether offers may come in on a day."""
    return one.state == AnnouncementState.OPEN and one.opens_on <= day <= one.closes_on


def newest_announcement(one: Cooperation) -> Announcement | None:
    """The newest announcement of a case that was not withdrawn; one query."""
    rows = Announcement.objects.filter(cooperation=one).exclude(state=AnnouncementState.WITHDRAWN)
    return rows.select_related("chosen").order_by("-round").first()
