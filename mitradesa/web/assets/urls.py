"""The addresses of village assets."""

from django.urls import path

from mitradesa.web.assets import inventory, uses, views

app_name = "assets"
urlpatterns = [
    path("", views.listing, name="list"),
    path("unduh/<str:kind>/", views.export, name="export"),
    path("desa/<str:village>/", views.village_page, name="village"),
    path("desa/<str:village>/baru/", inventory.new, name="new"),
    path("perkara/<str:key>/", uses.of_case, name="of_case"),
    path("pakai/<int:use>/", uses.days, name="days"),
    path("pakai/<int:use>/lepas/", uses.release, name="release"),
    path("<int:known>/", inventory.show, name="show"),
    path("<int:known>/ubah/", inventory.change, name="change"),
    path("<int:known>/bagian/", inventory.part, name="part"),
    path("<int:known>/bukti/", inventory.proof, name="proof"),
    path("<int:known>/bukti/unduh/", inventory.fetch, name="fetch"),
    path("<int:known>/pakai/", uses.enter, name="enter"),
]
