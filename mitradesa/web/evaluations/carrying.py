"""A case carried as one file: made for the desk, opened there, answered, and the answer taken in."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods, require_POST

from mitradesa.actions.evaluations.carried import carry_answer, carry_case, open_case_file
from mitradesa.actions.evaluations.sending import Cover
from mitradesa.actions.evaluations.taken_in import take_answer
from mitradesa.actions.files import Given
from mitradesa.core.acts import Act
from mitradesa.core.case_files import NOT_A_SIGNATURE
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import given
from mitradesa.web.cooperations.seen import cooperation_or_404, version_of
from mitradesa.web.evaluations.cases import case_shown
from mitradesa.web.evaluations.forms import CoverForm
from mitradesa.web.evaluations.seen import sheet_or_404
from mitradesa.web.evaluations.views import sheet_page


def _file(content: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type="application/zip")
    answer["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return answer


def _sent(request: HttpRequest) -> Given:
    found = given(request.FILES.get("file"))
    if found is None:
        raise Blocked("Belum ada berkas yang dipilih.", "Pilih berkas .zip dari pengirimnya.")
    return found


@require_POST
@allowed(Act.SEND_TO_DESK)
def carry(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The case as one file."""
    row, form = cooperation_or_404(seat, key), CoverForm(request.POST, prefix="berkas")
    shown: dict[str, object] = {"form": CoverForm(), "refused": None}
    if not form.is_valid():
        shown |= {"carry_form": form}
        return render(request, "web/evaluations/case.html", case_shown(seat, row) | shown, status=422)
    try:
        cover = Cover(form.cleaned_data["number"], form.cleaned_data["on"])
        content, made = carry_case(seat, key, version_of(request), cover)
    except Blocked as refusal:
        shown |= {"refused": refusal, "carry_form": form}
        return render(request, "web/evaluations/case.html", case_shown(seat, row) | shown, status=409)
    return _file(content, f"perkara-{key}-{made.digest[:8]}.zip")


@require_POST
@allowed(Act.SEND_TO_DESK)
def take(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The desk's answer."""
    row = cooperation_or_404(seat, key)
    try:
        sheet = take_answer(seat, key, _sent(request))
    except Blocked as refusal:
        shown = case_shown(seat, row) | {"form": CoverForm(), "refused": refusal}
        return render(request, "web/evaluations/case.html", shown, status=409)
    messages.success(request, "Jawaban meja dimuat.")
    return redirect("evaluations:show", sheet.key)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.EVALUATE)
def carried(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Where a desk opens the file of a case."""
    refused = None
    if request.method == "POST":
        try:
            sheet = open_case_file(seat, _sent(request))
        except Blocked as refusal:
            refused = refusal
        else:
            messages.success(request, "Berkas perkara terbuka di meja ini.")
            return redirect("evaluations:show", sheet.key)
    shown = {"seat": seat, "refused": refused, "not_a_signature": NOT_A_SIGNATURE}
    return render(request, "web/evaluations/carried.html", shown, status=409 if refused else 200)


@require_POST
@allowed(Act.EVALUATE)
def answer(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The file that goes back to the village."""
    row = sheet_or_404(seat, key)
    try:
        content, made = carry_answer(seat, key, version_of(request))
    except Blocked as refusal:
        return sheet_page(request, seat, row, refused=refusal, status=409)
    return _file(content, f"jawaban-{row.case_key}-{made.digest[:8]}.zip")
