"""One period of a share: its formula, the turnover reported, and confirming, asking back or taking back."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from mitradesa.actions.turnovers import ask_back, confirm_turnover, report_turnover, take_back_turnover
from mitradesa.core.acts import Act
from mitradesa.core.obligations.shares import ReportState, ShareFormula, shared
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may
from mitradesa.queries.turnovers.lists import visible_reports
from mitradesa.queries.turnovers.years import asks_minimum, formula_of, period_of
from mitradesa.records.models import Due, ShareTerm, TurnoverReport
from mitradesa.web.base.files import attachment
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done
from mitradesa.web.obligations.dues import due_or_404
from mitradesa.web.turnovers.forms import TurnoverForm
from mitradesa.web.turnovers.views import WORDS


def report_or_404(seat: Seat, known: int) -> TurnoverReport:
    """A report that the seat may see; a foreign one is not found."""
    found = visible_reports(seat).filter(pk=known).select_related("file").first() if known < 2**62 else None
    if found is None:
        raise Http404
    return found


def share_due_or_404(seat: Seat, due: int) -> tuple[Due, ShareTerm]:
    """A due day of a share that the seat may see, with its formula."""
    row = due_or_404(seat, due)
    term = ShareTerm.objects.filter(obligation=row.obligation_id).first()
    if term is None:
        raise Http404
    return row, term


@never_cache
@require_safe
@allowed(Act.READ_OBLIGATIONS)
def show(request: HttpRequest, seat: Seat, due: int) -> HttpResponse:
    """One period."""
    return _shown(request, seat, due)


def _shown(
    request: HttpRequest,
    seat: Seat,
    due: int,
    status: int = 200,
    refused: Blocked | None = None,
    form: TurnoverForm | None = None,
) -> HttpResponse:
    row, term = share_due_or_404(seat, due)
    reports = list(row.turnover_reports.select_related("file"))
    live = {ReportState.HANDED_IN, ReportState.CONFIRMED}
    first, last = period_of(row)
    reports_it = row.waived_on is None and not any(one.state in live for one in reports)
    page = {
        "seat": seat,
        "row": row,
        "duty": row.obligation,
        "formula": formula_of(term),
        "minimum": asks_minimum(row),
        "reports": [(one, *_worked_out(one)) for one in reports],
        "form": form or TurnoverForm(initial={"period_from": first, "period_to": last}),
        "may_report": reports_it and may(seat, Act.REPORT_TURNOVER, row.village_id),
        "judges": may(seat, Act.JUDGE_TURNOVER, row.village_id),
        "refused": refused,
    }
    return render(request, "web/turnovers/due.html", page | WORDS, status=status)


def _worked_out(one: TurnoverReport) -> tuple[object, object]:
    """The formula of a confirmed report and what came of it, as on the day it was confirmed."""
    if one.state != ReportState.CONFIRMED:
        return None, None
    formula = ShareFormula.of(one.formula)
    return formula, shared(formula, one.turnover, earlier=one.earlier)


@require_POST
@allowed(Act.REPORT_TURNOVER)
def report(request: HttpRequest, seat: Seat, due: int) -> HttpResponse:
    """Reports the turnover of the period."""
    share_due_or_404(seat, due)
    form = TurnoverForm(request.POST, request.FILES)
    if not form.is_valid():
        return _shown(request, seat, due, 422, form=form)
    return _done(request, seat, due, lambda: report_turnover(seat, due, form.turnover()), form)


@require_POST
@allowed(Act.JUDGE_TURNOVER)
def confirm(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """The village confirms a report."""
    due = report_or_404(seat, known).due_id
    return _done(request, seat, due, lambda: confirm_turnover(seat, known))


@require_POST
@allowed(Act.JUDGE_TURNOVER)
def ask(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """The village asks back."""
    due, question = report_or_404(seat, known).due_id, request.POST.get("question", "")
    return _done(request, seat, due, lambda: ask_back(seat, known, question))


@require_POST
@allowed(Act.JUDGE_TURNOVER)
def take_back(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """The village takes back a mistaken confirmation."""
    due, reason = report_or_404(seat, known).due_id, request.POST.get("reason", "")
    return _done(request, seat, due, lambda: take_back_turnover(seat, known, reason))


@require_safe
@allowed(Act.READ_OBLIGATIONS)
def fetch(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """The evidence of a report."""
    found = report_or_404(seat, known)
    if found.file is None:
        raise Http404
    return attachment(found.file, found.file_name)


def _done(
    request: HttpRequest,
    seat: Seat,
    due: int,
    act: Callable[[], object],
    form: TurnoverForm | None = None,
) -> HttpResponse:
    def show_again(status: int, refused: Blocked | None) -> HttpResponse:
        return _shown(request, seat, due, status, refused, form)

    return done(request, act, show_again, reverse("turnovers:due", args=[due]))
