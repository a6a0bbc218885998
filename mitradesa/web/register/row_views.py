"""The rows of an import by kind, and the mending of one."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions import imports as act
from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries.imports import batch_of, doubtful_rows, gazetteer_for, read, rows_of, sheet_of
from mitradesa.reading.register.columns import IGNORED, TARGETS
from mitradesa.reading.register.layout import column_name
from mitradesa.reading.register.places import Gazetteer
from mitradesa.records.models import ImportBatch, ImportRow
from mitradesa.web.base.seats import allowed
from mitradesa.web.register.wording import SORTS

PAGE = 50
LONG = 60


@require_safe
@allowed(Act.IMPORT_REGISTER)
def rows(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The rows of one kind, fifty a page."""
    batch = _batch(seat, key)
    sort = SORTS.get(request.GET.get("macam", "salah"))
    after = request.GET.get("sesudah", "0")
    if sort is None or not after.isdecimal():
        raise Http404
    if sort is SORTS["peringatan"]:
        found = doubtful_rows(batch, after=int(after), most=PAGE + 1)
    else:
        found = rows_of(batch, sort.states, after=int(after), most=PAGE + 1)
    sheet = sheet_of(batch, gazetteer_for(batch.region))
    shown = {
        "seat": seat,
        "batch": batch,
        "sort": sort,
        "kind": request.GET.get("macam", "salah"),
        "rows": [(one, read(sheet, one)) for one in found[:PAGE]],
        "villages": sheet.gazetteer.villages,
        "more": found[PAGE - 1].row if len(found) > PAGE else None,
    }
    return render(request, "web/register/rows.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.IMPORT_REGISTER)
def row(request: HttpRequest, seat: Seat, key: str, row: int) -> HttpResponse:
    """One row, cell by cell, to be mended."""
    batch = _batch(seat, key)
    one = _row(batch, row)
    if request.method != "POST":
        return _page(request, seat, batch, one)
    texts = {
        place: request.POST[f"sel-{place}"]
        for place in range(len(one.cells))
        if f"sel-{place}" in request.POST
    }
    try:
        one = act.mend_row(seat, key, row, texts, request.POST.get("village", ""))
    except Blocked as refusal:
        return _page(request, seat, batch, one, refusal)
    if one.state == ImportRow.State.READY:
        return _next(batch, row)
    return _page(request, seat, batch, one)


def _next(batch: ImportBatch, row: int) -> HttpResponse:
    """The next row that waits, else where the import stands."""
    waiting = batch.rows.filter(state__in=act.WAITS)
    following = waiting.filter(row__gt=row).first() or waiting.first()
    if following is None:
        return redirect("register:batch", batch.key)
    return redirect("register:row", batch.key, following.row)


def _page(
    request: HttpRequest, seat: Seat, batch: ImportBatch, one: ImportRow, refusal: Blocked | None = None
) -> HttpResponse:
    gazetteer = gazetteer_for(batch.region)
    shown = {
        "seat": seat,
        "batch": batch,
        "row": one,
        "cells": [_cell(batch, one, place) for place in range(len(one.cells))],
        "villages": _choices(gazetteer),
        "read": read(sheet_of(batch, gazetteer), one),
        "known": gazetteer.villages,
        "refusal": refusal,
        "open": one.state in (*act.WAITS, ImportRow.State.READY),
        "left": batch.rows.filter(state__in=act.WAITS).count(),
    }
    return render(request, "web/register/row.html", shown, status=422 if refusal else 200)


def _choices(gazetteer: Gazetteer) -> list[tuple[str, str]]:
    """The villages to choose from, by name; none where there is only one."""
    if len(gazetteer.villages) < 2:
        return []
    named = sorted(gazetteer.villages.values(), key=lambda one: (one.name, one.code))
    return [(one.code, f"{one.name}, {one.subdistrict} ({one.code})") for one in named]


def _cell(batch: ImportBatch, one: ImportRow, place: int) -> dict[str, Any]:
    address = f"{column_name(place)}{one.row}"
    target = batch.mapping[place] if place < len(batch.mapping) else ""
    text = one.mended.get(str(place), one.cells[place])
    text = "" if text is None else str(text)
    wrong = [remark for remark in one.wrong if remark["cell"] == address]
    doubts = [remark for remark in one.doubts if remark["cell"] == address]
    return {
        "place": place,
        "address": address,
        "header": batch.headers[place] if place < len(batch.headers) else "",
        "label": TARGETS[target].label if target else "",
        "text": text,
        "long": len(text) > LONG or "\n" in text,
        "wrong": wrong,
        "doubts": doubts,
        "shown": target != IGNORED and bool(target or text),
    }


@require_POST
@allowed(Act.IMPORT_REGISTER)
def village(request: HttpRequest, seat: Seat, key: str, row: int) -> HttpResponse:
    """Which village a row means, or all rows that say the same."""
    batch = _batch(seat, key)
    _row(batch, row)
    chosen = request.POST.get("village", "")
    act.answer_village(seat, key, row, chosen, for_all=request.POST.get("semua") == "ya")
    return redirect(f"{reverse('register:rows', args=(key,))}?macam=ditanya")


@require_POST
@allowed(Act.IMPORT_REGISTER)
def skip(request: HttpRequest, seat: Seat, key: str, row: int) -> HttpResponse:
    """Leaves a row out."""
    batch = _batch(seat, key)
    _row(batch, row)
    act.skip_row(seat, key, row)
    return _next(batch, row)


def _batch(seat: Seat, key: str) -> ImportBatch:
    found = batch_of(seat, key)
    if found is None:
        raise Http404
    return found


def _row(batch: ImportBatch, number: int) -> ImportRow:
    found = batch.rows.filter(row=number).select_related("agreement").first()
    if found is None:
        raise Http404
    return found
