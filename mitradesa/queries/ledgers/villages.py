"""One village: the years of all its ledgers, each with its agreements, who had part in them, and a resident's share."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mitradesa.core.ledgers.sums import NOTHING, Net, a_head
from mitradesa.core.roles import Seat
from mitradesa.queries.ledgers.lists import missing, net_of_row, visible_years, years_offered
from mitradesa.records.models import LedgerYear, VillagePopulation


@dataclass(frozen=True, slots=True)
class VillageYear:
    """A year of a village: its agreements' years, their net, the population of that year or the last before it."""

    year: int
    rows: Sequence[LedgerYear]
    net: Net
    people: int | None

    @property
    def each(self) -> int | None:
        """Rupiah a resident."""
        return a_head(self.net.amount, self.people)


def village_years(seat: Seat, village: str, day: date) -> list[VillageYear]:
    """The years of a village in which anything was written down, the newest first; two queries."""
    rows = visible_years(seat).filter(village_id=village, year__in=years_offered(day))
    by_year: dict[int, list[LedgerYear]] = {}
    for one in rows.select_related("ledger__agreement__partner").order_by("-year", "-net", "id"):
        by_year.setdefault(one.year, []).append(one)
    counted = dict(
        VillagePopulation.objects.filter(village_id=village).order_by("year").values_list("year", "people")
    )
    return [
        VillageYear(
            year,
            found,
            sum((net_of_row(one) for one in found), NOTHING),
            next((counted[one] for one in sorted(counted, reverse=True) if one <= year), None),
        )
        for year, found in by_year.items()
    ]


def lacking(seat: Seat, village: str, year: int) -> int:
    """How many agreements of a village ran in a year and have no figure for it; one query."""
    return missing(seat, year).filter(village_id=village).count()
