"""The ledger of one agreement: its years, what it serves, its print for the musyawarah, and the proofs."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.ledgers.kinds import BASIS_WORDS, GAINED, KIND_WORDS, MOST, SURENESS_WORDS
from mitradesa.core.ledgers.serving import DIMENSIONS, DIMENSIONS_READ, GOALS, GOALS_READ, PROPOSED
from mitradesa.core.potentials import SECTOR_WORDS
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may
from mitradesa.queries.ledgers.promised import foreseen, promises
from mitradesa.queries.ledgers.sheet import YearSheet, ledger_of, sheets, summed, years_of
from mitradesa.records.models import Agreement, IndicatorFigure, Ledger
from mitradesa.web.base.files import attachment
from mitradesa.web.base.seats import allowed
from mitradesa.web.ledgers.pictures import aims, year_bars
from mitradesa.web.ledgers.shown import SAYING
from mitradesa.web.obligations.duties import agreement_or_404

PRINTED_YEARS = 5
WORDS: dict[str, object] = {
    "kinds": KIND_WORDS,
    "bases": BASIS_WORDS,
    "surenesses": SURENESS_WORDS,
    "sectors": SECTOR_WORDS,
    "dimension_words": DIMENSIONS,
    "goal_words": GOALS,
    "read": (DIMENSIONS_READ, GOALS_READ, PROPOSED),
    **SAYING,
}


@require_safe
@allowed(Act.READ_LEDGERS)
def of_agreement(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The ledger of an agreement with its years."""
    return shown(request, seat, agreement_or_404(seat, key))


def shown(
    request: HttpRequest, seat: Seat, row: Agreement, status: int = 200, refused: Blocked | None = None
) -> HttpResponse:
    """The page of a ledger, with what stopped an act on it."""
    ledger = ledger_of(row)
    keeps = may(seat, Act.KEEP_LEDGER, row.village_id)
    page: dict[str, object] = {"seat": seat, "row": row, "ledger": ledger, "keeps": keeps, "refused": refused}
    if ledger is None:
        page["promises"] = promises(row) if keeps else ()
        return render(request, "web/ledgers/agreement.html", page | WORDS, status=status)
    return render(
        request, "web/ledgers/agreement.html", page | _years(seat, row, ledger) | WORDS, status=status
    )


def _years(seat: Seat, row: Agreement, ledger: Ledger) -> dict[str, object]:
    years = sheets(row, ledger, today())
    begun = [one for one in years if one.row is not None]
    lines = [one for one in ledger.indicators.all() if one.withdrawn_on is None]
    latest = begun[0] if begun else None
    own = seat.partner is not None and seat.partner == row.partner_id
    return {
        "years": years,
        "begun": begun,
        "open_years": [one.year for one in years if one.row is None],
        "net": summed(years),
        "bars": year_bars("tahun", [(one.year, one.net) for one in begun]),
        "aims": aims("sasaran", latest.lines) if latest else "",
        "latest": latest,
        "promised": foreseen(row, latest.year) if latest else None,
        "kept_lines": lines,
        "withdrawn": [one for one in ledger.indicators.all() if one.withdrawn_on is not None],
        "may_add": sum(one.kind in GAINED for one in lines) < MOST,
        "most": MOST,
        "confirms": may(seat, Act.CONFIRM_LEDGER, row.village_id),
        "reports": own and may(seat, Act.REPORT_TO_LEDGER, row.village_id),
        "compares": may(seat, Act.COMPARE_LEDGERS),
    }


@require_safe
@allowed(Act.READ_LEDGERS)
def printed(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The last years of a ledger as the musyawarah hears them, to print."""
    row = agreement_or_404(seat, key)
    ledger = ledger_of(row)
    if ledger is None:
        raise Http404
    begun = [one for one in sheets(row, ledger, today()) if one.row is not None][:PRINTED_YEARS]
    page = {
        "seat": seat,
        "row": row,
        "ledger": ledger,
        "years": begun,
        "table": _across(begun),
        "net": summed(begun),
        "bars": year_bars("tahun", [(one.year, one.net) for one in begun]),
        "aims": aims("sasaran", begun[0].lines) if begun else "",
        "day": today(),
    }
    return render(request, "web/ledgers/printed.html", page | WORDS)


def _across(years: list[YearSheet]) -> list[tuple[object, list[object]]]:
    """Each line with its figure in every year, the oldest year first."""
    oldest_first = years[::-1]
    found = {one.indicator.pk: one.indicator for year in oldest_first for one in year.lines}
    by_year = [{one.indicator.pk: one for one in year.lines} for year in oldest_first]
    return [(line, [year.get(pk) for year in by_year]) for pk, line in found.items()]


def year_or_404(row: Agreement, ledger: Ledger | None, year: int) -> tuple[Ledger, YearSheet]:
    """The ledger and one of its years; not found before it is begun or for a year in which the agreement did not run."""
    if ledger is None:
        raise Http404
    found = next((one for one in sheets(row, ledger, today()) if one.year == year), None)
    if found is None or (found.row is None and year not in years_of(row, today())):
        raise Http404
    return ledger, found


@require_safe
@allowed(Act.READ_LEDGERS)
def fetch(request: HttpRequest, seat: Seat, figure: int) -> HttpResponse:
    """The proof of a figure."""
    rows = IndicatorFigure.objects.select_related("file", "indicator__ledger__agreement")
    found = rows.filter(pk=figure).first() if figure < 2**62 else None
    if found is None or found.file is None:
        raise Http404
    agreement_or_404(seat, found.indicator.ledger.agreement.key)
    return attachment(found.file, found.file_name)
