"""/aktivasi/: the printed code, then one's own password, then in."""

from allauth.core.internal import ratelimit
from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from mitradesa.actions.access import activate, needs_pin, working_code
from mitradesa.core.language import _
from mitradesa.core.refusals import Blocked
from mitradesa.queries.access import holdings_of
from mitradesa.records.models import Person
from mitradesa.web.people.signing_in import signed_in

NEW_PASSWORD = {"autocomplete": "new-password"}
TOO_OFTEN = Blocked("Terlalu banyak kode yang salah.", "Tunggu beberapa menit, lalu coba lagi.")
PIN_BOX = {"inputmode": "numeric", "autocomplete": "off", "pattern": "[0-9]{6}", "maxlength": "6"}


class PasswordForm(forms.Form):
    """The password twice, and a PIN where an office of the person decides."""

    password1 = forms.CharField(
        label=_("Kata sandi baru"),
        help_text=_(
            "Paling sedikit 10 huruf. Tiga atau empat kata yang hanya Anda tahu paling mudah diingat."
        ),
        widget=forms.PasswordInput(attrs=NEW_PASSWORD),
        max_length=128,
    )
    password2 = forms.CharField(
        label=_("Ulangi kata sandi"), widget=forms.PasswordInput(attrs=NEW_PASSWORD), max_length=128
    )
    pin = forms.CharField(
        label=_("PIN enam angka"),
        help_text=_("Dipakai setiap kali Anda memutuskan sesuatu di telepon Anda. Jangan tanggal lahir."),
        widget=forms.PasswordInput(attrs=PIN_BOX),
        max_length=6,
    )

    def __init__(self, person: Person, sent: QueryDict | None = None) -> None:
        super().__init__(sent)
        if not needs_pin(person.pk):
            del self.fields["pin"]

    def clean(self) -> None:
        """Both passwords are one."""
        super().clean()
        if self.cleaned_data.get("password1") != self.cleaned_data.get("password2"):
            self.add_error("password2", _("Kedua kata sandi tidak sama."))


@login_not_required
@never_cache
@sensitive_post_parameters("kode", "password1", "password2", "pin")
@require_http_methods(["GET", "POST"])
def activation(request: HttpRequest) -> HttpResponseBase:
    """The code is asked; with one that works, the password; with that, the person is in."""
    if request.method != "POST":
        return _ask(request)
    code = request.POST.get("kode", "")
    if not _may_try(request, dry_run=True):
        return _ask(request, 429, TOO_OFTEN)
    try:
        person = working_code(code).person
    except Blocked as refusal:
        # Only codes that do not work count as tries.
        return _ask(request, 409, refusal) if _may_try(request) else _ask(request, 429, TOO_OFTEN)
    return _choose(request, code, person)


def _may_try(request: HttpRequest, *, dry_run: bool = False) -> bool:
    return bool(ratelimit.consume(request, app="allauth.account", action="activate", dry_run=dry_run))


def _ask(request: HttpRequest, status: int = 200, refused: Blocked | None = None) -> HttpResponse:
    return render(request, "web/people/activation.html", {"refused": refused}, status=status)


def _choose(request: HttpRequest, code: str, person: Person) -> HttpResponseBase:
    sent = request.POST if "password1" in request.POST else None
    form = PasswordForm(person, sent)
    shown = {"form": form, "code": code, "person": person, "held": holdings_of(person.pk), "refused": None}
    if sent is None:
        return render(request, "web/people/activation_password.html", shown)
    if not form.is_valid():
        return render(request, "web/people/activation_password.html", shown, status=422)
    try:
        opened = activate(code, form.cleaned_data["password1"], form.cleaned_data.get("pin", ""))
    except Blocked as refusal:
        return render(
            request, "web/people/activation_password.html", shown | {"refused": refusal}, status=409
        )
    return signed_in(request, opened, fresh=True)
