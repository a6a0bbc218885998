"""The addresses of cooperations on their way."""

from django.urls import path

from mitradesa.web.cooperations import (
    cases,
    deadlines,
    disputes,
    endings,
    papers,
    steps,
    touring,
    tracks,
    views,
    what_if,
)

app_name = "cooperations"
urlpatterns = [
    path("", views.listing, name="list"),
    path("buka/", cases.open_case, name="open"),
    path("tur/", touring.show, name="tour"),
    path("ikuti/<str:key>/", cases.follow, name="follow"),
    path("jalur/<slug:track>/", tracks.track, name="track"),
    path("<str:key>/", views.show, name="show"),
    path("<str:key>/ubah/", cases.change, name="change"),
    path("<str:key>/aturan/", cases.regime, name="regime"),
    path("<str:key>/keterangan/", cases.facts, name="facts"),
    path("<str:key>/tenggat/", deadlines.deadlines, name="deadlines"),
    path("<str:key>/andai/", what_if.what_if, name="what_if"),
    path("<str:key>/perselisihan/", disputes.disputes, name="disputes"),
    path("<str:key>/perselisihan/buka/", disputes.raise_dispute, name="raise_dispute"),
    path("<str:key>/perselisihan/<int:known>/tahap/", disputes.stage, name="dispute_stage"),
    path("<str:key>/perselisihan/berkas/<int:known>/", disputes.fetch, name="dispute_file"),
    path("<str:key>/akhir/", endings.ending, name="ending"),
    path("<str:key>/penutup/", endings.closing, name="closing"),
    path("<str:key>/penutup/cetak/", endings.printed, name="closing_paper"),
    path("<str:key>/langkah/<slug:name>/", steps.step, name="step"),
    path("<str:key>/diambil/<int:taken>/", steps.taken, name="taken"),
    path("<str:key>/surat/<slug:kind>/", papers.paper, name="paper"),
    path("<str:key>/surat/<int:known>/berkas/", papers.scan, name="paper_scan"),
    path("<str:key>/surat/<int:known>/unduh/", papers.fetch, name="paper_file"),
    path("<str:key>/surat/<int:known>/tarik/", papers.withdraw, name="withdraw_paper"),
]
