"""The village head confirms a year's figures as a second person, or opens it again."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from mitradesa.actions.ledgers.years import confirm_year, reopen_year
from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries.ledgers.promised import foreseen
from mitradesa.queries.ledgers.sheet import ledger_of
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done
from mitradesa.web.cooperations.seen import version_of
from mitradesa.web.ledgers.show import WORDS, shown, year_or_404
from mitradesa.web.obligations.duties import agreement_or_404
from mitradesa.web.people.confirming import ConfirmForm, need_confirmation


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.CONFIRM_LEDGER)
def confirm(request: HttpRequest, seat: Seat, key: str, year: int) -> HttpResponse:
    """The year's figures once more, and the PIN or passkey that confirms them."""
    row = agreement_or_404(seat, key)
    _ledger, sheet = year_or_404(row, ledger_of(row), year)
    if sheet.row is None:
        raise Http404

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        page = {
            "seat": seat,
            "row": row,
            "sheet": sheet,
            "promised": foreseen(row, year),
            "confirm": ConfirmForm(request),
            "refused": refused,
        }
        return render(request, "web/ledgers/confirm.html", page | WORDS, status=status)

    if request.method != "POST":
        return show(200, None)

    def act() -> object:
        return confirm_year(seat, key, year, version_of(request), need_confirmation(request))

    return done(request, act, show, reverse("ledgers:of_agreement", args=[key]), "Dibenarkan.")


@require_POST
@allowed(Act.CONFIRM_LEDGER)
def reopen(request: HttpRequest, seat: Seat, key: str, year: int) -> HttpResponse:
    """Opens a confirmed year again for a reason."""
    row = agreement_or_404(seat, key)
    year_or_404(row, ledger_of(row), year)

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        return shown(request, seat, row, status, refused)

    def act() -> object:
        return reopen_year(seat, key, year, version_of(request), request.POST.get("reason", ""))

    return done(request, act, show, reverse("ledgers:of_agreement", args=[key]))
