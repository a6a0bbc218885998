"""The page that works without signal: its service worker, preparing a phone, what phones send, their files, and the list of phones."""

import json
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.attendance.devices import close_device, open_device, prepare_device
from mitradesa.actions.attendance.receiving import Taken, receive_file, receive_from_device
from mitradesa.core.acts import Act
from mitradesa.core.phone_records import FORMAT, read_records
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries.attendance import devices, here_codes, phone_list
from mitradesa.records.models import OutreachEvent
from mitradesa.web.checkin.doors import event_page

SCRIPTS = ("hadir-store.js", "hadir-names.js", "hadir-signing.js", "hadir.js")
STYLES = ("findings.css", "base.css", "hadir.css")
LARGEST_FILE = 6 * 1024 * 1024


def _page(event: OutreachEvent) -> str:
    return render_to_string("web/checkin/phone.html", {"event": event, "scripts": SCRIPTS})


@require_safe
@never_cache
@event_page(Act.CHECK_IN)
def phone(request: HttpRequest, seat: Seat, event: OutreachEvent) -> HttpResponse:
    """The check-in page, the same for everybody, so that a phone may keep it."""
    return HttpResponse(_page(event))


@require_safe
@never_cache
@event_page(Act.CHECK_IN)
def worker(request: HttpRequest, seat: Seat, event: OutreachEvent) -> HttpResponse:
    """The service worker of this event's phones; another version of page, style or script makes another shelf."""
    files = [static(name) for name in (*STYLES, *SCRIPTS, "logo.svg")]
    version = sha256("\n".join([_page(event), *files]).encode()).hexdigest()[:12]
    prefix = f"hadir:{event.key}:"
    shown = {
        "prefix": prefix,
        "shelf": prefix + version,
        "page": reverse("checkin:phone", args=[event.key]),
        "room": reverse("checkin:index", args=[event.key]),
        "files": files,
    }
    return render(request, "web/checkin/worker.js", shown, content_type="text/javascript")


def _taken_along(event: OutreachEvent, known: str = "") -> dict[str, Any]:
    """The list with its version, left out where the phone has this version, and who is there."""
    found = phone_list(event)
    version = sha256(json.dumps(found, sort_keys=True).encode()).hexdigest()[:16]
    return {"version": version, "list": None if known == version else found, "here": here_codes(event)}


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@event_page(Act.CHECK_IN)
def prepare(request: HttpRequest, seat: Seat, event: OutreachEvent) -> HttpResponse:
    """Makes this phone one of the event's and gives it its secret and the list; GET gives the form's token."""
    if request.method != "POST":
        return JsonResponse({"token": get_token(request)})
    try:
        uid = UUID(request.POST.get("uid", ""))
        device, secret = prepare_device(seat, event.key, uid, request.POST.get("label", ""))
    except ValueError:
        return _refused("Telepon ini tidak bernomor.", "Muat ulang halaman ini.", 400)
    except Blocked as refusal:
        return _refused(refusal.reason, refusal.remedy, 409)
    return JsonResponse({"secret": secret, "label": device.label, **_taken_along(event)})


def _refused(reason: str, remedy: str, status: int) -> JsonResponse:
    return JsonResponse({"reason": reason, "remedy": remedy}, status=status)


@login_not_required
@csrf_exempt
@require_POST
@never_cache
def send(request: HttpRequest, key: str) -> HttpResponse:
    """What a prepared phone sends with its secret; 410 for a phone that was closed, and nothing is taken then."""
    device = open_device(request.headers.get("X-Telepon", ""))
    if device is None or device.event.key != key:
        return _refused("Telepon ini tidak dikenal atau sudah ditutup.", "Siapkan ulang telepon ini.", 410)
    try:
        sent = json.loads(request.body)
        read = read_records(sent["records"])
        known = str(sent.get("list", ""))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return _refused(
            "Kiriman telepon tidak dapat dibaca.", "Muat ulang halaman ini, lalu kirim lagi.", 400
        )
    taken = receive_from_device(device, read)
    return JsonResponse({**_answer(taken), **_taken_along(device.event, known)})


def _answer(taken: Taken) -> dict[str, Any]:
    refused = [{"uid": one.uid, "reason": one.reason} for one in taken.refused]
    return {"taken": [str(uid) for uid in taken.uids], "refused": refused}


@require_http_methods(["GET", "HEAD", "POST"])
@event_page(Act.CHECK_IN)
def import_file(request: HttpRequest, seat: Seat, event: OutreachEvent) -> HttpResponse:
    """The phones of the event, and the door for the file of one that never met a signal again."""
    refused, taken = None, None
    if request.method == "POST":
        try:
            taken = _import(request, seat, event)
        except Blocked as refusal:
            refused = refusal
    shown = {"seat": seat, "event": event, "devices": devices(event), "refused": refused, "taken": taken}
    return render(request, "web/checkin/devices.html", shown, status=409 if refused else 200)


def _import(request: HttpRequest, seat: Seat, event: OutreachEvent) -> Taken:
    file = request.FILES.get("file")
    if file is None:
        raise Blocked("Berkasnya belum dipilih.", "Pilih berkas hadir-….json dari telepon itu.")
    if (file.size or 0) > LARGEST_FILE:
        raise Blocked(
            "Berkas itu terlalu besar untuk daftar hadir.", "Pilih berkas hadir-….json dari telepon itu."
        )
    try:
        held = json.loads(file.read())
        if held["format"] != FORMAT:
            raise ValueError(held["format"])
        device = UUID(held["device"]) if held.get("device") else None
        batches = [held["records"][start : start + 500] for start in range(0, len(held["records"]), 500)]
        reads = [read_records(batch) for batch in batches]
        owner = held.get("event")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Blocked(
            "Berkas itu bukan catatan hadir dari telepon, atau rusak.", "Pilih berkas hadir-….json yang asli."
        ) from None
    if owner != event.key:
        raise Blocked("Berkas itu dari kegiatan lain.", "Buka kegiatan yang benar, lalu masukkan di sana.")
    parts = [receive_file(seat, event.key, device, read) for read in reads]
    return Taken(
        [uid for part in parts for uid in part.uids],
        sum(part.new for part in parts),
        [one for part in parts for one in part.refused],
    )


@require_POST
@event_page(Act.CHECK_IN)
def close(request: HttpRequest, seat: Seat, event: OutreachEvent, device: int) -> HttpResponse:
    """A phone sends no more."""
    if not event.devices.filter(pk=device).exists():
        raise Http404
    one = close_device(seat, event.key, device)
    messages.success(request, f'Telepon "{one.label}" ditutup.')
    return redirect("checkin:devices", event.key)
