"""The addresses of awareness events."""

from django.urls import path

from mitradesa.web.outreach import views

app_name = "outreach"
urlpatterns = [
    path("", views.index, name="index"),
    path("<slug:key>/", views.show, name="show"),
]
