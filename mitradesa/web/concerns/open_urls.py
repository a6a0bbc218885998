"""The addresses at which residents say what they saw and look up what became of it, below suara/."""

from django.urls import path

from mitradesa.web.concerns import open_views

app_name = "concern"
urlpatterns = [
    path("", open_views.listing, name="list"),
    path("baru/", open_views.new, name="new"),
    path("kode/", open_views.ask_code, name="ask"),
    path("kode/<str:code>/", open_views.state, name="state"),
    path("kode/<str:code>/balas/", open_views.send_reply, name="reply"),
    path("kode/<str:code>/belum-terjawab/", open_views.send_objection, name="object"),
    path("poster/<str:village>-<slug:size>.pdf", open_views.poster_file, name="poster"),
]
