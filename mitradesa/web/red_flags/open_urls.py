"""What each sign means, for everybody, below peraturan/tanda/."""

from django.urls import path

from mitradesa.web.red_flags import signs

app_name = "signs"
urlpatterns = [
    path("", signs.index, name="index"),
    path("<slug:sign>/", signs.show, name="show"),
]
