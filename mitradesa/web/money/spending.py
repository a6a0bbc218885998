"""What a village paid under an agreement, against its budget lines; the form that adds a payment, and taking one back."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.spendings import record_spending, withdraw_spending
from mitradesa.core.accounts.chart import named
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Seat, may
from mitradesa.queries.money.lines import lines_of
from mitradesa.queries.money.schedule import owed_dues
from mitradesa.queries.money.sums import spending_seen, spendings_of
from mitradesa.records.models import Agreement
from mitradesa.web.base.files import attachment
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done, kept
from mitradesa.web.money.forms import SpendingForm
from mitradesa.web.receipts.views import agreement_or_404

MANY = 200


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.READ_RECEIPTS)
def of_agreement(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The payments under one agreement with its budget lines; whoever keeps them finds the form below."""
    if request.method == "POST" and not may(seat, Act.KEEP_SPENDING):
        raise NotAllowed(Act.KEEP_SPENDING.value)
    row = agreement_or_404(seat, key)
    began = {"spent_on": today(), "due": request.GET.get("tempo", "")}
    sent = request.POST if request.method == "POST" else None
    form = SpendingForm(owed_dues(row), sent, request.FILES if sent is not None else None, initial=began)

    def act() -> object:
        return record_spending(seat, key, form.payment())

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        return _shown(request, seat, row, status, refused, form)

    return kept(request, form, act, show, reverse("money:spending", args=[key]))


def _shown(
    request: HttpRequest,
    seat: Seat,
    row: Agreement,
    status: int,
    refused: Blocked | None,
    form: SpendingForm | None = None,
) -> HttpResponse:
    page = {
        "seat": seat,
        "row": row,
        "form": form or SpendingForm(owed_dues(row), initial={"spent_on": today()}),
        "refused": refused,
        "keeps": may(seat, Act.KEEP_SPENDING, row.village_id),
        "plans": may(seat, Act.PREPARE_PLANS, row.village_id),
        "spendings": spendings_of(row, MANY),
        "lines": lines_of(row),
        "named": named,
    }
    return render(request, "web/money/spending.html", page, status=status)


@require_POST
@allowed(Act.KEEP_SPENDING)
def withdraw(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """Takes back a payment recorded by mistake."""
    one = spending_seen(seat, known)
    if one is None:
        raise Http404

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        return _shown(request, seat, one.agreement, status, refused)

    def act() -> object:
        return withdraw_spending(seat, known, request.POST.get("why", ""))

    return done(request, act, show, reverse("money:spending", args=[one.agreement.key]))


@require_safe
@allowed(Act.READ_RECEIPTS)
def fetch(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """The proof of a payment."""
    one = spending_seen(seat, known)
    if one is None or one.file is None:
        raise Http404
    return attachment(one.file, one.file_name)
