"""The addresses at which anybody verifies a certificate by its code, below verifikasi/."""

from django.urls import path

from mitradesa.web.certificates import certificate_views

app_name = "verification"
urlpatterns = [
    path("", certificate_views.ask_code, name="ask"),
    path("<str:code>/", certificate_views.verify, name="verify"),
]
