"""Photographs, papers by number, payments, and the papers that are made in the background."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions import outcomes
from mitradesa.actions.event_papers import ask_paper
from mitradesa.core.acts import Act
from mitradesa.core.roles import Seat, may
from mitradesa.queries.outreach import file_of
from mitradesa.records.models import EventPaper
from mitradesa.web.base.files import attachment
from mitradesa.web.base.large_print import large
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import given
from mitradesa.web.certificates.forms import DocumentForm, PaymentForm, PhotoForm
from mitradesa.web.certificates.views import BOTH, filled, results_address
from mitradesa.web.outreach.found import event_or_404


@require_http_methods(BOTH)
@allowed(Act.REPORT_EVENT)
def photo(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """A new photograph."""
    event = event_or_404(seat, key)
    form = PhotoForm(request.POST or None, request.FILES or None)

    def act() -> object:
        sent = given(form.cleaned_data["file"])
        return sent and outcomes.add_photo(seat, key, sent, form.cleaned_data["caption"])

    page = {"seat": seat, "event": event, "title": "Foto kegiatan", "files": True}
    return filled(request, form, act, page, results_address(key, "foto"))


@require_http_methods(BOTH)
@allowed(Act.REPORT_EVENT)
def document(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """A new paper of the report."""
    event = event_or_404(seat, key)
    form = DocumentForm(
        request.POST or None, request.FILES or None, initial={"kind": request.GET.get("jenis", "")}
    )
    page = {"seat": seat, "event": event, "title": "Surat dan lampiran", "files": True}

    def act() -> object:
        return outcomes.add_document(seat, key, form.paper(), given(form.cleaned_data["file"]))

    return filled(request, form, act, page, results_address(key, "surat"))


@require_http_methods(BOTH)
@allowed(Act.REPORT_EVENT)
def payment(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """A new line of an accountability list."""
    event = event_or_404(seat, key)
    form = PaymentForm(request.POST or None, initial={"kind": request.GET.get("jenis", "")})
    page = {"seat": seat, "event": event, "title": "Baris pertanggungjawaban"}
    return filled(
        request, form, lambda: outcomes.pay(seat, key, form.paid()), page, results_address(key, "bayar")
    )


@require_POST
@allowed(Act.REPORT_EVENT)
def take_out(request: HttpRequest, seat: Seat, key: str, kind: str, pk: int) -> HttpResponse:
    """A line taken out of an open report."""
    event_or_404(seat, key)
    if kind not in outcomes.KINDS:
        raise Http404
    outcomes.take_out(seat, key, kind, pk)
    messages.success(request, "Dikeluarkan dari laporan; jejaknya tetap ada.")
    return redirect(results_address(key, kind))


@require_POST
@allowed(Act.REPORT_EVENT)
def ask(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """A paper to be made."""
    event_or_404(seat, key)
    kind = next((one for one in EventPaper.Kind if one == request.POST.get("kind", "")), None)
    if kind is None:
        raise Http404
    number = request.POST.get("number", "")
    wanted = int(number) if number.isdecimal() and len(number) < 5 else 0
    site = f"{request.scheme}://{request.get_host()}"
    ask_paper(seat, key, kind, site, wanted, large=large(request))
    return redirect(results_address(key, "berkas"))


@never_cache
@require_safe
@allowed(Act.READ_EVENTS)
def fetch(request: HttpRequest, seat: Seat, key: str, kind: str, pk: int) -> HttpResponse:
    """A file of the event, as an attachment; papers made and papers by number only for who reports or oversees."""
    event = event_or_404(seat, key)
    if kind != "foto" and not may(seat, Act.READ_EFFECT, event.regency):
        raise Http404
    found = file_of(event, kind, pk)
    if found is None:
        raise Http404
    return attachment(*found)
