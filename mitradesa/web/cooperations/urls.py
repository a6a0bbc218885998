"""The addresses of cooperations on their way."""

from django.urls import path

from mitradesa.web.cooperations import cases, papers, steps, touring, views

app_name = "cooperations"
urlpatterns = [
    path("", views.listing, name="list"),
    path("buka/", cases.open_case, name="open"),
    path("tur/", touring.show, name="tour"),
    path("jalur/<slug:track>/", views.track, name="track"),
    path("<str:key>/", views.show, name="show"),
    path("<str:key>/ubah/", cases.change, name="change"),
    path("<str:key>/aturan/", cases.regime, name="regime"),
    path("<str:key>/keterangan/", cases.facts, name="facts"),
    path("<str:key>/andai/", steps.what_if, name="what_if"),
    path("<str:key>/langkah/<slug:name>/", steps.step, name="step"),
    path("<str:key>/diambil/<int:taken>/", steps.taken, name="taken"),
    path("<str:key>/surat/<slug:kind>/", papers.paper, name="paper"),
    path("<str:key>/surat/<int:known>/berkas/", papers.scan, name="paper_scan"),
    path("<str:key>/surat/<int:known>/unduh/", papers.fetch, name="paper_file"),
    path("<str:key>/surat/<int:known>/tarik/", papers.withdraw, name="withdraw_paper"),
]
