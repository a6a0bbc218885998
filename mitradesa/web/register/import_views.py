"""The pages of an import: the file, the columns, the progress, what came of it; single rows live in `row_views`."""

from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions import imports as act
from mitradesa.actions.exchange import register_in
from mitradesa.actions.files import Given
from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries.imports import batch_of, batches_of, counts, examples
from mitradesa.queries.imports_held import SIZE, WHAT_TO_DO, foreseen, held
from mitradesa.queries.scans import scans_waiting
from mitradesa.reading.register.columns import TARGETS
from mitradesa.reading.register.layout import column_name
from mitradesa.records.models import ImportBatch
from mitradesa.reports.register_template.workbook import template as template_file
from mitradesa.web.base.refreshing import refreshing
from mitradesa.web.base.seats import allowed
from mitradesa.web.register.wording import STATES, WORKING_ON

State = ImportBatch.State
SLOW = timedelta(seconds=45)
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
@allowed(Act.IMPORT_REGISTER)
def home(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The two ways in: a register, or scans."""
    shown = {
        "seat": seat,
        "batches": batches_of(seat)[:5],
        "states": STATES,
        "waiting": len(scans_waiting(seat)),
    }
    return render(request, "web/register/home.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.IMPORT_REGISTER)
def imports(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The form for a register, and those brought in before."""
    if request.method != "POST":
        return _imports(request, seat)
    sent = request.FILES.get("file")
    try:
        if sent is None:
            raise Blocked("Belum ada berkas yang dipilih.", "Pilih register dalam XLSX, XLS, ODS, atau CSV.")
        batch = act.begin_import(seat, register_in(Given(sent.read(), sent.name or "register")))
    except Blocked as refusal:
        return _imports(request, seat, refusal)
    return redirect("register:columns", batch.key)


def _imports(request: HttpRequest, seat: Seat, refusal: Blocked | None = None) -> HttpResponse:
    shown = {
        "seat": seat,
        "batches": batches_of(seat),
        "states": STATES,
        "refusal": refusal,
        "demo": settings.DEMO,
    }
    return render(request, "web/register/imports.html", shown, status=422 if refusal else 200)


@require_safe
@allowed(Act.IMPORT_REGISTER)
def template(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The empty register to fill in."""
    headers = {"Content-Disposition": 'attachment; filename="register-kerja-sama.xlsx"'}
    return HttpResponse(template_file(), content_type=XLSX, headers=headers)


@never_cache
@require_safe
@allowed(Act.IMPORT_REGISTER)
def batch(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Where an import stands: its columns, its progress, or what came of it."""
    found = _found(seat, key)
    if found.state == State.MAPPING:
        return redirect("register:columns", key)
    shown = {"seat": seat, "batch": found, "state": STATES[found.state]}
    if found.state in act.WORKING:
        slow = datetime.now(tz=UTC) - found.moved_at > SLOW
        shown |= {"word": WORKING_ON[found.state], "slow": slow}
        return refreshing(request, render(request, "web/register/progress.html", shown), 2)
    return render(request, "web/register/batch.html", shown | {"counts": counts(found)})


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.IMPORT_REGISTER)
def columns(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """What each column says, guessed and corrected."""
    found = _found(seat, key)
    if request.method != "POST":
        return _columns(request, seat, found)
    mapping = [request.POST.get(f"kolom-{place}", "") for place in range(len(found.headers))]
    try:
        act.map_columns(seat, key, mapping)
    except Blocked as refusal:
        found.mapping = mapping
        return _columns(request, seat, found, refusal)
    return redirect("register:batch", key)


def _columns(
    request: HttpRequest, seat: Seat, found: ImportBatch, refusal: Blocked | None = None
) -> HttpResponse:
    some = examples(found)
    lines = [
        {
            "place": place,
            "letters": column_name(place),
            "header": header,
            "target": target,
            "examples": some[place],
        }
        for place, (header, target) in enumerate(zip(found.headers, found.mapping, strict=True))
        if header or some[place]
    ]
    shown = {"seat": seat, "batch": found, "lines": lines, "targets": TARGETS, "refusal": refusal}
    return render(request, "web/register/columns.html", shown, status=422 if refusal else 200)


@require_POST
@allowed(Act.IMPORT_REGISTER)
def sheet(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Another sheet, or another line of headers."""
    found = _found(seat, key)
    place, header_row = request.POST.get("sheet", ""), request.POST.get("header_row", "")
    try:
        if not (place.isdecimal() and header_row.isdecimal() and int(header_row) > 0):
            raise Blocked("Baris judul harus berupa angka.", "Isi nomor baris seperti di Excel, mis. 3.")
        act.choose_sheet(seat, key, int(place), int(header_row))
    except Blocked as refusal:
        return _columns(request, seat, found, refusal)
    return redirect("register:columns", key)


@require_POST
@allowed(Act.IMPORT_REGISTER)
def record(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Records what is ready."""
    _found(seat, key)
    act.start_recording(seat, key)
    return redirect("register:batch", key)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.IMPORT_REGISTER)
def undo(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Takes a batch back, after one more look."""
    found = _found(seat, key)
    if request.method == "POST":
        try:
            act.undo_import(seat, key)
        except Blocked as refusal:
            return _undoing(request, seat, found, refusal)
        return redirect("register:batch", key)
    return _undoing(request, seat, found)


def _undoing(
    request: HttpRequest, seat: Seat, batch: ImportBatch, refused: Blocked | None = None
) -> HttpResponse:
    after = request.GET.get("sesudah", "0")
    if not after.isdecimal() or len(after) > 9:
        raise Http404
    left = held(batch, after=int(after), most=SIZE + 1)
    shown = {
        "seat": seat,
        "batch": batch,
        "foreseen": foreseen(batch),
        "held": left[:SIZE],
        "more": left[SIZE - 1].row if len(left) > SIZE else None,
        "first": after == "0",
        "what_to_do": WHAT_TO_DO,
        "refusal": refused,
    }
    return render(request, "web/register/undo.html", shown, status=409 if refused else 200)


@require_POST
@allowed(Act.IMPORT_REGISTER)
def push_on(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Starts work again that has come to a stop."""
    _found(seat, key)
    act.push_on(seat, key)
    return redirect("register:batch", key)


def _found(seat: Seat, key: str) -> ImportBatch:
    found = batch_of(seat, key)
    if found is None:
        raise Http404
    return found
