"""The addresses of sheets on which letters and handovers are signed by hand."""

from django.urls import path

from mitradesa.web.signatures import views

app_name = "signatures"
urlpatterns = [
    path("surat/<int:letter>/", views.print_letter, name="print_letter"),
    path("serah-terima/<int:handover>/", views.print_handover, name="print_handover"),
    path("<str:sheet>/", views.show, name="show"),
    path("<str:sheet>/unggah/", views.bring, name="bring"),
    path("<str:sheet>/periksa/", views.check, name="check"),
    path("<str:sheet>/tarik/", views.withdraw, name="withdraw"),
    path("<str:sheet>/berkas/", views.scan, name="scan"),
    path("<str:sheet>/gambar/", views.picture, name="picture"),
]
