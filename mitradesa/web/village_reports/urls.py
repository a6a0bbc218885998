"""The addresses of village reports."""

from django.urls import path

from mitradesa.web.village_reports import lists, views

app_name = "village_reports"
urlpatterns = [
    path("", lists.listing, name="list"),
    path("unduh/", lists.export, name="export"),
    path("masuk/", lists.incoming, name="incoming"),
    path("desa/<str:code>/", lists.of_village, name="village"),
    path("desa/<str:code>/susun/", views.begin, name="begin"),
    path("<str:key>/", views.show, name="show"),
    path("<str:key>/lengkapi/", views.complete, name="complete"),
    path("<str:key>/perbarui/", views.gather, name="gather"),
    path("<str:key>/benarkan/", views.confirm, name="confirm"),
    path("<str:key>/buka/", views.reopen, name="reopen"),
    path("<str:key>/kirim/", views.send, name="send"),
    path("<str:key>/koreksi/", views.correct, name="correct"),
    path("<str:key>/terima/", views.receive, name="receive"),
    path("<str:key>/cetak/<str:form>/", views.paper, name="paper"),
]
