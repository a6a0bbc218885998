"""Invented benefit ledgers of some agreements over several years: whole ones, with gaps, confirmed and not."""

from datetime import UTC, date, datetime
from itertools import count

from mitradesa.actions.demo.people import SHOWN_VILLAGE, seat_of
from mitradesa.actions.ledgers.lines import Counted, derive_serving, keep_indicator, open_ledger
from mitradesa.actions.ledgers.population import keep_population
from mitradesa.actions.ledgers.years import Figure, People, keep_year
from mitradesa.core.ledgers.kinds import GIVEN, Basis, Kind, Sureness
from mitradesa.core.roles import Role, Seat
from mitradesa.queries.ledgers.income import income_by_year
from mitradesa.queries.ledgers.sheet import years_of
from mitradesa.queries.people import seats_of
from mitradesa.records.models import Agreement, Holding, Indicator, LedgerYear, Region

BY_TITLE = (
    ("wisata", "tourism"),
    ("air terjun", "tourism"),
    ("megalit", "tourism"),
    ("arung", "tourism"),
    ("air bersih", "water"),
    ("air minum", "water"),
    ("mikrohidro", "energy"),
    ("pasar", "trade"),
    ("sewa", "trade"),
    ("kopi", "plantation"),
)
MOST, MOST_YEARS = 10, 3
FROM_RECEIPTS = Figure(None, Basis.RECEIPTS, Sureness.PROVED)
RUPIAH_A_YEAR = (18_000_000, 24_000_000, 31_500_000, 9_600_000, 42_000_000)


def ledgers(day: date) -> list[LedgerYear]:
    """Up to ten agreements with a value and a village operator, the shown village's first; years up to the last whole one."""
    rows = Agreement.objects.filter(
        merged_into=None, amount_total__gt=0, starts_on__lt=date(day.year, 1, 1), partner__isnull=False
    ).select_related("village")
    ordered = sorted(
        rows, key=lambda one: (one.village_id != SHOWN_VILLAGE, _sector(one) != "tourism", one.pk)
    )
    return [
        made
        for place, row in zip(count(), ordered[:MOST], strict=False)
        for made in _of(_writer(row), row, place, day)
    ]


def _writer(row: Agreement) -> Seat:
    """Who keeps the ledger: the shown village's secretary, elsewhere its operator."""
    if row.village_id == SHOWN_VILLAGE:
        return seat_of(Role.VILLAGE_SECRETARY)
    holding = Holding.objects.filter(office__region=row.village_id, role=Role.VILLAGE_OPERATOR).order_by(
        "pk"
    )[0]
    return next(one for one in seats_of(holding.person_id) if one.role is Role.VILLAGE_OPERATOR)


def _sector(row: Agreement) -> str:
    title = row.title.lower()
    return next((sector for word, sector in BY_TITLE if word in title), "other")


def _of(seat: Seat, row: Agreement, place: int, day: date) -> list[LedgerYear]:
    ledger = open_ledger(seat, row.key)
    jobs = Counted(Kind.JOBS, "Warga yang bekerja (contoh)", "orang", 2, day.year - 5, 12)
    keep_indicator(seat, row.key, jobs)
    if place % 2 == 0:
        trained = Counted(Kind.TRAINING, "Warga yang dilatih (contoh)", "orang", 0, day.year - 5, 25)
        keep_indicator(seat, row.key, trained)
    if place % 3 == 0:
        keep_indicator(seat, row.key, Counted(Kind.ASSETS, "Bangunan bagi desa (contoh)", "unit", target=1))
    derive_serving(seat, row.key, ledger.version, _sector(row))
    _population(seat, row.village, place, day)
    years = [year for year in years_of(row, day) if year < day.year][:MOST_YEARS]
    made = [_year(seat, row, year, place, step) for step, year in enumerate(reversed(years))]
    head = Region.objects.get(code=row.village_id).name
    for one in made[:-1]:
        one.confirmed_at, one.confirmed_by = datetime.now(tz=UTC), f"Contoh, Kepala Desa {head}"
        one.save()
    return made


def _population(seat: Seat, village: Region, place: int, day: date) -> None:
    if place % 5 != 3:
        keep_population(seat, village.code, day.year - 2, 900 + 140 * place, "buku induk penduduk (contoh)")


def _year(seat: Seat, row: Agreement, year: int, place: int, step: int) -> LedgerYear:
    lines = Indicator.objects.filter(ledger__agreement=row).order_by("pk")
    figures = {line.pk: _figure(line, place, step) for line in lines}
    if year in income_by_year(row):
        figures |= {line.pk: FROM_RECEIPTS for line in lines if line.kind == Kind.INCOME}
    people = People(
        1 + place % 4, 30 + 7 * place + 5 * step, 12 + 3 * place, 3 + 2 * place, "pendataan dusun (contoh)"
    )
    return keep_year(seat, row.key, year, 0, figures, people)


def _figure(line: Indicator, place: int, step: int) -> Figure:
    """Steadily growing figures; every fourth agreement does not know what the land was worth, every fifth not its last training."""
    kind = Kind(line.kind)
    if kind in GIVEN:
        if place % 4 == 3 and kind is Kind.LAND:
            return Figure()
        given = {Kind.LAND: 4_500_000, Kind.LABOUR: 1_200_000 * (place % 3)}.get(kind, 0)
        return Figure(given, Basis.BOOK, Sureness.ESTIMATED)
    if kind is Kind.TRAINING and place % 5 == 0 and step:
        return Figure()
    amount = {
        Kind.INCOME: RUPIAH_A_YEAR[place % 5] + 1_500_000 * step,
        Kind.JOBS: 5 + place + 2 * step,
        Kind.TRAINING: 10 + 4 * step,
        Kind.ASSETS: 1,
    }[kind]
    inventoried = 0 if kind is Kind.ASSETS and step == 0 else amount if kind is Kind.ASSETS else None
    basis = Basis.BOOK if kind is Kind.INCOME else Basis.COUNT
    return Figure(
        amount, basis, Sureness.PROVED if kind is Kind.INCOME else Sureness.COUNTED, inventoried=inventoried
    )
