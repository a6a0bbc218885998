"""The addresses of the desk."""

from django.urls import path

from mitradesa.web.desk import views

app_name = "desk"
urlpatterns = [
    path("", views.desk, name="desk"),
    path("jabatan/", views.take_seat, name="take_seat"),
    path("pemberitahuan/", views.settings, name="settings"),
    path("kalender/<str:secret>.ics", views.calendar, name="calendar"),
]
