"""The addresses of shares and reported turnovers."""

from django.urls import path

from mitradesa.web.turnovers import formulas, reports, views

app_name = "turnovers"
urlpatterns = [
    path("", views.listing, name="list"),
    path("unduh/<str:kind>/", views.export, name="export"),
    path("perjanjian/<str:key>/baru/", formulas.new, name="new"),
    path("rumus/<int:duty>/", formulas.change, name="formula"),
    path("tempo/<int:due>/", reports.show, name="due"),
    path("tempo/<int:due>/lapor/", reports.report, name="report"),
    path("laporan/<int:known>/benarkan/", reports.confirm, name="confirm"),
    path("laporan/<int:known>/tanya/", reports.ask, name="ask_back"),
    path("laporan/<int:known>/cabut/", reports.take_back, name="take_back"),
    path("laporan/<int:known>/berkas/", reports.fetch, name="fetch"),
]
