"""The addresses of receipts."""

from django.urls import path

from mitradesa.web.receipts import acts, views

app_name = "receipts"
urlpatterns = [
    path("", views.listing, name="list"),
    path("<int:known>/tarik/", acts.withdraw, name="withdraw"),
    path("<int:known>/bagi/", acts.share, name="share"),
    path("<int:known>/bagi/batal/", acts.free, name="free"),
    path("<int:known>/setor/", acts.deposit, name="deposit"),
    path("<int:known>/berkas/<str:which>/", acts.fetch, name="fetch"),
    path("<str:key>/", views.of_agreement, name="of_agreement"),
]
