"""Confirming an act that decides: the PIN, or a passkey used within the last minutes; a small part of any form.

A view adds `confirm` to its page as `ConfirmForm(request)`, shows it with the macro of `confirming.html`, and calls
`need_confirmation(request)` before its action.
"""

import time
from collections.abc import Mapping
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from django import forms
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode

from mitradesa.actions.pins import check_pin
from mitradesa.core.language import _
from mitradesa.core.refusals import Blocked

FRESH = 300.0
"""So many seconds a passkey's confirmation lasts."""


class ConfirmForm(forms.Form):
    """The PIN; not asked where a passkey was used just now."""

    pin = forms.CharField(
        label=_("PIN"),
        max_length=6,
        widget=forms.PasswordInput(
            attrs={"inputmode": "numeric", "autocomplete": "off", "pattern": "[0-9]{6}", "maxlength": "6"}
        ),
    )

    def __init__(self, request: HttpRequest, *, back: str = "") -> None:
        super().__init__(auto_id="konfirmasi_%s")
        self.confirmed = passkey_used_just_now(request)
        self.passkey_address = _passkey_address(request, back or request.path)
        if self.confirmed:
            del self.fields["pin"]


def _passkey_address(request: HttpRequest, back: str) -> str:
    has_one = Authenticator.objects.filter(user=request.user.pk, type=Authenticator.Type.WEBAUTHN).exists()
    return f"{reverse('mfa_reauthenticate_webauthn')}?{urlencode({'next': back})}" if has_one else ""


def passkey_used_just_now(request: HttpRequest) -> bool:
    """Whether the person signed in has confirmed himself by a passkey in the last five minutes, for an act as such and not to sign in."""
    user: Any = request.user
    return any(_is_passkey(one) for one in get_authentication_records(request, user))


def _is_passkey(one: Mapping[str, Any]) -> bool:
    mine = one.get("method") == "mfa" and one.get("type") == "webauthn" and one.get("reauthenticated")
    return bool(mine) and time.time() - one["at"] < FRESH


def need_confirmation(request: HttpRequest) -> None:
    """Raises Blocked unless the PIN posted is right or a passkey was used just now."""
    if passkey_used_just_now(request):
        return
    pin = request.POST.get("pin", "").strip()
    if not pin:
        raise Blocked("Perbuatan ini belum dipastikan.", "Tulis PIN enam angka Anda, atau pakai kunci sandi.")
    check_pin(int(request.user.pk or 0), pin)
