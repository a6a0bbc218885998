"""The addresses of bringing agreements in."""

from django.urls import path

from mitradesa.web.register import file_views, import_views, row_views, sample_views, scan_views

app_name = "register"
urlpatterns = [
    path("", import_views.home, name="home"),
    path("impor/", import_views.imports, name="imports"),
    path("impor/contoh/", import_views.template, name="template"),
    path("impor/<slug:key>/", import_views.batch, name="batch"),
    path("impor/<slug:key>/kolom/", import_views.columns, name="columns"),
    path("impor/<slug:key>/lembar/", import_views.sheet, name="sheet"),
    path("impor/<slug:key>/catat/", import_views.record, name="record"),
    path("impor/<slug:key>/batal/", import_views.undo, name="undo"),
    path("impor/<slug:key>/lanjut/", import_views.push_on, name="push_on"),
    path("impor/<slug:key>/baris/", row_views.rows, name="rows"),
    path("impor/<slug:key>/baris/<int:row>/", row_views.row, name="row"),
    path("impor/<slug:key>/baris/<int:row>/desa/", row_views.village, name="row_village"),
    path("impor/<slug:key>/baris/<int:row>/lewati/", row_views.skip, name="row_skip"),
    path("contoh/register/", sample_views.register, name="sample_register"),
    path("contoh/pindaian/", sample_views.scans, name="sample_scans"),
    path("contoh/pindaian/pakai/", sample_views.take_scans, name="take_sample_scans"),
    path("pindaian/", scan_views.scans, name="scans"),
    path("pindaian/unggah/", scan_views.upload, name="upload"),
    path("pindaian/<slug:key>/", scan_views.scan, name="scan"),
    path("pindaian/<slug:key>/kaitkan/", scan_views.attach, name="attach"),
    path("pindaian/<slug:key>/sisihkan/", scan_views.drop, name="drop"),
    path("pindaian/<slug:key>/baca/", scan_views.read_again, name="read_again"),
    path("pindaian/<slug:key>/berkas/", file_views.scan_file, name="scan_file"),
    path("pindaian/<slug:key>/halaman/<int:page>/", file_views.picture, name="picture"),
    path("berkas/<int:pk>/", file_views.fetch, name="file"),
    path("berkas/tambah/<slug:key>/", file_views.add, name="add_file"),
    path("berkas/tanggal/<slug:key>/<int:pk>/", file_views.dated, name="date_file"),
    path("berkas/ganti/<slug:key>/<int:pk>/", file_views.replace, name="replace_file"),
]
