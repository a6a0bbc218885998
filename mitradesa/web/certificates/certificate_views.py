"""Certificates: issued, listed, revoked, and verified by anybody who has the code."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from mitradesa.actions.event_papers import issue_certificates, revoke_certificate
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.outreach import PART_WORDS
from mitradesa.core.roles import Seat, may
from mitradesa.queries.outreach import certificate_of
from mitradesa.records.models import Certificate
from mitradesa.web.base.seats import allowed
from mitradesa.web.certificates.forms import IssueForm, RevokeForm
from mitradesa.web.certificates.views import BOTH, filled, results_address
from mitradesa.web.outreach.found import event_or_404

PAGE = 100


@require_http_methods(BOTH)
@allowed(Act.READ_EVENTS)
def certificates(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The certificates of an event page by page; who may, issues them to those who were there and have none."""
    event = event_or_404(seat, key)
    certifies = may(seat, Act.CERTIFY, event.regency)
    if certifies and (request.method == "POST" or request.GET.get("terbit")):
        form = IssueForm(request.POST or None, initial={"day": today()})

        def act() -> object:
            return issue_certificates(seat, key, form.cleaned_data["pattern"], form.cleaned_data["day"])

        page = {"seat": seat, "event": event, "title": "Terbitkan sertifikat"}
        return filled(request, form, act, page, results_address(key, "sertifikat"))
    after = request.GET.get("setelah", "")
    rows = event.certificates.filter(pk__gt=int(after) if after.isdigit() and len(after) < 18 else 0)
    if words := " ".join(request.GET.get("q", "").split())[:80]:
        rows = rows.filter(name__icontains=words)
    found = list(rows.order_by("pk")[: PAGE + 1])
    shown = {
        "seat": seat,
        "event": event,
        "rows": found[:PAGE],
        "more": found[PAGE - 1].pk if len(found) > PAGE else "",
        "asked": request.GET,
        "certifies": certifies,
        "parts": PART_WORDS,
    }
    return render(request, "web/certificates/certificates.html", shown)


@require_http_methods(BOTH)
@allowed(Act.CERTIFY)
def revoke(request: HttpRequest, seat: Seat, key: str, pk: int) -> HttpResponse:
    """A certificate revoked, with the reason."""
    event = event_or_404(seat, key)
    row = Certificate.objects.filter(event=event, pk=pk).first()
    if row is None:
        raise Http404
    form = RevokeForm(request.POST or None)
    page = {"seat": seat, "event": event, "title": f"Cabut sertifikat {row.number}"}
    return filled(
        request,
        form,
        lambda: revoke_certificate(seat, pk, form.cleaned_data["reason"]),
        page,
        results_address(key, "sertifikat"),
    )


@login_not_required
@require_safe
def ask_code(request: HttpRequest) -> HttpResponse:
    """Where a code is typed."""
    code = "".join(request.GET.get("kode", "").split()).upper().replace("-", "")[:40]
    if code:
        return redirect("verification:verify", code)
    return render(request, "web/certificates/verify.html", {"code": "", "row": None})


@login_not_required
@never_cache
@require_safe
def verify(request: HttpRequest, code: str) -> HttpResponse:
    """What is known of a code: a certificate as it was issued, one that was revoked, or none."""
    row = certificate_of(code)
    shown = {"code": code, "row": row, "parts": PART_WORDS}
    return render(request, "web/certificates/verify.html", shown, status=200 if row else 404)
