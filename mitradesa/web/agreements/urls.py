"""The addresses of the register's agreements."""

from django.urls import path

from mitradesa.web.agreements import books, changes, forms, lists, papers, sheet

app_name = "agreements"
urlpatterns = [
    path("", lists.listing, name="list"),
    path("unduh/<str:kind>/", lists.export, name="export"),
    path("buku/", books.book, name="book"),
    path("tampilan/", lists.keep, name="keep"),
    path("tampilan/hapus/", lists.forget, name="forget"),
    path("baru/", forms.new, name="new"),
    path("kertas/<str:sheet>/", papers.sheet, name="sheet"),
    path("kertas/<str:sheet>/unggah/", papers.bring, name="bring_sheet"),
    path("kertas/<str:sheet>/periksa/", papers.check, name="check_sheet"),
    path("kertas/<str:sheet>/tarik/", papers.withdraw, name="withdraw_sheet"),
    path("kertas/<str:sheet>/berkas/", papers.scan, name="sheet_file"),
    path("kertas/<str:sheet>/gambar/", papers.picture, name="sheet_picture"),
    path("<str:key>/", sheet.show, name="show"),
    path("<str:key>/ubah/", forms.change, name="change"),
    path("<str:key>/keterangan/", changes.state, name="state"),
    path("<str:key>/benar/", changes.confirm, name="confirm"),
    path("<str:key>/cetak-lembar/", papers.print_out, name="print_sheet"),
    path("<str:key>/akhiri/", changes.end, name="end"),
    path("<str:key>/pembaruan/", changes.renewal, name="renewal"),
    path("<str:key>/gabung/", changes.merge, name="merge"),
    path("<str:key>/pisah/", changes.part, name="part"),
    path("<str:key>/berbeda/", changes.different, name="different"),
]
