"""Typing a new agreement in and mending one; a form comes back with what was typed whenever something stops it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mitradesa.actions.agreements import Entry, change_agreement, new_key, record_agreement
from mitradesa.core.acts import Act
from mitradesa.core.flags import FLAG_WORDS, Flag
from mitradesa.core.refusals import Blocked
from mitradesa.core.register import REGIME_SHORT, kind_words
from mitradesa.core.roles import Seat, require
from mitradesa.queries.agreements.lists import fields_of
from mitradesa.queries.agreements.scope import level_of, visible_partners, visible_villages
from mitradesa.queries.agreements.sheet import agreement_seen
from mitradesa.records.models import Agreement
from mitradesa.web.agreements.fields import (
    KEY,
    Filled,
    Form,
    empty,
    numbers_with,
    of,
    parties_of,
    parties_with,
    read,
    village_meant,
)
from mitradesa.web.agreements.shown import flag_labels, name_of
from mitradesa.web.base.seats import allowed

PARTNERS_OFFERED = 300


@require_http_methods(["GET", "POST"])
@allowed(Act.PREPARE_AGREEMENT)
def new(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Types one agreement in: the number first, the file later."""
    key = request.POST.get("key", "")
    if request.method != "POST" or not KEY.fullmatch(key):
        return _new(request, seat, empty(village=request.GET.get("desa", "")), new_key())
    filled = read(request.POST)
    try:
        village = village_meant(seat, filled.form.typed["village"])
    except ValueError as wrong:
        form = Form(filled.form.typed, {"village": str(wrong), **filled.form.wrong})
        return _new(request, seat, form, key, status=422)
    if filled.form.wrong:
        return _new(request, seat, filled.form, key, status=422)
    made = record_agreement(
        seat,
        Entry(
            village=village.code,
            source=Agreement.Source.TYPED,
            partner=filled.partner,
            numbers=filled.numbers,
            parties=parties_of(village.code, village.name, filled),
            key=key,
            **filled.values,
        ),
    )
    return redirect("agreements:show", made.key)


def _new(request: HttpRequest, seat: Seat, form: Form, key: str, status: int = 200) -> HttpResponse:
    shown = {"key": key, "agreement": None, "villages": _villages(seat), "flag": ""}
    return _page(request, seat, form, shown, status)


def _villages(seat: Seat) -> list[tuple[str, str]]:
    if level_of(seat.region) == "village":
        return []
    return list(visible_villages(seat).order_by("name").values_list("code", "name"))


@require_http_methods(["GET", "POST"])
@allowed(Act.PREPARE_AGREEMENT)
def change(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Mends one agreement; when somebody else changed it meanwhile, the form says what stands there now."""
    agreement = agreement_seen(seat, key)
    if agreement is None or agreement.merged_into_id:
        raise Http404
    require(seat, Act.PREPARE_AGREEMENT, agreement.village_id)
    if request.method != "POST":
        return _change(request, seat, agreement, of(agreement))
    filled = read(request.POST)
    if filled.form.wrong:
        return _change(request, seat, agreement, filled.form, version=_version(request), status=422)
    try:
        change_agreement(seat, key, _version(request), _changes(agreement, filled))
    except Blocked as stopped:
        # A form that arrives twice over a bad line finds its own change made already.
        if _differs(of(agreement), filled.form):
            return _change(request, seat, agreement, filled.form, stopped=stopped, status=409)
    flag = request.POST.get("mutu", "")
    if "lanjut" in request.POST and flag in frozenset(Flag):
        return redirect(f"{reverse('overview:next', args=[flag])}?sesudah={agreement.pk}")
    return redirect("agreements:show", key)


def _version(request: HttpRequest) -> int:
    text = request.POST.get("version", "")
    return int(text) if text.isdigit() and len(text) < 10 else 0


def _changes(agreement: Agreement, filled: Filled) -> dict[str, Any]:
    return {
        **filled.values,
        "partner": filled.partner,
        "numbers": numbers_with(agreement, filled),
        "parties": parties_with(agreement, filled),
    }


def _change(
    request: HttpRequest,
    seat: Seat,
    agreement: Agreement,
    form: Form,
    *,
    version: int | None = None,
    stopped: Blocked | None = None,
    status: int = 200,
) -> HttpResponse:
    flag = request.POST.get("mutu", request.GET.get("mutu", ""))
    shown = {
        "agreement": agreement,
        "key": agreement.key,
        "version": agreement.version if version is None else version,
        "name": name_of(agreement),
        "gaps": [FLAG_WORDS[Flag(one.flag)] for one in agreement.flags.all() if one.flag in frozenset(Flag)],
        "flag": flag if flag in frozenset(Flag) else "",
        "flag_labels": flag_labels(agreement),
        "stopped": stopped,
        "stands": _differs(of(agreement), form) if stopped else [],
    }
    return _page(request, seat, form, shown, status)


def _differs(now: Form, typed: Form) -> list[tuple[str, str]]:
    """What stands in the record now where something else was typed."""
    return [
        (now.labels[name], value or "–")
        for name, value in now.typed.items()
        if name != "village" and value != typed.typed.get(name, "")
    ]


def _page(request: HttpRequest, seat: Seat, form: Form, shown: dict[str, Any], status: int) -> HttpResponse:
    common = {
        "seat": seat,
        "form": form,
        "regimes": REGIME_SHORT,
        "kinds": kind_words(),
        "fields": fields_of(seat),
        "partners": list(visible_partners(seat).values_list("name", flat=True)[:PARTNERS_OFFERED]),
        "stopped": None,
    }
    return render(request, "web/agreements/form.html", common | shown, status=status)
