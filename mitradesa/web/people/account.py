"""/akun/: one's own account - name, offices, telephone, password, PIN, second factors, and the devices signed in."""

import re
from collections.abc import Callable, Mapping

from allauth.account.decorators import reauthentication_required
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.access import change_contact, end_sessions
from mitradesa.actions.pins import set_pin
from mitradesa.core.language import _
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import POSITIONS
from mitradesa.queries.handovers import to_sign
from mitradesa.records.models import Person
from mitradesa.web.base.seats import seats
from mitradesa.web.people.activation import PIN_BOX
from mitradesa.web.people.second_factor import is_due, last_moment

View = Callable[..., HttpResponseBase]
BROWSERS: Mapping[str, str] = {
    "Edg": "Edge",
    "OPR": "Opera",
    "SamsungBrowser": "Samsung Internet",
    "Firefox": "Firefox",
    "Chrome": "Chrome",
    "Safari": "Safari",
}
DEVICES = ("Android", "iPhone", "iPad", "Windows", "Mac", "Linux")


class ContactForm(forms.Form):
    """One's own telephone number and e-mail address."""

    phone = forms.CharField(
        label=_("Nomor telepon"),
        max_length=30,
        required=False,
        help_text=_("Dapat dipakai untuk masuk; boleh sama dengan milik orang lain."),
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )
    email = forms.EmailField(
        label=_("Surel"), required=False, widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )


class PinForm(forms.Form):
    """A new PIN, twice."""

    pin = forms.CharField(
        label=_("PIN baru"),
        max_length=6,
        help_text=_("Enam angka yang tidak berurutan dan tidak berulang."),
        widget=forms.PasswordInput(attrs=PIN_BOX),
    )
    again = forms.CharField(label=_("Ulangi PIN"), max_length=6, widget=forms.PasswordInput(attrs=PIN_BOX))

    def clean(self) -> None:
        """Both are one."""
        super().clean()
        if self.cleaned_data.get("pin") != self.cleaned_data.get("again"):
            self.add_error("again", _("Kedua PIN tidak sama."))


def freshly_confirmed(view: View) -> View:
    """A page that asks for the password (or second factor) once more, unless that was done a few minutes ago."""
    wrapped: View = reauthentication_required(view, app="mitradesa")
    return wrapped


def _me(request: HttpRequest) -> Person:
    return Person.objects.get(pk=request.user.pk or 0)


@never_cache
@require_safe
def account(request: HttpRequest) -> HttpResponse:
    """Everything about one's own account, with the way to change it; six queries."""
    me = _me(request)
    mine = list(Authenticator.objects.filter(user=me).values_list("type", flat=True))
    shown = {
        "me": me,
        "held": seats(request),
        "decides": any(POSITIONS[one.role].decides for one in seats(request)),
        "has_app": Authenticator.Type.TOTP in mine,
        "passkeys": mine.count(Authenticator.Type.WEBAUTHN),
        "has_spares": Authenticator.Type.RECOVERY_CODES in mine,
        "devices": UserSession.objects.filter(user=me).count(),
        "due": last_moment(me) if is_due(request) else None,
        "to_sign": to_sign(me.pk),
    }
    return render(request, "web/people/account.html", shown)


@never_cache
@require_http_methods(["GET", "POST"])
@freshly_confirmed
def contact(request: HttpRequest) -> HttpResponseBase:
    """The telephone number and the e-mail address."""
    me = _me(request)
    form = ContactForm(request.POST or None, initial={"phone": me.phone, "email": me.email})
    if request.method == "POST" and form.is_valid():
        try:
            change_contact(me.pk, **form.cleaned_data)
            return redirect("access:account")
        except Blocked as refusal:
            form.add_error("phone", f"{refusal.reason} {refusal.remedy}")
    shown = {"title": _("Telepon dan surel"), "form": form, "button": _("Simpan")}
    return render(request, "web/people/account_form.html", shown, status=422 if form.errors else 200)


@never_cache
@sensitive_post_parameters("pin", "again")
@require_http_methods(["GET", "POST"])
@freshly_confirmed
def pin(request: HttpRequest) -> HttpResponseBase:
    """A new PIN, for somebody whose office decides."""
    deciding = next((one for one in seats(request) if POSITIONS[one.role].decides), None)
    if deciding is None:
        raise Blocked("Jabatan Anda tidak memerlukan PIN.", "PIN hanya untuk pejabat yang memutuskan.")
    form = PinForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            set_pin(deciding, form.cleaned_data["pin"])
            return redirect("access:account")
        except Blocked as refusal:
            form.add_error("pin", f"{refusal.reason} {refusal.remedy}")
    shown = {"title": _("PIN"), "form": form, "button": _("Simpan PIN")}
    return render(request, "web/people/account_form.html", shown, status=422 if form.errors else 200)


@never_cache
@require_safe
def devices(request: HttpRequest) -> HttpResponse:
    """Where one is signed in."""
    rows = [
        (one, browser_of(one.user_agent), one.session_key == request.session.session_key)
        for one in UserSession.objects.purge_and_list(request.user)
    ]
    return render(request, "web/people/devices.html", {"rows": sorted(rows, key=lambda row: not row[2])})


@require_POST
def end_devices(request: HttpRequest) -> HttpResponse:
    """Ends one session, or all but this."""
    named = request.POST.get("perangkat", "")
    key = request.session.session_key or ""
    end_sessions(int(request.user.pk or 0), only=int(named) if named.isdigit() else None, but=key)
    return redirect("access:devices")


def browser_of(agent: str) -> str:
    """What a browser says it is, in two words: "Chrome, Android"."""
    browser = next((name for sign, name in BROWSERS.items() if re.search(rf"\b{sign}", agent)), _("Peramban"))
    device = next((name for name in DEVICES if name in agent), _("perangkat tidak dikenal"))
    return f"{browser}, {device}"
