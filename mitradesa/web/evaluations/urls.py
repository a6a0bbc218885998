"""The addresses of the desks."""

from django.urls import path

from mitradesa.web.evaluations import carrying, cases, permits, sheets, silence, views

app_name = "evaluations"
urlpatterns = [
    path("", views.listing, name="list"),
    path("berkas/", carrying.carried, name="carried"),
    path("perkara/<str:key>/berkas/", carrying.carry, name="carry"),
    path("perkara/<str:key>/jawaban/", carrying.take, name="take_answer"),
    path("perkara/<str:key>/", cases.of_case, name="of_case"),
    path("perkara/<str:key>/menunggu/", silence.waits, name="silence"),
    path("perkara/<str:key>/menunggu/<int:position>.<slug:form>", silence.paper, name="silence_paper"),
    path("perkara/<str:key>/izin/", permits.permit, name="permit"),
    path("perkara/<str:key>/izin/mohon/", permits.ask, name="ask_permit"),
    path("perkara/<str:key>/izin/jawaban/", permits.decide, name="decide_permit"),
    path("perkara/<str:key>/izin/<int:place>/", permits.item, name="permit_item"),
    path("perkara/<str:key>/izin/<int:place>/unduh/", permits.fetch, name="permit_file"),
    path("<str:key>/", views.show, name="show"),
    path("<str:key>/lembar.<slug:form>", views.paper, name="paper"),
    path("<str:key>/rancangan/", views.draft, name="draft"),
    path("<str:key>/hasil/", sheets.mark, name="mark"),
    path("<str:key>/butir/", sheets.line, name="line"),
    path("<str:key>/siap/", sheets.ready, name="ready"),
    path("<str:key>/paraf/", sheets.initial, name="initial"),
    path("<str:key>/kembali/", sheets.back, name="back"),
    path("<str:key>/selesai/", sheets.end, name="end"),
    path("<str:key>/teruskan/", sheets.on, name="pass_on"),
    path("<str:key>/berkas-jawaban/", carrying.answer, name="answer_file"),
    path("<str:key>/jawab/", sheets.answer, name="reply"),
]
