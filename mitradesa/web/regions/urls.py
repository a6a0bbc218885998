"""The addresses of regions."""

from django.urls import path

from mitradesa.web.regions import views

app_name = "regions"
urlpatterns = [
    path("", views.index, name="index"),
    path("<str:code>/", views.show, name="show"),
    path("<str:code>/nama/", views.rename, name="rename"),
    path("<str:code>/penerus/", views.succeed, name="succeed"),
]
