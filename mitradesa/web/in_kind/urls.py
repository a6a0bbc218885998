"""The addresses of contributions in kind."""

from django.urls import path

from mitradesa.web.in_kind import changes, views

app_name = "in_kind"
urlpatterns = [
    path("", views.listing, name="list"),
    path("unduh/<str:kind>/", views.export, name="export"),
    path("perjanjian/<str:key>/", views.of_agreement, name="of_agreement"),
    path("perjanjian/<str:key>/baru/", changes.new, name="new"),
    path("<int:known>/", changes.show, name="show"),
    path("<int:known>/ubah/", changes.change, name="change"),
    path("<int:known>/tarik/", changes.withdraw, name="withdraw"),
    path("<int:known>/berita-acara/", views.minutes, name="minutes"),
    path("<int:known>/serah-terima/", changes.hand, name="hand_over"),
    path("<int:known>/aset/", changes.enter, name="enter"),
    path("<int:known>/berkas/", views.fetch, name="fetch"),
]
