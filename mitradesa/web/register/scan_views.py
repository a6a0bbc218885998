"""Scans by the dozen: the upload, the queue, and the page where a person confirms what was read beside the picture of the paper."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions import scans as act
from mitradesa.actions.files import KIND_WORDS, Given
from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries.imports import gazetteer_for
from mitradesa.queries.scans import next_scan, scan_of, scans_done, scans_waiting, suggested
from mitradesa.records.models import Scan
from mitradesa.web.base.refreshing import refreshing
from mitradesa.web.base.seats import allowed, of_workspace
from mitradesa.web.register.confirming import Stated, regimes, stated_by, stated_in

PICTURED = ("application/pdf", "image/jpeg", "image/png", "image/tiff", "image/webp")
PAGES_SHOWN = 12
REFRESH = (Scan.State.WAITING,)


@never_cache
@require_safe
@allowed(Act.IMPORT_REGISTER)
def scans(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The queue of scans with the form for more."""
    return _queue(request, seat)


def _queue(
    request: HttpRequest,
    seat: Seat,
    refused: list[act.Refused] | None = None,
    refusal: Blocked | None = None,
) -> HttpResponse:
    waiting = scans_waiting(seat)
    shown = {
        "seat": seat,
        "waiting": waiting,
        "reading": sum(1 for one in waiting if one.state in REFRESH),
        "done": scans_done(seat),
        "refused_files": refused or [],
        "refusal": refusal,
        "most": act.MOST_AT_ONCE,
        "demo": settings.DEMO,
    }
    page = render(request, "web/register/scans.html", shown, status=422 if refusal or refused else 200)
    return refreshing(request, page, 10) if shown["reading"] and not refused else page


@of_workspace
@csrf_exempt
def upload(request: HttpRequest) -> HttpResponse:
    """Takes many files in; they are too heavy for memory, so they wait in the installation's own folder while the form is read."""
    request.upload_handlers = [TemporaryFileUploadHandler(request)]
    return _upload(request)


@csrf_protect
@require_POST
@allowed(Act.IMPORT_REGISTER)
def _upload(request: HttpRequest, seat: Seat) -> HttpResponse:
    sent = request.FILES.getlist("files")
    try:
        _, refused = act.add_scans(seat, _given(request), len(sent))
    except Blocked as refusal:
        return _queue(request, seat, refusal=refusal)
    return _queue(request, seat, refused) if refused else redirect("register:scans")


def _given(request: HttpRequest) -> Iterator[Given]:
    for one in request.FILES.getlist("files"):
        yield Given(one.read(), one.name or "pindaian")
        one.close()


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.IMPORT_REGISTER)
def scan(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """What was read, beside the picture; confirmed, it becomes an agreement."""
    found = _scan(seat, key)
    if found.state not in act.OPEN_TO_PEOPLE:
        return redirect("register:scans")
    if request.method != "POST":
        return _page(request, seat, found, stated_in(found, gazetteer_for(seat.region)))
    stated = stated_by(request.POST, found, gazetteer_for(seat.region))
    if stated.errors:
        return _page(request, seat, found, stated)
    try:
        act.record_scan(seat, key, stated.entry(act.confirmed_facts(found, stated.facts())))
    except Blocked as refusal:
        return _page(request, seat, found, stated, refusal)
    return _onward(seat, found)


def _onward(seat: Seat, found: Scan) -> HttpResponse:
    """The next scan that can be looked at, else the queue."""
    following = next_scan(seat, found.pk)
    return redirect("register:scan", following.key) if following else redirect("register:scans")


def _page(
    request: HttpRequest, seat: Seat, found: Scan, stated: Stated, refusal: Blocked | None = None
) -> HttpResponse:
    gazetteer, stored = gazetteer_for(seat.region), found.file
    pages = (stored.pages if stored else None) or 1
    shown: dict[str, Any] = {
        "seat": seat,
        "scan": found,
        "stated": stated,
        "villages": sorted((one.name, one.subdistrict, one.code) for one in gazetteer.villages.values()),
        "regimes": regimes(),
        "kinds": KIND_WORDS,
        "suggested": suggested(seat, found),
        "pictured": stored is not None and stored.content_type in PICTURED,
        "shown_pages": min(pages, PAGES_SHOWN),
        "pages": pages,
        "text": ((stored.text if stored else None) or "")[:20_000],
        "refusal": refusal,
    }
    wrong = refusal is not None or bool(stated.errors)
    return render(request, "web/register/scan.html", shown, status=422 if wrong else 200)


@require_POST
@allowed(Act.IMPORT_REGISTER)
def attach(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The scan becomes a file of an agreement in the register."""
    found = _scan(seat, key)
    chosen = request.POST.get("agreement", "").strip().strip("/").rpartition("/")[2]
    try:
        act.attach_scan(seat, key, chosen, request.POST.get("kind", ""))
    except Blocked as refusal:
        return _page(request, seat, found, stated_in(found, gazetteer_for(seat.region)), refusal)
    return _onward(seat, found)


@require_POST
@allowed(Act.IMPORT_REGISTER)
def drop(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The scan is put aside."""
    found = _scan(seat, key)
    act.drop_scan(seat, key)
    return _onward(seat, found)


@require_POST
@allowed(Act.IMPORT_REGISTER)
def read_again(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The scan is read once more."""
    _scan(seat, key)
    act.read_again(seat, key)
    return redirect("register:scans")


def _scan(seat: Seat, key: str) -> Scan:
    found = scan_of(seat, key)
    if found is None:
        raise Http404
    return found
