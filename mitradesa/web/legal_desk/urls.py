"""The addresses of the legal desk."""

from django.urls import path

from mitradesa.web.legal_desk import articles, changes, exceptions, local, numbers, runs

app_name = "legal_desk"
urlpatterns = [
    path("", articles.index, name="index"),
    path("pasal/<slug:name>/<str:key>/", articles.article, name="article"),
    path("pasal/<slug:name>/<str:key>/cabut/", articles.withdraw, name="withdraw_article"),
    path("perubahan/", changes.index, name="changes"),
    path("perubahan/<int:change>/", changes.show, name="change"),
    path("perubahan/<int:change>/setuju/", changes.approve, name="approve"),
    path("perubahan/<int:change>/tolak/", changes.refuse, name="refuse"),
    path("angka/", numbers.index, name="numbers"),
    path("angka/<slug:name>/<slug:number>/", numbers.number, name="number"),
    path("angka/<slug:name>/<slug:number>/cabut/", numbers.withdraw, name="withdraw_number"),
    path("daerah/", local.index, name="local"),
    path("daerah/baru/<slug:shape>/", local.compose, name="compose"),
    path("daerah/unggah/", local.upload, name="upload"),
    path("daerah/<str:region>/<slug:name>/", local.show, name="local_rule"),
    path("daerah/<str:region>/<slug:name>/cabut/", local.withdraw, name="withdraw_local"),
    path("pengecualian/", exceptions.index, name="exceptions"),
    path("pengecualian/beri/<slug:key>/<slug:name>/", exceptions.give, name="give"),
    path("pengecualian/<int:exception>/akhiri/", exceptions.end, name="end"),
    path("penilaian/", runs.index, name="runs"),
    path("penilaian/<int:run>/", runs.show, name="run"),
]
