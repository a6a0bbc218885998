"""The addresses of files about money on their way in."""

from django.urls import path

from mitradesa.web.money_files import views

app_name = "money_files"
urlpatterns = [
    path("<slug:key>/kolom/", views.columns, name="columns"),
    path("<slug:key>/lembar/", views.sheet, name="sheet"),
    path("<slug:key>/periksa/", views.check, name="check"),
    path("<slug:key>/baris/<int:row>/", views.row, name="row"),
    path("<slug:key>/baris/<int:row>/lewati/", views.skip, name="skip"),
    path("<slug:key>/catat/", views.record, name="record"),
    path("<slug:key>/buang/", views.drop, name="drop"),
]
