"""The tracks of a cooperation for everybody, below peraturan/alur/."""

from django.urls import path

from mitradesa.web.cooperations import tracks

app_name = "tracks"
urlpatterns = [
    path("", tracks.open_index, name="index"),
    path("<slug:track>/", tracks.open_track, name="show"),
]
