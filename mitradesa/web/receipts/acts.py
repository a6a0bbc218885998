"""What is done with a receipt that is there: sharing it out, paying it over, taking it back, fetching its proofs."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.receipts import deposit_receipt, withdraw_receipt
from mitradesa.actions.shares import free_receipt, share_receipt
from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries.money.schedule import open_dues
from mitradesa.queries.receipts import receipt_seen
from mitradesa.records.models import Receipt
from mitradesa.web.base.files import attachment
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done, given, kept
from mitradesa.web.obligations.duties import day_of
from mitradesa.web.receipts.forms import ShareForm
from mitradesa.web.receipts.views import WORDS, shown


def receipt_or_404(seat: Seat, known: int) -> Receipt:
    """A receipt that the seat may see; a foreign one is not found."""
    found = receipt_seen(seat, known)
    if found is None:
        raise Http404
    return found


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_RECEIPTS)
def share(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """Shares out what is left of a receipt over open due days."""
    one = receipt_or_404(seat, known)
    form = ShareForm(open_dues(one.agreement), request.POST or None, initial={"split": "auto"})

    def act() -> object:
        return share_receipt(seat, known, form.shares(one.unallocated))

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        page = {"seat": seat, "one": one, "form": form, "refused": refused}
        return render(request, "web/receipts/share.html", page | WORDS, status=status)

    return kept(request, form, act, show, _page_of(one))


def _page_of(one: Receipt) -> str:
    return reverse("receipts:of_agreement", args=[one.agreement.key])


def _done(request: HttpRequest, seat: Seat, one: Receipt, act: Callable[[], object]) -> HttpResponse:
    def show(status: int, refused: Blocked | None) -> HttpResponse:
        return shown(request, seat, one.agreement, status, refused)

    return done(request, act, show, _page_of(one))


@require_POST
@allowed(Act.KEEP_RECEIPTS)
def free(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """Takes the parts of a receipt back from the due days."""
    one = receipt_or_404(seat, known)
    return _done(request, seat, one, lambda: free_receipt(seat, known, request.POST.get("why", "")))


@require_POST
@allowed(Act.KEEP_RECEIPTS)
def deposit(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """Money that lay elsewhere was paid over to the village's account."""
    one = receipt_or_404(seat, known)

    def act() -> object:
        return deposit_receipt(
            seat, known, day_of(request.POST.get("on", "")), given(request.FILES.get("file"))
        )

    return _done(request, seat, one, act)


@require_POST
@allowed(Act.KEEP_RECEIPTS)
def withdraw(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """Takes back a receipt recorded by mistake, with its reason."""
    one = receipt_or_404(seat, known)
    return _done(request, seat, one, lambda: withdraw_receipt(seat, known, request.POST.get("why", "")))


@require_safe
@allowed(Act.READ_RECEIPTS)
def fetch(request: HttpRequest, seat: Seat, known: int, which: str) -> HttpResponse:
    """The proof of a receipt (`bukti`) or of its paying over (`setor`)."""
    one = receipt_or_404(seat, known)
    found = {
        "bukti": (one.file, one.file_name),
        "setor": (one.deposit_file, one.deposit_file_name),
    }.get(which)
    if found is None or found[0] is None:
        raise Http404
    return attachment(found[0], found[1])
