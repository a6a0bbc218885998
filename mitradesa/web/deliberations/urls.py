"""The addresses of musyawarah desa."""

from django.urls import path

from mitradesa.web.deliberations import ending, holding, papers, planning, views

app_name = "deliberations"
urlpatterns = [
    path("", views.listing, name="list"),
    path("baru/", planning.new, name="new"),
    path("tata-tertib/<str:village>/", views.rules, name="rules"),
    path("<slug:key>/", views.show, name="show"),
    path("<slug:key>/ubah/", planning.change, name="change"),
    path("<slug:key>/acara/", planning.item, name="item"),
    path("<slug:key>/acara/<int:known>/buang/", planning.drop, name="drop"),
    path("<slug:key>/rapat-bpd/", planning.own_meeting, name="own_meeting"),
    path("<slug:key>/unsur/", planning.elements, name="elements"),
    path("<slug:key>/undang/", planning.call, name="call"),
    path("<slug:key>/batal/", planning.cancel, name="cancel"),
    path("<slug:key>/pelaksanaan/", holding.hold, name="hold"),
    path("<slug:key>/hadir/", holding.people, name="people"),
    path("<slug:key>/hadir/pindaian/", holding.list_scan, name="list_scan"),
    path("<slug:key>/hadir/<int:known>/buang/", holding.take_off, name="take_off"),
    path("<slug:key>/jalannya/", holding.discussion, name="discussion"),
    path("<slug:key>/keputusan/<int:known>/", holding.decide, name="decide"),
    path("<slug:key>/tanda-tangan/", ending.sign, name="sign"),
    path("<slug:key>/adendum/", ending.addendum, name="addendum"),
    path("<slug:key>/hapus-nama/", ending.erase, name="erase"),
    path("<slug:key>/cetak/<slug:paper>/", papers.printed, name="printed"),
    path("<slug:key>/cetak/<slug:paper>/<slug:form>/", papers.made, name="made"),
    path("<slug:key>/berkas/<slug:which>/", papers.fetch, name="fetch"),
]
