"""The receipts of a region, those of one agreement with the form that adds one, and taking one back."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from mitradesa.actions.receipts import Money, record_receipt, withdraw_receipt
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.language import _
from mitradesa.core.receipts import ACCOUNT_WORDS, STANDING_WORDS, Account, Standing
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Seat, may
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.agreements.scope import visible_agreements, within
from mitradesa.queries.receipts import Narrowed, listed, receipts_of, sum_of
from mitradesa.records.models import Agreement, Receipt
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done, kept
from mitradesa.web.cooperations.forms import DAY
from mitradesa.web.plans.forms import RupiahField

MANY = 200
WORDS: dict[str, object] = {
    "accounts": ACCOUNT_WORDS,
    "standings": STANDING_WORDS,
    "signs": {
        Standing.CARRIED.value: ("good", "check"),
        Standing.RENEWING.value: ("warn", "clock"),
        Standing.NONE.value: ("bad", "warn"),
        Standing.UNKNOWN.value: ("warn", "dots"),
    },
}


class ReceiptForm(forms.Form):
    """Money that came in."""

    received_on = forms.DateField(label=_("Hari diterima"), widget=DAY)
    amount = RupiahField(label=_("Jumlah (rupiah)"))
    payer = forms.CharField(label=_("Dari siapa"), max_length=200)
    account = forms.ChoiceField(label=_("Masuk ke"), choices=list(ACCOUNT_WORDS.items()))
    note = forms.CharField(label=_("Catatan"), max_length=300, required=False)

    def money(self) -> Money:
        """The receipt as it was typed."""
        said = self.cleaned_data
        return Money(
            said["received_on"], said["amount"] or 0, said["payer"], Account(said["account"]), said["note"]
        )


@require_safe
@allowed(Act.READ_RECEIPTS)
def listing(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The receipts of the region, the newest first; only those without a basis where that is asked."""
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


@require_http_methods(["GET", "POST"])
@allowed(Act.READ_RECEIPTS)
def of_agreement(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The receipts of one agreement; whoever keeps them finds the form below."""
    if request.method == "POST" and not may(seat, Act.KEEP_RECEIPTS):
        raise NotAllowed(Act.KEEP_RECEIPTS.value)
    row = visible_agreements(seat).select_related("village", "partner").filter(key=key).first()
    if row is None:
        raise Http404
    payer = row.partner.name if row.partner else ""
    form = ReceiptForm(request.POST or None, initial={"received_on": today(), "payer": payer})

    def act() -> object:
        return record_receipt(seat, key, form.money())

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        return render(
            request, "web/receipts/of_agreement.html", _page(seat, row, form, refused), status=status
        )

    return kept(request, form, act, show, reverse("receipts:of_agreement", args=[key]))


def _page(seat: Seat, row: Agreement, form: ReceiptForm, refused: Blocked | None) -> dict[str, object]:
    return {
        "seat": seat,
        "row": row,
        "form": form,
        "refused": refused,
        "keeps": may(seat, Act.KEEP_RECEIPTS, row.village_id),
        "receipts": list(receipts_of(row, MANY)),
        **WORDS,
    }


@require_http_methods(["POST"])
@allowed(Act.KEEP_RECEIPTS)
def withdraw(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """Takes back a receipt recorded by mistake, with its reason."""
    rows = Receipt.objects.filter(within(seat.region)).select_related(
        "agreement__village", "agreement__partner"
    )
    one = get_object_or_404(rows, pk=known)

    def act() -> object:
        return withdraw_receipt(seat, known, request.POST.get("why", ""))

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        form = ReceiptForm(initial={"received_on": today()})
        return render(
            request,
            "web/receipts/of_agreement.html",
            _page(seat, one.agreement, form, refused),
            status=status,
        )

    return done(request, act, show, reverse("receipts:of_agreement", args=[one.agreement.key]))
