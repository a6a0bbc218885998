"""What is done to a sheet: lines marked and added, handed up, initialled, given back, ended, passed on, answered."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from mitradesa.actions.evaluations import sheets as acts
from mitradesa.actions.evaluations.sending import pass_on
from mitradesa.core.acts import Act
from mitradesa.core.evaluations import ENDING_WORDS
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.web.base.seats import allowed
from mitradesa.web.evaluations.forms import EndForm, LineForm
from mitradesa.web.evaluations.seen import sheet_or_404, version_of
from mitradesa.web.evaluations.views import sheet_page
from mitradesa.web.people.confirming import need_confirmation


def _done(
    request: HttpRequest, seat: Seat, key: str, act: Callable[[], object], said: str, **forms: object
) -> HttpResponse:
    row = sheet_or_404(seat, key)
    try:
        act()
    except Blocked as refusal:
        return sheet_page(request, seat, row, refused=refusal, status=409, **forms)  # type: ignore[arg-type]
    messages.success(request, said)
    return redirect("evaluations:show", key)


def _numbered(request: HttpRequest, prefix: str) -> dict[int, str]:
    """What was typed beside the lines, by the number of the line."""
    found = {}
    for field, text in request.POST.items():
        number = field.removeprefix(prefix)
        if field.startswith(prefix) and number.isdecimal() and len(number) < 18 and isinstance(text, str):
            found[int(number)] = text.replace("\0", "")
    return found


@require_POST
@allowed(Act.EVALUATE)
def mark(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Results and notes of the lines."""
    notes = _numbered(request, "ket-")
    marked = {
        item: acts.Marked(found, notes.get(item, "")) for item, found in _numbered(request, "hasil-").items()
    }
    sheet_or_404(seat, key)
    return _done(
        request,
        seat,
        key,
        lambda: acts.mark_lines(seat, key, version_of(request), marked),
        "Hasil pemeriksaan tersimpan.",
    )


@require_POST
@allowed(Act.EVALUATE)
def line(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """A finding of the desk's own."""
    row, form = sheet_or_404(seat, key), LineForm(request.POST)
    if not form.is_valid():
        return sheet_page(request, seat, row, line_form=form, status=422)
    typed = form.cleaned_data
    return _done(
        request,
        seat,
        key,
        lambda: acts.add_line(seat, key, version_of(request), typed["says"], typed["clause"], typed["note"]),
        "Butir ditambahkan.",
        line_form=form,
    )


@require_POST
@allowed(Act.EVALUATE)
def ready(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The sheet is prepared."""
    sheet_or_404(seat, key)
    return _done(
        request,
        seat,
        key,
        lambda: acts.hand_up(seat, key, version_of(request)),
        "Lembar siap diputuskan pimpinan.",
    )


@require_POST
@allowed(Act.EVALUATE)
def initial(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """An initial on the sheet."""
    sheet_or_404(seat, key)
    return _done(
        request, seat, key, lambda: acts.initial_sheet(seat, key, version_of(request)), "Lembar diparaf."
    )


@require_POST
@allowed(Act.FINISH_EVALUATION)
def back(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The sheet goes back to the staff."""
    sheet_or_404(seat, key)
    reason = request.POST.get("alasan", "")
    return _done(
        request,
        seat,
        key,
        lambda: acts.hand_back(seat, key, version_of(request), reason),
        "Lembar dikembalikan kepada staf.",
    )


@require_POST
@allowed(Act.FINISH_EVALUATION)
def end(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The sheet ends with notes or without."""
    row, form = sheet_or_404(seat, key), EndForm(request.POST)
    if not form.is_valid():
        return sheet_page(request, seat, row, end_form=form, status=422)
    typed = form.cleaned_data

    def act() -> object:
        means = need_confirmation(request)
        ending = acts.End(typed["ending"], typed["note"], typed["number"])
        return acts.finish(seat, key, version_of(request), ending, means)

    said = f"Lembar selesai {ENDING_WORDS[typed['ending']]}."
    return _done(request, seat, key, act, said, end_form=form)


@require_POST
@allowed(Act.FINISH_EVALUATION)
def on(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The draft goes on to the regency's desk."""
    sheet_or_404(seat, key)
    return _done(
        request, seat, key, lambda: pass_on(seat, key, version_of(request)), "Diteruskan ke meja kabupaten."
    )


@require_POST
@allowed(Act.SEND_TO_DESK)
def answer(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The village's replies."""
    sheet_or_404(seat, key)
    replies = _numbered(request, "jawaban-")
    return _done(
        request, seat, key, lambda: acts.reply(seat, key, version_of(request), replies), "Jawaban tersimpan."
    )
