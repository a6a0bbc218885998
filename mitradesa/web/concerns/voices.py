"""One voice: what was said, asked back, answered; and the forms of the office that answers."""

from collections.abc import Callable, Sequence

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from mitradesa.actions.concerns.answering import Answer, answer, ask_back, hand_on, publish, take_over
from mitradesa.actions.erasure import erase_concern
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.concerns import (
    HOLDERS,
    OWN_DAYS,
    About,
    Move,
    Outcome,
    State,
    above,
    days_late,
    elsewhere,
    goes,
)
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import OfficeKind, Seat, may
from mitradesa.queries.concerns.lists import entries_of
from mitradesa.queries.concerns.scope import concern_seen
from mitradesa.records.models import Concern, ConcernEntry
from mitradesa.web.base.files import attachment
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done, given
from mitradesa.web.concerns.forms import AnswerForm
from mitradesa.web.concerns.views import WORDS
from mitradesa.web.cooperations.seen import version_of


def concern_or_404(seat: Seat, concern: int) -> Concern:
    """A voice that the seat may see; a foreign one is not found, and neither is one about its own office."""
    found = concern_seen(seat, concern)
    if found is None:
        raise Http404
    return found


@never_cache
@require_safe
@allowed(Act.READ_CONCERNS)
def show(request: HttpRequest, seat: Seat, concern: int) -> HttpResponse:
    """One voice."""
    return _shown(request, seat, concern)


def _shown(
    request: HttpRequest,
    seat: Seat,
    concern: int,
    status: int = 200,
    refused: Blocked | None = None,
    form: forms.Form | None = None,
) -> HttpResponse:
    row = concern_or_404(seat, concern)
    entries, day = entries_of(row), today()
    page = {
        "seat": seat,
        "row": row,
        "entries": entries,
        "day": day,
        "late": days_late(row.due_on, day) if row.pending else 0,
        "form": form or AnswerForm(),
        "refused": refused,
        "own_days": OWN_DAYS,
        "typed": {name: request.POST.get(name, "") for name in ("question", "reason", "to")},
        "erases": may(seat, Act.ERASE_PERSONAL, row.village_id) and not row.pending and not row.erased_at,
    }
    page |= _what_may_be_done(seat, row, entries, late=bool(page["late"]))
    return render(request, "web/concerns/show.html", page | WORDS, status=status)


def _what_may_be_done(
    seat: Seat, row: Concern, entries: Sequence[ConcernEntry], *, late: bool
) -> dict[str, object]:
    """The forms that this seat finds; only the office before which it is, or the one above where it is late."""
    holder, about, state = OfficeKind(row.holder), About(row.about), State(row.state)
    answers = may(seat, Act.ANSWER_CONCERN, row.village_id)
    mine = answers and holder is seat.office_kind
    had = {holder, *(OfficeKind(one.holder) for one in entries)}
    asked = any(one.move == Move.ASK and one.holder == row.holder for one in entries)
    answered = any(one.move == Move.ANSWER and one.person_id == seat.person for one in entries)
    return {
        "asks": mine and goes(state, Move.ASK) and not asked,
        "answers": mine and goes(state, Move.ANSWER) and not answered,
        "himself": mine and goes(state, Move.ANSWER) and answered,
        "targets": elsewhere(about, had) if mine and goes(state, Move.HAND_ON) else (),
        "takes": answers and late and above(holder, about) is seat.office_kind,
        "publishes": mine and not row.pending and not row.erased_at,
        "sees_contact": mine,
    }


@require_POST
@allowed(Act.ANSWER_CONCERN)
def send_question(request: HttpRequest, seat: Seat, concern: int) -> HttpResponse:
    """Asks the resident back."""
    concern_or_404(seat, concern)
    return _done(
        request,
        seat,
        concern,
        lambda: ask_back(seat, concern, version_of(request), request.POST.get("question", "")),
    )


@require_POST
@allowed(Act.ANSWER_CONCERN)
def send_answer(request: HttpRequest, seat: Seat, concern: int) -> HttpResponse:
    """Answers, with an outcome."""
    concern_or_404(seat, concern)
    form = AnswerForm(request.POST, request.FILES)
    if not form.is_valid():
        return _shown(request, seat, concern, 422, form=form)

    def act() -> object:
        said = form.cleaned_data
        outcome, file = Outcome(said["outcome"]), given(said["file"])
        words = Answer(outcome, said["text"], said["detail"], said["published"], file)
        return answer(seat, concern, version_of(request), words)

    return _done(request, seat, concern, act, form)


@require_POST
@allowed(Act.ANSWER_CONCERN)
def send_on(request: HttpRequest, seat: Seat, concern: int) -> HttpResponse:
    """Moves it to another office."""
    concern_or_404(seat, concern)

    def act() -> object:
        to = request.POST.get("to", "")
        if to not in frozenset(HOLDERS):
            raise Blocked("Kantor tujuannya belum dipilih.", "Pilih kantor yang berwenang menjawab.")
        return hand_on(seat, concern, version_of(request), OfficeKind(to), request.POST.get("reason", ""))

    return _done(request, seat, concern, act)


@require_POST
@allowed(Act.ANSWER_CONCERN)
def take(request: HttpRequest, seat: Seat, concern: int) -> HttpResponse:
    """Takes one that nobody answered in time."""
    concern_or_404(seat, concern)
    return _done(request, seat, concern, lambda: take_over(seat, concern, version_of(request)))


@require_POST
@allowed(Act.ANSWER_CONCERN)
def send_publishing(request: HttpRequest, seat: Seat, concern: int) -> HttpResponse:
    """Shows the answer to everybody, or takes it back."""
    concern_or_404(seat, concern)
    shown = request.POST.get("shown") == "1"
    return _done(request, seat, concern, lambda: publish(seat, concern, version_of(request), shown))


@require_POST
@allowed(Act.ERASE_PERSONAL)
def ask_erasure(request: HttpRequest, seat: Seat, concern: int) -> HttpResponse:
    """Asks that what the resident wrote go; a second person approves."""
    concern_or_404(seat, concern)
    return _done(request, seat, concern, lambda: erase_concern(seat, concern, request.POST.get("reason", "")))


def _done(
    request: HttpRequest,
    seat: Seat,
    concern: int,
    act: Callable[[], object],
    form: forms.Form | None = None,
) -> HttpResponse:
    def show_again(status: int, refused: Blocked | None) -> HttpResponse:
        return _shown(request, seat, concern, status, refused, form)

    return done(request, act, show_again, reverse("concerns:show", args=[concern]))


@require_safe
@allowed(Act.READ_CONCERNS)
def fetch(request: HttpRequest, seat: Seat, concern: int, entry: int) -> HttpResponse:
    """The proof of an answer."""
    found = next((one for one in entries_of(concern_or_404(seat, concern)) if one.pk == entry), None)
    if found is None or found.file is None:
        raise Http404
    return attachment(found.file, found.file_name)
