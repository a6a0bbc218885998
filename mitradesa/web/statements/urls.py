"""The addresses of bank statements."""

from django.urls import path

from mitradesa.web.statements import line_views, views

app_name = "statements"
urlpatterns = [
    path("", views.listing, name="list"),
    path("unggah/", views.upload, name="upload"),
    path("contoh/<slug:name>/", views.sample, name="sample"),
    path("<int:pk>/", views.show, name="show"),
    path("<int:pk>/unduh/", views.export, name="export"),
    path("<int:pk>/cocokkan/", views.confirm, name="confirm"),
    path("<int:pk>/setuju/", views.agree, name="agree"),
    path("<int:pk>/tarik/", views.withdraw, name="withdraw"),
    path("baris/<int:pk>/", line_views.line, name="line"),
    path("baris/<int:pk>/cocokkan/", line_views.pair, name="pair"),
    path("baris/<int:pk>/bukan/", line_views.aside, name="aside"),
    path("baris/<int:pk>/catat/", line_views.receipt, name="receipt"),
    path("lepas/<int:pk>/", line_views.undo, name="undo"),
]
