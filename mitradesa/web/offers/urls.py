"""The addresses of offers in the workspace."""

from django.urls import path

from mitradesa.web.offers import choosing, papers, views, writing

app_name = "offers"
urlpatterns = [
    path("", views.listing, name="list"),
    path("perkara/<str:key>/", writing.of_case, name="of_case"),
    path("<str:code>/", views.show, name="show"),
    path("<str:code>/ubah/", writing.change, name="change"),
    path("<str:code>/umumkan/", writing.announce, name="announce"),
    path("<str:code>/cabut/", writing.withdraw, name="withdraw"),
    path("<str:code>/kosong/", choosing.close_empty, name="close_empty"),
    path("<str:code>/terima/", choosing.receive, name="receive"),
    path("<str:code>/buka/", choosing.unseal, name="open"),
    path("<str:code>/isi/<int:number>/", choosing.contents, name="contents"),
    path("<str:code>/nilai/", choosing.score, name="score"),
    path("<str:code>/hapus-data/", choosing.erase, name="erase"),
    path("<str:code>/pilih/", choosing.choose, name="choose"),
    path("<str:code>/poster-<slug:size>.pdf", papers.poster_file, name="poster"),
    path("<str:code>/kak.pdf", papers.kak_file, name="kak"),
    path("<str:code>/perbandingan.<slug:form>", papers.comparison_file, name="comparison"),
    path("<str:code>/penawaran/<int:number>/unduh/", papers.fetch, name="fetch"),
]
