"""What is known of one third party beside its agreements, the queue of profiles handed in, and the cards of its evaluators."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.contacts import plain_code
from mitradesa.core.partners import LEGAL_PAPER_WORDS, doubtful, malformed, masked
from mitradesa.core.roles import OfficeKind, Seat, may
from mitradesa.queries.agreements.listing import Key, Page, page
from mitradesa.records.models import (
    Assessment,
    Office,
    Partner,
    PartnerPaper,
    PartnerPerson,
    Region,
    Registration,
    TrackRecord,
)

SIZE = 30
MOST_CARDS = 20


@dataclass(frozen=True, slots=True)
class PaperShown:
    """A legal paper as a page shows it: its word, its number without a NIK, whether it ran out, and a warning about its number."""

    row: PartnerPaper
    word: str
    number: str
    expired: bool
    warning: str


@dataclass(frozen=True, slots=True)
class ProfileShown:
    """The present papers, people and stated works of a third party."""

    papers: Sequence[PaperShown]
    people: Sequence[PartnerPerson]
    works: Sequence[TrackRecord]


def profile_of(partner: Partner, day: date | None = None) -> ProfileShown:
    """What the profile holds today; three queries."""
    day = day or today()
    papers = [paper_shown(row, day) for row in partner.papers.filter(withdrawn_on__isnull=True)]
    people = list(partner.people.filter(until__isnull=True))
    return ProfileShown(papers, people, list(partner.stated_works.filter(withdrawn_on__isnull=True)))


def paper_shown(row: PartnerPaper, day: date) -> PaperShown:
    """One paper on a day."""
    ran_out = row.expires_on is not None and row.expires_on < day
    warning = malformed(row.kind, row.number) or doubtful(row.kind, row.number)
    return PaperShown(row, LEGAL_PAPER_WORDS[row.kind], masked(row.kind, row.number), ran_out, warning)


def assessments_seen(seat: Seat, partner: int) -> list[Assessment]:
    """The cards of a third party by offices of the seat's region and those above it, newest first; none for a third party."""
    if not may(seat, Act.READ_ASSESSMENTS):
        return []
    seen = Q(region__in=[seat.region, *_above(seat.region)]) | Q(region__startswith=f"{seat.region}.")
    rows = Assessment.objects.filter(seen, partner=partner)
    return list(rows.select_related("cooperation")[:MOST_CARDS])


def _above(region: str) -> list[str]:
    parts = region.split(".")
    return [".".join(parts[:depth]) for depth in range(1, len(parts))]


def registrations_of(seat: Seat) -> QuerySet[Registration]:
    """The profiles handed in that a seat may see: those of its regency for who keeps partners, its own for a third party."""
    rows = Registration.objects.select_related("partner", "entered_by", "answered_by")
    if seat.partner is not None:
        return rows.filter(partner=seat.partner)
    return rows.filter(regency=seat.region) if may(seat, Act.KEEP_PARTNERS) else rows.none()


def queue(seat: Seat, state: str, *, after: Key | None = None, before: Key | None = None) -> Page:
    """A page of the profiles in one state, oldest first while they wait, else newest first."""
    rows = registrations_of(seat).filter(state=state)
    falling = state != Registration.State.WAITING
    return page(rows, "id", falling=falling, size=SIZE, after=_by_id(after), before=_by_id(before))


def _by_id(key: Key | None) -> Key | None:
    return Key(str(key.row), key.row) if key else None


def registration_of(code: str) -> Registration | None:
    """The profile of a receipt's code, however it is typed; one query."""
    plain = plain_code(code)
    if len(plain) != 12:
        return None
    written = "-".join(plain[start : start + 4] for start in range(0, 12, 4))
    return Registration.objects.select_related("regency", "partner").filter(code=written).first()


def open_regencies() -> list[Region]:
    """The regencies of this installation that have an office which answers; one query."""
    offices = Office.objects.filter(kind=OfficeKind.DPMD).values("region")
    return list(Region.objects.filter(pk__in=offices).order_by("name"))
