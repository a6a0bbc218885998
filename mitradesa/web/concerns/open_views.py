"""The open pages of voices: what came and what became of it, raising one, and its state by the code; no account and no cookie.

They hold no session, and what is sent needs a code or says nothing in anybody's name, so a forged request gains nothing and the forms carry
no token of a cookie.
"""

from collections.abc import Callable

from allauth.core.internal import ratelimit
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.concerns.raising import raise_openly
from mitradesa.actions.concerns.residents import object_to, reply
from mitradesa.core.calendar import today
from mitradesa.core.concerns import (
    HOLDER_WORDS,
    KIND_WORDS,
    MOVE_WORDS,
    OBJECTION_DAYS,
    OUTCOME_WORDS,
    OWN_DAYS,
    STATE_WORDS,
    About,
    above,
    days_late,
    may_object,
)
from mitradesa.core.contacts import plain_code
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import OfficeKind
from mitradesa.documents.concern_poster.poster import SIZES, poster
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.concerns.lists import entries_of
from mitradesa.queries.concerns.public import (
    Sought,
    public_numbers,
    publicly_told,
    village_open,
    villages_called,
)
from mitradesa.queries.concerns.scope import concern_of_code
from mitradesa.queries.regions import area
from mitradesa.records.models import Concern, Region
from mitradesa.web.concerns.forms import TRAP, VoiceForm
from mitradesa.web.cooperations.seen import version_of

TOO_OFTEN = Blocked("Terlalu sering mengirim.", "Tunggu beberapa saat, lalu ulangi.")
BY_MACHINE = Blocked(
    "Isian ini tampaknya dikirim mesin.", "Kosongkan kolom yang tidak diminta, lalu kirim lagi."
)


def _may_try(request: HttpRequest, action: str, key: str, *, gets: bool = False) -> bool:
    used = ratelimit.consume(request, app="allauth.account", action=action, key=key, limit_get=gets)
    return used is not None


@login_not_required
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """What came and what became of it, without what anybody wrote."""
    sought = Sought.of(request.GET)
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    shown = {
        "asked": sought,
        "name": area(sought.place) if sought.place else "",
        "numbers": public_numbers(sought, today()),
        "page": publicly_told(sought, today(), after=after, before=before),
        "own_days": OWN_DAYS,
    }
    return render(request, "web/concerns/open_list.html", shown)


@login_not_required
@never_cache
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """The village is looked for, then the form; its code after it."""
    village = village_open(request.GET.get("desa", ""))
    if village is None:
        return _look_for_village(request)
    if request.method != "POST":
        return _form(request, village, VoiceForm(initial={"named": request.GET.get("perjanjian", "")[:120]}))
    form = VoiceForm(request.POST)
    if request.POST.get(TRAP):
        return _form(request, village, form, 422, BY_MACHINE)
    if not form.is_valid():
        return _form(request, village, form, 422)
    if not _may_try(request, "concern", ""):
        return _form(request, village, form, 429, TOO_OFTEN)
    try:
        row = raise_openly(form.voice(village.code))
    except Blocked as refusal:
        return _form(request, village, form, 409, refusal)
    return redirect("concern:state", row.code)


def _look_for_village(request: HttpRequest) -> HttpResponse:
    words = request.GET.get("q", "").replace("\0", "")[:60].strip()
    shown = {"words": words, "villages": villages_called(words), "to": reverse("concern:new")}
    return render(request, "web/concerns/open_village.html", shown)


def _form(
    request: HttpRequest, village: Region, form: VoiceForm, status: int = 200, refused: Blocked | None = None
) -> HttpResponse:
    shown = {"village": village, "form": form, "refused": refused, "trap": TRAP, "keeps": OBJECTION_DAYS}
    return render(request, "web/concerns/open_form.html", shown, status=status)


@login_not_required
@require_safe
def ask_code(request: HttpRequest) -> HttpResponse:
    """Where the code is typed."""
    code = plain_code(request.GET.get("kode", ""))[:20]
    if code:
        return redirect("concern:state", code)
    return render(request, "web/concerns/open_code.html", {})


def _found(request: HttpRequest, code: str) -> Concern:
    row = concern_of_code(code[:40])
    if row is None:
        if not _may_try(request, "concern_guess", code[:40], gets=True):
            raise TOO_OFTEN
        raise Http404
    return row


@login_not_required
@never_cache
@require_safe
def state(request: HttpRequest, code: str) -> HttpResponse:
    """What became of a voice, for whoever has its code."""
    return _state(request, _found(request, code))


def _state(
    request: HttpRequest, row: Concern, status: int = 200, refused: Blocked | None = None
) -> HttpResponse:
    day = today()
    higher = above(OfficeKind(row.holder), About(row.about))
    objects = row.objected_on is None and may_object(row.answered_on, day)
    shown = {
        "row": row,
        "entries": entries_of(row),
        "day": day,
        "late": days_late(row.due_on, day) if row.pending else 0,
        "kinds": KIND_WORDS,
        "states": STATE_WORDS,
        "outcomes": OUTCOME_WORDS,
        "holders": HOLDER_WORDS,
        "moves": MOVE_WORDS,
        "objects": objects and higher is not None,
        "higher": HOLDER_WORDS[higher] if higher else "",
        "own_days": OWN_DAYS,
        "keeps": OBJECTION_DAYS,
        "typed": request.POST.get("text", ""),
        "refused": refused,
    }
    return render(request, "web/concerns/open_state.html", shown, status=status)


@login_not_required
@csrf_exempt
@require_POST
def send_reply(request: HttpRequest, code: str) -> HttpResponse:
    """Answers a question back."""
    return _said(request, code, reply)


@login_not_required
@csrf_exempt
@require_POST
def send_objection(request: HttpRequest, code: str) -> HttpResponse:
    """Says that the answer does not answer."""
    return _said(request, code, object_to)


def _said(request: HttpRequest, code: str, act: Callable[[int, int, str], object]) -> HttpResponse:
    row = _found(request, code)
    if not _may_try(request, "concern_reply", row.code):
        return _state(request, row, 429, TOO_OFTEN)
    try:
        act(row.pk, version_of(request), request.POST.get("text", ""))
    except Blocked as refusal:
        return _state(request, _found(request, code), 409, refusal)
    return redirect("concern:state", row.code)


@login_not_required
@require_safe
def poster_file(request: HttpRequest, village: str, size: str) -> HttpResponse:
    """The poster of a village."""
    row = village_open(village)
    if row is None or size not in SIZES:
        raise Http404
    address = request.build_absolute_uri(f"{reverse('concern:new')}?desa={row.code}")
    answer = HttpResponse(poster(row, address, size), content_type="application/pdf")
    name = f"poster-suara-warga-{row.code}-{size}.pdf"
    answer["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return answer
