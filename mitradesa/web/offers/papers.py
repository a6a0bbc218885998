"""The papers of an announcement: poster, terms of reference, comparison, and the file of an opened offer."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from mitradesa.core.acts import Act
from mitradesa.core.large_print import file_name
from mitradesa.core.roles import Seat
from mitradesa.documents.offer_papers.poster import SIZES, poster
from mitradesa.documents.offer_papers.terms import comparison_paper, kak_paper
from mitradesa.documents.paper.docx import render_docx
from mitradesa.documents.paper.pdf import render_pdf
from mitradesa.queries.offers.comparison import UNSEALED, comparison
from mitradesa.records.models import Announcement
from mitradesa.web.base.files import attachment
from mitradesa.web.base.large_print import large
from mitradesa.web.base.seats import allowed
from mitradesa.web.offers.views import announcement_or_404

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def poster_answer(request: HttpRequest, one: Announcement, size: str) -> HttpResponse:
    """The poster as a file; 404 for a size that there is not."""
    if size not in SIZES:
        raise Http404
    address = request.build_absolute_uri(reverse("offer:show", args=[one.code]))
    return file_answer(poster(one, list(one.criteria.all()), address, size), f"poster-{one.code}-{size}.pdf")


def kak_answer(request: HttpRequest, one: Announcement) -> HttpResponse:
    """The terms of reference as a file, in the print that is asked for."""
    printed = large(request)
    made = render_pdf(kak_paper(one, list(one.criteria.all())), large=printed)
    answer = file_answer(made, file_name(f"kak-{one.code}.pdf", printed))
    patch_vary_headers(answer, ["Cookie"])
    return answer


def file_answer(content: bytes, name: str, kind: str = PDF) -> HttpResponse:
    """A made file, to be saved."""
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return answer


@require_safe
@allowed(Act.READ_OFFERS)
def poster_file(request: HttpRequest, seat: Seat, code: str, size: str) -> HttpResponse:
    """The poster."""
    return poster_answer(request, announcement_or_404(seat, code), size)


@require_safe
@allowed(Act.READ_OFFERS)
def kak_file(request: HttpRequest, seat: Seat, code: str) -> HttpResponse:
    """The terms of reference."""
    return kak_answer(request, announcement_or_404(seat, code))


@require_safe
@allowed(Act.READ_OFFERS)
def comparison_file(request: HttpRequest, seat: Seat, code: str, form: str) -> HttpResponse:
    """The comparison for the minutes."""
    one = announcement_or_404(seat, code)
    made = comparison_paper(one, comparison(one))
    if form == "pdf":
        printed = large(request)
        return file_answer(render_pdf(made, large=printed), file_name(f"perbandingan-{code}.pdf", printed))
    if form == "docx":
        return file_answer(render_docx(made), f"perbandingan-{code}.docx", DOCX)
    raise Http404


@never_cache
@require_safe
@allowed(Act.READ_OFFERS)
def fetch(request: HttpRequest, seat: Seat, code: str, number: int) -> HttpResponse:
    """The file of an offer, once the offers are opened; 404 while they are sealed."""
    one = announcement_or_404(seat, code)
    found = one.offers.select_related("file").filter(number=number).first()
    if found is None or found.file is None or one.state not in UNSEALED:
        raise Http404
    return attachment(found.file, found.file_name)
