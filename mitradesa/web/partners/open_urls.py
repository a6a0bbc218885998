"""The open addresses at which a third party registers itself and looks up its receipt, below mitra/."""

from django.urls import path

from mitradesa.web.partners import open_views

app_name = "registration"
urlpatterns = [
    path("daftar/", open_views.new, name="new"),
    path("tanda-terima/", open_views.ask_code, name="ask"),
    path("tanda-terima/<str:code>/", open_views.state, name="state"),
    path("tanda-terima/<str:code>/perbaiki/", open_views.mend, name="mend"),
    path("tanda-terima/<str:code>/tarik/", open_views.withdraw, name="withdraw"),
]
