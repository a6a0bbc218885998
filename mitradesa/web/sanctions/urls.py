"""The addresses of late fees and sanctions."""

from django.urls import path

from mitradesa.web.sanctions import charging, claims, views

app_name = "sanctions"
urlpatterns = [
    path("", views.listing, name="list"),
    path("unduh/<str:kind>/", views.export, name="export"),
    path("perjanjian/<str:key>/", views.ledger, name="ledger"),
    path("perjanjian/<str:key>/baru/", charging.new, name="new"),
    path("rumus/<int:duty>/", charging.formula, name="formula"),
    path("tempo/<int:due>/", charging.count, name="count"),
    path("<int:known>/", claims.show, name="show"),
    path("<int:known>/sanggah/", claims.object_to, name="dispute"),
    path("<int:known>/putus/", claims.rule_on, name="decide"),
    path("<int:known>/berkas/<int:step>/", claims.fetch, name="fetch"),
]
