"""The years of ledgers over a region: searched, narrowed, ordered by what was left to the village, and what they sum to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import reduce
from operator import and_
from urllib.parse import urlencode

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Sum

from mitradesa.core.ledgers.kinds import Recorded
from mitradesa.core.ledgers.sums import Net, Total
from mitradesa.core.plain import plain
from mitradesa.core.potentials import SECTOR_WORDS
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.listing import Key, Page, page
from mitradesa.queries.agreements.scope import visible_agreements, within
from mitradesa.records.models import Agreement, LedgerYear

SIZE, YEARS, MOST_WORDS = 30, 10, 6


class Sorted(StrEnum):
    """In which order."""

    HIGHEST = "sisa-terbesar"
    LOWEST = "sisa-terkecil"
    VILLAGE = "desa"
    LATEST = "terbaru"


SORTED_WORDS: Mapping[Sorted, str] = {
    Sorted.HIGHEST: "sisa terbesar dahulu",
    Sorted.LOWEST: "sisa terkecil dahulu",
    Sorted.VILLAGE: "menurut desa",
    Sorted.LATEST: "yang terakhir dicatat",
}
_COLUMNS = {
    Sorted.HIGHEST: ("net", True),
    Sorted.LOWEST: ("net", False),
    Sorted.VILLAGE: ("village_id", False),
    Sorted.LATEST: ("id", True),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of the list."""

    year: int
    q: str = ""
    sector: str = ""
    recorded: Recorded = Recorded.KEPT
    order: Sorted = Sorted.HIGHEST

    @staticmethod
    def of(given: Mapping[str, str], day: date) -> "Wanted":
        """What an address asks for; what is not understood narrows nothing, and without a year the last whole one is meant."""
        names = ("tahun", "q", "jenis", "catatan", "urut")
        year, q, sector, recorded, order = (given.get(name, "") for name in names)
        return Wanted(
            int(year) if year in {str(one) for one in years_offered(day)} else day.year - 1,
            q.strip()[:120],
            sector if sector in SECTOR_WORDS else "",
            Recorded(recorded) if recorded in frozenset(Recorded) else Recorded.KEPT,
            Sorted(order) if order in frozenset(Sorted) else Sorted.HIGHEST,
        )

    def query(self, **changes: str) -> str:
        """The same as the query of an address, with some of it changed."""
        asked = {
            "tahun": str(self.year),
            "q": self.q,
            "jenis": self.sector,
            "catatan": str(self.recorded),
            "urut": str(self.order),
        }
        return urlencode({name: value for name, value in (asked | changes).items() if value})


def years_offered(day: date) -> Sequence[int]:
    """The years that a list may be asked for, this one first."""
    return range(day.year, day.year - YEARS, -1)


def visible_years(seat: Seat) -> QuerySet[LedgerYear]:
    """The years of ledgers in the seat's region; a third party sees those of its own agreements."""
    rows = LedgerYear.objects.filter(within(seat.region), ledger__agreement__merged_into__isnull=True)
    return rows if seat.partner is None else rows.filter(ledger__agreement__partner_id=seat.partner)


def asked_years(seat: Seat, wanted: Wanted) -> QuerySet[LedgerYear]:
    """The years that are asked for."""
    rows = visible_years(seat).filter(year=wanted.year)
    if wanted.sector:
        rows = rows.filter(ledger__sector=wanted.sector)
    if wanted.recorded in (Recorded.OPEN, Recorded.CONFIRMED):
        rows = rows.filter(confirmed_at__isnull=wanted.recorded is Recorded.OPEN)
    words = plain(wanted.q).split()[:MOST_WORDS]
    if words:
        rows = rows.filter(
            reduce(
                and_,
                [
                    Q(ledger__agreement__search__contains=word) | Q(village__name__icontains=word)
                    for word in words
                ],
            )
        )
    return rows


def listed(seat: Seat, wanted: Wanted, *, after: Key | None = None, before: Key | None = None) -> Page:
    """A page of the years that are asked for; two queries at most."""
    column, falling = _COLUMNS[wanted.order]
    rows = asked_years(seat, wanted).select_related("ledger__agreement__partner", "village")
    after, before = (_whole(one, column) for one in (after, before))
    return page(rows, column, falling=falling, size=SIZE, after=after, before=before)


def _whole(key: Key | None, column: str) -> Key | None:
    """The key, unless somebody wrote letters where an amount stands."""
    if key is None or column == "village_id" or key.value is None:
        return key
    digits = key.value.removeprefix("-")
    return key if digits.isascii() and digits.isdigit() and len(digits) <= 18 else None


@dataclass(frozen=True, slots=True)
class Totals:
    """What is asked for sums to, and how much of it is confirmed."""

    number: int
    confirmed: int
    villages: int
    net: Net


def totals(rows: QuerySet[LedgerYear]) -> Totals:
    """What years of ledgers sum to; one query."""
    found = rows.order_by().aggregate(
        number=Count("pk"),
        confirmed=Count("pk", filter=Q(confirmed_at__isnull=False)),
        villages=Count("village", distinct=True),
        known=Count("pk", filter=Q(net__isnull=False)),
        gained=Sum("gained"),
        given=Sum("given"),
        gained_unknown=Sum("gained_unknown"),
        given_unknown=Sum("given_unknown"),
    )
    known = found["known"]
    return Totals(
        found["number"],
        found["confirmed"],
        found["villages"],
        Net(
            Total(found["gained"] or 0, known, found["gained_unknown"] or 0),
            Total(found["given"] or 0, known, found["given_unknown"] or 0),
        ),
    )


def net_of_row(row: LedgerYear) -> Net:
    """The stored sums of a year as a net."""
    known = int(row.net is not None)
    return Net(Total(row.gained, known, row.gained_unknown), Total(row.given, known, row.given_unknown))


def latest_year(agreement: Agreement) -> LedgerYear | None:
    """The last year of an agreement's ledger that was begun; one query."""
    return LedgerYear.objects.filter(ledger__agreement=agreement).order_by("-year").first()


def running(seat: Seat, year: int) -> QuerySet[Agreement]:
    """The agreements that ran in a year."""
    ended = Q(ended_on__isnull=False, ended_on__lt=date(year, 1, 1))
    over = Q(ends_on__isnull=False, ends_on__lt=date(year, 1, 1))
    return visible_agreements(seat).filter(starts_on__lte=date(year, 12, 31)).exclude(ended).exclude(over)


def missing(seat: Seat, year: int) -> QuerySet[Agreement]:
    """Those of them without a figure for it."""
    kept = LedgerYear.objects.filter(ledger__agreement=OuterRef("pk"), year=year)
    return running(seat, year).filter(~Exists(kept))


def listed_missing(seat: Seat, year: int, *, after: Key | None = None, before: Key | None = None) -> Page:
    """A page of the agreements that ran in a year and have no figure for it, by village; two queries at most."""
    rows = missing(seat, year).select_related("village", "partner").defer("search", "note", "scope")
    return page(rows, "village_id", falling=False, size=SIZE, after=after, before=before)
