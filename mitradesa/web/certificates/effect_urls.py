"""The addresses of what events bring about, below ruang/sosialisasi/dampak/."""

from django.urls import URLPattern

app_name = "effect"
urlpatterns: list[URLPattern] = []
