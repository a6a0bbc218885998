"""The figures of one year: kept by the village, told by the third party."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mitradesa.actions.ledgers.years import keep_year, report_figures
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries.ledgers.promised import foreseen
from mitradesa.queries.ledgers.sheet import Line, YearSheet, ledger_of, sheets
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import kept
from mitradesa.web.ledgers.forms import ReportForm, YearForm
from mitradesa.web.ledgers.show import WORDS, year_or_404
from mitradesa.web.obligations.duties import agreement_or_404

PEOPLE = ("hamlets", "beneficiaries", "women", "poor_households", "people_source", "version")


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_LEDGER)
def keep(request: HttpRequest, seat: Seat, key: str, year: int) -> HttpResponse:
    """The figures of a year with who had part in it."""
    row = agreement_or_404(seat, key)
    ledger, sheet = year_or_404(row, ledger_of(row), year)
    home = reverse("ledgers:of_agreement", args=[key])
    if sheet.row is not None and sheet.row.confirmed_at is not None and request.method != "POST":
        return redirect(home)
    begun = {name: getattr(sheet.row, name) for name in PEOPLE} if sheet.row else {"version": 0}
    form = YearForm(
        sheet.lines, sheet.income, data=request.POST or None, files=request.FILES or None, initial=begun
    )

    def act() -> object:
        version = form.cleaned_data["version"] or 0
        return keep_year(seat, key, year, version, form.figures(), form.people())

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        page = {
            "seat": seat,
            "row": row,
            "year": year,
            "sheet": sheet,
            "form": form,
            "before": _before(sheets(row, ledger, today()), year),
            "promised": foreseen(row, year),
            "refused": refused,
        }
        return render(request, "web/ledgers/year.html", page | WORDS, status=status)

    return kept(request, form, act, show, home)


def _before(years: list[YearSheet], year: int) -> dict[int, Line]:
    """The lines of the year before, by line."""
    found = next((one for one in years if one.year == year - 1 and one.row is not None), None)
    return {one.indicator.pk: one for one in found.lines} if found else {}


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.REPORT_TO_LEDGER)
def report(request: HttpRequest, seat: Seat, key: str, year: int) -> HttpResponse:
    """What the third party tells of its own agreement."""
    row = agreement_or_404(seat, key)
    _ledger, sheet = year_or_404(row, ledger_of(row), year)
    lines = [one for one in sheet.lines if not one.is_given]
    form = ReportForm(lines, data=request.POST or None)

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        page = {"seat": seat, "row": row, "year": year, "form": form, "refused": refused}
        return render(request, "web/ledgers/report.html", page | WORDS, status=status)

    def act() -> object:
        return report_figures(seat, key, year, form.reported())

    return kept(request, form, act, show, reverse("ledgers:of_agreement", args=[key]))
