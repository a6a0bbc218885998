"""The form at /masuk/, and the choice of a name where several people share telephone and password."""

import time
from collections.abc import Sequence
from typing import Any

from allauth.account.forms import LoginForm
from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from mitradesa.core.language import _
from mitradesa.queries.access import holdings_of
from mitradesa.records.models import Person
from mitradesa.web.people.backend import SEVERAL

CHOICE = "signing_in_choice"
CHOICE_LASTS = 300.0


class SignInForm(LoginForm):  # type: ignore[misc]
    """One field for the user name, the NIP or the telephone number, one for the password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"] = forms.CharField(
            label=_("Nama pengguna, NIP, atau nomor telepon"),
            max_length=80,
            widget=forms.TextInput(
                attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
            ),
        )
        self.fields["password"].label = _("Kata sandi")
        self.fields["password"].help_text = ""
        self.fields["password"].widget.attrs.pop("placeholder", None)
        self.fields["remember"].label = _(
            "Tetap masuk di perangkat ini (jangan dicentang di telepon bersama)"
        )
        self.order_fields(["login", "password", "remember"])

    def login(self, request: HttpRequest, redirect_url: str | None = None) -> HttpResponseBase:
        """Signs in, or asks which of several people it is."""
        several: Sequence[Person] = getattr(request, SEVERAL, ())
        if not several:
            answer: HttpResponseBase = super().login(request, redirect_url)
            return answer
        request.session[CHOICE] = {
            "people": [one.pk for one in several],
            "until": time.time() + CHOICE_LASTS,
            "next": redirect_url or "",
            "remember": bool(self.cleaned_data.get("remember")),
        }
        return redirect("access:choose_name")


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def choose_name(request: HttpRequest) -> HttpResponseBase:
    """Which of the people who share telephone and password it is; five minutes long."""
    kept = request.session.get(CHOICE) or {}
    if kept.get("until", 0) < time.time():
        return redirect("account_login")
    people = list(Person.objects.filter(pk__in=kept["people"], is_active=True).order_by("name"))
    chosen = next((one for one in people if str(one.pk) == request.POST.get("orang")), None)
    if chosen is None:
        offices = {one.pk: holdings_of(one.pk) for one in people}
        return render(request, "web/people/choose_name.html", {"people": people, "offices": offices})
    del request.session[CHOICE]
    request.session.set_expiry(None if kept["remember"] else 0)
    return signed_in(request, chosen, kept["next"])


def signed_in(
    request: HttpRequest, person: Person, redirect_url: str = "", *, fresh: bool = False
) -> HttpResponse:
    """The person's first page; `fresh` says that he has just chosen his password, so that it is not asked again for the second factor."""
    record_authentication(request, person, method="password", reauthenticated=fresh or None)
    answer: HttpResponse = perform_login(
        request, person, email_verification="none", redirect_url=redirect_url or None
    )
    return answer
