"""The addresses of third parties."""

from django.urls import path

from mitradesa.web.partners import views

app_name = "partners"
urlpatterns = [
    path("", views.listing, name="list"),
    path("<int:partner>/", views.show, name="show"),
    path("<int:partner>/ubah/", views.change, name="change"),
    path("<int:partner>/gabung/", views.merge, name="merge"),
    path("<int:partner>/pisah/", views.split, name="split"),
]
