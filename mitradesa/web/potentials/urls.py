"""The addresses of potentials."""

from django.urls import path

from mitradesa.web.potentials import cards, scales, views

app_name = "potentials"
urlpatterns = [
    path("", views.listing, name="list"),
    path("unduh/<str:kind>/", views.export, name="export"),
    path("desa/<str:village>/", views.village_page, name="village"),
    path("desa/<str:village>/baru/", cards.new, name="new"),
    path("desa/<str:village>/skala/<int:year>/", scales.scale, name="scale"),
    path("desa/<str:village>/skala/<int:year>/musyawarah/", scales.discussed, name="discussed"),
    path("rencana/<int:line>/", scales.plans, name="plans"),
    path("perkara/<str:key>/", cards.of_case, name="of_case"),
    path("<int:known>/", cards.show, name="show"),
    path("<int:known>/ubah/", cards.change, name="change"),
    path("<int:known>/tarik/", cards.withdraw, name="withdraw"),
    path("<int:known>/foto/", cards.photo, name="photo"),
    path("<int:known>/foto/<int:photo>/", cards.fetch, name="fetch"),
    path("<int:known>/foto/<int:photo>/buang/", cards.take_out, name="take_out"),
]
