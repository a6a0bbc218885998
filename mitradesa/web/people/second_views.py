"""What is added to the sign-in library's pages of second factors: the day by which one is due, the last one stays, the trail."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.mfa.base.views import IndexView
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.views import ReauthenticateWebAuthnView, remove_webauthn
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404

from mitradesa.actions.access import record_second_factors
from mitradesa.core.refusals import Blocked
from mitradesa.web.people.adapters import SecondFactors, may_remove
from mitradesa.web.people.second_factor import STRONG, is_due, last_moment

View = Callable[..., HttpResponseBase]


class _Index(IndexView):  # type: ignore[misc]
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        due = last_moment(self.request.user) if is_due(self.request) else None
        return {**super().get_context_data(**kwargs), "due": due}


class _Reauthenticate(ReauthenticateWebAuthnView):  # type: ignore[misc]
    def form_invalid(self, form: Form) -> HttpResponse:
        """Says so on the same page, which leads on to where it was asked for."""
        messages.error(self.request, "Kunci sandi itu tidak diterima. Coba lagi, atau pakai cara lain.")
        answer: HttpResponse = self.render_to_response(self.get_context_data(form=form), status=422)
        return answer


index = login_required(_Index.as_view())
reauthenticate_passkey = login_required(_Reauthenticate.as_view())


@login_required
def remove_passkey(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The library's page, after the check that it leaves out."""
    mine = Authenticator.objects.filter(user=request.user.pk, type=Authenticator.Type.WEBAUTHN)
    if not may_remove(get_object_or_404(mine, pk=pk)):
        raise Blocked(
            "Ini kunci kedua Anda yang terakhir.", SecondFactors.error_messages["cannot_delete_authenticator"]
        )
    answer: HttpResponseBase = remove_webauthn(request, pk=pk)
    return answer


def traced(view: View) -> View:
    """A page that may add or remove a second factor; when it did, the trail says so."""

    @wraps(view)
    def seen(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method != "POST" or not request.user.is_authenticated:
            return view(request, *args, **kwargs)
        before = _factors(request)
        answer = view(request, *args, **kwargs)
        after = _factors(request)
        if after != before:
            record_second_factors(int(request.user.pk), added=len(after) > len(before))
        return answer

    return seen


def _factors(request: HttpRequest) -> set[int]:
    rows = Authenticator.objects.filter(user=request.user.pk, type__in=STRONG)
    return set(rows.values_list("pk", flat=True))
