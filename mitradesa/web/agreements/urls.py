"""The addresses of the register's agreements."""

from django.urls import path

from mitradesa.web.agreements import books, changes, forms, lists, sheet

app_name = "agreements"
urlpatterns = [
    path("", lists.listing, name="list"),
    path("unduh/<str:kind>/", lists.export, name="export"),
    path("buku/", books.book, name="book"),
    path("tampilan/", lists.keep, name="keep"),
    path("tampilan/hapus/", lists.forget, name="forget"),
    path("baru/", forms.new, name="new"),
    path("<str:key>/", sheet.show, name="show"),
    path("<str:key>/ubah/", forms.change, name="change"),
    path("<str:key>/keterangan/", changes.state, name="state"),
    path("<str:key>/benar/", changes.confirm, name="confirm"),
    path("<str:key>/akhiri/", changes.end, name="end"),
    path("<str:key>/pembaruan/", changes.renewal, name="renewal"),
    path("<str:key>/gabung/", changes.merge, name="merge"),
    path("<str:key>/pisah/", changes.part, name="part"),
    path("<str:key>/berbeda/", changes.different, name="different"),
]
