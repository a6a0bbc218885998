"""The addresses of plans."""

from django.urls import path

from mitradesa.web.plans import views

app_name = "plans"
urlpatterns = [
    path("", views.index, name="index"),
    path("<str:village>/", views.show, name="show"),
    path("<str:village>/naskah/", views.paper, name="paper"),
    path("<str:village>/naskah/<int:known>/", views.change_paper, name="change_paper"),
    path("<str:village>/naskah/<int:known>/berkas/", views.paper_file, name="paper_file"),
    path("<str:village>/naskah/<int:known>/unduh/", views.fetch, name="fetch"),
    path("<str:village>/anggaran/", views.line, name="line"),
    path("<str:village>/anggaran/<int:known>/", views.change_line, name="change_line"),
]
