"""The official bank accounts of villages: which village has one, one village's accounts, and what is done with them."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.village_accounts import (
    confirm_account,
    prepare_account,
    report_account,
    see_account,
    withdraw_account,
)
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import OfficeKind, Seat, may
from mitradesa.queries.agreements.scope import visible_villages
from mitradesa.queries.money.accounts import accounts_of, accounts_seen, villages_with_accounts
from mitradesa.records.models import Region, VillageAccount
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done, kept
from mitradesa.web.cooperations.seen import cited
from mitradesa.web.money.forms import BankAccountForm
from mitradesa.web.obligations.duties import day_of
from mitradesa.web.people.confirming import ConfirmForm, need_confirmation

ARTICLES = (("permendagri-20-2018", "43"), ("permendagri-20-2018", "44"))


@require_safe
@allowed(Act.READ_RECEIPTS)
def listing(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Villages with and without an official account; a village's own office goes straight to its page."""
    if seat.office_kind in (OfficeKind.VILLAGE, OfficeKind.BPD):
        return redirect("money:bank", seat.region)
    without = request.GET.get("tanpa") == "1"
    found, more = villages_with_accounts(seat, request.GET.get("setelah", ""), without=without)
    page = {"seat": seat, "villages": found, "more": more, "without": without}
    return render(request, "web/money/villages.html", page)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.READ_RECEIPTS)
def bank(request: HttpRequest, seat: Seat, village: str) -> HttpResponse:
    """The accounts of one village; whoever keeps them finds the form below."""
    if request.method == "POST" and not may(seat, Act.KEEP_VILLAGE_ACCOUNT):
        raise NotAllowed(Act.KEEP_VILLAGE_ACCOUNT.value)
    place = visible_villages(seat).filter(pk=village).first()
    if place is None:
        raise Http404
    form = BankAccountForm(request.POST or None, initial={"since": today()})

    def act() -> object:
        return prepare_account(seat, village, form.account())

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        return _shown(request, seat, place, status, refused, form)

    return kept(request, form, act, show, reverse("money:bank", args=[village]))


def _shown(
    request: HttpRequest,
    seat: Seat,
    place: Region,
    status: int,
    refused: Blocked | None,
    form: BankAccountForm | None = None,
) -> HttpResponse:
    confirms = may(seat, Act.CONFIRM_VILLAGE_ACCOUNT, place.pk)
    address = reverse("money:bank", args=[place.pk])
    page = {
        "seat": seat,
        "village": place,
        "accounts": accounts_of(place.pk),
        "form": form or BankAccountForm(initial={"since": today()}),
        "keeps": may(seat, Act.KEEP_VILLAGE_ACCOUNT, place.pk),
        "confirm": ConfirmForm(request, back=address) if confirms else None,
        "sees": may(seat, Act.SEE_VILLAGE_ACCOUNT, place.pk),
        "articles_shown": cited(ARTICLES, today()),
        "day": today(),
        "refused": refused,
    }
    return render(request, "web/money/bank.html", page, status=status)


def _account_or_404(seat: Seat, known: int) -> VillageAccount:
    found = accounts_seen(seat).filter(pk=known).first() if known < 2**62 else None
    if found is None:
        raise Http404
    return found


def _done(request: HttpRequest, seat: Seat, known: int, act: Callable[[], object]) -> HttpResponse:
    place = _account_or_404(seat, known).village

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        return _shown(request, seat, place, status, refused)

    return done(request, act, show, reverse("money:bank", args=[place.pk]))


@require_POST
@allowed(Act.CONFIRM_VILLAGE_ACCOUNT)
def confirm(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """The head confirms an account, sure of it by PIN or passkey."""
    return _done(request, seat, known, lambda: confirm_account(seat, known, need_confirmation(request)))


@require_POST
@allowed(Act.SEE_VILLAGE_ACCOUNT)
def see(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """The subdistrict saw a confirmed account."""
    return _done(request, seat, known, lambda: see_account(seat, known))


@require_POST
@allowed(Act.KEEP_VILLAGE_ACCOUNT)
def report(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """The letter that told the regent of an account."""

    def act() -> object:
        return report_account(seat, known, day_of(request.POST.get("on", "")), request.POST.get("number", ""))

    return _done(request, seat, known, act)


@require_POST
@allowed(Act.KEEP_VILLAGE_ACCOUNT)
def withdraw(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """Takes an account back that nobody confirmed."""
    return _done(request, seat, known, lambda: withdraw_account(seat, known, request.POST.get("why", "")))
