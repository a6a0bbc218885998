"""The addresses of the trail."""

from django.urls import path

from mitradesa.web.trail import erasures, views

app_name = "trail"
urlpatterns = [
    path("", views.index, name="index"),
    path("jejak.csv", views.as_csv, name="csv"),
    path("jejak.pdf", views.as_pdf, name="pdf"),
    path("kepala/", views.head, name="head"),
    path("trail_check.py", views.checker, name="checker"),
    path("<int:position>/", views.show, name="show"),
    path("<int:position>/bukti/", views.proof, name="proof"),
    path("<int:position>/bukti-<int:same>.json", views.proof_json, name="proof_json"),
    path("<int:position>/hapus/", erasures.ask_event, name="erase_event"),
    path("penghapusan/", erasures.index, name="erasures"),
    path("penghapusan/minta/", erasures.ask_person, name="erase_person"),
    path("penghapusan/<int:erasure>/setuju/", erasures.approve, name="approve_erasure"),
    path("penghapusan/<int:erasure>/tolak/", erasures.refuse, name="refuse_erasure"),
]
