"""Fetching and adding files: whatever was uploaded leaves as an attachment that no browser opens as a page of this site."""

from datetime import date

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.files import KIND_WORDS, Given, PaperDays, add_file, date_file, replace_file
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries.files import agreements_seen, content_of, file_seen, files_of
from mitradesa.queries.scans import scan_of
from mitradesa.reading.draft import Unreadable
from mitradesa.reading.limits import picture_limited
from mitradesa.records.models import Agreement, AgreementFile
from mitradesa.web.base.files import attachment
from mitradesa.web.base.seats import allowed


@never_cache
@require_safe
@allowed(Act.READ_REGISTER)
def fetch(request: HttpRequest, seat: Seat, pk: int) -> HttpResponse:
    """A file of an agreement, for whoever may see the agreement."""
    found = file_seen(seat, pk)
    if found is None:
        raise Http404
    return attachment(found.file, found.name)


@never_cache
@require_safe
@allowed(Act.IMPORT_REGISTER)
def scan_file(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """A scan of the office's queue."""
    found = scan_of(seat, key)
    if found is None or found.file is None:
        raise Http404
    return attachment(found.file, found.name)


@never_cache
@require_safe
@allowed(Act.IMPORT_REGISTER)
def picture(request: HttpRequest, seat: Seat, key: str, page: int) -> HttpResponse:
    """A page of a scan as a picture."""
    found = scan_of(seat, key)
    if found is None or found.file is None or found.file.content_type.startswith("text/"):
        raise Http404
    try:
        content = picture_limited(content_of(found.file), page, width=1100)
    except (Unreadable, FileNotFoundError) as error:
        raise Http404 from error
    return HttpResponse(content, content_type="image/webp")


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.PREPARE_AGREEMENT)
def add(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The files of an agreement, and one more."""
    agreement = _agreement(seat, key)
    if request.method != "POST":
        return _page(request, seat, agreement)
    try:
        add_file(seat, key, request.POST.get("kind", ""), _given(request), _days(request))
    except Blocked as refusal:
        return _page(request, seat, agreement, refusal=refusal)
    return redirect("register:add_file", key)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.PREPARE_AGREEMENT)
def replace(request: HttpRequest, seat: Seat, key: str, pk: int) -> HttpResponse:
    """A better file in the place of one."""
    agreement = _agreement(seat, key)
    old = file_seen(seat, pk)
    if old is None or old.agreement_id != agreement.pk:
        raise Http404
    if request.method != "POST":
        return _page(request, seat, agreement, old=old)
    try:
        replace_file(seat, key, pk, _given(request))
    except Blocked as refusal:
        return _page(request, seat, agreement, old=old, refusal=refusal)
    return redirect("register:add_file", key)


@require_POST
@allowed(Act.PREPARE_AGREEMENT)
def dated(request: HttpRequest, seat: Seat, key: str, pk: int) -> HttpResponse:
    """The day on a paper and the day on which it came."""
    agreement = _agreement(seat, key)
    one = file_seen(seat, pk)
    if one is None or one.agreement_id != agreement.pk:
        raise Http404
    try:
        date_file(seat, key, pk, _days(request))
    except Blocked as refusal:
        return _page(request, seat, agreement, refusal=refusal)
    return redirect("register:add_file", key)


def _days(request: HttpRequest) -> PaperDays:
    return PaperDays(_day(request.POST.get("dated_on", "")), _day(request.POST.get("received_on", "")))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise Blocked("Tanggalnya tidak terbaca.", "Pilih tanggal dari kalender.") from error


def _agreement(seat: Seat, key: str) -> Agreement:
    found = agreements_seen(seat).filter(key=key).select_related("village").first()
    if found is None:
        raise Http404
    return found


def _given(request: HttpRequest) -> Given:
    sent = request.FILES.get("file")
    if sent is None:
        raise Blocked("Belum ada berkas yang dipilih.", "Pilih berkasnya, lalu kirim.")
    return Given(sent.read(), sent.name or "berkas")


def _page(
    request: HttpRequest,
    seat: Seat,
    agreement: Agreement,
    *,
    old: AgreementFile | None = None,
    refusal: Blocked | None = None,
) -> HttpResponse:
    shown = {
        "seat": seat,
        "agreement": agreement,
        "files": files_of(agreement),
        "kinds": KIND_WORDS,
        "old": old,
        "refusal": refusal,
        "today": today(),
        "largest": settings.LARGEST_UPLOAD // 1024 // 1024,
    }
    return render(request, "web/register/files.html", shown, status=422 if refusal else 200)
