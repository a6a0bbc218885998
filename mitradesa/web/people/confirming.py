"""Confirming an act that decides: the PIN, or a passkey used within the last minutes; a small part of any form.

A view adds `confirm` to its page as `ConfirmForm(request, back=...)`, shows it with the macro of `confirming.html`, and either calls
`need_confirmation(request)` before its action or hands `**confirmation(request)` to an action that asks for itself. A passkey confirms
one act: the next one asks again.
"""

import time
from collections.abc import Mapping
from typing import Any, TypedDict

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from django import forms
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode

from mitradesa.actions.pins import made_sure
from mitradesa.core.language import _
from mitradesa.core.means import Means

FRESH = 300.0
"""So many seconds a passkey's confirmation lasts."""
SPENT = "passkey_spent"
"""Up to which moment the session's passkey confirmations have been used for an act."""


class Confirmation(TypedDict):
    """What an act is confirmed by, as the actions ask for it."""

    pin: str
    passkey: bool


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
    since = max(time.time() - FRESH, float(request.session.get(SPENT, 0.0)))
    return any(_is_passkey(one) and one["at"] > since for one in get_authentication_records(request, user))


def _is_passkey(one: Mapping[str, Any]) -> bool:
    return one.get("method") == "mfa" and one.get("type") == "webauthn" and bool(one.get("reauthenticated"))


def confirmation(request: HttpRequest) -> Confirmation:
    """What was posted and whether a passkey was used just now, which is spent by this."""
    passkey = passkey_used_just_now(request)
    if passkey:
        request.session[SPENT] = time.time()
    return Confirmation(pin=request.POST.get("pin", ""), passkey=passkey)


def need_confirmation(request: HttpRequest) -> Means:
    """By which means an act is confirmed; raises Blocked unless the PIN posted is right or a passkey was used just now."""
    return made_sure(int(request.user.pk or 0), **confirmation(request))
