"""The sheet on which a letter or a handover is signed by hand: printed, brought back as a scan, looked at by a second person."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from mitradesa.actions import handovers
from mitradesa.actions import signature_sheets as act
from mitradesa.actions.sheets import code_of
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may
from mitradesa.queries.letters import letter_shown
from mitradesa.queries.signatures import signature_seen
from mitradesa.records.models import Handover, Letter, SignatureSheet
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.signed_papers import number, picture_of, printed_marks, scan_of, sent_scan
from mitradesa.web.offices.forms import REASONS

State = SignatureSheet.State


@require_POST
@allowed(Act.CARRY_SIGNATURE)
def print_letter(request: HttpRequest, seat: Seat, letter: int) -> HttpResponse:
    """Makes the sheet of a drafted letter and opens it."""
    if letter_shown(seat, letter) is None:
        raise Http404
    signer = number(request.POST.get("pejabat", ""))
    return redirect("signatures:show", act.print_letter_sheet(seat, letter, signer).key)


@require_POST
@allowed(Act.CARRY_SIGNATURE)
def print_handover(request: HttpRequest, seat: Seat, handover: int) -> HttpResponse:
    """Makes the sheet on which one of the two signs a handover and opens it."""
    one = Handover.objects.filter(pk=handover).select_related("office").first()
    if one is None or not may(seat, Act.READ_PEOPLE, one.office.region_id):
        raise Http404
    signer = number(request.POST.get("orang", ""))
    return redirect("signatures:show", act.print_handover_sheet(seat, handover, signer or 0).key)


@never_cache
@require_safe
@allowed(Act.CARRY_SIGNATURE)
def show(request: HttpRequest, seat: Seat, sheet: str) -> HttpResponse:
    """The sheet: to print, to bring, or to look at beside its scan."""
    return _page(request, seat, sheet)


def _page(
    request: HttpRequest, seat: Seat, key: str, *, status: int = 200, refused: Blocked | None = None
) -> HttpResponse:
    one = _seen(seat, key)
    signed, waits = _signed(one)
    carries = act.may_carry(seat, signed) and seat.person != one.signer_id
    shown = {
        "seat": seat,
        "one": one,
        "code": code_of(one),
        "post": handovers.post_of(one.handover) if one.handover else "",
        "reason": dict(REASONS)[Handover.Reason(one.handover.reason)] if one.handover else "",
        "stale": not waits and one.state != State.ACCEPTED,
        "brings": carries and waits and one.state in act.CARRIED,
        "checks": waits and one.state == State.BROUGHT and _checks(seat, one, signed),
        "withdraws": one.state in act.OPEN and (carries or seat.person == one.signer_id),
        **printed_marks(request, "signatures:show", one),
        "today": today(),
        "largest": settings.LARGEST_UPLOAD // 1024 // 1024,
        "refused": refused,
    }
    return render(request, "web/signatures/show.html", shown, status=status)


def _signed(one: SignatureSheet) -> tuple[Letter | Handover, bool]:
    """What the sheet signs, and whether its signature is still waited for."""
    if one.letter is not None:
        return one.letter, one.letter.state == Letter.State.DRAFT
    assert one.handover is not None  # noqa: S101 - a sheet signs one of the two; the database says so
    side = handovers.side_of(one.handover, one.signer_id)
    return one.handover, one.handover.is_open and getattr(one.handover, side) is None


def _checks(seat: Seat, one: SignatureSheet, signed: Letter | Handover) -> bool:
    two = [who.pk for who in act.both(signed)] if isinstance(signed, Handover) else []
    outside = seat.person not in (one.carried_by_id, one.signer_id, *two)
    return outside and may(seat, Act.CHECK_SIGNATURE) and act.may_check(seat, signed)


def _seen(seat: Seat, key: str) -> SignatureSheet:
    found = signature_seen(seat, key)
    if found is None:
        raise Http404
    return found


@require_POST
@allowed(Act.CARRY_SIGNATURE)
def bring(request: HttpRequest, seat: Seat, sheet: str) -> HttpResponse:
    """The scan of the signed sheet."""
    _seen(seat, sheet)
    try:
        given, day = sent_scan(request)
        act.bring_signature(seat, sheet, given, day)
    except Blocked as refusal:
        return _page(request, seat, sheet, status=409, refused=refusal)
    messages.success(request, "Tersimpan. Tanda tangan berlaku sesudah orang kedua memeriksa pindaiannya.")
    return redirect("signatures:show", sheet)


@require_POST
@allowed(Act.CHECK_SIGNATURE)
def check(request: HttpRequest, seat: Seat, sheet: str) -> HttpResponse:
    """A second person says whether the scan is the sheet, signed."""
    _seen(seat, sheet)
    try:
        if "cocok" in request.POST:
            act.accept_signature(seat, sheet)
        else:
            act.send_signature_back(seat, sheet, request.POST.get("alasan", ""))
    except Blocked as refusal:
        return _page(request, seat, sheet, status=409, refused=refusal)
    messages.success(request, "Tercatat.")
    return redirect("signatures:show", sheet)


@require_POST
@allowed(Act.CARRY_SIGNATURE)
def withdraw(request: HttpRequest, seat: Seat, sheet: str) -> HttpResponse:
    """Takes the sheet back before anybody looked at it."""
    _seen(seat, sheet)
    try:
        act.withdraw_signature(seat, sheet)
    except Blocked as refusal:
        return _page(request, seat, sheet, status=409, refused=refusal)
    messages.success(request, "Lembar ditarik.")
    return redirect("signatures:show", sheet)


@never_cache
@require_safe
@allowed(Act.CARRY_SIGNATURE)
def scan(request: HttpRequest, seat: Seat, sheet: str) -> HttpResponse:
    """The scan, to be saved."""
    return scan_of(_seen(seat, sheet))


@never_cache
@require_safe
@allowed(Act.CARRY_SIGNATURE)
def picture(request: HttpRequest, seat: Seat, sheet: str) -> HttpResponse:
    """The first page of the scan as a picture."""
    return picture_of(_seen(seat, sheet))
