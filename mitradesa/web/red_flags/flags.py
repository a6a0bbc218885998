"""One raised sign: what was seen, what was asked, answered and decided; and the three forms."""

from collections.abc import Callable

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from mitradesa.actions.red_flags.answering import Said, answer, ask, decide, is_asked
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.language import _
from mitradesa.core.red_flags.book import SIGNS, formula_of
from mitradesa.core.red_flags.plainly import plainly
from mitradesa.core.red_flags.sign import OFFICE_OF, About
from mitradesa.core.red_flags.states import (
    ANSWER_DAYS,
    FEWEST_DAYS,
    IN_HAND,
    MOST_DAYS,
    MOVE_WORDS,
    OUTCOME_SAYS,
    OWN_DAYS,
    Move,
    Outcome,
    State,
    goes,
    may_ask,
    outcomes,
)
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may
from mitradesa.queries.red_flags.lists import entries_of
from mitradesa.queries.red_flags.scope import flag_seen
from mitradesa.queries.red_flags.thresholds import thresholds_on
from mitradesa.records.models import RedFlag
from mitradesa.web.base.files import attachment
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done, given, number
from mitradesa.web.cooperations.seen import version_of
from mitradesa.web.people.confirming import ConfirmForm, need_confirmation
from mitradesa.web.red_flags.signs import rules_of
from mitradesa.web.red_flags.views import WORDS


class AnswerForm(forms.Form):
    """An answer with its paper."""

    text = forms.CharField(label=_("Jawaban"), widget=forms.Textarea(attrs={"rows": 6}), max_length=8000)
    file = forms.FileField(
        label=_("Surat atau bukti"),
        required=False,
        help_text=_("PDF, dokumen, atau foto. Yang lain dapat menyusul sebagai jawaban tambahan."),
    )


def flag_or_404(seat: Seat, flag: int) -> RedFlag:
    """A sign that the seat may see; a foreign one is not found."""
    found = flag_seen(seat, flag)
    if found is None or found.sign not in SIGNS:
        raise Http404
    return found


@never_cache
@require_safe
@allowed(Act.READ_RED_FLAGS)
def show(request: HttpRequest, seat: Seat, flag: int) -> HttpResponse:
    """One sign."""
    return _shown(request, seat, flag)


def _shown(
    request: HttpRequest,
    seat: Seat,
    flag: int,
    status: int = 200,
    refused: Blocked | None = None,
    form: AnswerForm | None = None,
) -> HttpResponse:
    row = flag_or_404(seat, flag)
    sign, state = SIGNS[row.sign], State(row.state)
    own = seat.office_kind is OFFICE_OF[About(row.about)]
    possible = outcomes(state, row.due_on, today()) if not own else ()
    decides = bool(possible) and may(seat, Act.DECIDE_RED_FLAG, row.village_id)
    numbers = thresholds_on({row.regency}, today()).get(row.regency, {}).get(row.sign)
    page = {
        "seat": seat,
        "row": row,
        "sign": sign,
        "formula": formula_of(sign, numbers),
        "plainly": plainly(sign, numbers),
        "rules": rules_of(sign),
        "entries": entries_of(row),
        "moves": MOVE_WORDS,
        "day": today(),
        "asks": may_ask(state, row.due_on, today())
        and not own
        and may(seat, Act.ASK_RED_FLAG, row.village_id),
        "answers": goes(state, Move.ANSWER)
        and is_asked(seat, row)
        and may(seat, Act.ANSWER_RED_FLAG, row.village_id),
        "possible": [(one, OUTCOME_SAYS[one]) for one in possible] if decides else (),
        "confirm": ConfirmForm(request, back=reverse("red_flags:show", args=[flag])) if decides else None,
        "own": own and seat.partner is None and may(seat, Act.DECIDE_RED_FLAG),
        "form": form or AnswerForm(),
        "days": ANSWER_DAYS,
        "fewest": FEWEST_DAYS,
        "most": MOST_DAYS,
        "own_days": OWN_DAYS,
        "changes": state in IN_HAND and row.shifted_on,
        "refused": refused,
        "typed": {name: request.POST.get(name, "") for name in ("text", "days", "outcome", "reason")},
    }
    return render(request, "web/red_flags/show.html", page | WORDS, status=status)


@require_POST
@allowed(Act.ASK_RED_FLAG)
def send_question(request: HttpRequest, seat: Seat, flag: int) -> HttpResponse:
    """Asks those whose act it is."""
    flag_or_404(seat, flag)

    def act() -> object:
        days = number(request.POST.get("days"), FEWEST_DAYS, MOST_DAYS, "Tenggat jawaban")
        return ask(seat, flag, version_of(request), request.POST.get("text", ""), days)

    return _done(request, seat, flag, act)


@require_POST
@allowed(Act.ANSWER_RED_FLAG)
def send_answer(request: HttpRequest, seat: Seat, flag: int) -> HttpResponse:
    """Answers with a paper."""
    flag_or_404(seat, flag)
    form = AnswerForm(request.POST, request.FILES)
    if not form.is_valid():
        return _shown(request, seat, flag, 422, form=form)

    def act() -> object:
        said = Said(form.cleaned_data["text"], given(form.cleaned_data["file"]))
        return answer(seat, flag, version_of(request), said)

    return _done(request, seat, flag, act, form)


@require_POST
@allowed(Act.DECIDE_RED_FLAG)
def send_decision(request: HttpRequest, seat: Seat, flag: int) -> HttpResponse:
    """Decides, sure of it by PIN or passkey."""
    flag_or_404(seat, flag)

    def act() -> object:
        asked = request.POST.get("outcome", "")
        if asked not in frozenset(Outcome):
            raise Blocked("Hasilnya belum dipilih.", "Pilih salah satu hasil, lalu tulis alasannya.")
        reason, version = request.POST.get("reason", ""), version_of(request)
        return decide(seat, flag, version, Outcome(asked), reason, need_confirmation(request))

    return _done(request, seat, flag, act)


def _done(
    request: HttpRequest,
    seat: Seat,
    flag: int,
    act: Callable[[], object],
    form: AnswerForm | None = None,
) -> HttpResponse:
    def show_again(status: int, refused: Blocked | None) -> HttpResponse:
        return _shown(request, seat, flag, status, refused, form)

    return done(request, act, show_again, reverse("red_flags:show", args=[flag]))


@require_safe
@allowed(Act.READ_RED_FLAGS)
def fetch(request: HttpRequest, seat: Seat, flag: int, entry: int) -> HttpResponse:
    """The paper of an answer."""
    found = next((one for one in entries_of(flag_or_404(seat, flag)) if one.pk == entry), None)
    if found is None or found.file is None:
        raise Http404
    return attachment(found.file, found.file_name)
