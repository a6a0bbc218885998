"""One claim: its calculation and steps, disputing it, and deciding it."""

from collections.abc import Callable

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from mitradesa.actions.sanctions import decide, dispute
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.obligations.kinds import Side
from mitradesa.core.obligations.sanctions import SanctionState
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may
from mitradesa.queries.sanctions.lists import sanction_seen
from mitradesa.records.models import Sanction
from mitradesa.web.base.files import attachment
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done, given
from mitradesa.web.cooperations.seen import cited
from mitradesa.web.people.confirming import ConfirmForm, need_confirmation
from mitradesa.web.sanctions.charging import BASIS
from mitradesa.web.sanctions.forms import DisputeForm, RulingForm
from mitradesa.web.sanctions.views import WORDS


def sanction_or_404(seat: Seat, known: int) -> Sanction:
    """A claim that the seat may see; a foreign one is not found."""
    found = sanction_seen(seat, known)
    if found is None:
        raise Http404
    return found


@never_cache
@require_safe
@allowed(Act.READ_OBLIGATIONS)
def show(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """One claim."""
    return _shown(request, seat, known)


def _shown(
    request: HttpRequest,
    seat: Seat,
    known: int,
    status: int = 200,
    refused: Blocked | None = None,
    form: forms.Form | None = None,
) -> HttpResponse:
    row = sanction_or_404(seat, known)
    own, by_partner = row.against == Side.VILLAGE, seat.partner is not None
    disputable = row.state not in (SanctionState.DISPUTED, SanctionState.WAIVED) and not (own and by_partner)
    decides = may(seat, Act.DECIDE_SANCTION, row.village_id) and (own or not by_partner)
    page = {
        "seat": seat,
        "row": row,
        "paid": row.owed.dues.all()[0] if row.owed else None,
        "objection": _form(form, DisputeForm)
        if disputable and may(seat, Act.DISPUTE_SANCTION, row.village_id)
        else None,
        "ruling": _ruling(form, row, own and not by_partner) if decides else None,
        "confirm": ConfirmForm(request, back=reverse("sanctions:show", args=[known])) if decides else None,
        "basis": cited(BASIS, today()),
        "refused": refused,
    }
    return render(request, "web/sanctions/show.html", page | WORDS, status=status)


def _ruling(sent: forms.Form | None, row: Sanction, by_letter: bool) -> RulingForm:
    newest = max((one.pk for one in row.steps.all()), default=None)
    return sent if isinstance(sent, RulingForm) else RulingForm(by_letter=by_letter, seen=newest)


def _form(sent: forms.Form | None, of: type[forms.Form]) -> forms.Form:
    return sent if isinstance(sent, of) else of()


@require_POST
@allowed(Act.DISPUTE_SANCTION)
def object_to(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """Who is charged disputes a claim, or the village enters the third party's letter."""
    sanction_or_404(seat, known)
    form = DisputeForm(request.POST, request.FILES)

    def act() -> object:
        return dispute(seat, known, form.cleaned_data["reason"], given(form.cleaned_data["file"]))

    return _done(request, seat, known, form, act)


@require_POST
@allowed(Act.DECIDE_SANCTION)
def rule_on(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """The side that is owed decides a claim, sure of it by PIN or passkey."""
    row = sanction_or_404(seat, known)
    by_letter = row.against == Side.VILLAGE and seat.partner is None
    form = RulingForm(request.POST, request.FILES, by_letter=by_letter)

    def act() -> object:
        letter = given(form.cleaned_data.get("file"))
        return decide(seat, known, form.ruling(), need_confirmation(request), letter)

    return _done(request, seat, known, form, act)


def _done(
    request: HttpRequest, seat: Seat, known: int, form: forms.Form, act: Callable[[], object]
) -> HttpResponse:
    def show_again(status: int, refused: Blocked | None) -> HttpResponse:
        return _shown(request, seat, known, status, refused, form)

    if not form.is_valid():
        return show_again(422, None)
    return done(request, act, show_again, reverse("sanctions:show", args=[known]))


@require_safe
@allowed(Act.READ_OBLIGATIONS)
def fetch(request: HttpRequest, seat: Seat, known: int, step: int) -> HttpResponse:
    """The paper of a step."""
    row = sanction_or_404(seat, known)
    found = next((one for one in row.steps.all() if one.pk == step), None)
    if found is None or found.file is None:
        raise Http404
    return attachment(found.file, found.file_name)
