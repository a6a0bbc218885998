"""Changing comparisons: opening one, its assumptions, its deals, and which one was picked."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from mitradesa.actions.agreements import new_key
from mitradesa.actions.benefits import (
    change_comparison,
    choose_deal,
    drop_deal,
    keep_deal,
    open_comparison,
)
from mitradesa.core.acts import Act
from mitradesa.core.benefits.deal import Assumptions
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries.benefits.comparisons import assumptions_of, deals_of
from mitradesa.queries.cooperations.scope import cooperation_seen
from mitradesa.records.models import Comparison
from mitradesa.web.base.seats import allowed
from mitradesa.web.benefits.forms import GROUPS, ChoiceForm, ComparisonForm, DealForm
from mitradesa.web.benefits.views import comparison_or_404, shown

SAME = ("years", "turnover", "running_costs", "investment", "land_use", "labour", "waived", "left_behind")
"""What a further deal takes over from the first until it is changed."""


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_COMPARISON)
def new(request: HttpRequest, seat: Seat) -> HttpResponse:
    """A new comparison, of a case where `perkara` names one."""
    case = cooperation_seen(seat, request.GET.get("perkara", ""))
    begun = asdict(Assumptions(today()))
    if case:
        begun |= {"title": case.title, "field": case.field}
    form = ComparisonForm(request.POST or None, initial=begun)
    key = request.POST.get("key", "") or new_key()

    def act() -> Comparison:
        asked = form.cleaned_data
        about = case.key if case else ""
        return open_comparison(
            seat, seat.region, asked["title"], asked["field"], form.assumptions(), case=about, key=key
        )

    return _kept(request, seat, form, act, {"title": "Perbandingan baru", "key": key, "case": case})


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_COMPARISON)
def change(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Its name and what all deals take for granted."""
    row = comparison_or_404(seat, key)
    known = asdict(assumptions_of(row)) | {"title": row.title, "field": row.field, "version": row.version}
    form = ComparisonForm(request.POST or None, initial=known)

    def act() -> Comparison:
        asked = form.cleaned_data
        return change_comparison(
            seat, key, asked["version"] or 0, asked["title"], asked["field"], form.assumptions()
        )

    return _kept(request, seat, form, act, {"title": "Ubah anggapan", "row": row})


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_COMPARISON)
def new_deal(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """A further deal, begun with what the first one says of the business."""
    row = comparison_or_404(seat, key)
    deals = deals_of(row)
    begun = {name: getattr(deals[0], name) for name in SAME} if deals else {}
    return _deal(request, seat, row, begun, None, deals[0].title if deals else "")


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_COMPARISON)
def change_deal(request: HttpRequest, seat: Seat, key: str, place: int) -> HttpResponse:
    """One of the deals."""
    row = comparison_or_404(seat, key)
    deals = deals_of(row)
    if place >= len(deals):
        raise Http404
    return _deal(request, seat, row, asdict(deals[place]), place)


def _deal(
    request: HttpRequest,
    seat: Seat,
    row: Comparison,
    begun: dict[str, Any],
    place: int | None,
    copied: str = "",
) -> HttpResponse:
    form = DealForm(request.POST or None, initial=begun | {"version": row.version})

    def act() -> Comparison:
        return keep_deal(seat, row.key, form.cleaned_data["version"], form.deal(), place=place)

    title = "Tawaran baru" if place is None else "Ubah tawaran"
    return _kept(request, seat, form, act, {"title": title, "row": row, "groups": GROUPS, "copied": copied})


def _kept(
    request: HttpRequest,
    seat: Seat,
    form: forms.Form,
    act: Callable[[], Comparison],
    about: dict[str, object],
) -> HttpResponse:
    refused = None
    if request.method == "POST" and form.is_valid():
        try:
            row = act()
        except Blocked as blocked:
            refused = blocked
        else:
            messages.success(request, "Tersimpan.")
            return redirect("benefits:show", row.key)
    page = {"row": None, "case": None, "key": "", "groups": (), "copied": ""} | about
    status = 409 if refused else 400 if form.errors else 200
    return render(
        request,
        "web/benefits/form.html",
        page | {"seat": seat, "form": form, "refused": refused},
        status=status,
    )


@require_POST
@allowed(Act.KEEP_COMPARISON)
def drop(request: HttpRequest, seat: Seat, key: str, place: int) -> HttpResponse:
    """Takes a deal out."""
    row = comparison_or_404(seat, key)
    return _acted(request, seat, row, lambda: drop_deal(seat, key, _version(request), place))


INCOMPLETE = Blocked(
    "Pilihan belum dicatat: isiannya belum lengkap.",
    "Lengkapi isian yang ditandai di bawah: tawaran yang dipilih, hari musyawarah, dan alasannya.",
)


@require_POST
@allowed(Act.KEEP_COMPARISON)
def choose(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Records what the musyawarah picked, or with `cabut` takes that record back."""
    row = comparison_or_404(seat, key)
    version = _version(request)
    if "cabut" in request.POST:
        reason = request.POST.get("reason", "")
        return _acted(request, seat, row, lambda: choose_deal(seat, key, version, None, because=reason))
    form = ChoiceForm([one.title for one in deals_of(row)], request.POST)
    if not form.is_valid():
        return shown(request, seat, row, choice=form, refused=INCOMPLETE, status=422)
    asked = form.cleaned_data
    return _acted(
        request,
        seat,
        row,
        lambda: choose_deal(seat, key, version, asked["place"], asked["on"], asked["because"]),
        form,
    )


def _acted(
    request: HttpRequest,
    seat: Seat,
    row: Comparison,
    act: Callable[[], Comparison],
    choice: ChoiceForm | None = None,
) -> HttpResponse:
    try:
        act()
    except Blocked as refused:
        return shown(request, seat, row, choice=choice, refused=refused)
    messages.success(request, "Tersimpan.")
    return redirect("benefits:show", row.key)


def _version(request: HttpRequest) -> int:
    text = request.POST.get("version", "")
    return int(text) if text.isdecimal() and len(text) < 10 else 0
