"""The addresses of the overview and the quality of the register."""

from django.urls import path

from mitradesa.web.overview import monthly, views

app_name = "overview"
urlpatterns = [
    path("", views.overview, name="overview"),
    path("mutu/", views.quality, name="quality"),
    path("mutu/desa/", views.villages, name="villages"),
    path("laporan/", monthly.monthly, name="monthly"),
    path("laporan/pdf/", monthly.monthly_pdf, name="monthly_pdf"),
    path("mutu/berikut/<slug:flag>/", views.next_one, name="next"),
]
