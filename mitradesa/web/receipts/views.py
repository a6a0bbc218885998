"""The receipts of a region, and those of one agreement with the form that adds one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from mitradesa.actions.receipts import record_receipt
from mitradesa.core.accounts.chart import named
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.receipts import ACCOUNT_WORDS, ELSEWHERE, REMEDIES, STANDING_WORDS, Standing
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Seat, may
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.agreements.scope import visible_agreements
from mitradesa.queries.money.accounts import official_on
from mitradesa.queries.money.schedule import open_dues
from mitradesa.queries.receipts import Narrowed, listed, receipts_of, sum_of, twin_of
from mitradesa.records.models import Agreement
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import kept
from mitradesa.web.receipts.forms import MORE, ReceiptForm

MANY = 200
WORDS: dict[str, object] = {
    "accounts": ACCOUNT_WORDS,
    "standings": STANDING_WORDS,
    "remedies": REMEDIES,
    "elsewhere": frozenset(ELSEWHERE),
    "named": named,
    "signs": {
        Standing.CARRIED.value: ("good", "check"),
        Standing.RENEWING.value: ("warn", "clock"),
        Standing.UNSCHEDULED.value: ("bad", "warn"),
        Standing.NONE.value: ("bad", "warn"),
        Standing.UNKNOWN.value: ("warn", "dots"),
    },
}


@require_safe
@allowed(Act.READ_RECEIPTS)
def listing(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The receipts of the region, the newest first; only those that nothing explains where that is asked."""
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    narrowed = Narrowed.of(request.GET)
    shown = {
        "seat": seat,
        "asked": narrowed,
        "only": narrowed.only_without,
        "sum": None if narrowed.only_without else sum_of(seat, narrowed),
        "page": listed(seat, narrowed, after=after, before=before),
    }
    return render(request, "web/receipts/list.html", shown | WORDS)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.READ_RECEIPTS)
def of_agreement(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The receipts of one agreement; whoever keeps them finds the form below."""
    if request.method == "POST" and not may(seat, Act.KEEP_RECEIPTS):
        raise NotAllowed(Act.KEEP_RECEIPTS.value)
    row = agreement_or_404(seat, key)
    form = receipt_form(row, request)

    def act() -> object:
        return record_receipt(seat, key, form.money())

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        if refused is not None:
            said = form.money()
            form.ask_besides(twin_of(row, said.received_on, said.amount, said.account.value))
        return shown(request, seat, row, status, refused, form)

    return kept(request, form, act, show, reverse("receipts:of_agreement", args=[key]))


def agreement_or_404(seat: Seat, key: str) -> Agreement:
    """An agreement that the seat may see; a foreign one is not found."""
    row = visible_agreements(seat).select_related("village", "partner").filter(key=key).first()
    if row is None:
        raise Http404
    return row


def receipt_form(row: Agreement, request: HttpRequest | None = None) -> ReceiptForm:
    """The form of a receipt of an agreement, with its open due days."""
    began = {
        "received_on": today(),
        "payer": row.partner.name if row.partner else "",
        "split": "auto",
    }
    sent = request.POST if request is not None and request.method == "POST" else None
    return ReceiptForm(
        open_dues(row), sent, request.FILES if sent is not None and request else None, initial=began
    )


def shown(
    request: HttpRequest,
    seat: Seat,
    row: Agreement,
    status: int,
    refused: Blocked | None,
    form: ReceiptForm | None = None,
) -> HttpResponse:
    """The page of an agreement's receipts."""
    form = form or receipt_form(row)
    page = {
        "seat": seat,
        "row": row,
        "form": form,
        "first": [name for name in form.fields if name not in (*MORE, *form.split_names)],
        "more": MORE,
        "more_open": any(form.data.get(name) or name in form.errors for name in MORE),
        "split_open": form.data.get("split") == "typed"
        or not form.errors.keys().isdisjoint(form.split_names),
        "refused": refused,
        "keeps": may(seat, Act.KEEP_RECEIPTS, row.village_id),
        "receipts": list(receipts_of(row, MANY)),
        "own_account": official_on(row.village_id, today()),
        "day": today(),
    }
    return render(request, "web/receipts/of_agreement.html", page | WORDS, status=status)
