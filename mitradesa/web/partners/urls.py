"""The addresses of third parties."""

from django.urls import path

from mitradesa.web.partners import assessing, papers, profiles, queue, views

app_name = "partners"
urlpatterns = [
    path("", views.listing, name="list"),
    path("antrean/", queue.listing, name="queue"),
    path("profil/", profiles.own, name="own"),
    path("profil/baru/", profiles.enter, name="enter"),
    path("pendaftaran/<int:registration>/", queue.show, name="registration"),
    path("pendaftaran/<int:registration>/perbaiki/", profiles.mend, name="mend"),
    path("pendaftaran/<int:registration>/terima/", queue.verify, name="verify"),
    path("pendaftaran/<int:registration>/kembalikan/", queue.send_back, name="send_back"),
    path("<int:partner>/profil/", profiles.enter_for, name="enter_for"),
    path("<int:partner>/surat/<int:paper>/", papers.attach, name="attach"),
    path("<int:partner>/surat/<int:paper>/unduh/", papers.fetch, name="paper_file"),
    path("<int:partner>/penilaian/", assessing.assess, name="assess"),
    path("<int:partner>/penilaian/<int:assessment>/", assessing.show, name="assessment"),
    path("<int:partner>/", views.show, name="show"),
    path("<int:partner>/ubah/", views.change, name="change"),
    path("<int:partner>/gabung/", views.merge, name="merge"),
    path("<int:partner>/pisah/", views.split, name="split"),
]
