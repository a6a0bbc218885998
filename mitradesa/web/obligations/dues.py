"""One due day: how it stands, what was brought to meet it, receiving a claim, and letting it go."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from mitradesa.actions.fulfilments import receive, record_fulfilment, withdraw_fulfilment
from mitradesa.actions.obligations import waive
from mitradesa.actions.shares import takes_receipts
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.obligations.kinds import Kind, Side
from mitradesa.core.receipts import ACCOUNT_WORDS
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may
from mitradesa.queries.obligations.lists import due_seen
from mitradesa.queries.obligations.reminder import reminder
from mitradesa.queries.receipts import twin_of
from mitradesa.queries.turnovers.years import asks_minimum, formula_of
from mitradesa.queries.village_reports.seen import report_awaited
from mitradesa.records.models import Due, Fulfilment
from mitradesa.web.base.files import attachment
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done
from mitradesa.web.obligations.duties import day_of
from mitradesa.web.obligations.forms import FulfilmentForm, into
from mitradesa.web.obligations.views import ICONS, TONES, WORDS
from mitradesa.web.people.confirming import ConfirmForm, need_confirmation


def due_or_404(seat: Seat, due: int) -> Due:
    """A due day that the seat may see; a foreign one is not found."""
    found = due_seen(seat, due)
    if found is None:
        raise Http404
    return found


@never_cache
@require_safe
@allowed(Act.READ_OBLIGATIONS)
def show(request: HttpRequest, seat: Seat, due: int) -> HttpResponse:
    """One due day."""
    return _shown(request, seat, due)


def _shown(
    request: HttpRequest,
    seat: Seat,
    due: int,
    status: int = 200,
    refused: Blocked | None = None,
    form: FulfilmentForm | None = None,
) -> HttpResponse:
    row = due_or_404(seat, due)
    open_still = not row.settled and row.obligation.withdrawn_on is None
    claim, share = (getattr(row.obligation, name, None) for name in ("sanction", "share_term"))
    waives = (
        open_still
        and claim is None
        and row.obligation.owed_to == Side.VILLAGE
        and may(seat, Act.WAIVE_OBLIGATION, row.village_id)
    )
    page = {
        "seat": seat,
        "row": row,
        "duty": row.obligation,
        "standing": row.stands(today()),
        "day": today(),
        "tones": TONES,
        "icons": ICONS,
        "claim": claim,
        "share": share,
        "formula": formula_of(share) if share else None,
        "minimum": asks_minimum(row),
        "reminder": () if _own_duty(seat, row) else reminder(row, today()),
        "awaited": report_awaited(row) if seat.partner is None else None,
        "fees": _may_bear_a_fee(row) and claim is None,
        "records": open_still
        and not (share and row.amount is None)
        and may(seat, Act.RECORD_FULFILMENT, row.village_id),
        "judges": may(seat, Act.JUDGE_FULFILMENT, row.village_id) and row.obligation.withdrawn_on is None,
        "form": form or FulfilmentForm(row, claims=seat.partner is not None),
        "confirm": ConfirmForm(request, back=reverse("obligations:due", args=[due])) if waives else None,
        "refused": refused,
        "accounts": ACCOUNT_WORDS if takes_receipts(row) else {},
    }
    return render(request, "web/obligations/due.html", page | WORDS, status=status)


def _own_duty(seat: Seat, row: Due) -> bool:
    """Whether a third party looks at what it owes itself."""
    return seat.partner is not None and row.obligation.owed_by == Side.PARTNER


def _may_bear_a_fee(row: Due) -> bool:
    """Whether it is money between the two sides that was late."""
    duty, day = row.obligation, row.met_on or today()
    money = duty.kind == Kind.MONEY and duty.owed_to in (Side.VILLAGE, Side.PARTNER)
    return money and row.waived_on is None and row.due_on < day


@require_POST
@allowed(Act.RECORD_FULFILMENT)
def fulfil(request: HttpRequest, seat: Seat, due: int) -> HttpResponse:
    """Records what was brought."""
    row = due_or_404(seat, due)
    form = FulfilmentForm(row, claims=seat.partner is not None, data=request.POST, files=request.FILES)
    if not form.is_valid():
        return _shown(request, seat, due, 422, form=form)

    def refused_again(status: int, refused: Blocked | None) -> HttpResponse:
        said = form.brought()
        if takes_receipts(row) and said.received_on is not None:
            kind = said.into.account.value
            form.ask_besides(twin_of(row.obligation.agreement, said.received_on, said.amount or 0, kind))
        return _shown(request, seat, due, status, refused, form)

    return done(
        request,
        lambda: record_fulfilment(seat, due, form.brought()),
        refused_again,
        reverse("obligations:due", args=[due]),
    )


@require_POST
@allowed(Act.WAIVE_OBLIGATION)
def let_go(request: HttpRequest, seat: Seat, due: int) -> HttpResponse:
    """The village head lets a due day go, sure of it by PIN or passkey."""
    due_or_404(seat, due)

    def act() -> object:
        return waive(seat, due, request.POST.get("reason", ""), need_confirmation(request))

    return _done(request, seat, due, act)


def _made_or_404(seat: Seat, due: int, made: int) -> Fulfilment:
    row = due_or_404(seat, due)
    found = next((one for one in row.fulfilments.all() if one.pk == made), None)
    if found is None:
        raise Http404
    return found


@require_POST
@allowed(Act.JUDGE_FULFILMENT)
def receive_claim(request: HttpRequest, seat: Seat, due: int, made: int) -> HttpResponse:
    """What a third party claims was received."""
    _made_or_404(seat, due, made)
    return _done(
        request,
        seat,
        due,
        lambda: receive(seat, made, day_of(request.POST.get("on", "")), into(request.POST)),
    )


@require_POST
@allowed(Act.JUDGE_FULFILMENT)
def take_back(request: HttpRequest, seat: Seat, due: int, made: int) -> HttpResponse:
    """Takes a mistaken record back, or refuses a claim."""
    _made_or_404(seat, due, made)
    return _done(request, seat, due, lambda: withdraw_fulfilment(seat, made, request.POST.get("reason", "")))


@require_safe
@allowed(Act.READ_OBLIGATIONS)
def fetch(request: HttpRequest, seat: Seat, due: int, made: int) -> HttpResponse:
    """The proof of what was brought."""
    found = _made_or_404(seat, due, made)
    if found.file is None:
        raise Http404
    return attachment(found.file, found.file_name)


def _done(
    request: HttpRequest,
    seat: Seat,
    due: int,
    act: Callable[[], object],
    form: FulfilmentForm | None = None,
) -> HttpResponse:
    def show_again(status: int, refused: Blocked | None) -> HttpResponse:
        return _shown(request, seat, due, status, refused, form)

    return done(request, act, show_again, reverse("obligations:due", args=[due]))
