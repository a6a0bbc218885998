"""The addresses of an event while it runs, below ruang/sosialisasi/<key>/hadir/."""

from django.urls import path

from mitradesa.web.checkin import (
    paper_views,
    phone_views,
    question_views,
    quiz_views,
    taking_part,
    views,
)

app_name = "checkin"
urlpatterns = [
    path("", views.index, name="index"),
    path("catat/", views.check_in, name="check_in"),
    path("batal/", views.take_back, name="take_back"),
    path("tamu/", views.walk_in, name="walk_in"),
    path("daftar/", views.listing, name="listing"),
    path("orang/<int:who>/", views.person, name="person"),
    path("orang/<int:who>/hapus/", views.erase, name="erase"),
    path("telepon/", phone_views.phone, name="phone"),
    path("pekerja.js", phone_views.worker, name="worker"),
    path("siapkan/", phone_views.prepare, name="prepare"),
    path("kirim/", phone_views.send, name="send"),
    path("perangkat/", phone_views.import_file, name="devices"),
    path("perangkat/<int:device>/tutup/", phone_views.close, name="close"),
    path("cetak/", paper_views.print_list, name="print"),
    path("ketik/", paper_views.quick, name="quick"),
    path("panitia/", paper_views.hosts, name="hosts"),
    path("ganda/", paper_views.doubles, name="doubles"),
    path("pertanyaan/", question_views.questions, name="questions"),
    path("pertanyaan/<int:question>/", question_views.answer, name="answer"),
    path("tanya-jawab/", question_views.often, name="often"),
    path("tanggapan/", question_views.feedback, name="feedback"),
    path("tes/", quiz_views.quiz, name="quiz"),
    path("tes/soal/", quiz_views.new_item, name="new_item"),
    path("tes/soal/<int:item>/", quiz_views.item, name="item"),
    path("tes/ketik/", quiz_views.typed, name="typed_answers"),
    path("tes/hasil/", quiz_views.results, name="results"),
    path("tes/jawaban/", quiz_views.answers, name="answers"),
    path("tes/nilai/", quiz_views.scores, name="scores"),
    path("ikut/<slug:token>/", taking_part.take_part, name="take_part"),
]
