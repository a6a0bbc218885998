"""The addresses of receipts."""

from django.urls import path

from mitradesa.web.receipts import views

app_name = "receipts"
urlpatterns = [
    path("", views.listing, name="list"),
    path("<int:known>/tarik/", views.withdraw, name="withdraw"),
    path("<str:key>/", views.of_agreement, name="of_agreement"),
]
