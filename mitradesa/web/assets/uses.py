"""Who uses an asset and when: an agreement of the register entered, a case's assets, other days, the release."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from mitradesa.actions.asset_uses import change_days, enter_use, give_up, reserve
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may, require
from mitradesa.queries.asset_uses import term_of, unproven, uses_of, uses_village_asset
from mitradesa.queries.inventories import assets_seen
from mitradesa.records.models import AssetUse
from mitradesa.web.assets.forms import DaysForm, EnterForm, ReserveForm, days_values
from mitradesa.web.assets.inventory import asset_page, asset_seen
from mitradesa.web.base.cases import case_address
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import kept
from mitradesa.web.potentials.cards import case_seen


@require_POST
@allowed(Act.KEEP_ASSETS)
def enter(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """An agreement of the register uses this asset."""
    row = asset_seen(seat, known)
    form = EnterForm(row, request.POST)

    def act() -> object:
        return enter_use(seat, row.village_id, form.cleaned_data["agreement"], form.wish())

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        return asset_page(request, seat, row, enter_form=form, refused=refused, status=status)

    return kept(request, form, act, show, reverse("assets:show", args=[known]))


def _use(seat: Seat, use: int) -> AssetUse:
    rows = AssetUse.objects.select_related("asset", "part", "cooperation", "agreement")
    row = rows.filter(pk=use, asset__in=assets_seen(seat).values("pk")).first() if use < 2**62 else None
    if row is None:
        raise Http404
    return row


def _home(row: AssetUse) -> str:
    if row.cooperation is not None:
        return reverse("assets:of_case", args=[row.cooperation.key])
    return reverse("assets:show", args=[row.asset_id])


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_ASSETS)
def days(request: HttpRequest, seat: Seat, use: int) -> HttpResponse:
    """Other days for a use."""
    row = _use(seat, use)
    form = DaysForm(request.POST or None, initial=days_values(row))

    def act() -> object:
        return change_days(seat, use, form.cleaned_data["version"] or 0, form.span())

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {
            "seat": seat,
            "row": row,
            "form": form,
            "refused": refused,
            "home": _home(row),
            "day": today(),
        }
        return render(request, "web/assets/days.html", shown, status=status)

    return kept(request, form, act, show, _home(row))


@require_POST
@allowed(Act.KEEP_ASSETS)
def release(request: HttpRequest, seat: Seat, use: int) -> HttpResponse:
    """The asset is free again from a day."""
    row, version = _use(seat, use), request.POST.get("version", "")
    form = DaysForm({"first_day": request.POST.get("on", ""), "version": version})
    if not form.is_valid():
        raise Blocked("Hari bebasnya belum benar.", "Isi hari pertama aset itu bebas lagi.")
    on = form.cleaned_data["first_day"]
    give_up(seat, use, form.cleaned_data["version"] or 0, on, request.POST.get("reason", ""))
    messages.success(request, "Aset dilepas.")
    return redirect(_home(row))


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.READ_ASSETS)
def of_case(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """What a case uses and has reserved, and the form that reserves more."""
    if request.method == "POST":
        require(seat, Act.KEEP_ASSETS)
    one = case_seen(seat, key)
    if request.method == "POST":
        require(seat, Act.KEEP_ASSETS, one.village_id)
    keeps = may(seat, Act.KEEP_ASSETS, one.village_id)
    assets = list(assets_seen(seat).filter(village=one.village_id).prefetch_related("parts")) if keeps else []
    term = term_of(one)
    initial = {"version": one.version, "first_day": term.first if term else None}
    form = ReserveForm(assets, request.POST or None, initial)

    def act() -> object:
        return reserve(seat, key, form.cleaned_data["version"], form.wish())

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {
            "seat": seat,
            "one": one,
            "uses": [(use, unproven(use.asset)) for use in uses_of(one)],
            "uses_asset": uses_village_asset(one),
            "assets": assets,
            "form": form,
            "term": term,
            "keeps": keeps,
            "refused": refused,
            "case_address": case_address(key),
        }
        return render(request, "web/assets/of_case.html", shown, status=status)

    return kept(request, form, act, show, reverse("assets:of_case", args=[key]))
