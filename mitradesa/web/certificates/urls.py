"""The addresses of an event afterwards, below ruang/sosialisasi/<key>/hasil/."""

from django.urls import path

from mitradesa.web.certificates import certificate_views, late_views, paper_views, views

app_name = "certificates"
urlpatterns = [
    path("", views.results, name="results"),
    path("peserta/", views.people, name="people"),
    path("teks/<slug:section>/", views.text, name="text"),
    path("janji/", views.promises, name="promises"),
    path("janji/<int:pk>/", views.settle, name="settle"),
    path("foto/", paper_views.photo, name="photo"),
    path("surat/", paper_views.document, name="document"),
    path("bayar/", paper_views.payment, name="payment"),
    path("keluarkan/<slug:kind>/<int:pk>/", paper_views.take_out, name="take_out"),
    path("berkas/", paper_views.ask, name="ask"),
    path("berkas/<slug:kind>/<int:pk>/", paper_views.fetch, name="fetch"),
    path("menyusul/", late_views.late, name="late"),
    path("tambahan/", late_views.addendum, name="addendum"),
    path("sertifikat/", certificate_views.certificates, name="certificates"),
    path("sertifikat/<int:pk>/cabut/", certificate_views.revoke, name="revoke"),
]
