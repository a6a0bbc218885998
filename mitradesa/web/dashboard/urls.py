"""The addresses of the dashboard and of the yearly book."""

from django.urls import path

from mitradesa.web.dashboard import books, views

app_name = "dashboard"
urlpatterns = [
    path("", views.show, name="dashboard"),
    path("unduh/", views.export, name="export"),
    path("perselisihan/", views.disputed, name="disputes"),
    path("lama/", views.took, name="lengths"),
    path("sosialisasi/", views.events, name="events"),
    path("buku/", books.listing, name="books"),
    path("buku/buat/", books.ask, name="ask_book"),
    path("buku/<int:known>/", books.show, name="book"),
    path("buku/<int:known>/berkas/", books.fetch, name="fetch_book"),
]
