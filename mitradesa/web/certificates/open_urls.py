"""The addresses at which anybody verifies a certificate by its code, below verifikasi/."""

from django.urls import URLPattern

app_name = "verification"
urlpatterns: list[URLPattern] = []
