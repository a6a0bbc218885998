"""The addresses of offices and handovers."""

from django.urls import path

from mitradesa.web.offices import handovers, views

app_name = "offices"
urlpatterns = [
    path("", views.index, name="index"),
    path("kantor/<int:office>/", views.show, name="show"),
    path("kantor/<int:office>/isi/", views.fill, name="fill"),
    path("kantor/<int:office>/pelaksana/", views.act_for, name="act_for"),
    path("jabatan/<int:holding>/henti/", views.suspend, name="suspend"),
    path("jabatan/<int:holding>/pulih/", views.resume, name="resume"),
    path("jabatan/<int:holding>/akhir/", views.end, name="end"),
    path("kantor/<int:office>/serah-terima/", handovers.start, name="start_handover"),
    path("serah-terima/<int:handover>/", handovers.show, name="handover"),
    path("serah-terima/<int:handover>/tanda/", handovers.sign, name="sign"),
    path("serah-terima/<int:handover>/setuju/", handovers.approve, name="approve"),
    path("serah-terima/<int:handover>/tarik/", handovers.withdraw, name="withdraw"),
]
