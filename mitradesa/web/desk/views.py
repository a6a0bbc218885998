"""The desk of the office in use, and the change to another office that the same person holds."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from mitradesa.core.roles import Act, Seat
from mitradesa.web.base.seats import CHOSEN, allowed, seat_name, seats


@require_safe
@allowed(Act.USE_DESK)
def desk(request: HttpRequest, seat: Seat) -> HttpResponse:
    """What waits for this office."""
    return render(request, "web/desk/desk.html", {"seat": seat})


@require_POST
@allowed(Act.USE_DESK)
def take_seat(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Acts from now on in another office that the same person holds."""
    wanted = request.POST.get("seat", "")
    if any(seat_name(one) == wanted for one in seats(request)):
        request.session[CHOSEN] = wanted
    return redirect("desk:desk")
