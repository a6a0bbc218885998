"""The open pages of registration: a third party hands in its profile, and looks up, mends or takes back what it handed in; no account."""

from typing import Any

from allauth.core.internal import ratelimit
from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.registrations import OPEN, mend_profile, register_openly, withdraw_profile
from mitradesa.core.refusals import Blocked
from mitradesa.core.register import PARTNER_WORDS
from mitradesa.queries.partner_profiles import open_regencies, registration_of
from mitradesa.records.models import Registration
from mitradesa.web.partners.profile_forms import HeadForm, ProfileForm, of_registration
from mitradesa.web.partners.shown import STATE_WORDS

TOO_OFTEN = Blocked("Terlalu sering mencoba.", "Tunggu beberapa saat, lalu ulangi.")
BY_MACHINE = Blocked(
    "Isian ini tampaknya dikirim mesin.", "Kosongkan kolom yang tidak diminta, lalu kirim lagi."
)
TRAP = "situs"
"""A field that nobody sees and only a machine fills in."""


class OpenHead(HeadForm):
    """The head of the open form: with the regency whose office answers."""

    regency = forms.ChoiceField(label="Kabupaten tempat bekerja sama")

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        rows = [(row.pk, row.name) for row in open_regencies()]
        self.fields["regency"].choices = rows  # type: ignore[attr-defined]
        self.order_fields(["regency"])


def _may_try(request: HttpRequest, action: str, key: str, *, gets: bool = False) -> bool:
    used = ratelimit.consume(request, app="allauth.account", action=action, key=key, limit_get=gets)
    return used is not None


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """The form; a receipt with its code after it."""
    form = ProfileForm(request.POST if request.method == "POST" else None, head=OpenHead)
    if request.method != "POST":
        return _form(request, form)
    if request.POST.get(TRAP):
        return _form(request, form, 422, BY_MACHINE)
    if not form.is_valid():
        return _form(request, form, 422)
    if not _may_try(request, "registration", ""):
        return _form(request, form, 429, TOO_OFTEN)
    try:
        row = register_openly(form.head.cleaned_data["regency"], form.profile())
    except Blocked as refusal:
        return _form(request, form, 409, refusal)
    return redirect("registration:state", row.code)


def _form(
    request: HttpRequest,
    form: ProfileForm,
    status: int = 200,
    refused: Blocked | None = None,
    row: Registration | None = None,
) -> HttpResponse:
    shown = {"form": form, "refused": refused, "row": row, "trap": TRAP, "offices": row or open_regencies()}
    return render(request, "web/partners/open_form.html", shown, status=status)


@login_not_required
@require_safe
def ask_code(request: HttpRequest) -> HttpResponse:
    """Where the code of a receipt is typed."""
    code = "".join(request.GET.get("kode", "").split()).upper()[:20]
    if code:
        return redirect("registration:state", code)
    return render(request, "web/partners/open_state.html", {"row": None, "code": ""})


def _found(request: HttpRequest, code: str) -> Registration:
    row = registration_of(code)
    if row is None:
        if not _may_try(request, "registration_guess", code, gets=True):
            raise TOO_OFTEN
        raise Http404
    return row


def own_registration(request: HttpRequest, code: str) -> Registration | None:
    """What somebody handed in himself and did not take back, by the code of its receipt; None for any other, of which nothing is said.

    Raises Blocked where codes are tried too often.
    """
    row = registration_of(code)
    if row is not None and row.entered_by_id is None and row.state != Registration.State.WITHDRAWN:
        return row
    if not _may_try(request, "registration_guess", code[:20], gets=True):
        raise TOO_OFTEN
    return None


@login_not_required
@never_cache
@require_safe
def state(request: HttpRequest, code: str) -> HttpResponse:
    """What became of a profile that was handed in."""
    return _state(request, _found(request, code))


def _state(request: HttpRequest, row: Registration, refused: Blocked | None = None) -> HttpResponse:
    shown = {
        "row": row,
        "code": row.code,
        "words": STATE_WORDS,
        "kinds": PARTNER_WORDS,
        "open": row.state in OPEN,
        "offers": row.entered_by_id is None and row.state != Registration.State.WITHDRAWN,
        "refused": refused,
    }
    return render(request, "web/partners/open_state.html", shown, status=409 if refused else 200)


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def mend(request: HttpRequest, code: str) -> HttpResponse:
    """The profile again, to be mended while it waits or was returned."""
    row = _found(request, code)
    if row.state not in OPEN or row.entered_by_id is not None:
        raise Http404
    form = ProfileForm(request.POST if request.method == "POST" else None, of_registration(row))
    if request.method != "POST":
        return _form(request, form, row=row)
    if not form.is_valid():
        return _form(request, form, 422, row=row)
    if not _may_try(request, "registration", code):
        return _form(request, form, 429, TOO_OFTEN, row)
    try:
        mend_profile(None, row.pk, form.head.cleaned_data["version"] or 0, form.profile())
    except Blocked as refusal:
        return _form(request, form, 409, refusal, row)
    return redirect("registration:state", row.code)


@login_not_required
@require_POST
def withdraw(request: HttpRequest, code: str) -> HttpResponse:
    """Takes the profile back; its people and contact go."""
    row = _found(request, code)
    if row.state not in OPEN or row.entered_by_id is not None:
        raise Http404
    version = request.POST.get("version", "")
    try:
        withdraw_profile(None, row.pk, int(version) if version.isdecimal() and len(version) < 10 else 0)
    except Blocked as refusal:
        return _state(request, row, refusal)
    return redirect("registration:state", row.code)
