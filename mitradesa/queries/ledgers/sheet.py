"""One agreement's ledger: its years, the lines of each with what is known, and the sums."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from mitradesa.core.ledgers.kinds import GIVEN, RUPIAH, Basis, Kind
from mitradesa.core.ledgers.sums import NOTHING, Net, Total
from mitradesa.queries.ledgers.income import income_by_year
from mitradesa.records.models import Agreement, Indicator, IndicatorFigure, Ledger, LedgerYear

MOST_YEARS = 30


@dataclass(frozen=True, slots=True)
class Line:
    """A line in a year, with its figure where one was written."""

    indicator: Indicator
    figure: IndicatorFigure | None

    @property
    def amount(self) -> int | None:
        """What it came to; None while not known."""
        return self.figure.amount if self.figure else None

    @property
    def in_rupiah(self) -> bool:
        """Whether it counts in the sums."""
        return self.indicator.unit == RUPIAH

    @property
    def is_given(self) -> bool:
        """Whether it is what the village gave."""
        return self.indicator.kind in GIVEN


@dataclass(frozen=True, slots=True)
class YearSheet:
    """A year: its row where one was begun, its lines and their net; `income` is what the receipts say today."""

    year: int
    row: LedgerYear | None
    lines: Sequence[Line]
    net: Net
    income: int | None

    @property
    def drifted(self) -> bool:
        """Whether the receipts say something else today than what was taken over from them."""
        return any(
            one.figure.basis == Basis.RECEIPTS and one.amount != self.income
            for one in self.lines
            if one.figure is not None
        )

    @property
    def written(self) -> int | None:
        """Rupiah of income that were not taken over from the receipts; None where there are none."""
        amounts = [
            one.amount
            for one in self.lines
            if one.indicator.kind == Kind.INCOME
            and one.figure is not None
            and one.figure.basis != Basis.RECEIPTS
        ]
        known = [one for one in amounts if one is not None]
        return sum(known) if known else None

    @property
    def unrecorded(self) -> int:
        """What of that the receipts of the year do not show; below nothing where they show more."""
        return 0 if self.written is None else self.written - (self.income or 0)


def years_of(agreement: Agreement, day: date) -> Sequence[int]:
    """The years in which an agreement ran up to a day, the newest first, at most thirty."""
    starts = agreement.starts_on or agreement.signed_on or day
    ends = agreement.ended_on or agreement.ends_on or day
    last = min(ends.year, day.year)
    return range(last, max(starts.year, last - MOST_YEARS + 1) - 1, -1)


def ledger_of(agreement: Agreement) -> Ledger | None:
    """The ledger with its lines, years and figures; None before it is begun. Four queries."""
    figures = Prefetch("figures", IndicatorFigure.objects.select_related("file"))
    rows = Ledger.objects.prefetch_related("indicators", Prefetch("years", LedgerYear.objects.prefetch_related(figures)))  # fmt: skip
    return rows.filter(agreement=agreement).first()


def sheets(agreement: Agreement, ledger: Ledger, day: date) -> list[YearSheet]:
    """Every year that the agreement ran or that was begun, the newest first; one query beyond those of the ledger."""
    income = income_by_year(agreement)
    rows = {one.year: one for one in ledger.years.all()}
    years = sorted({*years_of(agreement, day), *rows}, reverse=True)
    return [_sheet(ledger, year, rows.get(year), income) for year in years]


def _sheet(ledger: Ledger, year: int, row: LedgerYear | None, income: Mapping[int, int]) -> YearSheet:
    lines = lines_of(ledger.indicators.all(), row)
    return YearSheet(year, row, lines, net_of(lines), income.get(year))


def lines_of(indicators: Iterable[Indicator], row: LedgerYear | None) -> list[Line]:
    """The lines of a year: those that stand, and in a confirmed year those that it was confirmed with."""
    figures = {one.indicator_id: one for one in row.figures.all() if one.counted} if row else {}
    confirmed = row is not None and row.confirmed_at is not None
    found = [
        Line(one, figures.get(one.pk))
        for one in indicators
        if (one.pk in figures if confirmed else one.withdrawn_on is None)
    ]
    return sorted(found, key=lambda one: (one.is_given, one.indicator.pk))


def net_of(lines: Iterable[Line]) -> Net:
    """Gained less given, over the lines in rupiah."""
    counted = [one for one in lines if one.in_rupiah]
    return Net(
        Total.of(one.amount for one in counted if not one.is_given),
        Total.of(one.amount for one in counted if one.is_given),
    )


def summed(years: Iterable[YearSheet]) -> Net:
    """The net of the years that were begun."""
    return sum((one.net for one in years if one.row is not None), NOTHING)


def gained_kinds(ledger: Ledger) -> list[str]:
    """The kinds of the lines of what is gained that stand."""
    return [
        one.kind
        for one in ledger.indicators.all()
        if one.withdrawn_on is None and Kind(one.kind) not in GIVEN
    ]
