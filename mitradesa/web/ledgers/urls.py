"""The addresses of benefit ledgers."""

from django.urls import path

from mitradesa.web.ledgers import changes, confirming, show, views, years

app_name = "ledgers"
urlpatterns = [
    path("", views.listing, name="list"),
    path("unduh/<str:kind>/", views.export, name="export"),
    path("cara/", views.method, name="method"),
    path("banding/", views.compare, name="compare"),
    path("desa/<str:code>/", views.village, name="village"),
    path("desa/<str:code>/penduduk/", changes.people, name="population"),
    path("bukti/<int:figure>/", show.fetch, name="fetch"),
    path("perjanjian/<str:key>/", show.of_agreement, name="of_agreement"),
    path("perjanjian/<str:key>/cetak/", show.printed, name="printed"),
    path("perjanjian/<str:key>/mulai/", changes.begin, name="begin"),
    path("perjanjian/<str:key>/kaitan/", changes.serving, name="serving"),
    path("perjanjian/<str:key>/baris/", changes.new_line, name="new_line"),
    path("perjanjian/<str:key>/baris/<int:known>/", changes.change_line, name="change_line"),
    path("perjanjian/<str:key>/baris/<int:known>/tarik/", changes.withdraw_line, name="withdraw_line"),
    path("perjanjian/<str:key>/<int:year>/", years.keep, name="year"),
    path("perjanjian/<str:key>/<int:year>/lapor/", years.report, name="report"),
    path("perjanjian/<str:key>/<int:year>/benarkan/", confirming.confirm, name="confirm"),
    path("perjanjian/<str:key>/<int:year>/buka/", confirming.reopen, name="reopen"),
]
