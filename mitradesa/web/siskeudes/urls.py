"""The addresses of lists from Siskeudes."""

from django.urls import path

from mitradesa.web.siskeudes import views

app_name = "siskeudes"
urlpatterns = [
    path("", views.listing, name="list"),
    path("unggah/", views.upload, name="upload"),
    path("bentuk/", views.file_format, name="format"),
    path("bentuk/kosong/", views.template, name="template"),
    path("contoh/<slug:name>/", views.sample, name="sample"),
    path("<int:pk>/", views.show, name="show"),
    path("<int:pk>/unduh/", views.export, name="export"),
    path("<int:pk>/tarik/", views.withdraw, name="withdraw"),
]
