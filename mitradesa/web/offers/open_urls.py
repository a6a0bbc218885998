"""The addresses of announcements for everybody, below penawaran/."""

from django.urls import path

from mitradesa.web.offers import open_views

app_name = "offer"
urlpatterns = [
    path("", open_views.listing, name="list"),
    path("<slug:code>/", open_views.show, name="show"),
    path("<slug:code>/tanda-terima/<slug:receipt>/", open_views.receipt, name="receipt"),
    path("<slug:code>/kak.pdf", open_views.kak, name="kak"),
    path("<slug:code>/poster-<slug:size>.pdf", open_views.poster_file, name="poster"),
]
