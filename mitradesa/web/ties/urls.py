"""The addresses of ties."""

from django.urls import path

from mitradesa.web.ties import family, views

app_name = "ties"
urlpatterns = [
    path("keluarga/", family.declare, name="family"),
    path("keluarga/hapus/", family.erase, name="erase_family"),
    path("perkara/<str:key>/", views.of_case, name="of_case"),
    path("perkara/<str:key>/<int:person>/<int:about>/", views.statement, name="statement"),
    path("perkara/<str:key>/<int:person>/<int:about>/berkas/", views.fetch, name="fetch"),
]
