"""The papers of a cooperation: recorded by number, their scans, fetched again, taken back."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.cooperations import add_paper_scan, record_paper, withdraw_paper
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.lifecycle.papers import FILE_NEEDED, Paper
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.records.models import CooperationPaper
from mitradesa.web.base.files import attachment
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done, given, kept
from mitradesa.web.cooperations.forms import PaperForm
from mitradesa.web.cooperations.seen import about, cooperation_or_404, version_of


@require_http_methods(["GET", "POST"])
@allowed(Act.PREPARE_COOPERATION)
def paper(request: HttpRequest, seat: Seat, key: str, kind: str) -> HttpResponse:
    """A paper of a kind: number first, file later."""
    row = cooperation_or_404(seat, key)
    if kind not in frozenset(Paper):
        raise Http404
    form = PaperForm(request.POST or None, request.FILES or None, initial={"dated_on": today()})

    def act() -> object:
        return record_paper(
            seat,
            key,
            version_of(request),
            Paper(kind),
            number=form.cleaned_data["number"],
            dated_on=form.cleaned_data["dated_on"],
            given=given(request.FILES.get("file")),
        )

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {
            "seat": seat,
            "form": form,
            "refused": refused,
            "kind": Paper(kind),
            "file_needed": Paper(kind) in FILE_NEEDED,
            "earlier": row.papers.filter(kind=kind, withdrawn_at__isnull=True),
        }
        return render(request, "web/cooperations/paper.html", shown | about(row), status=status)

    return kept(request, form, act, show, reverse("cooperations:show", args=[key]) + "#surat")


@require_http_methods(["GET", "POST"])
@allowed(Act.PREPARE_COOPERATION)
def scan(request: HttpRequest, seat: Seat, key: str, known: int) -> HttpResponse:
    """The file of a paper recorded before."""
    row = cooperation_or_404(seat, key)
    one = _paper(row.pk, known)

    def act() -> object:
        file = given(request.FILES.get("file"))
        if file is None:
            raise Blocked("Belum ada berkas yang dipilih.", "Pilih pindaian, foto atau berkasnya.")
        return add_paper_scan(seat, key, version_of(request), known, file)

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {"seat": seat, "refused": refused, "one": one} | about(row)
        return render(request, "web/cooperations/scan.html", shown, status=status)

    if request.method != "POST":
        return show(200, None)
    return done(request, act, show, reverse("cooperations:show", args=[key]) + "#surat")


@require_safe
@allowed(Act.READ_COOPERATIONS)
def fetch(request: HttpRequest, seat: Seat, key: str, known: int) -> HttpResponse:
    """The file of a paper, as an attachment."""
    one = _paper(cooperation_or_404(seat, key).pk, known)
    if one.file is None:
        raise Http404
    return attachment(one.file, one.file_name)


@require_POST
@allowed(Act.PREPARE_COOPERATION)
def withdraw(request: HttpRequest, seat: Seat, key: str, known: int) -> HttpResponse:
    """Takes back a paper recorded by mistake."""
    _paper(cooperation_or_404(seat, key).pk, known)
    withdraw_paper(seat, key, version_of(request), known)
    return redirect(reverse("cooperations:show", args=[key]) + "#surat")


def _paper(cooperation: int, known: int) -> CooperationPaper:
    rows = CooperationPaper.objects.select_related("file").filter(
        cooperation=cooperation, withdrawn_at__isnull=True
    )
    return get_object_or_404(rows, pk=known)
