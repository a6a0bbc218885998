"""The days of an answer as a regency set them, and setting them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mitradesa.actions.concerns.days import set_days
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.concerns import ANSWER_DAYS, FEWEST_DAYS, MOST_DAYS, OWN_DAYS
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries.concerns.days import days_before, days_on
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import kept
from mitradesa.web.concerns.forms import DaysForm


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.SET_CONCERN_DAYS)
def show(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The days that hold, those before, and the form."""
    now = days_on(seat.region, today())
    form = DaysForm(request.POST or None, initial={"days": now, "since": today()})

    def page(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {
            "seat": seat,
            "now": now,
            "usual": ANSWER_DAYS,
            "fewest": FEWEST_DAYS,
            "most": MOST_DAYS,
            "own_days": OWN_DAYS,
            "before": days_before(seat.region)[:50],
            "form": form,
            "refused": refused,
        }
        return render(request, "web/concerns/days.html", shown, status=status)

    def act() -> object:
        asked = form.cleaned_data
        return set_days(seat, asked["days"], asked["since"], asked["reason"])

    return kept(request, form, act, page, reverse("concerns:days"))
