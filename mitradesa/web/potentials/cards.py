"""One card: looking at it, filling it in on a phone, its photographs, withdrawing it, and which case is about it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.potentials import (
    MOST_PHOTOS,
    add_photo,
    choose_potential,
    keep_potential,
    take_out_photo,
    withdraw_potential,
)
from mitradesa.actions.trail import subject_of
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.potentials import (
    AUTHORITY_WORDS,
    CONDITION_WORDS,
    FIELD_WORDS,
    PLAN_LIMIT,
    SECTOR_WORDS,
    size_words,
)
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may, require
from mitradesa.queries.agreements.sheet import events_of
from mitradesa.queries.cooperations.scope import cooperation_seen
from mitradesa.queries.inventories import potentials_seen
from mitradesa.queries.readiness import case_of, lacks, line_of, with_all
from mitradesa.records.models import Cooperation, Potential, PotentialPhoto
from mitradesa.web.base.cases import case_address
from mitradesa.web.base.files import attachment
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import given
from mitradesa.web.base.sketches import sketch
from mitradesa.web.potentials.forms import CardForm, card_values
from mitradesa.web.potentials.views import village_seen


@require_safe
@allowed(Act.READ_POTENTIALS)
def show(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """A card with its photographs, its sketch, and what it lacks before it may be offered."""
    return _card(request, seat, card_seen(seat, known))


def _card(request: HttpRequest, seat: Seat, row: Potential, refused: Blocked | None = None) -> HttpResponse:
    line, case = line_of(row), case_of(row)
    shown = {
        "seat": seat,
        "row": row,
        "line": line,
        "case": case,
        "case_address": case_address(case.key) if case else "",
        "lacks": [(one, _supplied(one.where, row, line, case)) for one in lacks(row, today())],
        "keeps": may(seat, Act.KEEP_POTENTIALS, row.village_id),
        "sketch": sketch(row.outline, f"Sketsa {row.title}"),
        "size": size_words(row.size, row.unit),
        "field": FIELD_WORDS[row.field],
        "sector": SECTOR_WORDS[row.sector],
        "condition": CONDITION_WORDS.get(row.condition, ""),
        "authority": AUTHORITY_WORDS.get(row.authority, ""),
        "most": MOST_PHOTOS,
        "limit": PLAN_LIMIT,
        "year": today().year,
        "trail": events_of(subject_of(row)),
        "refused": refused,
    }
    return render(request, "web/potentials/show.html", shown, status=409 if refused else 200)


def _supplied(where: str, row: Potential, line: Any, case: Cooperation | None) -> str:
    """The page on which something missing is supplied; empty where there is none."""
    if where == "case":
        return case_address(case.key) if case else f"{reverse('cooperations:open')}?potensi={row.pk}"
    if where == "card":
        return reverse("potentials:change", args=[row.pk])
    if where == "plans" and line is not None:
        return reverse("potentials:plans", args=[line.pk])
    if where in ("scale", "plans"):
        year = line.scale.year if line is not None else today().year
        return reverse("potentials:scale", args=[row.village_id, year])
    return reverse("assets:show", args=[row.asset_id]) if where == "asset" else ""


def card_seen(seat: Seat, known: int) -> Potential:
    """A card that a seat may see, with all that readiness looks at; 404 for any other."""
    row = with_all(potentials_seen(seat)).filter(pk=known).first() if known < 2**62 else None
    if row is None:
        raise Http404
    return row


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_POTENTIALS)
def new(request: HttpRequest, seat: Seat, village: str) -> HttpResponse:
    """A new card."""
    village_seen(seat, village)
    form = CardForm(village, request.POST or None, {"inventoried_on": today()})
    return _kept(
        request, seat, village, form, "Kartu potensi baru", lambda: keep_potential(seat, village, form.card())
    )


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_POTENTIALS)
def change(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """Another state of a card."""
    row = card_seen(seat, known)
    form = CardForm(row.village_id, request.POST or None, card_values(row))

    def act() -> Potential:
        version = form.cleaned_data["version"] or 0
        return keep_potential(seat, row.village_id, form.card(), known=known, version=version)

    return _kept(request, seat, row.village_id, form, f"Ubah kartu {row.title}", act)


def _kept(
    request: HttpRequest, seat: Seat, village: str, form: CardForm, title: str, act: Callable[[], Potential]
) -> HttpResponse:
    refused = None
    if request.method == "POST" and form.is_valid():
        try:
            row = act()
        except Blocked as refusal:
            refused = refusal
        else:
            messages.success(request, "Kartu tersimpan. Tambahkan fotonya bila ada.")
            return redirect("potentials:show", row.pk)
    shown = {"seat": seat, "village": village, "form": form, "title": title, "refused": refused}
    status = 409 if refused else 422 if form.errors else 200
    return render(request, "web/potentials/card.html", shown, status=status)


@require_POST
@allowed(Act.KEEP_POTENTIALS)
def withdraw(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """Takes a card off the lists."""
    row = card_seen(seat, known)
    version = request.POST.get("version", "")
    try:
        withdraw_potential(
            seat,
            row.village_id,
            known,
            int(version) if version.isdecimal() else 0,
            request.POST.get("reason", ""),
        )
    except Blocked as refusal:
        return _card(request, seat, row, refusal)
    messages.success(request, "Kartu ditarik.")
    return redirect("potentials:village", row.village_id)


@require_POST
@allowed(Act.KEEP_POTENTIALS)
def photo(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """A new photograph."""
    row = card_seen(seat, known)
    sent = given(request.FILES.get("file"))
    try:
        if sent is None:
            raise Blocked("Belum ada foto yang dipilih.", "Pilih fotonya, lalu kirim.")
        add_photo(seat, row.village_id, known, sent, request.POST.get("caption", ""))
    except Blocked as refusal:
        return _card(request, seat, row, refusal)
    return redirect("potentials:show", known)


@require_POST
@allowed(Act.KEEP_POTENTIALS)
def take_out(request: HttpRequest, seat: Seat, known: int, photo: int) -> HttpResponse:
    """Takes a photograph off."""
    row = card_seen(seat, known)
    take_out_photo(seat, row.village_id, known, photo)
    return redirect("potentials:show", known)


@never_cache
@require_safe
@allowed(Act.READ_POTENTIALS)
def fetch(request: HttpRequest, seat: Seat, known: int, photo: int) -> HttpResponse:
    """A photograph, for whoever may see the card."""
    cards = potentials_seen(seat).filter(pk=known).values("pk")
    row = get_object_or_404(PotentialPhoto.objects.select_related("file"), pk=photo, potential__in=cards)
    return attachment(row.file, row.file_name)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.READ_POTENTIALS)
def of_case(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Which card a case is about."""
    if request.method == "POST":
        require(seat, Act.KEEP_POTENTIALS)
    one = case_seen(seat, key)
    refused = None
    if request.method == "POST":
        require(seat, Act.KEEP_POTENTIALS, one.village_id)
        chosen, version = request.POST.get("potential", ""), request.POST.get("version", "")
        try:
            choose_potential(
                seat,
                key,
                int(version) if version.isdecimal() else 0,
                int(chosen) if chosen.isdecimal() and len(chosen) < 18 else None,
            )
        except Blocked as refusal:
            refused = refusal
        else:
            messages.success(request, "Tercatat.")
            return redirect(case_address(key) or request.path)
    cards = [
        (row, line_of(row)) for row in with_all(potentials_seen(seat).filter(village_id=one.village_id))[:200]
    ]
    shown = {
        "seat": seat,
        "one": one,
        "cards": cards,
        "refused": refused,
        "case_address": case_address(key),
        "keeps": may(seat, Act.KEEP_POTENTIALS, one.village_id),
    }
    return render(request, "web/potentials/of_case.html", shown, status=409 if refused else 200)


def case_seen(seat: Seat, key: str) -> Cooperation:
    """A case that a seat may see; 404 for any other."""
    one = cooperation_seen(seat, key)
    if one is None:
        raise Http404
    return one
