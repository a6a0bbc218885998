"""The addresses of raised signs, thresholds and audits."""

from django.urls import path

from mitradesa.web.red_flags import audits, flags, thresholds, views

app_name = "red_flags"
urlpatterns = [
    path("", views.listing, name="list"),
    path("unduh/<str:kind>/", views.export, name="export"),
    path("ringkasan/", views.overview, name="overview"),
    path("cari/", views.look, name="look"),
    path("ukuran/", thresholds.index, name="thresholds"),
    path("ukuran/<slug:sign>/<slug:name>/", thresholds.change, name="threshold"),
    path("pemeriksaan/", audits.index, name="audits"),
    path("pemeriksaan/baru/", audits.draw, name="draw"),
    path("pemeriksaan/<int:audit>/", audits.show, name="audit"),
    path("pemeriksaan/<int:audit>/unduh/<str:kind>/", audits.export, name="audit_export"),
    path("pemeriksaan/baris/<int:line>/", audits.note, name="note"),
    path("<int:flag>/", flags.show, name="show"),
    path("<int:flag>/tanya/", flags.send_question, name="ask"),
    path("<int:flag>/jawab/", flags.send_answer, name="answer"),
    path("<int:flag>/putus/", flags.send_decision, name="decide"),
    path("<int:flag>/berkas/<int:entry>/", flags.fetch, name="fetch"),
]
