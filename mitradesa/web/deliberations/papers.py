"""The papers of a deliberation: as a page to print, as PDF or Word file, and the scans that came back."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.large_print import file_name
from mitradesa.core.roles import OfficeKind, Seat
from mitradesa.core.signers import Signer
from mitradesa.documents.musdes_papers.attendance import attendance
from mitradesa.documents.musdes_papers.invitation import invitation
from mitradesa.documents.musdes_papers.minutes import minutes
from mitradesa.documents.paper.blocks import Paper
from mitradesa.documents.paper.docx import render_docx
from mitradesa.documents.paper.pdf import render_pdf
from mitradesa.queries.deliberations.whole import Whole, whole
from mitradesa.queries.signers import signers
from mitradesa.records.models import Attendance, Deliberation, Office, StoredFile
from mitradesa.web.base.files import attachment
from mitradesa.web.base.large_print import large
from mitradesa.web.base.seats import allowed
from mitradesa.web.deliberations.found import about, deliberation_or_404, reads_names

TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}

NAMES = "daftar-hadir"


def _invitation(one: Whole) -> Paper:
    office = Office.objects.filter(kind=OfficeKind.BPD, region=one.row.village_id).first()
    found = signers(office, one.row.invited_on or today())
    return invitation(one, found[0] if found else Signer("Ketua BPD"))


PAPERS: Mapping[str, tuple[str, Callable[[Whole], Paper]]] = {
    "undangan": ("Undangan", _invitation),
    NAMES: ("Daftar hadir", attendance),
    "berita-acara": ("Berita acara", minutes),
}


def _paper(seat: Seat, key: str, paper: str) -> tuple[Deliberation, Paper]:
    if paper not in PAPERS:
        raise Http404
    row = deliberation_or_404(seat, key)
    one = whole(row)
    return row, PAPERS[paper][1](one if reads_names(seat, row) else _nameless(one))


def _nameless(one: Whole) -> Whole:
    """A deliberation with everybody counted and nobody named."""
    people = [Attendance(sex=each.sex, element=each.element) for each in one.people]
    return replace(one, people=people)


@never_cache
@require_safe
@allowed(Act.READ_DELIBERATIONS)
def printed(request: HttpRequest, seat: Seat, key: str, paper: str) -> HttpResponse:
    """A paper as a page that a browser prints."""
    row, made_of = _paper(seat, key, paper)
    shown = {
        "title": PAPERS[paper][0],
        "paper": paper,
        "blocks": [(type(block).__name__, block) for block in made_of.blocks],
    }
    return render(request, "web/deliberations/printed.html", shown | about(seat, row))


@never_cache
@require_safe
@allowed(Act.READ_DELIBERATIONS)
def made(request: HttpRequest, seat: Seat, key: str, paper: str, form: str) -> HttpResponse:
    """A paper as a PDF or Word file."""
    if form not in TYPES:
        raise Http404
    row, made_of = _paper(seat, key, paper)
    printed = form == "pdf" and large(request)
    content = render_pdf(made_of, large=printed) if form == "pdf" else render_docx(made_of)
    answer = HttpResponse(content, content_type=TYPES[form])
    name = file_name(f"{paper}-musdes-{row.held_on.isoformat()}.{form}", printed)
    answer["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return answer


@require_safe
@allowed(Act.READ_DELIBERATIONS)
def fetch(request: HttpRequest, seat: Seat, key: str, which: str) -> HttpResponse:
    """A scan: the signed minutes, the attendance list for who needs its names, the BPD's own minutes, or an addendum by its number."""
    row = deliberation_or_404(seat, key)
    file, name = _file(row, which)
    if file is None or (which == NAMES and not reads_names(seat, row)):
        raise Http404
    return attachment(file, name)


def _file(row: Deliberation, which: str) -> tuple[StoredFile | None, str]:
    if which == "berita-acara":
        return row.file, row.file_name
    if which == NAMES:
        return row.list_file, row.list_name
    one = whole(row)
    if which == "rapat-bpd":
        return (one.bpd.file, one.bpd.file_name) if one.bpd else (None, "")
    found = next((each for each in one.addenda if f"adendum-{each.number}" == which), None)
    return (found.file, found.file_name) if found else (None, "")
