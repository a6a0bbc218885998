"""The addresses of matching."""

from django.urls import path

from mitradesa.web.matching import views

app_name = "matching"
urlpatterns = [
    path("", views.listing, name="list"),
    path("minat/", views.interests, name="interests"),
    path("minat/<int:partner>/", views.interest, name="interest"),
]
