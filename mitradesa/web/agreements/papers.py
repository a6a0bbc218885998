"""The sheet on which a village head confirms a record by his signature: printed, brought back as a scan, looked at by a second person."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from mitradesa.actions import sheets
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.core.register import REGIME_SHORT, kind_words
from mitradesa.core.roles import Seat, may
from mitradesa.queries.agreements.sheet import agreement_seen, place_of
from mitradesa.queries.agreements.sheets import sheet_seen
from mitradesa.records.models import ConfirmationSheet
from mitradesa.web.agreements.shown import name_of
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.signed_papers import number, picture_of, printed_marks, scan_of, sent_scan

State = ConfirmationSheet.State


@require_POST
@allowed(Act.CARRY_SHEET)
def print_out(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Makes the sheet of a record as it stands and opens it."""
    if agreement_seen(seat, key) is None:
        raise Http404
    version, head = (number(request.POST.get(name, "")) for name in ("version", "pejabat"))
    return redirect("agreements:sheet", sheets.print_sheet(seat, key, version or 0, head).key)


@never_cache
@require_safe
@allowed(Act.READ_SHEETS)
def sheet(request: HttpRequest, seat: Seat, sheet: str) -> HttpResponse:
    """The sheet: to print, to bring, or to look at beside its scan."""
    return _page(request, seat, sheet)


def _page(
    request: HttpRequest, seat: Seat, key: str, *, status: int = 200, refused: Blocked | None = None
) -> HttpResponse:
    one = _seen(seat, key)
    row, village = one.agreement, one.agreement.village_id
    open_now = row.confirmed_at is None and row.version == one.version
    checks = may(seat, Act.CHECK_SHEET, village) and seat.person not in (one.carried_by_id, one.head_id)
    carries = may(seat, Act.CARRY_SHEET, village)
    shown = {
        "seat": seat,
        "one": one,
        "row": row,
        "name": name_of(row),
        "place": place_of(row),
        "code": sheets.code_of(one),
        "regimes": REGIME_SHORT,
        "kinds": kind_words(),
        "stale": not open_now and one.state != State.ACCEPTED,
        "brings": carries and open_now and one.state in sheets.CARRIED,
        "checks": checks and open_now and one.state == State.BROUGHT,
        "withdraws": one.state in sheets.OPEN and (carries or seat.person == one.head_id),
        **printed_marks(request, "agreements:sheet", one),
        "today": today(),
        "largest": settings.LARGEST_UPLOAD // 1024 // 1024,
        "refused": refused,
    }
    return render(request, "web/agreements/paper.html", shown, status=status)


def _seen(seat: Seat, key: str) -> ConfirmationSheet:
    found = sheet_seen(seat, key)
    if found is None:
        raise Http404
    return found


@require_POST
@allowed(Act.CARRY_SHEET)
def bring(request: HttpRequest, seat: Seat, sheet: str) -> HttpResponse:
    """The scan of the signed sheet."""
    _seen(seat, sheet)
    try:
        given, day = sent_scan(request)
        sheets.bring_sheet(seat, sheet, given, day)
    except Blocked as refusal:
        return _page(request, seat, sheet, status=409, refused=refusal)
    messages.success(
        request, "Tersimpan. Pembenaran berlaku sesudah sekretaris desa atau kecamatan memeriksanya."
    )
    return redirect("agreements:sheet", sheet)


@require_POST
@allowed(Act.CHECK_SHEET)
def check(request: HttpRequest, seat: Seat, sheet: str) -> HttpResponse:
    """A second person says whether the scan is the sheet, signed."""
    _seen(seat, sheet)
    try:
        if "cocok" in request.POST:
            sheets.accept_sheet(seat, sheet)
        else:
            sheets.send_sheet_back(seat, sheet, request.POST.get("alasan", ""))
    except Blocked as refusal:
        return _page(request, seat, sheet, status=409, refused=refusal)
    messages.success(request, "Tercatat.")
    return redirect("agreements:sheet", sheet)


@require_POST
@allowed(Act.READ_SHEETS)
def withdraw(request: HttpRequest, seat: Seat, sheet: str) -> HttpResponse:
    """Takes the sheet back before anybody looked at it."""
    _seen(seat, sheet)
    try:
        sheets.withdraw_sheet(seat, sheet)
    except Blocked as refusal:
        return _page(request, seat, sheet, status=409, refused=refusal)
    messages.success(request, "Lembar ditarik.")
    return redirect("agreements:sheet", sheet)


@never_cache
@require_safe
@allowed(Act.READ_SHEETS)
def scan(request: HttpRequest, seat: Seat, sheet: str) -> HttpResponse:
    """The scan, to be saved."""
    return scan_of(_seen(seat, sheet))


@never_cache
@require_safe
@allowed(Act.READ_SHEETS)
def picture(request: HttpRequest, seat: Seat, sheet: str) -> HttpResponse:
    """The first page of the scan as a picture."""
    return picture_of(_seen(seat, sheet))
