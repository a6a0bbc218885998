"""The monthly report of the seat's region, on a page and as a paper."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from mitradesa.actions.daily_roots import close_days
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.large_print import file_name
from mitradesa.core.monthly import Month, Report, month_from, month_of
from mitradesa.core.roles import Seat, may
from mitradesa.queries.counting import kept
from mitradesa.queries.monthly import month_report
from mitradesa.reports.monthly.pdf import render_pdf
from mitradesa.reports.monthly.wording import FORM, PLACES, checks, halves, method, sections, standing
from mitradesa.web.base.large_print import large
from mitradesa.web.base.seats import allowed


def _month(request: HttpRequest) -> Month:
    """The month asked for; this one where none is, or one that is still to come."""
    this = month_of(today())
    asked = month_from(request.GET.get("bulan", ""))
    return asked if asked and asked.first <= this.first else this


def _report(request: HttpRequest, seat: Seat) -> Report:
    """The report as counted last while nothing happened since; the root of each day that has passed is written where it is not yet."""
    close_days()
    month = _month(request)
    name = f"monthly:{seat.region}:{month}:{today()}"
    return kept(name, lambda: month_report(seat.region, month), oldest=timedelta(0)).value


@never_cache
@require_safe
@allowed(Act.READ_OVERVIEW)
def monthly(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The report to read."""
    found = _report(request, seat)
    shown = {
        "seat": seat,
        "report": found,
        "form": FORM,
        "method": method(found),
        "standing": standing(found),
        "sections": sections(found),
        "place": PLACES[found.level],
        "checks": checks(found.seal),
        "root": halves(found.seal.root),
        "chain": halves(found.seal.chain),
        "later": found.month.after if found.month.after.first <= today() else None,
        "reads_trail": may(seat, Act.READ_TRAIL),
    }
    return render(request, "web/overview/monthly.html", shown)


@never_cache
@require_safe
@allowed(Act.READ_OVERVIEW)
def monthly_pdf(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The report to print and sign."""
    found = _report(request, seat)
    printed = large(request)
    answer = HttpResponse(render_pdf(found, large=printed), content_type="application/pdf")
    name = file_name(f"laporan-register-{seat.region}-{found.month}.pdf", printed)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
