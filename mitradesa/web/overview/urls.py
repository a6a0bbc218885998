"""The addresses of the overview and the quality of the register."""

from django.urls import path

from mitradesa.web.overview import views

app_name = "overview"
urlpatterns = [
    path("", views.overview, name="overview"),
    path("mutu/", views.quality, name="quality"),
    path("mutu/desa/", views.villages, name="villages"),
    path("mutu/berikut/<slug:flag>/", views.next_one, name="next"),
]
