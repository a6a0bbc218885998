"""The addresses of the law."""

from django.urls import path

from mitradesa.web.law import views

app_name = "law"
urlpatterns = [
    path("", views.index, name="index"),
    path("buku/", views.printable, name="book"),
    path("aturan/", views.rules, name="rules"),
    path("aturan/<slug:name>/", views.rule, name="rule"),
    path("aturan/<slug:name>/<str:region>/", views.rule, name="local_rule"),
    path("<slug:name>/", views.instrument, name="instrument"),
]
