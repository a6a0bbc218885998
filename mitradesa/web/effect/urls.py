"""The addresses of what events reach and bring about, below ruang/sosialisasi/dampak/."""

from django.urls import path

from mitradesa.web.effect import views

app_name = "effect"
urlpatterns = [
    path("", views.show, name="show"),
    path("desa/", views.villages, name="villages"),
    path("metode/", views.method, name="method"),
]
