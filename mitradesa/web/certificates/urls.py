"""The addresses of an event afterwards, below ruang/sosialisasi/<key>/hasil/."""

from django.urls import URLPattern

app_name = "certificates"
urlpatterns: list[URLPattern] = []
