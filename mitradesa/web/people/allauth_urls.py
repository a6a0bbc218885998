"""The addresses of the sign-in library that this site uses, in Indonesian; people are brought in, nobody signs up by himself."""

from allauth.account import views
from allauth.mfa.base import views as second
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from allauth.socialaccount import views as social
from allauth.socialaccount.providers.openid_connect import views as provider
from django.urls import path

from mitradesa.web.people.second_views import index, reauthenticate_passkey, remove_passkey, traced

urlpatterns = [
    path("masuk/", views.login, name="account_login"),
    path("keluar/", views.logout, name="account_logout"),
    path("masuk/ditutup/", views.account_inactive, name="account_inactive"),
    path("masuk/kode/", second.authenticate, name="mfa_authenticate"),
    path("masuk/kunci/", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path("masuk/lewat/<str:provider_id>/", provider.login, name="openid_connect_login"),
    path("masuk/lewat/<str:provider_id>/kembali/", provider.callback, name="openid_connect_callback"),
    path("masuk/batal/", social.login_cancelled, name="socialaccount_login_cancelled"),
    path("masuk/gagal/", social.login_error, name="socialaccount_login_error"),
    path("akun/pastikan/", views.reauthenticate, name="account_reauthenticate"),
    path("akun/pastikan/kode/", second.reauthenticate, name="mfa_reauthenticate"),
    path("akun/pastikan/kunci/", reauthenticate_passkey, name="mfa_reauthenticate_webauthn"),
    path("akun/sandi/", views.password_change, name="account_change_password"),
    path("akun/sandi/buat/", views.password_set, name="account_set_password"),
    path("akun/kunci-kedua/", index, name="mfa_index"),
    path("akun/kunci-kedua/aplikasi/", traced(totp.activate_totp), name="mfa_activate_totp"),
    path("akun/kunci-kedua/aplikasi/hapus/", traced(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("akun/kunci-kedua/cadangan/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "akun/kunci-kedua/cadangan/buat/",
        recovery.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path("akun/kunci-kedua/kunci/", passkeys.list_webauthn, name="mfa_list_webauthn"),
    path("akun/kunci-kedua/kunci/tambah/", traced(passkeys.add_webauthn), name="mfa_add_webauthn"),
    path("akun/kunci-kedua/kunci/<int:pk>/hapus/", traced(remove_passkey), name="mfa_remove_webauthn"),
    path("akun/kunci-kedua/kunci/<int:pk>/nama/", passkeys.edit_webauthn, name="mfa_edit_webauthn"),
]
