"""The scans of a third party's legal papers: bringing one, and handing one out."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from mitradesa.actions.registrations import attach_paper, need_keeper
from mitradesa.core.acts import Act
from mitradesa.core.partners import LegalPaper
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.records.models import PartnerPaper
from mitradesa.web.base.files import attachment
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import given
from mitradesa.web.partners.found import LARGEST, partner_or_404


def _paper(seat: Seat, partner: int, paper: int) -> PartnerPaper:
    row = partner_or_404(seat, partner)
    found = row.papers.filter(pk=paper).select_related("file", "partner").first() if paper < LARGEST else None
    if found is None:
        raise Http404
    return found


@require_POST
@allowed(Act.READ_REGISTER)
def attach(request: HttpRequest, seat: Seat, partner: int, paper: int) -> HttpResponse:
    """The scan of a paper."""
    need_keeper(seat, _paper(seat, partner, paper).partner)
    brought = given(request.FILES.get("file"))
    if brought is None:
        raise Blocked("Berkasnya belum dipilih.", "Pilih pindaian atau foto suratnya.")
    attach_paper(seat, partner, paper, brought)
    messages.success(request, "Berkas tersimpan.")
    return redirect("partners:show", partner)


@require_safe
@allowed(Act.READ_REGISTER)
def fetch(request: HttpRequest, seat: Seat, partner: int, paper: int) -> HttpResponse:
    """The scan, to be saved; that of an identity card, which shows a NIK, by the regency office and its owner alone."""
    row = _paper(seat, partner, paper)
    if row.kind == LegalPaper.ID_CARD:
        need_keeper(seat, row.partner)
    if row.file is None:
        raise Http404
    return attachment(row.file, row.file_name)
