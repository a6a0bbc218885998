"""Changing a ledger: beginning it, its lines, what it serves, and the population of a village."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from mitradesa.actions.ledgers.lines import (
    derive_serving,
    keep_indicator,
    keep_serving,
    open_ledger,
    withdraw_indicator,
)
from mitradesa.actions.ledgers.population import keep_population
from mitradesa.core.acts import Act
from mitradesa.core.ledgers.kinds import GAINED
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.scope import visible_villages
from mitradesa.queries.ledgers.promised import promises
from mitradesa.queries.ledgers.sheet import ledger_of
from mitradesa.records.models import Agreement, Indicator, Ledger
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done, kept
from mitradesa.web.cooperations.seen import version_of
from mitradesa.web.ledgers.forms import LineForm, PopulationForm, ServingForm
from mitradesa.web.ledgers.show import WORDS, shown
from mitradesa.web.ledgers.views import village_page
from mitradesa.web.obligations.duties import agreement_or_404

LINE_FIELDS = ("kind", "title", "unit", "baseline", "baseline_year", "target", "target_source", "version")


@require_POST
@allowed(Act.KEEP_LEDGER)
def begin(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Begins the ledger of an agreement."""
    row = agreement_or_404(seat, key)

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        return shown(request, seat, row, status, refused)

    return done(request, lambda: open_ledger(seat, key), show, _home(key))


def _home(key: str) -> str:
    return reverse("ledgers:of_agreement", args=[key])


def _begun_or_404(seat: Seat, key: str) -> tuple[Agreement, Ledger]:
    row = agreement_or_404(seat, key)
    ledger = ledger_of(row)
    if ledger is None:
        raise Http404
    return row, ledger


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_LEDGER)
def new_line(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """A further line of what is gained."""
    row, _ledger = _begun_or_404(seat, key)
    aim = next((one for one in promises(row) if one.kind.value == request.GET.get("jenis")), None)
    begun = {"kind": aim.kind.value, "target": aim.amount, "target_source": aim.source} if aim else {}
    form = LineForm(data=request.POST or None, initial=begun if aim and aim.kind in GAINED else {})
    return _line(request, seat, row, form, lambda: keep_indicator(seat, key, form.counted()))


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_LEDGER)
def change_line(request: HttpRequest, seat: Seat, key: str, known: int) -> HttpResponse:
    """Another state of a line."""
    row, ledger = _begun_or_404(seat, key)
    line = _line_or_404(ledger, known)
    begun = {name: getattr(line, name) for name in LINE_FIELDS}
    form = LineForm(line, request.POST or None, begun)

    def act() -> Indicator:
        version = form.cleaned_data["version"] or 0
        return keep_indicator(seat, key, form.counted(), known=known, version=version)

    return _line(request, seat, row, form, act, line)


def _line_or_404(ledger: Ledger, known: int) -> Indicator:
    found = next(
        (one for one in ledger.indicators.all() if one.pk == known and one.withdrawn_on is None), None
    )
    if found is None:
        raise Http404
    return found


def _line(
    request: HttpRequest,
    seat: Seat,
    row: Agreement,
    form: LineForm,
    act: Callable[[], object],
    line: Indicator | None = None,
) -> HttpResponse:
    def show(status: int, refused: Blocked | None) -> HttpResponse:
        page: dict[str, Any] = {"seat": seat, "row": row, "form": form, "line": line, "refused": refused}
        return render(request, "web/ledgers/line.html", page, status=status)

    return kept(request, form, act, show, _home(row.key))


@require_POST
@allowed(Act.KEEP_LEDGER)
def withdraw_line(request: HttpRequest, seat: Seat, key: str, known: int) -> HttpResponse:
    """Takes a line off the open years for a reason."""
    row, ledger = _begun_or_404(seat, key)
    _line_or_404(ledger, known)

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        return shown(request, seat, row, status, refused)

    def act() -> object:
        return withdraw_indicator(seat, key, known, version_of(request), request.POST.get("reason", ""))

    return done(request, act, show, _home(key))


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_LEDGER)
def serving(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """What the agreement serves; with `usulan` it is derived anew."""
    row, ledger = _begun_or_404(seat, key)
    begun = {"sector": ledger.sector, "dimensions": ledger.dimensions, "goals": ledger.goals, "version": ledger.version}  # fmt: skip
    form = ServingForm(request.POST or None, initial=begun)

    def act() -> object:
        asked = form.cleaned_data
        if "usulan" in request.POST:
            return derive_serving(seat, key, asked["version"], asked["sector"])
        return keep_serving(seat, key, asked["version"], asked["sector"], asked["dimensions"], asked["goals"])

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        sent = request.POST
        chosen = sent.getlist("goals") if form.is_bound else [str(one) for one in ledger.goals]
        marked = sent.getlist("dimensions") if form.is_bound else ledger.dimensions
        page = {
            "seat": seat,
            "row": row,
            "form": form,
            "refused": refused,
            "goals": chosen,
            "dimensions": marked,
        }
        return render(request, "web/ledgers/serving.html", page | WORDS, status=status)

    return kept(request, form, act, show, _home(key))


@require_POST
@allowed(Act.KEEP_LEDGER)
def people(request: HttpRequest, seat: Seat, code: str) -> HttpResponse:
    """How many people live in the village."""
    if not visible_villages(seat).filter(code=code).exists():
        raise Http404
    form = PopulationForm(request.POST)

    def act() -> object:
        asked = form.cleaned_data
        return keep_population(seat, code, asked["year"], asked["people"], asked["source"])

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        if refused is not None:
            form.add_error(None, f"{refused.reason} {refused.remedy}")
        return village_page(request, seat, code, form, status)

    return kept(request, form, act, show, reverse("ledgers:village", args=[code]))
