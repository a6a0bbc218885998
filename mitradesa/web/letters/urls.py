"""The addresses of letters."""

from django.urls import path

from mitradesa.web.letters import views

app_name = "letters"
urlpatterns = [
    path("", views.index, name="index"),
    path("masuk/", views.receive, name="receive"),
    path("keluar/", views.draft, name="draft"),
    path("buku/", views.book, name="book"),
    path("pola/", views.number_by, name="number_by"),
    path("<int:letter>/", views.show, name="show"),
    path("<int:letter>/paraf/", views.initial, name="initial"),
    path("<int:letter>/tanda/", views.sign, name="sign"),
    path("<int:letter>/kirim/", views.send, name="send"),
    path("<int:letter>/batal/", views.cancel, name="cancel"),
    path("<int:letter>/disposisi/", views.dispose, name="dispose"),
    path("disposisi/<int:disposition>/selesai/", views.finish, name="finish"),
]
