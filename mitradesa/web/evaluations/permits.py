"""The regent's permit of a case: its file of twelve papers, the request, the answer."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.evaluations import permits as acts
from mitradesa.actions.steps import articles_said
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.evaluations import PROPOSED_PERMIT_FILE, PermitState
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may, require
from mitradesa.queries.evaluations.scope import permit_of
from mitradesa.queries.needs.stated import NEEDS_PERMIT
from mitradesa.records.models import Cooperation
from mitradesa.web.base.files import attachment
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import given
from mitradesa.web.cooperations.seen import about, cooperation_or_404
from mitradesa.web.evaluations.forms import DecisionForm, RequestForm
from mitradesa.web.evaluations.seen import WORDS, version_of

OPEN = (PermitState.COLLECTING, PermitState.ASKED)


def permit_page(
    request: HttpRequest,
    seat: Seat,
    row: Cooperation,
    *,
    refused: Blocked | None = None,
    request_form: RequestForm | None = None,
    decision_form: DecisionForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page of a case's permit."""
    one = permit_of(row.pk)
    is_open = one is not None and one.state in OPEN
    shown = {
        "seat": seat,
        "permit": one,
        "items": list(one.items.all()) if one else [],
        "refused": refused,
        "needs_permit": row.asset_use in NEEDS_PERMIT,
        "is_open": is_open,
        "keeps": may(seat, Act.KEEP_PERMIT_FILE, row.village_id),
        "decides": one is not None
        and one.state == PermitState.ASKED
        and may(seat, Act.DECIDE_PERMIT, row.village_id),
        "asks": one is not None and one.state == PermitState.COLLECTING,
        "request_form": request_form or RequestForm(initial={"on": today()}),
        "decision_form": decision_form or DecisionForm(initial={"on": today()}),
        "article": articles_said((("permendagri-1-2016", "17"),), today()),
        "proposed": PROPOSED_PERMIT_FILE,
    }
    return render(request, "web/evaluations/permit.html", shown | WORDS | about(row), status=status)


def _done(
    request: HttpRequest, seat: Seat, row: Cooperation, act: Callable[[], object], **forms: object
) -> HttpResponse:
    try:
        act()
    except Blocked as refusal:
        return permit_page(request, seat, row, refused=refusal, status=409, **forms)  # type: ignore[arg-type]
    messages.success(request, "Tercatat.")
    return redirect("evaluations:permit", row.key)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.READ_EVALUATIONS)
def permit(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The file of the permit; a form sent keeps which papers are there, and opens the file where there is none."""
    if request.method == "POST":
        require(seat, Act.KEEP_PERMIT_FILE)
    row = cooperation_or_404(seat, key)
    if request.method != "POST":
        return permit_page(request, seat, row)

    def act() -> object:
        if "version" not in request.POST:
            return acts.open_permit(seat, key)
        held = {
            place: acts.Held(request.POST.get(f"ada-{place}") == "1", request.POST.get(f"ket-{place}", ""))
            for place in range(1, 13)
        }
        return acts.keep_items(seat, key, version_of(request), held)

    return _done(request, seat, row, act)


@require_POST
@allowed(Act.KEEP_PERMIT_FILE)
def item(request: HttpRequest, seat: Seat, key: str, place: int) -> HttpResponse:
    """The file of one paper."""
    row = cooperation_or_404(seat, key)
    one = permit_of(row.pk)
    if one is None or not any(item.place == place for item in one.items.all()):
        raise Http404

    def act() -> object:
        sent = given(request.FILES.get("file"))
        if sent is None:
            raise Blocked("Belum ada berkas yang dipilih.", "Pilih pindaian, foto atau berkasnya.")
        return acts.add_item_file(seat, key, version_of(request), place, sent)

    return _done(request, seat, row, act)


@require_POST
@allowed(Act.KEEP_PERMIT_FILE)
def ask(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The request went to the regent."""
    row, form = cooperation_or_404(seat, key), RequestForm(request.POST)
    if not form.is_valid():
        return permit_page(request, seat, row, request_form=form, status=422)
    typed = form.cleaned_data
    return _done(
        request,
        seat,
        row,
        lambda: acts.ask_permit(seat, key, version_of(request), typed["number"], typed["on"]),
        request_form=form,
    )


@require_POST
@allowed(Act.DECIDE_PERMIT)
def decide(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """What the regent answered."""
    row, form = cooperation_or_404(seat, key), DecisionForm(request.POST, request.FILES)
    if not form.is_valid():
        return permit_page(request, seat, row, decision_form=form, status=422)
    typed = form.cleaned_data
    answer = acts.Decision(typed["granted"], typed["number"], typed["on"], typed["reason"])
    return _done(
        request,
        seat,
        row,
        lambda: acts.decide_permit(seat, key, version_of(request), answer, given(request.FILES.get("file"))),
        decision_form=form,
    )


@never_cache
@require_safe
@allowed(Act.READ_EVALUATIONS)
def fetch(request: HttpRequest, seat: Seat, key: str, place: int) -> HttpResponse:
    """The file of one paper."""
    one = permit_of(cooperation_or_404(seat, key).pk)
    found = next((item for item in one.items.all() if item.place == place), None) if one else None
    if found is None or found.file is None:
        raise Http404
    return attachment(found.file, found.file_name)
