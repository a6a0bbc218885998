"""The addresses of voices in the workspace, below ruang/suara/."""

from django.urls import path

from mitradesa.web.concerns import days, recording, views, voices

app_name = "concerns"
urlpatterns = [
    path("", views.listing, name="list"),
    path("unduh/<str:kind>/", views.export, name="export"),
    path("ringkasan/", views.overview, name="overview"),
    path("catat/", recording.record, name="record"),
    path("tenggat/", days.show, name="days"),
    path("<int:concern>/", voices.show, name="show"),
    path("<int:concern>/tanda-terima/", recording.receipt, name="receipt"),
    path("<int:concern>/tanya/", voices.send_question, name="ask"),
    path("<int:concern>/jawab/", voices.send_answer, name="answer"),
    path("<int:concern>/pindah/", voices.send_on, name="hand_on"),
    path("<int:concern>/ambil/", voices.take, name="take"),
    path("<int:concern>/umumkan/", voices.send_publishing, name="publish"),
    path("<int:concern>/hapus/", voices.ask_erasure, name="erase"),
    path("<int:concern>/berkas/<int:entry>/", voices.fetch, name="fetch"),
]
