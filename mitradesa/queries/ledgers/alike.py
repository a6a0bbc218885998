"""Like villages of a regency compared: what agreements about the same kind of potential left to each of them in one year."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, F, Q, Sum

from mitradesa.core.ledgers.sums import Range, a_head, range_of
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.scope import within
from mitradesa.records.models import LedgerYear, VillagePopulation


@dataclass(frozen=True, slots=True)
class Standing:
    """One village in a comparison; its name only for who may read that village, `people` where its population is known."""

    village: str
    name: str
    net: int
    people: int | None

    @property
    def each(self) -> int | None:
        """Rupiah a resident."""
        return a_head(self.net, self.people)


@dataclass(frozen=True, slots=True)
class Alike:
    """The range, the same a resident, the villages by name, and how many were left out since a line is not known."""

    found: Range | None
    each: Range | None
    villages: Sequence[Standing]
    left_out: int


def alike(seat: Seat, sector: str, year: int) -> Alike:
    """Villages of the seat's regency whose figures are all known, confirmed or not; two queries. A province sees its regencies together."""
    place = seat.region[:5]
    rows = (
        LedgerYear.objects.filter(
            within(place), year=year, ledger__sector=sector, ledger__agreement__merged_into__isnull=True
        )
        .order_by()
        .values(code=F("village_id"), name=F("village__name"))
        .annotate(
            total=Sum("net"),
            unknown=Count(
                "pk", filter=Q(net__isnull=True) | Q(gained_unknown__gt=0) | Q(given_unknown__gt=0)
            ),
        )
    )
    every = list(rows)
    known = [one for one in every if not one["unknown"]]
    people = population(sorted(one["code"] for one in known), year)
    villages = [
        Standing(
            one["code"],
            one["name"] if seat.covers(one["code"]) else "",
            one["total"],
            people.get(one["code"]),
        )
        for one in known
    ]
    villages.sort(key=lambda one: (-one.net, one.village))
    return Alike(
        range_of(one.net for one in villages),
        range_of(each for one in villages if (each := one.each) is not None),
        villages,
        len(every) - len(known),
    )


def population(villages: Sequence[str], year: int) -> dict[str, int]:
    """How many people live in villages by their books, of the year or the last one before it; one query."""
    rows = VillagePopulation.objects.filter(village__in=villages, year__lte=year).order_by("year")
    return dict(rows.values_list("village_id", "people"))
