"""The addresses of duties."""

from django.urls import path

from mitradesa.web.obligations import dues, duties, views

app_name = "obligations"
urlpatterns = [
    path("", views.listing, name="list"),
    path("unduh/<str:kind>/", views.export, name="export"),
    path("perjanjian/<str:key>/", duties.of_agreement, name="of_agreement"),
    path("perjanjian/<str:key>/baru/", duties.new, name="new"),
    path("<int:known>/ubah/", duties.change, name="change"),
    path("<int:known>/tarik/", duties.withdraw, name="withdraw"),
    path("tempo/<int:due>/", dues.show, name="due"),
    path("tempo/<int:due>/penuhi/", dues.fulfil, name="fulfil"),
    path("tempo/<int:due>/bebaskan/", dues.let_go, name="waive"),
    path("bukti/<int:due>/<int:made>/terima/", dues.receive_claim, name="receive"),
    path("bukti/<int:due>/<int:made>/cabut/", dues.take_back, name="take_back"),
    path("bukti/<int:due>/<int:made>/berkas/", dues.fetch, name="fetch"),
]
