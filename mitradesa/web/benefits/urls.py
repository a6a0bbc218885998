"""The addresses of comparisons of deals."""

from django.urls import path

from mitradesa.web.benefits import changes, views

app_name = "benefits"
urlpatterns = [
    path("", views.listing, name="list"),
    path("cara/", views.method, name="method"),
    path("baru/", changes.new, name="new"),
    path("<slug:key>/", views.show, name="show"),
    path("<slug:key>/ubah/", changes.change, name="change"),
    path("<slug:key>/tawaran/", changes.new_deal, name="new_deal"),
    path("<slug:key>/tawaran/<int:place>/", changes.change_deal, name="change_deal"),
    path("<slug:key>/tawaran/<int:place>/buang/", changes.drop, name="drop_deal"),
    path("<slug:key>/pilihan/", changes.choose, name="choose"),
]
