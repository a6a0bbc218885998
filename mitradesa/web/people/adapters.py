"""What this site wants otherwise than the sign-in library does: words, no sign-up, codes as a picture in the page, providers."""

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from mitradesa.actions.access import change_password
from mitradesa.actions.providers import link_provider
from mitradesa.queries.access import person_of_claims
from mitradesa.records.models import Person
from mitradesa.web.people.second_factor import STRONG, is_due, needs_second_factor

WRONG = "Nama atau kata sandi tidak cocok. Periksa huruf besar dan kecilnya; bila lupa, mintalah kecamatan mengatur ulang akun Anda."
TOO_OFTEN = "Terlalu sering salah. Tunggu lima menit, lalu coba lagi."
CODE_WRONG = "Kode itu salah atau sudah lewat. Tulis kode enam angka yang sedang tampil di aplikasi."


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Signing in with a password."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": WRONG,
        "invalid_login": WRONG,
        "account_inactive": "Akun ini sedang ditutup.",
        "too_many_login_attempts": TOO_OFTEN,
        "rate_limited": TOO_OFTEN,
        "incorrect_password": "Kata sandi itu salah.",
        "enter_current_password": "Tulis kata sandi Anda yang sekarang.",
        "incorrect_code": CODE_WRONG,
        "same_as_current": "Yang baru harus berbeda dari yang sekarang.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes his own account."""
        return False

    def add_message(self, request: HttpRequest, level: int, *args: Any, **kwargs: Any) -> None:
        """Only what went wrong is said; that somebody is in, he sees."""
        if level >= messages.ERROR:
            super().add_message(request, level, *args, **kwargs)

    def set_password(self, user: Any, password: str) -> None:
        """A password that its owner changed himself."""
        change_password(user.pk, password)
        user.refresh_from_db()

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """One's own account."""
        return reverse("access:account")

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """The desk, or the page of second factors for somebody who needs one and has none."""
        due = isinstance(request.user, Person) and is_due(request)
        return reverse("mfa_index") if due else str(super().get_login_redirect_url(request))


class SecondFactors(DefaultMFAAdapter):  # type: ignore[misc]
    """Codes of an app, passkeys and recovery codes."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": CODE_WRONG,
        "cannot_delete_authenticator": "Jabatan Anda memerlukan kunci kedua. Pasang yang lain lebih dahulu, lalu hapus yang ini.",
        "cannot_generate_recovery_codes": "Pasang dahulu aplikasi kode atau kunci sandi.",
    }

    def get_totp_issuer(self) -> str:
        """The name in the app."""
        return "Mitra Desa"

    def build_totp_svg(self, url: str) -> str:
        """The picture of the code as a part of the page, since the page's policy allows no picture in its address."""
        drawn: str = super().build_totp_svg(url)
        return drawn[drawn.index("<svg") :]

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Whether another second factor is left, or none is needed."""
        return may_remove(authenticator)

    def generate_authenticator_name(self, user: Any, type: Authenticator.Type) -> str:  # noqa: A002 - the library's name
        """The name that a passkey gets where its owner gives none."""
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return "Telepon atau komputer saya" if number == 1 else f"Kunci sandi ke-{number}"


def may_remove(authenticator: Authenticator) -> bool:
    """Whether a person may remove this second factor: he has another, or no office of his needs one."""
    others = Authenticator.objects.filter(user_id=authenticator.user_id, type__in=STRONG).exclude(
        pk=authenticator.pk
    )
    return others.exists() or not needs_second_factor(authenticator.user_id)


class Providers(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Signing in through a provider: only somebody who has an account here, found by his NIP or e-mail."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Nobody makes his own account."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Links the provider's person to the one here whose NIP or confirmed e-mail it is; else the page that says what to do."""
        if sociallogin.is_existing:
            return
        claims = sociallogin.account.get_provider_account().get_user_data() or {}
        named_claim = sociallogin.provider.app.settings.get("nip_claim", "nip")
        person = person_of_claims(claims, named_claim)
        if person is None:
            raise ImmediateHttpResponse(self._unknown(request))
        sociallogin.connect(request, person)
        link_provider(person.pk, sociallogin.provider.app.name)

    def _unknown(self, request: HttpRequest) -> HttpResponse:
        return render(request, "web/people/provider_unknown.html", status=403)
