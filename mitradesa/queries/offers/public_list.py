"""The offers that anybody may find: open ones by the day on which they close, by sector and subdistrict, and those closed on request."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.db.models import Q

from mitradesa.core.offers import PUBLIC, AnnouncementState
from mitradesa.core.potentials import SECTOR_WORDS
from mitradesa.queries.agreements.listing import Key, Page, page
from mitradesa.records.models import Announcement, Region

SIZE = 20


@dataclass(frozen=True, slots=True)
class Sought:
    """What somebody looks for; `closed` brings those whose days are over, `registration` is a receipt's code that goes with him."""

    q: str = ""
    sector: str = ""
    subdistrict: str = ""
    closed: bool = False
    registration: str = ""

    @property
    def narrowed(self) -> bool:
        """Whether anything is looked for."""
        return bool(self.q or self.sector or self.subdistrict or self.closed)

    def query(self) -> str:
        """The same, as the query of an address."""
        asked = {
            "q": self.q,
            "sektor": self.sector,
            "kecamatan": self.subdistrict,
            "tutup": "1" if self.closed else "",
            "pendaftaran": self.registration,
        }
        return urlencode({name: value for name, value in asked.items() if value})


def publicly_listed(
    sought: Sought, day: date, *, after: Key | None = None, before: Key | None = None
) -> Page:
    """A page of announcements, the next to close first, closed ones the last closed first; two queries at most."""
    rows = Announcement.objects.filter(state__in=PUBLIC)
    still = Q(state=AnnouncementState.OPEN, closes_on__gte=day)
    rows = rows.exclude(still) if sought.closed else rows.filter(still)
    if sought.sector in SECTOR_WORDS:
        rows = rows.filter(cooperation__potential__sector=sought.sector)
    if sought.subdistrict:
        rows = rows.filter(subdistrict=sought.subdistrict)
    if sought.q:
        rows = rows.filter(Q(title__icontains=sought.q) | Q(village__name__icontains=sought.q))
    rows = rows.select_related("village__parent", "cooperation__potential")
    return page(rows, "closes_on", falling=sought.closed, size=SIZE, after=after, before=before)


def offering_subdistricts() -> Sequence[tuple[str, str]]:
    """The subdistricts in which something was announced, by name; one query."""
    codes = Announcement.objects.filter(state__in=PUBLIC).values("subdistrict")
    return list(Region.objects.filter(code__in=codes).order_by("name").values_list("code", "name"))
