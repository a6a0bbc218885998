"""What a case waits for: each wait with its count and the law, recorded on a day, printed, and asked about by letter."""

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from mitradesa.actions.evaluations.silence import Receipt, record_silence
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may, require
from mitradesa.core.silence import NEITHER, OUR_FORM
from mitradesa.documents.paper.docx import render_docx
from mitradesa.documents.paper.pdf import render_pdf
from mitradesa.documents.silence_record.paper import silence_paper
from mitradesa.queries.evaluations.silence import waits_of
from mitradesa.queries.evaluations.silence_said import silence_of
from mitradesa.queries.evaluations.silences import record_at, records_of
from mitradesa.queries.facts.cooperations import facts_of_cooperation
from mitradesa.web.base.seats import allowed
from mitradesa.web.cooperations.seen import about, cooperation_or_404
from mitradesa.web.offers.papers import DOCX, PDF, file_answer

RENDERED = {"pdf": (render_pdf, PDF), "docx": (render_docx, DOCX)}


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.READ_EVALUATIONS)
def waits(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The waits of a case; a form sent records one of them as it stands today."""
    if request.method == "POST":
        require(seat, Act.RECORD_SILENCE)
    row, refused = cooperation_or_404(seat, key), None
    if request.method == "POST":
        require(seat, Act.RECORD_SILENCE, row.village_id)
        try:
            record_silence(seat, key, request.POST.get("hal", ""), _receipt(request))
        except Blocked as refusal:
            refused = refusal
        else:
            messages.success(request, "Catatan dibuat; cetak dari daftar di bawah.")
            return redirect("evaluations:silence", key)
    values, day = facts_of_cooperation(row)[0], today()
    found = waits_of(row, values)
    shown = {
        "seat": seat,
        "waits": [(one, silence_of(row, one, values, day, seat)) for one in found],
        "records": records_of(row),
        "records_it": may(seat, Act.RECORD_SILENCE, row.village_id),
        "refused": refused,
        "typed": request.POST,
        "neither": NEITHER,
        "proposed": OUR_FORM,
        "iso": date.fromisoformat,
    }
    status = 409 if refused else 200
    return render(request, "web/evaluations/silence.html", shown | about(row), status=status)


def _receipt(request: HttpRequest) -> Receipt:
    """Who received it and when, as it was typed; raises Blocked for a day that is none."""
    by, typed = (
        request.POST.get("penerima", "").replace("\0", "")[:200],
        request.POST.get("diterima", "").strip(),
    )
    try:
        return Receipt(by, date.fromisoformat(typed) if typed else None)
    except ValueError:
        raise Blocked("Hari diterima itu bukan tanggal.", "Pilih dari kalender.") from None


@require_safe
@allowed(Act.READ_EVALUATIONS)
def paper(request: HttpRequest, seat: Seat, key: str, position: int, form: str) -> HttpResponse:
    """A record as a PDF or a Word file, as it was on its day."""
    row = cooperation_or_404(seat, key)
    found = record_at(row, position) if form in RENDERED and position < 2**62 else None
    if found is None:
        raise Http404
    event = found.event
    render_as, kind = RENDERED[form]
    made = silence_paper(found.of, (event.actor, event.actor_title), position, event.digest)
    return file_answer(render_as(made), f"catatan-jawaban-{row.key}-{position}.{form}", kind)
