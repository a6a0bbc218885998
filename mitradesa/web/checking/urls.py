"""The addresses of checking a draft."""

from django.urls import path

from mitradesa.web.checking import views

app_name = "checking"
urlpatterns = [
    path("", views.start, name="start"),
    path("jawab/", views.answer, name="answer"),
    path("laporan/html/", views.report_html, name="report_html"),
    path("laporan/pdf/", views.report_pdf, name="report_pdf"),
    path("gambar/<str:token>/<int:page>/", views.picture, name="picture"),
    path("contoh/<slug:name>/", views.sample, name="sample"),
    path("contoh/<slug:name>/berkas/", views.sample_file, name="sample_file"),
]
