"""The addresses of money."""

from django.urls import path

from mitradesa.web.money import accounts, chart

app_name = "money"
urlpatterns = [
    path("bagan/", chart.show, name="chart"),
    path("rekening/", accounts.listing, name="banks"),
    path("rekening/<str:village>/", accounts.bank, name="bank"),
    path("rekening/<int:known>/benarkan/", accounts.confirm, name="confirm_bank"),
    path("rekening/<int:known>/lihat/", accounts.see, name="see_bank"),
    path("rekening/<int:known>/lapor/", accounts.report, name="report_bank"),
    path("rekening/<int:known>/tarik/", accounts.withdraw, name="withdraw_bank"),
]
