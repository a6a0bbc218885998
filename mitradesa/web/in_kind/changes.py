"""One contribution in kind: entering, changing and withdrawing it, its hand-over, and its entry in the inventory."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.in_kind import enter_as_asset, hand_over, keep_contribution, withdraw_contribution
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.obligations.in_kind import ASSET_OF, Belongs, InKindKind
from mitradesa.core.obligations.kinds import Side
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may
from mitradesa.records.models import Agreement, Contribution
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done, kept
from mitradesa.web.cooperations.seen import cited, version_of
from mitradesa.web.in_kind.forms import AssetForm, ContributionForm, MinutesForm
from mitradesa.web.in_kind.views import BASIS, WORDS, contribution_or_404
from mitradesa.web.obligations.duties import agreement_or_404


@require_safe
@allowed(Act.READ_OBLIGATIONS)
def show(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """One contribution."""
    return _shown(request, seat, known)


def _shown(
    request: HttpRequest,
    seat: Seat,
    known: int,
    status: int = 200,
    refused: Blocked | None = None,
    minutes: MinutesForm | None = None,
    asset: AssetForm | None = None,
) -> HttpResponse:
    row = contribution_or_404(seat, known)
    keeps = may(seat, Act.KEEP_CONTRIBUTIONS, row.village_id) and row.withdrawn_on is None
    to_village = row.given_by == Side.PARTNER and row.belongs in (Belongs.VILLAGE, Belongs.VILLAGE_AT_END)
    goods = row.kind in (*ASSET_OF, InKindKind.OTHER)
    page = {
        "seat": seat,
        "row": row,
        "keeps": keeps,
        "to_village": to_village,
        "minutes": (minutes or MinutesForm()) if keeps and to_village and row.minutes_on is None else None,
        "entry": (asset or AssetForm(row))
        if keeps and goods and row.minutes_on is not None and row.asset_id is None
        else None,
        "basis": cited(BASIS, today()),
        "refused": refused,
    }
    return render(request, "web/in_kind/show.html", page | WORDS, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_CONTRIBUTIONS)
def new(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """A new contribution to an agreement."""
    row = agreement_or_404(seat, key)
    form = ContributionForm(request.POST or None, initial={"given_on": today()})
    back = reverse("in_kind:of_agreement", args=[key])
    return _kept(request, seat, row, form, lambda: keep_contribution(seat, key, form.brought()), back)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_CONTRIBUTIONS)
def change(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """Another state of one that was not handed over yet."""
    row = contribution_or_404(seat, known)
    begun = {name: getattr(row, name) for name in ContributionForm.base_fields}
    form = ContributionForm(request.POST or None, initial=begun)

    def act() -> Contribution:
        version = form.cleaned_data["version"] or 0
        return keep_contribution(seat, row.agreement.key, form.brought(), known=known, version=version)

    return _kept(request, seat, row.agreement, form, act, reverse("in_kind:show", args=[known]), row)


def _kept(
    request: HttpRequest,
    seat: Seat,
    row: Agreement,
    form: ContributionForm,
    act: Callable[[], object],
    back: str,
    known: Contribution | None = None,
) -> HttpResponse:
    def show_form(status: int, refused: Blocked | None) -> HttpResponse:
        page = {"seat": seat, "row": row, "form": form, "known": known, "refused": refused}
        return render(request, "web/in_kind/form.html", page, status=status)

    return kept(request, form, act, show_form, back)


@require_POST
@allowed(Act.KEEP_CONTRIBUTIONS)
def withdraw(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """Takes a mistaken one off the lists."""
    contribution_or_404(seat, known)
    version, reason = version_of(request), request.POST.get("reason", "")
    return _done(request, seat, known, lambda: withdraw_contribution(seat, known, version, reason))


@require_POST
@allowed(Act.KEEP_CONTRIBUTIONS)
def hand(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """The signed minutes of the hand-over."""
    contribution_or_404(seat, known)
    form = MinutesForm(request.POST, request.FILES)
    if not form.is_valid():
        return _shown(request, seat, known, 422, minutes=form)
    return _done(request, seat, known, lambda: hand_over(seat, known, version_of(request), form.minutes()))


@require_POST
@allowed(Act.KEEP_CONTRIBUTIONS)
def enter(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """What was handed over becomes an asset."""
    form = AssetForm(contribution_or_404(seat, known), request.POST)
    if not form.is_valid():
        return _shown(request, seat, known, 422, asset=form)
    return _done(
        request, seat, known, lambda: enter_as_asset(seat, known, version_of(request), form.entered())
    )


def _done(request: HttpRequest, seat: Seat, known: int, act: Callable[[], object]) -> HttpResponse:
    def show_again(status: int, refused: Blocked | None) -> HttpResponse:
        return _shown(request, seat, known, status, refused)

    return done(request, act, show_again, reverse("in_kind:show", args=[known]))
