"""How many people live in a village, as its own books say; no names, one number a year."""

from django.db import transaction

from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.records.models import Region, VillagePopulation

FIRST_YEAR, MOST_PEOPLE = 2000, 200_000


@transaction.atomic
def keep_population(seat: Seat, village: str, year: int, people: int, source: str) -> VillagePopulation:
    """The number for a year, the last one told counting. Raises NotAllowed, Blocked."""
    require(seat, Act.KEEP_LEDGER, village)
    place = Region.objects.get(code=village, level=Region.Level.VILLAGE)
    if not FIRST_YEAR <= year <= today().year or not 0 < people <= MOST_PEOPLE:
        raise Blocked("Tahun atau jumlah penduduknya tidak mungkin.", "Isi menurut buku induk penduduk desa.")
    row, _made = VillagePopulation.objects.update_or_create(
        village=place, year=year, defaults={"people": people, "source": source.strip()[:160]}
    )
    says = f"mencatat penduduk tahun {year}: {people} orang"
    record(seat, "population.kept", place, region=village, says=says, values={"year": year, "people": people})
    return row
