"""The chart of accounts for cooperation money, and the regency's choice where it leaves a code open."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from mitradesa.actions.account_codes import choose_code
from mitradesa.core.accounts.chart import ACCOUNT_KIND_WORDS, ANNEX, AccountKind, chart, named
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Seat, may
from mitradesa.queries.money.accounts import QUESTION_WORDS, OpenQuestion, choices_of
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import kept
from mitradesa.web.cooperations.seen import cited
from mitradesa.web.money.forms import CodeForm


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.READ_RECEIPTS)
def show(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The chart; the regency's office finds the open question with its form."""
    if request.method == "POST" and not may(seat, Act.CHOOSE_ACCOUNT_CODE):
        raise NotAllowed(Act.CHOOSE_ACCOUNT_CODE.value)
    form = CodeForm(request.POST or None)

    def act() -> object:
        return choose_code(seat, OpenQuestion.KSP, form.cleaned_data["code"], form.cleaned_data["reason"])

    def again(status: int, refused: Blocked | None) -> HttpResponse:
        made = choices_of(seat.region[:5])
        page = {
            "seat": seat,
            "groups": [
                (ACCOUNT_KIND_WORDS[kind], [one for one in chart().values() if one.kind is kind])
                for kind in AccountKind
            ],
            "question": QUESTION_WORDS[OpenQuestion.KSP],
            "chosen": made[0] if made else None,
            "earlier": made[1:],
            "named": named,
            "form": form if may(seat, Act.CHOOSE_ACCOUNT_CODE, seat.region) else None,
            "basis": cited((ANNEX,), today()),
            "refused": refused,
        }
        return render(request, "web/money/chart.html", page, status=status)

    return kept(request, form, act, again, reverse("money:chart"))
