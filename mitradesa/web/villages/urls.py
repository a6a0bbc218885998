"""The addresses of villages."""

from django.urls import path

from mitradesa.web.villages import views

app_name = "villages"
urlpatterns = [path("<str:code>/", views.show, name="show")]
