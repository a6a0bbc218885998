"""The addresses by which people get in: activation, one's own account, bringing people in, codes, resets."""

from django.urls import path

from mitradesa.web.people import account, activation, arrivals, codes, resets, signing_in

app_name = "access"
urlpatterns = [
    path("masuk/nama/", signing_in.choose_name, name="choose_name"),
    path("aktivasi/", activation.activation, name="activation"),
    path("akun/", account.account, name="account"),
    path("akun/telepon/", account.contact, name="contact"),
    path("akun/pin/", account.pin, name="pin"),
    path("akun/perangkat/", account.devices, name="devices"),
    path("akun/perangkat/keluarkan/", account.end_devices, name="end_devices"),
    path("ruang/orang/masukkan/", arrivals.start, name="arrivals"),
    path("ruang/orang/masukkan/contoh.xlsx", arrivals.template, name="template"),
    path("ruang/orang/masukkan/satu/", arrivals.one, name="one"),
    path("ruang/orang/masukkan/<int:roster>/", arrivals.look, name="roster"),
    path("ruang/orang/masukkan/<int:roster>/kolom/", arrivals.columns, name="columns"),
    path("ruang/orang/masukkan/<int:roster>/jadi/", arrivals.commit, name="commit"),
    path("ruang/orang/kode/", codes.waiting, name="codes"),
    path("ruang/orang/kode/cetak/", codes.print_sheet, name="print_codes"),
    path("ruang/orang/kode/pdf/", codes.as_pdf, name="codes_pdf"),
    path("ruang/orang/atur-ulang/", resets.index, name="resets"),
    path("ruang/orang/atur-ulang/minta/<int:person>/", resets.ask, name="ask_reset"),
    path("ruang/orang/atur-ulang/<int:reset>/setuju/", resets.approve, name="approve_reset"),
    path("ruang/orang/atur-ulang/<int:reset>/tolak/", resets.refuse, name="refuse_reset"),
]
