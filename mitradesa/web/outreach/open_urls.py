"""The addresses that an invitation carries in its secret link, below undangan/."""

from django.urls import URLPattern

app_name = "invitation"
urlpatterns: list[URLPattern] = []
