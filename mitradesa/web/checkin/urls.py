"""The addresses of an event while it runs, below ruang/sosialisasi/<key>/hadir/."""

from django.urls import URLPattern

app_name = "checkin"
urlpatterns: list[URLPattern] = []
