"""The addresses of money."""

from django.urls import path

from mitradesa.web.money import accounts, chart, spending, views

app_name = "money"
urlpatterns = [
    path("", views.overview, name="overview"),
    path("tunggakan/", views.arrears, name="arrears"),
    path("tunggakan/<str:kind>/", views.arrears_file, name="arrears_file"),
    path("akun/<str:way>/<str:code>/", views.account, name="account"),
    path("akun/<str:way>/<str:code>/<str:kind>/", views.account_file, name="account_file"),
    path("buku/<str:key>/", views.book, name="book"),
    path("belanja/<str:key>/", spending.of_agreement, name="spending"),
    path("belanja/<int:known>/tarik/", spending.withdraw, name="withdraw_spending"),
    path("belanja/<int:known>/berkas/", spending.fetch, name="spending_file"),
    path("bagan/", chart.show, name="chart"),
    path("rekening/", accounts.listing, name="banks"),
    path("rekening/<str:village>/", accounts.bank, name="bank"),
    path("rekening/<int:known>/benarkan/", accounts.confirm, name="confirm_bank"),
    path("rekening/<int:known>/lihat/", accounts.see, name="see_bank"),
    path("rekening/<int:known>/lapor/", accounts.report, name="report_bank"),
    path("rekening/<int:known>/tarik/", accounts.withdraw, name="withdraw_bank"),
]
