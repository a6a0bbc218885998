"""From an uploaded file to its kept lines: the columns, the dry run, a row mended; the same for banks and Siskeudes."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.statements import files as act
from mitradesa.actions.statements.recording import record_file
from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries.imports import examples
from mitradesa.queries.statements.drafts import FORMS, SHOWN, draft_of, looked_at
from mitradesa.reading.register.layout import column_name
from mitradesa.records.models import ImportBatch, ImportRow
from mitradesa.web.base.seats import allowed

RowState = ImportRow.State
HOMES = {ImportBatch.Kind.BANK: "statements:list", ImportBatch.Kind.SISKEUDES: "siskeudes:list"}


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_STATEMENTS)
def columns(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """What each column says, guessed and corrected, and of which bank, account or year the file is."""
    batch = _draft(seat, key)
    if request.method != "POST":
        return _columns(request, seat, batch)
    mapping = [request.POST.get(f"kolom-{place}", "") for place in range(len(batch.headers))]
    answers = {name: request.POST[name] for name in act.LONGEST if name in request.POST}
    try:
        act.choose_file_columns(seat, key, mapping, answers)
    except Blocked as refusal:
        batch.mapping, batch.answers = mapping, batch.answers | answers
        return _columns(request, seat, batch, refusal)
    return redirect("money_files:check", key)


def _columns(
    request: HttpRequest, seat: Seat, batch: ImportBatch, refusal: Blocked | None = None
) -> HttpResponse:
    some = examples(batch)
    lines = [
        {
            "place": place,
            "letters": column_name(place),
            "header": header,
            "target": target,
            "examples": some[place],
        }
        for place, (header, target) in enumerate(zip(batch.headers, batch.mapping, strict=True))
        if header or some[place]
    ]
    shown = _page(seat, batch, refusal) | {"lines": lines, "targets": FORMS[batch.kind].columns.targets}
    return render(request, "web/money_files/columns.html", shown, status=422 if refusal else 200)


def _page(seat: Seat, batch: ImportBatch, refusal: Blocked | None) -> dict[str, object]:
    return {
        "seat": seat,
        "batch": batch,
        "refusal": refusal,
        "home": reverse(HOMES[ImportBatch.Kind(batch.kind)]),
        "is_bank": batch.kind == ImportBatch.Kind.BANK,
        "word": act.NAMES[batch.kind],
    }


@require_POST
@allowed(Act.KEEP_STATEMENTS)
def sheet(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Another sheet, or another line of headers."""
    batch = _draft(seat, key)
    place, header_row = request.POST.get("sheet", ""), request.POST.get("header_row", "")
    try:
        if not (place.isdecimal() and header_row.isdecimal() and int(header_row[:6]) > 0):
            raise Blocked("Baris judul harus berupa angka.", "Isi nomor baris seperti di Excel, mis. 3.")
        act.choose_sheet(seat, key, int(place[:4]), int(header_row[:6]))
    except Blocked as refusal:
        return _columns(request, seat, batch, refusal)
    return redirect("money_files:columns", key)


@require_safe
@allowed(Act.KEEP_STATEMENTS)
def check(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """What would be kept, what is wrong, what is there already; nothing is kept yet."""
    batch = _draft(seat, key)
    if batch.state == ImportBatch.State.MAPPING:
        return redirect("money_files:columns", key)
    return _check(request, seat, batch)


def _check(
    request: HttpRequest, seat: Seat, batch: ImportBatch, refusal: Blocked | None = None
) -> HttpResponse:
    look = looked_at(batch)
    wrong = [(row, read) for row, read in look.rows if row.state == RowState.WRONG]
    ready = [(row, read) for row, read in look.rows if row.state == RowState.READY]
    doubtful = [row for row, _ in ready if row.doubts]
    shown = _page(seat, batch, refusal) | {
        "look": look,
        "wrong": wrong[:SHOWN],
        "wrongs": len(wrong),
        "ready": ready[:SHOWN],
        "readies": len(ready),
        "doubtful": doubtful[:SHOWN],
        "doubts": len(doubtful),
        "skipped": look.states[RowState.SKIPPED] - look.known,
    }
    return render(request, "web/money_files/check.html", shown, status=409 if refusal else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_STATEMENTS)
def row(request: HttpRequest, seat: Seat, key: str, row: int) -> HttpResponse:
    """One row, cell by cell, to be mended."""
    batch = _draft(seat, key)
    one = batch.rows.filter(row=row).first()
    if one is None:
        raise Http404
    if request.method == "POST":
        texts = {place: request.POST.get(f"sel-{place}", "") for place in range(len(one.cells))}
        sent = {place: text for place, text in texts.items() if f"sel-{place}" in request.POST}
        one = act.mend_line(seat, key, row, sent)
        if one.state != RowState.WRONG:
            return redirect("money_files:check", key)
    targets = FORMS[batch.kind].columns.targets
    cells = [
        {
            "place": place,
            "address": f"{column_name(place)}{one.row}",
            "label": targets[batch.mapping[place]].label
            if batch.mapping[place] in targets
            else batch.headers[place],
            "text": act.shown(one, place),
        }
        for place in range(min(len(one.cells), len(batch.mapping)))
        if batch.mapping[place]
    ]
    shown = _page(seat, batch, None) | {"row": one, "cells": cells}
    return render(request, "web/money_files/row.html", shown)


@require_POST
@allowed(Act.KEEP_STATEMENTS)
def skip(request: HttpRequest, seat: Seat, key: str, row: int) -> HttpResponse:
    """Leaves a row out."""
    if not _draft(seat, key).rows.filter(row=row).exists():
        raise Http404
    act.skip_line(seat, key, row)
    return redirect("money_files:check", key)


@require_POST
@allowed(Act.KEEP_STATEMENTS)
def record(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Keeps all lines of the file, or none."""
    batch = _draft(seat, key)
    try:
        record_file(seat, key)
    except Blocked as refusal:
        return _check(request, seat, batch, refusal)
    batch.refresh_from_db()
    if batch.kind == ImportBatch.Kind.BANK:
        return redirect("statements:show", batch.statement.pk)
    return redirect("siskeudes:show", batch.siskeudes.pk)


@require_POST
@allowed(Act.KEEP_STATEMENTS)
def drop(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The file is not to be kept after all."""
    batch = _draft(seat, key)
    act.drop_file(seat, key)
    return redirect(HOMES[ImportBatch.Kind(batch.kind)])


def _draft(seat: Seat, key: str) -> ImportBatch:
    found = draft_of(seat, key)
    if found is None:
        raise Http404
    return found
