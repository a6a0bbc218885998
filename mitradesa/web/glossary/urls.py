"""The address of the glossary."""

from django.urls import path

from mitradesa.web.glossary import views

app_name = "glossary"
urlpatterns = [path("", views.index, name="index")]
